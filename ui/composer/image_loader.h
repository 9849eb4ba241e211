// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace postroom {

class HttpTransport;

//! Fetches the images of a message from the web, once the person allowed it: not before, and nothing but what is asked for.
//! No key goes out. In the UI thread.
class ImageLoader final : public QObject
{
    Q_OBJECT
public:
    //! A larger image is not shown.
    static constexpr qint64 mostBytes = 12 * 1024 * 1024;

    explicit ImageLoader(QObject *parent = nullptr);
    ~ImageLoader() override;

    void setAllowed(bool allowed) { m_allowed = allowed; }
    bool isAllowed() const { return m_allowed; }
    //! What is there of it; else a null image, and it is fetched where that is allowed. Tried once each.
    QImage image(const QString &url);

signals:
    void arrived();

private:
    void take(const QString &url, const QByteArray &bytes);

    bool m_allowed = false;
    QHash<QString, QImage> m_images;
    QSet<QString> m_asked;
    std::vector<std::unique_ptr<HttpTransport>> m_transports;
};

} // namespace postroom
