// SPDX-License-Identifier: Apache-2.0
#include "models/broadcast_words.h"

#include <QCoreApplication>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(BroadcastWords)

public:
    static QString of(const Word<BroadcastStatus> &status)
    {
        switch (status.known) {
        case BroadcastStatus::Draft:
            return tr("Draft");
        case BroadcastStatus::Scheduled:
            return tr("Scheduled");
        case BroadcastStatus::Queued:
            //: Status of a broadcast: it is about to go out
            return tr("Queued");
        case BroadcastStatus::Sending:
            return tr("Sending");
        case BroadcastStatus::Sent:
            return tr("Sent");
        case BroadcastStatus::Canceled:
            return tr("Canceled");
        case BroadcastStatus::Failed:
            return tr("Failed");
        case BroadcastStatus::Unknown:
            break;
        }
        return status.text;
    }
    //: A broadcast that was given no name
    static QString untitled() { return tr("Untitled"); }
};

} // namespace

QString broadcastName(const Broadcast &broadcast)
{
    return broadcast.name && !broadcast.name->isEmpty() ? *broadcast.name : Text::untitled();
}

QString statusText(const Word<BroadcastStatus> &status)
{
    return Text::of(status);
}

Tone statusTone(const Word<BroadcastStatus> &status)
{
    switch (status.known) {
    case BroadcastStatus::Scheduled:
    case BroadcastStatus::Queued:
    case BroadcastStatus::Sending:
        return Tone::Waiting;
    case BroadcastStatus::Sent:
        return Tone::Good;
    case BroadcastStatus::Failed:
        return Tone::Bad;
    case BroadcastStatus::Draft:
    case BroadcastStatus::Canceled:
    case BroadcastStatus::Unknown:
        break;
    }
    return Tone::Neutral;
}

} // namespace postroom
