// SPDX-License-Identifier: Apache-2.0
#include "request_texts.h"
#include "resend/contact_imports/contact_import_api.h"
#include "resend/multipart_body.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace std::chrono_literals;
using Repeat = HttpRequest::Repeat;

//! What is sent for imports, and how a body of parts is laid out.
class TestRequestsImports final : public QObject
{
    Q_OBJECT
private slots:
    void laysOutParts();
    void laysOutNothing();
    void escapesFileNames_data();
    void escapesFileNames();
    void avoidsABoundaryThatOccurs();
    void keepsEveryByte();
    void createsAnImport();
    void createsAnImportWithEverything();
    void namesEachColumnType();
    void readsImports();
    void listsImportsOfAStatus();
};

void TestRequestsImports::laysOutParts()
{
    MultipartBody body;
    body.addField("on_conflict", "skip");
    body.addFile("file", u"a.csv"_s, "text/csv", "email\nada@example.com\n");
    QCOMPARE(body.contentType(), QByteArray("multipart/form-data; boundary=postroom-part-0"));
    QCOMPARE(body.bytes(),
             QByteArray("--postroom-part-0\r\n"
                        "Content-Disposition: form-data; name=\"on_conflict\"\r\n"
                        "\r\n"
                        "skip\r\n"
                        "--postroom-part-0\r\n"
                        "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                        "Content-Type: text/csv\r\n"
                        "\r\n"
                        "email\nada@example.com\n\r\n"
                        "--postroom-part-0--\r\n"));
    QCOMPARE(body.bytes(), body.bytes());
}

void TestRequestsImports::laysOutNothing()
{
    MultipartBody body;
    body.addField("empty", "");
    QCOMPARE(body.bytes(),
             QByteArray("--postroom-part-0\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n"
                        "--postroom-part-0--\r\n"));
}

void TestRequestsImports::escapesFileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << u"contacts.csv"_s << QByteArray("contacts.csv");
    QTest::newRow("none") << QString() << QByteArray("");
    QTest::newRow("spaces and semicolons") << u"my list; v2.csv"_s << QByteArray("my list; v2.csv");
    QTest::newRow("quotes") << u"the \"good\" ones.csv"_s << QByteArray("the %22good%22 ones.csv");
    QTest::newRow("line breaks") << u"a\r\nX-Evil: 1\r\n\r\nb\nc\rd.csv"_s
                                 << QByteArray("a%0D%0AX-Evil: 1%0D%0A%0D%0Ab%0Ac%0Dd.csv");
    QTest::newRow("backslash") << u"a\\\"b"_s << QByteArray("a\\%22b");
    QTest::newRow("percent") << u"100%22.csv"_s << QByteArray("100%22.csv");
    QTest::newRow("UTF-8") << u"Größe 🎉.csv"_s
                           << QByteArray("Gr\xc3\xb6\xc3\x9f"
                                         "e \xf0\x9f\x8e\x89.csv");
}

void TestRequestsImports::escapesFileNames()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, written);
    MultipartBody body;
    body.addFile("file", name, "text/csv", "x");
    QCOMPARE(body.bytes(),
             "--postroom-part-0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + written
                 + "\"\r\nContent-Type: text/csv\r\n\r\nx\r\n--postroom-part-0--\r\n");
}

void TestRequestsImports::avoidsABoundaryThatOccurs()
{
    MultipartBody body;
    body.addFile("file", u"a.csv"_s, "text/csv", "email\r\n--postroom-part-0--\r\n");
    QCOMPARE(body.contentType(), QByteArray("multipart/form-data; boundary=postroom-part-1"));
    QVERIFY(body.bytes().startsWith("--postroom-part-1\r\n"));
    QVERIFY(body.bytes().endsWith("\r\n--postroom-part-1--\r\n"));

    // In another part, and as a part of a longer word.
    body.addField("segments", "xpostroom-part-1x");
    body.addField("topics", "postroom-part-3");
    QCOMPARE(body.contentType(), QByteArray("multipart/form-data; boundary=postroom-part-2"));
    // No boundary may be the beginning of what a part holds: 20 begins with 2.
    MultipartBody longer;
    longer.addField("a", "postroom-part-0 postroom-part-1 postroom-part-20");
    QCOMPARE(longer.contentType(), QByteArray("multipart/form-data; boundary=postroom-part-3"));
}

void TestRequestsImports::keepsEveryByte()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    MultipartBody body;
    body.addFile("file", u"a"_s, "application/octet-stream", all);
    QCOMPARE(body.bytes(),
             "--postroom-part-0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n"
             "Content-Type: application/octet-stream\r\n\r\n"
                 + all + "\r\n--postroom-part-0--\r\n");
}

