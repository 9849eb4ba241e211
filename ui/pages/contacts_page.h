// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/open_contact.h"
#include "dialogs/page_context.h"
#include "pages/table_page.h"

namespace postroom {

class ContactFilterBar;
class ContactPane;
class Label;

//! All contacts, found as fast as they are typed, and one of them to change.
class ContactsPage final : public TablePage
{
    Q_OBJECT
public:
    explicit ContactsPage(const PageContext &context, QWidget *parent = nullptr);

    void activate() override;
    void refresh() override;
    void recover() override;
    //! \a id of a segment: only its people are shown.
    void open(const QString &id) override;

protected:
    QString countText() const override;

private:
    QWidget *makeUnreadNote();
    void settleUnread();
    void askToRead();
    void search();
    void chooseColumns();

    const PageContext m_context;
    ContactFilterBar *m_filters;
    OpenContact m_open;
    ContactPane *m_pane;
    QString m_text;
    QWidget *m_unread = nullptr;
    Label *m_unreadText = nullptr;
};

} // namespace postroom
