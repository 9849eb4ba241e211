// SPDX-License-Identifier: Apache-2.0
#include "composer_window.h"
#include "composer/document_format.h"
#include "composer/editor_toolbar.h"
#include "email/html_reader.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QSpinBox>
#include <QTextBlock>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Writing a message without HTML, through the window.
class TestComposerWriting final : public QObject
{
    Q_OBJECT
private slots:
    void keystrokesReachJournalAndPreview();
    void slashInsertsByTheKeyboard();
    void slashIsTextWhereItIsMeantSo();
    void toolbar();
    void imageDialog();
    void buttonAndSpace();
    void twoColumnsAndFooter();
    void chipsCannotBeBroken();
    void brokenAndNestedFields();
    void stylePanel();
    void language();
    void languageOfTheProgram();
    void pasteOfFiveMegabytes();
    void pasteOfImages();
    void rightToLeftAndEmoji();

private:
    static TextBlock text(const ComposerWindow &window, qsizetype at) { return std::get<TextBlock>(window.blocks().at(at)); }
    static void paste(const ComposerWindow &window, QMimeData *data)
    {
        QApplication::clipboard()->setMimeData(data);
        window.press(Qt::Key_V, Qt::ControlModifier);
    }
};

void TestComposerWriting::keystrokesReachJournalAndPreview()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Hello"_s);
    const auto kept = [&window] { return window.bench.models().journal.find(window.draft().draftId()); };
    QTRY_VERIFY(kept() && kept()->draft.html.contains(u"Hello"_s));
    QTRY_VERIFY(says(window.composer(), u"Kept on this computer"_s));
    QTRY_VERIFY(window.preview().view().toPlainText().contains(u"Hello"_s));
    // What Postroom writes it reads again.
    QVERIFY(readOwnHtml(window.html()).has_value());
}

void TestComposerWriting::slashInsertsByTheKeyboard()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Hello"_s);
    window.press(Qt::Key_Return);
    window.type(u"/"_s);
    QVERIFY(window.insertMenu());
    QTest::keyClicks(window.insertMenu(), u"div"_s);
    QTest::keyClick(window.insertMenu(), Qt::Key_Return);
    QTRY_VERIFY(!window.insertMenu());
    QVERIFY(std::holds_alternative<DividerBlock>(window.blocks().at(1)));
    QVERIFY(!window.html().contains(u">/"_s));
    window.type(u"Next"_s);
    QCOMPARE(text(window, 2).content.at(0).text, u"Next"_s);
    // A heading, with the arrows.
    window.press(Qt::Key_Return);
    window.type(u"/"_s);
    QTest::keyClicks(window.insertMenu(), u"heading"_s);
    QTest::keyClick(window.insertMenu(), Qt::Key_Return);
    QTRY_VERIFY(!window.insertMenu());
    window.type(u"News"_s);
    QVERIFY(text(window, 3).kind == TextBlock::Kind::Heading1);
}

void TestComposerWriting::slashIsTextWhereItIsMeantSo()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    // Somebody who writes "and / or" gets no dialog.
    window.type(u"and /"_s);
    QVERIFY(window.insertMenu());
    QTest::keyClicks(window.insertMenu(), u" "_s);
    QTRY_VERIFY(!window.insertMenu());
    QVERIFY(!window.dialog());
    window.type(u"or "_s);
    QCOMPARE(text(window, 0).content.at(0).text, u"and / or "_s);
    // Nothing is called so.
    window.type(u"/"_s);
    QTest::keyClicks(window.insertMenu(), u"x"_s);
    QTRY_VERIFY(!window.insertMenu());
    QTRY_VERIFY(text(window, 0).content.at(0).text.endsWith(u"or /x"_s));
    window.type(u" /"_s);
    QTest::keyClick(window.insertMenu(), Qt::Key_Escape);
    QTRY_VERIFY(text(window, 0).content.at(0).text.endsWith(u"/x /"_s));
    // Taken back.
    window.type(u" /"_s);
    QTest::keyClick(window.insertMenu(), Qt::Key_Backspace);
    QTRY_VERIFY(!window.insertMenu());
    window.bench.settle();
    QVERIFY(text(window, 0).content.at(0).text.endsWith(u"/x / "_s));
}

