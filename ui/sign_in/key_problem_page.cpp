// SPDX-License-Identifier: Apache-2.0
#include "sign_in/key_problem_page.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "sign_in/sign_in_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

KeyProblemPage::KeyProblemPage(QWidget *parent)
    : QWidget(parent), m_title(new Label(TextKind::PageTitle)), m_text(new Label(TextKind::Muted)),
      m_detail(new Label(TextKind::SmallMuted)), m_retry(new QPushButton(tr("Try again")))
      //: Button: leads to a form where the key of an account is pasted again
      ,
      m_replace(new QPushButton(tr("Paste the key")))
{
    setObjectName(QStringLiteral("keyProblem"));
    auto *middle = new QWidget;
    middle->setMaximumWidth(560);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(metrics::pageMargin, 32, metrics::pageMargin, 32);
    column->setSpacing(metrics::gapLarge);
    for (Label *label : {m_title, m_text, m_detail})
        label->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setButtonKind(m_retry, ButtonKind::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_retry);
    buttons->addWidget(m_replace);
    buttons->addStretch(1);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addWidget(m_detail);
    column->addStretch(2);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryRequested(m_accountId); });
    connect(m_replace, &QPushButton::clicked, this, [this] { emit replaceRequested(m_accountId); });
}

void KeyProblemPage::showWaiting(const Account &account)
{
    m_accountId = account.id;
    m_waiting = true;
    m_title->setText(tr("Opening %1…").arg(account.name));
    m_text->setText(tr(
        "Postroom asks the keychain of this computer for the account’s key. The keychain may ask you to unlock it."));
    m_detail->clear();
    m_retry->setVisible(false);
    m_replace->setVisible(true);
}

void KeyProblemPage::showFault(const Account &account, const KeyStoreFault &fault)
{
    m_accountId = account.id;
    m_waiting = false;
    m_title->setText(tr("%1 could not be opened").arg(account.name));
    m_text->setText(keyStoreFaultText(fault));
    m_detail->setText(fault.detail);
    // Where there is no keychain, or nothing in it, asking again changes nothing.
    m_retry->setVisible(fault.kind != KeyStoreFault::Kind::Unavailable && fault.kind != KeyStoreFault::Kind::NotFound);
    m_replace->setVisible(true);
}

} // namespace postroom
