// SPDX-License-Identifier: Apache-2.0
#include "live_list.h"
#include "models/contacts/contact_table_model.h"
#include "resend/api_bench.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using Column = ContactTableModel::ColumnId;
using Phase = TableModel::Phase;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

struct Bench : ApiBench
{
    LiveList list{0};
    ContactStore store;
    ContactLoader loader{*client, clock, store};
    ContactTableModel model{store, loader, clock, QLocale(QLocale::English)};
    QAbstractItemModelTester tester{&model, Mode::Fatal};
    QItemSelectionModel selection{&model};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy rearranged{&model, &QAbstractItemModel::layoutChanged};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy shown{&model, &ContactTableModel::shown};

    Bench() { list.serve(server); }

    void clearSpies()
    {
        for (QSignalSpy *spy : {&inserted, &removed, &changed, &rearranged, &reset, &shown})
            spy->clear();
    }
    //! Which rows are shown, by the numbers of their contacts.
    QString rows() const
    {
        QStringList numbers;
        for (int row = 0; row < model.rowCount(); ++row)
            numbers.push_back(QString::number(model.idAt(row).right(12).toInt(nullptr, 16)));
        return numbers.join(u' ');
    }
    QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role).toString();
    }
    //! Waits until \a wanted is what rows() says, letting batches come due.
    bool shows(const QString &wanted)
    {
        return until(
            [&] {
                if (rows() == wanted)
                    return true;
                clock.advance(std::chrono::milliseconds(20));
                return false;
            },
            4000);
    }
    void ask(const QString &text)
    {
        ContactQuery query;
        query.text = text;
        model.setQuery(query);
    }
    bool fill()
    {
        store.put({contact(5, u"e@x.example"_s, u"Emil Ö"_s), contact(4, u"d@x.example"_s, u"Dora Z"_s, true),
                   contact(3, u"c@x.example"_s), contact(2, u"b@x.example"_s, u"Berta A"_s),
                   contact(1, u"a@x.example"_s, u"Anna Z"_s)});
        const bool there = shows(u"5 4 3 2 1"_s);
        clearSpies();
        return there;
    }
};

} // namespace

class TestContactTableModel : public QObject
{
    Q_OBJECT
private slots:
    void showsNewestFirst();
    void answersTheRolesOfATable();
    void staysOnOneLine();
    void titlesItsColumns();
    void rowsThatComeAreAppended();
    void batchesWhatComes();
    void aNewContactIsOneRow();
    void aContactThatGoesIsOneRow();
    void aChangeIsToldOfItsRow();
    void manyChangesAreToldAtOnce();
    void aQueryKeepsTheSelection();
    void aQueryLosesWhatIsNotFound();
    void sortsAndSearchesInThatOrder();
    void rowsThatComeKeepTheOrder();
    void showsProperties();
    void clearingResets();
    void loadsAndRefreshes();
    void goesOnWhereItFailed();
    void typingWhileItLoads();
};

void TestContactTableModel::showsNewestFirst()
{
    Bench bench;
    QVERIFY(bench.fill());
    QCOMPARE(bench.model.rowOf(uuid(4)), 1);
    QCOMPARE(bench.model.rowOf(uuid(9)), -1);
    QCOMPARE(bench.model.at(1), contact(4, u"d@x.example"_s, u"Dora Z"_s, true));
}

void TestContactTableModel::answersTheRolesOfATable()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.store.setSegmentNames({{u"s"_s, u"Zoo"_s}, {u"t"_s, u"Abo"_s}});
    bench.store.addMembers(u"s"_s, {1});
    bench.store.addMembers(u"t"_s, {1});
    QCOMPARE(bench.cell(1, Column::Email), u"d@x.example"_s);
    QCOMPARE(bench.cell(1, Column::Name), u"Dora Z"_s);
    QCOMPARE(bench.cell(1, Column::Status), u"Unsubscribed"_s);
    QCOMPARE(bench.cell(0, Column::Status), u"Subscribed"_s);
    QCOMPARE(bench.cell(1, Column::Segments), u"Abo, Zoo"_s);
    QVERIFY(!bench.cell(1, Column::Created).isEmpty());
    QVERIFY(bench.cell(1, Column::Created, Qt::ToolTipRole).contains(u"2026"_s));
    QCOMPARE(bench.model.index(1, Column::Status).data(TableModel::ToneRole).value<Tone>(), Tone::Neutral);
    QCOMPARE(bench.model.index(0, Column::Status).data(TableModel::ToneRole).value<Tone>(), Tone::Good);
    QCOMPARE(bench.model.index(0, Column::Email).data(TableModel::StyleRole).value<TableModel::Style>(),
             TableModel::Style::Strong);
    QCOMPARE(bench.cell(1, Column::Email, TableModel::CopyRole), u"d@x.example"_s);
    QCOMPARE(bench.cell(1, Column::Name, TableModel::CopyRole), QString());
    QCOMPARE(bench.cell(1, Column::Name, TableModel::IdRole), uuid(4));
    QCOMPARE(bench.model.index(1, Column::Created).data(TableModel::SortRole).toLongLong(), 1'767'225'840'000);
}

