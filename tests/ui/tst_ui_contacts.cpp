// SPDX-License-Identifier: Apache-2.0
#include "finding.h"
#include "kit/cell_delegate.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "window_bench.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Finding people among the contacts: search, filters, sorting, columns, and what lists do not bring.
class TestContacts final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void noDateIsCut();
    void searchFindsAndMarks();
    void filtersCombine();
    void topicFilterSaysWhatIsNotKnown();
    void propertyFilterAfterReadingAll();
    void manyFiltersWithAnyNameFit();
    void savedFiltersComeBack();
    void sortsByAColumn();
    void propertyColumnsComeBack();
    void readingCanBePausedAndStopped();
    void propertiesSayWhoUsesThem();

private:
    QDialog *dialog() const
    {
        const QList<QDialog *> all = shown<QDialog>(m_bench->window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    //! Chooses in the menu of a button, entry by entry: {"Property", "plan", "is empty"}.
    bool chooseIn(const QString &buttonText, const QStringList &path) const
    {
        const auto *opener = qobject_cast<QPushButton *>(button(m_bench->page(), buttonText));
        QMenu *menu = opener ? opener->menu() : nullptr;
        for (const QString &entry : path) {
            if (!menu)
                return false;
            emit menu->aboutToShow(); // filled when it is opened
            QAction *found = nullptr;
            for (QAction *action : menu->actions())
                found = withoutMnemonic(action->text()) == entry ? action : found;
            if (!found || !found->isEnabled())
                return false;
            if (found->menu())
                menu = found->menu();
            else
                found->trigger();
        }
        return true;
    }
    bool shows(int rows) const
    {
        return m_bench->passTimeUntil([&] { return m_view->model()->rowCount() == rows; });
    }
    int countIf(const std::function<bool(ContactPlace)> &test) const
    {
        const ContactStore &store = m_bench->models().contactStore;
        int count = 0;
        for (ContactPlace place = 0; place < store.end(); ++place)
            count += store.isThere(place) && test(place) ? 1 : 0;
        return count;
    }

    std::unique_ptr<WindowBench> m_bench;
    TableView *m_view = nullptr;
};

void TestContacts::init()
{
    m_bench = std::make_unique<WindowBench>(QSize(1280, 800));
    QVERIFY(m_bench->openSandbox(u"contacts"_s));
    m_view = table(m_bench->page(), u"Contacts"_s);
    QVERIFY(m_view);
    QVERIFY(shows(120));
}

void TestContacts::noDateIsCut()
{
    const int added = ContactTableModel::Created;
    QTRY_VERIFY(m_view->columnWidth(added) >= m_view->fittingWidth(added));
}

void TestContacts::searchFindsAndMarks()
{
    QLineEdit *search = field(m_bench->page(), u"Search contacts"_s);
    QVERIFY(search);
    const QString address = cell(*m_view, 4, 0);
    QTest::keyClicks(search, address.toUpper());
    QVERIFY(shows(1));
    QCOMPARE(cell(*m_view, 0, 0), address);
    const TextMatches expected{{0, int(address.size())}};
    QCOMPARE(m_view->model()->index(0, 0).data(TableModel::MatchRole).value<TextMatches>(), expected);
    QVERIFY(says(m_bench->page(), u"1 of 120"_s));
    search->clear();
    QVERIFY(shows(120));
    QVERIFY(!m_view->model()->index(0, 0).data(TableModel::MatchRole).isValid());
}

void TestContacts::filtersCombine()
{
    const ContactStore &store = m_bench->models().contactStore;
    QVERIFY(chooseIn(u"Add filter"_s, {u"Unsubscribed"_s}));
    const int unsubscribed = countIf([&](ContactPlace place) { return store.isUnsubscribed(place); });
    QVERIFY(unsubscribed > 0 && unsubscribed < 120);
    QVERIFY(shows(unsubscribed));
    QVERIFY(chooseIn(u"Add filter"_s, {u"In the segment"_s, u"Newsletter"_s}));
    QVERIFY(m_bench->settle());
    const auto newsletter = [&] {
        const SegmentsModel &segments = m_bench->models().segments;
        for (int row = 0; row < segments.rowCount(); ++row) {
            if (segments.at(row).name == u"Newsletter"_s)
                return segments.at(row).id;
        }
        return QString();
    }();
    const int both = countIf([&](ContactPlace place) {
        return store.isUnsubscribed(place) && store.segment(newsletter).members.contains(place);
    });
    QVERIFY(both > 0 && both < unsubscribed);
    QVERIFY(shows(both));
    QVERIFY(says(m_bench->page(), u"%1 of 120"_s.arg(both)));
    QVERIFY(click(m_bench->page(), u"Unsubscribed  ✕"_s));
    QVERIFY(shows(countIf([&](ContactPlace place) { return store.segment(newsletter).members.contains(place); })));
}

void TestContacts::topicFilterSaysWhatIsNotKnown()
{
    QVERIFY(chooseIn(u"Add filter"_s, {u"Topic"_s, u"Product updates"_s, u"subscribed to it"_s}));
    QVERIFY(shows(0));
    QVERIFY(says(m_bench->page(), u"120 contact"_s));
    QVERIFY(says(m_bench->page(), u" left out, because their details have not been read."_s));
    QVERIFY(click(m_bench->page(), u"Read them…"_s));
    QVERIFY(dialog());
    QVERIFY(says(*dialog(), u"This takes 240 requests."_s));
    auto *topics = qobject_cast<QCheckBox *>(button(*dialog(), u"What they chose of the topics too"_s));
    QVERIFY(topics && topics->isChecked());
    QVERIFY(click(*dialog(), u"Start reading"_s));
    ContactDetailsReader &reader = m_bench->models().contactDetails;
    QVERIFY(m_bench->passTimeUntil([&] { return reader.missing() == 0 && reader.state() == ContactDetailsReader::State::Idle; }));
    const auto &all = m_bench->models().topics;
    QString id;
    for (int row = 0; row < all.rowCount(); ++row)
        id = all.at(row).name == u"Product updates"_s ? all.at(row).id : id;
    const int subscribed = m_bench->models().contactStore.topic(id).members.count();
    QVERIFY(subscribed > 0);
    QVERIFY(shows(subscribed));
    QVERIFY(!button(m_bench->page(), u"Read them…"_s));
    QVERIFY(click(m_bench->page(), u"Subscribed to Product updates  ✕"_s));
    QVERIFY(shows(120));
}

void TestContacts::propertyFilterAfterReadingAll()
{
    ContactDetailsReader &reader = m_bench->models().contactDetails;
    QVERIFY(trigger(m_bench->window(), u"Read the details of all"_s));
    QVERIFY(says(*dialog(), u"This takes 120 requests. At the usual ten a second that is about 12 seconds."_s));
    QVERIFY(click(*dialog(), u"Start reading"_s));
    QVERIFY(m_bench->passTimeUntil([&] { return reader.missing() == 0; }));
    QVERIFY(chooseIn(u"Add filter"_s, {u"Property"_s, u"plan"_s, u"is empty"_s}));
    const ContactStore &store = m_bench->models().contactStore;
    const int without = countIf([&](ContactPlace place) {
        return std::holds_alternative<std::monostate>(store.property(place, u"plan"_s));
    });
    QVERIFY(without > 0 && without < 120);
    QVERIFY(shows(without));
    QVERIFY(click(m_bench->page(), u"plan is empty  ✕"_s));
    QVERIFY(chooseIn(u"Add filter"_s, {u"Property"_s, u"seats"_s, u"is…"_s}));
    QVERIFY(dialog());
    QLineEdit *value = shown<QLineEdit>(*dialog()).constFirst();
    QTest::keyClicks(value, u"many"_s);
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY2(dialog(), "a number field refuses words");
    value->clear();
    QTest::keyClicks(value, u"3"_s);
    QTest::keyClick(value, Qt::Key_Return);
    const ContactStore::Value three = 3.0;
    QVERIFY(shows(countIf([&](ContactPlace place) { return store.property(place, u"seats"_s) == three; })));
}

void TestContacts::manyFiltersWithAnyNameFit()
{
    const QString odd = u"R&D <b>x</b>"_s;
    m_bench->models().segments.create(odd, [](const auto &) {});
    QVERIFY(m_bench->settle());
    QPushButton *add = qobject_cast<QPushButton *>(button(m_bench->page(), u"Add filter"_s));
    emit add->menu()->aboutToShow();
    for (QAction *action : add->menu()->actions()) {
        if (!action->menu() || action->text() != u"In the segment"_s)
            continue;
        for (QAction *segment : action->menu()->actions()) {
            if (segment->text() == u"R&&D <b>x</b>"_s)
                segment->trigger();
        }
    }
    const auto chip = [&](const QString &name) {
        QAbstractButton *found = nullptr;
        for (QPushButton *each : shown<QPushButton>(m_bench->page()))
            found = each->accessibleName() == name ? each : found;
        return found;
    };
    QTRY_VERIFY(chip(u"Take off the filter Segment: R&D <b>x</b>"_s));
    const QAbstractButton *segment = chip(u"Take off the filter Segment: R&D <b>x</b>"_s);
    QCOMPARE(segment->text(), u"Segment: R&&D <b>x</b>  ✕"_s);
    QCOMPARE(segment->toolTip(), u"<p>Segment: R&amp;D &lt;b&gt;x&lt;/b&gt;</p>"_s);
    const int widest = m_bench->window().minimumSizeHint().width();
    for (int i = 0; i < 5; ++i) {
        QVERIFY(chooseIn(u"Add filter"_s, {u"Property"_s, u"plan"_s, u"is not…"_s}));
        QTRY_VERIFY(dialog());
        shown<QLineEdit>(*dialog()).constFirst()->setText(QString(300, QChar(u'a' + i)));
        QTest::keyClick(shown<QLineEdit>(*dialog()).constFirst(), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
    }
    QTRY_VERIFY(m_bench->window().minimumSizeHint().width() <= widest);
    // All of them are seen, and none lies on another.
    QTRY_COMPARE(shown<QPushButton>(*add->parentWidget()).size(), 8); // six filters, what adds one, what keeps them
    const QList<QPushButton *> all = shown<QPushButton>(*add->parentWidget());
    for (const QPushButton *one : all) {
        QVERIFY(one->parentWidget()->rect().contains(one->geometry()));
        for (const QPushButton *other : all)
            QVERIFY(one == other || !one->geometry().intersects(other->geometry()));
    }
}

void TestContacts::savedFiltersComeBack()
{
    QVERIFY(chooseIn(u"Add filter"_s, {u"Unsubscribed"_s}));
    QVERIFY(chooseIn(u"Saved filters"_s, {u"Save these filters…"_s}));
    QVERIFY(dialog());
    QTest::keyClicks(shown<QLineEdit>(*dialog()).constFirst(), u"Gone <b>quiet</b>"_s);
    QTest::keyClick(shown<QLineEdit>(*dialog()).constFirst(), Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(button(m_bench->page(), u"Unsubscribed  ✕"_s));
    QVERIFY(click(m_bench->page(), u"Unsubscribed  ✕"_s));
    QVERIFY(shows(120));
    QVERIFY(chooseIn(u"Saved filters"_s, {u"Gone <b>quiet</b>"_s}));
    const ContactStore &store = m_bench->models().contactStore;
    QVERIFY(shows(countIf([&](ContactPlace place) { return store.isUnsubscribed(place); })));
    QVERIFY(chooseIn(u"Saved filters"_s, {u"Forget"_s, u"Gone <b>quiet</b>"_s}));
    QVERIFY(!chooseIn(u"Saved filters"_s, {u"Gone <b>quiet</b>"_s}));
}

void TestContacts::sortsByAColumn()
{
    ContactTableModel &contacts = m_bench->models().contacts;
    const auto sort = [&](Qt::SortOrder order) {
        QSignalSpy shown(&contacts, &ContactTableModel::shown);
        m_view->sortByColumn(ContactTableModel::Email, order);
        return m_bench->passTimeUntil([&] { return !shown.isEmpty() && !contacts.isSorting(); });
    };
    const QStringList newestFirst = column(*m_view, 0);
    QVERIFY(sort(Qt::AscendingOrder));
    const QStringList ascending = column(*m_view, 0);
    QVERIFY(ascending != newestFirst);
    QVERIFY(sort(Qt::DescendingOrder));
    const QStringList descending = column(*m_view, 0);
    QCOMPARE(QStringList(ascending.rbegin(), ascending.rend()), descending);
}

void TestContacts::propertyColumnsComeBack()
{
    const auto choose = [this](const QString &key) {
        if (!click(m_bench->page(), u"Property columns…"_s))
            return false;
        for (QAction *action : shown<QMenu>(m_bench->window()).constLast()->actions()) {
            if (action->text() == key)
                action->trigger();
        }
        shown<QMenu>(m_bench->window()).constLast()->close();
        return true;
    };
    QVERIFY(choose(u"plan"_s));
    QVERIFY(choose(u"seats"_s));
    QCOMPARE(m_view->model()->columnCount(), 7);
    QTest::mouseClick(m_view->horizontalHeader()->viewport(), Qt::LeftButton, {}, {10, 8}); // sorts: it is arranged now
    m_view->setColumnWidth(ContactTableModel::Email, 222);
    m_bench->restart();
    QVERIFY(m_bench->openSandbox(u"contacts"_s));
    m_view = table(m_bench->page(), u"Contacts"_s);
    QVERIFY(shows(120));
    QCOMPARE(m_bench->models().contacts.propertyColumns(),
             (QList<ContactTableModel::PropertyColumn>{{u"plan"_s, false}, {u"seats"_s, true}}));
    QCOMPARE(m_view->model()->headerData(5, Qt::Horizontal).toString(), u"plan"_s);
    QCOMPARE(m_view->columnWidth(ContactTableModel::Email), 222);
    // Taken off, and another one deleted: neither comes back.
    QVERIFY(choose(u"plan"_s));
    auto &properties = m_bench->models().contactProperties;
    for (int row = 0; row < properties.rowCount(); ++row) {
        if (properties.at(row).key == u"seats"_s)
            properties.remove(properties.at(row).id, [](const auto &) {});
    }
    QVERIFY(m_bench->settle());
    QCOMPARE(m_view->model()->columnCount(), 5);
    m_bench->restart();
    QVERIFY(m_bench->openSandbox(u"contacts"_s));
    QCOMPARE(table(m_bench->page(), u"Contacts"_s)->model()->columnCount(), 5);
}

void TestContacts::readingCanBePausedAndStopped()
{
    ContactDetailsReader &reader = m_bench->models().contactDetails;
    QVERIFY(trigger(m_bench->window(), u"Read the details of all"_s));
    QVERIFY(click(*dialog(), u"Start reading"_s));
    QTRY_VERIFY(button(m_bench->page(), u"Pause"_s));
    QVERIFY(click(m_bench->page(), u"Pause"_s));
    QCOMPARE(reader.state(), ContactDetailsReader::State::Paused);
    QVERIFY(m_bench->settle());
    QVERIFY(says(m_bench->page(), u"Reading details is paused: "_s));
    const int missing = reader.missing();
    QVERIFY(missing > 100);
    QVERIFY(click(m_bench->page(), u"Resume"_s));
    QVERIFY(m_bench->passTimeUntil([&] { return reader.missing() < missing; }));
    QVERIFY(click(m_bench->page(), u"Stop"_s));
    QCOMPARE(reader.state(), ContactDetailsReader::State::Idle);
    QTRY_VERIFY(!button(m_bench->page(), u"Stop"_s));
}

void TestContacts::propertiesSayWhoUsesThem()
{
    ContactDetailsReader &reader = m_bench->models().contactDetails;
    QVERIFY(m_bench->showTab(u"properties"_s));
    TableView *properties = table(m_bench->page(), u"Properties"_s);
    QTRY_COMPARE(properties->model()->rowCount(), 5);
    QCOMPARE(cell(*properties, 0, ContactPropertiesModel::UsedBy), u"Not read yet"_s);
    reader.start();
    QVERIFY(m_bench->passTimeUntil([&] { return reader.missing() == 0; }));
    const int row = int(column(*properties, 0).indexOf(u"plan"_s));
    const int users = m_bench->models().contactStore.countWithProperty(u"plan"_s);
    QVERIFY(users > 0);
    QVERIFY(m_bench->passTimeUntil(
        [&] { return cell(*properties, row, ContactPropertiesModel::UsedBy) == u"%1 contacts"_s.arg(users); }));
}

POSTROOM_WINDOW_TEST_MAIN(TestContacts)
#include "tst_ui_contacts.moc"
