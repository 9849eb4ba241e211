// SPDX-License-Identifier: Apache-2.0
#include "kit/icon.h"

#include "base/log.h"
#include "kit/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace postroom {

namespace {

QColor colourOf(Ink ink, QIcon::Mode mode)
{
    const Tokens &t = tokensOf(QGuiApplication::palette());
    if (mode == QIcon::Disabled)
        return t.muted;
    switch (ink) {
    case Ink::Text:
        return t.text;
    case Ink::Muted:
        return t.muted;
    case Ink::Accent:
        return t.accent;
    case Ink::OnAccent:
        return t.onAccent;
    case Ink::Good:
        return t.good.text;
    case Ink::Waiting:
        return t.waiting.text;
    case Ink::Bad:
        return t.bad.text;
    case Ink::Neutral:
        return t.neutral.text;
    }
    return t.text;
}

// The drawings are black on nothing: their alpha channel is the shape, the colour is filled in.
QPixmap render(const QString &file, const QSize &pixels, const QColor &colour)
{
    const QString key =
        QStringLiteral("postroom/%1/%2x%3/%4").arg(file).arg(pixels.width()).arg(pixels.height()).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer drawing(file);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    drawing.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(std::move(image));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TokenIconEngine final : public QIconEngine
{
public:
    TokenIconEngine(QString file, Ink ink) : m_file(std::move(file)), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap pixmap = render(m_file, (QSizeF(rect.size()) * ratio).toSize(), colourOf(m_ink, mode));
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(m_file, size, colourOf(m_ink, mode));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QIconEngine *clone() const override { return new TokenIconEngine(m_file, m_ink); }
    QString key() const override { return QStringLiteral("postroom-token-icon"); }

private:
    QString m_file;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString &name, Ink ink)
{
    const QString file = QStringLiteral(":/postroom/icons/%1.svg").arg(name);
    if (!QFile::exists(file)) {
        qCWarning(lcWindow) << "no icon named" << name;
        return {};
    }
    return QIcon(new TokenIconEngine(file, ink));
}

QPixmap picture(const QString &name, const QSize &size, qreal devicePixelRatio, const QColor &colour)
{
    QPixmap pixmap = render(QStringLiteral(":/postroom/pictures/%1.svg").arg(name),
                            (QSizeF(size) * devicePixelRatio).toSize(), colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace postroom
