// SPDX-License-Identifier: Apache-2.0
#include "send/report_page.h"

#include "accounts/preferences.h"
#include "base/clock.h"
#include "kit/badge.h"
#include "kit/centred_column.h"
#include "kit/confirm.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/table_pane.h"
#include "kit/table_view.h"
#include "models/broadcast_words.h"
#include "models/relative_time.h"
#include "send/bar_chart.h"
#include "send/list_fault.h"
#include "send/number_tile.h"
#include "send/people_pane.h"
#include "send/report_words.h"
#include "send/send_words.h"
#include "sending/local_time.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>

namespace postroom {

namespace {

constexpr RecipientEvent events[] = {
    RecipientEvent::Delivered,  RecipientEvent::Opened,       RecipientEvent::Clicked,   RecipientEvent::Bounced,
    RecipientEvent::Complained, RecipientEvent::Unsubscribed, RecipientEvent::Suppressed};

} // namespace

ReportPage::ReportPage(SendTools &tools, QWidget *parent)
    : QWidget(parent), m_tools(tools), m_run(tools.makeRun(this)), m_back(new QPushButton(tr("Back"))),
      m_title(new Label(TextKind::PageTitle)), m_badge(new Badge), m_when(new Label(TextKind::SmallMuted)),
      m_stop(new QPushButton(tr("Stop sending…"))), m_refresh(new QPushButton(tr("Refresh"))),
      m_strip(new MessageStrip), m_choice(new QButtonGroup(this)),
      m_chart(new ChartCard(tr("When it was opened and clicked"))), m_lists(new QVBoxLayout)
{
    setAccessibleName(tr("Report"));
    auto *content = new QWidget;
    content->setMaximumWidth(1200);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::pageMargin, metrics::gapLarge, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gapLarge);
    column->addWidget(makeHead());
    column->addWidget(m_strip);
    column->addWidget(makeTiles());
    m_chart->setMinimumHeight(240);
    column->addWidget(m_chart);
    m_lists->setSpacing(metrics::gapLarge);
    column->addLayout(m_lists, 1);
    layCentredColumn(this, content);

    connect(m_back, &QPushButton::clicked, this, &ReportPage::closeRequested);
    connect(m_refresh, &QPushButton::clicked, this, &ReportPage::refresh);
    connect(m_stop, &QPushButton::clicked, this, &ReportPage::askStop);
    connect(m_strip, &MessageStrip::accountsRequested, this, &ReportPage::accountsRequested);
    connect(m_run, &SendRun::stepChanged, this, &ReportPage::stepped);
    connect(m_run, &SendRun::finished, this, [this](const SendResult &result) {
        if (m_report)
            m_report->look();
        const QString id = m_run->broadcastId();
        showResult(*m_strip, result, m_stopping, QTimeZone(m_tools.preferences.sendZone()), m_tools.clock.now(),
                   [this, id, name = m_stopping] { stop(id, name); });
        emit stopEnded(result, {.broadcastId = id, .name = m_stopping});
    });
}

QWidget *ReportPage::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    setDense(m_back);
    m_title->setElided(true);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_badge);
    row->addWidget(m_when);
    row->addStretch(1);
    row->addWidget(m_stop);
    row->addWidget(m_refresh);
    setButtonKind(m_stop, ButtonKind::Danger);
    m_stop->setObjectName(QStringLiteral("stopSending"));
    (new RightsGate(m_tools.models.client, this))->guard(m_stop, Needs::Writing);
    return head;
}

QWidget *ReportPage::makeTiles()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    for (const RecipientEvent event : events) {
        auto *tile = new NumberTile(eventText(event));
        m_tiles.insert(int(event), tile);
        m_choice->addButton(tile, int(event));
        row->addWidget(tile);
    }
    connect(m_choice, &QButtonGroup::idClicked, this, [this](int event) {
        if (m_people)
            m_people->showPeople(RecipientEvent(event));
    });
    return box;
}

