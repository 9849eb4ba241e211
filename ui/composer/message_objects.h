// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/message_look.h"

#include <QObject>
#include <QTextObjectInterface>

namespace postroom {

//! "first name, or “there”"
QString fieldLabel(const MergeField &field);

//! Draws what stands for one character in a message: personal fields, images, buttons, dividers, spacers.
class MessageObjects final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    //! Draws in \a target as \a look has it now. All of them must outlive this.
    MessageObjects(QTextDocument &target, const MessageLook &look, QObject *parent);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    QSizeF imageSize(const ImageBlock &image, double room) const;
    void drawField(QPainter &painter, const QRectF &rect, const QTextCharFormat &format) const;
    void drawImage(QPainter &painter, const QRectF &rect, const ImageBlock &image) const;
    void drawPlaceholder(QPainter &painter, const QRectF &rect, const ImageBlock &image) const;
    void drawButton(QPainter &painter, const QRectF &rect, const ButtonBlock &button) const;
    void drawSpacer(QPainter &painter, const QRectF &rect) const;

    const MessageLook &m_look;
};

} // namespace postroom