void TestComposerWriting::toolbar()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"One two"_s);
    window.press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    for (const QString &name : {u"Bold"_s, u"Italic"_s, u"Underlined"_s, u"Struck out"_s}) {
        auto *button = ComposerWindow::named<QPushButton>(window.composer(), name);
        QVERIFY2(button, qPrintable(name));
        QVERIFY(!button->isChecked());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(button->isChecked());
    }
    QVERIFY(window.chooseIn(u"Colour of the text"_s, u"Red"_s));
    const Inline two = text(window, 0).content.at(1);
    QCOMPARE(two.text, u"two"_s);
    QVERIFY(two.format.bold && two.format.italic && two.format.underline && two.format.strike);
    QCOMPARE(two.format.colour, u"#b0241c"_s);
    QCOMPARE(text(window, 0).content.at(0).format, TextFormat());
    QVERIFY(window.chooseIn(u"Kind of paragraph"_s, u"Quote"_s));
    QVERIFY(text(window, 0).kind == TextBlock::Kind::Quote);
    QVERIFY(window.chooseIn(u"Kind of paragraph"_s, u"Numbered list"_s));
    QVERIFY(window.chooseIn(u"Alignment"_s, u"Deeper in the list"_s));
    QCOMPARE(text(window, 0).level, 1);
    QVERIFY(window.chooseIn(u"Alignment"_s, u"Centred"_s));
    QVERIFY(text(window, 0).align == TextAlign::Center);
    // A link to what is selected.
    QTest::mouseClick(ComposerWindow::named<QPushButton>(window.composer(), u"Link"_s), Qt::LeftButton);
    QVERIFY(window.dialog());
    QTest::keyClicks(field(*window.dialog(), u"Leads to"_s), u"acme.com/two"_s);
    QVERIFY(click(*window.dialog(), u"Insert link"_s));
    QTRY_VERIFY(!window.dialog());
    QCOMPARE(text(window, 0).content.at(1).format.link, u"https://acme.com/two"_s);
    // All of it is undone, step by step, down to nothing.
    for (int i = 0; i < 40; ++i)
        window.edit().undo();
    QVERIFY(!window.html().contains(u"One"_s));
}

void TestComposerWriting::imageDialog()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    QVERIFY(window.chooseIn(u"Insert"_s, u"Image…"_s));
    QVERIFY(window.dialog());
    QLineEdit *address = field(*window.dialog(), u"Address of the image"_s);
    QVERIFY(click(*window.dialog(), u"Insert"_s));
    QVERIFY(!faultBeside(*address).isEmpty());
    QTest::keyClicks(address, u"javascript:alert(1)"_s);
    QVERIFY(click(*window.dialog(), u"Insert"_s));
    QVERIFY(faultBeside(*address).startsWith(u"This is not a web address."_s));
    address->clear();
    QTest::keyClicks(address, u"https://acme.com/a.png"_s);
    QTest::keyClicks(field(*window.dialog(), u"Description"_s), u"A \"big\" <chart>"_s);
    shown<QSpinBox>(*window.dialog()).constFirst()->setValue(320);
    QVERIFY(click(*window.dialog(), u"Insert"_s));
    QTRY_VERIFY(!window.dialog());
    QVERIFY(std::get<ImageBlock>(window.blocks().at(0)) == (ImageBlock{u"https://acme.com/a.png"_s, u"A \"big\" <chart>"_s, 320, TextAlign::Center, {}}));
    QVERIFY(window.html().contains(u"alt=\"A &quot;big&quot; &lt;chart&gt;\""_s));
    // Enter on it opens it again; a change of nothing but its width is not thrown away unasked.
    window.press(Qt::Key_Home, Qt::ControlModifier);
    window.press(Qt::Key_Return);
    QVERIFY(window.dialog());
    shown<QSpinBox>(*window.dialog()).constFirst()->setValue(200);
    QTest::keyClick(window.dialog(), Qt::Key_Escape);
    QVERIFY(says(window.bench.window(), u"Discard what you typed?"_s));
}

void TestComposerWriting::buttonAndSpace()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    QVERIFY(window.chooseIn(u"Insert"_s, u"Button…"_s));
    QTest::keyClicks(field(*window.dialog(), u"Leads to"_s), u"acme.com"_s);
    QVERIFY(click(*window.dialog(), u"Insert"_s));
    QCOMPARE(faultBeside(*field(*window.dialog(), u"Text"_s)), u"Write what the button says."_s);
    QTest::keyClicks(field(*window.dialog(), u"Text"_s), u"Read on"_s);
    QVERIFY(click(*window.dialog(), u"Insert"_s));
    QTRY_VERIFY(!window.dialog());
    const auto button = std::get<ButtonBlock>(window.blocks().at(0));
    QCOMPARE(button.text, u"Read on"_s);
    QCOMPARE(button.url, u"https://acme.com"_s);
    QVERIFY(window.chooseIn(u"Insert"_s, u"Space"_s));
    QVERIFY(std::ranges::any_of(window.blocks(), [](const Block &block) { return std::holds_alternative<SpacerBlock>(block); }));
}

