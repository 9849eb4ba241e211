// SPDX-License-Identifier: Apache-2.0
#include "composer_window.h"
#include "email/html_reader.h"
#include "hands.h"

#include <QColorDialog>
#include <QComboBox>
#include <QSpinBox>

#include <functional>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! The style of the whole message: each choice is in its HTML at once, and is undone like what is typed.
class TestComposerStyle final : public QObject
{
    Q_OBJECT
private slots:
    void isWrittenAndUndone_data();
    void isWrittenAndUndone();
    void colourOfTheDialogIsNotTakenWhereItIsClosed();

private:
    using Choose = std::function<bool(const ComposerWindow &)>;
    using Wanted = std::function<MessageStyle()>;
    static MessageStyle styleOf(const QString &html)
    {
        const auto own = readOwnHtml(html);
        return own ? own->document.style : MessageStyle{.width = 0};
    }
    //! Writes \a code into the dialog that the button called \a name opens.
    static bool chooseColour(const ComposerWindow &window, const QString &name, const QString &code, Qt::Key end)
    {
        if (!clickNamed(window.composer(), name) || !QTest::qWaitFor([&window] { return window.dialog() != nullptr; }))
            return false;
        for (QLineEdit *edit : shown<QLineEdit>(*window.dialog())) {
            if (!edit->text().startsWith(u'#'))
                continue;
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, code);
            QTest::keyClick(edit, end);
            return QTest::qWaitFor([&window] { return !window.dialog(); });
        }
        return false;
    }
    static Choose colour(const QString &name, const QString &code)
    {
        return [=](const ComposerWindow &window) { return chooseColour(window, name, code, Qt::Key_Return); };
    }
    static Choose item(const QString &box, const QString &start)
    {
        // By its letters: the arrows would choose what stands between.
        return [=](const ComposerWindow &window) {
            auto *choices = ComposerWindow::named<QComboBox>(window.composer(), box);
            if (!choices)
                return false;
            choices->setFocus();
            QTest::keyClicks(choices, start);
            return choices->currentText() == start;
        };
    }
};

void TestComposerStyle::isWrittenAndUndone_data()
{
    QTest::addColumn<Choose>("choose");
    QTest::addColumn<Wanted>("wanted");
    QTest::addColumn<QString>("written");
    QTest::newRow("width") << Choose([](const ComposerWindow &window) {
        auto *width = ComposerWindow::named<QSpinBox>(window.composer(), u"Width"_s);
        if (!width)
            return false;
        width->setFocus();
        width->selectAll();
        QTest::keyClicks(width, u"480"_s);
        QTest::keyClick(width, Qt::Key_Return);
        return width->value() == 480;
    }) << Wanted([] { return MessageStyle{.width = 480}; })
                           << u"max-width:480px"_s;
    QTest::newRow("background") << colour(u"Background"_s, u"#112233"_s) << Wanted([] { return MessageStyle{.background = u"#112233"_s}; }) << u"#112233"_s;
    QTest::newRow("page") << colour(u"Page"_s, u"#fffbe6"_s) << Wanted([] { return MessageStyle{.surface = u"#fffbe6"_s}; }) << u"#fffbe6"_s;
    QTest::newRow("text") << colour(u"Text"_s, u"#333366"_s) << Wanted([] { return MessageStyle{.textColour = u"#333366"_s}; }) << u"#333366"_s;
    QTest::newRow("accent") << colour(u"Accent"_s, u"#b0241c"_s) << Wanted([] { return MessageStyle{.accent = u"#b0241c"_s}; }) << u"#b0241c"_s;
    QTest::newRow("serif") << item(u"Font"_s, u"Serif"_s) << Wanted([] { return MessageStyle{.font = u"serif"_s}; }) << u"Georgia"_s;
    QTest::newRow("typewriter") << item(u"Font"_s, u"Typewriter"_s) << Wanted([] { return MessageStyle{.font = u"mono"_s}; }) << u"Courier"_s;
    QTest::newRow("square") << item(u"Buttons"_s, u"Square"_s) << Wanted([] { return MessageStyle{.buttonShape = MessageStyle::ButtonShape::Square}; }) << u"Read on"_s;
    QTest::newRow("pill") << item(u"Buttons"_s, u"Pill"_s) << Wanted([] { return MessageStyle{.buttonShape = MessageStyle::ButtonShape::Pill}; }) << u"border-radius:"_s;
}

void TestComposerStyle::isWrittenAndUndone()
{
    QFETCH(Choose, choose);
    QFETCH(Wanted, wanted);
    QFETCH(QString, written);
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Words"_s);
    window.edit().insertBlockBelow(ButtonBlock{.text = u"Read on"_s, .url = u"https://acme.com"_s});
    const QString before = window.html();
    QVERIFY(styleOf(before) == MessageStyle());
    QVERIFY(click(window.composer(), u"Style"_s));
    QVERIFY(choose(window));
    window.bench.settle();
    const QString after = window.html();
    QVERIFY(after != before);
    QVERIFY(styleOf(after) == wanted());
    QVERIFY2(after.contains(written), qPrintable(after));
    QVERIFY(window.draft().wanted().html == after);
    window.edit().setFocus();
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.html(), before);
    // The panel says so too: what is chosen next changes that alone.
    QCOMPARE(ComposerWindow::named<QSpinBox>(window.composer(), u"Width"_s)->value(), 600);
    QCOMPARE(ComposerWindow::named<QComboBox>(window.composer(), u"Font"_s)->currentText(), u"Sans serif"_s);
    QCOMPARE(ComposerWindow::named<QComboBox>(window.composer(), u"Buttons"_s)->currentText(), u"Rounded"_s);
    for (const auto &[name, usual] : std::initializer_list<std::pair<QString, QString>>{{u"Background"_s, u"#f4f5f7"_s}, {u"Page"_s, u"#ffffff"_s}, {u"Text"_s, u"#1b1f24"_s}, {u"Accent"_s, u"#4353c8"_s}})
        QCOMPARE(ComposerWindow::named<QPushButton>(window.composer(), name)->accessibleDescription(), usual);
    window.press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(window.html(), after);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    // And the words before it.
    for (int i = 0; i < 3; ++i)
        window.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!window.html().contains(u"Words"_s));
}

void TestComposerStyle::colourOfTheDialogIsNotTakenWhereItIsClosed()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Words"_s);
    const QString before = window.html();
    QVERIFY(click(window.composer(), u"Style"_s));
    QVERIFY(chooseColour(window, u"Accent"_s, u"#b0241c"_s, Qt::Key_Escape));
    QCOMPARE(window.html(), before);
    QCOMPARE(ComposerWindow::named<QPushButton>(window.composer(), u"Accent"_s)->accessibleDescription(), u"#4353c8"_s);
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerStyle)
#include "tst_ui_composer_style.moc"
