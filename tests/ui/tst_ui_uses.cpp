// SPDX-License-Identifier: Apache-2.0
#include "drafts/draft_journal.h"
#include "fault_tabs.h"
#include "models/account_models.h"

#include <QJsonArray>
#include <QLabel>

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

//! What is used by broadcasts that are not out yet: named before it is deleted, however slowly or badly they are read, and
//! gone from everywhere here once it is deleted.
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

    void aFailedDeleteIsStillToldAfterRereading_data();
    void aFailedDeleteIsStillToldAfterRereading();
    void aSegmentRenamedAndDeletedReachesTheContacts();
    void aDeletedPropertyIsGoneFromEveryContact();

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

void TestUses::aSegmentRenamedAndDeletedReachesTheContacts()
{
    const QString ada = make("/contacts", R"({"email":"ada@example.org","segments":[{"id":")" + m_segment.toUtf8() + R"("}]})");
    QVERIFY(!ada.isEmpty());
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    AccountModels &models = bench().models();
    models.segments.counts().count(m_segment);
    TableView *contacts = table(bench().page(), u"Contacts"_s);
    const auto segmentsOfAda = [&] {
        return cell(*contacts, int(column(*contacts, 0).indexOf(u"ada@example.org"_s)), ContactTableModel::Segments);
    };
    QVERIFY(m_window->waitUntil([&] { return segmentsOfAda() == u"Graz"_s; }));
    contacts->setCurrentId(ada);
    QTRY_VERIFY(button(bench().page(), u"Graz"_s));
    bench().page().open(m_segment); // the filter
    QTRY_VERIFY(button(bench().page(), u"Segment: Graz  ✕"_s));
    const int read = service().server.count("GET /segments");

    bench().window().showTab(u"segments"_s);
    QVERIFY(bench().settle());
    TableView *segments = table(bench().page(), u"Segments"_s);
    const auto choose = [&](const QString &name) {
        segments->setCurrentIndex(segments->model()->index(int(column(*segments, 0).indexOf(name)), 0));
    };
    choose(u"Graz"_s);
    QVERIFY(click(bench().page(), u"Rename…"_s));
    field(*m_window->dialog(), u"Name"_s)->clear();
    QTest::keyClicks(field(*m_window->dialog(), u"Name"_s), u"Vienna"_s);
    QVERIFY(click(*m_window->dialog(), u"Rename"_s));
    QTRY_VERIFY(!m_window->dialog());
    const int readHere = service().server.count("GET /segments");
    QVERIFY(readHere >= read);
    bench().window().showTab(u"contacts"_s);
    QVERIFY(m_window->waitUntil([&] { return segmentsOfAda() == u"Vienna"_s; }));
    QVERIFY(button(bench().page(), u"Vienna"_s));
    QVERIFY(!button(bench().page(), u"Graz"_s));
    QVERIFY(button(bench().page(), u"Segment: Vienna  ✕"_s));

    bench().window().showTab(u"segments"_s);
    choose(u"Vienna"_s);
    QVERIFY(click(bench().page(), u"Delete segment…"_s));
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
    QVERIFY(click(*m_window->dialog(), u"Delete segment"_s));
    QVERIFY(m_window->waitUntil([&] { return !column(*segments, 0).contains(u"Vienna"_s); }));
    bench().window().showTab(u"contacts"_s);
    QTRY_VERIFY(button(bench().page(), u"Segment: deleted  ✕"_s));
    QVERIFY(!button(bench().page(), u"Vienna"_s));
    QVERIFY(click(bench().page(), u"Segment: deleted  ✕"_s));
    QVERIFY(m_window->waitUntil([&] { return column(*contacts, 0).contains(u"ada@example.org"_s); }));
    QCOMPARE(segmentsOfAda(), QString());
    QCOMPARE(service().server.count("GET /segments"), readHere); // all that without reading the list again
}

void TestUses::aDeletedPropertyIsGoneFromEveryContact()
{
    const QString ada = make("/contacts", R"({"email":"ada@example.org","properties":{"shoe_size":"thirtyseven"}})");
    QVERIFY(!ada.isEmpty());
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    AccountModels &models = bench().models();
    TableView *contacts = table(bench().page(), u"Contacts"_s);
    contacts->setCurrentId(ada); // its details are read
    QVERIFY(m_window->waitUntil([&] { return field(bench().page(), u"shoe_size"_s) != nullptr; }));
    models.contacts.setPropertyColumns({{u"plan"_s, false}, {u"shoe_size"_s, false}});
    QLineEdit *search = field(bench().page(), u"Search contacts"_s);
    QVERIFY(search);
    QTest::keyClicks(search, u"thirtyseven"_s);
    QVERIFY(m_window->waitUntil([&] { return column(*contacts, 0) == QStringList{u"ada@example.org"_s}; }));
    QCOMPARE(cell(*contacts, 0, ContactTableModel::FirstProperty + 1), u"thirtyseven"_s);

    bench().window().showTab(u"properties"_s);
    const Thing thing = things().at(2);
    QVERIFY(m_window->waitUntil([&] { return table(bench().page(), u"Properties"_s) != nullptr; }));
    QVERIFY(press(thing));
    QVERIFY(bench().passTimeUntil([&] { return m_window->dialog() != nullptr; }));
    QVERIFY(click(*m_window->dialog(), u"Delete property"_s));
    QVERIFY(m_window->waitUntil([&] { return models.contactProperties.rowOf(m_property) < 0; }));

    bench().window().showTab(u"contacts"_s);
    QVERIFY(m_window->waitUntil([&] { return contacts->model()->rowCount() == 0; })); // nobody has it any more
    const QList<ContactTableModel::PropertyColumn> left{{u"plan"_s, false}};
    QCOMPARE(models.contacts.propertyColumns(), left);
    QCOMPARE(contacts->model()->columnCount(), int(ContactTableModel::FirstProperty) + 1);
    QVERIFY(!field(bench().page(), u"shoe_size"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestUses)
#include "tst_ui_uses.moc"
