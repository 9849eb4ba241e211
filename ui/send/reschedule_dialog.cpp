// SPDX-License-Identifier: Apache-2.0
#include "send/reschedule_dialog.h"

#include "base/clock.h"
#include "kit/label.h"
#include "models/broadcast_words.h"
#include "resend/broadcasts/broadcast_api.h"
#include "send/audience_words.h"
#include "send/send_words.h"
#include "send/time_choice.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

RescheduleDialog *RescheduleDialog::open(SendTools &tools, const Broadcast &broadcast, QWidget *parent)
{
    auto *dialog = new RescheduleDialog(tools, broadcast, parent);
    dialog->QDialog::open();
    return dialog;
}

RescheduleDialog::RescheduleDialog(SendTools &tools, const Broadcast &broadcast, QWidget *parent)
    //: %1 is the name of a broadcast
    : FormDialog(tools.account, tr("Another time for “%1”").arg(broadcastName(broadcast)), tr("Set this time"), parent, Needs::Sending),
      m_tools(tools), m_broadcast(broadcast), m_run(tools.makeRun(this)),
      m_time(new TimeChoice(TimeChoice::Offers::LaterOnly, tools.clock, tools.preferences)),
      m_people(new Label(TextKind::Muted))
{
    m_time->setTime(broadcast.scheduledAt.value_or(QDateTime()));
    m_proposed = broadcast.scheduledAt.value_or(QDateTime());
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
    connect(m_run, &SendRun::finished, this, [this](const SendResult &result) {
        emit ended(result);
        carryOn();
        accept();
    });
}

bool RescheduleDialog::check()
{
    m_time->settle();
    return m_time->fault().isEmpty();
}

bool RescheduleDialog::isDirty() const
{
    return m_time->at() && m_proposed.isValid() && *m_time->at() != m_proposed;
}

void RescheduleDialog::carryOut()
{
    const QString segment = m_broadcast.segmentId.value_or(QString());
    const auto people = m_tools.models.segments.counts().of(segment);
    if (!people || !people->complete) {
        explain(tr("The people are still being counted."), tr("Try again when the number stands here."));
        return;
    }
    // What is sent is what is saved now: it is read here, and compared once more before it goes out.
    m_tools.models.client.call(GetBroadcast{m_broadcast.id}, HttpRequest::Priority::Interactive, this,
                               [this, segment, people = *people](const Outcome<BroadcastDetails> &outcome) {
                                   if (!outcome) {
                                       fail(tr("The time was not changed."), outcome.error());
                                       return;
                                   }
                                   m_run->reschedule(
                                       {.broadcastId = m_broadcast.id,
                                        .name = broadcastName(m_broadcast),
                                        .seen = SeenMessage::of(BroadcastDraft::of(outcome.value())),
                                        .audience = {segment, people.people, people.subscribed, people.asOf},
                                        .at = m_time->at()});
                               });
}

} // namespace postroom
