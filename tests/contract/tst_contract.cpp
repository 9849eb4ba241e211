// SPDX-License-Identifier: Apache-2.0
#include "contract_bench.h"
#include "operations.h"
#include "resend/api_keys/api_key_api.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/broadcasts/broadcast_report_api.h"
#include "resend/contact_imports/contact_import_api.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/contacts/contact_groups_api.h"
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"
#include "resend/emails/email_api.h"
#include "resend/emails/email_metrics_api.h"
#include "resend/segments/segment_api.h"
#include "resend/topics/topic_api.h"
#include "unnoticed.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <iterator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! One story in which the client does everything the API can, to the sandbox, with a validator in between that knows the
//! API by its OpenAPI document and nothing of either side.
class TestContract final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void keys();
    void domains();
    void claims();
    void groups();
    void contacts();
    void imports();
    void drafts();
    void sending();
    void emails();
    void pages();
    void refusals();
    void leaves();
    void keptTheContract();
    void exercisedEverything();
    void wouldHaveNoticed();

private:
    template<Operation Op>
    typename Op::Result must(const Op &operation)
    {
        return m_bench.must(operation);
    }
    template<Operation Op>
    int refusal(const Op &operation)
    {
        return m_bench.refusal(operation);
    }
    template<Operation Op>
    void pageBothWays(Op list);

    ContractBench m_bench;
    QString m_segment;
    QString m_topic;
    QString m_contact;
    QString m_sent; // the broadcast that went out
};

void TestContract::initTestCase()
{
    QVERIFY2(m_bench.start(), m_bench.complaint().constData());
}

void TestContract::keys()
{
    const NewApiKey full = must(CreateApiKey{.name = u"Website"_s});
    QVERIFY(!full.id.isEmpty());
    const QString domain = must(ListDomains{}).items.last().id;
    must(CreateApiKey{.name = QString(50, u'x'), .permission = ApiKeyPermission::SendingAccess, .domainId = domain});
    must(RenameApiKey{.id = full.id, .name = u"Shop"_s});
    QCOMPARE(must(ListApiKeys{.page = {.limit = 3}}).items.size(), 3);
    QVERIFY(must(ListApiKeys{.page = {.limit = 1}}).hasMore);
    QVERIFY(must(DeleteApiKey{.id = full.id}).deleted);
}

void TestContract::domains()
{
    const DomainDetails made = must(CreateDomain{.name = u"news.contract.example"_s,
                                                 .region = u"eu-west-1"_s,
                                                 .customReturnPath = u"bounce"_s,
                                                 .openTracking = true,
                                                 .clickTracking = true,
                                                 .tls = TlsMode::Enforced,
                                                 .sending = true,
                                                 .receiving = true,
                                                 .trackingSubdomain = u"links"_s});
    const QString id = made.domain.id;
    QVERIFY(made.domain.status == DomainStatus::NotStarted);
    QVERIFY(made.records.size() >= 4);
    must(UpdateDomain{.id = id, .openTracking = false, .tls = TlsMode::Opportunistic, .receiving = false});
    QCOMPARE(must(GetDomain{id}).domain.openTracking, false);
    must(VerifyDomain{id});
    QVERIFY(must(GetDomain{id}).domain.status == DomainStatus::Pending);
    m_bench.time->advance(1h);
    QVERIFY(must(GetDomain{id}).domain.status == DomainStatus::Verified);
    QVERIFY(must(ListDomains{.page = {.limit = 2}}).hasMore);
    QVERIFY(must(DeleteDomain{.id = id}).deleted);
}

void TestContract::claims()
{
    const DomainClaim claim = must(CreateDomainClaim{.name = u"mail.taken.example"_s, .region = u"us-east-1"_s});
    QVERIFY(claim.status == ClaimStatus::Pending);
    QVERIFY(claim.record);
    QVERIFY(claim.domainId);
    QCOMPARE(must(CreateDomainClaim{.name = u"mail.taken.example"_s, .region = u"us-east-1"_s}).id, claim.id);
    QCOMPARE(must(GetDomainClaim{*claim.domainId}).id, claim.id);
    must(VerifyDomainClaim{*claim.domainId});
    m_bench.time->advance(1h);
    QVERIFY(must(GetDomainClaim{*claim.domainId}).status == ClaimStatus::Completed);
}

