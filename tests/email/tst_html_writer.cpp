// SPDX-License-Identifier: Apache-2.0
#include "email/html_writer.h"

#include <QTest>

using namespace postroom;

using Kind = TextBlock::Kind;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

TextBlock line(const char *words, Kind kind = Kind::Paragraph, int level = 0, TextAlign align = TextAlign::Start)
{
    return TextBlock{.kind = kind, .align = align, .level = level, .content = {{.text = text(words)}}};
}

// What is written for blocks, without what stands around them.
QString blocksOf(const MessageDocument &document)
{
    const QString html = writeHtml(document, {});
    const QString start = text("<td class=\"card\" style=\"");
    const QString end = text("</td></tr></table>\n<!--[if mso]></td></tr></table><![endif]-->\n");
    const qsizetype from = html.indexOf(text(">\n"), html.indexOf(start)) + 2;
    return html.mid(from, html.lastIndexOf(end) - from);
}

QString blocksOf(const QList<Block> &blocks)
{
    return blocksOf(MessageDocument{.blocks = blocks});
}

} // namespace

class TestHtmlWriter : public QObject
{
    Q_OBJECT

private slots:
    void wholeMessage();
    void blocks_data();
    void blocks();
    void rightToLeftMessage();
    void darkMessageStaysDark();
    void coloursOnDark();
    void previewText_data();
    void previewText();
    void sameDocumentSameBytes();
};

