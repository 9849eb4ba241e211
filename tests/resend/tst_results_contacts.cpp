// SPDX-License-Identifier: Apache-2.0
#include "read_values.h"
#include "resend/contact_imports/contact_import_api.h"
#include "resend/contacts/contact_groups_api.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Properties = QMap<QString, PropertyValue>;

namespace {

// A contact with these properties, as JSON.
QByteArray contactWith(const QByteArray &properties)
{
    return R"({"object":"contact","id":"c1","email":"ada@example.com","first_name":null,"last_name":null,)"
           R"("created_at":"2025-11-30 20:39:59.540771+00","unsubscribed":false,"properties":)"
        + properties + "}";
}

Contact ada()
{
    return {.id = u"c1"_s, .email = u"ada@example.com"_s, .createdAt = utc(2025, 11, 30, 20, 39, 59, 540)};
}

} // namespace

//! What writes and single contacts answer, and imports: as the service gives them today and as its documents have them.
class TestResultsContacts final : public QObject
{
    Q_OBJECT
private slots:
    void ids();
    void deletions();
    void contactsTouched();
    void aContact();
    void typedProperties();
    void plainProperties();
    void propertiesNobodyKnows();
    void topicsOfAContact();
    void segmentsOfAContact();
    void imports();
    void importStatuses_data();
    void importStatuses();
    void importFaults_data();
    void importFaults();
};

void TestResultsContacts::ids()
{
    COMPARE_READ(ObjectId, R"({"id":"49a3999c"})", {.id = u"49a3999c"_s});
    COMPARE_READ(ObjectId, R"({"object":"contact_property","id":"49a3999c"})", {.id = u"49a3999c"_s});
    COMPARE_READ(ObjectId, R"({"object":"segment","id":"49a3999c","name":"VIP"})", {.id = u"49a3999c"_s});
    COMPARE_FAULT(ObjectId, R"({"object":"segment"})", u"id: expected a text"_s);
    COMPARE_FAULT(ObjectId, R"({"id":null})", u"id: expected a text"_s);
    COMPARE_FAULT(ObjectId, R"({"id":17})", u"id: expected a text"_s);
}

void TestResultsContacts::deletions()
{
    // The object's word is wrong for API keys; it is not looked at.
    COMPARE_READ(Deleted, R"({"object":"list","id":"k1","deleted":true})", {.id = u"k1"_s, .deleted = true});
    COMPARE_READ(Deleted, R"({"object":"contact","contact":"c1","deleted":true})", {.id = u"c1"_s, .deleted = true});
    COMPARE_READ(Deleted, R"({"object":"contact","id":"c1","deleted":true})", {.id = u"c1"_s, .deleted = true});
    COMPARE_READ(Deleted, R"({"contact":"c1","id":"other","deleted":true})", {.id = u"c1"_s, .deleted = true});
    COMPARE_READ(Deleted, R"({"contact":null,"id":"c1","deleted":true})", {.id = u"c1"_s, .deleted = true});
    COMPARE_READ(Deleted, R"({"id":"k1","deleted":false})", {.id = u"k1"_s, .deleted = false});
    COMPARE_FAULT(Deleted, R"({"object":"contact","deleted":true})", u"id: expected a text"_s);
    COMPARE_FAULT(Deleted, R"({"contact":1,"deleted":true})", u"contact: expected a text"_s);
    COMPARE_FAULT(Deleted, R"({"id":"k1"})", u"deleted: expected true or false"_s);
    COMPARE_FAULT(Deleted, R"({"id":"k1","deleted":"true"})", u"deleted: expected true or false"_s);
}

void TestResultsContacts::contactsTouched()
{
    COMPARE_READ(ContactTouched, R"({"id":"c1"})", {.id = u"c1"_s});
    COMPARE_READ(ContactTouched, R"({"object":"contact_segment","id":"c1","audienceId":"s1","deleted":true})",
                 {.id = u"c1"_s});
    COMPARE_READ(ContactTouched, R"({"object":"contact_segment","contact_id":"c1","segment_id":"s1"})",
                 {.id = u"c1"_s});
    COMPARE_READ(ContactTouched, R"({"object":"contact_topics","id":"c1"})", {.id = u"c1"_s});
    COMPARE_READ(ContactTouched,
                 R"({"object":"contact_topics","contact_id":"c1","topics":[{"id":"t1","subscription":"opt_in"}]})",
                 {.id = u"c1"_s});
    COMPARE_READ(ContactTouched, R"({"contact_id":null,"id":"c1"})", {.id = u"c1"_s});
    COMPARE_FAULT(ContactTouched, R"({"object":"contact_segment"})", u"id: expected a text"_s);
    COMPARE_FAULT(ContactTouched, R"({"contact_id":{}})", u"contact_id: expected a text"_s);
}

