// SPDX-License-Identifier: Apache-2.0
#include "api_bench.h"
#include "resend/api_keys/api_key_api.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/contacts/contact_api.h"
#include "resend/domains/domain_api.h"
#include "resend/emails/email_api.h"
#include "resend/topics/topic_api.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Kind = ApiError::Kind;
using Reason = FieldFault::Reason;

namespace {

const CreateApiKey nameless{.name = QString()};

// The same, without faults() of its own.
struct Unchecked
{
    using Result = NewApiKey;
    HttpRequest request() const { return nameless.request(); }
};
static_assert(Operation<Unchecked> && !CheckedOperation<Unchecked>);

} // namespace

//! An operation that the service would refuse is refused here, as if the service had, and nothing goes out.
class TestRefusals final : public QObject
{
    Q_OBJECT
private slots:
    void saysNothingOfNoFault();
    void speaksAsTheServiceDoes_data();
    void speaksAsTheServiceDoes();
    void speaksOfTheFirstFault();
    void refuses_data();
    void refuses();
    void answersLaterAndOnce();
    void isNotTheServicesAnswer();
    void isQuietOnceTheContextIsGone();
    void isQuietOnceTheClientIsGone();
    void mayEndTheClientInARefusal();
    void letsGoOfTheCallback();
    void sendsWhatHasNoFault();
    void sendsWhatCannotBeChecked();
};

void TestRefusals::saysNothingOfNoFault()
{
    QCOMPARE(refusalOf({}), std::nullopt);
}

void TestRefusals::speaksAsTheServiceDoes_data()
{
    QTest::addColumn<FieldFault>("fault");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const QString missing = u"missing_required_field"_s;
    const QString invalid = u"validation_error"_s;
    QTest::newRow("missing") << FieldFault{u"name"_s, Reason::Missing} << missing << u"Missing `name` field."_s;
    QTest::newRow("too long") << FieldFault{u"description"_s, Reason::TooLong, 200} << invalid
                              << u"The `description` field must be at most 200 characters."_s;
    QTest::newRow("too many") << FieldFault{u"to"_s, Reason::TooMany, 50} << invalid
                              << u"The `to` field must have at most 50 items."_s;
    QTest::newRow("out of range") << FieldFault{u"limit"_s, Reason::OutOfRange, 100} << invalid
                                  << u"The `limit` field must be a number between 1 and 100."_s;
    QTest::newRow("malformed") << FieldFault{u"email"_s, Reason::Malformed} << invalid << u"Invalid `email` field."_s;
    QTest::newRow("not allowed") << FieldFault{u"domain_id"_s, Reason::NotAllowed} << invalid
                                 << u"The `domain_id` field is not allowed here."_s;
    QTest::newRow("region") << FieldFault{u"region"_s, Reason::Malformed} << u"invalid_region"_s
                            << u"Invalid `region` field."_s;
    QTest::newRow("idempotency key") << FieldFault{u"Idempotency-Key"_s, Reason::Malformed, 256}
                                     << u"invalid_idempotency_key"_s << u"Invalid `Idempotency-Key` field."_s;
    QTest::newRow("a property") << FieldFault{u"properties.%1"_s, Reason::Malformed} << invalid
                                << u"Invalid `properties.%1` field."_s;
    // A field's name is no pattern for the number behind it.
    QTest::newRow("a placeholder") << FieldFault{u"%2"_s, Reason::TooLong, 50} << invalid
                                   << u"The `%2` field must be at most 50 characters."_s;
}

void TestRefusals::speaksAsTheServiceDoes()
{
    QFETCH(FieldFault, fault);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const ApiError expected{.kind = Kind::Rejected, .httpStatus = 0, .code = code, .message = message};
    QCOMPARE(refusalOf({fault}), expected);
}

void TestRefusals::speaksOfTheFirstFault()
{
    const FieldFaults faults{{u"name"_s, Reason::Missing}, {u"domain_id"_s, Reason::NotAllowed}};
    QCOMPARE(refusalOf(faults)->message, u"Missing `name` field."_s);
    QCOMPARE(refusalOf({faults.last(), faults.first()})->message, u"The `domain_id` field is not allowed here."_s);
}

void TestRefusals::refuses_data()
{
    QTest::addColumn<std::function<ApiError(ApiBench &)>>("refuse");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto add = [](const char *name, const auto &operation, const char *code, const char *message) {
        const std::function<ApiError(ApiBench &)> refuse = [operation](ApiBench &bench) {
            const auto told = bench.call(operation);
            return told.wait() ? told.error() : ApiError();
        };
        QTest::newRow(name) << refuse << QString::fromLatin1(code) << QString::fromLatin1(message);
    };
    add("page", ListDomains{{.limit = 101}}, "validation_error",
        "The `limit` field must be a number between 1 and 100.");
    add("id", DeleteContact{.idOrEmail = u""_s}, "missing_required_field", "Missing `id` field.");
    add("name", nameless, "missing_required_field", "Missing `name` field.");
    add("long name", CreateTopic{.name = QString(51, u'x'), .defaultSubscription = TopicDefault::OptIn},
        "validation_error", "The `name` field must be at most 50 characters.");
    add("region", CreateDomain{.name = u"a.io"_s, .region = u"mars"_s}, "invalid_region", "Invalid `region` field.");
    add("key", CreateContactProperty{.key = u"EMAIL"_s, .type = PropertyType::String}, "validation_error",
        "Invalid `key` field.");
    add("time without send",
        CreateBroadcast{.segmentId = u"s1"_s,
                        .from = u"a@b.io"_s,
                        .subject = u"Hi"_s,
                        .scheduledAt = SendTime::phrase(u"tomorrow"_s)},
        "validation_error", "The `scheduled_at` field is not allowed here.");
    add("idempotency key",
        SendEmail{.idempotencyKey = u"a\r\nX-Evil: 1"_s,
                  .from = u"a@b.io"_s,
                  .to = QStringList{u"c@d.io"_s},
                  .subject = u"Hi"_s,
                  .html = u"<p>"_s},
        "invalid_idempotency_key", "Invalid `Idempotency-Key` field.");
}

