// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/iso_time.h"
#include "sandbox/account/scheduled_time.h"

#include <QTest>

using namespace postroom::sandbox;

//! What a scheduled_at means. It is Monday, 23 November 2026, 12:00 UTC (07:00 in New York), unless a test says otherwise.
class TestSandboxScheduledTime : public QObject
{
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void followsDaylightSaving();
    void takesTheNextWeekdayOfTheRightWeek();
    void doesNotUnderstand_data();
    void doesNotUnderstand();
    void survivesAnyBytes();
};

namespace {

constexpr Moment now = 1'795'435'200 * second;

QByteArray meaning(const QByteArray &phrase, Moment at = now)
{
    const std::optional<Moment> moment = scheduledTime({phrase.constData(), std::size_t(phrase.size())}, at);
    return moment ? QByteArray::fromStdString(isoText(*moment)) : QByteArray("not understood");
}

} // namespace

void TestSandboxScheduledTime::understands_data()
{
    QTest::addColumn<QByteArray>("meant");
    const auto row = [](const char *phrase, const char *meant) { QTest::newRow(phrase) << QByteArray(meant); };
    // ISO 8601
    row("2026-12-24T09:00:00Z", "2026-12-24T09:00:00.000Z");
    row("2026-12-24T09:00:00.125Z", "2026-12-24T09:00:00.125Z");
    row("2026-12-24T09:00Z", "2026-12-24T09:00:00.000Z");
    row("2026-12-24T09:00:00+02:00", "2026-12-24T07:00:00.000Z");
    row("2026-12-24T09:00:00-0530", "2026-12-24T14:30:00.000Z");
    row("2026-12-24 09:00:00.540771+00", "2026-12-24T09:00:00.540Z");
    row("2026-12-24T09:00:00", "2026-12-24T09:00:00.000Z");
    row("2026-12-24", "2026-12-24T00:00:00.000Z");
    row("2020-02-29T23:59:59Z", "2020-02-29T23:59:59.000Z");
    // spans
    row("in 1 min", "2026-11-23T12:01:00.000Z");
    row("in 5 minutes", "2026-11-23T12:05:00.000Z");
    row("in 5 mins", "2026-11-23T12:05:00.000Z");
    row("In An Hour", "2026-11-23T13:00:00.000Z");
    row("in 1 hour", "2026-11-23T13:00:00.000Z");
    row("in 2 hours", "2026-11-23T14:00:00.000Z");
    row("in two hours", "2026-11-23T14:00:00.000Z");
    row("in half an hour", "2026-11-23T12:30:00.000Z");
    row("in 1 hour and 30 minutes", "2026-11-23T13:30:00.000Z");
    row("in 2h30m", "2026-11-23T14:30:00.000Z");
    row("in 30 seconds", "2026-11-23T12:00:30.000Z");
    row("in 3 days", "2026-11-26T12:00:00.000Z");
    row("in 3 days at 9am", "2026-11-26T09:00:00.000Z");
    row("in a week", "2026-11-30T12:00:00.000Z");
    row("in 2 weeks", "2026-12-07T12:00:00.000Z");
    row("in a month", "2026-12-23T12:00:00.000Z");
    row("20 minutes from now", "2026-11-23T12:20:00.000Z");
    row("2 days later", "2026-11-25T12:00:00.000Z");
    row("now", "2026-11-23T12:00:00.000Z");
    row("right now", "2026-11-23T12:00:00.000Z");
    // days
    row("today at 17:30", "2026-11-23T17:30:00.000Z");
    row("today at 9am", "2026-11-23T09:00:00.000Z");
    row("tonight", "2026-11-23T22:00:00.000Z");
    row("tonight at 8pm", "2026-11-23T20:00:00.000Z");
    row("this evening", "2026-11-23T20:00:00.000Z");
    row("tomorrow", "2026-11-24T12:00:00.000Z");
    row("tomorrow at 9am", "2026-11-24T09:00:00.000Z");
    row("Tomorrow at 9 a.m.", "2026-11-24T09:00:00.000Z");
    row("tomorrow 9:05 PM", "2026-11-24T21:05:00.000Z");
    row("tomorrow at 9", "2026-11-24T09:00:00.000Z");
    row("tomorrow at noon", "2026-11-24T12:00:00.000Z");
    row("tomorrow morning", "2026-11-24T06:00:00.000Z");
    row("the day after tomorrow at 10:15", "2026-11-25T10:15:00.000Z");
    row("at noon", "2026-11-24T12:00:00.000Z");
    row("at 3pm", "2026-11-23T15:00:00.000Z");
    row("11am", "2026-11-24T11:00:00.000Z");
    row("midnight", "2026-11-24T00:00:00.000Z");
    row("12am", "2026-11-24T00:00:00.000Z");
    row("12:30 pm", "2026-11-23T12:30:00.000Z");
    // weekdays
    row("Friday at 3pm ET", "2026-11-27T20:00:00.000Z");
    row("on friday at 2pm", "2026-11-27T14:00:00.000Z");
    row("friday", "2026-11-27T12:00:00.000Z");
    row("monday 9 am PST", "2026-11-23T17:00:00.000Z");
    row("monday at 9am", "2026-11-30T09:00:00.000Z");
    row("this thursday at 8:00", "2026-11-26T08:00:00.000Z");
    row("next monday at 10:00", "2026-11-30T10:00:00.000Z");
    row("next week", "2026-11-30T12:00:00.000Z");
    row("next day at 9am PST", "2026-11-24T17:00:00.000Z");
    // dates
    row("December 24 at 8am", "2026-12-24T08:00:00.000Z");
    row("dec 24th, 2026, 8:30pm", "2026-12-24T20:30:00.000Z");
    row("24 Dec 2026 08:00 CET", "2026-12-24T07:00:00.000Z");
    row("24th of December at 08:00", "2026-12-24T08:00:00.000Z");
    row("Thursday, December 24 at 8am", "2026-12-24T08:00:00.000Z");
    row("January 5", "2027-01-05T12:00:00.000Z");
    row("2026-12-24 at 9am CET", "2026-12-24T08:00:00.000Z");
    row("November 23 at 11am", "2027-11-23T11:00:00.000Z");
    // zones
    row("tomorrow at 9am ET", "2026-11-24T14:00:00.000Z");
    row("tomorrow at 9am est", "2026-11-24T14:00:00.000Z");
    row("tomorrow at 9am EDT", "2026-11-24T13:00:00.000Z");
    row("tomorrow at 9am CT", "2026-11-24T15:00:00.000Z");
    row("tomorrow at 9am MT", "2026-11-24T16:00:00.000Z");
    row("tomorrow at 9am PT", "2026-11-24T17:00:00.000Z");
    row("tomorrow at 9am GMT", "2026-11-24T09:00:00.000Z");
    row("tomorrow at 9am UTC+2", "2026-11-24T07:00:00.000Z");
    row("tomorrow at 9am GMT-05:30", "2026-11-24T14:30:00.000Z");
    row("tomorrow at 17:30 +0100", "2026-11-24T16:30:00.000Z");
    row("tomorrow at 9am BST", "2026-11-24T08:00:00.000Z");
    row("tomorrow at 9am CEST", "2026-11-24T07:00:00.000Z");
    row("  tomorrow   at 9am.  ", "2026-11-24T09:00:00.000Z");
}

