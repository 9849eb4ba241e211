// SPDX-License-Identifier: Apache-2.0
#include "models/relative_time.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace postroom;

//! Times are local here, so that the days are the same in every zone; no translation is loaded, so "%n" has both forms.
class TestRelativeTime final : public QObject
{
    Q_OBJECT
private slots:
    void says_data();
    void says();
    void countsDaysInThePersonsZone();
    void saysNothingOfNoTime();
    void tellsTheTimeInFull();
    void namesTheDayWhereItIsAnother();
};

void TestRelativeTime::says_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("text");

    // From Monday, 2026-11-23 12:00:00.
    const auto row = [](const char *time, const char *text) {
        QTest::newRow(time) << QString::fromLatin1(time) << QString::fromLatin1(text);
    };
    row("2026-11-23 12:00:00", "just now");
    row("2026-11-23 11:59:16", "just now");        // 44 s
    row("2026-11-23 11:59:15", "1 minute(s) ago"); // 45 s
    row("2026-11-23 11:59:01", "1 minute(s) ago");
    row("2026-11-23 11:58:01", "1 minute(s) ago");
    row("2026-11-23 11:58:00", "2 minute(s) ago");
    row("2026-11-23 11:00:01", "59 minute(s) ago");
    row("2026-11-23 11:00:00", "1 hour(s) ago");
    row("2026-11-23 10:00:01", "1 hour(s) ago");
    row("2026-11-23 00:00:00", "12 hour(s) ago"); // today all the same
    row("2026-11-22 23:59:59", "yesterday");
    row("2026-11-22 00:00:00", "yesterday");
    row("2026-11-21 23:59:59", "2 day(s) ago");
    row("2026-10-24 00:00:00", "30 day(s) ago");
    row("2026-10-23 23:59:59", "23 Oct 2026");
    row("2025-11-23 12:00:00", "23 Nov 2025");
    row("0001-01-01 00:00:00", "1 Jan 0001");

    row("2026-11-23 12:00:01", "in a moment");
    row("2026-11-23 12:00:44", "in a moment");
    row("2026-11-23 12:00:45", "in 1 minute(s)");
    row("2026-11-23 12:02:00", "in 2 minute(s)");
    row("2026-11-23 12:59:59", "in 59 minute(s)");
    row("2026-11-23 13:00:00", "in 1 hour(s)");
    row("2026-11-23 23:59:59", "in 11 hour(s)");
    row("2026-11-24 00:00:00", "tomorrow");
    row("2026-11-24 23:59:59", "tomorrow");
    row("2026-11-25 00:00:00", "in 2 day(s)");
    row("2026-12-23 23:59:59", "in 30 day(s)");
    row("2026-12-24 00:00:00", "24 Dec 2026");
}

void TestRelativeTime::says()
{
    QFETCH(QString, time);
    QFETCH(QString, text);
    const QDateTime now(QDate(2026, 11, 23), QTime(12, 0));
    const QDateTime then = QDateTime::fromString(time, u"yyyy-MM-dd HH:mm:ss"_s);
    QVERIFY(then.isValid());
    QCOMPARE(relativeTime(then, now), text);
    QCOMPARE(relativeTime(then.toUTC(), now.toUTC()), text);
}

void TestRelativeTime::countsDaysInThePersonsZone()
{
    // Shortly after midnight a few hours are still hours; then it was yesterday.
    const QDateTime now(QDate(2026, 11, 23), QTime(1, 0));
    QCOMPARE(relativeTime(QDateTime(QDate(2026, 11, 22), QTime(23, 30)), now), u"1 hour(s) ago"_s);
    QCOMPARE(relativeTime(QDateTime(QDate(2026, 11, 22), QTime(19, 1)), now), u"5 hour(s) ago"_s);
    QCOMPARE(relativeTime(QDateTime(QDate(2026, 11, 22), QTime(19, 0)), now), u"yesterday"_s);
    const QDateTime late(QDate(2026, 11, 23), QTime(23, 0));
    QCOMPARE(relativeTime(QDateTime(QDate(2026, 11, 24), QTime(4, 59)), late), u"in 5 hour(s)"_s);
    QCOMPARE(relativeTime(QDateTime(QDate(2026, 11, 24), QTime(5, 0)), late), u"tomorrow"_s);
}

void TestRelativeTime::saysNothingOfNoTime()
{
    QCOMPARE(relativeTime(QDateTime(), QDateTime::currentDateTimeUtc()), QString());
    QCOMPARE(fullTime(QDateTime()), QString());
}

void TestRelativeTime::tellsTheTimeInFull()
{
    if (QTimeZone::systemTimeZoneId() != "Europe/Berlin")
        QSKIP("needs TZ=Europe/Berlin");
    const auto utc = [](int month, int day, int hour) {
        return QDateTime(QDate(2026, month, day), QTime(hour, 0, 5), QTimeZone::utc());
    };
    QCOMPARE(fullTime(utc(11, 23, 12)), u"Monday, 23 November 2026 13:00:05 CET"_s);
    QCOMPARE(fullTime(utc(7, 1, 22)), u"Thursday, 2 July 2026 00:00:05 CEST"_s);
}

void TestRelativeTime::namesTheDayWhereItIsAnother()
{
    const QDateTime now(QDate(2026, 11, 23), QTime(0, 10));
    QCOMPARE(timeOfDay(QDateTime(QDate(2026, 11, 23), QTime(0, 5)), now), u"00:05:00"_s);
    QCOMPARE(timeOfDay(QDateTime(QDate(2026, 11, 22), QTime(23, 55)), now), u"22 Nov 2026 23:55:00"_s);
}

QTEST_GUILESS_MAIN(TestRelativeTime)
#include "tst_relative_time.moc"
