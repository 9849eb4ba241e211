// SPDX-License-Identifier: Apache-2.0
#include "email/html_tree.h"

#include <QTest>

#include <ctime>

using namespace postroom;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const HtmlNode *first(const HtmlTree &tree, QStringView name)
{
    const auto found = std::find_if(tree.nodes().begin(), tree.nodes().end(), [&](const HtmlNode &node) { return node.is(name); });
    return found == tree.nodes().end() ? nullptr : &*found;
}

QString at(const QString &source, const SourceRange &range)
{
    return source.mid(range.start, range.length);
}

} // namespace

class TestHtmlTree : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhereThingsStand();
    void countsInUtf16();
    void nests();
    void standsMalformedHtml_data();
    void standsMalformedHtml();
    void refusesWhatCostsTooMuch_data();
    void refusesWhatCostsTooMuch();
    void readsDeclarations();
    void readsStyleSheets();
    void standsBrokenCss_data();
    void standsBrokenCss();
    void textLeavesScriptsOut();
};

void TestHtmlTree::knowsWhereThingsStand()
{
    const QString html = text("<body><a class=x href=\"https://a.b/?c=1&amp;d\" TITLE='Ti'>Go &amp; see</a></body>");
    const HtmlTree tree = HtmlTree::parse(html);
    const HtmlNode *link = first(tree, u"a");
    QVERIFY(link);
    QCOMPARE(at(html, link->range), text("<a class=x href=\"https://a.b/?c=1&amp;d\" TITLE='Ti'>"));
    QCOMPARE(link->attributes.size(), 3);
    QCOMPARE(link->attribute(u"href"), std::optional(text("https://a.b/?c=1&d")));
    QCOMPARE(at(html, link->find(u"href")->valueRange), text("https://a.b/?c=1&amp;d"));
    QCOMPARE(at(html, link->find(u"href")->range), text("href=\"https://a.b/?c=1&amp;d\""));
    QCOMPARE(at(html, link->find(u"class")->valueRange), text("x"));
    QCOMPARE(at(html, link->find(u"title")->range), text("TITLE='Ti'"));
    const HtmlNode &words = tree.nodes().at(link->end - 1);
    QCOMPARE(words.text, text("Go & see"));
    QCOMPARE(at(html, words.range), text("Go &amp; see"));
}

void TestHtmlTree::countsInUtf16()
{
    const QString html = text("<p>ä 👩‍👩‍👧 שלום</p><b id=\"日\">x</b>");
    const HtmlTree tree = HtmlTree::parse(html);
    const HtmlNode *bold = first(tree, u"b");
    QVERIFY(bold);
    QCOMPARE(at(html, bold->range), text("<b id=\"日\">"));
    QCOMPARE(at(html, bold->find(u"id")->valueRange), text("日"));
    QString broken = html;
    broken.insert(4, QChar(0xd83d)); // half a character
    const HtmlTree other = HtmlTree::parse(broken);
    QCOMPARE(at(broken, first(other, u"b")->range), text("<b id=\"日\">"));
}

void TestHtmlTree::nests()
{
    const HtmlTree tree = HtmlTree::parse(text("<ul><li>a<li>b</ul><p>c"));
    const HtmlNode *list = first(tree, u"ul");
    QVERIFY(list);
    const int index = int(list - tree.nodes().constData());
    QCOMPARE(list->end, index + 5);
    QCOMPARE(tree.nodes().at(index + 1).name, text("li"));
    QCOMPARE(tree.nodes().at(index + 1).parent, index);
    QCOMPARE(tree.nodes().at(index + 1).end, index + 3);
    QCOMPARE(tree.nodes().at(0).name, text("html"));
    QCOMPARE(tree.nodes().at(0).parent, -1);
    QCOMPARE(tree.nodes().at(0).range.length, 0);
    QCOMPARE(tree.nodes().at(0).end, int(tree.nodes().size()));
}

void TestHtmlTree::standsMalformedHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << "" << "";
    QTest::newRow("unclosed") << "<p>a <b>b <i>c" << "a b c";
    QTest::newRow("crossed") << "<b>a<i>b</b>c</i>" << "abc";
    QTest::newRow("a tag that ends in nothing") << "a<b class=\"x" << "a";
    QTest::newRow("less than") << "1 < 2 & 3 > 2" << "1 < 2 & 3 > 2";
    QTest::newRow("unknown elements") << "<o:p>a</o:p><blink>b</blink>" << "ab";
    QTest::newRow("a comment without end") << "a<!-- b" << "a";
}

