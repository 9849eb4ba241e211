// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/scripted_server.h"

#include <QBuffer>
#include <QColor>
#include <QImage>

namespace postroom::test {

inline const QColor pictureRed(0xE01020);

//! A picture of 40 x 20 px, all of it in pictureRed, as a server gives it.
inline ScriptedAnswer redPicture()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(pictureRed);
    ScriptedAnswer answer;
    QBuffer buffer(&answer.body);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    answer.headers = {{"Content-Type", "image/png"}};
    return answer;
}

} // namespace postroom::test
