// SPDX-License-Identifier: Apache-2.0
#include "fault_rows.h"
#include "resend/contact_imports/contact_import_api.h"
#include "resend/contacts/contact_groups_api.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Property = Change<PropertyValue>;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

CreateContact ada()
{
    return {.email = u"ada@example.com"_s};
}

CreateContactImport smallImport()
{
    return {.csv = QByteArray("email\n"), .onConflict = OnConflict::Skip};
}

} // namespace

//! What the operations on contacts and imports find wrong with themselves.
class TestFieldFaultsContacts final : public QObject
{
    Q_OBJECT
private slots:
    void addresses_data();
    void addresses();
    void newContacts_data();
    void newContacts() { checkFaults(); }
    void changes_data();
    void changes() { checkFaults(); }
    void reads_data();
    void reads() { checkFaults(); }
    void groups_data();
    void groups() { checkFaults(); }
    void imports_data();
    void imports() { checkFaults(); }
    void importSizes();
};

void TestFieldFaultsContacts::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    const QString malformed = u"email Malformed"_s;
    QTest::newRow("plain") << u"ada@example.com"_s << QString();
    QTest::newRow("plus and dots") << u"a.d.a+x@mail.example.co.uk"_s << QString();
    QTest::newRow("odd but right") << u"!#$%&'*/=?^_`{|}~-@example.com"_s << QString();
    QTest::newRow("umlauts") << u"jürgen@bücher.example"_s << QString();
    QTest::newRow("emoji") << u"🐘@x.io"_s << QString();
    QTest::newRow("nothing") << u""_s << u"email Missing"_s;
    QTest::newRow("no at") << u"example.com"_s << malformed;
    QTest::newRow("nothing before it") << u"@example.com"_s << malformed;
    QTest::newRow("nothing behind it") << u"ada@"_s << malformed;
    QTest::newRow("two") << u"a@b@example.com"_s << malformed;
    QTest::newRow("no dot") << u"ada@localhost"_s << malformed;
    QTest::newRow("dot first") << u"ada@.com"_s << malformed;
    QTest::newRow("dot last") << u"ada@example."_s << malformed;
    QTest::newRow("dots together") << u"ada@example..com"_s << malformed;
    QTest::newRow("space inside") << u"a da@example.com"_s << malformed;
    QTest::newRow("space at the end") << u"ada@example.com "_s << malformed;
    QTest::newRow("no-break space") << u"ada@example.com\u00a0"_s << malformed;
    QTest::newRow("tab") << u"ada@exam\tple.com"_s << malformed;
    QTest::newRow("line break") << u"ada@example.com\nBcc: x@y.io"_s << malformed;
    QTest::newRow("NUL") << u"ada@example.com"_s + QChar(0) << malformed;
    QTest::newRow("DEL") << u"ada@example.com\u007f"_s << malformed;
    QTest::newRow("C1 control") << u"ada@example.com\u0085"_s << malformed;
    QTest::newRow("254") << QString(248, u'a') + u"@b.com"_s << QString();
    QTest::newRow("255") << QString(249, u'a') + u"@b.com"_s << malformed;
}

void TestFieldFaultsContacts::addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, expected);
    QCOMPARE(isAddress(address), expected.isEmpty());
    QCOMPARE(faultsText(CreateContact{.email = address}.faults()), expected);
}

void TestFieldFaultsContacts::newContacts_data()
{
    addFaultColumns();
    addFaults("plain", ada(), "");
    // An address alone: contacts have their names in other fields.
    addFaults("with a name", CreateContact{.email = u"Ada <ada@example.com>"_s}, "email Malformed");
    CreateContact all = ada();
    all.firstName = u""_s;
    all.lastName = QString(500, u'x');
    all.unsubscribed = true;
    all.properties = {{u"plan"_s, u""_s}, {u"age"_s, -1.0}, {u"member"_s, false}};
    all.segmentIds = {u"s1"_s, u"s2"_s};
    all.topics = {{u"t1"_s, TopicChoice::OptIn}, {u"t2"_s, TopicChoice::OptOut}};
    addFaults("all", all, "");
    CreateContact contact = ada();
    contact.segmentIds = {u"s1"_s, u""_s};
    addFaults("segment without an id", contact, "segments Malformed");
    contact = ada();
    contact.topics = {{u"t1"_s, TopicChoice::OptIn}, {u""_s, TopicChoice::OptIn}};
    addFaults("topic without an id", contact, "topics Malformed");
    contact.topics = {{u"t1"_s, TopicChoice::Unknown}, {u"t2"_s, TopicChoice::Unknown}};
    addFaults("topics without a choice", contact, "topics Malformed");
    contact = ada();
    contact.properties = {{u"age"_s, infinity}, {u"plan"_s, u"x"_s}};
    addFaults("infinity", contact, "properties.age Malformed");
    contact.properties = {{u"age"_s, std::numeric_limits<double>::quiet_NaN()}, {u"b"_s, -infinity}};
    addFaults("no number", contact, "properties.age Malformed; properties.b Malformed");
}

