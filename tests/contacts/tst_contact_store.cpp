// SPDX-License-Identifier: Apache-2.0
#include "contact_samples.h"
#include "models/contacts/contact_fold.h"
#include "models/contacts/contact_store.h"

#include <QSignalSpy>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using Value = ContactStore::Value;
using Change = ContactStore::Change;

namespace {

//! A store, and what it told last.
struct Bench
{
    ContactStore store;
    QList<Change> told;

    Bench()
    {
        QObject::connect(&store, &ContactStore::changed, &store,
                         [this](const Change &change) { told.push_back(change); });
    }
    ContactPlace put(const Contact &contact) { return store.put(contact).value_or(999'999); }
};

} // namespace

class TestContactStore : public QObject
{
    Q_OBJECT
private slots:
    void foldsAsPeopleType_data();
    void foldsAsPeopleType();
    void takesWordsApart();
    void keepsWhatItIsGiven_data();
    void keepsWhatItIsGiven();
    void findsById();
    void findsByAddress();
    void changesWhatIsThere();
    void isSilentWhereNothingChanges();
    void keepsTheYoungerOfOneAddress();
    void removes();
    void knowsProperties();
    void keepsPropertiesWhenTheListComesAgain();
    void dropsAProperty();
    void countsMembers();
    void namesSegments();
    void takesAContactsOwnSegments();
    void knowsTopics();
    void forgetsEverything();
    void snapshotStaysAsItWas();
    void agreesWithAPlainList();
};

void TestContactStore::foldsAsPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("ascii") << u"Anna.O'Neil+X@Example.COM"_s << u"anna.o'neil+x@example.com"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s;
    QTest::newRow("acute") << u"ÉCOLE"_s << u"ecole"_s;
    QTest::newRow("taken apart") << u"E\u0301cole"_s << u"ecole"_s;
    QTest::newRow("polish") << u"ŁÓDŹ"_s << u"lodz"_s;
    QTest::newRow("danish") << u"Ærø"_s << u"aero"_s;
    QTest::newRow("icelandic") << u"Þórður"_s << u"thordur"_s;
    QTest::newRow("dotted I") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("dotless i") << u"Diyarbakır"_s << u"diyarbakir"_s;
    QTest::newRow("ligature") << u"ﬁn"_s << u"fin"_s;
    QTest::newRow("full width") << u"ＡＢＣ"_s << u"abc"_s;
    QTest::newRow("greek") << u"ΣΊΣΥΦΟΣ"_s << u"σισυφοσ"_s;
    QTest::newRow("cyrillic") << u"ЙОД Ёж"_s << u"иод еж"_s;
    QTest::newRow("hangul") << u"가"_s << u"\u1100\u1161"_s;
    QTest::newRow("thai keeps its vowel, not its tone") << u"\u0e04\u0e35\u0e48"_s << u"\u0e04\u0e35"_s;
    QTest::newRow("beyond the first plane") << u"𝐀😀"_s << u"a😀"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestContactStore::foldsAsPeopleType()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromStdString(foldedForContacts(text)), folded);
}

void TestContactStore::takesWordsApart()
{
    using Words = std::vector<std::string>;
    QCOMPARE(searchWords(u"  Anna  an\tANNA Schmidt "), (Words{"schmidt", "anna"}));
    QCOMPARE(searchWords(u" \n "), Words());
    QCOMPARE(searchWords(u"\u0301"), Words());
}