void TestHtmlTree::standsMalformedHtml()
{
    QFETCH(QString, html);
    QFETCH(QString, words);
    const HtmlTree tree = HtmlTree::parse(html);
    QVERIFY(!tree.isTooComplex());
    QCOMPARE(tree.textBelow(-1), words);
}

void TestHtmlTree::refusesWhatCostsTooMuch_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("nested deep") << text("<div>").repeated(100'000);
    QTest::newRow("formats that never close") << text("<b><i><font color=red>").repeated(300) + text("<p>").repeated(100'000);
}

void TestHtmlTree::refusesWhatCostsTooMuch()
{
    QFETCH(QString, html);
    const std::clock_t before = std::clock();
    const HtmlTree tree = HtmlTree::parse(html);
    QVERIFY(tree.isTooComplex());
    QVERIFY(tree.nodes().isEmpty());
    QVERIFY(std::clock() - before < CLOCKS_PER_SEC);
}

void TestHtmlTree::readsDeclarations()
{
    const QString html = text("<p style=\"COLOR: red; background:url('a;b.png') ; ; broken; margin:0!important\">x</p>");
    const QList<CssDeclaration> all = HtmlTree::parse(html).declarations();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0).property, text("color"));
    QCOMPARE(all.at(0).value, text("red"));
    QCOMPARE(at(html, all.at(0).range), text("COLOR: red"));
    QVERIFY(!all.at(0).inStyleElement);
    QCOMPARE(all.at(1).value, text("url('a;b.png')"));
    QCOMPARE(at(html, all.at(1).range), text("background:url('a;b.png')"));
    QCOMPARE(all.at(2).property, text("margin"));
}

void TestHtmlTree::readsStyleSheets()
{
    const QString html = text("<head>\r\n<style>/* {a} */ @import url(x.css);\r\np, a:hover{color:red}\r\n@media (max-width:600px){.a{display:flex;gap:4px}}\n"
                              "@font-face{font-family:X;src:url(y)}</style></head>");
    const HtmlTree tree = HtmlTree::parse(html);
    const QList<CssAtRule> rules = tree.atRules();
    QCOMPARE(rules.size(), 3);
    QCOMPARE(rules.at(0).name, text("@import"));
    QCOMPARE(at(html, rules.at(0).range), text("@import url(x.css)"));
    QCOMPARE(rules.at(1).name, text("@media"));
    QCOMPARE(rules.at(2).name, text("@font-face"));
    const QList<CssDeclaration> all = tree.declarations();
    QCOMPARE(all.size(), 5);
    QCOMPARE(at(html, all.at(0).range), text("color:red"));
    QCOMPARE(at(html, all.at(1).range), text("display:flex"));
    QCOMPARE(at(html, all.at(2).range), text("gap:4px"));
    QVERIFY(all.at(2).inStyleElement);
    QCOMPARE(all.at(4).property, text("src"));
}

void TestHtmlTree::standsBrokenCss_data()
{
    QTest::addColumn<QString>("css");
    for (const char *css : {"", "{", "}", "}}}{{{", "@", "@media", "@media{", "a{b", "a{b:c", "/*", "a{b:'", "a{b:url(", "\\", "a{b:\"\\", "@media{@media{@media{a{b:c}"})
        QTest::newRow(css) << text(css);
}

void TestHtmlTree::standsBrokenCss()
{
    QFETCH(QString, css);
    const QString html = text("<style>") + css + text("</style><p style='") + css + text("'>x</p>");
    const HtmlTree tree = HtmlTree::parse(html);
    const QList<CssDeclaration> all = tree.declarations();
    for (const CssDeclaration &one : all)
        QVERIFY(one.range.start >= 0 && one.range.start + one.range.length <= html.size());
    QVERIFY(tree.atRules().size() <= 3);
}

void TestHtmlTree::textLeavesScriptsOut()
{
    QCOMPARE(HtmlTree::parse(text("<title>t</title><style>p{}</style><p>a</p><script>b</script>c")).textBelow(-1), text("ac"));
}

QTEST_GUILESS_MAIN(TestHtmlTree)
#include "tst_html_tree.moc"
