// SPDX-License-Identifier: Apache-2.0
#include "accounts/key_store.h"
#include "key_store_caller.h"
#include "keyring_control.h"
#include "stuck_prompter.h"
#include "support/manual_clock.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Against a real gnome-keyring that asks for its password, and nobody answers.
class TestKeyStorePrompt final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void givesUpOnARead();
    void givesUpOnAWrite();
    void givesUpOnARemoval();
    void answersThoseBehindToo();
    void aLateWriteIsRemovedLater();
    void aLateWriteIsNotForgottenWhenLockedAgain();
    void theLastKeyWins();
    void aLateRemovalIsCarriedOut();
    void aHeldKeyNeedsNoAnswer();
    void asksOnceToRemove();
    void theStoreMayGoMeanwhile();
    void theContextMayGoMeanwhile();

private:
    QString service() const { return u"Postroom test "_s + QString::fromLatin1(QTest::currentTestFunction()); }
    std::unique_ptr<KeyStore> newStore() { return std::make_unique<KeyStore>(m_clock, service(), 60s); }
    void openPrompter();
    //! The person closes the question without an answer.
    void dismiss() { m_prompter.reset(); }
    //! The keyring is unlocked, by the person or from elsewhere, and the question goes.
    bool unlockAndDismiss();
    bool plant(const QString &id, const QByteArray &key);

    ManualClock m_clock;
    std::unique_ptr<StuckPrompter> m_prompter;
};

void TestKeyStorePrompt::init()
{
    QVERIFY(keyring::unlock());
    QCOMPARE(keyring::entries(service()), 0);
}

void TestKeyStorePrompt::cleanup()
{
    QVERIFY(unlockAndDismiss());
    // Nothing is left in QtKeychain's queue: the next case starts with a free one.
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.read(*store, u"nobody"_s, false);
    QTRY_COMPARE(caller.said, QStringList{u"read nobody: NotFound"_s});
    QVERIFY(keyring::removeEntries(service()));
}

void TestKeyStorePrompt::openPrompter()
{
    m_prompter = std::make_unique<StuckPrompter>();
    QVERIFY(m_prompter->isReady());
    QVERIFY(keyring::lock());
}

bool TestKeyStorePrompt::unlockAndDismiss()
{
    const bool unlocked = keyring::unlock();
    dismiss();
    return unlocked;
}

bool TestKeyStorePrompt::plant(const QString &id, const QByteArray &key)
{
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.write(*store, id, key);
    return QTest::qWaitFor([&caller] { return !caller.said.isEmpty(); })
        && caller.said.constFirst().endsWith(u": stored"_s);
}

void TestKeyStorePrompt::givesUpOnARead()
{
    QVERIFY(plant(u"a"_s, "re_1"));
    openPrompter();
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(m_prompter->questions(), 1);
    m_clock.advance(59999ms);
    store->holdForSession(u"held"_s, secretOf("re_held"));
    caller.read(*store, u"held"_s, false); // answered behind whatever was answered by now
    QTRY_COMPARE(caller.said, QStringList{u"read held: re_held"_s});
    m_clock.advance(1ms);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"read a: TimedOut"_s});

    dismiss();
    caller.read(*store, u"a"_s, true); // waits until the first is done with
    QTRY_COMPARE(caller.said.mid(2), QStringList{u"read a: LockedOrRemoved"_s});
    QVERIFY(keyring::unlock());
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(3), QStringList{u"read a: re_1"_s});
}

void TestKeyStorePrompt::givesUpOnAWrite()
{
    openPrompter();
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(m_prompter->questions(), 1);
    m_clock.advance(60s);
    QTRY_COMPARE(caller.said, QStringList{u"write a: TimedOut"_s});
    caller.read(*store, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"read a: re_1"_s});

    dismiss();
    QVERIFY(keyring::unlock());
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(caller.said.mid(2), QStringList{u"write a: stored"_s});
    QCOMPARE(keyring::entries(service()), 1);
}

