// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

class TestPreferences final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void startsPlain();
    void lastsBeyondTheProgram_data();
    void lastsBeyondTheProgram();
    void tellsOfAThemeOnlyWhenItChanges();
    void takesAnUnknownThemeForTheSystems();
    void keepsLayoutsApart();
    void forgetsAnEmptyLayout();

private:
    QString file() const { return m_folder->filePath(u"settings.ini"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPreferences::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPreferences::startsPlain()
{
    QSettings settings(file(), QSettings::IniFormat);
    const Preferences preferences(settings);
    QCOMPARE(preferences.theme(), Preferences::Theme::System);
    QCOMPARE(preferences.layout(u"window"_s), QByteArray());
    QCOMPARE(preferences.lastTab(), QString());
}

void TestPreferences::lastsBeyondTheProgram_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(Preferences::Theme::Light);
    QTest::newRow("dark") << int(Preferences::Theme::Dark);
    QTest::newRow("system") << int(Preferences::Theme::System);
}

void TestPreferences::lastsBeyondTheProgram()
{
    QFETCH(const int, theme);
    const QByteArray state("\x00\xff\x01 , ;=\n@\\", 11); // what saveState() gives is no text
    {
        QSettings settings(file(), QSettings::IniFormat);
        Preferences preferences(settings);
        preferences.setTheme(Preferences::Theme(theme));
        preferences.setLayout(u"domains.table"_s, state);
        preferences.setLastTab(u"domains"_s);
        preferences.setContactCount(u"acme/1"_s, 98310);
    }
    QSettings settings(file(), QSettings::IniFormat);
    const Preferences preferences(settings);
    QCOMPARE(int(preferences.theme()), theme);
    QCOMPARE(preferences.layout(u"domains.table"_s), state);
    QCOMPARE(preferences.lastTab(), u"domains"_s);
    QCOMPARE(preferences.contactCount(u"acme/1"_s), 98310);
    QCOMPARE(preferences.contactCount(u"acme/2"_s), 0);
}

void TestPreferences::tellsOfAThemeOnlyWhenItChanges()
{
    QSettings settings(file(), QSettings::IniFormat);
    Preferences preferences(settings);
    QSignalSpy changed(&preferences, &Preferences::themeChanged);
    preferences.setTheme(Preferences::Theme::System);
    QCOMPARE(changed.size(), 0);
    preferences.setTheme(Preferences::Theme::Dark);
    QCOMPARE(changed.size(), 1);
    preferences.setTheme(Preferences::Theme::Dark);
    QCOMPARE(changed.size(), 1);
}

void TestPreferences::takesAnUnknownThemeForTheSystems()
{
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue(u"window/theme"_s, u"sepia"_s);
    QCOMPARE(Preferences(settings).theme(), Preferences::Theme::System);
    settings.setValue(u"window/theme"_s, u"dark"_s);
    QCOMPARE(Preferences(settings).theme(), Preferences::Theme::Dark);
}

void TestPreferences::keepsLayoutsApart()
{
    QSettings settings(file(), QSettings::IniFormat);
    Preferences preferences(settings);
    preferences.setLayout(u"window"_s, "one");
    preferences.setLayout(u"window.splitter"_s, "two");
    preferences.setLayout(u"theme"_s, "three");
    QCOMPARE(preferences.layout(u"window"_s), QByteArray("one"));
    QCOMPARE(preferences.layout(u"window.splitter"_s), QByteArray("two"));
    QCOMPARE(preferences.layout(u"theme"_s), QByteArray("three"));
    QCOMPARE(preferences.theme(), Preferences::Theme::System);
}

void TestPreferences::forgetsAnEmptyLayout()
{
    QSettings settings(file(), QSettings::IniFormat);
    Preferences preferences(settings);
    preferences.setLayout(u"window"_s, "one");
    preferences.setLayout(u"window"_s, {});
    QCOMPARE(preferences.layout(u"window"_s), QByteArray());
    QVERIFY(!settings.contains(u"layout/window"_s));
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
