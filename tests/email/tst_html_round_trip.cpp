// SPDX-License-Identifier: Apache-2.0
#include "document_maker.h"

#include "email/html_reader.h"
#include "email/html_writer.h"

#include <QTest>

using namespace postroom;

namespace {

QString replaced(QString html, const QString &before, const QString &after)
{
    html.replace(before, after);
    return html;
}

MessageDocument sample()
{
    MessageDocument document;
    document.blocks = {TextBlock{.kind = TextBlock::Kind::Heading1, .content = {{.text = QStringLiteral("News")}}},
                       TextBlock{.content = {{.text = QStringLiteral("Hello")}}}};
    return document;
}

} // namespace

class TestHtmlRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void comesBackWhole();
    void normalFormIsStable();
    void linesMayEndInTwoCharacters();
    void refusesWhatSomebodyChanged_data();
    void refusesWhatSomebodyChanged();
    void refusesWhatIsNotOurs_data();
    void refusesWhatIsNotOurs();
};

void TestHtmlRoundTrip::comesBackWhole()
{
    for (quint32 seed = 1; seed <= 5000; ++seed) {
        DocumentMaker maker(seed);
        const MessageDocument document = maker.document();
        const QString preview = maker.previewText();
        const QString html = writeHtml(document, preview);
        const std::optional<OwnHtml> read = readOwnHtml(html);
        if (!read || read->document != normalised(document))
            qInfo("seed %u:\n%s", seed, qUtf8Printable(html));
        QVERIFY(read);
        QVERIFY(read->document == normalised(document));
        QCOMPARE(writeHtml(read->document, read->previewText), html);
    }
}

void TestHtmlRoundTrip::normalFormIsStable()
{
    for (quint32 seed = 1; seed <= 5000; ++seed) {
        const MessageDocument once = normalised(DocumentMaker(seed).document());
        QVERIFY2(normalised(once) == once, qPrintable(QString::number(seed)));
    }
}

void TestHtmlRoundTrip::linesMayEndInTwoCharacters()
{
    const QString html = replaced(writeHtml(sample(), QStringLiteral("Soon")), QStringLiteral("\n"), QStringLiteral("\r\n"));
    const std::optional<OwnHtml> read = readOwnHtml(html);
    QVERIFY(read);
    QVERIFY(read->document == sample());
    QCOMPARE(read->previewText, QStringLiteral("Soon"));
}

void TestHtmlRoundTrip::refusesWhatSomebodyChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("a style") << "<p style=\"margin:0 0 16px\">" << "<p style=\"margin:0 0 17px\">";
    QTest::newRow("a class") << "<p style" << "<p class=\"mine\" style";
    QTest::newRow("an element") << "<p style" << "<table><tr><td>x</td></tr></table><p style";
    QTest::newRow("an element in a line") << "Hello" << "He<i>l</i>lo";
    QTest::newRow("a comment") << "Hello" << "Hello<!-- mind the gap -->";
    QTest::newRow("a style sheet") << "</style>" << "p{color:red}</style>";
    QTest::newRow("white space") << "Hello" << "Hello ";
    QTest::newRow("an entity") << "Hello" << "Hello&eacute;";
    QTest::newRow("another version") << "Postroom 1;" << "Postroom 2;";
    QTest::newRow("something behind") << "</html>\n" << "</html>\n<img src=\"https://acme.com/pixel.gif\">";
    QTest::newRow("an end is missing") << "</td></tr></table>\n</body>" << "</body>";
    QTest::newRow("script link") << "Hello" << "<a href=\"javascript:alert(1)\" style=\"color:#4353c8\">Hello</a>";
}

void TestHtmlRoundTrip::refusesWhatSomebodyChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QString html = writeHtml(sample(), {});
    QVERIFY(html.contains(before));
    QVERIFY(readOwnHtml(html));
    QVERIFY(!readOwnHtml(replaced(html, before, after)));
}

void TestHtmlRoundTrip::refusesWhatIsNotOurs_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("nothing") << "";
    QTest::newRow("a text") << "Hello";
    QTest::newRow("another's") << "<!DOCTYPE html><html><body><p>Hello</p></body></html>";
    QTest::newRow("our head alone") << writeHtml({}, {}).left(900);
    QTest::newRow("cut in the middle") << writeHtml(sample(), {}).chopped(120);
}

void TestHtmlRoundTrip::refusesWhatIsNotOurs()
{
    QFETCH(QString, html);
    QVERIFY(!readOwnHtml(html));
}

QTEST_GUILESS_MAIN(TestHtmlRoundTrip)
#include "tst_html_round_trip.moc"
