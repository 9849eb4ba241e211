// SPDX-License-Identifier: Apache-2.0
#include "resend/broadcasts/broadcast_api.h"
#include "resend/broadcasts/broadcast_report_api.h"
#include "resend/emails/email_api.h"
#include "resend/emails/email_metrics_api.h"
#include "verdict_bench.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Dimension = GetEmailMetrics::Dimension;

namespace {

const QString acmeSender = u"news@acme.com"_s; // of a verified domain of the sample account

// Addresses with and without names, good and bad.
const QStringList senders{u""_s,
                          u"ada@acme.com"_s,
                          u"Ada <ada@acme.com>"_s,
                          u"\"Lovelace, Ada\" <ada@acme.com>"_s,
                          u"A <3 B <ada@acme.com>"_s,
                          u"A > B <ada@acme.com>"_s,
                          u"🐘 <ada@acme.com>"_s,
                          u"Größe <ada@acme.com>"_s,
                          u"<ada@acme.com>"_s,
                          u"Ada<ada@acme.com>"_s,
                          u" ada@acme.com "_s,
                          u" Ada  <ada@acme.com> "_s,
                          u"ada@acme.com <ada@acme.com>"_s,
                          u"Ada"_s,
                          u"Ada ada@acme.com"_s,
                          u"a@acme.com, c@acme.com"_s,
                          u"a@acme.com,c@acme.com"_s,
                          u"A <a@acme.com>, C <c@acme.com>"_s,
                          u"Ada <ada@acme.com"_s,
                          u"Ada ada@acme.com>"_s,
                          u"Ada <ada@acme.com>>"_s,
                          u"Ada <<ada@acme.com>"_s,
                          u"Ada <ada@acme.com> x"_s,
                          u"Ada <>"_s,
                          u"Ada < ada@acme.com>"_s,
                          u"Ada <ada@acme.com >"_s,
                          u"Ada\r\nBcc: x@y.io <ada@acme.com>"_s,
                          u"ada@acme.com\n"_s,
                          u"Ada\t<ada@acme.com>"_s,
                          u"\tada@acme.com"_s,
                          u"A\u0001 <ada@acme.com>"_s,
                          u"A\u0085 <ada@acme.com>"_s,
                          u"A\u2028 <ada@acme.com>"_s,
                          u"\u00a0ada@acme.com"_s,
                          u"Ada\u00a0<ada@acme.com>"_s,
                          QString(300, u'x') + u" <ada@acme.com>"_s};

QByteArray tagOf(const QString &text)
{
    QByteArray tag = text.left(40).toUtf8().toPercentEncoding(" @<>,\"");
    return tag + ' ' + QByteArray::number(text.size());
}

SendEmail plainEmail(int number)
{
    return {.idempotencyKey = u"k-%1"_s.arg(number),
            .from = acmeSender,
            .to = QStringList{u"c@example.org"_s},
            .subject = u"Hi"_s,
            .html = u"<p>"_s};
}

} // namespace

//! What an operation says of itself is what the sandbox says of it: broadcasts, reports, emails, numbers.
class TestVerdictsMessages final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_bench.reset(); }
    void newBroadcasts_data();
    void newBroadcasts() { checkVerdict(*m_bench); }
    void changedBroadcasts_data();
    void changedBroadcasts() { checkVerdict(*m_bench); }
    void broadcastSenders_data();
    void broadcastSenders() { checkVerdict(*m_bench); }
    void sending_data();
    void sending() { checkVerdict(*m_bench); }
    void reports_data();
    void reports() { checkVerdict(*m_bench); }
    void emails_data();
    void emails() { checkVerdict(*m_bench); }
    void emailAddresses_data();
    void emailAddresses() { checkVerdict(*m_bench); }
    void idempotencyKeys_data();
    void idempotencyKeys() { checkVerdict(*m_bench); }
    void metrics_data();
    void metrics() { checkVerdict(*m_bench); }

