// SPDX-License-Identifier: Apache-2.0
#include "email/address_list.h"

namespace postroom {

namespace {

// Behind the quoted words that begin at \a at; behind the quote alone where they never end.
qsizetype behindQuoted(const QString &line, qsizetype at)
{
    for (qsizetype i = at + 1; i < line.size(); ++i) {
        if (line.at(i) == u'\\')
            ++i; // stands for the character behind it
        else if (line.at(i) == u'"')
            return i + 1;
    }
    return at + 1;
}

} // namespace

QStringList addressesIn(const QString &line)
{
    QStringList addresses;
    const auto add = [&](qsizetype from, qsizetype to) {
        const QString address = line.mid(from, to - from).trimmed();
        if (!address.isEmpty())
            addresses.push_back(address);
    };
    qsizetype start = 0;
    for (qsizetype i = 0; i < line.size();) {
        if (line.at(i) == u'"') {
            i = behindQuoted(line, i);
        } else if (line.at(i) == u',') {
            add(start, i);
            start = ++i;
        } else {
            ++i;
        }
    }
    add(start, line.size());
    return addresses;
}

QString addressLine(const QStringList &addresses)
{
    return addresses.join(QStringLiteral(", "));
}

} // namespace postroom
