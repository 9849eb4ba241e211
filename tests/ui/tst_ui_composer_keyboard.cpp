// SPDX-License-Identifier: Apache-2.0
#include "composer_window.h"
#include "resend/contact_properties/contact_property_api.h"

#include <QMenu>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! The keyboard stays in the message, and reaches everything of the toolbar from there.
class TestComposerKeyboard final : public QObject
{
    Q_OBJECT
private slots:
    void everyChoiceLeadsBackIntoTheText();
    void aColourHoldsForWhatIsTypedNext();
    void aDialogGivesTheKeyboardBack();
    void tabLeavesAList();
    void slashFindsWhatIsInSubmenus();
    void slashLeadsThroughSubmenus();
    void shortcuts();

private:
    static TextBlock text(const ComposerWindow &window, qsizetype at) { return std::get<TextBlock>(window.blocks().at(at)); }
    static QWidget *focused(const ComposerWindow &window) { return window.bench.window().focusWidget(); }
    //! Keys go to whatever has the keyboard, as a person's do.
    static void type(const ComposerWindow &window, const QString &words) { QTest::keyClicks(focused(window), words); }
    static void press(const ComposerWindow &window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focused(window), key, modifiers);
    }
    //! Opens the menu of "/", types \a words there and takes what is found.
    static bool slash(const ComposerWindow &window, const QString &words)
    {
        type(window, u"/"_s);
        if (!window.insertMenu())
            return false;
        QTest::keyClicks(window.insertMenu(), words);
        if (!window.insertMenu())
            return false;
        QTest::keyClick(window.insertMenu(), Qt::Key_Return);
        return QTest::qWaitFor([&window] { return !window.insertMenu(); });
    }
};

void TestComposerKeyboard::everyChoiceLeadsBackIntoTheText()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    type(window, u"One"_s);
    const QList<std::pair<QString, QString>> choices{{u"Kind of paragraph"_s, u"List"_s},   {u"Alignment"_s, u"Deeper in the list"_s},
                                                     {u"Alignment"_s, u"Less deep"_s},      {u"Alignment"_s, u"Centred"_s},
                                                     {u"Colour of the text"_s, u"Red"_s},   {u"Insert"_s, u"Divider"_s},
                                                     {u"Insert"_s, u"Space"_s},             {u"Insert"_s, u"Two columns"_s},
                                                     {u"Insert"_s, u"Footer with unsubscribe link"_s}};
    for (const auto &[menu, choice] : choices) {
        auto *button = ComposerWindow::named<QPushButton>(window.composer(), menu);
        QVERIFY2(button, qPrintable(menu));
        button->setFocus(Qt::MouseFocusReason); // as a click does
        QVERIFY(focused(window) == button);
        QVERIFY2(window.chooseIn(menu, choice), qPrintable(choice));
        QVERIFY2(focused(window) == &window.edit(), qPrintable(choice));
        const QString word = u"w%1"_s.arg(choice.size());
        type(window, word);
        QVERIFY2(window.html().contains(word), qPrintable(choice));
    }
}

void TestComposerKeyboard::aColourHoldsForWhatIsTypedNext()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    type(window, u"One "_s);
    ComposerWindow::named<QPushButton>(window.composer(), u"Colour of the text"_s)->setFocus(Qt::MouseFocusReason);
    QVERIFY(window.chooseIn(u"Colour of the text"_s, u"Red"_s));
    type(window, u"two"_s);
    QCOMPARE(text(window, 0).content.at(0).text, u"One "_s);
    QCOMPARE(text(window, 0).content.at(0).format.colour, QString());
    QCOMPARE(text(window, 0).content.at(1).text, u"two"_s);
    QCOMPARE(text(window, 0).content.at(1).format.colour, u"#b0241c"_s);
}

void TestComposerKeyboard::aDialogGivesTheKeyboardBack()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    type(window, u"One"_s);
    ComposerWindow::named<QPushButton>(window.composer(), u"Insert"_s)->setFocus(Qt::MouseFocusReason);
    QVERIFY(window.chooseIn(u"Insert"_s, u"Image…"_s));
    QVERIFY(window.dialog());
    QTest::keyClick(window.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!window.dialog());
    QVERIFY(focused(window) == &window.edit());
    auto *link = ComposerWindow::named<QPushButton>(window.composer(), u"Link"_s);
    QTest::mouseClick(link, Qt::LeftButton);
    QVERIFY(window.dialog());
    QTest::keyClick(window.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!window.dialog());
    QVERIFY(focused(window) == &window.edit());
}

