// SPDX-License-Identifier: Apache-2.0
#include "models/account_models.h"
#include "resend/api_bench.h"
#include "sandbox/sandbox_server.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Phase = TableModel::Phase;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

QString titles(const TableModel &model)
{
    QStringList all;
    for (int column = 0; column < model.columnCount(); ++column)
        all.push_back(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    return all.join(u" | "_s);
}

QString cells(const TableModel &model, int row, int role = Qt::DisplayRole)
{
    QStringList all;
    for (int column = 0; column < model.columnCount(); ++column)
        all.push_back(model.index(row, column).data(role).toString());
    return all.join(u" | "_s);
}

QVariant cell(const TableModel &model, int row, int column, int role)
{
    return model.index(row, column).data(role);
}

Tone tone(const TableModel &model, int row, int column)
{
    return cell(model, row, column, TableModel::ToneRole).value<Tone>();
}

QByteArray list(const QByteArray &rows)
{
    return R"({"object":"list","has_more":false,"data":[)" + rows + "]}";
}

//! All models of an account, against a scripted server, at 2026-11-23 12:00 UTC.
struct TablesBench : ApiBench
{
    QTemporaryDir folder;
    AccountModels models{*client, clock, QStringLiteral("acme"), folder.path()};

    bool load(TableModel &model, const QByteArray &path, const QByteArray &rows)
    {
        server.on("GET " + path, ScriptedAnswer::json(200, list(rows)));
        model.refresh();
        return until([&] { return model.phase() == Phase::Ready || model.failure(); }) && !model.failure();
    }
};

} // namespace

//! What each table shows, cell by cell.
class TestTables final : public QObject
{
    Q_OBJECT
private slots:
    void apiKeys();
    void domains();
    void countsDomains();
    void takesOverOneDomain();
    void contacts();
    void segments();
    void topics();
    void contactProperties();
    void largeNumbersAreWrittenOut_data();
    void largeNumbersAreWrittenOut();
    void broadcasts();
    void dnsRecords();
    void dnsRecordsAsTheyAreTyped();
    void dnsRecordsOfAnotherDomain();
    void everyModelOfTheSampleAccount();
};

void TestTables::apiKeys()
{
    TablesBench bench;
    ApiKeysModel &model = bench.models.apiKeys;
    QVERIFY(bench.load(
        model, "/api-keys",
        R"({"id":"k1","name":"Production","created_at":"2026-11-20T12:00:00Z","last_used_at":"2026-11-23 11:55:00.5+00"},)"
        R"({"id":"k2","name":"","created_at":"2026-11-22 12:00:00+00","last_used_at":null})"));
    QCOMPARE(titles(model), u"Name | Sends only from | Last used | Created"_s);
    QCOMPARE(cells(model, 0), u"Production | not known | 4 minute(s) ago | 3 day(s) ago"_s);
    QCOMPARE(cells(model, 1), u" | not known | never | yesterday"_s);
    QVERIFY(cell(model, 1, ApiKeysModel::LastUsed, TableModel::SortRole).toLongLong()
            < cell(model, 0, ApiKeysModel::LastUsed, TableModel::SortRole).toLongLong());
    QCOMPARE(cell(model, 0, ApiKeysModel::Name, TableModel::StyleRole).value<TableModel::Style>(),
             TableModel::Style::Strong);
}

void TestTables::domains()
{
    TablesBench bench;
    DomainsModel &model = bench.models.domains;
    QVERIFY(bench.load(
        model, "/domains",
        R"({"id":"d1","name":"acme.com","status":"verified","created_at":"2026-11-23T11:59:50Z","region":"eu-west-1",)"
        R"("capabilities":{"sending":"enabled","receiving":"disabled"}},)"
        R"({"id":"d2","name":"b.example","status":"sleeping","created_at":"2026-10-01 12:00:00+00","region":"mars-1"})"));
    QCOMPARE(titles(model), u"Domain | Status | Region | Used for | Added"_s);
    QCOMPARE(cells(model, 0), u"acme.com | Verified | Ireland (eu-west-1) | Sending | just now"_s);
    QCOMPARE(cells(model, 1), u"b.example | sleeping | mars-1 |  | 1 Oct 2026"_s);
    QCOMPARE(tone(model, 0, DomainsModel::Status), Tone::Good);
    QCOMPARE(tone(model, 1, DomainsModel::Status), Tone::Neutral);
    QCOMPARE(cell(model, 0, DomainsModel::Status, TableModel::StyleRole).value<TableModel::Style>(),
             TableModel::Style::Badge);
    QCOMPARE(cells(model, 0, TableModel::CopyRole), u"acme.com |  |  |  | "_s);
    QCOMPARE(model.idAt(1), u"d2"_s);
}

