// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom {

class Page;
struct PageContext;

//! One tab of the window: what it is called and how its page is made, the first time it is looked at.
struct PageEntry
{
    QString name;  //!< fixed, for Preferences
    QString title; //!< shown on the tab
    QString icon;
    Page *(*make)(const PageContext &context, QWidget *parent);
};

//! All tabs in order. A new resource adds its line here.
QList<PageEntry> pageList();

} // namespace postroom
