// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include "sandbox/account/contact_column.h"
#include "sandbox/account/contact_store.h"

#include <QTest>

#include <map>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray newsletter = "0f951287-9584-4418-b2d1-ea433a2d2eb2";
const QByteArray newest = "giorgos.nikolaou@okafor-logistics.example";
const QByteArray zoltan = "9b76d11c-009a-4554-b996-1e25217862d7";

bool hasMore(const Reply &reply)
{
    return reply.object().value(u"has_more"_s).toBool();
}

// Every page from the newest down, or, with a cursor, up from it.
QStringList walked(HttpTalk &talk, const QByteArray &path, int limit)
{
    QStringList ids;
    for (bool more = true; more;) {
        QByteArray target = path + "limit=" + QByteArray::number(limit);
        if (!ids.isEmpty())
            target += "&after=" + ids.last().toUtf8();
        const Reply page = talk.get(target);
        more = hasMore(page);
        if (page.status != 200 || page.data().isEmpty() || (more && page.data().size() != limit) || ids.size() > 1000)
            return {};
        ids += page.column("id");
    }
    return ids;
}

QStringList walkedUp(HttpTalk &talk, const QByteArray &path, int limit, const QString &from)
{
    QStringList ids{from};
    for (bool more = true; more;) {
        const Reply page = talk.get(path + "limit=" + QByteArray::number(limit) + "&before=" + ids.first().toUtf8());
        more = hasMore(page);
        if (page.status != 200 || (more && page.data().size() != limit) || ids.size() > 1000)
            return {};
        ids = page.column("id") + ids;
    }
    return ids;
}

} // namespace

//! Contacts that go: nothing of them is left anywhere, and the lists close over them.
class TestSandboxContactRemoval : public QObject
{
    Q_OBJECT

private slots:
    void removes_data();
    void removes();
    void takesEverythingAlong();
    void freesTheAddress();
    void refusesTheCursorOfOneThatIsGone();
    void pagesOverGaps_data();
    void pagesOverGaps();
    void endsWhereTheLastOnesAreGone();
    void removesTheVeryLast();
    void findsWhatIsLeftInTheStore();
    void keepsColumnsInOrder();
};

void TestSandboxContactRemoval::removes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("by id") << "/contacts/" + zoltan;
    QTest::newRow("by address") << QByteArray("/contacts/zoltan.k@lighthouse-legal.example");
    QTest::newRow("by another writing of it") << QByteArray("/contacts/Zoltan.K%40Lighthouse-Legal.example");
}

void TestSandboxContactRemoval::removes()
{
    QFETCH(QByteArray, path);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.send("DELETE", path);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body,
             R"({"object":"contact","contact":")" + zoltan + R"(","id":")" + zoltan + R"(","deleted":true})");
    const QByteArray gone = R"({"statusCode":404,"message":"Contact not found","name":"not_found"})";
    QCOMPARE(sandbox.talk.get("/contacts/" + zoltan).body, gone);
    QCOMPARE(sandbox.talk.get("/contacts/zoltan.k@lighthouse-legal.example").body, gone);
    QCOMPARE(sandbox.talk.get(path + "/segments").body, gone);
    QCOMPARE(sandbox.talk.sendJson("PATCH", path, "{}").body, gone);
    QCOMPARE(sandbox.talk.send("DELETE", path).body, gone);
    QCOMPARE(sandbox.talk.send("DELETE", path).status, 404);
    QCOMPARE(sandbox.talk.get("/contacts").data().size(), 1999);
}

void TestSandboxContactRemoval::takesEverythingAlong()
{
    RunningSandbox sandbox;
    const QStringList all = sandbox.talk.get("/contacts").column("id");
    const QStringList members = sandbox.talk.get("/segments/" + newsletter + "/contacts").column("id");
    QCOMPARE(members.first(), all.first());
    QCOMPARE(sandbox.talk.send("DELETE", "/contacts/" + newest).status, 200);
    QCOMPARE(sandbox.talk.get("/contacts").column("id"), all.mid(1));
    QCOMPARE(sandbox.talk.get("/segments/" + newsletter + "/contacts").column("id"), members.mid(1));
    QCOMPARE(sandbox.talk.get("/contacts?segment_id=" + newsletter).column("id"), members.mid(1));
}

