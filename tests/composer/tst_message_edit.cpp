// SPDX-License-Identifier: Apache-2.0
#include "composer/document_bridge.h"
#include "composer/message_edit.h"
#include "random_document.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Writing a message with the keyboard alone.
class TestMessageEdit final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void typesAParagraph();
    void enterContinuesAndEndsAList();
    void headingIsFollowedByAParagraph();
    void shortcutsFormat();
    void aChipGoesAsAWhole();
    void typedFieldBecomesAChip();
    void objectsAreNotTypedInto();
    void enterOnAnObjectOpensIt();
    void backspaceTakesAnObject();
    void columns();
    void undoWithoutLimit();
    void undoTakesBackAStyle();
    void linkAtTheCursor();
    void pastesText();
    void pastesItsOwn();
    void refusesAnImage();
    void hugePaste();
    void rightToLeftAndEmoji();
    void slashAsksForTheMenu();
    void randomTypingKeepsChipsWhole();

private:
    QString text(int block = 0) const
    {
        QString all;
        for (const Inline &piece : std::get<TextBlock>(m_edit->message().blocks.at(block)).content) {
            if (piece.kind == Inline::Kind::Field)
                all += u"["_s + piece.field.key + u"]"_s;
            else
                all += piece.kind == Inline::Kind::Text ? piece.text : u"|"_s;
        }
        return all;
    }
    TextBlock::Kind kind(int block) const { return std::get<TextBlock>(m_edit->message().blocks.at(block)).kind; }
    qsizetype count() const { return m_edit->message().blocks.size(); }
    void type(const QString &words)
    {
        const QList<uint> characters = words.toUcs4();
        for (const uint c : characters) {
            const auto code = char32_t(c);
            QTest::sendKeyEvent(QTest::Click, m_edit, Qt::Key_unknown, QString::fromUcs4(&code, 1), Qt::NoModifier);
        }
    }
    void key(Qt::Key k, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_edit, k, modifiers); }
    void setBlocks(const QList<Block> &blocks)
    {
        MessageDocument message;
        message.blocks = blocks;
        m_edit->setMessage(message);
    }

    MessageEdit *m_edit = nullptr;
};

void TestMessageEdit::init()
{
    m_edit = new MessageEdit;
    m_edit->resize(700, 500);
    m_edit->show();
    m_edit->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(m_edit));
}

void TestMessageEdit::cleanup()
{
    delete m_edit;
}

void TestMessageEdit::typesAParagraph()
{
    QCOMPARE(count(), 0);
    type(u"Hello"_s);
    key(Qt::Key_Return);
    type(u"World"_s);
    key(Qt::Key_Return, Qt::ShiftModifier);
    type(u"again"_s);
    QCOMPARE(count(), 2);
    QCOMPARE(text(0), u"Hello"_s);
    QCOMPARE(text(1), u"World|again"_s);
}

void TestMessageEdit::enterContinuesAndEndsAList()
{
    type(u"one"_s);
    m_edit->setKind(TextBlock::Kind::Number);
    key(Qt::Key_Return);
    type(u"two"_s);
    key(Qt::Key_Tab);
    QCOMPARE(std::get<TextBlock>(m_edit->message().blocks.at(1)).level, 1);
    key(Qt::Key_Return);
    key(Qt::Key_Return); // less deep
    QCOMPARE(std::get<TextBlock>(m_edit->message().blocks.at(2)).level, 0);
    QVERIFY(kind(2) == TextBlock::Kind::Number);
    key(Qt::Key_Return); // ends it
    type(u"after"_s);
    QCOMPARE(count(), 3);
    QVERIFY(kind(2) == TextBlock::Kind::Paragraph);
    QCOMPARE(text(2), u"after"_s);
    for (int i = 0; i < 6; ++i)
        key(Qt::Key_Backspace);
    QCOMPARE(count(), 2);
}

