// SPDX-License-Identifier: Apache-2.0
#include "checks/finding_row.h"
#include "composer_window.h"
#include "email/html_reader.h"
#include "email/html_writer.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! What comes into the message from elsewhere can be undone like what is typed.
class TestComposerUndo final : public QObject
{
    Q_OBJECT
private slots:
    void aFixIsUndone();
    void aFixOfTheSubjectIsUndone();
    void aFixInHtmlIsUndone();
    void whatWasChangedByHandIsUndone();
    void whatSomebodyElseChangedIsUndone();
    void emptiedHtmlIsThereAgain();

private:
    static FindingRow *row(const ComposerWindow &window, CheckId check)
    {
        for (FindingRow *one : window.composer().findChildren<FindingRow *>()) {
            if (one->finding().check == check)
                return one;
        }
        return nullptr;
    }
    static QString make(ComposerWindow &window, const QString &html, const QString &subject = u"Hello"_s)
    {
        return window.call(CreateBroadcast{.segmentId = window.segment(u"Newsletter"_s), .from = u"news@acme.com"_s, .subject = subject, .name = u"One"_s, .html = html}).id;
    }
    static QString own(const QString &words)
    {
        const Block line = TextBlock{.content = {{.text = words}}};
        return writeHtml({.blocks = {line}}, {});
    }
};

void TestComposerUndo::aFixIsUndone()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Hello there"_s);
    QTRY_VERIFY(row(window, CheckId::NoUnsubscribeLink));
    window.press(Qt::Key_Left);
    window.press(Qt::Key_Left);
    QCOMPARE(window.edit().textCursor().position(), 9);
    row(window, CheckId::NoUnsubscribeLink)->fixButton()->click();
    QVERIFY(window.html().contains(u"{{{RESEND_UNSUBSCRIBE_URL}}}"_s));
    QCOMPARE(window.edit().textCursor().position(), 9); // not at the top
    window.edit().setFocus();
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!window.html().contains(u"{{{RESEND_UNSUBSCRIBE_URL}}}"_s));
    QVERIFY(window.html().contains(u"Hello there"_s));
    // And what was typed before it.
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!window.html().contains(u"Hello there"_s));
    window.edit().redo();
    window.edit().redo();
    QVERIFY(window.html().contains(u"{{{RESEND_UNSUBSCRIBE_URL}}}"_s));
    QVERIFY(readOwnHtml(window.html()).has_value());
}

void TestComposerUndo::aFixOfTheSubjectIsUndone()
{
    ComposerWindow window;
    QVERIFY(window.open(make(window, own(u"Words"_s), u"For {{{contact.first_name}}}"_s)));
    QLineEdit *subject = field(window.composer(), u"Subject"_s);
    QVERIFY(!subject->isUndoAvailable()); // nothing before what it was opened with
    const auto fallback = [&window] {
        FindingRow *one = row(window, CheckId::FieldWithoutFallback);
        return one && one->fixButton() ? one->fixButton() : nullptr;
    };
    QTRY_VERIFY(fallback());
    fallback()->click();
    QTRY_VERIFY(window.dialog());
    QTest::keyClicks(shown<QLineEdit>(*window.dialog()).constFirst(), u"you"_s);
    QTest::keyClick(window.dialog(), Qt::Key_Return);
    QTRY_VERIFY(subject->text().contains(u"{{{contact.first_name|"_s));
    subject->undo();
    QCOMPARE(subject->text(), u"For {{{contact.first_name}}}"_s);
}

