// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"

#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace postroom;

namespace {

//! Red, green and blue of "#rrggbb" as light, 0 to 1.
std::array<double, 3> lightOf(const QString &colour)
{
    std::array<double, 3> light = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const double part = colour.mid(1 + 2 * qsizetype(i), 2).toInt(nullptr, 16) / 255.0;
        light.at(i) = part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    }
    return light;
}

//! Against white, as WCAG 2 counts it: 1 to 21.
double contrastWithWhite(const QString &colour)
{
    const auto [red, green, blue] = lightOf(colour);
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

//! CIE 1976 difference: about 2 is just visible.
double difference(const QString &one, const QString &other)
{
    const auto lab = [](const QString &colour) {
        const auto [red, green, blue] = lightOf(colour);
        const auto curve = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
        const double x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
        const double y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        const double z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
        return std::array<double, 3>{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    };
    const auto a = lab(one);
    const auto b = lab(other);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

Account named(const QString &name)
{
    Account account;
    account.name = name;
    return account;
}

} // namespace

class TestAccountList final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void startsEmpty();
    void fillsInWhatIsMissing();
    void keepsWhatIsGiven();
    void lastsBeyondTheProgram();
    void isOnDiskAtEachChange();
    void keepsTheOrder();
    void updates();
    void removes();
    void remembersTheCurrentOne();
    void leavesUnreadableEntriesAlone();
    void leavesUnknownFieldsAlone();
    void readsEntriesWithoutAnOrder();
    void mendsAColour();
    void runsOutOfColours();
    void keepsNoKey();
    void knowsThePlan();
    void thePaletteStandsApart();

private:
    QString file() const { return m_folder->filePath(u"settings.ini"_s); }
    QByteArray onDisk() const;
    void writeFile(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAccountList::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QByteArray TestAccountList::onDisk() const
{
    QFile open(file());
    return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
}

void TestAccountList::writeFile(const QByteArray &text) const
{
    QFile open(file());
    QVERIFY(open.open(QIODevice::WriteOnly));
    QCOMPARE(open.write(text), text.size());
}

void TestAccountList::startsEmpty()
{
    QSettings settings(file(), QSettings::IniFormat);
    const AccountList list(settings);
    QCOMPARE(list.accounts().size(), 0);
    QCOMPARE(list.currentId(), QString());
    QVERIFY(!list.find(u"x"_s));
    QVERIFY(!list.find(QString()));
}

void TestAccountList::fillsInWhatIsMissing()
{
    QSettings settings(file(), QSettings::IniFormat);
    AccountList list(settings);
    QSignalSpy changed(&list, &AccountList::changed);

    const Account first = list.add(named(u"Acme"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(first.name, u"Acme"_s);
    QCOMPARE(first.colour, u"#4353C8"_s);
    QCOMPARE(first.baseUrl, QUrl(u"https://api.resend.com"_s));
    QCOMPARE(first.keyStored, false);
    QCOMPARE(first.id.size(), 36); // a UUID without braces
    QVERIFY(!QUuid::fromString(first.id).isNull());

    const Account second = list.add(named(u"Beta"_s));
    QVERIFY(second.id != first.id);
    QVERIFY(second.colour != first.colour);
    QCOMPARE(list.accounts(), (QList<Account>{first, second}));
    QCOMPARE(list.find(second.id), std::optional(second));
}

void TestAccountList::keepsWhatIsGiven()
{
    QSettings settings(file(), QSettings::IniFormat);
    AccountList list(settings);
    const Account given{u"my-id"_s, u"Acme"_s, u"#123456"_s, QUrl(u"http://localhost:4010"_s), true};
    QCOMPARE(list.add(given), given);
    QCOMPARE(list.accounts(), QList<Account>{given});

    // The same id again is the same account.
    Account renamed = given;
    renamed.name = u"Other"_s;
    list.add(renamed);
    QCOMPARE(list.accounts(), QList<Account>{renamed});
}

void TestAccountList::lastsBeyondTheProgram()
{
    const Account first{u"a"_s, u"Ünïcode, \"quotes\"; 100 % = @Invalid() 漢字 🦊"_s, u"#4353C8"_s,
                        QUrl(u"https://bücher.example:8443/api%20x"_s), true};
    const Account second{u"b"_s, QString(), u"#0b7a6f"_s, QUrl(u"http://[::1]:4010"_s), false};
    {
        QSettings settings(file(), QSettings::IniFormat);
        AccountList list(settings);
        list.add(first);
        list.add(second);
    }
    QSettings settings(file(), QSettings::IniFormat);
    const AccountList list(settings);
    QCOMPARE(list.accounts().size(), 2);
    QCOMPARE(list.accounts().at(0), first);
    QCOMPARE(list.accounts().at(1), second);
}

void TestAccountList::isOnDiskAtEachChange()
{
    QSettings settings(file(), QSettings::IniFormat);
    AccountList list(settings);
    Account account = list.add(named(u"Acme"_s));
    QVERIFY(onDisk().contains("Acme"));
    account.name = u"Bemo"_s;
    list.update(account);
    QVERIFY(onDisk().contains("Bemo"));
    QVERIFY(!onDisk().contains("Acme"));
    list.setCurrentId(account.id);
    QVERIFY(onDisk().contains("current=" + account.id.toLatin1()));
    list.remove(account.id);
    QVERIFY(!onDisk().contains("Bemo"));
    QVERIFY(!onDisk().contains(account.id.toLatin1()));
}

void TestAccountList::keepsTheOrder()
{
    {
        QSettings settings(file(), QSettings::IniFormat);
        AccountList list(settings);
        for (const char *id : {"c", "a", "d", "b"}) {
            Account account = named(QString::fromLatin1(id));
            account.id = account.name;
            list.add(account);
        }
        list.remove(u"d"_s);
    }
    QSettings settings(file(), QSettings::IniFormat);
    const AccountList list(settings);
    QStringList ids;
    for (const Account &account : list.accounts())
        ids.append(account.id);
    QCOMPARE(ids, (QStringList{u"c"_s, u"a"_s, u"b"_s}));
}

void TestAccountList::updates()
{
    QSettings settings(file(), QSettings::IniFormat);
    AccountList list(settings);
    const Account other = list.add(named(u"Other"_s));
    Account account = list.add(named(u"Acme"_s));
    QSignalSpy changed(&list, &AccountList::changed);

    list.update(account); // nothing new
    QCOMPARE(changed.size(), 0);
    account.keyStored = true;
    account.colour = u"#A8480F"_s;
    list.update(account);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(list.accounts(), (QList<Account>{other, account}));

    Account stranger = named(u"Stranger"_s);
    stranger.id = u"nobody"_s;
    list.update(stranger);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(list.accounts(), (QList<Account>{other, account}));
    QVERIFY(!onDisk().contains("Stranger"));
}

void TestAccountList::removes()
{
    QSettings settings(file(), QSettings::IniFormat);
    AccountList list(settings);
    const Account first = list.add(named(u"Acme"_s));
    const Account second = list.add(named(u"Beta"_s));
    QSignalSpy changed(&list, &AccountList::changed);
    list.remove(u"nobody"_s);
    QCOMPARE(changed.size(), 0);
    list.remove(first.id);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(list.accounts(), QList<Account>{second});
    // Its colour is free again.
    QCOMPARE(list.add(named(u"Gamma"_s)).colour, u"#4353C8"_s);
    list.remove(QString());
    QCOMPARE(list.accounts().size(), 2);
}

void TestAccountList::remembersTheCurrentOne()
{
    QString id;
    {
        QSettings settings(file(), QSettings::IniFormat);
        AccountList list(settings);
        list.add(named(u"Acme"_s));
        id = list.add(named(u"Beta"_s)).id;
        QCOMPARE(list.currentId(), QString());
        list.setCurrentId(id);
        QCOMPARE(list.currentId(), id);
    }
    QSettings settings(file(), QSettings::IniFormat);
    AccountList list(settings);
    QCOMPARE(list.currentId(), id);
    list.setCurrentId(u"nobody"_s);
    QCOMPARE(list.currentId(), QString());
    list.setCurrentId(id);
    list.remove(id);
    QCOMPARE(list.currentId(), QString());
}

void TestAccountList::leavesUnreadableEntriesAlone()
{
    writeFile("[accounts]\n"
              "current=broken\n"
              "order=broken, good\n"
              "good\\name=Good\n"
              "good\\colour=#0B7A6F\n"
              "good\\baseUrl=https://api.resend.com\n"
              "good\\keyStored=true\n"
              "broken\\name=Broken\n"
              "broken\\colour=#A8480F\n"
              "broken\\baseUrl=http://example.com\n"
              "nameless\\baseUrl=https://api.resend.com\n"
              "newer\\kind=team\n"
              "newer\\value=kept\n");
    {
        QSettings settings(file(), QSettings::IniFormat);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"3 of 4 accounts"_s));
        AccountList list(settings);
        const Account good{u"good"_s, u"Good"_s, u"#0B7A6F"_s, QUrl(u"https://api.resend.com"_s), true};
        QCOMPARE(list.accounts(), QList<Account>{good});
        QCOMPARE(list.currentId(), QString());
        list.add(named(u"Acme"_s));
        list.remove(u"good"_s);
        list.remove(u"broken"_s); // not listed, so not ours to remove
    }
    const QByteArray text = onDisk();
    QVERIFY(!text.contains("Good"));
    QVERIFY(text.contains("Acme"));
    for (const char *line : {"broken\\name=Broken", "broken\\colour=#A8480F", "broken\\baseUrl=http://example.com",
                             "nameless\\baseUrl=https://api.resend.com", "newer\\kind=team", "newer\\value=kept"})
        QVERIFY2(text.contains(line), line);
}

void TestAccountList::leavesUnknownFieldsAlone()
{
    writeFile("[accounts]\n"
              "good\\name=Good\n"
              "good\\baseUrl=https://api.resend.com\n"
              "good\\nickname=kept\n"
              "[other]\n"
              "thing=kept too\n");
    {
        QSettings settings(file(), QSettings::IniFormat);
        AccountList list(settings);
        Account good = *list.find(u"good"_s);
        QCOMPARE(good.keyStored, false);
        good.name = u"Better"_s;
        list.update(good);
    }
    QVERIFY(onDisk().contains("good\\name=Better"));
    QVERIFY(onDisk().contains("good\\nickname=kept"));
    QVERIFY(onDisk().contains("thing=kept too"));
}

void TestAccountList::readsEntriesWithoutAnOrder()
{
    writeFile("[accounts]\n"
              "order=gone, b, b\n"
              "a\\name=A\na\\baseUrl=https://a.example.com/\n"
              "b\\name=B\nb\\baseUrl=https://b.example.com\n");
    QSettings settings(file(), QSettings::IniFormat);
    const AccountList list(settings);
    QCOMPARE(list.accounts().size(), 2);
    QCOMPARE(list.accounts().at(0).name, u"B"_s);
    QCOMPARE(list.accounts().at(1).name, u"A"_s);
    QCOMPARE(list.accounts().at(1).baseUrl, QUrl(u"https://a.example.com"_s));
}

void TestAccountList::mendsAColour()
{
    writeFile("[accounts]\n"
              "a\\name=A\na\\baseUrl=https://api.resend.com\na\\colour=#4353C8\n"
              "b\\name=B\nb\\baseUrl=https://api.resend.com\nb\\colour=red; background: url(x)\n");
    QSettings settings(file(), QSettings::IniFormat);
    const AccountList list(settings);
    QCOMPARE(list.accounts().size(), 2);
    QCOMPARE(list.find(u"a"_s)->colour, u"#4353C8"_s);
    QCOMPARE(list.find(u"b"_s)->colour, u"#0B7A6F"_s);
}

void TestAccountList::runsOutOfColours()
{
    QSettings settings(file(), QSettings::IniFormat);
    AccountList list(settings);
    QSet<QString> seen;
    for (int i = 0; i < 8; ++i)
        seen.insert(list.add(named(QString::number(i))).colour);
    QCOMPARE(seen.size(), 8);
    QCOMPARE(list.add(named(u"ninth"_s)).colour, u"#4353C8"_s);
    QCOMPARE(list.add(named(u"tenth"_s)).colour, u"#0B7A6F"_s);
}

void TestAccountList::keepsNoKey()
{
    // Account has no field for one; this fails where somebody adds what is written without thinking of it.
    QSettings settings(file(), QSettings::IniFormat);
    AccountList list(settings);
    const Account account = list.add(named(u"Acme"_s));
    settings.beginGroup(u"accounts/"_s + account.id);
    QStringList keys = settings.allKeys();
    settings.endGroup();
    keys.sort();
    QCOMPARE(keys, (QStringList{u"baseUrl"_s, u"colour"_s, u"keyStored"_s, u"name"_s, u"rights"_s}));
}

void TestAccountList::knowsThePlan()
{
    QString id;
    {
        QSettings settings(file(), QSettings::IniFormat);
        AccountList list(settings);
        Account account = list.add(named(u"Acme"_s));
        QVERIFY(!account.planContacts);
        account.planContacts = 5000;
        list.update(account);
        id = account.id;
    }
    {
        QSettings settings(file(), QSettings::IniFormat);
        AccountList list(settings);
        Account account = *list.find(id);
        QCOMPARE(account.planContacts, std::optional<qint64>(5000));
        account.planContacts.reset();
        list.update(account);
    }
    QSettings settings(file(), QSettings::IniFormat);
    QVERIFY(!AccountList(settings).find(id)->planContacts);
    settings.setValue(u"accounts/"_s + id + u"/planContacts"_s, u"many"_s);
    QVERIFY(!AccountList(settings).find(id)->planContacts);
}

void TestAccountList::thePaletteStandsApart()
{
    const QList<QString> palette = AccountList::palette();
    QCOMPARE(palette.size(), 8);
    QCOMPARE(palette.first(), u"#4353C8"_s);
    for (const QString &colour : palette) {
        QVERIFY2(QRegularExpression(u"^#[0-9A-F]{6}$"_s).match(colour).hasMatch(), qPrintable(colour));
        QVERIFY2(contrastWithWhite(colour) >= 4.5, qPrintable(colour));
    }
    for (qsizetype i = 0; i < palette.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY2(difference(palette.at(i), palette.at(j)) >= 25, qPrintable(palette.at(i) + palette.at(j)));
    }
    // The measures themselves, against known figures.
    QVERIFY(std::abs(contrastWithWhite(u"#000000"_s) - 21) < 0.01);
    QVERIFY(std::abs(contrastWithWhite(u"#767676"_s) - 4.54) < 0.01);
    QVERIFY(std::abs(difference(u"#000000"_s, u"#FFFFFF"_s) - 100) < 0.1);
}

QTEST_GUILESS_MAIN(TestAccountList)
#include "tst_account_list.moc"
