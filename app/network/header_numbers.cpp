// SPDX-License-Identifier: Apache-2.0
#include "network/header_numbers.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace postroom {

using std::chrono::milliseconds;

std::optional<milliseconds> secondsIn(const QByteArray &value)
{
    bool ok = false;
    const double seconds = value.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(seconds))
        return {};
    // A year either way is beyond every use, and keeps the product inside the type.
    constexpr double year = 366.0 * 24 * 3600;
    return milliseconds(qint64(std::ceil(std::clamp(seconds, -year, year) * 1000.0)));
}

std::optional<int> leadingNumberIn(const QByteArray &value)
{
    const QByteArray text = value.trimmed();
    qsizetype end = 0;
    while (end < text.size() && text.at(end) >= '0' && text.at(end) <= '9')
        ++end;
    bool ok = false;
    const int number = text.left(end).toInt(&ok);
    if (!ok)
        return {};
    return number;
}

std::optional<QDateTime> httpDateIn(const QByteArray &value)
{
    // The only form a server may send today.
    const QDateTime read = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                                   QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!read.isValid())
        return {};
    return QDateTime(read.date(), read.time(), QTimeZone::utc());
}

QList<RatePolicy> ratePoliciesIn(const QByteArray &value)
{
    QList<RatePolicy> policies;
    const auto entries = value.split(',');
    for (const QByteArray &entry : entries) {
        const auto parts = entry.split(';');
        std::optional<int> limit = leadingNumberIn(parts.first());
        std::optional<milliseconds> window;
        for (const QByteArray &part : parts) {
            const QByteArray parameter = part.trimmed().toLower();
            if (parameter.startsWith("w="))
                window = secondsIn(parameter.mid(2));
            else if (parameter.startsWith("q=")) // a later draft of the same header: "default";q=100;w=1
                limit = leadingNumberIn(parameter.mid(2));
        }
        if (limit && window && *limit > 0 && window->count() > 0)
            policies.append({*limit, *window});
    }
    return policies;
}

} // namespace postroom
