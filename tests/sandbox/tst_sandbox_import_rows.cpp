// SPDX-License-Identifier: Apache-2.0
#include "import_talk.h"

#include "sandbox/account/csv_rows.h"

#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray newsletter = "0f951287-9584-4418-b2d1-ea433a2d2eb2";
const QByteArray surveys = "f50df945-0093-42ef-8576-93e18a188cbc";
const QByteArray zoltan = "zoltan.k@lighthouse-legal.example";

// Sends a file, waits until it is done and says what became of it.
QByteArray outcome(RunningSandbox &sandbox, const QByteArray &file, const QList<Field> &more = {})
{
    const Reply reply = import(sandbox.talk, QList<Field>{{"file", file}} + more);
    if (reply.status != 201)
        return reply.body;
    sandbox.time->advance(1h);
    return summary(sandbox.talk.get("/contacts/imports/" + idOf(reply)));
}

// What the sandbox tells of a contact behind its id and date: the fields an import can set.
QJsonObject told(RunningSandbox &sandbox, const QByteArray &address)
{
    QJsonObject contact = sandbox.talk.get("/contacts/" + address).object();
    for (const char *key : {"object", "id", "created_at"})
        contact.remove(QLatin1String(key));
    return contact;
}

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

//! What the rows of a file do to the contacts.
class TestSandboxImportRows : public QObject
{
    Q_OBJECT

private slots:
    void readsCsv_data();
    void readsCsv();
    void readsColumnsByTheirNames();
    void readsColumnsByTheMap();
    void updatesWhatIsThere();
    void skipsWhatIsThere();
    void joinsSegmentsAndTopics();
    void failsBadRowsAlone_data();
    void failsBadRowsAlone();
    void takesALargeFile();
};

void TestSandboxImportRows::readsCsv_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("rows"); // cells ended by '|', rows by '/', a broken row by '!/'
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF") << QByteArray();
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << QByteArray("a|b|/c|d|/");
    QTest::newRow("CRLF, no end") << QByteArray("a,b\r\nc,d") << QByteArray("a|b|/c|d|/");
    QTest::newRow("CR") << QByteArray("a,b\rc,d\r") << QByteArray("a|b|/c|d|/");
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                        "a,b")
                          << QByteArray("a|b|/");
    QTest::newRow("empty cells") << QByteArray(",\n,,x\n") << QByteArray("||/||x|/");
    QTest::newRow("empty lines") << QByteArray("\n\r\na\n\n\nb\r\r\n") << QByteArray("a|/b|/");
    QTest::newRow("quotes") << QByteArray("\"a,b\",\"say \"\"hi\"\"\",\"\"\n\"\"\n")
                            << QByteArray("a,b|say \"hi\"||/|/");
    QTest::newRow("line breaks") << QByteArray("\"a\r\nb\",c\n\"d\ne\"") << QByteArray("a\r\nb|c|/d\ne|/");
    QTest::newRow("spaces stay") << QByteArray(" a , b \n") << QByteArray(" a | b |/");
    QTest::newRow("a last comma") << QByteArray("a,") << QByteArray("a||/");
    QTest::newRow("quote in a bare cell") << QByteArray("a\"b,c\nd\n") << QByteArray("a\"b|c|!/d|/");
    QTest::newRow("behind a quote") << QByteArray("\"a\"b,c\nd\n") << QByteArray("ab|c|!/d|/");
    QTest::newRow("never closed") << QByteArray("a\n\"b,c\nd\n") << QByteArray("a|/b,c\nd\n|!/");
}

void TestSandboxImportRows::readsCsv()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, rows);
    const std::string text = file.toStdString();
    QByteArray read;
    CsvRow row;
    std::size_t at = firstCsvRow(text);
    while (nextCsvRow(text, at, row)) {
        for (const std::string &cell : row.cells)
            read += QByteArray::fromStdString(cell) + '|';
        read += row.broken ? "!/" : "/";
    }
    QCOMPARE(read, rows);
}