void TestResultsContacts::aContact()
{
    COMPARE_READ(ContactDetails, contactWith("{}"), {.contact = ada()});
    COMPARE_READ(ContactDetails,
                 R"({"id":"c1","email":"ada@example.com","first_name":"Ada","last_name":"","created_at":)"
                 R"("2025-11-30T20:39:59.540Z","unsubscribed":true,"properties":{}})",
                 {.contact = {.id = u"c1"_s,
                              .email = u"ada@example.com"_s,
                              .firstName = u"Ada"_s,
                              .lastName = u""_s,
                              .createdAt = utc(2025, 11, 30, 20, 39, 59, 540),
                              .unsubscribed = true}});
    COMPARE_FAULT(ContactDetails, R"({"id":"c1","properties":{}})", u"email: expected a text"_s);
    COMPARE_FAULT(ContactDetails, contactWith("[]"), u"properties: expected an object"_s);
    COMPARE_FAULT(ContactDetails, contactWith(R"("x")"), u"properties: expected an object"_s);
}

void TestResultsContacts::typedProperties()
{
    COMPARE_READ(ContactDetails,
                 contactWith(R"({"company_name":{"value":"Acme","type":"string"},"age":{"value":36,"type":"number"},)"
                             R"("score":{"type":"number","value":-0.5},"member":{"value":true,"type":"boolean"},)"
                             R"("note":{"value":"","type":"string"},"zero":{"value":0,"type":"number"}})"),
                 {.contact = ada(),
                  .properties = Properties{{u"company_name"_s, u"Acme"_s},
                                           {u"age"_s, 36.0},
                                           {u"score"_s, -0.5},
                                           {u"member"_s, true},
                                           {u"note"_s, u""_s},
                                           {u"zero"_s, 0.0}}});
    // One without a value is none.
    COMPARE_READ(ContactDetails, contactWith(R"({"plan":{"value":null,"type":"string"},"age":{"value":1}})"),
                 {.contact = ada(), .properties = Properties{{u"age"_s, 1.0}}});
}

void TestResultsContacts::plainProperties()
{
    COMPARE_READ(ContactDetails, contactWith(R"({"company_name":"Acme 🎉","age":36,"member":false,"plan":null})"),
                 {.contact = ada(),
                  .properties = Properties{{u"company_name"_s, u"Acme 🎉"_s}, {u"age"_s, 36.0}, {u"member"_s, false}}});
    // Both forms beside each other.
    COMPARE_READ(ContactDetails, contactWith(R"({"a":"x","b":{"value":"y","type":"string"}})"),
                 {.contact = ada(), .properties = Properties{{u"a"_s, u"x"_s}, {u"b"_s, u"y"_s}}});
}

void TestResultsContacts::propertiesNobodyKnows()
{
    COMPARE_FAULT(ContactDetails, contactWith(R"({"plan":["secret"]})"), u"properties.plan: expected a value"_s);
    COMPARE_FAULT(ContactDetails, contactWith(R"({"plan":{"type":"string"}})"), u"properties.plan: expected a value"_s);
    COMPARE_FAULT(ContactDetails, contactWith(R"({"age":1,"plan":{"value":{"value":"secret"}}})"),
                  u"properties.plan: expected a value"_s);
    COMPARE_FAULT(ContactDetails, contactWith(R"({"plan":{"value":["secret"],"type":"string"}})"),
                  u"properties.plan: expected a value"_s);
}

void TestResultsContacts::topicsOfAContact()
{
    const auto page = read<ListContactTopics::Result>(
        R"({"object":"list","has_more":true,"data":[)"
        R"({"id":"t1","name":"Weekly","description":"Every Monday","subscription":"opt_in"},)"
        R"({"id":"t2","name":"Offers","description":null,"subscription":"opt_out"},)"
        R"({"id":"t3","name":"New","subscription":"asked"}]})");
    QVERIFY(bool(page));
    QVERIFY(page.value().hasMore);
    QCOMPARE(page.value().items,
             (QList<ContactTopic>{{u"t1"_s, u"Weekly"_s, u"Every Monday"_s, {TopicChoice::OptIn, u"opt_in"_s}},
                                  {u"t2"_s, u"Offers"_s, std::nullopt, {TopicChoice::OptOut, u"opt_out"_s}},
                                  {u"t3"_s, u"New"_s, std::nullopt, {TopicChoice::Unknown, u"asked"_s}}}));
    COMPARE_FAULT(ListContactTopics::Result,
                  R"({"has_more":false,"data":[{"id":"t1","name":"A","subscription":"opt_in"},{"id":"t2"}]})",
                  u"data[1].name: expected a text"_s);
    COMPARE_FAULT(ListContactTopics::Result, R"({"has_more":false,"data":[{"id":"t1","name":"A"}]})",
                  u"data[0].subscription: expected a text"_s);
}

