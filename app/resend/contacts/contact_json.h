// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/contacts/contact_api.h"

#include <QJsonArray>

namespace postroom {

//! How segments and topics of a contact are sent: [{"id"}] and [{"id","subscription"}].
QJsonArray segmentsJson(const QStringList &segmentIds);
QJsonArray topicsJson(const QList<TopicSubscription> &topics);
//! A segment needs an id, a topic an id and a choice.
void checkSegments(FieldFaults &faults, const QStringList &segmentIds);
void checkTopics(FieldFaults &faults, const QList<TopicSubscription> &topics);

} // namespace postroom
