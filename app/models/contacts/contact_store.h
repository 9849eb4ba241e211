// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_rows.h"
#include "models/contacts/place_table.h"
#include "resend/contacts/contact.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace postroom {

//! All contacts of an account that are known here, in memory: up to some tens of millions, at less than 100 bytes each
//! beyond their text. Lives in the UI thread; threads read it through a snapshot().
//!
//! A contact has a place for as long as the store lives, in the order in which contacts were added. The place of one
//! that is removed is not used again, and what it was stays in memory until clear(). Texts that were replaced are tidied
//! away some time later.
class ContactStore final : public QObject
{
    Q_OBJECT
public:
    using Place = ContactPlace;
    using Value = ContactProperty::Value;

    //! What one call changed.
    struct Change
    {
        Place firstAdded = 0;
        Place endAdded = 0; //!< behind the last
        QList<Place> changed = {};
        QList<Place> removed = {};
        bool groups = false;  //!< a segment's or topic's members, or its name
        bool cleared = false; //!< everything is gone; all places are void
        bool isNothing() const
        {
            return firstAdded == endAdded && changed.isEmpty() && removed.isEmpty() && !groups && !cleared;
        }
    };
    //! What the store costs, in bytes, with all it has taken from the system.
    struct Memory
    {
        qint64 text = 0;  //!< addresses, names and known property values in UTF-8, once each
        qint64 total = 0; //!< everything: text, folded text, ids, times, indexes, memberships
    };

    explicit ContactStore(QObject *parent = nullptr);
    ~ContactStore() override;

    int size() const { return int(m_rows->end()) - m_removed; }
    //! Behind the last place in use.
    Place end() const { return m_rows->end(); }
    bool isThere(Place place) const { return place < m_rows->end() && !(m_rows->flags(place) & ContactRows::Removed); }
    std::optional<Place> find(QStringView id) const;
    //! Without regard to the case of ASCII letters.
    std::optional<Place> findByEmail(QStringView email) const;

    // Of a place below end(), also one whose contact was removed.
    Contact at(Place place) const;
    QString idAt(Place place) const;
    QString emailAt(Place place) const;
    QString nameAt(Place place) const; //!< first and last name
    bool isUnsubscribed(Place place) const { return m_rows->flags(place) & ContactRows::Unsubscribed; }
    QDateTime createdAt(Place place) const;

    //! Adds the contacts, or changes those whose ids are there. Where another id has the very same address, the younger
    //! of the two stays: the service keeps an address once, so the older one was deleted there. Returns the place of
    //! each; nothing for one that was passed over.
    QList<std::optional<Place>> put(const QList<Contact> &contacts);
    std::optional<Place> put(const Contact &contact) { return put(QList<Contact>{contact}).first(); }
    bool remove(QStringView id);
    void remove(const QList<Place> &places);
    //! Forgets everything, and gives the memory back.
    void clear();

    // Property values. Lists do not bring them: they are known of those contacts whose details were read.
    //! Makes \a values all that the contact has. False where it is not there.
    bool setProperties(QStringView id, const QMap<QString, Value> &values);
    bool knowsProperties(Place place) const { return m_rows->record(place).knowsProperties(); }
    //! Nothing where it is not known or there is none.
    Value property(Place place, const QString &key) const;
    //! Of how many contacts the properties are known.
    int countKnownProperties() const { return m_knownProperties; }
    //! How many contacts are known to have a value for \a key. Looks at every contact.
    int countWithProperty(const QString &key) const;
    //! The property is gone from the account, and so from every contact.
    void dropProperty(const QString &key);

    // Segments.
    struct Count
    {
        int all = 0;
        int subscribed = 0;
        bool operator==(const Count &) const = default;
    };
    void setSegmentNames(const QHash<QString, QString> &nameOfId); //!< forgets segments that are not among them
    void setMember(const QString &segmentId, Place place, bool member);
    void addMembers(const QString &segmentId, const QList<Place> &places);
    //! The service's list was read to its end: \a members are all there are.
    void setMembers(const QString &segmentId, const PlaceSet &members, const QDateTime &asOf);
    //! A contact's own list of segments: it is in these and in no other.
    void setSegmentsOf(Place place, const QStringList &segmentIds);
    ContactGroup segment(const QString &segmentId) const { return m_segments.value(segmentId); }
    Count countMembers(const QString &segmentId) const;
    //! Names of the segments a contact is known to be in, in the order of the names.
    QStringList segmentNamesOf(Place place) const;

    // Topics.
    void setTopic(const QString &topicId, Place place, bool subscribed);
    ContactGroup topic(const QString &topicId) const { return m_topics.value(topicId); }

    Memory memory() const;
    //! Whether replaced texts are being tidied away just now.
    bool isTidying() const { return m_tidying.isActive(); }
    ContactSnapshot snapshot() const;

signals:
    //! After every call that changed something; nothing but reading may be done from here.
    void changed(const postroom::ContactStore::Change &change);

private:
    struct Fields; // a contact as it is packed
    std::optional<Place> putOne(const Contact &contact, Change &change);
    std::optional<Place> find(const ContactRows::IdKey &id) const;
    std::optional<Place> findExactEmail(std::string_view email, quint64 hash) const;
    void removeOne(Place place, Change &change);
    void tell(const Change &change);
    quint64 idHash(Place place) const;
    quint64 emailHashAt(Place place) const;
    quint32 keyNumber(const QString &key);

    std::shared_ptr<ContactRows> m_rows;
    PlaceTable m_byId;
    PlaceTable m_byEmail;
    QHash<QString, Place> m_byOddId; // ids that are no UUIDs: none are expected of the service
    QStringList m_oddIds;
    QHash<QString, ContactGroup> m_segments;
    QHash<QString, ContactGroup> m_topics;
    QStringList m_propertyKeys;
    int m_removed = 0;
    int m_knownProperties = 0;
    quint64 m_revision = 0;
    std::string m_record; // scratch
    QTimer m_tidying;
};

} // namespace postroom

Q_DECLARE_METATYPE(postroom::ContactStore::Change)
