// SPDX-License-Identifier: Apache-2.0
#include "dialogs/api_key_dialogs.h"

#include "kit/account_band.h"
#include "kit/dialog_end.h"
#include "kit/dialog_height.h"
#include "kit/form_field.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/secret_clipboard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace postroom {

namespace {

constexpr int mostNameLength = 50; // reference, "Create API key"

QString tooLong()
{
    //: Beside a field; %1 is a number
    return NewApiKeyDialog::tr("At most %1 characters.").arg(QLocale().toString(mostNameLength));
}

// Wires a field whose text counts down, and says what is wrong with a name.
void countName(FormField *field)
{
    const auto count = [field] {
        const QLocale locale;
        //: Below the field for a key's name: how many characters are used of how many
        field->setHint(NewApiKeyDialog::tr("Only your team sees it. %1 of %2 characters.")
                           .arg(locale.toString(field->text().trimmed().size()), locale.toString(mostNameLength)));
        if (field->text().trimmed().size() > mostNameLength)
            field->setFault(tooLong());
    };
    QObject::connect(field->edit(), &QLineEdit::textChanged, field, count);
    count();
}

bool checkName(FormField *field)
{
    if (field->text().trimmed().isEmpty())
        field->setFault(NewApiKeyDialog::tr("Write a name."));
    if (field->fault().isEmpty())
        return true;
    field->setFocus();
    return false;
}

} // namespace

NewApiKeyDialog *NewApiKeyDialog::create(AccountModels &models, const AccountMark &account, QWidget *parent, Made made)
{
    auto *dialog = new NewApiKeyDialog(models, account, parent, std::move(made));
    dialog->open();
    return dialog;
}

NewApiKeyDialog::NewApiKeyDialog(AccountModels &models, const AccountMark &account, QWidget *parent, Made made)
    : FormDialog(account, tr("New API key"), tr("Create key"), parent), m_models(models), m_made(std::move(made)),
      m_name(new FormField(tr("&Name"))),
      m_full(new QRadioButton(tr("&Everything: send, and see and change all of the account"))),
      m_sending(new QRadioButton(tr("&Only sending: emails, and nothing else"))), m_domain(new QComboBox)
{
    countName(m_name);
    m_sending->setChecked(true); // the one that can do less
    auto *access = new QWidget;
    auto *column = new QVBoxLayout(access);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(new Label(TextKind::Strong, tr("What may it do?")));
    column->addWidget(m_sending);
    column->addWidget(m_full);
    m_domain->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_domain->setMinimumContentsLength(20);
    m_domain->addItem(tr("Any domain of the account"), QString());
    m_domainField = new FieldFrame(tr("It may send &from"), m_domain);
    fields().addWidget(m_name);
    fields().addWidget(access);
    fields().addWidget(m_domainField);
    m_name->setFocus();
    connect(m_sending, &QRadioButton::toggled, this, &NewApiKeyDialog::settle);
    connect(this, &FormDialog::submitted, this, &NewApiKeyDialog::carryOut);
    connect(&models.domains, &TableModel::phaseChanged, this, &NewApiKeyDialog::fillDomains);
    if (models.domains.phase() == TableModel::Phase::Idle)
        models.domains.refresh();
    fillDomains();
    settle();
}

void NewApiKeyDialog::fillDomains()
{
    const DomainsModel &domains = m_models.domains;
    // What is there stays: a chosen domain must not turn into "any" by itself.
    for (int row = 0; row < domains.rowCount(); ++row) {
        if (m_domain->findData(domains.at(row).id) < 0)
            m_domain->addItem(domains.at(row).name, domains.at(row).id);
    }
    QString hint;
    if (domains.phase() == TableModel::Phase::FirstLoad)
        //: Below a list to choose one of the account's domains from, while it is incomplete
        hint = tr("Your domains are being loaded.");
    else if (domains.phase() == TableModel::Phase::Idle && domains.failure())
        //: %1 are one or two sentences: why, and what to do now
        hint = tr("The list of your domains could not be loaded and is not complete here. %1")
                   .arg(errorText(*domains.failure()).sentences());
    m_domainField->setHint(hint);
}

void NewApiKeyDialog::settle()
{
    m_domainField->setEnabled(m_sending->isChecked());
}

bool NewApiKeyDialog::check()
{
    return checkName(m_name);
}

bool NewApiKeyDialog::isDirty() const
{
    return !m_name->text().isEmpty();
}

void NewApiKeyDialog::carryOut()
{
    const bool isFull = m_full->isChecked();
    CreateApiKey key{.name = m_name->text().trimmed()};
    key.permission = isFull ? ApiKeyPermission::FullAccess : ApiKeyPermission::SendingAccess;
    const QString domain = m_domain->currentData().toString();
    if (!isFull && !domain.isEmpty())
        key.domainId = domain;
    m_models.apiKeys.create(key, [guard = QPointer(this), isFull, name = key.name.value](const Outcome<NewApiKey> &made) {
        if (!guard)
            return;
        if (made) {
            const Made tell = guard->m_made;
            guard->accept();
            tell(name, made.value().token, isFull);
        } else if (made.error().mayHaveHappened) {
            guard->explain(tr("It is not clear whether the key was made."),
                           tr("If it is in the list now, its token is lost: delete it and make another one."));
        } else {
            guard->fail(tr("The key was not made."), made.error());
        }
    });
}

