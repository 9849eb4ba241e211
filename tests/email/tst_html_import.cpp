// SPDX-License-Identifier: Apache-2.0
#include "email/html_import.h"
#include "email/message_text.h"

#include <QTest>

#include <ctime>

using namespace postroom;

using Kind = TextBlock::Kind;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

// One line a block: its kind, and its pieces with their formats. Written by hand in the rows below.
QString described(const QList<Block> &blocks)
{
    static const char *const names[] = {"p", "h1", "h2", "h3", "quote", "bullet", "number", "footer"};
    QString result;
    for (const Block &block : blocks) {
        if (const auto *line = std::get_if<TextBlock>(&block)) {
            result += QLatin1String(names[int(line->kind)]);
            result += line->level > 0 ? QString::number(line->level) : QString();
            result += line->align == TextAlign::Center ? QStringLiteral("^") : line->align == TextAlign::End ? QStringLiteral(">") : QString();
            result += u'|';
            for (const Inline &piece : line->content) {
                const TextFormat &format = piece.format;
                QString marks = QString(format.bold ? QStringLiteral("b") : QString()) + (format.italic ? QStringLiteral("i") : QString())
                    + (format.underline ? QStringLiteral("u") : QString()) + (format.strike ? QStringLiteral("s") : QString()) + format.colour
                    + (format.link.isEmpty() ? QString() : u'@' + format.link);
                if (piece.kind == Inline::Kind::LineBreak)
                    result += u'/';
                else if (piece.kind == Inline::Kind::Field)
                    result += u'<' + piece.field.key + u'|' + piece.field.fallback + u'>';
                else
                    result += marks.isEmpty() ? piece.text : u'[' + marks + u':' + piece.text + u']';
            }
        } else if (const auto *image = std::get_if<ImageBlock>(&block)) {
            result += QStringLiteral("img|%1|%2|%3|%4").arg(image->url, image->alt, QString::number(image->width), image->link);
        } else if (std::holds_alternative<DividerBlock>(block)) {
            result += QStringLiteral("hr");
        }
        result += u'\n';
    }
    return result;
}

} // namespace

class TestHtmlImport : public QObject
{
    Q_OBJECT

private slots:
    void imports_data();
    void imports();
    void tellsWhatWasLeftOut();
    void standsFiveMegabytes_data();
    void standsFiveMegabytes();
    void cutsNoCharacter();
    void tellsLostLooksFromALostEnd();
};

void TestHtmlImport::imports_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("blocks");
    const auto row = [](const char *name, const char *html, const char *blocks) { QTest::newRow(name) << text(html) << text(blocks); };

    row("nothing", "", "");
    row("a word", "Hello", "p|Hello\n");
    row("formats", "<p>a <b>b</b> <i>c</i> <u>d</u> <s>e</s> <strong><em>f</em></strong></p>", "p|a [b:b] [i:c] [u:d] [s:e] [bi:f]\n");
    row("white space", "<p>  a \n  b <br> c </p>\n\n<p>\n</p>", "p|a b /c\n");
    row("two line breaks part paragraphs", "a<br><br>b<br>c", "p|a\np|b/c\n");
    row("headings", "<h1><b>A</b></h1><h2>B</h2><h4>C</h4>", "h1|A\nh2|B\nh3|C\n");
    row("alignment", "<p align=center>a</p><div style='text-align:right'>b</div><p style='text-align:right'>שלום</p>", "p^|a\np>|b\np|שלום\n");
    row("links", "<a href='https://acme.com/?a=1&amp;b'><span style='color:#1155cc;text-decoration:underline'>x</span></a> <a href='#top'>y</a> "
                 "<a href='javascript:alert(1)'>z</a> <a href='MAILTO:a@b.c'>m</a>",
        "p|[@https://acme.com/?a=1&b:x] y z [@MAILTO:a@b.c:m]\n");
    row("colours", "<span style='color:rgb(200, 0, 0)'>a</span><font color=navy>b</font><span style='color:#111'>c</span><span style='color:white'>d</span>",
        "p|[#c80000:a][#000080:b]cd\n");
    row("lists", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol><li><p>d</p><p>e</p></li></ol>", "bullet|a\nbullet1|b\nbullet|c\nnumber|d/e\n");
    row("quote", "<blockquote><p>a</p><p>b</p></blockquote>c", "quote|a\nquote|b\np|c\n");
    row("line", "a<hr>b", "p|a\nhr\np|b\n");
    row("image", "<a href='https://acme.com'><img src='https://acme.com/a.png' alt=' A  cup ' width=300></a>", "img|https://acme.com/a.png|A cup|300|https://acme.com\n");
    row("pixel that counts readers", "a<img src='https://t.co/p.gif' width=1 height=1>", "p|a\n");
    row("table", "<table><tr><td>a</td><td>b</td></tr></table>", "p|a\np|b\n");
    row("hidden", "<div style='display:none'>pre</div><p hidden>x</p>a", "p|a\n");
    row("scripts and styles never", "<style>p{}</style><script>alert(1)</script><p onclick='x()'>a</p><iframe src='x'>y</iframe>", "p|a\n");
    row("personal fields", "<p>Hi {{{contact.first_name|there}}} {{{FIRST_NAME}}}</p>", "p|Hi <contact.first_name|there> <FIRST_NAME|>\n");
    row("preformatted", "<pre>a\n  b</pre>", "p|a/  b\n");
    row("emoji", "<p>👩‍👩‍👧‍👦 &#x1F389;</p>", "p|👩‍👩‍👧‍👦 🎉\n");
    row("Google Docs",
        "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><h1 dir=\"ltr\" style=\"line-height:1.38\"><span "
        "style=\"font-size:20pt;color:#000000;font-weight:400\">Title</span></h1><p dir=\"ltr\"><span style=\"color:#000000;font-weight:400;"
        "white-space:pre-wrap;\">plain </span><span style=\"font-weight:700;font-style:italic\">both</span></p><br><ul><li dir=\"ltr\" "
        "aria-level=\"1\"><p dir=\"ltr\" role=\"presentation\"><span>one</span></p></li><ul><li aria-level=\"2\"><p><span>two</span></p></li></ul></ul></b>",
        "h1|Title\np|plain [bi:both]\nbullet|one\nbullet1|two\n");
    row("Word",
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><!--[if gte mso 9]><xml><o:x>junk</o:x></xml><![endif]--><style>p.MsoNormal"
        "{margin:0}</style></head><body><!--StartFragment--><p class=MsoTitle>Report<o:p></o:p></p><p class=MsoNormal><b><span lang=EN-US "
        "style='font-size:12.0pt;mso-ansi-language:EN-US'>Bold</span></b><span> text<o:p></o:p></span></p><p class=MsoListParagraph style='text-indent:-18pt;"
        "mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times\"'>"
        "&nbsp;&nbsp; </span></span></span><![endif]>First<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span "
        "style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Deeper</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>",
        "h1|Report\np|[b:Bold] text\nbullet|First\nnumber1|Deeper\n");
}

