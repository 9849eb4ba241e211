// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QColor>
#include <QFont>
#include <QImage>

#include <functional>

namespace postroom {

//! How a message is drawn on this screen: the colours and measures that follow from its style, light or dark.
struct MessageLook
{
    double scale = 1; //!< of all measures
    bool dark = false;
    bool editing = false; //!< shows what readers do not see: the edges of spacers, the addresses of images
    int width = 600;      //!< of the text in px, scaled
    double buttonRadius = 6;
    QString font = QStringLiteral("sans");
    QColor background = {};
    QColor surface = {};
    QColor text = {};
    QColor muted = {};
    QColor line = {};
    QColor accent = {};
    QColor onAccent = {};
    QColor chip = {};     //!< ground of a personal field
    QColor chipText = {};
    std::function<QImage(const QString &url)> image = {}; //!< a null image: not there, a box is drawn

    static MessageLook of(const MessageStyle &style, bool dark, double scale = 1);
    QFont fontOf(TextBlock::Kind kind) const;
    int margin() const { return qRound(28 * scale); } //!< around the text
    //! \a colour of the message as it is shown on this surface; an empty one is the text's own.
    QColor colour(const QString &name) const;
};

} // namespace postroom