void TestContactStore::keepsWhatItIsGiven_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("hasFirst");
    QTest::addColumn<QString>("first");
    QTest::addColumn<bool>("hasLast");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("name");
    const QString email = u"a@b.example"_s;
    QTest::newRow("no names") << email << false << QString() << false << QString() << QString();
    QTest::newRow("empty names") << email << true << u""_s << true << u""_s << QString();
    QTest::newRow("plain") << email << true << u"Anna"_s << true << u"Meier"_s << u"Anna Meier"_s;
    QTest::newRow("first alone") << email << true << u"Anna"_s << false << QString() << u"Anna"_s;
    QTest::newRow("last alone") << email << false << QString() << true << u"Meier"_s << u"Meier"_s;
    QTest::newRow("capitals inside") << u"Anna.M@B.Example"_s << true << u"McLEOD"_s << true << u"von Meier"_s
                                     << u"McLEOD von Meier"_s;
    QTest::newRow("accents") << u"jürgen@bücher.example"_s << true << u"Ørjan"_s << true << u"Groß"_s
                             << u"Ørjan Groß"_s;
    QTest::newRow("taken apart stays so") << email << true << u"e\u0301va"_s << true << u"è"_s << u"e\u0301va è"_s;
    QTest::newRow("japanese") << email << true << u"花子"_s << true << u"山田"_s << u"花子 山田"_s;
    QTest::newRow("line breaks") << email << true << u"An\nna"_s << true << u"Mei\r\ner"_s << u"An\nna Mei\r\ner"_s;
    QTest::newRow("long") << email << true << QString(10'000, u'X') << false << QString() << QString(10'000, u'X');
    QTest::newRow("longer than a block") << email << true << QString(1'500'000, u'y') << true << u"Z"_s
                                         << QString(1'500'000, u'y') + u" Z"_s;
}

void TestContactStore::keepsWhatItIsGiven()
{
    QFETCH(QString, email);
    QFETCH(bool, hasFirst);
    QFETCH(QString, first);
    QFETCH(bool, hasLast);
    QFETCH(QString, last);
    QFETCH(QString, name);
    Contact given = contact(7, email, {}, true);
    if (hasFirst)
        given.firstName = first;
    if (hasLast)
        given.lastName = last;
    Bench bench;
    bench.put(contact(1, u"before@b.example"_s, u"Be Fore"_s));
    const ContactPlace place = bench.put(given);
    bench.put(contact(2, u"after@b.example"_s, u"Af Ter"_s));
    QCOMPARE(bench.store.at(place), given);
    QCOMPARE(bench.store.nameAt(place), name);
    QCOMPARE(bench.store.emailAt(place), email);
    QCOMPARE(bench.store.emailAt(0), u"before@b.example"_s);
    QCOMPARE(bench.store.nameAt(2), u"Af Ter"_s);
}

void TestContactStore::findsById()
{
    Bench bench;
    Contact odd = contact(2, u"odd@b.example"_s);
    odd.id = u"c_1"_s;
    Contact loud = contact(3, u"loud@b.example"_s);
    loud.id = uuid(1).toUpper(); // another id than the first one's
    QCOMPARE(bench.put(contact(1, u"a@b.example"_s)), 0U);
    QCOMPARE(bench.put(odd), 1U);
    QCOMPARE(bench.put(loud), 2U);
    QCOMPARE(bench.store.find(u"0badc0de-0000-4000-8000-000000000001"), std::optional<ContactPlace>(0));
    QCOMPARE(bench.store.find(u"c_1"), std::optional<ContactPlace>(1));
    QCOMPARE(bench.store.find(u"0BADC0DE-0000-4000-8000-000000000001"), std::optional<ContactPlace>(2));
    QVERIFY(!bench.store.find(u"c_2"));
    QVERIFY(!bench.store.find(uuid(2)));
    QCOMPARE(bench.store.idAt(0), u"0badc0de-0000-4000-8000-000000000001"_s);
    QCOMPARE(bench.store.idAt(1), u"c_1"_s);
}

void TestContactStore::findsByAddress()
{
    Bench bench;
    bench.put(contact(1, u"Anna@Example.com"_s));
    bench.put(contact(2, u"jürgen@bücher.example"_s));
    QCOMPARE(bench.store.findByEmail(u"aNNA@example.COM"), std::optional<ContactPlace>(0));
    QCOMPARE(bench.store.findByEmail(u"jürgen@bücher.example"), std::optional<ContactPlace>(1));
    QVERIFY(!bench.store.findByEmail(u"jurgen@bucher.example"));
    bench.put(contact(1, u"anne@example.com"_s));
    QVERIFY(!bench.store.findByEmail(u"anna@example.com"));
    QCOMPARE(bench.store.findByEmail(u"ANNE@example.com"), std::optional<ContactPlace>(0));
}

