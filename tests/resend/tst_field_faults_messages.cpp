// SPDX-License-Identifier: Apache-2.0
#include "fault_rows.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/broadcasts/broadcast_report_api.h"
#include "resend/emails/email_api.h"
#include "resend/emails/email_metrics_api.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Dimension = GetEmailMetrics::Dimension;

namespace {

CreateBroadcast draft()
{
    return {.segmentId = u"s1"_s, .from = u"a@b.io"_s, .subject = u"Hi"_s};
}

SendEmail plainEmail()
{
    return {.idempotencyKey = u"k"_s,
            .from = u"a@b.io"_s,
            .to = QStringList{u"c@d.io"_s},
            .subject = u"Hi"_s,
            .html = u"<p>"_s};
}

// A copy of an operation with one thing changed.
template<typename Op, typename Set>
Op with(Op operation, Set set)
{
    set(operation);
    return operation;
}

QStringList ids(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list.push_back(u"x"_s);
    return list;
}

} // namespace

//! What broadcasts, reports, emails and numbers find wrong with themselves.
class TestFieldFaultsMessages final : public QObject
{
    Q_OBJECT
private slots:
    void senders_data();
    void senders();
    void newBroadcasts_data();
    void newBroadcasts() { checkFaults(); }
    void changedBroadcasts_data();
    void changedBroadcasts() { checkFaults(); }
    void sending_data();
    void sending() { checkFaults(); }
    void reports_data();
    void reports() { checkFaults(); }
    void emails_data();
    void emails() { checkFaults(); }
    void idempotencyKeys_data();
    void idempotencyKeys() { checkFaults(); }
    void metrics_data();
    void metrics() { checkFaults(); }
};

void TestFieldFaultsMessages::senders_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<bool>("fits");
    QTest::newRow("address") << u"ada@example.com"_s << true;
    QTest::newRow("name") << u"Ada <ada@example.com>"_s << true;
    QTest::newRow("quoted name") << u"\"Lovelace, Ada\" <ada@example.com>"_s << true;
    QTest::newRow("name with an angle") << u"A <3 B <ada@example.com>"_s << true;
    QTest::newRow("name in emoji") << u"🐘 <ada@example.com>"_s << true;
    QTest::newRow("no name") << u"<ada@example.com>"_s << true;
    QTest::newRow("spaces around") << u" ada@example.com "_s << true;
    QTest::newRow("name alone") << u"Ada"_s << false;
    QTest::newRow("two addresses") << u"a@b.io, c@d.io"_s << false;
    QTest::newRow("not closed") << u"Ada <ada@example.com"_s << false;
    QTest::newRow("not opened") << u"Ada ada@example.com>"_s << false;
    QTest::newRow("closed twice") << u"Ada <ada@example.com>>"_s << false;
    QTest::newRow("something behind") << u"Ada <ada@example.com> x"_s << false;
    QTest::newRow("nothing inside") << u"Ada <>"_s << false;
    QTest::newRow("space inside") << u"Ada < ada@example.com>"_s << false;
    QTest::newRow("line break in the name") << u"Ada\r\nBcc: x@y.io <ada@example.com>"_s << false;
    QTest::newRow("line break at the end") << u"ada@example.com\n"_s << false;
    QTest::newRow("NUL in the name") << u"A"_s + QChar(0) + u" <ada@example.com>"_s << false;
}

void TestFieldFaultsMessages::senders()
{
    QFETCH(QString, sender);
    QFETCH(bool, fits);
    QCOMPARE(isSender(sender), fits);
    const auto expected = [fits](const QString &field) { return fits ? QString() : field + u" Malformed"_s; };
    QCOMPARE(faultsText(with(draft(), [&](auto &b) { b.from = sender; }).faults()), expected(u"from"_s));
    QCOMPARE(faultsText(with(draft(),
                             [&](auto &b) {
                                 b.replyTo = {u"a@b.io"_s, sender};
                             })
                            .faults()),
             expected(u"reply_to"_s));
    QCOMPARE(faultsText(UpdateBroadcast{.id = u"b1"_s, .from = sender}.faults()), expected(u"from"_s));
    QCOMPARE(faultsText(UpdateBroadcast{.id = u"b1"_s, .replyTo = QStringList{sender}}.faults()),
             expected(u"reply_to"_s));
    QCOMPARE(faultsText(with(plainEmail(), [&](auto &e) { e.from = sender; }).faults()), expected(u"from"_s));
    QCOMPARE(faultsText(with(plainEmail(),
                             [&](auto &e) {
                                 e.to = QStringList{sender, sender};
                             })
                            .faults()),
             expected(u"to"_s));
    QCOMPARE(faultsText(with(plainEmail(), [&](auto &e) { e.replyTo = {sender}; }).faults()), expected(u"reply_to"_s));
}

