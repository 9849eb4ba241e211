// SPDX-License-Identifier: Apache-2.0
#include "contact_samples.h"
#include "models/contacts/contact_matcher.h"
#include "models/contacts/contact_order.h"
#include "models/contacts/contact_search.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace postroom;
using namespace postroom::test;
using Kind = ContactQuery::PropertyTest::Kind;
using Subscription = ContactQuery::Subscription;
using Step = ContactSearch::Step;
using Value = ContactStore::Value;

namespace {

//! A store with what finds in it.
struct Bench
{
    ContactStore store;
    ContactOrder order{store, QLocale(QLocale::English)};
    ContactSearch search{store};
    ContactSearch::Rows shown = std::make_shared<std::vector<ContactPlace>>();
    QList<ContactSearch::Answer> answers;

    Bench()
    {
        QObject::connect(&search, &ContactSearch::answered, &search,
                         [this](const ContactSearch::Answer &answer) { answers.push_back(answer); });
    }
    bool rank()
    {
        QSignalSpy ranked(&order, &ContactOrder::rankingChanged);
        order.update();
        return !order.isBusy() || ranked.wait();
    }
    void ask(const ContactQuery &query, bool sameQuery = false)
    {
        search.ask({.query = query, .ranking = order.ranking(), .shown = shown, .sameQuery = sameQuery});
    }
    //! Emails found, newest first; "?" where no answer came.
    QStringList found(const ContactQuery &query)
    {
        QSignalSpy answered(&search, &ContactSearch::answered);
        ask(query);
        if (!answered.wait())
            return {u"?"_s};
        shown = answers.last().rows;
        QStringList emails;
        for (const ContactPlace place : *shown)
            emails.push_back(store.emailAt(place));
        return emails;
    }
    QString named(const ContactQuery &query)
    {
        QStringList names;
        for (const QString &email : found(query))
            names.push_back(email.section(u'@', 0, 0));
        return names.join(u' ');
    }
};

ContactQuery textQuery(const QString &text)
{
    ContactQuery query;
    query.text = text;
    return query;
}

// The reference: slow and plain. Knows none of what makes the search fast.
QString plainlyFolded(const QString &text)
{
    QString bare;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            bare.append(c);
    }
    return bare.toCaseFolded().replace(u'ß', u"ss"_s);
}

struct Known
{
    Contact contact;
    std::optional<QMap<QString, Value>> properties = {};
    bool inSegment = false;
    std::optional<bool> topic = {};
};

bool plainlyMatches(const Known &known, const ContactQuery &query)
{
    const Contact &c = known.contact;
    QString all = c.email + u'\n' + c.firstName.value_or(QString()) + u'\n' + c.lastName.value_or(QString());
    for (const Value &value : known.properties.value_or(QMap<QString, Value>())) {
        if (const auto *text = std::get_if<QString>(&value))
            all += u'\n' + *text;
        else if (const auto *number = std::get_if<double>(&value))
            all += u'\n' + QString::number(*number);
    }
    for (const QString &word : query.text.split(u' ', Qt::SkipEmptyParts)) {
        if (!plainlyFolded(all).contains(plainlyFolded(word)))
            return false;
    }
    if (query.subscription == Subscription::Subscribed && c.unsubscribed)
        return false;
    if (query.subscription == Subscription::Unsubscribed && !c.unsubscribed)
        return false;
    if (!query.segmentId.isEmpty() && !known.inSegment)
        return false;
    if (query.topic && known.topic != std::optional(query.topic->subscribed))
        return false;
    if (query.createdFrom.isValid() && c.createdAt < query.createdFrom)
        return false;
    if (query.createdUntil.isValid() && c.createdAt >= query.createdUntil)
        return false;
    for (const auto &test : query.properties) {
        if (!known.properties)
            return false;
        const Value value = known.properties->value(test.key);
        const bool isEmpty = value == Value() || value == Value(QString(u""_s));
        bool is = value == test.value;
        if (const auto *text = std::get_if<QString>(&value); text && std::holds_alternative<QString>(test.value))
            is = plainlyFolded(*text) == plainlyFolded(std::get<QString>(test.value));
        if (test.kind == Kind::IsEmpty ? !isEmpty : is != (test.kind == Kind::Is))
            return false;
    }
    return true;
}

