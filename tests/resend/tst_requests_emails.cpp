// SPDX-License-Identifier: Apache-2.0
#include "request_texts.h"
#include "resend/emails/email_api.h"
#include "resend/emails/email_metrics_api.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace postroom;
using Granularity = GetEmailMetrics::Granularity;
using Dimension = GetEmailMetrics::Dimension;
using Headers = QList<std::pair<QByteArray, QByteArray>>;
using Repeat = HttpRequest::Repeat;

namespace {

SendEmail plainEmail()
{
    return {.idempotencyKey = u"k-1"_s,
            .from = u"a@b.io"_s,
            .to = QStringList{u"c@d.io"_s},
            .subject = u"Hi"_s,
            .html = u"<p>"_s};
}

QString bodyDifference(const SendEmail &email, const QByteArray &json)
{
    HttpRequest request = email.request();
    request.headers.clear(); // compared on their own
    return postroom::test::differenceOf(request, "POST /emails", json, Repeat::Safe);
}

} // namespace

//! What is sent for a single email and for the numbers.
class TestRequestsEmails final : public QObject
{
    Q_OBJECT
private slots:
    void sendsAnEmail();
    void sendsAnEmailWithEverything();
    void sendsEachPlainText();
    void namesTheMessageInAHeader();
    void asksForAllNumbers();
    void asksForNumbersOfASpan();
    void namesGranularities();
    void namesDimensions();
    void listsIdsWithCommas();
};

void TestRequestsEmails::sendsAnEmail()
{
    QCOMPARE(bodyDifference(plainEmail(), R"({"from":"a@b.io","to":["c@d.io"],"subject":"Hi","html":"<p>"})"),
             QString());
}

void TestRequestsEmails::sendsAnEmailWithEverything()
{
    const SendEmail email{
        .idempotencyKey = u"k-1"_s,
        .from = u"Acme <a@b.io>"_s,
        .to = QStringList{u"c@d.io"_s, u"E <e@f.io>"_s},
        .subject = u"Größe 🎉"_s,
        .html = u"<p>"_s,
        .text = PlainText::own(u"T"_s),
        .replyTo = {u"r@b.io"_s},
        .headers = {{u"X-Entity-Ref-ID"_s, u"1"_s}, {u"List-Unsubscribe"_s, u"<https://b.io/u>"_s}},
        .tags = {{u"kind"_s, u"welcome"_s}, {u"Batch-1"_s, u"a_b"_s}},
        .topicId = u"t1"_s,
        .scheduledAt = QDateTime(QDate(2026, 11, 23), QTime(3, 10, 48, 9), QTimeZone("Europe/Berlin"))};
    QCOMPARE(
        bodyDifference(
            email,
            R"({"from":"Acme <a@b.io>","to":["c@d.io","E <e@f.io>"],"subject":"Größe 🎉","html":"<p>",)"
            R"("text":"T","reply_to":["r@b.io"],"headers":{"List-Unsubscribe":"<https://b.io/u>",)"
            R"("X-Entity-Ref-ID":"1"},"tags":[{"name":"Batch-1","value":"a_b"},{"name":"kind","value":"welcome"}],)"
            R"("topic_id":"t1","scheduled_at":"2026-11-23T02:10:48.009Z"})"),
        QString());
}

void TestRequestsEmails::sendsEachPlainText()
{
    SendEmail email = plainEmail();
    email.text = PlainText::generated();
    QCOMPARE(bodyDifference(email, R"({"from":"a@b.io","to":["c@d.io"],"subject":"Hi","html":"<p>"})"), QString());
    email.text = PlainText::none();
    QCOMPARE(bodyDifference(email, R"({"from":"a@b.io","to":["c@d.io"],"subject":"Hi","html":"<p>","text":""})"),
             QString());
    email.text = PlainText::own(u"T"_s);
    email.html.reset();
    QCOMPARE(bodyDifference(email, R"({"from":"a@b.io","to":["c@d.io"],"subject":"Hi","text":"T"})"), QString());
}

void TestRequestsEmails::namesTheMessageInAHeader()
{
    SendEmail email = plainEmail();
    QCOMPARE(email.request().headers, (Headers{{"Idempotency-Key", "k-1"}}));
    email.idempotencyKey = u"welcome/123~!"_s;
    QCOMPARE(email.request().headers, (Headers{{"Idempotency-Key", "welcome/123~!"}}));
}

void TestRequestsEmails::asksForAllNumbers()
{
    COMPARE_REQUEST(GetEmailMetrics{}, "GET /emails/metrics", "", Repeat::Safe);
}

void TestRequestsEmails::asksForNumbersOfASpan()
{
    COMPARE_REQUEST((GetEmailMetrics{.start = QDateTime(QDate(2026, 11, 1), QTime(0, 0), QTimeZone("Europe/Berlin")),
                                     .end = QDateTime(QDate(2026, 11, 23), QTime(1, 2, 3, 4), QTimeZone::utc()),
                                     .timeZone = u"America/Argentina/Buenos_Aires"_s,
                                     .granularity = Granularity::Daily,
                                     .metrics = {u"delivered"_s, u"open_rate"_s},
                                     .dimensions = {Dimension::Period},
                                     .domainIds = {u"d1"_s},
                                     .broadcastIds = {u"b1"_s}}),
                    "GET /emails/metrics?start_date=2026-10-31T23:00:00.000Z&end_date=2026-11-23T01:02:03.004Z"
                    "&timezone=America%2FArgentina%2FBuenos_Aires&granularity=daily&metrics=delivered,open_rate"
                    "&dimensions=period&domain_id=d1&broadcast_id=b1",
                    "", Repeat::Safe);
    // The zone of an offset's name has a plus, which a query would read as a space.
    COMPARE_REQUEST((GetEmailMetrics{.timeZone = u"Etc/GMT+5"_s}), "GET /emails/metrics?timezone=Etc%2FGMT%2B5", "",
                    Repeat::Safe);
}

void TestRequestsEmails::namesGranularities()
{
    COMPARE_REQUEST((GetEmailMetrics{.granularity = Granularity::Hourly}), "GET /emails/metrics?granularity=hourly", "",
                    Repeat::Safe);
    COMPARE_REQUEST((GetEmailMetrics{.granularity = Granularity::Weekly}), "GET /emails/metrics?granularity=weekly", "",
                    Repeat::Safe);
    COMPARE_REQUEST((GetEmailMetrics{.granularity = Granularity::Monthly}), "GET /emails/metrics?granularity=monthly",
                    "", Repeat::Safe);
}

void TestRequestsEmails::namesDimensions()
{
    COMPARE_REQUEST((GetEmailMetrics{.dimensions = {Dimension::Period, Dimension::Domain, Dimension::Broadcast}}),
                    "GET /emails/metrics?dimensions=period,domain,broadcast", "", Repeat::Safe);
    COMPARE_REQUEST((GetEmailMetrics{.dimensions = {Dimension::Email}}), "GET /emails/metrics?dimensions=email", "",
                    Repeat::Safe);
}

void TestRequestsEmails::listsIdsWithCommas()
{
    COMPARE_REQUEST((GetEmailMetrics{.domainIds = {u"d1"_s, u"d 2"_s}, .broadcastIds = {u"b1"_s, u"b2"_s}}),
                    "GET /emails/metrics?domain_id=d1,d%202&broadcast_id=b1,b2", "", Repeat::Safe);
}

QTEST_GUILESS_MAIN(TestRequestsEmails)
#include "tst_requests_emails.moc"