void TestContactTableModel::staysOnOneLine()
{
    Bench bench;
    Contact odd = contact(1, u"a@x.example"_s);
    odd.firstName = u"An\r\n\tna"_s;
    odd.lastName = QString(10'000, u'x');
    bench.store.put(odd);
    QVERIFY(bench.shows(u"1"_s));
    const QString name = bench.cell(0, Column::Name);
    QVERIFY(name.startsWith(u"An na xxx"_s));
    QVERIFY(name.endsWith(u"x…"_s));
    QCOMPARE(name.size(), 301);
    QCOMPARE(bench.model.at(0), odd);
}

void TestContactTableModel::titlesItsColumns()
{
    Bench bench;
    bench.model.setPropertyColumns({{.key = u"city"_s}, {.key = u"age"_s, .isNumber = true}});
    QStringList titles;
    for (int column = 0; column < bench.model.columnCount(); ++column)
        titles.push_back(bench.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QCOMPARE(titles, (QStringList{u"Email"_s, u"Name"_s, u"Status"_s, u"Segments"_s, u"Added"_s, u"city"_s, u"age"_s}));
    QCOMPARE(bench.model.headerData(6, Qt::Horizontal, Qt::TextAlignmentRole).toInt(),
             int(Qt::AlignRight | Qt::AlignVCenter));
}

void TestContactTableModel::rowsThatComeAreAppended()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.selection.select(bench.model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    bench.store.put({contact(0, u"0@x.example"_s), contact(-1, u"z@x.example"_s)});
    QVERIFY(
        until([&] { return bench.inserted.size() == 1 || (bench.clock.advance(ContactTableModel::pulse), false); }));
    QCOMPARE(bench.inserted.at(0).at(1).toInt(), 5);
    QCOMPARE(bench.inserted.at(0).at(2).toInt(), 6);
    QCOMPARE(bench.rearranged.size() + bench.removed.size() + bench.reset.size(), 0);
    QCOMPARE(bench.selection.selectedRows().size(), 1);
    QCOMPARE(bench.selection.selectedRows().first().row(), 1);
}

void TestContactTableModel::batchesWhatComes()
{
    Bench bench;
    bench.store.put(contact(100, u"first@x.example"_s));
    QVERIFY(until([&] { return bench.rows() == u"100"_s; })); // at once
    bench.clearSpies();
    for (int i = 99; i > 50; --i) {
        bench.store.put(contact(i, u"%1@x.example"_s.arg(i)));
        breathe();
    }
    QCOMPARE(bench.inserted.size(), 0); // the clock stands still
    bench.clock.advance(ContactTableModel::pulse);
    QVERIFY(until([&] { return bench.model.rowCount() == 50; }));
    QCOMPARE(bench.inserted.size(), 1);
}

void TestContactTableModel::aNewContactIsOneRow()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.selection.setCurrentIndex(bench.model.index(2, 0),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    bench.store.put(contact(9, u"new@x.example"_s));
    QVERIFY(bench.shows(u"9 5 4 3 2 1"_s));
    QCOMPARE(bench.inserted.size(), 1);
    QCOMPARE(bench.inserted.at(0).at(1).toInt(), 0);
    QCOMPARE(bench.rearranged.size(), 0);
    QCOMPARE(bench.selection.currentIndex().row(), 3);
    QCOMPARE(bench.selection.selectedRows().first().row(), 3);
}

void TestContactTableModel::aContactThatGoesIsOneRow()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.store.remove(uuid(4));
    QVERIFY(bench.shows(u"5 3 2 1"_s));
    QCOMPARE(bench.removed.size(), 1);
    QCOMPARE(bench.removed.at(0).at(1).toInt(), 1);
    QCOMPARE(bench.rearranged.size(), 0);
}

void TestContactTableModel::aChangeIsToldOfItsRow()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.store.put(contact(2, u"b@x.example"_s, u"Bärbel"_s));
    QVERIFY(until([&] { return bench.changed.size() == 1 || (bench.clock.advance(ContactTableModel::pulse), false); }));
    QCOMPARE(bench.changed.at(0).at(0).toModelIndex(), bench.model.index(3, 0));
    QCOMPARE(bench.changed.at(0).at(1).toModelIndex(), bench.model.index(3, 4));
    QCOMPARE(bench.cell(3, Column::Name), u"Bärbel"_s);
    QCOMPARE(bench.inserted.size() + bench.removed.size() + bench.rearranged.size(), 0);
}

