// SPDX-License-Identifier: Apache-2.0
#include "models/contacts_model.h"

namespace postroom {

namespace {

QString fullName(const Contact &contact)
{
    return QStringLiteral("%1 %2")
        .arg(contact.firstName.value_or(QString()), contact.lastName.value_or(QString()))
        .trimmed();
}

} // namespace

const QList<Column<Contact>> &ContactsModel::columns() const
{
    static const QList<Column<Contact>> all{
        {.title = [] { return tr("Email"); },
         .text = [](const Contact &c) { return c.email; },
         .style = Style::Strong,
         .copy = [](const Contact &c) { return c.email; }},
        {.title = [] { return tr("Name"); }, .text = fullName},
        {.title = [] { return tr("Status"); },
         .text = [](const Contact &c) { return c.unsubscribed ? tr("Unsubscribed") : tr("Subscribed"); },
         .style = Style::Badge,
         .tone = [](const Contact &c) { return c.unsubscribed ? Tone::Neutral : Tone::Good; }},
        {.title = [] { return tr("Added"); },
         .style = Style::Muted,
         .time = [](const Contact &c) { return c.createdAt; }},
    };
    return all;
}

} // namespace postroom
