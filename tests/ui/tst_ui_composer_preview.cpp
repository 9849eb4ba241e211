// SPDX-License-Identifier: Apache-2.0
#include "composer_window.h"
#include "composer/contact_picker.h"
#include "composer/document_format.h"
#include "composer/preview_view.h"
#include "fault_tabs.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/contacts/contact_api.h"
#include "support/red_picture.h"
#include "support/small_disk.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! The preview beside the message, through the window: what it shows, and that nothing leaves the computer unasked.
class TestComposerPreview final : public QObject
{
    Q_OBJECT
private slots:
    void asAContact();
    void propertiesAndTheirFallbacks();
    void whatCouldNotBeReadIsSaid();
    void phoneAndDark();
    void imagesOfOurOwnMessage();
    void nothingLeavesFromForeignHtml();
    void notDrawnWhereItIsNotSeen();
    void whatTheBrowserDoesNotShowIsSaid();

public slots:
    void noteUrl(const QUrl &url) { m_opened = url; }

private:
    QUrl m_opened;
    static bool holds(QWidget &widget, const QColor &colour)
    {
        const QImage image = widget.grab().toImage();
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = 0; x < image.width(); x += 2) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }
    static QPushButton *allow(const ComposerWindow &window)
    {
        for (QPushButton *button : shown<QPushButton>(window.preview())) {
            if (button->text().contains(u"blocked"_s))
                return button;
        }
        return nullptr;
    }
};

void TestComposerPreview::asAContact()
{
    ComposerWindow window;
    window.bench.models().contacts.refresh();
    window.bench.models().contactProperties.refresh();
    window.bench.settle();
    QVERIFY(window.begin());
    window.type(u"Dear {{{contact.first_name|friend}}} {{{contact.last_name|of ours}}} at {{{contact.email}}}, {{{contact.no_such_thing|nobody knows}}}"_s);
    QTRY_VERIFY(window.preview().shownText().startsWith(u"Dear friend of ours at "_s));
    const ContactStore &store = window.bench.models().contactStore;
    QString wanted;
    for (ContactPlace place = 0; place < store.end() && wanted.isEmpty(); ++place) {
        const auto contact = store.at(place);
        if (contact.firstName.value_or(QString()).isEmpty() || contact.lastName.value_or(QString()).isEmpty())
            continue;
        wanted = u"Dear %1 %2 at %3, nobody knows"_s.arg(*contact.firstName, *contact.lastName, contact.email);
        window.preview().picker().choose(store.idAt(place));
    }
    QVERIFY(!wanted.isEmpty());
    QTRY_COMPARE(window.preview().shownText(), wanted);
    // Without a last name the fallback stands in.
    QString id;
    for (ContactPlace place = 0; place < store.end() && id.isEmpty(); ++place) {
        if (store.at(place).lastName.value_or(QString()).isEmpty())
            id = store.idAt(place);
    }
    if (!id.isEmpty()) {
        window.preview().picker().choose(id);
        QTRY_VERIFY(window.preview().shownText().contains(u" of ours at "_s));
    }
}

void TestComposerPreview::propertiesAndTheirFallbacks()
{
    ComposerWindow window;
    window.call(CreateContactProperty{.key = u"shoe_size"_s, .type = PropertyType::String, .fallback = u"medium"_s});
    window.call(CreateContactProperty{.key = u"shelf"_s, .type = PropertyType::Number, .fallback = 7.5});
    window.call(CreateContact{.email = u"big@people.example"_s, .firstName = u"Bertha"_s, .properties = {{u"shoe_size"_s, u"huge"_s}, {u"shelf"_s, 12.25}}});
    window.call(CreateContact{.email = u"any@people.example"_s, .firstName = u"Annie"_s});
    window.bench.models().contactProperties.refresh();
    window.bench.settle();
    QVERIFY(window.begin());
    window.type(u"{{{contact.shoe_size|usual}}} {{{contact.shoe_size}}} {{{contact.shelf}}}"_s);
    // Of nobody: the message's own word before that of the property.
    QTRY_COMPARE(window.preview().shownText(), u"usual medium 7.5"_s);
    // Chosen as a person does: the list, a part of a name, Enter.
    const auto choose = [&window](const QString &words) {
        QTest::mouseClick(&window.preview().picker(), Qt::LeftButton);
        QWidget *popup = QApplication::activePopupWidget();
        QLineEdit *search = popup ? field(*popup, u"Search contacts"_s) : nullptr;
        if (!search)
            return false;
        window.bench.settle();
        QTest::keyClicks(search, words);
        window.bench.settle();
        QTest::keyClick(search, Qt::Key_Return);
        return QTest::qWaitFor([] { return !QApplication::activePopupWidget(); });
    };
    QVERIFY(choose(u"big@people"_s));
    QTRY_COMPARE(window.preview().shownText(), u"huge huge 12.25"_s);
    QVERIFY(window.preview().picker().text().startsWith(u"Bertha"_s));
    QVERIFY(choose(u"any@people"_s));
    QTRY_COMPARE(window.preview().shownText(), u"usual medium 7.5"_s);
    QVERIFY(window.preview().picker().text().startsWith(u"Annie"_s));
}

