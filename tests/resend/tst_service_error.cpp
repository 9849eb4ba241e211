// SPDX-License-Identifier: Apache-2.0
#include "resend/service_error.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using Kind = ApiError::Kind;

namespace {

const HttpRequest get{.verb = HttpRequest::Verb::Get, .path = u"/domains"_s};
const HttpRequest post{.verb = HttpRequest::Verb::Post, .path = u"/domains"_s};
const HttpRequest patch{.verb = HttpRequest::Verb::Patch, .path = u"/domains/1"_s};
const HttpRequest remove_{.verb = HttpRequest::Verb::Delete, .path = u"/domains/1"_s};

QByteArray body(int status, const char *name, const QByteArray &message)
{
    return R"({"statusCode":)" + QByteArray::number(status) + R"(,"message":")" + message + R"(","name":")" + name
        + R"("})";
}

} // namespace

class TestServiceError final : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void readsBodiesThatAreNotTheService_data();
    void readsBodiesThatAreNotTheService();
    void tellsHowLongToWait();
    void knowsWhatMayHaveHappened_data();
    void knowsWhatMayHaveHappened();
    void readsNetworkFaults_data();
    void readsNetworkFaults();
    void judges_data();
    void judges();
};

// Every row of the service's own list, and what was seen of it in life.
void TestServiceError::reads_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<Kind>("kind");

    const auto row = [](int status, const char *name, const char *message, Kind kind) {
        QTest::addRow("%d %s %s", status, name, message) << status << QByteArray(name) << QByteArray(message) << kind;
    };
    // A bad key: by status and message, because its name differs.
    row(400, "validation_error", "API key is invalid", Kind::InvalidKey);
    row(401, "validation_error", "API key is invalid", Kind::InvalidKey);
    row(403, "validation_error", "API key is invalid", Kind::InvalidKey);
    row(401, "validation_error", "The api key is invalid.", Kind::InvalidKey);
    row(403, "invalid_api_key", "This key is not known.", Kind::InvalidKey);
    row(401, "missing_api_key", "Missing API key in the authorization header.", Kind::InvalidKey);
    row(403, "suspended_api_key", "This API key is suspended.", Kind::InvalidKey);
    row(401, "something_new", "No.", Kind::InvalidKey);
    row(401, "restricted_api_key", "This API key is restricted to only send emails.", Kind::RestrictedKey);
    row(403, "restricted_api_key", "This API key is restricted to only send emails.", Kind::RestrictedKey);
    // Not about the key, whatever the words.
    row(422, "validation_error", "API key is invalid", Kind::Rejected);
    row(404, "not_found", "API key not found", Kind::NotFound);

    row(400, "validation_error", "The `name` is too long.", Kind::Rejected);
    row(403, "validation_error", "Only queued or scheduled broadcasts can be canceled", Kind::Forbidden);
    row(403, "validation_error", "The domain has been registered already.", Kind::Forbidden);
    row(403, "security_error", "We may have found a security issue.", Kind::Forbidden);
    row(403, "invalid_permission", "No.", Kind::Forbidden);
    row(404, "not_found", "Contact not found", Kind::NotFound);
    row(404, "not_found", "Audience not found", Kind::NotFound);
    row(404, "not_found", "The requested endpoint does not exist.", Kind::NotFound);
    row(405, "method_not_allowed", "This endpoint does not support the specified method.", Kind::Rejected);
    row(409, "concurrent_idempotent_requests", "Same key in progress.", Kind::Conflict);
    row(409, "invalid_idempotent_request", "Same key, another body.", Kind::Conflict);
    row(409, "resource_locked", "Locked.", Kind::Conflict);
    row(422, "missing_required_field", "Missing `name` field.", Kind::Rejected);
    row(422, "missing_required_parameter", "Missing.", Kind::Rejected);
    row(422, "validation_error", "Wrong.", Kind::Rejected);
    row(422, "invalid_parameter", "The `id` must be a valid UUID.", Kind::Rejected);
    row(422, "invalid_region", "Wrong region.", Kind::Rejected);
    row(422, "invalid_access", R"(Access must be \"full_access\" | \"sending_access\")", Kind::Rejected);
    row(422, "invalid_attachment", "Wrong.", Kind::Rejected);
    row(429, "rate_limit_exceeded", "Too many requests.", Kind::RateLimited);
    row(429, "daily_quota_exceeded", "You have reached your daily email quota.", Kind::QuotaReached);
    row(429, "monthly_quota_exceeded", "You have reached your monthly email quota.", Kind::QuotaReached);
    row(500, "application_error", "An unexpected error occurred.", Kind::ServerFault);
    row(500, "internal_server_error", "An unexpected error occurred.", Kind::ServerFault);
    row(503, "service_unavailable", "Try again.", Kind::ServerFault);
    row(504, "gateway_timeout", "Too late.", Kind::ServerFault);

    row(407, "", "", Kind::ProxyRefused);
    row(408, "", "", Kind::TimedOut);
    row(410, "", "", Kind::NotFound);
    row(413, "", "", Kind::Rejected);
    row(415, "", "", Kind::Rejected);
    row(418, "i_am_a_teapot", "Short and stout", Kind::BadAnswer);
    row(451, "", "", Kind::Forbidden);
    row(599, "", "", Kind::ServerFault);
    row(600, "", "", Kind::BadAnswer);
    row(100, "", "", Kind::BadAnswer);
}

