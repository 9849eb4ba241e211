// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "accounts/preferences.h"
#include "finding.h"
#include "kit/account_band.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "kit/tokens.h"
#include "pages/page.h"
#include "window_bench.h"

#include <QCheckBox>
#include <QImage>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Colours: every text can be read on every ground it stands on, in both themes, and the window follows a change.
class TestTheme final : public QObject
{
    Q_OBJECT
private slots:
    void contrastItself_data();
    void contrastItself();
    void texts_data();
    void texts();
    void paletteTexts_data();
    void paletteTexts();
    void focusAndBorders_data();
    void focusAndBorders();
    void choiceMarks_data();
    void choiceMarks();
    void accountColours_data();
    void accountColours();
    void tokensComeOutOfTheirPalette();
    void values();
    void switchingRepaints();
    void switchingKeepsWhatIsShown();

private:
    static Tokens named(const QString &theme) { return theme == u"dark"_s ? darkTokens() : lightTokens(); }
};

void TestTheme::contrastItself_data()
{
    QTest::addColumn<QColor>("a");
    QTest::addColumn<QColor>("b");
    QTest::addColumn<double>("ratio");
    // From the definition in WCAG 2.1, worked out by hand.
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(0xffffff) << 21.0;
    QTest::newRow("white on black") << QColor(0xffffff) << QColor(Qt::black) << 21.0;
    QTest::newRow("the same") << QColor(0x123456) << QColor(0x123456) << 1.0;
    QTest::newRow("just enough") << QColor(0x767676) << QColor(0xffffff) << 4.54;
    QTest::newRow("just not") << QColor(0x777777) << QColor(0xffffff) << 4.48;
    QTest::newRow("red") << QColor(0xff0000) << QColor(0xffffff) << 4.00;
    QTest::newRow("blue") << QColor(0x0000ff) << QColor(0xffffff) << 8.59;
}

void TestTheme::contrastItself()
{
    QFETCH(QColor, a);
    QFETCH(QColor, b);
    QFETCH(double, ratio);
    QVERIFY2(std::abs(contrast(a, b) - ratio) < 0.01, qPrintable(QString::number(contrast(a, b))));
}

void TestTheme::texts_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        const Tokens t = named(theme);
        const auto row = [&theme](const QString &what, const QColor &text, const QColor &ground) {
            QTest::newRow(qPrintable(theme + u": "_s + what)) << theme << what << text << ground;
        };
        const std::pair<QString, QColor> grounds[] = {{u"background"_s, t.background},
                                                      {u"surface"_s, t.surface},
                                                      {u"sunken"_s, t.sunken},
                                                      {u"chosen row"_s, t.accentSoft},
                                                      {u"row under the pointer"_s, t.hover}};
        for (const auto &[ground, colour] : grounds) {
            row(u"text on "_s + ground, t.text, colour);
            row(u"muted on "_s + ground, t.muted, colour);
        }
        // Faults stand under fields, on cards and in dialogs; links and flat buttons too.
        for (const auto &[ground, colour] :
             {std::pair(u"background"_s, t.background), std::pair(u"surface"_s, t.surface)}) {
            row(u"fault on "_s + ground, t.bad.text, colour);
            row(u"accent on "_s + ground, t.accent, colour);
        }
        row(u"on a primary button"_s, t.onAccent, t.accent);
        row(u"tool tip"_s, t.surface, t.text);
        // Badges; and in message strips plain and muted text stand on the same grounds.
        const std::pair<QString, ToneColours> tones[] = {
            {u"good"_s, t.good}, {u"waiting"_s, t.waiting}, {u"bad"_s, t.bad}, {u"neutral"_s, t.neutral}};
        for (const auto &[tone, colours] : tones) {
            row(u"badge "_s + tone, colours.text, colours.ground);
            row(u"text of a message, "_s + tone, t.text, colours.ground);
            row(u"details of a message, "_s + tone, t.muted, colours.ground);
        }
    }
}

void TestTheme::texts()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2 is %3 : 1"_s.arg(text.name(), ground.name()).arg(ratio, 0, 'f', 2)));
}

