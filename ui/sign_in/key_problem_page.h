// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "accounts/key_store.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Label;

//! An account whose key the keychain does not give: why, Retry, or paste it anew. Also what is shown while the keychain is
//! being asked, because it may be asking the person.
class KeyProblemPage final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyProblemPage(QWidget *parent = nullptr);

    void showWaiting(const Account &account);
    //! Whether it is still being waited for the key of \a accountId.
    bool waitsFor(const QString &accountId) const { return m_waiting && m_accountId == accountId; }
    //! The key came: nothing is waited for.
    void settleWaiting() { m_waiting = false; }
    void showFault(const Account &account, const KeyStoreFault &fault);

signals:
    void retryRequested(const QString &accountId);
    void replaceRequested(const QString &accountId);

private:
    QString m_accountId;
    bool m_waiting = false;
    Label *m_title;
    Label *m_text;
    Label *m_detail;
    QPushButton *m_retry;
    QPushButton *m_replace;
};

} // namespace postroom