void TestServiceError::reads()
{
    QFETCH(int, status);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, message);
    QFETCH(Kind, kind);
    const ApiError error = readServiceError({status, {}, body(status, name, message)}, get);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.code, QString::fromUtf8(name));
    QCOMPARE(error.message, QString::fromUtf8(message).replace(u"\\\""_s, u"\""_s));
    QVERIFY(!error.mayHaveHappened);
    QCOMPARE(error.retryAfter.has_value(), kind == Kind::RateLimited);
}

void TestServiceError::readsBodiesThatAreNotTheService_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("a proxy's page") << 502 << QByteArray("<html><body><h1>502 Bad Gateway</h1></body></html>")
                                    << Kind::ServerFault;
    QTest::newRow("the CDN") << 403 << QByteArray("error code: 1010") << Kind::Forbidden;
    QTest::newRow("empty") << 403 << QByteArray() << Kind::Forbidden;
    QTest::newRow("empty 401") << 401 << QByteArray() << Kind::InvalidKey;
    QTest::newRow("empty 404") << 404 << QByteArray() << Kind::NotFound;
    QTest::newRow("empty 422") << 422 << QByteArray() << Kind::Rejected;
    QTest::newRow("empty 429") << 429 << QByteArray() << Kind::RateLimited;
    QTest::newRow("empty 500") << 500 << QByteArray() << Kind::ServerFault;
    QTest::newRow("cut") << 422 << QByteArray(R"({"statusCode":422,"message":"Mis)") << Kind::Rejected;
    QTest::newRow("a list") << 422 << QByteArray(R"([{"message":"a"}])") << Kind::Rejected;
    QTest::newRow("other types") << 422 << QByteArray(R"({"statusCode":"422","message":{"a":1},"name":7})")
                                 << Kind::Rejected;
    QTest::newRow("null") << 404 << QByteArray(R"({"message":null,"name":null})") << Kind::NotFound;
}

void TestServiceError::readsBodiesThatAreNotTheService()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    const ApiError error = readServiceError({status, {}, body}, get);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.code, QString());
    QCOMPARE(error.message, QString());
}

void TestServiceError::tellsHowLongToWait()
{
    const QByteArray tooMany = body(429, "rate_limit_exceeded", "Too many requests.");
    QCOMPARE(readServiceError({429, {{"retry-after", "7"}}, tooMany}, get).retryAfter, 7000ms);
    QCOMPARE(readServiceError({429, {{"ratelimit-reset", "3"}}, tooMany}, get).retryAfter, 3000ms);
    QCOMPARE(readServiceError({429, {}, tooMany}, get).retryAfter, 1000ms);
    const QByteArray quota = body(429, "daily_quota_exceeded", "No more today.");
    QVERIFY(!readServiceError({429, {{"retry-after", "7"}}, quota}, get).retryAfter);
}

void TestServiceError::knowsWhatMayHaveHappened_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("maybe");
    QTest::newRow("500") << 500 << true;
    QTest::newRow("502") << 502 << true;
    QTest::newRow("504") << 504 << true;
    QTest::newRow("429: not carried out") << 429 << false;
    QTest::newRow("422") << 422 << false;
    QTest::newRow("401") << 401 << false;
    QTest::newRow("409") << 409 << false;
}

