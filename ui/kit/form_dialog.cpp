// SPDX-License-Identifier: Apache-2.0
#include "kit/form_dialog.h"

#include "kit/confirm.h"
#include "kit/dialog_end.h"
#include "kit/dialog_height.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/readable.h"
#include "kit/rights_gate.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

FormDialog::FormDialog(const AccountMark &account, const QString &title, const QString &action, QWidget *parent,
                       Needs needs)
    : QDialog(parent->window()), m_content(new QWidget), m_fields(new QVBoxLayout(m_content)),
      m_strip(new MessageStrip), m_cancel(new QPushButton(tr("Cancel"))), m_submit(new QPushButton(action)),
      m_account(account), m_isAllowed(allows(account.rights, needs))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    setMinimumWidth(460);

    auto *band = new AccountBand;
    band->setAccount(account);
    auto *heading = new Label(TextKind::PaneTitle, readable(title));
    heading->setWordWrap(true);
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setSpacing(metrics::gap);
    m_submit->setObjectName(QStringLiteral("submit"));
    m_submit->setDefault(true);
    setButtonKind(m_submit, ButtonKind::Primary);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gapSmall);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 20);
    body->setSpacing(metrics::gapLarge);
    body->addWidget(heading);
    body->addWidget(m_content);
    body->addWidget(m_strip);
    body->addStretch(1);
    body->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(band);
    column->addLayout(body);

    if (!m_isAllowed) {
        m_submit->setEnabled(false);
        m_submit->setToolTip(rightsHint(account.rights));
        m_strip->showNotice(Tone::Waiting, rightsHint(account.rights));
    }
    connect(m_cancel, &QPushButton::clicked, this, &FormDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &FormDialog::submit);
    connect(m_strip, &MessageStrip::retryRequested, this, &FormDialog::submit);
    connect(m_strip, &MessageStrip::accountsRequested, this, &QDialog::reject);
    connect(m_strip, &MessageStrip::offerTaken, this, &FormDialog::offerTaken);
    keepDialogHeight(*this);
    endDialogWith(*this, *parent);
}

void FormDialog::submit()
{
    if (m_busy || !m_isAllowed || !check())
        return;
    begin();
    emit submitted();
}

void FormDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_content->setEnabled(!busy);
    m_submit->setEnabled(!busy && m_isAllowed);
}

void FormDialog::begin()
{
    m_strip->clear();
    setBusy(true);
}

void FormDialog::carryOn()
{
    setBusy(false);
}

void FormDialog::inform(const QString &what)
{
    setBusy(false);
    m_strip->showNotice(Tone::Good, what);
}

void FormDialog::fail(const QString &what, const ApiError &error, Repeating repeating)
{
    setBusy(false);
    m_strip->showError(what, error, TriesAgain::WhenAsked, repeating);
}

void FormDialog::explain(const QString &title, const QString &text)
{
    setBusy(false);
    m_strip->showNotice(Tone::Waiting, title, text);
}

void FormDialog::offer(const QString &title, const QString &text, const QString &action)
{
    setBusy(false);
    m_strip->showOffer(Tone::Waiting, title, text, action);
}

void FormDialog::withdrawOffer()
{
    if (m_strip->isOffer())
        m_strip->clear();
}

void FormDialog::reject()
{
    // What is under way cannot be taken back; it ends the dialog by itself.
    if (m_busy)
        return;
    if (!isDirty()) {
        QDialog::reject();
        return;
    }
    ConfirmDialog::ask(this,
                       {tr("Discard what you typed?"), tr("Nothing of it has been saved."),
                        //: Button: closes an editor without saving
                        tr("Discard"), m_account},
                       [this] { QDialog::reject(); });
}

} // namespace postroom
