// SPDX-License-Identifier: Apache-2.0
#include "bad_input.h"

#include "accounts/account_list.h"
#include "dialogs/resolver_dialog.h"
#include "dns/dns_answer.h"
#include "kit/page_header.h"
#include "models/account_models.h"
#include "shell/command_palette.h"
#include "sign_in/account_card.h"

#include <QMenu>
#include <QPushButton>

namespace postroom::test {

using namespace Qt::StringLiterals;

namespace {

//! A tab whose only field is its filter.
Place filter(const char *name, const QString &tab, const QString &field)
{
    return {.name = name, .open = [=](FaultWindow &w) -> QWidget * {
                goTo(w, tab);
                return w.bench.page().findChild<PageHeader *>();
            },
            .fields = {field}};
}

//! Chooses in the menu of a button of the page, entry by entry; entries that have no text of ours are "*".
void choose(const FaultWindow &w, const QString &buttonText, const QStringList &path)
{
    const auto *opener = qobject_cast<QPushButton *>(button(w.bench.page(), buttonText));
    QMenu *menu = opener ? opener->menu() : nullptr;
    for (const QString &entry : path) {
        if (!menu)
            return;
        emit menu->aboutToShow();
        QMenu *next = nullptr;
        for (QAction *action : menu->actions()) {
            if (withoutMnemonic(action->text()) != entry)
                continue;
            next = action->menu();
            if (!next)
                action->trigger();
        }
        menu = next;
    }
}

QStringList entriesOf(const FaultWindow &w, const QString &buttonText)
{
    const auto *opener = qobject_cast<QPushButton *>(button(w.bench.page(), buttonText));
    QStringList texts;
    if (opener) {
        emit opener->menu()->aboutToShow();
        for (const QAction *action : opener->menu()->actions())
            texts.push_back(action->text());
    }
    return texts;
}

//! The filters that are on, as a screen reader reads them.
QList<QPushButton *> chips(const FaultWindow &w)
{
    QList<QPushButton *> all = shown<QPushButton>(w.bench.page());
    all.removeIf([](const QPushButton *each) { return !each->accessibleName().startsWith(u"Take off the filter "_s); });
    return all;
}

void takeOffFilters(FaultWindow &w)
{
    for (QPushButton *chip : chips(w))
        QTest::mouseClick(chip, Qt::LeftButton);
    w.bench.settle();
}

//! The names of the filters that were saved.
QStringList savedFilters(const FaultWindow &w)
{
    QStringList names = entriesOf(w, u"Saved filters"_s);
    names.removeIf([](const QString &name) {
        return name.isEmpty() || name == u"Save these filters…"_s || name == u"Forget"_s;
    });
    return names;
}

QWidget *signIn(FaultWindow &w)
{
    w.window().showAddAccount();
    if (button(w.window(), u"Cancel"_s))
        clickIfThere(w.window(), u"Cancel"_s);
    if (!field(w.window(), u"Base URL"_s))
        clickIfThere(w.window(), u"Advanced"_s);
    return w.window().centralWidget();
}

QString newestAccount(FaultWindow &w, const QString &field)
{
    const QList<Account> all = w.bench.accounts().accounts();
    if (all.isEmpty())
        return {};
    if (field == u"Contacts your plan allows"_s)
        return all.constLast().planContacts ? QString::number(*all.constLast().planContacts) : QString();
    if (field == u"API key"_s)
        return u"taken for a key"_s;
    if (field == u"Base URL"_s)
        return all.constLast().baseUrl.toString().remove(u"https://"_s);
    // Where no name is typed, the address gives it.
    return all.constLast().name == u"127.0.0.1"_s ? QString() : all.constLast().name;
}

QWidget *accountCard(FaultWindow &w)
{
    if (w.bench.accounts().accounts().isEmpty()) {
        Account account;
        account.name = u"Acme"_s;
        w.bench.accounts().add(account);
    }
    w.window().showSettings();
    auto *card = w.window().findChild<AccountCard *>();
    clickIfThere(*card, u"Discard"_s);
    return card;
}

} // namespace

QList<Place> windowPlaces()
{
    return {
        filter("filter of broadcasts", u"broadcasts"_s, u"Filter broadcasts"_s),
        filter("search for contacts", u"contacts"_s, u"Search contacts"_s),
        filter("filter of segments", u"segments"_s, u"Filter segments and topics"_s),
        filter("filter of properties", u"properties"_s, u"Filter properties"_s),
        filter("filter of domains", u"domains"_s, u"Filter domains"_s),
        filter("filter of API keys", u"api-keys"_s, u"Filter API keys"_s),
        {.name = "filter by a property",
         .open =
             [](FaultWindow &w) -> QWidget * {
                 goTo(w, u"contacts"_s);
                 takeOffFilters(w);
                 choose(w, u"Add filter"_s, {u"Property"_s, u"plan"_s, u"is…"_s});
                 return w.dialog();
             },
         .fields = {u"Value"_s},
         .submit = u"Filter"_s,
         .has =
             [](FaultWindow &w, const QString &) {
                 const QString start = u"Take off the filter plan is “"_s;
                 const QList<QPushButton *> all = chips(w);
                 return all.isEmpty() ? QString() : all.constFirst()->accessibleName().mid(start.size()).chopped(1);
             }},
        {.name = "name of saved filters",
         .open =
             [](FaultWindow &w) -> QWidget * {
                 goTo(w, u"contacts"_s);
                 for (const QString &name : savedFilters(w))
                     choose(w, u"Saved filters"_s, {u"Forget"_s, name});
                 choose(w, u"Add filter"_s, {u"Subscribed"_s});
                 choose(w, u"Saved filters"_s, {u"Save these filters…"_s});
                 return w.dialog();
             },
         .fields = {u"Name"_s},
         .submit = u"Save"_s,
         .has = [](FaultWindow &w, const QString &) { return savedFilters(w).value(0); }},
        {.name = "another resolver",
         .open =
             [](FaultWindow &w) -> QWidget * {
                 goTo(w, u"domains"_s);
                 return ResolverDialog::ask({}, {u"Acme"_s, QColor(Qt::blue), false}, &w.window(),
                                            [](const DnsServer &) {});
             },
         .fields = {u"Address"_s},
         .submit = u"Ask it"_s},
        {.name = "commands",
         .open =
             [](FaultWindow &w) -> QWidget * {
                 goTo(w, u"domains"_s);
                 w.window().showPalette();
                 return w.window().findChild<CommandPalette *>();
             },
         .fields = {u"Search or run a command"_s}},
        {.name = "sign in",
         .open = signIn,
         .fields = {u"API key"_s, u"Name of the account"_s, u"Base URL"_s},
         .good = {{u"API key"_s, u"re_good_%1"_s}, {u"Base URL"_s, u"*service*"_s}},
         .submit = u"Add account"_s,
         .has = newestAccount},
        {.name = "account",
         .open = accountCard,
         .fields = {u"Name"_s, u"Base URL"_s, u"Contacts your plan allows"_s},
         .submit = u"Save"_s,
         .has = newestAccount},
    };
}

} // namespace postroom::test