void TestContactTableModel::manyChangesAreToldAtOnce()
{
    Bench bench;
    QList<Contact> all;
    for (int i = 300; i > 0; --i)
        all.push_back(contact(i, u"%1@x.example"_s.arg(i)));
    bench.store.put(all);
    QVERIFY(until([&] { return bench.model.rowCount() == 300; }));
    bench.clearSpies();
    for (Contact &one : all)
        one.lastName = u"Changed"_s;
    bench.store.put(all);
    QVERIFY(until([&] { return bench.changed.size() > 0 || (bench.clock.advance(ContactTableModel::pulse), false); }));
    QCOMPARE(bench.changed.size(), 1);
    QCOMPARE(bench.changed.at(0).at(1).toModelIndex().row(), 299);
}

void TestContactTableModel::aQueryKeepsTheSelection()
{
    Bench bench;
    QVERIFY(bench.fill());
    const auto how = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    bench.selection.select(bench.model.index(1, 0), how);
    bench.selection.select(bench.model.index(4, 0), how);
    bench.selection.setCurrentIndex(bench.model.index(4, 1), QItemSelectionModel::NoUpdate);
    bench.ask(u"z"_s);
    QVERIFY(bench.model.isSearching());
    QVERIFY(bench.shows(u"4 1"_s));
    QVERIFY(!bench.model.isSearching());
    QCOMPARE(bench.rearranged.size(), 1);
    QCOMPARE(bench.inserted.size() + bench.removed.size() + bench.reset.size(), 0);
    QCOMPARE(bench.selection.selectedRows().size(), 2);
    QCOMPARE(bench.selection.currentIndex(), bench.model.index(1, 1));
    bench.ask({});
    QVERIFY(bench.shows(u"5 4 3 2 1"_s));
    QCOMPARE(bench.selection.selectedRows().size(), 2);
    QCOMPARE(bench.selection.currentIndex(), bench.model.index(4, 1));
}

void TestContactTableModel::aQueryLosesWhatIsNotFound()
{
    Bench bench;
    QVERIFY(bench.fill());
    const QPersistentModelIndex kept(bench.model.index(1, 0));
    const QPersistentModelIndex lost(bench.model.index(2, 0));
    bench.ask(u"dora"_s);
    QVERIFY(bench.shows(u"4"_s));
    QCOMPARE(kept.row(), 0);
    QVERIFY(!lost.isValid());
    bench.ask(u"nobody at all"_s);
    QVERIFY(bench.shows({}));
    QVERIFY(!kept.isValid());
}

void TestContactTableModel::sortsAndSearchesInThatOrder()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.model.sort(Column::Name, Qt::AscendingOrder);
    QVERIFY(bench.model.isSorting());
    QVERIFY(bench.shows(u"1 2 4 5 3"_s));
    QVERIFY(!bench.model.isSorting());
    QCOMPARE(bench.rearranged.size(), 1);
    bench.ask(u"z"_s);
    QVERIFY(bench.shows(u"1 4"_s));
    bench.model.sort(Column::Name, Qt::DescendingOrder);
    QVERIFY(bench.shows(u"4 1"_s));
    bench.ask({});
    QVERIFY(bench.shows(u"5 4 2 1 3"_s));
    bench.model.sort(Column::Status, Qt::AscendingOrder);
    QVERIFY(bench.shows(u"4 5 3 2 1"_s));
    bench.model.sort(-1);
    QVERIFY(bench.shows(u"5 4 3 2 1"_s));
}

void TestContactTableModel::rowsThatComeKeepTheOrder()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.model.sort(Column::Email, Qt::AscendingOrder);
    QVERIFY(bench.shows(u"1 2 3 4 5"_s));
    bench.store.put({contact(0, u"bb@x.example"_s), contact(-0x10, u"cc@x.example"_s)});
    QVERIFY(
        until([&] { return bench.model.rowCount() == 7 || (bench.clock.advance(ContactTableModel::pulse), false); }));
    QStringList emails;
    for (int row = 0; row < 7; ++row)
        emails.push_back(bench.cell(row, Column::Email).section(u'@', 0, 0));
    QCOMPARE(emails.join(u' '), u"a b bb c cc d e"_s);
}

