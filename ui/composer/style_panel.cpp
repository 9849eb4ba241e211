// SPDX-License-Identifier: Apache-2.0
#include "composer/style_panel.h"

#include "composer/message_languages.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/tokens.h"

#include <QAbstractItemView>
#include <QColorDialog>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace postroom {

StylePanel::StylePanel(QWidget *parent)
    : QWidget(parent), m_width(new QSpinBox), m_font(new QComboBox), m_shape(new QComboBox), m_language(new QComboBox)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 10, metrics::gapSmall);
    row->setSpacing(metrics::gapSmall);
    m_width->setRange(320, 800);
    m_width->setCorrectionMode(QSpinBox::CorrectToNearestValue); // not back to what nobody typed
    m_width->setSingleStep(20);
    m_width->setKeyboardTracking(false);
    m_width->setMinimumWidth(92);
    //: Unit behind a number: pixels
    m_width->setSuffix(tr(" px"));
    addField(tr("&Width"), m_width);
    addColour(tr("&Background"), &MessageStyle::background);
    addColour(tr("&Page"), &MessageStyle::surface);
    addColour(tr("&Text"), &MessageStyle::textColour);
    addColour(tr("&Accent"), &MessageStyle::accent);
    m_font->addItem(tr("Sans serif"), QStringLiteral("sans"));
    m_font->addItem(tr("Serif"), QStringLiteral("serif"));
    m_font->addItem(tr("Typewriter"), QStringLiteral("mono"));
    addField(tr("&Font"), m_font);
    //: Shapes of buttons
    m_shape->addItems({tr("Square"), tr("Rounded"), tr("Pill")});
    addField(tr("B&uttons"), m_shape);
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_language->setMinimumContentsLength(4); // where there is little room all of them fit beside each other; the open list shows whole names
    m_language->setToolTip(tr("What the message is written in: screen readers speak it so."));
    const QList<ComboItem> languages = messageLanguages();
    for (const ComboItem &language : languages)
        m_language->addItem(language.text, language.value);
    // Not measured: that would load fonts for every script there.
    m_language->view()->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    addField(tr("&Language"), m_language);
    row->setStretch(row->count() - 1, 1);
    row->addStretch(3);
    connect(m_language, &QComboBox::activated, this, [this] { emit languageChosen(m_language->currentData().toString()); });
    connect(m_width, &QSpinBox::valueChanged, this, [this](int width) {
        m_style.width = width;
        emit chosen(m_style);
    });
    connect(m_font, &QComboBox::activated, this, [this] {
        m_style.font = m_font->currentData().toString();
        emit chosen(m_style);
    });
    connect(m_shape, &QComboBox::activated, this, [this](int shape) {
        m_style.buttonShape = MessageStyle::ButtonShape(shape);
        emit chosen(m_style);
    });
    show();
}

void StylePanel::addField(const QString &label, QWidget *control)
{
    setDense(control);
    auto *name = new Label(TextKind::SmallMuted, label);
    name->setBuddy(control);
    control->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(name);
    column->addWidget(control);
    static_cast<QHBoxLayout *>(layout())->addLayout(column);
}

QPushButton *StylePanel::addColour(const QString &label, QString MessageStyle::*part)
{
    auto *button = new QPushButton;
    button->setIconSize({36, 14});
    addField(label, button);
    m_colours.push_back({button, part});
    connect(button, &QPushButton::clicked, this, [this, part] {
        auto *dialog = new QColorDialog(QColor(m_style.*part), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QColorDialog::colorSelected, this, [this, part](const QColor &colour) {
            m_style.*part = colour.name();
            show();
            emit chosen(m_style);
        });
        dialog->open();
    });
    return button;
}

void StylePanel::setStyle(const MessageStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    show();
}

void StylePanel::setLanguage(const QString &language)
{
    if (m_language->currentData().toString() == language)
        return;
    int at = m_language->findData(language, Qt::UserRole, Qt::MatchFixedString); // "pt-br" is "pt-BR"
    if (at < 0) {
        m_language->addItem(language, language);
        at = m_language->count() - 1;
    }
    m_language->setCurrentIndex(at);
}

void StylePanel::show()
{
    const QSignalBlocker quiet(m_width);
    m_width->setValue(m_style.width);
    m_font->setCurrentIndex(qMax(0, m_font->findData(m_style.font)));
    m_shape->setCurrentIndex(int(m_style.buttonShape));
    for (const auto &[button, part] : std::as_const(m_colours)) {
        QPixmap sample(QSize(36, 14) * 2);
        sample.setDevicePixelRatio(2);
        sample.fill(Qt::transparent);
        QPainter painter(&sample);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(tokensOf(palette()).border);
        painter.setBrush(QColor(m_style.*part));
        painter.drawRoundedRect(QRectF(0.5, 0.5, 35, 13), 3, 3);
        button->setIcon(QIcon(sample));
        button->setAccessibleDescription(m_style.*part);
        button->setToolTip(m_style.*part);
    }
}

} // namespace postroom
