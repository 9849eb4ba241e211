// SPDX-License-Identifier: Apache-2.0
#include "sign_in/account_card.h"

#include "accounts/account_list.h"
#include "accounts/base_url.h"
#include "kit/card.h"
#include "kit/form_field.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "sign_in/colour_swatch.h"
#include "sign_in/sign_in_words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

AccountCard::AccountCard(const Account &account, QWidget *parent)
    : QWidget(parent), m_account(account), m_name(new FormField(tr("Name"))), m_baseUrl(new FormField(tr("Base URL"))),
      m_colours(new QButtonGroup(this)), m_rights(new QComboBox), m_rightsHint(new Label(TextKind::SmallMuted)),
      m_plan(new FormField(tr("Contacts your plan allows"),
                           tr("Resend does not tell. With the number here, the checks before sending warn you in time."))),
      m_keyState(new Label(TextKind::SmallMuted)),
      m_save(new QPushButton(tr("Save"))), m_discard(new QPushButton(tr("Discard")))
{
    auto *open = new QPushButton(tr("Open"));
    auto *replace = new QPushButton(tr("Replace key…"));
    auto *remove = new QPushButton(tr("Remove…"));
    remove->setObjectName(QStringLiteral("removeAccount"));
    setButtonKind(remove, ButtonKind::Danger);
    setButtonKind(m_save, ButtonKind::Primary);
    for (QPushButton *button : {open, replace, remove, m_save, m_discard})
        setDense(button);
    m_name->edit()->setMaxLength(80);

    auto *fields = new QHBoxLayout;
    fields->setSpacing(metrics::gapLarge);
    fields->addWidget(m_name, 1, Qt::AlignTop);
    fields->addWidget(m_baseUrl, 1, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(replace);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, metrics::gapLarge, 20, metrics::gapLarge);
    column->setSpacing(metrics::gap);
    column->addLayout(fields);
    column->addWidget(makeColours());
    column->addWidget(makeRights());
    column->addWidget(m_plan);
    column->addWidget(m_keyState);
    column->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);

    connect(open, &QPushButton::clicked, this, [this] { emit openRequested(m_account.id); });
    connect(replace, &QPushButton::clicked, this, [this] { emit replaceKeyRequested(m_account.id); });
    connect(remove, &QPushButton::clicked, this, [this] { emit removeRequested(m_account.id); });
    connect(m_save, &QPushButton::clicked, this, &AccountCard::save);
    connect(m_discard, &QPushButton::clicked, this, &AccountCard::load);
    m_plan->edit()->setObjectName(QStringLiteral("planContacts"));
    m_plan->edit()->setPlaceholderText(tr("Not said"));
    m_plan->edit()->setMaximumWidth(160);
    m_plan->edit()->setMaxLength(15);
    for (FormField *field : {m_name, m_baseUrl, m_plan}) {
        connect(field->edit(), &QLineEdit::textChanged, this, &AccountCard::settle);
        connect(field->edit(), &QLineEdit::returnPressed, this, &AccountCard::save);
    }
    load();
}

QWidget *AccountCard::makeColours()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(new Label(TextKind::SmallMuted, tr("Colour")));
    const QList<QString> palette = AccountList::palette();
    for (int i = 0; i < palette.size(); ++i) {
        //: A colour to choose for an account; %1 counts them
        auto *swatch = new ColourSwatch(QColor(palette.at(i)), tr("Colour %1").arg(i + 1));
        m_colours->addButton(swatch, i);
        row->addWidget(swatch);
    }
    row->addStretch(1);
    connect(m_colours, &QButtonGroup::idClicked, this, [this, palette](int i) {
        m_colour = palette.at(i);
        settle();
    });
    return box;
}

QWidget *AccountCard::makeRights()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    //: Label of a choice: what this account may do from this computer
    auto *label = new Label(TextKind::SmallMuted, tr("On this computer"));
    label->setBuddy(m_rights);
    m_rights->setObjectName(QStringLiteral("rights"));
    m_rights->setAccessibleName(tr("What may be done on this computer"));
    for (Rights rights : {Rights::Full, Rights::NoSending, Rights::ReadOnly})
        m_rights->addItem(rightsText(rights), int(rights));
    row->addWidget(label);
    row->addWidget(m_rights);
    m_rightsHint->setWordWrap(true);
    row->addWidget(m_rightsHint, 1);
    connect(m_rights, &QComboBox::currentIndexChanged, this, &AccountCard::settle);
    return box;
}

Rights AccountCard::chosenRights() const
{
    return Rights(m_rights->currentData().toInt());
}

std::optional<qint64> AccountCard::writtenPlan() const
{
    const QString text = m_plan->text().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 contacts = QLocale().toLongLong(text, &isNumber);
    return isNumber ? qMax<qint64>(0, contacts) : 0;
}

void AccountCard::setAccount(const Account &account)
{
    const bool keep = isChanged();
    m_account = account;
    if (!keep)
        load();
    settle();
}

void AccountCard::load()
{
    m_name->setText(m_account.name);
    m_name->setFault({});
    m_baseUrl->setText(m_account.baseUrl.toString());
    m_baseUrl->setFault({});
    m_colour = m_account.colour;
    if (QAbstractButton *swatch = m_colours->button(int(AccountList::palette().indexOf(m_colour))))
        swatch->setChecked(true);
    m_rights->setCurrentIndex(m_rights->findData(int(m_account.rights)));
    m_plan->setText(m_account.planContacts ? QLocale().toString(*m_account.planContacts) : QString());
    m_plan->setFault({});
    settle();
}

bool AccountCard::isChanged() const
{
    return m_name->text() != m_account.name || m_baseUrl->text() != m_account.baseUrl.toString()
        || m_colour != m_account.colour || chosenRights() != m_account.rights || writtenPlan() != m_account.planContacts;
}

void AccountCard::settle()
{
    m_save->setVisible(isChanged());
    m_discard->setVisible(isChanged());
    m_rightsHint->setText(rightsHint(chosenRights()));
    m_keyState->setText(m_account.keyStored ? tr("Its key is in this computer’s keychain.")
                                            : tr("Its key is not stored; it is asked for when the account is opened."));
}

void AccountCard::save()
{
    if (!isChanged())
        return;
    Account account = m_account;
    account.name = m_name->text().simplified();
    account.colour = m_colour;
    account.rights = chosenRights();
    if (account.name.isEmpty()) {
        m_name->setFault(tr("Give the account a name."));
        m_name->edit()->setFocus();
        return;
    }
    const std::variant<QUrl, BaseUrlFault> url = readBaseUrl(m_baseUrl->text());
    if (const auto *fault = std::get_if<BaseUrlFault>(&url)) {
        m_baseUrl->setFault(baseUrlFaultText(*fault));
        m_baseUrl->edit()->setFocus();
        return;
    }
    account.baseUrl = std::get<QUrl>(url);
    account.planContacts = writtenPlan();
    if (account.planContacts == 0) {
        m_plan->setFault(tr("Write a number of contacts, or nothing."));
        m_plan->edit()->setFocus();
        return;
    }
    emit saveRequested(account);
}

} // namespace postroom
