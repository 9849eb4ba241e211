// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sender_standing.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace postroom {

class DomainsModel;

//! Who a broadcast is from: a friendly name, what stands before the @, and one of the account's domains.
class FromField final : public QWidget
{
    Q_OBJECT
public:
    //! \a domains must outlive it.
    explicit FromField(const DomainsModel &domains, QWidget *parent = nullptr);

    //! "Acme News <news@acme.com>", the address alone, or nothing.
    void setSender(const QString &sender);
    //! As it was set, to the letter, where nothing was typed or chosen since.
    QString sender() const;
    //! Why nothing can be sent from there, in a sentence; empty where it can, or where it is not known yet.
    QString fault() const;

signals:
    void edited();
    //! The domains have changed, and so may fault().
    void lookedAgain();

private:
    void fill();
    void touch();
    QString domain() const;
    SenderStanding standing() const;

    const DomainsModel &m_domains;
    QString m_given; // the sender that was set; empty once something else was typed or chosen
    QString m_wantedDomain;
    QLineEdit *m_name;
    QLineEdit *m_local;
    QComboBox *m_domain;
};

} // namespace postroom
