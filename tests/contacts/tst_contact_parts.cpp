// SPDX-License-Identifier: Apache-2.0
#include "contact_service.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;

//! What a contact loses when a property, a segment or a topic is deleted: nothing is sent about it any more, nobody is said
//! to have changed the contact, and what was typed is known until the person has seen it.
class TestContactParts final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void whatIsLost();
    void whatIsAsWishedIsNotLost();
    void nothingIsSentAboutIt();
    void ofAnotherContactToo();
    void whatIsReadMeanwhileIsReadAgain();
    void whileItIsSaved();
    void aTopicThatIsMissed();
    void aTopicThatIsMissedWhenItIsSaved();
    void nothingIsLeftToSave();
    void aTopicDeletedWhileItIsSaved();
    void whatIsNewWhileItIsSavedIsReadAfterIt();
    void namesAreLearntBySavingToo();
    void aSegmentThatSavingFindsGone();
    void otherNames();

private:
    //! The next change of Ada's own fields is carried out when it is released.
    void holdThePatch()
    {
        m_bench->odd = [this](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.key() != "PATCH /contacts/" + m_bench->ada.toLatin1())
                return {};
            ScriptedAnswer answer = ScriptedAnswer::json(200, R"({"object":"contact","id":"x"})");
            answer.how = ScriptedAnswer::How::Held;
            return answer;
        };
    }
    QStringList topics() const
    {
        QStringList ids;
        for (const ContactTopic &topic : m_bench->open.topics())
            ids.push_back(topic.id);
        return ids;
    }

    std::unique_ptr<ContactService> m_bench;
};

void TestContactParts::init()
{
    m_bench = std::make_unique<ContactService>();
    QVERIFY(m_bench->openAt(m_bench->ada));
    QVERIFY(m_bench->open.isLoaded());
}

void TestContactParts::whatIsLost()
{
    const ContactState base{.properties = {{u"city"_s, u"Graz"_s}, {u"plan"_s, u"free"_s}},
                            .segments = {u"s1"_s},
                            .topics = {{u"t1"_s, true}, {u"t2"_s, false}}};
    ContactState typed = base;
    typed.properties[u"plan"_s] = u"gold"_s;
    typed.unreadable[u"seats"_s] = u"twelve"_s;
    typed.segments = {u"s2"_s};
    typed.topics[u"t1"_s] = false;
    const GoneParts gone{.segments = {{u"s1"_s, u"One"_s}, {u"s2"_s, u"Two"_s}, {u"s3"_s, u"Three"_s}},
                         .topics = {{u"t1"_s, u"News"_s}, {u"t2"_s, u"Offers"_s}},
                         .properties = {u"plan"_s, u"seats"_s, u"city"_s, u"never"_s}};
    QCOMPARE(lostWishes(base, typed, gone),
             (LostWishes{.values = {{u"plan"_s, u"gold"_s}, {u"seats"_s, u"twelve"_s}},
                         .segments = {u"One"_s, u"Two"_s},
                         .topics = {u"News"_s}}));
    QCOMPARE(without(typed, gone), ContactState());
    QCOMPARE(without(typed, {}), typed);
}

void TestContactParts::whatIsAsWishedIsNotLost()
{
    const ContactState base{.properties = {{u"plan"_s, u"free"_s}}};
    QVERIFY(lostWishes(base, {}, {.properties = {u"plan"_s}}).isEmpty());
    QVERIFY(lostWishes(base, base, {.properties = {u"plan"_s}}).isEmpty());
}

void TestContactParts::nothingIsSentAboutIt()
{
    QSignalSpy told(&m_bench->open, &OpenContact::wishesLost);
    m_bench->type([](ContactState &state) {
        state.firstName = u"Grace"_s;
        state.properties[u"city"_s] = u"Vienna"_s;
        state.segments = {};
        state.topics[u"offers"_s] = true;
    });
    m_bench->open.forget({.segments = {{u"readers"_s, u"Readers"_s}},
                          .topics = {{u"offers"_s, u"Offers"_s}},
                          .properties = {u"city"_s}});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.at(0).at(0).toString(), m_bench->ada);
    QCOMPARE(m_bench->open.lost(), (LostWishes{.values = {{u"city"_s, u"Vienna"_s}},
                                               .segments = {u"Readers"_s},
                                               .topics = {u"Offers"_s}}));
    QVERIFY(!m_bench->open.isChangedElsewhere());
    QCOMPARE(m_bench->open.topics().size(), 1);
    // The service has done the same.
    m_bench->people[m_bench->ada].fields[u"properties"_s] = QJsonObject();
    m_bench->people[m_bench->ada].segments.clear();
    m_bench->people[m_bench->ada].topics.remove(u"offers"_s);
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->elsewhere.size(), 0);
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s});
    QVERIFY2(!m_bench->open.lost().isEmpty(), "until it was seen");
    m_bench->open.setLost({});
    QVERIFY(m_bench->open.lost().isEmpty());
}