void TestTables::countsDomains()
{
    TablesBench bench;
    DomainsModel &model = bench.models.domains;
    QCOMPARE(model.verifiedCount(), 0);
    QVERIFY(!model.anyBeingVerified());
    const auto row = [](const QByteArray &id, const QByteArray &status) {
        return R"({"id":")" + id + R"(","name":"a","status":")" + status
            + R"(","created_at":"2026-10-01 12:00:00+00","region":"r"})";
    };
    QVERIFY(bench.load(model, "/domains",
                       row("1", "verified") + ',' + row("2", "partially_verified") + ',' + row("3", "verified") + ','
                           + row("4", "failed") + ',' + row("5", "not_started")));
    QCOMPARE(model.verifiedCount(), 2);
    QVERIFY(!model.anyBeingVerified());
    QVERIFY(bench.load(model, "/domains", row("1", "failed") + ',' + row("2", "pending")));
    QCOMPARE(model.verifiedCount(), 0);
    QVERIFY(model.anyBeingVerified());
    QVERIFY(bench.load(model, "/domains", row("1", "temporary_failure")));
    QVERIFY(model.anyBeingVerified());
}

void TestTables::takesOverOneDomain()
{
    TablesBench bench;
    DomainsModel &model = bench.models.domains;
    QVERIFY(
        bench.load(model, "/domains",
                   R"({"id":"1","name":"a","status":"pending","created_at":"2026-10-01 12:00:00+00","region":"r"})"));
    int changes = 0;
    connect(&model, &TableModel::dataChanged, this, [&changes] { ++changes; });
    Domain domain = model.at(0);
    model.update(domain);
    QCOMPARE(changes, 0);
    domain.status = {DomainStatus::Verified, u"verified"_s};
    model.update(domain);
    QCOMPARE(changes, 1);
    QCOMPARE(cell(model, 0, DomainsModel::Status, Qt::DisplayRole).toString(), u"Verified"_s);
    domain.id = u"other"_s;
    model.update(domain);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(changes, 1);
}

void TestTables::contacts()
{
    TablesBench bench;
    ContactTableModel &model = bench.models.contacts;
    const auto row = [](const QByteArray &id, const QByteArray &names, const QByteArray &unsubscribed) {
        return R"({"id":")" + id + R"(","email":")" + id + R"(@example.com",)" + names
            + R"("created_at":"2026-11-23 09:00:00+00","unsubscribed":)" + unsubscribed + '}';
    };
    QVERIFY(bench.load(model, "/contacts",
                       row("a", R"("first_name":"Ada","last_name":"Lovelace",)", "false") + ','
                           + row("b", R"("first_name":"%2","last_name":null,)", "true") + ','
                           + row("c", R"("last_name":"Żółw",)", "false") + ',' + row("d", "", "false")));
    QTRY_COMPARE(model.rowCount(), 4); // shown in batches
    QCOMPARE(titles(model), u"Email | Name | Status | Segments | Added"_s);
    QCOMPARE(cells(model, 0), u"a@example.com | Ada Lovelace | Subscribed |  | 3 hour(s) ago"_s);
    QCOMPARE(cells(model, 1), u"b@example.com | %2 | Unsubscribed |  | 3 hour(s) ago"_s);
    QCOMPARE(cells(model, 2), u"c@example.com | Żółw | Subscribed |  | 3 hour(s) ago"_s);
    QCOMPARE(cells(model, 3), u"d@example.com |  | Subscribed |  | 3 hour(s) ago"_s);
    QCOMPARE(tone(model, 0, ContactTableModel::Status), Tone::Good);
    QCOMPARE(tone(model, 1, ContactTableModel::Status), Tone::Neutral);
    QCOMPARE(cell(model, 0, ContactTableModel::Email, TableModel::CopyRole).toString(), u"a@example.com"_s);
}

