// SPDX-License-Identifier: Apache-2.0
#include "contact_service.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;

//! What a save sends, and what it does not: nobody is subscribed again, and nothing is set back, because somebody else
//! changed a contact while it was open.
class TestOpenContact final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void sendsWhatDiffers();
    void aRefreshDoesNotHideWhoUnsubscribed();
    void anotherContactAndBackDoesNotEither();
    void aSecondSaveDoesNotEither();
    void whatWasRefreshedIsNotTyped();
    void typingOnAfterItWasSeenStillAsks();
    void typingItBackIsAWishToo();
    void segmentsAndTopicsOfOthersAreNoticed();
    void whatIsAsWantedIsNoConflict();
    void aTopicThatIsNewIsNoConflict();
    void discardingForgetsTheConflict();
    void whatWentThroughIsNotSentAgain();
    void savingGoesOnWhileAnotherIsOpen();
    void savingThatFailsForAnotherIsTold();
    void whatIsTypedWhileItSavesIsKept();
    void whatIsNoNumberIsKept();
    void allPagesAreRead();
    void noHalfOfAListIsTakenForTheWhole();
    void anAddressThatWasThere();
    void anAddressThatWasThereUnsubscribed();
    void anAddressThatIsNew();
    void removesWhoWasAskedFor();

private:
    static QJsonObject &fields(ContactService &bench, const QString &id) { return bench.people[id].fields; }

    std::unique_ptr<ContactService> m_bench;
};

void TestOpenContact::init()
{
    m_bench = std::make_unique<ContactService>();
    QVERIFY(m_bench->openAt(m_bench->ada));
    QVERIFY(m_bench->open.isLoaded());
}

void TestOpenContact::sendsWhatDiffers()
{
    m_bench->type([](ContactState &state) {
        state.firstName = u"Grace"_s;
        state.properties.remove(u"city"_s);
        state.segments = {u"writers"_s};
        state.topics[u"offers"_s] = true;
    });
    QVERIFY(m_bench->open.isDirty());
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->saved.size(), 1);
    QCOMPARE(m_bench->writes(), (QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\",\"properties\":{\"city\":null}}"_s,
                                             u"POST /contacts/ada/segments/writers"_s,
                                             u"DELETE /contacts/ada/segments/readers"_s,
                                             u"PATCH /contacts/ada/topics [{\"id\":\"offers\",\"subscription\":\"opt_in\"}]"_s}));
    QVERIFY(!m_bench->open.isDirty());
    QCOMPARE(m_bench->open.contact()->firstName, u"Grace"_s);
    QCOMPARE(m_bench->store.at(0).firstName, u"Grace"_s);
}

void TestOpenContact::aRefreshDoesNotHideWhoUnsubscribed()
{
    m_bench->typeFirstName(u"Grace"_s);
    fields(*m_bench, m_bench->ada)[u"unsubscribed"_s] = true;
    QVERIFY(m_bench->refresh());
    QCOMPARE(m_bench->elsewhere.size(), 1);
    QVERIFY(m_bench->open.isChangedElsewhere());
    QCOMPARE(m_bench->open.wanted().firstName, u"Grace"_s);
    QVERIFY2(!m_bench->open.wanted().subscribed, "what nobody touched here is what it is now");
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->elsewhere.size(), 2);
    QCOMPARE(m_bench->writes(), QStringList());
    QVERIFY(m_bench->save(true));
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s});
    QVERIFY(!m_bench->open.isDirty());
    QVERIFY(!m_bench->open.isChangedElsewhere());
}

void TestOpenContact::anotherContactAndBackDoesNotEither()
{
    m_bench->typeFirstName(u"Grace"_s);
    QVERIFY(m_bench->openAt(m_bench->bob));
    QCOMPARE(m_bench->open.wanted().firstName, u"Bob"_s);
    fields(*m_bench, m_bench->ada)[u"unsubscribed"_s] = true;
    QVERIFY(m_bench->openAt(m_bench->ada));
    QCOMPARE(m_bench->elsewhere.size(), 1);
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->writes(), QStringList());
    QVERIFY(m_bench->save(true));
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s});
}

