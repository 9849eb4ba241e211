// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "drafts/draft_journal.h"
#include "fault_tabs.h"
#include "models/account_models.h"
#include "pages/removal_question.h"

#include <QJsonArray>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

//! What is to be deleted, and how the window speaks of it.
struct Thing
{
    const char *name;
    FaultTab tab; //!< in whose table it is
    QString called;
    QString action;
    QString looking;
    QString used;    //!< %1: names of broadcasts
    QString usedTwo; //!< … of two
    QString unread;
    bool inList = false; //!< the list of broadcasts tells it
};

QList<Thing> things()
{
    const QList<FaultTab> tabs = faultTabs();
    FaultTab topics = tabs.at(2);
    topics.table = u"Topics"_s;
    const QString looking = u"Looking for “%1” in the broadcasts that are not out yet…"_s;
    return {
        {"segment", tabs.at(2), u"Graz"_s, u"Delete segment…"_s, looking.arg(u"Graz"_s),
         u"another one: %1."_s,
         u"2 broadcasts that are not out yet go to it and will need another one: %1."_s,
         u"Not all broadcasts could be read: others may go to it too."_s, true},
        {"topic", topics, u"Recipes"_s, u"Delete topic…"_s, looking.arg(u"Recipes"_s),
         u"1 broadcast that is not out yet has this topic: %1."_s,
         u"2 broadcasts that are not out yet have this topic: %1."_s,
         u"Not all broadcasts could be read: others may have it too."_s},
        {"property", tabs.at(3), u"shoe_size"_s, u"Delete property…"_s, looking.arg(u"shoe_size"_s),
         u"1 broadcast that is not out yet uses it: %1."_s, u"2 broadcasts that are not out yet use it: %1."_s,
         u"Not all broadcasts could be read: others may use it too."_s},
        {"domain", tabs.at(4), u"news.acme.com"_s, u"Delete…"_s,
         u"Looking for news.acme.com in the broadcasts that are not out yet…"_s,
         u"sent from it: %1."_s,
         u"2 broadcasts that are not out yet are sent from it: %1."_s,
         u"Not all broadcasts could be read: others may be sent from it too."_s},
    };
}

} // namespace

//! What is used by broadcasts that are not out yet: named before it is deleted, however slowly or badly they are read.
class TestUses final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void readsAllPagesFirst_data() { addThings(); }
    void readsAllPagesFirst();
    void saysWhenAPageFails_data() { addThings(); }
    void saysWhenAPageFails();
    void saysWhenABroadcastFails_data() { addThings(); }
    void saysWhenABroadcastFails();
    void looksAnew_data() { addThings(); }
    void looksAnew();
    void namesWhatIsOnlyHere_data() { addThings(); }
    void namesWhatIsOnlyHere();

    void isAskedOverNothingElse_data();
    void isAskedOverNothingElse();
    void isOfferedOverAFailedRefresh();
    void whatWentWrongMeanwhileIsSaidAsWell();
    void aFailedDeleteIsStillToldAfterRereading_data();
    void aFailedDeleteIsStillToldAfterRereading();

private:
    static void addThings();
    QString make(const QByteArray &path, const QByteArray &body);
    //! The content of a broadcast that uses every one of things().
    QByteArray usingAll(const QByteArray &name) const;
    //! The fields of the same.
    BroadcastDraft draftUsingAll(const QString &name) const;
    QString idOf(const QString &broadcast) const;
    //! Has the service answer lists of broadcasts a few at a time; \a fault may answer another thing.
    void pageBroadcasts(const FaultyService::Fault &fault);
    //! Shows the tab of \a thing and waits for its rows, but not for broadcasts.
    bool show(const Thing &thing);
    bool press(const Thing &thing);
    QString question() const { return m_window->dialog() ? words(*m_window->dialog()) : QString(); }
    WindowBench &bench() const { return m_window->bench; }
    FaultyService &service() const { return m_window->service; }

    std::unique_ptr<FaultWindow> m_window;
    QString m_segment;
    QString m_topic;
    QString m_property;
};

void TestUses::addThings()
{
    QTest::addColumn<int>("index");
    const QList<Thing> all = things();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

QString TestUses::make(const QByteArray &path, const QByteArray &body)
{
    return service().send("POST", path, body).object().value(u"id"_s).toString();
}

void TestUses::init()
{
    m_window = std::make_unique<FaultWindow>();
    m_segment = make("/segments", R"({"name":"Graz"})");
    m_topic = make("/topics", R"({"name":"Recipes","default_subscription":"opt_in"})");
    m_property = make("/contact-properties", R"({"key":"shoe_size","type":"string"})");
    QVERIFY(!m_segment.isEmpty() && !m_topic.isEmpty() && !m_property.isEmpty());
    // A draft that many others stand before.
    const Reply changed = service().send("PATCH", "/broadcasts/" + idOf(u"Price change notice"_s).toUtf8(),
                                         usingAll("Price change notice"));
    QCOMPARE(changed.status, 200);
}

QByteArray TestUses::usingAll(const QByteArray &name) const
{
    return R"({"name":")" + name + R"(","segment_id":")" + m_segment.toUtf8() + R"(","topic_id":")" + m_topic.toUtf8()
        + R"(","from":"Acme <hi@news.acme.com>","subject":"Hi","html":"<p>{{{contact.shoe_size|none}}}</p>"})";
}

