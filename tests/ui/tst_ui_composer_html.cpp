// SPDX-License-Identifier: Apache-2.0
#include "checks/checks_panel.h"
#include "composer_window.h"

#include <QApplication>
#include <QClipboard>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! HTML from elsewhere and the plain text, through the window.
class TestComposerHtml final : public QObject
{
    Q_OBJECT
private slots:
    void foreignHtmlKeepsEveryByte_data();
    void foreignHtmlKeepsEveryByte();
    void highlightsAndNumbersLines();
    void searches();
    void plainTextAsTheServiceHasIt();
    void shiftEnterEndsALine();
    void findingsInPlainTextOfWindows();

private:
    static QString make(ComposerWindow &window, const QString &html)
    {
        return window.call(CreateBroadcast{.segmentId = window.segment(u"Newsletter"_s), .from = u"news@acme.com"_s, .subject = u"Hello"_s, .name = u"Elsewhere"_s, .html = html}).id;
    }
    static BroadcastDetails saved(ComposerWindow &window)
    {
        if (!click(window.composer(), u"Save now"_s))
            return {};
        const bool isSaved = QTest::qWaitFor([&window] { return window.draft().state() == OpenDraft::State::Saved; });
        return isSaved ? window.call(GetBroadcast{window.draft().broadcastId()}) : BroadcastDetails();
    }
};

void TestComposerHtml::foreignHtmlKeepsEveryByte_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("Windows") << u"<table>\r\n<td>Dear\u00a0{{{contact.first_name|friend}}}\r\n</table>\r\n"_s;
    QTest::newRow("mixed line ends") << u"<p>\r\n<b>Dear</b>\n<i>you\r</i>\r\n\r\n</p>\n"_s;
    QTest::newRow("old Mac") << u"<p>\r<b>Dear</b>\r</p>"_s;
    QTest::newRow("malformed") << u"<p <b>>Dear <a href='x\"><table><tr></p>\t&nbsp;&bogus; <!-- <script>\n//]]>"_s;
    QTest::newRow("separators") << u"<p>Dear\u2028you\u2029and\u200b\ufeff\u00ad</p>\n<br>"_s;
}

void TestComposerHtml::foreignHtmlKeepsEveryByte()
{
    QFETCH(QString, html);
    ComposerWindow window;
    const QString id = make(window, html);
    QVERIFY(window.open(id));
    QCOMPARE(window.composer().editor().html(), html);
    // Looked at from all sides.
    QVERIFY(click(window.composer(), u"Visual"_s));
    QVERIFY(says(window.composer(), u"This HTML stays HTML."_s));
    QVERIFY(click(window.composer(), u"Plain text"_s));
    QVERIFY(click(window.composer(), u"HTML"_s));
    QVERIFY(click(window.composer(), u"Phone"_s));
    QCOMPARE(window.html(), html);
    QVERIFY(!window.draft().isDirty());
    // One letter typed is one letter changed.
    window.composer().showRange(html.indexOf(u"Dear"_s), 4);
    QCOMPARE(window.code().textCursor().selectedText(), u"Dear"_s);
    QTest::keyClicks(&window.code(), u"My"_s);
    QCOMPARE(window.html(), QString(html).replace(u"Dear"_s, u"My"_s));
    window.code().undo();
    window.code().undo();
    QCOMPARE(window.html(), html);
    QCOMPARE(window.call(GetBroadcast{id}).html.value_or(QString()), html);
}

void TestComposerHtml::highlightsAndNumbersLines()
{
    ComposerWindow window;
    QVERIFY(window.open(make(window, u"<p class=\"a\">Dear</p>\n<!-- note -->\n"_s)));
    const QTextBlock first = window.code().document()->firstBlock();
    QColor tag;
    QColor value;
    for (const QTextLayout::FormatRange &range : first.layout()->formats()) {
        if (range.start <= 1 && range.start + range.length > 1)
            tag = range.format.foreground().color();
        if (range.start <= 10 && range.start + range.length > 10)
            value = range.format.foreground().color();
        QVERIFY2(range.start + range.length <= 13 || range.start >= 17 || !range.format.hasProperty(QTextFormat::ForegroundBrush), "words are not coloured");
    }
    QVERIFY(tag.isValid() && value.isValid());
    QVERIFY(tag != value);
    // The numbers are left of the text, and there is a pixel of them.
    const QRect text = window.code().viewport()->geometry();
    QVERIFY(text.left() > 20);
    const QImage numbers = window.code().grab(QRect(0, text.top(), text.left(), 60)).toImage();
    int different = 0;
    for (int x = 0; x < numbers.width(); ++x) {
        for (int y = 0; y < numbers.height(); ++y)
            different += numbers.pixel(x, y) != numbers.pixel(1, 1) ? 1 : 0;
    }
    QVERIFY(different > 10);
}

void TestComposerHtml::searches()
{
    ComposerWindow window;
    QVERIFY(window.open(make(window, u"<p>One</p>\n<p>Two</p>\n<p>one</p>\n"_s)));
    window.code().setFocus();
    QTest::keyClick(&window.code(), Qt::Key_F, Qt::ControlModifier);
    QLineEdit *search = field(window.composer(), u"Find in the HTML"_s);
    QVERIFY(search);
    QTest::keyClicks(search, u"one"_s);
    QCOMPARE(window.code().textCursor().selectionStart(), 3);
    QVERIFY(click(window.composer(), u"Next"_s));
    QCOMPARE(window.code().textCursor().selectionStart(), 25);
    QVERIFY(click(window.composer(), u"Next"_s));
    QCOMPARE(window.code().textCursor().selectionStart(), 3);
    QVERIFY(click(window.composer(), u"Previous"_s));
    QCOMPARE(window.code().textCursor().selectionStart(), 25);
    search->clear();
    QTest::keyClicks(search, u"three"_s);
    QVERIFY(says(window.composer(), u"Not found"_s));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!search->isVisible());
    QVERIFY(window.bench.window().focusWidget() == &window.code());
}

