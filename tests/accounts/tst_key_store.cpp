// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "accounts/key_store.h"
#include "key_store_caller.h"
#include "keyring_control.h"
#include "support/manual_clock.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Against a real gnome-keyring.
class TestKeyStore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void goesThereAndBack();
    void replacesAKey();
    void keepsAccountsAndServicesApart();
    void keepsTextOfAnyScript();
    void refusesWhatDoesNotComeBackTheSame();
    void answersLater();
    void answersWithAHeldKeyAtOnce();
    void holdsOnlyForTheSession();
    void takesALockedKeyringForLockedOrRemoved();
    void holdsAKeyThatALockedKeyringDidNotTake();
    void doesNotBelieveALockedKeyringThatRemoves();
    void removesWhatIsNotThere();
    void seesARemovalBehindItsBack();
    void readsNoKeyFromAHalfRemovedEntry();
    void isSilentOnceTheContextIsGone();
    void outlivesItsJobs();
    void mayBeDestroyedInAnAnswer();
    void leavesNoKeyInLogsOrFiles();

private:
    QString service() const { return u"Postroom test "_s + QString::fromLatin1(QTest::currentTestFunction()); }
    std::unique_ptr<KeyStore> newStore() { return std::make_unique<KeyStore>(m_clock, service()); }

    ManualClock m_clock;
};

void TestKeyStore::init()
{
    QVERIFY(keyring::unlock());
    QCOMPARE(keyring::entries(service()), 0);
}

void TestKeyStore::cleanup()
{
    QVERIFY(keyring::unlock());
    QVERIFY(keyring::removeEntries(service()));
}

void TestKeyStore::goesThereAndBack()
{
    KeyStoreCaller caller;
    auto store = newStore();
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(caller.said, QStringList{u"write a: stored"_s});
    QCOMPARE(keyring::entries(service()), 1);

    store = newStore();
    caller.read(*store, u"a"_s, true);
    caller.read(*store, u"a"_s, false);
    caller.remove(*store, u"a"_s, true);
    caller.read(*store, u"a"_s, true);
    caller.read(*store, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(1),
                 (QStringList{u"read a: re_1"_s, u"read a: re_1"_s, u"remove a: removed"_s,
                              u"read a: LockedOrRemoved"_s, u"read a: NotFound"_s}));
    QCOMPARE(keyring::entries(service()), 0);
}

void TestKeyStore::replacesAKey()
{
    KeyStoreCaller caller;
    auto store = newStore();
    caller.write(*store, u"a"_s, "re_1");
    caller.write(*store, u"a"_s, "re_2");
    QTRY_COMPARE(caller.said, (QStringList{u"write a: stored"_s, u"write a: stored"_s}));
    QCOMPARE(keyring::entries(service()), 1);
    caller.read(*store, u"a"_s, true);
    store = newStore();
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(2), (QStringList{u"read a: re_2"_s, u"read a: re_2"_s}));
}

void TestKeyStore::keepsAccountsAndServicesApart()
{
    KeyStoreCaller caller;
    KeyStore other(m_clock, u"Postroom test, another service"_s);
    auto store = newStore();
    caller.write(*store, u"a"_s, "re_a");
    caller.write(*store, u"b"_s, "re_b");
    caller.write(other, u"a"_s, "re_other");
    QTRY_COMPARE(caller.said.size(), 3);
    store = newStore();
    caller.read(*store, u"a"_s, true);
    caller.read(*store, u"b"_s, true);
    caller.remove(*store, u"a"_s, true);
    caller.read(*store, u"b"_s, true);
    QTRY_COMPARE(caller.said.mid(3),
                 (QStringList{u"read a: re_a"_s, u"read b: re_b"_s, u"remove a: removed"_s, u"read b: re_b"_s}));
    KeyStore otherAgain(m_clock, u"Postroom test, another service"_s);
    caller.read(otherAgain, u"a"_s, true);
    caller.remove(otherAgain, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(7), (QStringList{u"read a: re_other"_s, u"remove a: removed"_s}));
}

void TestKeyStore::keepsTextOfAnyScript()
{
    KeyStoreCaller caller;
    auto store = newStore();
    caller.write(*store, u"a"_s, "re_ключ 鍵 🔑 ");
    QTRY_COMPARE(caller.said, QStringList{u"write a: stored"_s});
    store = newStore();
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"read a: re_ключ 鍵 🔑 "_s});
}

void TestKeyStore::refusesWhatDoesNotComeBackTheSame()
{
    // The keychain ends the text at the zero byte.
    KeyStoreCaller caller;
    auto store = newStore();
    caller.write(*store, u"a"_s, QByteArray("re_1\0x", 6));
    QTRY_COMPARE(caller.said, QStringList{u"write a: Other"_s});
    QCOMPARE(caller.details, QStringList{u"The keychain did not give back the key it was given."_s});
}

