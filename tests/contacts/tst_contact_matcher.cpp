// SPDX-License-Identifier: Apache-2.0
#include "contact_samples.h"
#include "models/contacts/contact_matcher.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;

//! How words are found in the texts of contacts, byte by byte.
class TestContactMatcher : public QObject
{
    Q_OBJECT
private slots:
    void needleFindsWhatIsThere();
    void marksTellLetters_data();
    void marksTellLetters();
};

void TestContactMatcher::needleFindsWhatIsThere()
{
    Dice dice(5);
    for (int round = 0; round < 20'000; ++round) {
        std::string memory(16, 'b'); // what may be read in front
        const int length = dice.below(70);
        for (int i = 0; i < length; ++i)
            memory.push_back(char('a' + dice.below(3)));
        const std::string text = memory.substr(16);
        memory.append("abcabcabcabcabcabc"); // what must not be found behind
        std::string word;
        const int letters = 1 + dice.below(6);
        for (int i = 0; i < letters; ++i)
            word.push_back(char('a' + dice.below(3)));
        const Needle needle(word);
        const char *begin = memory.data() + 16;
        const char *found = needle.firstIn(begin, begin + length);
        const std::size_t wanted = text.find(word);
        QCOMPARE(found ? std::size_t(found - begin) : std::string::npos, wanted);
    }
}

void TestContactMatcher::marksTellLetters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("canBe");
    QTest::addColumn<bool>("tellAll");
    QTest::newRow("a letter") << "anna@x"_ba << "n"_ba << true << true;
    QTest::newRow("no such letter") << "anna@x"_ba << "z"_ba << false << true;
    QTest::newRow("a digit") << "a17"_ba << "7"_ba << true << true;
    QTest::newRow("no such digit") << "a17"_ba << "8"_ba << false << true;
    QTest::newRow("a sign of addresses") << "a_b"_ba << "_"_ba << true << true;
    QTest::newRow("another sign") << "a+b"_ba << "+"_ba << true << false;
    QTest::newRow("all letters, in another order") << "anna"_ba << "nan"_ba << true << false;
    QTest::newRow("one letter lacks") << "anna"_ba << "nanb"_ba << false << false;
    QTest::newRow("one letter of several bytes") << "\xe7\x94\xb0"_ba << "\xe7\x94\xb0"_ba << true << false;
    QTest::newRow("another of several bytes") << "\xe7\x94\xb0"_ba << "\xd0\xb8"_ba << false << false;
    QTest::newRow("nothing has nothing") << ""_ba << "a"_ba << false << true;
}

void TestContactMatcher::marksTellLetters()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, word);
    QFETCH(bool, canBe);
    QFETCH(bool, tellAll);
    const LetterMarks marks(std::string_view(text.constData(), std::size_t(text.size())));
    const std::string_view wanted(word.constData(), std::size_t(word.size()));
    QCOMPARE(marks.has(LetterMarks(wanted)), canBe);
    QCOMPARE(LetterMarks::tellAllOf(wanted), tellAll);
}

QTEST_GUILESS_MAIN(TestContactMatcher)
#include "tst_contact_matcher.moc"
