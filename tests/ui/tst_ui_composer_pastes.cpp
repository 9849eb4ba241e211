// SPDX-License-Identifier: Apache-2.0
#include "composer/code_edit.h"
#include "composer_window.h"
#include "hands.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Whatever is on the clipboard, in each of the three views: what is taken in, what is not, and that it is said.
class TestComposerPastes final : public QObject
{
    Q_OBJECT
private slots:
    void aWordWithoutEnd();
    void linesWithoutEnd();
    void linesBrokenWithinWordsAreSaid();
    void longHtmlIsPreviewedInPart();
    void tooMuchHtml();
    void muchHtml();
    void htmlThatIsTooLongIsEdited();
    void tooMuchPlainText();
    void tangledHtml();
    void imagesAlone();
    void anImageOfThePage();
    void imagesAndFilesWhereTextIs();
    void filesOfThisComputer();

private:
    static void paste(QWidget &into, QMimeData *data)
    {
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(&into, Qt::Key_V, Qt::ControlModifier);
    }
    static void pasteText(QWidget &into, const QString &text)
    {
        auto *data = new QMimeData;
        data->setText(text);
        paste(into, data);
    }
    static QByteArray png()
    {
        QImage image(16, 16, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
    static QString make(ComposerWindow &window, const QString &html, const PlainText &text = {})
    {
        return window.call(CreateBroadcast{.segmentId = window.segment(u"Newsletter"_s), .from = u"news@acme.com"_s, .subject = u"Hello"_s, .name = u"One"_s, .html = html, .text = text}).id;
    }
    static QPlainTextEdit *plainText(const ComposerWindow &window)
    {
        return click(window.composer(), u"Plain text"_s) ? ComposerWindow::named<QPlainTextEdit>(window.composer(), u"Plain text"_s) : nullptr;
    }
    static constexpr auto noImage = "An image was not pasted: a message shows images from the web.";
    static bool saysNoImage(const ComposerWindow &window) { return says(window.composer(), QString::fromLatin1(noImage)); }
};

// The data of an image is a word like that. Laid out word by word it took a quarter of a minute for each letter typed.
void TestComposerPastes::aWordWithoutEnd()
{
    const QString word = u"a"_s.repeated(950'000);
    const auto takesSense = [&word](auto &edit, const auto &seen) {
        QElapsedTimer timer;
        timer.start();
        pasteText(edit, word);
        QTest::keyClicks(&edit, u"xy"_s);
        QVERIFY2(QTest::qWaitFor(seen, 20'000), "it is not shown");
        QVERIFY2(timer.elapsed() < 12'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(edit.document()->toRawText().count(u"aaxy"_s), 1);
        QCOMPARE(edit.wordWrapMode(), QTextOption::WrapAnywhere);
        for (int i = 0; i < 3 && edit.document()->toRawText().contains(u"aa"_s); ++i)
            edit.undo();
        QVERIFY(!edit.document()->toRawText().contains(u"aa"_s));
        QCOMPARE(edit.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
    };
    ComposerWindow window;
    QVERIFY(window.open(make(window, u"<p>Words</p>\n"_s, PlainText::own(u"Mine"_s))));
    window.code().setFocus();
    takesSense(window.code(), [&window] { return window.draft().wanted().html.contains(u"aaxy"_s) && window.preview().shownText().contains(u"aa"_s); });
    QPlainTextEdit *text = plainText(window);
    QVERIFY(text);
    text->setFocus();
    takesSense(*text, [&window] { return window.draft().wanted().text.text().contains(u"aaxy"_s); });
    window.broadcasts().closeDraft();
    QVERIFY(window.begin());
    takesSense(window.edit(), [&window] { return window.draft().wanted().html.contains(u"aaxy"_s) && window.preview().shownText().contains(u"aa"_s); });
}

void TestComposerPastes::linesWithoutEnd()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    pasteText(window.edit(), u"ab\n"_s.repeated(300'000)); // fewer characters than are too many
    QVERIFY(says(window.composer(), u"Only the first part was pasted: it is longer than any message can be."_s));
    QCOMPARE(window.blocks().size(), 5'000);
    window.edit().undo();
    QVERIFY(!window.html().contains(u"ab"_s));
}

void TestComposerPastes::linesBrokenWithinWordsAreSaid()
{
    const QString sentence = u"Lines break within words here, because one word of the message has thousands of letters."_s;
    ComposerWindow window;
    QVERIFY(window.open(make(window, u"<p>Words</p>\n"_s)));
    QVERIFY(!says(window.composer(), sentence));
    window.code().setFocus();
    pasteText(window.code(), u"<p>"_s + u"a"_s.repeated(5'000) + u"</p>\n"_s);
    QTRY_VERIFY(says(window.composer(), sentence));
    window.code().undo();
    QTRY_VERIFY(!says(window.composer(), sentence));
}

void TestComposerPastes::longHtmlIsPreviewedInPart()
{
    ComposerWindow window;
    QVERIFY(window.open(make(window, u"<p>Words</p>\n"_s)));
    const QString sentence = u"Only the first part is shown here: the message is very long."_s;
    QVERIFY(!says(window.composer(), sentence));
    window.code().setFocus();
    pasteText(window.code(), u"<p style='color:red'>Some <b>words</b> of a paste</p>\n"_s.repeated(9'000));
    QTRY_VERIFY(says(window.composer(), sentence));
    QVERIFY(window.preview().shownText().startsWith(u"Some words of a paste"_s));
    QVERIFY(!window.preview().shownText().contains(u"Words"_s));
    window.code().undo();
    QTRY_VERIFY(!says(window.composer(), sentence));
    QTRY_VERIFY(window.preview().shownText().startsWith(u"Words"_s));
}

void TestComposerPastes::tooMuchHtml()
{
    ComposerWindow window;
    const QString html = u"<p>Words</p>\r\n"_s;
    QVERIFY(window.open(make(window, html)));
    window.code().setFocus();
    pasteText(window.code(), u"<p style='color:red'>Some <b>words</b> of a paste</p>\n"_s.repeated(96'000));
    QVERIFY(says(window.composer(), u"Nothing was pasted: it would be longer than any message can be"_s));
    QCOMPARE(window.html(), html);
    QVERIFY(!window.code().document()->isUndoAvailable());
    // What was selected is not lost either.
    QTest::keyClick(&window.code(), Qt::Key_A, Qt::ControlModifier);
    pasteText(window.code(), u"x"_s.repeated(5'000'000));
    QCOMPARE(window.html(), html);
    QTest::keyClicks(&window.code(), u"y"_s);
    QCOMPARE(window.html(), u"y"_s);
}

void TestComposerPastes::muchHtml()
{
    ComposerWindow window;
    QVERIFY(window.open(make(window, u"<p>Words</p>\n"_s)));
    window.code().setFocus();
    const QString much = u"<p style='color:red'>Some <b>words</b> of a paste</p>\n"_s.repeated(9'000);
    pasteText(window.code(), much);
    QCOMPARE(window.html(), much + u"<p>Words</p>\n"_s);
    // Twice is too much.
    for (int i = 0; i < 2; ++i)
        pasteText(window.code(), much);
    QVERIFY(says(window.composer(), u"Nothing was pasted"_s));
    QCOMPARE(window.html(), much + much + u"<p>Words</p>\n"_s);
    window.code().undo();
    window.code().undo();
    QCOMPARE(window.html(), u"<p>Words</p>\n"_s);
}

// It came from elsewhere, where it may be as long as it likes.
void TestComposerPastes::htmlThatIsTooLongIsEdited()
{
    CodeEdit code;
    QStringList said;
    connect(&code, &BoundedEdit::refused, this, [&said](const QString &sentence) { said.push_back(sentence); });
    const QString html = u"<p>Some words of a message</p>\n"_s.repeated(36'000);
    QVERIFY(html.size() > 1'000'000);
    code.setPlainText(html);
    code.moveCursor(QTextCursor::Start);
    pasteText(code, u"Hello"_s);
    QCOMPARE(code.writtenText(), u"Hello"_s + html);
    // What is moved, with the mouse or so, is taken out first.
    QTextCursor lines(code.document());
    lines.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor, 500);
    code.setTextCursor(lines);
    const QString moved = lines.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    QVERIFY(moved.size() > 15'000);
    QTest::keyClick(&code, Qt::Key_X, Qt::ControlModifier);
    code.moveCursor(QTextCursor::End);
    QTest::keyClick(&code, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(code.writtenText(), (u"Hello"_s + html).sliced(moved.size()) + moved);
    QCOMPARE(said, QStringList());
    // But it does not grow much longer.
    pasteText(code, u"x"_s.repeated(2'000));
    QCOMPARE(said, QStringList{u"Nothing was pasted: there is as much here already as Postroom takes from a paste. Take something out first, or paste less."_s});
    QVERIFY(!code.writtenText().contains(u'x'));
}

void TestComposerPastes::tangledHtml()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    auto *data = new QMimeData;
    data->setHtml(u"<b>x<i>y"_s.repeated(1'500));
    paste(window.edit(), data);
    QVERIFY(says(window.composer(), u"Only the words were pasted: this HTML is too tangled to keep its looks and images."_s));
    QVERIFY(!says(window.composer(), u"Only the first part was pasted"_s));
}

void TestComposerPastes::tooMuchPlainText()
{
    ComposerWindow window;
    QVERIFY(window.open(make(window, u"<p>Words</p>\n"_s, PlainText::own(u"Mine"_s))));
    QPlainTextEdit *text = plainText(window);
    QVERIFY(text);
    text->setFocus();
    pasteText(*text, u"Some words 👩 of a paste\n"_s.repeated(200'000));
    QVERIFY(says(window.composer(), u"Only the first part was pasted: it is longer than any message can be."_s));
    window.composer().finish();
    const QString taken = window.draft().wanted().text.text();
    QVERIFY(taken.startsWith(u"Some words 👩 of a paste\nSome"_s));
    QVERIFY(taken.endsWith(u"Mine"_s));
    QVERIFY(taken.isValidUtf16());
    QVERIFY(taken.size() <= 1'000'000 && taken.size() > 999'900);
    // Nothing more goes in, and what is selected stays.
    text->selectAll();
    pasteText(*text, u"x"_s.repeated(1'000'001));
    QVERIFY(says(window.composer(), u"Only the first part was pasted"_s)); // in place of all of it
    QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.draft().wanted().text.text(), taken);
    QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
    for (int i = 0; i < 2; ++i)
        pasteText(*text, u"y"_s.repeated(2'000));
    QVERIFY(says(window.composer(), u"Nothing was pasted: there is as much here already as Postroom takes from a paste."_s));
    QVERIFY(window.draft().wanted().text.text().startsWith(taken));
    QVERIFY(window.draft().wanted().text.text().size() < 1'000'001);
    // Step by step back.
    for (int i = 0; i < 4 && window.draft().wanted().text.text() != u"Mine"_s; ++i)
        QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.draft().wanted().text.text(), u"Mine"_s);
}

void TestComposerPastes::imagesAlone()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Hello"_s);
    const QString before = window.html();
    // As browsers copy a picture that is within the page.
    auto *data = new QMimeData;
    data->setHtml(u"<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"><img src=\"data:image/png;base64,"_s
                  + QString::fromLatin1(png().toBase64()) + u"\" alt=\"\"/>"_s);
    data->setData(u"image/png"_s, png());
    paste(window.edit(), data);
    QVERIFY(saysNoImage(window));
    QCOMPARE(window.html(), before);
    // What is pasted next is no image.
    pasteText(window.edit(), u" all"_s);
    QVERIFY(!saysNoImage(window));
    QVERIFY(window.html().contains(u"Hello all"_s));
}

void TestComposerPastes::anImageOfThePage()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    // As browsers copy a picture of the web: it has an address, so it is one of the message.
    auto *data = new QMimeData;
    data->setHtml(u"<meta charset=\"utf-8\"><img src=\"https://acme.com/a.png\" alt=\"A cup\" width=\"300\">"_s);
    data->setData(u"image/png"_s, png());
    paste(window.edit(), data);
    QVERIFY(std::get<ImageBlock>(window.blocks().at(0)) == (ImageBlock{.url = u"https://acme.com/a.png"_s, .alt = u"A cup"_s, .width = 300}));
    QVERIFY(!saysNoImage(window));
}

void TestComposerPastes::imagesAndFilesWhereTextIs()
{
    ComposerWindow window;
    QVERIFY(window.open(make(window, u"<p>Words</p>"_s, PlainText::own(u"Mine"_s))));
    window.code().setFocus();
    auto *data = new QMimeData;
    data->setData(u"image/png"_s, png());
    data->setImageData(QImage::fromData(png()));
    paste(window.code(), data);
    QVERIFY(saysNoImage(window));
    QCOMPARE(window.html(), u"<p>Words</p>"_s);
    QPlainTextEdit *text = plainText(window);
    QVERIFY(text);
    QVERIFY(!saysNoImage(window));
    data = new QMimeData;
    data->setHtml(u"<img src=\"data:image/png;base64,iVBORw0KGgo=\">"_s);
    data->setImageData(QImage::fromData(png()));
    paste(*text, data);
    QVERIFY(saysNoImage(window));
    QCOMPARE(window.draft().wanted().text.text(), u"Mine"_s);
    pasteText(*text, u"Not only "_s);
    QVERIFY(!saysNoImage(window));
    QCOMPARE(window.draft().wanted().text.text(), u"Not only Mine"_s);
}

void TestComposerPastes::filesOfThisComputer()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Hello"_s);
    const QString before = window.html();
    const auto files = [](const QStringList &names) {
        QList<QUrl> urls;
        for (const QString &name : names)
            urls.push_back(QUrl::fromLocalFile(name));
        auto *data = new QMimeData;
        data->setUrls(urls);
        return data;
    };
    paste(window.edit(), files({u"/home/me/a.png"_s, u"/home/me/B.JPG"_s}));
    QVERIFY(saysNoImage(window));
    QCOMPARE(window.html(), before);
    paste(window.edit(), files({u"/home/me/plan.pdf"_s}));
    QVERIFY(says(window.composer(), u"A file was not pasted: a broadcast carries no files."_s));
    QCOMPARE(window.html(), before);
    QVERIFY(click(window.composer(), u"HTML"_s));
    paste(window.code(), files({u"/home/me/plan.pdf"_s}));
    QVERIFY(says(window.composer(), u"A file was not pasted: a broadcast carries no files."_s));
    QCOMPARE(window.html(), before);
    // An address copied from a browser is words.
    QVERIFY(click(window.composer(), u"Visual"_s));
    auto *data = new QMimeData;
    data->setUrls({QUrl(u"https://acme.com/plan"_s)});
    data->setText(u"https://acme.com/plan"_s);
    paste(window.edit(), data);
    QVERIFY(window.html().contains(u"https://acme.com/plan"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerPastes)
#include "tst_ui_composer_pastes.moc"
