// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace postroom {

//! A body of parts, multipart/form-data (RFC 7578). Not QHttpMultiPart: that is a device Qt may rewind and send twice.
class MultipartBody
{
public:
    void addField(const QByteArray &name, const QByteArray &content);
    //! \a fileName as the person knows it; what a header cannot hold in it is escaped.
    void addFile(const QByteArray &name, const QString &fileName, const QByteArray &contentType,
                 const QByteArray &content);

    QByteArray bytes() const;
    //! "multipart/form-data; boundary=…".
    QByteArray contentType() const;

private:
    struct Part
    {
        QByteArray head;
        QByteArray content;
    };
    //! One that occurs in no part, and the same for the same parts.
    QByteArray boundary() const;

    QList<Part> m_parts;
};

} // namespace postroom