void TestRequestsImports::createsAnImport()
{
    const HttpRequest request =
        CreateContactImport{.csv = QByteArray("email\na@b.io\n"), .onConflict = OnConflict::Upsert}.request();
    QCOMPARE(postroom::test::lineOf(request), QByteArray("POST /contacts/imports"));
    QCOMPARE(request.repeat, Repeat::Once);
    QVERIFY(request.headers.isEmpty());
    QCOMPARE(request.contentType, QByteArray("multipart/form-data; boundary=postroom-part-0"));
    QCOMPARE(request.totalTimeout, 30min);
    QCOMPARE(request.idleTimeout, 2min);
    QCOMPARE(request.body,
             QByteArray("--postroom-part-0\r\n"
                        "Content-Disposition: form-data; name=\"file\"; filename=\"contacts.csv\"\r\n"
                        "Content-Type: text/csv\r\n"
                        "\r\n"
                        "email\na@b.io\n\r\n"
                        "--postroom-part-0\r\n"
                        "Content-Disposition: form-data; name=\"on_conflict\"\r\n"
                        "\r\n"
                        "upsert\r\n"
                        "--postroom-part-0--\r\n"));
}

void TestRequestsImports::createsAnImportWithEverything()
{
    const HttpRequest request = CreateContactImport{
        .csv = QByteArray("E\n"),
        .onConflict = OnConflict::Skip,
        .fileName = u"my \"list\".csv"_s,
        .columnMap = ColumnMap{.email = u"E-Mail"_s,
                               .firstName = u"First"_s,
                               .lastName = u"Last"_s,
                               .unsubscribed = u"Out"_s,
                               .properties = {{u"plan"_s, {u"Plan"_s, ColumnMap::Type::Text}}}},
        .segmentIds = {u"s1"_s, u"s2"_s},
        .topics = {
            {u"t1"_s,
             TopicChoice::OptOut}}}.request();
    QCOMPARE(request.body,
             QByteArray("--postroom-part-0\r\n"
                        "Content-Disposition: form-data; name=\"file\"; filename=\"my %22list%22.csv\"\r\n"
                        "Content-Type: text/csv\r\n"
                        "\r\n"
                        "E\n\r\n"
                        "--postroom-part-0\r\n"
                        "Content-Disposition: form-data; name=\"column_map\"\r\n"
                        "\r\n"
                        R"({"email":"E-Mail","first_name":"First","last_name":"Last",)"
                        R"("properties":{"plan":{"column":"Plan","type":"string"}},"unsubscribed":"Out"})"
                        "\r\n"
                        "--postroom-part-0\r\n"
                        "Content-Disposition: form-data; name=\"on_conflict\"\r\n"
                        "\r\n"
                        "skip\r\n"
                        "--postroom-part-0\r\n"
                        "Content-Disposition: form-data; name=\"segments\"\r\n"
                        "\r\n"
                        R"([{"id":"s1"},{"id":"s2"}])"
                        "\r\n"
                        "--postroom-part-0\r\n"
                        "Content-Disposition: form-data; name=\"topics\"\r\n"
                        "\r\n"
                        R"([{"id":"t1","subscription":"opt_out"}])"
                        "\r\n"
                        "--postroom-part-0--\r\n"));
}

void TestRequestsImports::namesEachColumnType()
{
    const HttpRequest request =
        CreateContactImport{.csv = QByteArray("E\n"),
                            .onConflict = OnConflict::Skip,
                            .columnMap = ColumnMap{.email = u"E"_s,
                                                   .properties = {{u"a"_s, {u"A"_s, ColumnMap::Type::Number}},
                                                                  {u"b"_s, {u"B"_s, ColumnMap::Type::Boolean}},
                                                                  {u"c"_s, {u"C"_s}}}}}
            .request();
    QVERIFY(request.body.contains(
        "\r\n\r\n"
        R"({"email":"E","properties":{"a":{"column":"A","type":"number"},"b":{"column":"B","type":"boolean"},)"
        R"("c":{"column":"C","type":"string"}}})"
        "\r\n--postroom-part-0\r\n"));
}

void TestRequestsImports::readsImports()
{
    COMPARE_REQUEST(GetContactImport{.id = u"i1"_s}, "GET /contacts/imports/i1", "", Repeat::Safe);
    COMPARE_REQUEST(ListContactImports{}, "GET /contacts/imports?limit=100", "", Repeat::Safe);
    COMPARE_REQUEST((ListContactImports{.page = {.limit = 1, .before = u"i1"_s}}),
                    "GET /contacts/imports?limit=1&before=i1", "", Repeat::Safe);
}

void TestRequestsImports::listsImportsOfAStatus()
{
    COMPARE_REQUEST((ListContactImports{.page = {.after = u"i1"_s}, .status = ImportStatus::Queued}),
                    "GET /contacts/imports?limit=100&after=i1&status=queued", "", Repeat::Safe);
    COMPARE_REQUEST((ListContactImports{.status = ImportStatus::InProgress}),
                    "GET /contacts/imports?limit=100&status=in_progress", "", Repeat::Safe);
    COMPARE_REQUEST((ListContactImports{.status = ImportStatus::Completed}),
                    "GET /contacts/imports?limit=100&status=completed", "", Repeat::Safe);
    COMPARE_REQUEST((ListContactImports{.status = ImportStatus::Failed}),
                    "GET /contacts/imports?limit=100&status=failed", "", Repeat::Safe);
}

QTEST_GUILESS_MAIN(TestRequestsImports)
#include "tst_requests_imports.moc"