void TestKeyStore::answersLater()
{
    KeyStoreCaller caller;
    auto store = newStore();
    store->holdForSession(u"held"_s, secretOf("re_held"));
    caller.read(*store, u"held"_s, false);
    caller.read(*store, u"a"_s, false);
    caller.write(*store, u"a"_s, "re_1");
    caller.remove(*store, u"a"_s, false);
    QCOMPARE(caller.said, QStringList());
    QTRY_COMPARE(caller.said.size(), 4);
}

void TestKeyStore::answersWithAHeldKeyAtOnce()
{
    KeyStoreCaller caller;
    auto store = newStore();
    caller.write(*store, u"a"_s, "re_1");
    caller.read(*store, u"a"_s, true); // does not wait for the write
    QTRY_COMPARE(caller.said, (QStringList{u"read a: re_1"_s, u"write a: stored"_s}));
    QVERIFY(keyring::lock());
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(2), QStringList{u"read a: re_1"_s});
}

void TestKeyStore::holdsOnlyForTheSession()
{
    KeyStoreCaller caller;
    auto store = newStore();
    store->holdForSession(u"a"_s, secretOf("re_1"));
    caller.read(*store, u"a"_s, false);
    QTRY_COMPARE(caller.said, QStringList{u"read a: re_1"_s});
    QCOMPARE(keyring::entries(service()), 0);
    store->holdForSession(u"a"_s, Secret());
    caller.read(*store, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"read a: NotFound"_s});
    store->holdForSession(u"a"_s, secretOf("re_2"));
    store = newStore();
    caller.read(*store, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(2), QStringList{u"read a: NotFound"_s});
}

void TestKeyStore::takesALockedKeyringForLockedOrRemoved()
{
    KeyStoreCaller caller;
    auto store = newStore();
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(caller.said, QStringList{u"write a: stored"_s});
    QVERIFY(keyring::lock());
    store = newStore();
    caller.read(*store, u"a"_s, true);
    caller.read(*store, u"b"_s, false);
    QTRY_COMPARE(caller.said.mid(1), (QStringList{u"read a: LockedOrRemoved"_s, u"read b: NotFound"_s}));
    QVERIFY(keyring::unlock());
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(3), QStringList{u"read a: re_1"_s});
}

void TestKeyStore::holdsAKeyThatALockedKeyringDidNotTake()
{
    KeyStoreCaller caller;
    auto store = newStore();
    QVERIFY(keyring::lock());
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(caller.said, QStringList{u"write a: Denied"_s});
    QVERIFY(!caller.details.constFirst().isEmpty());
    caller.read(*store, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"read a: re_1"_s});
    QCOMPARE(keyring::entries(service()), 0);
}

void TestKeyStore::doesNotBelieveALockedKeyringThatRemoves()
{
    KeyStoreCaller caller;
    auto store = newStore();
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(caller.said, QStringList{u"write a: stored"_s});

    QVERIFY(keyring::lock());
    caller.remove(*store, u"a"_s, false); // this store knows better: it wrote the entry
    store = newStore();
    caller.remove(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(1), (QStringList{u"remove a: Denied"_s}));
    QCOMPARE(keyring::entries(service()), 1);

    QVERIFY(keyring::unlock());
    caller.read(*store, u"a"_s, true);
    caller.remove(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(2), (QStringList{u"read a: re_1"_s, u"remove a: removed"_s}));
    QCOMPARE(keyring::entries(service()), 0);
}

void TestKeyStore::removesWhatIsNotThere()
{
    KeyStoreCaller caller;
    auto store = newStore();
    caller.remove(*store, u"a"_s, false);
    caller.remove(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said, (QStringList{u"remove a: removed"_s, u"remove a: removed"_s}));
    QCOMPARE(keyring::entries(service()), 0);
}

void TestKeyStore::seesARemovalBehindItsBack()
{
    KeyStoreCaller caller;
    auto store = newStore();
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(caller.said, QStringList{u"write a: stored"_s});
    QVERIFY(keyring::removeEntries(service()));
    auto fresh = newStore();
    caller.read(*fresh, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"read a: LockedOrRemoved"_s});
    // Who holds it for the session goes on, and can store it again.
    caller.read(*store, u"a"_s, true);
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(caller.said.mid(2), (QStringList{u"read a: re_1"_s, u"write a: stored"_s}));
    QCOMPARE(keyring::entries(service()), 1);
}

void TestKeyStore::readsNoKeyFromAHalfRemovedEntry()
{
    // What a removal leaves where the keyring lets an entry be overwritten but not removed.
    KeyStoreCaller caller;
    auto store = newStore();
    caller.write(*store, u"a"_s, "(removed)");
    QTRY_COMPARE(caller.said, QStringList{u"write a: stored"_s});
    store = newStore();
    caller.read(*store, u"a"_s, true);
    caller.read(*store, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(1), (QStringList{u"read a: LockedOrRemoved"_s, u"read a: NotFound"_s}));
}

