// SPDX-License-Identifier: Apache-2.0
#include "good_draft.h"

#include "email/html_reader.h"
#include "email/html_writer.h"
#include "email/starting_points.h"

#include <QTest>

using namespace postroom;

using Field = FindingPlace::Field;

namespace {

QList<Finding> findingsIn(const QString &html)
{
    BroadcastDraft draft = goodDraft();
    draft.html = html;
    return preflight(draft, goodFacts());
}

QString at(const QString &html, const Finding &finding)
{
    return html.mid(finding.place.start, finding.place.length);
}

// A draft with our own HTML that passes.
MessageDocument ownDocument()
{
    MessageDocument document;
    document.blocks = {TextBlock{.content = {{.text = text("Hello, here is what is new with us in the month of May.")}}},
                       ButtonBlock{text("Go"), text("https://acme.com/?a=1&b=2")},
                       TextBlock{.kind = TextBlock::Kind::Footer,
                                 .content = {{.text = text("Unsubscribe"), .format = {.link = text("{{{RESEND_UNSUBSCRIBE_URL}}}")}}}}};
    return document;
}

} // namespace

class TestPreflightHtml : public QObject
{
    Q_OBJECT

private slots:
    void tripsAndPasses_data();
    void tripsAndPasses();
    void ownHtmlPasses();
    void ownHtmlIsReadOnce();
    void emptyMessages_data();
    void emptyMessages();
    void tellsEachStyleOnce();
    void mendsUnsubscribeLink();
    void mendsUnsubscribeLinkInOwnHtml();
    void mendsHttp();
    void mendsHttpInOwnHtml();
    void addsFallbackInOwnHtml();
    void removesSpacesInOwnHtml();
    void startingPointsLackOnlyTheirLinks();
    void standsHugeAndBrokenHtml();
};

