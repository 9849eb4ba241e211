// SPDX-License-Identifier: Apache-2.0
#include "broadcast_talk.h"

#include <QSet>
#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray acme = "e9fb109b-8401-44ff-92ae-aa4fcbe94889";

constexpr const char *counts[] = {"received",
                                  "delivered",
                                  "complained",
                                  "suppressed",
                                  "bounced",
                                  "bounced_transient",
                                  "bounced_permanent",
                                  "bounced_undetermined",
                                  "opened",
                                  "clicked",
                                  "unsubscribed",
                                  "delivery_delayed",
                                  "failed",
                                  "sent",
                                  "unique_opened",
                                  "unique_clicked"};

int sum(const QJsonArray &rows, const char *field)
{
    int total = 0;
    for (const QJsonValue &row : rows)
        total += row[QLatin1String(field)].toInt();
    return total;
}

QString periods(HttpTalk &talk, const QByteArray &query)
{
    return talk.get("/emails/metrics?metrics=sent&dimensions=period&" + query).column("period").join(u' ');
}

} // namespace

//! The account's metrics: over all, and broken down.
class TestSandboxMetrics : public QObject
{
    Q_OBJECT

private slots:
    void givesTotals();
    void takesListsInAnyForm();
    void addsUpHoweverBrokenDown_data();
    void addsUpHoweverBrokenDown();
    void countsOnlyWhatIsInTheRange();
    void keepsToWhatIsAskedFor();
    void hasARowForEveryPeriod();
    void sortsRowsWithoutPeriods();
    void hasRates();
    void refuses_data();
    void refuses();
};

void TestSandboxMetrics::givesTotals()
{
    SandboxOptions options = RunningSandbox::unlimited();
    options.empty = true;
    RunningSandbox sandbox(options);
    QCOMPARE(sandbox.talk.get("/emails/metrics").body,
             json("{'object':'metrics','start_date':'2026-11-17T12:00:00.000Z','end_date':'2026-11-23T12:00:00.000Z',"
                  "'metrics':['received','delivered','complained','suppressed','bounced','bounced_transient',"
                  "'bounced_permanent','bounced_undetermined','opened','clicked','unsubscribed','delivery_delayed',"
                  "'failed','sent','unique_opened','unique_clicked','delivery_rate','open_rate','click_rate',"
                  "'bounce_rate','complaint_rate','unsubscribe_rate'],'dimensions':[],'granularity':'daily',"
                  "'totals':{'received':0,'delivered':0,'complained':0,'suppressed':0,'bounced':0,"
                  "'bounced_transient':0,'bounced_permanent':0,'bounced_undetermined':0,'opened':0,'clicked':0,"
                  "'unsubscribed':0,'delivery_delayed':0,'failed':0,'sent':0,'unique_opened':0,'unique_clicked':0,"
                  "'delivery_rate':0,'open_rate':0,'click_rate':0,'bounce_rate':0,'complaint_rate':0,"
                  "'unsubscribe_rate':0}}"));
    QCOMPARE(sandbox.talk.get("/emails/metrics?dimensions=domain&metrics=sent").body,
             json("{'object':'metrics','start_date':'2026-11-17T12:00:00.000Z','end_date':'2026-11-23T12:00:00.000Z',"
                  "'metrics':['sent'],'dimensions':['domain'],'granularity':'daily','totals':{'sent':0},'data':[]}"));
}

void TestSandboxMetrics::takesListsInAnyForm()
{
    RunningSandbox sandbox;
    const QByteArray base = "/emails/metrics?start_date=2025-01-01&granularity=monthly&dimensions=";
    const Reply commas = sandbox.talk.get(base + "period,domain&metrics=sent,opened");
    QCOMPARE(commas.status, 200);
    QVERIFY(!commas.data().isEmpty());
    QCOMPARE(sandbox.talk.get(base + "period&dimensions=domain&metrics=sent&metrics=opened").body, commas.body);
    QCOMPARE(sandbox.talk.get(base + "period%2Cdomain&metrics=sent,opened&metrics=sent").body, commas.body);
}

void TestSandboxMetrics::addsUpHoweverBrokenDown_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *query :
         {"dimensions=period", "dimensions=period&granularity=hourly&start_date=2026-10-01",
          "dimensions=period&granularity=weekly&timezone=America/New_York", "dimensions=period&granularity=monthly",
          "dimensions=domain", "dimensions=broadcast", "dimensions=period,domain", "dimensions=period,broadcast",
          "dimensions=period,domain,broadcast&granularity=monthly", "dimensions=email",
          "dimensions=period,email,domain"})
        QTest::newRow(query) << QByteArray(query);
}