void TestContract::groups()
{
    m_segment = must(CreateSegment{.name = u"Readers"_s}).id;
    must(RenameSegment{.id = m_segment, .name = u"Regular readers"_s});
    QCOMPARE(must(GetSegment{.id = m_segment}).name, u"Regular readers"_s);
    QVERIFY(must(ListSegments{.page = {.limit = 1}}).hasMore);

    m_topic = must(CreateTopic{.name = u"Offers"_s,
                               .defaultSubscription = TopicDefault::OptIn,
                               .description = u"Once a month."_s,
                               .visibility = TopicVisibility::Public})
                  .id;
    must(UpdateTopic{.id = m_topic, .name = u"Good offers"_s, .visibility = TopicVisibility::Private});
    QCOMPARE(must(GetTopic{.id = m_topic}).name, u"Good offers"_s);
    QCOMPARE(must(ListTopics{.page = {.limit = 1}}).items.size(), 1);

    const QString number =
        must(CreateContactProperty{.key = u"visits"_s, .type = PropertyType::Number, .fallback = 1.0}).id;
    must(CreateContactProperty{.key = u"nickname"_s, .type = PropertyType::String});
    must(UpdateContactProperty{.id = number, .fallback = Change<ContactProperty::Value>::set(2.5)});
    QCOMPARE(must(GetContactProperty{.id = number}).fallback, ContactProperty::Value(2.5));
    must(UpdateContactProperty{.id = number, .fallback = Change<ContactProperty::Value>::clear()});
    QCOMPARE(must(GetContactProperty{.id = number}).fallback, ContactProperty::Value());
    QVERIFY(must(ListContactProperties{.page = {.limit = 2}}).hasMore);
}

void TestContract::contacts()
{
    m_contact = must(CreateContact{.email = u"ada+x@example.com"_s,
                                   .firstName = u"Ada"_s,
                                   .lastName = u"Lovelace"_s,
                                   .unsubscribed = false,
                                   .properties = {{u"visits"_s, 3.0}, {u"nickname"_s, u"Countess"_s}},
                                   .segmentIds = {m_segment},
                                   .topics = {{m_topic, TopicChoice::OptOut}}})
                    .id;
    QCOMPARE(must(CreateContact{.email = u"ada+x@example.com"_s}).id, m_contact);
    ContactDetails ada = must(GetContact{u"ada+x@example.com"_s});
    QCOMPARE(ada.contact.id, m_contact);
    QCOMPARE(ada.properties.value(u"visits"_s), PropertyValue(3.0));
    must(UpdateContact{.idOrEmail = m_contact,
                       .firstName = Change<QString>::set(u"Augusta"_s),
                       .lastName = Change<QString>::clear(),
                       .unsubscribed = false,
                       .properties = {{u"visits"_s, Change<PropertyValue>::clear()}}});
    ada = must(GetContact{m_contact});
    QCOMPARE(ada.contact.firstName, u"Augusta"_s);
    QVERIFY(!ada.contact.lastName);
    QCOMPARE(ada.properties.keys(), QStringList{u"nickname"_s});

    QCOMPARE(must(ListContactSegments{.idOrEmail = m_contact}).items.size(), 1);
    must(RemoveContactFromSegment{.idOrEmail = m_contact, .segmentId = m_segment});
    QCOMPARE(must(ListContacts{.segmentId = m_segment}).items.size(), 0);
    must(AddContactToSegment{.idOrEmail = u"ada+x@example.com"_s, .segmentId = m_segment});
    QCOMPARE(must(ListContacts{.segmentId = m_segment}).items.size(), 1);

    must(
        UpdateContactTopics{.idOrEmail = m_contact, .topics = QList<TopicSubscription>{{m_topic, TopicChoice::OptIn}}});
    const auto topics = must(ListContactTopics{.idOrEmail = m_contact});
    QCOMPARE(topics.items.first().id, m_topic);
    QVERIFY(topics.items.first().subscription == TopicChoice::OptIn);

    const auto first = must(ListContacts{.page = {.limit = 2}});
    QCOMPARE(first.items.first().id, m_contact);
    const auto next = must(ListContacts{.page = {.limit = 2, .after = first.items.last().id}});
    QCOMPARE(must(ListContacts{.page = {.limit = 2, .before = next.items.first().id}}).items, first.items);

    const QString gone = must(CreateContact{.email = u"gone@example.com"_s}).id;
    QCOMPARE(must(DeleteContact{u"gone@example.com"_s}).id, gone);
}

