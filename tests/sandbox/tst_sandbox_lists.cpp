// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QSet>
#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray newsletter = "0f951287-9584-4418-b2d1-ea433a2d2eb2";
const QByteArray newestContact = "9ef961f6-3aae-4894-8d3a-c3a4dbdf64aa";
const QByteArray oldestContact = "0f5b674e-8d49-438c-bb83-b08a9b6ba5c2";

bool hasMore(const Reply &reply)
{
    return reply.object().value(u"has_more"_s).toBool();
}

} // namespace

//! Every list pages alike: newest first, forwards with after, backwards with before.
class TestSandboxLists : public QObject
{
    Q_OBJECT

private slots:
    void hasTheListShape_data();
    void hasTheListShape();
    void givesPagesInOrder();
    void walksForwards_data();
    void walksForwards();
    void walksBackwards();
    void endsWhereTheListEnds();
    void comesWholeWithoutALimit();
    void sharesSegmentContactsBetweenPaths();
    void pagesAContactsOwnLists();
    void refusesWrongPages_data();
    void refusesWrongPages();
    void isEmptyInAnEmptyAccount_data();
    void isEmptyInAnEmptyAccount();
};

void TestSandboxLists::hasTheListShape_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("count");
    QTest::addColumn<QStringList>("keys"); // sorted
    QTest::newRow("api keys") << QByteArray("/api-keys") << 4
                              << QStringList{u"created_at"_s, u"id"_s, u"last_used_at"_s, u"name"_s};
    QTest::newRow("domains") << QByteArray("/domains") << 4
                             << QStringList{u"capabilities"_s, u"click_tracking"_s, u"created_at"_s, u"id"_s,
                                            u"name"_s,         u"open_tracking"_s,  u"region"_s,     u"status"_s};
    QTest::newRow("segments") << QByteArray("/segments") << 6 << QStringList{u"created_at"_s, u"id"_s, u"name"_s};
    QTest::newRow("topics") << QByteArray("/topics") << 5 << QStringList{u"created_at"_s,  u"default_subscription"_s,
                                                                         u"description"_s, u"id"_s,
                                                                         u"name"_s,        u"visibility"_s};
    QTest::newRow("properties") << QByteArray("/contact-properties") << 5
                                << QStringList{u"created_at"_s, u"fallback_value"_s, u"id"_s, u"key"_s, u"type"_s};
    QTest::newRow("contacts") << QByteArray("/contacts") << 2000
                              << QStringList{u"created_at"_s, u"email"_s,     u"first_name"_s,
                                             u"id"_s,         u"last_name"_s, u"unsubscribed"_s};
    QTest::newRow("broadcasts") << QByteArray("/broadcasts") << 14
                                << QStringList{u"audience_id"_s,  u"created_at"_s, u"id"_s,      u"name"_s,
                                               u"scheduled_at"_s, u"segment_id"_s, u"sent_at"_s, u"status"_s};
}

void TestSandboxLists::hasTheListShape()
{
    QFETCH(QByteArray, target);
    QFETCH(int, count);
    QFETCH(QStringList, keys);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.get(target);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object().keys(), (QStringList{u"data"_s, u"has_more"_s, u"object"_s}));
    QCOMPARE(reply.object().value(u"object"_s), u"list"_s);
    QCOMPARE(hasMore(reply), false);
    QCOMPARE(reply.data().size(), count);
    for (const QJsonValue &item : reply.data())
        QCOMPARE(item.toObject().keys(), keys);
    // Newest first; the form of the timestamps sorts as text up to the seconds.
    QStringList times = reply.column("created_at");
    for (QString &time : times)
        time.truncate(19);
    QVERIFY(std::is_sorted(times.crbegin(), times.crend()));
}