void TestContactTableModel::showsProperties()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.store.setProperties(uuid(5), {{u"city"_s, u"Köln"_s}, {u"age"_s, 100'000.5}});
    bench.store.setProperties(uuid(2), {{u"city"_s, u"Bonn"_s}});
    bench.model.setPropertyColumns({{.key = u"city"_s}, {.key = u"age"_s, .isNumber = true}});
    QCOMPARE(bench.model.columnCount(), 7);
    QCOMPARE(bench.cell(0, 5), u"Köln"_s);
    QCOMPARE(bench.cell(0, 6), u"100000.5"_s);
    QCOMPARE(bench.cell(1, 5), QString());
    bench.model.sort(5, Qt::AscendingOrder);
    QVERIFY(bench.shows(u"2 5 4 3 1"_s));
    bench.ask(u"köln"_s);
    QVERIFY(bench.shows(u"5"_s));
    bench.ask({});
    QVERIFY(bench.shows(u"2 5 4 3 1"_s));
    bench.model.setPropertyColumns({{.key = u"age"_s, .isNumber = true}});
    QVERIFY(bench.shows(u"5 4 3 2 1"_s)); // what it was sorted by is not shown any more
}

void TestContactTableModel::clearingResets()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.ask(u"anna"_s);
    bench.store.clear();
    QCOMPARE(bench.reset.size(), 1);
    QCOMPARE(bench.model.rowCount(), 0);
    bench.store.put({contact(8, u"new@x.example"_s, u"Hanna"_s), contact(7, u"other@x.example"_s)});
    QVERIFY(bench.shows(u"8"_s));
}

void TestContactTableModel::loadsAndRefreshes()
{
    Bench bench;
    bench.list = LiveList(12);
    QSignalSpy phases(&bench.model, &TableModel::phaseChanged);
    QCOMPARE(bench.model.phase(), Phase::Idle);
    bench.model.refresh();
    QCOMPARE(bench.model.phase(), Phase::FirstLoad);
    QVERIFY(bench.passTimeUntil([&] { return bench.model.phase() == Phase::Ready; }));
    QVERIFY(bench.shows(u"12 11 10 9 8 7 6 5 4 3 2 1"_s));
    QCOMPARE(bench.model.asOf(), bench.loader.asOf());
    bench.list.removeNumber(6);
    bench.model.refresh();
    QCOMPARE(bench.model.phase(), Phase::Refreshing);
    QVERIFY(bench.passTimeUntil([&] { return bench.model.phase() == Phase::Ready; }));
    QVERIFY(bench.shows(u"12 11 10 9 8 7 5 4 3 2 1"_s));
    QCOMPARE(phases.size(), 4);
    QCOMPARE(bench.reset.size(), 0);
}

void TestContactTableModel::goesOnWhereItFailed()
{
    Bench bench;
    bench.list = LiveList(12);
    bench.list.odd = [](int request, const QUrlQuery &) {
        return request == 2
            ? std::optional(ScriptedAnswer::json(403, R"({"statusCode":403,"name":"validation_error","message":"no"})"))
            : std::nullopt;
    };
    bench.model.refresh();
    QVERIFY(bench.passTimeUntil([&] { return bench.model.failure().has_value(); }));
    QCOMPARE(bench.model.phase(), Phase::Idle);
    QVERIFY(bench.shows(u"12 11 10 9 8"_s));
    bench.model.refresh();
    QCOMPARE(bench.model.phase(), Phase::FirstLoad);
    QVERIFY(bench.passTimeUntil([&] { return bench.model.phase() == Phase::Ready; }));
    QVERIFY(!bench.model.failure());
    QVERIFY(bench.shows(u"12 11 10 9 8 7 6 5 4 3 2 1"_s));
}

void TestContactTableModel::typingWhileItLoads()
{
    Bench bench;
    bench.list = LiveList(300);
    bench.list.pageSize = 10;
    bench.list.beforeAnswer = [&](int request) {
        bench.clock.advance(std::chrono::milliseconds(30));
        if (request % 3 == 0)
            bench.ask(request % 2 ? u"c1"_s : u"c12"_s);
        if (request == 10)
            bench.model.sort(Column::Email, Qt::DescendingOrder);
    };
    bench.model.refresh();
    QVERIFY(bench.passTimeUntil([&] { return bench.model.phase() == Phase::Ready; }));
    bench.ask(u"c12"_s);
    QVERIFY(bench.shows(u"129 128 127 126 125 124 123 122 121 120 12"_s));
    bench.ask({});
    QVERIFY(
        until([&] { return bench.model.rowCount() == 300 || (bench.clock.advance(ContactTableModel::pulse), false); }));
    QVERIFY(until([&] { return !bench.model.isSorting() && !bench.model.isSearching(); }));
    QCOMPARE(bench.cell(0, Column::Email), u"c300@x.example"_s);
    QCOMPARE(bench.cell(299, Column::Email), u"c1@x.example"_s);
}

QTEST_GUILESS_MAIN(TestContactTableModel)
#include "tst_contact_table_model.moc"