void TestSandboxScheduledTime::understands()
{
    QFETCH(QByteArray, meant);
    QCOMPARE(meaning(QTest::currentDataTag()), meant);
}

void TestSandboxScheduledTime::followsDaylightSaving()
{
    const Moment june = *isoMoment("2026-06-10T12:00:00Z"); // a Wednesday
    QCOMPARE(meaning("tomorrow at 9am ET", june), QByteArray("2026-06-11T13:00:00.000Z"));
    QCOMPARE(meaning("tomorrow at 9am EST", june), QByteArray("2026-06-11T14:00:00.000Z"));
    QCOMPARE(meaning("friday at 3pm PT", june), QByteArray("2026-06-12T22:00:00.000Z"));
    // The clocks of New York go back in the night to 1 November 2026: the day after has 25 hours.
    const Moment october = *isoMoment("2026-10-31T16:00:00Z");
    QCOMPARE(meaning("tomorrow at noon ET", october), QByteArray("2026-11-01T17:00:00.000Z"));
    // Late in New York it is the next day in UTC.
    QCOMPARE(meaning("today at 11pm ET", *isoMoment("2026-06-11T02:00:00Z")), QByteArray("2026-06-11T03:00:00.000Z"));
    // 2:30 does not exist on 8 March 2026 in New York: an hour later then.
    QCOMPARE(meaning("March 8 at 2:30am ET", *isoMoment("2026-03-01T12:00:00Z")),
             QByteArray("2026-03-08T07:30:00.000Z"));
}

