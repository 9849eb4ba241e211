// SPDX-License-Identifier: Apache-2.0
#include "resend/timestamp.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace postroom;

class TestTimestamp final : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestTimestamp::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("expected");

    const auto utc = [](int year, int month, int day, int hour, int minute, int second, int ms) {
        return QDateTime(QDate(year, month, day), QTime(hour, minute, second, ms), QTimeZone::utc());
    };
    // As recorded from the service.
    QTest::newRow("PostgreSQL, 6 digits") << u"2025-11-30 20:39:59.540771+00"_s << utc(2025, 11, 30, 20, 39, 59, 540);
    QTest::newRow("PostgreSQL, 5 digits") << u"2025-11-30 20:39:59.54077+00"_s << utc(2025, 11, 30, 20, 39, 59, 540);
    QTest::newRow("PostgreSQL, 2 digits") << u"2025-10-07 09:08:07.25+00"_s << utc(2025, 10, 7, 9, 8, 7, 250);
    // As documented.
    QTest::newRow("RFC 3339, Z") << u"2024-12-01T19:32:22.980Z"_s << utc(2024, 12, 1, 19, 32, 22, 980);
    QTest::newRow("RFC 3339, +00:00") << u"2023-04-08T00:11:13.110779+00:00"_s << utc(2023, 4, 8, 0, 11, 13, 110);

    QTest::newRow("no fraction") << u"2024-02-29T00:00:00Z"_s << utc(2024, 2, 29, 0, 0, 0, 0);
    QTest::newRow("no fraction, short offset") << u"2024-02-29 00:00:00+00"_s << utc(2024, 2, 29, 0, 0, 0, 0);
    QTest::newRow("1 digit") << u"2024-01-01T00:00:00.9Z"_s << utc(2024, 1, 1, 0, 0, 0, 900);
    QTest::newRow("leading zeros") << u"2024-01-01T00:00:00.007Z"_s << utc(2024, 1, 1, 0, 0, 0, 7);
    QTest::newRow("cut, not rounded") << u"2024-01-01T00:00:00.999999Z"_s << utc(2024, 1, 1, 0, 0, 0, 999);
    QTest::newRow("9 digits") << u"2024-01-01T00:00:00.123456789Z"_s << utc(2024, 1, 1, 0, 0, 0, 123);
    QTest::newRow("small letters") << u"2024-01-01t00:00:00z"_s << utc(2024, 1, 1, 0, 0, 0, 0);
    QTest::newRow("east") << u"2024-01-01T00:30:00+02"_s << utc(2023, 12, 31, 22, 30, 0, 0);
    QTest::newRow("east, minutes") << u"2024-01-01T05:30:00.5+05:30"_s << utc(2024, 1, 1, 0, 0, 0, 500);
    QTest::newRow("east, no colon") << u"2024-01-01 05:30:00+0530"_s << utc(2024, 1, 1, 0, 0, 0, 0);
    QTest::newRow("west") << u"2023-12-31 19:00:01-05"_s << utc(2024, 1, 1, 0, 0, 1, 0);
    QTest::newRow("west, minutes") << u"2023-12-31T20:30:00-03:30"_s << utc(2024, 1, 1, 0, 0, 0, 0);
    QTest::newRow("minus nought") << u"2024-01-01T00:00:00-00:00"_s << utc(2024, 1, 1, 0, 0, 0, 0);
    QTest::newRow("leap second") << u"2016-12-31T23:59:60Z"_s << utc(2016, 12, 31, 23, 59, 59, 0);
    QTest::newRow("within a leap second") << u"2016-12-31 23:59:60.5+00"_s << utc(2016, 12, 31, 23, 59, 59, 500);
    QTest::newRow("no such hour in Berlin") << u"2026-03-29T02:30:00Z"_s << utc(2026, 3, 29, 2, 30, 0, 0);
    QTest::newRow("long ago") << u"0001-01-01T00:00:00Z"_s << utc(1, 1, 1, 0, 0, 0, 0);
    QTest::newRow("far ahead") << u"9999-12-31T23:59:59.999Z"_s << utc(9999, 12, 31, 23, 59, 59, 999);
}

void TestTimestamp::reads()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, expected);
    const std::optional<QDateTime> read = readTimestamp(text.toStdString());
    QVERIFY(read);
    QCOMPARE(*read, expected);
    QCOMPARE(read->timeSpec(), Qt::UTC);
    QCOMPARE(read->offsetFromUtc(), 0);
}

void TestTimestamp::refuses_data()
{
    QTest::addColumn<QString>("text");

    const char *const rows[] = {
        "",
        " ",
        "now",
        "2024",
        "2024-01-01",
        "12:00:00Z",
        "null",
        "1704067200",
        "1704067200000",
        "2024-01-01T00:00:00",             // no offset: nobody knows when that is
        "2024-01-01 00:00:00.123456",      //
        "2024-01-01T00:00Z",               // no seconds
        "2024-01-01T00:00:00.Z",           // no digit after the point
        "2024-01-01T00:00:00,5Z",          //
        "2024-01-01T00:00:00.1234567890Z", // more digits than any service writes
        "2024-01-01T00:00:00+",            //
        "2024-01-01T00:00:00+5",           //
        "2024-01-01T00:00:00+05:",         //
        "2024-01-01T00:00:00+05:3",        //
        "2024-01-01T00:00:00+05:60",       //
        "2024-01-01T00:00:00+19:00",       //
        "2024-01-01T00:00:00 +00",         //
        "2024-01-01T00:00:00UTC",          //
        "2024-01-01T00:00:00ZZ",           //
        "2024-01-01T00:00:00Z ",           //
        " 2024-01-01T00:00:00Z",           //
        "2024-01-01T00:00:00+00 and more", //
        "2024-13-01T00:00:00Z",
        "2024-00-01T00:00:00Z",
        "2024-01-32T00:00:00Z",
        "2024-01-00T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "2024-01-01T24:00:00Z",
        "2024-01-01T00:60:00Z",
        "2024-01-01T00:00:61Z",
        "0000-01-01T00:00:00Z",
        "-2024-01-01T00:00:00Z",
        "+2024-01-01T00:00:00Z",
        "12024-01-01T00:00:00Z",
        "24-01-01T00:00:00Z",
        "2024-1-1T0:0:0Z",
        "2024/01/01 00:00:00Z",
        "01.01.2024 00:00:00Z",
        "2024-01-01_00:00:00Z",
        "2024-01-01T00-00-00Z",
        "2024-01-01T0x:00:00Z",
        "2024-01-01T 0:00:00Z",
        "２０２４-01-01T00:00:00Z", // digits, but not those
        "٢٠٢٤-01-01T00:00:00Z",     //
        "🕐",
        "2024-01-01T00:00:00🕐",
        "🐘🐘🐘🐘-01-01T00:00:00Z",
    };
    for (const char *text : rows)
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("cut within the code units") << QStringLiteral("2024-01-01T00:00:00") + QChar(0xd83d);
    QTest::newRow("a NUL inside") << QStringLiteral("2024-01-01T00:00:00Z") + QChar(0);
    QTest::newRow("very long") << QString(1'000'000, u'9');
    QTest::newRow("very long fraction") << u"2024-01-01T00:00:00."_s + QString(1'000'000, u'9') + u'Z';
    QTest::newRow("very long tail") << u"2024-01-01T00:00:00Z"_s + QString(1'000'000, u'Z');
}

void TestTimestamp::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!readTimestamp(text.toStdString()));
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