void TestMessageEdit::headingIsFollowedByAParagraph()
{
    type(u"Title"_s);
    m_edit->setKind(TextBlock::Kind::Heading1);
    key(Qt::Key_Return);
    type(u"words"_s);
    QVERIFY(kind(0) == TextBlock::Kind::Heading1);
    QVERIFY(kind(1) == TextBlock::Kind::Paragraph);
}

void TestMessageEdit::shortcutsFormat()
{
    type(u"a"_s);
    key(Qt::Key_B, Qt::ControlModifier);
    type(u"b"_s);
    key(Qt::Key_I, Qt::ControlModifier);
    key(Qt::Key_B, Qt::ControlModifier);
    type(u"c"_s);
    const QList<Inline> content = std::get<TextBlock>(m_edit->message().blocks.at(0)).content;
    QCOMPARE(content.size(), 3);
    QVERIFY(content.at(0).format == TextFormat{});
    QVERIFY(content.at(1).format == TextFormat{.bold = true});
    QVERIFY(content.at(2).format == TextFormat{.italic = true});
    QSignalSpy asked(m_edit, &MessageEdit::linkRequested);
    key(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
}

void TestMessageEdit::aChipGoesAsAWhole()
{
    type(u"Hello "_s);
    m_edit->insertField({u"contact.first_name"_s, u"there"_s});
    type(u"!"_s);
    QCOMPARE(text(), u"Hello [contact.first_name]!"_s);
    key(Qt::Key_Left);
    key(Qt::Key_Backspace);
    QCOMPARE(text(), u"Hello !"_s);
    m_edit->undo();
    QCOMPARE(text(), u"Hello [contact.first_name]!"_s);
    // Words on either side of it are words, and do not become it.
    key(Qt::Key_Home);
    for (int i = 0; i < 6; ++i)
        key(Qt::Key_Right);
    type(u"dear "_s);
    key(Qt::Key_Right);
    type(u"x"_s);
    QCOMPARE(text(), u"Hello dear [contact.first_name]x!"_s);
}

void TestMessageEdit::typedFieldBecomesAChip()
{
    type(u"Hi {{{contact.plan|free}}}"_s);
    QCOMPARE(text(), u"Hi [contact.plan]"_s);
    type(u" {{{not a field}}} {{x}}"_s);
    QCOMPARE(text(), u"Hi [contact.plan] {{{not a field}}} {{x}}"_s);
}

void TestMessageEdit::objectsAreNotTypedInto()
{
    setBlocks({ButtonBlock{u"Go"_s, u"https://example.com"_s}});
    type(u"before"_s);
    QCOMPARE(count(), 2);
    QCOMPARE(text(0), u"before"_s);
    key(Qt::Key_Down);
    key(Qt::Key_End);
    type(u"after"_s);
    QCOMPARE(count(), 3);
    QVERIFY(std::get<ButtonBlock>(m_edit->message().blocks.at(1)) == (ButtonBlock{u"Go"_s, u"https://example.com"_s}));
    QCOMPARE(text(2), u"after"_s);
    m_edit->undo();
    m_edit->undo();
    QVERIFY(std::holds_alternative<ButtonBlock>(m_edit->message().blocks.constLast()));
}

void TestMessageEdit::enterOnAnObjectOpensIt()
{
    setBlocks({TextBlock{.content = {{.text = u"a"_s}}}, SpacerBlock{30}});
    QSignalSpy asked(m_edit, &MessageEdit::editRequested);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    const int position = asked.at(0).at(0).toInt();
    QCOMPARE(position, 2);
    m_edit->replaceObject(position, SpacerBlock{60});
    QVERIFY(std::get<SpacerBlock>(m_edit->message().blocks.at(1)) == SpacerBlock{60});
    m_edit->undo();
    QVERIFY(std::get<SpacerBlock>(m_edit->message().blocks.at(1)) == SpacerBlock{30});
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    type(u"below"_s);
    QCOMPARE(text(2), u"below"_s);
}

void TestMessageEdit::backspaceTakesAnObject()
{
    setBlocks({TextBlock{.content = {{.text = u"a"_s}}}, DividerBlock{}, TextBlock{.content = {{.text = u"b"_s}}}});
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Home);
    key(Qt::Key_Backspace);
    QCOMPARE(count(), 2);
    QCOMPARE(text(0), u"a"_s);
    QCOMPARE(text(1), u"b"_s);
    m_edit->undo();
    QCOMPARE(count(), 3);
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_End);
    key(Qt::Key_Delete);
    QCOMPARE(count(), 2);
    QCOMPARE(text(0), u"a"_s);
    type(u"c"_s);
    QCOMPARE(text(0), u"ac"_s);
}

