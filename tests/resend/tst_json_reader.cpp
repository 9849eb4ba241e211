// SPDX-License-Identifier: Apache-2.0
#include "resend/json_reader.h"

#include "resend/list_query.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace postroom;

namespace {

enum class Mood { Unknown, Glad, Sad };
constexpr WordMeaning<Mood> moods[] = {{"glad"_L1, Mood::Glad}, {"sad"_L1, Mood::Sad}};

//! A value with one field of every kind the reader knows.
struct Pet
{
    QString name = {};
    std::optional<QString> nick = {};
    bool tame = false;
    std::optional<bool> loud = {};
    std::optional<int> legs = {};
    QDateTime born = {};
    std::optional<QDateTime> fed = {};
    Word<Mood> mood = {};
    std::optional<Word<Mood>> moodBefore = {};
    std::optional<QString> street = {};

    static Pet fromJson(JsonReader &in)
    {
        Pet pet;
        pet.name = in.string("name"_L1);
        pet.nick = in.optionalString("nick"_L1);
        pet.tame = in.boolean("tame"_L1);
        pet.loud = in.optionalBoolean("loud"_L1);
        pet.legs = in.optionalInteger("legs"_L1);
        pet.born = in.dateTime("created_at"_L1);
        pet.fed = in.optionalDateTime("fed_at"_L1);
        pet.mood = in.word("mood"_L1, moods);
        pet.moodBefore = in.optionalWord("mood_before"_L1, moods);
        in.optionalObject("home"_L1, [&pet](JsonReader &home) {
            home.optionalObject("address"_L1,
                                [&pet](JsonReader &address) { pet.street = address.string("street"_L1); });
        });
        return pet;
    }
    bool operator==(const Pet &) const = default;
};

constexpr const char *good = R"("name":"Rex","tame":true,"created_at":"2024-01-02 03:04:05.678901+00","mood":"glad")";

template<typename T>
Outcome<T> read(const QByteArray &body)
{
    return readJson<T>(body, [](JsonReader &in) { return T::fromJson(in); });
}

QByteArray petWith(const QByteArray &fields)
{
    return '{' + fields + '}';
}

} // namespace

class TestJsonReader final : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryKindOfField();
    void takesAbsentAndNullForNothing();
    void ignoresWhatItDoesNotKnow();
    void keepsUnknownWords();
    void namesTheFault_data();
    void namesTheFault();
    void theFirstFaultWins();
    void readsEmptyAfterAFault();
    void readsLists();
    void namesThePlaceInAList_data();
    void namesThePlaceInAList();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
    void endsAtDepth();
    void keepsValuesOutOfMessages();
};

void TestJsonReader::readsEveryKindOfField()
{
    const Outcome<Pet> pet = read<Pet>(R"({"name":"Réx 🐘","nick":"","tame":false,"loud":true,"legs":-4,
        "created_at":"2024-01-02T03:04:05.678Z","fed_at":"2025-11-30 20:39:59.54+00","mood":"sad","mood_before":"glad",
        "home":{"address":{"street":"Elm"}}})");
    QVERIFY(bool(pet));
    const Pet expected{.name = u"Réx 🐘"_s,
                       .nick = u""_s,
                       .tame = false,
                       .loud = true,
                       .legs = -4,
                       .born = QDateTime(QDate(2024, 1, 2), QTime(3, 4, 5, 678), QTimeZone::utc()),
                       .fed = QDateTime(QDate(2025, 11, 30), QTime(20, 39, 59, 540), QTimeZone::utc()),
                       .mood = {Mood::Sad, u"sad"_s},
                       .moodBefore = Word<Mood>{Mood::Glad, u"glad"_s},
                       .street = u"Elm"_s};
    QCOMPARE(pet.value(), expected);
}

void TestJsonReader::takesAbsentAndNullForNothing()
{
    const Pet expected{.name = u"Rex"_s,
                       .tame = true,
                       .born = QDateTime(QDate(2024, 1, 2), QTime(3, 4, 5, 678), QTimeZone::utc()),
                       .mood = {Mood::Glad, u"glad"_s}};
    const Outcome<Pet> absent = read<Pet>(petWith(good));
    QVERIFY(bool(absent));
    QCOMPARE(absent.value(), expected);
    const Outcome<Pet> null = read<Pet>(petWith(
        good + QByteArray(R"(,"nick":null,"loud":null,"legs":null,"fed_at":null,"mood_before":null,"home":null)")));
    QVERIFY(bool(null));
    QCOMPARE(null.value(), expected);
    QVERIFY(bool(read<Pet>(petWith(good + QByteArray(R"(,"home":{"address":null})")))));
}

void TestJsonReader::ignoresWhatItDoesNotKnow()
{
    QVERIFY(bool(read<Pet>(petWith(good + QByteArray(R"(,"new":{"a":[1,2,{"b":null}]},"NAME":7,"":"")")))));
}

