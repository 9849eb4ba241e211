// SPDX-License-Identifier: Apache-2.0
#include "api_bench.h"
#include "base/clock.h"
#include "resend/api_keys/api_key_api.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/contacts/contact_api.h"
#include "resend/domains/domain_api.h"
#include "resend/segments/segment_api.h"
#include "resend/topics/topic_api.h"
#include "sandbox/sandbox_server.h"
#include "sandbox/time_source.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Kind = ApiError::Kind;

namespace {

//! A client at a sandbox, over real HTTP.
struct SandboxBench
{
    explicit SandboxBench(const QByteArray &key = "re_test")
        : transport((server.start(), server.url()), Secret(QByteArray(key.constData(), key.size())))
    {
    }

    template<Operation Op>
    Told<typename Op::Result> call(const Op &operation)
    {
        Told<typename Op::Result> told;
        client.call(operation, HttpRequest::Priority::Normal, &context, told.done());
        return told;
    }
    template<typename List>
    typename List::Result list(const ListQuery &page = {})
    {
        List operation;
        operation.page = page;
        const auto told = call(operation);
        if (!told.wait() || !told.isValue())
            qWarning("no list: %s", qPrintable(told.error().message));
        return told.value();
    }

    SystemClock clock;
    std::shared_ptr<sandbox::MovableTime> time = std::make_shared<sandbox::MovableTime>();
    sandbox::SandboxServer server{sandbox::SandboxOptions{.contacts = 250, .rateLimit = {}}, time};
    HttpTransport transport;
    SendQueue queue{transport, clock};
    ResendClient client{queue};
    QObject context;
};

} // namespace

//! Every operation against the sandbox: what it reads is what the sample account holds.
class TestSandboxCalls final : public QObject
{
    Q_OBJECT
private slots:
    void listsApiKeys();
    void listsDomains();
    void listsSegmentsAndTopics();
    void listsContactProperties();
    void listsBroadcasts();
    void listsContactsPageByPage();
    void pagesBothWays();
    void readsADomainWithItsRecords();
    void verifiesADomain();
    void isRefused_data();
    void isRefused();
};

void TestSandboxCalls::listsApiKeys()
{
    SandboxBench bench;
    const auto page = bench.list<ListApiKeys>();
    QCOMPARE(page.items.size(), 4);
    QVERIFY(!page.hasMore);
    QCOMPARE(page.items.first().name, u"Newsletter sign-up form"_s); // newest first
    QVERIFY(page.items.first().lastUsedAt);
    QCOMPARE(page.items.last().name, u"Old website"_s);
    QVERIFY(!page.items.at(1).lastUsedAt);
    QVERIFY(page.items.first().createdAt > page.items.last().createdAt);
}

void TestSandboxCalls::listsDomains()
{
    SandboxBench bench;
    const auto page = bench.list<ListDomains>();
    QCOMPARE(page.items.size(), 4);
    const Domain &news = page.items.first();
    QCOMPARE(news.name, u"news.acme.com"_s);
    QVERIFY(news.status == DomainStatus::Pending);
    QCOMPARE(news.region, u"eu-west-1"_s);
    QCOMPARE(news.clickTracking, true);
    QCOMPARE(news.sending, true);
    QCOMPARE(page.items.last().name, u"acme.com"_s);
    QVERIFY(page.items.last().status == DomainStatus::Verified);
}

void TestSandboxCalls::listsSegmentsAndTopics()
{
    SandboxBench bench;
    const auto segments = bench.list<ListSegments>();
    QCOMPARE(segments.items.size(), 6);
    QCOMPARE(segments.items.first().name, u"Lapsed customers"_s);
    const auto topics = bench.list<ListTopics>();
    QCOMPARE(topics.items.size(), 5);
    QCOMPARE(topics.items.first().name, u"Partner offers"_s);
    QVERIFY(topics.items.first().defaultSubscription == TopicDefault::OptOut);
    QCOMPARE(topics.items.first().visibility, (Word<TopicVisibility>{TopicVisibility::Public, u"public"_s}));
    QVERIFY(!topics.items.at(1).description);
}

void TestSandboxCalls::listsContactProperties()
{
    SandboxBench bench;
    const auto page = bench.list<ListContactProperties>();
    QCOMPARE(page.items.size(), 5);
    QCOMPARE(page.items.first().key, u"lifetime_value"_s);
    QCOMPARE(page.items.first().fallback, ContactProperty::Value(0.0));
    QCOMPARE(page.items.at(2).fallback, ContactProperty::Value());
    QCOMPARE(page.items.last().fallback, ContactProperty::Value(u"your company"_s));
}