BroadcastDraft TestUses::draftUsingAll(const QString &name) const
{
    return {.name = name,
            .segmentId = m_segment,
            .topicId = m_topic,
            .from = u"hi@news.acme.com"_s,
            .html = u"<p>{{{contact.shoe_size}}}</p>"_s};
}

QString TestUses::idOf(const QString &broadcast) const
{
    const Reply list = service().get("/broadcasts");
    const qsizetype at = list.column("name").indexOf(broadcast);
    return at < 0 ? QString() : list.column("id").at(at);
}

void TestUses::pageBroadcasts(const FaultyService::Fault &fault)
{
    service().fail([this, fault](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (const std::optional<ScriptedAnswer> answer = fault(request))
            return answer;
        if (request.key() != "GET /broadcasts")
            return {};
        QByteArray few = request.target;
        const Reply reply = service().get(few.replace("limit=100", "limit=2"));
        return ScriptedAnswer::json(reply.status, reply.body);
    });
}

bool TestUses::show(const Thing &thing)
{
    bench().open(service().url(), u"Acme Marketing"_s);
    bench().window().showTab(thing.tab.name);
    return bench().passTimeUntil([&] {
        const TableView *view = table(bench().page(), thing.tab.table);
        return view && column(*view, 0).contains(thing.called);
    });
}

bool TestUses::press(const Thing &thing)
{
    TableView *view = table(bench().page(), thing.tab.table);
    const qsizetype row = view ? column(*view, 0).indexOf(thing.called) : -1;
    if (row < 0)
        return false;
    view->setCurrentIndex(view->model()->index(int(row), 0));
    // A domain's button has its place once its records are there.
    return bench().passTimeUntil([&] {
        return thing.tab.name != u"domains"_s || bench().models().openDomain.details().has_value();
    }) && click(bench().page(), thing.action);
}

void TestUses::readsAllPagesFirst()
{
    QFETCH(int, index);
    const Thing thing = things().at(index);
    bool isHeld = false;
    pageBroadcasts([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.key() != "GET /broadcasts" || !request.target.contains("after=") || std::exchange(isHeld, true))
            return {};
        QByteArray few = request.target;
        ScriptedAnswer late = ScriptedAnswer::json(200, service().get(few.replace("limit=100", "limit=2")).body);
        late.how = ScriptedAnswer::How::Held;
        return late;
    });
    QVERIFY(show(thing));
    QVERIFY(press(thing));
    QTRY_VERIFY(isHeld);
    QVERIFY2(says(bench().page(), thing.looking), qPrintable(words(bench().page())));
    QVERIFY(!m_window->dialog());
    service().server.release();
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
    QVERIFY2(question().contains(thing.used.arg(u"Price change notice"_s)), qPrintable(question()));
    QVERIFY(!question().contains(thing.unread));
    QCOMPARE(m_window->said(), QString());
}

void TestUses::saysWhenAPageFails()
{
    QFETCH(int, index);
    const Thing thing = things().at(index);
    pageBroadcasts([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.key() == "GET /broadcasts" && request.target.contains("after="))
            return ScriptedAnswer::json(500, "<html>Oops</html>");
        return {};
    });
    QVERIFY(show(thing));
    QVERIFY(press(thing));
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
    QVERIFY2(question().contains(thing.unread), qPrintable(question()));
    QVERIFY(!question().contains(u"Price change notice"_s));
    QVERIFY(click(*m_window->dialog(), u"Cancel"_s));
    // Once they can be read again, the next question knows.
    pageBroadcasts([](const SeenRequest &) -> std::optional<ScriptedAnswer> { return {}; });
    QTRY_VERIFY(!m_window->dialog());
    QVERIFY(press(thing));
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
    QVERIFY2(question().contains(thing.used.arg(u"Price change notice"_s)), qPrintable(question()));
    QVERIFY(!question().contains(thing.unread));
}

void TestUses::saysWhenABroadcastFails()
{
    QFETCH(int, index);
    const Thing thing = things().at(index);
    const QByteArray other = "GET /broadcasts/" + idOf(u"Support hours while we move"_s).toUtf8();
    pageBroadcasts([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        return request.key() == other ? std::optional(ScriptedAnswer::json(500, "{}")) : std::nullopt;
    });
    QVERIFY(show(thing));
    QVERIFY(press(thing));
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
    QVERIFY2(question().contains(thing.used.arg(u"Price change notice"_s)), qPrintable(question()));
    QCOMPARE(question().contains(thing.unread), !thing.inList);
}

