// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace postroom::sandbox {

//! One row of a CSV file.
struct CsvRow
{
    std::vector<std::string> cells = {};
    bool broken = false; //!< not as RFC 4180 has it: a quote inside a bare cell, or something behind a closing one
};

//! Where the first row of \a file begins: behind the byte order mark, if there is one.
std::size_t firstCsvRow(std::string_view file);

//! Reads the row that begins at \a at, moves \a at behind it and returns true; false where there is none any more.
//! Comma-separated as in RFC 4180, cells with line breaks in quotes, and lines that end in CRLF, LF or CR. Empty lines
//! are passed over. A quote that is never closed makes the rest of the file one broken row.
//!
//! Written here rather than taken from a library because an import stops after any row and goes on later, in a text that
//! may have moved in memory meanwhile; what vcpkg, Homebrew and Debian all have reads streams from end to end.
bool nextCsvRow(std::string_view file, std::size_t &at, CsvRow &row);

} // namespace postroom::sandbox
