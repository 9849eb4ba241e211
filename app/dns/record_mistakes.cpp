// SPDX-License-Identifier: Apache-2.0
#include "dns/record_mistakes.h"

#include "dns/public_suffix.h"

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

using Kind = DnsMistake::Kind;

QString withoutDot(const QString &host)
{
    const QString lower = host.trimmed().toLower();
    return lower.endsWith(u'.') ? lower.chopped(1) : lower;
}

bool isSpf(const QString &value)
{
    return value.startsWith("v=spf1"_L1, Qt::CaseInsensitive) && (value.size() == 6 || value[6] == u' ');
}

bool isDmarcValue(const QString &value)
{
    return value.startsWith("v=DMARC1"_L1, Qt::CaseInsensitive);
}

bool isKey(const WantedRecord &wanted)
{
    return wanted.record.purpose == DnsRecordPurpose::Dkim && typeOf(wanted) == DnsType::Txt;
}

// "v=DKIM1; k=rsa; p=MI…" by its letters; what has none is not there.
QString tagOf(const QString &value, QStringView tag)
{
    for (const QString &part : value.split(u';')) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals > 0 && QStringView(part).left(equals).trimmed() == tag)
            return part.mid(equals + 1).trimmed();
    }
    return {};
}

// Two spellings of one key: who signs reads only these.
bool isSameKey(const QString &wanted, const QString &seen)
{
    const QString key = tagOf(wanted, u"p");
    const QString algorithm = tagOf(seen, u"k");
    return !key.isEmpty() && tagOf(seen, u"p") == key && (algorithm.isEmpty() || algorithm == "rsa"_L1);
}

QString withoutSpaces(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (!c.isSpace())
            plain += c;
    }
    return plain;
}

QString normalCaa(const QString &value)
{
    QString plain = value.simplified().toLower();
    return plain.remove(u'"');
}

// "feedback-smtp.eu-west-1.amazonses.com" in three; the region empty where it is no such name.
struct RegionalHost
{
    QString service = {};
    QString region = {};
    QString company = {};
};

RegionalHost regionalHost(const QString &host)
{
    const QStringList labels = withoutDot(host).split(u'.');
    if (labels.size() != 4 || labels[3] != "com"_L1 || !labels[2].startsWith("amazon"_L1) || labels[1].count(u'-') < 2)
        return {};
    return {labels[0], labels[1], labels[2]};
}

qsizetype commonStart(const QString &a, const QString &b)
{
    return std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend()).first - a.cbegin();
}

// Compares one answer; what it finds goes into the comparison.
class Comparer
{
public:
    Comparer(const WantedRecord &wanted, const DnsZone &zone, const DnsAnswer &answer, bool isResolver)
        : m_wanted(wanted), m_zone(zone), m_answer(answer), m_isResolver(isResolver)
    {
    }

    RecordComparison compare()
    {
        const std::optional<DnsEntry> right = find();
        if (right)
            found(*right);
        else
            notFound();
        return m_result;
    }

private:
    std::optional<DnsEntry> find() const
    {
        const auto entry = std::find_if(m_answer.entries.cbegin(), m_answer.entries.cend(),
                                        [this](const DnsEntry &seen) { return isWantedValue(m_wanted, seen); });
        return entry == m_answer.entries.cend() ? std::nullopt : std::optional(*entry);
    }

    DnsMistake &add(Kind kind)
    {
        m_result.mistakes.push_back(mistakeAt(m_wanted, m_zone, kind));
        return m_result.mistakes.back();
    }

    void found(const DnsEntry &entry)
    {
        m_result.state = RecordState::Found;
        m_result.oldFor = entry.ttl;
        m_result.seen = entry.value;
        m_result.seenPriority = entry.priority;
        switch (typeOf(m_wanted)) {
        case DnsType::Mx:
            if (m_wanted.record.priority && entry.priority != m_wanted.record.priority)
                add(Kind::WrongPriority).priority = entry.priority.value_or(0);
            lookAtOtherMx(entry);
            break;
        case DnsType::Txt:
            countSpf();
            break;
        default:
            break;
        }
    }

    void notFound()
    {
        m_result.oldFor = m_answer.negativeTtl;
        const DnsType type = typeOf(m_wanted);
        const bool isAlias = !m_answer.aliases.isEmpty();
        if (type == DnsType::Caa && isAlias) {
            // The name is an alias, and nothing can be beside one: then what is said at its target counts.
            m_result.state = RecordState::NotNeeded;
            return;
        }
        if (isAlias && targetIsUntold()) {
            m_result.state = RecordState::Unclear;
            return;
        }
        if (isAlias) {
            m_result.state = RecordState::Different;
            m_result.seen = m_answer.aliases.first().value;
            m_result.oldFor = m_answer.aliases.first().ttl;
            add(Kind::CnameBesideOthers).found = m_result.seen;
            return;
        }
        const QList<DnsEntry> rivals = relevantEntries();
        if (rivals.isEmpty()) {
            m_result.state = RecordState::Missing;
            return;
        }
        m_result.state = RecordState::Different;
        const DnsEntry nearest = nearestOf(rivals);
        m_result.seen = nearest.value;
        m_result.seenPriority = nearest.priority;
        m_result.oldFor = nearest.ttl;
        if (type == DnsType::Txt)
            lookAtText(nearest.value);
        else
            lookAtHost(rivals);
    }