void TestTheme::paletteTexts_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("ground");
    const std::tuple<const char *, QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {"window", QPalette::WindowText, QPalette::Window},
        {"base", QPalette::Text, QPalette::Base},
        {"alternate", QPalette::Text, QPalette::AlternateBase},
        {"button", QPalette::ButtonText, QPalette::Button},
        {"placeholder", QPalette::PlaceholderText, QPalette::Base},
        {"selection", QPalette::HighlightedText, QPalette::Highlight},
        {"link", QPalette::Link, QPalette::Base},
        {"link on window", QPalette::Link, QPalette::Window},
        {"visited link", QPalette::LinkVisited, QPalette::Base},
        {"tool tip", QPalette::ToolTipText, QPalette::ToolTipBase},
    };
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const auto &[name, text, ground] : pairs)
            QTest::newRow(qPrintable(theme + u": "_s + QString::fromLatin1(name))) << theme << int(text) << int(ground);
    }
}

void TestTheme::paletteTexts()
{
    QFETCH(QString, theme);
    QFETCH(int, text);
    QFETCH(int, ground);
    const QPalette palette = paletteOf(named(theme));
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const QColor a = palette.color(group, QPalette::ColorRole(text));
        const QColor b = palette.color(group, QPalette::ColorRole(ground));
        QVERIFY2(contrast(a, b) >= 4.5,
                 qPrintable(u"%1 on %2 is %3 : 1"_s.arg(a.name(), b.name()).arg(contrast(a, b), 0, 'f', 2)));
    }
}

void TestTheme::focusAndBorders_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void TestTheme::focusAndBorders()
{
    QFETCH(QString, theme);
    const Tokens t = named(theme);
    // What is no text needs three to one: the ring around what has the focus, and icons.
    for (const QColor &ground : {t.background, t.surface, t.sunken, t.accentSoft, t.hover}) {
        QVERIFY2(contrast(t.accent, ground) >= 3, qPrintable(ground.name()));
        for (const ToneColours &tone : {t.good, t.waiting, t.bad, t.neutral})
            QVERIFY2(contrast(tone.text, ground) >= 3, qPrintable(tone.text.name() + u" on "_s + ground.name()));
    }
    // A chosen row differs from one that is only under the pointer, and both from the rest.
    QVERIFY(t.accentSoft != t.hover && t.hover != t.surface && t.accentSoft != t.surface);
}

void TestTheme::choiceMarks_data()
{
    QTest::addColumn<Theme::Choice>("theme");
    QTest::addColumn<bool>("on");
    QTest::newRow("light") << Theme::Choice::Light << false;
    QTest::newRow("light, chosen") << Theme::Choice::Light << true;
    QTest::newRow("dark") << Theme::Choice::Dark << false;
    QTest::newRow("dark, chosen") << Theme::Choice::Dark << true;
}

void TestTheme::choiceMarks()
{
    QFETCH(Theme::Choice, theme);
    QFETCH(bool, on);
    auto *chosen = qApp->findChild<Theme *>();
    chosen->choose(theme);
    QRadioButton radio;
    QCheckBox box;
    for (QAbstractButton *one : std::initializer_list<QAbstractButton *>{&radio, &box}) {
        one->setCheckable(true);
        one->setChecked(on);
        one->resize(24, 24);
        const QImage image = one->grab().toImage();
        const QColor ground = image.pixelColor(23, 23);
        double most = 1;
        for (int x = 0; x < 20; ++x)
            most = std::max(most, contrast(image.pixelColor(x, 12), ground));
        QVERIFY2(most >= 3, qPrintable(u"%1: %2 : 1"_s.arg(QString::fromLatin1(one->metaObject()->className())).arg(most)));
    }
    chosen->choose(Theme::Choice::Light);
}

void TestTheme::accountColours_data()
{
    QTest::addColumn<QColor>("colour");
    const QList<QString> palette = AccountList::palette();
    QCOMPARE(palette.size(), 8);
    for (const QString &name : palette)
        QTest::newRow(qPrintable(name)) << QColor(name);
    QTest::newRow("the sandbox's") << sandboxColour();
    QTest::newRow("none") << QColor();
}

