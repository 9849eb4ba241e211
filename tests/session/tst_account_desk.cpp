// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_desk.h"
#include "accounts/account_list.h"
#include "resend/api_bench.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

const char *name(KeyStoreFault::Kind kind)
{
    switch (kind) {
    case KeyStoreFault::Kind::Unavailable:
        return "Unavailable";
    case KeyStoreFault::Kind::TimedOut:
        return "TimedOut";
    default:
        return "another fault";
    }
}

Secret key(const char *text)
{
    return Secret(QByteArray(text));
}

//! A desk with a list of its own and a real key store no keychain answers. It writes down what the desk says.
struct DeskBench
{
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    ManualClock clock;
    AccountList accounts{settings};
    KeyStore keys{clock, u"Postroom test"_s};
    AccountDesk desk{accounts, keys};
    QStringList said;

    DeskBench()
    {
        const auto say = [this](const QString &what, const QString &who, const QString &how = {}) {
            said.push_back((what + u' ' + who + u' ' + how).trimmed());
        };
        QObject::connect(&desk, &AccountDesk::opening, &desk, [=](const Account &a) { say(u"opening"_s, a.name); });
        QObject::connect(&desk, &AccountDesk::opened, &desk, [=](const Account &a, const Secret &k) {
            say(u"opened"_s, a.name, QString::fromLatin1(k.reveal()));
        });
        const auto fault = [=](const QString &what) {
            return
                [=](const Account &a, const KeyStoreFault &f) { say(what, a.name, QString::fromLatin1(name(f.kind))); };
        };
        QObject::connect(&desk, &AccountDesk::openFailed, &desk, fault(u"openFailed"_s));
        QObject::connect(&desk, &AccountDesk::keyNotStored, &desk, fault(u"keyNotStored"_s));
        QObject::connect(&desk, &AccountDesk::removeFailed, &desk, fault(u"removeFailed"_s));
        QObject::connect(&desk, &AccountDesk::keyStored, &desk, [=](const Account &a) { say(u"keyStored"_s, a.name); });
        QObject::connect(&desk, &AccountDesk::removed, &desk, [=](const QString &id) { say(u"removed"_s, id); });
    }
    Account add(const QString &name_, bool keyStored)
    {
        return accounts.add({.id = name_.toLower(), .name = name_, .keyStored = keyStored});
    }
    //! What was said since the last call, once there are \a count of it.
    QStringList next(int count)
    {
        until([&] { return said.size() >= count; });
        breathe();
        return std::exchange(said, {});
    }
};

} // namespace

class TestAccountDesk final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void acceptsANewAccount();
    void acceptsAnotherKey();
    void opensWithTheKeyOfThisSession();
    void tellsWhyOpeningFailed();
    void aLaterOpeningOvertakes();
    void acceptingOvertakesAnOpening();
    void anOpeningIsGivenUp();
    void opensNothingThatIsNotThere();
    void forgetsAnOpeningOfARemovedAccount();
    void removesWhatWasNeverStored();
    void keepsWhatCouldNotBeRemoved();
    void remembersThatAKeyWasStored();
    void theCallerCannotForgetThatAKeyWasStored();
    void removesOnce();
    void aTimedOutWriteMayHaveStored();
};

void TestAccountDesk::initTestCase()
{
    // Before anything asks for a bus: then none answers, and none is started.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("DISPLAY");
}

void TestAccountDesk::acceptsANewAccount()
{
    DeskBench bench;
    bench.desk.accept({.name = u"Acme"_s, .baseUrl = QUrl(u"http://127.0.0.1:1"_s)}, key("re_1"));
    QCOMPARE(bench.said, QStringList{u"opened Acme re_1"_s}); // at once
    QCOMPARE(bench.accounts.accounts().size(), 1);
    const Account kept = bench.accounts.accounts().first();
    QVERIFY(!kept.id.isEmpty());
    QVERIFY(!kept.colour.isEmpty());
    QCOMPARE(bench.accounts.currentId(), kept.id);
    QCOMPARE(bench.next(2), (QStringList{u"opened Acme re_1"_s, u"keyNotStored Acme Unavailable"_s}));
    QVERIFY(!bench.accounts.find(kept.id)->keyStored);
    // Nothing of the key is in the settings.
    QFile file(bench.settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("Acme"));
    QVERIFY(!written.contains("re_1"));
}

