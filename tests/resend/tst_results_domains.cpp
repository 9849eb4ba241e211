// SPDX-License-Identifier: Apache-2.0
#include "read_values.h"
#include "resend/api_keys/api_key_api.h"
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

// The least a domain's answer has, and \a rest.
QByteArray domainWith(const QByteArray &rest)
{
    return R"({"id":"d1","name":"example.com","status":"not_started","created_at":"2025-11-30 20:39:59.540771+00",)"
           R"("region":"us-east-1")"
        + rest + "}";
}

} // namespace

//! What new domains, claims and new API keys are answered with.
class TestResultsDomains final : public QObject
{
    Q_OBJECT
private slots:
    void aNewDomain();
    void aDomainsTls();
    void aClaim();
    void aClaimInProgress();
    void claimStatuses_data();
    void claimStatuses();
    void claimFaults();
    void aNewApiKey();
    void aNewApiKeyThatCannotBeRead_data();
    void aNewApiKeyThatCannotBeRead();
};

void TestResultsDomains::aNewDomain()
{
    const Domain domain{.id = u"d1"_s,
                        .name = u"example.com"_s,
                        .status = {DomainStatus::NotStarted, u"not_started"_s},
                        .createdAt = utc(2025, 11, 30, 20, 39, 59, 540),
                        .region = u"us-east-1"_s};
    // Not "object", which only reading one has.
    COMPARE_READ(CreateDomain::Result, domainWith(R"(,"records":[])"), {.domain = domain});
    Domain settled = domain;
    settled.openTracking = true;
    settled.clickTracking = false;
    settled.sending = true;
    settled.receiving = false;
    COMPARE_READ(
        CreateDomain::Result,
        domainWith(R"(,"open_tracking":true,"click_tracking":false,"tracking_subdomain":"links",)"
                   R"("capabilities":{"sending":"enabled","receiving":"disabled"},"records":[)"
                   R"({"record":"TrackingCAA","name":"","type":"CAA","ttl":"Auto","status":"not_started",)"
                   R"("value":"0 issue \"amazon.com\""},)"
                   R"({"record":"SPF","name":"send","type":"CNAME","ttl":"300","status":"waiting","value":"x.io",)"
                   R"("priority":null}])"),
        {.domain = settled,
         .trackingSubdomain = u"links"_s,
         .records = {{.purpose = {DnsRecordPurpose::TrackingCaa, u"TrackingCAA"_s},
                      .name = u""_s,
                      .type = u"CAA"_s,
                      .value = u"0 issue \"amazon.com\""_s,
                      .ttl = u"Auto"_s,
                      .status = {DnsRecordStatus::NotStarted, u"not_started"_s}},
                     {.purpose = {DnsRecordPurpose::Spf, u"SPF"_s},
                      .name = u"send"_s,
                      .type = u"CNAME"_s,
                      .value = u"x.io"_s,
                      .ttl = u"300"_s,
                      .status = {DnsRecordStatus::Unknown, u"waiting"_s}}}});
    COMPARE_FAULT(CreateDomain::Result,
                  domainWith(R"(,"records":[{"record":"SPF","name":"a","type":"MX",)"
                             R"("value":"v","ttl":"Auto","status":"pending","priority":"10"}])"),
                  u"records[0].priority: expected a whole number"_s);
    COMPARE_FAULT(CreateDomain::Result,
                  domainWith(R"(,"records":[{"record":"SPF","name":"a","type":"MX",)"
                             R"("value":"v","ttl":300,"status":"pending"}])"),
                  u"records[0].ttl: expected a text"_s);
}

void TestResultsDomains::aDomainsTls()
{
    const auto tlsOf = [](const QByteArray &rest) {
        const auto details = read<DomainDetails>(domainWith(R"(,"records":[])" + rest));
        return details ? details.value().tls : std::nullopt;
    };
    QCOMPARE(tlsOf(""), std::nullopt);
    QCOMPARE(tlsOf(R"(,"tls":null)"), std::nullopt);
    QCOMPARE(tlsOf(R"(,"tls":"enforced")"), (Word<TlsMode>{TlsMode::Enforced, u"enforced"_s}));
    QCOMPARE(tlsOf(R"(,"tls":"opportunistic")"), (Word<TlsMode>{TlsMode::Opportunistic, u"opportunistic"_s}));
    QCOMPARE(tlsOf(R"(,"tls":"strict")"), (Word<TlsMode>{TlsMode::Unknown, u"strict"_s}));
}

void TestResultsDomains::aClaim()
{
    COMPARE_READ(
        DomainClaim,
        R"({"object":"domain_claim","id":"x1","name":"example.com","status":"pending","domain_id":"d1",)"
        R"("region":"eu-west-1","record":{"type":"TXT","name":"example.com",)"
        R"("value":"resend-domain-verification=abc","ttl":"Auto"},"blocked_reason":null,)"
        R"("failure_reason":null,"created_at":"2026-04-02T12:00:00.000Z",)"
        R"("expires_at":"2026-04-09 12:00:00.5+00"})",
        {.id = u"x1"_s,
         .name = u"example.com"_s,
         .status = {ClaimStatus::Pending, u"pending"_s},
         .domainId = u"d1"_s,
         .region = u"eu-west-1"_s,
         .record = DomainClaim::Record{u"TXT"_s, u"example.com"_s, u"resend-domain-verification=abc"_s, u"Auto"_s},
         .createdAt = utc(2026, 4, 2, 12, 0, 0, 0),
         .expiresAt = utc(2026, 4, 9, 12, 0, 0, 500)});
}

