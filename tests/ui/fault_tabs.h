// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faulty_service.h"
#include "finding.h"
#include "kit/message_strip.h"
#include "kit/table_view.h"
#include "models/table_model.h"
#include "pages/page.h"
#include "window_bench.h"

#include <QDialog>
#include <QHash>
#include <QLineEdit>

namespace postroom::test {

//! A tab as the tests of faults need it.
struct FaultTab
{
    QString name;
    QString table;         //!< accessible name of its table
    QString loadFailed;    //!< what it says where nothing came
    QString refreshFailed; //!< … where what is shown stays
};

inline QList<FaultTab> faultTabs()
{
    using namespace Qt::StringLiterals;
    return {{u"broadcasts"_s, u"Broadcasts"_s, u"The broadcasts could not be loaded."_s,
             u"The broadcasts could not be refreshed."_s},
            {u"contacts"_s, u"Contacts"_s, u"The contacts could not be loaded."_s,
             u"The contacts could not be refreshed."_s},
            {u"segments"_s, u"Segments"_s, u"The segments could not be loaded."_s,
             u"The segments could not be refreshed."_s},
            {u"properties"_s, u"Properties"_s, u"The properties could not be loaded."_s,
             u"The properties could not be refreshed."_s},
            {u"domains"_s, u"Domains"_s, u"The domains could not be loaded."_s,
             u"The domains could not be refreshed."_s},
            {u"api-keys"_s, u"API keys"_s, u"The API keys could not be loaded."_s,
             u"The API keys could not be refreshed."_s}};
}

inline void addTabRows()
{
    QTest::addColumn<int>("tab");
    const QList<FaultTab> tabs = faultTabs();
    for (int i = 0; i < tabs.size(); ++i)
        QTest::newRow(qPrintable(tabs.at(i).name)) << i;
}

//! The window over a service that fails when it is told to.
struct FaultWindow
{
    FaultyService service;
    WindowBench bench{{1280, 780}};
    QHash<QString, QString> notes; //!< what a test remembers from one step to the next

    MainWindow &window() const { return bench.window(); }
    //! The first column of the tab's table; nothing where it is not shown.
    QStringList rows(const FaultTab &tab) const
    {
        const TableView *view = table(bench.page(), tab.table);
        return view ? column(*view, 0) : QStringList();
    }
    //! Opens the account at the tab and waits until everything there has come.
    bool openAt(const FaultTab &tab)
    {
        bench.open(service.url(), QStringLiteral("Acme Marketing"));
        bench.window().showTab(tab.name);
        return waitUntil([&] { return !rows(tab).isEmpty(); });
    }
    //! Moves the clock until \a done and nothing is under way.
    bool waitUntil(const std::function<bool()> &done)
    {
        return bench.passTimeUntil([&] { return done() && bench.isSettled(); }) && bench.settle() && done();
    }
    //! What the strips of the page say, line by line.
    QString said() const { return saidBy(bench.page()); }
    static QString saidBy(const QWidget &root)
    {
        QStringList all;
        for (const MessageStrip *strip : shown<MessageStrip>(root))
            all.push_back(strip->text());
        return all.join(QLatin1Char('\n'));
    }
    QDialog *dialog() const
    {
        const QList<QDialog *> all = shown<QDialog>(bench.window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    //! Whether the window takes what a person does: another tab and back, a word in the filter, the search for commands.
    bool isUsable(const FaultTab &tab)
    {
        const QString other = tab.name == QStringLiteral("properties") ? QStringLiteral("domains")
                                                                       : QStringLiteral("properties");
        bench.window().showTab(other);
        const bool isOther = shown<QLineEdit>(bench.page()).size() >= 1;
        bench.window().showTab(tab.name);
        QLineEdit *filter = shown<QLineEdit>(bench.page()).value(0);
        if (!isOther || !filter || !filter->isEnabled())
            return false;
        QTest::keyClicks(filter, QStringLiteral("x"));
        const bool took = filter->text() == QStringLiteral("x");
        filter->clear();
        return took && action(bench.window(), QStringLiteral("Refresh"))->isEnabled();
    }
};

} // namespace postroom::test
