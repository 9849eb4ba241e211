// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/message_strip.h"
#include "models/tone.h"
#include "sending/send_result.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace postroom {

//! How the end of a send, an undo and so on is told.
struct SendText
{
    Tone tone = Tone::Neutral;
    QString title = {}; //!< what is true now, in one sentence
    QString text = {};  //!< why, and what now; may be empty
};

//! \a name: of the broadcast; \a zone: in which times are told; \a now: UTC.
SendText sendText(const SendResult &result, const QString &name, const QTimeZone &zone, const QDateTime &now);
//! Shows it, with the service's own words under "Details" where there are any. \a again: what "Retry" does; it reads first
//! what is true by then.
void showResult(MessageStrip &strip, const SendResult &result, const QString &name, const QTimeZone &zone,
                const QDateTime &now, MessageStrip::Again again = {});
//! That it is not known yet what came of \a action, and is asked again and again; stopAskingText(): the button that ends it.
SendText askingText(SendAction action, const QString &name);
QString stopAskingText();
//! Shows it, with the button.
void showAsking(MessageStrip &strip, SendAction action, const QString &name, MessageStrip::Again giveUp);

//! "14:08 in Berlin (13:08 UTC)", with the day where it is not today's: "Tue, 1 Dec at 14:08 in Berlin (13:08 UTC)". In
//! UTC without the repetition.
QString whenText(const QDateTime &time, const QTimeZone &zone, const QDateTime &now);
//! "1:43", or "1:02:03".
QString countdownText(std::chrono::seconds left);
//! The parts of a message as a list for people: "subject and content".
QString partsText(const QList<MessagePart> &parts);

} // namespace postroom