void TestHtmlWriter::wholeMessage()
{
    MessageDocument document;
    document.blocks = {line("Hello")};
    const QString filler = text("&#847; ").repeated(40);
    QCOMPARE(
        writeHtml(document, text("Soon & <now>")),
        text("<!DOCTYPE html>\n"
             "<html lang=\"en\" dir=\"ltr\">\n"
             "<head>\n"
             "<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"color-scheme\" content=\"light dark\">\n"
             "<meta name=\"supported-color-schemes\" content=\"light dark\">\n"
             "<meta name=\"x-apple-disable-message-reformatting\">\n"
             "<meta name=\"generator\" content=\"Postroom 1; width=600; background=#f4f5f7; surface=#ffffff; text=#1b1f24; accent=#4353c8; font=sans; "
             "button=rounded\">\n"
             "<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o=\"urn:schemas-microsoft-com:office:office\"><o:PixelsPerInch>96</o:PixelsPerInch>"
             "</o:OfficeDocumentSettings></xml><style>td,p,h1,h2,h3,li{font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif}</style><![endif]-->\n"
             "<style>\n"
             ":root{color-scheme:light dark}\n"
             "@media (max-width:640px){.card{padding:24px 20px 8px!important}.col{display:block!important;width:auto!important}.gap{display:none!important}}\n"
             "@media (prefers-color-scheme:dark){.bg{background:#121417!important}.card{background:#1d2125!important}.card,.col{color:#e6e8eb!important}"
             ".card a{color:#7b86d8!important}.card .foot,.card .foot a{color:#a2a9b3!important}.card .btn{color:#ffffff!important}.rule{border-color:#3a4048"
             "!important}}\n"
             "</style>\n"
             "</head>\n"
             "<body class=\"bg\" style=\"margin:0;padding:0;background:#f4f5f7\">\n"
             "<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">Soon &amp; &lt;now&gt;")
            + filler
            + text("</div>\n"
                   "<table class=\"bg\" role=\"presentation\" lang=\"en\" dir=\"ltr\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
                   "style=\"background:#f4f5f7\"><tr><td align=\"center\" style=\"padding:24px 8px\">\n"
                   "<!--[if mso]><table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->\n"
                   "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"max-width:600px\"><tr><td class=\"card\" "
                   "style=\"padding:32px 32px 16px;background:#ffffff;text-align:left;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;"
                   "line-height:1.5;color:#1b1f24\">\n"
                   "<p style=\"margin:0 0 16px\">Hello</p>\n"
                   "</td></tr></table>\n"
                   "<!--[if mso]></td></tr></table><![endif]-->\n"
                   "</td></tr></table>\n"
                   "</body>\n"
                   "</html>\n"));
}

void TestHtmlWriter::blocks_data()
{
    QTest::addColumn<QList<Block>>("blocks");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QList<Block> &blocks, const char *html) { QTest::newRow(name) << blocks << text(html); };
    const auto pieces = [](const QList<Inline> &content) { return QList<Block>{TextBlock{.content = content}}; };

    row("nothing", {}, "");
    row("headings", {line("A", Kind::Heading1), line("B", Kind::Heading2), line("C", Kind::Heading3)},
        "<h1 style=\"margin:0 0 16px;font-size:28px;line-height:1.25\">A</h1>\n"
        "<h2 style=\"margin:8px 0 12px;font-size:22px;line-height:1.3\">B</h2>\n"
        "<h3 style=\"margin:8px 0 8px;font-size:18px;line-height:1.35\">C</h3>\n");
    row("alignment", {line("a", Kind::Paragraph, 0, TextAlign::Center), line("b", Kind::Paragraph, 0, TextAlign::End)},
        "<p style=\"margin:0 0 16px;text-align:center\">a</p>\n<p style=\"margin:0 0 16px;text-align:right\">b</p>\n");
    row("what HTML would take for its own", {line("a < b & \"c\" > d -->")},
        "<p style=\"margin:0 0 16px\">a &lt; b &amp; \"c\" &gt; d --&gt;</p>\n");
    row("white space", {line(" a  b\u00a0c ")}, "<p style=\"margin:0 0 16px\">&nbsp;a &nbsp;b&#160;c&nbsp;</p>\n");
    row("an empty line", {TextBlock{}}, "<p style=\"margin:0 0 16px\"><br></p>\n");
    row("line breaks", {line("a\nb\n")}, "<p style=\"margin:0 0 16px\">a<br>b<br><br></p>\n");
    row("formats",
        pieces({{.text = text("a"), .format = {.bold = true, .italic = true, .underline = true, .strike = true}}, {.text = text("b"), .format = {.colour = text("#C00000")}}}),
        "<p style=\"margin:0 0 16px\"><strong><em><u><s>a</s></u></em></strong><span class=\"cc00000\" style=\"color:#c00000\">b</span></p>\n");
    row("one link of two formats",
        pieces({{.text = text("a"), .format = {.link = text("https://a.b/?c&d=\"e\"")}}, {.text = text("b"), .format = {.bold = true, .link = text("https://a.b/?c&d=\"e\"")}}}),
        "<p style=\"margin:0 0 16px\"><a href=\"https://a.b/?c&amp;d=&quot;e&quot;\" style=\"color:#4353c8\">a<strong>b</strong></a></p>\n");
    row("personal fields", {line("Hi {{{contact.first_name|there & co}}}{{{EMAIL}}} {{x}}")},
        "<p style=\"margin:0 0 16px\">Hi {{{contact.first_name|there &amp; co}}}{{{EMAIL}}} {{x}}</p>\n");
    row("a brace beside a field", pieces({{.text = text("{")}, {.kind = Inline::Kind::Field, .field = {text("EMAIL"), {}}}, {.text = text("}")}}),
        "<p style=\"margin:0 0 16px\">&#123;{{{EMAIL}}}&#125;</p>\n");
    row("emoji", {line("👩‍👩‍👧‍👦 🇩🇪")}, "<p style=\"margin:0 0 16px\">👩‍👩‍👧‍👦 🇩🇪</p>\n");
    row("right to left", {line("שלום"), line("שלום", Kind::Paragraph, 0, TextAlign::End)},
        "<p dir=\"rtl\" style=\"margin:0 0 16px;text-align:right\">שלום</p>\n<p dir=\"rtl\" style=\"margin:0 0 16px\">שלום</p>\n");
    row("quote", {line("a", Kind::Quote), line("b", Kind::Quote)},
        "<blockquote style=\"margin:0 0 16px;padding-left:16px;border-left:3px solid #4353c8\">\n<p style=\"margin:0 0 8px\">a</p>\n<p style=\"margin:0\">b</p>\n"
        "</blockquote>\n");
    row("footer", {line("a", Kind::Footer)},
        "<div class=\"foot\" style=\"margin:8px 0 16px;font-size:13px;color:#5f6873\">\n<p style=\"margin:0\">a</p>\n</div>\n");
    row("lists", {line("a", Kind::Bullet), line("b", Kind::Number, 1), line("c", Kind::Bullet)},
        "<ul style=\"margin:0 0 16px 28px;padding:0\">\n<li style=\"margin:0 0 6px\">a<ol style=\"margin:6px 0 0 28px;padding:0\">\n<li style=\"margin:0 0 6px\">b"
        "</li></ol></li>\n<li style=\"margin:0 0 6px\">c</li></ul>\n");
    row("a level without an item", {line("a", Kind::Bullet, 1)},
        "<ul style=\"margin:0 0 16px 28px;padding:0\"><li style=\"list-style:none\"><ul style=\"margin:6px 0 0 28px;padding:0\">\n<li style=\"margin:0 0 6px\">a"
        "</li></ul></li></ul>\n");
    row("images",
        {ImageBlock{text("https://a.b/c.png?d&e"), text("A \"cup\""), 200, TextAlign::Center, {}}, ImageBlock{text("https://a.b/c.png"), {}, 0, TextAlign::Start, text("https://a.b")}},
        "<p style=\"margin:0 0 16px;text-align:center\"><img src=\"https://a.b/c.png?d&amp;e\" alt=\"A &quot;cup&quot;\" width=\"200\" style=\"max-width:100%;"
        "height:auto;border:0\"></p>\n<p style=\"margin:0 0 16px\"><a href=\"https://a.b\"><img src=\"https://a.b/c.png\" alt=\"\" width=\"536\" style=\"width:100%;"
        "height:auto;border:0\"></a></p>\n");
    row("button", {ButtonBlock{text("Go"), text("https://a.b"), TextAlign::Center}},
        "<p style=\"margin:0 0 16px;text-align:center\"><!--[if mso]><v:roundrect xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:w=\"urn:schemas-microsoft-com:"
        "office:word\" href=\"https://a.b\" style=\"width:78px;height:46px;v-text-anchor:middle\" arcsize=\"17%\" stroke=\"f\" fillcolor=\"#4353c8\"><w:anchorlock/>"
        "<center style=\"font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;font-weight:bold;color:#ffffff\">Go</center></v:roundrect><![endif]--><!--[if !mso]><!--><a class=\"btn\" href=\"https://a.b\" "
        "style=\"display:inline-block;padding:11px 28px;background:#4353c8;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:8px\">Go</a>"
        "<!--<![endif]--></p>\n");
    row("divider", {DividerBlock{}},
        "<table class=\"line\" role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td style=\"padding:0 0 24px;font-size:0;"
        "line-height:0\"><div class=\"rule\" style=\"border-top:1px solid #d9dde3\">&nbsp;</div></td></tr></table>\n");
    row("spacer", {SpacerBlock{40}}, "<div style=\"height:40px;line-height:40px;font-size:1px;mso-line-height-rule:exactly\">&nbsp;</div>\n");
    row("columns", {ColumnsBlock{{line("a")}, {ImageBlock{text("https://a.b/c.png"), text("x"), 0, TextAlign::Start, {}}}}},
        "<table class=\"cols\" role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>\n"
        "<td class=\"col\" width=\"256\" valign=\"top\" style=\"font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1b1f24\">\n"
        "<p style=\"margin:0 0 16px\">a</p>\n"
        "</td><td class=\"gap\" width=\"24\">&nbsp;</td>"
        "<td class=\"col\" width=\"256\" valign=\"top\" style=\"font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1b1f24\">\n"
        "<p style=\"margin:0 0 16px\"><img src=\"https://a.b/c.png\" alt=\"x\" width=\"256\" style=\"width:100%;height:auto;border:0\"></p>\n"
        "</td></tr></table>\n");
}

