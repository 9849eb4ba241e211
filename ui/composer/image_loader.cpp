// SPDX-License-Identifier: Apache-2.0
#include "composer/image_loader.h"

#include "network/http_transport.h"

#include <QBuffer>
#include <QImageReader>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>

namespace postroom {

namespace {

constexpr int mostPixels = 6000; // along a side

} // namespace

ImageLoader::ImageLoader(QObject *parent) : QObject(parent) {}

ImageLoader::~ImageLoader() = default;

QImage ImageLoader::image(const QString &url)
{
    const auto known = m_images.constFind(url);
    if (known != m_images.constEnd())
        return *known;
    const QUrl address(url, QUrl::StrictMode);
    const bool isWeb = (address.scheme() == QStringLiteral("https") || address.scheme() == QStringLiteral("http")) && !address.host().isEmpty();
    if (!m_allowed || !isWeb || m_asked.contains(url))
        return {};
    m_asked.insert(url);
    QUrl base;
    base.setScheme(address.scheme());
    base.setHost(address.host());
    base.setPort(address.port());
    auto transport = std::make_unique<HttpTransport>(base, Secret());
    HttpRequest request;
    request.path = address.path(QUrl::FullyEncoded);
    request.query = QUrlQuery(address);
    request.maxAnswerBytes = mostBytes;
    request.totalTimeout = std::chrono::seconds(30);
    transport->send(request, [this, url](const HttpOutcome &outcome) {
        const auto *answer = std::get_if<HttpAnswer>(&outcome);
        if (answer && answer->status == 200)
            take(url, answer->body);
    });
    m_transports.push_back(std::move(transport));
    return {};
}

void ImageLoader::take(const QString &url, const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    // Asked before it is unpacked: a small file may hold a huge picture.
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > mostPixels || size.height() > mostPixels))
        return;
    const QImage image = reader.read();
    if (image.isNull())
        return;
    m_images.insert(url, image);
    emit arrived();
}

} // namespace postroom
