// SPDX-License-Identifier: Apache-2.0
#include "loader_bench.h"
#include "sandbox/sandbox_server.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;
using State = ContactLoader::State;
using Kind = ApiError::Kind;

using Bench = LoaderBench;

class TestContactLoader : public QObject
{
    Q_OBJECT
private slots:
    void readsTheWholeList();
    void readsAnEmptyList();
    void refreshMerges();
    void asksForWhatCameInFront();
    void goesBackWhereTheCursorIsGone();
    void goesBackFarWhereManyAreGone();
    void beginsFromTheTopWhereTheNewestIsGone();
    void endsWhereNewerOnesAreNeverTold();
    void takesAPageThatComesTwice();
    void repeatsAnEmptyPage();
    void givesUpWhereNothingNewComes();
    void goesOnWhereItFailed();
    void pauses();
    void pausesWithAPageUnderWay();
    void stops();
    void guessesTheTimeLeft();
    void doesNotUndoWhatWasChangedMeanwhile();
    void keepsWhatWasAddedHere();
    void removesManyInPieces();
    void clearingTheStoreEndsIt();
    void readsASegment();
    void nobodyTwiceNobodyMissing_data();
    void nobodyTwiceNobodyMissing();
    void readsTheSandbox();
};

void TestContactLoader::readsTheWholeList()
{
    Bench bench(12);
    QVERIFY(!bench.loader.asOf().isValid());
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), numbers(1, 12));
    QCOMPARE(bench.list.queries,
             (QStringList{{}, u"after="_s + uuid(8), u"after="_s + uuid(3), u"before="_s + uuid(12)}));
    QCOMPARE(bench.loader.asOf(), bench.clock.now());
    QCOMPARE(bench.finished.size(), 1);
    QCOMPARE(bench.progressed.size(), 4);
    QCOMPARE(bench.store.at(0), contact(12, LiveList::email(12), u"Name"_s));
}

void TestContactLoader::readsAnEmptyList()
{
    Bench bench(0);
    QVERIFY(bench.load());
    QCOMPARE(bench.list.requests, 1);
    QVERIFY(bench.loader.asOf().isValid());
}

void TestContactLoader::refreshMerges()
{
    Bench bench(12);
    QVERIFY(bench.load());
    bench.list.removeNumber(4);
    bench.list.contacts[0].lastName = u"Changed"_s;
    bench.list.addNewest(20);
    const ContactPlace kept = *bench.store.find(uuid(7));
    QSignalSpy changed(&bench.store, &ContactStore::changed);
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), u"1 2 3 5 6 7 8 9 10 11 12 20"_s);
    QCOMPARE(bench.store.find(uuid(7)), std::optional(kept));
    QCOMPARE(bench.store.at(*bench.store.find(uuid(12))).lastName, std::optional(u"Changed"_s));
    QCOMPARE(changed.size(), 2); // the first page, and what is gone
    QVERIFY(bench.load());
    QCOMPARE(changed.size(), 2);
}

void TestContactLoader::asksForWhatCameInFront()
{
    Bench bench(12);
    bench.list.beforeAnswer = [&](int request) {
        if (request == 2) {
            for (int number = 20; number < 32; ++number)
                bench.list.addNewest(number);
        }
        if (request == 5)
            bench.list.addNewest(40); // while that is asked for
    };
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), numbers(1, 12) + u' ' + numbers(20, 31) + u" 40"_s);
    QCOMPARE(bench.list.queries.mid(3),
             (QStringList{u"before="_s + uuid(12), u"before="_s + uuid(24), u"before="_s + uuid(29)}));
}

void TestContactLoader::goesBackWhereTheCursorIsGone()
{
    Bench bench(12);
    bench.list.beforeAnswer = [&](int request) {
        if (request == 2)
            bench.list.removeNumber(8);
    };
    QVERIFY(bench.load());
    QCOMPARE(bench.list.queries.mid(1, 2), (QStringList{u"after="_s + uuid(8), u"after="_s + uuid(9)}));
    QCOMPARE(bench.held(), numbers(1, 12)); // 8 was there when its page was read
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), u"1 2 3 4 5 6 7 9 10 11 12"_s);
}

