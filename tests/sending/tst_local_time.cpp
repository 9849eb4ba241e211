// SPDX-License-Identifier: Apache-2.0
// What a time on the clock means in a zone, on the days the clocks change too.
#include "sending/local_time.h"

#include <QTest>

using namespace postroom;
using Kind = LocalTime::Kind;

namespace {

QDateTime utc(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODate);
}

} // namespace

class TestLocalTime : public QObject
{
    Q_OBJECT
private slots:
    void means_data();
    void means();
    void everyHourOfAYear();
    void clocks();
    void cities_data();
    void cities();
};

void TestLocalTime::means_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const char *zone, const char *shown, Kind kind, const char *first,
                        const char *second = "") {
        QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(shown) << kind
                            << QString::fromLatin1(first) << QString::fromLatin1(second);
    };
    row("winter", "Europe/Berlin", "2026-11-23T14:08", Kind::Once, "2026-11-23T13:08:00Z");
    row("summer", "Europe/Berlin", "2026-07-23T14:08", Kind::Once, "2026-07-23T12:08:00Z");
    row("UTC", "UTC", "2027-03-28T02:30", Kind::Once, "2027-03-28T02:30:00Z");
    // 28 March 2027: from 02:00 to 03:00.
    row("before the gap", "Europe/Berlin", "2027-03-28T01:59", Kind::Once, "2027-03-28T00:59:00Z");
    row("start of the gap", "Europe/Berlin", "2027-03-28T02:00", Kind::Skipped, "2027-03-28T01:00:00Z");
    row("in the gap", "Europe/Berlin", "2027-03-28T02:59", Kind::Skipped, "2027-03-28T01:00:00Z");
    row("after the gap", "Europe/Berlin", "2027-03-28T03:00", Kind::Once, "2027-03-28T01:00:00Z");
    // 31 October 2027: from 03:00 back to 02:00.
    row("before the double hour", "Europe/Berlin", "2027-10-31T01:59", Kind::Once, "2027-10-30T23:59:00Z");
    row("start of the double hour", "Europe/Berlin", "2027-10-31T02:00", Kind::Twice, "2027-10-31T00:00:00Z",
        "2027-10-31T01:00:00Z");
    row("in the double hour", "Europe/Berlin", "2027-10-31T02:30", Kind::Twice, "2027-10-31T00:30:00Z",
        "2027-10-31T01:30:00Z");
    row("after the double hour", "Europe/Berlin", "2027-10-31T03:00", Kind::Once, "2027-10-31T02:00:00Z");
    row("gap in New York", "America/New_York", "2027-03-14T02:30", Kind::Skipped, "2027-03-14T07:00:00Z");
    row("twice in New York", "America/New_York", "2026-11-01T01:15", Kind::Twice, "2026-11-01T05:15:00Z",
        "2026-11-01T06:15:00Z");
    // Half an hour only.
    row("gap on Lord Howe", "Australia/Lord_Howe", "2026-10-04T02:15", Kind::Skipped, "2026-10-03T15:30:00Z");
    row("no gap on Lord Howe", "Australia/Lord_Howe", "2026-10-04T02:30", Kind::Once, "2026-10-03T15:30:00Z");
    row("twice on Lord Howe", "Australia/Lord_Howe", "2027-04-04T01:45", Kind::Twice, "2027-04-03T14:45:00Z",
        "2027-04-03T15:15:00Z");
    row("half-hour zone", "Asia/Kolkata", "2026-11-23T05:30", Kind::Once, "2026-11-23T00:00:00Z");
    row("far east", "Pacific/Kiritimati", "2026-11-23T01:00", Kind::Once, "2026-11-22T11:00:00Z");
    // A whole day that never was: Samoa went over the date line.
    row("day without existence", "Pacific/Apia", "2011-12-30T12:00", Kind::Skipped, "2011-12-30T10:00:00Z");
}

void TestLocalTime::means()
{
    QFETCH(QString, zone);
    QFETCH(QString, shown);
    QFETCH(Kind, kind);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const QTimeZone there(zone.toLatin1());
    QVERIFY(there.isValid());
    const QDateTime clock = QDateTime::fromString(shown, Qt::ISODate);
    const LocalTime meant = localTime(clock.date(), clock.time(), there);
    QCOMPARE(meant.kind, kind);
    QCOMPARE(meant.first, utc(first));
    QCOMPARE(meant.second, utc(second));
}

// Backwards: each moment is among those its own time on the clock means.
void TestLocalTime::everyHourOfAYear()
{
    for (const char *id : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"}) {
        const QTimeZone zone(id);
        for (int half = 0; half < 2 * 24 * 366; ++half) {
            const QDateTime moment = utc(QStringLiteral("2026-06-01T00:00:00Z")).addSecs(half * 1800);
            const QDateTime shown = moment.toTimeZone(zone);
            const LocalTime meant = localTime(shown.date(), shown.time(), zone);
            QVERIFY2(meant.kind != Kind::Skipped && (meant.first == moment || meant.second == moment),
                     qPrintable(QLatin1String(id) + u' ' + moment.toString(Qt::ISODate)));
        }
    }
}

void TestLocalTime::clocks()
{
    const QTime time(14, 8, 59);
    QCOMPARE(clockText(time, QLocale::c()), QStringLiteral("14:08"));
    QCOMPARE(clockText(time, QLocale(QStringLiteral("de_DE"))), QStringLiteral("14:08"));
    QCOMPARE(clockText(time, QLocale(QStringLiteral("fi_FI"))), QStringLiteral("14.08"));
    QCOMPARE(clockText(time, QLocale(QStringLiteral("en_US"))).simplified(), QStringLiteral("2:08 PM"));
    QCOMPARE(clockFormat(QLocale::c()), QStringLiteral("HH:mm"));
}

void TestLocalTime::cities_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("city");
    QTest::newRow("Berlin") << QByteArray("Europe/Berlin") << QStringLiteral("Berlin");
    QTest::newRow("New York") << QByteArray("America/New_York") << QStringLiteral("New York");
    QTest::newRow("deep") << QByteArray("America/Argentina/Buenos_Aires") << QStringLiteral("Buenos Aires");
    QTest::newRow("UTC") << QByteArray("UTC") << QStringLiteral("UTC");
}

void TestLocalTime::cities()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, city);
    QCOMPARE(zoneCity(QTimeZone(id)), city);
}

QTEST_GUILESS_MAIN(TestLocalTime)
#include "tst_local_time.moc"
