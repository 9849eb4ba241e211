// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_parts.h"
#include "models/contacts/contact_saving.h"
#include "models/contacts/contact_store.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace postroom {

//! What a person asked for when they added a contact. The service answers for an address that is there as if it were new.
struct AddedContact
{
    QString id = {};
    QString firstName = {}; //!< empty: was not asked for
    QString lastName = {};
    bool subscribed = true;
    QString segmentId = {}; //!< empty: none
    bool wasThere = false;  //!< that is known already, whatever it is like
};

//! The contact a person has open: what the service last said of it, and what the person made of that. Typed changes are
//! kept for each contact, with what the person saw when they typed, until they are saved or discarded, also while another
//! one is open. Saving sends what the person changed and nothing else, and looks first whether somebody else changed the
//! contact meanwhile; it goes on where another contact is opened.
class OpenContact final : public QObject
{
    Q_OBJECT
public:
    //! Both must outlive this. What is read and saved goes to \a store too.
    OpenContact(ResendClient &client, ContactStore &store, QObject *parent = nullptr);
    ~OpenContact() override;

    //! Opens \a id and asks for its details, segments and topics; an empty id closes.
    void open(const QString &id);
    //! Opens what was just added. Where it turns out to have been there with something else, what was asked for stands as
    //! typed and unsaved: wasThereBefore(). But for one thing: nobody who has unsubscribed is subscribed again by that.
    void openAdded(const AddedContact &added);
    const QString &id() const { return m_id; }
    //! Asks the service again, while it is being saved as soon as it is; what was typed stays.
    void refresh();

    //! From its details, or before they come from the store. Nothing where none is open.
    std::optional<Contact> contact() const;
    //! Details, segments and topics are there.
    bool isLoaded() const { return m_read.has_value(); }
    bool isLoading() const { return m_reading != nullptr; }
    //! Why they are not; nothing once they are.
    const std::optional<ApiError> &failure() const { return m_failure; }
    const QList<ContactTopic> &topics() const;

    //! As the service has it.
    const ContactState &saved() const { return m_saved; }
    //! As the person wants it: saved() with what they changed.
    ContactState wanted() const;
    //! What differs from wanted() is what the person changes now. Only where it is loaded.
    void setWanted(const ContactState &state);
    bool isDirty() const { return m_typed.contains(m_id); }
    //! Whether somebody else changed the contact since the person began to: save() sends nothing then.
    bool isChangedElsewhere() const;
    void discard();
    //! What was deleted from the account is no part of any contact any more, and what was typed about it cannot be saved:
    //! it is lost(), and wishesLost() says so.
    void forget(const GoneParts &gone);
    //! Topics are called something else now: names by id.
    void nameTopics(const QMap<QString, QString> &names);
    //! What the person had changed of the open contact and what went with forget(), until they have seen it: setLost().
    LostWishes lost() const { return m_lost.value(m_id).wishes; }
    void setLost(const LostWishes &lost);
    //! The addresses of all contacts with typed changes that are not saved, or cannot be and were not seen to be, sorted.
    QStringList unsavedAddresses() const;

    //! Sends what differs. Ends with wasSaved(), saveFailed(), changedElsewhere() or hadNothingToSave(); \a overwrite:
    //! whatever somebody else changed meanwhile. Does nothing while it is saving, nothing differs, or something typed is no value.
    void save(bool overwrite = false);
    bool isSaving() const { return m_savings.contains(m_id); }

    //! Deletes \a id, open or not; \a done hears how it ended, once. One that is not there any more has been deleted.
    void remove(const QString &id, std::function<void(const std::optional<ApiError> &)> done);

signals:
    void changed();
    // \a id may be another contact than the one that is open now.
    //! \a segmentsGone: ids of those that were deleted meanwhile, so that the contact could not be put into them.
    void wasSaved(const QString &id, const QStringList &segmentsGone);
    //! What was typed stays, but for the part that went through.
    void saveFailed(const QString &id, const QString &email, const postroom::ApiError &error);
    //! Nothing was sent: saved() is now what somebody else made of it, wanted() that with what was typed. Told where it is
    //! saved, and where it is read.
    void changedElsewhere(const QString &id, const QString &email);
    //! Nothing was sent: all that was typed was about what is deleted, and is lost(), as wishesLost() says.
    void hadNothingToSave(const QString &id);
    //! Saving came upon a segment that is deleted. Whoever knows what it was called is to call forget().
    void segmentFoundGone(const QString &segmentId);
    //! The open contact, which was to be added, was there: isDirty() where it differs from what was asked for.
    void wasThereBefore();
    //! Something typed of this contact is lost() from now on.
    void wishesLost(const QString &id, const QString &email);

private:
    struct Typed
    {
        QString email = {};
        ContactState base = {};
        ContactState state = {};
        bool isChangedElsewhere = false; // noticed before the person went on typing
    };

    struct Lost
    {
        QString email = {};
        LostWishes wishes = {};
    };

    void load();
    void arrived(const Outcome<ReadContact> &read);
    bool takeOverAdded();
    void dropGone(const QString &id, const GoneParts &gone);
    GoneParts topicsGone(const QString &id, const ReadContact &read) const;
    void learnNames(const ReadContact &read);
    void follow(ContactSaving &saving, const QString &id);
    void begun(const ContactSaving &saving, const QString &id);
    void advanced(const ContactSaving &saving, const QString &id);
    void endUnsent(const ContactSaving &saving, const QString &id);
    void endSaving(const QString &id);
    void toStore(const ReadContact &read, const ContactState &state) const;

    ResendClient &m_client;
    ContactStore &m_store;
    QString m_id;
    std::unique_ptr<ContactReading> m_reading;
    std::optional<ReadContact> m_read;
    std::optional<ApiError> m_failure;
    ContactState m_saved;
    QHash<QString, Typed> m_typed;
    QHash<QString, ContactSaving *> m_savings;
    QHash<QString, AddedContact> m_added; // not compared yet
    QHash<QString, Lost> m_lost;          // by contact, until they were seen
    QMap<QString, QString> m_topicNames;  // of all that were read
    bool m_readsAfterSaving = false;      // refresh() was asked for while it was being saved
};

} // namespace postroom
