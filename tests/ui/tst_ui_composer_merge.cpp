// SPDX-License-Identifier: Apache-2.0
#include "composer_window.h"
#include "email/html_writer.h"
#include "hands.h"

#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Somebody else changes what is being written: the person goes on where they are.
class TestComposerMerge final : public QObject
{
    Q_OBJECT
private slots:
    void theCursorStaysInItsWord();
    void whatIsSeenStaysWithoutTheCursor();
    void takingTheirsStaysThere();
    void htmlStaysThere();
    void htmlStaysThereWithoutTheCursor_data();
    void htmlStaysThereWithoutTheCursor();
    void theLastLettersAreMine();
    void plainTextStaysThereAndIsUndone();
    void theSubjectStaysThere();

private:
    static constexpr int lineCount = 40;
    static QString line(int number) { return u"Paragraph %1 tells of subject%1 and of more"_s.arg(number); }
    static QStringList lines()
    {
        QStringList all;
        for (int number = 0; number < lineCount; ++number)
            all.push_back(line(number));
        return all;
    }
    //! Other words at the front, at the end, and on both sides of the word "subject20".
    static QStringList changedLines()
    {
        QStringList all = lines();
        all[20] = u"Part 20 speaks of subject20 and of less"_s;
        all[30] = u"Something else"_s;
        all.removeAt(3);
        all.push_front(u"News first"_s);
        all.insert(2, u"More news"_s);
        all.insert(2, u"Still more news"_s);
        all.push_back(u"That is all"_s);
        return all;
    }
    static QString own(const QStringList &lines)
    {
        MessageDocument message;
        for (const QString &line : lines)
            message.blocks.push_back(TextBlock{.content = {{.text = line}}});
        return writeHtml(message, {});
    }
    static QString foreign(const QStringList &lines) { return u"<div>"_s + lines.join(u"</div>\r\n<div>"_s) + u"</div>\r\n"_s; }
    static QString make(ComposerWindow &window, const QString &html, const PlainText &text = {})
    {
        return window.call(CreateBroadcast{.segmentId = window.segment(u"Newsletter"_s), .from = u"news@acme.com"_s, .subject = u"Hello all of you"_s, .name = u"One"_s, .html = html, .text = text}).id;
    }
    //! Selects \a word as a person does, and has it in the middle of what is seen.
    template<typename Edit>
    static void select(Edit &edit, const QString &word)
    {
        edit.setFocus();
        edit.moveCursor(QTextCursor::Start);
        QVERIFY(edit.find(word));
        QScrollBar *bar = edit.verticalScrollBar();
        QVERIFY(bar->maximum() > bar->minimum());
        const int beyond = edit.cursorRect().top() - edit.viewport()->height() / 2;
        bar->setValue(bar->value() + (edit.inherits("QPlainTextEdit") ? beyond / edit.fontMetrics().lineSpacing() : beyond));
        QCOMPARE(edit.textCursor().selectedText(), word);
    }
};

void TestComposerMerge::theCursorStaysInItsWord()
{
    ComposerWindow window;
    const QString id = make(window, own(lines()));
    QVERIFY(window.open(id));
    QVERIFY(typeInto(window.composer(), u"Subject"_s, u"Mine"_s));
    select(window.edit(), u"subject20"_s);
    const int top = window.edit().cursorRect().top();
    QVERIFY(top > 0 && top < window.edit().viewport()->height());
    window.call(UpdateBroadcast{.id = id, .html = own(changedLines())});
    window.draft().refresh();
    QTRY_VERIFY(window.edit().toPlainText().contains(u"That is all"_s));
    QCOMPARE(window.edit().textCursor().selectedText(), u"subject20"_s);
    QVERIFY(window.edit().textCursor().block().text().startsWith(u"Part 20"_s));
    QCOMPARE(window.edit().cursorRect().top(), top);
    QCOMPARE(window.draft().wanted().subject, u"Mine"_s);
    // Undone, and there again.
    window.edit().undo();
    QCOMPARE(window.edit().toPlainText(), lines().join(u'\n'));
}