void TestKeyStorePrompt::givesUpOnARemoval()
{
    QVERIFY(plant(u"a"_s, "re_1"));
    openPrompter();
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.remove(*store, u"a"_s, true);
    QTRY_COMPARE(m_prompter->questions(), 1);
    m_clock.advance(60s);
    QTRY_COMPARE(caller.said, QStringList{u"remove a: TimedOut"_s});
    dismiss();
    caller.remove(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"remove a: Denied"_s});
    QCOMPARE(keyring::entries(service()), 1);
}

void TestKeyStorePrompt::answersThoseBehindToo()
{
    QVERIFY(plant(u"a"_s, "re_a"));
    QVERIFY(plant(u"b"_s, "re_b"));
    openPrompter();
    KeyStoreCaller caller;
    const auto store = newStore();
    const auto another = newStore(); // shares QtKeychain's queue, not ours
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(m_prompter->questions(), 1);
    m_clock.advance(20s);
    caller.read(*store, u"b"_s, true);
    m_clock.advance(20s);
    caller.write(*store, u"c"_s, "re_c");
    caller.read(*another, u"a"_s, true);

    m_clock.advance(20s);
    QTRY_COMPARE(caller.said, QStringList{u"read a: TimedOut"_s});
    m_clock.advance(20s);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"read b: TimedOut"_s});
    m_clock.advance(20s);
    QTRY_COMPARE(caller.said.mid(2), (QStringList{u"write c: TimedOut"_s, u"read a: TimedOut"_s}));
    QCOMPARE(m_prompter->questions(), 1);

    QVERIFY(unlockAndDismiss());
    caller.read(*store, u"a"_s, true);
    caller.read(*store, u"b"_s, true);
    caller.read(*another, u"c"_s, false); // was written late
    QTRY_COMPARE(caller.said.size(), 7);
    QCOMPARE(caller.said.filter(u"read a"_s),
             (QStringList{u"read a: TimedOut"_s, u"read a: TimedOut"_s, u"read a: re_a"_s}));
    QCOMPARE(caller.said.filter(u"read b"_s), (QStringList{u"read b: TimedOut"_s, u"read b: re_b"_s}));
    QTRY_COMPARE(keyring::entries(service()), 3);
}

void TestKeyStorePrompt::aLateWriteIsRemovedLater()
{
    openPrompter();
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(m_prompter->questions(), 1);
    m_clock.advance(60s);
    QTRY_COMPARE(caller.said, QStringList{u"write a: TimedOut"_s});

    QVERIFY(unlockAndDismiss());
    QTRY_COMPARE(keyring::entries(service()), 1);
    caller.read(*store, u"a"_s, false);
    const auto fresh = newStore();
    caller.read(*fresh, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(1), (QStringList{u"read a: re_1"_s, u"read a: re_1"_s}));

    caller.remove(*store, u"a"_s, false); // nobody was told that it had been stored
    QTRY_COMPARE(caller.said.mid(3), QStringList{u"remove a: removed"_s});
    QCOMPARE(keyring::entries(service()), 0);
    caller.read(*store, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(4), QStringList{u"read a: NotFound"_s});
}

void TestKeyStorePrompt::aLateWriteIsNotForgottenWhenLockedAgain()
{
    openPrompter();
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(m_prompter->questions(), 1);
    m_clock.advance(60s);
    QVERIFY(unlockAndDismiss());
    QTRY_COMPARE(keyring::entries(service()), 1);
    QVERIFY(keyring::lock());
    caller.remove(*store, u"a"_s, false);
    QTRY_COMPARE(caller.said, (QStringList{u"write a: TimedOut"_s, u"remove a: Denied"_s}));
    QCOMPARE(keyring::entries(service()), 1);
}

void TestKeyStorePrompt::theLastKeyWins()
{
    openPrompter();
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.write(*store, u"a"_s, "re_1");
    QTRY_COMPARE(m_prompter->questions(), 1);
    caller.write(*store, u"a"_s, "re_2");
    m_clock.advance(60s);
    caller.write(*store, u"a"_s, "re_3");
    m_clock.advance(60s);
    QTRY_COMPARE(caller.said, (QStringList{u"write a: TimedOut"_s, u"write a: TimedOut"_s, u"write a: TimedOut"_s}));
    QVERIFY(unlockAndDismiss());
    caller.read(*store, u"b"_s, false); // behind them all
    QTRY_COMPARE(caller.said.mid(3), QStringList{u"read b: NotFound"_s});
    const auto fresh = newStore();
    caller.read(*store, u"a"_s, false);
    caller.read(*fresh, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(4), (QStringList{u"read a: re_3"_s, u"read a: re_3"_s}));
}

