// SPDX-License-Identifier: Apache-2.0
#include "composer_bench.h"
#include "composer/true_preview.h"
#include "support/red_picture.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! The true picture: offered where its module is installed, harmless where it is not, and nothing leaves from it unasked.
class TestTruePreview final : public QObject
{
    Q_OBJECT
private slots:
    void isNotOfferedWithoutTheModule();
    void saysWhyItCannotBeLoaded();
    void guardsAndShades();
    void drawsAndLetsNothingOut();

private:
    static QPushButton *toggle(ComposerBench &bench)
    {
        for (QPushButton *button : bench.page().preview().findChildren<QPushButton *>()) {
            if (button->text() == u"True picture"_s)
                return button;
        }
        return nullptr;
    }
    static void begin(ComposerBench &bench, const BroadcastDraft &draft)
    {
        bench.openNew();
        bench.draft().setWanted(draft);
        emit bench.draft().replaced();
    }
    static QColor pixel(QWidget &widget, double x, double y)
    {
        const QImage image = widget.grab().toImage();
        return image.pixelColor(int(x * image.width()), int(y * image.height()));
    }
};

void TestTruePreview::isNotOfferedWithoutTheModule()
{
    ComposerBench bench;
    begin(bench, {.html = u"<p>Dear you</p>"_s});
    bench.page().preview().setTruePreviewFile({});
    QVERIFY(!toggle(bench)->isVisible());
    QTRY_VERIFY(bench.page().preview().shownText().contains(u"Dear you"_s));
}

void TestTruePreview::saysWhyItCannotBeLoaded()
{
    ComposerBench bench;
    begin(bench, {.html = u"<p>Dear you</p>"_s});
    bench.page().preview().setTruePreviewFile(QCoreApplication::applicationFilePath());
    QVERIFY(toggle(bench)->isVisible());
    QTest::mouseClick(toggle(bench), Qt::LeftButton);
    QVERIFY(bench.says(u"The true picture is not shown: its part of Postroom could not be loaded"_s));
    QVERIFY(!toggle(bench)->isChecked());
    QVERIFY(!toggle(bench)->isEnabled());
    QVERIFY(bench.page().preview().shownText().contains(u"Dear you"_s));
}

void TestTruePreview::guardsAndShades()
{
    QCOMPARE(guardedHtml(u"<!doctype html><HEAD><title>x"_s, false),
             u"<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
             "style-src 'unsafe-inline'\"><HEAD><title>x"_s);
    // Nothing of the message can hide it.
    const QString guard = u"<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'unsafe-inline'\">"_s;
    QCOMPARE(guardedHtml(u"<!-- <head> --><script>x"_s, false), guard + u"<!-- <head> --><script>x"_s);
    QCOMPARE(guardedHtml(u"<html lang=\"<head>\"><script>x"_s, false), guard + u"<html lang=\"<head>\"><script>x"_s);
    QCOMPARE(guardedHtml(u"\n<!DOCTYPE html>\n<p>x"_s, false), u"\n<!DOCTYPE html>"_s + guard + u"\n<p>x"_s);
    QVERIFY(guardedHtml(u"<p>x"_s, true).contains(u"default-src 'none'; style-src 'unsafe-inline'; img-src https: http: data:\""_s));
    const QString css = u"@media (prefers-color-scheme: dark){a} @media (Prefers-Color-Scheme:light){b}"_s;
    QCOMPARE(shadedHtml(css, true), u"@media (min-width:0px){a} @media (max-width:0px){b}"_s);
    QCOMPARE(shadedHtml(css, false), u"@media (max-width:0px){a} @media (min-width:0px){b}"_s);
}

void TestTruePreview::drawsAndLetsNothingOut()
{
#ifndef POSTROOM_WEB_PREVIEW_MODULE
    QSKIP("built without Qt WebEngine");
#else
    ScriptedServer server;
    server.on("GET /a.png", redPicture());
    const QString html = QString(u"<html><head><link rel=stylesheet href=\"@/s.css\"><style>@import url(@/i.css);body{margin:0;background:#00ff00}"
                                 "@media (prefers-color-scheme:dark){body{background:#0000ff}}</style>"
                                 "<meta http-equiv=refresh content=\"0;url=@/r\"></head><body onload=\"location='@/o'\">"
                                 "<img src=\"@/a.png\" style=\"display:block;width:100%;height:300px\"><iframe src=\"@/f\"></iframe>"
                                 "<video src=\"@/v\"></video><script>document.body.style.background='#ff00ff';fetch('@/x')</script></body></html>"_s)
                             .replace(u"@/"_s, server.url().toString() + u'/');
    ComposerBench bench;
    begin(bench, {.html = html});
    PreviewPane &pane = bench.page().preview();
    pane.setTruePreviewFile(QStringLiteral(POSTROOM_WEB_PREVIEW_MODULE));
    QTest::mouseClick(toggle(bench), Qt::LeftButton);
    QVERIFY2(toggle(bench)->isChecked(), "the module was not loaded");
    QWidget *view = bench.named<QWidget>(u"Preview of the message"_s);
    QVERIFY(view && view->inherits("QWebEngineView"));
    QTRY_COMPARE_WITH_TIMEOUT(pixel(*view, 0.5, 0.9), QColor(0x00FF00), 30000);
    // Dark is drawn after that, so whatever the first one wanted to load was asked for by then.
    QVERIFY(bench.click(u"Dark"_s));
    QTRY_COMPARE_WITH_TIMEOUT(pixel(*view, 0.5, 0.9), QColor(0x0000FF), 30000);
    QCOMPARE(server.arrivals(), 0);
    for (QPushButton *button : pane.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().contains(u"blocked"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE_WITH_TIMEOUT(pixel(*view, 0.5, 0.1), pictureRed, 30000);
    for (const SeenRequest &request : server.seen()) {
        QCOMPARE(request.key(), QByteArray("GET /a.png"));
        QVERIFY(request.header("cookie").isEmpty());
    }
    // Back to the text.
    QTest::mouseClick(toggle(bench), Qt::LeftButton);
    QVERIFY(!view->isVisible());
#endif
}

QTEST_MAIN(TestTruePreview)
#include "tst_true_preview.moc"
