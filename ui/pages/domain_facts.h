// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tls_choices.h"

#include <QWidget>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Label;

//! How a domain is set up, in one line, with the ways to change that and to be rid of it.
class DomainFacts final : public QWidget
{
    Q_OBJECT
public:
    explicit DomainFacts(QWidget *parent = nullptr);
    //! \a details: nothing before they have come; then nothing can be changed yet. \a tls: how mail is to be encrypted, as it
    //! was set on this computer.
    void setDomain(const Domain &domain, const std::optional<DomainDetails> &details,
                   const std::optional<TlsChoice> &tls = {});
    //! A placeholder of a claim has no settings of its own yet.
    void setPlaceholder(bool isPlaceholder);

signals:
    void editRequested();
    void removalRequested();

private:
    static QString setHere(const TlsChoice &choice);

    Label *m_facts;
    QPushButton *m_edit;
};

} // namespace postroom