void TestKeyStore::isSilentOnceTheContextIsGone()
{
    KeyStoreCaller caller;
    auto store = newStore();
    int calls = 0;
    const auto count = [&calls](const auto &) { ++calls; };
    auto context = std::make_unique<QObject>();
    store->holdForSession(u"held"_s, secretOf("re_held"));
    store->read(u"held"_s, false, context.get(), count);
    store->read(u"a"_s, false, context.get(), count);
    store->write(u"a"_s, secretOf("re_1"), context.get(), count);
    store->remove(u"b"_s, false, context.get(), count);
    context.reset();
    caller.read(*store, u"c"_s, false);
    QTRY_COMPARE(caller.said, QStringList{u"read c: NotFound"_s});
    QCOMPARE(calls, 0);
    // What was to be written is written all the same.
    QCOMPARE(keyring::entries(service()), 1);
}

void TestKeyStore::outlivesItsJobs()
{
    KeyStoreCaller caller;
    int calls = 0;
    const auto count = [&calls](const auto &) { ++calls; };
    auto store = newStore();
    store->write(u"a"_s, secretOf("re_1"), this, count);
    store.reset(); // before the job has begun
    store = newStore();
    store->read(u"a"_s, true, this, count);
    store->remove(u"a"_s, true, this, count);
    // The write's job is done before this one's begins.
    QTRY_COMPARE(calls, 2);
    caller.read(*store, u"a"_s, false);
    QTRY_COMPARE(caller.said, QStringList{u"read a: NotFound"_s});
    QCOMPARE(calls, 2);
}

void TestKeyStore::mayBeDestroyedInAnAnswer()
{
    KeyStoreCaller caller;
    auto store = newStore();
    int calls = 0;
    store->write(u"a"_s, secretOf("re_1"), this, [&](const KeyStore::WriteAnswer &) {
        ++calls;
        store.reset();
    });
    store->remove(u"b"_s, false, this, [&](const KeyStore::WriteAnswer &) { ++calls; });
    QTRY_COMPARE(calls, 1);
    store = newStore();
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said, QStringList{u"read a: re_1"_s});
    QCOMPARE(calls, 1);
}

namespace {

QStringList s_logged;

void keepMessage(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    s_logged.append(QString::fromUtf8(context.category) + u": "_s + text);
}

} // namespace

void TestKeyStore::leavesNoKeyInLogsOrFiles()
{
    const QByteArray key("re_PlantedKey_7f3a9c"); // nothing else in the world has this text
    const QString settingsFile = QDir::homePath() + u"/settings.ini"_s;
    KeyStoreCaller caller;

    s_logged.clear();
    QLoggingCategory::setFilterRules(u"*=true"_s);
    const QtMessageHandler usual = qInstallMessageHandler(keepMessage);
    {
        QSettings settings(settingsFile, QSettings::IniFormat);
        AccountList accounts(settings);
        Account account;
        account.name = u"Acme"_s;
        account = accounts.add(account);
        auto store = newStore();
        caller.write(*store, account.id, key);
        [&] { QTRY_COMPARE(caller.said.size(), 1); }();
        account.keyStored = true;
        accounts.update(account);
        store = newStore();
        caller.read(*store, account.id, true);
        caller.write(*store, u"bad"_s, key + QByteArray("\0x", 2));
        [&] { QTRY_COMPARE(caller.said.size(), 3); }();
        keyring::lock();
        caller.write(*store, account.id, key);
        caller.remove(*store, account.id, true);
        [&] { QTRY_COMPARE(caller.said.size(), 5); }();
        keyring::unlock();
        caller.write(*store, account.id, key);
        [&] { QTRY_COMPARE(caller.said.size(), 6); }();
    }
    qInstallMessageHandler(usual);
    QLoggingCategory::setFilterRules(QString());

    QCOMPARE(caller.said.at(1).section(u": "_s, 1), QString::fromLatin1(key));
    QCOMPARE(caller.said.constLast().section(u": "_s, 1), u"stored"_s);
    QCOMPARE(caller.details.size(), 3);
    for (const QString &detail : std::as_const(caller.details))
        QVERIFY(!detail.contains(QString::fromLatin1(key)));

    QVERIFY(!s_logged.filter(u"postroom.accounts: "_s).isEmpty());
    for (const QString &line : std::as_const(s_logged)) {
        QVERIFY2(!line.contains(QString::fromLatin1(key)), qPrintable(line));
        QVERIFY2(!line.contains(QString::fromLatin1(key.toBase64())), qPrintable(line));
    }

    QStringList seen;
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(key), qPrintable(file.fileName()));
        QVERIFY2(!content.contains(key.toBase64()), qPrintable(file.fileName()));
        QVERIFY2(!content.contains(key.toHex()), qPrintable(file.fileName()));
        seen.append(QFileInfo(file).fileName());
    }
    QVERIFY(seen.contains(u"settings.ini"_s));
    QVERIFY(seen.contains(u"login.keyring"_s));
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_key_store.moc"
