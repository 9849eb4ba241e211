// SPDX-License-Identifier: Apache-2.0
#include "composer/document_bridge.h"
#include "random_document.h"

#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! A message through the QTextDocument and back.
class TestDocumentBridge final : public QObject
{
    Q_OBJECT
private slots:
    void keepsEverything();
    void theEmptyMessage();
    void readsOnlyWhatChanged();
    void undoTakesBackAnInsertion();
    void selectionOfPartOfAParagraph();
    void textBesideAnObjectIsKept();
};

void TestDocumentBridge::keepsEverything()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const MessageDocument message = RandomDocument(seed).make();
        QTextDocument document;
        writeDocument(document, message);
        const MessageDocument back = readDocument(document);
        if (back != message)
            QFAIL(qPrintable(u"seed %1: %2 blocks became %3"_s.arg(seed).arg(message.blocks.size()).arg(back.blocks.size())));
        DocumentReader reader(document);
        QVERIFY(reader.read() == message);
        QVERIFY(reader.read() == message);
    }
}

void TestDocumentBridge::theEmptyMessage()
{
    QTextDocument document;
    writeDocument(document, {});
    QVERIFY(readDocument(document).blocks.isEmpty());
    // Words typed there are a paragraph.
    QTextCursor(&document).insertText(u"Hello"_s);
    const MessageDocument read = readDocument(document);
    QCOMPARE(read.blocks.size(), 1);
    const auto &text = std::get<TextBlock>(read.blocks.constFirst());
    QVERIFY(text.kind == TextBlock::Kind::Paragraph);
    QCOMPARE(text.content.constFirst().text, u"Hello"_s);
}

void TestDocumentBridge::readsOnlyWhatChanged()
{
    // Random edits: what is read step by step is what a fresh look reads.
    for (quint32 seed = 0; seed < 150; ++seed) {
        QTextDocument document;
        writeDocument(document, RandomDocument(seed).make());
        DocumentReader reader(document);
        QRandomGenerator random(seed);
        for (int step = 0; step < 25; ++step) {
            QTextCursor cursor(&document);
            cursor.setPosition(random.bounded(document.characterCount()));
            switch (random.bounded(7)) {
            case 0:
                cursor.insertText(u"word"_s);
                break;
            case 1:
                cursor.insertBlock();
                break;
            case 2:
                cursor.deletePreviousChar();
                break;
            case 3:
                cursor.setPosition(random.bounded(document.characterCount()), QTextCursor::KeepAnchor);
                cursor.removeSelectedText();
                break;
            case 4:
                insertBlocks(cursor, RandomDocument(seed + 1000).make().blocks);
                break;
            case 5:
                document.undo();
                break;
            default:
                document.redo();
            }
            QVERIFY2(reader.read() == readDocument(document), qPrintable(u"seed %1, step %2"_s.arg(seed).arg(step)));
        }
    }
}

void TestDocumentBridge::undoTakesBackAnInsertion()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        const MessageDocument message = RandomDocument(seed).make();
        QTextDocument document;
        writeDocument(document, message);
        QTextCursor cursor(&document);
        cursor.setPosition(QRandomGenerator(seed).bounded(document.characterCount()));
        const QList<Block> more = RandomDocument(seed + 5000).make().blocks;
        insertBlocks(cursor, more);
        document.undo();
        QVERIFY2(readDocument(document) == message, qPrintable(QString::number(seed)));
    }
}

void TestDocumentBridge::selectionOfPartOfAParagraph()
{
    MessageDocument message;
    message.blocks = {TextBlock{.content = {{.text = u"Hello "_s},
                                            {.kind = Inline::Kind::Field, .field = {u"contact.first_name"_s, u"there"_s}},
                                            {.text = u", welcome"_s}}},
                      DividerBlock{}};
    QTextDocument document;
    writeDocument(document, message);
    QTextCursor cursor(&document);
    cursor.setPosition(3);
    cursor.setPosition(9, QTextCursor::KeepAnchor);
    const QList<Block> part = readSelection(cursor);
    QCOMPARE(part.size(), 1);
    const QList<Inline> content = std::get<TextBlock>(part.constFirst()).content;
    QCOMPARE(content.size(), 3);
    QCOMPARE(content.at(0).text, u"lo "_s);
    QCOMPARE(content.at(1).field.fallback, u"there"_s);
    QCOMPARE(content.at(2).text, u", "_s);
    cursor.select(QTextCursor::Document);
    QVERIFY(readSelection(cursor) == message.blocks);
}

void TestDocumentBridge::textBesideAnObjectIsKept()
{
    MessageDocument message;
    message.blocks = {DividerBlock{}};
    QTextDocument document;
    writeDocument(document, message);
    QTextCursor cursor(&document);
    cursor.insertText(u"before"_s);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"after"_s);
    const MessageDocument read = readDocument(document);
    QCOMPARE(read.blocks.size(), 3);
    QCOMPARE(std::get<TextBlock>(read.blocks.at(0)).content.constFirst().text, u"before"_s);
    QVERIFY(std::holds_alternative<DividerBlock>(read.blocks.at(1)));
    QCOMPARE(std::get<TextBlock>(read.blocks.at(2)).content.constFirst().text, u"after"_s);
}

QTEST_MAIN(TestDocumentBridge)
#include "tst_document_bridge.moc"