void TestContactLoader::goesBackFarWhereManyAreGone()
{
    Bench bench(200);
    bench.list.beforeAnswer = [&](int request) {
        if (request == 30) { // 200 to 56 were read
            for (int number = 56; number < 190; ++number)
                bench.list.removeNumber(number);
        }
    };
    QVERIFY(bench.load());
    for (int number = 1; number < 56; ++number)
        QVERIFY(bench.store.find(uuid(number)));
    QVERIFY(bench.list.requests < 60);
    bench.list.beforeAnswer = nullptr;
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), numbers(1, 55) + u' ' + numbers(190, 200));
}

void TestContactLoader::beginsFromTheTopWhereTheNewestIsGone()
{
    Bench bench(12);
    bench.list.beforeAnswer = [&](int request) {
        if (request != 4)
            return;
        bench.list.removeNumber(12);
        for (int number = 20; number < 28; ++number)
            bench.list.addNewest(number);
    };
    QVERIFY(bench.load());
    QCOMPARE(bench.list.queries.mid(3),
             (QStringList{u"before="_s + uuid(12), {}, u"after="_s + uuid(23), u"before="_s + uuid(27)}));
    QCOMPARE(bench.held(), numbers(1, 12) + u' ' + numbers(20, 27));
}

// A service that knows no "before": everything there was is read all the same, and it ends.
void TestContactLoader::endsWhereNewerOnesAreNeverTold()
{
    Bench bench(12);
    bench.list.odd = [](int, const QUrlQuery &query) {
        return query.hasQueryItem(u"before"_s)
            ? std::optional(ScriptedAnswer::json(422, R"({"statusCode":422,"name":"validation_error","message":"no"})"))
            : std::nullopt;
    };
    bench.list.beforeAnswer = [&](int request) {
        if (request == 3)
            bench.list.addNewest(20);
    };
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), numbers(1, 12) + u" 20"_s);
    QVERIFY(bench.list.requests < 30);
}

void TestContactLoader::takesAPageThatComesTwice()
{
    Bench bench(12);
    bench.list.odd = [&](int request, const QUrlQuery &) {
        return request == 2 ? std::optional(LiveList::page(bench.list.contacts.mid(0, 5), true)) : std::nullopt;
    };
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), numbers(1, 12));
    QCOMPARE(bench.store.size(), 12);
    QCOMPARE(bench.list.queries.mid(1, 2), (QStringList{u"after="_s + uuid(8), u"after="_s + uuid(8)}));
}

void TestContactLoader::repeatsAnEmptyPage()
{
    Bench bench(12);
    bench.list.odd = [](int request, const QUrlQuery &) {
        return request == 2 ? std::optional(LiveList::page({}, true)) : std::nullopt;
    };
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), numbers(1, 12));
}

void TestContactLoader::givesUpWhereNothingNewComes()
{
    Bench bench(12);
    bench.list.odd = [&](int request, const QUrlQuery &) {
        return request >= 2 ? std::optional(LiveList::page(bench.list.contacts.mid(0, 5), true)) : std::nullopt;
    };
    bench.loader.start();
    QVERIFY(bench.settle());
    QCOMPARE(bench.loader.state(), State::Failed);
    QCOMPARE(bench.loader.failure()->kind, Kind::BadAnswer);
    QCOMPARE(bench.list.requests, 2 + ContactLoader::mostRepeats);
    QCOMPARE(bench.held(), numbers(8, 12));
    QVERIFY(!bench.loader.asOf().isValid());
}

void TestContactLoader::goesOnWhereItFailed()
{
    Bench bench(12);
    bool broken = true;
    bench.list.odd = [&](int, const QUrlQuery &query) {
        return broken && query.queryItemValue(u"after"_s) == uuid(8)
            ? std::optional(ScriptedAnswer::json(403, R"({"statusCode":403,"name":"validation_error","message":"no"})"))
            : std::nullopt;
    };
    bench.loader.start();
    QVERIFY(bench.settle());
    QCOMPARE(bench.loader.state(), State::Failed);
    QCOMPARE(bench.failed.size(), 1);
    QCOMPARE(bench.held(), numbers(8, 12));
    QCOMPARE(bench.loader.failure()->kind, Kind::Forbidden);
    broken = false;
    const int before = bench.list.requests;
    bench.loader.resume();
    QVERIFY(bench.settle());
    QCOMPARE(bench.loader.state(), State::Idle);
    QVERIFY(!bench.loader.failure());
    QCOMPARE(bench.held(), numbers(1, 12));
    QCOMPARE(bench.list.requests, before + 3);
}

