// SPDX-License-Identifier: Apache-2.0
#include "models/row_filter.h"

#include "models/table_model.h"

#include <QAbstractItemModelTester>
#include <QAbstractTableModel>
#include <QLocale>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace postroom;

namespace {

//! A table whose cells sort as they read, or by what they are given; cells of a row are separated by a bar.
class Texts final : public QAbstractTableModel
{
public:
    explicit Texts(const QStringList &rows, QVariantList sort = {}) : m_sort(std::move(sort))
    {
        for (const QString &row : rows)
            m_rows.push_back(row.split(u'|'));
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.first().size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == TableModel::SortRole && !m_sort.isEmpty())
            return m_sort.at(index.row());
        const bool text = role == Qt::DisplayRole || role == TableModel::SortRole;
        return text ? QVariant(m_rows.at(index.row()).at(index.column())) : QVariant();
    }
    void append(const QString &row)
    {
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.push_back(row.split(u'|'));
        endInsertRows();
    }
    void change(int row, const QString &text)
    {
        m_rows[row] = text.split(u'|');
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

private:
    QList<QStringList> m_rows;
    QVariantList m_sort;
};

QStringList firstColumn(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.push_back(model.index(row, 0).data().toString());
    return all;
}

} // namespace

class TestRowFilter final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void folds_data();
    void folds();
    void finds_data();
    void finds();
    void showsAllAgain();
    void sortsAsPeopleDo();
    void sortsNumbersByValue();
    void sortsTimesAndMissingOnes();
    void keepsEqualRowsInTheirOrder();
    void followsItsSource();
};

void TestRowFilter::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestRowFilter::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("plain") << u"acme.com"_s << u"acme.com"_s;
    QTest::newRow("case") << u"ACME"_s << u"acme"_s;
    QTest::newRow("accents") << u"Ämélie Çağla Łukasz"_s << u"amelie cagla łukasz"_s;
    QTest::newRow("accents apart") << u"A\u0308me\u0301lie"_s << u"amelie"_s;
    QTest::newRow("sharp s is its own letter") << u"Straße STRASSE"_s << u"straße strasse"_s;
    QTest::newRow("dotted I") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("Greek") << u"ΈΛΛΗΝΑΣ"_s << u"ελληνασ"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２"_s << u"abc12"_s;
    QTest::newRow("ligature") << u"oﬃce"_s << u"office"_s;
    QTest::newRow("emoji") << u"🐘"_s << u"🐘"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestRowFilter::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldedForSearch(text), folded);
}

void TestRowFilter::finds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("found");
    const QStringList all{u"acme.com"_s, u"news.acme.com"_s, u"bücher.example"_s, u"Zoë"_s};
    QTest::newRow("nothing typed") << u""_s << all;
    QTest::newRow("spaces") << u"  \t "_s << all;
    QTest::newRow("part") << u"cme"_s << QStringList{u"acme.com"_s, u"news.acme.com"_s};
    QTest::newRow("case") << u"NEWS"_s << QStringList{u"news.acme.com"_s};
    QTest::newRow("accent left out") << u"bucher"_s << QStringList{u"bücher.example"_s};
    QTest::newRow("accent typed") << u"BÜCHER"_s << QStringList{u"bücher.example"_s};
    QTest::newRow("other accent") << u"zöé"_s << QStringList{u"Zoë"_s};
    QTest::newRow("other column") << u"verified"_s << QStringList{u"acme.com"_s, u"bücher.example"_s};
    QTest::newRow("two words, two columns") << u"verified acme"_s << QStringList{u"acme.com"_s};
    QTest::newRow("three words") << u"  com   waiting news "_s << QStringList{u"news.acme.com"_s};
    QTest::newRow("not across columns") << u"comverified"_s << QStringList{};
    QTest::newRow("no pattern") << u"a.*e"_s << QStringList{};
    QTest::newRow("bracket") << u"["_s << QStringList{};
    QTest::newRow("nothing such") << u"xyz"_s << QStringList{};
    QTest::newRow("one word is not there") << u"acme xyz"_s << QStringList{};
    QTest::newRow("no-break space") << u"acme\u00a0verified"_s << QStringList{u"acme.com"_s};
}