void TestResultsContacts::segmentsOfAContact()
{
    const auto page = read<ListContactSegments::Result>(
        R"({"object":"list","data":[{"id":"s1","name":"VIP","created_at":"2025-11-30 20:39:59.54+00"}],)"
        R"("has_more":false})");
    QVERIFY(bool(page));
    QVERIFY(!page.value().hasMore);
    QCOMPARE(page.value().items, (QList<Segment>{{u"s1"_s, u"VIP"_s, utc(2025, 11, 30, 20, 39, 59, 540)}}));
    COMPARE_FAULT(ListContactSegments::Result, R"({"data":[]})", u"has_more: expected true or false"_s);
    COMPARE_FAULT(ListContactSegments::Result, R"({"data":[],"has_more":null})", u"has_more: expected true or false"_s);
    COMPARE_FAULT(ListContactSegments::Result, R"({"data":["s1"],"has_more":false})", u"data[0]: expected an object"_s);
}

void TestResultsContacts::imports()
{
    COMPARE_READ(ContactImport,
                 R"({"object":"contact_import","id":"i1","status":"queued","created_at":"2025-11-30 20:39:59.54+00",)"
                 R"("completed_at":null,"counts":{"total":0,"created":0,"updated":0,"skipped":0,"failed":0}})",
                 {.id = u"i1"_s,
                  .status = {ImportStatus::Queued, u"queued"_s},
                  .createdAt = utc(2025, 11, 30, 20, 39, 59, 540)});
    COMPARE_READ(ContactImport,
                 R"({"id":"i1","status":"completed","created_at":"2025-11-30T20:39:59Z",)"
                 R"("completed_at":"2025-11-30 20:40:01.123456+00",)"
                 R"("counts":{"total":15,"created":5,"updated":4,"skipped":3,"failed":3}})",
                 {.id = u"i1"_s,
                  .status = {ImportStatus::Completed, u"completed"_s},
                  .createdAt = utc(2025, 11, 30, 20, 39, 59, 0),
                  .completedAt = utc(2025, 11, 30, 20, 40, 1, 123),
                  .counts = {.total = 15, .created = 5, .updated = 4, .skipped = 3, .failed = 3}});
}

void TestResultsContacts::importStatuses_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<ImportStatus>("status");
    QTest::newRow("queued") << QByteArray("queued") << ImportStatus::Queued;
    QTest::newRow("in progress") << QByteArray("in_progress") << ImportStatus::InProgress;
    QTest::newRow("completed") << QByteArray("completed") << ImportStatus::Completed;
    QTest::newRow("failed") << QByteArray("failed") << ImportStatus::Failed;
    QTest::newRow("a new one") << QByteArray("paused") << ImportStatus::Unknown;
    QTest::newRow("capitals") << QByteArray("Queued") << ImportStatus::Unknown;
}

void TestResultsContacts::importStatuses()
{
    QFETCH(QByteArray, word);
    QFETCH(ImportStatus, status);
    const auto found = read<ContactImport>(
        R"({"id":"i1","created_at":"2025-11-30 20:39:59+00","counts":{"total":0,"created":0,"updated":0,)"
        R"("skipped":0,"failed":0},"status":")"
        + word + "\"}");
    QVERIFY(bool(found));
    QCOMPARE(found.value().status, (Word<ImportStatus>{status, QString::fromLatin1(word)}));
    QVERIFY(!found.value().completedAt);
}

void TestResultsContacts::importFaults_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("message");
    QTest::newRow("no counts") << QByteArray() << u"counts: expected an object"_s;
    QTest::newRow("null counts") << QByteArray(R"(,"counts":null)") << u"counts: expected an object"_s;
    QTest::newRow("counts a number") << QByteArray(R"(,"counts":5)") << u"counts: expected an object"_s;
    QTest::newRow("no total") << QByteArray(R"(,"counts":{})") << u"counts.total: expected a whole number"_s;
    QTest::newRow("total a text") << QByteArray(R"(,"counts":{"total":"5"})")
                                  << u"counts.total: expected a whole number"_s;
    QTest::newRow("half a total") << QByteArray(R"(,"counts":{"total":1.5})")
                                  << u"counts.total: expected a whole number"_s;
    QTest::newRow("no failed") << QByteArray(R"(,"counts":{"total":1,"created":1,"updated":0,"skipped":0})")
                               << u"counts.failed: expected a whole number"_s;
    QTest::newRow("bad time") << QByteArray(R"(,"completed_at":"soon")") << u"completed_at: expected a time"_s;
}

void TestResultsContacts::importFaults()
{
    QFETCH(QByteArray, rest);
    QFETCH(QString, message);
    COMPARE_FAULT(ContactImport, R"({"id":"i1","status":"queued","created_at":"2025-11-30 20:39:59+00")" + rest + "}",
                  message);
}

QTEST_GUILESS_MAIN(TestResultsContacts)
#include "tst_results_contacts.moc"
