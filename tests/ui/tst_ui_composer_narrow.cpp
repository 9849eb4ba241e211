// SPDX-License-Identifier: Apache-2.0
#include "composer_window.h"
#include "kit/theme.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! The composer where there is little room, and in the dark, through the window.
class TestComposerNarrow final : public QObject
{
    Q_OBJECT
private slots:
    void whatIsToFixIsSaidWithoutRoomForTheList();
    void foreignHtmlIsShownOnWhitePaper();
};

void TestComposerNarrow::whatIsToFixIsSaidWithoutRoomForTheList()
{
    ComposerWindow window;
    window.bench.window().resize(900, 700);
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    QVERIFY(!window.preview().isVisible());
    QVERIFY(window.previewButton());
    // Nothing but the subject must be fixed.
    QLineEdit *subject = field(window.composer(), u"Subject"_s);
    subject->selectAll();
    QTest::keyClick(subject, Qt::Key_Delete);
    QTRY_COMPARE(window.previewButton()->text(), u"Preview · 1 to fix"_s);
    QTest::keyClicks(subject, u"Hello"_s);
    QTRY_VERIFY(!window.previewButton()->text().contains(u"fix"_s));
    subject->selectAll();
    QTest::keyClick(subject, Qt::Key_Delete);
    QTRY_COMPARE(window.previewButton()->text(), u"Preview · 1 to fix"_s);
    QTest::mouseClick(window.previewButton(), Qt::LeftButton);
    QTRY_VERIFY2(words(window.composer()).contains(u"1 point to fix before it can go out"_s), qPrintable(words(window.composer())));
}

void TestComposerNarrow::foreignHtmlIsShownOnWhitePaper()
{
    auto *theme = qApp->findChild<Theme *>();
    QVERIFY(theme);
    theme->choose(Theme::Choice::Dark);
    {
        ComposerWindow window;
        const QString id = window.makeDraft();
        window.call(UpdateBroadcast{.id = id, .html = u"<p>Plain <a href=\"https://acme.example/\">words</a></p>"_s});
        QVERIFY(window.open(id));
        const auto *view = shown<HtmlView>(window.preview()).value(0);
        QVERIFY(view);
        QTRY_COMPARE(view->toPlainText(), u"Plain words"_s);
        QCOMPARE(view->palette().color(QPalette::Base), QColor(Qt::white));
        QCOMPARE(view->palette().color(QPalette::Text), QColor(Qt::black));
        QTextCursor cursor(view->document());
        cursor.setPosition(9);
        QCOMPARE(cursor.charFormat().foreground().color(), QColor(0x00, 0x00, 0xee));
        // The page itself, not only what it is made of.
        const QImage picture = const_cast<HtmlView *>(view)->grab().toImage();
        QCOMPARE(picture.pixelColor(picture.width() / 2, picture.height() - 20), QColor(Qt::white));
    }
    theme->choose(Theme::Choice::Light);
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerNarrow)
#include "tst_ui_composer_narrow.moc"