void ReportPage::open(const Broadcast &broadcast)
{
    m_strip->clear();
    if (m_run->step() == SendRun::Step::Asking)
        stepped(m_run->step()); // of the one before, still
    delete m_people;
    delete m_links;
    m_report = std::make_unique<BroadcastReport>(m_tools.models.client, m_tools.clock, broadcast);
    connect(m_report.get(), &BroadcastReport::changed, this, &ReportPage::settle);
    m_people = new PeoplePane(m_tools, *m_report);
    m_people->setMinimumHeight(320);
    connect(m_people, &PeoplePane::listChosen, this, [this](int list) {
        m_choice->setExclusive(false);
        for (auto it = m_tiles.cbegin(); it != m_tiles.cend(); ++it)
            it.value()->setChecked(it.key() == list);
        m_choice->setExclusive(true);
    });
    auto *links = new Card;
    links->setMinimumHeight(220);
    auto *column = new QVBoxLayout(links);
    column->setContentsMargins(1, metrics::gap, 1, metrics::gapSmall);
    auto *heading = new Label(TextKind::Strong, tr("Clicked links"));
    heading->setContentsMargins(metrics::gapLarge, 0, metrics::gapLarge, 0);
    auto *table = new TablePane(m_report->links(),
                                {tr("No link was clicked yet"),
                                 tr("Clicks are seen only where the domain tracks them."), tr("No link matches"),
                                 tr("The links could not be loaded."), tr("Clicked links")});
    // Ranked: what most people clicked comes first.
    table->view().sortByColumn(ClickedLinksModel::People, Qt::DescendingOrder);
    table->view().horizontalHeader()->setStretchLastSection(false);
    table->view().horizontalHeader()->setSectionResizeMode(ClickedLinksModel::Url, QHeaderView::Stretch);
    auto *missing = new MessageStrip;
    connect(missing, &MessageStrip::accountsRequested, this, &ReportPage::accountsRequested);
    connect(&m_report->links(), &TableModel::phaseChanged, table, [table, missing] {
        tellListFault(*missing, table->model());
        for (const int number : {ClickedLinksModel::People, ClickedLinksModel::Clicks})
            table->view().setColumnWidth(number, table->view().fittingWidth(number) + metrics::gapLarge);
    });
    column->addWidget(heading);
    column->addWidget(missing);
    column->addWidget(table, 1);
    m_links = links;
    m_lists->addWidget(m_people, 3);
    m_lists->addWidget(m_links, 2);
    m_report->links().refresh();
    m_tiles.value(int(RecipientEvent::Delivered))->setChecked(true);
    m_people->showPeople(RecipientEvent::Delivered);
    m_report->setWatching(isVisible());
    m_report->refresh();
    settle();
}

void ReportPage::refresh()
{
    if (m_report)
        m_report->refresh();
}

void ReportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_report)
        m_report->setWatching(true);
}

void ReportPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_report)
        m_report->setWatching(false);
}

void ReportPage::settle()
{
    if (!m_report)
        return;
    const Broadcast &broadcast = m_report->broadcast();
    const QDateTime now = m_tools.clock.now();
    m_title->setText(broadcastName(broadcast));
    m_badge->setStatus(statusTone(broadcast.status), statusText(broadcast.status));
    const QDateTime at = broadcast.sentAt.value_or(broadcast.scheduledAt.value_or(QDateTime()));
    m_when->setText(at.isValid() ? relativeTime(at, now) : QString());
    m_when->setToolTip(fullTime(at));
    m_stop->setVisible(m_report->isRunning());
    m_stop->setEnabled(!m_run->isBusy());
    m_refresh->setEnabled(!m_report->isLoading());
    showFailure();
    const std::optional<ReportNumbers> &numbers = m_report->numbers();
    for (const RecipientEvent event : events) {
        NumberTile *tile = m_tiles.value(int(event));
        if (!numbers) {
            tile->setUnknown(!m_report->failureOf(BroadcastReport::Part::Numbers));
            continue;
        }
        tile->setNumber(QLocale().toString(numbers->of(event)), rateText(numbers->rateOf(event)),
                        isPastLimit(event, *numbers) ? Tone::Bad : Tone::None);
    }
    showSteps();
}

