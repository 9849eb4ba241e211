// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"
#include "base/secret.h"
#include "network/http_transport.h"
#include "network/send_queue.h"
#include "resend/resend_client.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

namespace postroom {

class Clock;

//! What a key turned out to be.
struct KeyVerdict
{
    enum class Kind {
        FullAccess,  //!< it can be kept
        SendingOnly, //!< a real key that may only send emails: it can manage nothing here
        Invalid,     //!< unknown or revoked
        NoNetwork,   //!< the service could not be reached, nothing is known of the key
        TlsRefused,  //!< the connection was not trustworthy, the key was not sent
        Unclear,     //!< the service answered something else: see error
    };
    Kind kind = Kind::Unclear;
    std::optional<ApiError> error = {}; //!< with everything but FullAccess
    bool operator==(const KeyVerdict &) const = default;
};

//! Asks the service what a key may do, by the smallest read there is (GET /domains?limit=1), before it is kept. There is no
//! operation for this; a sending-only key is recognised by how it is refused. Use one object per check.
class KeyCheck final : public QObject
{
    Q_OBJECT
public:
    //! \a clock must outlive the check.
    KeyCheck(const QUrl &baseUrl, const Secret &key, Clock &clock, QObject *parent = nullptr);

    //! \a done is called once, later, or never where this or \a context is gone first.
    void start(QObject *context, std::function<void(KeyVerdict)> done);

private:
    HttpTransport m_transport;
    SendQueue m_queue;
    ResendClient m_client;
};

//! What can be said of a pasted key without asking: white space around it is cut; nothing where it is empty or holds
//! characters no key can have (they would break the request's header).
std::optional<Secret> readTypedKey(const QString &typed);

} // namespace postroom
