// SPDX-License-Identifier: Apache-2.0
#include "dns/record_check.h"

#include "dns/public_suffix.h"
#include "dns/record_mistakes.h"
#include "dns/record_names.h"

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 4096;

// What is said of all of the servers together: the worst of it, for a record is only there when it is everywhere.
struct Verdict
{
    std::optional<RecordComparison> worst = {};
    const DnsView *view = nullptr; // whose the worst one is
    bool someFound = false;
    DnsFault fault = DnsFault::None; // of those that did not answer
};

int badness(RecordState state)
{
    switch (state) {
    case RecordState::Missing:
        return 3;
    case RecordState::Different:
        return 2;
    default:
        return 1;
    }
}

Verdict judge(const WantedRecord &wanted, const DnsZone &zone, const QList<DnsView> &views, RecordFinding &finding,
              bool isNameserver)
{
    Verdict verdict;
    for (const DnsView &view : views) {
        RecordComparison comparison = compareRecord(wanted, zone, view, !isNameserver);
        if (comparison.state == RecordState::NotLookedYet)
            continue;
        finding.sightings.push_back({view.server, isNameserver, comparison.state, comparison.fault});
        if (comparison.state == RecordState::Unclear) {
            if (verdict.fault == DnsFault::None)
                verdict.fault = comparison.fault;
            continue;
        }
        verdict.someFound = verdict.someFound || comparison.state == RecordState::Found;
        if (!verdict.worst || badness(comparison.state) > badness(verdict.worst->state)) {
            verdict.worst = std::move(comparison);
            verdict.view = &view;
        }
    }
    return verdict;
}

void takeWhatIsSeen(RecordFinding &finding, const RecordComparison &comparison)
{
    finding.mistakes = comparison.mistakes;
    if (finding.wanted.isAdvised && finding.state == RecordState::Found) {
        finding.seen = comparison.seen.left(longestShown); // the person's own policy
        finding.seenAt = comparison.seenAt;
    }
    if (finding.state != RecordState::Different && finding.state != RecordState::OldStillSeen
        && finding.state != RecordState::NotEverywhere)
        return;
    if (comparison.seen.isEmpty())
        return;
    finding.seen = comparison.seen.left(longestShown);
    finding.seenPriority = comparison.seenPriority;
    finding.difference = firstDifference(finding.wanted.record.value, finding.seen);
}

void lookAtStrays(RecordFinding &finding, const DnsZone &zone, const QList<DnsView> &strays)
{
    for (const DnsView &stray : strays) {
        const DnsAnswer *answer = stray.to({finding.wanted.fullName, typeOf(finding.wanted)});
        if (!answer || std::none_of(answer->entries.cbegin(), answer->entries.cend(), [&](const DnsEntry &entry) {
                return isWantedValue(finding.wanted, entry);
            }))
            continue;
        DnsMistake mistake = mistakeAt(finding.wanted, zone, DnsMistake::Kind::WrongHost);
        mistake.foundAt = stray.server.name;
        mistake.servers = zone.nameservers;
        finding.mistakes.push_front(mistake);
        return;
    }
}

bool isPresent(RecordState state)
{
    return state == RecordState::Found || state == RecordState::NotNeeded;
}

} // namespace

const DnsAnswer *DnsView::to(const DnsQuestion &question) const
{
    const auto answer = answers.constFind(question);
    return answer == answers.cend() ? nullptr : &*answer;
}

QList<WantedRecord> wantedRecords(const QString &domain, const QList<DnsRecord> &records)
{
    QList<WantedRecord> wanted;
    for (const DnsRecord &record : records)
        wanted.push_back({record, fullRecordName(domain, record.name), false});
    // Receivers ask the sending domain itself first, and the registered one where it says nothing (RFC 7489, 6.6.3).
    const DnsRecord dmarc = recommendedDmarc(domain);
    const QString own = "_dmarc."_L1 + fullRecordName(domain, domain);
    wanted.push_back({dmarc, dmarc.name, true, own == dmarc.name ? QString() : own});
    return wanted;
}

QList<DnsQuestion> questionsFor(const WantedRecord &wanted)
{
    QList<DnsQuestion> questions{{wanted.fullName, typeOf(wanted)}};
    if (!wanted.orAt.isEmpty())
        questions.push_back({wanted.orAt, typeOf(wanted)});
    return questions;
}

