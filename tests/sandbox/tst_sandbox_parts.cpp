// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/contact_column.h"
#include "sandbox/account/contact_store.h"
#include "sandbox/account/moment.h"
#include "sandbox/account/text_pool.h"
#include "sandbox/account/uuid.h"
#include "sandbox/http/rate_limiter.h"
#include "sandbox/http/target.h"
#include "sandbox/json/json_writer.h"

#include <QTest>

using namespace postroom::sandbox;

//! The small parts the sandbox is made of, where HTTP would not show their edges.
class TestSandboxParts : public QObject
{
    Q_OBJECT

private slots:
    void writesTimestamps_data();
    void writesTimestamps();
    void readsIds_data();
    void readsIds();
    void writesJson();
    void takesTargetsApart();
    void findsContacts();
    void keepsColumnsInOrder();
    void keepsTexts();
    void beginsWindowsWithTheFirstRequest();
};

void TestSandboxParts::writesTimestamps_data()
{
    QTest::addColumn<qint64>("moment");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("as recorded") << qint64(1764535199540771) << QByteArray("2025-11-30 20:39:59.540771+00");
    QTest::newRow("the beginning") << qint64(0) << QByteArray("1970-01-01 00:00:00.00+00");
    QTest::newRow("three digits") << qint64(1696636076678000) << QByteArray("2023-10-06 23:47:56.678+00");
    QTest::newRow("leading zeros") << qint64(1696636076000100) << QByteArray("2023-10-06 23:47:56.0001+00");
    QTest::newRow("leap day") << qint64(1709164800500000) << QByteArray("2024-02-29 00:00:00.50+00");
    QTest::newRow("last of a century year") << qint64(4107542399999999) << QByteArray("2100-02-28 23:59:59.999999+00");
    QTest::newRow("before 1970") << qint64(-1) << QByteArray("1969-12-31 23:59:59.999999+00");
}

void TestSandboxParts::writesTimestamps()
{
    QFETCH(qint64, moment);
    QFETCH(QByteArray, text);
    std::string out;
    appendTimestamp(out, moment);
    QCOMPARE(QByteArray::fromStdString(out), text);
}

void TestSandboxParts::readsIds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("again"); // empty: no id
    QTest::newRow("lower") << QByteArray("e169aa45-1ecf-4183-9955-b1499d5701d3")
                           << QByteArray("e169aa45-1ecf-4183-9955-b1499d5701d3");
    QTest::newRow("upper") << QByteArray("E169AA45-1ECF-4183-9955-B1499D5701D3")
                           << QByteArray("e169aa45-1ecf-4183-9955-b1499d5701d3");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("short") << QByteArray("e169aa45-1ecf-4183-9955-b1499d5701d") << QByteArray();
    QTest::newRow("long") << QByteArray("e169aa45-1ecf-4183-9955-b1499d5701d33") << QByteArray();
    QTest::newRow("no dash") << QByteArray("e169aa4501ecf-4183-9955-b1499d5701d3") << QByteArray();
    QTest::newRow("not hexadecimal") << QByteArray("g169aa45-1ecf-4183-9955-b1499d5701d3") << QByteArray();
}

void TestSandboxParts::readsIds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, again);
    const auto id = Uuid::fromText(text.toStdString());
    QCOMPARE(id.has_value(), !again.isEmpty());
    if (id)
        QCOMPARE(QByteArray::fromStdString(id->text()), again);
}

void TestSandboxParts::writesJson()
{
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    json.text("a", "quote \" slash \\ line \n tab \t bell \a ä 😀");
    json.number("b", 12);
    json.number("c", -0.5);
    json.beginArray("d");
    json.endArray();
    json.beginArray("e");
    json.beginObject();
    json.endObject();
    json.text({}, "x");
    json.endArray();
    json.null("f");
    json.boolean("g", true);
    json.endObject();
    const QByteArray expected =
        "{\"a\":\"quote \\\" slash \\\\ line \\n tab \\t bell \\u0007 ä 😀\",\"b\":12,\"c\":-0.5,"
        "\"d\":[],\"e\":[{},\"x\"],\"f\":null,\"g\":true}";
    QCOMPARE(QByteArray::fromStdString(out), expected);
}

