// SPDX-License-Identifier: Apache-2.0
#include "contact_samples.h"
#include "models/contacts/contact_store.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace postroom;
using namespace postroom::test;
using Value = ContactStore::Value;

//! What the contacts cost in memory, and that it is given back.
class TestContactMemory : public QObject
{
    Q_OBJECT
private slots:
    void costsLessThanAHundredBytes();
    void tidiesUpBehindWhatWasReplaced();
    void keepsTidyingWhileThreadsRead();
};

void TestContactMemory::costsLessThanAHundredBytes()
{
    Dice dice(3);
    ContactStore store;
    QList<Contact> all;
    for (int number = 0; number < 100'000; ++number)
        all.push_back(anyContact(dice, number));
    store.put(all);
    const ContactStore::Memory memory = store.memory();
    qint64 text = 0;
    for (const Contact &one : std::as_const(all))
        text += one.email.toUtf8().size() + one.firstName.value_or(QString()).toUtf8().size()
            + one.lastName.value_or(QString()).toUtf8().size();
    QCOMPARE(memory.text, text);
    const double each = double(memory.total - memory.text) / 100'000;
    QVERIFY2(each > 30 && each < 100, qPrintable(QString::number(each)));
}

void TestContactMemory::tidiesUpBehindWhatWasReplaced()
{
    Dice dice(4);
    ContactStore store;
    QList<Contact> all;
    for (int number = 0; number < 50'000; ++number)
        all.push_back(anyContact(dice, number));
    store.put(all);
    const qint64 listed = store.memory().total;
    QVERIFY(!store.isTidying());

    // Three times: what is given back once is used again.
    for (int round = 1; round <= 3; ++round) {
        for (const Contact &one : std::as_const(all))
            store.setProperties(one.id, {{u"city"_s, u"Köln %1"_s.arg(round)}});
        const qint64 replaced = store.memory().total;
        QVERIFY(store.isTidying());
        QTRY_VERIFY_WITH_TIMEOUT(!store.isTidying(), 20'000);
        const qint64 tidied = store.memory().total;
        QVERIFY2(tidied < replaced - 1'000'000, qPrintable(QString::number(replaced - tidied)));
        // "\nkoln 1", "Köln 1", and the numbers about them.
        const double more = double(tidied - listed) / 50'000;
        QVERIFY2(more > 10 && more < 60, qPrintable(QString::number(more)));
        for (const Contact &one : std::as_const(all)) {
            const auto place = store.find(one.id);
            QVERIFY(place);
            QCOMPARE(store.at(*place), one);
            QCOMPARE(store.property(*place, u"city"_s), Value(u"Köln %1"_s.arg(round)));
        }
    }
}

void TestContactMemory::keepsTidyingWhileThreadsRead()
{
    Dice dice(5);
    ContactStore store;
    QList<Contact> all;
    for (int number = 0; number < 50'000; ++number)
        all.push_back(anyContact(dice, number));
    store.put(all);

    // Reads from a time before anything was replaced, while it is replaced and moved.
    std::atomic<bool> enough{false};
    std::atomic<int> rounds{0};
    std::atomic<int> wrong{0};
    std::thread reader([snapshot = store.snapshot(), &enough, &rounds, &wrong] {
        for (; !enough; ++rounds) {
            for (ContactPlace place = 0; place < snapshot.end; ++place) {
                const std::string_view text = snapshot.record(place).searched();
                if (text.find('@') == std::string_view::npos)
                    ++wrong;
            }
        }
    });
    for (int round = 0; round < 2; ++round) {
        for (const Contact &one : std::as_const(all))
            store.setProperties(one.id, {{u"city"_s, u"Köln"_s}, {u"round"_s, double(round)}});
        QTRY_VERIFY_WITH_TIMEOUT(!store.isTidying(), 30'000);
    }
    const qint64 held = store.memory().total;
    QTRY_VERIFY(rounds > 0);
    enough = true;
    reader.join();
    QCOMPARE(wrong.load(), 0);
    // The blocks that were given back meanwhile are free once more now.
    for (const Contact &one : std::as_const(all))
        store.setProperties(one.id, {{u"city"_s, u"Bonn"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(!store.isTidying(), 30'000);
    QVERIFY(store.memory().total <= held);
}

QTEST_GUILESS_MAIN(TestContactMemory)
#include "tst_contact_memory.moc"