void TestFieldFaultsMessages::newBroadcasts_data()
{
    addFaultColumns();
    const auto time = SendTime::phrase(u"in 1 hour"_s);
    addFaults("draft", draft(), "");
    addFaults("empty", CreateBroadcast{.segmentId = u""_s, .from = u""_s, .subject = u""_s},
              "segment_id Missing; from Missing; subject Missing");
    addFaults("empty name and preview", with(draft(), [](auto &b) { b.name = b.previewText = b.html = u""_s; }), "");
    addFaults("topic", with(draft(), [](auto &b) { b.topicId = u"t1"_s; }), "");
    addFaults("no topic", with(draft(), [](auto &b) { b.topicId = u""_s; }), "topic_id Malformed");
    addFaults("time without send", with(draft(), [&](auto &b) { b.scheduledAt = time; }), "scheduled_at NotAllowed");
    addFaults("send without content", with(draft(), [](auto &b) { b.send = true; }), "html Missing");
    addFaults("send with empty content",
              with(draft(),
                   [](auto &b) {
                       b.send = true;
                       b.html = u""_s;
                       b.text = PlainText::none();
                   }),
              "html Missing");
    addFaults("send HTML",
              with(draft(),
                   [](auto &b) {
                       b.send = true;
                       b.html = u"<p>"_s;
                   }),
              "");
    addFaults("send text",
              with(draft(),
                   [](auto &b) {
                       b.send = true;
                       b.text = PlainText::own(u"x"_s);
                   }),
              "");
    addFaults("send at a time",
              with(draft(),
                   [&](auto &b) {
                       b.send = true;
                       b.html = u"<p>"_s;
                       b.scheduledAt = time;
                   }),
              "");
    addFaults("send at no time",
              with(draft(),
                   [](auto &b) {
                       b.send = true;
                       b.html = u"<p>"_s;
                       b.scheduledAt = QDateTime();
                   }),
              "scheduled_at Malformed");
}

void TestFieldFaultsMessages::changedBroadcasts_data()
{
    addFaultColumns();
    addFaults("nothing", UpdateBroadcast{.id = u"b1"_s}, "");
    addFaults("none", UpdateBroadcast{.id = u""_s}, "id Missing");
    addFaults("all there",
              UpdateBroadcast{.id = u"b1"_s,
                              .name = u""_s,
                              .segmentId = u"s1"_s,
                              .from = u"a@b.io"_s,
                              .subject = u"x"_s,
                              .replyTo = QStringList(),
                              .previewText = u""_s,
                              .html = u""_s,
                              .text = PlainText::none(),
                              .topicId = Change<QString>::clear()},
              "");
    addFaults("all empty",
              UpdateBroadcast{.id = u""_s,
                              .segmentId = u""_s,
                              .from = u""_s,
                              .subject = u""_s,
                              .replyTo = QStringList{u""_s},
                              .topicId = Change<QString>::set(u""_s)},
              "id Missing; segment_id Missing; from Missing; subject Missing; reply_to Malformed; topic_id Malformed");
}