private:
    CreateBroadcast draft() const { return {.segmentId = m_segment, .from = acmeSender, .subject = u"Hi"_s}; }
    // One that may be sent.
    QString madeDraft()
    {
        CreateBroadcast broadcast = draft();
        broadcast.html = u"<p>"_s;
        return m_bench->made(broadcast);
    }

    std::unique_ptr<VerdictBench> m_bench;
    QString m_segment;
    QString m_topic;
    QString m_draft;
    QString m_sent;
};

void TestVerdictsMessages::initTestCase()
{
    m_bench = std::make_unique<VerdictBench>();
    m_segment = m_bench->idOf("/segments", "name", u"Lapsed customers"_s);
    m_topic = m_bench->idOf("/topics", "name", u"Partner offers"_s);
    m_sent = m_bench->idOf("/broadcasts", "status", u"sent"_s);
    m_draft = madeDraft();
    for (const QString &id : {m_segment, m_topic, m_sent, m_draft})
        QVERIFY(!id.isEmpty());
}

void TestVerdictsMessages::newBroadcasts_data()
{
    addVerdictColumns();
    const auto add = [this](const char *name, const auto &set) {
        CreateBroadcast broadcast = draft();
        set(broadcast);
        addVerdict(name, broadcast);
    };
    add("draft", [](auto &) {});
    add("no segment", [](auto &b) { b.segmentId = u""_s; });
    add("no subject", [](auto &b) { b.subject = u""_s; });
    add("blank subject", [](auto &b) { b.subject = u" "_s; });
    add("long subject", [](auto &b) { b.subject = QString(2000, u'x'); });
    add("subject in two lines", [](auto &b) { b.subject = u"a\nb"_s; });
    add("empty texts", [](auto &b) { b.name = b.previewText = b.html = u""_s; });
    add("no plain text", [](auto &b) { b.text = PlainText::none(); });
    add("topic", [this](auto &b) { b.topicId = m_topic; });
    add("no topic", [](auto &b) { b.topicId = u""_s; });
    add("time without send", [](auto &b) { b.scheduledAt = SendTime::phrase(u"in 1 hour"_s); });
    add("send without content", [](auto &b) { b.send = true; });
    add("send empty content", [](auto &b) {
        b.send = true;
        b.html = u""_s;
        b.text = PlainText::none();
    });
    add("send HTML", [](auto &b) {
        b.send = true;
        b.html = u"<p>"_s;
    });
    add("send text", [](auto &b) {
        b.send = true;
        b.text = PlainText::own(u"x"_s);
    });
    add("send later", [](auto &b) {
        b.send = true;
        b.html = u"<p>"_s;
        b.scheduledAt = SendTime::phrase(u"in 1 hour"_s);
    });
    add("send at no time", [](auto &b) {
        b.send = true;
        b.html = u"<p>"_s;
        b.scheduledAt = QDateTime();
    });
    add("send at blank words", [](auto &b) {
        b.send = true;
        b.html = u"<p>"_s;
        b.scheduledAt = SendTime::phrase(u"  "_s);
    });
}

void TestVerdictsMessages::changedBroadcasts_data()
{
    addVerdictColumns();
    const auto add = [this](const char *name, const auto &set) {
        UpdateBroadcast change{.id = m_draft};
        set(change);
        addVerdict(name, change);
    };
    add("nothing", [](auto &) {});
    add("empty texts", [](auto &b) { b.name = b.previewText = b.html = u""_s; });
    add("no plain text", [](auto &b) { b.text = PlainText::none(); });
    add("no addresses", [](auto &b) { b.replyTo = QStringList(); });
    add("no segment", [](auto &b) { b.segmentId = u""_s; });
    add("no sender", [](auto &b) { b.from = u""_s; });
    add("no subject", [](auto &b) { b.subject = u""_s; });
    add("topic", [this](auto &b) { b.topicId = Change<QString>::set(m_topic); });
    add("cleared topic", [](auto &b) { b.topicId = Change<QString>::clear(); });
    add("empty topic", [](auto &b) { b.topicId = Change<QString>::set(u""_s); });
}

