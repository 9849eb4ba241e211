// SPDX-License-Identifier: Apache-2.0
#include "fault_tabs.h"
#include "models/account_models.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! What is renamed or deleted on one tab is so on all others, without reading anything again.
class TestGoneEverywhere final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void aSegmentRenamedAndDeletedReachesTheContacts();
    void aDeletedPropertyIsGoneFromEveryContact();

private:
    QString make(const QByteArray &path, const QByteArray &body)
    {
        return m_window->service.send("POST", path, body).object().value(u"id"_s).toString();
    }
    WindowBench &bench() const { return m_window->bench; }
    FaultyService &service() const { return m_window->service; }

    std::unique_ptr<FaultWindow> m_window;
    QString m_segment;
    QString m_property;
};

void TestGoneEverywhere::init()
{
    m_window = std::make_unique<FaultWindow>();
    m_segment = make("/segments", R"({"name":"Graz"})");
    m_property = make("/contact-properties", R"({"key":"shoe_size","type":"string"})");
    QVERIFY(!m_segment.isEmpty() && !m_property.isEmpty());
}

void TestGoneEverywhere::aSegmentRenamedAndDeletedReachesTheContacts()
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

void TestGoneEverywhere::aDeletedPropertyIsGoneFromEveryContact()
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
    QVERIFY(m_window->waitUntil([&] { return table(bench().page(), u"Properties"_s) != nullptr; }));
    TableView *properties = table(bench().page(), u"Properties"_s);
    QVERIFY(m_window->waitUntil([&] { return column(*properties, 0).contains(u"shoe_size"_s); }));
    properties->setCurrentIndex(properties->model()->index(int(column(*properties, 0).indexOf(u"shoe_size"_s)), 0));
    QVERIFY(click(bench().page(), u"Delete property…"_s));
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

POSTROOM_WINDOW_TEST_MAIN(TestGoneEverywhere)
#include "tst_ui_gone_everywhere.moc"