void TestFieldFaultsMessages::sending_data()
{
    addFaultColumns();
    addFaults("now", SendBroadcast{.id = u"b1"_s}, "");
    addFaults("later", SendBroadcast{.id = u"b1"_s, .scheduledAt = SendTime::phrase(u"tomorrow"_s)}, "");
    // Whether a time is too early or too late only the service's clock knows.
    addFaults("long ago", SendBroadcast{.id = u"b1"_s, .scheduledAt = QDateTime(QDate(1970, 1, 1), QTime(0, 0))}, "");
    addFaults("at no time", SendBroadcast{.id = u"b1"_s, .scheduledAt = QDateTime()}, "scheduled_at Malformed");
    addFaults("at no words", SendBroadcast{.id = u"b1"_s, .scheduledAt = SendTime::phrase(u"  "_s)},
              "scheduled_at Malformed");
    addFaults("none", SendBroadcast{.id = u""_s}, "id Missing");
    addFaults("get", GetBroadcast{.id = u"b1"_s}, "");
    addFaults("get none", GetBroadcast{.id = u""_s}, "id Missing");
    addFaults("cancel", CancelBroadcast{.id = u"b1"_s}, "");
    addFaults("cancel none", CancelBroadcast{.id = u""_s}, "id Missing");
    addFaults("delete", DeleteBroadcast{.id = u"b1"_s}, "");
    addFaults("delete none", DeleteBroadcast{.id = u""_s}, "id Missing");
    addFaults("duplicate", DuplicateBroadcast{.id = u"b1"_s}, "");
    addFaults("duplicate none", DuplicateBroadcast{.id = u""_s}, "id Missing");
    addFaults("list, 101", ListBroadcasts{{.limit = 101}}, "limit OutOfRange 100");
}

void TestFieldFaultsMessages::reports_data()
{
    addFaultColumns();
    const ListBroadcastRecipients bounced{.id = u"b1"_s, .event = RecipientEvent::Bounced};
    const ListBroadcastRecipients opened{.id = u"b1"_s, .event = RecipientEvent::Opened};
    addFaults("opened", opened, "");
    addFaults("opened by", with(opened, [](auto &l) { l.email = u"a"_s; }), "");
    addFaults("opened, 0", with(opened, [](auto &l) { l.page.limit = 0; }), "limit OutOfRange 100");
    addFaults("opened, both", with(opened, [](auto &l) { l.page.after = l.page.before = u"a"_s; }),
              "before NotAllowed");
    addFaults("of none", with(opened, [](auto &l) { l.id = QString(); }), "id Missing");
    addFaults("bounced for good", with(bounced, [](auto &l) { l.bounceType = BounceType::Permanent; }), "");
    addFaults("bounced somehow", with(bounced, [](auto &l) { l.bounceType = BounceType::Unknown; }),
              "bounce_type NotAllowed");
    addFaults("opened for good", with(opened, [](auto &l) { l.bounceType = BounceType::Permanent; }),
              "bounce_type NotAllowed");
    addFaults("links", ListClickedLinks{.id = u"b1"_s}, "");
    addFaults("links of none", ListClickedLinks{.id = u""_s, .page = {.limit = 101}},
              "id Missing; limit OutOfRange 100");
}

void TestFieldFaultsMessages::emails_data()
{
    addFaultColumns();
    const auto to = [](int count) {
        return with(plainEmail(), [count](auto &e) { e.to = QStringList(QList<QString>(count, u"c@d.io"_s)); });
    };
    const auto tag = [](const QString &name, const QString &value) {
        return with(plainEmail(), [&](auto &e) { e.tags = {{u"fine"_s, u"fine"_s}, {name, value}}; });
    };
    addFaults("plain", plainEmail(), "");
    addFaults("to nobody", to(0), "to Missing");
    addFaults("to 50", to(50), "");
    addFaults("to 51", to(51), "to TooMany 50");
    addFaults("no subject", with(plainEmail(), [](auto &e) { e.subject = QString(); }), "subject Missing");
    addFaults("no content", with(plainEmail(), [](auto &e) { e.html.reset(); }), "html Missing");
    addFaults("empty content", with(plainEmail(), [](auto &e) { e.html = u""_s; }), "html Missing");
    addFaults("text",
              with(plainEmail(),
                   [](auto &e) {
                       e.html.reset();
                       e.text = PlainText::own(u"x"_s);
                   }),
              "");
    addFaults("HTML without text", with(plainEmail(), [](auto &e) { e.text = PlainText::none(); }), "");
    addFaults("topic", with(plainEmail(), [](auto &e) { e.topicId = u"t1"_s; }), "");
    addFaults("empty topic", with(plainEmail(), [](auto &e) { e.topicId = u""_s; }), "topic_id Malformed");
    addFaults("no time", with(plainEmail(), [](auto &e) { e.scheduledAt = QDateTime(); }), "scheduled_at Malformed");
    addFaults("tag", tag(u"aZ_0-9"_s, u"x"_s), "");
    addFaults("tag, 256", tag(QString(256, u'a'), QString(256, u'b')), "");
    addFaults("tag's name, 257", tag(QString(257, u'a'), u"x"_s), "tags Malformed");
    addFaults("tag's value, 257", tag(u"a"_s, QString(257, u'a')), "tags Malformed");
    addFaults("tag without a name", tag(u""_s, u"x"_s), "tags Malformed");
    addFaults("tag without a value", tag(u"a"_s, u""_s), "");
    addFaults("tag with a space", tag(u"a"_s, u"x y"_s), "tags Malformed");
    addFaults("tag with an umlaut", tag(u"ä"_s, u"x"_s), "tags Malformed");
    addFaults("nothing", SendEmail{.idempotencyKey = u""_s, .from = u""_s, .to = QStringList(), .subject = u""_s},
              "from Missing; to Missing; subject Missing; html Missing; Idempotency-Key Malformed 256");
}