// Each row: what stands in a message that passes otherwise, and what the finding points at; empty: none of that check.
void TestPreflightHtml::tripsAndPasses_data()
{
    QTest::addColumn<CheckId>("check");
    QTest::addColumn<QString>("addition");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, CheckId check, const char *addition, const char *place) {
        QTest::newRow(name) << check << text(addition) << text(place);
    };
    const auto image = [&](const char *name, CheckId check, const char *addition, bool trips) { row(name, check, addition, trips ? addition : ""); };

    image("no alt", CheckId::ImageWithoutAlt, "<img src=\"https://a.b/c.png\" width=10>", true);
    image("empty alt", CheckId::ImageWithoutAlt, "<img src='https://a.b/c.png' alt=' ' width=10>", true);
    image("with alt", CheckId::ImageWithoutAlt, "<img src='https://a.b/c.png' alt='A cup' width=10>", false);
    image("pixel without alt", CheckId::ImageWithoutAlt, "<img src='https://a.b/c.png' width=1 height=1>", false);
    image("no size", CheckId::ImageWithoutSize, "<img src='https://a.b/c.png' alt='A cup'>", true);
    image("empty size", CheckId::ImageWithoutSize, "<img src='https://a.b/c.png' alt='A cup' width=''>", true);
    image("size by style", CheckId::ImageWithoutSize, "<img src='https://a.b/c.png' alt='A cup' style='width:100%'>", false);
    row("http link", CheckId::InsecureLink, "<a href=\"http://acme.com/x\">x</a>", "http://acme.com/x");
    row("http image", CheckId::InsecureLink, "<img src='HTTP://acme.com/x.png' alt=x width=9>", "HTTP://acme.com/x.png");
    row("http background", CheckId::InsecureLink, "<table background=http://acme.com/b.png></table>", "http://acme.com/b.png");
    row("http in text", CheckId::InsecureLink, "<p>http://acme.com</p><a href='https://acme.com/?u=http'>x</a>", "");
    row("http in a comment", CheckId::InsecureLink, "<!-- <a href='http://acme.com'>x</a> -->", "");
    row("empty link", CheckId::EmptyLink, "<a href=\"\">x</a>", "href=\"\"");
    row("link to a hash", CheckId::EmptyLink, "<a href='#'>x</a>", "#");
    row("link that begins only", CheckId::EmptyLink, "<a href='https://'>x</a>", "https://");
    row("image without an address", CheckId::EmptyLink, "<img src='' alt='A cup' width=9>", "src=''");
    row("a place to jump to", CheckId::EmptyLink, "<a name='x'>x</a><a href='#x'>y</a>", "");
    row("localhost", CheckId::LocalLink, "<a href='http://localhost:3000/x'>x</a>", "http://localhost:3000/x");
    row("own network", CheckId::LocalLink, "<img src='https://192.168.1.5/x.png' alt=x width=9>", "https://192.168.1.5/x.png");
    row("this computer in numbers", CheckId::LocalLink, "<a href='https://127.0.0.1/x'>x</a>", "https://127.0.0.1/x");
    row("this computer in IPv6", CheckId::LocalLink, "<a href='http://[::1]:8080/'>x</a>", "http://[::1]:8080/");
    row("a file", CheckId::LocalLink, "<img src='file:///C:/x.png' alt=x width=9>", "file:///C:/x.png");
    row("relative", CheckId::LocalLink, "<a href='/x.html'>x</a>", "/x.html");
    row("a host without a scheme", CheckId::LocalLink, "<a href='//acme.com/x'>x</a>", "//acme.com/x");
    row("other schemes", CheckId::LocalLink, "<a href='mailto:a@b.c'>x</a><a href='tel:+49'>y</a><a href='https://172.15.0.1/'>z</a>", "");
    row("a field as link", CheckId::LocalLink, "<a href='{{{contact.plan|https://acme.com}}}'>x</a>", "");
    row("doubled", CheckId::DoubledLink, "<a href='https://https://acme.com'>x</a>", "https://https://acme.com");
    row("doubled without colon", CheckId::DoubledLink, "<a href='http://https//acme.com'>x</a>", "http://https//acme.com");
    row("doubled mail", CheckId::DoubledLink, "<a href='mailto:mailto:a@b.c'>x</a>", "mailto:mailto:a@b.c");
    row("an address within one", CheckId::DoubledLink, "<a href='https://acme.com/?to=https://b.c'>x</a>", "");
    row("a property", CheckId::DroppedCss, "<p style=\"color:red; box-shadow: 0 0 2px red\">x</p>", "box-shadow: 0 0 2px red");
    row("a pair", CheckId::DroppedCss, "<p style='display:FLEX!important'>x</p>", "display:FLEX!important");
    row("a function", CheckId::DroppedCss, "<p style='width:calc(1px + 2px)'>x</p>", "width:calc(1px + 2px)");
    row("a unit", CheckId::DroppedCss, "<p style='width:10vw'>x</p>", "width:10vw");
    row("an at-rule", CheckId::DroppedCss, "<style>@font-face{font-family:X}</style>", "@font-face");
    row("in a style sheet", CheckId::DroppedCss, "<style>@media (max-width:600px){p{object-fit:cover}}</style>", "object-fit:cover");
    row("shown everywhere", CheckId::DroppedCss,
        "<style>@media (max-width:600px){p{color:red}}</style><p style='margin:0 auto;padding:1px;color:#fff;display:block;background:url(10vw)'>x</p>", "");
}

void TestPreflightHtml::tripsAndPasses()
{
    QFETCH(CheckId, check);
    QFETCH(QString, addition);
    QFETCH(QString, place);
    QString html = goodDraft().html;
    html.replace(text("</body>"), addition + text("</body>"));
    const QList<Finding> own = of(check, findingsIn(html));
    QCOMPARE(own.size(), place.isEmpty() ? 0 : 1);
    if (place.isEmpty())
        return;
    QCOMPARE(at(html, own.constFirst()), place);
    QCOMPARE(own.constFirst().severity, Severity::Warn);
    QCOMPARE(own.constFirst().place.field, Field::Html);
    QVERIFY(!own.constFirst().title.isEmpty() && !own.constFirst().text.isEmpty());
}

void TestPreflightHtml::ownHtmlPasses()
{
    QCOMPARE(findingsIn(writeHtml(ownDocument(), text("Preview"))), QList<Finding>());
}

void TestPreflightHtml::ownHtmlIsReadOnce()
{
    // A button's words stand there twice, for Outlook; the preview text is a field of its own.
    MessageDocument document = ownDocument();
    document.blocks[1] = ButtonBlock{text("Go {{{contact.plan}}}"), text("https://acme.com")};
    const QString html = writeHtml(document, text("Hi {{{FIRST_NAME}}}"));
    const QList<Finding> findings = findingsIn(html);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().check, CheckId::FieldWithoutFallback);
    QCOMPARE(at(html, findings.constFirst()), text("{{{contact.plan}}}"));
    QVERIFY(html.lastIndexOf(text("{{{contact.plan}}}")) == findings.constFirst().place.start);
}