void TestComposerPreview::whatCouldNotBeReadIsSaid()
{
    FaultWindow w;
    w.bench.open(w.service.url());
    QVERIFY(w.bench.showTab(u"broadcasts"_s));
    w.bench.settle();
    const auto made = w.service.send("POST", "/contact-properties", R"({"key":"shoe_size","type":"string","fallback_value":"medium"})");
    QVERIFY(made.object().contains(u"id"_s));
    const QString id = w.service.send("POST", "/contacts", R"({"email":"big@people.example","properties":{"shoe_size":"huge"}})").object().value(u"id"_s).toString();
    AccountModels &models = w.window().workspace()->models();
    models.contacts.refresh();
    models.contactProperties.refresh();
    w.bench.settle();
    QVERIFY(click(w.bench.page(), u"New broadcast"_s));
    QVERIFY(click(w.bench.page(), u"Empty page"_s));
    auto &page = static_cast<ComposerPage &>(*static_cast<BroadcastsPage &>(w.bench.page()).draftPage());
    QTest::keyClicks(&page.editor().visual().edit(), u"{{{contact.shoe_size}}}"_s);
    const QString sentence = u"What else is known of this person could not be read, so fallbacks stand in for it."_s;
    w.service.fail("GET /contacts/" + id.toUtf8(), ScriptedAnswer::json(422, R"({"statusCode":422,"name":"validation_error","message":"No."})"));
    page.preview().picker().choose(id);
    QTRY_VERIFY(says(page, sentence));
    QCOMPARE(page.preview().shownText(), u"medium"_s);
    w.service.fail();
    page.preview().picker().choose(id);
    QTRY_COMPARE(page.preview().shownText(), u"huge"_s);
    QVERIFY(!says(page, sentence));
    // Or they become known elsewhere, as in the dialog of the contact.
    const QString other = w.service.send("POST", "/contacts", R"({"email":"small@people.example"})").object().value(u"id"_s).toString();
    models.contacts.refresh();
    w.bench.settle();
    w.service.fail("GET /contacts/" + other.toUtf8(), ScriptedAnswer::json(422, R"({"statusCode":422,"name":"validation_error","message":"No."})"));
    page.preview().picker().choose(other);
    QTRY_VERIFY(says(page, sentence));
    QVERIFY(models.contactStore.setProperties(other, {{u"shoe_size"_s, u"tiny"_s}}));
    QTRY_COMPARE(page.preview().shownText(), u"tiny"_s);
    QVERIFY(!says(page, sentence));
}

void TestComposerPreview::phoneAndDark()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    window.edit().insertBlockBelow(ColumnsBlock{{TextBlock{.content = {{.text = u"Left"_s}}}}, {TextBlock{.content = {{.text = u"Right"_s}}}}});
    QTRY_VERIFY(window.preview().shownText().contains(u"Right"_s));
    const QColor light = window.preview().view().look().surface;
    QCOMPARE(light, QColor(0xFFFFFF));
    QVERIFY(holds(window.preview().view(), light));
    QVERIFY(window.preview().view().document()->rootFrame()->childFrames().size() == 1);
    QVERIFY(click(window.preview(), u"Phone"_s));
    // Below one another, as mail programs on phones lay them.
    QVERIFY(window.preview().view().document()->rootFrame()->childFrames().isEmpty());
    QVERIFY(window.preview().view().look().scale > 0.7);
    QVERIFY(click(window.preview(), u"Dark"_s));
    const QColor dark = window.preview().view().look().surface;
    QVERIFY(dark.lightness() < 60);
    QVERIFY(holds(window.preview().view(), dark));
    // The editor stays as it was.
    QCOMPARE(window.edit().look().surface, QColor(0xFFFFFF));
}