void TestResultsDomains::aClaimInProgress()
{
    COMPARE_READ(DomainClaim,
                 R"({"id":"x1","name":"example.com","status":"blocked","domain_id":null,"region":null,"record":null,)"
                 R"("blocked_reason":"grace_period","failure_reason":"none of ours",)"
                 R"("created_at":"2026-04-02 12:00:00+00"})",
                 {.id = u"x1"_s,
                  .name = u"example.com"_s,
                  .status = {ClaimStatus::Blocked, u"blocked"_s},
                  .blockedReason = u"grace_period"_s,
                  .failureReason = u"none of ours"_s,
                  .createdAt = utc(2026, 4, 2, 12, 0, 0, 0)});
    // A record without a time to live.
    COMPARE_READ(DomainClaim,
                 R"({"id":"x1","name":"e.io","status":"completed","record":{"type":"TXT","name":"e.io","value":"v"},)"
                 R"("created_at":"2026-04-02 12:00:00+00","expires_at":null})",
                 {.id = u"x1"_s,
                  .name = u"e.io"_s,
                  .status = {ClaimStatus::Completed, u"completed"_s},
                  .record = DomainClaim::Record{u"TXT"_s, u"e.io"_s, u"v"_s, {}},
                  .createdAt = utc(2026, 4, 2, 12, 0, 0, 0)});
}

void TestResultsDomains::claimStatuses_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<ClaimStatus>("status");
    QTest::newRow("pending") << QByteArray("pending") << ClaimStatus::Pending;
    QTest::newRow("verified") << QByteArray("verified") << ClaimStatus::Verified;
    QTest::newRow("completed") << QByteArray("completed") << ClaimStatus::Completed;
    QTest::newRow("blocked") << QByteArray("blocked") << ClaimStatus::Blocked;
    QTest::newRow("expired") << QByteArray("expired") << ClaimStatus::Expired;
    QTest::newRow("superseded") << QByteArray("superseded") << ClaimStatus::Superseded;
    QTest::newRow("canceled") << QByteArray("canceled") << ClaimStatus::Canceled;
    QTest::newRow("failed") << QByteArray("failed") << ClaimStatus::Failed;
    QTest::newRow("a new one") << QByteArray("lost") << ClaimStatus::Unknown;
}

void TestResultsDomains::claimStatuses()
{
    QFETCH(QByteArray, word);
    QFETCH(ClaimStatus, status);
    const auto claim = read<DomainClaim>(R"({"id":"x1","name":"e.io","created_at":"2026-04-02 12:00:00+00","status":")"
                                         + word + "\"}");
    QVERIFY(bool(claim));
    QCOMPARE(claim.value().status, (Word<ClaimStatus>{status, QString::fromLatin1(word)}));
}

void TestResultsDomains::claimFaults()
{
    COMPARE_FAULT(DomainClaim, R"({"id":"x1","name":"e.io","status":"pending"})", u"created_at: expected a time"_s);
    COMPARE_FAULT(DomainClaim, R"({"id":"x1","name":"e.io","status":"pending","record":{"type":"TXT","name":"e"}})",
                  u"record.value: expected a text"_s);
    COMPARE_FAULT(DomainClaim, R"({"id":"x1","name":"e.io","status":"pending","record":"TXT"})",
                  u"record: expected an object"_s);
    COMPARE_FAULT(DomainClaim,
                  R"({"id":"x1","name":"e","status":"pending","created_at":"2026-04-02 12:00:00+00","expires_at":1})",
                  u"expires_at: expected a time"_s);
}

void TestResultsDomains::aNewApiKey()
{
    const auto key = read<NewApiKey>(R"({"id":"k1","object":"list","token":"re_c1tpEyD8_NKFusih9vKVQknRAQfmFcWCv"})");
    QVERIFY(bool(key));
    QCOMPARE(key.value().id, u"k1"_s);
    QCOMPARE(key.value().token.reveal(), QByteArray("re_c1tpEyD8_NKFusih9vKVQknRAQfmFcWCv"));
    QVERIFY(key.value().token.sameAs(Secret(QByteArray("re_c1tpEyD8_NKFusih9vKVQknRAQfmFcWCv"))));
    static_assert(std::is_same_v<decltype(NewApiKey::token), Secret>);
}

void TestResultsDomains::aNewApiKeyThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::newRow("no token") << QByteArray(R"({"id":"k1"})") << u"token: expected a text"_s;
    QTest::newRow("null") << QByteArray(R"({"id":"k1","token":null})") << u"token: expected a text"_s;
    QTest::newRow("in a list") << QByteArray(R"({"id":"k1","token":["re_planted"]})") << u"token: expected a text"_s;
    QTest::newRow("in an object") << QByteArray(R"({"id":"k1","token":{"re_planted":"re_planted"}})")
                                  << u"token: expected a text"_s;
    QTest::newRow("no id") << QByteArray(R"({"token":"re_planted"})") << u"id: expected a text"_s;
    QTest::newRow("token as id") << QByteArray(R"({"id":{"token":"re_planted"},"token":"re_planted"})")
                                 << u"id: expected a text"_s;
}

void TestResultsDomains::aNewApiKeyThatCannotBeRead()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    COMPARE_FAULT(NewApiKey, body, message);
    // Cut anywhere, it is no JSON, and what is said of that holds nothing of it either.
    for (qsizetype size = 0; size < body.size(); ++size) {
        const auto cut = read<NewApiKey>(body.left(size));
        QVERIFY(!cut);
        QVERIFY2(!cut.error().message.contains(u"planted"_s), qPrintable(cut.error().message));
    }
}

QTEST_GUILESS_MAIN(TestResultsDomains)
#include "tst_results_domains.moc"
