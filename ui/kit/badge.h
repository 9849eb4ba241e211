// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tone.h"

#include <QString>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace postroom {

//! A status as icon and word on its ground: never colour alone.
namespace badge {
QSize size(const QString &text, const QFont &body);
//! Paints at the leading edge of \a rect, centred vertically, cut with an ellipsis where it does not fit.
void paint(QPainter *painter, const QRect &rect, Tone tone, const QString &text, const QFont &body,
           const QPalette &palette, Qt::LayoutDirection direction);
//! The name of the icon that stands for \a tone.
QString iconName(Tone tone);
} // namespace badge

//! A badge of its own, in a heading or the header.
class Badge final : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);
    //! Empty \a text hides the badge.
    void setStatus(Tone tone, const QString &text);
    const QString &text() const { return m_text; }
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::None;
    QString m_text;
};

} // namespace postroom