void TestUses::looksAnew()
{
    QFETCH(int, index);
    const Thing thing = things().at(index);
    QVERIFY(show(thing));
    bench().models().broadcasts.refresh();
    QVERIFY(bench().settle());
    QVERIFY(!make("/broadcasts", usingAll("Autumn letter")).isEmpty()); // by somebody else
    QVERIFY(press(thing));
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
    QVERIFY2(question().contains(thing.usedTwo.arg(u"Autumn letter and Price change notice"_s)), qPrintable(question()));
}

void TestUses::namesWhatIsOnlyHere()
{
    QFETCH(int, index);
    const Thing thing = things().at(index);
    QVERIFY(show(thing));
    QVERIFY(bench().settle());
    DraftJournal &journal = bench().models().journal;
    journal.putNew(draftUsingAll(u"Written on the train"_s), bench().clock().now());
    journal.putNew({.name = u"Not that one"_s, .from = u"hi@acme.com"_s, .html = u"<p>Hi</p>"_s}, bench().clock().now());
    // Changes that are not saved yet: they count too, for a broadcast that is not out.
    const auto unsaved = [&](const QString &draftId, const QString &broadcast) {
        JournalEntry entry{.draftId = draftId, .broadcastId = idOf(broadcast)};
        entry.changedAt = bench().clock().now();
        entry.draft = draftUsingAll(broadcast);
        QVERIFY(!entry.broadcastId.isEmpty());
        journal.put(entry);
    };
    unsaved(u"11111111-1111-4111-8111-111111111111"_s, u"Quiet week offer"_s);
    unsaved(u"22222222-2222-4222-8222-222222222222"_s, u"Price change notice"_s);
    unsaved(u"33333333-3333-4333-8333-333333333333"_s, u"Newsletter no. 42"_s); // out
    QVERIFY(press(thing));
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
    const QString names = u"Price change notice, Quiet week offer, and Written on the train (on this computer only)"_s;
    QString three = thing.usedTwo;
    three[0] = u'3';
    QVERIFY2(question().contains(three.arg(names)), qPrintable(question()));
}

void TestUses::isAskedOverNothingElse_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("goesTo");
    const QList<Thing> all = things();
    for (int i = 0; i < all.size(); ++i) {
        for (const char *way : {"another account", "another tab", "the settings", "a dialog"})
            QTest::addRow("%s, %s", all.at(i).name, way) << i << QString::fromLatin1(way);
    }
}

// The broadcasts come slowly, and the person goes on with something else.
void TestUses::isAskedOverNothingElse()
{
    QFETCH(int, index);
    QFETCH(QString, goesTo);
    const Thing thing = things().at(index);
    MainWindow &window = bench().window();
    const QString notDeleted = u" was not deleted. You went on to something else before Postroom could ask whether you "
                               "are sure."_s;
    QVERIFY(show(thing));
    QVERIFY(bench().settle());
    const Page *page = &bench().page();
    int held = 0;
    service().fail([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.key() != "GET /broadcasts" || held++ > 0)
            return {};
        ScriptedAnswer late = ScriptedAnswer::json(200, service().get(request.target).body);
        late.how = ScriptedAnswer::How::Held;
        return late;
    });
    QVERIFY(press(thing));
    QTRY_COMPARE(held, 1);
    if (goesTo == u"another account")
        window.openSandbox();
    else if (goesTo == u"another tab")
        window.showTab(u"api-keys"_s);
    else if (goesTo == u"the settings")
        window.showSettings();
    else
        QVERIFY(trigger(window, u"Keyboard shortcuts"_s));
    const QDialog *open = m_window->dialog();
    service().server.release();
    QVERIFY(bench().passTimeUntil([&] {
        const QList<MessageStrip *> strips = page->findChildren<MessageStrip *>(); // not to be seen now
        return m_window->dialog() != open
            || std::any_of(strips.cbegin(), strips.cend(),
                           [&](const MessageStrip *strip) { return strip->text().contains(notDeleted); });
    }));
    QCOMPARE(m_window->dialog(), open);

    // Whoever comes back is told, and goes on from there.
    if (m_window->dialog())
        m_window->dialog()->reject();
    window.openAccount(bench().accounts().accounts().constFirst().id);
    window.showTab(thing.tab.name);
    QCOMPARE(&bench().page(), page);
    QVERIFY2(m_window->said().contains(thing.called) && m_window->said().contains(notDeleted), qPrintable(m_window->said()));
    QVERIFY(click(*shown<MessageStrip>(bench().page()).constFirst(), u"Delete…"_s));
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
    QVERIFY2(question().contains(thing.used.arg(u"Price change notice"_s)), qPrintable(question()));
    QCOMPARE(m_window->said(), QString());
}

