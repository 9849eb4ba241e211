// SPDX-License-Identifier: Apache-2.0
#include "resend/multipart_body.h"

#include <algorithm>

namespace postroom {

namespace {

// As browsers do (HTML, "multipart form data"): the three that would end the quoted name or the line.
QByteArray quoted(const QString &fileName)
{
    QByteArray name = fileName.toUtf8();
    name.replace('"', "%22");
    name.replace('\r', "%0D");
    name.replace('\n', "%0A");
    return name;
}

} // namespace

void MultipartBody::addField(const QByteArray &name, const QByteArray &content)
{
    m_parts.push_back({"Content-Disposition: form-data; name=\"" + name + "\"\r\n", content});
}

void MultipartBody::addFile(const QByteArray &name, const QString &fileName, const QByteArray &contentType,
                            const QByteArray &content)
{
    m_parts.push_back({"Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + quoted(fileName)
                           + "\"\r\nContent-Type: " + contentType + "\r\n",
                       content});
}

QByteArray MultipartBody::boundary() const
{
    for (int number = 0;; ++number) {
        const QByteArray tried = "postroom-part-" + QByteArray::number(number);
        if (std::none_of(m_parts.begin(), m_parts.end(),
                         [&tried](const Part &part) { return part.content.contains(tried); }))
            return tried;
    }
}

QByteArray MultipartBody::bytes() const
{
    const QByteArray line = "--" + boundary();
    QByteArray body;
    for (const Part &part : m_parts)
        body += line + "\r\n" + part.head + "\r\n" + part.content + "\r\n";
    return body + line + "--\r\n";
}

QByteArray MultipartBody::contentType() const
{
    return "multipart/form-data; boundary=" + boundary();
}

} // namespace postroom