void TestPreflightHtml::emptyMessages_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QList<CheckId>>("checks");
    QTest::newRow("nothing") << QString() << QList<CheckId>{CheckId::NoBody};
    QTest::newRow("white space") << text("<p>&nbsp; </p><div style='display:none'>preview</div>") << QList<CheckId>{CheckId::NoBody};
    QTest::newRow("our own") << writeHtml({}, text("Preview")) << QList<CheckId>{CheckId::NoBody};
    QTest::newRow("words alone") << text("Hello, here is our news of May for all of you.") << QList<CheckId>{CheckId::NoUnsubscribeLink};
    QTest::newRow("hidden link")
        << text("Hello, here is our news of May for you.<p style='display:none'><a href='{{{RESEND_UNSUBSCRIBE_URL}}}'>x</a></p>")
        << QList<CheckId>{CheckId::NoUnsubscribeLink};
    QTest::newRow("only an image") << text("<img src='https://a.b/c.png' alt='x' width=9><a href='{{{RESEND_UNSUBSCRIBE_URL}}}'>Bye</a>")
                                   << QList<CheckId>{CheckId::OnlyImages};
    const QString image = text("<img src='https://a.b/c.png' alt='x' width=9>");
    QTest::newRow("an image and few words") << QString(image + QString(39, u'x'))
                                            << QList<CheckId>{CheckId::NoUnsubscribeLink, CheckId::OnlyImages};
    QTest::newRow("an image and words") << QString(image + QString(40, u'x')) << QList<CheckId>{CheckId::NoUnsubscribeLink};
    QTest::newRow("link as an address") << text("<p>Bye: {{{RESEND_UNSUBSCRIBE_URL}}}</p>") << QList<CheckId>();
    QTest::newRow("90 KB") << QString(text("<p>{{{RESEND_UNSUBSCRIBE_URL}}}</p>") + QString(90 * 1024 - 35, u'x')) << QList<CheckId>();
    QTest::newRow("more than 90 KB") << QString(text("<p>{{{RESEND_UNSUBSCRIBE_URL}}}</p>") + QString(90 * 1024 - 34, u'x'))
                                     << QList<CheckId>{CheckId::LongHtml};
}

void TestPreflightHtml::emptyMessages()
{
    QFETCH(QString, html);
    QFETCH(QList<CheckId>, checks);
    QList<CheckId> found;
    const QList<Finding> findings = findingsIn(html);
    for (const Finding &finding : findings)
        found.push_back(finding.check);
    QCOMPARE(found, checks);
}

void TestPreflightHtml::tellsEachStyleOnce()
{
    const QString style = text("<p style='display:flex;gap:4px'>x</p>");
    const QList<Finding> findings = of(CheckId::DroppedCss, findingsIn(goodDraft().html + style + style));
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.at(0).text, text("“display: flex” is dropped by Outlook for Windows. Look at the message there, or do without it."));
    QCOMPARE(findings.at(1).text, text("“gap” is dropped by Outlook for Windows and Yahoo Mail. Look at the message there, or do without it."));
}

void TestPreflightHtml::mendsUnsubscribeLink()
{
    BroadcastDraft draft = goodDraft();
    draft.html = text("<html><body><p>Hello, here is our news of May for you.</p></body></html>");
    const QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 1);
    const BroadcastDraft better = fixed(draft, findings.constFirst());
    QCOMPARE(better.html,
             text("<html><body><p>Hello, here is our news of May for you.</p><p style=\"font-size:13px;text-align:center\">You get this e-mail because "
                  "you signed up for it. <a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\">Unsubscribe</a></p>\n</body></html>"));
    QCOMPARE(preflight(better, goodFacts()), QList<Finding>());
}

void TestPreflightHtml::mendsUnsubscribeLinkInOwnHtml()
{
    MessageDocument document = ownDocument();
    document.blocks.removeLast();
    BroadcastDraft draft = goodDraft();
    draft.html = writeHtml(document, text("Preview"));
    const QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 1);
    const BroadcastDraft better = fixed(draft, findings.constFirst());
    const std::optional<OwnHtml> own = readOwnHtml(better.html);
    QVERIFY(own);
    QCOMPARE(own->document.blocks.size(), 3);
    QCOMPARE(own->previewText, text("Preview"));
    QCOMPARE(preflight(better, goodFacts()), QList<Finding>());
}