void TestComposerPreview::imagesOfOurOwnMessage()
{
    ScriptedServer server;
    server.on("GET /a.png", redPicture());
    ComposerWindow window;
    QVERIFY(window.begin());
    window.edit().insertBlockBelow(ImageBlock{server.url().toString() + u"/a.png"_s, u"A chart"_s, 300});
    QTRY_VERIFY(window.html().contains(u"/a.png"_s));
    window.preview().grab();
    window.edit().grab();
    window.bench.settle();
    QCOMPARE(server.count("GET /a.png"), 0);
    QVERIFY(!holds(window.edit(), pictureRed));
    QVERIFY(window.edit().lacksImages());
    QTRY_VERIFY(allow(window));
    QTest::mouseClick(allow(window), Qt::LeftButton);
    QTRY_COMPARE(server.count("GET /a.png"), 1);
    // The picture, in both.
    QTRY_VERIFY(holds(window.preview().view(), pictureRed));
    QTRY_VERIFY(holds(window.edit(), pictureRed));
    QVERIFY(!window.edit().lacksImages());
    QVERIFY(!allow(window));
    QCOMPARE(server.count("GET /a.png"), 1);
    // No key and no cookie goes with it.
    const SeenRequest request = server.seen().constFirst();
    QVERIFY(request.header("authorization").isEmpty());
    QVERIFY(request.header("cookie").isEmpty());
    // Looking changes nothing.
    QVERIFY(!window.html().contains(u"<img src=\"data"_s));
    QVERIFY(!window.draft().isSaving());
}

void TestComposerPreview::nothingLeavesFromForeignHtml()
{
    ScriptedServer server;
    server.on("GET /a.png", redPicture());
    const QString base = server.url().toString();
    const QString html = QString(u"<html><head><link rel=stylesheet href=\"@/s.css\"><style>@import url(@/i.css);p{background:url(@/b.png)}"
                                 "@font-face{font-family:x;src:url(@/f.woff)}</style><script src=\"@/s.js\"></script>"
                                 "<meta http-equiv=refresh content=\"0;url=@/r\"></head><body background=\"@/bg.png\" onload=\"location='@/o'\">"
                                 "<p style=\"background-image:url(@/c.png)\">Dear you</p><img src=\"@/a.png\"><iframe src=\"@/f\"></iframe>"
                                 "<object data=\"@/x\"></object><video src=\"@/v\"></video><script>fetch('@/x')</script></body></html>"_s)
                             .replace(u"@/"_s, base + u'/');
    ComposerWindow window;
    const QString id = window.call(CreateBroadcast{.segmentId = window.segment(u"Newsletter"_s), .from = u"news@acme.com"_s, .subject = u"Hello"_s, .html = html}).id;
    QVERIFY(window.open(id));
    QTRY_VERIFY(window.preview().shownText().contains(u"Dear you"_s));
    QVERIFY(!window.preview().shownText().contains(u"fetch"_s));
    window.preview().grab();
    QVERIFY(click(window.preview(), u"Phone"_s));
    window.preview().grab();
    window.bench.settle();
    QVERIFY(server.seen().isEmpty());
    QVERIFY(allow(window));
    QTest::mouseClick(allow(window), Qt::LeftButton);
    QTRY_VERIFY(server.count("GET /a.png") > 0);
    window.preview().grab();
    window.bench.settle();
    for (const SeenRequest &request : server.seen())
        QVERIFY2(request.path().endsWith(".png"), request.path().constData());
}

void TestComposerPreview::notDrawnWhereItIsNotSeen()
{
    ComposerWindow window;
    window.bench.window().resize(900, 700);
    QVERIFY(window.begin());
    QVERIFY(!window.preview().isVisible());
    window.type(u"Hello"_s);
    QTRY_VERIFY(window.draft().wanted().html.contains(u"Hello"_s));
    window.bench.settle();
    QVERIFY(!window.preview().shownText().contains(u"Hello"_s));
    QVERIFY(window.previewButton());
    QTest::mouseClick(window.previewButton(), Qt::LeftButton);
    QTRY_VERIFY(window.preview().isVisible());
    QTRY_VERIFY(window.preview().shownText().contains(u"Hello"_s));
}

void TestComposerPreview::whatTheBrowserDoesNotShowIsSaid()
{
#ifndef Q_OS_UNIX
    QSKIP("A full disk is made by a limit that only Unix has.");
#endif
    ComposerWindow window;
    QVERIFY(window.begin());
    window.type(u"Hello"_s);
    const QString noBrowser = u"Nothing was opened: this computer has no browser for it."_s;
    const QString noFile = u"Nothing was opened: the file for the browser could not be written to"_s;
    QVERIFY(click(window.preview(), u"Open in browser"_s)); // there is none without a screen
    QVERIFY(says(window.preview(), noBrowser));
    QVERIFY(window.bench.settle()); // the sentence has moved the button
    QDesktopServices::setUrlHandler(u"file"_s, this, "noteUrl");
    {
        const SmallDisk disk(1);
        QVERIFY(click(window.preview(), u"Open in browser"_s));
    }
    QVERIFY2(says(window.preview(), noFile), qPrintable(words(window.preview())));
    QVERIFY(!says(window.preview(), noBrowser));
    QVERIFY(m_opened.isEmpty());
    QVERIFY(window.bench.settle());
    QVERIFY(click(window.preview(), u"Open in browser"_s));
    QVERIFY(!says(window.preview(), noFile));
    QVERIFY(m_opened.isLocalFile());
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerPreview)
#include "tst_ui_composer_preview.moc"