ContactQuery anyQuery(Dice &dice)
{
    static const QStringList texts{u"anna"_s, u"a b"_s,  u"gross"_s,    u"jurgen 12"_s, u"山"_s,         u"петров"_s,
                                   u"x"_s,    u"é va"_s, u"@gmx"_s,     u"neil"_s,      u"break line"_s, u"99"_s,
                                   u"köln"_s, u"zzzz"_s, u"INFO com"_s, u"41"_s};
    ContactQuery query;
    if (dice.inPercent(70))
        query.text = dice.oneOf(texts);
    if (dice.inPercent(25))
        query.subscription = dice.inPercent(50) ? Subscription::Subscribed : Subscription::Unsubscribed;
    if (dice.inPercent(20))
        query.segmentId = u"s"_s;
    if (dice.inPercent(15))
        query.topic = ContactQuery::TopicTest{u"t"_s, dice.inPercent(50)};
    if (dice.inPercent(20))
        query.createdFrom = minute(dice.below(4000));
    if (dice.inPercent(20))
        query.createdUntil = minute(1000 + dice.below(4000));
    if (dice.inPercent(15))
        query.properties.push_back({u"city"_s, Kind(dice.below(3)), dice.oneOf({u"KÖLN"_s, u"Bonn"_s})});
    if (dice.inPercent(10))
        query.properties.push_back({u"age"_s, Kind(dice.below(3)), double(40 + dice.below(3))});
    return query;
}

} // namespace

class TestContactSearch : public QObject
{
    Q_OBJECT
private slots:
    void findsWords_data();
    void findsWords();
    void takesNoNumbersForText();
    void filters();
    void testsProperties();
    void findsNobodyInUnknownSegments();
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void seesChanges();
    void answersTheLastQuestionOnly();
    void saysHowToGetThere();
    void saysWhereTouchedOnesStand();
};

void TestContactSearch::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("all, newest first") << QString() << u"e d c b a"_s;
    QTest::newRow("part of a name") << u"nn"_s << u"b a"_s;
    QTest::newRow("case") << u"ANNA"_s << u"a"_s;
    QTest::newRow("accent left out") << u"cecile"_s << u"c"_s;
    QTest::newRow("accent typed") << u"Cécile"_s << u"c"_s;
    QTest::newRow("ss finds ß") << u"gross"_s << u"d"_s;
    QTest::newRow("ß finds ss") << u"MEIßNER"_s << u"b"_s;
    QTest::newRow("both words") << u"anna schmidt"_s << u"a"_s;
    QTest::newRow("in any order") << u"schmidt anna"_s << u"a"_s;
    QTest::newRow("one is missing") << u"anna meissner"_s << QString();
    QTest::newRow("in the address") << u"c@x"_s << u"c"_s;
    QTest::newRow("not across first and last name") << u"annaschmidt"_s << QString();
    QTest::newRow("japanese") << u"田"_s << u"e"_s;
    QTest::newRow("a property") << u"köln"_s << u"d"_s;
    QTest::newRow("a property and a name") << u"koln JÜR"_s << u"d"_s;
    QTest::newRow("a number") << u"41.5"_s << u"d"_s;
}

void TestContactSearch::findsWords()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    Bench bench;
    bench.store.put({contact(1, u"a@x.example"_s, u"Anna Schmidt"_s),
                     contact(2, u"b@x.example"_s, u"Hannes Meissner"_s), contact(3, u"c@x.example"_s, u"CÉCILE Ä"_s),
                     contact(4, u"d@x.example"_s, u"Jürgen Groß"_s), contact(5, u"e@x.example"_s, u"山田 花子"_s)});
    bench.store.setProperties(uuid(4), {{u"city"_s, u"Köln"_s}, {u"age"_s, 41.5}});
    QVERIFY(bench.rank());
    QCOMPARE(bench.named(textQuery(text)), found);
}

