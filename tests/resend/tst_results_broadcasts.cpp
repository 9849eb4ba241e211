// SPDX-License-Identifier: Apache-2.0
#include "read_values.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/broadcasts/broadcast_report_api.h"
#include "resend/emails/email_metrics_api.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Link = BroadcastRecipient::Link;
using Numbers = QMap<QString, double>;

namespace {

// A broadcast as a single one is answered, and \a rest.
QByteArray broadcastWith(const QByteArray &rest)
{
    return R"({"object":"broadcast","id":"b1","status":"draft","created_at":"2025-11-30 20:39:59.540771+00")" + rest
        + "}";
}

Broadcast draft()
{
    return {
        .id = u"b1"_s, .status = {BroadcastStatus::Draft, u"draft"_s}, .createdAt = utc(2025, 11, 30, 20, 39, 59, 540)};
}

QByteArray metricsWith(const QByteArray &rest)
{
    return R"({"object":"email_metrics","start_date":"2026-11-01T00:00:00.000Z",)"
           R"("end_date":"2026-11-23 02:10:48.5+00")"
        + rest + "}";
}

EmailMetrics emptyMetrics()
{
    return {.start = utc(2026, 11, 1, 0, 0, 0, 0), .end = utc(2026, 11, 23, 2, 10, 48, 500)};
}

} // namespace

//! Broadcasts with their content, the reports on them, and the numbers.
class TestResultsBroadcasts final : public QObject
{
    Q_OBJECT
private slots:
    void aBroadcast();
    void aBroadcastOfNulls();
    void answersAddresses();
    void broadcastFaults();
    void recipients();
    void recipientsWhoClicked();
    void recipientsWhoseMailBounced();
    void recipientFaults();
    void clickedLinks();
    void metricsInTotal();
    void metricsByRow();
    void metricsGranularity();
    void metricFaults();
};

void TestResultsBroadcasts::aBroadcast()
{
    COMPARE_READ(
        BroadcastDetails,
        R"({"object":"broadcast","id":"b1","name":"November","audience_id":"s1","segment_id":"s1","topic_id":"t1",)"
        R"("from":"Acme <news@acme.com>","subject":"Größe 🎉","reply_to":["a@acme.com","B <b@acme.com>"],)"
        R"("preview_text":"Look","html":"<p>Hi</p>\n","text":"Hi","status":"scheduled",)"
        R"("created_at":"2025-11-30 20:39:59.540771+00","scheduled_at":"2025-12-01T08:00:00Z","sent_at":null})",
        {.broadcast = {.id = u"b1"_s,
                       .name = u"November"_s,
                       .segmentId = u"s1"_s,
                       .topicId = u"t1"_s,
                       .status = {BroadcastStatus::Scheduled, u"scheduled"_s},
                       .createdAt = utc(2025, 11, 30, 20, 39, 59, 540),
                       .scheduledAt = utc(2025, 12, 1, 8, 0, 0, 0)},
         .from = u"Acme <news@acme.com>"_s,
         .subject = u"Größe 🎉"_s,
         .replyTo = {u"a@acme.com"_s, u"B <b@acme.com>"_s},
         .previewText = u"Look"_s,
         .html = u"<p>Hi</p>\n"_s,
         .text = u"Hi"_s});
}

void TestResultsBroadcasts::aBroadcastOfNulls()
{
    COMPARE_READ(BroadcastDetails,
                 broadcastWith(R"(,"name":null,"segment_id":null,"topic_id":null,"from":null,"subject":null,)"
                               R"("reply_to":null,"preview_text":null,"html":null,"text":null,"scheduled_at":null,)"
                               R"("sent_at":null)"),
                 {.broadcast = draft()});
    COMPARE_READ(BroadcastDetails, broadcastWith(""), {.broadcast = draft()});
    // A message without a plain-text part is not one that has none yet.
    COMPARE_READ(BroadcastDetails, broadcastWith(R"(,"text":"")"), {.broadcast = draft(), .text = u""_s});
}

void TestResultsBroadcasts::answersAddresses()
{
    COMPARE_READ(BroadcastDetails, broadcastWith(R"(,"reply_to":[])"), {.broadcast = draft()});
    COMPARE_READ(BroadcastDetails, broadcastWith(R"(,"reply_to":["a@b.io"])"),
                 {.broadcast = draft(), .replyTo = {u"a@b.io"_s}});
    COMPARE_FAULT(BroadcastDetails, broadcastWith(R"(,"reply_to":["a@b.io",7])"), u"reply_to[1]: expected a text"_s);
    COMPARE_FAULT(BroadcastDetails, broadcastWith(R"(,"reply_to":{"a":"a@b.io"})"), u"reply_to: expected a list"_s);
}

