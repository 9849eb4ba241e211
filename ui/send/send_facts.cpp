// SPDX-License-Identifier: Apache-2.0
#include "send/send_facts.h"

#include "drafts/broadcast_draft.h"
#include "kit/badge.h"
#include "kit/label.h"
#include "kit/postroom_style.h"
#include "models/account_models.h"
#include "models/sender_standing.h"
#include "send/audience_words.h"
#include "send/fact_list.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

namespace {

// They belong to the page that this is a part of.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(postroom::SendPage)
};

} // namespace

SendFacts::SendFacts(QWidget *parent)
    : QWidget(parent), m_facts(new FactList), m_recount(new QPushButton(Words::tr("Count again"))), m_verified(new Badge),
      m_fixBadge(new Badge), m_lookBadge(new Badge), m_showChecks(new QPushButton(Words::tr("Show"))),
      m_loadFacts(new QPushButton(Words::tr("Load again")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_facts);
    for (QPushButton *button : {m_recount, m_showChecks, m_loadFacts})
        setDense(button);
    m_loadFacts->setAccessibleName(Words::tr("Load again what the checks need"));
    m_showChecks->setAccessibleName(Words::tr("Show what the checks found"));
    m_recount->setObjectName(QStringLiteral("recount"));
    //: Who a broadcast goes to: the name of a segment
    m_to = m_facts->addRow(Words::tr("To"));
    m_topic = m_facts->addRow(Words::tr("Topic"));
    //: How many people, and when they were counted
    m_counted = m_facts->addRow(Words::tr("Counted"), {m_recount});
    m_from = m_facts->addRow(Words::tr("From"), {m_verified}, FactList::Length::Word);
    m_replyTo = m_facts->addRow(Words::tr("Reply to"));
    m_subject = m_facts->addRow(Words::tr("Subject"));
    m_preview = m_facts->addRow(Words::tr("Preview text"));
    m_checks = m_facts->addRow(Words::tr("Checks"), {m_fixBadge, m_lookBadge, m_showChecks, m_loadFacts});
    connect(m_recount, &QPushButton::clicked, this, &SendFacts::recountRequested);
    connect(m_showChecks, &QPushButton::clicked, this, &SendFacts::checksRequested);
    connect(m_loadFacts, &QPushButton::clicked, this, &SendFacts::factsRequested);
}

void SendFacts::setMessage(const BroadcastDraft &saved, const AccountModels &models)
{
    m_to->setText(saved.segmentId.isEmpty() ? Words::tr("No segment is chosen.") : nameIn(models.segments, saved.segmentId));
    m_topic->setText(
        saved.topicId.isEmpty()
            ? Words::tr("None: everybody subscribed in the segment gets it.")
            //: %1 is the name of a topic
            : Words::tr("%1. Resend leaves out who opted out of it.").arg(nameIn(models.topics, saved.topicId)));
    m_from->setText(saved.from);
    m_replyTo->setText(saved.replyTo.join(QStringLiteral(", ")));
    m_facts->setRowVisible(m_replyTo, !saved.replyTo.isEmpty());
    m_subject->setText(saved.subject.isEmpty() ? Words::tr("None") : saved.subject);
    m_preview->setText(saved.previewText.isEmpty() ? Words::tr("None") : saved.previewText);
    setSender(saved.from, models);
}

void SendFacts::setSender(const QString &from, const AccountModels &models)
{
    QString domain = from.section(u'@', -1).trimmed();
    if (domain.endsWith(u'>'))
        domain.chop(1);
    const std::optional<SenderStanding> standing = senderStanding(domain, models.domains);
    if (!standing)
        m_verified->setStatus(Tone::None, {});
    else if (*standing == SenderStanding::Sends)
        //: Badge behind the sender: the service takes messages from its domain
        m_verified->setStatus(Tone::Good, Words::tr("Can send"));
    else if (*standing == SenderStanding::SendingOff)
        //: Badge behind the sender: the domain's capability "sending" is switched off
        m_verified->setStatus(Tone::Bad, Words::tr("Sending is off"));
    else
        m_verified->setStatus(Tone::Bad, Words::tr("Not verified"));
}

void SendFacts::setCounted(const QString &text)
{
    m_counted->setText(text);
}

void SendFacts::setRecount(bool isThere, bool isEnabled)
{
    m_recount->setVisible(isThere);
    m_recount->setEnabled(isEnabled);
}

void SendFacts::setChecks(const CheckedMessage &checks, bool isBusy, bool isOver)
{
    if (checks.mustFix) {
        m_checks->setText({});
        if (*checks.mustFix > 0)
            m_fixBadge->setStatus(Tone::Bad, Words::tr("%Ln must be fixed", nullptr, *checks.mustFix));
        else
            m_fixBadge->setStatus(Tone::Good, Words::tr("Nothing must be fixed"));
        m_lookBadge->setStatus(Tone::Waiting,
                               checks.toLookAt > 0 ? Words::tr("%Ln to look at", nullptr, checks.toLookAt) : QString());
    } else if (checks.notChecked.isEmpty()) {
        m_checks->setText(Words::tr("The message is being checked…"));
    } else {
        //: %1 is a list of the names of checks
        m_checks->setText(Words::tr("Could not be checked: %1. Nothing can be sent before.")
                              .arg(QLocale().createSeparatedList(checks.notChecked)));
    }
    const bool isChecked = checks.mustFix.has_value();
    m_checks->setVisible(!isChecked);
    for (QWidget *badge : {m_fixBadge, m_lookBadge})
        badge->setVisible(isChecked && !badge->accessibleName().isEmpty());
    m_showChecks->setVisible(isChecked);
    m_showChecks->setEnabled(!isBusy);
    m_loadFacts->setVisible(!isChecked && !checks.notChecked.isEmpty() && !isOver);
}

} // namespace postroom