void TestContract::imports()
{
    const QByteArray csv =
        "Mail,Plan,Times\r\nada+x@example.com,pro,4\r\nnew@example.com,\"free, for now\",1\r\nnobody,x,1\r\n";
    const QString id = must(CreateContactImport{
                                .csv = csv,
                                .onConflict = OnConflict::Upsert,
                                .columnMap = ColumnMap{.email = u"Mail"_s,
                                                       .properties = {{u"nickname"_s, {u"Plan"_s}},
                                                                      {u"visits"_s,
                                                                       {u"Times"_s, ColumnMap::Type::Number}}}},
                                .segmentIds = {m_segment},
                                .topics = {{m_topic, TopicChoice::OptIn}}})
                           .id;
    must(CreateContactImport{.csv = QByteArray("email\nnew@example.com\n"), .onConflict = OnConflict::Skip});
    m_bench.time->advance(1h);
    const ContactImport done = must(GetContactImport{.id = id});
    QVERIFY(done.status == ImportStatus::Completed);
    QCOMPARE(done.counts, (ContactImport::Counts{.total = 3, .created = 1, .updated = 1, .skipped = 0, .failed = 1}));
    QCOMPARE(must(ListContactImports{.page = {.limit = 1}}).items.size(), 1);
    QCOMPARE(must(ListContactImports{.status = ImportStatus::Completed}).items.size(), 2);
}

void TestContract::drafts()
{
    const QString draft = must(CreateBroadcast{.segmentId = m_segment,
                                               .from = u"Acme <hello@acme.com>"_s,
                                               .subject = u"News"_s,
                                               .name = u"November"_s,
                                               .replyTo = {u"a@acme.com"_s, u"b@acme.com"_s},
                                               .previewText = u"Inside"_s,
                                               .html = u"<p>Hello <a href=\"https://acme.com/a\">you</a></p>"_s,
                                               .topicId = m_topic})
                              .id;
    const BroadcastDetails made = must(GetBroadcast{.id = draft});
    QCOMPARE(made.replyTo, (QStringList{u"a@acme.com"_s, u"b@acme.com"_s}));
    QVERIFY(made.broadcast.status == BroadcastStatus::Draft);
    must(UpdateBroadcast{.id = draft,
                         .subject = u"News of November"_s,
                         .replyTo = QStringList{},
                         .text = PlainText::none(),
                         .topicId = Change<QString>::clear()});
    QCOMPARE(must(GetBroadcast{.id = draft}).broadcast.topicId.value_or(QString()), QString());
    const QString copy = must(DuplicateBroadcast{.id = draft}).id;
    QVERIFY(copy != draft);
    QVERIFY(must(ListBroadcasts{.page = {.limit = 1}}).hasMore);
    QVERIFY(must(DeleteBroadcast{.id = copy}).deleted);
    must(DeleteBroadcast{.id = draft});
}

void TestContract::sending()
{
    const QString segment = must(ListSegments{}).items.last().id; // the newsletter of the sample
    const CreateBroadcast letter{
        .segmentId = segment,
        .from = u"Acme <hello@acme.com>"_s,
        .subject = u"News"_s,
        .html =
            u"<p><a href=\"https://acme.com/a\">A</a> <a href=\"https://acme.com/b\">B</a> {{{RESEND_UNSUBSCRIBE_URL}}}</p>"_s,
        .text = PlainText::own(u"News"_s)};
    const QString id = must(letter).id;
    const QDateTime later = QDateTime::fromMSecsSinceEpoch(m_bench.time->now() / 1000).addSecs(3600);
    must(SendBroadcast{.id = id, .scheduledAt = SendTime(later)});
    QVERIFY(must(GetBroadcast{.id = id}).broadcast.status == BroadcastStatus::Scheduled);
    must(CancelBroadcast{.id = id});
    QVERIFY(must(GetBroadcast{.id = id}).broadcast.status == BroadcastStatus::Draft);
    must(SendBroadcast{.id = id, .scheduledAt = SendTime::phrase(u"in 1 hour"_s)});
    m_bench.time->advance(1h);
    QVERIFY(must(GetBroadcast{.id = id}).broadcast.status == BroadcastStatus::Queued);
    m_bench.time->advance(1h);
    QVERIFY(must(GetBroadcast{.id = id}).broadcast.status == BroadcastStatus::Sent);
    m_bench.time->advance(24h * 20);
    const auto sent = must(ListBroadcastRecipients{.id = id, .event = RecipientEvent::Sent});
    QCOMPARE(sent.items.size(), 100);
    QVERIFY(sent.hasMore);
    for (const RecipientEvent event :
         {RecipientEvent::Delivered, RecipientEvent::Opened, RecipientEvent::Clicked, RecipientEvent::Complained,
          RecipientEvent::Unsubscribed, RecipientEvent::Suppressed})
        must(ListBroadcastRecipients{.id = id, .event = event, .page = {.limit = 5}});
    must(ListBroadcastRecipients{.id = id, .event = RecipientEvent::Bounced, .bounceType = BounceType::Permanent});
    must(ListBroadcastRecipients{.id = id, .event = RecipientEvent::Sent, .email = sent.items.first().email});
    const auto links = must(ListClickedLinks{.id = id});
    QCOMPARE(links.items.size(), 2);
    QVERIFY(links.items.first().url.startsWith(u"https://acme.com/"_s));

    m_sent = id;
    must(SendBroadcast{.id = must(letter).id});
    CreateBroadcast atOnce = letter;
    atOnce.send = true;
    atOnce.scheduledAt = SendTime::phrase(u"tomorrow at 9am ET"_s);
    must(atOnce);
}

