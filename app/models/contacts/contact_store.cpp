// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_store.h"

#include "models/contacts/contact_fold.h"

#include <QTimeZone>

#include <cstring>
#include <utility>

namespace postroom {

namespace {

quint64 mixed(quint64 a)
{
    a ^= a >> 32;
    a *= 0xd6e8feb86659fd93U;
    a ^= a >> 32;
    a *= 0xd6e8feb86659fd93U;
    return a ^ a >> 32;
}

quint64 emailHash(std::string_view email)
{
    quint64 hash = 0x9e3779b97f4a7c15U + email.size();
    for (const char c : email)
        hash = (hash ^ uchar(asciiLower(c))) * 0x100000001b3U;
    return mixed(hash);
}

bool sameEmail(std::string_view a, std::string_view b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return asciiLower(x) == asciiLower(y); });
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

int hexValue(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    return code >= u'a' && code <= u'f' ? code - u'a' + 10 : -1;
}

// Only as the service writes a UUID: whatever is spelled in another way is another id.
std::optional<ContactRows::IdKey> uuidOf(QStringView id)
{
    if (id.size() != 36)
        return {};
    quint64 halves[2] = {};
    int digits = 0;
    for (int i = 0; i < 36; ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (id.at(i) != u'-')
                return {};
            continue;
        }
        const int value = hexValue(id.at(i));
        if (value < 0)
            return {};
        quint64 &half = halves[digits++ / 16];
        half = half << 4 | quint64(value);
    }
    return ContactRows::IdKey{halves[0], halves[1]};
}

QString uuidText(const ContactRows::IdKey &id)
{
    QString text(36, u'-');
    int digits = 0;
    for (int i = 0; i < 36; ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23)
            continue;
        const quint64 half = digits < 16 ? id.high : id.low;
        text[i] = QChar::fromLatin1("0123456789abcdef"[half >> (60 - 4 * (digits % 16)) & 15]);
        ++digits;
    }
    return text;
}

quint64 hashOf(const ContactRows::IdKey &id)
{
    return mixed(id.high ^ mixed(id.low));
}

} // namespace

//! The texts of a contact in UTF-8.
struct ContactStore::Fields
{
    explicit Fields(const Contact &contact) : m_email(contact.email.toUtf8())
    {
        texts.email = view(m_email);
        if (contact.firstName) {
            m_first = contact.firstName->toUtf8();
            texts.firstName = view(m_first);
        }
        if (contact.lastName) {
            m_last = contact.lastName->toUtf8();
            texts.lastName = view(m_last);
        }
    }
    ContactRecord::Texts texts;

private:
    static std::string_view view(const QByteArray &bytes) { return {bytes.constData(), std::size_t(bytes.size())}; }
    QByteArray m_email;
    QByteArray m_first;
    QByteArray m_last;
};

ContactStore::ContactStore(QObject *parent) : QObject(parent), m_rows(std::make_shared<ContactRows>()) {}

ContactStore::~ContactStore() = default;

quint64 ContactStore::idHash(Place place) const
{
    return hashOf(m_rows->id(place));
}

quint64 ContactStore::emailHashAt(Place place) const
{
    std::string scratch;
    return emailHash(m_rows->record(place).email(scratch));
}

std::optional<ContactStore::Place> ContactStore::find(QStringView id) const
{
    const auto uuid = uuidOf(id);
    if (uuid)
        return m_byId.find(hashOf(*uuid), [&](Place place) { return m_rows->id(place) == *uuid; });
    if (m_byOddId.isEmpty())
        return {};
    const auto odd = m_byOddId.constFind(id.toString());
    return odd == m_byOddId.cend() ? std::nullopt : std::optional(*odd);
}

std::optional<ContactStore::Place> ContactStore::findByEmail(QStringView email) const
{
    const QByteArray utf8 = email.toUtf8();
    const std::string_view wanted(utf8.constData(), std::size_t(utf8.size()));
    return m_byEmail.find(emailHash(wanted), [&](Place place) {
        std::string scratch;
        return sameEmail(m_rows->record(place).email(scratch), wanted);
    });
}

std::optional<ContactStore::Place> ContactStore::findExactEmail(std::string_view email) const
{
    return m_byEmail.find(emailHash(email), [&](Place place) {
        std::string scratch;
        return m_rows->record(place).email(scratch) == email;
    });
}

Contact ContactStore::at(Place place) const
{
    const ContactRecord record = m_rows->record(place);
    std::string scratch;
    Contact contact;
    contact.id = idAt(place);
    contact.email = toText(record.email(scratch));
    if (const auto first = record.firstName(scratch))
        contact.firstName = toText(*first);
    if (const auto last = record.lastName(scratch))
        contact.lastName = toText(*last);
    contact.createdAt = createdAt(place);
    contact.unsubscribed = isUnsubscribed(place);
    return contact;
}

QString ContactStore::idAt(Place place) const
{
    const ContactRows::IdKey &id = m_rows->id(place);
    return m_rows->flags(place) & ContactRows::OddId ? m_oddIds.at(qsizetype(id.low)) : uuidText(id);
}

QString ContactStore::emailAt(Place place) const
{
    std::string scratch;
    return toText(m_rows->record(place).email(scratch));
}

QString ContactStore::nameAt(Place place) const
{
    std::string scratch;
    return toText(m_rows->record(place).fullName(scratch));
}

QDateTime ContactStore::createdAt(Place place) const
{
    return QDateTime::fromMSecsSinceEpoch(m_rows->created(place), Qt::UTC);
}