void TestContactLoader::pauses()
{
    Bench bench(12);
    QObject::connect(&bench.loader, &ContactLoader::progressed, &bench.loader, [&] {
        if (bench.progressed.size() == 2)
            bench.loader.pause();
    });
    bench.loader.start();
    QVERIFY(until([&] { return bench.loader.state() == State::Paused; }));
    breathe();
    const int asked = bench.list.requests;
    QCOMPARE(asked, 2);
    QCOMPARE(bench.held(), numbers(3, 12));
    bench.loader.start(); // is nothing now
    breathe();
    QCOMPARE(bench.list.requests, asked);
    bench.loader.resume();
    QVERIFY(bench.settle());
    QCOMPARE(bench.held(), numbers(1, 12));
    QCOMPARE(bench.list.requests, 4);
}

void TestContactLoader::pausesWithAPageUnderWay()
{
    Bench bench(12);
    bench.list.beforeAnswer = [&](int request) {
        if (request == 1)
            bench.loader.pause();
    };
    bench.loader.start();
    QVERIFY(until([&] { return bench.progressed.size() == 1; }));
    breathe();
    QCOMPARE(bench.loader.state(), State::Paused);
    QCOMPARE(bench.held(), numbers(8, 12)); // what was under way is taken in
    QCOMPARE(bench.list.requests, 1);
    bench.loader.resume();
    QVERIFY(bench.settle());
    QCOMPARE(bench.held(), numbers(1, 12));
}

void TestContactLoader::stops()
{
    Bench bench(12);
    QVERIFY(bench.load());
    bench.list.removeNumber(1);
    QSignalSpy stopped(&bench.loader, &ContactLoader::stopped);
    bench.list.beforeAnswer = [&](int request) {
        if (request == 6)
            bench.loader.stop();
    };
    bench.loader.start();
    QVERIFY(bench.settle());
    breathe();
    QCOMPARE(bench.loader.state(), State::Idle);
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(bench.finished.size(), 1);
    QCOMPARE(bench.list.requests, 6);
    QCOMPARE(bench.held(), numbers(1, 12)); // nothing is taken for gone
}

void TestContactLoader::guessesTheTimeLeft()
{
    Bench bench(50);
    bench.list.beforeAnswer = [&](int) { bench.clock.advance(std::chrono::milliseconds(2000)); };
    QList<ContactLoader::Progress> seen;
    QObject::connect(&bench.loader, &ContactLoader::progressed, &bench.loader,
                     [&] { seen.push_back(bench.loader.progress()); });
    QVERIFY(bench.load());
    QCOMPARE(seen.at(3), (ContactLoader::Progress{.loaded = 20}));
    seen.clear();
    QVERIFY(bench.load());
    QCOMPARE(seen.at(0), (ContactLoader::Progress{.loaded = 5, .expected = 50}));
    // 30 left, 5 each 2 seconds.
    QCOMPARE(seen.at(3), (ContactLoader::Progress{.loaded = 20, .expected = 50, .timeLeft = std::chrono::seconds(12)}));
    QCOMPARE(seen.at(9), (ContactLoader::Progress{.loaded = 50, .expected = 50}));
}

void TestContactLoader::doesNotUndoWhatWasChangedMeanwhile()
{
    Bench bench(12);
    QVERIFY(bench.load());
    bench.list.beforeAnswer = [&](int request) {
        if (request != 5)
            return; // the first page of the refresh is under way, with what was true before
        bench.store.put(contact(12, LiveList::email(12), u"Saved"_s));
        bench.store.remove(uuid(11));
    };
    QVERIFY(bench.load());
    QCOMPARE(bench.store.nameAt(*bench.store.find(uuid(12))), u"Saved"_s);
    QVERIFY(!bench.store.find(uuid(11)));
}

void TestContactLoader::keepsWhatWasAddedHere()
{
    Bench bench(12);
    QVERIFY(bench.load());
    bench.list.beforeAnswer = [&](int request) {
        if (request == 6)
            bench.store.put(contact(99, u"mine@x.example"_s)); // the service does not list it yet
    };
    QVERIFY(bench.load());
    QVERIFY(bench.store.find(uuid(99)));
}

void TestContactLoader::removesManyInPieces()
{
    Bench bench(5);
    for (int number = 100; number < 2700; ++number)
        bench.store.put(contact(number, LiveList::email(number)));
    QSignalSpy changed(&bench.store, &ContactStore::changed);
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), numbers(1, 5));
    QCOMPARE(changed.size(), 4); // the page, and 1000, 1000, 600
    QCOMPARE(bench.finished.size(), 1);
}

