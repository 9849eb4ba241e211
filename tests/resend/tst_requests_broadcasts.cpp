// SPDX-License-Identifier: Apache-2.0
#include "request_texts.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/broadcasts/broadcast_report_api.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace postroom;
using Repeat = HttpRequest::Repeat;
using Topic = Change<QString>;

namespace {

// Halfway through a second, in a zone that was an hour ahead then.
const QDateTime inBerlin(QDate(2026, 11, 23), QTime(3, 10, 48, 500), QTimeZone("Europe/Berlin"));

} // namespace

//! What is sent for broadcasts and for the reports on them.
class TestRequestsBroadcasts final : public QObject
{
    Q_OBJECT
private slots:
    void writesTimes_data();
    void writesTimes();
    void writesPhrasesAsTheyAre();
    void readsBroadcasts();
    void createsABroadcast();
    void createsABroadcastWithEverything();
    void createsWithEachPlainText();
    void createsAndSends();
    void leavesABroadcastAsItIs();
    void changesABroadcast();
    void clearsWhatCanBeCleared();
    void changesToEachPlainText();
    void leavesClearsAndSetsATopic();
    void sendsNowOrLater();
    void cancelsDeletesAndDuplicates();
    void listsRecipients_data();
    void listsRecipients();
    void listsBouncesOfAType();
    void listsRecipientsWithAnAddress();
    void listsClickedLinks();
};

void TestRequestsBroadcasts::writesTimes_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    const QDate day(2026, 11, 23);
    QTest::newRow("UTC") << QDateTime(day, QTime(2, 10, 48), QTimeZone::utc()) << u"2026-11-23T02:10:48.000Z"_s;
    QTest::newRow("zone") << inBerlin << u"2026-11-23T02:10:48.500Z"_s;
    QTest::newRow("summer time") << QDateTime(QDate(2026, 7, 1), QTime(0, 30), QTimeZone("Europe/Berlin"))
                                 << u"2026-06-30T22:30:00.000Z"_s;
    QTest::newRow("offset") << QDateTime(day, QTime(2, 10, 48, 7), QTimeZone(-(3 * 3600 + 30 * 60)))
                            << u"2026-11-23T05:40:48.007Z"_s;
    QTest::newRow("year's end") << QDateTime(QDate(2026, 12, 31), QTime(23, 0), QTimeZone(-3600))
                                << u"2027-01-01T00:00:00.000Z"_s;
}

void TestRequestsBroadcasts::writesTimes()
{
    QFETCH(QDateTime, time);
    QFETCH(QString, text);
    QVERIFY(SendTime(time).isValid());
    QCOMPARE(SendTime(time).text(), text);
    QVERIFY(SendTime(time) == SendTime(time));
    QVERIFY(!(SendTime(time) == SendTime::phrase(text)));
}

void TestRequestsBroadcasts::writesPhrasesAsTheyAre()
{
    QCOMPARE(SendTime::phrase(u"tomorrow at 9am ET"_s).text(), u"tomorrow at 9am ET"_s);
    QCOMPARE(SendTime::phrase(u" in 1 hour "_s).text(), u" in 1 hour "_s);
    QCOMPARE(SendTime::phrase(u"2026-11-23T03:10:48+01:00"_s).text(), u"2026-11-23T03:10:48+01:00"_s);
    QVERIFY(SendTime::phrase(u"in 1 hour"_s).isValid());
    QVERIFY(!SendTime::phrase(QString()).isValid());
    QVERIFY(!SendTime::phrase(u" \t"_s).isValid());
    QVERIFY(!SendTime(QDateTime()).isValid());
}

void TestRequestsBroadcasts::readsBroadcasts()
{
    COMPARE_REQUEST((ListBroadcasts{{.limit = 1, .after = u"b1"_s}}), "GET /broadcasts?limit=1&after=b1", "",
                    Repeat::Safe);
    COMPARE_REQUEST(GetBroadcast{.id = u"b1"_s}, "GET /broadcasts/b1", "", Repeat::Safe);
}

void TestRequestsBroadcasts::createsABroadcast()
{
    COMPARE_REQUEST((CreateBroadcast{.segmentId = u"s1"_s, .from = u"a@b.io"_s, .subject = u"Hi"_s}),
                    "POST /broadcasts", R"({"segment_id":"s1","from":"a@b.io","subject":"Hi"})", Repeat::Once);
}

void TestRequestsBroadcasts::createsABroadcastWithEverything()
{
    COMPARE_REQUEST((CreateBroadcast{.segmentId = u"s1"_s,
                                     .from = u"Acme <news@acme.com>"_s,
                                     .subject = u"Größe 🎉"_s,
                                     .name = u"November"_s,
                                     .replyTo = {u"a@acme.com"_s, u"B <b@acme.com>"_s},
                                     .previewText = u"Look"_s,
                                     .html = u"<p title=\"x\">Hi</p>\n"_s,
                                     .text = PlainText::own(u"Hi"_s),
                                     .topicId = u"t1"_s,
                                     .send = true,
                                     .scheduledAt = inBerlin}),
                    "POST /broadcasts",
                    R"({"segment_id":"s1","from":"Acme <news@acme.com>","subject":"Größe 🎉","name":"November",)"
                    R"("reply_to":["a@acme.com","B <b@acme.com>"],"preview_text":"Look",)"
                    R"("html":"<p title=\"x\">Hi</p>\n","text":"Hi","topic_id":"t1","send":true,)"
                    R"("scheduled_at":"2026-11-23T02:10:48.500Z"})",
                    Repeat::Once);
}

