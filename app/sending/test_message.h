// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/emails/email_api.h"
#include "resend/resend_client.h"

#include <QObject>

#include <optional>

namespace postroom {

//! A message as one person would get it: its personal fields are filled in already.
struct RenderedMessage
{
    QString from = {};
    QStringList replyTo = {};
    QString subject = {};
    QString html = {};
    PlainText text = {};

    bool operator==(const RenderedMessage &) const = default;
};

//! Sends a message to a few addresses as it is, to look at it in real mail programs. Each address gets a message of its
//! own, marked in the subject; each counts against the account's quota. An unclear answer is asked about again under the
//! same idempotency key, so that nobody gets it twice.
class TestMessage final : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostAddresses = 6; //!< oneself and five others
    static QString subjectMark() { return QStringLiteral("[Test] "); }

    //! \a client must outlive this.
    explicit TestMessage(ResendClient &client, QObject *parent = nullptr);

    //! Begins; finished() comes once, later. Nothing where it is busy, or \a addresses are none or too many.
    void send(const RenderedMessage &message, const QStringList &addresses);
    //! Asks again for those that failed, under the keys they had: whoever has got it already gets no second one.
    void retry();
    //! Whether this is what was sent last, and to whom.
    bool isSameAs(const RenderedMessage &message, const QStringList &addresses) const;
    bool isBusy() const { return m_underWay > 0; }
    //! How many of how many are on their way.
    int sentCount() const;
    int count() const { return int(m_parts.size()); }

    //! One address and what came of it: nothing where it was sent.
    struct Failure
    {
        QString address = {};
        ApiError error = {};
        bool operator==(const Failure &) const = default;
    };
    QList<Failure> failures() const;

signals:
    void finished();

private:
    struct Part
    {
        QString address;
        QString key;
        bool sent = false;
        std::optional<ApiError> error;
    };
    void go();

    ResendClient &m_client;
    RenderedMessage m_message;
    QList<Part> m_parts;
    int m_underWay = 0;
    quint64 m_run = 0;
};

} // namespace postroom