void TestJsonReader::keepsUnknownWords()
{
    QByteArray body = petWith(good + QByteArray(R"(,"mood_before":"GLAD")"));
    body.replace("\"glad\"", R"("over the moon 🌙")");
    const Outcome<Pet> pet = read<Pet>(body);
    QVERIFY(bool(pet));
    QCOMPARE(pet.value().mood, (Word<Mood>{Mood::Unknown, u"over the moon 🌙"_s}));
    QVERIFY(pet.value().mood == Mood::Unknown);
    QCOMPARE(pet.value().moodBefore, (Word<Mood>{Mood::Unknown, u"GLAD"_s}));

    body.replace(R"("over the moon 🌙")", "\"\"");
    const Outcome<Pet> none = read<Pet>(body);
    QVERIFY(bool(none));
    QCOMPARE(none.value().mood, (Word<Mood>{Mood::Unknown, u""_s}));
}

void TestJsonReader::namesTheFault_data()
{
    QTest::addColumn<QByteArray>("replace");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const char *replace, const char *by, const char *message) {
        QTest::newRow(name) << QByteArray(replace) << QByteArray(by) << QString::fromUtf8(message);
    };
    row("no text", R"("name":"Rex",)", "", "name: expected a text");
    row("null text", R"("Rex")", "null", "name: expected a text");
    row("number as text", R"("Rex")", "12", "name: expected a text");
    row("object as text", R"("Rex")", R"({"first":"Rex"})", "name: expected a text");
    row("list as text", R"("Rex")", R"(["Rex"])", "name: expected a text");
    row("no boolean", R"("tame":true,)", "", "tame: expected true or false");
    row("text as boolean", "true", R"("true")", "tame: expected true or false");
    row("number as boolean", "true", "1", "tame: expected true or false");
    row("no time", R"("created_at")", R"("made_at")", "created_at: expected a time");
    row("number as time", R"("2024-01-02 03:04:05.678901+00")", "1704164645", "created_at: expected a time");
    row("text as time", "2024-01-02 03:04:05.678901+00", "yesterday", "created_at: expected a time");
    row("null time", R"("2024-01-02 03:04:05.678901+00")", "null", "created_at: expected a time");
    row("no word", R"("glad")", "null", "mood: expected a text");
    row("number as word", R"("glad")", "3", "mood: expected a text");
    row("optional text", R"("glad")", R"("glad","nick":7)", "nick: expected a text");
    row("optional boolean", R"("glad")", R"("glad","loud":"yes")", "loud: expected true or false");
    row("optional time", R"("glad")", R"("glad","fed_at":"")", "fed_at: expected a time");
    row("optional word", R"("glad")", R"("glad","mood_before":false)", "mood_before: expected a text");
    row("text as number", R"("glad")", R"("glad","legs":"4")", "legs: expected a whole number");
    row("broken number", R"("glad")", R"("glad","legs":4.5)", "legs: expected a whole number");
    row("number too large", R"("glad")", R"("glad","legs":2147483648)", "legs: expected a whole number");
    row("huge number", R"("glad")", R"("glad","legs":1e308)", "legs: expected a whole number");
    row("huge below", R"("glad")", R"("glad","legs":-99999999999999999999999999)", "legs: expected a whole number");
    row("no object", R"("glad")", R"("glad","home":"Elm")", "home: expected an object");
    row("list as object", R"("glad")", R"("glad","home":[])", "home: expected an object");
    row("object in object", R"("glad")", R"("glad","home":{"address":1})", "home.address: expected an object");
    row("deep", R"("glad")", R"("glad","home":{"address":{"street":1}})", "home.address.street: expected a text");
}

void TestJsonReader::namesTheFault()
{
    QFETCH(QByteArray, replace);
    QFETCH(QByteArray, by);
    QFETCH(QString, message);
    QByteArray body = petWith(good);
    QVERIFY(body.contains(replace));
    body.replace(replace, by);
    const Outcome<Pet> pet = read<Pet>(body);
    QVERIFY(!pet);
    QCOMPARE(pet.error(), (ApiError{.kind = ApiError::Kind::BadAnswer, .message = message}));
}

void TestJsonReader::theFirstFaultWins()
{
    const Outcome<Pet> pet = read<Pet>(R"({"name":"Rex","tame":"yes","created_at":7,"mood":null})");
    QVERIFY(!pet);
    QCOMPARE(pet.error().message, u"tame: expected true or false"_s);
}

void TestJsonReader::readsEmptyAfterAFault()
{
    JsonReader::Fault fault;
    const JsonDocument document(R"({"a":1,"list":[{"b":"x"}]})");
    JsonReader in(document.root(), fault);
    QCOMPARE(in.string("a"_L1), QString());
    QVERIFY(fault.isSet());
    int read = 0;
    const QList<int> items = in.list<int>("list"_L1, [&read](JsonReader &) { return ++read; });
    QVERIFY(items.isEmpty());
    QCOMPARE(read, 0);
    QCOMPARE(fault.path, u"a"_s);
}