void TestRowFilter::finds()
{
    QFETCH(QString, search);
    QFETCH(QStringList, found);
    Texts source(
        {u"acme.com|Verified"_s, u"news.acme.com|Waiting for DNS"_s, u"bücher.example|Verified"_s, u"Zoë|Failed"_s});
    RowFilter filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&source);
    filter.setSearch(search);
    QCOMPARE(firstColumn(filter), found);
    QCOMPARE(filter.search(), search);
}

void TestRowFilter::showsAllAgain()
{
    Texts source({u"a"_s, u"b"_s, u"c"_s});
    RowFilter filter;
    filter.setSourceModel(&source);
    filter.setSearch(u"b"_s);
    QCOMPARE(firstColumn(filter), QStringList{u"b"_s});
    filter.setSearch({});
    QCOMPARE(filter.rowCount(), 3);
}

void TestRowFilter::sortsAsPeopleDo()
{
    Texts source({u"Zebra"_s, u"apple"_s, u"Äpfel"_s, u"zoo"_s, u"Apple pie"_s, u"éclair"_s, u"eclipse"_s});
    RowFilter filter;
    filter.setSourceModel(&source);
    filter.sort(0);
    QCOMPARE(firstColumn(filter),
             (QStringList{u"Äpfel"_s, u"apple"_s, u"Apple pie"_s, u"éclair"_s, u"eclipse"_s, u"Zebra"_s, u"zoo"_s}));
    filter.sort(0, Qt::DescendingOrder);
    QCOMPARE(firstColumn(filter),
             (QStringList{u"zoo"_s, u"Zebra"_s, u"eclipse"_s, u"éclair"_s, u"Apple pie"_s, u"apple"_s, u"Äpfel"_s}));
    filter.sort(-1);
    QCOMPARE(firstColumn(filter).first(), u"Zebra"_s); // as it came
}

void TestRowFilter::sortsNumbersByValue()
{
    Texts source({u"mail10"_s, u"mail9"_s, u"mail100"_s, u"mail1"_s});
    RowFilter filter;
    filter.setSourceModel(&source);
    filter.sort(0);
    QCOMPARE(firstColumn(filter), (QStringList{u"mail1"_s, u"mail9"_s, u"mail10"_s, u"mail100"_s}));
}

void TestRowFilter::sortsTimesAndMissingOnes()
{
    Texts source({u"later"_s, u"never"_s, u"sooner"_s},
                 {QVariant(20LL), QVariant(std::numeric_limits<qint64>::min()), QVariant(3LL)});
    RowFilter filter;
    filter.setSourceModel(&source);
    filter.sort(0);
    QCOMPARE(firstColumn(filter), (QStringList{u"never"_s, u"sooner"_s, u"later"_s}));
}

void TestRowFilter::keepsEqualRowsInTheirOrder()
{
    QStringList rows;
    QStringList expected;
    for (int i = 0; i < 40; ++i)
        rows.push_back(u"%1|%2"_s.arg(i).arg(i % 2 == 0 ? u"same"_s : u"SAME"_s));
    for (int i = 0; i < 40; ++i)
        expected.push_back(QString::number(i));
    Texts source(rows);
    RowFilter filter;
    filter.setSourceModel(&source);
    filter.sort(1);
    QCOMPARE(firstColumn(filter), expected);
    filter.sort(1, Qt::DescendingOrder);
    QCOMPARE(firstColumn(filter), expected);
}

void TestRowFilter::followsItsSource()
{
    Texts source({u"b"_s, u"d"_s});
    RowFilter filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&source);
    filter.sort(0);
    source.append(u"c"_s);
    QCOMPARE(firstColumn(filter), (QStringList{u"b"_s, u"c"_s, u"d"_s}));
    filter.setSearch(u"x"_s);
    QCOMPARE(filter.rowCount(), 0);
    source.append(u"ax"_s);
    QCOMPARE(firstColumn(filter), QStringList{u"ax"_s});
    source.change(3, u"a"_s);
    QCOMPARE(filter.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestRowFilter)
#include "tst_row_filter.moc"
