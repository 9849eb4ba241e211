// SPDX-License-Identifier: Apache-2.0
#include "send/reschedule_dialog.h"

#include "base/clock.h"
#include "kit/error_text.h"
#include "kit/label.h"
#include "models/broadcast_words.h"
#include "resend/broadcasts/broadcast_api.h"
#include "send/audience_words.h"
#include "send/send_words.h"
#include "send/time_choice.h"
#include "sending/send_rules.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

RescheduleDialog *RescheduleDialog::open(SendTools &tools, const Broadcast &broadcast, QWidget *parent,
                                         const std::optional<QDateTime> &chosen)
{
    auto *dialog = new RescheduleDialog(tools, broadcast, parent, chosen);
    dialog->QDialog::open();
    return dialog;
}

RescheduleDialog::RescheduleDialog(SendTools &tools, const Broadcast &broadcast, QWidget *parent,
                                   const std::optional<QDateTime> &chosen)
    //: %1 is the name of a broadcast
    : FormDialog(tools.account, tr("Another time for “%1”").arg(broadcastName(broadcast)), tr("Set this time"), parent, Needs::Sending),
      m_tools(tools), m_broadcast(broadcast), m_run(tools.makeRun(this)),
      m_time(new TimeChoice(TimeChoice::Offers::LaterOnly, tools.clock, tools.preferences)),
      m_people(new Label(TextKind::Muted))
{
    m_proposed = broadcast.scheduledAt.value_or(QDateTime());
    m_time->setTime(chosen.value_or(m_proposed));
    auto *how = new Label(TextKind::Muted,
                          tr("It is taken back to a draft and scheduled anew. Should the second step fail, it stays a "
                             "draft and you are told."));
    how->setWordWrap(true);
    m_people->setWordWrap(true);
    fields().addWidget(m_time);
    fields().addWidget(m_people);
    fields().addWidget(how);
    const QString segment = broadcast.segmentId.value_or(QString());
    SegmentCounts &counts = tools.models.segments.counts();
    const auto showPeople = [this, segment] {
        m_people->setText(
            countedText(m_tools.models.segments.counts().of(segment).value_or(SegmentCount{.counting = true}),
                        m_broadcast.topicId.has_value(), m_tools.clock.now()));
    };
    connect(&counts, &SegmentCounts::changed, this, [segment, showPeople](const QString &id) {
        if (id == segment)
            showPeople();
    });
    if (!segment.isEmpty())
        counts.count(segment, HttpRequest::Priority::Interactive);
    showPeople();
    connect(this, &FormDialog::submitted, this, &RescheduleDialog::carryOut);
    connect(this, &FormDialog::offerTaken, m_run, &SendRun::giveUp);
    connect(m_run, &SendRun::stepChanged, this, &RescheduleDialog::stepped);
    connect(m_run, &SendRun::finished, this, [this](const SendResult &result) {
        emit ended(result, m_plan);
        carryOn();
        accept();
    });
}

bool RescheduleDialog::check()
{
    m_time->finish();
    m_chosen = m_time->when();
    return m_chosen.time().has_value();
}

bool RescheduleDialog::isDirty() const
{
    return m_time->at() && m_proposed.isValid() && *m_time->at() != m_proposed;
}

void RescheduleDialog::reject()
{
    if (m_isAsking)
        m_run->giveUp();
    else
        FormDialog::reject();
}

void RescheduleDialog::stepped(SendRun::Step step)
{
    const bool isAsking = step == SendRun::Step::Asking;
    if (isAsking == m_isAsking)
        return;
    m_isAsking = isAsking;
    if (isAsking) {
        const SendText text = askingText(SendAction::Reschedule, broadcastName(m_broadcast));
        offer(text.title, text.text, stopAskingText());
        submitButton()->setEnabled(false);
    } else if (m_run->isBusy()) {
        begin(); // it goes on
    }
    m_time->setEnabled(!isAsking);
}

// What could not be counted is counted again.
bool RescheduleDialog::arePeopleCounted(const QString &segment)
{
    SegmentCounts &counts = m_tools.models.segments.counts();
    const SegmentCount people = counts.of(segment).value_or(SegmentCount());
    if (people.complete && !people.failure)
        return true;
    if (people.failure) {
        explain(tr("The people could not be counted."),
                errorText(*people.failure).why + u' '
                    + tr("They are being counted again: try again when the number stands here."));
    } else {
        explain(tr("The people are still being counted."), tr("Try again when the number stands here."));
    }
    if (!segment.isEmpty())
        counts.count(segment, HttpRequest::Priority::Interactive);
    return false;
}

void RescheduleDialog::carryOut()
{
    const QString segment = m_broadcast.segmentId.value_or(QString());
    if (!arePeopleCounted(segment))
        return;
    const auto people = m_tools.models.segments.counts().of(segment);
    // The time is the one that stood there as the button was pressed; what the field says later is not asked any more.
    const WhenToSend chosen = m_chosen;
    // What is sent is what is saved now: it is read here, and compared once more before it goes out.
    m_tools.models.client.call(GetBroadcast{m_broadcast.id}, HttpRequest::Priority::Interactive, this,
                               [this, segment, chosen, people = *people](const Outcome<BroadcastDetails> &outcome) {
                                   if (!outcome) {
                                       fail(tr("The time was not changed."), outcome.error());
                                       return;
                                   }
                                   if (!sendrules::isToCome(chosen, m_tools.clock.now())) {
                                       explain(tr("The time was not changed."),
                                               tr("The chosen time has passed meanwhile. Choose a later one."));
                                       m_time->settle();
                                       return;
                                   }
                                   m_plan = {.broadcastId = m_broadcast.id,
                                             .name = broadcastName(m_broadcast),
                                             .seen = SeenMessage::of(BroadcastDraft::of(outcome.value())),
                                             .audience = {segment, people.people, people.subscribed, people.asOf},
                                             .when = chosen};
                                   m_run->reschedule(m_plan);
                               });
}

} // namespace postroom
