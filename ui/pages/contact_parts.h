// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_parts_watch.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

struct AccountModels;
class GroupBoxes;
class LostNote;
class PropertyFields;

//! The open contact's values of the account's properties, its segments and its topics, to be changed. They follow the
//! account: what is deleted goes, what is new or called something else is so at once, and the rest of what was typed stays.
//! What was typed for something that was deleted stands in its place, to be copied, until the person closes that.
class ContactParts final : public QWidget
{
    Q_OBJECT
public:
    //! Both must outlive it.
    ContactParts(OpenContact &contact, AccountModels &models, QWidget *parent = nullptr);

    //! Shows what is wanted. \a afresh: another contact's; else what is being typed stays as it is.
    void settle(bool afresh);
    //! Puts the keyboard into the first field that holds what is no value; false where there is none.
    bool focusUnreadable();
    //! Tab goes through what is here from top to bottom, coming from \a before.
    void tabFrom(QWidget *before);

private:
    void addSection(QVBoxLayout *column, const QString &title, LostNote *note, QWidget *part);
    void followProperties();
    void showGroups();
    void showLost();
    void orderTabs();
    void change(const std::function<void(ContactState &)> &edit);
    void closeNote(const std::function<void(LostWishes &)> &forget);

    OpenContact &m_contact;
    AccountModels &m_models;
    ContactPartsWatch m_watch;
    PropertyFields *m_properties;
    GroupBoxes *m_segments;
    GroupBoxes *m_topics;
    LostNote *m_lostValues;
    LostNote *m_lostSegments;
    LostNote *m_lostTopics;
    QWidget *m_tabFrom = nullptr;
};

} // namespace postroom