void TestComposerWriting::twoColumnsAndFooter()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    QVERIFY(window.chooseIn(u"Insert"_s, u"Two columns"_s));
    window.type(u"Left"_s);
    window.press(Qt::Key_Down);
    QVERIFY(std::get<TextBlock>(std::get<ColumnsBlock>(window.blocks().at(0)).left.at(0)).content.at(0).text.startsWith(u"Left"_s));
    window.press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(window.chooseIn(u"Insert"_s, u"Footer with unsubscribe link"_s));
    const QString html = window.html();
    QVERIFY(html.contains(u"href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\""_s));
    QVERIFY(readOwnHtml(html).has_value());
}

void TestComposerWriting::chipsCannotBeBroken()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Dear "_s);
    QVERIFY(window.chooseIn(u"Personal field"_s, u"First name"_s));
    QLineEdit *fallback = field(*window.dialog(), u"For people without it"_s);
    QCOMPARE(fallback->text(), u"there"_s);
    fallback->setText(u"fr}iend"_s);
    QVERIFY(click(*window.dialog(), u"Insert"_s));
    QCOMPARE(faultBeside(*fallback), u"The characters {, } and | cannot stand here."_s);
    fallback->setText(u"friend"_s);
    QVERIFY(click(*window.dialog(), u"Insert"_s));
    QTRY_VERIFY(!window.dialog());
    window.type(u"!"_s);
    const QString chip = u"{{{contact.first_name|friend}}}"_s;
    QVERIFY(window.html().contains(u"Dear "_s + chip + u"!"_s));
    // Arrows step over it, typing stands beside it, bold takes the whole of it.
    window.press(Qt::Key_Left);
    window.press(Qt::Key_Left);
    window.type(u"x"_s);
    QVERIFY(window.html().contains(u"Dear x"_s + chip + u"!"_s));
    window.press(Qt::Key_Right, Qt::ShiftModifier);
    window.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(window.html().contains(u">"_s + chip + u"</"_s));
    // Enter on it alone opens it.
    window.press(Qt::Key_Return);
    QVERIFY(window.dialog());
    field(*window.dialog(), u"For people without it"_s)->setText(u"you"_s);
    QVERIFY(click(*window.dialog(), u"Change"_s));
    QTRY_VERIFY(window.html().contains(u"{{{contact.first_name|you}}}"_s));
    // One press takes it, whole.
    window.press(Qt::Key_End);
    window.press(Qt::Key_Left);
    window.press(Qt::Key_Backspace);
    QVERIFY(!window.html().contains(u"{{{"_s));
    window.edit().undo();
    QVERIFY(window.html().contains(u"{{{contact.first_name|you}}}"_s));
}

void TestComposerWriting::brokenAndNestedFields()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    // The older spelling is understood; what is none stays the words it is.
    window.type(u"{{{FIRST_NAME|there}}} {{{contact.first_name|{{{x}}} and {{contact.email}} {{{|}}} "_s);
    qsizetype fields = 0;
    for (const Inline &piece : text(window, 0).content)
        fields += piece.kind == Inline::Kind::Field ? 1 : 0;
    QVERIFY(fields >= 1);
    QCOMPARE(text(window, 0).content.at(0).field.key, u"FIRST_NAME"_s);
    const QString html = window.html();
    const auto again = readOwnHtml(html);
    QVERIFY(again.has_value());
    QVERIFY(again->document == window.edit().message());
    QVERIFY(window.preview().shownText().startsWith(u"there "_s));
}

void TestComposerWriting::stylePanel()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Words"_s);
    QVERIFY(click(window.composer(), u"Style"_s));
    auto *width = ComposerWindow::named<QSpinBox>(window.composer(), u"Width"_s);
    QVERIFY(width);
    QCOMPARE(width->value(), 600);
    width->setValue(480);
    QTRY_VERIFY(window.html().contains(u"480"_s));
    auto *font = ComposerWindow::named<QComboBox>(window.composer(), u"Font"_s);
    QVERIFY(font);
    font->setCurrentIndex(1);
    emit font->activated(1);
    QTRY_VERIFY(window.html().contains(u"Georgia"_s));
    // Undone like anything else, and the panel says so.
    window.edit().undo();
    window.edit().undo();
    QTRY_COMPARE(width->value(), 600);
    QVERIFY(window.html().contains(u"Words"_s));
}