void TestSandboxImportRows::readsColumnsByTheirNames()
{
    RunningSandbox sandbox;
    QCOMPARE(outcome(sandbox,
                     "\xEF\xBB\xBFseats,last_name,email,comment,unsubscribed,first_name,plan,Plan\r\n"
                     "3.5,Lovelace, ada@mail.example ,hm,true,\"Ada \"\"A\"\"\",pro,no\r\n"
                     ",,grace@mail.example,,,,,\r\n"
                     "12,\"Ho\npper\",short@mail.example,,False\r\n"),
             QByteArray("completed 3: 3 created, 0 updated, 0 skipped, 0 failed"));
    QCOMPARE(told(sandbox, "ada@mail.example"),
             json(R"({"email":"ada@mail.example","first_name":"Ada \"A\"","last_name":"Lovelace","unsubscribed":true,
                      "properties":{"plan":{"value":"pro","type":"string"},"seats":{"value":3.5,"type":"number"}}})"));
    QCOMPARE(
        told(sandbox, "grace@mail.example"),
        json(
            R"({"email":"grace@mail.example","first_name":null,"last_name":null,"unsubscribed":false,"properties":{}})"));
    QCOMPARE(told(sandbox, "short@mail.example"),
             json(R"({"email":"short@mail.example","first_name":null,"last_name":"Ho\npper","unsubscribed":false,
                      "properties":{"seats":{"value":12,"type":"number"}}})"));
}

void TestSandboxImportRows::readsColumnsByTheMap()
{
    RunningSandbox sandbox;
    QCOMPARE(outcome(sandbox, "E-Mail,First Name,Tarif,Seats,city,Off\nada@mail.example,Ada,pro,3,Berlin,yes\n",
                     {{"column_map",
                       R"({"email":"E-Mail","first_name":"First Name","last_name":"Not there","unsubscribed":"Off",)"
                       R"("properties":{"plan":{"column":"Tarif","type":"string"},"seats":{"column":"Seats"}}})"},
                      {"on_conflict", "upsert"}}),
             QByteArray("completed 1: 1 created, 0 updated, 0 skipped, 0 failed"));
    QCOMPARE(told(sandbox, "ada@mail.example"),
             json(R"({"email":"ada@mail.example","first_name":"Ada","last_name":null,"unsubscribed":true,
                      "properties":{"plan":{"value":"pro","type":"string"},"seats":{"value":3,"type":"number"}}})"));
}

void TestSandboxImportRows::updatesWhatIsThere()
{
    RunningSandbox sandbox;
    QCOMPARE(outcome(sandbox,
                     "email,first_name,last_name,unsubscribed,plan,seats\n"
                     "Zoltan.K@Lighthouse-Legal.example,Zoli,,true,,13\n"
                     "ada@mail.example,Ada,,,,\n"
                     "ADA@mail.example,,Lovelace,,pro,\n"),
             QByteArray("completed 3: 1 created, 2 updated, 0 skipped, 0 failed"));
    // An empty cell says nothing; the address stays written as it was.
    QCOMPARE(told(sandbox, zoltan),
             json(R"({"email":"zoltan.k@lighthouse-legal.example","first_name":"Zoli","last_name":"Kowalska",
                      "unsubscribed":true,"properties":{"company_name":{"value":"Lighthouse Legal","type":"string"},
                      "plan":{"value":"starter","type":"string"},"city":{"value":"Zagreb","type":"string"},
                      "seats":{"value":13,"type":"number"},"lifetime_value":{"value":3098.48,"type":"number"}}})"));
    QCOMPARE(told(sandbox, "ada@mail.example"),
             json(R"({"email":"ada@mail.example","first_name":"Ada","last_name":"Lovelace","unsubscribed":false,
                      "properties":{"plan":{"value":"pro","type":"string"}}})"));
    QCOMPARE(sandbox.talk.get("/contacts").data().size(), 2001);
}

