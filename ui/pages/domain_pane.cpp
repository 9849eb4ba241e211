// SPDX-License-Identifier: Apache-2.0
#include "pages/domain_pane.h"

#include "base/shown_domain.h"
#include "dns/domain_name.h"
#include "kit/badge.h"
#include "kit/card.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/state_pane.h"
#include "models/account_models.h"
#include "models/domain_words.h"
#include "pages/domain_claim_card.h"
#include "pages/domain_dns.h"
#include "pages/domain_facts.h"
#include "pages/record_inspector.h"
#include "pages/record_table.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace postroom {

namespace {

constexpr int mostNamed = 3; // records in the line above them

} // namespace

DomainPane::DomainPane(OpenDomain &domain, const PageContext &context, QWidget *parent)
    : QWidget(parent), m_domain(domain), m_claim(context.models.openClaim), m_tls(context.models.tlsChoices), m_stack(new QStackedLayout),
      m_state(new StatePane), m_content(new QWidget), m_name(new Label(TextKind::PaneTitle)), m_badge(new Badge),
      m_about(new Label(TextKind::SmallMuted)), m_claimCard(new DomainClaimCard(m_claim)), m_verifyAction(new QAction(this)), m_copyText(new QAction(this)),
      m_copyCsv(new QAction(this)), m_copyRecord(new QAction(this))
      //: Button with a menu of formats: copies all DNS records of a domain
      ,
      m_copyAll(new QPushButton(tr("Copy all"))), m_verify(new QPushButton), m_strip(new MessageStrip),
      m_dns(new DomainDns(domain, context)), m_copyZone(new QAction(this)),
      m_copyTerraform(new QAction(this)), m_terraform(new QMenu(this)), m_sheet(new QAction(this)), m_wrong(new QPushButton), m_records(new RecordTable(domain.records(), context.preferences)), m_inspector(new RecordInspector),
      m_watch(new Label(TextKind::SmallMuted)), m_seen(new Label(TextKind::SmallMuted)),
      m_facts(new DomainFacts), m_tick(new QTimer(this))
{
    makeActions();
    auto *card = new Card;
    card->setLayout(m_stack);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(20, metrics::gapLarge, 20, metrics::gapLarge);
    column->setSpacing(metrics::gap);
    column->addWidget(makeHead());
    column->addWidget(m_strip);
    column->addWidget(m_claimCard);
    column->addWidget(makeRecords(), 1);
    column->addWidget(m_facts);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_state);

    connect(&m_domain, &OpenDomain::verificationFailed, this, [this] {
        m_strip->showError(tr("Resend was not asked to look for the records."), *m_domain.verifyFailure(),
                           TriesAgain::WhenAsked, Repeating::MayDoItTwice, [this] { verify(); });
    });
    connect(m_facts, &DomainFacts::editRequested, this, &DomainPane::editRequested);
    connect(m_facts, &DomainFacts::removalRequested, this, &DomainPane::removalRequested);
    connect(&m_domain, &OpenDomain::changed, this, &DomainPane::settle);
    connect(&m_domain, &OpenDomain::statusChanged, this, &DomainPane::tellStatus);
    connect(m_state, &StatePane::actionTriggered, this, [this] { m_domain.refresh(); });
    connect(m_strip, &MessageStrip::retryRequested, this, [this] {
        m_domain.refresh();
        m_claim.refresh();
    });
    connect(m_strip, &MessageStrip::accountsRequested, this, &DomainPane::accountsRequested);
    connect(&m_domain, &OpenDomain::verificationStarted, this, [this] {
        if (std::exchange(m_offersVerify, false))
            m_strip->clear();
    });
    connect(&m_claim, &OpenClaim::changed, this, &DomainPane::settle);
    connect(&m_claim, &OpenClaim::completed, this, &DomainPane::tellClaimed);
    connectFormer();
    m_tick->setInterval(1000);
    connect(m_tick, &QTimer::timeout, this, &DomainPane::settleWatch);
    connect(m_tick, &QTimer::timeout, m_dns, &DomainDns::countDown);
    auto *rights = new RightsGate(context.models.client, this);
    rights->guard(m_verifyAction, Needs::Writing);
    for (QPushButton *button : QList<QPushButton *>{m_verify, m_claimCard->button()} + m_facts->findChildren<QPushButton *>())
        rights->guard(button, Needs::Writing);
    settle();
}