void TestRequestsBroadcasts::createsWithEachPlainText()
{
    CreateBroadcast broadcast{.segmentId = u"s1"_s, .from = u"a@b.io"_s, .subject = u"Hi"_s};
    broadcast.text = PlainText::generated();
    COMPARE_REQUEST(broadcast, "POST /broadcasts", R"({"segment_id":"s1","from":"a@b.io","subject":"Hi"})",
                    Repeat::Once);
    broadcast.text = PlainText::none();
    COMPARE_REQUEST(broadcast, "POST /broadcasts", R"({"segment_id":"s1","from":"a@b.io","subject":"Hi","text":""})",
                    Repeat::Once);
    broadcast.text = PlainText::own(u"Hello\n"_s);
    COMPARE_REQUEST(broadcast, "POST /broadcasts",
                    R"({"segment_id":"s1","from":"a@b.io","subject":"Hi","text":"Hello\n"})", Repeat::Once);
    broadcast.text = PlainText::own(u""_s); // the same as none
    COMPARE_REQUEST(broadcast, "POST /broadcasts", R"({"segment_id":"s1","from":"a@b.io","subject":"Hi","text":""})",
                    Repeat::Once);
}

void TestRequestsBroadcasts::createsAndSends()
{
    CreateBroadcast broadcast{.segmentId = u"s1"_s, .from = u"a@b.io"_s, .subject = u"Hi"_s, .send = true};
    COMPARE_REQUEST(broadcast, "POST /broadcasts", R"({"segment_id":"s1","from":"a@b.io","subject":"Hi","send":true})",
                    Repeat::Once);
    broadcast.scheduledAt = SendTime::phrase(u"in 1 hour"_s);
    COMPARE_REQUEST(broadcast, "POST /broadcasts",
                    R"({"segment_id":"s1","from":"a@b.io","subject":"Hi","send":true,"scheduled_at":"in 1 hour"})",
                    Repeat::Once);
}

void TestRequestsBroadcasts::leavesABroadcastAsItIs()
{
    COMPARE_REQUEST(UpdateBroadcast{.id = u"b1"_s}, "PATCH /broadcasts/b1", "{}", Repeat::Safe);
}

void TestRequestsBroadcasts::changesABroadcast()
{
    COMPARE_REQUEST((UpdateBroadcast{.id = u"b1"_s,
                                     .name = u"N"_s,
                                     .segmentId = u"s2"_s,
                                     .from = u"c@d.io"_s,
                                     .subject = u"S"_s,
                                     .replyTo = QStringList{u"r@d.io"_s},
                                     .previewText = u"P"_s,
                                     .html = u"<b>"_s,
                                     .text = PlainText::own(u"T"_s),
                                     .topicId = Topic::set(u"t2"_s)}),
                    "PATCH /broadcasts/b1",
                    R"({"name":"N","segment_id":"s2","from":"c@d.io","subject":"S","reply_to":["r@d.io"],)"
                    R"("preview_text":"P","html":"<b>","text":"T","topic_id":"t2"})",
                    Repeat::Safe);
    COMPARE_REQUEST((UpdateBroadcast{.id = u"b1"_s, .name = u"N"_s}), "PATCH /broadcasts/b1", R"({"name":"N"})",
                    Repeat::Safe);
}

void TestRequestsBroadcasts::clearsWhatCanBeCleared()
{
    COMPARE_REQUEST((UpdateBroadcast{.id = u"b1"_s, .replyTo = QStringList(), .previewText = u""_s, .html = u""_s}),
                    "PATCH /broadcasts/b1", R"({"reply_to":[],"preview_text":"","html":""})", Repeat::Safe);
}

void TestRequestsBroadcasts::changesToEachPlainText()
{
    UpdateBroadcast change{.id = u"b1"_s};
    change.text = PlainText::generated();
    COMPARE_REQUEST(change, "PATCH /broadcasts/b1", "{}", Repeat::Safe);
    change.text = PlainText::none();
    COMPARE_REQUEST(change, "PATCH /broadcasts/b1", R"({"text":""})", Repeat::Safe);
    change.text = PlainText::own(u"Hello"_s);
    COMPARE_REQUEST(change, "PATCH /broadcasts/b1", R"({"text":"Hello"})", Repeat::Safe);
}

void TestRequestsBroadcasts::leavesClearsAndSetsATopic()
{
    COMPARE_REQUEST((UpdateBroadcast{.id = u"b1"_s, .topicId = Topic::leave()}), "PATCH /broadcasts/b1", "{}",
                    Repeat::Safe);
    COMPARE_REQUEST((UpdateBroadcast{.id = u"b1"_s, .topicId = Topic::clear()}), "PATCH /broadcasts/b1",
                    R"({"topic_id":null})", Repeat::Safe);
    COMPARE_REQUEST((UpdateBroadcast{.id = u"b1"_s, .topicId = Topic::set(u"t1"_s)}), "PATCH /broadcasts/b1",
                    R"({"topic_id":"t1"})", Repeat::Safe);
}