void TestSandboxLists::givesPagesInOrder()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    QCOMPARE(talk.get("/segments").column("name"),
             (QStringList{u"Lapsed customers"_s, u"Beta testers"_s, u"Berlin meet-up"_s, u"Trial users"_s,
                          u"Customers"_s, u"Newsletter"_s}));
    const QByteArray berlin = "a56ea467-3427-44d7-b2d3-9a7f673ca3c1";

    const Reply first = talk.get("/segments?limit=2");
    QCOMPARE(first.column("name"), (QStringList{u"Lapsed customers"_s, u"Beta testers"_s}));
    QVERIFY(hasMore(first));
    const Reply older = talk.get("/segments?limit=2&after=" + berlin);
    QCOMPARE(older.column("name"), (QStringList{u"Trial users"_s, u"Customers"_s}));
    QVERIFY(hasMore(older));
    const Reply oldest = talk.get("/segments?limit=3&after=" + berlin);
    QCOMPARE(oldest.column("name"), (QStringList{u"Trial users"_s, u"Customers"_s, u"Newsletter"_s}));
    QVERIFY(!hasMore(oldest));
    // The one immediately newer, not the newest of all.
    const Reply newer = talk.get("/segments?limit=1&before=" + berlin);
    QCOMPARE(newer.column("name"), QStringList{u"Beta testers"_s});
    QVERIFY(hasMore(newer));
    const Reply newest = talk.get("/segments?limit=2&before=" + berlin);
    QCOMPARE(newest.column("name"), (QStringList{u"Lapsed customers"_s, u"Beta testers"_s}));
    QVERIFY(!hasMore(newest));
    QCOMPARE(talk.get("/segments?after=" + berlin).data().size(), 3);
}

void TestSandboxLists::walksForwards_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("limit");
    QTest::newRow("contacts, 100") << QByteArray("/contacts?") << 100;
    QTest::newRow("contacts, 73") << QByteArray("/contacts?") << 73;
    QTest::newRow("a segment, 100") << "/segments/" + newsletter + "/contacts?" << 100;
    QTest::newRow("a segment, 1 of 37") << "/contacts?segment_id=" + newsletter + "&" << 37;
    QTest::newRow("broadcasts, 1") << QByteArray("/broadcasts?") << 1;
    QTest::newRow("domains, 3") << QByteArray("/domains?") << 3;
}

void TestSandboxLists::walksForwards()
{
    QFETCH(QByteArray, path);
    QFETCH(int, limit);
    RunningSandbox sandbox;
    const QStringList whole = sandbox.talk.get(path).column("id");
    QVERIFY(whole.size() > 3);
    QCOMPARE(QSet<QString>(whole.cbegin(), whole.cend()).size(), whole.size());

    QStringList walked;
    for (bool more = true; more;) {
        QByteArray target = path + "limit=" + QByteArray::number(limit);
        if (!walked.isEmpty())
            target += "&after=" + walked.last().toUtf8();
        const Reply page = sandbox.talk.get(target);
        QCOMPARE(page.status, 200);
        more = hasMore(page);
        QVERIFY(!more || page.data().size() == limit);
        walked += page.column("id");
        QVERIFY(walked.size() <= whole.size());
    }
    QCOMPARE(walked, whole);
}

void TestSandboxLists::walksBackwards()
{
    RunningSandbox sandbox;
    const QStringList whole = sandbox.talk.get("/contacts").column("id");
    QCOMPARE(whole.first(), QString::fromLatin1(newestContact));
    QCOMPARE(whole.last(), QString::fromLatin1(oldestContact));

    QStringList walked{whole.last()};
    for (bool more = true; more;) {
        const Reply page = sandbox.talk.get("/contacts?limit=91&before=" + walked.first().toUtf8());
        QCOMPARE(page.status, 200);
        more = hasMore(page);
        walked = page.column("id") + walked;
        QVERIFY(walked.size() <= whole.size());
    }
    QCOMPARE(walked, whole);
}

void TestSandboxLists::endsWhereTheListEnds()
{
    RunningSandbox sandbox;
    const Reply afterOldest = sandbox.talk.get("/contacts?limit=5&after=" + oldestContact);
    QCOMPARE(afterOldest.body, QByteArray(R"({"object":"list","has_more":false,"data":[]})"));
    const Reply beforeNewest = sandbox.talk.get("/contacts?limit=5&before=" + newestContact);
    QCOMPARE(beforeNewest.body, QByteArray(R"({"object":"list","has_more":false,"data":[]})"));
}

void TestSandboxLists::comesWholeWithoutALimit()
{
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.get("/contacts").data().size(), 2000);
    QCOMPARE(sandbox.talk.get("/contacts?after=" + newestContact).data().size(), 1999);
    SandboxOptions options = RunningSandbox::unlimited();
    options.contacts = 150;
    RunningSandbox smaller(options);
    QCOMPARE(smaller.talk.get("/contacts").data().size(), 150);
}

