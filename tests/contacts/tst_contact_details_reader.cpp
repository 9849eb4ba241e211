// SPDX-License-Identifier: Apache-2.0
#include "contact_samples.h"
#include "models/contacts/contact_details_reader.h"
#include "models/contacts/property_counts.h"
#include "network/http_transport.h"
#include "network/send_queue.h"
#include "support/manual_clock.h"
#include "support/scripted_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Details of every contact, read because a person asked for it.
class TestContactDetailsReader final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void readsEveryContactOnce();
    void readsTopicsToo();
    void readsTopicsToTheirEnd();
    void leavesOutWhatIsKnown();
    void aContactThatIsGoneLeavesTheStore();
    void failsAndGoesOn();
    void pausesAndStops();
    void whatIsChangedMeanwhileIsReadAgain();
    void countsWhoHasAProperty();

private:
    struct Bench
    {
        ScriptedServer server;
        ManualClock clock;
        HttpTransport transport{server.url(), Secret(QByteArray("re_test"))};
        SendQueue queue{transport, clock};
        ResendClient client{queue};
        ContactStore store;
        ContactDetailsReader reader{client, clock, store};
        QSet<QByteArray> broken;     // ids that are answered with 500
        QSet<QByteArray> gone;       // ids that are answered with 404
        bool hasManyTopics = false;  // so that they are two pages
        bool losesPlaces = false;    // the second page cannot be asked for
        std::function<void(const QByteArray &)> beforeAnswer;

        Bench()
        {
            server.respond([this](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
                const QList<QByteArray> parts = request.path().split('/');
                const QByteArray id = parts.value(2);
                if (beforeAnswer)
                    beforeAnswer(id);
                if (broken.contains(id))
                    return ScriptedAnswer::json(
                        422, R"({"statusCode":422,"name":"validation_error","message":"No."})");
                if (gone.contains(id))
                    return ScriptedAnswer::json(404,
                                                R"({"statusCode":404,"name":"not_found","message":"Contact not found"})");
                const bool isSecond = request.target.contains("after=t1");
                if (isSecond && losesPlaces)
                    return ScriptedAnswer::json(404, R"({"statusCode":404,"name":"not_found","message":"No cursor"})");
                if (parts.value(3) == "topics" && isSecond)
                    return ScriptedAnswer::json(
                        200, R"({"object":"list","has_more":false,"data":[{"id":"t2","name":"Tips","subscription":"opt_out"}]})");
                if (parts.value(3) == "topics" && hasManyTopics)
                    return ScriptedAnswer::json(
                        200, R"({"object":"list","has_more":true,"data":[{"id":"t1","name":"News","subscription":"opt_in"}]})");
                if (parts.value(3) == "topics")
                    return ScriptedAnswer::json(
                        200, R"({"object":"list","has_more":false,"data":[{"id":"t1","name":"News","subscription":"opt_in"}]})");
                return ScriptedAnswer::json(
                    200, R"({"object":"contact","id":")" + id + R"(","email":"c)" + id.right(2)
                        + R"(@x.example","first_name":null,"last_name":null,"created_at":")"
                        + minute(id.right(2).toInt(nullptr, 16)).toString(Qt::ISODate).toLatin1()
                        + R"(","unsubscribed":false,"properties":{"plan":{"value":"pro","type":"string"}}})");
            });
            for (int number = 1; number <= 9; ++number)
                store.put(contact(number, u"c0%1@x.example"_s.arg(number)));
        }
        int asked(const QByteArray &path) const
        {
            int count = 0;
            for (const SeenRequest &request : server.seen())
                count += request.path() == path ? 1 : 0;
            return count;
        }
    };
    std::unique_ptr<Bench> m_bench;
};

void TestContactDetailsReader::init()
{
    m_bench = std::make_unique<Bench>();
}

void TestContactDetailsReader::readsEveryContactOnce()
{
    QSignalSpy finished(&m_bench->reader, &ContactDetailsReader::finished);
    QCOMPARE(m_bench->reader.missing(), 9);
    m_bench->reader.start();
    QCOMPARE(m_bench->reader.state(), ContactDetailsReader::State::Reading);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_bench->reader.state(), ContactDetailsReader::State::Idle);
    QCOMPARE(m_bench->reader.missing(), 0);
    QCOMPARE(m_bench->server.seen().size(), 9);
    const ContactStore::Value pro = u"pro"_s;
    QCOMPARE(m_bench->store.property(3, u"plan"_s), pro);
}

void TestContactDetailsReader::readsTopicsToo()
{
    QSignalSpy finished(&m_bench->reader, &ContactDetailsReader::finished);
    QCOMPARE(m_bench->reader.missingTopics({u"t1"_s}), 9);
    m_bench->reader.start({u"t1"_s});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_bench->server.seen().size(), 18);
    QCOMPARE(m_bench->reader.missingTopics({u"t1"_s}), 0);
    QCOMPARE(m_bench->store.topic(u"t1"_s).members.count(), 9);
}

