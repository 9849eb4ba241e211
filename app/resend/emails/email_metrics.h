// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace postroom {

//! How long a period of the metrics is.
enum class MetricsGranularity { Unknown, Hourly, Daily, Weekly, Monthly };

//! How the account's mail did in a span of time: numbers by name ("delivered", "bounce_rate"; rates as the service counts
//! them), in total, and by row where dimensions were asked for.
struct EmailMetrics
{
    //! One combination of the asked dimensions.
    struct Row
    {
        std::optional<QString> period = {};
        std::optional<QString> domainId = {};
        std::optional<QString> domainName = {};
        std::optional<QString> emailId = {};
        std::optional<QString> broadcastId = {};
        std::optional<QString> broadcastName = {};
        QMap<QString, double> numbers = {};

        static Row fromJson(JsonReader &in);
        bool operator==(const Row &) const = default;
    };

    QDateTime start = {};
    QDateTime end = {};
    std::optional<Word<MetricsGranularity>> granularity = {};
    QMap<QString, double> totals = {};
    QList<Row> rows = {}; //!< none without dimensions

    static EmailMetrics fromJson(JsonReader &in);
    bool operator==(const EmailMetrics &) const = default;
};

} // namespace postroom
