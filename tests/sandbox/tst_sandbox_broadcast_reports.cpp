// SPDX-License-Identifier: Apache-2.0
#include "broadcast_talk.h"

#include <QMap>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr const char *eventTypes[] = {"sent",    "delivered",  "opened",       "clicked",
                                      "bounced", "complained", "unsubscribed", "suppressed"};

// The whole list, page by page.
QJsonArray walked(HttpTalk &talk, const QByteArray &target)
{
    QJsonArray all;
    QByteArray after;
    for (bool more = true; more;) {
        const Reply page = talk.get(target + "&limit=100" + after);
        for (const QJsonValue &item : page.data())
            all.append(item);
        more = page.object().value(u"has_more"_s).toBool();
        if (more)
            after = "&after=" + page.column("id").last().toUtf8();
    }
    return all;
}

QSet<QString> addresses(const QJsonArray &recipients)
{
    QSet<QString> all;
    for (const QJsonValue &recipient : recipients)
        all.insert(recipient[u"email"].toString());
    return all;
}

int sum(const QJsonArray &items, QStringView field)
{
    int total = 0;
    for (const QJsonValue &item : items)
        total += item[field].toInt();
    return total;
}

//! All that can be asked about a broadcast.
struct Report
{
    Report(HttpTalk &talk, const QByteArray &broadcast)
    {
        const QByteArray path = "/broadcasts/" + broadcast;
        for (const char *type : eventTypes)
            recipients.insert(QLatin1String(type), walked(talk, path + "/recipients?type=" + type));
        links = walked(talk, path + "/clicked-links?");
        metrics = talk.get("/emails/metrics?start_date=2020-01-01&broadcast_id=" + broadcast)
                      .object()
                      .value(u"totals"_s)
                      .toObject();
    }
    qsizetype count(const char *type) const { return recipients.value(QLatin1String(type)).size(); }
    QSet<QString> who(const char *type) const { return addresses(recipients.value(QLatin1String(type))); }
    int metric(const char *name) const { return metrics.value(QLatin1String(name)).toInt(-1); }

    QMap<QString, QJsonArray> recipients;
    QJsonArray links;
    QJsonObject metrics;
};

void compareCounts(const Report &report)
{
    for (const char *type : {"sent", "delivered", "bounced", "complained", "unsubscribed", "suppressed"})
        QCOMPARE(report.metric(type), int(report.count(type)));
    QCOMPARE(report.metric("unique_opened"), int(report.count("opened")));
    QCOMPARE(report.metric("unique_clicked"), int(report.count("clicked")));
    QCOMPARE(report.metric("opened"), sum(report.recipients.value(u"opened"_s), u"count"));
    QCOMPARE(report.metric("clicked"), sum(report.recipients.value(u"clicked"_s), u"count"));
    QCOMPARE(report.metric("clicked"), sum(report.links, u"clicks"));
    QCOMPARE(report.metric("received"), report.metric("sent") + report.metric("suppressed"));
    QCOMPARE(report.metric("bounced"),
             report.metric("bounced_permanent") + report.metric("bounced_transient")
                 + report.metric("bounced_undetermined"));
    QVERIFY(report.metric("sent") >= report.metric("delivered") + report.metric("bounced"));
}

void compareSets(const Report &report)
{
    const QSet<QString> sent = report.who("sent");
    const QSet<QString> delivered = report.who("delivered");
    QVERIFY(sent.contains(delivered));
    QVERIFY(sent.contains(report.who("bounced")));
    QVERIFY(!delivered.intersects(report.who("bounced")));
    QVERIFY(!sent.intersects(report.who("suppressed")));
    for (const char *type : {"opened", "complained", "unsubscribed"})
        QVERIFY2(delivered.contains(report.who(type)), type);
    QVERIFY(report.who("opened").contains(report.who("clicked")));
}

void compareLinks(const Report &report)
{
    QMap<QString, int> clicks;
    QMap<QString, int> people;
    for (const QJsonValue &recipient : report.recipients.value(u"clicked"_s)) {
        QCOMPARE(recipient[u"count"].toInt(), sum(recipient[u"clicked_links"].toArray(), u"clicks"));
        for (const QJsonValue &link : recipient[u"clicked_links"].toArray()) {
            clicks[link[u"url"].toString()] += link[u"clicks"].toInt();
            people[link[u"url"].toString()] += 1;
        }
    }
    QCOMPARE(report.links.size(), clicks.size());
    int last = 1'000'000;
    for (const QJsonValue &link : report.links) {
        QCOMPARE(link[u"clicks"].toInt(), clicks.value(link[u"url"].toString()));
        QCOMPARE(link[u"unique_clicks"].toInt(), people.value(link[u"url"].toString()));
        QVERIFY(link[u"clicks"].toInt() <= last); // most clicked first
        last = link[u"clicks"].toInt();
    }
}