void TestHtmlWriter::blocks()
{
    QFETCH(QList<Block>, blocks);
    QFETCH(QString, html);
    QCOMPARE(blocksOf(blocks), html);
}

void TestHtmlWriter::rightToLeftMessage()
{
    MessageDocument document;
    document.language = text("ar");
    document.blocks = {line("مرحبا"), line("Hello"), line("a", Kind::Quote)};
    QVERIFY(writeHtml(document, {}).startsWith(text("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n")));
    QCOMPARE(blocksOf(document), text("<p style=\"margin:0 0 16px\">مرحبا</p>\n<p dir=\"ltr\" style=\"margin:0 0 16px;text-align:left\">Hello</p>\n"
                                      "<blockquote style=\"margin:0 0 16px;padding-left:16px;border-left:3px solid #4353c8\">\n"
                                      "<p dir=\"ltr\" style=\"margin:0;text-align:left\">a</p>\n</blockquote>\n"));
}

void TestHtmlWriter::darkMessageStaysDark()
{
    MessageDocument document;
    document.style.surface = text("#102030");
    document.style.textColour = text("#f0f0f0");
    const QString html = writeHtml(document, {});
    QVERIFY(!html.contains(text("prefers-color-scheme")));
    QVERIFY(html.contains(text("<meta name=\"color-scheme\" content=\"dark\">")));
}

void TestHtmlWriter::coloursOnDark()
{
    MessageDocument document;
    document.blocks = {TextBlock{.content = {{.text = text("a"), .format = {.colour = text("#000080")}}, {.text = text("b"), .format = {.colour = text("#ffcc00")}}}}};
    const QString html = writeHtml(document, {});
    QVERIFY(html.contains(text(".c000080{color:#9999cc!important}}")));
    QVERIFY(html.contains(text("<span class=\"c000080\" style=\"color:#000080\">a</span><span style=\"color:#ffcc00\">b</span>")));
    QVERIFY(!html.contains(text("cffcc00")));
}

void TestHtmlWriter::previewText_data()
{
    QTest::addColumn<QString>("preview");
    QTest::addColumn<QString>("html");
    QTest::newRow("none") << "" << "";
    QTest::newRow("white space") << " \n " << "";
    QTest::newRow("on one line") << "a\n  b" << "a b";
    QTest::newRow("field") << text("Hi {{{FIRST_NAME|<you>}}}") << text("Hi {{{FIRST_NAME|&lt;you&gt;}}}");
}

void TestHtmlWriter::previewText()
{
    QFETCH(QString, preview);
    QFETCH(QString, html);
    const QString written = writeHtml({}, preview);
    const QString start = text("<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">");
    QCOMPARE(written.contains(start), !html.isEmpty());
    if (!html.isEmpty())
        QVERIFY(written.contains(start + html + text("&#847; ")));
}

void TestHtmlWriter::sameDocumentSameBytes()
{
    MessageDocument document;
    document.blocks = {line("a"), line("b", Kind::Bullet), DividerBlock{}};
    QCOMPARE(writeHtml(document, text("x")), writeHtml(normalised(document), text(" x ")));
}

QTEST_GUILESS_MAIN(TestHtmlWriter)
#include "tst_html_writer.moc"
