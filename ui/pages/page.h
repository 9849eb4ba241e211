// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QDateTime>
#include <QWidget>

namespace postroom {

struct Notice;

//! One tab of the window, for one account.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    //! The page is being looked at: the first time it loads, later it may go on watching. deactivate() ends that.
    virtual void activate() = 0;
    virtual void deactivate() {}
    virtual void refresh() = 0;
    virtual void focusFilter() = 0;
    //! Puts the keyboard where the work is: into the table. (A focus proxy would take the page's other controls out of
    //! the tab order.)
    virtual void focusContent() = 0;
    //! The service answers again: what failed meanwhile is asked for again.
    virtual void recover() = 0;
    //! Keeps splitters, columns and sorting.
    virtual void saveLayout() {}
    //! Shows the thing \a id stands for: another page led here. What an id means is the page's own.
    virtual void open(const QString &id) { Q_UNUSED(id) }
    //! The addresses of contacts with typed changes that would go with the page: nothing keeps them, as drafts are kept.
    virtual QStringList unsavedContacts() const { return {}; }
    //! When what is shown was true, UTC; invalid while nothing is.
    virtual QDateTime asOf() const = 0;

signals:
    //! The key or the base URL has to be changed.
    void accountsRequested();
    //! The person wants to see \a id on the page \a name (of pageList()).
    void linkActivated(const QString &name, const QString &id);
    //! A new key of this account, to be used here as an account called \a name.
    void keyOffered(const QString &name, const postroom::Secret &token);
    //! Something the person waits for has come: to be told on the desktop while they are elsewhere.
    void told(const postroom::Notice &notice);
    //! asOf() changed.
    void contentChanged();
};

} // namespace postroom
