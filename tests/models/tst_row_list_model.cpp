// SPDX-License-Identifier: Apache-2.0
#include "models/row_list_model.h"
#include "support/manual_clock.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

struct Row
{
    QString id = {};
    QString text = {};
    QDateTime time = {};
    bool operator==(const Row &) const = default;
};

class Rows final : public RowListModel<Row>
{
public:
    using RowListModel::append;
    using RowListModel::merge;
    using RowListModel::replace;
    using RowListModel::RowListModel;
    void refresh(HttpRequest::Priority) override {}

protected:
    QString idOf(const Row &row) const override { return row.id; }
    const QList<Column<Row>> &columns() const override
    {
        static const QList<Column<Row>> all{
            {.title = [] { return u"Text"_s; }, .text = [](const Row &r) { return r.text; }, .style = Style::Strong},
            {.title = [] { return u"Length"_s; },
             .text = [](const Row &r) { return QString::number(r.text.size()); },
             .style = Style::Number,
             .sort = [](const Row &r) { return QVariant(int(r.text.size())); },
             .tone = [](const Row &r) { return r.text.isEmpty() ? Tone::Bad : Tone::Good; },
             .toolTip = [](const Row &r) { return u"tip "_s + r.text; },
             .copy = [](const Row &r) { return r.id; }},
            {.title = [] { return u"Time"_s; },
             .text = [](const Row &) { return u"never"_s; },
             .time = [](const Row &r) { return r.time; }},
        };
        return all;
    }
};

// "a1 b2": rows with the ids a and b and the texts 1 and 2.
QList<Row> rowsOf(const QString &text)
{
    QList<Row> rows;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        rows.push_back({.id = word.left(1), .text = word.mid(1)});
    return rows;
}

QString shown(const Rows &model)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words.push_back(model.at(row).id + model.at(row).text);
    return words.join(u' ');
}

// Writes down what a model tells: "+0-2" rows inserted, "-1" one removed, "~3" one changed, "order".
class Recorder final : public QObject
{
public:
    explicit Recorder(const Rows &model)
    {
        connect(&model, &Rows::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { add(u"+"_s, first, last); });
        connect(&model, &Rows::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { add(u"-"_s, first, last); });
        connect(&model, &Rows::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
            wholeRows = wholeRows && from.column() == 0 && to.column() == 2;
            add(u"~"_s, from.row(), to.row());
        });
        connect(&model, &Rows::layoutChanged, this, [this] { told.push_back(u"order"_s); });
        connect(&model, &Rows::modelReset, this, [this] { told.push_back(u"reset"_s); });
    }
    void add(const QString &what, int first, int last)
    {
        told.push_back(what + QString::number(first) + (last == first ? QString() : u'-' + QString::number(last)));
    }

    QStringList told;
    bool wholeRows = true;
};

} // namespace

class TestRowListModel final : public QObject
{
    Q_OBJECT
private slots:
    void mergesOnlyWhatDiffers_data();
    void mergesOnlyWhatDiffers();
    void keepsPersistentIndexes();
    void tellsTheRowOfAnIdAtEverySignal();
    void mergesWhateverComes();
    void mergesManyScatteredChangesInTime();
    void appendsWhatIsNew();
    void replacesOneRow();
    void showsCells();
    void showsHeaders();
    void refusesOtherIndexes();
};

void TestRowListModel::mergesOnlyWhatDiffers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("told");

    QTest::newRow("nothing to nothing") << u""_s << u""_s << u""_s;
    QTest::newRow("the same") << u"a1 b1 c1"_s << u"a1 b1 c1"_s << u""_s;
    QTest::newRow("all new") << u""_s << u"a1 b1 c1"_s << u"+0-2"_s;
    QTest::newRow("all gone") << u"a1 b1 c1"_s << u""_s << u"-0-2"_s;
    QTest::newRow("first gone") << u"a1 b1 c1"_s << u"b1 c1"_s << u"-0"_s;
    QTest::newRow("middle gone") << u"a1 b1 c1"_s << u"a1 c1"_s << u"-1"_s;
    QTest::newRow("last gone") << u"a1 b1 c1"_s << u"a1 b1"_s << u"-2"_s;
    QTest::newRow("run gone") << u"a1 b1 c1 d1"_s << u"a1 d1"_s << u"-1-2"_s;
    QTest::newRow("scattered gone") << u"a1 b1 c1 d1 e1"_s << u"b1 d1"_s << u"-4 -2 -0"_s;
    QTest::newRow("changed") << u"a1 b1 c1"_s << u"a1 b2 c1"_s << u"~1"_s;
    QTest::newRow("all changed") << u"a1 b1"_s << u"a2 b2"_s << u"~0 ~1"_s;
    QTest::newRow("new first") << u"b1 c1"_s << u"a1 b1 c1"_s << u"+0"_s;
    QTest::newRow("new in the middle") << u"a1 d1"_s << u"a1 b1 c1 d1"_s << u"+1-2"_s;
    QTest::newRow("new last") << u"a1"_s << u"a1 b1"_s << u"+1"_s;
    QTest::newRow("new at both ends") << u"b1"_s << u"a1 b1 c1"_s << u"+0 +2"_s;
    QTest::newRow("moved") << u"a1 b1 c1"_s << u"c1 a1 b1"_s << u"order"_s;
    QTest::newRow("turned round") << u"a1 b1 c1"_s << u"c1 b1 a1"_s << u"order"_s;
    QTest::newRow("moved and changed") << u"a1 b1"_s << u"b1 a2"_s << u"order ~1"_s;
    QTest::newRow("replaced") << u"a1 b1"_s << u"c1 d1"_s << u"-0-1 +0-1"_s;
    QTest::newRow("all at once") << u"a1 b1 c1 d1"_s << u"x1 d2 y1 a1"_s << u"-1-2 order +0 ~1 +2"_s;
}

