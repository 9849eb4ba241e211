// SPDX-License-Identifier: Apache-2.0
#include "dns/domain_name.h"

#include "base/shown_domain.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 253;
constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestCulprit = 40;

bool isInvisible(QChar c)
{
    return c == QChar(0x200B) || c == QChar(0xFEFF) || c == QChar(0x00AD) || c == QChar(0x200E) || c == QChar(0x200F);
}

bool isDot(QChar c)
{
    return c == u'.' || c == QChar(0x3002) || c == QChar(0xFF0E) || c == QChar(0xFF61);
}

// What of a URL, an address or "Name <address>" is the domain.
QString domainPart(const QString &typed)
{
    QString text;
    for (const QChar c : typed.trimmed()) {
        if (!isInvisible(c))
            text += isDot(c) ? QChar(u'.') : c;
    }
    if (const qsizetype open = text.lastIndexOf(u'<'); open >= 0 && text.endsWith(u'>'))
        text = text.mid(open + 1, text.size() - open - 2);
    if (const qsizetype scheme = text.indexOf("://"_L1); scheme >= 0)
        text = text.mid(scheme + 3);
    else if (text.startsWith("//"_L1))
        text = text.mid(2);
    if (text.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        text = text.mid(7);
    const auto rest = std::find_if(text.cbegin(), text.cend(), [](QChar c) { return u"/?#\\"_s.contains(c); });
    text.truncate(rest - text.cbegin());
    text = text.mid(text.lastIndexOf(u'@') + 1);
    if (text.count(u':') == 1) {
        const qsizetype colon = text.indexOf(u':');
        if (std::all_of(text.cbegin() + colon + 1, text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
            text.truncate(colon);
    }
    if (text.endsWith(u'.') && !text.endsWith(".."_L1))
        text.chop(1);
    return text.trimmed();
}

bool isIpAddress(const QString &text)
{
    QString address = text;
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    if (address.contains(u':'))
        return QHostAddress(address).protocol() == QAbstractSocket::IPv6Protocol;
    return address.count(u'.') == 3 && QHostAddress(address).protocol() == QAbstractSocket::IPv4Protocol;
}

bool isEmoji(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return c >= 0x2190
        && (category == QChar::Symbol_Other || category == QChar::Symbol_Modifier || category == QChar::Symbol_Math
            || c == 0xFE0F || c == 0x20E3 || (c >= 0x1F000 && c <= 0x1FAFF));
}

bool isNameCharacter(char32_t c)
{
    if (c < 0x80)
        return QChar::isLetterOrNumber(c) || c == U'-' || c == U'.';
    // The marks within words that IDNA allows: Catalan, Greek, Hebrew, Japanese, and the two joiners.
    constexpr char32_t allowed[] = {0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, 0x200C, 0x200D};
    return QChar::isLetterOrNumber(c) || QChar::isMark(c)
        || std::find(std::begin(allowed), std::end(allowed), c) != std::end(allowed);
}

TypedDomain faulty(DomainNameFault fault, const QString &culprit = {})
{
    TypedDomain typed;
    typed.fault = fault;
    typed.culprit = culprit.size() > longestCulprit ? culprit.left(longestCulprit - 1) + QChar(0x2026) : culprit;
    return typed;
}

std::optional<TypedDomain> faultyCharacter(const QString &text)
{
    for (const char32_t c : text.toUcs4()) {
        const QString shown = QString::fromUcs4(&c, 1);
        if (QChar::isSpace(c))
            return faulty(DomainNameFault::Space);
        if (c == U'_')
            return faulty(DomainNameFault::Underscore);
        if (isEmoji(c))
            return faulty(DomainNameFault::Emoji, shown);
        if (!isNameCharacter(c))
            return faulty(DomainNameFault::BadCharacter, QChar::isPrint(c) ? shown : QString());
    }
    return {};
}

// A label as it is sent; the fault in its place where it cannot be.
DomainNameFault toSent(const QString &label, QString &sent)
{
    if (label.isEmpty())
        return DomainNameFault::EmptyLabel;
    if (label.startsWith(u'-') || label.endsWith(u'-'))
        return DomainNameFault::EdgeHyphen;
    if (label.size() > longestLabel)
        return DomainNameFault::LabelTooLong;
    sent = QString::fromLatin1(QUrl::toAce(label)).toLower();
    if (sent.isEmpty()) {
        // Qt does not say why. Where each character alone can be sent, only their number is left.
        const QList<char32_t> characters = [&] {
            QList<char32_t> all;
            for (const char32_t c : label.toUcs4())
                all.push_back(c);
            return all;
        }();
        const bool eachGoes = std::all_of(characters.cbegin(), characters.cend(), [](char32_t c) {
            return c == U'-' || !QUrl::toAce(QString::fromUcs4(&c, 1)).isEmpty();
        });
        return eachGoes && characters.size() > 10 ? DomainNameFault::LabelTooLong : DomainNameFault::BadPunycode;
    }
    if (sent.size() > longestLabel)
        return DomainNameFault::LabelTooLong;
    if (sent.startsWith("xn--"_L1)) {
        const QString shown = QUrl::fromAce(sent.toLatin1(), QUrl::IgnoreIDNWhitelist);
        if (shown == sent || QUrl::toAce(shown) != sent.toLatin1())
            return DomainNameFault::BadPunycode;
    }
    return DomainNameFault::None;
}

bool isNumber(const QString &label)
{
    return std::all_of(label.cbegin(), label.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DomainName)

public:
    static QString of(DomainNameFault fault, const QString &culprit)
    {
        switch (fault) {
        case DomainNameFault::None:
            return {};
        case DomainNameFault::Empty:
            return tr("Type a domain, for example news.acme.com.");
        case DomainNameFault::Space:
            return tr("A domain has no spaces in it.");
        case DomainNameFault::Underscore:
            return tr("A domain has no underscore (_) in it. Perhaps a hyphen (-) is meant?");
        case DomainNameFault::Emoji:
            //: %1 is the emoji
            return tr("Mail cannot be sent from a domain with %1 in it.").arg(culprit);
        case DomainNameFault::BadCharacter:
            return culprit.isEmpty() ? tr("There is a character in it that no domain can have.")
                                     //: %1 is a single character
                                     : tr("No domain can have “%1” in it.").arg(culprit);
        case DomainNameFault::EmptyLabel:
            return tr("There is a dot too many.");
        case DomainNameFault::EdgeHyphen:
            //: %1 is a part of a domain, between two dots
            return tr("“%1” begins or ends with a hyphen. Between two dots, that is not allowed.").arg(culprit);
        case DomainNameFault::LabelTooLong:
            //: %1 is the beginning of a part of a domain, between two dots
            return tr("“%1” is too long: between two dots, 63 characters are the most.").arg(culprit);
        case DomainNameFault::TooLong:
            return tr("This is too long: a domain has 253 characters at most.");
        case DomainNameFault::IpAddress:
            return tr("This is the address of a computer. Type the name of a domain, for example news.acme.com.");
        case DomainNameFault::NoDot:
            //: %1 is what was typed: one word
            return tr("“%1” is only one part of a domain. Type all of it, for example %1.com.").arg(culprit);
        case DomainNameFault::BareSuffix:
            //: %1 is for example "co.uk"
            return tr("Everybody's domains end with “%1”. Type yours, for example acme.%1.").arg(culprit);
        case DomainNameFault::NumberAsTld:
            return tr("A domain does not end with a number. Type all of it, for example news.acme.com.");
        case DomainNameFault::BadPunycode:
            //: %1 is a part of a domain, between two dots
            return tr("“%1” is not how a name can be written in a domain. Check its letters.").arg(culprit);
        }
        return {};
    }
};

} // namespace

TypedDomain readTypedDomain(const QString &typed)
{
    // What is longer than any URL with a domain is none.
    if (typed.size() > 8192)
        return faulty(DomainNameFault::TooLong);
    const QString text = domainPart(typed);
    if (text.isEmpty())
        return faulty(DomainNameFault::Empty);
    if (isIpAddress(text))
        return faulty(DomainNameFault::IpAddress, text);
    if (const auto fault = faultyCharacter(text))
        return *fault;
    if (text.size() > longestName)
        return faulty(DomainNameFault::TooLong);
    QStringList sent;
    for (const QString &label : text.split(u'.')) {
        QString one;
        if (const DomainNameFault fault = toSent(label, one); fault != DomainNameFault::None)
            return faulty(fault, label);
        sent.push_back(one);
    }
    TypedDomain domain;
    domain.name = sent.join(u'.');
    if (domain.name.size() > longestName)
        return faulty(DomainNameFault::TooLong);
    if (isNumber(sent.back()))
        return faulty(sent.size() == 1 ? DomainNameFault::NoDot : DomainNameFault::NumberAsTld, text);
    if (sent.size() == 1)
        return faulty(DomainNameFault::NoDot, text);
    if (isPublicSuffix(domain.name))
        return faulty(DomainNameFault::BareSuffix, text.toLower());
    domain.fault = DomainNameFault::None;
    domain.shown = shownDomain(domain.name);
    domain.registrable = registrableDomain(domain.name);
    domain.subdomain = domain.name.left(std::max<qsizetype>(0, domain.name.size() - domain.registrable.size() - 1));
    QString plain = typed.trimmed();
    if (plain.endsWith(u'.'))
        plain.chop(1);
    domain.wasCut = text.size() < plain.size();
    return domain;
}

QString domainNameFaultText(DomainNameFault fault, const QString &culprit)
{
    return Text::of(fault, culprit);
}

} // namespace postroom