void TestSandboxParts::takesTargetsApart()
{
    const auto target = Target::fromText("/a%2Fb/c+d%20e/%zz%4?x=1+2%2B&y&x=3&=z&q=a=b#tail");
    QVERIFY(target);
    QCOMPARE(target->segments, (std::vector<std::string>{"a/b", "c+d e", "%zz%4"}));
    QCOMPARE(*target->queryValue("x"), std::string("1 2+"));
    QCOMPARE(*target->queryValue("y"), std::string());
    QCOMPARE(*target->queryValue("q"), std::string("a=b"));
    QVERIFY(!target->queryValue("z"));
    QCOMPARE(Target::fromText("/")->segments, std::vector<std::string>{""});
    QCOMPARE(Target::fromText("/a/")->segments, (std::vector<std::string>{"a", ""}));
    QVERIFY(!Target::fromText(""));
    QVERIFY(!Target::fromText("http://host/domains"));
    QVERIFY(!Target::fromText("*"));
}

void TestSandboxParts::findsContacts()
{
    ContactStore store;
    QVERIFY(!store.findById(Uuid{1, 2}));
    QVERIFY(!store.findByEmail("a@b.example"));
    for (std::uint64_t i = 0; i < 5000; ++i) {
        const std::string email = "Person" + std::to_string(i) + "@Mail.example";
        // Ids that differ in a few bits only: bad dice for a hash.
        QCOMPARE(store.add({Uuid{7, i << 40}, static_cast<Moment>(i), store.keepText(email), {}, {}, false}),
                 std::uint32_t(i));
    }
    QCOMPARE(store.findById(Uuid{7, std::uint64_t(4999) << 40}).value_or(0), 4999u);
    QCOMPARE(store.findById(Uuid{7, 0}).value_or(1), 0u);
    QVERIFY(!store.findById(Uuid{7, std::uint64_t(5000) << 40}));
    QCOMPARE(store.findByEmail("person1234@mail.EXAMPLE").value_or(0), 1234u);
    QVERIFY(!store.findByEmail("person5000@mail.example"));
    QVERIFY(!store.findByEmail(""));
    QVERIFY(store.at(0).firstName.data() == nullptr);
}

void TestSandboxParts::keepsColumnsInOrder()
{
    ContactColumn<int> column;
    for (const std::uint32_t contact : {5u, 9u, 2u, 7u, 9u})
        column.set(contact, static_cast<int>(contact * 10 + column.size()));
    QCOMPARE(column.size(), std::size_t(4));
    QCOMPARE(column.at(0).contact, 2u);
    QCOMPARE(column.at(1).contact, 5u);
    QCOMPARE(column.at(2).contact, 7u);
    QCOMPARE(*column.find(9), 94);
    QCOMPARE(*column.find(5), 50);
    QVERIFY(!column.find(1) && !column.find(6) && !column.find(10));
    QCOMPARE(column.placeOf(7).value_or(0), std::size_t(2));
}

void TestSandboxParts::keepsTexts()
{
    TextPool pool;
    const std::string_view empty = pool.keep({});
    QVERIFY(empty.data() != nullptr);
    QVERIFY(empty.empty());
    const std::string_view first = pool.keep("first");
    const std::string large(200'000, 'x');
    const std::string_view kept = pool.keep(large);
    std::vector<std::string_view> many;
    for (int i = 0; i < 20'000; ++i)
        many.push_back(pool.keep("text " + std::to_string(i)));
    QVERIFY(first == "first");
    QVERIFY(kept == large);
    QVERIFY(many.front() == "text 0");
    QVERIFY(many.back() == "text 19999");
}

void TestSandboxParts::beginsWindowsWithTheFirstRequest()
{
    RateLimiter limiter(2);
    QVERIFY(limiter.take(500'000).allowed);
    QVERIFY(limiter.take(1'400'000).allowed);
    const RateLimiter::Verdict late = limiter.take(1'499'999);
    QVERIFY(!late.allowed);
    QCOMPARE(late.remaining, 0);
    QCOMPARE(late.resetSeconds, 1);
    QCOMPARE(limiter.take(1'500'000).remaining, 1);
    // A clock set back begins a window too.
    QCOMPARE(limiter.take(100).remaining, 1);
}

QTEST_GUILESS_MAIN(TestSandboxParts)
#include "tst_sandbox_parts.moc"