void TestMessageEdit::columns()
{
    type(u"top"_s);
    m_edit->insertBlockBelow(ColumnsBlock{{TextBlock{}}, {TextBlock{}}});
    type(u"left"_s);
    QCOMPARE(count(), 2);
    auto columns = std::get<ColumnsBlock>(m_edit->message().blocks.at(1));
    QCOMPARE(std::get<TextBlock>(columns.left.at(0)).content.at(0).text, u"left"_s);
    // No columns within columns: the next go below.
    m_edit->insertBlockBelow(ColumnsBlock{{TextBlock{}}, {TextBlock{}}});
    QCOMPARE(count(), 3);
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Backspace);
    QCOMPARE(count(), 2);
    m_edit->undo();
    QCOMPARE(count(), 3);
}

void TestMessageEdit::undoWithoutLimit()
{
    const MessageDocument empty = m_edit->message();
    for (int i = 0; i < 3000; ++i) {
        type(u"x"_s);
        if (i % 7 == 0)
            key(Qt::Key_Return);
        if (i % 50 == 0)
            m_edit->setKind(TextBlock::Kind(i % 3));
    }
    const MessageDocument full = m_edit->message();
    while (m_edit->document()->isUndoAvailable())
        m_edit->undo();
    QVERIFY(m_edit->message() == empty);
    while (m_edit->document()->isRedoAvailable())
        m_edit->redo();
    QVERIFY(m_edit->message() == full);
}

void TestMessageEdit::undoTakesBackAStyle()
{
    type(u"a"_s);
    MessageStyle style;
    style.accent = u"#1b7044"_s;
    style.width = 480;
    m_edit->setStyle(style);
    QVERIFY(m_edit->message().style == style);
    QCOMPARE(m_edit->look().accent.name(), u"#1b7044"_s);
    QCOMPARE(m_edit->look().width, 480);
    m_edit->undo();
    QVERIFY(m_edit->message().style == MessageStyle{});
    QCOMPARE(m_edit->look().accent.name(), u"#4353c8"_s);
    QCOMPARE(text(), u"a"_s);
    m_edit->redo();
    QVERIFY(m_edit->message().style == style);
}

void TestMessageEdit::linkAtTheCursor()
{
    type(u"read this now"_s);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(5);
    cursor.setPosition(9, QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    m_edit->setLink(u"https://example.com"_s);
    cursor.setPosition(7);
    m_edit->setTextCursor(cursor);
    QCOMPARE(m_edit->linkText(), u"this"_s);
    m_edit->setLink(u"https://example.org"_s);
    QList<Inline> content = std::get<TextBlock>(m_edit->message().blocks.at(0)).content;
    QCOMPARE(content.size(), 3);
    QCOMPARE(content.at(1).format.link, u"https://example.org"_s);
    m_edit->setLink({});
    content = std::get<TextBlock>(m_edit->message().blocks.at(0)).content;
    QCOMPARE(content.size(), 1);
}

void TestMessageEdit::pastesText()
{
    QApplication::clipboard()->setText(u"Dear {{{FIRST_NAME|friend}}},\r\n\r\nsecond line\n"_s);
    m_edit->paste();
    QCOMPARE(count(), 2);
    QVERIFY(text(0).startsWith(u"Dear ["_s));
    QCOMPARE(text(1), u"second line"_s);
}

void TestMessageEdit::pastesItsOwn()
{
    setBlocks({TextBlock{.kind = TextBlock::Kind::Heading2, .content = {{.text = u"Title"_s}}},
               ButtonBlock{u"Go"_s, u"https://example.com"_s},
               TextBlock{.content = {{.text = u"Hi "_s}, {.kind = Inline::Kind::Field, .field = {u"contact.first_name"_s, u"you"_s}}}}});
    const QList<Block> before = m_edit->message().blocks;
    m_edit->selectAll();
    m_edit->copy();
    setBlocks({});
    m_edit->paste();
    QVERIFY(m_edit->message().blocks == before);
    m_edit->undo();
    QCOMPARE(count(), 0);
}

void TestMessageEdit::refusesAnImage()
{
    QSignalSpy told(m_edit, &MessageEdit::refused);
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QApplication::clipboard()->setImage(image);
    m_edit->paste();
    QCOMPARE(count(), 0);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.at(0).at(0).toString(),
             u"An image was not pasted: a message shows images from the web. Put it on your website, then insert it by its address."_s);
}

