// SPDX-License-Identifier: Apache-2.0
#include "sandbox/json/addresses.h"

#include <QString>

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr std::size_t longest = 254;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

bool isPlainAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

// Only what is not plain ASCII is worth turning into a QString: an import asks for every row.
bool isPrintableAndShort(std::string_view text)
{
    if (isPlainAscii(text))
        return text.size() <= longest;
    const QString wide = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return wide.size() <= static_cast<qsizetype>(longest)
        && std::none_of(wide.begin(), wide.end(), [](QChar c) { return c.isSpace() || isControl(c); });
}

bool isDottedDomain(std::string_view domain)
{
    return domain.find('.') != std::string_view::npos && domain.front() != '.' && domain.back() != '.'
        && domain.find("..") == std::string_view::npos;
}

} // namespace

bool isAddress(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos)
        return false;
    return isDottedDomain(text.substr(at + 1)) && isPrintableAndShort(text);
}

std::optional<Sender> senderFrom(std::string_view text)
{
    const QString given = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    if (std::any_of(given.begin(), given.end(), &isControl))
        return {};
    const QString whole = given.trimmed();
    QString name;
    QString address = whole;
    if (const qsizetype open = whole.lastIndexOf(QLatin1Char('<')); open >= 0) {
        if (!whole.endsWith(QLatin1Char('>')))
            return {};
        name = whole.left(open).trimmed();
        address = whole.mid(open + 1).chopped(1);
        if (name.size() >= 2 && name.startsWith(QLatin1Char('"')) && name.endsWith(QLatin1Char('"')))
            name = name.mid(1).chopped(1);
    }
    std::string plain = address.toStdString();
    if (!isAddress(plain) || address.contains(QLatin1Char('<')) || address.contains(QLatin1Char('>')))
        return {};
    std::string domain = loweredAscii(std::string_view(plain).substr(plain.find('@') + 1));
    return Sender{name.toStdString(), std::move(plain), std::move(domain)};
}

std::string loweredAscii(std::string_view text)
{
    std::string lowered(text);
    for (char &c : lowered)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lowered;
}

} // namespace postroom::sandbox
