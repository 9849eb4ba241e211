// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http_talk.h"

#include <QPair>

namespace postroom::test {

using Field = QPair<QByteArray, QByteArray>; //!< name and content of a part

//! POST /contacts/imports with these parts.
inline Reply import(HttpTalk &talk, const QList<Field> &fields)
{
    const QByteArray boundary = "xxBOUNDARYxx";
    QByteArray body;
    for (const Field &field : fields) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.first + '"';
        if (field.first == "file")
            body += "; filename=\"people.csv\"\r\nContent-Type: text/csv";
        body += "\r\n\r\n" + field.second + "\r\n";
    }
    body += "--" + boundary + "--\r\n";
    return talk.send("POST", "/contacts/imports",
                     {"Content-Type: multipart/form-data; boundary=" + boundary,
                      "Content-Length: " + QByteArray::number(body.size())},
                     body);
}

inline QByteArray idOf(const Reply &reply)
{
    return reply.object().value(QStringLiteral("id")).toString().toUtf8();
}

//! An import in short: "completed 5: 2 created, 1 updated, 1 skipped, 1 failed".
inline QByteArray summary(const Reply &reply)
{
    const QJsonObject import = reply.object();
    const QJsonObject counts = import.value(QStringLiteral("counts")).toObject();
    const auto count = [&](const char *key) { return QByteArray::number(counts.value(QLatin1String(key)).toInt(-1)); };
    return import.value(QStringLiteral("status")).toString().toUtf8() + ' ' + count("total") + ": " + count("created")
        + " created, " + count("updated") + " updated, " + count("skipped") + " skipped, " + count("failed")
        + " failed";
}

//! A file of that many addresses: p0@bulk.example, p1@bulk.example, …
inline QByteArray manyRows(int count)
{
    QByteArray file = "email\n";
    for (int i = 0; i < count; ++i)
        file += "p" + QByteArray::number(i) + "@bulk.example\n";
    return file;
}

} // namespace postroom::test