void TestOpenContact::aSecondSaveDoesNotEither()
{
    m_bench->typeFirstName(u"Grace"_s);
    fields(*m_bench, m_bench->ada)[u"unsubscribed"_s] = true;
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(m_bench->save());
        QCOMPARE(m_bench->elsewhere.size(), i);
        QCOMPARE(m_bench->writes(), QStringList());
    }
    QVERIFY(!m_bench->open.wanted().subscribed);
    QVERIFY(m_bench->save(true));
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s});
}

void TestOpenContact::whatWasRefreshedIsNotTyped()
{
    fields(*m_bench, m_bench->ada)[u"unsubscribed"_s] = true;
    QVERIFY(m_bench->refresh());
    QVERIFY(!m_bench->open.wanted().subscribed);
    m_bench->typeFirstName(u"Grace"_s);
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->elsewhere.size(), 0);
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s});
}

void TestOpenContact::typingOnAfterItWasSeenStillAsks()
{
    m_bench->typeFirstName(u"Gra"_s);
    fields(*m_bench, m_bench->ada)[u"last_name"_s] = u"King"_s;
    QVERIFY(m_bench->refresh());
    m_bench->typeFirstName(u"Grace"_s);
    QVERIFY(m_bench->open.isChangedElsewhere());
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->writes(), QStringList());
    QVERIFY(m_bench->save(true));
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s});
}

void TestOpenContact::typingItBackIsAWishToo()
{
    m_bench->typeFirstName(u"Grace"_s);
    fields(*m_bench, m_bench->ada)[u"first_name"_s] = u"Eve"_s;
    QVERIFY(m_bench->refresh());
    m_bench->typeFirstName(u"Ada"_s);
    QCOMPARE(m_bench->open.wanted().firstName, u"Ada"_s);
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->writes(), QStringList());
    QVERIFY(m_bench->save(true));
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Ada\"}"_s});
}

void TestOpenContact::segmentsAndTopicsOfOthersAreNoticed()
{
    m_bench->type([](ContactState &state) { state.segments.insert(u"writers"_s); });
    m_bench->people[m_bench->ada].segments = {u"vip"_s};
    m_bench->people[m_bench->ada].topics[u"news"_s] = false;
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->elsewhere.size(), 1);
    QCOMPARE(m_bench->writes(), QStringList());
    QCOMPARE(m_bench->open.wanted().segments, (QSet<QString>{u"vip"_s, u"writers"_s}));
    QVERIFY(m_bench->save(true));
    QCOMPARE(m_bench->writes(), QStringList{u"POST /contacts/ada/segments/writers"_s});
    QCOMPARE(m_bench->store.segment(u"vip"_s).members.count(), 1);
    QCOMPARE(m_bench->store.segment(u"readers"_s).members.count(), 0);
}

void TestOpenContact::whatIsAsWantedIsNoConflict()
{
    m_bench->type([](ContactState &state) {
        state.firstName = u"Grace"_s;
        state.subscribed = false;
    });
    fields(*m_bench, m_bench->ada)[u"unsubscribed"_s] = true;
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->elsewhere.size(), 0);
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s});
}

void TestOpenContact::aTopicThatIsNewIsNoConflict()
{
    m_bench->typeFirstName(u"Grace"_s);
    m_bench->people[m_bench->ada].topics = {{u"news"_s, true}, {u"tips"_s, true}};
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->elsewhere.size(), 0);
    QCOMPARE(m_bench->writes().size(), 1);
}

void TestOpenContact::discardingForgetsTheConflict()
{
    m_bench->typeFirstName(u"Grace"_s);
    fields(*m_bench, m_bench->ada)[u"unsubscribed"_s] = true;
    QVERIFY(m_bench->save());
    m_bench->open.discard();
    QVERIFY(!m_bench->open.isDirty() && !m_bench->open.isChangedElsewhere());
    QCOMPARE(m_bench->open.wanted().firstName, u"Ada"_s);
    m_bench->typeFirstName(u"Eve"_s);
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Eve\"}"_s});
}