void TestSandboxLists::sharesSegmentContactsBetweenPaths()
{
    RunningSandbox sandbox;
    const Reply byPath = sandbox.talk.get("/segments/" + newsletter + "/contacts?limit=10");
    const Reply byQuery = sandbox.talk.get("/contacts?segment_id=" + newsletter + "&limit=10");
    QCOMPARE(byPath.body, byQuery.body);
    QVERIFY(hasMore(byPath));
    QCOMPARE(byPath.data().size(), 10);
    // The newest contact is in this segment, but the fifth of all is not; so it is no cursor here.
    QCOMPARE(byPath.column("id").first(), QString::fromLatin1(newestContact));
    const QStringList all = sandbox.talk.get("/contacts?limit=50").column("id");
    const QStringList members = sandbox.talk.get("/segments/" + newsletter + "/contacts?limit=50").column("id");
    const auto outsider = std::find_if(all.cbegin(), all.cend(),
                                       [&](const QString &id) { return !members.contains(id); });
    QVERIFY(outsider != all.cend());
    QCOMPARE(sandbox.talk.get("/segments/" + newsletter + "/contacts?after=" + outsider->toUtf8()).status, 422);
}

void TestSandboxLists::pagesAContactsOwnLists()
{
    RunningSandbox sandbox;
    const QByteArray contact = "/contacts/" + newestContact;
    const Reply first = sandbox.talk.get(contact + "/topics?limit=2");
    QCOMPARE(first.column("name"), (QStringList{u"Partner offers"_s, u"Surveys"_s}));
    QVERIFY(hasMore(first));
    const Reply rest = sandbox.talk.get(contact + "/topics?limit=10&after=" + first.column("id").last().toUtf8());
    QCOMPARE(rest.column("name"), (QStringList{u"Events"_s, u"Tips and tutorials"_s, u"Product updates"_s}));
    QCOMPARE(sandbox.talk.get(contact + "/segments?limit=1").data().size(), 1);
}

void TestSandboxLists::refusesWrongPages_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("message");
    const QByteArray limit = "The pagination limit should be a number between 1 and 100.";
    const QByteArray both = "You can only use either `after` or `before` parameter, not both.";
    const QByteArray after = "The `after` cursor is not the ID of an item in this list.";
    const QByteArray before = "The `before` cursor is not the ID of an item in this list.";
    for (const char *wrong : {"0", "101", "-1", "1.5", "ten", "", "%205", "99999999999999999999", "5x"})
        QTest::addRow("limit %s", wrong) << "/contacts?limit=" + QByteArray(wrong) << limit;
    for (const char *path : {"/api-keys", "/domains", "/segments", "/topics", "/contact-properties", "/broadcasts"})
        QTest::addRow("limit of %s", path) << path + QByteArray("?limit=101") << limit;
    QTest::newRow("both") << "/contacts?after=" + newestContact + "&before=" + oldestContact << both;
    QTest::newRow("after nothing") << QByteArray("/contacts?after=") << after;
    QTest::newRow("after no id") << QByteArray("/contacts?after=abc") << after;
    QTest::newRow("after unknown") << QByteArray("/contacts?after=00000000-0000-4000-8000-000000000000") << after;
    QTest::newRow("before unknown") << QByteArray("/domains?before=00000000-0000-4000-8000-000000000000") << before;
    QTest::newRow("after another kind") << "/domains?after=" + newsletter << after;
}

void TestSandboxLists::refusesWrongPages()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, message);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.get(target);
    QCOMPARE(reply.status, 422);
    QCOMPARE(reply.body, R"({"statusCode":422,"message":")" + message + R"(","name":"validation_error"})");
}

void TestSandboxLists::isEmptyInAnEmptyAccount_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *path :
         {"/api-keys", "/domains", "/segments", "/topics", "/contact-properties", "/contacts", "/broadcasts"})
        QTest::newRow(path) << QByteArray(path);
}

void TestSandboxLists::isEmptyInAnEmptyAccount()
{
    QFETCH(QByteArray, target);
    SandboxOptions options = RunningSandbox::unlimited();
    options.empty = true;
    RunningSandbox sandbox(options);
    const Reply reply = sandbox.talk.get(target + "?limit=100");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArray(R"({"object":"list","has_more":false,"data":[]})"));
}

QTEST_GUILESS_MAIN(TestSandboxLists)
#include "tst_sandbox_lists.moc"