// What of it is missing says so in its own place; here stands why, and what is older than it looks.
void ReportPage::showFailure()
{
    using Part = BroadcastReport::Part;
    const std::optional<ApiError> &failure = m_report->failure();
    if (!failure) {
        m_strip->recovered();
        return;
    }
    const bool isShown = m_report->numbers() || m_report->areStepsRead();
    const bool isAll = m_report->failureOf(Part::State) && m_report->failureOf(Part::Numbers)
        && m_report->failureOf(Part::Steps);
    QStringList what;
    if (isAll) {
        what << (isShown ? tr("The report could not be refreshed: what you see is older.")
                         : tr("The report could not be loaded."));
    } else {
        if (m_report->failureOf(Part::State))
            what << tr("Whether it is still going out could not be read.");
        if (m_report->failureOf(Part::Numbers))
            what << (m_report->numbers() ? tr("The numbers are older: they could not be refreshed.")
                                         : tr("The numbers could not be loaded."));
        if (m_report->failureOf(Part::Steps))
            what << (m_report->areStepsRead() ? tr("The chart is older: it could not be refreshed.")
                                              : tr("When it was opened could not be loaded."));
    }
    const QString said = what.join(QLatin1Char(' '));
    if (m_strip->isToBeRead() || (m_strip->healsItself() && said == m_said))
        return;
    m_said = said;
    m_strip->showError(said, *failure, TriesAgain::ByItself, Repeating::IsSafe, [this] {
        m_strip->clear();
        refresh();
    });
}

void ReportPage::showSteps()
{
    const QLocale locale;
    ChartData chart;
    chart.series = {{eventText(RecipientEvent::Opened), {}}, {eventText(RecipientEvent::Clicked), {}}};
    const bool hours = m_report->stepsAreHours();
    for (const BroadcastReport::Step &step : m_report->steps()) {
        const QDateTime time = QDateTime::fromString(step.period, Qt::ISODate);
        const QDateTime local = hours ? time.toLocalTime() : time;
        QString label = step.period;
        QString full = step.period;
        if (time.isValid()) {
            label = hours ? clockText(local.time(), locale)
                          //: A day in short: "1 Dec"; see QLocale::toString for the letters
                          : locale.toString(local.date(), tr("d MMM"));
            full = hours ? locale.toString(local, QLocale::ShortFormat)
                         : locale.toString(local.date(), QLocale::LongFormat);
        }
        chart.labels.push_back(label);
        chart.fullLabels.push_back(full);
        chart.series[0].values.push_back(step.opened);
        chart.series[1].values.push_back(step.clicked);
    }
    if (m_report->areStepsRead())
        m_chart->setEmptyText(tr("Nobody has opened it yet, as far as can be seen. Opens are seen only where the domain "
                                 "tracks them and the reader loads pictures."));
    else
        m_chart->setEmptyText(m_report->failureOf(BroadcastReport::Part::Steps)
                                  ? tr("When it was opened could not be loaded.") : tr("Loading…"));
    m_chart->setData(chart, hours ? tr("Hour") : tr("Day"));
}

void ReportPage::askStop()
{
    const QString name = broadcastName(m_report->broadcast());
    ConfirmDialog::ask(this,
                       {tr("Stop sending “%1”?").arg(name),
                        tr("What is out is out; nobody else gets it. It cannot be resumed: to send it to the rest you "
                           "would need a copy and a segment of those who are missing."),
                        tr("Stop sending"), m_tools.account},
                       [this, id = m_report->broadcast().id, name] { stop(id, name); });
}

void ReportPage::stop(const QString &id, const QString &name)
{
    if (m_run->isBusy())
        return;
    m_strip->clear();
    m_stopping = name;
    m_run->stop(id);
}

void ReportPage::stepped(SendRun::Step step)
{
    if (step == SendRun::Step::Asking)
        showAsking(*m_strip, SendAction::Stop, m_stopping, [this] { m_run->giveUp(); });
    settle();
}

} // namespace postroom
