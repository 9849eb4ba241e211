// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact_samples.h"
#include "models/contacts/open_contact.h"
#include "resend/api_bench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QUrlQuery>

#include <functional>

namespace postroom::test {

//! A service with two contacts that others change while one is open, and the contact that is open. Keeps what is sent.
struct ContactService : ApiBench
{
    struct Person
    {
        QJsonObject fields;
        QStringList segments;        //!< ids
        QMap<QString, bool> topics{{u"news"_s, true}, {u"offers"_s, false}};
    };
    const QString ada = uuid(1);
    const QString bob = uuid(2);
    QMap<QString, Person> people;
    int pageSize = 100;
    std::function<std::optional<ScriptedAnswer>(const SeenRequest &)> odd; //!< an answer of its own

    ContactStore store;
    OpenContact open{*client, store};
    QSignalSpy saved{&open, &OpenContact::wasSaved};
    QSignalSpy failed{&open, &OpenContact::saveFailed};
    QSignalSpy elsewhere{&open, &OpenContact::changedElsewhere};
    QSignalSpy thereBefore{&open, &OpenContact::wasThereBefore};

    ContactService()
    {
        people[ada].fields = fields(ada, u"ada@x.example"_s, u"Ada"_s, u"Lovelace"_s);
        people[bob].fields = fields(bob, u"bob@x.example"_s, u"Bob"_s, u"Gray"_s);
        for (Person &person : people)
            person.segments = {u"readers"_s};
        store.put({contact(1, u"ada@x.example"_s, u"Ada Lovelace"_s), contact(2, u"bob@x.example"_s, u"Bob Gray"_s)});
        server.respond([this](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
            if (odd) {
                if (const auto answer = odd(request))
                    return answer;
            }
            return carryOut(request);
        });
    }

    bool openAt(const QString &id)
    {
        open.open(id);
        return settle();
    }
    bool settle()
    {
        return passTimeUntil([this] {
            const QueueState state = queue->state();
            return !open.isLoading() && !open.isSaving() && state.waiting == 0 && state.underWay == 0;
        });
    }
    bool refresh()
    {
        open.refresh();
        return settle();
    }
    bool save(bool overwrite = false)
    {
        open.save(overwrite);
        return settle();
    }
    void type(const std::function<void(ContactState &)> &edit)
    {
        ContactState state = open.wanted();
        edit(state);
        open.setWanted(state);
    }
    void typeFirstName(const QString &name)
    {
        type([&name](ContactState &state) { state.firstName = name; });
    }
    //! What was sent that changes something, one after the other: "PATCH /contacts/ada {…}", with short ids.
    QStringList writes() const
    {
        QStringList all;
        for (const SeenRequest &request : server.seen()) {
            if (request.method == "GET")
                continue;
            QString line = QString::fromUtf8(request.key());
            line.replace(ada, u"ada"_s).replace(bob, u"bob"_s);
            const QJsonDocument body = QJsonDocument::fromJson(request.body);
            if (!body.isNull())
                line += u' ' + QString::fromUtf8(body.toJson(QJsonDocument::Compact));
            all.push_back(line);
        }
        return all;
    }

    static QJsonObject fields(const QString &id, const QString &email, const QString &first, const QString &last)
    {
        return {{u"object"_s, u"contact"_s},   {u"id"_s, id},
                {u"email"_s, email},           {u"first_name"_s, first},
                {u"last_name"_s, last},        {u"created_at"_s, minute(id.right(2).toInt()).toString(Qt::ISODate)},
                {u"unsubscribed"_s, false},    {u"properties"_s, QJsonObject{{u"city"_s, u"Graz"_s}}}};
    }

private:
    std::optional<ScriptedAnswer> carryOut(const SeenRequest &request)
    {
        const QList<QByteArray> parts = request.path().split('/');
        const QString id = QString::fromLatin1(parts.value(2));
        const QByteArray list = parts.value(3);
        if (!people.contains(id))
            return json(404, {{u"statusCode"_s, 404}, {u"name"_s, u"not_found"_s}, {u"message"_s, u"Contact not found"_s}});
        Person &person = people[id];
        if (request.method == "GET")
            return list.isEmpty() ? json(200, person.fields) : page(request, person);
        const QJsonDocument body = QJsonDocument::fromJson(request.body);
        if (request.method == "DELETE" && list.isEmpty()) {
            people.remove(id);
            return json(200, {{u"object"_s, u"contact"_s}, {u"contact"_s, id}, {u"deleted"_s, true}});
        }
        if (list == "segments") {
            person.segments.removeAll(QString::fromLatin1(parts.value(4)));
            if (request.method == "POST")
                person.segments.push_back(QString::fromLatin1(parts.value(4)));
        } else if (list == "topics") {
            for (const QJsonValue &topic : body.array())
                person.topics[topic[u"id"_s].toString()] = topic[u"subscription"_s] == u"opt_in"_s;
        } else {
            const QJsonObject change = body.object();
            for (auto it = change.begin(); it != change.end(); ++it) {
                if (it.key() != u"properties"_s) {
                    person.fields[it.key()] = it.value();
                    continue;
                }
                QJsonObject properties = person.fields[u"properties"_s].toObject();
                const QJsonObject values = it.value().toObject();
                for (auto value = values.begin(); value != values.end(); ++value)
                    properties.insert(value.key(), value.value());
                person.fields[u"properties"_s] = properties;
            }
        }
        return json(200, {{u"id"_s, id}});
    }
    ScriptedAnswer page(const SeenRequest &request, const Person &person) const
    {
        QJsonArray all;
        if (request.path().endsWith("segments")) {
            for (const QString &segment : person.segments)
                all.push_back(QJsonObject{{u"id"_s, segment}, {u"name"_s, segment}, {u"created_at"_s, u"2026-01-01T00:00:00Z"_s}});
        } else {
            for (auto it = person.topics.begin(); it != person.topics.end(); ++it)
                all.push_back(QJsonObject{{u"id"_s, it.key()}, {u"name"_s, it.key()}, {u"subscription"_s, it.value() ? u"opt_in"_s : u"opt_out"_s}});
        }
        const QUrlQuery query(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)));
        const QString after = query.queryItemValue(u"after"_s);
        qsizetype first = 0;
        while (!after.isEmpty() && all.at(first++)[u"id"_s] != after) { }
        QJsonArray some;
        for (qsizetype i = first; i < all.size() && i < first + pageSize; ++i)
            some.push_back(all.at(i));
        return json(200, {{u"object"_s, u"list"_s}, {u"has_more"_s, first + pageSize < all.size()}, {u"data"_s, some}});
    }
    static ScriptedAnswer json(int status, const QJsonObject &body)
    {
        return ScriptedAnswer::json(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
};

} // namespace postroom::test
