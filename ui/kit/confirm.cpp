// SPDX-License-Identifier: Apache-2.0
#include "kit/confirm.h"

#include "kit/dialog_end.h"
#include "kit/dialog_height.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/readable.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

ConfirmDialog *ConfirmDialog::ask(QWidget *parent, const Question &question, std::function<void()> confirmed)
{
    auto *dialog = new ConfirmDialog(question, parent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    endDialogWith(*dialog, *parent);
    connect(dialog, &QDialog::accepted, parent, [confirmed = std::move(confirmed)] { confirmed(); });
    dialog->open();
    return dialog;
}

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(question.title);
    setMinimumWidth(440);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (!question.account.name.isEmpty()) {
        auto *band = new AccountBand;
        band->setAccount(question.account);
        column->addWidget(band);
    }
    auto *content = new QVBoxLayout;
    content->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 20);
    content->setSpacing(metrics::gap);
    auto *title = new Label(TextKind::PaneTitle, readable(question.title));
    auto *text = new Label(TextKind::Body, readable(question.consequence));
    for (Label *label : {title, text})
        label->setWordWrap(true);
    content->addWidget(title);
    if (!question.warning.isEmpty()) {
        auto *warning = new MessageStrip;
        warning->showNotice(Tone::Bad, question.warning);
        warning->setClosable(false);
        content->addWidget(warning);
    }
    content->addWidget(text);
    content->addSpacing(metrics::gapSmall);

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setDefault(true);
    cancel->setAutoDefault(true);
    auto *confirm = new QPushButton(question.action);
    confirm->setObjectName(QStringLiteral("confirm"));
    confirm->setAutoDefault(false);
    setButtonKind(confirm, ButtonKind::Danger);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    content->addLayout(buttons);
    column->addLayout(content);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
    cancel->setFocus();
    keepDialogHeight(*this);
}

} // namespace postroom