void TestComposerHtml::plainTextAsTheServiceHasIt()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Dear {{{contact.first_name|friend}}}"_s);
    // Made from the message: shown as it will read.
    QVERIFY(click(window.composer(), u"Plain text"_s));
    auto *text = ComposerWindow::named<QPlainTextEdit>(window.composer(), u"Plain text"_s);
    QVERIFY(text);
    QVERIFY(text->isReadOnly());
    QVERIFY(text->toPlainText().contains(u"Dear {{{contact.first_name|friend}}}"_s));
    QVERIFY(window.draft().wanted().text.isGenerated());

    // One the service has: its text is a text like one's own, and may be made anew.
    window.broadcasts().closeDraft();
    QVERIFY(window.open(make(window, u"<p>Dear {{{contact.first_name|friend}}}</p>"_s)));
    QVERIFY(click(window.composer(), u"Plain text"_s));
    text = ComposerWindow::named<QPlainTextEdit>(window.composer(), u"Plain text"_s);
    QVERIFY(text->toPlainText().contains(u"Dear {{{contact.first_name|friend}}}"_s));
    const QString asRead = u"This is the text the service has. If the service made it from the message, it makes another when the message changes"_s;
    const QString wordForWord = u"This goes out beside the HTML, word for word."_s;
    QVERIFY(says(window.composer(), asRead));
    QVERIFY(!says(window.composer(), wordForWord));
    QVERIFY(click(window.composer(), u"My own text"_s));
    text->setPlainText(u"Mine\nalone"_s);
    QVERIFY(!says(window.composer(), asRead));
    QVERIFY(says(window.composer(), wordForWord));
    QCOMPARE(saved(window).text.value_or(QString()), u"Mine\nalone"_s);
    QVERIFY(says(window.composer(), wordForWord));
    // Without a word it is none.
    text->setPlainText({});
    QVERIFY(!says(window.composer(), wordForWord));
    QVERIFY(says(window.composer(), u"Nothing is written here, so the message goes out without a plain-text part."_s));
    QVERIFY(window.draft().wanted().text.isNone());
    // None is an empty text on the wire.
    QVERIFY(click(window.composer(), u"None"_s));
    QVERIFY(says(window.composer(), u"The message goes out without a plain-text part."_s));
    const BroadcastDetails without = saved(window);
    QVERIFY(!without.broadcast.id.isEmpty());
    QVERIFY(without.text.value_or(QString()).isEmpty());
    // The service does not make one again for this broadcast, and that is said, with the way out.
    QVERIFY(click(window.composer(), u"Made from the message when it goes out"_s));
    QVERIFY(says(window.composer(), u"The service keeps the plain text it has."_s));
    QVERIFY(button(window.composer(), u"Keep as a new broadcast"_s));
}

void TestComposerHtml::shiftEnterEndsALine()
{
    ComposerWindow window;
    const QString html = u"<p>\r\n<b>Dear\u2028you</b></p>"_s;
    QVERIFY(window.open(make(window, html)));
    window.composer().showRange(html.indexOf(u"</p>"_s) + 3, 0); // within a tag
    QTest::keyClick(&window.code(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(window.html(), u"<p>\r\n<b>Dear\u2028you</b></p\r\n>"_s);
    window.code().undo();
    QCOMPARE(window.html(), html);
    QVERIFY(click(window.composer(), u"Plain text"_s));
    QVERIFY(click(window.composer(), u"My own text"_s));
    auto *text = ComposerWindow::named<QPlainTextEdit>(window.composer(), u"Plain text"_s);
    QVERIFY(text);
    text->selectAll();
    QTest::keyClicks(text, u"Dear"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(text, u"you"_s);
    QCOMPARE(window.draft().wanted().text.text(), u"Dear\nyou"_s);
    // As it comes from other programs.
    QApplication::clipboard()->setText(u" and\u2028all"_s);
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(window.draft().wanted().text.text(), u"Dear\nyou and\nall"_s);
}

void TestComposerHtml::findingsInPlainTextOfWindows()
{
    ComposerWindow window;
    const QString text = u"Dear you\r\n\r\nthe word is here\r\n"_s;
    const QString id = window.call(CreateBroadcast{.segmentId = window.segment(u"Newsletter"_s), .from = u"news@acme.com"_s, .subject = u"Hello"_s, .name = u"Elsewhere"_s, .html = u"<p>Words</p>"_s, .text = PlainText::own(text)}).id;
    QVERIFY(window.open(id));
    QCOMPARE(window.draft().wanted().text.text(), text);
    auto *panel = window.composer().findChild<ChecksPanel *>();
    QVERIFY(panel);
    Finding finding;
    finding.place = {FindingPlace::Field::PlainText, text.indexOf(u"word"_s), 4};
    emit panel->showRequested(finding);
    auto *edit = ComposerWindow::named<QPlainTextEdit>(window.composer(), u"Plain text"_s);
    QVERIFY(edit);
    QCOMPARE(edit->textCursor().selectedText(), u"word"_s);
    finding.place = {FindingPlace::Field::Subject, 1, 3};
    emit panel->showRequested(finding);
    QCOMPARE(field(window.composer(), u"Subject"_s)->selectedText(), u"ell"_s);
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerHtml)
#include "tst_ui_composer_html.moc"