void TestTables::segments()
{
    TablesBench bench;
    SegmentsModel &model = bench.models.segments;
    QVERIFY(bench.load(model, "/segments", R"({"id":"s","name":"Newsletter","created_at":"2026-11-22 23:30:00+00"})"));
    QCOMPARE(titles(model), u"Segment | People | Subscribed | Counted | Created"_s);
    QCOMPARE(cell(model, 0, SegmentsModel::Name, Qt::DisplayRole).toString(), u"Newsletter"_s);
}

void TestTables::topics()
{
    TablesBench bench;
    TopicsModel &model = bench.models.topics;
    QVERIFY(bench.load(
        model, "/topics",
        R"({"id":"1","name":"Tips","description":"Short ones","default_subscription":"opt_in","visibility":"public","created_at":"2026-11-21 12:00:00+00"},)"
        R"({"id":"2","name":"Offers","description":"Up to\nhalf price","default_subscription":"opt_out","visibility":"private","created_at":"2026-11-21 12:00:00+00"},)"
        R"({"id":"3","name":"Odd","default_subscription":"ask","created_at":"2026-11-21 12:00:00+00"},)"
        R"({"id":"4","name":"Odder","default_subscription":"opt_in","visibility":"secret","created_at":"2026-11-21 12:00:00+00"})"));
    QCOMPARE(titles(model), u"Topic | Description | By default | Visibility | Created"_s);
    QCOMPARE(cells(model, 0), u"Tips | Short ones | Subscribed | Public | 2 day(s) ago"_s);
    QCOMPARE(cells(model, 1), u"Offers | Up to half price | Not subscribed | Private | 2 day(s) ago"_s);
    QCOMPARE(cells(model, 2), u"Odd |  | ask |  | 2 day(s) ago"_s);
    QCOMPARE(cells(model, 3), u"Odder |  | Subscribed | secret | 2 day(s) ago"_s);
    QCOMPARE(cell(model, 0, TopicsModel::Description, Qt::ToolTipRole).toString(), u"Short ones"_s);
    QCOMPARE(cell(model, 1, TopicsModel::Description, Qt::ToolTipRole).toString(), u"Up to\nhalf price"_s);
}

void TestTables::contactProperties()
{
    TablesBench bench;
    ContactPropertiesModel &model = bench.models.contactProperties;
    const auto row = [](const QByteArray &key, const QByteArray &type, const QByteArray &fallback) {
        return R"({"id":")" + key + R"(","key":")" + key + R"(","type":")" + type + R"(","fallback_value":)" + fallback
            + R"(,"created_at":"2026-11-21 12:00:00+00"})";
    };
    QVERIFY(bench.load(model, "/contact-properties",
                       row("plan", "string", R"("free")") + ',' + row("seats", "number", "1") + ','
                           + row("city", "string", "null") + ',' + row("score", "number", "-0.25") + ','
                           + row("born", "date", R"("1815")")));
    QCOMPARE(titles(model), u"Key | Type | Fallback | Used by | Created"_s);
    QCOMPARE(cells(model, 0), u"plan | Text | free | Not read yet | 2 day(s) ago"_s);
    QCOMPARE(cells(model, 1), u"seats | Number | 1 | Not read yet | 2 day(s) ago"_s);
    QCOMPARE(cells(model, 2), u"city | Text |  | Not read yet | 2 day(s) ago"_s);
    QCOMPARE(cells(model, 3), u"score | Number | -0.25 | Not read yet | 2 day(s) ago"_s);
    QCOMPARE(cells(model, 4), u"born | date | 1815 | Not read yet | 2 day(s) ago"_s);
    QCOMPARE(cell(model, 0, ContactPropertiesModel::Key, TableModel::CopyRole).toString(), u"plan"_s);
    model.setCounts({.withValue = {{u"plan"_s, 1200}, {u"seats"_s, 3}}, .known = 1500, .all = 98310});
    QCOMPARE(cells(model, 0), u"plan | Text | free | 1,200 of 1,500 read | 2 day(s) ago"_s);
    QCOMPARE(cells(model, 2), u"city | Text |  | 0 of 1,500 read | 2 day(s) ago"_s);
    model.setCounts({.withValue = {{u"seats"_s, 3}}, .known = 4, .all = 4});
    QCOMPARE(cell(model, 1, ContactPropertiesModel::UsedBy, Qt::DisplayRole).toString(), u"3 contact(s)"_s);
}

void TestTables::largeNumbersAreWrittenOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("nought") << QByteArray("0") << u"0"_s;
    QTest::newRow("hundred thousand") << QByteArray("100000") << u"100000"_s;
    QTest::newRow("million") << QByteArray("1000000") << u"1000000"_s;
    QTest::newRow("a year's seconds") << QByteArray("31536000.5") << u"31536000.5"_s;
    QTest::newRow("small") << QByteArray("0.00001") << u"0.00001"_s;
    QTest::newRow("largest whole") << QByteArray("9007199254740991") << u"9007199254740991"_s;
    QTest::newRow("beyond all use") << QByteArray("1e300") << u"1e+300"_s;
}

void TestTables::largeNumbersAreWrittenOut()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    TablesBench bench;
    ContactPropertiesModel &model = bench.models.contactProperties;
    QVERIFY(bench.load(model, "/contact-properties",
                       R"({"id":"1","key":"n","type":"number","created_at":"2026-11-21 12:00:00+00","fallback_value":)"
                           + json + '}'));
    QCOMPARE(cell(model, 0, ContactPropertiesModel::Fallback, Qt::DisplayRole).toString(), text);
}

void TestTables::broadcasts()
{
    TablesBench bench;
    BroadcastsModel &model = bench.models.broadcasts;
    QVERIFY(bench.load(
        model, "/broadcasts",
        R"({"id":"1","name":"News","status":"sent","created_at":"2026-11-20 12:00:00+00","scheduled_at":null,"sent_at":"2026-11-21 12:00:00+00"},)"
        R"({"id":"2","name":"","status":"scheduled","created_at":"2026-11-20 12:00:00+00","scheduled_at":"2026-11-23T14:00:00Z","sent_at":null},)"
        R"({"id":"3","status":"paused","created_at":"2026-11-20 12:00:00+00"})"));
    QCOMPARE(titles(model), u"Name | Status | Scheduled | Sent | Created"_s);
    QCOMPARE(cells(model, 0), u"News | Sent |  | 2 day(s) ago | 3 day(s) ago"_s);
    QCOMPARE(cells(model, 1), u"Untitled | Scheduled | in 2 hour(s) |  | 3 day(s) ago"_s);
    QCOMPARE(cells(model, 2), u"Untitled | paused |  |  | 3 day(s) ago"_s);
    QCOMPARE(tone(model, 0, BroadcastsModel::Status), Tone::Good);
    QCOMPARE(tone(model, 1, BroadcastsModel::Status), Tone::Waiting);
    QCOMPARE(tone(model, 2, BroadcastsModel::Status), Tone::Neutral);
}