void TestContactParts::ofAnotherContactToo()
{
    m_bench->type([](ContactState &state) { state.properties[u"city"_s] = u"Vienna"_s; });
    QVERIFY(m_bench->openAt(m_bench->bob));
    QSignalSpy told(&m_bench->open, &OpenContact::wishesLost);
    m_bench->open.forget({.properties = {u"city"_s}});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.at(0).at(1).toString(), u"ada@x.example"_s);
    QVERIFY(m_bench->open.lost().isEmpty());
    QVERIFY2(m_bench->open.unsavedAddresses() == QStringList{u"ada@x.example"_s}, "nobody has seen what was lost");
    QVERIFY(m_bench->openAt(m_bench->ada));
    QCOMPARE(m_bench->open.lost().values, (QMap<QString, QString>{{u"city"_s, u"Vienna"_s}}));
    QVERIFY(!m_bench->open.isDirty());
    m_bench->open.setLost({});
    QCOMPARE(m_bench->open.unsavedAddresses(), QStringList());
}

void TestContactParts::whatIsReadMeanwhileIsReadAgain()
{
    m_bench->typeFirstName(u"Grace"_s);
    m_bench->odd = [this](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (!request.path().endsWith("ada") && !request.path().endsWith(m_bench->ada.toLatin1()))
            return {};
        ScriptedAnswer before = ScriptedAnswer::json(200, QJsonDocument(m_bench->people[m_bench->ada].fields).toJson());
        before.how = ScriptedAnswer::How::Held;
        return before;
    };
    m_bench->open.refresh();
    QTRY_COMPARE(m_bench->server.count("GET /contacts/" + m_bench->ada.toLatin1()), 2);
    m_bench->odd = {};
    m_bench->people[m_bench->ada].fields[u"properties"_s] = QJsonObject();
    m_bench->open.forget({.properties = {u"city"_s}});
    m_bench->server.release();
    QVERIFY(m_bench->settle());
    QVERIFY(!m_bench->open.saved().properties.contains(u"city"_s));
    QVERIFY(!m_bench->open.isChangedElsewhere());
}

void TestContactParts::whileItIsSaved()
{
    m_bench->type([](ContactState &state) {
        state.properties[u"city"_s] = u"Vienna"_s;
        state.topics[u"offers"_s] = true;
    });
    m_bench->odd = [](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.method != "PATCH" || request.path().endsWith("topics"))
            return {};
        ScriptedAnswer answer = ScriptedAnswer::json(200, R"({"object":"contact","id":"x"})");
        answer.how = ScriptedAnswer::How::Held;
        return answer;
    };
    m_bench->open.save();
    QTRY_COMPARE(m_bench->server.count("PATCH /contacts/" + m_bench->ada.toLatin1()), 1);
    m_bench->open.forget({.properties = {u"city"_s}});
    m_bench->server.release();
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->saved.size(), 1);
    QVERIFY2(!m_bench->open.isDirty(), "a value that is gone would be cleared with the next save");
    QVERIFY(!m_bench->open.saved().properties.contains(u"city"_s));
}

void TestContactParts::aTopicThatIsMissed()
{
    QSignalSpy told(&m_bench->open, &OpenContact::wishesLost);
    m_bench->type([](ContactState &state) { state.topics[u"offers"_s] = true; });
    m_bench->people[m_bench->ada].topics.remove(u"offers"_s);
    QVERIFY(m_bench->refresh());
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_bench->open.lost().topics, QStringList{u"offers"_s});
    QVERIFY(!m_bench->open.isDirty());
}

void TestContactParts::aTopicThatIsMissedWhenItIsSaved()
{
    QSignalSpy told(&m_bench->open, &OpenContact::wishesLost);
    m_bench->type([](ContactState &state) {
        state.lastName = u"Hopper"_s;
        state.topics[u"offers"_s] = true;
    });
    m_bench->people[m_bench->ada].topics.remove(u"offers"_s);
    m_bench->people[m_bench->ada].fields[u"first_name"_s] = u"Eve"_s;
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->elsewhere.size(), 1);
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_bench->open.lost().topics, QStringList{u"offers"_s});
    QVERIFY(m_bench->open.isDirty());
    QVERIFY(m_bench->save(true));
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"last_name\":\"Hopper\"}"_s});
}