void TestSandboxCalls::listsBroadcasts()
{
    SandboxBench bench;
    const auto page = bench.list<ListBroadcasts>();
    QCOMPARE(page.items.size(), 14);
    QVERIFY(page.items.first().status == BroadcastStatus::Draft);
    QVERIFY(!page.items.first().segmentId);
    QVERIFY(page.items.at(1).status == BroadcastStatus::Queued);
    QVERIFY(page.items.last().sentAt);
}

void TestSandboxCalls::listsContactsPageByPage()
{
    SandboxBench bench;
    QSet<QString> ids;
    QString after;
    QList<qsizetype> sizes;
    for (bool more = true; more && sizes.size() < 10;) {
        const auto page = bench.list<ListContacts>({.after = after});
        for (const Contact &contact : page.items) {
            QVERIFY(contact.email.contains(u'@'));
            ids.insert(contact.id);
        }
        sizes.push_back(page.items.size());
        more = page.hasMore;
        after = page.items.isEmpty() ? QString() : page.items.last().id;
    }
    QCOMPARE(sizes, (QList<qsizetype>{100, 100, 50}));
    QCOMPARE(ids.size(), 250);
}

void TestSandboxCalls::pagesBothWays()
{
    SandboxBench bench;
    const auto all = bench.list<ListSegments>().items;
    const auto older = bench.list<ListSegments>({.limit = 2, .after = all.at(1).id});
    QCOMPARE(older.items, all.mid(2, 2));
    QVERIFY(older.hasMore);
    const auto newer = bench.list<ListSegments>({.limit = 1, .before = all.at(3).id});
    QCOMPARE(newer.items, all.mid(2, 1));
    QVERIFY(newer.hasMore);
    const auto gone = bench.call(ListSegments{{.after = u"00000000-0000-4000-8000-000000000000"_s}});
    QVERIFY(gone.wait());
    QCOMPARE(gone.error().kind, Kind::Rejected);
}

void TestSandboxCalls::readsADomainWithItsRecords()
{
    SandboxBench bench;
    const QString id = bench.list<ListDomains>().items.at(2).id;
    const auto told = bench.call(GetDomain{id});
    QVERIFY(told.wait());
    const DomainDetails details = told.value();
    QCOMPARE(details.domain.name, u"mail.acme.co.uk"_s);
    QCOMPARE(details.trackingSubdomain, u"links"_s);
    QCOMPARE(details.records.size(), 6);
    QVERIFY(details.records.first().purpose == DnsRecordPurpose::Spf);
    QCOMPARE(details.records.first().name, u"send.mail"_s);
    QCOMPARE(details.records.first().priority, 10);
    QCOMPARE(details.records.last().value, u"0 issue \"amazon.com\""_s);

    const auto none = bench.call(GetDomain{u"00000000-0000-4000-8000-000000000000"_s});
    QVERIFY(none.wait());
    QCOMPARE(none.error().kind, Kind::NotFound);
    QCOMPARE(none.error().message, u"Domain not found"_s);
}

void TestSandboxCalls::verifiesADomain()
{
    SandboxBench bench;
    const QString id = bench.list<ListDomains>().items.first().id;
    const auto told = bench.call(VerifyDomain{id});
    QVERIFY(told.wait());
    QCOMPARE(told.value(), VerificationStarted{id});
    QVERIFY(bench.list<ListDomains>().items.first().status == DomainStatus::Pending);
    bench.time->advance(std::chrono::hours(1));
    QVERIFY(bench.list<ListDomains>().items.first().status == DomainStatus::Verified);
}

void TestSandboxCalls::isRefused_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no key of ours") << QByteArray("sk_123") << Kind::InvalidKey;
    QTest::newRow("none") << QByteArray() << Kind::InvalidKey;
    QTest::newRow("sending only") << QByteArray("re_sending_1") << Kind::RestrictedKey;
}

void TestSandboxCalls::isRefused()
{
    QFETCH(QByteArray, key);
    QFETCH(Kind, kind);
    SandboxBench bench(key);
    const auto told = bench.call(ListDomains{});
    QVERIFY(told.wait());
    QCOMPARE(told.error().kind, kind);
}

QTEST_GUILESS_MAIN(TestSandboxCalls)
#include "tst_sandbox_calls.moc"