void TestAccountDesk::acceptsAnotherKey()
{
    DeskBench bench;
    Account account = bench.add(u"Acme"_s, false);
    bench.desk.accept(account, key("re_1"));
    bench.next(2);
    account.name = u"Acme & Sons"_s;
    bench.desk.accept(account, key("re_2"));
    QCOMPARE(bench.next(2), (QStringList{u"opened Acme & Sons re_2"_s, u"keyNotStored Acme & Sons Unavailable"_s}));
    QCOMPARE(bench.accounts.accounts().size(), 1);
    QCOMPARE(bench.accounts.find(u"acme"_s)->name, u"Acme & Sons"_s);
    bench.desk.open(u"acme"_s);
    QCOMPARE(bench.next(2), (QStringList{u"opening Acme & Sons"_s, u"opened Acme & Sons re_2"_s}));
}

void TestAccountDesk::opensWithTheKeyOfThisSession()
{
    DeskBench bench;
    bench.add(u"A"_s, false);
    bench.add(u"B"_s, false);
    bench.keys.holdForSession(u"a"_s, key("re_a"));
    bench.keys.holdForSession(u"b"_s, key("re_b"));
    bench.desk.open(u"b"_s);
    QCOMPARE(bench.said, QStringList{u"opening B"_s}); // the key comes later
    QCOMPARE(bench.next(2), (QStringList{u"opening B"_s, u"opened B re_b"_s}));
    QCOMPARE(bench.accounts.currentId(), u"b"_s);
    bench.desk.open(u"a"_s);
    QCOMPARE(bench.next(2), (QStringList{u"opening A"_s, u"opened A re_a"_s}));
    QCOMPARE(bench.accounts.currentId(), u"a"_s);
}

void TestAccountDesk::tellsWhyOpeningFailed()
{
    DeskBench bench;
    bench.add(u"A"_s, true);
    bench.desk.open(u"a"_s);
    QCOMPARE(bench.next(2), (QStringList{u"opening A"_s, u"openFailed A Unavailable"_s}));
    QCOMPARE(bench.accounts.currentId(), QString()); // it did not open
}

void TestAccountDesk::aLaterOpeningOvertakes()
{
    DeskBench bench;
    for (const QString &id : {u"a"_s, u"b"_s}) {
        bench.add(id.toUpper(), false);
        bench.keys.holdForSession(id, key("re_1"));
    }
    bench.desk.open(u"a"_s);
    bench.desk.open(u"b"_s);
    QCOMPARE(bench.next(3), (QStringList{u"opening A"_s, u"opening B"_s, u"opened B re_1"_s}));
    QCOMPARE(bench.accounts.currentId(), u"b"_s);
    // Also the same one twice.
    bench.desk.open(u"a"_s);
    bench.desk.open(u"a"_s);
    QCOMPARE(bench.next(3), (QStringList{u"opening A"_s, u"opening A"_s, u"opened A re_1"_s}));
}

void TestAccountDesk::acceptingOvertakesAnOpening()
{
    DeskBench bench;
    bench.add(u"A"_s, false);
    bench.keys.holdForSession(u"a"_s, key("re_a"));
    bench.desk.open(u"a"_s);
    bench.desk.accept({.name = u"New"_s}, key("re_n"));
    QCOMPARE(bench.next(3), (QStringList{u"opening A"_s, u"opened New re_n"_s, u"keyNotStored New Unavailable"_s}));
    QCOMPARE(bench.accounts.find(bench.accounts.currentId())->name, u"New"_s);
}

void TestAccountDesk::anOpeningIsGivenUp()
{
    DeskBench bench;
    bench.add(u"A"_s, false);
    bench.add(u"B"_s, true);
    bench.keys.holdForSession(u"a"_s, key("re_a"));
    for (const QString &id : {u"a"_s, u"b"_s}) {
        bench.desk.open(id);
        bench.desk.overtake();
    }
    // The keychain is asked one thing after the other: what is asked last is answered last.
    bench.desk.remove(u"b"_s);
    QCOMPARE(bench.next(3), (QStringList{u"opening A"_s, u"opening B"_s, u"removeFailed B Unavailable"_s}));
    QCOMPARE(bench.accounts.currentId(), QString());
}