void TestComposerKeyboard::tabLeavesAList()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    type(window, u"One"_s);
    QVERIFY(window.chooseIn(u"Kind of paragraph"_s, u"List"_s));
    for (int level = 1; level <= 3; ++level) {
        press(window, Qt::Key_Tab);
        QCOMPARE(text(window, 0).level, level);
        QVERIFY(focused(window) == &window.edit());
    }
    press(window, Qt::Key_Tab);
    QVERIFY(focused(window) != &window.edit());
    QCOMPARE(text(window, 0).level, 3);
    window.edit().setFocus();
    for (int level = 2; level >= 0; --level) {
        press(window, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(text(window, 0).level, level);
        QVERIFY(focused(window) == &window.edit());
    }
    press(window, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(focused(window) != &window.edit());
    QCOMPARE(text(window, 0).level, 0);
    QVERIFY(text(window, 0).kind == TextBlock::Kind::Bullet);
}

void TestComposerKeyboard::slashFindsWhatIsInSubmenus()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    QVERIFY(slash(window, u"first"_s));
    QTRY_VERIFY(window.dialog());
    QCOMPARE(field(*window.dialog(), u"For people without it"_s)->text(), u"there"_s);
    QVERIFY(click(*window.dialog(), u"Insert"_s));
    QTRY_VERIFY(!window.dialog());
    QCOMPARE(text(window, 0).content.at(0).field.key, u"contact.first_name"_s);
    window.edit().setFocus();
    press(window, Qt::Key_Return);
    QVERIFY(slash(window, u"head"_s));
    type(window, u"Title"_s);
    QVERIFY(text(window, 1).kind == TextBlock::Kind::Heading1);
    type(window, u" "_s);
    QVERIFY(slash(window, u"para"_s));
    QVERIFY(text(window, 1).kind == TextBlock::Kind::Paragraph);
    QVERIFY(slash(window, u"cent"_s));
    QVERIFY(text(window, 1).align == TextAlign::Center);
    QVERIFY(slash(window, u"red"_s));
    type(window, u"warning"_s);
    QCOMPARE(text(window, 1).content.at(1).text, u"warning"_s);
    QCOMPARE(text(window, 1).content.at(1).format.colour, u"#b0241c"_s);
    // Before anything is typed they stand in their submenus alone.
    type(window, u" /"_s);
    QStringList seen;
    for (const QAction *action : window.insertMenu()->actions()) {
        if (action->isVisible())
            seen.push_back(action->text());
    }
    QVERIFY(!seen.contains(u"First name"_s));
    QVERIFY(seen.contains(u"Personal field"_s));
    QTest::keyClick(window.insertMenu(), Qt::Key_Escape);
}

void TestComposerKeyboard::slashLeadsThroughSubmenus()
{
    ComposerWindow window;
    window.call(CreateContactProperty{.key = u"shoe_size"_s, .type = PropertyType::String, .fallback = u"medium"_s});
    window.bench.models().contactProperties.refresh();
    window.bench.settle();
    QVERIFY(window.begin());
    type(window, u"Dear /"_s);
    InsertMenu *menu = window.insertMenu();
    QVERIFY(menu);
    const auto chosen = [](const QMenu *of) { return of->activeAction() ? withoutMnemonic(of->activeAction()->text()) : QString(); };
    QTest::keyClick(menu, Qt::Key_Up); // from the first to the last
    QCOMPARE(chosen(menu), u"Personal field"_s);
    QTest::keyClick(menu, Qt::Key_Right);
    QMenu *fields = menu->activeAction()->menu();
    QTRY_VERIFY(fields->isVisible());
    QCOMPARE(chosen(fields), u"First name"_s);
    // Back out of it, and in again.
    QTest::keyClick(fields, Qt::Key_Left);
    QTRY_VERIFY(!fields->isVisible());
    QVERIFY(window.insertMenu());
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(fields->isVisible());
    for (int i = 0; i < 12 && chosen(fields) != u"shoe_size"_s; ++i)
        QTest::keyClick(fields, Qt::Key_Down);
    QCOMPARE(chosen(fields), u"shoe_size"_s);
    QTest::keyClick(fields, Qt::Key_Return);
    QTRY_VERIFY(window.dialog());
    QVERIFY(!window.insertMenu());
    QCOMPARE(field(*window.dialog(), u"For people without it"_s)->text(), u"medium"_s);
    QTest::keyClick(window.dialog(), Qt::Key_Return);
    QTRY_VERIFY(!window.dialog());
    QVERIFY(focused(window) == &window.edit());
    type(window, u","_s);
    QVERIFY(window.html().contains(u"Dear {{{contact.shoe_size|medium}}},"_s));
    // Left alone it was a slash.
    type(window, u" /"_s);
    menu = window.insertMenu();
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Up);
    QTest::keyClick(menu, Qt::Key_Right);
    fields = menu->activeAction()->menu();
    QTRY_VERIFY(fields->isVisible());
    QTest::keyClick(fields, Qt::Key_Escape);
    QTRY_VERIFY(!fields->isVisible());
    if (window.insertMenu())
        QTest::keyClick(window.insertMenu(), Qt::Key_Escape);
    QTRY_VERIFY(!window.insertMenu());
    QTRY_VERIFY(window.html().contains(u"}}}, /<"_s));
}

void TestComposerKeyboard::shortcuts()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    type(window, u"One"_s);
    constexpr auto keys = Qt::ControlModifier | Qt::ShiftModifier;
    press(window, Qt::Key_E, keys);
    QVERIFY(text(window, 0).align == TextAlign::Center);
    press(window, Qt::Key_R, keys);
    QVERIFY(text(window, 0).align == TextAlign::End);
    press(window, Qt::Key_L, keys);
    QVERIFY(text(window, 0).align == TextAlign::Start);
    QVERIFY(window.chooseIn(u"Kind of paragraph"_s, u"Quote"_s));
    press(window, Qt::Key_P, keys);
    QVERIFY(text(window, 0).kind == TextBlock::Kind::Paragraph);
    // The colours, with the arrows, for what is selected.
    press(window, Qt::Key_A, Qt::ControlModifier);
    press(window, Qt::Key_C, keys);
    const QList<QMenu *> menus = shown<QMenu>(window.bench.window());
    QCOMPARE(menus.size(), 1);
    QMenu *colours = menus.constFirst();
    QTest::keyClick(colours, Qt::Key_Down);
    QTest::keyClick(colours, Qt::Key_Return);
    QTRY_COMPARE(text(window, 0).content.at(0).format.colour, u"#2456c7"_s);
    QVERIFY(focused(window) == &window.edit());
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerKeyboard)
#include "tst_ui_composer_keyboard.moc"