void TestContactLoader::clearingTheStoreEndsIt()
{
    Bench bench(12);
    bench.list.beforeAnswer = [&](int request) {
        if (request == 2)
            bench.store.clear();
    };
    bench.loader.start();
    QVERIFY(bench.settle());
    QCOMPARE(bench.loader.state(), State::Idle);
    QCOMPARE(bench.finished.size(), 0);
    breathe();
    QCOMPARE(bench.store.size(), 0);
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), numbers(1, 12));
}

void TestContactLoader::readsASegment()
{
    Bench bench(7, u"s1"_s);
    for (int number = 5; number < 10; ++number)
        bench.store.put(contact(number, LiveList::email(number), u"Name"_s));
    bench.store.addMembers(u"s1"_s, {3, 4}); // 8 and 9: not any more
    QVERIFY(bench.load());
    QCOMPARE(bench.held(), numbers(1, 9));
    QCOMPARE(bench.store.countMembers(u"s1"_s).all, 7);
    QVERIFY(!bench.store.segment(u"s1"_s).members.contains(3));
    QVERIFY(bench.store.segment(u"s1"_s).complete);
    QCOMPARE(bench.store.segment(u"s1"_s).asOf, bench.clock.now());
}

void TestContactLoader::nobodyTwiceNobodyMissing_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 30; ++seed)
        QTest::addRow("%d", seed) << seed;
}

// The list changes at each page: some are added in front, some deleted anywhere, one by one and in bulk, some deleted and
// added again under the same address.
void TestContactLoader::nobodyTwiceNobodyMissing()
{
    QFETCH(int, seed);
    Dice dice{quint64(seed)};
    Bench bench(20 + dice.below(60));
    bench.list.pageSize = 2 + dice.below(6);
    int next = 1000;
    int changes = 40;
    bench.list.beforeAnswer = [&](int) {
        for (int i = dice.below(4); i > 0 && changes > 0; --i, --changes) {
            QList<Contact> &list = bench.list.contacts;
            if (dice.inPercent(45)) {
                bench.list.addNewest(++next);
            } else if (!list.isEmpty() && dice.inPercent(70)) {
                const Contact gone = list.takeAt(dice.below(int(list.size())));
                if (dice.inPercent(30)) {
                    bench.list.addNewest(++next);
                    list.first().email = gone.email;
                }
            } else if (!list.isEmpty()) {
                const int first = dice.below(int(list.size()));
                list.remove(first, qMin<qsizetype>(list.size() - first, 1 + dice.below(15)));
            }
        }
    };
    QVERIFY(bench.load());
    QSet<QString> ids;
    QSet<QString> emails;
    for (ContactPlace place = 0; place < bench.store.end(); ++place) {
        if (!bench.store.isThere(place))
            continue;
        ids.insert(bench.store.idAt(place));
        QVERIFY2(!emails.contains(bench.store.emailAt(place)), qPrintable(bench.store.emailAt(place)));
        emails.insert(bench.store.emailAt(place));
    }
    for (const Contact &one : std::as_const(bench.list.contacts))
        QVERIFY2(ids.contains(one.id), qPrintable(one.email));
    bench.list.beforeAnswer = nullptr;
    QVERIFY(bench.load());
    QCOMPARE(bench.store.size(), int(bench.list.contacts.size()));
    for (const Contact &one : std::as_const(bench.list.contacts))
        QCOMPARE(bench.store.at(bench.store.find(one.id).value_or(0)), one);
}

void TestContactLoader::readsTheSandbox()
{
    sandbox::SandboxServer server({.contacts = 2345, .rateLimit = std::nullopt});
    QVERIFY(server.start());
    SystemClock clock;
    HttpTransport transport(server.url(), Secret(QByteArray("re_test")));
    SendQueue queue(transport, clock);
    ResendClient client(queue);
    ContactStore store;
    ContactLoader loader(client, clock, store);
    QSignalSpy finished(&loader, &ContactLoader::finished);
    QSignalSpy failed(&loader, &ContactLoader::failed);
    loader.start();
    QVERIFY(finished.wait(20'000));
    QCOMPARE(failed.size(), 0);
    QCOMPARE(store.size(), 2345);
    QSignalSpy changed(&store, &ContactStore::changed);
    loader.start();
    QVERIFY(finished.wait(20'000));
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(TestContactLoader)
#include "tst_contact_loader.moc"
