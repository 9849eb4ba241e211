// SPDX-License-Identifier: Apache-2.0
#include "resend/broadcasts/send_time.h"

namespace postroom {

QString SendTime::text() const
{
    if (const auto *time = std::get_if<QDateTime>(&m_time))
        return time->toUTC().toString(Qt::ISODateWithMs);
    return std::get<QString>(m_time);
}

bool SendTime::isValid() const
{
    if (const auto *time = std::get_if<QDateTime>(&m_time))
        return time->isValid();
    return !std::get<QString>(m_time).trimmed().isEmpty();
}

} // namespace postroom