void TestContactStore::changesWhatIsThere()
{
    Bench bench;
    bench.store.put({contact(1, u"a@b.example"_s, u"A One"_s), contact(2, u"b@b.example"_s, u"B Two"_s)});
    QCOMPARE(bench.told.size(), 1);
    QCOMPARE(bench.told.last().firstAdded, 0U);
    QCOMPARE(bench.told.last().endAdded, 2U);
    bench.store.put({contact(2, u"b@b.example"_s, u"B Drei"_s, true), contact(3, u"c@b.example"_s)});
    QCOMPARE(bench.told.size(), 2);
    QCOMPARE(bench.told.last().firstAdded, 2U);
    QCOMPARE(bench.told.last().endAdded, 3U);
    QCOMPARE(bench.told.last().changed, QList<ContactPlace>{1});
    QCOMPARE(bench.store.nameAt(1), u"B Drei"_s);
    QVERIFY(bench.store.isUnsubscribed(1));
    QCOMPARE(bench.store.size(), 3);
}

void TestContactStore::isSilentWhereNothingChanges()
{
    Bench bench;
    bench.put(contact(1, u"a@b.example"_s, u"Ä Öne"_s));
    bench.put(contact(1, u"a@b.example"_s, u"Ä Öne"_s));
    QCOMPARE(bench.told.size(), 1);
    QVERIFY(!bench.store.remove(u"nobody"));
    QCOMPARE(bench.told.size(), 1);
}

void TestContactStore::keepsTheYoungerOfOneAddress()
{
    Bench bench;
    bench.put(contact(5, u"a@b.example"_s, u"Old"_s));
    const ContactPlace young = bench.put(contact(9, u"a@b.example"_s, u"Young"_s)); // deleted and added again
    QCOMPARE(bench.told.last().removed, QList<ContactPlace>{0});
    QCOMPARE(bench.store.size(), 1);
    QVERIFY(!bench.store.put(contact(5, u"a@b.example"_s, u"Old"_s))); // a late page
    QCOMPARE(bench.store.size(), 1);
    QCOMPARE(bench.store.findByEmail(u"a@b.example"), std::optional(young));
    bench.put(contact(3, u"A@b.example"_s)); // written otherwise: nobody knows whether it is the same
    QCOMPARE(bench.store.size(), 2);
}

void TestContactStore::removes()
{
    Bench bench;
    bench.store.put({contact(1, u"a@b.example"_s), contact(2, u"b@b.example"_s), contact(3, u"c@b.example"_s)});
    bench.store.addMembers(u"s"_s, {0, 1});
    QVERIFY(bench.store.remove(uuid(2)));
    QCOMPARE(bench.told.last().removed, QList<ContactPlace>{1});
    QCOMPARE(bench.store.size(), 2);
    QVERIFY(!bench.store.isThere(1));
    QVERIFY(!bench.store.find(uuid(2)));
    QVERIFY(!bench.store.findByEmail(u"b@b.example"));
    QCOMPARE(bench.store.countMembers(u"s"_s), (ContactStore::Count{1, 1}));
    QVERIFY(!bench.store.remove(uuid(2)));
    QCOMPARE(bench.put(contact(2, u"b@b.example"_s)), 3U);
    QCOMPARE(bench.store.size(), 3);
}

void TestContactStore::knowsProperties()
{
    Bench bench;
    bench.store.put({contact(1, u"a@b.example"_s, u"Anna"_s), contact(2, u"b@b.example"_s)});
    QVERIFY(!bench.store.knowsProperties(0));
    QVERIFY(bench.store.setProperties(uuid(1), {{u"city"_s, u"Köln"_s}, {u"age"_s, 41.5}, {u"none"_s, Value()}}));
    QVERIFY(!bench.store.setProperties(uuid(3), {}));
    QVERIFY(bench.store.knowsProperties(0));
    QVERIFY(!bench.store.knowsProperties(1));
    QCOMPARE(bench.store.property(0, u"city"_s), Value(u"Köln"_s));
    QCOMPARE(bench.store.property(0, u"age"_s), Value(41.5));
    QCOMPARE(bench.store.property(0, u"none"_s), Value());
    QCOMPARE(bench.store.property(1, u"city"_s), Value());
    QCOMPARE(bench.store.property(0, u"unheard"_s), Value());
    QCOMPARE(bench.store.countKnownProperties(), 1);
    QCOMPARE(bench.store.countWithProperty(u"city"_s), 1);
    QCOMPARE(bench.store.nameAt(0), u"Anna"_s);
    bench.told.clear();
    bench.store.setProperties(uuid(1), {{u"age"_s, 41.5}, {u"city"_s, u"Köln"_s}});
    QCOMPARE(bench.told.size(), 0);
    bench.store.setProperties(uuid(1), {});
    QCOMPARE(bench.told.size(), 1);
    QCOMPARE(bench.store.property(0, u"city"_s), Value());
    QVERIFY(bench.store.knowsProperties(0));
}

