// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"
#include "sandbox/account/outcome.h"
#include "sandbox/account/shelf.h"
#include "sandbox/account/uuid.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace postroom::sandbox {

//! One email sent by itself, not by a broadcast.
struct Email
{
    Uuid id;
    Moment createdAt = 0;
    std::string from = {};
    std::vector<std::string> to = {};
    std::vector<std::string> cc = {};
    std::vector<std::string> bcc = {};
    std::vector<std::string> replyTo = {};
    std::string subject = {};
    std::optional<std::string> html = {};
    std::optional<std::string> text = {};
    std::optional<Uuid> topic = {};
    std::optional<Moment> scheduledAt = {};
    std::uint32_t links = 0; //!< in the HTML, that can be clicked

    Moment turn() const { return scheduledAt.value_or(createdAt); }
    std::size_t recipientCount() const { return to.size() + cc.size() + bcc.size(); }
    //! What becomes of it. The service's test addresses (bounced@resend.dev, …) decide it by their name.
    Outcome outcome() const;
    //! The latest that has happened to it by \a now, in the service's word.
    std::string_view lastEvent(Moment now) const;
};

//! The emails of an account, and which requests for them were made under an idempotency key.
class EmailStore
{
public:
    const Shelf<Email> &all() const { return m_emails; }
    void add(Email email) { m_emails.add(std::move(email)); }

    //! How many recipients emails have gone to since \a since.
    std::size_t recipientsSince(Moment since) const;

    //! A request made before under a key.
    struct Request
    {
        Moment at;
        std::string body; //!< so that another one is told apart
        std::vector<Uuid> emails;
    };
    //! What was asked for under \a key in the day before \a now; null where nothing was.
    const Request *requestUnder(std::string_view key, Moment now) const;
    void remember(std::string_view key, Request request) { m_requests[std::string(key)] = std::move(request); }

private:
    Shelf<Email> m_emails;
    std::unordered_map<std::string, Request> m_requests;
};

} // namespace postroom::sandbox
