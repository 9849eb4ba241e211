// SPDX-License-Identifier: Apache-2.0
#include "models/dns_records_model.h"
#include "models/domain_words.h"
#include "models/verified_times.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

namespace {

DnsRecord dkim(DnsRecordStatus status, const QString &value = u"p=MIGf"_s)
{
    return {.purpose = {DnsRecordPurpose::Dkim, {}},
            .name = u"resend._domainkey"_s,
            .type = u"TXT"_s,
            .value = value,
            .ttl = u"Auto"_s,
            .status = {status, {}}};
}

QDateTime at(int hour, int minute)
{
    return {{2026, 11, 12}, {hour, minute}, Qt::UTC};
}

constexpr auto verified = DnsRecordStatus::Verified;
constexpr auto pending = DnsRecordStatus::Pending;

} // namespace

//! The service does not tell since when a record is verified: it is written down here.
class TestVerifiedTimes final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFirstSightCounts();
    void aChangeThatWasWitnessed();
    void whatFellBackBeginsAnew();
    void anotherValueIsAnotherRecord();
    void survivesARestart();
    void forgetsDomainsThatAreGone();
    void aBrokenFileIsNoHarm_data();
    void aBrokenFileIsNoHarm();
    void aFolderThatCannotBeWritten();
    void inWords();

private:
    QString file() const { return m_folder->filePath(u"drafts/acme.verified.json"_s); }
    static std::optional<VerifiedSince> since(const VerifiedTimes &times, const DnsRecord &record = dkim(verified))
    {
        const QHash<QString, VerifiedSince> all = times.of(u"d-1"_s);
        const auto found = all.constFind(DnsRecordsModel::keyOf(record));
        return found == all.cend() ? std::nullopt : std::optional(*found);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestVerifiedTimes::theFirstSightCounts()
{
    VerifiedTimes times(file());
    QVERIFY(!since(times));
    times.see(u"d-1"_s, {dkim(verified)}, at(13, 5));
    times.see(u"d-1"_s, {dkim(verified)}, at(14, 0));
    QCOMPARE(since(times), (VerifiedSince{at(13, 5), false}));
    QVERIFY(times.of(u"d-2"_s).isEmpty());
}

void TestVerifiedTimes::aChangeThatWasWitnessed()
{
    VerifiedTimes times(file());
    times.see(u"d-1"_s, {dkim(pending)}, at(13, 0));
    QVERIFY(!since(times));
    times.see(u"d-1"_s, {dkim(verified)}, at(13, 10));
    QCOMPARE(since(times), (VerifiedSince{at(13, 10), true}));
    // Where nobody looked in between, it may have been any time.
    VerifiedTimes others(m_folder->filePath(u"others.json"_s));
    others.see(u"d-1"_s, {dkim(pending)}, at(13, 0));
    others.see(u"d-1"_s, {dkim(verified)}, at(13, 11));
    QCOMPARE(since(others), (VerifiedSince{at(13, 11), false}));
}

void TestVerifiedTimes::whatFellBackBeginsAnew()
{
    for (const DnsRecordStatus fallen : {pending, DnsRecordStatus::TemporaryFailure, DnsRecordStatus::Failed}) {
        VerifiedTimes times(m_folder->filePath(QString::number(int(fallen))));
        times.see(u"d-1"_s, {dkim(verified)}, at(9, 0));
        times.see(u"d-1"_s, {dkim(fallen)}, at(10, 0));
        QVERIFY(!since(times));
        times.see(u"d-1"_s, {dkim(verified)}, at(11, 0));
        QCOMPARE(since(times), (VerifiedSince{at(11, 0), false}));
    }
}

void TestVerifiedTimes::anotherValueIsAnotherRecord()
{
    VerifiedTimes times(file());
    times.see(u"d-1"_s, {dkim(verified)}, at(9, 0));
    times.see(u"d-1"_s, {dkim(verified, u"p=other"_s)}, at(10, 0));
    QVERIFY(!since(times));
    QCOMPARE(since(times, dkim(verified, u"p=other"_s)), (VerifiedSince{at(10, 0), false}));
    times.see(u"d-1"_s, {dkim(verified)}, at(11, 0)); // and back
    QCOMPARE(since(times), (VerifiedSince{at(11, 0), false}));
}

void TestVerifiedTimes::survivesARestart()
{
    {
        VerifiedTimes times(file());
        times.see(u"d-1"_s, {dkim(pending), dkim(verified, u"p=b"_s)}, at(9, 0));
        times.see(u"d-1"_s, {dkim(verified), dkim(verified, u"p=b"_s)}, at(9, 5));
    }
    VerifiedTimes times(file());
    QCOMPARE(since(times), (VerifiedSince{at(9, 5), true}));
    QCOMPARE(since(times, dkim(verified, u"p=b"_s)), (VerifiedSince{at(9, 0), false}));
    times.see(u"d-1"_s, {dkim(verified), dkim(verified, u"p=b"_s)}, at(20, 0));
    QCOMPARE(since(times), (VerifiedSince{at(9, 5), true}));
    // What fell back is gone after the next start too.
    times.see(u"d-1"_s, {dkim(pending), dkim(pending, u"p=b"_s)}, at(21, 0));
    QVERIFY(!since(VerifiedTimes(file())));
}

void TestVerifiedTimes::forgetsDomainsThatAreGone()
{
    VerifiedTimes times(file());
    times.see(u"d-1"_s, {dkim(verified)}, at(9, 0));
    times.see(u"d-2"_s, {dkim(verified)}, at(9, 0));
    times.keepOnly({u"d-2"_s});
    QVERIFY(times.of(u"d-1"_s).isEmpty());
    const VerifiedTimes later(file());
    QVERIFY(later.of(u"d-1"_s).isEmpty());
    QCOMPARE(later.of(u"d-2"_s).size(), 1);
}

void TestVerifiedTimes::aBrokenFileIsNoHarm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"d-1":{"TXT)");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("no records") << QByteArray(R"({"d-1":5})");
    QTest::newRow("no object") << QByteArray(R"({"d-1":{"TXT resend._domainkey p=MIGf":"yesterday"}})");
    QTest::newRow("no time") << QByteArray(R"({"d-1":{"TXT resend._domainkey p=MIGf":{"since":"yesterday"}}})");
}

void TestVerifiedTimes::aBrokenFileIsNoHarm()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_folder->filePath(u"broken.json"_s);
    QFile broken(path);
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(bytes) == bytes.size());
    broken.close();
    VerifiedTimes times(path);
    QVERIFY(!since(times));
    times.see(u"d-1"_s, {dkim(verified)}, at(9, 0));
    QCOMPARE(since(VerifiedTimes(path)), (VerifiedSince{at(9, 0), false}));
}

void TestVerifiedTimes::aFolderThatCannotBeWritten()
{
    QFile blocking(m_folder->filePath(u"drafts"_s)); // a file where a folder should be
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    VerifiedTimes times(file());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be kept"_s));
    times.see(u"d-1"_s, {dkim(verified)}, at(9, 0));
    QCOMPARE(since(times), (VerifiedSince{at(9, 0), false})); // for as long as the program runs
}

void TestVerifiedTimes::inWords()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    // The zone of the tests is Berlin.
    QCOMPARE(verifiedSinceText({at(13, 5), true}), u"Verified since 12/11/2026 14:05"_s);
    QCOMPARE(verifiedSinceText({at(13, 5), false}), u"Seen verified on this computer since 12/11/2026 14:05"_s);
}

QTEST_GUILESS_MAIN(TestVerifiedTimes)
#include "tst_verified_times.moc"
