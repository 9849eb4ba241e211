// SPDX-License-Identifier: Apache-2.0
#include "contact_samples.h"
#include "models/contacts/contact_order.h"
#include "models/contacts/text_sorter.h"

#include <QCollator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace postroom;
using namespace postroom::test;
using Key = ContactSort::Key;

namespace {

struct Bench
{
    ContactStore store;
    ContactOrder order;

    explicit Bench(const QString &locale = u"en_US"_s) : order(store, QLocale(locale)) {}

    bool settle()
    {
        order.update();
        return QTest::qWaitFor([this] { return !order.isBusy(); }, 20'000);
    }
    //! What stands before the @ of each, in order.
    QString sorted(const ContactSort &sort)
    {
        order.sortBy(sort);
        if (!settle() || order.ranking()->sort != sort)
            return u"?"_s;
        return now();
    }
    QString now() const
    {
        QStringList names;
        for (const ContactPlace place : order.ranking()->places)
            names.push_back(store.emailAt(place).section(u'@', 0, 0));
        return names.join(u' ');
    }
    void put(const QStringList &emailsAndNames)
    {
        for (int i = 0; i + 1 < emailsAndNames.size(); i += 2) {
            store.put(contact(++m_number, emailsAndNames.at(i) + u"@x.example"_s, emailsAndNames.at(i + 1)));
        }
    }

private:
    int m_number = 0;
};

ContactSort by(Key key, Qt::SortOrder order = Qt::AscendingOrder, const QString &property = {})
{
    return {.key = key, .property = property, .order = order};
}

// What is said of the collator's order, and nothing else.
QCollator plainCollator(const QString &locale)
{
    QCollator collator{QLocale(locale)};
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace

class TestContactOrder : public QObject
{
    Q_OBJECT
private slots:
    void newestFirst();
    void byEmail();
    void byName_data();
    void byName();
    void withoutANameAtTheEnd();
    void equalOnesNewestFirst();
    void bySubscription();
    void bySegments();
    void byProperty();
    void asTheCollatorSays_data();
    void asTheCollatorSays();
    void textsThatComeOften_data() { asTheCollatorSays_data(); }
    void textsThatComeOften();
    void takesInWhatChanges_data();
    void takesInWhatChanges();
    void theLastOrderCounts();
    void startsAnewWhenTheStoreIsCleared();
};

void TestContactOrder::newestFirst()
{
    Bench bench;
    bench.store.put({contact(5, u"e@x.example"_s), contact(9, u"i@x.example"_s), contact(1, u"a@x.example"_s)});
    QVERIFY(bench.settle());
    QCOMPARE(bench.now(), u"i e a"_s);
    QCOMPARE(bench.sorted(by(Key::Created)), u"a e i"_s);
    bench.store.put({contact(7, u"g@x.example"_s), contact(0, u"0@x.example"_s), contact(10, u"j@x.example"_s)});
    QVERIFY(bench.settle());
    QCOMPARE(bench.now(), u"0 a e g i j"_s);
    QCOMPARE(bench.sorted({}), u"j i g e a 0"_s);
}

void TestContactOrder::byEmail()
{
    Bench bench;
    bench.put({u"b10"_s, {}, u"B9"_s, {}, u"a"_s, {}, u"ä"_s, {}, u"c"_s, {}});
    QCOMPARE(bench.sorted(by(Key::Email)), u"a ä B9 b10 c"_s);
    QCOMPARE(bench.sorted(by(Key::Email, Qt::DescendingOrder)), u"c b10 B9 ä a"_s);
}

void TestContactOrder::byName_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("order"); // of the numbers of the names
    QTest::newRow("german") << u"de_DE"_s
                            << QStringList{u"Zebra"_s, u"Äpfel"_s, u"apfel 10"_s, u"Apfel 2"_s, u"Groß"_s, u"Gross"_s}
                            << u"2 4 3 6 5 1"_s;
    QTest::newRow("swedish: å ä ö behind z")
        << u"sv_SE"_s << QStringList{u"Öberg"_s, u"Zorn"_s, u"Åberg"_s, u"Abel"_s, u"Älg"_s} << u"4 2 3 5 1"_s;
    QTest::newRow("czech: ch behind h") << u"cs_CZ"_s << QStringList{u"Chalupa"_s, u"Cibulka"_s, u"Hruška"_s, u"Ivan"_s}
                                        << u"2 3 1 4"_s;
    QTest::newRow("english: ch among c") << u"en_US"_s
                                         << QStringList{u"Chalupa"_s, u"Cibulka"_s, u"Hruška"_s, u"Ivan"_s}
                                         << u"1 2 3 4"_s;
    QTest::newRow("scripts") << u"en_US"_s << QStringList{u"山田"_s, u"Петров"_s, u"Anna"_s, u"Ωmega"_s}
                             << u"3 4 2 1"_s;
}

void TestContactOrder::byName()
{
    QFETCH(QString, locale);
    QFETCH(QStringList, names);
    QFETCH(QString, order);
    Bench bench(locale);
    for (int i = 0; i < names.size(); ++i)
        bench.put({QString::number(i + 1), names.at(i)});
    QCOMPARE(bench.sorted(by(Key::Name)), order);
}

void TestContactOrder::withoutANameAtTheEnd()
{
    Bench bench;
    bench.put({u"1"_s, {}, u"2"_s, u"Berta"_s, u"3"_s, {}, u"4"_s, u"Anna"_s});
    QCOMPARE(bench.sorted(by(Key::Name)), u"4 2 3 1"_s);
    QCOMPARE(bench.sorted(by(Key::Name, Qt::DescendingOrder)), u"2 4 3 1"_s);
}

void TestContactOrder::equalOnesNewestFirst()
{
    Bench bench;
    bench.put({u"1"_s, u"Anna"_s, u"2"_s, u"Berta"_s, u"3"_s, u"ANNA"_s, u"4"_s, u"anna"_s, u"5"_s, u"Berta"_s});
    QCOMPARE(bench.sorted(by(Key::Name)), u"4 3 1 5 2"_s);
    QCOMPARE(bench.sorted(by(Key::Name, Qt::DescendingOrder)), u"5 2 4 3 1"_s);
}

void TestContactOrder::bySubscription()
{
    Bench bench;
    for (int i = 1; i <= 5; ++i)
        bench.store.put(contact(i, u"%1@x.example"_s.arg(i), {}, i % 2 == 0));
    QCOMPARE(bench.sorted(by(Key::Subscribed)), u"4 2 5 3 1"_s);
    QCOMPARE(bench.sorted(by(Key::Subscribed, Qt::DescendingOrder)), u"5 3 1 4 2"_s);
    bench.store.put(contact(5, u"5@x.example"_s, {}, true));
    QVERIFY(bench.settle());
    QCOMPARE(bench.now(), u"3 1 5 4 2"_s);
}

void TestContactOrder::bySegments()
{
    Bench bench;
    for (int i = 1; i <= 4; ++i)
        bench.store.put(contact(i, u"%1@x.example"_s.arg(i)));
    bench.store.setSegmentNames({{u"s"_s, u"Zoo"_s}, {u"t"_s, u"Ärzte"_s}});
    bench.store.addMembers(u"s"_s, {0, 1});
    bench.store.addMembers(u"t"_s, {1, 2});
    QCOMPARE(bench.sorted(by(Key::Segments)), u"3 2 1 4"_s); // "Ärzte", "Ärzte, Zoo", "Zoo", none
    bench.store.setMember(u"t"_s, 3, true);
    QVERIFY(bench.settle());
    QCOMPARE(bench.now(), u"4 3 2 1"_s);
    bench.store.setSegmentNames({{u"s"_s, u"Aal"_s}, {u"t"_s, u"Ärzte"_s}});
    QVERIFY(bench.settle());
    QCOMPARE(bench.now(), u"1 2 4 3"_s); // "Aal", "Aal, Ärzte", "Ärzte"
}

void TestContactOrder::byProperty()
{
    Bench bench;
    for (int i = 1; i <= 5; ++i)
        bench.store.put(contact(i, u"%1@x.example"_s.arg(i)));
    bench.store.setProperties(uuid(1), {{u"age"_s, 9.0}, {u"city"_s, u"Ulm"_s}});
    bench.store.setProperties(uuid(2), {{u"age"_s, 10.0}, {u"city"_s, u"ärgerlich"_s}});
    bench.store.setProperties(uuid(3), {{u"age"_s, -1.5}});
    bench.store.setProperties(uuid(4), {});
    QCOMPARE(bench.sorted(by(Key::Property, Qt::AscendingOrder, u"age"_s)), u"3 1 2 5 4"_s);
    QCOMPARE(bench.sorted(by(Key::Property, Qt::DescendingOrder, u"age"_s)), u"2 1 3 5 4"_s);
    QCOMPARE(bench.sorted(by(Key::Property, Qt::AscendingOrder, u"city"_s)), u"2 1 5 4 3"_s);
    QCOMPARE(bench.sorted(by(Key::Property, Qt::AscendingOrder, u"unheard"_s)), u"5 4 3 2 1"_s);
}

void TestContactOrder::asTheCollatorSays_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *locale :
         {"en_US", "de_DE", "sv_SE", "da_DK", "cs_CZ", "hu_HU", "es_ES", "tr_TR", "zh_CN", "ja_JP", "th_TH"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

// Texts made to be hard: letters that are one in some languages, joined letters, marks, digits, odd characters.
void TestContactOrder::asTheCollatorSays()
{
    QFETCH(QString, locale);
    static const QStringList pieces{
        u"ch"_s, u"c"_s, u"h"_s,  u"Aa"_s, u"å"_s,  u"ä"_s,  u"a\u0308"_s, u"ß"_s,  u"ss"_s,  u"dzs"_s,
        u"ll"_s, u"ñ"_s, u"n"_s,  u"I"_s,  u"ı"_s,  u"İ"_s,  u"9"_s,       u"10"_s, u"007"_s, u"-"_s,
        u" "_s,  u"'"_s, u"山"_s, u"花"_s, u"あ"_s, u"ア"_s, u"я"_s,       u"é"_s,  u"E"_s,   u"\u200b"_s,
        u"."_s,  u"@"_s, u"เก"_s, u"ก"_s,  u"æ"_s,  u"z"_s,  u"\u0301"_s,  u"😀"_s};
    Dice dice(7);
    std::vector<std::string> texts;
    for (int i = 0; i < 4000; ++i) {
        QString text;
        for (int left = dice.below(6); left > 0; --left)
            text += dice.oneOf(pieces);
        if (dice.inPercent(5))
            text += QString(300, u'x') + dice.oneOf(pieces);
        texts.push_back(text.toStdString());
    }
    const QCollator collator = plainCollator(locale);
    std::vector<quint32> wanted(texts.size());
    std::iota(wanted.begin(), wanted.end(), 0U);
    std::vector<QString> wide;
    for (const std::string &text : texts)
        wide.push_back(QString::fromStdString(text));
    std::stable_sort(wanted.begin(), wanted.end(),
                     [&](quint32 a, quint32 b) { return collator.compare(wide[a], wide[b]) < 0; });

    WorkThreads threads;
    const TextSorter::TextOf textOf = [&](quint32 number, std::string &) { return std::string_view(texts[number]); };
    const std::vector<TextSorter::Sorted> sorted = TextSorter(threads, QLocale(locale), textOf, {}).sort(4000);
    QCOMPARE(sorted.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        QCOMPARE(sorted[i].number, wanted[i]);
        const bool same = i > 0 && collator.compare(wide[wanted[i - 1]], wide[wanted[i]]) == 0;
        QCOMPARE(sorted[i].sameAsBefore, same);
    }
}

// Sorted by another way: only the different ones are compared.
void TestContactOrder::textsThatComeOften()
{
    QFETCH(QString, locale);
    const QStringList names{u"Anna"_s, u"ANNA"_s, u"anna"_s, u"Chalupa"_s, u"Hruška"_s, u"Groß"_s, u"Gross"_s,
                            u"ä"_s,    u"z"_s,    QString(), u"a 10"_s,    u"a 9"_s,    u"山田"_s, u"Ånn"_s};
    Dice dice(3);
    std::vector<std::string> texts;
    std::vector<QString> wide;
    for (int i = 0; i < 20'000; ++i) {
        wide.push_back(dice.oneOf(names));
        texts.push_back(wide.back().toStdString());
    }
    const QCollator collator = plainCollator(locale);
    std::vector<quint32> wanted(texts.size());
    std::iota(wanted.begin(), wanted.end(), 0U);
    std::stable_sort(wanted.begin(), wanted.end(),
                     [&](quint32 a, quint32 b) { return collator.compare(wide[a], wide[b]) < 0; });
    WorkThreads threads;
    const TextSorter::TextOf textOf = [&](quint32 number, std::string &) { return std::string_view(texts[number]); };
    const std::vector<TextSorter::Sorted> sorted = TextSorter(threads, QLocale(locale), textOf, {}).sort(20'000);
    QCOMPARE(sorted.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        QCOMPARE(sorted[i].number, wanted[i]);
        const bool same = i > 0 && collator.compare(wide[wanted[i - 1]], wide[wanted[i]]) == 0;
        QCOMPARE(sorted[i].sameAsBefore, same);
    }
}

void TestContactOrder::takesInWhatChanges_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("descending");
    for (const bool descending : {false, true}) {
        const char *way = descending ? "descending" : "ascending";
        QTest::addRow("created, %s", way) << int(Key::Created) << descending;
        QTest::addRow("email, %s", way) << int(Key::Email) << descending;
        QTest::addRow("name, %s", way) << int(Key::Name) << descending;
        QTest::addRow("subscribed, %s", way) << int(Key::Subscribed) << descending;
        QTest::addRow("city, %s", way) << int(Key::Property) << descending;
    }
}

// What was put in place piece by piece is what sorting everything gives.
void TestContactOrder::takesInWhatChanges()
{
    QFETCH(int, key);
    QFETCH(bool, descending);
    const ContactSort sort = by(Key(key), descending ? Qt::DescendingOrder : Qt::AscendingOrder,
                                Key(key) == Key::Property ? u"city"_s : QString());
    Dice dice(quint64(key) + 3);
    Bench bench(u"de_DE"_s);
    for (int i = 0; i < 3000; ++i)
        bench.store.put(anyContact(dice, i));
    bench.order.sortBy(sort);
    QVERIFY(bench.settle());
    for (int round = 0; round < 8; ++round) {
        for (int i = 0; i < 20; ++i) {
            bench.store.put(anyContact(dice, dice.below(3100))); // new ones and known ones
            bench.store.remove(uuid(dice.below(3100)));
            bench.store.setProperties(uuid(dice.below(3000)),
                                      {{u"city"_s, dice.oneOf({u"Köln"_s, u"Ulm"_s, u"Bonn"_s})}});
        }
        QVERIFY(bench.settle());
        ContactOrder anew(bench.store, QLocale(u"de_DE"_s));
        anew.sortBy(sort);
        anew.update();
        QVERIFY(QTest::qWaitFor([&] { return !anew.isBusy(); }));
        QCOMPARE(bench.order.ranking()->places.size(), std::size_t(bench.store.size()));
        QVERIFY(bench.order.ranking()->places == anew.ranking()->places);
    }
}

void TestContactOrder::theLastOrderCounts()
{
    Dice dice(9);
    Bench bench;
    for (int i = 0; i < 20'000; ++i)
        bench.store.put(anyContact(dice, i));
    QVERIFY(bench.settle());
    QSignalSpy changed(&bench.order, &ContactOrder::rankingChanged);
    bench.order.sortBy(by(Key::Name));
    bench.order.sortBy(by(Key::Email));
    bench.order.sortBy(by(Key::Subscribed));
    QCOMPARE(bench.order.ranking()->sort, ContactSort());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(bench.order.ranking()->sort, by(Key::Subscribed));
    QVERIFY(!bench.order.isBusy());
}

void TestContactOrder::startsAnewWhenTheStoreIsCleared()
{
    Bench bench;
    bench.put({u"1"_s, u"Anna"_s, u"2"_s, u"Berta"_s});
    QCOMPARE(bench.sorted(by(Key::Name)), u"1 2"_s);
    bench.order.update();
    bench.store.clear();
    QVERIFY(bench.order.ranking()->places.empty());
    bench.put({u"3"_s, u"Zoe"_s, u"4"_s, u"Cleo"_s});
    QVERIFY(bench.settle());
    QCOMPARE(bench.now(), u"4 3"_s);
}

QTEST_GUILESS_MAIN(TestContactOrder)
#include "tst_contact_order.moc"