void TestRequestsBroadcasts::sendsNowOrLater()
{
    COMPARE_REQUEST(SendBroadcast{.id = u"b1"_s}, "POST /broadcasts/b1/send", "{}", Repeat::Once);
    COMPARE_REQUEST((SendBroadcast{.id = u"b1"_s, .scheduledAt = inBerlin}), "POST /broadcasts/b1/send",
                    R"({"scheduled_at":"2026-11-23T02:10:48.500Z"})", Repeat::Once);
    COMPARE_REQUEST((SendBroadcast{.id = u"b1"_s, .scheduledAt = SendTime::phrase(u"tomorrow at 9am ET"_s)}),
                    "POST /broadcasts/b1/send", R"({"scheduled_at":"tomorrow at 9am ET"})", Repeat::Once);
}

void TestRequestsBroadcasts::cancelsDeletesAndDuplicates()
{
    COMPARE_REQUEST(CancelBroadcast{.id = u"b1"_s}, "POST /broadcasts/b1/cancel", "", Repeat::Once);
    COMPARE_REQUEST(DeleteBroadcast{.id = u"b1"_s}, "DELETE /broadcasts/b1", "", Repeat::Safe);
    COMPARE_REQUEST(DuplicateBroadcast{.id = u"b1"_s}, "POST /broadcasts/b1/duplicate", "", Repeat::Once);
}

void TestRequestsBroadcasts::listsRecipients_data()
{
    QTest::addColumn<RecipientEvent>("event");
    QTest::addColumn<QByteArray>("line");
    const auto add = [](RecipientEvent event, const char *line) { QTest::newRow(line) << event << QByteArray(line); };
    add(RecipientEvent::Sent, "GET /broadcasts/b1/recipients?limit=100&type=sent");
    add(RecipientEvent::Delivered, "GET /broadcasts/b1/recipients?limit=100&type=delivered");
    add(RecipientEvent::Opened, "GET /broadcasts/b1/recipients?limit=100&type=opened");
    add(RecipientEvent::Clicked, "GET /broadcasts/b1/recipients?limit=100&type=clicked");
    add(RecipientEvent::Bounced, "GET /broadcasts/b1/recipients?limit=100&type=bounced");
    add(RecipientEvent::Complained, "GET /broadcasts/b1/recipients?limit=100&type=complained");
    add(RecipientEvent::Unsubscribed, "GET /broadcasts/b1/recipients?limit=100&type=unsubscribed");
    add(RecipientEvent::Suppressed, "GET /broadcasts/b1/recipients?limit=100&type=suppressed");
}

void TestRequestsBroadcasts::listsRecipients()
{
    QFETCH(RecipientEvent, event);
    QFETCH(QByteArray, line);
    COMPARE_REQUEST((ListBroadcastRecipients{.id = u"b1"_s, .event = event}), line, "", Repeat::Safe);
}

void TestRequestsBroadcasts::listsBouncesOfAType()
{
    ListBroadcastRecipients list{.id = u"b1"_s, .event = RecipientEvent::Bounced};
    list.bounceType = BounceType::Permanent;
    COMPARE_REQUEST(list, "GET /broadcasts/b1/recipients?limit=100&type=bounced&bounce_type=permanent", "",
                    Repeat::Safe);
    list.bounceType = BounceType::Transient;
    COMPARE_REQUEST(list, "GET /broadcasts/b1/recipients?limit=100&type=bounced&bounce_type=transient", "",
                    Repeat::Safe);
    list.bounceType = BounceType::Undetermined;
    COMPARE_REQUEST(list, "GET /broadcasts/b1/recipients?limit=100&type=bounced&bounce_type=undetermined", "",
                    Repeat::Safe);
}

void TestRequestsBroadcasts::listsRecipientsWithAnAddress()
{
    COMPARE_REQUEST((ListBroadcastRecipients{.id = u"b1"_s,
                                             .event = RecipientEvent::Opened,
                                             .page = {.limit = 20, .after = u"r=1"_s},
                                             .email = u"ada+x&y@example.com"_s}),
                    "GET /broadcasts/b1/recipients?limit=20&after=r%3D1&type=opened&email=ada%2Bx%26y%40example.com",
                    "", Repeat::Safe);
}

void TestRequestsBroadcasts::listsClickedLinks()
{
    COMPARE_REQUEST(ListClickedLinks{.id = u"b1"_s}, "GET /broadcasts/b1/clicked-links?limit=100", "", Repeat::Safe);
    COMPARE_REQUEST((ListClickedLinks{.id = u"b1"_s, .page = {.limit = 4, .before = u"l1"_s}}),
                    "GET /broadcasts/b1/clicked-links?limit=4&before=l1", "", Repeat::Safe);
}

QTEST_GUILESS_MAIN(TestRequestsBroadcasts)
#include "tst_requests_broadcasts.moc"
