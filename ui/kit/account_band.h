// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/rights.h"

#include <QColor>
#include <QWidget>

namespace postroom {

//! How an account is told apart wherever something is sent or deleted: never by name alone.
struct AccountMark
{
    QString name = {};
    QColor colour = {};
    bool isSandbox = false; //!< striped
    Rights rights = Rights::Full; //!< what may be done in it from this computer

    bool operator==(const AccountMark &) const = default;
};

//! The account's colour across the top of a window or dialog: thin without a name, a band with it. Striped in the sandbox.
class AccountBand final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountBand(QWidget *parent = nullptr);
    void setAccount(const QColor &colour, bool striped, const QString &name = {});
    void setAccount(const AccountMark &account) { setAccount(account.colour, account.isSandbox, account.name); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
    bool m_striped = false;
    QString m_name;
};

//! The colour of the sandbox: none of the palette for accounts.
QColor sandboxColour();

} // namespace postroom