void TestContactParts::nothingIsLeftToSave()
{
    QSignalSpy told(&m_bench->open, &OpenContact::wishesLost);
    QSignalSpy nothing(&m_bench->open, &OpenContact::hadNothingToSave);
    m_bench->type([](ContactState &state) { state.topics[u"offers"_s] = true; });
    m_bench->people[m_bench->ada].topics.remove(u"offers"_s);
    m_bench->people[m_bench->ada].fields[u"first_name"_s] = u"Eve"_s;
    QVERIFY(m_bench->save());
    QCOMPARE(nothing.size(), 1);
    QCOMPARE(nothing.at(0).at(0).toString(), m_bench->ada);
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_bench->saved.size() + m_bench->elsewhere.size() + m_bench->failed.size(), 0);
    QCOMPARE(m_bench->writes(), QStringList());
    QVERIFY(!m_bench->open.isDirty());
    QCOMPARE(m_bench->open.wanted().firstName, u"Eve"_s);
    QCOMPARE(m_bench->open.lost().topics, QStringList{u"offers"_s});
}

void TestContactParts::aTopicDeletedWhileItIsSaved()
{
    m_bench->type([](ContactState &state) {
        state.firstName = u"Grace"_s;
        state.topics[u"offers"_s] = true;
    });
    holdThePatch();
    m_bench->open.save();
    QTRY_COMPARE(m_bench->server.count("PATCH /contacts/" + m_bench->ada.toLatin1()), 1);
    m_bench->open.forget({.topics = {{u"offers"_s, u"Offers"_s}}});
    QCOMPARE(topics(), QStringList{u"news"_s});
    m_bench->server.release();
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->saved.size(), 1);
    QVERIFY2(topics() == QStringList{u"news"_s}, "it came back as a box to tick");
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s});
    QCOMPARE(m_bench->open.lost().topics, QStringList{u"Offers"_s});
}

void TestContactParts::whatIsNewWhileItIsSavedIsReadAfterIt()
{
    m_bench->typeFirstName(u"Grace"_s);
    holdThePatch();
    m_bench->open.save();
    QTRY_COMPARE(m_bench->server.count("PATCH /contacts/" + m_bench->ada.toLatin1()), 1);
    m_bench->people[m_bench->ada].topics.insert(u"tips"_s, true);
    m_bench->open.refresh();
    QVERIFY(!m_bench->open.isLoading());
    m_bench->server.release();
    QVERIFY(m_bench->settle());
    QCOMPARE(topics(), (QStringList{u"news"_s, u"offers"_s, u"tips"_s}));
}

void TestContactParts::namesAreLearntBySavingToo()
{
    m_bench->people[m_bench->ada].topics.insert(u"tips"_s, false);
    m_bench->typeFirstName(u"Grace"_s);
    QVERIFY(m_bench->save());
    m_bench->type([](ContactState &state) { state.topics[u"tips"_s] = true; });
    m_bench->people[m_bench->ada].topics.remove(u"tips"_s);
    QVERIFY(m_bench->refresh());
    QCOMPARE(m_bench->open.lost().topics, QStringList{u"tips"_s});
}

void TestContactParts::aSegmentThatSavingFindsGone()
{
    m_bench->odd = [](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (!request.path().endsWith("writers"))
            return {};
        return ScriptedAnswer::json(404, R"({"statusCode":404,"name":"not_found","message":"Segment not found"})");
    };
    connect(&m_bench->open, &OpenContact::segmentFoundGone, &m_bench->open, [this](const QString &id) {
        m_bench->open.forget({.segments = {{id, u"Writers"_s}}});
    });
    m_bench->type([](ContactState &state) {
        state.firstName = u"Grace"_s;
        state.segments.insert(u"writers"_s);
    });
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->saved.size(), 1);
    QCOMPARE(m_bench->saved.at(0).at(1).toStringList(), QStringList{u"writers"_s});
    QCOMPARE(m_bench->open.lost().segments, QStringList{u"Writers"_s});
    QVERIFY(!m_bench->open.isDirty());
    QCOMPARE(m_bench->open.contact()->firstName, u"Grace"_s);
}

void TestContactParts::otherNames()
{
    QSignalSpy changed(&m_bench->open, &OpenContact::changed);
    m_bench->open.nameTopics({{u"offers"_s, u"Bargains"_s}, {u"unknown"_s, u"Unknown"_s}});
    QCOMPARE(changed.size(), 1);
    QStringList names;
    for (const ContactTopic &topic : m_bench->open.topics())
        names.push_back(topic.name);
    QCOMPARE(names, (QStringList{u"news"_s, u"Bargains"_s}));
    m_bench->open.nameTopics({{u"offers"_s, u"Bargains"_s}});
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(TestContactParts)
#include "tst_contact_parts.moc"
