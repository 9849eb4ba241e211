// SPDX-License-Identifier: Apache-2.0
#include "models/broadcast_words.h"
#include "models/domain_words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

Q_DECLARE_METATYPE(postroom::DnsRecordPurpose)

//! How statuses are spoken of, every one of them.
class TestWords final : public QObject
{
    Q_OBJECT
private slots:
    void domainStatuses_data();
    void domainStatuses();
    void recordStatuses_data();
    void recordStatuses();
    void broadcastStatuses_data();
    void broadcastStatuses();
    void purposes_data();
    void purposes();
    void regions_data();
    void regions();
    void capabilities_data();
    void capabilities();
};

void TestWords::domainStatuses_data()
{
    QTest::addColumn<DomainStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<bool>("beingVerified");
    QTest::newRow("not_started") << DomainStatus::NotStarted << u"Not started"_s << Tone::Neutral << false;
    QTest::newRow("pending") << DomainStatus::Pending << u"Waiting for DNS"_s << Tone::Waiting << true;
    QTest::newRow("verified") << DomainStatus::Verified << u"Verified"_s << Tone::Good << false;
    QTest::newRow("partially_verified") << DomainStatus::PartiallyVerified << u"Partly verified"_s << Tone::Waiting
                                        << false;
    QTest::newRow("partially_failed") << DomainStatus::PartiallyFailed << u"Partly failed"_s << Tone::Bad << false;
    QTest::newRow("failed") << DomainStatus::Failed << u"Failed"_s << Tone::Bad << false;
    QTest::newRow("temporary_failure") << DomainStatus::TemporaryFailure << u"Records missing"_s << Tone::Bad << true;
    QTest::newRow("sleeping") << DomainStatus::Unknown << u"sleeping"_s << Tone::Neutral << false;
    QTest::newRow("") << DomainStatus::Unknown << u""_s << Tone::Neutral << false;
}

void TestWords::domainStatuses()
{
    QFETCH(DomainStatus, status);
    QFETCH(QString, text);
    QFETCH(Tone, tone);
    QFETCH(bool, beingVerified);
    const Word<DomainStatus> word{status, QString::fromLatin1(QTest::currentDataTag())};
    QCOMPARE(statusText(word), text);
    QCOMPARE(statusTone(word), tone);
    QCOMPARE(isBeingVerified(Domain{.status = word}), beingVerified);
}

void TestWords::recordStatuses_data()
{
    QTest::addColumn<DnsRecordStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("not_started") << DnsRecordStatus::NotStarted << u"Not started"_s << Tone::Neutral;
    QTest::newRow("pending") << DnsRecordStatus::Pending << u"Not seen yet"_s << Tone::Waiting;
    QTest::newRow("verified") << DnsRecordStatus::Verified << u"Verified"_s << Tone::Good;
    QTest::newRow("failed") << DnsRecordStatus::Failed << u"Failed"_s << Tone::Bad;
    QTest::newRow("temporary_failure") << DnsRecordStatus::TemporaryFailure << u"Missing now"_s << Tone::Bad;
    QTest::newRow("lost 🐘") << DnsRecordStatus::Unknown << u"lost 🐘"_s << Tone::Neutral;
}

void TestWords::recordStatuses()
{
    QFETCH(DnsRecordStatus, status);
    QFETCH(QString, text);
    QFETCH(Tone, tone);
    const Word<DnsRecordStatus> word{status, QString::fromUtf8(QTest::currentDataTag())};
    QCOMPARE(statusText(word), text);
    QCOMPARE(statusTone(word), tone);
}

void TestWords::broadcastStatuses_data()
{
    QTest::addColumn<BroadcastStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("draft") << BroadcastStatus::Draft << u"Draft"_s << Tone::Neutral;
    QTest::newRow("scheduled") << BroadcastStatus::Scheduled << u"Scheduled"_s << Tone::Waiting;
    QTest::newRow("queued") << BroadcastStatus::Queued << u"Queued"_s << Tone::Waiting;
    QTest::newRow("sending") << BroadcastStatus::Sending << u"Sending"_s << Tone::Waiting;
    QTest::newRow("sent") << BroadcastStatus::Sent << u"Sent"_s << Tone::Good;
    QTest::newRow("canceled") << BroadcastStatus::Canceled << u"Canceled"_s << Tone::Neutral;
    QTest::newRow("failed") << BroadcastStatus::Failed << u"Failed"_s << Tone::Bad;
    QTest::newRow("paused") << BroadcastStatus::Unknown << u"paused"_s << Tone::Neutral;
}

