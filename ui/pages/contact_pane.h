// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/open_contact.h"
#include "dialogs/page_context.h"

#include <QWidget>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedLayout)

namespace postroom {

class Badge;
class ContactNews;
class ContactParts;
class FormField;
class Label;
class MessageStrip;
class StatePane;

//! The open contact: names, subscription, properties, segments and topics, to be changed and saved. Its actions() are for
//! the page's menu.
class ContactPane final : public QWidget
{
    Q_OBJECT
public:
    ContactPane(OpenContact &contact, const PageContext &context, QWidget *parent = nullptr);

    //! Asks whether the contact is to be deleted: for the list's own menu, too.
    QAction *removeAction() const { return m_remove; }

signals:
    void accountsRequested();

private:
    QWidget *makeHead();
    QWidget *makeFields();
    QWidget *makeButtons();
    void followContact();
    void settle();
    //! Shows what is wanted. \a afresh: another contact's; else what is being typed stays as it is.
    void fillFields(bool afresh);
    //! Makes what \a edit does to it the person's wish.
    void change(const std::function<void(ContactState &)> &edit);
    void typeName(const FormField &field, QString ContactState::*name);
    void save(bool overwrite);
    void tellNotSaved(const QString &id, const QString &email, const ApiError &error);
    void tellSegmentsGone(const QString &contactId, const QStringList &ids);
    void tellThereBefore();
    void askRemoval();
    void remove(const QString &id, const QString &email);

    OpenContact &m_contact;
    const PageContext m_context;
    QStackedLayout *m_stack;
    QWidget *m_content;
    StatePane *m_state;
    Label *m_name;
    Badge *m_badge;
    Label *m_email;
    Label *m_added;
    MessageStrip *m_strip;
    ContactNews *m_news; // what came of others, whose saving went on
    FormField *m_firstName;
    FormField *m_lastName;
    QCheckBox *m_subscribed;
    ContactParts *m_parts;
    QAction *m_save;
    QAction *m_discard;
    QAction *m_remove;
    QPushButton *m_overwrite;
    QString m_shownId;
    bool m_filling = false;
    bool m_asks = false; // whether to save over what somebody else changed
};

} // namespace postroom
