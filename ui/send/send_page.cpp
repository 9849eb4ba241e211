// SPDX-License-Identifier: Apache-2.0
#include "send/send_page.h"

#include "accounts/preferences.h"
#include "base/clock.h"
#include "kit/card.h"
#include "kit/centred_column.h"
#include "kit/form_field.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/state_pane.h"
#include "send/audience_words.h"
#include "send/send_words.h"
#include "send/time_choice.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace postroom {

using namespace std::chrono_literals;
using Problem = SendResult::Problem;

SendPage::SendPage(SendTools &tools, QWidget *parent)
    : QWidget(parent), m_tools(tools), m_run(tools.makeRun(this)), m_stack(new QStackedLayout(this)), m_state(new StatePane),
      m_band(new AccountBand), m_strip(new MessageStrip),
      m_rights(new RightsGate(tools.models.client, this)), m_notAllowed(new MessageStrip), m_title(new Label(TextKind::PageTitle)),
      m_facts(new SendFacts),
      m_time(new TimeChoice(TimeChoice::Offers::NowOrLater, tools.clock, tools.preferences)),
      m_typed(new FormField(tr("To be sure, type the n&umber of people"))), m_cancel(new QPushButton(tr("Cancel"))),
      m_copy(new QPushButton(tr("Make a copy"))), m_stopAsking(new QPushButton(stopAskingText())),
      m_test(new QPushButton(tr("Send test first…"))), m_send(new QPushButton)
{
    setAccessibleName(tr("Send broadcast"));
    auto *content = new QWidget;
    content->setMaximumWidth(768);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->addStretch(1);
    column->addWidget(makeForm());
    column->addStretch(2);
    auto *form = new QWidget;
    layCentredColumn(form, content);
    m_stack->addWidget(makeStatePage());
    m_stack->addWidget(form);

    connect(m_run, &SendRun::stepChanged, this, &SendPage::stepped);
    connect(m_run, &SendRun::finished, this, &SendPage::ended);
    connect(m_state, &StatePane::actionTriggered, this, &SendPage::load);
    connect(m_strip, &MessageStrip::retryRequested, this, &SendPage::send);
    connect(m_strip, &MessageStrip::accountsRequested, this, &SendPage::accountsRequested);
    connect(&m_tools.models.segments.counts(), &SegmentCounts::changed, this, [this](const QString &segmentId) {
        if (m_saved && segmentId == m_saved->segmentId)
            showCount();
    });
    const DomainsModel &domains = m_tools.models.domains;
    connect(&domains, &TableModel::phaseChanged, this, &SendPage::showSender);
    connect(&domains, &QAbstractItemModel::dataChanged, this, &SendPage::showSender);
    connect(&domains, &QAbstractItemModel::rowsInserted, this, &SendPage::showSender);
    connect(&domains, &QAbstractItemModel::rowsRemoved, this, &SendPage::showSender);
    connect(&m_tools.models.segments, &TableModel::phaseChanged, this, &SendPage::showMessage);
    connect(&m_tools.models.topics, &TableModel::phaseChanged, this, &SendPage::showMessage);
    connect(&m_tools.preferences, &Preferences::sendingChanged, this, &SendPage::settle);
}

// Reading it can fail again and again: there is always a way back.
QWidget *SendPage::makeStatePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::pageMargin, metrics::gapLarge, metrics::pageMargin, metrics::gapLarge);
    auto *back = new QPushButton(tr("Back"));
    setDense(back);
    connect(back, &QPushButton::clicked, this, &SendPage::closeRequested);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addWidget(m_state, 1);
    return page;
}

QWidget *SendPage::makeForm()
{
    auto *card = new Card;
    auto *outer = new QVBoxLayout(card);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->setSpacing(0);
    outer->addWidget(m_band);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gapLarge);
    outer->addLayout(column);
    m_title->setWordWrap(true);
    m_typed->setMaximumWidth(260);
    m_typed->edit()->setObjectName(QStringLiteral("typedNumber"));
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_time);
    column->addWidget(m_typed);
    column->addWidget(m_strip);
    m_notAllowed->setClosable(false);
    column->addWidget(m_notAllowed);
    column->addWidget(makeButtons());
    connect(m_facts, &SendFacts::recountRequested, this, &SendPage::countAgain);
    connect(m_facts, &SendFacts::checksRequested, this, &SendPage::checksRequested);
    connect(m_facts, &SendFacts::factsRequested, this, &SendPage::factsRequested);
    connect(m_time, &TimeChoice::changed, this, &SendPage::settle);
    connect(m_typed->edit(), &QLineEdit::textChanged, this, &SendPage::settle);
    return card;
}