void TestSandboxContactRemoval::freesTheAddress()
{
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.send("DELETE", "/contacts/" + zoltan).status, 200);
    const Reply again = sandbox.talk.sendJson("POST", "/contacts", R"({"email":"zoltan.k@lighthouse-legal.example"})");
    QCOMPARE(again.status, 201);
    const QByteArray id = again.object().value(u"id"_s).toString().toUtf8();
    QVERIFY(id != zoltan);
    QCOMPARE(sandbox.talk.get("/contacts/zoltan.k@lighthouse-legal.example").body,
             R"({"object":"contact","id":")" + id
                 + R"(","email":"zoltan.k@lighthouse-legal.example","first_name":null,"last_name":null,)"
                   R"("created_at":"2026-11-23 12:00:00.00+00","unsubscribed":false,"properties":{}})");
    QCOMPARE(sandbox.talk.get("/contacts/" + id + "/segments").data().size(), 0);
    QCOMPARE(sandbox.talk.get("/contacts/" + id + "/topics").column("subscription"),
             (QStringList{u"opt_out"_s, u"opt_in"_s, u"opt_out"_s, u"opt_in"_s, u"opt_in"_s}));
}

void TestSandboxContactRemoval::refusesTheCursorOfOneThatIsGone()
{
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.send("DELETE", "/contacts/" + zoltan).status, 200);
    for (const char *side : {"after", "before"}) {
        for (const QByteArray &list : {QByteArray("/contacts?"), "/segments/" + newsletter + "/contacts?"}) {
            const Reply reply = sandbox.talk.get(list + side + "=" + zoltan);
            QCOMPARE(reply.status, 422);
            QCOMPARE(reply.body,
                     R"({"statusCode":422,"message":"The `)" + QByteArray(side)
                         + R"(` cursor is not the ID of an item in this list.","name":"validation_error"})");
        }
    }
}

void TestSandboxContactRemoval::pagesOverGaps_data()
{
    QTest::addColumn<int>("keepEvery"); // of the 300 contacts, this many-th is kept; 0: the middle 200 go
    QTest::newRow("every other") << 2;
    QTest::newRow("one of seven") << 7;
    QTest::newRow("one of seventy") << 70;
    QTest::newRow("a hole") << 0;
}

void TestSandboxContactRemoval::pagesOverGaps()
{
    QFETCH(int, keepEvery);
    SandboxOptions options = RunningSandbox::unlimited();
    options.contacts = 300;
    RunningSandbox sandbox(options);
    HttpTalk &talk = sandbox.talk;
    const QStringList all = talk.get("/contacts").column("id");
    const QStringList members = talk.get("/segments/" + newsletter + "/contacts").column("id");
    QCOMPARE(all.size(), 300);
    QStringList left;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (keepEvery > 0 ? i % keepEvery == 0 : i < 50 || i >= 250)
            left.append(all[i]);
        else
            QCOMPARE(talk.send("DELETE", "/contacts/" + all[i].toUtf8()).status, 200);
    }
    QStringList membersLeft;
    std::copy_if(members.cbegin(), members.cend(), std::back_inserter(membersLeft),
                 [&](const QString &id) { return left.contains(id); });
    QVERIFY(!membersLeft.isEmpty());

    QCOMPARE(talk.get("/contacts").column("id"), left);
    const QByteArray inSegment = "/segments/" + newsletter + "/contacts?";
    for (const int limit : {1, 3, 50, 100}) {
        QCOMPARE(walked(talk, "/contacts?", limit), left);
        QCOMPARE(walkedUp(talk, "/contacts?", limit, left.last()), left);
        QCOMPARE(walked(talk, inSegment, limit), membersLeft);
        QCOMPARE(walkedUp(talk, inSegment, limit, membersLeft.last()), membersLeft);
    }
}

void TestSandboxContactRemoval::endsWhereTheLastOnesAreGone()
{
    SandboxOptions options = RunningSandbox::unlimited();
    options.contacts = 10;
    RunningSandbox sandbox(options);
    HttpTalk &talk = sandbox.talk;
    const QStringList all = talk.get("/contacts").column("id");
    for (const int gone : {0, 1, 8, 9}) // the two newest and the two oldest
        QCOMPARE(talk.send("DELETE", "/contacts/" + all[gone].toUtf8()).status, 200);
    const Reply down = talk.get("/contacts?limit=5&after=" + all[2].toUtf8());
    QCOMPARE(down.column("id"), all.mid(3, 5));
    QVERIFY(!hasMore(down));
    QVERIFY(hasMore(talk.get("/contacts?limit=4&after=" + all[2].toUtf8())));
    const Reply up = talk.get("/contacts?limit=5&before=" + all[7].toUtf8());
    QCOMPARE(up.column("id"), all.mid(2, 5));
    QVERIFY(!hasMore(up));
    QVERIFY(hasMore(talk.get("/contacts?limit=4&before=" + all[7].toUtf8())));
    const QByteArray empty = R"({"object":"list","has_more":false,"data":[]})";
    QCOMPARE(talk.get("/contacts?limit=5&after=" + all[7].toUtf8()).body, empty);
    QCOMPARE(talk.get("/contacts?limit=5&before=" + all[2].toUtf8()).body, empty);
}