    // An alias may well lead to the wanted value (DMARC that a company looks after), but where it leaves the zone, the
    // zone's own server says no more than that there is one (RFC 1034, 4.3.2).
    bool targetIsUntold() const
    {
        if (m_isResolver || !m_answer.entries.isEmpty() || m_answer.fault == DnsFault::NoSuchName)
            return false;
        const QString target = withoutDot(m_answer.aliases.last().value);
        if (m_zone.name.isEmpty() || isAtOrBelow(target, m_zone.name))
            return false;
        return std::none_of(m_answer.authority.cbegin(), m_answer.authority.cend(), [&](const DnsEntry &entry) {
            return entry.type == DnsType::Soa && isAtOrBelow(target, entry.name);
        });
    }

    // TXT records of other purposes are at the same name by right.
    QList<DnsEntry> relevantEntries() const
    {
        if (typeOf(m_wanted) != DnsType::Txt || isKey(m_wanted))
            return m_answer.entries;
        QList<DnsEntry> relevant;
        const bool wantsSpf = isSpf(m_wanted.record.value);
        const bool wantsDmarc = isDmarcValue(m_wanted.record.value);
        // "resend-domain-verification=…", among proofs for others.
        const QString tag = m_wanted.record.value.section(u'=', 0, 0) + u'=';
        for (const DnsEntry &entry : m_answer.entries) {
            QString plain = entry.value.trimmed();
            while (plain.startsWith(u'"') || plain.startsWith(u'\''))
                plain = plain.mid(1).trimmed();
            if ((wantsSpf && isSpf(plain)) || (wantsDmarc && plain.startsWith("v="_L1))
                || (!wantsSpf && !wantsDmarc && plain.startsWith(tag)))
                relevant.push_back(entry);
        }
        return relevant;
    }

    DnsEntry nearestOf(const QList<DnsEntry> &entries) const
    {
        return *std::max_element(entries.cbegin(), entries.cend(), [this](const DnsEntry &a, const DnsEntry &b) {
            return commonStart(m_wanted.record.value, a.value) < commonStart(m_wanted.record.value, b.value);
        });
    }

    void countSpf()
    {
        if (!isSpf(m_wanted.record.value))
            return;
        const qsizetype count = std::count_if(m_answer.entries.cbegin(), m_answer.entries.cend(),
                                              [](const DnsEntry &entry) { return isSpf(entry.value.trimmed()); });
        if (count < 2)
            return;
        // Receivers take two as none (RFC 7208, 4.5), so that it does not count as found.
        m_result.state = RecordState::Different;
        DnsMistake &mistake = add(Kind::TwoSpf);
        mistake.number = count;
        const auto other = std::find_if(
            m_answer.entries.cbegin(), m_answer.entries.cend(),
            [this](const DnsEntry &entry) { return isSpf(entry.value.trimmed()) && !isWantedValue(m_wanted, entry); });
        mistake.found = other == m_answer.entries.cend() ? m_wanted.record.value : other->value;
        m_result.seen = mistake.found;
    }

    void lookAtText(const QString &seen)
    {
        if (isSpf(m_wanted.record.value) && m_answer.entries.size() > 1) {
            const qsizetype count = std::count_if(m_answer.entries.cbegin(), m_answer.entries.cend(),
                                                  [](const DnsEntry &entry) { return isSpf(entry.value.trimmed()); });
            if (count > 1) {
                DnsMistake &two = add(Kind::TwoSpf);
                two.number = count;
                two.found = seen;
            }
        }
        const QString wanted = m_wanted.record.value;
        QString plain = seen.trimmed();
        const bool quoted = plain.contains(u'"') || plain.startsWith(u'\'') || plain.startsWith(QChar(0x201C))
            || plain.startsWith(QChar(0x201E));
        if (quoted && !wanted.contains(u'"')) {
            for (const char16_t quote : {u'"', u'\'', u'\u201C', u'\u201D', u'\u201E'})
                plain.remove(QChar(quote));
            if (withoutSpaces(plain) == withoutSpaces(wanted)) {
                add(Kind::Quoted).found = seen;
                return;
            }
        }
        if (withoutSpaces(seen) == withoutSpaces(wanted)
            || (isKey(m_wanted) && isSameKey(withoutSpaces(wanted), withoutSpaces(seen)))) {
            add(Kind::Spaces).found = seen;
            return;
        }
        if (isKey(m_wanted))
            lookForCut(seen);
    }