void TestHtmlImport::imports()
{
    QFETCH(QString, html);
    QFETCH(QString, blocks);
    const ImportedHtml imported = importHtml(html);
    QCOMPARE(described(imported.blocks), blocks);
    QVERIFY(!imported.losses.cutShort);
}

void TestHtmlImport::tellsWhatWasLeftOut()
{
    const ImportedHtml imported = importHtml(text("<p>a</p><img src=\"data:image/png;base64,AAAA\"><img src='file:///c:/x.png'><img>"
                                                  "<table><tr><td>one</td></tr></table><table><tr><td>b</td><td>c</td></tr></table>"));
    QCOMPARE(imported.losses.images, 3);
    QCOMPARE(imported.losses.tables, 1);
    QVERIFY(!imported.losses.cutShort);
}

void TestHtmlImport::standsFiveMegabytes_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("cutShort");
    QTest::addColumn<int>("images");
    const qsizetype size = 5'000'000;
    const auto filled = [](const char *part) { return text(part).repeated(size / qsizetype(strlen(part))); };
    QTest::newRow("words") << filled("<p>Some words of a paste </p>") << true << 0;
    QTest::newRow("an image") << QString(text("<p>a</p><img src=\"data:image/png;base64,") + filled("QUJD") + text("\"><p>b</p>")) << false << 1;
    QTest::newRow("a comment") << QString(text("a<!--") + filled("x") + text("-->b")) << false << 0;
    QTest::newRow("nesting") << filled("<div>") << true << 0;
    QTest::newRow("formats") << filled("<b>x<i>y") << true << 0;
    QTest::newRow("less than") << filled("<") << true << 0;
    QTest::newRow("one line") << filled("word ") << true << 0;
    QTest::newRow("cells") << QString(text("<table>") + filled("<tr><td>a<td>b")) << true << 0;
    QTest::newRow("nested tables") << filled("<table><tr><td>") << true << 0;
}

void TestHtmlImport::standsFiveMegabytes()
{
    QFETCH(QString, html);
    QFETCH(bool, cutShort);
    QFETCH(int, images);
    const std::clock_t before = std::clock(); // of the processor: others use it too
    const ImportedHtml imported = importHtml(html);
    const double seconds = double(std::clock() - before) / double(CLOCKS_PER_SEC);
    qInfo("%.0f ms", seconds * 1000);
    QCOMPARE(imported.losses.cutShort, cutShort);
    QCOMPARE(imported.losses.images, images);
    QVERIFY(imported.blocks.size() <= mostImportedBlocks);
    QVERIFY(seconds < 3.0); // what is no more than slow: what costs out of all proportion takes minutes
}

void TestHtmlImport::cutsNoCharacter()
{
    for (const char *before : {"a", "ab"}) {
        const ImportedHtml imported = importHtml(text(before) + text("\U0001F469").repeated(600'000));
        QVERIFY(imported.losses.cutShort);
        QCOMPARE(imported.blocks.size(), 1);
        const QString words = std::get<TextBlock>(imported.blocks.constFirst()).content.constFirst().text;
        QVERIFY(words.isValidUtf16());
        QVERIFY(words.size() > 999'990);
    }
}

void TestHtmlImport::tellsLostLooksFromALostEnd()
{
    const ImportedHtml imported = importHtml(text("<b>x<i>y").repeated(1'500) + text("the end"));
    QVERIFY(imported.losses.looks);
    QVERIFY(!imported.losses.cutShort);
    QCOMPARE(imported.blocks.size(), 1);
    QVERIFY(std::get<TextBlock>(imported.blocks.constFirst()).content.constFirst().text.endsWith(text("the end")));
    QVERIFY(!importHtml(text("<b>x<i>y")).losses.looks);
}

QTEST_GUILESS_MAIN(TestHtmlImport)
#include "tst_html_import.moc"