// Records are looked through where they lie, with the numbers between their texts. 97 bytes are searched of each of
// these: the number 97 is an "a", and "bc" comes right behind it.
void TestContactSearch::takesNoNumbersForText()
{
    Bench bench;
    QList<Contact> all;
    for (int number = 1; number <= 6; ++number)
        all.push_back(contact(number, u"bc"_s + QString(80, u'd') + QString::number(100 + number) + u"@x.example"_s));
    all[3].email = u"bc"_s + QString(80, u'd') + u"abc@x.example"_s;
    bench.store.put(all);
    QVERIFY(bench.rank());
    QCOMPARE(bench.found(textQuery(u"abc"_s)), QStringList{all.at(3).email});
    QCOMPARE(bench.found(textQuery(u"104"_s)), QStringList());
    QCOMPARE(bench.found(textQuery(u"d105@"_s)), QStringList{all.at(4).email});
    QCOMPARE(bench.found(textQuery(u"bcd"_s)).size(), 6);
}

void TestContactSearch::filters()
{
    Bench bench;
    for (int i = 1; i <= 6; ++i)
        bench.store.put(contact(i, QString(QChar(u'a' + i - 1)) + u"@x.example"_s, {}, i % 2 == 0));
    bench.store.addMembers(u"s"_s, {0, 1, 2});
    bench.store.setTopic(u"t"_s, 0, true);
    bench.store.setTopic(u"t"_s, 1, false);
    QVERIFY(bench.rank());
    ContactQuery query;
    query.subscription = Subscription::Unsubscribed;
    QCOMPARE(bench.named(query), u"f d b"_s);
    query.segmentId = u"s"_s;
    QCOMPARE(bench.named(query), u"b"_s);
    query.subscription = Subscription::Subscribed;
    QCOMPARE(bench.named(query), u"c a"_s);
    query.text = u"c@"_s;
    QCOMPARE(bench.named(query), u"c"_s);
    query = {};
    query.createdFrom = minute(2);
    query.createdUntil = minute(5);
    QCOMPARE(bench.named(query), u"d c b"_s);
    query = {};
    query.topic = ContactQuery::TopicTest{u"t"_s, true};
    QCOMPARE(bench.named(query), u"a"_s);
    query.topic->subscribed = false;
    QCOMPARE(bench.named(query), u"b"_s);
}

void TestContactSearch::testsProperties()
{
    Bench bench;
    for (int i = 1; i <= 5; ++i)
        bench.store.put(contact(i, QString(QChar(u'a' + i - 1)) + u"@x.example"_s));
    bench.store.setProperties(uuid(1), {{u"city"_s, u"Köln"_s}, {u"age"_s, 41.0}});
    bench.store.setProperties(uuid(2), {{u"city"_s, u"Bonn"_s}});
    bench.store.setProperties(uuid(3), {{u"city"_s, u""_s}});
    bench.store.setProperties(uuid(4), {}); // e: not known
    QVERIFY(bench.rank());
    const auto asked = [&](const QString &key, Kind kind, const Value &value = {}) {
        ContactQuery query;
        query.properties = {{key, kind, value}};
        return bench.named(query);
    };
    QCOMPARE(asked(u"city"_s, Kind::Is, u"koln"_s), u"a"_s);
    QCOMPARE(asked(u"city"_s, Kind::IsNot, u"koln"_s), u"d c b"_s);
    QCOMPARE(asked(u"city"_s, Kind::IsEmpty), u"d c"_s);
    QCOMPARE(asked(u"age"_s, Kind::Is, 41.0), u"a"_s);
    QCOMPARE(asked(u"age"_s, Kind::IsNot, 41.0), u"d c b"_s);
    QCOMPARE(asked(u"age"_s, Kind::IsEmpty), u"d c b"_s);
    QCOMPARE(asked(u"unheard"_s, Kind::IsEmpty), u"d c b a"_s);
    QCOMPARE(asked(u"unheard"_s, Kind::Is, u"x"_s), QString());
}

