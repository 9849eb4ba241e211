// SPDX-License-Identifier: Apache-2.0
#include "api_bench.h"
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

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QString id = u"d91cd9bd-1176-453e-8fc1-35364d380206"_s;
const QString from = u"news@acme.example"_s;

//! Calls every operation of the API that \a each is given.
template<typename Each>
void eachRead(Each each)
{
    each("ListApiKeys", ListApiKeys{});
    each("ListDomains", ListDomains{});
    each("GetDomain", GetDomain{id});
    each("GetDomainClaim", GetDomainClaim{id});
    each("ListSegments", ListSegments{});
    each("GetSegment", GetSegment{id});
    each("ListTopics", ListTopics{});
    each("GetTopic", GetTopic{id});
    each("ListContactProperties", ListContactProperties{});
    each("GetContactProperty", GetContactProperty{id});
    each("ListContacts", ListContacts{});
    each("GetContact", GetContact{id});
    each("ListContactSegments", ListContactSegments{.idOrEmail = id});
    each("ListContactTopics", ListContactTopics{.idOrEmail = id});
    each("ListContactImports", ListContactImports{});
    each("GetContactImport", GetContactImport{id});
    each("ListBroadcasts", ListBroadcasts{});
    each("GetBroadcast", GetBroadcast{id});
    each("ListBroadcastRecipients", ListBroadcastRecipients{.id = id, .event = RecipientEvent::Sent});
    each("ListClickedLinks", ListClickedLinks{.id = id});
}

template<typename Each>
void eachEdit(Each each)
{
    each("CreateApiKey", CreateApiKey{.name = u"Key"_s});
    each("RenameApiKey", RenameApiKey{.id = id, .name = u"Key"_s});
    each("DeleteApiKey", DeleteApiKey{id});
    each("CreateDomain", CreateDomain{.name = u"acme.example"_s});
    each("UpdateDomain", UpdateDomain{.id = id, .openTracking = true});
    each("VerifyDomain", VerifyDomain{id});
    each("DeleteDomain", DeleteDomain{id});
    each("CreateDomainClaim", CreateDomainClaim{.name = u"acme.example"_s});
    each("VerifyDomainClaim", VerifyDomainClaim{id});
    each("CreateSegment", CreateSegment{.name = u"All"_s});
    each("RenameSegment", RenameSegment{.id = id, .name = u"All"_s});
    each("DeleteSegment", DeleteSegment{id});
    each("CreateTopic", CreateTopic{.name = u"News"_s, .defaultSubscription = TopicDefault::OptIn});
    each("UpdateTopic", UpdateTopic{.id = id, .name = u"News"_s});
    each("DeleteTopic", DeleteTopic{id});
    each("CreateContactProperty", CreateContactProperty{.key = u"plan"_s, .type = PropertyType::String});
    each("UpdateContactProperty", UpdateContactProperty{.id = id});
    each("DeleteContactProperty", DeleteContactProperty{id});
    each("CreateContact", CreateContact{.email = u"ada@acme.example"_s});
    each("UpdateContact", UpdateContact{.idOrEmail = id, .unsubscribed = true});
    each("DeleteContact", DeleteContact{id});
    each("AddContactToSegment", AddContactToSegment{.idOrEmail = id, .segmentId = id});
    each("RemoveContactFromSegment", RemoveContactFromSegment{.idOrEmail = id, .segmentId = id});
    each("UpdateContactTopics",
         UpdateContactTopics{.idOrEmail = id, .topics = QList<TopicSubscription>{{id, TopicChoice::OptIn}}});
    each("CreateContactImport",
         CreateContactImport{.csv = QByteArray("email\nada@acme.example\n"), .onConflict = OnConflict::Skip});
    each("CreateBroadcast", CreateBroadcast{.segmentId = id, .from = from, .subject = u"Hello"_s});
    each("UpdateBroadcast", UpdateBroadcast{.id = id, .subject = u"Hello"_s});
    each("CancelBroadcast", CancelBroadcast{id});
    each("DeleteBroadcast", DeleteBroadcast{id});
    each("DuplicateBroadcast", DuplicateBroadcast{id});
}

template<typename Each>
void eachSend(Each each)
{
    each("CreateBroadcast, send", CreateBroadcast{.segmentId = id, .from = from, .subject = u"Hello"_s, .send = true});
    each("SendBroadcast", SendBroadcast{.id = id});
    each("SendEmail", SendEmail{.idempotencyKey = u"one"_s,
                                .from = from,
                                .to = QStringList{u"ada@acme.example"_s},
                                .subject = u"Hello"_s});
}

HttpRequest bare(HttpRequest::Verb verb, const QString &path, const QByteArray &body = {})
{
    HttpRequest request;
    request.verb = verb;
    request.path = path;
    request.body = body;
    return request;
}

} // namespace

