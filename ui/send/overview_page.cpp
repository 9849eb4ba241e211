// SPDX-License-Identifier: Apache-2.0
#include "send/overview_page.h"

#include "kit/centred_column.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "send/bar_chart.h"
#include "send/number_tile.h"
#include "send/report_words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace postroom {

OverviewPage::OverviewPage(SendTools &tools, QWidget *parent)
    : QWidget(parent), m_tools(tools), m_sending(tools.models.client, tools.clock, tools.models.broadcasts),
      m_strip(new MessageStrip), m_sent(new NumberTile(eventText(RecipientEvent::Sent))),
      m_delivered(new NumberTile(eventText(RecipientEvent::Delivered))),
      m_bounced(new NumberTile(eventText(RecipientEvent::Bounced))),
      m_complained(new NumberTile(eventText(RecipientEvent::Complained))), m_judgement(new Label(TextKind::Body)),
      m_trend(new ChartCard(tr("Opened and clicked, broadcast by broadcast")))
{
    setAccessibleName(tr("Over all broadcasts"));
    auto *content = new QWidget;
    content->setMaximumWidth(1200);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::pageMargin, metrics::gapLarge, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gapLarge);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    auto *back = new QPushButton(tr("Back"));
    setDense(back);
    auto *refreshButton = new QPushButton(tr("Refresh"));
    head->addWidget(back);
    head->addWidget(new Label(TextKind::PageTitle, tr("Over all broadcasts")));
    head->addStretch(1);
    head->addWidget(refreshButton);
    column->addLayout(head);
    column->addWidget(m_strip);
    column->addWidget(new Label(TextKind::Strong,
                                tr("All mail of this account in the last %Ln day(s)", nullptr, AccountSending::days)));
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(metrics::gapSmall);
    for (NumberTile *tile : {m_sent, m_delivered, m_bounced, m_complained}) {
        tile->setCheckable(false);
        tile->setFocusPolicy(Qt::NoFocus);
        tiles->addWidget(tile);
    }
    column->addLayout(tiles);
    m_judgement->setWordWrap(true);
    column->addWidget(m_judgement);
    m_trend->setMinimumHeight(280);
    column->addWidget(m_trend, 1);
    layCentredColumn(this, content);
    connect(back, &QPushButton::clicked, this, &OverviewPage::closeRequested);
    connect(refreshButton, &QPushButton::clicked, this, &OverviewPage::refresh);
    connect(m_strip, &MessageStrip::retryRequested, this, &OverviewPage::refresh);
    connect(m_strip, &MessageStrip::accountsRequested, this, &OverviewPage::accountsRequested);
    connect(&m_sending, &AccountSending::changed, this, &OverviewPage::settle);
    settle();
}

void OverviewPage::refresh()
{
    m_sending.refresh();
}

void OverviewPage::recover()
{
    if (m_sending.numbersFailure() || m_sending.trendFailure())
        m_sending.refresh();
}

void OverviewPage::settle()
{
    showFailure();
    const std::optional<ReportNumbers> &numbers = m_sending.numbers();
    const auto show = [&](NumberTile *tile, RecipientEvent event, bool withRate) {
        if (!numbers) {
            tile->setUnknown(!m_sending.numbersFailure());
            return;
        }
        tile->setNumber(QLocale().toString(numbers->of(event)), withRate ? rateText(numbers->rateOf(event)) : QString(),
                        isPastLimit(event, *numbers) ? Tone::Bad : Tone::None);
    };
    show(m_sent, RecipientEvent::Sent, false);
    show(m_delivered, RecipientEvent::Delivered, true);
    show(m_bounced, RecipientEvent::Bounced, true);
    show(m_complained, RecipientEvent::Complained, true);
    showJudgement();
    showTrend();
}

// What is missing, and what is older than it looks.
void OverviewPage::showFailure()
{
    const std::optional<ApiError> &numbers = m_sending.numbersFailure();
    const std::optional<ApiError> &trend = m_sending.trendFailure();
    if (!numbers && !trend) {
        m_strip->recovered();
        return;
    }
    QStringList what;
    if (numbers)
        what << (m_sending.numbers() ? tr("The numbers of the account are older: they could not be refreshed.")
                                     : tr("The numbers of the account could not be loaded."));
    if (trend && m_sending.isTrendRead())
        what << tr("The chart is older: it could not be refreshed.");
    else if (trend && !m_sending.trend().isEmpty())
        what << tr("Broadcasts may be missing in the chart: not all of them could be loaded.");
    else if (trend)
        what << tr("How the broadcasts did could not be loaded.");
    // Said once, and not anew with everything that comes.
    const QString said = what.join(QLatin1Char(' '));
    if (m_strip->healsItself() && said == m_said)
        return;
    m_said = said;
    m_strip->showError(said, numbers ? *numbers : *trend, TriesAgain::ByItself);
}

void OverviewPage::showJudgement()
{
    const std::optional<ReportNumbers> &numbers = m_sending.numbers();
    if (!numbers)
        return;
    if (numbers->sent == 0) {
        m_judgement->setText(tr("Nothing was sent in this time, so there is nothing to hold against Resend’s limits."));
        return;
    }
    const auto line = [&](RecipientEvent event, double limit) {
        const QString rate = rateText(numbers->rateOf(event));
        const QString most = chartNumber(limit, ChartData::Kind::Percent);
        if (event == RecipientEvent::Bounced)
            return isPastLimit(event, *numbers)
                //: %1 and %2 are percentages
                ? tr("Bounces are at %1, past Resend’s limit of %2: clean up your contacts, or the account may be "
                     "paused.")
                      .arg(rate, most)
                : tr("Bounces are at %1, below Resend’s limit of %2.").arg(rate, most);
        return isPastLimit(event, *numbers)
            ? tr("Complaints are at %1, past Resend’s limit of %2: write only to people who asked for it, or the "
                 "account may be paused.")
                  .arg(rate, most)
            : tr("Complaints are at %1, below Resend’s limit of %2.").arg(rate, most);
    };
    m_judgement->setText(line(RecipientEvent::Bounced, AccountSending::mostBounces) + u'\n'
                         + line(RecipientEvent::Complained, AccountSending::mostComplaints));
}

void OverviewPage::showTrend()
{
    ChartData chart;
    chart.kind = ChartData::Kind::Percent;
    chart.series = {{eventText(RecipientEvent::Opened), {}}, {eventText(RecipientEvent::Clicked), {}}};
    for (const AccountSending::Entry &entry : m_sending.trend()) {
        const QDate day = entry.sentAt.toLocalTime().date();
        //: A day in short: "1 Dec"; see QLocale::toString for the letters
        chart.labels.push_back(QLocale().toString(day, tr("d MMM")));
        chart.fullLabels.push_back(entry.name + QStringLiteral(", ") + QLocale().toString(day, QLocale::ShortFormat));
        chart.series[0].values.push_back(entry.numbers.rateOf(RecipientEvent::Opened).value_or(0));
        chart.series[1].values.push_back(entry.numbers.rateOf(RecipientEvent::Clicked).value_or(0));
    }
    if (!chart.labels.isEmpty())
        m_trend->setEmptyText(tr("Nobody has opened or clicked any of them, as far as can be seen. Opens and clicks are "
                                 "seen only where the domain tracks them."));
    else if (m_sending.isTrendRead())
        m_trend->setEmptyText(tr("No broadcast has been sent in the last twelve months."));
    else
        m_trend->setEmptyText(m_sending.trendFailure() ? tr("How the broadcasts did could not be loaded.")
                                                       : tr("Loading…"));
    m_trend->setData(chart, tr("Broadcast"));
}

} // namespace postroom