void TestContactSearch::findsNobodyInUnknownSegments()
{
    Bench bench;
    bench.store.put(contact(1, u"a@x.example"_s));
    QVERIFY(bench.rank());
    ContactQuery query;
    query.segmentId = u"gone"_s;
    QCOMPARE(bench.found(query), QStringList());
}

void TestContactSearch::agreesWithTheReference_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("contacts");
    QTest::addColumn<bool>("changing");
    QTest::newRow("few") << 1 << 90 << false;
    QTest::newRow("some") << 2 << 2000 << false;
    QTest::newRow("some, while they change") << 3 << 2000 << true;
    QTest::newRow("more than one part") << 4 << 20'000 << true;
}

// Whatever was typed before: queries come as people make them, letter by letter, back, and with filters on and off.
void TestContactSearch::agreesWithTheReference()
{
    QFETCH(int, seed);
    QFETCH(int, contacts);
    QFETCH(bool, changing);
    Dice dice{quint64(seed)};
    Bench bench;
    QList<Known> all; // by place
    const auto add = [&](int number) {
        all.push_back({.contact = anyContact(dice, number)});
        bench.store.put(all.last().contact);
    };
    for (int i = 0; i < contacts; ++i)
        add(i);
    QCOMPARE(int(bench.store.end()), contacts);
    const auto learn = [&](ContactPlace place) {
        Known &known = all[place];
        known.properties = QMap<QString, Value>{{u"city"_s, dice.oneOf({u"Köln"_s, u"koln"_s, u"Bonn"_s, u""_s})}};
        if (dice.inPercent(50))
            known.properties->insert(u"age"_s, double(40 + dice.below(3)));
        bench.store.setProperties(known.contact.id, *known.properties);
    };
    for (ContactPlace place = 0; place < ContactPlace(contacts); ++place) {
        Known &known = all[place];
        if (dice.inPercent(20))
            learn(place);
        if (dice.inPercent(40)) {
            known.inSegment = true;
            bench.store.setMember(u"s"_s, place, true);
        }
        if (dice.inPercent(20)) {
            known.topic = dice.inPercent(50);
            bench.store.setTopic(u"t"_s, place, *known.topic);
        }
    }
    QVERIFY(bench.rank());

    QElapsedTimer time;
    time.start();
    int compared = 0;
    for (int round = 0; round < 25 && !time.hasExpired(6000); ++round) {
        const ContactQuery whole = anyQuery(dice);
        for (qsizetype length = whole.text.isEmpty() ? 0 : 1; length <= whole.text.size(); ++length) {
            ContactQuery query = whole;
            query.text = whole.text.left(length);
            QStringList wanted;
            std::vector<ContactPlace> places;
            for (ContactPlace place = 0; place < ContactPlace(all.size()); ++place) {
                if (bench.store.isThere(place) && plainlyMatches(all.at(place), query))
                    places.push_back(place);
            }
            std::sort(places.begin(), places.end(), [&](ContactPlace a, ContactPlace b) {
                const QDateTime timeA = all.at(a).contact.createdAt;
                const QDateTime timeB = all.at(b).contact.createdAt;
                return timeA != timeB ? timeA > timeB : a < b;
            });
            for (const ContactPlace place : places)
                wanted.push_back(all.at(place).contact.email);
            const QStringList found = bench.found(query);
            QVERIFY2(found == wanted,
                     qPrintable(u"\"%1\": %2 found, %3 wanted"_s.arg(query.text).arg(found.size()).arg(wanted.size())));
            ++compared;
        }
        if (!changing)
            continue;
        for (int i = 0; i < 5; ++i) {
            const auto place = ContactPlace(dice.below(int(all.size())));
            if (!bench.store.isThere(place))
                continue;
            if (i == 0) {
                bench.store.remove(all.at(place).contact.id);
            } else if (i == 1) {
                learn(place);
            } else {
                all[place].contact.lastName = dice.oneOf({u"Changed"_s, u"Groß"_s, u"Änders"_s});
                bench.store.put(all.at(place).contact);
            }
        }
        add(contacts + round);
        QVERIFY(bench.rank());
    }
    QVERIFY(compared > 10);
}