void TestSandboxMetrics::addsUpHoweverBrokenDown()
{
    QFETCH(QByteArray, query);
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    for (const char *to : {"bounced@resend.dev", "delivered@resend.dev", "ada@people.example"}) {
        talk.sendJson("POST", "/emails",
                      json("{'from':'Acme <onboarding@resend.dev>','to':'" + QByteArray(to)
                           + "','subject':'x','html':'<a href=https://acme.example>x</a>'}"));
    }
    sandbox.time->advance(24h);
    if (!query.contains("start_date"))
        query += "&start_date=2025-01-01";
    const Reply whole = talk.get("/emails/metrics?" + query);
    QCOMPARE(whole.status, 200);
    const QJsonObject totals = whole.object().value(u"totals"_s).toObject();
    QVERIFY(totals.value(u"sent"_s).toInt() > 0);
    for (const char *count : counts)
        QCOMPARE(sum(whole.data(), count), totals.value(QLatin1String(count)).toInt());
    // Rows differ in what they are about.
    QSet<QString> subjects;
    for (const QJsonValue &row : whole.data()) {
        QString subject;
        for (const char *key : {"period", "domain_id", "email_id", "broadcast_id"})
            subject += row[QLatin1String(key)].toString() + u'|';
        subjects.insert(subject);
    }
    QCOMPARE(subjects.size(), whole.data().size());
}

void TestSandboxMetrics::countsOnlyWhatIsInTheRange()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    talk.sendJson("POST", "/emails",
                  json("{'from':'a@acme.com','to':'delivered@resend.dev','subject':'x','text':'x'}"));
    sandbox.time->advance(24h);
    const auto received = [&](const QByteArray &range) {
        return talk.get("/emails/metrics?dimensions=email&" + range).object().value(u"totals"_s)[u"received"].toInt();
    };
    QCOMPARE(received("start_date=2026-11-23T12:00:00Z"), 1); // both ends belong to it
    QCOMPARE(received("start_date=2026-11-23T12:00:00.001Z"), 0);
    QCOMPARE(received("end_date=2026-11-23T12:00:00Z"), 1);
    QCOMPARE(received("end_date=2026-11-23T11:59:59.999Z"), 0);
    QCOMPARE(received("start_date=2026-11-23&end_date=2026-11-24"), 1);
    QCOMPARE(received("start_date=2026-11-24"), 0);
    // Midnight in New York is five hours later.
    QCOMPARE(received("end_date=2026-11-23&timezone=America/New_York"), 0);
    // The future has not come yet.
    const Reply future = talk.get("/emails/metrics?end_date=2030-01-01");
    QCOMPARE(future.object().value(u"end_date"_s), u"2026-11-24T12:00:00.000Z"_s);
    QCOMPARE(future.object().value(u"start_date"_s), u"2026-11-18T12:00:00.000Z"_s);
}

void TestSandboxMetrics::keepsToWhatIsAskedFor()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray one = broadcastNamed(talk, "Newsletter no. 42");
    const QByteArray two = broadcastNamed(talk, "Newsletter no. 41");
    const QByteArray email = talk.sendJson(
                                     "POST", "/emails",
                                     json("{'from':'a@acme.com','to':'delivered@resend.dev','subject':'x','text':'x'}"))
                                 .object()
                                 .value(u"id"_s)
                                 .toString()
                                 .toUtf8();
    const QByteArray base = "/emails/metrics?start_date=2025-01-01&metrics=sent&dimensions=";
    const Reply chosen = talk.get(base + "broadcast&broadcast_id=" + one + "," + two);
    QStringList names = chosen.column("broadcast_name");
    names.sort();
    QCOMPARE(names, (QStringList{u"Newsletter no. 41"_s, u"Newsletter no. 42"_s}));
    QCOMPARE(talk.get(base + "broadcast").data().size(), 6);
    const Reply single = talk.get(base + "email&email_id=" + email);
    QCOMPARE(single.data(), (QJsonArray{QJsonObject{{u"email_id"_s, QString::fromUtf8(email)}, {u"sent"_s, 1}}}));
    QCOMPARE(talk.get(base + "email&email_id=" + nobody).data(), QJsonArray());
    const Reply domains = talk.get(base + "domain");
    QCOMPARE(domains.column("domain_name"), (QStringList{u"acme.com"_s, u"mail.acme.co.uk"_s}));
    QCOMPARE(talk.get(base + "domain&domain_id=" + acme).column("domain_id"), QStringList{QString::fromUtf8(acme)});
    // Without a dimension, everything; with a filter, less.
    const auto sent = [&](const QByteArray &query) {
        return talk.get("/emails/metrics?start_date=2025-01-01&metrics=sent" + query)
            .object()
            .value(u"totals"_s)[u"sent"]
            .toInt();
    };
    QCOMPARE(sent("&email_id=" + email), 1);
    QCOMPARE(sent({}), sum(talk.get(base + "broadcast").data(), "sent") + 1);
}

