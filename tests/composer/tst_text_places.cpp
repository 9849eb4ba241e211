// SPDX-License-Identifier: Apache-2.0
#include "composer/text_places.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

//! Where the cursor is once a text has become another: "|" marks it in both.
class TestTextPlaces final : public QObject
{
    Q_OBJECT
private slots:
    void finds_data();
    void finds();
    void everyLineThatStaysIsFound();
    void isAlwaysWithin();

private:
    static int found(const QString &before, const QString &now, int position) { return TextPlaces(before).placeIn(TextPlaces(now), position); }
};

void TestTextPlaces::finds_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("nothing changed") << u"one t|wo"_s << u"one t|wo"_s;
    QTest::newRow("behind it") << u"o|ne two"_s << u"o|ne two three"_s;
    QTest::newRow("before it") << u"one t|wo"_s << u"zero one t|wo"_s;
    QTest::newRow("lines before and behind") << u"first\nsec|ond\nthird"_s << u"new\nfirst\nsec|ond\nother\nmore"_s;
    QTest::newRow("every other line") << u"first\nsec|ond\nthird"_s << u"fist\nsec|ond\nthirds"_s;
    QTest::newRow("words of its own line, on both sides") << u"a\nwe are wr|iting now\nz"_s << u"b\nthey were wr|iting then\ny"_s;
    QTest::newRow("lines that begin alike") << u"a\nHello wor|ld\nz"_s << u"a\nHello there\nHello wor|ld\ny"_s;
    QTest::newRow("at the beginning of lines that begin alike") << u"a\nHel|lo world\nz"_s << u"a\nHello there\nHel|lo world\ny"_s;
    QTest::newRow("a word that is there twice") << u"the dog and the ca|t"_s << u"a dog and the ca|t!"_s;
    QTest::newRow("behind the last letter") << u"one\ntwo|\nthree"_s << u"won\ntwo|\nfree"_s;
    QTest::newRow("before the first letter") << u"one\n|two\nthree"_s << u"won\n|two\nfree"_s;
    QTest::newRow("in a word that became another") << u"one thr|ee five"_s << u"ones |four fives"_s;
    QTest::newRow("in a word with another end") << u"one wri|ting five"_s << u"ones wri|tten fives"_s;
    QTest::newRow("between spaces") << u"one |  two"_s << u"ones |  twos"_s;
    QTest::newRow("an empty line") << u"one\n|\ntwo"_s << u"zero\none\n|\ntwo"_s;
    QTest::newRow("beside a chip") << u"Dear \uFFFC|,\nnews"_s << u"Dearest \uFFFC|,\nnew"_s;
    QTest::newRow("paragraphs of a document") << u"first\u2029sec|ond\u2029third"_s << u"new\u2029first\u2029sec|ond\u2029thirds"_s;
    QTest::newRow("cells of a table") << u"\uFDD0lef|t\uFDD0right\uFDD1end"_s << u"before\u2029\uFDD0lef|t\uFDD0rights\uFDD1end"_s;
    QTest::newRow("right to left") << u"שלום\nעו|לם\nסוף"_s << u"שלומות\nעו|לם\nסופים"_s;
    QTest::newRow("emoji") << u"a\n👩|\nb"_s << u"x\n👩|\ny"_s;
    QTest::newRow("everything went") << u"one t|wo"_s << u"|"_s;
    QTest::newRow("its line went") << u"one\nt|wo\nthree"_s << u"one\n|three"_s;
    QTest::newRow("at the end") << u"one two|"_s << u"one three two|"_s;
}

void TestTextPlaces::finds()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const int from = int(before.indexOf(u'|'));
    const int to = int(after.indexOf(u'|'));
    before.remove(u'|');
    after.remove(u'|');
    QCOMPARE(found(before, after, from), to);
}

// Lines of which no two are alike, and any of them changed, taken out or put in.
void TestTextPlaces::everyLineThatStaysIsFound()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        QRandomGenerator random(seed);
        QStringList before;
        QStringList now;
        QList<int> where; // the line now, of each before
        for (int line = 0; line < 30; ++line) {
            before.push_back(u"line %1 of all"_s.arg(line));
            const quint32 fate = random.bounded(4U);
            if (fate == 0)
                now.push_back(u"new %1"_s.arg(line));
            if (fate == 1)
                now.push_back(u"line %1 again"_s.arg(line));
            where.push_back(fate == 0 || fate >= 2 ? int(now.size()) : -1);
            if (where.constLast() >= 0)
                now.push_back(before.constLast());
        }
        const QString text = before.join(u'\n');
        const QString after = now.join(u'\n');
        for (int line = 0; line < 30; ++line) {
            if (where.at(line) < 0)
                continue;
            const int from = int(before.first(line).join(u'\n').size()) + (line > 0 ? 1 : 0);
            const int to = int(now.first(where.at(line)).join(u'\n').size()) + (where.at(line) > 0 ? 1 : 0);
            QCOMPARE(found(text, after, from + 6), to + 6);
        }
    }
}

void TestTextPlaces::isAlwaysWithin()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        QRandomGenerator random(seed);
        const auto make = [&random] {
            QString text;
            for (int i = random.bounded(30); i > 0; --i)
                text += u"ab \n\u2029"_s.at(random.bounded(5));
            return text;
        };
        const QString before = make();
        const QString after = make();
        for (int position = 0; position <= before.size(); ++position) {
            const int place = found(before, after, position);
            QVERIFY(place >= 0 && place <= after.size());
            QCOMPARE(found(before, before, position), position);
        }
    }
}

QTEST_MAIN(TestTextPlaces)
#include "tst_text_places.moc"