QWidget *DomainPane::makeHead()
{
    auto *head = new QWidget;
    m_headColumn = new QVBoxLayout(head);
    m_headColumn->setContentsMargins(0, 0, 0, 0);
    m_headColumn->setSpacing(4);
    m_headRow = new QHBoxLayout;
    m_headRow->setSpacing(metrics::gapSmall);
    m_headColumn->addLayout(m_headRow);
    m_name->setElided(true);
    m_about->setElided(true);
    m_headRow->addWidget(m_name);
    m_headRow->addWidget(m_badge, 0, Qt::AlignVCenter);
    m_headRow->addWidget(m_about);
    m_headRow->addStretch(1);
    m_buttons = new QWidget;
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    m_headRow->addWidget(m_buttons);
    auto *sheet = new QPushButton(tr("Sheet for IT…"));
    connect(sheet, &QPushButton::clicked, m_sheet, &QAction::trigger);
    connect(m_sheet, &QAction::changed, sheet, [this, sheet] { sheet->setEnabled(m_sheet->isEnabled()); });
    row->addWidget(sheet);
    row->addWidget(m_copyAll);
    row->addWidget(m_verify);

    auto *formats = new QMenu(m_copyAll);
    formats->addActions({m_copyText, m_copyCsv, m_copyZone, m_copyTerraform, m_terraform->menuAction()});
    m_copyAll->setMenu(formats);
    setButtonKind(m_verify, ButtonKind::Primary);
    m_verify->setToolTip(tr("Asks Resend to look for the records now."));
    connect(m_verify, &QPushButton::clicked, this, &DomainPane::verify);
    return head;
}

QWidget *DomainPane::makeRecords()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gapSmall);
    connect(m_records, &RecordTable::currentChanged, this, [this] {
        showRecord();
        const QRect row = m_records->currentRow().translated(m_records->pos());
        m_scroll->ensureVisible(row.center().x(), row.center().y(), 0, row.height());
    });
    setButtonKind(m_wrong, ButtonKind::Flat);
    setDense(m_wrong);
    m_wrong->setObjectName(QStringLiteral("wrongRecords"));
    m_wrong->setToolTip(tr("Shows what is wrong, and what to do."));
    connect(m_wrong, &QPushButton::clicked, this, &DomainPane::showWrong);
    m_wrong->hide();
    column->addWidget(m_wrong, 0, Qt::AlignLeft);
    column->addWidget(m_dns);
    column->addWidget(m_records);
    m_watch->setElided(true);
    auto *notes = new QHBoxLayout;
    notes->addWidget(m_watch);
    notes->addStretch(1);
    notes->addWidget(m_seen);
    column->addLayout(notes);
    column->addWidget(m_dns->findings());
    column->addWidget(m_inspector);
    column->addStretch(1);
    // Where there is little room, all of it scrolls in one.
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("recordArea"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("DNS records and what is wrong with them"));
    m_scroll->setWidget(box);
    m_scroll->viewport()->setAutoFillBackground(false);
    box->setAutoFillBackground(false);
    m_scroll->setMinimumHeight(4 * metrics::rowHeight(fontMetrics()));
    return m_scroll;
}

// What is wrong may be out of sight below: a line above the records says so.
void DomainPane::settleWrong()
{
    const QList<DnsRecord> wrong = m_dns->wrongRecords();
    QStringList names;
    for (const DnsRecord &record : wrong.first(std::min<qsizetype>(wrong.size(), mostNamed)))
        names << record.type + QLatin1Char(' ') + m_domain.records().typed(record).name;
    if (wrong.size() > mostNamed)
        names << QString(QChar(0x2026));
    //: Above the table of DNS records; %1 is a list of records, by type and name
    m_wrong->setText(tr("%n record(s) to look at: %1", nullptr, int(wrong.size())).arg(names.join(QStringLiteral(", "))));
    m_wrong->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty())
        m_records->chooseFirst(wrong.constFirst());
}

void DomainPane::showWrong()
{
    const QList<DnsRecord> wrong = m_dns->wrongRecords();
    if (wrong.isEmpty())
        return;
    m_records->choose(wrong.constFirst());
    QTimer::singleShot(0, this, [this] { // the cards may have come just now
        m_scroll->widget()->layout()->activate();
        const QWidget *findings = m_dns->findings();
        m_scroll->ensureVisible(0, findings->y() + findings->height(), 0, 0);
        m_scroll->ensureVisible(0, findings->y(), 0, 0);
    });
}

void DomainPane::showRecord()
{
    const std::optional<DnsRecord> record = m_records->currentRecord();
    m_dns->setChosen(record);
    if (record)
        m_inspector->setRecord(m_domain.records().typed(*record), m_domain.records().verifiedSince(*record));
    else
        m_inspector->setRecord({});
}

void DomainPane::verify()
{
    if (!m_claim.isUnderWay()) {
        m_domain.verify();
        return;
    }
    if (std::exchange(m_offersVerify, false))
        m_strip->clear();
    m_claim.verify();
}

