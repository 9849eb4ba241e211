// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_fold.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

//! Where in a text what was searched for stands, for marking it.
class TestContactFold final : public QObject
{
    Q_OBJECT
private slots:
    void matches_data();
    void matches();
};

void TestContactFold::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked"); // the text with what is found in brackets
    QTest::newRow("plain") << u"anna@berlin.example"_s << u"berlin"_s << u"anna@[berlin].example"_s;
    QTest::newRow("another case") << u"Karl BERLIN"_s << u"berlin"_s << u"Karl [BERLIN]"_s;
    QTest::newRow("an accent in the text") << u"José Müller"_s << u"jose mull"_s << u"[José] [Müll]er"_s;
    QTest::newRow("an accent typed") << u"Jose"_s << u"josé"_s << u"[Jose]"_s;
    QTest::newRow("an accent that combines") << u"e\u0301va"_s << u"ev"_s << u"[e\u0301v]a"_s;
    QTest::newRow("half of a letter") << u"Groß"_s << u"gros"_s << u"[Groß]"_s;
    QTest::newRow("twice") << u"papaya"_s << u"pa"_s << u"[papa]ya"_s;
    QTest::newRow("two words") << u"anna berlin"_s << u"lin an"_s << u"[an]na ber[lin]"_s;
    QTest::newRow("beyond the first plane") << u"\U0001F600 anna \U0001F600"_s << u"anna"_s
                                            << u"\U0001F600 [anna] \U0001F600"_s;
    QTest::newRow("another script") << u"Иван Петров"_s << u"петр"_s << u"Иван [Петр]ов"_s;
    QTest::newRow("not there") << u"anna"_s << u"x"_s << u"anna"_s;
    QTest::newRow("nothing typed") << u"anna"_s << u"  "_s << u"anna"_s;
    QTest::newRow("no text") << QString() << u"a"_s << QString();
}

void TestContactFold::matches()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(QString, marked);
    QString seen = text;
    const std::vector<FoldedMatch> all = foldedMatches(text, searchWords(typed));
    for (auto match = all.rbegin(); match != all.rend(); ++match)
        seen.insert(match->start + match->length, u']').insert(match->start, u'[');
    QCOMPARE(seen, marked);
}

QTEST_GUILESS_MAIN(TestContactFold)
#include "tst_contact_fold.moc"
