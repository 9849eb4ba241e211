// SPDX-License-Identifier: Apache-2.0
#include "kit/theme.h"

#include "kit/metrics.h"
#include "kit/postroom_style.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyleHints>
#include <QToolTip>

namespace postroom {

Theme::Theme(QObject *parent)
    : QObject(parent), m_startedDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    // The application takes the style over.
    QApplication::setStyle(new PostroomStyle);
    QFont body = QApplication::font();
    if (QFontInfo(body).pixelSize() < metrics::bodyPixels) // a person's larger font stays
        body.setPixelSize(metrics::bodyPixels);
    QApplication::setFont(body);
    QFont button = body;
    button.setWeight(QFont::Medium);
    QApplication::setFont(button, "QPushButton");
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { apply(); });
#endif
    apply();
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    // Before 6.5 Qt does not tell: what the platform painted with at the start is the best there is.
    return m_startedDark;
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemIsDark());
    if (m_applied && dark == m_dark)
        return;
    m_dark = dark;
    m_applied = true;
    const Tokens tokens = dark ? darkTokens() : lightTokens();
    const QPalette palette = paletteOf(tokens);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    emit changed();
}

} // namespace postroom
