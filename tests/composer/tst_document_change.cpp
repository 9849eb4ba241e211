// SPDX-License-Identifier: Apache-2.0
#include "composer/document_bridge.h"
#include "composer/document_change.h"
#include "composer/html_editor.h"
#include "composer/code_edit.h"
#include "composer/message_edit.h"
#include "random_document.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! A message that becomes another from outside: one step of undo, and the cursor stays.
class TestDocumentChange final : public QObject
{
    Q_OBJECT
private slots:
    void becomesAnyOther();
    void becomesOneWithAPartChanged();
    void emptyAndBack();
    void leavesTheCursor();
    void htmlIsAStepOfUndo_data();
    void htmlIsAStepOfUndo();

private:
    static TextBlock line(const QString &words) { return {.content = {{.text = words}}}; }
    static MessageDocument of(const QList<Block> &blocks) { return {.blocks = blocks}; }
    //! Changes \a before into \a after and back by undo, forth by redo.
    static bool goesThereAndBack(const MessageDocument &before, const MessageDocument &after)
    {
        QTextDocument document;
        writeDocument(document, before);
        const DocumentReader reader(document); // it sees every change
        if (reader.read() != before)
            return false;
        changeDocument(document, after);
        if (readDocument(document) != after || reader.read() != after)
            return false;
        if (before == after)
            return !document.isUndoAvailable();
        document.undo();
        if (readDocument(document) != before || reader.read() != before || document.isUndoAvailable())
            return false;
        document.redo();
        return readDocument(document) == after && reader.read() == after;
    }
};

void TestDocumentChange::becomesAnyOther()
{
    for (quint32 seed = 0; seed < 2000; ++seed)
        QVERIFY2(goesThereAndBack(RandomDocument(seed).make(), RandomDocument(seed + 10'000).make()), qPrintable(QString::number(seed)));
}

void TestDocumentChange::becomesOneWithAPartChanged()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const MessageDocument before = RandomDocument(seed).make();
        MessageDocument after = before;
        const QList<Block> others = RandomDocument(seed + 50'000).make().blocks;
        QRandomGenerator random(seed);
        for (int changes = 1 + random.bounded(3); changes > 0; --changes) {
            const qsizetype at = random.bounded(int(after.blocks.size()) + 1);
            const Block block = others.isEmpty() ? Block(DividerBlock{}) : others.at(random.bounded(int(others.size())));
            if (random.bounded(2) == 0 || at == after.blocks.size())
                after.blocks.insert(at, block);
            else if (random.bounded(2) == 0)
                after.blocks.removeAt(at);
            else
                after.blocks[at] = block;
        }
        QVERIFY2(goesThereAndBack(before, normalised(after)), qPrintable(QString::number(seed)));
    }
}

void TestDocumentChange::emptyAndBack()
{
    const ColumnsBlock columns{{line(u"left"_s)}, {}};
    const QList<QList<Block>> shapes{{}, {line(u"a"_s)}, {columns}, {columns, columns}, {line(u"a"_s), columns}, {columns, line(u"a"_s)}, {DividerBlock{}, columns, DividerBlock{}}};
    for (const QList<Block> &before : shapes) {
        for (const QList<Block> &after : shapes)
            QVERIFY(goesThereAndBack(normalised(of(before)), normalised(of(after))));
    }
    // Where the words go their line goes too: nothing is left to be seen.
    QTextDocument document;
    writeDocument(document, of({line(u"a"_s), line(u"b"_s), line(u"c"_s)}));
    changeDocument(document, of({line(u"a"_s), line(u"c"_s)}));
    QCOMPARE(document.blockCount(), 2);
}

void TestDocumentChange::leavesTheCursor()
{
    MessageEdit edit;
    edit.setMessage(of({line(u"first"_s), line(u"second"_s), line(u"third"_s)}));
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(8); // "se|cond"
    cursor.setPosition(10, QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
    QCOMPARE(edit.textCursor().selectedText(), u"co"_s);
    edit.changeMessage(of({line(u"first"_s), line(u"second"_s), line(u"third"_s), line(u"a footer"_s)}));
    QCOMPARE(edit.textCursor().selectedText(), u"co"_s);
    edit.changeMessage(of({line(u"something before"_s), line(u"first and more"_s), line(u"second"_s), line(u"third"_s), line(u"a footer"_s)}));
    QCOMPARE(edit.textCursor().selectedText(), u"co"_s);
    edit.undo();
    edit.undo();
    QVERIFY(edit.message() == of({line(u"first"_s), line(u"second"_s), line(u"third"_s)}));
    // What it stood in is gone: beside that.
    edit.changeMessage(of({line(u"first"_s), line(u"third"_s)}));
    QVERIFY(edit.textCursor().position() <= edit.document()->characterCount());
}

void TestDocumentChange::htmlIsAStepOfUndo_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("a word") << u"<p>One</p>\n<p>Two</p>\n"_s << u"<p>One</p>\n<p>Three</p>\n"_s;
    QTest::newRow("Windows") << u"<p>One</p>\r\n<p>Two</p>\r\n"_s << u"<p>One</p>\r\n<b>new</b>\r\n<p>Two</p>\r\n"_s;
    QTest::newRow("emoji") << u"<p>\U0001F469</p>"_s << u"<p>\U0001F468</p>"_s;
    QTest::newRow("spaces that hold") << u"<p>a\u00a0b</p>\n"_s << u"<p>a\u00a0\u00a0b</p>\n<i>\u2028</i>\n"_s;
    QTest::newRow("mixed line ends") << u"a\r\nb\nc\r\n"_s << u"a\r\nb\nd\r\n"_s;
    QTest::newRow("line ends become mixed") << u"a\r\nb\r\n"_s << u"a\r\nx\nb\r\n"_s;
    QTest::newRow("other line ends") << u"a\r\nb\r\n"_s << u"a\nb\n"_s;
    QTest::newRow("mixed ones become like the first") << u"a\nb\r\nc\n\rd"_s << u"a\nb\nc\n\nd"_s;
    QTest::newRow("from nothing") << QString() << u"a\r\nb"_s;
    QTest::newRow("a line less") << u"a\na\na\n"_s << u"a\na\n"_s;
}

void TestDocumentChange::htmlIsAStepOfUndo()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    HtmlEditor editor;
    editor.setHtml(before);
    editor.changeHtml(after);
    QCOMPARE(editor.html(), after);
    editor.edit().undo();
    QCOMPARE(editor.html(), before);
    QVERIFY(!editor.edit().document()->isUndoAvailable());
    editor.edit().redo();
    QCOMPARE(editor.html(), after);
}

QTEST_MAIN(TestDocumentChange)
#include "tst_document_change.moc"