void TestFieldFaultsMessages::idempotencyKeys_data()
{
    addFaultColumns();
    const auto add = [](const char *name, const QString &key, const char *expected) {
        addFaults(name, with(plainEmail(), [&](auto &e) { e.idempotencyKey = key; }), expected);
    };
    const char *const malformed = "Idempotency-Key Malformed 256";
    add("one", u"k"_s, "");
    add("all sorts", u"!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~"_s, "");
    add("256", QString(256, u'k'), "");
    add("257", QString(257, u'k'), malformed);
    add("none", u""_s, malformed);
    add("space", u"a b"_s, malformed);
    add("line break", u"a\r\nX: 1"_s, malformed);
    add("DEL", u"a\u007f"_s, malformed);
    add("Latin-1", u"ä"_s, malformed);
    add("emoji", u"🐘"_s, malformed);
}

void TestFieldFaultsMessages::metrics_data()
{
    addFaultColumns();
    const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0));
    addFaults("plain", GetEmailMetrics{}, "");
    addFaults("a moment", GetEmailMetrics{.start = noon, .end = noon}, "");
    addFaults("a day", GetEmailMetrics{.start = noon, .end = noon.addDays(1)}, "");
    addFaults("backwards", GetEmailMetrics{.start = noon.addMSecs(1), .end = noon}, "start_date NotAllowed");
    addFaults("from", GetEmailMetrics{.start = noon}, "");
    addFaults("until", GetEmailMetrics{.end = noon}, "");
    addFaults("daily", GetEmailMetrics{.granularity = MetricsGranularity::Daily}, "");
    addFaults("sometimes", GetEmailMetrics{.granularity = MetricsGranularity::Unknown}, "granularity Malformed");
    addFaults("by email and domain", GetEmailMetrics{.dimensions = {Dimension::Email, Dimension::Domain}}, "");
    addFaults("by email and broadcast", GetEmailMetrics{.dimensions = {Dimension::Email, Dimension::Broadcast}},
              "dimensions NotAllowed");
    addFaults("by email, of broadcasts", GetEmailMetrics{.dimensions = {Dimension::Email}, .broadcastIds = {u"b1"_s}},
              "dimensions NotAllowed");
    addFaults("by broadcast, of broadcasts",
              GetEmailMetrics{.dimensions = {Dimension::Broadcast}, .broadcastIds = {u"b1"_s}}, "");
    addFaults("100 of each", GetEmailMetrics{.domainIds = ids(100), .broadcastIds = ids(100)}, "");
    addFaults("101 of each", GetEmailMetrics{.domainIds = ids(101), .broadcastIds = ids(101)},
              "domain_id TooMany 100; broadcast_id TooMany 100");
}

QTEST_GUILESS_MAIN(TestFieldFaultsMessages)
#include "tst_field_faults_messages.moc"
