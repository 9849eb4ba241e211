// SPDX-License-Identifier: Apache-2.0
#include "preflight/link_checks.h"

#include "preflight/finding_maker.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace postroom {

namespace {

bool isAttributeWithUrl(const HtmlNode &node, const QString &name)
{
    return (node.is(u"a") && name == u"href") || (node.is(u"area") && name == u"href") || (node.is(u"img") && name == u"src") || name == u"background";
}

// Behind "https://" or "http://"; null where neither is there.
QStringView behindScheme(QStringView url)
{
    for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://")}) {
        if (url.startsWith(scheme, Qt::CaseInsensitive))
            return url.sliced(scheme.size());
    }
    return {};
}

bool isOfThisComputer(const QString &url)
{
    const QUrl parsed(url);
    const QString host = parsed.host().toLower();
    if (parsed.scheme() == u"file" || host == u"localhost" || host.endsWith(u".localhost") || host.endsWith(u".local") || host == u"::1")
        return true;
    const QStringList parts = host.split(u'.');
    const bool isNumbers = parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        bool isNumber = false;
        return part.toInt(&isNumber) <= 255 && isNumber;
    });
    if (!isNumbers)
        return false;
    const int second = parts.at(1).toInt();
    return parts.at(0) == u"127" || parts.at(0) == u"10" || host == u"0.0.0.0" || (parts.at(0) == u"192" && second == 168)
        || (parts.at(0) == u"172" && second >= 16 && second <= 31);
}

class LinkChecker
{
    Q_DECLARE_TR_FUNCTIONS(LinkChecks)

public:
    explicit LinkChecker(QList<Finding> &findings)
        : m_insecure(findings, CheckId::InsecureLink), m_empty(findings, CheckId::EmptyLink), m_local(findings, CheckId::LocalLink),
          m_doubled(findings, CheckId::DoubledLink)
    {
    }

    void check(const HtmlNode &node)
    {
        for (const HtmlAttribute &attribute : node.attributes) {
            if (isAttributeWithUrl(node, attribute.name))
                check(attribute);
        }
    }

private:
    void check(const HtmlAttribute &attribute)
    {
        const QString url = attribute.value.trimmed();
        const bool isLink = attribute.name == u"href";
        if (url.startsWith(u"{{{"))
            return; // personal fields have checks of their own
        const SourceRange &range = attribute.valueRange.length > 0 ? attribute.valueRange : attribute.range;
        const FindingPlace place{FindingPlace::Field::Html, range.start, range.length};
        const QStringView rest = behindScheme(url);
        if (url.isEmpty() || url == u"#" || (!rest.isNull() && rest.isEmpty())) {
            m_empty.add(isLink ? tr("Link that leads nowhere") : tr("Image without an address"),
                        isLink ? tr("Nothing happens when people click it. Give it an address.") : tr("There is nothing to show. Give it an address."), place);
        } else if (!singleAddress(url).isEmpty()) {
            m_doubled.add(tr("Two addresses in one link"), tr("“%1” begins twice, so it leads nowhere. Keep one of both.").arg(quoted(url)), place,
                          //: Button: of https://https://acme.com one https:// stays
                          Fix{.kind = Fix::Kind::KeepOneAddress, .label = tr("Keep one")});
        } else if (isOfThisComputer(url)) {
            m_local.add(tr("Link to your own computer"), tr("“%1” exists on your computer or in your network only. Nobody else can open it.").arg(quoted(url)),
                        place);
        } else if (isRelative(url)) {
            m_local.add(tr("Link without a web address"), tr("“%1” leads nowhere in a mail program: it must begin with https://.").arg(quoted(url)), place);
        } else if (url.startsWith(u"http://", Qt::CaseInsensitive)) {
            m_insecure.add(tr("Link without https"),
                           tr("“%1” is not encrypted: browsers warn of it, and mail programs may block it. Most sites answer to https.").arg(quoted(url)), place,
                           Fix{.kind = Fix::Kind::UseHttps, .label = tr("Use https")});
        }
    }

    // No scheme, and no place within the message: a mail program has no page whose "https:" a link "//acme.com" could take.
    static bool isRelative(const QString &url)
    {
        return !url.startsWith(u'#') && QUrl(url, QUrl::TolerantMode).scheme().isEmpty() && !url.contains(u':');
    }

    FindingMaker m_insecure;
    FindingMaker m_empty;
    FindingMaker m_local;
    FindingMaker m_doubled;
};

} // namespace

QString singleAddress(const QString &url)
{
    constexpr QStringView mail = u"mailto:";
    if (url.startsWith(u"mailto:mailto:", Qt::CaseInsensitive))
        return url.sliced(mail.size());
    const QStringView rest = behindScheme(url);
    if (!behindScheme(rest).isNull())
        return rest.toString();
    // The second beginning often lacks its colon or a slash.
    for (const QStringView broken : {QStringView(u"https//"), QStringView(u"http//"), QStringView(u"https:/"), QStringView(u"http:/")}) {
        if (rest.startsWith(broken, Qt::CaseInsensitive)) {
            const bool isSecure = rest.startsWith(u"https", Qt::CaseInsensitive);
            return (isSecure ? QStringLiteral("https://") : QStringLiteral("http://")) + rest.sliced(broken.size()).toString();
        }
    }
    return {};
}

void checkLinks(QList<Finding> &findings, const DraftHtml &html)
{
    LinkChecker checker(findings);
    for (int i = 0; i < html.tree.nodes().size(); ++i) {
        if (html.isVisible.at(i) && html.tree.nodes().at(i).kind == HtmlNode::Kind::Element)
            checker.check(html.tree.nodes().at(i));
    }
}

} // namespace postroom
