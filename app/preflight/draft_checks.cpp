// SPDX-License-Identifier: Apache-2.0
#include "preflight/draft_checks.h"

#include "preflight/finding_maker.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace postroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DraftChecks)
};

using Field = FindingPlace::Field;

FindingPlace whole(Field field)
{
    return {.field = field};
}

// "Acme News <news@acme.com>" or the address alone.
QString addressIn(const QString &from)
{
    const qsizetype open = from.lastIndexOf(u'<');
    if (open < 0)
        return from.trimmed();
    const qsizetype close = from.indexOf(u'>', open);
    return close < 0 ? QString() : from.sliced(open + 1, close - open - 1).trimmed();
}

// Empty where there is no address.
QString domainIn(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const bool isAddress = at > 0 && at + 1 < address.size() && !address.contains(u' ') && address.count(u'@') == 1;
    return isAddress ? address.sliced(at + 1).toLower() : QString();
}

void checkSender(QList<Finding> &findings, const BroadcastDraft &draft, const PreflightFacts &facts)
{
    const QString address = addressIn(draft.from);
    const QString domain = domainIn(address);
    if (domain.isEmpty()) {
        const QString text = draft.from.trimmed().isEmpty()
            ? Words::tr("Nobody is named as the sender. Choose an address at one of your verified domains.")
            : address.startsWith(u'@')
            ? Words::tr("Nothing stands before the @ of the sender. Write it, for example news.")
            : Words::tr("“%1” is not an email address. Choose an address at one of your verified domains.").arg(quoted(draft.from));
        FindingMaker(findings, CheckId::NoSender).add(Words::tr("No sender"), text, whole(Field::From));
        return;
    }
    if (facts.sendingDomains && facts.sendingOff.contains(domain, Qt::CaseInsensitive)) {
        FindingMaker(findings, CheckId::UnverifiedSender)
            .add(Words::tr("Sender cannot send"),
                 Words::tr("Sending is switched off for %1, so the service refuses the message. Choose another sender, or switch sending on "
                           "for the domain on the Domains tab.")
                     .arg(quoted(domain)),
                 whole(Field::From));
    } else if (facts.sendingDomains && !facts.sendingDomains->contains(domain, Qt::CaseInsensitive)) {
        FindingMaker(findings, CheckId::UnverifiedSender)
            .add(Words::tr("Sender is not verified"),
                 Words::tr("%1 is not a verified domain of this account, so the service refuses the message. Choose another sender, or "
                           "verify the domain on the Domains tab.")
                     .arg(quoted(domain)),
                 whole(Field::From));
    }
    QString local = address.first(address.lastIndexOf(u'@')).toLower();
    local.removeIf([](QChar c) { return c == u'-' || c == u'_' || c == u'.'; });
    if (local == u"noreply" || local == u"donotreply" || local.startsWith(u"noreply+")) {
        FindingMaker(findings, CheckId::NoReplySender)
            .add(Words::tr("Sender asks for no replies"),
                 Words::tr("People who answer %1 get nowhere, and mail services trust such senders less. Use an address that somebody reads.")
                     .arg(quoted(address)),
                 whole(Field::From));
    }
}

void checkAudience(QList<Finding> &findings, const BroadcastDraft &draft, const PreflightFacts &facts)
{
    if (draft.segmentId.isEmpty()) {
        FindingMaker(findings, CheckId::NoSegment)
            .add(Words::tr("No segment"), Words::tr("Nobody would get this message. Choose the segment it goes to."), whole(Field::Segment));
    } else if (facts.subscribed && *facts.subscribed <= 0) {
        FindingMaker(findings, CheckId::EmptySegment)
            .add(Words::tr("Segment is empty"), Words::tr("Nobody in the chosen segment is subscribed, so nobody would get this message."),
                 whole(Field::Segment));
    }
    if (draft.topicId.isEmpty()) {
        FindingMaker(findings, CheckId::NoTopic)
            .add(Words::tr("No topic"),
                 Words::tr("Without a topic every subscribed person in the segment gets this message, whatever topics they chose."),
                 whole(Field::Topic));
    }
}

// More than 95 % of what the plan allows is near.
bool isNear(qint64 contacts, qint64 limit)
{
    return contacts > limit - limit / 20;
}

void checkQuota(QList<Finding> &findings, const PreflightFacts &facts)
{
    if (!facts.contacts || !facts.contactLimit || !isNear(*facts.contacts, *facts.contactLimit))
        return;
    const bool isOver = *facts.contacts > *facts.contactLimit;
    const QString held = QLocale().toString(*facts.contacts);
    const QString allowed = QLocale().toString(*facts.contactLimit);
    const QString title = isOver ? Words::tr("More contacts than the plan allows")
                                 : Words::tr("Nearly as many contacts as the plan allows");
    //: %1 and %2 are numbers of contacts, %2 as it stands in the settings
    const QString text = isOver
        ? Words::tr("The account holds %1 contacts, its plan allows %2. The service may refuse to send.").arg(held, allowed)
        //: %1 and %2 are numbers of contacts
        : Words::tr("The account holds %1 contacts, its plan allows %2. Beyond that the service may refuse to send.").arg(held, allowed);
    FindingMaker(findings, CheckId::ContactQuota).add(title, text, whole(Field::Segment));
}

void checkLines(QList<Finding> &findings, const BroadcastDraft &draft)
{
    if (draft.subject.trimmed().isEmpty()) {
        FindingMaker(findings, CheckId::NoSubject)
            .add(Words::tr("No subject"), Words::tr("A message without a subject is seldom opened, and often taken for spam. Write one."),
                 whole(Field::Subject));
    }
    // What phones and desktop programs show of a subject line.
    constexpr qsizetype longSubject = 60;
    const qsizetype length = draft.subject.trimmed().size();
    if (length > longSubject) {
        FindingMaker(findings, CheckId::LongSubject)
            .add(Words::tr("Long subject"),
                 Words::tr("It has %1 characters. Many inboxes show about %2, phones fewer: the most important words should come first.")
                     .arg(length)
                     .arg(longSubject),
                 {.field = Field::Subject, .start = longSubject, .length = std::max<qsizetype>(0, draft.subject.size() - longSubject)});
    }
    if (draft.previewText.trimmed().isEmpty()) {
        FindingMaker(findings, CheckId::NoPreviewText)
            .add(Words::tr("No preview text"),
                 Words::tr("Inboxes show the first words of the message beside the subject instead. A sentence of your own does better."),
                 whole(Field::PreviewText));
    }
    if (draft.text.isNone()) {
        FindingMaker(findings, CheckId::NoPlainText)
            .add(Words::tr("No plain text"),
                 Words::tr("Spam filters like messages that have one, and some people read nothing else. The service can make it from the message."),
                 whole(Field::PlainText), Fix{.kind = Fix::Kind::GeneratePlainText, .label = Words::tr("Make it from the message")});
    }
}

} // namespace

void checkDraft(QList<Finding> &findings, const BroadcastDraft &draft, const PreflightFacts &facts)
{
    checkSender(findings, draft, facts);
    checkAudience(findings, draft, facts);
    checkQuota(findings, facts);
    checkLines(findings, draft);
}

} // namespace postroom
