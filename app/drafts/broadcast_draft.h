// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/broadcasts/broadcast.h"
#include "resend/broadcasts/plain_text.h"

#include <QString>
#include <QStringList>

namespace postroom {

//! Everything a person writes in a broadcast that is not out yet. The HTML is the message: the visual editor's document
//! is read from it and written to it.
struct BroadcastDraft
{
    QString name = {};
    QString segmentId = {}; //!< empty: none chosen yet
    QString topicId = {};   //!< empty: none
    QString from = {};      //!< "Acme News <news@acme.com>", or the address alone
    QStringList replyTo = {};
    QString subject = {};
    QString previewText = {};
    QString html = {};
    PlainText text = {};

    //! As the service has it.
    static BroadcastDraft of(const BroadcastDetails &details);
    bool operator==(const BroadcastDraft &) const = default;
};

} // namespace postroom
