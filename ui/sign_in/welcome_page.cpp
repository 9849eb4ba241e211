// SPDX-License-Identifier: Apache-2.0
#include "sign_in/welcome_page.h"

#include "kit/card.h"
#include "kit/centred_column.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/tokens.h"
#include "sign_in/key_form.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace postroom {

WelcomePage::WelcomePage(Clock &clock, QWidget *parent)
    : QWidget(parent), m_title(new Label(TextKind::PageTitle)), m_text(new Label(TextKind::Muted)),
      m_form(new KeyForm(clock)), m_keyHelp(new QWidget), m_sandboxCard(nullptr), m_back(nullptr)
{
    for (Label *label : {m_title, m_text})
        label->setWordWrap(true);
    auto *middle = new QWidget;
    middle->setMaximumWidth(560);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(metrics::pageMargin, metrics::gapLarge, metrics::pageMargin, metrics::gapLarge);
    column->setSpacing(metrics::gapLarge);

    auto *back = new QPushButton(tr("Back"));
    back->setObjectName(QStringLiteral("back"));
    setDense(back);
    connect(back, &QPushButton::clicked, this, &WelcomePage::backRequested);
    m_back = back;
    m_sandboxCard = makeSandboxCard();
    column->addStretch(1);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(metrics::gapSmall);
    column->addWidget(makeKeyCard());
    column->addWidget(m_sandboxCard);
    column->addStretch(2);

    layCentredColumn(this, middle);
    connect(m_form, &KeyForm::accepted, this, &WelcomePage::accepted);
    startFirst();
}

QWidget *WelcomePage::makeKeyCard()
{
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(metrics::gapLarge);
    column->addWidget(m_form);

    auto *help = new QVBoxLayout(m_keyHelp);
    help->setContentsMargins(0, 0, 0, 0);
    auto *what = new Label(
        TextKind::SmallMuted,
        tr("An API key lets Postroom work with your team’s account at Resend. Whoever looks after the account "
           "can create one there: choose “Full access”."));
    what->setWordWrap(true);
    auto *where = new QPushButton(tr("Open resend.com/api-keys"));
    where->setIcon(icon(QStringLiteral("external-link"), Ink::Muted));
    where->setToolTip(tr("Opens in your web browser"));
    setDense(where);
    connect(where, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl(QStringLiteral("https://resend.com/api-keys"))); });
    help->addWidget(what);
    help->addWidget(where, 0, Qt::AlignLeft);
    column->addWidget(m_keyHelp);
    return card;
}

QWidget *WelcomePage::makeSandboxCard()
{
    auto *card = new Card;
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(20, metrics::gapLarge, 20, metrics::gapLarge);
    row->setSpacing(metrics::gapLarge);
    auto *words = new QVBoxLayout;
    words->addWidget(new Label(TextKind::Strong, tr("No key at hand?")));
    auto *text = new Label(TextKind::Muted,
                           tr("Look around in an account full of examples. Nothing leaves this computer."));
    text->setWordWrap(true);
    words->addWidget(text);
    auto *open = new QPushButton(tr("Explore the sandbox"));
    open->setObjectName(QStringLiteral("exploreSandbox"));
    connect(open, &QPushButton::clicked, this, &WelcomePage::sandboxRequested);
    row->addLayout(words, 1);
    row->addWidget(open);
    return card;
}

void WelcomePage::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
}

void WelcomePage::focusKey()
{
    m_form->focusKey();
}

void WelcomePage::startFirst()
{
    setTexts(tr("Welcome to Postroom"),
             tr("Write and send broadcasts, keep contacts and set up domains with Resend, without a web page or a "
                "command line."));
    m_form->startNew();
    m_back->setVisible(false);
    m_sandboxCard->setVisible(true);
}

void WelcomePage::startAnother(bool canGoBack)
{
    setTexts(tr("Add an account"),
             tr("Each team at Resend has keys of its own. Give the account a name you will recognise."));
    m_form->startNew();
    m_back->setVisible(canGoBack);
    m_sandboxCard->setVisible(true);
}

void WelcomePage::startReplace(const Account &account)
{
    //: %1 is the name of an account
    setTexts(tr("A new key for %1").arg(account.name),
             tr("The key that is stored now stays until the new one has been checked."));
    m_form->startFor(account);
    m_back->show();
    m_sandboxCard->setVisible(false);
}

} // namespace postroom
