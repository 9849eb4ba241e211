// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"

#include <QList>
#include <QObject>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QSettings)

namespace postroom {

//! The accounts on this computer, kept in the settings (never with a key). Saved at each change.
class AccountList final : public QObject
{
    Q_OBJECT
public:
    //! \a settings must outlive the list. Entries that cannot be read (no name, no base URL that readBaseUrl() takes)
    //! are left alone in the file and not listed. A colour that cannot be read is replaced by a free one.
    explicit AccountList(QSettings &settings, QObject *parent = nullptr);

    const QList<Account> &accounts() const;
    std::optional<Account> find(const QString &id) const;

    //! Adds \a account; an empty id is given a fresh one, an empty colour the first of the palette no other account
    //! has, an empty base URL the default. Returns it as added. An id that is listed already is updated instead. The id
    //! must not hold a slash.
    Account add(Account account);
    //! Replaces the account with the same id; does nothing where there is none.
    void update(const Account &account);
    void remove(const QString &id);

    //! The account that was open last; empty where none.
    QString currentId() const;
    //! An id that is not listed counts as none.
    void setCurrentId(const QString &id);

    //! Eight colours, "#RRGGBB", that stand apart and carry white text (4.5:1 or more); the first is the accent. The
    //! theme derives its lighter ones for the dark from them.
    static QList<QString> palette();

signals:
    //! An account came, went or is another now; not for the current one.
    void changed();

private:
    //! Writes the order and brings all changes to the disk.
    void save();
    QSettings &m_settings;
    QList<Account> m_accounts;
};

} // namespace postroom