void TestContactSearch::seesChanges()
{
    Bench bench;
    bench.store.put({contact(1, u"a@x.example"_s, u"Anna"_s), contact(2, u"b@x.example"_s, u"Berta"_s)});
    QVERIFY(bench.rank());
    QCOMPARE(bench.named(textQuery(u"anna"_s)), u"a"_s);
    bench.store.put(contact(2, u"b@x.example"_s, u"Johanna"_s));
    QVERIFY(bench.rank());
    QCOMPARE(bench.named(textQuery(u"anna"_s)), u"b a"_s);
    QCOMPARE(bench.named(textQuery(u"johanna"_s)), u"b"_s);
    bench.store.remove(uuid(1));
    QCOMPARE(bench.named(textQuery(u"anna"_s)), u"b"_s); // at once, ranked anew or not
    QCOMPARE(bench.named({}), u"b"_s);
}

void TestContactSearch::answersTheLastQuestionOnly()
{
    Bench bench;
    Dice dice(1);
    for (int i = 0; i < 20'000; ++i)
        bench.store.put(anyContact(dice, i));
    QVERIFY(bench.rank());
    for (const QString &text : {u"a"_s, u"an"_s, u"ann"_s, u"zzzz"_s})
        bench.ask(textQuery(text));
    QVERIFY(bench.search.isBusy());
    QTRY_COMPARE(bench.answers.size(), 1);
    QCOMPARE(bench.answers.last().question.query.text, u"zzzz"_s);
    QVERIFY(bench.answers.last().rows->empty());
    bench.ask(textQuery(u"a"_s));
    bench.search.forget();
    QVERIFY(!bench.search.isBusy());
    QCOMPARE(bench.found({}).size(), 20'000);
    QCOMPARE(bench.answers.size(), 2);
}

void TestContactSearch::saysHowToGetThere()
{
    Bench bench;
    const auto step = [&](const ContactQuery &query, bool sameQuery) {
        const qsizetype before = bench.answers.size();
        bench.ask(query, sameQuery);
        [&] { QTRY_COMPARE(bench.answers.size(), before + 1); }();
        bench.shown = bench.answers.last().rows;
        return bench.answers.last().step;
    };
    for (int i = 10; i > 5; --i)
        bench.store.put(contact(i, u"%1@x.example"_s.arg(i)));
    QVERIFY(bench.rank());
    QCOMPARE(step({}, true), (Step{Step::Kind::Insert, 0, 4}));
    QCOMPARE(step({}, true), Step());
    bench.store.put({contact(2, u"2@x.example"_s), contact(1, u"1@x.example"_s)});
    QVERIFY(bench.rank());
    QCOMPARE(step({}, true), (Step{Step::Kind::Insert, 5, 6}));
    bench.store.put(contact(11, u"11@x.example"_s));
    QVERIFY(bench.rank());
    QCOMPARE(step({}, true), (Step{Step::Kind::Insert, 0, 0}));
    bench.store.remove(uuid(9));
    QVERIFY(bench.rank());
    QCOMPARE(step({}, true), (Step{Step::Kind::Remove, 2, 2}));
    bench.store.remove({1, 3});
    QCOMPARE(step(textQuery(u"1"_s), false), (Step{Step::Kind::Rearrange}));
    QCOMPARE(step(textQuery(u"zz"_s), false), (Step{Step::Kind::Rearrange}));
    QCOMPARE(step(textQuery(u"zzz"_s), false), Step());
}

void TestContactSearch::saysWhereTouchedOnesStand()
{
    Bench bench;
    for (int i = 0; i < 9; ++i)
        bench.store.put(contact(i, u"%1@x.example"_s.arg(i)));
    QVERIFY(bench.rank());
    bench.search.ask({.ranking = bench.order.ranking(), .shown = bench.shown, .touched = {8, 0, 3}});
    QTRY_COMPARE(bench.answers.size(), 1);
    QCOMPARE(bench.answers.last().touchedRows, (QList<int>{0, 5, 8}));
}

QTEST_GUILESS_MAIN(TestContactSearch)
#include "tst_contact_search.moc"