void TestKeyStorePrompt::aLateRemovalIsCarriedOut()
{
    QVERIFY(plant(u"a"_s, "re_1"));
    openPrompter();
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.remove(*store, u"a"_s, true);
    QTRY_COMPARE(m_prompter->questions(), 1);
    m_clock.advance(60s);
    QTRY_COMPARE(caller.said, QStringList{u"remove a: TimedOut"_s});
    QVERIFY(unlockAndDismiss());
    QTRY_COMPARE(keyring::entries(service()), 0);
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"read a: LockedOrRemoved"_s});
}

void TestKeyStorePrompt::aHeldKeyNeedsNoAnswer()
{
    QVERIFY(plant(u"a"_s, "re_old"));
    openPrompter();
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.read(*store, u"a"_s, true);
    caller.read(*store, u"b"_s, true);
    QTRY_COMPARE(m_prompter->questions(), 1);
    // The person does not wait for the keyring and types the keys in: who asked for them is served.
    store->holdForSession(u"b"_s, secretOf("re_b"));
    store->holdForSession(u"a"_s, secretOf("re_new"));
    QTRY_COMPARE(caller.said, (QStringList{u"read b: re_b"_s, u"read a: re_new"_s}));
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said.mid(2), QStringList{u"read a: re_new"_s});
    m_clock.advance(60s);
    QVERIFY(unlockAndDismiss());
    caller.read(*store, u"c"_s, false); // behind the late answer, which is not told any more
    QTRY_COMPARE(caller.said.mid(3), QStringList{u"read c: NotFound"_s});
}

void TestKeyStorePrompt::asksOnceToRemove()
{
    QVERIFY(plant(u"a"_s, "re_1"));
    openPrompter();
    KeyStoreCaller caller;
    const auto store = newStore();
    caller.remove(*store, u"a"_s, true);
    QTRY_COMPARE(m_prompter->questions(), 1);
    QVERIFY(keyring::unlock());
    m_prompter->dismissAll();
    QTRY_COMPARE(caller.said, QStringList{u"remove a: removed"_s});
    QCOMPARE(m_prompter->questions(), 1);
    QCOMPARE(keyring::entries(service()), 0);

    // Nor is anybody asked for what was never stored.
    QVERIFY(keyring::lock());
    caller.remove(*store, u"b"_s, false);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"remove b: removed"_s});
    QCOMPARE(m_prompter->questions(), 1);
}

void TestKeyStorePrompt::theStoreMayGoMeanwhile()
{
    QVERIFY(plant(u"a"_s, "re_1"));
    openPrompter();
    KeyStoreCaller caller;
    auto store = newStore();
    caller.read(*store, u"a"_s, true);
    caller.write(*store, u"b"_s, "re_b");
    QTRY_COMPARE(m_prompter->questions(), 1);
    store.reset();
    m_clock.advance(60s);
    QVERIFY(unlockAndDismiss());
    store = newStore();
    caller.read(*store, u"a"_s, true);
    QTRY_COMPARE(caller.said, QStringList{u"read a: re_1"_s});
    QCOMPARE(keyring::entries(service()), 1); // b had not begun
}

void TestKeyStorePrompt::theContextMayGoMeanwhile()
{
    QVERIFY(plant(u"a"_s, "re_1"));
    openPrompter();
    auto caller = std::make_unique<KeyStoreCaller>();
    const auto store = newStore();
    caller->read(*store, u"a"_s, true);
    caller->read(*store, u"b"_s, true);
    caller->write(*store, u"c"_s, "re_c");
    QTRY_COMPARE(m_prompter->questions(), 1);
    caller.reset();
    m_clock.advance(60s);
    QVERIFY(unlockAndDismiss());
    QTRY_COMPARE(keyring::entries(service()), 2); // c is written all the same
}

QTEST_GUILESS_MAIN(TestKeyStorePrompt)
#include "tst_key_store_prompt.moc"