void TestWords::broadcastStatuses()
{
    QFETCH(BroadcastStatus, status);
    QFETCH(QString, text);
    QFETCH(Tone, tone);
    const Word<BroadcastStatus> word{status, QString::fromLatin1(QTest::currentDataTag())};
    QCOMPARE(statusText(word), text);
    QCOMPARE(statusTone(word), tone);
}

void TestWords::purposes_data()
{
    QTest::addColumn<DnsRecordPurpose>("purpose");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::newRow("SPF, MX") << DnsRecordPurpose::Spf << u"MX"_s << u"Bounces"_s;
    QTest::newRow("SPF, TXT") << DnsRecordPurpose::Spf << u"TXT"_s << u"Who may send (SPF)"_s;
    QTest::newRow("SPF, CNAME") << DnsRecordPurpose::Spf << u"CNAME"_s << u"Bounces and SPF"_s;
    QTest::newRow("DKIM") << DnsRecordPurpose::Dkim << u"TXT"_s << u"Signature (DKIM)"_s;
    QTest::newRow("Receiving") << DnsRecordPurpose::Receiving << u"MX"_s << u"Receiving mail"_s;
    QTest::newRow("Tracking") << DnsRecordPurpose::Tracking << u"CNAME"_s << u"Link tracking"_s;
    QTest::newRow("TrackingCAA") << DnsRecordPurpose::TrackingCaa << u"CAA"_s << u"Tracking certificate"_s;
    QTest::newRow("DMARC") << DnsRecordPurpose::Unknown << u"TXT"_s << u"Policy (DMARC)"_s;
}

void TestWords::purposes()
{
    QFETCH(DnsRecordPurpose, purpose);
    QFETCH(QString, type);
    QFETCH(QString, text);
    const DnsRecord record{.purpose = {purpose, QString::fromLatin1(QTest::currentDataTag())}, .type = type};
    QCOMPARE(purposeText(record), text);
}

void TestWords::regions_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("us-east-1") << u"North Virginia (us-east-1)"_s;
    QTest::newRow("eu-west-1") << u"Ireland (eu-west-1)"_s;
    QTest::newRow("sa-east-1") << u"São Paulo (sa-east-1)"_s;
    QTest::newRow("ap-northeast-1") << u"Tokyo (ap-northeast-1)"_s;
    QTest::newRow("mars-1") << u"mars-1"_s;
    QTest::newRow("") << u""_s;
}

void TestWords::regions()
{
    QFETCH(QString, text);
    QCOMPARE(regionText(QString::fromLatin1(QTest::currentDataTag())), text);
}

void TestWords::capabilities_data()
{
    QTest::addColumn<int>("sending"); // -1: not said
    QTest::addColumn<int>("receiving");
    QTest::addColumn<QString>("text");
    QTest::newRow("not said") << -1 << -1 << u""_s;
    QTest::newRow("both") << 1 << 1 << u"Sending and receiving"_s;
    QTest::newRow("sending") << 1 << 0 << u"Sending"_s;
    QTest::newRow("sending, rest not said") << 1 << -1 << u"Sending"_s;
    QTest::newRow("receiving") << 0 << 1 << u"Receiving"_s;
    QTest::newRow("receiving, rest not said") << -1 << 1 << u"Receiving"_s;
    QTest::newRow("neither") << 0 << 0 << u"Nothing"_s;
}

void TestWords::capabilities()
{
    QFETCH(int, sending);
    QFETCH(int, receiving);
    QFETCH(QString, text);
    Domain domain;
    if (sending >= 0)
        domain.sending = sending == 1;
    if (receiving >= 0)
        domain.receiving = receiving == 1;
    QCOMPARE(capabilityText(domain), text);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