void compareAll(const Report &report)
{
    compareCounts(report);
    compareSets(report);
    compareLinks(report);
}

bool isPercent(qsizetype part, qsizetype whole, double least, double most)
{
    const double percent = 100.0 * double(part) / double(whole);
    return percent >= least && percent <= most;
}

const QByteArray threeLinks =
    ",'html':'<a href=\\\"https://acme.example/a\\\">a</a> <A class=x HREF=https://acme.example/b>b</A> "
    "<a href=\\\"https://acme.example/c?x=1&amp;y=2\\\">c</a> <a href=\\\"https://acme.example/a\\\">a</a> "
    "<a href=\\\"{{{RESEND_UNSUBSCRIBE_URL}}}\\\">u</a> <a href=\\\"mailto:x@acme.com\\\">m</a>'";

} // namespace

//! Who did what with a broadcast, which links were clicked, and that all of it adds up, at every moment.
class TestSandboxBroadcastReports : public QObject
{
    Q_OBJECT

private slots:
    void addsUpAtEveryMoment();
    void addsUpInTheSample();
    void countsSeenThingsOnlyInHtml();
    void hasPlausibleShares();
    void givesRecipientsInOrderOfTheirTurn();
    void pagesBothWays();
    void findsOneAddress();
    void tellsBouncesApart();
    void ranksTheLinksOfTheHtml();
    void isEmptyBeforeItGoesOut();
    void refuses_data();
    void refuses();
    void isTheSameInEveryRun();
};

void TestSandboxBroadcastReports::addsUpAtEveryMoment()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray id = newBroadcast(talk, threeLinks + ",'send':true");
    for (const auto pause :
         {0ms, 1000ms, 321ms, 500ms, 5000ms, 60'000ms, 3'600'000ms, 40'000'000ms, 200'000'000ms, 700'000'000ms}) {
        sandbox.time->advance(pause);
        compareAll(Report(talk, id));
        if (QTest::currentTestFailed())
            return;
    }
    const Report last(talk, id);
    QCOMPARE(last.metric("sent"), last.metric("delivered") + last.metric("bounced")); // nothing is under way any more
    QCOMPARE(last.links.size(), 3);
}

void TestSandboxBroadcastReports::addsUpInTheSample()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    int checked = 0;
    for (const QJsonValue &broadcast : talk.get("/broadcasts").data()) {
        if (broadcast[u"status"] != u"sent"_s)
            continue;
        const Report report(talk, broadcast[u"id"].toString().toUtf8());
        compareAll(report);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(report.count("delivered") > 0);
        checked += report.count("opened") > 0;
    }
    QCOMPARE(checked, 6);
}

void TestSandboxBroadcastReports::countsSeenThingsOnlyInHtml()
{
    RunningSandbox sandbox;
    const QByteArray id = newBroadcast(sandbox.talk, ",'text':'https://acme.example/a','send':true");
    sandbox.time->advance(24h * 10);
    const Report report(sandbox.talk, id);
    compareAll(report);
    QVERIFY(report.count("delivered") > 1000);
    QCOMPARE(report.count("opened"), 0);
    QCOMPARE(report.count("clicked"), 0);
    QCOMPARE(report.links.size(), 0);
}

