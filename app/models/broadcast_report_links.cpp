// SPDX-License-Identifier: Apache-2.0
#include "models/broadcast_report_links.h"

#include <QLocale>

namespace postroom {

ClickedLinksModel::ClickedLinksModel(ResendClient &client, Clock &clock, const QString &broadcastId, QObject *parent)
    : ResourceTableModel(client, clock, parent), m_broadcastId(broadcastId)
{
}

const QList<Column<ClickedLink>> &ClickedLinksModel::columns() const
{
    static const QList<Column<ClickedLink>> all{
        //: Column: the address of a link
        {.title = [] { return tr("Link"); },
         .text = [](const ClickedLink &link) { return link.url; },
         .toolTip = [](const ClickedLink &link) { return link.url; },
         .copy = [](const ClickedLink &link) { return link.url; }},
        //: Column: how many people clicked a link
        {.title = [] { return tr("People"); },
         .text = [](const ClickedLink &link) { return QLocale().toString(link.uniqueClicks); },
         .style = Style::Number,
         .sort = [](const ClickedLink &link) { return QVariant(link.uniqueClicks); }},
        //: Column: how often a link was clicked
        {.title = [] { return tr("Clicks"); },
         .text = [](const ClickedLink &link) { return QLocale().toString(link.clicks); },
         .style = Style::Number,
         .sort = [](const ClickedLink &link) { return QVariant(link.clicks); }},
    };
    return all;
}

} // namespace postroom