void TestTables::dnsRecords()
{
    ManualClock clock;
    DnsRecordsModel model(clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    const DnsRecord mx{{DnsRecordPurpose::Spf, u"SPF"_s},       u"send"_s, u"MX"_s, u"feedback"_s, u"Auto"_s, 10,
                       {DnsRecordStatus::Pending, u"pending"_s}};
    const DnsRecord txt{
        {DnsRecordPurpose::Dkim, u"DKIM"_s},       u"resend._domainkey"_s, u"TXT"_s, u"p=MIG"_s, u"3600"_s, {},
        {DnsRecordStatus::Verified, u"verified"_s}};
    model.show({mx, txt, mx}, true); // one of them twice
    QCOMPARE(titles(model), u"What for | Type | Name | Value | Priority | TTL | Status | Seen in DNS"_s);
    QCOMPARE(cells(model, 0), u"Bounces | MX | send | feedback | 10 | Auto | Not seen yet | "_s);
    QCOMPARE(cells(model, 1), u"Signature (DKIM) | TXT | resend._domainkey | p=MIG |  | 3600 | Verified | "_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cells(model, 0, TableModel::CopyRole), u" |  | send | feedback | 10 |  |  | "_s);
    QCOMPARE(cell(model, 1, DnsRecordsModel::Priority, TableModel::SortRole), QVariant(-1));
    QCOMPARE(tone(model, 0, DnsRecordsModel::Status), Tone::Waiting);
    QCOMPARE(cell(model, 0, DnsRecordsModel::Purpose, Qt::ToolTipRole).toString(), u"SPF"_s);
    QCOMPARE(model.records(), (QList<DnsRecord>{mx, txt}));
    model.refresh(HttpRequest::Priority::Interactive);
    QCOMPARE(model.phase(), Phase::Idle);
}

void TestTables::dnsRecordsAsTheyAreTyped()
{
    ManualClock clock;
    DnsRecordsModel model(clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    const auto text = [](const QString &name, const QString &value) {
        return DnsRecord{{DnsRecordPurpose::Dkim, u"DKIM"_s},       name, u"TXT"_s, value, u"Auto"_s, {},
                         {DnsRecordStatus::Verified, u"verified"_s}};
    };
    const DnsRecord key = text(u"key"_s, u"p=MIG"_s);
    const DnsRecord proof = text(u"acme.com"_s, u"proof=1"_s);
    const DnsRecord advice = text(u"_dmarc"_s, u"v=DMARC1"_s);
    model.setAdvised({advice});
    QCOMPARE(model.rowCount(), 0); // never alone
    model.show({key}, true);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.isAdvised(model.at(1)));
    model.setProof(proof);
    QCOMPARE(model.at(0), proof);
    QCOMPARE(model.records(), (QList<DnsRecord>{proof, key})); // not the advice
    QCOMPARE(model.verifiedCount(), 2);

    DnsRecord typed = key;
    typed.name = u"key.acme.com."_s;
    typed.value = u"\"p=MIG\""_s;
    model.setTyped({{DnsRecordsModel::keyOf(key), typed}});
    QCOMPARE(cell(model, 1, DnsRecordsModel::Name, Qt::DisplayRole).toString(), u"key.acme.com."_s);
    QCOMPARE(cell(model, 1, DnsRecordsModel::Name, TableModel::CopyRole).toString(), u"key.acme.com."_s);
    QCOMPARE(cell(model, 1, DnsRecordsModel::Value, Qt::DisplayRole).toString(), u"\"p=MIG\""_s);
    QCOMPARE(model.records().constLast(), key); // as the service wrote it
    model.setProof({});
    QCOMPARE(model.rowCount(), 2);
    model.show({}, false);
    QCOMPARE(model.rowCount(), 0);
}

void TestTables::dnsRecordsOfAnotherDomain()
{
    ManualClock clock;
    DnsRecordsModel model(clock);
    DnsRecord record{{DnsRecordPurpose::Spf, u"SPF"_s},       u"send"_s, u"TXT"_s, u"v=spf1"_s, u"Auto"_s, {},
                     {DnsRecordStatus::Pending, u"pending"_s}};
    model.show({record}, true);
    QPersistentModelIndex selected = model.index(0, 0);
    record.status = {DnsRecordStatus::Verified, u"verified"_s};
    model.show({record}, false);
    QVERIFY(selected.isValid());
    QCOMPARE(cell(model, 0, DnsRecordsModel::Status, Qt::DisplayRole).toString(), u"Verified"_s);
    // The record of another domain is another record, though it reads the same.
    model.show({record}, true);
    QVERIFY(!selected.isValid());
    QCOMPARE(model.rowCount(), 1);
}

void TestTables::everyModelOfTheSampleAccount()
{
    sandbox::SandboxServer server(sandbox::SandboxOptions{.contacts = 150, .rateLimit = {}});
    QVERIFY(server.start());
    SystemClock clock;
    HttpTransport transport(server.url(), Secret(QByteArray("re_test")));
    SendQueue queue(transport, clock);
    ResendClient client(queue);
    const QTemporaryDir folder;
    AccountModels models(client, clock, QStringLiteral("acme"), folder.path());
    const std::pair<TableModel *, int> all[] = {
        {&models.apiKeys, 4},    {&models.domains, 4},           {&models.segments, 6},    {&models.topics, 5},
        {&models.contacts, 150}, {&models.contactProperties, 5}, {&models.broadcasts, 14},
    };
    for (const auto &[model, count] : all) {
        new QAbstractItemModelTester(model, Mode::Fatal, this);
        model->refresh();
    }
    for (const auto &[model, count] : all) {
        QVERIFY(until([table = model] { return table->phase() == Phase::Ready; }));
        QTRY_COMPARE(model->rowCount(), count); // contacts are shown in batches
        QVERIFY(!model->failure());
        for (int row = 0; row < count; ++row) {
            QVERIFY(!model->index(row, 0).data().toString().isEmpty());
            QCOMPARE(model->rowOf(model->idAt(row)), row);
        }
    }
    models.openDomain.open(models.domains.idAt(0));
    QVERIFY(until([&] { return models.openDomain.details().has_value(); }));
    QCOMPARE(models.openDomain.records().rowCount(), 3);
}

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