void TestVerdictsMessages::broadcastSenders_data()
{
    addVerdictColumns();
    for (const QString &text : senders) {
        CreateBroadcast broadcast = draft();
        broadcast.from = text;
        addVerdict((tagOf(text) + " from").constData(), broadcast);
        broadcast = draft();
        broadcast.replyTo = {acmeSender, text};
        addVerdict((tagOf(text) + " reply to").constData(), broadcast);
        addVerdict((tagOf(text) + " update reply to").constData(),
                   UpdateBroadcast{.id = m_draft, .replyTo = QStringList{text}});
    }
}

void TestVerdictsMessages::sending_data()
{
    addVerdictColumns();
    addVerdict("now", SendBroadcast{.id = madeDraft()});
    addVerdict("in words", SendBroadcast{.id = madeDraft(), .scheduledAt = SendTime::phrase(u"in 1 hour"_s)});
    addVerdict("at no time", SendBroadcast{.id = madeDraft(), .scheduledAt = QDateTime()});
    addVerdict("at blank words", SendBroadcast{.id = madeDraft(), .scheduledAt = SendTime::phrase(u" "_s)});
    addVerdict("duplicate", DuplicateBroadcast{.id = m_sent});
    addVerdict("delete", DeleteBroadcast{.id = madeDraft()});
    for (const int limit : {0, 1, 100, 101})
        addVerdict(QByteArray("list " + QByteArray::number(limit)).constData(), ListBroadcasts{{.limit = limit}});
    addVerdict("list, both", ListBroadcasts{{.after = m_sent, .before = m_sent}});
}

void TestVerdictsMessages::reports_data()
{
    addVerdictColumns();
    const auto add = [this](const char *name, RecipientEvent event, const auto &set) {
        ListBroadcastRecipients list{.id = m_sent, .event = event};
        set(list);
        addVerdict(name, list);
    };
    add("opened", RecipientEvent::Opened, [](auto &) {});
    add("opened, 0", RecipientEvent::Opened, [](auto &l) { l.page.limit = 0; });
    add("opened, 101", RecipientEvent::Opened, [](auto &l) { l.page.limit = 101; });
    add("opened by", RecipientEvent::Opened, [](auto &l) { l.email = u"ada@example.com"_s; });
    add("opened by half an address", RecipientEvent::Opened, [](auto &l) { l.email = u"ada"_s; });
    add("bounced", RecipientEvent::Bounced, [](auto &) {});
    add("bounced for good", RecipientEvent::Bounced, [](auto &l) { l.bounceType = BounceType::Permanent; });
    add("opened for good", RecipientEvent::Opened, [](auto &l) { l.bounceType = BounceType::Permanent; });
    addVerdict("links", ListClickedLinks{.id = m_sent});
    addVerdict("links, 101", ListClickedLinks{.id = m_sent, .page = {.limit = 101}});
}

void TestVerdictsMessages::emails_data()
{
    addVerdictColumns();
    int number = 0;
    const auto add = [&number](const char *name, const auto &set) {
        SendEmail email = plainEmail(number++);
        set(email);
        addVerdict(name, email);
    };
    const auto many = [](int count) { return QStringList(QList<QString>(count, u"c@example.org"_s)); };
    add("plain", [](auto &) {});
    add("to nobody", [&](auto &e) { e.to = many(0); });
    add("to 50", [&](auto &e) { e.to = many(50); });
    add("to 51", [&](auto &e) { e.to = many(51); });
    add("no subject", [](auto &e) { e.subject = u""_s; });
    add("no content", [](auto &e) { e.html.reset(); });
    add("empty content", [](auto &e) { e.html = u""_s; });
    add("empty content twice", [](auto &e) {
        e.html = u""_s;
        e.text = PlainText::none();
    });
    add("text", [](auto &e) {
        e.html.reset();
        e.text = PlainText::own(u"x"_s);
    });
    add("no plain text", [](auto &e) { e.text = PlainText::none(); });
    add("headers", [](auto &e) { e.headers = {{u"X-Entity-Ref-ID"_s, u"1"_s}}; });
    add("topic", [this](auto &e) { e.topicId = m_topic; });
    add("empty topic", [](auto &e) { e.topicId = u""_s; });
    add("later", [](auto &e) { e.scheduledAt = SendTime::phrase(u"in 1 hour"_s); });
    add("at no time", [](auto &e) { e.scheduledAt = QDateTime(); });
    add("at blank words", [](auto &e) { e.scheduledAt = SendTime::phrase(u" "_s); });
    const auto tag = [&add](const char *name, const QString &key, const QString &value) {
        add(name, [&](auto &e) { e.tags = {{key, value}}; });
    };
    tag("tag", u"aZ_0-9"_s, u"x"_s);
    tag("tag, 256", QString(256, u'a'), QString(256, u'b'));
    tag("tag's name, 257", QString(257, u'a'), u"x"_s);
    tag("tag's value, 257", u"a"_s, QString(257, u'a'));
    tag("tag without a name", u""_s, u"x"_s);
    tag("tag without a value", u"a"_s, u""_s);
    tag("tag with a space", u"a"_s, u"x y"_s);
    tag("tag with an umlaut", u"ä"_s, u"x"_s);
}