void TestPreflightHtml::mendsHttp()
{
    BroadcastDraft draft = goodDraft();
    draft.html.replace(text("https://acme.com/\""), text("http://acme.com/?a=1&amp;b\""));
    const QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 1);
    const BroadcastDraft better = fixed(draft, findings.constFirst());
    QVERIFY(better.html.contains(text("<a href=\"https://acme.com/?a=1&amp;b\">Read on</a>")));
    QCOMPARE(preflight(better, goodFacts()), QList<Finding>());
}

void TestPreflightHtml::mendsHttpInOwnHtml()
{
    MessageDocument document = ownDocument();
    document.blocks[1] = ButtonBlock{text("Go"), text("http://acme.com/?a=1&b=\"2\"")};
    BroadcastDraft draft = goodDraft();
    draft.html = writeHtml(document, {});
    const QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 1);
    const BroadcastDraft better = fixed(draft, findings.constFirst());
    const std::optional<OwnHtml> own = readOwnHtml(better.html);
    QVERIFY(own);
    QCOMPARE(std::get<ButtonBlock>(own->document.blocks.at(1)).url, text("https://acme.com/?a=1&b=\"2\""));
    QCOMPARE(preflight(better, goodFacts()), QList<Finding>());
}

void TestPreflightHtml::addsFallbackInOwnHtml()
{
    MessageDocument document = ownDocument();
    document.blocks[1] = ButtonBlock{text("Go {{{contact.plan}}}"), text("https://acme.com")};
    BroadcastDraft draft = goodDraft();
    draft.previewText = text("Your {{{contact.plan}}} news");
    draft.html = writeHtml(document, draft.previewText);
    const QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 2);
    for (const Finding &finding : findings) {
        const BroadcastDraft better = fixed(draft, finding, text("R&D"));
        const std::optional<OwnHtml> own = readOwnHtml(better.html);
        QVERIFY(own);
        const bool isPreview = finding.place.field == Field::PreviewText;
        QCOMPARE(better.previewText, text("Your {{{contact.plan|R&D}}} news"));
        QCOMPARE(std::get<ButtonBlock>(own->document.blocks.at(1)).text, isPreview ? text("Go {{{contact.plan}}}") : text("Go {{{contact.plan|R&D}}}"));
        QCOMPARE(own->previewText, better.previewText);
    }
    const BroadcastDraft better = fixed(fixed(draft, findings.at(0), text("R&D")), findings.at(1), text("R&D"));
    QVERIFY(readOwnHtml(better.html));
}

void TestPreflightHtml::removesSpacesInOwnHtml()
{
    MessageDocument document = ownDocument();
    document.blocks[1] = ButtonBlock{text("Go {{{ FIRST_NAME|R&D }}}"), text("https://acme.com")};
    BroadcastDraft draft = goodDraft();
    draft.html = writeHtml(document, {});
    const QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.constFirst().fix);
    const BroadcastDraft better = fixed(draft, findings.constFirst());
    const std::optional<OwnHtml> own = readOwnHtml(better.html);
    QVERIFY(own);
    QCOMPARE(std::get<ButtonBlock>(own->document.blocks.at(1)).text, text("Go {{{FIRST_NAME|R&D }}}"));
    QCOMPARE(preflight(better, goodFacts()), QList<Finding>());
}

void TestPreflightHtml::startingPointsLackOnlyTheirLinks()
{
    const QList<StartingPoint> points = startingPoints();
    for (const StartingPoint &point : points) {
        const QList<Finding> findings = findingsIn(writeHtml(point.document, text("Preview")));
        for (const Finding &finding : findings)
            QCOMPARE(finding.check, CheckId::EmptyLink);
        QCOMPARE(findings.isEmpty(), point.id == u"letter");
    }
}

void TestPreflightHtml::standsHugeAndBrokenHtml()
{
    const QString broken = text("<div>").repeated(50'000) + text("{{{RESEND_UNSUBSCRIBE_URL}}}");
    const QList<Finding> findings = findingsIn(broken);
    QVERIFY(of(CheckId::NoBody, findings).isEmpty());
    QVERIFY(of(CheckId::NoUnsubscribeLink, findings).isEmpty());
    QCOMPARE(of(CheckId::LongHtml, findings).size(), 1);
}

QTEST_GUILESS_MAIN(TestPreflightHtml)
#include "tst_preflight_html.moc"