QList<std::optional<ContactStore::Place>> ContactStore::put(const QList<Contact> &contacts)
{
    Change change;
    change.firstAdded = change.endAdded = m_rows->end();
    QList<std::optional<Place>> places;
    places.reserve(contacts.size());
    for (const Contact &contact : contacts)
        places.push_back(putOne(contact, change));
    change.endAdded = m_rows->end();
    tell(change);
    return places;
}

std::optional<ContactStore::Place> ContactStore::putOne(const Contact &contact, Change &change)
{
    const qint64 created = contact.createdAt.toMSecsSinceEpoch();
    Fields fields(contact);
    const std::optional<Place> here = find(contact.id);
    const std::optional<Place> other = findExactEmail(fields.texts.email);
    if (other && other != here) {
        if (m_rows->created(*other) > created)
            return {};
        removeOne(*other, change);
    }

    std::optional<std::vector<ContactRecord::Property>> properties;
    if (here && m_rows->record(*here).knowsProperties()) {
        properties = m_rows->record(*here).properties();
        fields.texts.properties = *properties;
    }
    ContactRecord::write(m_record, fields.texts);

    if (here && m_rows->created(*here) == created) {
        const ContactRecord old = m_rows->record(*here);
        const quint8 oldFlags = m_rows->flags(*here);
        const quint8 flags = quint8((oldFlags & ~ContactRows::Unsubscribed)
                                    | (contact.unsubscribed ? ContactRows::Unsubscribed : 0));
        const bool sameTexts = old.isSameAs(m_record);
        if (sameTexts && flags == oldFlags)
            return here;
        std::string scratch;
        const bool sameAddress = sameTexts || sameEmail(old.email(scratch), fields.texts.email);
        if (!sameAddress)
            m_byEmail.remove(emailHashAt(*here), *here, [this](Place place) { return emailHashAt(place); });
        if (!sameTexts)
            m_rows->replaceRecord(*here, m_record);
        m_rows->setFlags(*here, flags);
        if (!sameAddress)
            m_byEmail.insert(emailHashAt(*here), *here, [this](Place place) { return emailHashAt(place); });
        change.changed.push_back(*here);
        return here;
    }
    if (here)
        removeOne(*here, change); // the same id of another time: a place keeps its time

    const auto uuid = uuidOf(contact.id);
    const ContactRows::IdKey id = uuid.value_or(ContactRows::IdKey{0, quint64(m_oddIds.size())});
    const int flags = (contact.unsubscribed ? ContactRows::Unsubscribed : 0) | (uuid ? 0 : ContactRows::OddId);
    const Place place = m_rows->end();
    if (!m_rows->append(id, created, quint8(flags), m_record))
        return {};
    if (properties)
        ++m_knownProperties;
    if (uuid) {
        m_byId.insert(hashOf(id), place, [this](Place at) { return idHash(at); });
    } else {
        m_byOddId.insert(contact.id, place);
        m_oddIds.push_back(contact.id);
    }
    m_byEmail.insert(emailHash(fields.texts.email), place, [this](Place at) { return emailHashAt(at); });
    return place;
}

bool ContactStore::remove(QStringView id)
{
    const std::optional<Place> place = find(id);
    if (place)
        remove(QList<Place>{*place});
    return place.has_value();
}

void ContactStore::remove(const QList<Place> &places)
{
    Change change;
    change.firstAdded = change.endAdded = m_rows->end();
    for (const Place place : places) {
        if (isThere(place))
            removeOne(place, change);
    }
    tell(change);
}

void ContactStore::removeOne(Place place, Change &change)
{
    m_byEmail.remove(emailHashAt(place), place, [this](Place at) { return emailHashAt(at); });
    if (m_rows->flags(place) & ContactRows::OddId)
        m_byOddId.remove(idAt(place));
    else
        m_byId.remove(idHash(place), place, [this](Place at) { return idHash(at); });
    if (m_rows->record(place).knowsProperties())
        --m_knownProperties;
    for (ContactGroup &group : m_segments)
        group.members.remove(place);
    for (ContactGroup &group : m_topics) {
        group.members.remove(place);
        group.known.remove(place);
    }
    m_rows->setFlags(place, quint8(m_rows->flags(place) | ContactRows::Removed));
    ++m_removed;
    change.removed.push_back(place);
}

void ContactStore::clear()
{
    m_rows = std::make_shared<ContactRows>();
    m_byId = {};
    m_byEmail = {};
    m_byOddId.clear();
    m_oddIds.clear();
    for (ContactGroup &group : m_segments)
        group = {.name = group.name};
    m_topics.clear();
    m_removed = 0;
    m_knownProperties = 0;
    ++m_revision;
    emit changed({.groups = true, .cleared = true});
}

void ContactStore::tell(const Change &change)
{
    if (change.isNothing())
        return;
    if (!change.changed.isEmpty() || !change.removed.isEmpty() || change.groups)
        ++m_revision;
    emit changed(change);
}

ContactStore::Memory ContactStore::memory() const
{
    std::size_t text = 0;
    for (Place place = 0; place < m_rows->end(); ++place) {
        if (isThere(place))
            text += m_rows->record(place).plainSize();
    }
    std::size_t total = sizeof(*this) + m_rows->bytes() + m_byId.bytes() + m_byEmail.bytes();
    for (const ContactGroup &group : m_segments)
        total += std::size_t(group.members.bytes());
    for (const ContactGroup &group : m_topics)
        total += std::size_t(group.members.bytes() + group.known.bytes());
    return {qint64(text), qint64(total)};
}

ContactSnapshot ContactStore::snapshot() const
{
    ContactSnapshot now;
    now.hold(m_rows);
    now.revision = m_revision;
    now.removed = m_removed;
    now.segments = m_segments;
    now.topics = m_topics;
    now.propertyKeys = m_propertyKeys;
    return now;
}

} // namespace postroom
