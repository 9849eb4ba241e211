// SPDX-License-Identifier: Apache-2.0
#include "email/css_values.h"
#include "email/message_document.h"
#include "email/text_direction.h"

#include <QTest>

using namespace postroom;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QList<Inline> normalLine(const QList<Inline> &content)
{
    const MessageDocument document = normalised({.blocks = {TextBlock{.content = content}}});
    return std::get<TextBlock>(document.blocks.constFirst()).content;
}

template<typename Kind>
Kind normalBlock(const Kind &block)
{
    return std::get<Kind>(normalised({.blocks = {block}}).blocks.constFirst());
}

} // namespace

class TestMessageDocument : public QObject
{
    Q_OBJECT

private slots:
    void joinsNeighbours();
    void lineEndsBecomeLineBreaks();
    void wholeFieldsBecomeFields();
    void dropsWhatHtmlCannotHold();
    void dropsScriptLinks_data();
    void dropsScriptLinks();
    void bringsValuesIntoTheirLimits();
    void laysColumnsWithinColumnsOut();
    void directionOfText_data();
    void directionOfText();
    void coloursOfCss_data();
    void coloursOfCss();
    void pixels();
};

void TestMessageDocument::joinsNeighbours()
{
    const TextFormat bold{.bold = true};
    const QList<Inline> expected{{.text = text("ab")}, {.text = text("cd"), .format = bold}};
    QVERIFY(normalLine({{.text = text("a")}, {.text = text("b")}, {.text = {}, .format = bold}, {.text = text("c"), .format = bold},
                        {.text = text("d"), .format = bold}})
            == expected);
    // What is no field goes, and its neighbours meet.
    const QList<Inline> joined{{.text = text("ab")}};
    QVERIFY(normalLine({{.text = text("a")}, {.kind = Inline::Kind::Field, .field = {text("no key"), {}}}, {.text = text("b")}}) == joined);
}

void TestMessageDocument::lineEndsBecomeLineBreaks()
{
    const Inline lineBreak{.kind = Inline::Kind::LineBreak};
    const QList<Inline> expected{{.text = text("a")}, lineBreak, {.text = text("b")}, lineBreak, lineBreak, {.text = text("c")}};
    QVERIFY(normalLine({{.text = text("a\r\nb\n\u2028c")}}) == expected);
    QVERIFY(normalLine({{.kind = Inline::Kind::LineBreak, .format = {.bold = true}}}) == QList<Inline>{lineBreak});
}

void TestMessageDocument::wholeFieldsBecomeFields()
{
    const TextFormat bold{.bold = true};
    const QList<Inline> expected{{.text = text("Hi "), .format = bold},
                                 {.kind = Inline::Kind::Field, .field = {text("FIRST_NAME"), text("you")}, .format = bold},
                                 {.text = text("! {{{broken}} {{x}}"), .format = bold}};
    QVERIFY(normalLine({{.text = text("Hi {{{FIRST_NAME|you}}}! {{{broken}} {{x}}"), .format = bold}}) == expected);
    const QList<Inline> unsubscribe{{.kind = Inline::Kind::Field, .field = {text("RESEND_UNSUBSCRIBE_URL"), {}}}};
    QVERIFY(normalLine({{.kind = Inline::Kind::Field, .field = {text("RESEND_UNSUBSCRIBE_URL"), text("x")}}}) == unsubscribe);
}

void TestMessageDocument::dropsWhatHtmlCannotHold()
{
    QString half = text("a\tb\u0001\u007f\ufffc\ufeff");
    half += QChar(0xd83d);
    const QList<Inline> expected{{.text = text("a b\ufffd")}};
    QVERIFY(normalLine({{.text = half}}) == expected);
    const QList<Inline> family{{.text = text("👩‍👩‍👧")}};
    QVERIFY(normalLine(family) == family);
}

void TestMessageDocument::dropsScriptLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("normal");
    QTest::newRow("web") << " https://acme.com/a b\n" << "https://acme.com/a%20b";
    QTest::newRow("mail") << "mailto:a@b.c" << "mailto:a@b.c";
    QTest::newRow("field") << "{{{RESEND_UNSUBSCRIBE_URL}}}" << "{{{RESEND_UNSUBSCRIBE_URL}}}";
    QTest::newRow("script") << " JavaScript:alert(1)" << "";
    QTest::newRow("script in pieces") << "java\nscript:alert(1)" << "";
    QTest::newRow("data") << "data:text/html,x" << "";
}

