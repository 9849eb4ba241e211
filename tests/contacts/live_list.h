// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact_samples.h"
#include "support/scripted_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <functional>

namespace postroom::test {

//! A service's list of contacts that changes while it is read: newest first, paged by id, a cursor that is gone is
//! refused. Keeps the service's rules in the plainest way; before each answer a test may change the list.
class LiveList
{
public:
    QList<Contact> contacts; //!< newest first
    int pageSize = 5;        //!< whatever limit is asked for
    int requests = 0;
    std::function<void(int)> beforeAnswer;                                    //!< the number of the request, from 1
    std::function<std::optional<ScriptedAnswer>(int, const QUrlQuery &)> odd; //!< an answer of its own
    QList<QString> queries;                                                   //!< "after=…" or "before=…" or ""

    //! Newest first, with the numbers from \a count down to 1.
    explicit LiveList(int count)
    {
        for (int number = count; number > 0; --number)
            contacts.push_back(contact(number, email(number), u"Name"_s));
    }
    static QString email(int number) { return u"c%1@x.example"_s.arg(number); }
    void serve(ScriptedServer &server, const QByteArray &path = "/contacts")
    {
        server.respond([this, path](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.key() != "GET " + path)
                return {};
            const QUrlQuery query(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)));
            return answer(query);
        });
    }
    bool removeNumber(int number)
    {
        return contacts.removeIf([number](const Contact &one) { return one.id == uuid(number); }) > 0;
    }
    void addNewest(int number) { contacts.push_front(contact(number, email(number), u"New"_s)); }

    static ScriptedAnswer page(const QList<Contact> &items, bool hasMore)
    {
        QJsonArray data;
        for (const Contact &item : items) {
            data.push_back(QJsonObject{{u"id"_s, item.id},
                                       {u"email"_s, item.email},
                                       {u"first_name"_s, item.firstName ? QJsonValue(*item.firstName) : QJsonValue()},
                                       {u"last_name"_s, item.lastName ? QJsonValue(*item.lastName) : QJsonValue()},
                                       {u"created_at"_s, item.createdAt.toString(Qt::ISODateWithMs)},
                                       {u"unsubscribed"_s, item.unsubscribed}});
        }
        const QJsonObject body{{u"object"_s, u"list"_s}, {u"has_more"_s, hasMore}, {u"data"_s, data}};
        return ScriptedAnswer::json(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

private:
    ScriptedAnswer answer(const QUrlQuery &query)
    {
        ++requests;
        const QString after = query.queryItemValue(u"after"_s);
        const QString before = query.queryItemValue(u"before"_s);
        queries.push_back(!after.isEmpty()        ? u"after="_s + after
                              : !before.isEmpty() ? u"before="_s + before
                                                  : QString());
        if (beforeAnswer)
            beforeAnswer(requests);
        if (odd) {
            if (const auto answer = odd(requests, query))
                return *answer;
        }
        const auto at = [this](const QString &id) {
            qsizetype i = 0;
            while (i < contacts.size() && contacts.at(i).id != id)
                ++i;
            return i;
        };
        if (before.isEmpty()) {
            const qsizetype first = after.isEmpty() ? 0 : at(after) + 1;
            if (first > contacts.size())
                return cursorIsGone();
            return page(contacts.mid(first, pageSize), first + pageSize < contacts.size());
        }
        const qsizetype end = at(before);
        if (end == contacts.size())
            return cursorIsGone();
        const qsizetype first = qMax<qsizetype>(0, end - pageSize);
        return page(contacts.mid(first, end - first), first > 0);
    }
    static ScriptedAnswer cursorIsGone()
    {
        return ScriptedAnswer::json(
            422, R"({"statusCode":422,"name":"validation_error","message":"The cursor is unknown."})");
    }
};

} // namespace postroom::test
