// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"

#include "accounts/base_url.h"
#include "base/log.h"

#include <QRegularExpression>
#include <QSettings>
#include <QUuid>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace postroom {

namespace {

// accounts/current, accounts/order, and accounts/<id>/name, colour, baseUrl, keyStored, rights, planContacts. A group for each id, not a
// numbered array: what another version keeps in an entry, or an entry nobody here can read, stays where it is.
constexpr auto kGroup = "accounts"_L1;
constexpr auto kCurrent = "accounts/current"_L1;
constexpr auto kOrder = "accounts/order"_L1;

QString rightsWord(Rights rights)
{
    switch (rights) {
    case Rights::NoSending:
        return u"no-sending"_s;
    case Rights::ReadOnly:
        return u"read-only"_s;
    case Rights::Full:
        break;
    }
    return u"full"_s;
}

// Nothing written yet is an account from before there were rights. A word nobody here knows allows nothing.
Rights readRights(const QVariant &word)
{
    const QString text = word.toString();
    if (!word.isValid() || text == "full"_L1)
        return Rights::Full;
    return text == "no-sending"_L1 ? Rights::NoSending : Rights::ReadOnly;
}

// What is no number above nothing was not said.
std::optional<qint64> readPlan(const QVariant &number)
{
    bool isNumber = false;
    const qint64 contacts = number.toLongLong(&isNumber);
    return isNumber && contacts > 0 ? std::optional(contacts) : std::nullopt;
}

QString entryOf(const QString &id)
{
    return u"accounts/"_s + id;
}

QString keyOf(const QString &id, QLatin1StringView field)
{
    return entryOf(id) + u'/' + field;
}

bool isColour(const QString &text)
{
    static const QRegularExpression pattern(u"\\A#[0-9A-Fa-f]{6}\\z"_s);
    return pattern.match(text).hasMatch();
}

// A base URL that cannot be read makes the entry unreadable: a key must never go to a guessed address.
std::optional<Account> readAccount(const QSettings &settings, const QString &id)
{
    if (!settings.contains(keyOf(id, "name"_L1)))
        return std::nullopt;
    const auto url = readBaseUrl(settings.value(keyOf(id, "baseUrl"_L1)).toString());
    if (!std::holds_alternative<QUrl>(url))
        return std::nullopt;

    Account account;
    account.id = id;
    account.name = settings.value(keyOf(id, "name"_L1)).toString();
    account.colour = settings.value(keyOf(id, "colour"_L1)).toString();
    account.baseUrl = std::get<QUrl>(url);
    account.keyStored = settings.value(keyOf(id, "keyStored"_L1), false).toBool();
    account.rights = readRights(settings.value(keyOf(id, "rights"_L1)));
    account.planContacts = readPlan(settings.value(keyOf(id, "planContacts"_L1)));
    return account;
}

void writeAccount(QSettings &settings, const Account &account)
{
    settings.setValue(keyOf(account.id, "name"_L1), account.name);
    settings.setValue(keyOf(account.id, "colour"_L1), account.colour);
    settings.setValue(keyOf(account.id, "baseUrl"_L1), account.baseUrl.toString(QUrl::FullyEncoded));
    settings.setValue(keyOf(account.id, "keyStored"_L1), account.keyStored);
    settings.setValue(keyOf(account.id, "rights"_L1), rightsWord(account.rights));
    if (account.planContacts)
        settings.setValue(keyOf(account.id, "planContacts"_L1), *account.planContacts);
    else
        settings.remove(keyOf(account.id, "planContacts"_L1));
}

// The first colour of the palette that no account has; once all are taken, the first of those taken least.
QString freeColour(const QList<Account> &accounts)
{
    QString best;
    auto fewest = std::numeric_limits<std::ptrdiff_t>::max();
    for (const QString &colour : AccountList::palette()) {
        const auto taken = std::count_if(accounts.cbegin(), accounts.cend(), [&colour](const Account &account) {
            return account.colour.compare(colour, Qt::CaseInsensitive) == 0;
        });
        if (taken < fewest) {
            fewest = taken;
            best = colour;
        }
    }
    return best;
}

} // namespace

AccountList::AccountList(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_settings.beginGroup(kGroup);
    const QStringList present = m_settings.childGroups();
    m_settings.endGroup();

    // The order is only a hint: what it does not name comes last, what is not there is skipped.
    QStringList ids = m_settings.value(kOrder).toStringList();
    ids.removeIf([&present](const QString &id) { return !present.contains(id); });
    ids += present;
    ids.removeDuplicates();

    for (const QString &id : std::as_const(ids)) {
        if (std::optional<Account> account = readAccount(m_settings, id))
            m_accounts.append(*account);
    }
    if (m_accounts.size() < ids.size())
        qCWarning(lcAccounts, "%d of %d accounts in the settings cannot be read; they are left as they are",
                  int(ids.size() - m_accounts.size()), int(ids.size()));
    for (Account &account : m_accounts) {
        if (!isColour(account.colour))
            account.colour = freeColour(m_accounts);
    }
}

const QList<Account> &AccountList::accounts() const
{
    return m_accounts;
}

std::optional<Account> AccountList::find(const QString &id) const
{
    for (const Account &account : m_accounts) {
        if (account.id == id)
            return account;
    }
    return std::nullopt;
}

Account AccountList::add(Account account)
{
    if (account.id.isEmpty())
        account.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (account.colour.isEmpty())
        account.colour = freeColour(m_accounts);
    if (account.baseUrl.isEmpty())
        account.baseUrl = defaultBaseUrl();

    if (find(account.id)) {
        update(account);
        return account;
    }
    m_accounts.append(account);
    writeAccount(m_settings, account);
    save();
    emit changed();
    return account;
}

void AccountList::update(const Account &account)
{
    const auto at = std::find_if(m_accounts.begin(), m_accounts.end(),
                                 [&account](const Account &one) { return one.id == account.id; });
    if (at == m_accounts.end() || *at == account)
        return;
    *at = account;
    writeAccount(m_settings, account);
    save();
    emit changed();
}

void AccountList::remove(const QString &id)
{
    const auto gone = m_accounts.removeIf([&id](const Account &account) { return account.id == id; });
    if (gone == 0)
        return;
    m_settings.remove(entryOf(id));
    if (m_settings.value(kCurrent).toString() == id)
        m_settings.remove(kCurrent);
    save();
    emit changed();
}

QString AccountList::currentId() const
{
    const QString id = m_settings.value(kCurrent).toString();
    return find(id) ? id : QString();
}

void AccountList::setCurrentId(const QString &id)
{
    if (find(id))
        m_settings.setValue(kCurrent, id);
    else
        m_settings.remove(kCurrent);
    save();
}

QList<QString> AccountList::palette()
{
    return {
        u"#4353C8"_s, // indigo: the accent, so that a single account looks like Postroom
        u"#0B7A6F"_s, // teal
        u"#A8480F"_s, // rust
        u"#8A35A6"_s, // purple
        u"#2E7231"_s, // green
        u"#B8256B"_s, // magenta
        u"#55606C"_s, // slate
        u"#7A6200"_s, // olive
    };
}

void AccountList::save()
{
    // An entry that is not listed is not in the order either; it keeps its place at the end.
    QStringList order;
    for (const Account &account : std::as_const(m_accounts))
        order.append(account.id);
    if (order.isEmpty())
        m_settings.remove(kOrder);
    else
        m_settings.setValue(kOrder, order);

    m_settings.sync();
    if (m_settings.status() != QSettings::NoError)
        qCWarning(lcAccounts, "the settings could not be written (status %d)", int(m_settings.status()));
}

} // namespace postroom