void TestMessageDocument::dropsScriptLinks()
{
    QFETCH(QString, link);
    QFETCH(QString, normal);
    QCOMPARE(normalLine({{.text = text("x"), .format = {.link = link}}}).constFirst().format.link, normal);
    QCOMPARE(normalBlock(ButtonBlock{.text = text("x"), .url = link}).url, normal);
    QCOMPARE(normalBlock(ImageBlock{.url = link, .link = link}).url, normal);
    QCOMPARE(normalBlock(ImageBlock{.url = link, .link = link}).link, normal);
}

void TestMessageDocument::bringsValuesIntoTheirLimits()
{
    MessageDocument document;
    document.language = text("de\" onload=\"x");
    document.style = {.width = 5000, .background = text("red"), .surface = text("#FFEEDD"), .textColour = {}, .accent = text("#12345"), .font = text("Wingdings")};
    const MessageDocument normal = normalised(document);
    QCOMPARE(normal.language, text("en"));
    QCOMPARE(normal.style.width, 800);
    QCOMPARE(normal.style.background, text("#f4f5f7"));
    QCOMPARE(normal.style.surface, text("#ffeedd"));
    QCOMPARE(normal.style.textColour, text("#1b1f24"));
    QCOMPARE(normal.style.accent, text("#4353c8"));
    QCOMPARE(normal.style.font, text("sans"));
    QCOMPARE(normalBlock(SpacerBlock{.height = 1}).height, 4);
    QCOMPARE(normalBlock(SpacerBlock{.height = 999}).height, 200);
    QCOMPARE(normalBlock(ImageBlock{.width = -1}).width, 0);
    QCOMPARE(normalBlock(TextBlock{.kind = TextBlock::Kind::Bullet, .level = 9}).level, 3);
    QCOMPARE(normalBlock(TextBlock{.kind = TextBlock::Kind::Quote, .level = 2}).level, 0);
}

void TestMessageDocument::laysColumnsWithinColumnsOut()
{
    const ColumnsBlock inner{{SpacerBlock{10}}, {SpacerBlock{20}}};
    const ColumnsBlock expected{{SpacerBlock{10}, SpacerBlock{20}, DividerBlock{}}, {}};
    QVERIFY(normalBlock(ColumnsBlock{{inner, DividerBlock{}}, {}}) == expected);
}

void TestMessageDocument::directionOfText_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("otherwise");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("Latin") << "Hello שלום" << true << false;
    QTest::newRow("Hebrew") << "1. שלום Hello" << false << true;
    QTest::newRow("Arabic") << "(مرحبا)" << false << true;
    QTest::newRow("an old script beyond the first plane") << text("𐤀") << false << true;
    QTest::newRow("emoji alone") << text("👋 123") << true << true;
    QTest::newRow("nothing") << "" << false << false;
}

void TestMessageDocument::directionOfText()
{
    QFETCH(QString, words);
    QFETCH(bool, otherwise);
    QFETCH(bool, rightToLeft);
    QCOMPARE(runsRightToLeft(QStringView(words), otherwise), rightToLeft);
}

void TestMessageDocument::coloursOfCss_data()
{
    QTest::addColumn<QString>("css");
    QTest::addColumn<QString>("colour");
    QTest::newRow("short") << "#AbC" << "#aabbcc";
    QTest::newRow("long") << " #A1b2C3 " << "#a1b2c3";
    QTest::newRow("channels") << "rgb(1, 20,300)" << "#0114ff";
    QTest::newRow("with alpha") << "RGBA(1 20 30 / 50%)" << "#01141e";
    QTest::newRow("name") << "Navy" << "#000080";
    QTest::newRow("wrong name") << "windowtext" << "";
    QTest::newRow("wrong hex") << "#12345g" << "";
    QTest::newRow("wrong length") << "#12345" << "";
    QTest::newRow("broken") << "rgb(1,2" << "";
    QTest::newRow("nothing") << "" << "";
}

void TestMessageDocument::coloursOfCss()
{
    QFETCH(QString, css);
    QFETCH(QString, colour);
    QCOMPARE(colourOfCss(css), colour);
}

void TestMessageDocument::pixels()
{
    QCOMPARE(pixelsOfCss(u"300"), 300);
    QCOMPARE(pixelsOfCss(u" 12.7PX"), 12);
    QCOMPARE(pixelsOfCss(u"50%"), 0);
    QCOMPARE(pixelsOfCss(u"-4px"), 0);
    QCOMPARE(pixelsOfCss(u"1e9"), 10'000);
}

QTEST_GUILESS_MAIN(TestMessageDocument)
#include "tst_message_document.moc"
