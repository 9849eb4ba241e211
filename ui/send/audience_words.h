// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/segment_counts.h"

#include <QString>

namespace postroom {

class SegmentsModel;
class TopicsModel;

//! The name of \a id in a list; what it is where it is not in there.
QString nameIn(const SegmentsModel &segments, const QString &id);
QString nameIn(const TopicsModel &topics, const QString &id);

//! "12,480 of 13,002 people are subscribed. Counted 3 minutes ago." and what stands there while it counts.
QString countedText(const SegmentCount &count, bool hasTopic, const QDateTime &now);

} // namespace postroom