QWidget *SendPage::makeButtons()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_stopAsking);
    row->addWidget(m_copy);
    row->addWidget(m_test);
    row->addWidget(m_send);
    setButtonKind(m_send, ButtonKind::Primary);
    m_send->setObjectName(QStringLiteral("send"));
    m_copy->hide();
    m_stopAsking->hide();
    m_rights->guard(m_copy, Needs::Writing);
    m_rights->guard(m_test, Needs::Sending);
    m_rights->guard(m_send, Needs::Sending);
    connect(m_rights, &RightsGate::changed, this, &SendPage::settle);
    connect(m_cancel, &QPushButton::clicked, this, &SendPage::closeRequested);
    connect(m_copy, &QPushButton::clicked, this, &SendPage::makeCopy);
    connect(m_stopAsking, &QPushButton::clicked, m_run, &SendRun::giveUp);
    connect(m_test, &QPushButton::clicked, this, &SendPage::testRequested);
    connect(m_send, &QPushButton::clicked, this, &SendPage::send);
    return box;
}

void SendPage::open(const QString &broadcastId)
{
    if (m_run->isBusy())
        return;
    m_id = broadcastId;
    m_typed->setText({});
    m_strip->clear();
    m_copy->hide();
    m_copy->setEnabled(true);
    load();
}

void SendPage::load()
{
    m_saved.reset();
    m_checks = {};
    m_isUnread = false;
    m_end.reset();
    m_band->setAccount(m_tools.account);
    m_state->setState({}, tr("Reading the broadcast…"), tr("What you see next is what Resend has saved."));
    m_stack->setCurrentIndex(0);
    m_tools.models.client.call(
        GetBroadcast{m_id}, HttpRequest::Priority::Interactive, this,
        [this, asked = ++m_asked](const Outcome<BroadcastDetails> &outcome) {
            if (asked != m_asked)
                return;
            if (!outcome) {
                m_isUnread = true;
                const ErrorText error = errorText(outcome.error());
                m_state->setState(QStringLiteral("failed"), tr("The broadcast could not be read."),
                                  error.sentences(), tr("Try again"));
                return;
            }
            m_saved = BroadcastDraft::of(outcome.value());
            m_stack->setCurrentIndex(1);
            showMessage();
            countAgain();
            showCount();
            const Broadcast &head = outcome.value().broadcast;
            if (head.status.known != BroadcastStatus::Draft) {
                m_end = SendResult{.problem = Problem::NotADraft, .state = head};
                showResult(*m_strip, *m_end, name(), m_time->zone(), m_tools.clock.now());
                settle();
            }
            m_send->setFocus();
            tick();
            emit read();
        });
    for (TableModel *model : std::initializer_list<TableModel *>{&m_tools.models.segments, &m_tools.models.topics,
                                                                 &m_tools.models.domains}) {
        if (model->phase() == TableModel::Phase::Idle)
            model->refresh(HttpRequest::Priority::Interactive);
    }
}

void SendPage::recover()
{
    if (m_isUnread)
        load();
}

void SendPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_saved || m_end)
        return;
    m_time->settle();
    showCount();
    tick();
}

// "Goes out at 14:08" and "counted 3 minutes ago" move on with the clock, while somebody looks.
void SendPage::tick()
{
    m_tools.clock.after(5s, this, [this, ticks = ++m_ticks] {
        if (ticks != m_ticks || m_end)
            return;
        m_time->settle();
        showCount();
        if (isVisible())
            tick();
    });
}

QString SendPage::name() const
{
    return m_saved && !m_saved->name.isEmpty() ? m_saved->name : tr("Untitled");
}

void SendPage::showMessage()
{
    if (!m_saved)
        return;
    m_facts->setMessage(*m_saved, m_tools.models);
    settle();
}

void SendPage::showSender()
{
    if (m_saved)
        m_facts->setSender(m_saved->from, m_tools.models);
}

void SendPage::countAgain()
{
    if (m_saved && !m_saved->segmentId.isEmpty())
        m_tools.models.segments.counts().count(m_saved->segmentId, HttpRequest::Priority::Interactive);
}

std::optional<SegmentCount> SendPage::count() const
{
    return m_saved ? m_tools.models.segments.counts().of(m_saved->segmentId) : std::nullopt;
}

void SendPage::showCount()
{
    m_facts->setCounted(m_saved && !m_saved->segmentId.isEmpty()
                           ? countedText(count().value_or(SegmentCount{.counting = true}), !m_saved->topicId.isEmpty(),
                                         m_tools.clock.now())
                           : tr("Nobody: choose a segment first."));
    settle();
}

void SendPage::setChecks(int mustFix, int toLookAt)
{
    m_checks = {.mustFix = mustFix, .toLookAt = toLookAt};
    settle();
}

void SendPage::setNotChecked(const QStringList &checks)
{
    m_checks = {.notChecked = checks};
    settle();
}