void TestComposerMerge::whatIsSeenStaysWithoutTheCursor()
{
    ComposerWindow window;
    const QString id = make(window, own(lines()));
    QVERIFY(window.open(id));
    select(window.edit(), u"subject35"_s);
    const auto topmost = [&window] { return window.edit().cursorForPosition({40, 40}).block().text(); };
    window.press(Qt::Key_Home, Qt::ControlModifier); // the cursor is far above what is looked at then
    window.edit().verticalScrollBar()->setValue(window.edit().verticalScrollBar()->maximum() * 2 / 3);
    const QString seen = topmost();
    QVERIFY(seen.startsWith(u"Paragraph"_s));
    QStringList others = lines();
    others[1] = u"Other"_s;
    others.insert(2, u"More news"_s);
    others.insert(2, u"Still more news"_s);
    others.push_back(u"That is all"_s);
    window.call(UpdateBroadcast{.id = id, .html = own(others)});
    window.draft().refresh();
    QTRY_VERIFY(window.edit().toPlainText().contains(u"That is all"_s));
    QCOMPARE(topmost(), seen);
    QCOMPARE(window.edit().textCursor().position(), 0);
}

void TestComposerMerge::takingTheirsStaysThere()
{
    ComposerWindow window;
    const QString id = make(window, own(lines()));
    QVERIFY(window.open(id));
    QStringList theirs = changedLines();
    window.call(UpdateBroadcast{.id = id, .html = own(theirs)});
    select(window.edit(), u"subject21"_s);
    window.press(Qt::Key_Right);
    window.type(u" indeed"_s);
    for (int i = 0; i < 9; ++i)
        window.press(Qt::Key_Left); // "subject|21 indeed"
    const int top = window.edit().cursorRect().top();
    window.composer().finish();
    window.draft().refresh();
    QTRY_VERIFY(click(window.composer(), u"Compare…"_s));
    QTRY_VERIFY(window.dialog());
    QVERIFY(click(*window.dialog(), u"Take theirs"_s));
    QTRY_VERIFY(window.edit().toPlainText().contains(u"That is all"_s));
    const QTextCursor cursor = window.edit().textCursor();
    QCOMPARE(cursor.block().text(), line(21));
    QCOMPARE(cursor.block().text().left(cursor.positionInBlock()), u"Paragraph 21 tells of subject"_s);
    QCOMPARE(window.edit().cursorRect().top(), top);
}

void TestComposerMerge::htmlStaysThere()
{
    ComposerWindow window;
    const QString id = make(window, foreign(lines()));
    QVERIFY(window.open(id));
    QVERIFY(typeInto(window.composer(), u"Subject"_s, u"Mine"_s));
    select(window.code(), u"subject20"_s);
    const int top = window.code().cursorRect().top();
    const QString theirs = foreign(changedLines());
    window.call(UpdateBroadcast{.id = id, .html = theirs});
    window.draft().refresh();
    QTRY_VERIFY(window.code().toPlainText().contains(u"That is all"_s));
    QCOMPARE(window.html(), theirs);
    QCOMPARE(window.code().textCursor().selectedText(), u"subject20"_s);
    QCOMPARE(window.code().cursorRect().top(), top);
}

void TestComposerMerge::htmlStaysThereWithoutTheCursor_data()
{
    QTest::addColumn<bool>("isAbove");
    QTest::newRow("cursor far above") << true;
    QTest::newRow("cursor far below") << false;
}

