// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_query.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

struct AccountModels;
class FlowLayout;
class Preferences;

//! The filters over the contacts: one chip each, taken off by a click; a menu to add one; a menu of those kept by name.
class ContactFilterBar final : public QWidget
{
    Q_OBJECT
public:
    //! Both must outlive the bar. Kept filters belong to \a accountId.
    ContactFilterBar(AccountModels &models, Preferences &preferences, const QString &accountId,
                     QWidget *parent = nullptr);

    //! What is filtered by; its text stays empty.
    const ContactQuery &filters() const { return m_filters; }
    void setFilters(const ContactQuery &filters);
    //! What is typed now, kept along with the filters when they are given a name.
    void setText(const QString &text) { m_text = text; }

signals:
    void filtersChanged();
    //! A kept filter was chosen: this text belongs to it.
    void textChosen(const QString &text);

private:
    void fillAddMenu();
    void fillSavedMenu();
    void askDates();
    void askProperty(const ContactProperty &property, ContactQuery::PropertyTest::Kind kind);
    void askName();
    void keepAs(const QString &name);
    QString segmentName() const;
    QString topicName() const;
    QString propertyName(const QString &key) const;
    QStringList namesNow() const;
    void settleNames();
    void rebuild();
    void addChip(const QString &text, std::function<void(ContactQuery &)> takeOff);
    void change(const std::function<void(ContactQuery &)> &how);
    QJsonObject kept() const;
    void keep(const QJsonObject &all);

    AccountModels &m_models;
    Preferences &m_preferences;
    const QString m_key;
    ContactQuery m_filters;
    QString m_text;
    QStringList m_shownNames; // of the segment, the topic and the properties on the chips
    FlowLayout *m_chips; // and behind them what adds one
    QPushButton *m_add;
    QPushButton *m_saved;
    QMenu *m_addMenu;
    QMenu *m_savedMenu;
};

} // namespace postroom
