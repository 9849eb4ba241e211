// SPDX-License-Identifier: Apache-2.0
#include "kit/postroom_style.h"

#include "kit/choice_marks.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/style_paint.h"
#include "kit/tokens.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolButton>

namespace postroom {

using namespace paint;

namespace {

constexpr int comboBoxIndent = 5; // of its text: where that of a field begins

int heightOf(const QWidget *widget, const QFontMetrics &font)
{
    return isDense(widget) ? metrics::denseControlHeight(font) : metrics::controlHeight(font);
}

} // namespace

PostroomStyle::PostroomStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int PostroomStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return metrics::gapLarge;
    case PM_HeaderMargin:
        return metrics::gap;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::gapSmall;
    case PM_MenuButtonIndicator:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PostroomStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize PostroomStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                      const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!option)
        return result;
    switch (type) {
    case CT_PushButton:
        result.setHeight(qMax(heightOf(widget, option->fontMetrics), size.height() + 4));
        result.setWidth(size.width() + (isDense(widget) ? 18 : 26));
        break;
    case CT_ComboBox:
        result.rwidth() += comboBoxIndent;
        [[fallthrough]];
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(heightOf(widget, option->fontMetrics));
        break;
    case CT_ToolButton:
        result.setHeight(heightOf(widget, option->fontMetrics));
        result.setWidth(qMax(result.width() + 8, result.height()));
        break;
    case CT_HeaderSection:
        result.setHeight(qMax(32, option->fontMetrics.height() + 16));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(qMax(result.height(), option->fontMetrics.height() + 10));
        break;
    default:
        break;
    }
    return result;
}

QRect PostroomStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(8, 1, -8, -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

void PostroomStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const Tokens &t = tokensOf(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option); panel && panel->lineWidth <= 0)
            return; // inside another control, or frameless
        [[fallthrough]];
    case PE_FrameLineEdit:
        drawField(painter, *option, widget);
        return;
    case PE_IndicatorRadioButton:
        drawRadioMark(painter, *option);
        return;
    case PE_IndicatorCheckBox:
        drawCheckMark(painter, *option);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return; // the delegate draws it
        drawBox(painter, option->rect, {}, t.accent, 2);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.toolTipBase());
        return;
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header || header->sortIndicator == QStyleOptionHeader::None)
            return;
        painter->save();
        // Qt's "SortDown" is the ascending order.
        if (header->sortIndicator == QStyleOptionHeader::SortDown) {
            painter->translate(option->rect.center() + QPoint(1, 1));
            painter->rotate(180);
            painter->translate(-option->rect.center());
        }
        icon(QStringLiteral("chevron-down"), Ink::Muted).paint(painter, option->rect);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PostroomStyle::drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *given = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!given)
        return;
    const Tokens &t = tokensOf(option->palette);
    const ButtonFace face = faceOf(kindOf(widget), t, option->state);
    drawBox(painter, option->rect, face.fill, face.border);

    QStyleOptionButton label = *given;
    label.palette.setColor(QPalette::ButtonText, face.text);
    label.rect = option->rect.adjusted(isDense(widget) ? 8 : 12, 0, isDense(widget) ? -8 : -12, 0);
    if (given->features & QStyleOptionButton::HasMenu) {
        const int side = 16;
        const QRect arrow = visualRect(
            option->direction, label.rect,
            QRect(label.rect.right() - side + 5, option->rect.center().y() - side / 2 + 1, side, side));
        icon(QStringLiteral("chevron-down"), Ink::Muted).paint(painter, arrow);
        label.features &= ~QStyleOptionButton::HasMenu;
        label.rect = visualRect(option->direction, label.rect, label.rect.adjusted(0, 0, -side, 0));
    }
    proxy()->drawControl(CE_PushButtonLabel, &label, painter, widget);

    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        // On a filled button a ring of its own colour would be lost: leave a gap of the ground between.
        if (kindOf(widget) == ButtonKind::Primary)
            drawBox(painter, option->rect.adjusted(2, 2, -2, -2), {}, t.onAccent, 2);
        else
            drawBox(painter, option->rect, {}, t.accent, 2);
    }
}

void PostroomStyle::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = tokensOf(option->palette);
    painter->fillRect(option->rect, t.surface);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
    if (option->state & State_HasFocus)
        drawBox(painter, option->rect.adjusted(1, 1, -1, -2), {}, t.accent, 2);
}

void PostroomStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        drawPushButton(option, painter, widget);
        return;
    case CE_HeaderSection:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label = *header;
            const Tokens &t = tokensOf(option->palette);
            label.palette.setColor(QPalette::ButtonText, t.muted);
            label.palette.setColor(QPalette::WindowText, t.muted);
            // Qt takes the margin off above and below too, which cuts the words; it clips to the section itself.
            const int margin = proxy()->pixelMetric(PM_HeaderMargin, option, widget);
            label.rect.adjust(0, -margin, 0, margin);
            label.state &= ~(State_On | State_Sunken); // Fusion makes the label of a selected column bold
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea: {
        const Tokens &t = tokensOf(option->palette);
        painter->fillRect(option->rect, t.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
        return;
    }
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            drawProgress(*bar, element == CE_ProgressBarContents, painter);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && !box->editable) {
            QStyleOptionComboBox label = *box;
            label.rect = visualRect(box->direction, box->rect, box->rect.adjusted(comboBoxIndent, 0, 0, 0));
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_Splitter:
        return; // the gap between two cards; the cursor says it can be moved
    case CE_ShapedFrame:
        if (widget && widget->inherits("QAbstractScrollArea"))
            return;
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PostroomStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    drawField(painter, *option, widget);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    icon(QStringLiteral("chevron-down"), Ink::Muted)
        .paint(painter, QRect(arrow.center() - QPoint(8, 8), QSize(16, 16)));
}

void PostroomStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokensOf(option->palette);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->minimum >= bar->maximum)
        return;
    const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget).adjusted(3, 3, -3, -3);
    const bool pointed = option->state & State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(t.surface, t.muted, pointed ? 0.7f : 0.45f));
    const qreal radius = qMin(handle.width(), handle.height()) / 2.0;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void PostroomStyle::drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *given = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!given)
        return;
    const Tokens &t = tokensOf(option->palette);
    const ButtonFace face = faceOf(kindOf(widget), t, option->state);
    drawBox(painter, option->rect, face.fill, face.border);
    QStyleOptionToolButton label = *given;
    label.state &= ~(State_Sunken | State_On);
    label.palette.setColor(QPalette::ButtonText, face.text);
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
        drawBox(painter, option->rect, {}, t.accent, 2);
}

void PostroomStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_SpinBox:
        // Without arrows it is a field like others.
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
            box && box->buttonSymbols == QAbstractSpinBox::NoButtons) {
            QStyleOptionFrame frame;
            frame.QStyleOption::operator=(*option);
            frame.lineWidth = 1;
            proxy()->drawPrimitive(PE_PanelLineEdit, &frame, painter, widget);
            return;
        }
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    case CC_ToolButton:
        drawToolButton(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QIcon PostroomStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // Qt would search the desktop's whole icon theme for these two at the start.
    if (which == SP_LineEditClearButton)
        return icon(QStringLiteral("close"), Ink::Muted);
    if (which == SP_ToolBarHorizontalExtensionButton)
        return icon(QStringLiteral("chevron-right"));
    return QProxyStyle::standardIcon(which, option, widget);
}

void PostroomStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace postroom