//! What may not be done from this computer goes nowhere near the wire, whichever operation it is.
class TestRights final : public QObject
{
    Q_OBJECT
private slots:
    void readOnlyRefusesEveryWrite();
    void readOnlyLetsEveryReadThrough();
    void noSendingRefusesWhatSendsAndNothingElse();
    void fullRefusesNothing();
    void tellsWhenTheyChange();
    void judgesPathsAndBodies_data();
    void judgesPathsAndBodies();

private:
    //! Calls \a operation and expects it refused without a byte going out.
    template<typename Op>
    static void expectRefusal(ApiBench &bench, const char *name, const Op &operation, const QString &code)
    {
        QSignalSpy answered(bench.client.get(), &ResendClient::answered);
        const auto told = bench.call(operation);
        QVERIFY2(told.calls() == 0, name); // later, as every answer
        QVERIFY2(told.wait(), name);
        QVERIFY2(told.isError() && told.error().kind == ApiError::Kind::NotAllowedHere, name);
        QVERIFY2(told.error().code == code && !told.error().mayHaveHappened, name);
        QVERIFY2(answered.isEmpty(), name);
        QVERIFY2(bench.queue->state().waiting + bench.queue->state().underWay == 0, name);
    }
    template<typename Op>
    static void expectAllowed(Rights rights, const char *name, const Op &operation)
    {
        QVERIFY2(!refusedByRights(rights, operation.request()), name);
    }
};

void TestRights::readOnlyRefusesEveryWrite()
{
    ApiBench bench;
    bench.client->setRights(Rights::ReadOnly);
    QVERIFY(!bench.client->mayWrite() && !bench.client->maySend());
    int count = 0;
    const auto refuse = [&](const char *name, const auto &operation) {
        ++count;
        expectRefusal(bench, name, operation, u"read_only"_s);
    };
    eachEdit(refuse);
    eachSend(refuse);
    QCOMPARE(count, 33);
    breathe();
    QCOMPARE(bench.server.arrivals(), 0);
}

void TestRights::readOnlyLetsEveryReadThrough()
{
    int count = 0;
    eachRead([&](const char *name, const auto &operation) {
        ++count;
        expectAllowed(Rights::ReadOnly, name, operation);
        expectAllowed(Rights::NoSending, name, operation);
    });
    QCOMPARE(count, 20);
}

void TestRights::noSendingRefusesWhatSendsAndNothingElse()
{
    ApiBench bench;
    bench.client->setRights(Rights::NoSending);
    QVERIFY(bench.client->mayWrite() && !bench.client->maySend());
    eachSend([&](const char *name, const auto &operation) {
        expectRefusal(bench, name, operation, u"no_sending"_s);
    });
    breathe();
    QCOMPARE(bench.server.arrivals(), 0);
    eachEdit([](const char *name, const auto &operation) { expectAllowed(Rights::NoSending, name, operation); });
}

void TestRights::fullRefusesNothing()
{
    const auto allow = [](const char *name, const auto &operation) { expectAllowed(Rights::Full, name, operation); };
    eachRead(allow);
    eachEdit(allow);
    eachSend(allow);
}

void TestRights::tellsWhenTheyChange()
{
    ApiBench bench;
    QSignalSpy changed(bench.client.get(), &ResendClient::rightsChanged);
    QCOMPARE(bench.client->rights(), Rights::Full);
    bench.client->setRights(Rights::Full);
    QCOMPARE(changed.size(), 0);
    bench.client->setRights(Rights::ReadOnly);
    bench.client->setRights(Rights::ReadOnly);
    QCOMPARE(changed.size(), 1);
}

void TestRights::judgesPathsAndBodies_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("sends");
    const auto post = int(HttpRequest::Verb::Post);
    const auto patch = int(HttpRequest::Verb::Patch);

    QTest::newRow("many emails") << post << u"/emails/batch"_s << QByteArray("[]") << true;
    QTest::newRow("another time for an email") << patch << u"/emails/1"_s << QByteArray("{}") << true;
    QTest::newRow("taking an email back") << post << u"/emails/1/cancel"_s << QByteArray() << false;
    QTest::newRow("reading emails") << int(HttpRequest::Verb::Get) << u"/emails"_s << QByteArray() << false;
    QTest::newRow("a slash more") << post << u"/emails/"_s << QByteArray("{}") << true;
    QTest::newRow("capitals") << post << u"/Emails"_s << QByteArray("{}") << true;
    QTest::newRow("a draft") << post << u"/broadcasts"_s << QByteArray(R"({"send":false})") << false;
    QTest::newRow("a text for a yes") << post << u"/broadcasts"_s << QByteArray(R"({"send":"true"})") << true;
    QTest::newRow("a time alone") << post << u"/broadcasts"_s << QByteArray(R"({"scheduled_at":"in 1 hour"})") << true;
    QTest::newRow("not to be read") << post << u"/broadcasts"_s << QByteArray("{\"send\":tru") << true;
    QTest::newRow("a segment named send") << post << u"/segments/send"_s << QByteArray("{}") << false;
}

void TestRights::judgesPathsAndBodies()
{
    QFETCH(int, verb);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(bool, sends);
    QCOMPARE(sendsSomething(bare(HttpRequest::Verb(verb), path, body)), sends);
}

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
