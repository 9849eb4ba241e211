// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/import_row.h"

#include "sandbox/account/account.h"
#include "sandbox/json/addresses.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>

namespace postroom::sandbox {

namespace {

// A guess: white space around an address, a number or a yes is nobody's intention; inside a text it may be.
std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

QByteArray bytes(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<double> numberFrom(std::string_view text)
{
    bool ok = false;
    const double number = bytes(text).toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// A guess: the reference only shows true and false.
std::optional<bool> yesOrNo(std::string_view text)
{
    const std::string word = loweredAscii(text);
    if (word == "true" || word == "1" || word == "yes")
        return true;
    if (word == "false" || word == "0" || word == "no")
        return false;
    return {};
}

bool isUtf8(const CsvRow &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string &cell) { return bytes(cell).isValidUtf8(); });
}

} // namespace

bool findPlaces(ImportWork &work)
{
    CsvRow header;
    work.nextRow = firstCsvRow(work.file);
    if (!nextCsvRow(work.file, work.nextRow, header) || header.broken)
        return false;
    const auto placeOf = [&](const std::optional<std::string> &name) -> std::optional<std::size_t> {
        const auto it = name ? std::find(header.cells.begin(), header.cells.end(), *name) : header.cells.end();
        if (it == header.cells.end())
            return {};
        return static_cast<std::size_t>(it - header.cells.begin());
    };
    const std::optional<std::size_t> email = placeOf(work.columns.email);
    work.places.email = email.value_or(0);
    work.places.firstName = placeOf(work.columns.firstName);
    work.places.lastName = placeOf(work.columns.lastName);
    work.places.unsubscribed = placeOf(work.columns.unsubscribed);
    for (const auto &[property, column] : work.columns.properties) {
        if (const auto place = placeOf(column))
            work.places.properties.emplace_back(property, *place);
    }
    work.places.width = header.cells.size();
    return email.has_value();
}

RowReader::RowReader(Account &account, const ImportWork &work) : m_work(work)
{
    for (const Uuid &id : work.segments) {
        if (Segment *segment = account.segments.find(id))
            m_forAll.segments.push_back(segment);
    }
    for (const auto &[id, subscription] : work.choices) {
        if (Topic *topic = account.topics.find(id))
            m_forAll.choices.emplace_back(topic, subscription);
    }
    for (const auto &[id, place] : work.places.properties) {
        if (ContactProperty *property = account.properties.find(id))
            m_properties.emplace_back(property, place);
    }
}

std::optional<std::string> RowReader::textAt(const CsvRow &row, std::optional<std::size_t> place) const
{
    if (!place || *place >= row.cells.size() || row.cells[*place].empty())
        return {};
    return row.cells[*place];
}

bool RowReader::readValues(const CsvRow &row, ContactEdit &edit) const
{
    for (const auto &[property, place] : m_properties) {
        std::optional<std::string> text = textAt(row, place);
        if (!text)
            continue;
        if (!property->isNumber) {
            edit.values.emplace_back(property, *std::move(text));
        } else if (const std::optional<double> number = numberFrom(trimmed(*text))) {
            edit.values.emplace_back(property, *number);
        } else {
            return false;
        }
    }
    return true;
}

std::optional<ContactEdit> RowReader::read(const CsvRow &row) const
{
    const ImportWork::Places &places = m_work.places;
    if (row.broken || row.cells.size() > places.width || !isUtf8(row))
        return {};
    ContactEdit edit = m_forAll;
    edit.email = trimmed(textAt(row, places.email).value_or(std::string()));
    if (!isAddress(*edit.email))
        return {};
    if (auto name = textAt(row, places.firstName))
        edit.firstName = std::move(name);
    if (auto name = textAt(row, places.lastName))
        edit.lastName = std::move(name);
    if (const auto text = textAt(row, places.unsubscribed)) {
        edit.unsubscribed = yesOrNo(trimmed(*text));
        if (!edit.unsubscribed)
            return {};
    }
    if (!readValues(row, edit))
        return {};
    return edit;
}

} // namespace postroom::sandbox