void TestContactStore::keepsPropertiesWhenTheListComesAgain()
{
    Bench bench;
    bench.put(contact(1, u"a@b.example"_s, u"Anna"_s));
    bench.store.setProperties(uuid(1), {{u"city"_s, u"Köln"_s}});
    bench.put(contact(1, u"a2@b.example"_s, u"Änne"_s, true));
    QCOMPARE(bench.store.property(0, u"city"_s), Value(u"Köln"_s));
    QCOMPARE(bench.store.emailAt(0), u"a2@b.example"_s);
    QCOMPARE(bench.store.nameAt(0), u"Änne"_s);
    QCOMPARE(bench.store.countKnownProperties(), 1);
    bench.store.remove(uuid(1));
    QCOMPARE(bench.store.countKnownProperties(), 0);
}

void TestContactStore::dropsAProperty()
{
    Bench bench;
    bench.store.put({contact(1, u"a@b.example"_s, u"Anna Ö"_s), contact(2, u"b@b.example"_s)});
    bench.store.setProperties(uuid(1), {{u"city"_s, u"Köln"_s}, {u"age"_s, 4.0}});
    bench.told.clear();
    bench.store.dropProperty(u"city"_s);
    QCOMPARE(bench.told.size(), 1);
    QCOMPARE(bench.told.last().changed, QList<ContactPlace>{0});
    QCOMPARE(bench.store.property(0, u"city"_s), Value());
    QCOMPARE(bench.store.property(0, u"age"_s), Value(4.0));
    QCOMPARE(bench.store.nameAt(0), u"Anna Ö"_s);
}

void TestContactStore::countsMembers()
{
    Bench bench;
    for (int i = 0; i < 200; ++i)
        bench.put(contact(i, u"%1@b.example"_s.arg(i), {}, i % 4 == 0));
    bench.store.addMembers(u"s"_s, {0, 1, 2, 3, 4, 150});
    QCOMPARE(bench.store.countMembers(u"s"_s), (ContactStore::Count{6, 4}));
    QVERIFY(!bench.store.segment(u"s"_s).complete);
    PlaceSet members;
    for (const ContactPlace place : {1U, 2U, 199U})
        members.insert(place);
    bench.told.clear();
    bench.store.setMembers(u"s"_s, members, minute(9));
    QCOMPARE(bench.told.size(), 1);
    QVERIFY(bench.told.last().groups);
    QCOMPARE(bench.told.last().changed, (QList<ContactPlace>{0, 3, 4, 150, 199}));
    QCOMPARE(bench.store.countMembers(u"s"_s), (ContactStore::Count{3, 3}));
    QVERIFY(bench.store.segment(u"s"_s).complete);
    QCOMPARE(bench.store.segment(u"s"_s).asOf, minute(9));
    QCOMPARE(bench.store.countMembers(u"t"_s), ContactStore::Count());
}

void TestContactStore::namesSegments()
{
    Bench bench;
    bench.put(contact(1, u"a@b.example"_s));
    bench.store.setSegmentNames({{u"s"_s, u"Zoo"_s}, {u"t"_s, u"Ärzte"_s}});
    bench.store.setMember(u"s"_s, 0, true);
    bench.store.setMember(u"t"_s, 0, true);
    QCOMPARE(bench.store.segmentNamesOf(0).size(), 2);
    bench.store.setSegmentNames({{u"s"_s, u"Garden"_s}});
    QCOMPARE(bench.store.segmentNamesOf(0), QStringList{u"Garden"_s});
    bench.store.setMember(u"s"_s, 0, false);
    QCOMPARE(bench.store.segmentNamesOf(0), QStringList());
}

