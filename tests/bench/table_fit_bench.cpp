// SPDX-License-Identifier: Apache-2.0
// table_fit_bench [rows]
//
// A table of that many contacts (100,000 where nothing is said), fitted once: what it takes of the event loop when all of its
// rows change at a time, and when one comes on top, for the columns follow what is in sight. QT_QPA_PLATFORM=offscreen where
// there is no display.
#include "kit/table_view.h"
#include "kit/theme.h"
#include "models/table_model.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace postroom;
using namespace Qt::StringLiterals;

namespace {

class Contacts final : public QAbstractTableModel
{
public:
    explicit Contacts(int rows) : m_rows(rows) {}
    int rowCount(const QModelIndex & = {}) const override { return m_rows; }
    int columnCount(const QModelIndex & = {}) const override { return 5; }
    QVariant data(const QModelIndex &at, int role) const override
    {
        if (role == Qt::DisplayRole)
            return u"person.%1@example%2.org"_s.arg(at.row()).arg(at.column());
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return role == Qt::DisplayRole && orientation == Qt::Horizontal ? QVariant(u"Column %1"_s.arg(section)) : QVariant();
    }
    void changeAll() { emit dataChanged(index(0, 0), index(m_rows - 1, 4)); }
    void addOne()
    {
        beginInsertRows({}, 0, 0);
        ++m_rows;
        endInsertRows();
    }

private:
    int m_rows;
};

// The longest and the middle of what \a change takes until the event loop is at rest again.
template<typename Change>
void measure(const char *name, Change change)
{
    QList<double> took;
    for (int i = 0; i < 21; ++i) {
        const std::clock_t before = std::clock(); // of the processor: the wait is for the table's own timers
        change();
        QTimer::singleShot(30, qApp, [] { QCoreApplication::exit(); }); // quit() would close the table
        if (QApplication::exec() != 0)
            return;
        took.push_back(1000.0 * double(std::clock() - before) / CLOCKS_PER_SEC);
    }
    std::sort(took.begin(), took.end());
    std::printf("%-28s %6.2f ms, at most %6.2f ms\n", name, took.at(took.size() / 2), took.constLast());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme;
    theme.choose(Theme::Choice::Light);
    Contacts contacts(argc > 1 ? QByteArrayView(argv[1]).toInt() : 100000);
    TableView view;
    view.setModel(&contacts);
    view.resize(900, 600);
    view.show();
    measure("the first fit", [&] { view.fitColumns(); });
    measure("all rows change", [&] { contacts.changeAll(); });
    measure("one comes on top", [&] { contacts.addOne(); });
    view.scrollToBottom();
    measure("all rows change, at the end", [&] { contacts.changeAll(); });
    return 0;
}