void TestResultsBroadcasts::broadcastFaults()
{
    COMPARE_FAULT(BroadcastDetails, R"({"id":"b1","created_at":"2025-11-30 20:39:59+00"})",
                  u"status: expected a text"_s);
    COMPARE_FAULT(BroadcastDetails, broadcastWith(R"(,"html":{})"), u"html: expected a text"_s);
    COMPARE_FAULT(BroadcastDetails, broadcastWith(R"(,"sent_at":"2025-11-30")"), u"sent_at: expected a time"_s);
}

void TestResultsBroadcasts::recipients()
{
    const auto page = read<ListBroadcastRecipients::Result>(
        R"({"object":"list","has_more":true,"data":[{"id":"r1","contact_id":"c1","email":"ada@example.com"},)"
        R"({"id":"r2","contact_id":null,"email":"bo@example.com","count":3}]})");
    QVERIFY(bool(page));
    QVERIFY(page.value().hasMore);
    QCOMPARE(page.value().items,
             (QList<BroadcastRecipient>{{.id = u"r1"_s, .contactId = u"c1"_s, .email = u"ada@example.com"_s},
                                        {.id = u"r2"_s, .email = u"bo@example.com"_s, .count = 3}}));
}

void TestResultsBroadcasts::recipientsWhoClicked()
{
    COMPARE_READ(BroadcastRecipient,
                 R"({"id":"r1","contact_id":"c1","email":"a@b.io","count":3,"clicked_links":[)"
                 R"({"url":"https://acme.com/?a=1&b=2","clicks":2},{"url":"https://acme.com/x","clicks":1}]})",
                 {.id = u"r1"_s,
                  .contactId = u"c1"_s,
                  .email = u"a@b.io"_s,
                  .count = 3,
                  .clickedLinks = {{u"https://acme.com/?a=1&b=2"_s, 2}, {u"https://acme.com/x"_s, 1}}});
    COMPARE_READ(BroadcastRecipient, R"({"id":"r1","email":"a@b.io","count":null,"clicked_links":null})",
                 {.id = u"r1"_s, .email = u"a@b.io"_s});
    COMPARE_READ(BroadcastRecipient, R"({"id":"r1","email":"a@b.io","clicked_links":[]})",
                 {.id = u"r1"_s, .email = u"a@b.io"_s});
}

void TestResultsBroadcasts::recipientsWhoseMailBounced()
{
    const std::pair<const char *, BounceType> words[] = {
        {"permanent", BounceType::Permanent},
        {"transient", BounceType::Transient},
        {"undetermined", BounceType::Undetermined},
        {"Permanent", BounceType::Unknown},
    };
    for (const auto &[word, type] : words) {
        const auto recipient = read<BroadcastRecipient>(QByteArray(R"({"id":"r1","email":"a@b.io","bounce_type":")")
                                                        + word + "\"}");
        QVERIFY(bool(recipient));
        QCOMPARE(recipient.value().bounceType, (Word<BounceType>{type, QString::fromLatin1(word)}));
    }
}

void TestResultsBroadcasts::recipientFaults()
{
    COMPARE_FAULT(BroadcastRecipient, R"({"id":"r1"})", u"email: expected a text"_s);
    COMPARE_FAULT(BroadcastRecipient, R"({"id":"r1","email":"a@b.io","count":"3"})",
                  u"count: expected a whole number"_s);
    COMPARE_FAULT(ListBroadcastRecipients::Result,
                  R"({"has_more":false,"data":[{"id":"r1","email":"a@b.io","clicked_links":[{"url":"u","clicks":1},)"
                  R"({"url":"u"}]}]})",
                  u"data[0].clicked_links[1].clicks: expected a whole number"_s);
}