void TestFieldFaultsContacts::changes_data()
{
    addFaultColumns();
    addFaults("nothing", UpdateContact{.idOrEmail = u"c1"_s}, "");
    addFaults("by address", UpdateContact{.idOrEmail = u"ada@example.com"_s}, "");
    addFaults("nobody", UpdateContact{.idOrEmail = u""_s}, "id Missing");
    addFaults("up", UpdateContact{.idOrEmail = u".."_s}, "id Malformed");
    addFaults("cleared names",
              UpdateContact{
                  .idOrEmail = u"c1"_s, .firstName = Change<QString>::clear(), .lastName = Change<QString>::set(u""_s)},
              "");
    addFaults(
        "values",
        UpdateContact{
            .idOrEmail = u"c1"_s,
            .properties = {{u"a"_s, Property::set(1.0)}, {u"b"_s, Property::clear()}, {u"c"_s, Property::leave()}}},
        "");
    addFaults("infinity", UpdateContact{.idOrEmail = u"c1"_s, .properties = {{u"a"_s, Property::set(infinity)}}},
              "properties.a Malformed");
    addFaults("delete", DeleteContact{.idOrEmail = u"c1"_s}, "");
    addFaults("delete nobody", DeleteContact{.idOrEmail = u""_s}, "id Missing");
}

void TestFieldFaultsContacts::reads_data()
{
    addFaultColumns();
    addFaults("get", GetContact{.idOrEmail = u"ada@example.com"_s}, "");
    addFaults("get nobody", GetContact{.idOrEmail = u""_s}, "id Missing");
    addFaults("get here", GetContact{.idOrEmail = u"."_s}, "id Malformed");
    addFaults("list", ListContacts{}, "");
    addFaults("list of a segment", ListContacts{.segmentId = u"s1"_s}, "");
    addFaults("list of up", ListContacts{.segmentId = u".."_s}, "segment_id Malformed");
    addFaults("list, 101", ListContacts{.page = {.limit = 101}, .segmentId = u"."_s},
              "limit OutOfRange 100; segment_id Malformed");
}

void TestFieldFaultsContacts::groups_data()
{
    addFaultColumns();
    addFaults("segments", ListContactSegments{.idOrEmail = u"c1"_s}, "");
    addFaults("segments of nobody", ListContactSegments{.idOrEmail = u""_s, .page = {.limit = 0}},
              "id Missing; limit OutOfRange 100");
    addFaults("topics", ListContactTopics{.idOrEmail = u"c1"_s}, "");
    addFaults("topics, both cursors",
              ListContactTopics{.idOrEmail = u"c1"_s, .page = {.after = u"a"_s, .before = u"b"_s}},
              "before NotAllowed");
    addFaults("add", AddContactToSegment{.idOrEmail = u"c1"_s, .segmentId = u"s1"_s}, "");
    addFaults("add nobody", AddContactToSegment{.idOrEmail = u""_s, .segmentId = u"s1"_s}, "id Missing");
    addFaults("add to none", AddContactToSegment{.idOrEmail = u"c1"_s, .segmentId = u""_s}, "segment_id Missing");
    addFaults("add to here", AddContactToSegment{.idOrEmail = u"c1"_s, .segmentId = u"."_s}, "segment_id Malformed");
    addFaults("remove", RemoveContactFromSegment{.idOrEmail = u"c1"_s, .segmentId = u"s1"_s}, "");
    addFaults("remove nobody from none", RemoveContactFromSegment{.idOrEmail = u""_s, .segmentId = u""_s},
              "id Missing; segment_id Missing");
    const auto choose = [](const QList<TopicSubscription> &topics) {
        return UpdateContactTopics{.idOrEmail = u"c1"_s, .topics = topics};
    };
    addFaults("choose", choose({{u"t1"_s, TopicChoice::OptIn}}), "");
    addFaults("choose nothing", choose({}), "");
    addFaults("choose without an id", choose({{u""_s, TopicChoice::OptIn}}), "topics Malformed");
    addFaults("choose without a choice", choose({{u"t1"_s, TopicChoice::Unknown}}), "topics Malformed");
    addFaults("choose for nobody", UpdateContactTopics{.idOrEmail = u""_s, .topics = QList<TopicSubscription>()},
              "id Missing");
}

void TestFieldFaultsContacts::imports_data()
{
    addFaultColumns();
    addFaults("plain", smallImport(), "");
    CreateContactImport file = smallImport();
    file.columnMap = ColumnMap{.email = u"E-Mail"_s};
    addFaults("mapped", file, "");
    file.columnMap = ColumnMap{.email = u""_s, .firstName = u"First"_s};
    addFaults("mapped without an address", file, "column_map Malformed");
    file = smallImport();
    file.segmentIds = {u""_s};
    addFaults("segment without an id", file, "segments Malformed");
    file.topics = {{u"t1"_s, TopicChoice::Unknown}};
    addFaults("topic without a choice", file, "segments Malformed; topics Malformed");
    addFaults("get", GetContactImport{.id = u"i1"_s}, "");
    addFaults("get none", GetContactImport{.id = u""_s}, "id Missing");
    addFaults("list", ListContactImports{}, "");
    addFaults("list, failed", ListContactImports{.status = ImportStatus::Failed}, "");
    addFaults("list, 0", ListContactImports{.page = {.limit = 0}}, "limit OutOfRange 100");
    addFaults("list, unknown status", ListContactImports{.status = ImportStatus::Unknown}, "status Malformed");
}

void TestFieldFaultsContacts::importSizes()
{
    CreateContactImport file = smallImport();
    file.csv = QByteArray();
    QCOMPARE(faultsText(file.faults()), u"file Missing"_s);
    file.csv = QByteArray(52428800, 'x'); // 50 MB
    QCOMPARE(faultsText(file.faults()), QString());
    file.csv = QByteArray(52428801, 'x');
    QCOMPARE(faultsText(file.faults()), u"file TooLong 52428800"_s);
}

QTEST_GUILESS_MAIN(TestFieldFaultsContacts)
#include "tst_field_faults_contacts.moc"