void TestComposerMerge::htmlStaysThereWithoutTheCursor()
{
    QFETCH(bool, isAbove);
    ComposerWindow window;
    QStringList mine;
    for (int number = 0; number < 200; ++number)
        mine.push_back(line(number));
    const QString id = make(window, foreign(mine));
    QVERIFY(window.open(id));
    window.code().setFocus();
    window.code().moveCursor(isAbove ? QTextCursor::Start : QTextCursor::End);
    const int position = window.code().textCursor().position();
    QScrollBar *bar = window.code().verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const auto topmost = [&window] { return window.code().cursorForPosition({40, 10}).block().text(); };
    const QString seen = topmost();
    QVERIFY(seen.contains(u"Paragraph"_s));
    QStringList theirs = mine;
    theirs[1] = u"Other words, so many of them that they fill more lines than one: "_s + u"and more "_s.repeated(60);
    theirs.insert(2, u"More news"_s);
    theirs.insert(2, u"Still more news"_s);
    theirs[195] = u"Near the end"_s;
    window.call(UpdateBroadcast{.id = id, .html = foreign(theirs)});
    window.draft().refresh();
    QTRY_VERIFY(window.code().toPlainText().contains(u"Near the end"_s));
    QCOMPARE(topmost(), seen);
    if (isAbove)
        QCOMPARE(window.code().textCursor().position(), position);
    else
        QVERIFY(window.code().textCursor().atEnd());
    window.code().grab();
    QCOMPARE(topmost(), seen);
}

// What is typed in the HTML is taken a moment later; theirs may come before that.
void TestComposerMerge::theLastLettersAreMine()
{
    ComposerWindow window;
    const QString id = make(window, foreign(lines()));
    QVERIFY(window.open(id));
    window.call(UpdateBroadcast{.id = id, .html = foreign(changedLines())});
    select(window.code(), u"subject21"_s);
    window.draft().refresh();
    QTest::keyClicks(&window.code(), u"my letters"_s);
    QTRY_VERIFY(says(window.composer(), u"Somebody else changed this broadcast too."_s));
    QVERIFY(window.draft().wanted().html.contains(u"tells of my letters and"_s));
    QVERIFY(window.html().contains(u"tells of my letters and"_s));
}

void TestComposerMerge::plainTextStaysThereAndIsUndone()
{
    ComposerWindow window;
    const QString mine = u"Dear\u00a0you\nthe word is here\nBye"_s;
    const QString id = make(window, u"<p>Words</p>"_s, PlainText::own(mine));
    QVERIFY(window.open(id));
    QVERIFY(typeInto(window.composer(), u"Subject"_s, u"Mine"_s));
    QVERIFY(click(window.composer(), u"Plain text"_s));
    auto *text = ComposerWindow::named<QPlainTextEdit>(window.composer(), u"Plain text"_s);
    QVERIFY(text);
    text->setFocus();
    QVERIFY(text->find(u"word"_s));
    const QString theirs = u"Dear\u00a0all\nthe word is there\nGoodbye"_s;
    window.call(UpdateBroadcast{.id = id, .text = PlainText::own(theirs)});
    window.draft().refresh();
    QTRY_VERIFY(text->toPlainText().contains(u"Goodbye"_s));
    QCOMPARE(text->textCursor().selectedText(), u"word"_s);
    QCOMPARE(window.draft().wanted().text.text(), theirs);
    QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.draft().wanted().text.text(), mine);
    // A letter typed changes that letter: spaces that hold stay so.
    QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(text, u"!"_s);
    QCOMPARE(window.draft().wanted().text.text(), mine + u'!');
}

void TestComposerMerge::theSubjectStaysThere()
{
    ComposerWindow window;
    const QString id = make(window, u"<p>Words</p>"_s);
    QVERIFY(window.open(id));
    QVERIFY(typeInto(window.composer(), u"Preview text"_s, u"Mine"_s));
    QLineEdit *subject = field(window.composer(), u"Subject"_s);
    subject->setFocus();
    subject->setCursorPosition(8); // "Hello al|l of you"
    window.call(UpdateBroadcast{.id = id, .subject = u"Good morning all of them"_s});
    window.draft().refresh();
    QTRY_COMPARE(subject->text(), u"Good morning all of them"_s);
    QCOMPARE(subject->cursorPosition(), 15); // "Good morning al|l of them"
    subject->undo();
    QCOMPARE(subject->text(), u"Hello all of you"_s);
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerMerge)
#include "tst_ui_composer_merge.moc"
