// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/contact_edit.h"
#include "sandbox/account/contact_import.h"
#include "sandbox/account/csv_rows.h"

#include <optional>

namespace postroom::sandbox {

//! Finds the columns of \a work in the first row of its file. False where the file has none, or none for the address; a
//! guess: any other column that is not there is as good as empty.
bool findPlaces(ImportWork &work);

//! Turns rows into what is wanted of contacts. Lives as long as one slice, in which nothing is deleted.
class RowReader
{
public:
    RowReader(Account &account, const ImportWork &work);

    //! Nothing where the row is wrong: a bad address, a number that is none, a cell too many, no UTF-8. An empty cell
    //! says nothing.
    std::optional<ContactEdit> read(const CsvRow &row) const;

private:
    std::optional<std::string> textAt(const CsvRow &row, std::optional<std::size_t> place) const;
    bool readValues(const CsvRow &row, ContactEdit &edit) const;

    const ImportWork &m_work;
    ContactEdit m_forAll; // the segments and topics every row gets
    std::vector<std::pair<ContactProperty *, std::size_t>> m_properties;
};

} // namespace postroom::sandbox
