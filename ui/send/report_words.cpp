// SPDX-License-Identifier: Apache-2.0
#include "send/report_words.h"

#include "models/account_sending.h"
#include "send/bar_chart.h"

#include <QCoreApplication>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)

public:
    static QString event(RecipientEvent event)
    {
        switch (event) {
        case RecipientEvent::Sent:
            return tr("Sent");
        case RecipientEvent::Delivered:
            return tr("Delivered");
        case RecipientEvent::Opened:
            return tr("Opened");
        case RecipientEvent::Clicked:
            return tr("Clicked");
        case RecipientEvent::Bounced:
            return tr("Bounced");
        case RecipientEvent::Complained:
            //: Marked a message as spam
            return tr("Complained");
        case RecipientEvent::Unsubscribed:
            return tr("Unsubscribed");
        case RecipientEvent::Suppressed:
            //: Not tried, because the address bounced or complained before
            return tr("Suppressed");
        }
        return {};
    }
    static QString nobody(RecipientEvent event)
    {
        switch (event) {
        case RecipientEvent::Sent:
            return tr("It has gone out to nobody yet.");
        case RecipientEvent::Delivered:
            return tr("It has reached nobody yet.");
        case RecipientEvent::Opened:
            return tr("Nobody has opened it yet, as far as can be seen.");
        case RecipientEvent::Clicked:
            return tr("Nobody has clicked anything yet.");
        case RecipientEvent::Bounced:
            return tr("Nothing came back.");
        case RecipientEvent::Complained:
            return tr("Nobody marked it as spam.");
        case RecipientEvent::Unsubscribed:
            return tr("Nobody unsubscribed because of it.");
        case RecipientEvent::Suppressed:
            return tr("Nobody was left out.");
        }
        return {};
    }
};

} // namespace

QString eventText(RecipientEvent event)
{
    return Text::event(event);
}

QString nobodyText(RecipientEvent event)
{
    return Text::nobody(event);
}

QString rateText(const std::optional<double> &rate)
{
    return rate ? chartNumber(*rate, ChartData::Kind::Percent) : QStringLiteral("–");
}

bool isPastLimit(RecipientEvent event, const ReportNumbers &numbers)
{
    const double rate = numbers.rateOf(event).value_or(0);
    return (event == RecipientEvent::Bounced && rate >= AccountSending::mostBounces)
        || (event == RecipientEvent::Complained && rate >= AccountSending::mostComplaints);
}

} // namespace postroom