void TestContactStore::takesAContactsOwnSegments()
{
    Bench bench;
    bench.store.put({contact(1, u"a@b.example"_s), contact(2, u"b@b.example"_s)});
    bench.store.addMembers(u"s"_s, {0, 1});
    bench.store.addMembers(u"t"_s, {1});
    bench.store.setSegmentsOf(0, {u"t"_s});
    QCOMPARE(bench.store.countMembers(u"s"_s).all, 1);
    QCOMPARE(bench.store.countMembers(u"t"_s).all, 2);
    bench.told.clear();
    bench.store.setSegmentsOf(0, {u"t"_s});
    QCOMPARE(bench.told.size(), 0);
}

void TestContactStore::knowsTopics()
{
    Bench bench;
    bench.store.put({contact(1, u"a@b.example"_s), contact(2, u"b@b.example"_s)});
    bench.store.setTopic(u"t"_s, 0, true);
    bench.store.setTopic(u"t"_s, 1, false);
    QVERIFY(bench.store.topic(u"t"_s).members.contains(0));
    QVERIFY(!bench.store.topic(u"t"_s).members.contains(1));
    QVERIFY(bench.store.topic(u"t"_s).known.contains(1));
    bench.store.setTopic(u"t"_s, 0, false);
    QCOMPARE(bench.store.topic(u"t"_s).members.count(), 0);
    QCOMPARE(bench.store.topic(u"t"_s).known.count(), 2);
}

void TestContactStore::forgetsEverything()
{
    Bench bench;
    bench.put(contact(1, u"a@b.example"_s));
    bench.store.setSegmentNames({{u"s"_s, u"Zoo"_s}});
    bench.store.addMembers(u"s"_s, {0});
    bench.store.clear();
    QVERIFY(bench.told.last().cleared);
    QCOMPARE(bench.store.size(), 0);
    QVERIFY(!bench.store.find(uuid(1)));
    QCOMPARE(bench.store.countMembers(u"s"_s).all, 0);
    QCOMPARE(bench.store.segment(u"s"_s).name, u"Zoo"_s);
    QCOMPARE(bench.put(contact(1, u"a@b.example"_s)), 0U);
}

void TestContactStore::snapshotStaysAsItWas()
{
    Bench bench;
    bench.put(contact(1, u"a@b.example"_s));
    bench.store.addMembers(u"s"_s, {0});
    const ContactSnapshot before = bench.store.snapshot();
    for (int i = 2; i < 10'000; ++i)
        bench.put(contact(i, u"%1@b.example"_s.arg(i), QString(200, u'x')));
    bench.put(contact(1, u"new@b.example"_s)); // in a block the snapshot never heard of
    bench.store.setMember(u"s"_s, 0, false);
    QCOMPARE(before.end, 1U);
    std::string scratch;
    QCOMPARE(QString::fromStdString(std::string(before.record(0).email(scratch))), u"new@b.example"_s);
    QVERIFY(before.segments.value(u"s"_s).members.contains(0));
    bench.store.clear();
    QCOMPARE(QString::fromStdString(std::string(before.record(0).email(scratch))), u"new@b.example"_s);
}

// Thousands of additions, changes and removals, against what a map of the ids says.
void TestContactStore::agreesWithAPlainList()
{
    Dice dice(11);
    Bench bench;
    QHash<QString, Contact> plain;
    for (int step = 0; step < 30'000; ++step) {
        const int number = dice.below(8'000);
        if (dice.inPercent(25)) {
            QCOMPARE(bench.store.remove(uuid(number)), plain.remove(uuid(number)) > 0);
        } else {
            Contact some = anyContact(dice, number);
            bench.store.put(some);
            plain.insert(some.id, some);
        }
    }
    QCOMPARE(bench.store.size(), int(plain.size()));
    for (int number = 0; number < 8'000; ++number) {
        const std::optional<ContactPlace> place = bench.store.find(uuid(number));
        const auto wanted = plain.constFind(uuid(number));
        QCOMPARE(place.has_value(), wanted != plain.cend());
        if (!place)
            continue;
        QCOMPARE(bench.store.at(*place), *wanted);
        QCOMPARE(bench.store.findByEmail(wanted->email.toUpper().replace(u'Ü', u'ü')), place);
    }
}

QTEST_GUILESS_MAIN(TestContactStore)
#include "tst_contact_store.moc"