void TestComposerWriting::language()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Worte"_s);
    QVERIFY(window.html().contains(u"<html lang=\"en\""_s));
    QVERIFY(click(window.composer(), u"Style"_s));
    auto *language = ComposerWindow::named<QComboBox>(window.composer(), u"Language"_s);
    QVERIFY(language);
    QCOMPARE(language->currentText(), u"English"_s);
    // Where the toolbar fits the panel does.
    QVERIFY(language->parentWidget()->minimumSizeHint().width() <= window.composer().editor().visual().toolbar().minimumSizeHint().width());
    language->setCurrentIndex(language->findText(u"Deutsch"_s));
    emit language->activated(language->currentIndex());
    QTRY_VERIFY(window.html().contains(u"<html lang=\"de\""_s));
    QVERIFY(window.html().contains(u"Worte"_s));
    // Undone like anything else, and the panel says so.
    window.edit().undo();
    QTRY_COMPARE(language->currentText(), u"English"_s);
    QVERIFY(window.html().contains(u"<html lang=\"en\""_s));
}

void TestComposerWriting::languageOfTheProgram()
{
    class Danish final : public QTranslator
    {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char *context, const char *source, const char *, int) const override
        {
            const bool isLanguage = QLatin1StringView(context) == "StartingPoints"_L1 && QLatin1StringView(source) == "en"_L1;
            return isLanguage ? u"da"_s : QString();
        }
    } danish;
    QVERIFY(QCoreApplication::installTranslator(&danish));
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Ord"_s);
    QVERIFY(window.html().contains(u"<html lang=\"da\""_s));
    QCoreApplication::removeTranslator(&danish);
}

void TestComposerWriting::pasteOfFiveMegabytes()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Before"_s);
    auto *data = new QMimeData;
    data->setHtml(u"<p style='color:red'>Some <b>words</b> of a paste</p>"_s.repeated(96'000));
    paste(window, data);
    QVERIFY(says(window.composer(), u"Only the first part was pasted: it is longer than any message can be."_s));
    QVERIFY(window.html().contains(u"Before"_s));
    QVERIFY(window.html().contains(u"of a paste"_s));
    // One step back.
    window.edit().undo();
    QVERIFY(!window.html().contains(u"of a paste"_s));
    QVERIFY(window.html().contains(u"Before"_s));
}

void TestComposerWriting::pasteOfImages()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(Qt::red);
    auto *data = new QMimeData;
    data->setImageData(image);
    paste(window, data);
    QVERIFY(says(window.composer(), u"An image was not pasted"_s));
    QVERIFY(!window.html().contains(u"<img"_s));
    // What a word processor puts in: the words stay, an image within the file goes, and that is said.
    data = new QMimeData;
    data->setHtml(u"<p>Dear all</p><img src=\"data:image/png;base64,iVBORw0KGgo=\"><p>Bye</p><img src=\"file:///etc/passwd\">"_s);
    paste(window, data);
    QVERIFY(window.html().contains(u"Dear all"_s));
    QVERIFY(window.html().contains(u"Bye"_s));
    QVERIFY(!window.html().contains(u"data:image"_s));
    QVERIFY(!window.html().contains(u"file:"_s));
    QVERIFY(says(window.composer(), u"An image was not pasted"_s));
}

void TestComposerWriting::rightToLeftAndEmoji()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    auto *data = new QMimeData;
    data->setText(u"שלום 👩🏽‍💻 עולם"_s);
    paste(window, data);
    QVERIFY(window.html().contains(u"שלום 👩🏽‍💻 עולם"_s));
    QVERIFY(window.html().contains(u"dir=\"rtl\""_s));
    // One press takes the whole picture, not half of it.
    window.press(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 5; ++i)
        window.press(Qt::Key_Left); // towards the end, in this direction
    window.press(Qt::Key_Delete);
    const QString html = window.html();
    QVERIFY(html.isValidUtf16());
    QVERIFY(html.contains(u"שלום"_s) && html.contains(u"עולם"_s));
    QVERIFY(!html.contains(u"💻"_s) && !html.contains(u"👩"_s) && !html.contains(QChar(0x200D)));
    QTRY_VERIFY(window.preview().shownText().contains(u"שלום"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerWriting)
#include "tst_ui_composer_writing.moc"