void TestSandboxMetrics::hasARowForEveryPeriod()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    QCOMPARE(periods(talk, "start_date=2026-11-20&end_date=2026-11-23T08:00:00Z"),
             u"2026-11-20 2026-11-21 2026-11-22 2026-11-23"_s);
    QCOMPARE(periods(talk, "start_date=2026-11-20T02:00:00Z&end_date=2026-11-21T02:00:00Z&timezone=America/New_York"),
             u"2026-11-19 2026-11-20"_s);
    QCOMPARE(periods(talk, "granularity=weekly&start_date=2026-11-10&end_date=2026-11-23"),
             u"2026-11-09 2026-11-16 2026-11-23"_s);
    QCOMPARE(periods(talk, "granularity=monthly&start_date=2026-08-31&end_date=2026-11-01"),
             u"2026-08-01 2026-09-01 2026-10-01 2026-11-01"_s);
    QCOMPARE(periods(talk, "granularity=hourly&start_date=2026-11-23T09:59:00Z&end_date=2026-11-23T11:00:00Z"),
             u"2026-11-23T09:00:00.000Z 2026-11-23T10:00:00.000Z 2026-11-23T11:00:00.000Z"_s);
    // The night the clocks go back has an hour more.
    QCOMPARE(periods(talk, "granularity=hourly&timezone=Europe/Berlin&start_date=2026-10-25&end_date=2026-10-26")
                 .count(u'Z'),
             26);
}

void TestSandboxMetrics::sortsRowsWithoutPeriods()
{
    RunningSandbox sandbox;
    int last = 1'000'000;
    const Reply reply = sandbox.talk.get("/emails/metrics?start_date=2025-01-01&dimensions=broadcast");
    for (const QJsonValue &row : reply.data()) {
        QVERIFY(row[u"sent"].toInt() <= last);
        last = row[u"sent"].toInt();
    }
}

void TestSandboxMetrics::hasRates()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    for (const char *to : {"delivered", "delivered", "delivered", "bounced"}) {
        talk.sendJson("POST", "/emails",
                      json("{'from':'a@acme.com','to':'" + QByteArray(to) + "@resend.dev','subject':'x','text':'x'}"));
    }
    sandbox.time->advance(1h);
    const QJsonValue totals = talk.get("/emails/metrics?dimensions=email").object().value(u"totals"_s);
    QCOMPARE(totals[u"delivery_rate"].toDouble(), 0.75);
    QCOMPARE(totals[u"bounce_rate"].toDouble(), 0.25);
    QCOMPARE(totals[u"open_rate"].toDouble(), 0.0);
    const QJsonValue all = talk.get("/emails/metrics?start_date=2025-01-01").object().value(u"totals"_s);
    QVERIFY(all[u"open_rate"].toDouble() > 0.3 && all[u"open_rate"].toDouble() < 0.5);
    QCOMPARE(all[u"open_rate"].toDouble(), all[u"unique_opened"].toDouble() / all[u"delivered"].toDouble());
    QCOMPARE(all[u"click_rate"].toDouble(), all[u"unique_clicked"].toDouble() / all[u"delivered"].toDouble());
}

void TestSandboxMetrics::refuses_data()
{
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *query, const char *message) { QTest::newRow(query) << QByteArray(message); };
    row("start_date=yesterday", "The `start_date` parameter must be an ISO 8601 date or datetime.");
    row("end_date=", "The `end_date` parameter must be an ISO 8601 date or datetime.");
    row("start_date=2026-11-20&end_date=2026-11-19", "The `start_date` parameter must be on or before `end_date`.");
    row("start_date=2030-01-01", "The `start_date` parameter must be on or before `end_date`.");
    row("timezone=Mars/Olympus", "The `timezone` parameter must be an IANA timezone.");
    row("granularity=yearly", "The `granularity` parameter must be one of: hourly | daily | weekly | monthly.");
    row("metrics=sent,read", "The `metrics` parameter has an unknown metric: read.");
    row("dimensions=person", "The `dimensions` parameter must be of: period | domain | email | broadcast.");
    const char *both = "The `email` dimension and `email_id` cannot be combined with the `broadcast` dimension or "
                       "`broadcast_id`.";
    row("dimensions=email,broadcast", both);
    row("dimensions=email&broadcast_id=00000000-0000-4000-8000-000000000000", both);
    row("dimensions=broadcast&email_id=00000000-0000-4000-8000-000000000000", both);
    row("domain_id=acme.com", "The `domain_id` must be a valid UUID.");
    row("dimensions=period&granularity=hourly&start_date=2025-01-01",
        "The date range produces more than 10,000 periods. Use a coarser granularity.");
}

void TestSandboxMetrics::refuses()
{
    QFETCH(QByteArray, message);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.get("/emails/metrics?" + QByteArray(QTest::currentDataTag()));
    QCOMPARE(reply.object().value(u"message"_s).toString().toUtf8(), message);
    QCOMPARE(reply.status, 422);
}

QTEST_GUILESS_MAIN(TestSandboxMetrics)
#include "tst_sandbox_metrics.moc"