void TestContract::emails()
{
    const SendEmail test{.idempotencyKey = u"test-1"_s,
                         .from = u"Acme <hello@acme.com>"_s,
                         .to = QStringList{u"me@acme.com"_s, u"you@acme.com"_s},
                         .subject = u"[Test] News"_s,
                         .html = u"<p>Hello</p>"_s,
                         .text = PlainText::none(),
                         .replyTo = {u"a@acme.com"_s},
                         .headers = {{u"X-Test"_s, u"1"_s}}};
    const QString id = must(test).id;
    QCOMPARE(must(test).id, id);
    const EmailMetrics totals = must(GetEmailMetrics{});
    QVERIFY(totals.totals.value(u"sent"_s) > 0);
    const EmailMetrics rows = must(
        GetEmailMetrics{.start = QDateTime::fromMSecsSinceEpoch(m_bench.time->now() / 1000).addDays(-40),
                        .timeZone = u"Europe/Berlin"_s,
                        .granularity = GetEmailMetrics::Granularity::Weekly,
                        .metrics = {u"sent"_s, u"open_rate"_s},
                        .dimensions = {GetEmailMetrics::Dimension::Period, GetEmailMetrics::Dimension::Broadcast}});
    QVERIFY(!rows.rows.isEmpty());
}

//! A page, the one after it, and back again.
template<Operation Op>
void TestContract::pageBothWays(Op list)
{
    list.page = {.limit = 1};
    const auto first = must(list);
    QCOMPARE(first.items.size(), 1);
    QVERIFY(first.hasMore);
    list.page.after = first.items.first().id;
    const auto second = must(list);
    QCOMPARE(second.items.size(), 1);
    list.page = {.limit = 1, .before = second.items.first().id};
    const auto back = must(list);
    QCOMPARE(back.items, first.items);
    QVERIFY(!back.hasMore);
}

void TestContract::pages()
{
    must(AddContactToSegment{.idOrEmail = m_contact, .segmentId = must(ListSegments{}).items.last().id});
    pageBothWays(ListApiKeys{});
    pageBothWays(ListDomains{});
    pageBothWays(ListContacts{});
    pageBothWays(ListContacts{.segmentId = m_segment});
    pageBothWays(ListContactSegments{.idOrEmail = m_contact});
    pageBothWays(ListContactTopics{.idOrEmail = m_contact});
    pageBothWays(ListContactImports{});
    pageBothWays(ListContactProperties{});
    pageBothWays(ListSegments{});
    pageBothWays(ListTopics{});
    pageBothWays(ListBroadcasts{});
    pageBothWays(ListBroadcastRecipients{.id = m_sent, .event = RecipientEvent::Clicked});
    pageBothWays(ListClickedLinks{.id = m_sent});
}