void TestComposerUndo::aFixInHtmlIsUndone()
{
    ComposerWindow window;
    const QString html = u"<p>Dear you</p>\r\n<p>There is news of all kinds.</p>\r\n"_s;
    QVERIFY(window.open(make(window, html)));
    window.composer().showRange(html.indexOf(u"you"_s), 3);
    QTest::keyClicks(&window.code(), u"all"_s);
    QTRY_VERIFY(row(window, CheckId::NoUnsubscribeLink));
    row(window, CheckId::NoUnsubscribeLink)->fixButton()->click();
    QVERIFY(window.html().contains(u"{{{RESEND_UNSUBSCRIBE_URL}}}"_s));
    QCOMPARE(window.code().textCursor().position(), html.indexOf(u"you"_s) + 3);
    window.code().undo();
    QCOMPARE(window.html(), QString(html).replace(u"you"_s, u"all"_s));
    window.code().undo();
    window.code().undo();
    QCOMPARE(window.html(), html);
}

void TestComposerUndo::whatWasChangedByHandIsUndone()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Hello there"_s);
    QVERIFY(click(window.composer(), u"HTML"_s));
    window.composer().showRange(window.html().indexOf(u"Hello"_s), 5);
    QTest::keyClicks(&window.code(), u"Welcome"_s);
    QVERIFY(click(window.composer(), u"Visual"_s));
    QCOMPARE(window.edit().toPlainText(), u"Welcome there"_s);
    window.edit().undo();
    QCOMPARE(window.edit().toPlainText(), u"Hello there"_s);
    QVERIFY(window.html().contains(u"Hello there"_s));
    window.edit().undo();
    QCOMPARE(window.edit().toPlainText(), QString());
    // The HTML keeps what can be undone there as well.
    QVERIFY(click(window.composer(), u"HTML"_s));
    QVERIFY(!window.html().contains(u"Hello"_s));
    window.code().undo();
    QVERIFY(window.html().contains(u"Welcome there"_s));
}

void TestComposerUndo::whatSomebodyElseChangedIsUndone()
{
    ComposerWindow window;
    const QString id = make(window, own(u"Mine"_s));
    QVERIFY(window.open(id));
    window.press(Qt::Key_End, Qt::ControlModifier);
    window.type(u", longer"_s);
    QVERIFY(window.html().contains(u"Mine, longer"_s));
    QVERIFY(click(window.composer(), u"Save now"_s));
    QTRY_VERIFY(window.draft().state() == OpenDraft::State::Saved);
    window.call(UpdateBroadcast{.id = id, .html = own(u"Theirs"_s)});
    window.draft().refresh();
    QTRY_COMPARE(window.edit().toPlainText(), u"Theirs"_s);
    window.edit().undo();
    QCOMPARE(window.edit().toPlainText(), u"Mine, longer"_s);
    QVERIFY(window.html().contains(u"Mine, longer"_s));
    window.edit().undo();
    QCOMPARE(window.edit().toPlainText(), u"Mine"_s);
}

void TestComposerUndo::emptiedHtmlIsThereAgain()
{
    ComposerWindow window;
    const QString html = u"<p>Dear you</p>\r\n<p>There is news.</p>\n"_s;
    const QString id = make(window, html);
    QVERIFY(window.open(id));
    window.code().setFocus();
    QTest::keyClick(&window.code(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&window.code(), Qt::Key_Delete);
    QCOMPARE(window.html(), QString());
    // Another part changes.
    window.call(UpdateBroadcast{.id = id, .subject = u"Theirs"_s});
    window.draft().refresh();
    QTRY_COMPARE(field(window.composer(), u"Subject"_s)->text(), u"Theirs"_s);
    QVERIFY(window.code().isVisible());
    window.code().undo();
    QCOMPARE(window.html(), html);
    window.code().redo();
    QCOMPARE(window.html(), QString());
    // And the message itself, as by a fix.
    BroadcastDraft other = window.draft().wanted();
    other.html = u"<p>Other</p>\n"_s;
    window.draft().setWanted(other);
    emit window.draft().replaced();
    QVERIFY(window.code().isVisible());
    QCOMPARE(window.html(), u"<p>Other</p>\n"_s);
    window.code().undo();
    QCOMPARE(window.html(), QString());
    window.code().undo();
    QCOMPARE(window.html(), html);
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerUndo)
#include "tst_ui_composer_undo.moc"
