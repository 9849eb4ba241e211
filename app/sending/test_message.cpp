// SPDX-License-Identifier: Apache-2.0
#include "sending/test_message.h"

#include <QUuid>

#include <algorithm>

namespace postroom {

TestMessage::TestMessage(ResendClient &client, QObject *parent) : QObject(parent), m_client(client) {}

void TestMessage::send(const RenderedMessage &message, const QStringList &addresses)
{
    if (isBusy() || addresses.isEmpty() || addresses.size() > mostAddresses)
        return;
    m_message = message;
    m_parts.clear();
    for (const QString &address : addresses) {
        // New for every message that is meant to go out: the same text may well be tested twice.
        const QString key = QStringLiteral("postroom-test-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_parts.push_back({address, key, false, {}});
    }
    go();
}

void TestMessage::retry()
{
    if (!isBusy() && sentCount() < count())
        go();
}

void TestMessage::go()
{
    ++m_run;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_underWay += m_parts.at(i).sent ? 0 : 1;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts.at(i);
        if (part.sent)
            continue;
        const SendEmail email{.idempotencyKey = part.key,
                              .from = m_message.from,
                              .to = QStringList{part.address},
                              .subject = subjectMark() + m_message.subject,
                              .html = m_message.html,
                              .text = m_message.text,
                              .replyTo = m_message.replyTo};
        m_client.call(email, ResendClient::Priority::Interactive, this,
                      [this, i, run = m_run](const Outcome<ObjectId> &outcome) {
                          if (run != m_run)
                              return;
                          m_parts[i].sent = bool(outcome);
                          m_parts[i].error = outcome ? std::nullopt : std::optional(outcome.error());
                          if (--m_underWay == 0)
                              emit finished();
                      });
    }
}

bool TestMessage::isSameAs(const RenderedMessage &message, const QStringList &addresses) const
{
    return message == m_message
        && std::equal(m_parts.begin(), m_parts.end(), addresses.begin(), addresses.end(),
                      [](const Part &part, const QString &address) { return part.address == address; });
}

int TestMessage::sentCount() const
{
    return int(std::count_if(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.sent; }));
}

QList<TestMessage::Failure> TestMessage::failures() const
{
    QList<Failure> all;
    for (const Part &part : m_parts) {
        if (part.error)
            all.push_back({part.address, *part.error});
    }
    return all;
}

} // namespace postroom