RenameApiKeyDialog *RenameApiKeyDialog::rename(ApiKeysModel &model, const ApiKey &key, const AccountMark &account,
                                               QWidget *parent)
{
    auto *dialog = new RenameApiKeyDialog(model, key, account, parent);
    dialog->open();
    return dialog;
}

RenameApiKeyDialog::RenameApiKeyDialog(ApiKeysModel &model, const ApiKey &key, const AccountMark &account,
                                       QWidget *parent)
    : FormDialog(account, tr("Rename API key"), tr("Rename"), parent), m_model(model), m_key(key),
      m_name(new FormField(tr("&Name")))
{
    m_name->setText(key.name);
    m_name->edit()->selectAll();
    countName(m_name);
    fields().addWidget(m_name);
    m_name->setFocus();
    connect(this, &FormDialog::submitted, this, [this] {
        m_model.rename(m_key.id, m_name->text().trimmed(), [guard = QPointer(this)](const auto &error) {
            if (guard && error)
                guard->fail(tr("The key was not renamed."), *error);
            else if (guard)
                guard->accept();
        });
    });
}

bool RenameApiKeyDialog::check()
{
    return checkName(m_name);
}

bool RenameApiKeyDialog::isDirty() const
{
    return m_name->text() != m_key.name;
}

TokenDialog::TokenDialog(const AccountMark &account, const QString &name, const Secret &token,
                         std::function<void()> use, Clock &clock, QWidget *parent)
    : QDialog(parent->window()), m_token(token), m_clipboard(new SecretClipboard(clock, parent->window())),
      m_field(new QLineEdit), m_reveal(new QPushButton), m_stored(new QCheckBox(tr("I have &stored it"))),
      m_close(new QPushButton(tr("Close")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    endDialogWith(*this, *parent);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("The new API key"));
    setMinimumWidth(520);
    auto *band = new AccountBand;
    band->setAccount(account);
    auto *heading = new Label(TextKind::PaneTitle, tr("The key “%1” is made").arg(name));
    auto *text = new Label(TextKind::Body,
                           tr("This is the only time it can be seen. Put it where the program that needs it keeps its "
                              "secrets; whoever has it can act for your account."));
    for (Label *label : {heading, text})
        label->setWordWrap(true);
    m_stored->setObjectName(QStringLiteral("stored"));
    m_field->setReadOnly(true);
    keepUncopied();
    m_field->setAccessibleName(tr("The key"));
    m_field->setFont(metrics::mono(font()));
    auto *copy = new QPushButton(tr("&Copy"));
    setButtonKind(copy, ButtonKind::Primary);
    copy->setToolTip(tr("It leaves the clipboard after %n second(s), and when you quit.", nullptr,
                        int(SecretClipboard::lifetime.count())));
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_field, 1);
    row->addWidget(m_reveal);
    row->addWidget(copy);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gapSmall);
    if (use) {
        auto *take = new QPushButton(tr("&Use as an account here"));
        take->setAutoDefault(false);
        buttons->addWidget(take);
        connect(take, &QPushButton::clicked, this, [take, use = std::move(use)] {
            // It stays until it is stored elsewhere too: what Postroom keeps can never be seen again either.
            take->setEnabled(false);
            //: Button after "Use as an account here"
            take->setText(tr("It is an account here now"));
            use();
        });
    }
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 20);
    body->setSpacing(metrics::gapLarge);
    body->addWidget(heading);
    body->addWidget(text);
    body->addLayout(row);
    body->addWidget(m_stored);
    body->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(band);
    column->addLayout(body);

    for (QPushButton *button : {m_reveal, copy, m_close})
        button->setAutoDefault(false);
    m_close->setEnabled(false);
    connect(m_stored, &QCheckBox::toggled, m_close, &QWidget::setEnabled);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_reveal, &QPushButton::clicked, this, [this] { setRevealed(!m_isRevealed); });
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        m_clipboard->copy(m_token);
        QToolTip::showText(copy->mapToGlobal(copy->rect().center()), tr("Copied"), copy);
    });
    setRevealed(false);
    keepDialogHeight(*this);
    copy->setFocus();
}

// It leaves this page by "Copy" alone, which marks it as a secret and takes it off the clipboard again.
void TokenDialog::keepUncopied()
{
    m_field->setContextMenuPolicy(Qt::NoContextMenu);
    m_field->setDragEnabled(false);
    connect(m_field, &QLineEdit::selectionChanged, m_field, &QLineEdit::deselect);
}

void TokenDialog::setRevealed(bool revealed)
{
    m_isRevealed = revealed;
    m_field->setText(revealed ? QString::fromLatin1(m_token.reveal()) : QString(24, QChar(0x2022)));
    m_field->setCursorPosition(0);
    m_reveal->setText(revealed ? tr("&Hide") : tr("&Show"));
}

void TokenDialog::reject()
{
    // Escape must not lose what can never be seen again.
    if (m_stored->isChecked())
        QDialog::reject();
    else
        m_stored->setFocus();
}

} // namespace postroom
