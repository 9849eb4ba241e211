// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/open_contact.h"
#include "dialogs/page_context.h"
#include "pages/property_columns.h"
#include "pages/table_page.h"

namespace postroom {

class ContactFilterBar;
class ContactPane;
class UnreadNote;

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
    QStringList unsavedContacts() const override { return m_open.unsavedAddresses(); }

protected:
    QString countText() const override;

private:
    void rememberCount();
    void countAgainTomorrow();
    void settleUnread();
    void readSegment();
    void askToRead();
    void search();

    const PageContext m_context;
    PropertyColumns m_columns;
    ContactFilterBar *m_filters;
    OpenContact m_open;
    ContactPane *m_pane;
    QString m_text;
    QString m_segmentId; //!< whose people were read last
    UnreadNote *m_unread = nullptr;
};

} // namespace postroom