void TestResultsBroadcasts::clickedLinks()
{
    const auto page = read<ListClickedLinks::Result>(
        R"({"object":"list","has_more":false,"data":[)"
        R"({"id":"l1","url":"https://acme.com/","clicks":120,"unique_clicks":100}]})");
    QVERIFY(bool(page));
    QVERIFY(!page.value().hasMore);
    QCOMPARE(page.value().items, (QList<ClickedLink>{{u"l1"_s, u"https://acme.com/"_s, 120, 100}}));
    COMPARE_FAULT(ClickedLink, R"({"id":"l1","url":"u","clicks":1})", u"unique_clicks: expected a whole number"_s);
    COMPARE_FAULT(ClickedLink, R"({"id":"l1","clicks":1,"unique_clicks":1})", u"url: expected a text"_s);
}

void TestResultsBroadcasts::metricsInTotal()
{
    EmailMetrics expected = emptyMetrics();
    expected.totals = {{u"delivered"_s, 1200.0}, {u"open_rate"_s, 0.4125}, {u"bounced"_s, 0.0}};
    const auto read1 = read<EmailMetrics>(
        metricsWith(R"(,"metrics":["delivered","open_rate","bounced"],"dimensions":[],)"
                    R"("totals":{"delivered":1200,"open_rate":0.4125,"bounced":0})"));
    QVERIFY2(bool(read1), read1 ? "" : qPrintable(read1.error().message));
    QCOMPARE(read1.value(), expected);
    // A rate of nothing is nothing.
    expected.totals = {{u"sent"_s, 0.0}};
    const auto read2 = read<EmailMetrics>(metricsWith(R"(,"totals":{"sent":0,"open_rate":null},"data":null)"));
    QVERIFY2(bool(read2), read2 ? "" : qPrintable(read2.error().message));
    QCOMPARE(read2.value(), expected);
}

void TestResultsBroadcasts::metricsByRow()
{
    EmailMetrics expected = emptyMetrics();
    expected.granularity = Word<MetricsGranularity>{MetricsGranularity::Daily, u"daily"_s};
    expected.totals = {{u"sent"_s, 7.0}};
    expected.rows = {{.period = u"2026-11-01"_s,
                      .domainId = u"d1"_s,
                      .domainName = u"acme.com"_s,
                      .numbers = {{u"sent"_s, 5.0}, {u"click_rate"_s, 0.25}}},
                     {.broadcastId = u"b1"_s, .broadcastName = u"November"_s, .numbers = {{u"sent"_s, 2.0}}},
                     {.emailId = u"e1"_s}};
    const auto metrics = read<EmailMetrics>(metricsWith(
        R"(,"granularity":"daily","totals":{"sent":7},"data":[)"
        R"({"period":"2026-11-01","domain_id":"d1","domain_name":"acme.com","sent":5,"click_rate":0.25},)"
        R"({"broadcast_id":"b1","broadcast_name":"November","sent":2},{"email_id":"e1","open_rate":null}])"));
    QVERIFY2(bool(metrics), metrics ? "" : qPrintable(metrics.error().message));
    QCOMPARE(metrics.value(), expected);
}

void TestResultsBroadcasts::metricsGranularity()
{
    const std::pair<const char *, MetricsGranularity> words[] = {
        {"hourly", MetricsGranularity::Hourly},  {"daily", MetricsGranularity::Daily},
        {"weekly", MetricsGranularity::Weekly},  {"monthly", MetricsGranularity::Monthly},
        {"yearly", MetricsGranularity::Unknown},
    };
    for (const auto &[word, granularity] : words) {
        const auto metrics = read<EmailMetrics>(
            metricsWith(QByteArray(R"(,"totals":{},"granularity":")") + word + '"'));
        QVERIFY(bool(metrics));
        QCOMPARE(metrics.value().granularity, (Word<MetricsGranularity>{granularity, QString::fromLatin1(word)}));
    }
}

void TestResultsBroadcasts::metricFaults()
{
    COMPARE_FAULT(EmailMetrics, metricsWith(""), u"totals: expected an object"_s);
    COMPARE_FAULT(EmailMetrics, metricsWith(R"(,"totals":[])"), u"totals: expected an object"_s);
    COMPARE_FAULT(EmailMetrics, metricsWith(R"(,"totals":{"sent":"7"})"), u"totals.sent: expected a number"_s);
    COMPARE_FAULT(EmailMetrics, metricsWith(R"(,"totals":{},"data":{})"), u"data: expected a list"_s);
    COMPARE_FAULT(EmailMetrics, metricsWith(R"(,"totals":{},"data":[{"period":1}])"),
                  u"data[0].period: expected a text"_s);
    COMPARE_FAULT(EmailMetrics, metricsWith(R"(,"totals":{},"data":[{"sent":1},{"sent":"1"}])"),
                  u"data[1].sent: expected a number"_s);
    COMPARE_FAULT(EmailMetrics, R"({"totals":{}})", u"start_date: expected a time"_s);
}

QTEST_GUILESS_MAIN(TestResultsBroadcasts)
#include "tst_results_broadcasts.moc"