void TestSandboxContactRemoval::removesTheVeryLast()
{
    SandboxOptions options = RunningSandbox::unlimited();
    options.contacts = 3;
    RunningSandbox sandbox(options);
    for (const QString &id : sandbox.talk.get("/contacts").column("id"))
        QCOMPARE(sandbox.talk.send("DELETE", "/contacts/" + id.toUtf8()).status, 200);
    QCOMPARE(sandbox.talk.get("/contacts").body, QByteArray(R"({"object":"list","has_more":false,"data":[]})"));
    QCOMPARE(sandbox.talk.sendJson("POST", "/contacts", R"({"email":"ada@mail.example"})").status, 201);
    QCOMPARE(sandbox.talk.get("/contacts").column("email"), QStringList{u"ada@mail.example"_s});
}

void TestSandboxContactRemoval::findsWhatIsLeftInTheStore()
{
    ContactStore store;
    const auto email = [](std::uint64_t number) { return "person" + std::to_string(number) + "@mail.example"; };
    for (std::uint64_t i = 0; i < 5000; ++i)
        store.add({Uuid{7, i << 40}, static_cast<Moment>(i), store.keepText(email(i)), {}, {}, false});
    // Two of three go, in an order that is not theirs: 3571 and 5000 have no common divisor.
    for (std::uint64_t i = 0; i < 5000; ++i) {
        const std::uint64_t which = i * 3571 % 5000;
        if (which % 3 != 0)
            store.remove(static_cast<std::uint32_t>(which));
    }
    QCOMPARE(store.size(), std::size_t(1667));
    for (std::uint64_t i = 0; i < 5000; ++i) {
        const bool left = i % 3 == 0;
        QCOMPARE(store.findById(Uuid{7, i << 40}).has_value(), left);
        QCOMPARE(store.findByEmail(email(i)).has_value(), left);
        if (left)
            QCOMPARE(std::uint64_t(*store.findByEmail(email(i))), i);
    }
    QCOMPARE(store.older({}).value_or(0), std::size_t(4998));
    QCOMPARE(store.older(4998).value_or(0), std::size_t(4995));
    QCOMPARE(store.older(3).value_or(1), std::size_t(0));
    QVERIFY(!store.older(0));
    QCOMPARE(store.newer(0).value_or(0), std::size_t(3));
    QCOMPARE(store.newer(63).value_or(0), std::size_t(66));
    QVERIFY(!store.newer(4998));
    // What is added again is found, and what has moved is found only where it is.
    store.add({Uuid{8, 1}, 5000, store.keepText(email(1)), {}, {}, false});
    QCOMPARE(store.findByEmail(email(1)).value_or(0), 5000u);
    Contact moved = store.at(3);
    moved.email = store.keepText("new@mail.example");
    store.change(3, moved);
    QVERIFY(!store.findByEmail(email(3)));
    QCOMPARE(store.findByEmail("NEW@mail.example").value_or(0), 3u);
    QCOMPARE(store.findById(Uuid{7, std::uint64_t(3) << 40}).value_or(0), 3u);
}

void TestSandboxContactRemoval::keepsColumnsInOrder()
{
    ContactColumn<std::uint64_t> column;
    std::map<std::uint32_t, std::uint64_t> expected;
    std::uint64_t dice = 1;
    const auto below = [&dice](std::uint32_t count) {
        dice = dice * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::uint32_t>((dice >> 33) % count);
    };
    const auto check = [&] {
        std::size_t place = 0;
        for (const auto &[contact, value] : expected) {
            if (column.at(place).contact != contact || column.at(place).value != value
                || column.placeOf(contact) != place || *column.find(contact) != value)
                return false;
            ++place;
        }
        return column.size() == expected.size();
    };
    QVERIFY(check());
    for (std::uint32_t i = 0; i < 4000; i += 2) { // in order, as an account is filled
        column.set(i, i);
        expected[i] = i;
    }
    QVERIFY(check());
    for (int i = 0; i < 30'000; ++i) {
        const std::uint32_t contact = below(6000);
        if (below(5) < 3) {
            column.set(contact, dice);
            expected[contact] = dice;
        } else {
            column.remove(contact);
            expected.erase(contact);
        }
        QCOMPARE(column.find(contact) != nullptr, expected.count(contact) == 1);
        if (i % 1000 == 0)
            QVERIFY(check());
    }
    QVERIFY(check());
    for (std::uint32_t contact = 0; contact < 6000; ++contact)
        column.remove(contact);
    QCOMPARE(column.size(), std::size_t(0));
    QVERIFY(!column.find(5) && !column.placeOf(5));
    column.set(7, 70);
    QCOMPARE(column.at(0).contact, 7u);
}

QTEST_GUILESS_MAIN(TestSandboxContactRemoval)
#include "tst_sandbox_contact_removal.moc"