void TestRowListModel::mergesOnlyWhatDiffers()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, told);
    ManualClock clock;
    Rows model(clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.merge(rowsOf(before));
    const Recorder recorder(model);
    model.merge(rowsOf(after));
    QCOMPARE(shown(model), after);
    QCOMPARE(recorder.told.join(u' '), told);
    QVERIFY(recorder.wholeRows);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.at(row).id), row);
    for (const Row &row : rowsOf(before)) {
        if (!after.contains(row.id))
            QCOMPARE(model.rowOf(row.id), -1);
    }
}

void TestRowListModel::keepsPersistentIndexes()
{
    ManualClock clock;
    Rows model(clock);
    model.merge(rowsOf(u"a1 b1 c1 d1"_s));
    const QPersistentModelIndex a = model.index(0, 0);
    const QPersistentModelIndex b = model.index(1, 1);
    const QPersistentModelIndex d = model.index(3, 2);
    model.merge(rowsOf(u"x1 d1 y1 a2 c1"_s));
    QVERIFY(!b.isValid());
    QCOMPARE(a.data(TableModel::IdRole).toString(), u"a"_s);
    QCOMPARE(a.row(), 3);
    QCOMPARE(a.data().toString(), u"2"_s);
    QCOMPARE(d.data(TableModel::IdRole).toString(), u"d"_s);
    QCOMPARE(d.row(), 1);
    QCOMPARE(d.column(), 2);
}

void TestRowListModel::tellsTheRowOfAnIdAtEverySignal()
{
    ManualClock clock;
    Rows model(clock);
    model.merge(rowsOf(u"a1 b1 c1 d1 e1 f1"_s));
    int looks = 0;
    const auto look = [&] {
        ++looks;
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.at(row).id), row);
    };
    connect(&model, &Rows::rowsInserted, this, look);
    connect(&model, &Rows::rowsRemoved, this, look);
    connect(&model, &Rows::layoutChanged, this, look);
    connect(&model, &Rows::dataChanged, this, look);
    model.merge(rowsOf(u"x1 e2 y1 z1 c1 a1"_s));
    QCOMPARE(looks, 7); // b, d and f gone, one order, x and "y z" came, e changed
}

void TestRowListModel::mergesWhateverComes()
{
    QRandomGenerator dice(20261123);
    ManualClock clock;
    Rows model(clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    for (int round = 0; round < 400; ++round) {
        QStringList ids;
        for (char16_t c = u'a'; c <= u'p'; ++c) {
            if (dice.bounded(3) > 0)
                ids.push_back(QString(c));
        }
        if (dice.bounded(2) == 0)
            std::shuffle(ids.begin(), ids.end(), dice);
        QStringList words;
        for (const QString &id : ids)
            words.push_back(id + QString::number(dice.bounded(3)));

        QHash<QString, QPersistentModelIndex> before;
        for (int row = 0; row < model.rowCount(); ++row)
            before.insert(model.at(row).id, model.index(row, round % 3));
        model.merge(rowsOf(words.join(u' ')));

        QCOMPARE(shown(model), words.join(u' '));
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            QCOMPARE(it.value().isValid(), ids.contains(it.key()));
            QCOMPARE(it.value().isValid() ? it.value().row() : -1, int(ids.indexOf(it.key())));
        }
    }
}

