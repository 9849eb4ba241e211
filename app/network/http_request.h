// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <utility>

namespace postroom {

//! One request as the network layer sees it: no JSON, no Resend. A plain value.
struct HttpRequest
{
    enum class Verb { Get, Post, Patch, Delete };

    //! What may happen to it when its outcome is unclear.
    enum class Repeat {
        Safe, //!< repeating changes nothing more: reads, updates to a given state, deletes
        Once  //!< creates and sends: it goes out once, and an unclear outcome is reported as such
    };

    //! Who waits for it. A lower number goes first.
    enum class Priority { Interactive, Normal, Background };

    Verb verb = Verb::Get;
    QString path = {}; //!< below the base URL, with a leading slash, segments already percent-encoded
    QUrlQuery query = {};
    QByteArray body = {}; //!< empty: no body (Content-Length: 0 where the verb has one)
    QByteArray contentType = QByteArrayLiteral("application/json");
    QList<std::pair<QByteArray, QByteArray>> headers = {}; //!< further ones, for instance Idempotency-Key
    Repeat repeat = Repeat::Safe;
    Priority priority = Priority::Normal;
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(20);   //!< without a byte coming or going; 0: no limit
    std::chrono::milliseconds totalTimeout = std::chrono::seconds(120); //!< from start to the last byte; 0: no limit
    //! How long it may wait here before it goes out, pauses the service asks for and repeats included; after that it ends
    //! as TimedOut and never goes out, also where the computer slept meanwhile. 0: no limit. For what sends: nothing is
    //! sent later by itself.
    std::chrono::milliseconds startWithin{0};
    qint64 maxAnswerBytes = 64LL * 1024 * 1024; //!< a longer answer is cut off and reported as TooLarge

    bool operator==(const HttpRequest &) const = default;
};

//! "GET", "POST", …
QByteArray verbName(HttpRequest::Verb verb);

} // namespace postroom