void TestServiceError::knowsWhatMayHaveHappened()
{
    QFETCH(int, status);
    QFETCH(bool, maybe);
    const HttpAnswer answer{status, {}, {}};
    QVERIFY(!readServiceError(answer, get).mayHaveHappened);
    QCOMPARE(readServiceError(answer, post).mayHaveHappened, maybe);
    QCOMPARE(readServiceError(answer, patch).mayHaveHappened, maybe);
    QCOMPARE(readServiceError(answer, remove_).mayHaveHappened, maybe);
}

void TestServiceError::readsNetworkFaults_data()
{
    QTest::addColumn<NetworkFault::Kind>("fault");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("Offline") << NetworkFault::Kind::Offline << Kind::Offline;
    QTest::newRow("TimedOut") << NetworkFault::Kind::TimedOut << Kind::TimedOut;
    QTest::newRow("ConnectionLost") << NetworkFault::Kind::ConnectionLost << Kind::ConnectionLost;
    QTest::newRow("TlsRefused") << NetworkFault::Kind::TlsRefused << Kind::TlsRefused;
    QTest::newRow("ProxyRefused") << NetworkFault::Kind::ProxyRefused << Kind::ProxyRefused;
    QTest::newRow("Redirected") << NetworkFault::Kind::Redirected << Kind::Redirected;
    QTest::newRow("Cancelled") << NetworkFault::Kind::Cancelled << Kind::Cancelled;
    QTest::newRow("TooLarge") << NetworkFault::Kind::TooLarge << Kind::BadAnswer;
    QTest::newRow("Protocol") << NetworkFault::Kind::Protocol << Kind::BadAnswer;
}

void TestServiceError::readsNetworkFaults()
{
    QFETCH(NetworkFault::Kind, fault);
    QFETCH(Kind, kind);
    QCOMPARE(readNetworkFault({fault, u"said so"_s, true}, post),
             (ApiError{.kind = kind, .message = u"said so"_s, .mayHaveHappened = true}));
    QCOMPARE(readNetworkFault({fault, u"said so"_s, false}, post), (ApiError{.kind = kind, .message = u"said so"_s}));
    QCOMPARE(readNetworkFault({fault, {}, true}, get), (ApiError{.kind = kind}));
}

void TestServiceError::judges_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Verdict>("verdict");

    QTest::newRow("200") << 200 << QByteArray("{}") << Verdict::Final;
    QTest::newRow("201") << 201 << QByteArray("{}") << Verdict::Final;
    for (const int status : {400, 401, 403, 404, 405, 409, 422})
        QTest::addRow("%d", status) << status << body(status, "validation_error", "No.") << Verdict::Final;
    QTest::newRow("429 rate") << 429 << body(429, "rate_limit_exceeded", "Too many requests.") << Verdict::SlowDown;
    QTest::newRow("429 daily") << 429 << body(429, "daily_quota_exceeded", "No.") << Verdict::Final;
    QTest::newRow("429 monthly") << 429 << body(429, "monthly_quota_exceeded", "No.") << Verdict::Final;
    QTest::newRow("429 new word") << 429 << body(429, "slow_down", "No.") << Verdict::SlowDown;
    QTest::newRow("429 quota in the message only")
        << 429 << body(429, "rate_limit_exceeded", "Quota of requests") << Verdict::SlowDown;
    QTest::newRow("429 empty") << 429 << QByteArray() << Verdict::SlowDown;
    QTest::newRow("500") << 500 << body(500, "application_error", "Oh.") << Verdict::Passing;
    QTest::newRow("502 page") << 502 << QByteArray("<html/>") << Verdict::Passing;
    QTest::newRow("503") << 503 << QByteArray() << Verdict::Passing;
    QTest::newRow("600") << 600 << QByteArray() << Verdict::Final;
}

void TestServiceError::judges()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Verdict, verdict);
    QCOMPARE(judgeAnswer({status, {}, body}), verdict);
}

QTEST_GUILESS_MAIN(TestServiceError)
#include "tst_service_error.moc"
