// SPDX-License-Identifier: Apache-2.0
#include "dns/dns_message.h"

#include "dns/public_suffix.h"

#include <QHostAddress>

#include <ares.h>

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headerSize = 12;
constexpr qsizetype mostEntries = 256;
constexpr int mostAliases = 16;

// Reads forward; after the first thing that is not there everything reads as nothing.
class Wire
{
public:
    explicit Wire(QByteArrayView bytes) : m_bytes(bytes), m_end(bytes.size()) {}

    bool isBroken() const { return m_broken; }
    qsizetype place() const { return m_place; }
    qsizetype left() const { return m_end - m_place; }
    //! A part of the same bytes, for a record's data: names in it may point outside.
    Wire part(qsizetype length) const
    {
        Wire wire = *this;
        wire.m_end = m_place + std::clamp<qsizetype>(length, 0, left());
        return wire;
    }
    void skip(qsizetype count)
    {
        if (count > left())
            m_broken = true;
        else
            m_place += count;
    }
    quint8 byte()
    {
        if (left() < 1) {
            m_broken = true;
            return 0;
        }
        return static_cast<quint8>(m_bytes[m_place++]);
    }
    quint16 number16()
    {
        const quint16 high = byte();
        return static_cast<quint16>(high << 8 | byte());
    }
    quint32 number32()
    {
        const quint32 high = number16();
        return high << 16 | number16();
    }
    QByteArrayView bytes(qsizetype count)
    {
        if (count > left()) {
            m_broken = true;
            return {};
        }
        m_place += count;
        return m_bytes.sliced(m_place - count, count);
    }
    QString name()
    {
        if (left() < 1) {
            m_broken = true;
            return {};
        }
        const auto *start = reinterpret_cast<const unsigned char *>(m_bytes.data());
        char *text = nullptr;
        long length = 0;
        const int status = ares_expand_name(start + m_place, start, static_cast<int>(m_bytes.size()), &text, &length);
        if (status != ARES_SUCCESS) {
            m_broken = true;
            return {};
        }
        QString name = QString::fromLatin1(text).toLower();
        ares_free_string(text);
        skip(length);
        if (name.endsWith(u'.') && !name.endsWith("\\."_L1))
            name.chop(1);
        return name;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_end = 0;
    qsizetype m_place = 0;
    bool m_broken = false;
};

QString joinedStrings(Wire &data)
{
    QByteArray joined;
    while (data.left() > 0 && !data.isBroken())
        joined += data.bytes(data.byte());
    return QString::fromUtf8(joined);
}

QString caaValue(Wire &data)
{
    const int flags = data.byte();
    const QByteArrayView tag = data.bytes(data.byte());
    const QByteArrayView value = data.bytes(data.left());
    return "%1 %2 \"%3\""_L1.arg(QString::number(flags), QString::fromUtf8(tag), QString::fromUtf8(value));
}

QString addressValue(Wire &data, DnsType type)
{
    if (type == DnsType::A)
        return QHostAddress(data.number32()).toString();
    const QByteArrayView bytes = data.bytes(16);
    return bytes.size() == 16 ? QHostAddress(reinterpret_cast<const quint8 *>(bytes.data())).toString() : QString();
}

// Fills the value from the data; false for a type nobody here looks at.
bool readData(DnsEntry &entry, Wire &data)
{
    switch (entry.type) {
    case DnsType::A:
    case DnsType::Aaaa:
        entry.value = addressValue(data, entry.type);
        return true;
    case DnsType::Ns:
    case DnsType::Cname:
        entry.value = data.name();
        return true;
    case DnsType::Soa:
        entry.value = data.name();
        data.name(); // who is responsible
        data.skip(16);
        // RFC 2308, 5: the smaller one of the record's own TTL and its last number.
        entry.negativeTtl = std::min(entry.ttl, std::chrono::seconds(data.number32()));
        return true;
    case DnsType::Mx:
        entry.priority = data.number16();
        entry.value = data.name();
        return true;
    case DnsType::Txt:
        entry.value = joinedStrings(data);
        return true;
    case DnsType::Caa:
        entry.value = caaValue(data);
        return true;
    }
    return false;
}

void readSection(Wire &wire, int count, QList<DnsEntry> &entries)
{
    for (int i = 0; i < count && !wire.isBroken() && entries.size() < mostEntries; ++i) {
        DnsEntry entry;
        entry.name = wire.name();
        entry.type = static_cast<DnsType>(wire.number16());
        const quint16 recordClass = wire.number16();
        // RFC 2181, 8: a TTL with its highest bit set counts as none.
        const quint32 ttl = wire.number32();
        entry.ttl = std::chrono::seconds(ttl > 0x7FFFFFFF ? 0 : ttl);
        const quint16 length = wire.number16();
        if (wire.isBroken() || length > wire.left())
            return wire.skip(wire.left() + 1);
        Wire data = wire.part(length);
        wire.skip(length);
        if (recordClass != 1 || !readData(entry, data))
            continue;
        if (data.isBroken())
            return wire.skip(wire.left() + 1);
        entries.push_back(std::move(entry));
    }
}

DnsFault faultOf(int code)
{
    switch (code) {
    case 0:
        return DnsFault::None;
    case 1:
    case 4:
        return DnsFault::NotSupported;
    case 3:
        return DnsFault::NoSuchName;
    case 5:
        return DnsFault::Refused;
    default:
        return DnsFault::ServerFailed;
    }
}

// How long "there is none" is remembered; only the zone above the name may say so.
std::chrono::seconds negativeTtlOf(const DnsMessage &message, const QString &name)
{
    for (const DnsEntry &entry : message.authority) {
        if (entry.type == DnsType::Soa && (entry.name.isEmpty() || isAtOrBelow(name, entry.name)))
            return entry.negativeTtl;
    }
    return {};
}

} // namespace