// The list fails to refresh by itself while the person is elsewhere: the removal is offered all the same.
void TestUses::isOfferedOverAFailedRefresh()
{
    const Thing thing = things().at(2); // a property
    QVERIFY(show(thing));
    QVERIFY(bench().settle());
    const Page *page = &bench().page();
    int held = 0;
    service().fail([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.key() == "GET /contact-properties")
            return ScriptedAnswer::json(422, R"({"statusCode":422,"message":"Not now.","name":"validation_error"})");
        if (request.key() != "GET /broadcasts" || held++ > 0)
            return {};
        ScriptedAnswer late = ScriptedAnswer::json(200, service().get(request.target).body);
        late.how = ScriptedAnswer::How::Held;
        return late;
    });
    QVERIFY(press(thing));
    QTRY_COMPARE(held, 1);
    bench().window().showTab(u"api-keys"_s);
    bench().models().contactProperties.refresh();
    const auto pageSays = [page](const QString &words) {
        const QList<MessageStrip *> strips = page->findChildren<MessageStrip *>(); // not to be seen now
        return std::any_of(strips.cbegin(), strips.cend(),
                           [&](const MessageStrip *strip) { return strip->text().contains(words); });
    };
    QTRY_VERIFY(pageSays(u"The properties could not be refreshed."_s));
    service().server.release();
    QTRY_VERIFY(pageSays(u"The property “shoe_size” was not deleted. You went on to something else"_s));
    bench().window().showTab(thing.tab.name);
    QVERIFY(click(*shown<MessageStrip>(bench().page()).constFirst(), u"Delete…"_s));
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
}

void TestUses::whatWentWrongMeanwhileIsSaidAsWell()
{
    QWidget page;
    auto *strip = new MessageStrip(&page);
    int asked = 0;
    int again = 0;
    const PendingUses::Done done = askOnceFound(
        page, *strip, {u"Looking…"_s, u"The topic “Recipes” was not deleted."_s}, [&](const auto &) { ++asked; },
        [&] { ++again; });
    ApiError refused;
    refused.kind = ApiError::Kind::Forbidden;
    strip->showError(u"The segment was not renamed."_s, refused);
    done({});
    QVERIFY2(strip->text().startsWith(u"The segment was not renamed. "_s), qPrintable(strip->text()));
    QVERIFY(strip->text().contains(u" The topic “Recipes” was not deleted. You went on to something else"_s));
    page.show();
    QVERIFY(click(*strip, u"Delete…"_s));
    QCOMPARE(again, 1);
    QCOMPARE(asked, 0);
}

void TestUses::aFailedDeleteIsStillToldAfterRereading_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("said");
    for (int i = 0; i < 3; ++i) {
        const Thing thing = things().at(i);
        QTest::addRow("%s, refused", thing.name) << i << 403 << u"The %1 was not deleted."_s.arg(QLatin1String(thing.name));
        QTest::addRow("%s, unclear", thing.name) << i << 500 << u"It is not clear whether Resend carried this out."_s;
    }
}

void TestUses::aFailedDeleteIsStillToldAfterRereading()
{
    QFETCH(int, index);
    QFETCH(int, status);
    QFETCH(QString, said);
    const Thing thing = things().at(index);
    int lists = 0;
    service().fail([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        lists += request.key() == "GET /segments" || request.key() == "GET /topics"
            || request.key() == "GET /contact-properties";
        if (request.method != "DELETE")
            return {};
        return ScriptedAnswer::json(status, R"({"statusCode":)" + QByteArray::number(status)
                                        + R"(,"message":"No.","name":"validation_error"})");
    });
    QVERIFY(show(thing));
    QVERIFY(press(thing));
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
    QVERIFY(click(*m_window->dialog(), withoutMnemonic(thing.action).chopped(1)));
    QVERIFY(bench().passTimeUntil([&] { return m_window->said().startsWith(said); }));
    // The lists are read again by themselves, as where another tab needs them.
    QVERIFY(bench().settle());
    const int before = lists;
    AccountModels &models = bench().models();
    for (TableModel *model : {static_cast<TableModel *>(&models.segments), static_cast<TableModel *>(&models.topics),
                              static_cast<TableModel *>(&models.contactProperties)})
        model->refresh();
    QVERIFY(bench().settle());
    QCOMPARE(lists, before + 3);
    QVERIFY2(m_window->said().startsWith(said), qPrintable(m_window->said()));
}

POSTROOM_WINDOW_TEST_MAIN(TestUses)
#include "tst_ui_uses.moc"