void TestSandboxScheduledTime::takesTheNextWeekdayOfTheRightWeek()
{
    const Moment wednesday = *isoMoment("2026-06-10T12:00:00Z");
    QCOMPARE(meaning("monday at 8:00", wednesday), QByteArray("2026-06-15T08:00:00.000Z"));
    QCOMPARE(meaning("next monday at 8:00", wednesday), QByteArray("2026-06-15T08:00:00.000Z"));
    QCOMPARE(meaning("friday at 8:00", wednesday), QByteArray("2026-06-12T08:00:00.000Z"));
    QCOMPARE(meaning("next friday at 8:00", wednesday), QByteArray("2026-06-19T08:00:00.000Z"));
    QCOMPARE(meaning("wednesday at 12:00", wednesday), QByteArray("2026-06-17T12:00:00.000Z"));
    QCOMPARE(meaning("wednesday at 12:01", wednesday), QByteArray("2026-06-10T12:01:00.000Z"));
    QCOMPARE(meaning("next sunday", *isoMoment("2026-06-14T12:00:00Z")), QByteArray("2026-06-21T12:00:00.000Z"));
}

void TestSandboxScheduledTime::doesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("phrase");
    for (const char *phrase : {"",
                               " ",
                               "soon",
                               "in",
                               "in hours",
                               "in 5",
                               "in five parsecs",
                               "5 minutes",
                               "at",
                               "on",
                               "ET",
                               "9",
                               "tomorrow 9",
                               "tomorrow tomorrow",
                               "tomorrow at 25:00",
                               "tomorrow at 13pm",
                               "tomorrow at 0am",
                               "tomorrow at 9:60",
                               "tomorrow at 9am at 10am",
                               "tomorrow at 9am XYZ",
                               "tomorrow at 9am ET PT",
                               "tomorrow in 2 hours",
                               "in 2 hours at 9am",
                               "friday tomorrow",
                               "february 30",
                               "february 30 2027",
                               "13-13-2026",
                               "2026-13-01",
                               "2026-02-30",
                               "2026-12-24T",
                               "2026-12-24T9:00",
                               "2026-12-24T24:00:00Z",
                               "2026-12-24T09:00:60Z",
                               "2026-12-24T09:00:00+15:00",
                               "2026-12-24T09:00:00Zulu",
                               "Friday, December 24 2026",
                               "now at 9am",
                               "now tomorrow",
                               "in 99999999999999999999 minutes",
                               "next",
                               "next never",
                               "tomorrow at 9am UTC+99",
                               "\xF0\x9F\x95\x90",
                               "1795435200"})
        QTest::addRow("'%s'", phrase) << QByteArray(phrase);
    QTest::newRow("long") << QByteArray(100'000, 'a');
    QTest::newRow("many words") << QByteArray("at ").repeated(60) + "noon " + QByteArray("at ").repeated(60);
}

void TestSandboxScheduledTime::doesNotUnderstand()
{
    QFETCH(QByteArray, phrase);
    QCOMPARE(meaning(phrase), QByteArray("not understood"));
}

// Pieces of phrases in every order, and single bytes: no answer is expected, only that there is one.
void TestSandboxScheduledTime::survivesAnyBytes()
{
    const QList<QByteArray> pieces{"in", "5",    "99999", "years", "months", "tomorrow", "at",     "9",   "am", ":",
                                   "30", "ET",   "utc",   "-",     "+",      "next",     "friday", "feb", "29", ",",
                                   "a",  "half", "now",   "2026",  "9999",   "0",        "the",    "day", "."};
    int understood = 0;
    for (const QByteArray &a : pieces) {
        for (const QByteArray &b : pieces) {
            for (const QByteArray &c : pieces)
                understood += meaning(a + ' ' + b + ' ' + c + ' ' + a + c) != "not understood";
        }
    }
    QVERIFY(understood > 0);
    for (int byte = 0; byte < 256; ++byte)
        QCOMPARE(meaning(QByteArray(3, char(byte)) + "T:Z"), QByteArray("not understood"));
}

QTEST_GUILESS_MAIN(TestSandboxScheduledTime)
#include "tst_sandbox_scheduled_time.moc"