void DomainPane::settle()
{
    const std::optional<Domain> domain = m_domain.domain();
    const bool hasRecords = m_domain.details().has_value();
    for (QAction *action : {m_copyText, m_copyCsv, m_copyZone, m_copyTerraform, m_copyRecord, m_sheet})
        action->setEnabled(hasRecords);
    m_terraform->setEnabled(hasRecords);
    m_verifyAction->setEnabled(domain && !m_domain.isVerifying() && domain->status != DomainStatus::Verified);
    if (!domain) {
        m_shownId.clear();
        m_state->setState(QStringLiteral("empty"), tr("No domain chosen"),
                          tr("Choose a domain on the left to see its DNS records."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    if (!hasRecords && m_domain.failure()) {
        const ErrorText text = errorText(*m_domain.failure(), TriesAgain::ByItself);
        m_state->setState(QStringLiteral("failed"), tr("The records of %1 could not be loaded.").arg(domain->name),
                          text.sentences(), tr("Retry"));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_stack->setCurrentWidget(m_content);
    m_open = domain->name;
    m_name->setText(shownDomain(m_open));
    //: Behind a domain's name: where it is hosted and when it was added ("3 days ago")
    QString about = tr("%1, added %2").arg(regionText(domain->region), relativeTime(domain->createdAt, m_domain.now()));
    if (m_name->text() != m_open) // the records are entered under the other spelling
        about = QStringLiteral("%1  ·  %2").arg(m_open, about);
    m_about->setText(about);
    m_about->setToolTip(fullTime(domain->createdAt));
    m_copyAll->setEnabled(hasRecords);
    settleVerify(*domain);
    arrangeHead();

    settleStrip(*domain);

    const DnsRecordsModel &records = m_domain.records();
    //: Under the table of DNS records: how many of all the service has verified
    m_seen->setText(hasRecords && !m_claim.isUnderWay()
                        ? tr("%1 of %2 verified").arg(records.verifiedCount()).arg(records.records().size())
                        : QString());
    m_records->chooseFirst();
    showRecord();
    m_records->arrange();
    m_facts->setDomain(*domain, m_domain.details(), m_tls.of(domain->id));
    settleWatch();
}

void DomainPane::settleVerify(const Domain &domain)
{
    const std::optional<DomainClaim> claim = m_claim.claim();
    const bool isClaim = claim && m_claim.isUnderWay();
    if (isClaim)
        m_badge->setStatus(claimTone(*claim), claimText(*claim));
    else
        m_badge->setStatus(statusTone(domain.status), statusText(domain.status));
    //: Asks the service to look for the DNS records of a domain now
    m_verify->setText(isClaim ? tr("Verify claim") : tr("Verify"));
    m_verifyAction->setText(isClaim ? tr("&Verify claim") : tr("&Verify"));
    // What is verified needs nothing that sets it back to waiting.
    const bool isDone = isClaim ? m_claim.hasEnded() : domain.status == DomainStatus::Verified;
    const bool canAsk = !isDone && !(isClaim ? m_claim.isAsking() : m_domain.isVerifying());
    m_verify->setEnabled(canAsk);
    m_verifyAction->setEnabled(canAsk);
    m_verify->setVisible(!isDone);
    m_facts->setPlaceholder(isClaim);
}

void DomainPane::settleWatch()
{
    const std::optional<std::chrono::seconds> next = m_domain.timeToNextLook();
    const std::optional<Domain> domain = m_domain.domain();
    QStringList sentences{m_dns->watchText()};
    const bool isAsking = next && domain && m_domain.isAwaited();
    if (isAsking)
        sentences << (m_domain.isLoading() ? tr("Asking Resend…")
                                           : tr("Asking Resend again in %n second(s).", nullptr, int(next->count())));
    sentences.removeAll(QString());
    m_watch->setText(sentences.join(QLatin1Char(' ')));
    m_watch->setToolTip(m_dns->askedServers());
    m_claimCard->settle();
}

void DomainPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeHead();
}

// Where the head is too narrow for all of it, when and where the domain was added goes below.
void DomainPane::arrangeHead()
{
    const int needed = m_name->sizeHint().width() + m_badge->sizeHint().width() + m_about->sizeHint().width()
        + m_buttons->sizeHint().width() + 5 * metrics::gapSmall;
    const bool isBelow = needed > m_content->contentsRect().width() - 2 * metrics::gapLarge;
    if (isBelow == m_isAboutBelow)
        return;
    m_isAboutBelow = isBelow;
    m_headRow->removeWidget(m_about);
    m_headColumn->removeWidget(m_about);
    if (isBelow)
        m_headColumn->addWidget(m_about);
    else
        m_headRow->insertWidget(2, m_about);
}

void DomainPane::setWatching(bool watching)
{
    m_dns->setWatching(watching);
    m_claim.setWatching(watching);
    if (watching)
        m_tick->start();
    else
        m_tick->stop();
}

void DomainPane::saveLayout()
{
    m_records->saveLayout();
}

} // namespace postroom
