// SPDX-License-Identifier: Apache-2.0
#include "sign_in/key_form.h"

#include "accounts/base_url.h"
#include "kit/form_field.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "sign_in/sign_in_words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace postroom {

KeyForm::KeyForm(Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock)
      //: Field for a Resend API key; the & marks the keyboard shortcut
      ,
      m_key(new FormField(tr("API &key"),
                          tr("Starts with re_. It is kept in this computer’s keychain and sent to Resend only.")))
      //: Field for a name of the account
      ,
      m_name(new FormField(tr("&Name of the account"), tr("What you call your team, for example Acme Marketing."))),
      m_baseUrl(new FormField(tr("&Base URL"), tr("Only for a service that is not Resend’s own."))),
      m_advanced(new QToolButton), m_submit(new QPushButton), m_cancel(new QPushButton(tr("Cancel")))
      //: While a pasted key is being checked
      ,
      m_progress(new Label(TextKind::Muted, tr("Checking the key with Resend…")))
{
    m_key->edit()->setObjectName(QStringLiteral("key"));
    m_key->edit()->setEchoMode(QLineEdit::Password);
    m_key->edit()->setPlaceholderText(QStringLiteral("re_…"));
    m_key->edit()->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhHiddenText);
    m_reveal = m_key->edit()->addAction(icon(QStringLiteral("eye"), Ink::Muted), QLineEdit::TrailingPosition);
    m_reveal->setCheckable(true);
    m_reveal->setText(tr("Show the key"));
    m_reveal->setToolTip(tr("Show the key"));
    connect(m_reveal, &QAction::toggled, this, [this](bool shown) {
        m_key->edit()->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setIcon(icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye"), Ink::Muted));
    });
    m_name->edit()->setMaxLength(80);
    m_advanced->setText(tr("Advanced"));
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setCheckable(true);
    setButtonKind(m_advanced, ButtonKind::Flat);
    setDense(m_advanced);
    setButtonKind(m_submit, ButtonKind::Primary);
    m_submit->setObjectName(QStringLiteral("checkKey"));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_submit);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gapLarge);
    column->addWidget(m_key);
    column->addWidget(m_name);
    column->addWidget(m_advanced, 0, Qt::AlignLeft);
    column->addWidget(m_baseUrl);
    column->addLayout(buttons);

    connect(m_advanced, &QToolButton::toggled, this, &KeyForm::showAdvanced);
    connect(m_submit, &QPushButton::clicked, this, &KeyForm::submit);
    connect(m_cancel, &QPushButton::clicked, this, &KeyForm::cancel);
    for (FormField *field : {m_key, m_name, m_baseUrl})
        connect(field->edit(), &QLineEdit::returnPressed, this, &KeyForm::submit);
    startNew();
}

void KeyForm::startNew()
{
    cancel();
    m_account = {};
    m_submit->setText(tr("Add account"));
    forgetKey();
    m_key->setFault({});
    m_name->setText({});
    m_name->setVisible(true);
    m_advanced->setVisible(true);
    m_advanced->setChecked(false);
    m_baseUrl->setText(defaultBaseUrl().toString());
    m_baseUrl->setFault({});
    showAdvanced(false);
}

void KeyForm::startFor(const Account &account)
{
    startNew();
    m_account = account;
    //: Button: checks a key and uses it for an account that is already there
    m_submit->setText(tr("Use this key"));
    m_name->setVisible(false);
    m_advanced->setVisible(false);
    m_baseUrl->setText(account.baseUrl.toString());
}

void KeyForm::focusKey()
{
    m_key->edit()->setFocus(Qt::OtherFocusReason);
}

void KeyForm::showAdvanced(bool shown)
{
    m_advanced->setIcon(icon(shown ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Ink::Muted));
    m_baseUrl->setVisible(shown);
}

void KeyForm::submit()
{
    if (m_check)
        return;
    const std::variant<QUrl, BaseUrlFault> url = readBaseUrl(m_baseUrl->text());
    if (const auto *fault = std::get_if<BaseUrlFault>(&url)) {
        m_advanced->setChecked(true);
        m_baseUrl->setFault(baseUrlFaultText(*fault));
        m_baseUrl->edit()->setFocus();
        return;
    }
    const std::optional<Secret> key = readTypedKey(m_key->text());
    if (!key) {
        m_key->setFault(
            m_key->text().trimmed().isEmpty()
                ? tr("Paste an API key here.")
                : tr("This is not an API key: it has spaces or special characters in it. Copy the key alone."));
        m_key->edit()->setFocus();
        return;
    }
    Account account = m_account;
    account.baseUrl = std::get<QUrl>(url);
    if (account.id.isEmpty()) {
        account.name = m_name->text().simplified();
        if (account.name.isEmpty())
            account.name = account.baseUrl.host() == defaultBaseUrl().host() ? tr("My team") : account.baseUrl.host();
    }
    setChecking(true);
    m_check = new KeyCheck(account.baseUrl, *key, m_clock, this);
    m_check->start(this, [this, account, key = *key](const KeyVerdict &verdict) { take(verdict, account, key); });
}

void KeyForm::cancel()
{
    delete m_check;
    setChecking(false);
}

void KeyForm::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // The person went elsewhere, and must not be fetched back by what comes of the key. A window that is only minimized
    // waits on.
    if (!event->spontaneous())
        cancel();
}

void KeyForm::take(const KeyVerdict &verdict, const Account &account, const Secret &key)
{
    m_check->deleteLater();
    m_check.clear();
    setChecking(false);
    if (verdict.kind != KeyVerdict::Kind::FullAccess) {
        m_key->setFault(keyVerdictText(verdict));
        m_key->edit()->setFocus();
        return;
    }
    forgetKey();
    emit accepted(account, key);
}

void KeyForm::forgetKey()
{
    // setText(), not clear(): that could be undone.
    m_key->setText({});
    m_reveal->setChecked(false);
}

void KeyForm::setChecking(bool checking)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_key, m_name, m_baseUrl, m_advanced, m_submit})
        widget->setEnabled(!checking);
    m_submit->setVisible(!checking);
    m_cancel->setVisible(checking);
    m_progress->setVisible(checking);
}

} // namespace postroom
