// SPDX-License-Identifier: Apache-2.0
#include "finding.h"
#include "kit/theme.h"
#include "pages/page.h"
#include "tour/cut_texts.h"
#include "window_bench.h"

#include <QImage>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! The theme and size that tst_ui_tour does not walk with each other: the six tabs and the composer only, in one process.
class TestTourThemes final : public QObject
{
    Q_OBJECT
private slots:
    void looks_data();
    void looks();
};

void TestTourThemes::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QString>("ground");
    QTest::newRow("dark, small") << QSize(1100, 700) << true << u"#15171b"_s;
    QTest::newRow("light, wide") << QSize(1600, 1000) << false << u"#f5f6f8"_s;
}

void TestTourThemes::looks()
{
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    QFETCH(QString, ground);
    auto *theme = qApp->findChild<Theme *>();
    theme->choose(isDark ? Theme::Choice::Dark : Theme::Choice::Light);
    WindowBench bench(size);
    QVERIFY(bench.openSandbox());
    QList<QImage> seen;
    const auto look = [&](const QString &name) {
        QTRY_VERIFY2(cutTexts(bench.window()).isEmpty(), qPrintable(name + u": "_s + cutTexts(bench.window()).join(u", "_s)));
        const QImage image = bench.window().grab().toImage();
        QCOMPARE(image.size(), size);
        QCOMPARE(image.pixelColor(10, size.height() - 60).name(), ground);
        QVERIFY2(!seen.contains(image), qPrintable(name));
        seen.push_back(image);
    };
    for (const QString &tab : {u"broadcasts"_s, u"contacts"_s, u"segments"_s, u"properties"_s, u"domains"_s, u"api-keys"_s}) {
        QVERIFY(bench.showTab(tab));
        look(tab);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(bench.showTab(u"broadcasts"_s));
    QVERIFY(click(bench.page(), u"New broadcast"_s));
    QVERIFY(bench.settle());
    look(u"composer"_s);
    theme->choose(Theme::Choice::Light);
}

POSTROOM_WINDOW_TEST_MAIN(TestTourThemes)
#include "tst_ui_tour_themes.moc"