void TestMessageEdit::hugePaste()
{
    QString text;
    while (text.size() < 5'000'000)
        text += u"A line of some words that somebody wrote in a long, long document, and another.\n"_s;
    QApplication::clipboard()->setText(text);
    QSignalSpy told(m_edit, &MessageEdit::refused);
    QElapsedTimer clock;
    clock.start();
    m_edit->paste();
    const qint64 took = clock.elapsed();
    QVERIFY2(took < 4000, qPrintable(QString::number(took)));
    QCOMPARE(told.size(), 1);
    QVERIFY(count() > 1000);
    m_edit->undo();
    QCOMPARE(count(), 0);
}

void TestMessageEdit::rightToLeftAndEmoji()
{
    type(u"مرحبا 👩‍👩‍👧 x"_s);
    QVERIFY(m_edit->document()->begin().textDirection() == Qt::RightToLeft);
    QCOMPARE(text(), u"مرحبا 👩‍👩‍👧 x"_s);
    key(Qt::Key_Backspace);
    key(Qt::Key_Backspace);
    key(Qt::Key_Backspace); // a whole family, not half of a character
    QVERIFY(!text().back().isHighSurrogate());
}

void TestMessageEdit::slashAsksForTheMenu()
{
    QSignalSpy asked(m_edit, &MessageEdit::insertMenuRequested);
    type(u"/"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(count(), 0);
    type(u"and/or"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(text(), u"and/or"_s);
}

void TestMessageEdit::randomTypingKeepsChipsWhole()
{
    static constexpr Qt::Key keys[]{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_Return,
                                    Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Tab, Qt::Key_B, Qt::Key_A};
    for (quint32 seed = 0; seed < 12; ++seed) {
        m_edit->setMessage(RandomDocument(seed).make());
        m_edit->insertField({u"contact.plan"_s, u"free"_s});
        QRandomGenerator random(seed);
        for (int step = 0; step < 150; ++step) {
            const int what = random.bounded(16);
            const auto modifiers = random.bounded(4) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
            if (what < int(std::size(keys)))
                key(keys[what], modifiers);
            else
                type(u"w "_s);
        }
        const MessageDocument message = m_edit->message();
        QVERIFY2(message == readDocument(*m_edit->document()), qPrintable(QString::number(seed)));
        for (const Block &block : message.blocks) {
            const auto *paragraph = std::get_if<TextBlock>(&block);
            for (const Inline &piece : paragraph ? paragraph->content : QList<Inline>{}) {
                QVERIFY(!piece.text.contains(QChar::ObjectReplacementCharacter));
                QVERIFY(piece.kind != Inline::Kind::Field || piece.field.key.startsWith(u"contact."_s));
            }
        }
        while (m_edit->document()->isUndoAvailable())
            m_edit->undo();
        QVERIFY2(m_edit->message() == RandomDocument(seed).make(), qPrintable(QString::number(seed)));
    }
}

QTEST_MAIN(TestMessageEdit)
#include "tst_message_edit.moc"