void TestSandboxBroadcastReports::hasPlausibleShares()
{
    SandboxOptions options = RunningSandbox::unlimited();
    options.contacts = 20'000;
    RunningSandbox sandbox(options);
    const QByteArray id = newBroadcast(sandbox.talk, threeLinks + ",'send':true");
    sandbox.time->advance(24h * 10);
    const Report report(sandbox.talk, id);
    const qsizetype sent = report.count("sent");
    QVERIFY(sent > 12'000);
    QVERIFY(isPercent(report.count("delivered"), sent, 96, 98));
    QVERIFY(isPercent(report.count("opened"), report.count("delivered"), 38, 44));
    QVERIFY(isPercent(report.count("clicked"), report.count("delivered"), 7, 9.5));
    QVERIFY(isPercent(report.count("complained"), report.count("delivered"), 0.01, 0.15));
    QVERIFY(isPercent(report.count("unsubscribed"), report.count("delivered"), 0.15, 0.5));
    QVERIFY(isPercent(report.count("suppressed"), sent, 0.1, 0.6));
    QVERIFY(report.metric("delivery_delayed") > 0);
    QCOMPARE(report.metric("failed"), 0);
}

void TestSandboxBroadcastReports::givesRecipientsInOrderOfTheirTurn()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray path = "/broadcasts/" + broadcastNamed(talk, "Newsletter no. 42") + "/recipients?type=sent";
    const Reply first = talk.get(path + "&limit=2");
    QCOMPARE(first.object().keys(), (QStringList{u"data"_s, u"has_more"_s, u"object"_s}));
    QCOMPARE(first.object().value(u"has_more"_s), true);
    QCOMPARE(first.data().size(), 2);
    QCOMPARE(first.data().first().toObject().keys(), (QStringList{u"contact_id"_s, u"email"_s, u"id"_s}));
    QCOMPARE(first.data().first()[u"id"].toString(), u"b2Zmc2V0OjA"_s); // "offset:0", as the service writes it
    const QByteArray contact = first.data().first()[u"contact_id"].toString().toUtf8();
    QCOMPARE(talk.get("/contacts/" + contact).object().value(u"email"_s), first.data().first()[u"email"]);
    QCOMPARE(talk.get(path).data().size(), 20); // where no limit is given
}

void TestSandboxBroadcastReports::pagesBothWays()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray path = "/broadcasts/" + broadcastNamed(talk, "Newsletter no. 42") + "/recipients?type=opened";
    const QJsonArray all = walked(talk, path);
    QVERIFY(all.size() > 200);
    QCOMPARE(addresses(all).size(), all.size());
    QStringList backwards;
    QByteArray cursor = all.last()[u"id"].toString().toUtf8();
    for (bool more = true; more;) {
        const Reply page = talk.get(path + "&limit=37&before=" + cursor);
        more = page.object().value(u"has_more"_s).toBool();
        QVERIFY(!more || page.data().size() == 37);
        backwards = page.column("email") + backwards;
        cursor = page.column("id").first().toUtf8();
    }
    QStringList forwards;
    for (const QJsonValue &recipient : all)
        forwards.append(recipient[u"email"].toString());
    forwards.removeLast();
    QCOMPARE(backwards, forwards);
    QCOMPARE(talk.get(path + "&before=" + all.first()[u"id"].toString().toUtf8()).body,
             QByteArray(R"({"object":"list","has_more":false,"data":[]})"));
    QCOMPARE(talk.get(path + "&after=" + all.last()[u"id"].toString().toUtf8()).body,
             QByteArray(R"({"object":"list","has_more":false,"data":[]})"));
}

void TestSandboxBroadcastReports::findsOneAddress()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray path = "/broadcasts/" + broadcastNamed(talk, "Newsletter no. 42") + "/recipients?type=";
    const QJsonArray clicked = walked(talk, path + "clicked");
    const QJsonObject somebody = clicked.at(clicked.size() / 2).toObject();
    const QByteArray address = QUrl::toPercentEncoding(somebody.value(u"email"_s).toString());
    QCOMPARE(talk.get(path + "clicked&email=" + address).data(), QJsonArray{somebody});
    QCOMPARE(talk.get(path + "clicked&email=" + address.toUpper()).data(), QJsonArray{somebody});
    QCOMPARE(talk.get(path + "bounced&email=" + address).data(), QJsonArray());
    QCOMPARE(talk.get(path + "sent&email=nobody@people.example").data(), QJsonArray());
}

void TestSandboxBroadcastReports::tellsBouncesApart()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray path = "/broadcasts/" + broadcastNamed(talk, "Newsletter no. 42") + "/recipients?type=bounced";
    const QJsonArray all = walked(talk, path);
    qsizetype together = 0;
    for (const char *type : {"permanent", "transient", "undetermined"}) {
        const QJsonArray some = walked(talk, path + "&bounce_type=" + type);
        together += some.size();
        for (const QJsonValue &recipient : some) {
            QCOMPARE(recipient[u"bounce_type"].toString(), QLatin1String(type));
            QVERIFY(all.contains(recipient));
        }
    }
    QCOMPARE(together, all.size());
    QVERIFY(all.size() > 10);
}