void TestRowListModel::mergesManyScatteredChangesInTime()
{
    // 50,000 rows of which every tenth goes and every tenth is new: what a clean-up of a large list looks like.
    QList<Row> before;
    QList<Row> after;
    for (int i = 0; i < 50'000; ++i) {
        const Row row{.id = u"row-%1"_s.arg(i), .text = u"x"_s};
        before.push_back(row);
        if (i % 10 == 0)
            after.push_back({.id = u"new-%1"_s.arg(i), .text = u"x"_s});
        else
            after.push_back(row);
    }
    ManualClock clock;
    Rows model(clock);
    model.merge(before);
    QElapsedTimer time;
    time.start();
    model.merge(after);
    QCOMPARE(model.rowCount(), 50'000);
    QCOMPARE(model.rowOf(u"new-49990"_s), 49'990);
    QCOMPARE(model.rowOf(u"row-49990"_s), -1);
    // Some 0.2 s here; minutes where each change costs as much as the whole list.
    QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
}

void TestRowListModel::appendsWhatIsNew()
{
    ManualClock clock;
    Rows model(clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    const Recorder recorder(model);
    QCOMPARE(model.append(rowsOf(u"a1 b1"_s)), 2);
    QCOMPARE(model.append(rowsOf(u"b2 c1 c2 a3"_s)), 1);
    QCOMPARE(model.append(rowsOf(u"a1"_s)), 0);
    QCOMPARE(model.append({}), 0);
    QCOMPARE(shown(model), u"a1 b1 c1"_s);
    QCOMPARE(recorder.told, (QStringList{u"+0-1"_s, u"+2"_s}));
    QCOMPARE(model.rowOf(u"c"_s), 2);
}

void TestRowListModel::replacesOneRow()
{
    ManualClock clock;
    Rows model(clock);
    model.merge(rowsOf(u"a1 b1"_s));
    const Recorder recorder(model);
    model.replace({.id = u"b"_s, .text = u"1"_s}); // as it was
    model.replace({.id = u"z"_s, .text = u"1"_s}); // not there
    QVERIFY(recorder.told.isEmpty());
    model.replace({.id = u"b"_s, .text = u"2"_s});
    QCOMPARE(recorder.told, QStringList{u"~1"_s});
    QCOMPARE(shown(model), u"a1 b2"_s);
}

void TestRowListModel::showsCells()
{
    ManualClock clock; // 2026-11-23 12:00 UTC
    Rows model(clock);
    const QDateTime time(QDate(2026, 11, 23), QTime(10, 0), QTimeZone::utc());
    model.merge({{.id = u"a"_s, .text = u"abc"_s, .time = time}, {.id = u"b"_s}});
    const auto cell = [&model](int row, int column, int role) { return model.index(row, column).data(role); };

    QCOMPARE(cell(0, 0, Qt::DisplayRole).toString(), u"abc"_s);
    QCOMPARE(cell(0, 0, Qt::ToolTipRole), QVariant());
    QCOMPARE(cell(0, 0, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignLeft | Qt::AlignVCenter);
    QCOMPARE(cell(0, 0, TableModel::SortRole).toString(), u"abc"_s);
    QCOMPARE(cell(0, 0, TableModel::StyleRole).value<TableModel::Style>(), TableModel::Style::Strong);
    QCOMPARE(cell(0, 0, TableModel::ToneRole), QVariant());
    QCOMPARE(cell(0, 0, TableModel::CopyRole), QVariant());
    QCOMPARE(cell(0, 0, Qt::DecorationRole), QVariant());
    QCOMPARE(cell(0, 0, Qt::EditRole), QVariant());

    QCOMPARE(cell(0, 1, Qt::DisplayRole).toString(), u"3"_s);
    QCOMPARE(cell(0, 1, Qt::ToolTipRole).toString(), u"tip abc"_s);
    QCOMPARE(cell(0, 1, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(cell(0, 1, TableModel::SortRole), QVariant(3));
    QCOMPARE(cell(0, 1, TableModel::ToneRole).value<Tone>(), Tone::Good);
    QCOMPARE(cell(1, 1, TableModel::ToneRole).value<Tone>(), Tone::Bad);
    QCOMPARE(cell(0, 1, TableModel::CopyRole).toString(), u"a"_s);
    for (int column = 0; column < 3; ++column)
        QCOMPARE(cell(1, column, TableModel::IdRole).toString(), u"b"_s);
    QCOMPARE(model.idAt(1), u"b"_s);

    QCOMPARE(cell(0, 2, Qt::DisplayRole).toString(), u"2 hour(s) ago"_s);
    QCOMPARE(cell(0, 2, TableModel::SortRole), QVariant(1'795'428'000'000LL));
    QVERIFY(!cell(0, 2, Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(cell(1, 2, Qt::DisplayRole).toString(), u"never"_s);
    QCOMPARE(cell(1, 2, TableModel::SortRole), QVariant(std::numeric_limits<qint64>::min())); // before all others
    QCOMPARE(cell(1, 2, Qt::ToolTipRole).toString(), QString());
    clock.advance(std::chrono::hours(1));
    QCOMPARE(cell(0, 2, Qt::DisplayRole).toString(), u"3 hour(s) ago"_s);
}

void TestRowListModel::showsHeaders()
{
    ManualClock clock;
    const Rows model(clock);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Length"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal, TableModel::StyleRole).value<TableModel::Style>(),
             TableModel::Style::Number);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>(),
             Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::ToolTipRole), QVariant());
    QCOMPARE(model.headerData(-1, Qt::Horizontal, Qt::DisplayRole), QVariant());
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole), QVariant());
    QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole), QVariant());
}

void TestRowListModel::refusesOtherIndexes()
{
    ManualClock clock;
    Rows model(clock);
    model.merge(rowsOf(u"a1"_s));
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
    QCOMPARE(model.data(QModelIndex(), Qt::DisplayRole), QVariant());
    QCOMPARE(model.rowOf(u"b"_s), -1);
    QCOMPARE(model.rowOf(QString()), -1);
    QCOMPARE(model.idAt(7), QString());
}

QTEST_GUILESS_MAIN(TestRowListModel)
#include "tst_row_list_model.moc"