void TestVerdictsMessages::emailAddresses_data()
{
    addVerdictColumns();
    int number = 1000;
    for (const QString &text : senders) {
        SendEmail email = plainEmail(number++);
        email.from = text;
        addVerdict((tagOf(text) + " from").constData(), email);
        email = plainEmail(number++);
        email.to = QStringList{acmeSender, text};
        addVerdict((tagOf(text) + " to").constData(), email);
        email = plainEmail(number++);
        email.replyTo = {text};
        addVerdict((tagOf(text) + " reply to").constData(), email);
    }
}

void TestVerdictsMessages::idempotencyKeys_data()
{
    addVerdictColumns();
    const auto add = [](const char *name, const QString &key) {
        SendEmail email = plainEmail(0);
        email.idempotencyKey = key;
        addVerdict(name, email);
    };
    add("one", u"!"_s);
    add("all sorts", u"\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~"_s);
    add("256", QString(256, u'k'));
    add("257", QString(257, u'k'));
    // Not none: the service takes a message without one, Postroom never sends it.
}

void TestVerdictsMessages::metrics_data()
{
    addVerdictColumns();
    const QDateTime noon = QDateTime(QDate(2026, 11, 20), QTime(12, 0));
    const auto ids = [](int count) {
        QStringList list;
        for (int i = 0; i < count; ++i)
            list.push_back(u"d91cd9bd-1176-453e-8fc1-%1"_s.arg(i, 12, 10, QLatin1Char('0')));
        return list;
    };
    addVerdict("plain", GetEmailMetrics{});
    addVerdict("a moment", GetEmailMetrics{.start = noon, .end = noon});
    addVerdict("a day", GetEmailMetrics{.start = noon, .end = noon.addDays(1)});
    addVerdict("backwards", GetEmailMetrics{.start = noon.addMSecs(1), .end = noon});
    addVerdict("weekly", GetEmailMetrics{.granularity = MetricsGranularity::Weekly});
    addVerdict("by email and domain", GetEmailMetrics{.dimensions = {Dimension::Email, Dimension::Domain}});
    addVerdict("by email and broadcast", GetEmailMetrics{.dimensions = {Dimension::Email, Dimension::Broadcast}});
    addVerdict("by email, of broadcasts", GetEmailMetrics{.dimensions = {Dimension::Email}, .broadcastIds = {m_sent}});
    addVerdict("by broadcast, of broadcasts",
               GetEmailMetrics{.dimensions = {Dimension::Broadcast}, .broadcastIds = {m_sent}});
    addVerdict("100 broadcasts", GetEmailMetrics{.broadcastIds = ids(100)});
    addVerdict("101 broadcasts", GetEmailMetrics{.broadcastIds = ids(101)});
    addVerdict("100 domains", GetEmailMetrics{.domainIds = ids(100)});
    addVerdict("101 domains", GetEmailMetrics{.domainIds = ids(101)});
}

QTEST_GUILESS_MAIN(TestVerdictsMessages)
#include "tst_verdicts_messages.moc"