void TestSandboxImportRows::skipsWhatIsThere()
{
    RunningSandbox sandbox;
    const QByteArray before = sandbox.talk.get("/contacts/" + zoltan).body;
    const QByteArray segments = sandbox.talk.get("/contacts/" + zoltan + "/segments").body;
    QCOMPARE(outcome(sandbox,
                     "email,first_name\nZoltan.K@Lighthouse-Legal.example,Zoli\nada@mail.example,Ada\n"
                     "ada@mail.example,Eve\n",
                     {{"on_conflict", "skip"}, {"segments", R"([{"id":")" + newsletter + R"("}])"}}),
             QByteArray("completed 3: 1 created, 0 updated, 2 skipped, 0 failed"));
    QCOMPARE(sandbox.talk.get("/contacts/" + zoltan).body, before);
    QCOMPARE(sandbox.talk.get("/contacts/" + zoltan + "/segments").body, segments);
    QCOMPARE(sandbox.talk.get("/contacts/ada@mail.example").object().value(u"first_name"_s).toString(), u"Ada"_s);
}

void TestSandboxImportRows::joinsSegmentsAndTopics()
{
    RunningSandbox sandbox;
    const QByteArray guests = idOf(sandbox.talk.sendJson("POST", "/segments", R"({"name":"Guests"})"));
    QCOMPARE(outcome(sandbox, "email\nada@mail.example\nbad\n" + zoltan + "\n",
                     {{"segments", R"([{"id":")" + guests + R"("}])"},
                      {"topics", R"([{"id":")" + surveys + R"(","subscription":"opt_out"}])"}}),
             QByteArray("completed 3: 1 created, 1 updated, 0 skipped, 1 failed"));
    QCOMPARE(sandbox.talk.get("/segments/" + guests + "/contacts").column("email"),
             (QStringList{u"ada@mail.example"_s, QString::fromLatin1(zoltan)}));
    for (const QByteArray &address : {QByteArray("ada@mail.example"), zoltan})
        QCOMPARE(sandbox.talk.get("/contacts/" + address + "/topics").column("subscription").at(1), u"opt_out"_s);
    QCOMPARE(sandbox.talk.get("/contacts/ada@mail.example/segments").body,
             R"({"object":"list","has_more":false,"data":[{"id":")" + guests
                 + R"(","name":"Guests","created_at":"2026-11-23 12:00:01.05+00"}]})");
}

void TestSandboxImportRows::failsBadRowsAlone_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("no address") << QByteArray(",Eve,,");
    QTest::newRow("bad address") << QByteArray("eve@mail,Eve,,");
    QTest::newRow("no number") << QByteArray("eve@mail.example,Eve,many,");
    QTest::newRow("a number and more") << QByteArray("eve@mail.example,Eve,3 seats,");
    QTest::newRow("comma for a point") << QByteArray("eve@mail.example,Eve,\"3,5\",");
    QTest::newRow("not finite") << QByteArray("eve@mail.example,Eve,nan,");
    QTest::newRow("neither yes nor no") << QByteArray("eve@mail.example,Eve,,maybe");
    QTest::newRow("a cell too many") << QByteArray("eve@mail.example,Eve,3,no,x");
    QTest::newRow("stray quote") << QByteArray("eve@mail.example,E\"ve,3,no");
    QTest::newRow("no UTF-8") << QByteArray("eve@mail.example,\xE9v\xE9,3,no");
}

void TestSandboxImportRows::failsBadRowsAlone()
{
    QFETCH(QByteArray, row);
    RunningSandbox sandbox;
    QCOMPARE(outcome(sandbox,
                     "email,first_name,seats,unsubscribed\nada@mail.example,Ada,3,no\n" + row
                         + "\ngrace@mail.example,Grace,-1e2,0\n"),
             QByteArray("completed 3: 2 created, 0 updated, 0 skipped, 1 failed"));
    QCOMPARE(sandbox.talk.get("/contacts/eve@mail.example").status, 404);
    QCOMPARE(sandbox.talk.get("/contacts?limit=3").column("email").mid(0, 2),
             (QStringList{u"grace@mail.example"_s, u"ada@mail.example"_s}));
}

void TestSandboxImportRows::takesALargeFile()
{
    RunningSandbox sandbox;
    QByteArray file = manyRows(30'000);
    file += "p7@bulk.example\n";
    QCOMPARE(outcome(sandbox, file), QByteArray("completed 30001: 30000 created, 1 updated, 0 skipped, 0 failed"));
    QCOMPARE(sandbox.talk.get("/contacts").data().size(), 32'000);
}

QTEST_GUILESS_MAIN(TestSandboxImportRows)
#include "tst_sandbox_import_rows.moc"