void TestAccountDesk::opensNothingThatIsNotThere()
{
    DeskBench bench;
    bench.desk.open(u"nobody"_s);
    bench.desk.open({});
    bench.desk.remove(u"nobody"_s);
    QCOMPARE(bench.next(0), QStringList());
}

void TestAccountDesk::forgetsAnOpeningOfARemovedAccount()
{
    DeskBench bench;
    bench.add(u"A"_s, false);
    bench.keys.holdForSession(u"a"_s, key("re_a"));
    bench.desk.open(u"a"_s);
    bench.accounts.remove(u"a"_s);
    QCOMPARE(bench.next(1), QStringList{u"opening A"_s});
    QCOMPARE(bench.accounts.currentId(), QString());
}

void TestAccountDesk::removesWhatWasNeverStored()
{
    DeskBench bench;
    bench.add(u"A"_s, false);
    bench.keys.holdForSession(u"a"_s, key("re_a"));
    bench.desk.open(u"a"_s);
    bench.next(2);
    bench.desk.remove(u"a"_s);
    QCOMPARE(bench.accounts.accounts().size(), 1); // first the key, then the account
    QCOMPARE(bench.next(1), QStringList{u"removed a"_s});
    QVERIFY(bench.accounts.accounts().isEmpty());
    QCOMPARE(bench.accounts.currentId(), QString());
    // The key of the session is gone too.
    bench.add(u"A"_s, false);
    bench.desk.open(u"a"_s);
    QCOMPARE(bench.next(2), (QStringList{u"opening A"_s, u"openFailed A Unavailable"_s}));
}

void TestAccountDesk::keepsWhatCouldNotBeRemoved()
{
    DeskBench bench;
    bench.add(u"A"_s, true);
    bench.desk.remove(u"a"_s);
    QCOMPARE(bench.next(1), QStringList{u"removeFailed A Unavailable"_s});
    QVERIFY(bench.accounts.find(u"a"_s));
}

void TestAccountDesk::remembersThatAKeyWasStored()
{
    // The keychain has a key from another day. That it does not answer today makes that no less true: the account must not
    // go while its key may stay behind.
    DeskBench bench;
    const Account account = bench.add(u"A"_s, true);
    bench.desk.accept(account, key("re_new"));
    QCOMPARE(bench.next(2), (QStringList{u"opened A re_new"_s, u"keyNotStored A Unavailable"_s}));
    QVERIFY(bench.accounts.find(u"a"_s)->keyStored);
    bench.desk.remove(u"a"_s);
    QCOMPARE(bench.next(1), QStringList{u"removeFailed A Unavailable"_s});
    QVERIFY(bench.accounts.find(u"a"_s));
}

void TestAccountDesk::theCallerCannotForgetThatAKeyWasStored()
{
    DeskBench bench;
    Account account = bench.add(u"A"_s, true);
    account.keyStored = false; // as a form that knows names and colours may have it
    account.colour = u"#0B7A6F"_s;
    bench.desk.accept(account, key("re_new"));
    bench.next(2);
    QVERIFY(bench.accounts.find(u"a"_s)->keyStored);
    QCOMPARE(bench.accounts.find(u"a"_s)->colour, u"#0B7A6F"_s);
}

void TestAccountDesk::removesOnce()
{
    DeskBench bench;
    bench.add(u"A"_s, false);
    bench.desk.remove(u"a"_s);
    bench.desk.remove(u"a"_s);
    QCOMPARE(bench.next(1), QStringList{u"removed a"_s});
}

void TestAccountDesk::aTimedOutWriteMayHaveStored()
{
    DeskBench bench;
    bench.add(u"A"_s, false);
    bench.desk.accept(*bench.accounts.find(u"a"_s), key("re_1"));
    bench.clock.advance(std::chrono::seconds(60)); // before the keychain said anything
    QCOMPARE(bench.next(2), (QStringList{u"opened A re_1"_s, u"keyNotStored A TimedOut"_s}));
    QVERIFY(bench.accounts.find(u"a"_s)->keyStored);
}

QTEST_GUILESS_MAIN(TestAccountDesk)
#include "tst_account_desk.moc"