QList<DnsQuestion> questionsAboutMistakes(const WantedRecord &wanted, const DnsZone &zone)
{
    QList<DnsQuestion> questions;
    const DnsType type = typeOf(wanted);
    const auto ask = [&](const QString &name, DnsType of) {
        if (!name.isEmpty() && !questions.contains({name, of}))
            questions.push_back({name, of});
    };
    for (const QString &top : {zone.name, zone.domain}) {
        if (!top.isEmpty() && wanted.fullName.size() + top.size() < 253)
            ask(wanted.fullName + u'.' + top, type);
        if (top != wanted.fullName && type != DnsType::Cname && !wanted.isAdvised)
            ask(top, type);
    }
    for (const QString &name : usualWrongNames(wanted, zone))
        ask(name, type);
    const QString stranger = strangerBeside(wanted, zone);
    ask(stranger, type);
    if (type == DnsType::Cname) {
        for (const DnsType other : {DnsType::A, DnsType::Aaaa, DnsType::Txt, DnsType::Mx}) {
            ask(wanted.fullName, other);
            ask(stranger, other);
        }
    }
    return questions;
}

RecordFinding checkRecord(const WantedRecord &wanted, const DnsZone &zone, const DnsViews &views)
{
    RecordFinding finding{.wanted = wanted};
    const Verdict own = judge(wanted, zone, views.nameservers, finding, true);
    const Verdict resolved = judge(wanted, zone, views.resolver ? QList<DnsView>{*views.resolver} : QList<DnsView>(),
                                   finding, false);
    if (!own.worst && !resolved.worst) {
        finding.fault = own.fault != DnsFault::None ? own.fault : resolved.fault;
        finding.state = finding.sightings.isEmpty() ? RecordState::NotLookedYet : RecordState::Unclear;
        return finding;
    }
    // The zone's own servers know best; where none of them answers, the resolver has to do.
    const RecordComparison &decisive = own.worst ? *own.worst : *resolved.worst;
    finding.state = decisive.state;
    const RecordComparison *shown = &decisive;
    if (own.worst && own.someFound && !isPresent(own.worst->state)) {
        finding.state = RecordState::NotEverywhere;
    } else if (own.worst && isPresent(own.worst->state) && resolved.worst && !isPresent(resolved.worst->state)) {
        finding.state = RecordState::OldStillSeen;
        finding.oldFor = resolved.worst->oldFor;
        finding.mistakes = own.worst->mistakes;
        shown = &*resolved.worst;
    }
    const QList<DnsMistake> atOwn = finding.mistakes;
    takeWhatIsSeen(finding, *shown);
    if (finding.state == RecordState::OldStillSeen) {
        finding.mistakes = atOwn; // what was wrong with the old one is mended already
        return finding;
    }
    if (finding.state == RecordState::NotEverywhere)
        finding.mistakes.clear(); // mended at one server, on its way to the other
    if (finding.state != RecordState::Missing && finding.state != RecordState::Different)
        return finding;
    const QList<DnsView> all = views.nameservers
        + (views.resolver ? QList<DnsView>{*views.resolver} : QList<DnsView>());
    for (const DnsView &view : all) {
        const QList<DnsMistake> elsewhere = mistakesElsewhere(wanted, zone, view);
        if (!elsewhere.isEmpty()) {
            finding.mistakes += elsewhere;
            break;
        }
    }
    lookAtStrays(finding, zone, views.strays);
    if (wanted.isAdvised && finding.state == RecordState::Missing && finding.mistakes.isEmpty())
        finding.mistakes.push_back(mistakeAt(wanted, zone, DnsMistake::Kind::NoDmarc));
    return finding;
}

std::optional<TextRange> firstDifference(QStringView wanted, QStringView seen)
{
    if (wanted == seen)
        return {};
    const qsizetype shorter = std::min(wanted.size(), seen.size());
    qsizetype start = 0;
    while (start < shorter && wanted[start] == seen[start])
        ++start;
    // Where both go on alike behind it, only the stretch between is different.
    qsizetype same = 0;
    while (same < shorter - start && wanted[wanted.size() - 1 - same] == seen[seen.size() - 1 - same])
        ++same;
    TextRange range{start, seen.size() - same - start};
    // Never half a character.
    if (range.start > 0 && range.start < seen.size() && seen[range.start].isLowSurrogate()
        && seen[range.start - 1].isHighSurrogate()) {
        --range.start;
        ++range.length;
    }
    const qsizetype end = range.start + range.length;
    if (range.length > 0 && end < seen.size() && seen[end].isLowSurrogate() && seen[end - 1].isHighSurrogate())
        ++range.length;
    return range;
}

} // namespace postroom