void TestJsonReader::readsLists()
{
    const QByteArray rex = petWith(good);
    QByteArray tom = rex;
    tom.replace("Rex", "Tom");
    const Outcome<ListPage<Pet>> page = read<ListPage<Pet>>(R"({"object":"list","has_more":true,"data":[)" + rex + ','
                                                            + tom + "]}");
    QVERIFY(bool(page));
    QVERIFY(page.value().hasMore);
    QCOMPARE(page.value().items.size(), 2);
    QCOMPARE(page.value().items.at(0).name, u"Rex"_s);
    QCOMPARE(page.value().items.at(1).name, u"Tom"_s);

    const Outcome<ListPage<Pet>> empty = read<ListPage<Pet>>(R"({"data":[],"has_more":false})");
    QVERIFY(bool(empty));
    QCOMPARE(empty.value(), ListPage<Pet>());
}

void TestJsonReader::namesThePlaceInAList_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");

    const QByteArray rex = petWith(good);
    QByteArray bad = rex;
    bad.replace("2024-01-02", "2024-13-02");
    QTest::newRow("fourth") << R"({"has_more":false,"data":[)" + rex + ',' + rex + ',' + rex + ',' + bad + "]}"
                            << u"data[3].created_at: expected a time"_s;
    QTest::newRow("first of two") << R"({"has_more":false,"data":[)" + bad + ',' + bad + "]}"
                                  << u"data[0].created_at: expected a time"_s;
    QTest::newRow("deep") << R"({"has_more":false,"data":[)" + rex
            + R"(,{"name":"a","tame":true,"mood":"sad",)"
              R"("created_at":"2024-01-01T00:00:00Z","home":{"address":{}}}]})"
                          << u"data[1].home.address.street: expected a text"_s;
    QTest::newRow("no object") << R"({"has_more":false,"data":[)" + rex + ",7]}" << u"data[1]: expected an object"_s;
    QTest::newRow("null inside") << QByteArray(R"({"has_more":false,"data":[null]})")
                                 << u"data[0]: expected an object"_s;
    QTest::newRow("list inside") << QByteArray(R"({"has_more":false,"data":[[]]})") << u"data[0]: expected an object"_s;
    QTest::newRow("no list") << QByteArray(R"({"has_more":false})") << u"data: expected a list"_s;
    QTest::newRow("object as list") << QByteArray(R"({"has_more":false,"data":{}})") << u"data: expected a list"_s;
    QTest::newRow("null as list") << QByteArray(R"({"has_more":false,"data":null})") << u"data: expected a list"_s;
    QTest::newRow("no has_more") << QByteArray(R"({"data":[]})") << u"has_more: expected true or false"_s;
    QTest::newRow("text has_more") << QByteArray(R"({"data":[],"has_more":"no"})")
                                   << u"has_more: expected true or false"_s;
}

void TestJsonReader::namesThePlaceInAList()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const Outcome<ListPage<Pet>> page = read<ListPage<Pet>>(body);
    QVERIFY(!page);
    QCOMPARE(page.error(), (ApiError{.kind = ApiError::Kind::BadAnswer, .message = message}));
}

void TestJsonReader::refusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("begins");

    QTest::newRow("nothing") << QByteArray() << u"not JSON: "_s;
    QTest::newRow("spaces") << QByteArray("  \n") << u"not JSON: "_s;
    QTest::newRow("HTML") << QByteArray("<html><body>502</body></html>") << u"not JSON: "_s;
    QTest::newRow("word") << QByteArray("OK") << u"not JSON: "_s;
    QTest::newRow("cut") << QByteArray(R"({"name":"Re)") << u"not JSON: "_s;
    QTest::newRow("cut at the end") << QByteArray(R"({"name":"Rex")") << u"not JSON: "_s;
    QTest::newRow("more behind") << QByteArray(R"({"name":"Rex"}{"name":"Tom"})") << u"not JSON: "_s;
    QTest::newRow("one quote") << QByteArray("{'name':'Rex'}") << u"not JSON: "_s;
    QTest::newRow("binary") << QByteArray("\x00\x01\xff\xfe", 4) << u"not JSON: "_s;
    QTest::newRow("bad UTF-8") << QByteArray("{\"name\":\"\xc3\x28\"}") << u"not JSON: "_s;
    QTest::newRow("array at the top") << QByteArray("[{}]") << u"expected an object"_s;
    QTest::newRow("empty array") << QByteArray("[]") << u"expected an object"_s;
}

void TestJsonReader::refusesWhatIsNoObject()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, begins);
    const Outcome<Pet> pet = read<Pet>(body);
    QVERIFY(!pet);
    QCOMPARE(pet.error().kind, ApiError::Kind::BadAnswer);
    QVERIFY2(pet.error().message.startsWith(begins), qPrintable(pet.error().message));
}

void TestJsonReader::endsAtDepth()
{
    const QByteArray deep = R"({"home":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    const Outcome<Pet> pet = read<Pet>(deep);
    QVERIFY(!pet);
    QCOMPARE(pet.error().kind, ApiError::Kind::BadAnswer);
}

void TestJsonReader::keepsValuesOutOfMessages()
{
    const Outcome<Pet> pet = read<Pet>(R"({"name":"Rex","tame":"ada@example.com re_123456"})");
    QVERIFY(!pet);
    QCOMPARE(pet.error().message, u"tame: expected true or false"_s);
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