void TestContract::refusals()
{
    const QString none = u"00000000-0000-4000-8000-000000000000"_s;
    QCOMPARE(refusal(GetDomain{none}), 404);
    QCOMPARE(refusal(GetBroadcast{.id = none}), 404);
    QCOMPARE(refusal(GetContact{u"nobody@example.com"_s}), 404);
    QCOMPARE(refusal(GetTopic{.id = u"no-id"_s}), 422);
    QCOMPARE(refusal(CancelBroadcast{.id = must(ListBroadcasts{}).items.last().id}), 403);
    QCOMPARE(refusal(ListContacts{.page = {.after = none}}), 422);
    QCOMPARE(refusal(CreateContact{.email = u"x@example.com"_s, .properties = {{u"unknown"_s, 1.0}}}), 422);
    QCOMPARE(refusal(CreateDomain{.name = u"taken.example"_s}), 403);

    QCOMPARE(refusal(DeleteBroadcast{.id = m_sent}), 403);
    QCOMPARE(refusal(SendBroadcast{.id = m_sent}), 403);

    // What the client never sends: it must be refused in the service's words all the same.
    QCOMPARE(m_bench.statusOf(ListDomains{}.request(), "wrong"), 401);
    QCOMPARE(m_bench.statusOf(ListDomains{}.request(), "re_sending_only"), 401);
    HttpRequest request = ListDomains{}.request();
    request.verb = HttpRequest::Verb::Delete;
    QCOMPARE(m_bench.statusOf(request, "re_1"), 405);
    request.path = u"/nothing"_s;
    QCOMPARE(m_bench.statusOf(request, "re_1"), 404);
    m_bench.sandbox->setFaults({{.kind = sandbox::Fault::Kind::TooManyRequests}});
    QCOMPARE(m_bench.statusOf(ListDomains{}.request(), "re_1"), 429);
    m_bench.sandbox->setFaults({{.kind = sandbox::Fault::Kind::ServerError}});
    QCOMPARE(m_bench.statusOf(ListDomains{}.request(), "re_1"), 500);
    m_bench.sandbox->setFaults({});
}

void TestContract::leaves()
{
    must(DeleteTopic{.id = m_topic});
    must(DeleteSegment{.id = m_segment});
    must(DeleteContactProperty{.id = must(ListContactProperties{}).items.first().id});
    must(DeleteContact{m_contact});
}

void TestContract::keptTheContract()
{
    for (const Exchange &exchange : m_bench.exchanges()) {
        const QByteArray about = exchange.line() + ' ' + exchange.violations.join(u"; "_s).toUtf8() + '\n'
            + exchange.request.left(500) + '\n' + exchange.answer.left(500);
        if (operationOf(exchange.method, exchange.path()).isEmpty())
            QCOMPARE(exchange.violations, QStringList{u"request: Selected route not found"_s});
        else
            QVERIFY2(exchange.violations.isEmpty(), about.constData());
        if (exchange.status < 400)
            continue;
        const QJsonObject error = QJsonDocument::fromJson(exchange.answer).object();
        QCOMPARE(error.keys(), (QStringList{u"message"_s, u"name"_s, u"statusCode"_s}));
        QCOMPARE(error.value(u"statusCode"_s).toInt(), exchange.status);
    }
}

void TestContract::exercisedEverything()
{
    QList<QByteArray> missing = operations();
    QList<QByteArray> without[] = {lists(), lists(), lists()};
    for (const Exchange &exchange : m_bench.exchanges()) {
        if (exchange.status < 200 || exchange.status >= 300)
            continue;
        const QByteArray operation = operationOf(exchange.method, exchange.path());
        missing.removeAll(operation);
        const char *const words[] = {"limit=", "after=", "before="};
        for (std::size_t i = 0; i < std::size(words); ++i) {
            if (exchange.target.contains(words[i]))
                without[i].removeAll(operation);
        }
    }
    QVERIFY2(missing.isEmpty(), missing.join(", ").constData());
    for (const QList<QByteArray> &list : without)
        QVERIFY2(list.isEmpty(), list.join(", ").constData());
}

void TestContract::wouldHaveNoticed()
{
    QList<Exchange> oneOfEach;
    QList<QByteArray> missing = operations();
    for (const Exchange &exchange : m_bench.exchanges()) {
        if (exchange.status < 300 && missing.removeAll(operationOf(exchange.method, exchange.path())) > 0)
            oneOfEach.append(exchange);
    }
    QCOMPARE(oneOfEach.size(), operations().size());
    const QList<QByteArray> passed = unnoticed(oneOfEach);
    QVERIFY2(passed.isEmpty(), passed.join(", ").constData());
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