void TestSandboxBroadcastReports::ranksTheLinksOfTheHtml()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray id = newBroadcast(talk, threeLinks + ",'send':true");
    sandbox.time->advance(24h * 10);
    const QByteArray path = "/broadcasts/" + id + "/clicked-links";
    const Reply reply = talk.get(path);
    QCOMPARE(reply.data().first().toObject().keys(), (QStringList{u"clicks"_s, u"id"_s, u"unique_clicks"_s, u"url"_s}));
    QCOMPARE(
        reply.column("url"),
        (QStringList{u"https://acme.example/a"_s, u"https://acme.example/b"_s, u"https://acme.example/c?x=1&y=2"_s}));
    QCOMPARE(reply.column("id"), (QStringList{u"b2Zmc2V0OjA"_s, u"b2Zmc2V0OjE"_s, u"b2Zmc2V0OjI"_s}));
    const Reply second = talk.get(path + "?limit=1&after=b2Zmc2V0OjA");
    QCOMPARE(second.column("url"), QStringList{u"https://acme.example/b"_s});
    QCOMPARE(second.object().value(u"has_more"_s), true);
    const Reply before = talk.get(path + "?limit=1&before=b2Zmc2V0OjI");
    QCOMPARE(before.column("url"), QStringList{u"https://acme.example/b"_s});
    QCOMPARE(before.object().value(u"has_more"_s), true);
    QCOMPARE(talk.get(path + "?limit=5&before=b2Zmc2V0OjE").object().value(u"has_more"_s), false);
}

void TestSandboxBroadcastReports::isEmptyBeforeItGoesOut()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray nothing = R"({"object":"list","has_more":false,"data":[]})";
    for (const char *name : {"Price change notice", "Quiet week offer", "Partner week", "Customer survey"}) {
        const QByteArray path = "/broadcasts/" + broadcastNamed(talk, name);
        for (const char *type : eventTypes)
            QCOMPARE(talk.get(path + "/recipients?type=" + type).body, nothing);
        QCOMPARE(talk.get(path + "/clicked-links").body, nothing);
    }
}

void TestSandboxBroadcastReports::refuses_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *target, const char *body) {
        QTest::newRow(target) << QByteArray(target) << QByteArray(body);
    };
    row("/recipients",
        R"({"statusCode":422,"message":"Missing `type` parameter.","name":"missing_required_parameter"})");
    row("/recipients?type=read",
        R"({"statusCode":422,"message":"The `type` parameter must be one of: sent | delivered | opened | clicked | bounced | complained | unsubscribed | suppressed.","name":"validation_error"})");
    row("/recipients?type=sent&bounce_type=permanent",
        R"({"statusCode":422,"message":"The `bounce_type` parameter can only be used when `type` is bounced.","name":"validation_error"})");
    row("/recipients?type=bounced&bounce_type=hard",
        R"({"statusCode":422,"message":"The `bounce_type` parameter must be one of: permanent | transient | undetermined.","name":"validation_error"})");
    row("/recipients?type=sent&limit=101",
        R"({"statusCode":422,"message":"The pagination limit should be a number between 1 and 100.","name":"validation_error"})");
    row("/recipients?type=sent&after=b2Zmc2V0OjA&before=b2Zmc2V0OjE",
        R"({"statusCode":422,"message":"You can only use either `after` or `before` parameter, not both.","name":"validation_error"})");
    for (const char *cursor : {"", "x", "b2Zmc2V0OjA=", "b2Zmc2V0Oi0x", "b2Zmc2V0Ojk5OTk5OTk", "b2Zmc2V0OjAw"}) {
        QTest::addRow("cursor '%s'", cursor)
            << "/recipients?type=sent&after=" + QByteArray(cursor)
            << QByteArray(
                   R"({"statusCode":422,"message":"The `after` cursor is not the ID of an item in this list.","name":"validation_error"})");
    }
}

void TestSandboxBroadcastReports::refuses()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.get("/broadcasts/" + broadcastNamed(sandbox.talk, "Newsletter no. 42") + target);
    QCOMPARE(reply.body, body);
    QCOMPARE(reply.status, 422);
    QCOMPARE(sandbox.talk.get("/broadcasts/" + nobody + target).status, 404);
}

void TestSandboxBroadcastReports::isTheSameInEveryRun()
{
    RunningSandbox one;
    RunningSandbox other;
    const QByteArray target = "/broadcasts/" + broadcastNamed(one.talk, "Newsletter no. 42")
        + "/recipients?type=clicked&limit=100";
    QCOMPARE(one.talk.get(target).body, other.talk.get(target).body);
    QVERIFY(one.talk.get(target).data().size() > 50);
}

QTEST_GUILESS_MAIN(TestSandboxBroadcastReports)
#include "tst_sandbox_broadcast_reports.moc"