QString dnsTypeName(DnsType type)
{
    switch (type) {
    case DnsType::A:
        return u"A"_s;
    case DnsType::Ns:
        return u"NS"_s;
    case DnsType::Cname:
        return u"CNAME"_s;
    case DnsType::Soa:
        return u"SOA"_s;
    case DnsType::Mx:
        return u"MX"_s;
    case DnsType::Txt:
        return u"TXT"_s;
    case DnsType::Aaaa:
        return u"AAAA"_s;
    case DnsType::Caa:
        return u"CAA"_s;
    }
    return u"TYPE"_s + QString::number(static_cast<quint16>(type));
}

std::optional<DnsType> dnsTypeNamed(const QString &name)
{
    constexpr DnsType all[] = {DnsType::A,  DnsType::Ns,  DnsType::Cname, DnsType::Soa,
                               DnsType::Mx, DnsType::Txt, DnsType::Aaaa,  DnsType::Caa};
    for (const DnsType type : all) {
        if (name.compare(dnsTypeName(type), Qt::CaseInsensitive) == 0)
            return type;
    }
    return {};
}

std::optional<DnsMessage> readDnsMessage(QByteArrayView bytes)
{
    if (bytes.size() < headerSize || bytes.size() > 0xFFFF)
        return {};
    Wire wire(bytes);
    wire.skip(2); // the number, which c-ares has compared
    const quint16 flags = wire.number16();
    const bool isAnswer = flags & 0x8000;
    const int questions = wire.number16();
    const int answers = wire.number16();
    const int authority = wire.number16();
    wire.skip(2); // how much more there is, which concerns nobody
    if (!isAnswer)
        return {};
    DnsMessage message;
    message.authoritative = flags & 0x0400;
    message.truncated = flags & 0x0200;
    message.code = flags & 0x000F;
    for (int i = 0; i < questions && !wire.isBroken(); ++i) {
        wire.name();
        wire.skip(4);
    }
    readSection(wire, answers, message.answers);
    readSection(wire, authority, message.authority);
    if (wire.isBroken() && !message.truncated)
        return {};
    return message;
}

DnsAnswer answerFrom(const DnsQuestion &question, const DnsServer &server, const DnsMessage &message,
                     bool fromAuthority)
{
    DnsAnswer answer{.question = question, .server = server, .fault = faultOf(message.code)};
    answer.authoritative = message.authoritative;
    answer.authority = message.authority;
    QString name = question.name;
    while (question.type != DnsType::Cname && answer.aliases.size() < mostAliases) {
        const auto alias = std::find_if(message.answers.cbegin(), message.answers.cend(), [&](const DnsEntry &entry) {
            return entry.type == DnsType::Cname && entry.name == name;
        });
        if (alias == message.answers.cend())
            break;
        answer.aliases.push_back(*alias);
        name = alias->value;
    }
    std::copy_if(message.answers.cbegin(), message.answers.cend(), std::back_inserter(answer.entries),
                 [&](const DnsEntry &entry) { return entry.type == question.type && entry.name == name; });
    if (answer.fault == DnsFault::None && fromAuthority && !message.authoritative)
        answer.fault = DnsFault::Lame;
    else if (answer.fault == DnsFault::None && answer.entries.isEmpty())
        answer.fault = DnsFault::NoData;
    if (answer.fault == DnsFault::NoData || answer.fault == DnsFault::NoSuchName)
        answer.negativeTtl = negativeTtlOf(message, name);
    return answer;
}

} // namespace postroom
