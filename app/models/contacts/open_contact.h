// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_store.h"
#include "resend/contacts/contact_groups_api.h"
#include "resend/resend_client.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace postroom {

//! Everything about a contact that a person can change.
struct ContactState
{
    using Value = ContactProperty::Value;

    QString firstName = {}; //!< empty: none
    QString lastName = {};
    bool subscribed = true;
    QMap<QString, Value> properties = {}; //!< by key; what has no value is not in it
    QSet<QString> segments = {};          //!< ids
    QMap<QString, bool> topics = {};      //!< by id: subscribed to it

    bool operator==(const ContactState &) const = default;
};

//! The contact a person has open: what the service last said of it, and what the person made of that. Typed changes are
//! kept for each contact until they are saved or discarded, also while another one is open. Saving sends what differs
//! and nothing else, and looks first whether somebody else changed the contact meanwhile.
class OpenContact final : public QObject
{
    Q_OBJECT
public:
    //! Both must outlive this. What is read and saved goes to \a store too.
    OpenContact(ResendClient &client, ContactStore &store, QObject *parent = nullptr);
    ~OpenContact() override;

    //! Opens \a id and asks for its details, segments and topics; an empty id closes.
    void open(const QString &id);
    const QString &id() const { return m_id; }
    //! Asks the service again; what was typed stays.
    void refresh();

    //! From its details, or before they come from the store. Nothing where none is open.
    std::optional<Contact> contact() const;
    //! Details, segments and topics are there.
    bool isLoaded() const { return m_details && m_segments && m_topics; }
    bool isLoading() const { return m_left > 0; }
    //! Why they are not; nothing once they are.
    const std::optional<ApiError> &failure() const { return m_failure; }
    const QList<ContactTopic> &topics() const { return m_topicList; }

    //! As the service has it.
    const ContactState &saved() const { return m_saved; }
    //! As the person wants it: saved() with what was typed.
    ContactState wanted() const { return m_typed.value(m_id, m_saved); }
    void setWanted(const ContactState &state);
    bool isDirty() const { return m_typed.contains(m_id); }
    void discard();

    //! Sends what differs. Ends with wasSaved(), saveFailed() or changedElsewhere(); \a overwrite: whatever somebody else
    //! changed meanwhile. Does nothing while it is saving or nothing differs.
    void save(bool overwrite = false);
    bool isSaving() const { return m_saving != nullptr; }

    //! Deletes the contact; \a done hears how it ended, once. One that is not there any more has been deleted.
    void remove(std::function<void(const std::optional<ApiError> &)> done);

signals:
    void changed();
    //! \a segmentsGone: ids of those that were deleted meanwhile, so that the contact could not be put into them.
    void wasSaved(const QStringList &segmentsGone);
    //! What was typed stays, but for the part that went through.
    void saveFailed(const postroom::ApiError &error);
    //! Nothing was sent: saved() is now what somebody else made of it, wanted() what was typed.
    void changedElsewhere();

private:
    struct Saving;
    void load();
    template<Operation Op, typename Take>
    void ask(const Op &operation, Take take);
    void arrived();
    void settle();
    template<Operation Op>
    void send(const Op &operation, std::function<void()> then, std::function<void()> gone = {});
    void sendDetails();
    void nextStep();
    void endSaving(const std::optional<ApiError> &error);
    void toStore() const;

    ResendClient &m_client;
    ContactStore &m_store;
    QString m_id;
    std::unique_ptr<QObject> m_reading; //!< answers come to it, and to nobody once another contact is open
    int m_left = 0;
    std::optional<ContactDetails> m_details;
    std::optional<QSet<QString>> m_segments;
    std::optional<QMap<QString, bool>> m_topics;
    QList<ContactTopic> m_topicList;
    std::optional<ApiError> m_failure;
    ContactState m_saved;
    QHash<QString, ContactState> m_typed;
    std::unique_ptr<Saving> m_saving;
};

} // namespace postroom
