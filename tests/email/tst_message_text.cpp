// SPDX-License-Identifier: Apache-2.0
#include "email/html_writer.h"
#include "email/message_text.h"
#include "email/starting_points.h"

#include "email/html_reader.h"

#include <QTest>

using namespace postroom;

using Kind = TextBlock::Kind;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Block line(Kind kind, const char *words, int level = 0)
{
    return TextBlock{.kind = kind, .level = level, .content = {{.text = text(words)}}};
}

MessageDocument everything()
{
    MessageDocument document;
    document.blocks = {
        line(Kind::Heading1, "News"),
        TextBlock{.content = {{.text = text("Hello ")},
                              {.kind = Inline::Kind::Field, .field = {text("contact.first_name"), text("there")}},
                              {.text = text(", read ")},
                              {.text = text("our "), .format = {.link = text("https://acme.com/")}},
                              {.text = text("report"), .format = {.bold = true, .link = text("https://acme.com/")}},
                              {.text = text(".")},
                              {.kind = Inline::Kind::LineBreak},
                              {.text = text("👋 שלום")}}},
        line(Kind::Bullet, "one"),
        line(Kind::Number, "deep", 1),
        line(Kind::Number, "deeper", 1),
        line(Kind::Bullet, "two"),
        line(Kind::Quote, "said"),
        line(Kind::Quote, "she"),
        ButtonBlock{text("Go"), text("https://acme.com/go")},
        ImageBlock{text("https://acme.com/a.png"), text("A cup"), 0, TextAlign::Center, text("https://acme.com/cup")},
        ImageBlock{text("https://acme.com/b.png"), {}, 0, TextAlign::Center, {}},
        DividerBlock{},
        SpacerBlock{},
        ColumnsBlock{{line(Kind::Paragraph, "left")}, {line(Kind::Paragraph, "right")}},
        line(Kind::Footer, "Acme"),
        TextBlock{.kind = Kind::Footer, .content = {{.text = text("Unsubscribe"), .format = {.link = text("{{{RESEND_UNSUBSCRIBE_URL}}}")}}}}};
    return document;
}

} // namespace

class TestMessageText : public QObject
{
    Q_OBJECT

private slots:
    void writesEverything();
    void ofHtml_data();
    void ofHtml();
    void ofOurHtmlIsThatOfTheDocument();
    void startingPointsAreSound();
};

void TestMessageText::writesEverything()
{
    QCOMPARE(textOf(everything()), text("News\n"
                                        "\n"
                                        "Hello {{{contact.first_name|there}}}, read our report (https://acme.com/).\n"
                                        "👋 שלום\n"
                                        "\n"
                                        "- one\n"
                                        "   1. deep\n"
                                        "   2. deeper\n"
                                        "- two\n"
                                        "\n"
                                        "> said\n"
                                        "> she\n"
                                        "\n"
                                        "Go (https://acme.com/go)\n"
                                        "\n"
                                        "A cup (https://acme.com/cup)\n"
                                        "\n"
                                        "--------------------\n"
                                        "\n"
                                        "left\n"
                                        "\n"
                                        "right\n"
                                        "\n"
                                        "Acme\n"
                                        "Unsubscribe ({{{RESEND_UNSUBSCRIBE_URL}}})\n"));
}

void TestMessageText::ofHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << "" << "";
    QTest::newRow("paragraphs") << "<style>p{}</style><p>a</p><p>b<br>c</p>" << "a\n\nb\nc\n";
    QTest::newRow("an address as its own words") << "<a href='https://acme.com/'>https://acme.com/</a>" << "https://acme.com/\n";
    QTest::newRow("a mail address") << "<a href='mailto:a@b.c'>a@b.c</a>" << "a@b.c\n";
    QTest::newRow("hidden") << "<div style='display:none'>preview</div><h1>T</h1>" << "T\n";
    QTest::newRow("numbers begin anew") << "<ol><li>a</ol><p>x</p><ol><li>b</ol>" << "1. a\n\nx\n\n1. b\n";
}

void TestMessageText::ofHtml()
{
    QFETCH(QString, html);
    QFETCH(QString, words);
    QCOMPARE(textOfHtml(html), words);
}

void TestMessageText::ofOurHtmlIsThatOfTheDocument()
{
    QCOMPARE(textOfHtml(writeHtml(everything(), text("Preview"))), textOf(everything()));
}

void TestMessageText::startingPointsAreSound()
{
    const QList<StartingPoint> points = startingPoints();
    QCOMPARE(points.size(), 4);
    for (const StartingPoint &point : points) {
        QVERIFY(!point.name.isEmpty() && !point.description.isEmpty());
        const QString html = writeHtml(point.document, {});
        QVERIFY(html.contains(QLatin1String("<a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\"")));
        QVERIFY(html.contains(QLatin1String("{{{contact.first_name|there}}}")));
        const std::optional<OwnHtml> read = readOwnHtml(html);
        QVERIFY(read && read->document == point.document);
    }
    QCOMPARE(points.at(0).id, text("announcement"));
    QCOMPARE(points.at(3).id, text("letter"));
}

QTEST_GUILESS_MAIN(TestMessageText)
#include "tst_message_text.moc"