void TestContactDetailsReader::readsTopicsToTheirEnd()
{
    m_bench->hasManyTopics = true;
    m_bench->losesPlaces = true;
    QSignalSpy finished(&m_bench->reader, &ContactDetailsReader::finished);
    m_bench->reader.start({u"t1"_s, u"t2"_s});
    QTRY_COMPARE(m_bench->reader.state(), ContactDetailsReader::State::Failed);
    QTRY_VERIFY(m_bench->queue.state().underWay == 0 && m_bench->queue.state().waiting == 0);
    QVERIFY2(m_bench->store.size() == 9, "a page that is lost says nothing about the contact");
    m_bench->losesPlaces = false;
    m_bench->reader.resume();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_bench->reader.missingTopics({u"t1"_s, u"t2"_s}), 0);
    QCOMPARE(m_bench->store.topic(u"t1"_s).members.count(), 9);
    QCOMPARE(m_bench->store.topic(u"t2"_s).members.count(), 0);
}

void TestContactDetailsReader::leavesOutWhatIsKnown()
{
    m_bench->store.setProperties(uuid(4), {{u"plan"_s, u"free"_s}});
    QSignalSpy finished(&m_bench->reader, &ContactDetailsReader::finished);
    m_bench->reader.start();
    QCOMPARE(m_bench->reader.progress().all, 8);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_bench->server.seen().size(), 8);
    const ContactStore::Value ours = u"free"_s;
    QCOMPARE(m_bench->store.property(3, u"plan"_s), ours);
}

void TestContactDetailsReader::aContactThatIsGoneLeavesTheStore()
{
    m_bench->gone.insert(uuid(5).toLatin1());
    QSignalSpy finished(&m_bench->reader, &ContactDetailsReader::finished);
    m_bench->reader.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_bench->store.size(), 8);
    QVERIFY(!m_bench->store.find(uuid(5)));
}

void TestContactDetailsReader::failsAndGoesOn()
{
    m_bench->broken.insert(uuid(2).toLatin1());
    QSignalSpy finished(&m_bench->reader, &ContactDetailsReader::finished);
    m_bench->reader.start();
    QTRY_COMPARE(m_bench->reader.state(), ContactDetailsReader::State::Failed);
    QVERIFY(m_bench->reader.failure());
    QCOMPARE(finished.size(), 0);
    m_bench->broken.clear();
    m_bench->reader.resume();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_bench->reader.missing(), 0);
}

void TestContactDetailsReader::pausesAndStops()
{
    m_bench->reader.start();
    m_bench->reader.pause();
    QCOMPARE(m_bench->reader.state(), ContactDetailsReader::State::Paused);
    // What was under way is taken in; nothing else is asked for.
    QTRY_COMPARE(m_bench->reader.progress().done, ContactDetailsReader::mostUnderWay);
    QCOMPARE(m_bench->server.seen().size(), ContactDetailsReader::mostUnderWay);
    QCOMPARE(m_bench->reader.progress().all, 9);
    m_bench->reader.stop();
    QCOMPARE(m_bench->reader.state(), ContactDetailsReader::State::Idle);
    QCOMPARE(m_bench->reader.missing(), 9 - ContactDetailsReader::mostUnderWay);
}

void TestContactDetailsReader::whatIsChangedMeanwhileIsReadAgain()
{
    bool isChanged = false;
    m_bench->beforeAnswer = [&](const QByteArray &id) {
        if (id == uuid(3).toLatin1() && !std::exchange(isChanged, true))
            m_bench->store.put(contact(3, u"c03@x.example"_s, u"Typed"_s));
    };
    QSignalSpy finished(&m_bench->reader, &ContactDetailsReader::finished);
    m_bench->reader.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_bench->asked("/contacts/" + uuid(3).toLatin1()), 2);
    QCOMPARE(m_bench->reader.missing(), 0);
}

void TestContactDetailsReader::countsWhoHasAProperty()
{
    PropertyCounts counts(m_bench->store);
    QSignalSpy counted(&counts, &PropertyCounts::counted);
    m_bench->store.setProperties(uuid(1), {{u"plan"_s, u"pro"_s}, {u"seats"_s, 3.0}});
    m_bench->store.setProperties(uuid(2), {{u"plan"_s, u"free"_s}});
    m_bench->store.setProperties(uuid(3), {});
    m_bench->store.remove(uuid(9));
    counts.count();
    QTRY_COMPARE(counted.size(), 1);
    const PropertyCounts::Result expected{.withValue = {{u"plan"_s, 2}, {u"seats"_s, 1}}, .known = 3, .all = 8};
    QCOMPARE(counts.result(), expected);
    m_bench->store.setProperties(uuid(4), {{u"seats"_s, 1.0}});
    counts.count();
    counts.count(); // while it counts: once more
    QTRY_COMPARE(counted.size(), 3);
    QCOMPARE(counts.result().withValue.value(u"seats"_s), 2);
}

QTEST_GUILESS_MAIN(TestContactDetailsReader)
#include "tst_contact_details_reader.moc"
