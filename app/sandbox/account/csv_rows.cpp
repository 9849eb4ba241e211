// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/csv_rows.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

bool isLineEnd(char c)
{
    return c == '\r' || c == '\n';
}

void passLineEnd(std::string_view file, std::size_t &at)
{
    at += file.substr(at).starts_with("\r\n") ? 2 : 1;
}

// From behind the opening quote to behind the closing one; false where there is none.
bool readQuoted(std::string_view file, std::size_t &at, std::string &cell)
{
    for (;;) {
        const std::size_t quote = std::min(file.find('"', at), file.size());
        cell.append(file, at, quote - at);
        at = std::min(quote + 1, file.size());
        if (quote == file.size())
            return false;
        if (at == file.size() || file[at] != '"')
            return true;
        cell += '"';
        ++at;
    }
}

// Up to what separates it from the next; false where a quote stands in it.
bool readBare(std::string_view file, std::size_t &at, std::string &cell)
{
    const std::size_t end = std::min(file.find_first_of(",\r\n", at), file.size());
    const std::string_view text = file.substr(at, end - at);
    cell.append(text);
    at = end;
    return text.find('"') == std::string_view::npos;
}

} // namespace

std::size_t firstCsvRow(std::string_view file)
{
    return file.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

bool nextCsvRow(std::string_view file, std::size_t &at, CsvRow &row)
{
    row.cells.clear();
    row.broken = false;
    while (at < file.size() && isLineEnd(file[at]))
        ++at;
    if (at >= file.size())
        return false;
    for (;;) {
        std::string &cell = row.cells.emplace_back();
        if (at < file.size() && file[at] == '"') {
            ++at;
            const bool closed = readQuoted(file, at, cell);
            const std::size_t behind = at;
            readBare(file, at, cell);
            if (!closed || at > behind)
                row.broken = true;
        } else if (!readBare(file, at, cell)) {
            row.broken = true;
        }
        if (at >= file.size())
            return true;
        if (isLineEnd(file[at])) {
            passLineEnd(file, at);
            return true;
        }
        ++at; // the comma
    }
}

} // namespace postroom::sandbox
