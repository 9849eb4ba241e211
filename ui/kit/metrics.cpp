// SPDX-License-Identifier: Apache-2.0
#include "kit/metrics.h"

#include <QFontDatabase>

namespace postroom::metrics {

QFont mono(const QFont &body)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont size = small(body);
    if (size.pixelSize() > 0)
        font.setPixelSize(size.pixelSize());
    else
        font.setPointSizeF(size.pointSizeF());
    return font;
}

} // namespace postroom::metrics