void TestOpenContact::whatWentThroughIsNotSentAgain()
{
    bool isBroken = true;
    m_bench->odd = [&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (isBroken && request.key().contains("/segments/"))
            return ScriptedAnswer::json(422, R"({"statusCode":422,"name":"validation_error","message":"No."})");
        return {};
    };
    m_bench->type([](ContactState &state) {
        state.firstName = u"Grace"_s;
        state.segments.insert(u"writers"_s);
    });
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->failed.size(), 1);
    QVERIFY(m_bench->open.isDirty());
    QCOMPARE(m_bench->open.saved().firstName, u"Grace"_s);
    isBroken = false;
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->saved.size(), 1);
    QCOMPARE(m_bench->writes(), (QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s,
                                             u"POST /contacts/ada/segments/writers"_s,
                                             u"POST /contacts/ada/segments/writers"_s}));
}

void TestOpenContact::savingGoesOnWhileAnotherIsOpen()
{
    m_bench->typeFirstName(u"Grace"_s);
    m_bench->open.save();
    m_bench->open.open(m_bench->bob);
    QVERIFY(m_bench->passTimeUntil([&] { return m_bench->saved.size() == 1; }));
    QCOMPARE(m_bench->saved.first().first().toString(), m_bench->ada);
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s});
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->open.wanted().firstName, u"Bob"_s);
    QCOMPARE(m_bench->store.at(0).firstName, u"Grace"_s);
    QCOMPARE(m_bench->open.unsavedAddresses(), QStringList());

    // And back while it is being saved: what is shown then is what was saved.
    QVERIFY(m_bench->openAt(m_bench->ada));
    m_bench->typeFirstName(u"Eve"_s);
    m_bench->open.save();
    m_bench->open.open(m_bench->bob);
    m_bench->open.open(m_bench->ada);
    QVERIFY(m_bench->passTimeUntil([&] { return m_bench->saved.size() == 2; }));
    QVERIFY(m_bench->settle());
    QVERIFY(m_bench->open.isLoaded() && !m_bench->open.isDirty());
    QCOMPARE(m_bench->open.wanted().firstName, u"Eve"_s);
}

void TestOpenContact::savingThatFailsForAnotherIsTold()
{
    m_bench->odd = [](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.method == "PATCH")
            return ScriptedAnswer::json(422, R"({"statusCode":422,"name":"validation_error","message":"No."})");
        return {};
    };
    m_bench->typeFirstName(u"Grace"_s);
    m_bench->open.save();
    m_bench->open.open(m_bench->bob);
    QVERIFY(m_bench->passTimeUntil([&] { return m_bench->failed.size() == 1; }));
    QCOMPARE(m_bench->failed.first().at(0).toString(), m_bench->ada);
    QCOMPARE(m_bench->failed.first().at(1).toString(), u"ada@x.example"_s);
    QCOMPARE(m_bench->open.unsavedAddresses(), QStringList{u"ada@x.example"_s});
    QVERIFY(m_bench->openAt(m_bench->ada));
    QCOMPARE(m_bench->open.wanted().firstName, u"Grace"_s);
}

void TestOpenContact::whatIsTypedWhileItSavesIsKept()
{
    m_bench->typeFirstName(u"Grace"_s);
    m_bench->open.save();
    m_bench->typeFirstName(u"Ada"_s); // back to what it was
    m_bench->type([](ContactState &state) { state.lastName = u"Hopper"_s; });
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->saved.size(), 1);
    QVERIFY(m_bench->open.isDirty());
    QCOMPARE(m_bench->open.wanted().firstName, u"Ada"_s);
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->writes(), (QStringList{u"PATCH /contacts/ada {\"first_name\":\"Grace\"}"_s,
                                             u"PATCH /contacts/ada {\"first_name\":\"Ada\",\"last_name\":\"Hopper\"}"_s}));
    QVERIFY(!m_bench->open.isDirty());
}

void TestOpenContact::whatIsNoNumberIsKept()
{
    m_bench->type([](ContactState &state) { state.unreadable.insert(u"seats"_s, u"twelve"_s); });
    QVERIFY(m_bench->open.isDirty());
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->writes(), QStringList());
    QVERIFY(m_bench->openAt(m_bench->bob));
    QVERIFY(m_bench->openAt(m_bench->ada));
    QVERIFY(m_bench->refresh());
    QCOMPARE(m_bench->open.wanted().unreadable.value(u"seats"_s), u"twelve"_s);
    m_bench->type([](ContactState &state) {
        state.unreadable.clear();
        state.properties.insert(u"seats"_s, 12.0);
    });
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->writes(), QStringList{u"PATCH /contacts/ada {\"properties\":{\"seats\":12}}"_s});
}

