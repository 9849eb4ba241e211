// SPDX-License-Identifier: Apache-2.0
#include "composer/bounded_edit.h"
#include "composer/document_bridge.h"
#include "composer/message_edit.h"
#include "composer/preview_view.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

//! Lines are broken anywhere as long as there is a word of thousands of letters, and no longer.
class TestLongWords final : public QObject
{
    Q_OBJECT
private slots:
    void inText();
    void inAMessage();
    void inHtmlThatIsShown();

private:
    static constexpr auto anywhere = QTextOption::WrapAnywhere;
    static constexpr auto betweenWords = QTextOption::WrapAtWordBoundaryOrAnywhere;
    static QString longWord() { return u"a"_s.repeated(4'001); }
};

void TestLongWords::inText()
{
    BoundedEdit edit(BoundedEdit::TooLong::FirstPart);
    QCOMPARE(edit.wordWrapMode(), betweenWords);
    edit.setPlainText(u"some words "_s.repeated(10'000));
    QCOMPARE(edit.wordWrapMode(), betweenWords);
    edit.setPlainText(u"some words "_s + longWord());
    QCOMPARE(edit.wordWrapMode(), anywhere);
    edit.appendPlainText(u"more"_s);
    QCOMPARE(edit.wordWrapMode(), anywhere);
    edit.setPlainText(u"few words"_s);
    QCOMPARE(edit.wordWrapMode(), betweenWords);
    edit.setPlainText(longWord());
    edit.setPlainText(u"some words "_s.repeated(10'000));
    QCOMPARE(edit.wordWrapMode(), betweenWords);
    edit.insertPlainText(longWord());
    QCOMPARE(edit.wordWrapMode(), anywhere);
    edit.undo();
    QCOMPARE(edit.wordWrapMode(), betweenWords);
    edit.redo();
    QCOMPARE(edit.wordWrapMode(), anywhere);
}

void TestLongWords::inAMessage()
{
    const auto of = [](const QString &words) { return MessageDocument{.blocks = {TextBlock{.content = {{.text = u"One"_s}}}, TextBlock{.content = {{.text = words}}}}}; };
    MessageEdit edit;
    edit.setMessage(of(longWord()));
    QCOMPARE(edit.wordWrapMode(), anywhere);
    edit.changeMessage(of(u"Two"_s));
    QCOMPARE(edit.wordWrapMode(), betweenWords);
    edit.undo();
    QCOMPARE(edit.wordWrapMode(), anywhere);
    QVERIFY(edit.message() == of(longWord()));
    edit.setMessage(of(u"Two"_s));
    QCOMPARE(edit.wordWrapMode(), betweenWords);
}

void TestLongWords::inHtmlThatIsShown()
{
    HtmlView view;
    view.setHtml(u"<p>One</p><p>"_s + longWord() + u"</p>"_s);
    QCOMPARE(view.wordWrapMode(), anywhere);
    // The data of an image is no word there.
    view.setHtml(u"<p>One</p><img src=\"data:image/png;base64,"_s + longWord() + u"\">"_s);
    QCOMPARE(view.wordWrapMode(), betweenWords);
}

QTEST_MAIN(TestLongWords)
#include "tst_long_words.moc"
