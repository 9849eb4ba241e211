// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_store.h"

#include "models/contacts/contact_fold.h"

#include <QTimeZone>

#include <array>
#include <chrono>
#include <cstring>
#include <utility>

namespace postroom {

namespace {

constexpr std::chrono::milliseconds betweenTidying(5);

quint64 mixed(quint64 a)
{
    a ^= a >> 32;
    a *= 0xd6e8feb86659fd93U;
    a ^= a >> 32;
    a *= 0xd6e8feb86659fd93U;
    return a ^ a >> 32;
}

// Eight bytes at once. Letters in both cases must give the same: 0x20 is what sets them apart, so it is set in every byte;
// that a few other signs ('@' and '`') fall together too only makes their hashes the same.
quint64 emailHash(std::string_view email)
{
    constexpr quint64 small = 0x2020202020202020U;
    quint64 hash = 0x9e3779b97f4a7c15U + email.size();
    const char *at = email.data();
    std::size_t left = email.size();
    for (; left >= sizeof(quint64); at += sizeof(quint64), left -= sizeof(quint64)) {
        quint64 eight = 0;
        std::memcpy(&eight, at, sizeof(eight));
        hash = (hash ^ (eight | small)) * 0x9e3779b97f4a7c15U;
        hash ^= hash >> 29;
    }
    quint64 last = 0;
    std::memcpy(&last, at, left);
    hash = (hash ^ (last | small)) * 0x9e3779b97f4a7c15U;
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

// The value of each digit as the service writes them, in small letters; else notADigit.
constexpr quint8 notADigit = 0xff;
constexpr std::array<quint8, 128> hexValues = [] {
    std::array<quint8, 128> values = {};
    values.fill(notADigit);
    for (quint8 i = 0; i < 16; ++i)
        values[uchar("0123456789abcdef"[i])] = i;
    return values;
}();

// Only as the service writes a UUID: whatever is spelled in another way is another id.
std::optional<ContactRows::IdKey> uuidOf(QStringView id)
{
    if (id.size() != 36)
        return {};
    const char16_t *at = id.utf16();
    quint8 wrong = 0;
    const auto digits = [&at, &wrong](int count) {
        quint64 number = 0;
        for (const char16_t *end = at + count; at != end; ++at) {
            const quint8 value = *at < hexValues.size() ? hexValues[*at] : notADigit;
            wrong = quint8(wrong | value);
            number = number << 4 | (value & 0xf);
        }
        return number;
    };
    const auto dash = [&at, &wrong] { wrong = *at++ == u'-' ? wrong : notADigit; };
    ContactRows::IdKey key;
    key.high = digits(8);
    dash();
    key.high = key.high << 16 | digits(4);
    dash();
    key.high = key.high << 16 | digits(4);
    dash();
    key.low = digits(4);
    dash();
    key.low = key.low << 48 | digits(12);
    return wrong > 0xf ? std::nullopt : std::optional(key);
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

ContactStore::ContactStore(QObject *parent) : QObject(parent), m_rows(std::make_shared<ContactRows>())
{
    m_tidying.setInterval(betweenTidying);
    connect(&m_tidying, &QTimer::timeout, this, [this] {
        m_rows->tidyNext();
        if (!m_rows->isUntidy())
            m_tidying.stop();
    });
}

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

std::optional<ContactStore::Place> ContactStore::find(const ContactRows::IdKey &id) const
{
    return m_byId.find(hashOf(id), [&](Place place) { return m_rows->id(place) == id; });
}

std::optional<ContactStore::Place> ContactStore::find(QStringView id) const
{
    if (const auto uuid = uuidOf(id))
        return find(*uuid);
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

std::optional<ContactStore::Place> ContactStore::findExactEmail(std::string_view email, quint64 hash) const
{
    return m_byEmail.find(hash, [&](Place place) {
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
    const auto uuid = uuidOf(contact.id);
    const quint64 hashOfEmail = emailHash(fields.texts.email);
    const std::optional<Place> here = uuid ? find(*uuid) : find(contact.id);
    const std::optional<Place> other = findExactEmail(fields.texts.email, hashOfEmail);
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
            m_byEmail.remove(emailHashAt(*here), *here);
        if (!sameTexts)
            m_rows->replaceRecord(*here, m_record);
        m_rows->setFlags(*here, flags);
        if (!sameAddress)
            m_byEmail.insert(hashOfEmail, *here);
        change.changed.push_back(*here);
        return here;
    }
    if (here)
        removeOne(*here, change); // the same id of another time: a place keeps its time

    const ContactRows::IdKey id = uuid.value_or(ContactRows::IdKey{0, quint64(m_oddIds.size())});
    const int flags = (contact.unsubscribed ? ContactRows::Unsubscribed : 0) | (uuid ? 0 : ContactRows::OddId);
    const Place place = m_rows->end();
    if (!m_rows->append(id, created, quint8(flags), m_record))
        return {};
    if (properties)
        ++m_knownProperties;
    if (uuid) {
        m_byId.insert(hashOf(id), place);
    } else {
        m_byOddId.insert(contact.id, place);
        m_oddIds.push_back(contact.id);
    }
    m_byEmail.insert(hashOfEmail, place);
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
    m_byEmail.remove(emailHashAt(place), place);
    if (m_rows->flags(place) & ContactRows::OddId)
        m_byOddId.remove(idAt(place));
    else
        m_byId.remove(idHash(place), place);
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
    if (m_rows->isUntidy() && !m_tidying.isActive())
        m_tidying.start();
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
