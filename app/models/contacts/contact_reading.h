// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_parts.h"
#include "resend/contacts/contact_groups_api.h"
#include "resend/resend_client.h"

#include <QObject>

#include <functional>
#include <memory>

namespace postroom {

//! A contact as the service has it, with all of its segments and topics.
struct ReadContact
{
    ContactDetails details = {};
    QSet<QString> segments = {};
    QList<ContactTopic> topics = {};

    ContactState state() const { return contactState(details, segments, topics); }
    //! Takes out what is \a gone.
    void forget(const GoneParts &gone);
};

//! Reads one contact: its details, and its segments and topics to their ends. A page that brings nothing new is asked for
//! again, and then that is an error: no half of a list is taken for the whole.
class ContactReading final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Outcome<ReadContact> &)>;
    static constexpr int mostRepeats = 3;
    static constexpr int mostRestarts = 2;

    //! Begins at once. \a client must outlive it; \a done hears of the outcome once, later, or never once this is gone.
    ContactReading(ResendClient &client, const QString &id, Done done, QObject *parent = nullptr);

private:
    template<typename List, typename Item>
    struct Walk;
    template<typename List, typename Item>
    void readList(const QString &id, std::function<void(const QList<Item> &)> take);
    template<typename List, typename Item>
    void next(const std::shared_ptr<Walk<List, Item>> &walk);
    void arrived();
    void fail(const ApiError &error);

    ResendClient &m_client;
    ReadContact m_read;
    Done m_done;
    int m_left = 3;
};

} // namespace postroom