    void lookForCut(const QString &seen)
    {
        const QString wantedKey = tagOf(m_wanted.record.value, u"p");
        QString seenKey = withoutSpaces(tagOf(seen, u"p"));
        seenKey.remove(u'"');
        if (seenKey.isEmpty() || seenKey.size() >= wantedKey.size() || !wantedKey.contains(seenKey))
            return;
        DnsMistake &mistake = add(Kind::DkimCut);
        mistake.found = seen;
        mistake.number = seenKey.size();
        mistake.wantedNumber = wantedKey.size();
    }

    void lookAtHost(const QList<DnsEntry> &rivals)
    {
        const QString wanted = withoutDot(m_wanted.record.value);
        const RegionalHost wantedHost = regionalHost(wanted);
        for (const DnsEntry &entry : rivals) {
            if (isAppended(entry.value, wanted)) {
                add(Kind::ZoneAppendedToTarget).found = entry.value;
                return;
            }
            if (addOtherRegion(wantedHost, entry))
                return;
        }
    }
    bool isAppended(const QString &seen, const QString &wanted) const
    {
        for (const QString &top : {m_zone.name, m_zone.domain, registrableDomain(m_zone.domain)}) {
            if (!top.isEmpty() && seen == wanted + u'.' + top)
                return true;
        }
        return false;
    }
    bool addOtherRegion(const RegionalHost &wanted, const DnsEntry &entry)
    {
        const RegionalHost seen = regionalHost(entry.value);
        if (wanted.region.isEmpty() || seen.region.isEmpty() || seen.service != wanted.service
            || seen.company != wanted.company || seen.region == wanted.region)
            return false;
        DnsMistake &mistake = add(Kind::OtherRegion);
        mistake.found = entry.value;
        mistake.foundRegion = seen.region;
        mistake.wantedRegion = wanted.region;
        return true;
    }

    void lookAtOtherMx(const DnsEntry &right)
    {
        const RegionalHost wanted = regionalHost(m_wanted.record.value);
        for (const DnsEntry &entry : m_answer.entries) {
            if (isWantedValue(m_wanted, entry) || addOtherRegion(wanted, entry))
                continue;
            DnsMistake &mistake = add(entry.priority == right.priority ? Kind::PriorityClash : Kind::OtherMxBeside);
            mistake.found = entry.value;
            mistake.priority = entry.priority.value_or(0);
        }
    }

    const WantedRecord &m_wanted;
    const DnsZone &m_zone;
    const DnsAnswer &m_answer;
    const bool m_isResolver;
    RecordComparison m_result;
};

} // namespace

DnsType typeOf(const WantedRecord &wanted)
{
    return dnsTypeNamed(wanted.record.type).value_or(DnsType::Txt);
}

DnsMistake mistakeAt(const WantedRecord &wanted, const DnsZone &zone, Kind kind)
{
    DnsMistake mistake;
    mistake.kind = kind;
    mistake.name = wanted.fullName;
    mistake.wanted = wanted.record.value;
    mistake.zone = zone.name;
    return mistake;
}

bool isWantedValue(const WantedRecord &wanted, const DnsEntry &entry)
{
    const QString &value = wanted.record.value;
    switch (typeOf(wanted)) {
    case DnsType::Mx:
    case DnsType::Cname:
    case DnsType::Ns:
        return withoutDot(value) == entry.value;
    case DnsType::Caa:
        return normalCaa(value) == normalCaa(entry.value);
    case DnsType::Txt:
        if (wanted.isAdvised) // whatever its policy: the person has decided on one
            return isDmarcValue(entry.value) && !tagOf(entry.value, u"p").isEmpty();
        return entry.value == value || (isKey(wanted) && isSameKey(value, entry.value));
    default:
        return value == entry.value;
    }
}

RecordComparison compareRecord(const WantedRecord &wanted, const DnsZone &zone, const DnsView &view, bool isResolver)
{
    if (const DnsAnswer *first = wanted.orAt.isEmpty() ? nullptr : view.to({wanted.orAt, typeOf(wanted)})) {
        RecordComparison there = Comparer(wanted, zone, *first, isResolver).compare();
        there.seenAt = wanted.orAt;
        if (there.state == RecordState::Found)
            return there;
    }
    const DnsAnswer *answer = view.to({wanted.fullName, typeOf(wanted)});
    if (!answer)
        return {};
    if (!answer->isClear())
        return {.state = RecordState::Unclear, .fault = answer->fault};
    RecordComparison comparison = Comparer(wanted, zone, *answer, isResolver).compare();
    // What is there for every name was not put in the record's place: then there is only none.
    if (comparison.state == RecordState::Different && isFromWildcard(*answer, strangerBeside(wanted, zone), view))
        return {.state = RecordState::Missing, .oldFor = comparison.oldFor};
    return comparison;
}

} // namespace postroom
