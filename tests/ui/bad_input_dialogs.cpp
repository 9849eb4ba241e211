// SPDX-License-Identifier: Apache-2.0
#include "bad_input.h"

#include "models/account_models.h"
#include "pages/contact_pane.h"

#include <QAbstractItemModel>

namespace postroom::test {

using namespace Qt::StringLiterals;

namespace {

//! The dialog that an action opens, with the table's row \a row chosen before.
std::function<QWidget *(FaultWindow &)> opens(const QString &tab, const QString &action, const QString &tableName = {},
                                              int row = 0)
{
    return [=](FaultWindow &w) -> QWidget * {
        goTo(w, tab);
        if (!tableName.isEmpty()) {
            TableView *view = table(w.bench.page(), tableName);
            if (!view)
                return nullptr;
            view->setCurrentId(view->model()->index(row, 0).data(TableModel::IdRole).toString());
            w.bench.settle();
        }
        if (!trigger(w.window(), action))
            return nullptr;
        w.bench.settle();
        return w.dialog();
    };
}

//! A text of the newest thing in a list of the service.
QString newest(FaultWindow &w, const QByteArray &list, const char *key)
{
    return w.service.get(list).data().first().toObject().value(QLatin1String(key)).toString();
}

//! … of what stands in row \a row of the table, by its id there.
QString ofRow(FaultWindow &w, const QString &tableName, int row, const QByteArray &path, const char *key)
{
    const QByteArray id = table(w.bench.page(), tableName)->model()->index(row, 0).data(TableModel::IdRole).toString().toUtf8();
    return w.service.get(path + id).object().value(QLatin1String(key)).toString();
}

QString contactHas(FaultWindow &w, const QString &field)
{
    const QJsonObject newestContact = w.service.get("/contacts?limit=1").data().first().toObject();
    return newestContact
        .value(field == u"Email address"_s    ? u"email"_s
                   : field == u"First name"_s ? u"first_name"_s
                                              : u"last_name"_s)
        .toString();
}

QWidget *openContact(FaultWindow &w)
{
    goTo(w, u"contacts"_s);
    TableView *view = table(w.bench.page(), u"Contacts"_s);
    if (!w.bench.passTimeUntil([&] { return view->model()->rowCount() > 7; }))
        return nullptr;
    view->setCurrentId(view->model()->index(7, 0).data(TableModel::IdRole).toString());
    w.bench.settle();
    auto *pane = w.bench.page().findChild<ContactPane *>();
    clickIfThere(*pane, u"Discard"_s);
    w.bench.settle();
    return pane;
}

QString openContactHas(FaultWindow &w, const QString &field)
{
    const QByteArray id = table(w.bench.page(), u"Contacts"_s)->currentId().toUtf8();
    const QJsonObject contact = w.service.get("/contacts/" + id).object();
    if (field == u"First name"_s || field == u"Last name"_s)
        return contact.value(field == u"First name"_s ? u"first_name"_s : u"last_name"_s).toString();
    const QString key = field.section(u' ', 0, 0);
    const QJsonValue value = contact.value(u"properties"_s).toObject().value(key);
    const QJsonValue plain = value.isObject() ? value.toObject().value(u"value"_s) : value;
    return plain.isDouble() ? QString::number(plain.toDouble()) : plain.toString();
}

QString domainHas(FaultWindow &w, const QString &field)
{
    const QJsonObject domain = w.service.get("/domains").data().first().toObject();
    if (field == u"Domain"_s)
        return domain.value(u"name"_s).toString();
    const QByteArray id = domain.value(u"id"_s).toString().toUtf8();
    const QJsonObject whole = w.service.get("/domains/" + id).object();
    if (field == u"Tracking subdomain"_s)
        return whole.value(u"tracking_subdomain"_s).toString();
    for (const QJsonValue &record : whole.value(u"records"_s).toArray()) {
        const QString path = record.toObject().value(u"name"_s).toString().section(u'.', 0, 0);
        if (record.toObject().value(u"record"_s) == u"SPF"_s)
            return path == u"send"_s ? QString() : path; // "send" is what an empty field means
    }
    return {};
}

} // namespace

QList<Place> dialogPlaces()
{
    return {
        {.name = "new contact",
         .open = opens(u"contacts"_s, u"Add contact"_s),
         .fields = {u"Email address"_s, u"First name"_s, u"Last name"_s},
         .good = {{u"Email address"_s, u"ada%1@example.org"_s}},
         .submit = u"Add contact"_s,
         .has = contactHas},
        {.name = "find an address",
         .open = opens(u"contacts"_s, u"Find an address"_s),
         .fields = {u"Email address"_s},
         .submit = u"Look it up"_s},
        {.name = "contact",
         .open = openContact,
         .fields = {u"First name"_s, u"Last name"_s, u"lifetime_value (number)"_s, u"seats (number)"_s, u"city"_s,
                    u"plan"_s, u"company_name"_s},
         .submit = u"Save"_s,
         .has = openContactHas},
        {.name = "new segment",
         .open = opens(u"segments"_s, u"New segment"_s),
         .fields = {u"Name"_s},
         .submit = u"Create segment"_s,
         .has = [](FaultWindow &w, const QString &) { return newest(w, "/segments", "name"); }},
        {.name = "rename segment",
         .open = opens(u"segments"_s, u"Rename"_s, u"Segments"_s),
         .fields = {u"Name"_s},
         .submit = u"Rename"_s,
         .has = [](FaultWindow &w, const QString &) { return ofRow(w, u"Segments"_s, 0, "/segments/", "name"); }},
        {.name = "new topic",
         .open = opens(u"segments"_s, u"New topic"_s),
         .fields = {u"Name"_s, u"Description"_s},
         .good = {{u"Name"_s, u"Topic %1"_s}},
         .submit = u"Create topic"_s,
         .has =
             [](FaultWindow &w, const QString &field) {
                 return newest(w, "/topics", field == u"Name"_s ? "name" : "description");
             }},
        {.name = "change topic",
         .open = opens(u"segments"_s, u"Change"_s, u"Topics"_s),
         .fields = {u"Name"_s, u"Description"_s},
         .good = {{u"Name"_s, u"Topic %1"_s}},
         .submit = u"Save"_s,
         .has =
             [](FaultWindow &w, const QString &field) {
                 return ofRow(w, u"Topics"_s, 0, "/topics/", field == u"Name"_s ? "name" : "description");
             }},
        {.name = "new property",
         .open = opens(u"properties"_s, u"New property"_s),
         .fields = {u"Key"_s, u"Fallback"_s},
         .good = {{u"Key"_s, u"key_%1"_s}},
         .submit = u"Create property"_s,
         .has =
             [](FaultWindow &w, const QString &field) {
                 return newest(w, "/contact-properties", field == u"Key"_s ? "key" : "fallback_value");
             }},
        {.name = "fallback of a property",
         .open = opens(u"properties"_s, u"Change fallback"_s, u"Properties"_s, 3),
         .fields = {u"Fallback"_s},
         .submit = u"Save"_s,
         .has =
             [](FaultWindow &w, const QString &) {
                 return ofRow(w, u"Properties"_s, 3, "/contact-properties/", "fallback_value");
             }},
        {.name = "add domain",
         .open = opens(u"domains"_s, u"Add domain"_s),
         .fields = {u"Domain"_s, u"Return path"_s, u"Tracking subdomain"_s},
         .good = {{u"Domain"_s, u"news%1.example.net"_s}},
         .submit = u"Add domain"_s,
         .has = domainHas},
        {.name = "edit domain",
         .open =
             [](FaultWindow &w) -> QWidget * {
                 goTo(w, u"domains"_s);
                 TableView *view = table(w.bench.page(), u"Domains"_s);
                 view->setCurrentId(view->model()->index(0, 0).data(TableModel::IdRole).toString());
                 w.bench.settle();
                 return click(w.bench.page(), u"Edit…"_s) ? w.dialog() : nullptr;
             },
         .fields = {u"Tracking subdomain"_s},
         .submit = u"Save"_s,
         .has =
             [](FaultWindow &w, const QString &) {
                 return ofRow(w, u"Domains"_s, 0, "/domains/", "tracking_subdomain");
             }},
        {.name = "new API key",
         .open = opens(u"api-keys"_s, u"New API key"_s),
         .fields = {u"Name"_s},
         .submit = u"Create key"_s,
         .has = [](FaultWindow &w, const QString &) { return newest(w, "/api-keys", "name"); }},
        {.name = "rename API key",
         .open = opens(u"api-keys"_s, u"Rename"_s, u"API keys"_s),
         .fields = {u"Name"_s},
         .submit = u"Rename"_s,
         .has = [](FaultWindow &w, const QString &) { return newest(w, "/api-keys", "name"); }},
        {.name = "rename broadcast",
         .open = opens(u"broadcasts"_s, u"Rename"_s, u"Broadcasts"_s),
         .fields = {u"Name"_s},
         .submit = u"Rename"_s,
         .has = [](FaultWindow &w, const QString &) { return ofRow(w, u"Broadcasts"_s, 0, "/broadcasts/", "name"); }}};
}

} // namespace postroom::test
