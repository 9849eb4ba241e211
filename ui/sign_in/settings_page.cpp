// SPDX-License-Identifier: Apache-2.0
#include "sign_in/settings_page.h"

#include "accounts/account_list.h"
#include "kit/card.h"
#include "kit/centred_column.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "sign_in/account_card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace postroom {

SettingsPage::SettingsPage(AccountList &accounts, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_accounts(accounts), m_preferences(preferences), m_strip(new MessageStrip),
      m_theme(new QComboBox), m_cards(new QVBoxLayout),
      m_none(new Label(TextKind::Muted, tr("There is no account on this computer yet.")))
{
    setAccessibleName(tr("Settings"));
    auto *middle = new QWidget;
    middle->setMaximumWidth(820);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(metrics::pageMargin, metrics::gapLarge, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gapLarge);

    auto *back = new QPushButton(tr("Back"));
    back->setObjectName(QStringLiteral("back"));
    setDense(back);
    auto *head = new QHBoxLayout;
    head->addWidget(back);
    head->addWidget(new Label(TextKind::PageTitle, tr("Settings")));
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(m_strip);
    column->addWidget(makeAppearance());
    column->addWidget(makeSending());

    auto *add = new QPushButton(tr("Add account"));
    setButtonKind(add, ButtonKind::Primary);
    auto *accountsHead = new QHBoxLayout;
    accountsHead->addWidget(new Label(TextKind::PaneTitle, tr("Accounts")));
    accountsHead->addStretch(1);
    accountsHead->addWidget(add);
    column->addLayout(accountsHead);
    m_cards->setSpacing(metrics::gap);
    column->addWidget(m_none);
    column->addLayout(m_cards);
    column->addStretch(1);

    layCentredColumn(this, middle);

    connect(back, &QPushButton::clicked, this, &SettingsPage::backRequested);
    connect(add, &QPushButton::clicked, this, &SettingsPage::addRequested);
    connect(&m_accounts, &AccountList::changed, this, &SettingsPage::settle);
    settle();
}

QWidget *SettingsPage::makeAppearance()
{
    auto *card = new Card;
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(20, metrics::gapLarge, 20, metrics::gapLarge);
    auto *label = new Label(TextKind::Strong, tr("&Appearance"));
    label->setBuddy(m_theme);
    m_theme->setAccessibleName(tr("Appearance"));
    //: Appearance: light or dark as the computer is set
    m_theme->addItem(tr("As the system"), int(Preferences::Theme::System));
    m_theme->addItem(tr("Light"), int(Preferences::Theme::Light));
    m_theme->addItem(tr("Dark"), int(Preferences::Theme::Dark));
    const auto show = [this] { m_theme->setCurrentIndex(m_theme->findData(int(m_preferences.theme()))); };
    show();
    connect(&m_preferences, &Preferences::themeChanged, this, show);
    connect(m_theme, &QComboBox::activated, this,
            [this] { m_preferences.setTheme(Preferences::Theme(m_theme->currentData().toInt())); });
    row->addWidget(label);
    row->addStretch(1);
    row->addWidget(m_theme);
    return card;
}

QWidget *SettingsPage::makeSending()
{
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, metrics::gapLarge, 20, metrics::gapLarge);
    column->setSpacing(metrics::gap);
    const auto addRow = [column](const QString &text, QComboBox *choice) {
        auto *row = new QHBoxLayout;
        auto *label = new Label(TextKind::Strong, text);
        label->setBuddy(choice);
        label->setWordWrap(true);
        choice->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        choice->setMinimumWidth(230);
        row->addWidget(label, 1);
        row->addWidget(choice);
        column->addLayout(row);
    };
    auto *undo = new QComboBox;
    undo->setObjectName(QStringLiteral("undoMinutes"));
    undo->addItem(tr("Not at all: it goes out at once"), 0);
    for (const int minutes : {1, 2, 5, 10, 30})
        undo->addItem(tr("%Ln minute(s)", nullptr, minutes), minutes);
    auto *typed = new QComboBox;
    typed->setObjectName(QStringLiteral("typedThreshold"));
    //: How many people a broadcast goes to: their number is always typed before sending
    typed->addItem(tr("Always"), 0);
    for (const int people : {100, 500, 1000, 5000, 20000})
        //: How many people a broadcast goes to
        typed->addItem(tr("From %Ln person(s) on", nullptr, people), people);
    addRow(tr("How long a broadcast can be &undone after Send"), undo);
    addRow(tr("The number of people is &typed before sending"), typed);
    const auto show = [this, undo, typed] {
        const auto choose = [](QComboBox *choice, int value, const QString &own) {
            if (choice->findData(value) < 0)
                choice->addItem(own, value);
            choice->setCurrentIndex(choice->findData(value));
        };
        choose(undo, m_preferences.undoMinutes(), tr("%Ln minute(s)", nullptr, m_preferences.undoMinutes()));
        choose(typed, m_preferences.typedThreshold(),
               tr("From %Ln person(s) on", nullptr, m_preferences.typedThreshold()));
    };
    show();
    connect(&m_preferences, &Preferences::sendingChanged, card, show);
    connect(undo, &QComboBox::activated, this,
            [this, undo] { m_preferences.setUndoMinutes(undo->currentData().toInt()); });
    connect(typed, &QComboBox::activated, this,
            [this, typed] { m_preferences.setTypedThreshold(typed->currentData().toInt()); });
    return card;
}

void SettingsPage::settle()
{
    QSet<QString> there;
    for (const Account &account : m_accounts.accounts()) {
        there.insert(account.id);
        if (AccountCard *card = m_cardOf.value(account.id)) {
            card->setAccount(account);
            continue;
        }
        auto *card = new AccountCard(account);
        m_cardOf.insert(account.id, card);
        m_cards->addWidget(card);
        connect(card, &AccountCard::openRequested, this, &SettingsPage::openRequested);
        connect(card, &AccountCard::replaceKeyRequested, this, &SettingsPage::replaceKeyRequested);
        connect(card, &AccountCard::removeRequested, this, &SettingsPage::removeRequested);
        connect(card, &AccountCard::saveRequested, this, &SettingsPage::saveRequested);
    }
    for (auto it = m_cardOf.cbegin(); it != m_cardOf.cend();) {
        if (there.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->deleteLater();
        it = m_cardOf.erase(it);
    }
    m_none->setVisible(m_cardOf.isEmpty());
}

} // namespace postroom