bool SendPage::mustType() const
{
    const auto people = count();
    return people && people->complete && people->subscribed >= m_tools.preferences.typedThreshold();
}

bool SendPage::isTyped() const
{
    if (!mustType())
        return true;
    QString digits;
    for (const QChar c : m_typed->text()) {
        if (c.digitValue() >= 0)
            digits += QString::number(c.digitValue());
    }
    return digits == QString::number(count()->subscribed);
}

bool SendPage::isReady() const
{
    const auto people = count();
    return m_saved && m_rights->allows(Needs::Sending) && !m_run->isBusy() && people && people->complete && !people->failure && !people->counting && people->subscribed > 0
        && m_checks.mustFix == 0 && m_time->fault().isEmpty() && isTyped() && !m_end;
}

void SendPage::settle()
{
    if (!m_saved)
        return;
    const auto people = count();
    const bool counted = people && people->complete;
    const bool busy = m_run->isBusy();
    m_title->setText(counted ? tr("Send “%1” to %Ln person(s)", nullptr, people->subscribed).arg(name())
                             : tr("Send “%1”").arg(name()));
    m_facts->setRecount(people && !people->counting && !m_saved->segmentId.isEmpty(), !busy && !m_end);
    m_facts->setChecks(m_checks, busy, m_end.has_value());
    m_typed->setVisible(mustType() && !m_end);
    m_time->setVisible(!m_end);
    m_time->setEnabled(!busy);
    m_typed->setEnabled(!busy);
    m_test->setVisible(!m_end);
    m_test->setEnabled(!busy);
    const QString notAllowed = m_end ? QString() : m_rights->reason(Needs::Sending);
    if (notAllowed.isEmpty())
        m_notAllowed->clear();
    else if (m_notAllowed->text() != notAllowed)
        m_notAllowed->showNotice(Tone::Waiting, notAllowed);
    m_send->setVisible(!m_end);
    m_send->setEnabled(isReady());
    m_cancel->setText(m_end ? tr("Back") : tr("Cancel"));
    m_cancel->setEnabled(!busy);
    if (busy)
        m_send->setText(tr("Sending…"));
    else if (!counted)
        m_send->setText(tr("Send"));
    else if (m_time->isNow())
        m_send->setText(tr("Send to %Ln person(s)", nullptr, people->subscribed));
    else
        m_send->setText(tr("Schedule for %Ln person(s)", nullptr, people->subscribed));
}

void SendPage::send()
{
    m_time->finish();
    if (!isReady())
        return;
    const SegmentCount people = *count();
    m_strip->clear();
    m_run->send({.broadcastId = m_id,
                 .name = name(),
                 .seen = SeenMessage::of(*m_saved),
                 .audience = {m_saved->segmentId, people.people, people.subscribed, people.asOf},
                 .when = m_time->when()});
}

void SendPage::stepped(SendRun::Step step)
{
    m_stopAsking->setVisible(step == SendRun::Step::Asking);
    if (step == SendRun::Step::Asking) {
        const SendText text = askingText(SendAction::Send, name());
        m_strip->showNotice(text.tone, text.title, text.text);
    }
    settle();
}

void SendPage::ended(const SendResult &result)
{
    showResult(*m_strip, result, name(), m_time->zone(), m_tools.clock.now());
    const bool isOver = result.isDone() || result.problem == Problem::NotADraft || result.problem == Problem::Unknown
        || result.problem == Problem::Gone || result.problem == Problem::MadeOnWeb
        || result.problem == Problem::Differs;
    if (isOver)
        m_end = result;
    m_copy->setVisible(result.problem == Problem::MadeOnWeb);
    settle();
    if (isOver)
        m_cancel->setFocus();
    if (result.isDone())
        emit sent(result);
}

// The answer is for whoever still looks at that broadcast: somebody who went on is not called away from what they do.
void SendPage::makeCopy()
{
    m_strip->clear();
    m_copy->setEnabled(false);
    m_tools.models.client.call(
        DuplicateBroadcast{m_id}, HttpRequest::Priority::Interactive, this,
        [this, asked = m_asked, id = m_id, name = name()](const Outcome<ObjectId> &outcome) {
            m_tools.models.broadcasts.refresh();
            if (asked == m_asked)
                m_copy->setEnabled(true);
            if (asked != m_asked || !isVisible()) {
                if (outcome && asked == m_asked)
                    m_copy->hide();
                emit copyEnded(id, name, outcome ? std::nullopt : std::optional(outcome.error()));
                return;
            }
            if (!outcome) {
                m_strip->showError(tr("No copy was made."), outcome.error(), TriesAgain::WhenAsked,
                                   Repeating::MayDoItTwice, [this] { makeCopy(); });
                return;
            }
            m_copy->hide();
            emit copyMade(outcome.value().id);
        });
}

} // namespace postroom