void TestRefusals::refuses()
{
    using Refuse = std::function<ApiError(ApiBench &)>;
    QFETCH(Refuse, refuse);
    QFETCH(QString, code);
    QFETCH(QString, message);
    ApiBench bench;
    QCOMPARE(refuse(bench), (ApiError{.kind = Kind::Rejected, .httpStatus = 0, .code = code, .message = message}));
    breathe();
    QCOMPARE(bench.server.arrivals(), 0);
    QCOMPARE(bench.server.connections(), 0);
    QCOMPARE(bench.queue->state().waiting + bench.queue->state().underWay, 0);
}

void TestRefusals::answersLaterAndOnce()
{
    ApiBench bench;
    const auto told = bench.call(nameless);
    QCOMPARE(told.calls(), 0);
    QVERIFY(told.wait());
    breathe();
    QCOMPARE(told.calls(), 1);
    QVERIFY(told.isError());
    QVERIFY(!told.error().mayHaveHappened);
    QVERIFY(!told.error().retryAfter);

    // In the order they were called, as many as there are.
    QStringList order;
    for (const QString &name : {u"first"_s, u"second"_s}) {
        bench.client->call(nameless, HttpRequest::Priority::Background, this,
                           [&order, name](const auto &) { order.push_back(name); });
    }
    QVERIFY(until([&] { return order.size() == 2; }));
    QCOMPARE(order, (QStringList{u"first"_s, u"second"_s}));
}

void TestRefusals::isNotTheServicesAnswer()
{
    // The connection badge lives on answered(): what was never sent says nothing of the connection.
    ApiBench bench;
    int answers = 0;
    connect(bench.client.get(), &ResendClient::answered, this, [&] { ++answers; });
    const auto told = bench.call(nameless);
    QVERIFY(told.wait());
    breathe();
    QCOMPARE(answers, 0);
}

void TestRefusals::isQuietOnceTheContextIsGone()
{
    ApiBench bench;
    const auto told = bench.call(nameless);
    bench.context.reset();
    breathe();
    QCOMPARE(told.calls(), 0);
}

void TestRefusals::isQuietOnceTheClientIsGone()
{
    ApiBench bench;
    const auto told = bench.call(nameless);
    bench.client.reset();
    breathe();
    QCOMPARE(told.calls(), 0);
}

void TestRefusals::mayEndTheClientInARefusal()
{
    ApiBench bench;
    int calls = 0;
    bench.client->call(nameless, HttpRequest::Priority::Normal, bench.context.get(), [&](const auto &) {
        ++calls;
        bench.client.reset();
        bench.context.reset();
    });
    QVERIFY(until([&] { return calls > 0; }));
    breathe();
    QCOMPARE(calls, 1);
}

void TestRefusals::letsGoOfTheCallback()
{
    ApiBench bench;
    const auto held = std::make_shared<int>(0);
    bench.client->call(nameless, HttpRequest::Priority::Normal, this, [held](const auto &) { ++*held; });
    QVERIFY(until([&] { return *held == 1; }));
    QVERIFY(until([&] { return held.use_count() == 1; }));
    // Also of one that is never called.
    bench.client->call(nameless, HttpRequest::Priority::Normal, bench.context.get(), [held](const auto &) { ++*held; });
    bench.context.reset();
    QVERIFY(until([&] { return held.use_count() == 1; }));
    QCOMPARE(*held, 1);
}

void TestRefusals::sendsWhatHasNoFault()
{
    ApiBench bench;
    bench.server.on("POST /api-keys", ScriptedAnswer::json(201, R"({"id":"k1","token":"re_new"})"));
    const auto told = bench.call(CreateApiKey{.name = QString(50, u'x')});
    QVERIFY(told.wait());
    QVERIFY(told.isValue());
    QCOMPARE(told.value().id, u"k1"_s);
    QCOMPARE(bench.server.count("POST /api-keys"), 1);
}

void TestRefusals::sendsWhatCannotBeChecked()
{
    ApiBench bench;
    bench.server.on("POST /api-keys",
                    ScriptedAnswer::json(422, R"({"statusCode":422,"message":"No.","name":"missing_required_field"})"));
    const auto told = bench.call(Unchecked{});
    QVERIFY(told.wait());
    QCOMPARE(told.error(),
             (ApiError{
                 .kind = Kind::Rejected, .httpStatus = 422, .code = u"missing_required_field"_s, .message = u"No."_s}));
    QCOMPARE(bench.server.count("POST /api-keys"), 1);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
