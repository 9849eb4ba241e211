// SPDX-License-Identifier: Apache-2.0
#include "contact_samples.h"
#include "models/contacts/contact_query.h"

#include <QJsonDocument>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using Kind = ContactQuery::PropertyTest::Kind;

class TestContactQuery : public QObject
{
    Q_OBJECT
private slots:
    void isKeptAsJson();
    void anEmptyOneIsKeptAsNothing();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void knowsWhatItAsksFor();
};

static ContactQuery fullQuery()
{
    ContactQuery query;
    query.text = u"Änne  k"_s;
    query.subscription = ContactQuery::Subscription::Unsubscribed;
    query.segmentId = u"s1"_s;
    query.topic = ContactQuery::TopicTest{u"t1"_s, false};
    query.createdFrom = minute(1);
    query.createdUntil = minute(1441);
    query.properties = {
        {u"city"_s, Kind::Is, u"Köln"_s}, {u"age"_s, Kind::IsNot, 41.5}, {u"plan"_s, Kind::IsEmpty, {}}};
    return query;
}

void TestContactQuery::isKeptAsJson()
{
    const QByteArray json = R"({"created_from":"2026-01-01T00:01:00.000Z","created_until":"2026-01-02T00:01:00.000Z",)"
                            R"("properties":[{"key":"city","test":"is","value":"Köln"},)"
                            R"({"key":"age","test":"is_not","value":41.5},{"key":"plan","test":"is_empty"}],)"
                            R"("segment":"s1","subscription":"unsubscribed","text":"Änne  k",)"
                            R"("topic":{"id":"t1","subscribed":false},"version":1})";
    QCOMPARE(QJsonDocument(fullQuery().toJson()).toJson(QJsonDocument::Compact), json);
    QCOMPARE(ContactQuery::fromJson(QJsonDocument::fromJson(json).object()), std::optional(fullQuery()));
}

void TestContactQuery::anEmptyOneIsKeptAsNothing()
{
    QCOMPARE(QJsonDocument(ContactQuery().toJson()).toJson(QJsonDocument::Compact), QByteArray(R"({"version":1})"));
    QCOMPARE(ContactQuery::fromJson(ContactQuery().toJson()), std::optional(ContactQuery()));
}

void TestContactQuery::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("a later version") << QByteArray(R"({"version":2})");
    QTest::newRow("an unknown filter") << QByteArray(R"({"version":1,"opened":true})");
    QTest::newRow("text") << QByteArray(R"({"version":1,"text":3})");
    QTest::newRow("subscription") << QByteArray(R"({"version":1,"subscription":"maybe"})");
    QTest::newRow("segment") << QByteArray(R"({"version":1,"segment":[]})");
    QTest::newRow("topic") << QByteArray(R"({"version":1,"topic":{"id":"t"}})");
    QTest::newRow("time") << QByteArray(R"({"version":1,"created_from":"yesterday"})");
    QTest::newRow("properties") << QByteArray(R"({"version":1,"properties":{}})");
    QTest::newRow("test") << QByteArray(R"({"version":1,"properties":[{"key":"a","test":"has"}]})");
    QTest::newRow("key") << QByteArray(R"({"version":1,"properties":[{"test":"is","value":"x"}]})");
    QTest::newRow("value") << QByteArray(R"({"version":1,"properties":[{"key":"a","test":"is","value":[]}]})");
}

void TestContactQuery::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, json);
    QVERIFY(!ContactQuery::fromJson(QJsonDocument::fromJson(json).object()));
}

void TestContactQuery::knowsWhatItAsksFor()
{
    ContactQuery query;
    QVERIFY(query.isEmpty());
    query.text = u" "_s;
    QVERIFY(query.isEmpty());
    QVERIFY(query != ContactQuery());
    query.text = u"a"_s;
    QVERIFY(!query.isEmpty() && !query.hasFilters());
    query.properties = {{u"city"_s, Kind::IsEmpty, {}}};
    QVERIFY(query.hasFilters());
    QVERIFY(fullQuery().hasFilters() && fullQuery() == fullQuery());
    ContactQuery other = fullQuery();
    other.text = u"else"_s;
    QVERIFY(other.hasSameFilters(fullQuery()));
    other.topic->subscribed = true;
    QVERIFY(!other.hasSameFilters(fullQuery()));
}

QTEST_GUILESS_MAIN(TestContactQuery)
#include "tst_contact_query.moc"