void TestTheme::accountColours()
{
    QFETCH(QColor, colour);
    for (const Tokens &t : {lightTokens(), darkTokens()}) {
        const QColor used = accountColour(colour, t);
        const QString where = t.dark ? u"dark"_s : u"light"_s;
        // Its name stands on the band in the dialogs; the dot and the band stand on surfaces.
        QVERIFY2(contrast(readableOn(used), used) >= 4.5,
                 qPrintable(u"name on the band, %1: %2"_s.arg(where, used.name())));
        QVERIFY2(contrast(used, t.surface) >= 3, qPrintable(u"dot, %1: %2"_s.arg(where, used.name())));
        QVERIFY2(contrast(used, t.background) >= 3, qPrintable(u"band, %1: %2"_s.arg(where, used.name())));
    }
}

void TestTheme::tokensComeOutOfTheirPalette()
{
    QCOMPARE(tokensOf(paletteOf(lightTokens())), lightTokens());
    QCOMPARE(tokensOf(paletteOf(darkTokens())), darkTokens());
    QVERIFY(darkTokens().dark && !lightTokens().dark);
}

void TestTheme::values()
{
    // As look.md fixes them.
    const Tokens light = lightTokens();
    const Tokens dark = darkTokens();
    QCOMPARE(light.background.name(), u"#f5f6f8"_s);
    QCOMPARE(dark.background.name(), u"#15171b"_s);
    QCOMPARE(light.surface.name(), u"#ffffff"_s);
    QCOMPARE(dark.surface.name(), u"#1d2025"_s);
    QCOMPARE(light.accent.name(), u"#4353c8"_s);
    QCOMPARE(dark.accent.name(), u"#93a0ff"_s);
    QCOMPARE(light.good.text.name(), u"#1b7044"_s);
    QCOMPARE(dark.bad.ground.name(), u"#45201d"_s);
}

void TestTheme::switchingRepaints()
{
    WindowBench bench({1280, 800});
    MainWindow &window = bench.window();
    QVERIFY(bench.openSandbox());
    // A spot at the edge of the page that nothing covers, and one in a table's last, empty part.
    const auto edge = [&] {
        return window.grab().toImage().pixelColor(bench.page().mapTo(&window, QPoint(4, bench.page().height() - 4)));
    };
    const auto list = [&] {
        QWidget *viewport = table(window, u"Domains"_s)->viewport();
        return window.grab().toImage().pixelColor(viewport->mapTo(&window, QPoint(10, viewport->height() - 10)));
    };
    QCOMPARE(edge().name(), u"#f5f6f8"_s);
    QCOMPARE(list().name(), u"#ffffff"_s);
    QVERIFY(trigger(window, u"Dark"_s));
    QTRY_COMPARE(edge().name(), u"#15171b"_s);
    QCOMPARE(list().name(), u"#1d2025"_s);
    QVERIFY(qApp->findChild<Theme *>()->isDark());
    // And pages that are not seen at the moment.
    QVERIFY(bench.showTab(u"contacts"_s));
    QCOMPARE(edge().name(), u"#15171b"_s);
    QVERIFY(trigger(window, u"Light"_s));
    QTRY_COMPARE(edge().name(), u"#f5f6f8"_s);
}

void TestTheme::switchingKeepsWhatIsShown()
{
    WindowBench bench({1280, 800});
    QVERIFY(bench.openSandbox());
    const QImage before = bench.window().grab().toImage();
    QVERIFY(trigger(bench.window(), u"Dark"_s));
    const QImage dark = bench.window().grab().toImage();
    QVERIFY(dark != before);
    QVERIFY(trigger(bench.window(), u"Light"_s));
    // Nothing of the dark is left behind: icons and pictures too.
    const QImage after = bench.window().grab().toImage();
    QCOMPARE(after.size(), before.size());
    int different = 0;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x)
            different += after.pixel(x, y) != before.pixel(x, y) ? 1 : 0;
    }
    // A clock that goes on (the countdown) may change some digits.
    QVERIFY2(different < 400, qPrintable(QString::number(different)));
}

POSTROOM_WINDOW_TEST_MAIN(TestTheme)
#include "tst_ui_theme.moc"