void TestOpenContact::allPagesAreRead()
{
    m_bench->people[m_bench->ada].segments.clear();
    for (int i = 0; i < 7; ++i) {
        m_bench->people[m_bench->ada].segments.push_back(u"s%1"_s.arg(i));
        m_bench->people[m_bench->ada].topics.insert(u"t%1"_s.arg(i), true);
    }
    m_bench->pageSize = 3;
    QVERIFY(m_bench->refresh());
    QCOMPARE(m_bench->open.saved().segments.size(), 7);
    QCOMPARE(m_bench->open.topics().size(), 9);
    QCOMPARE(m_bench->store.segment(u"s6"_s).members.count(), 1);
}

void TestOpenContact::noHalfOfAListIsTakenForTheWhole()
{
    m_bench->people[m_bench->ada].segments = {u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s};
    m_bench->pageSize = 2;
    int repeats = 0;
    bool isStuck = false;
    m_bench->odd = [&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (!request.path().endsWith("segments") || !request.target.contains("after=s2") || (!isStuck && repeats >= 2))
            return {};
        ++repeats;
        return ScriptedAnswer::json(
            200, R"({"object":"list","has_more":true,"data":[{"id":"s2","name":"s2","created_at":"2026-01-01T00:00:00Z"}]})");
    };
    QVERIFY(m_bench->refresh());
    QCOMPARE(repeats, 2);
    QCOMPARE(m_bench->open.saved().segments.size(), 4);
    isStuck = true;
    QVERIFY(m_bench->refresh());
    QVERIFY(m_bench->open.failure());
    QCOMPARE(m_bench->open.saved().segments.size(), 4);
    QCOMPARE(m_bench->store.segment(u"s4"_s).members.count(), 1);
}

void TestOpenContact::anAddressThatWasThere()
{
    m_bench->open.openAdded({.id = m_bench->bob, .firstName = u"Robert"_s, .lastName = u"Gray"_s, .subscribed = false,
                             .segmentId = u"writers"_s});
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->thereBefore.size(), 1);
    QVERIFY(m_bench->open.isDirty());
    QCOMPARE(m_bench->writes(), QStringList());
    QVERIFY(m_bench->save());
    QCOMPARE(m_bench->writes(), (QStringList{u"PATCH /contacts/bob {\"first_name\":\"Robert\",\"unsubscribed\":true}"_s,
                                             u"POST /contacts/bob/segments/writers"_s}));
}

void TestOpenContact::anAddressThatWasThereUnsubscribed()
{
    fields(*m_bench, m_bench->bob)[u"unsubscribed"_s] = true;
    m_bench->open.openAdded({.id = m_bench->bob, .firstName = u"Bob"_s});
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->thereBefore.size(), 1);
    QVERIFY(!m_bench->open.isDirty());
    QVERIFY2(!m_bench->open.wanted().subscribed, "a box that is ticked by itself subscribes nobody again");
}

void TestOpenContact::anAddressThatIsNew()
{
    m_bench->open.openAdded({.id = m_bench->bob, .firstName = u"Bob"_s, .segmentId = u"readers"_s});
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->thereBefore.size(), 0);
    QVERIFY(!m_bench->open.isDirty());
}

void TestOpenContact::removesWhoWasAskedFor()
{
    std::optional<ApiError> error;
    int calls = 0;
    m_bench->typeFirstName(u"Grace"_s);
    QVERIFY(m_bench->openAt(m_bench->bob));
    m_bench->open.remove(m_bench->ada, [&](const std::optional<ApiError> &e) {
        error = e;
        ++calls;
    });
    QVERIFY(m_bench->settle());
    QCOMPARE(calls, 1);
    QVERIFY(!error);
    QCOMPARE(m_bench->writes(), QStringList{u"DELETE /contacts/ada"_s});
    QCOMPARE(m_bench->open.id(), m_bench->bob);
    QVERIFY(!m_bench->store.find(m_bench->ada));
    QCOMPARE(m_bench->open.unsavedAddresses(), QStringList());
}

QTEST_GUILESS_MAIN(TestOpenContact)
#include "tst_open_contact.moc"
