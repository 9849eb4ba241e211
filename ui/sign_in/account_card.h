// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"

#include <QWidget>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QButtonGroup)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class FormField;
class Label;

//! One account in the settings: its name, colour, base URL and what may be done from here to change, its key to replace, itself to remove.
class AccountCard final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountCard(const Account &account, QWidget *parent = nullptr);

    const Account &account() const { return m_account; }
    //! Shows what is stored now, unless the person is changing it.
    void setAccount(const Account &account);

signals:
    void saveRequested(const postroom::Account &account);
    void openRequested(const QString &id);
    void replaceKeyRequested(const QString &id);
    void removeRequested(const QString &id);

private:
    QWidget *makeColours();
    QWidget *makeRights();
    void load();
    void save();
    void settle();
    bool isChanged() const;
    Rights chosenRights() const;
    //! Nothing where nothing is written; 0 where it is no number of contacts.
    std::optional<qint64> writtenPlan() const;

    Account m_account;
    QString m_colour;
    FormField *m_name;
    FormField *m_baseUrl;
    QButtonGroup *m_colours;
    QComboBox *m_rights;
    Label *m_rightsHint;
    FormField *m_plan;
    Label *m_keyState;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace postroom
