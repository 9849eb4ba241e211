// SPDX-License-Identifier: Apache-2.0
// The DNS of the sandbox: what a person sees there without asking anybody.
#include "dns/rehearsed_dns.h"
#include "dns_bench.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using namespace std::chrono_literals;
using enum RecordState;

namespace {

QList<DnsRecord> withStatus(QList<DnsRecord> records, DnsRecordStatus status)
{
    for (DnsRecord &record : records)
        record.status = {status, {}};
    return records;
}

} // namespace

class TestRehearsedDns final : public QObject
{
    Q_OBJECT
private slots:
    void letsRecordsAppear();
    void showsWhatIsVerified();
    void showsUsualMistakes();
};

void TestRehearsedDns::letsRecordsAppear()
{
    ManualClock clock;
    RehearsedDns dns(clock);
    DomainWatch watch(dns, clock);
    watch.watch(u"news.acme.co.uk"_s, sendingRecords(u".news"_s));
    watch.setWatching(true);
    QTRY_VERIFY(!watch.isLooking());
    QCOMPARE(watch.zone()->name, u"acme.co.uk"_s);
    QCOMPARE(watch.host()->id, u"cloudflare"_s);
    QCOMPARE(statesOf(watch.findings()), QList<RecordState>({Missing, Missing, Missing, Missing}));
    clock.advance(15s);
    QTRY_VERIFY(!watch.isLooking());
    watch.lookNow();
    QTRY_VERIFY(!watch.isLooking());
    QCOMPARE(statesOf(watch.findings()), QList<RecordState>({Found, Missing, Missing, Missing}));
    clock.advance(30s);
    QTRY_VERIFY(!watch.isLooking());
    watch.lookNow();
    QTRY_VERIFY(watch.everythingSeen());
}

void TestRehearsedDns::showsWhatIsVerified()
{
    ManualClock clock;
    RehearsedDns dns(clock);
    DomainWatch watch(dns, clock);
    watch.watch(u"acme.com"_s,
                withStatus(sendingRecords() + QList<DnsRecord>{trackingRecord()}, DnsRecordStatus::Verified));
    watch.setWatching(true);
    QTRY_VERIFY(watch.everythingSeen());
}

void TestRehearsedDns::showsUsualMistakes()
{
    ManualClock clock;
    RehearsedDns dns(clock);
    DomainWatch watch(dns, clock);
    watch.watch(u"acme.com"_s, withStatus({trackingRecord(), sendingRecords()[2]}, DnsRecordStatus::Failed));
    watch.setWatching(true);
    QTRY_VERIFY(!watch.isLooking());
    QCOMPARE(statesOf(watch.findings()), QList<RecordState>({Missing, Missing, Missing}));
    QCOMPARE(mistakesOf(watch.findings()),
             QList<DnsMistake::Kind>(
                 {DnsMistake::Kind::ProxyOn, DnsMistake::Kind::ZoneAppendedToName, DnsMistake::Kind::NoDmarc}));
}

QTEST_GUILESS_MAIN(TestRehearsedDns)
#include "tst_rehearsed_dns.moc"
