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
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class Badge;
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
    void settle();
    void rebuildFields();
    void fillFields();
    void showGroups();
    void type();
    void save(bool overwrite);
    void tellSegmentsGone(const QStringList &ids);
    void askRemoval();
    void remove();

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
    FormField *m_firstName;
    FormField *m_lastName;
    QCheckBox *m_subscribed;
    QVBoxLayout *m_propertyFields;
    QList<std::pair<ContactProperty, FormField *>> m_properties;
    QVBoxLayout *m_segmentBoxes;
    QVBoxLayout *m_topicBoxes;
    std::function<void()> m_again; // what the strip says failed
    QAction *m_save;
    QAction *m_discard;
    QAction *m_remove;
    QPushButton *m_overwrite;
    QString m_shownId;
    bool m_filling = false;
};

} // namespace postroom
