// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http_talk.h"

#include <QJsonObject>
#include <QString>

namespace postroom::test {

//! Ids of the sample account.
inline const QByteArray newsletterSegment = "0f951287-9584-4418-b2d1-ea433a2d2eb2";
inline const QByteArray productUpdates = "bdffea94-7371-4a52-96a8-20a0d0117e32";
inline const QByteArray nobody = "00000000-0000-4000-8000-000000000000";

//! The id of the sample's broadcast of that name.
inline QByteArray broadcastNamed(HttpTalk &talk, const char *name)
{
    const Reply reply = talk.get("/broadcasts");
    const qsizetype place = reply.column("name").indexOf(QString::fromUtf8(name));
    return place < 0 ? QByteArray("no-such-broadcast") : reply.column("id").at(place).toUtf8();
}

//! A JSON object with ' for ", which reads better in a test.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

//! Creates a broadcast to the newsletter's readers and returns its id; \a more: further fields, with a comma in front.
inline QByteArray newBroadcast(HttpTalk &talk, const QByteArray &more = {})
{
    const Reply reply = talk.sendJson("POST", "/broadcasts",
                                      json("{'segment_id':'" + newsletterSegment
                                           + "','from':'Acme <hello@acme.com>','subject':'Hello'" + more + "}"));
    return reply.object().value(QStringLiteral("id")).toString().toUtf8();
}

inline QString fieldOf(HttpTalk &talk, const QByteArray &broadcast, const char *field)
{
    return talk.get("/broadcasts/" + broadcast).object().value(QLatin1String(field)).toString();
}

inline QString statusOf(HttpTalk &talk, const QByteArray &broadcast)
{
    return fieldOf(talk, broadcast, "status");
}

} // namespace postroom::test
