// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

QT_FORWARD_DECLARE_CLASS(QAbstractButton)

namespace postroom {

//! What a push button is for; said once at its making.
enum class ButtonKind {
    Plain,   //!< a border
    Primary, //!< filled with the accent: at most one a page
    Danger,  //!< takes something away
    Flat,    //!< no border until pointed at
};
void setButtonKind(QWidget *button, ButtonKind kind);
//! A lower control, for dense places (26 px).
void setDense(QWidget *control, bool dense = true);
//! Marks a field as refused: its border turns bad. The sentence stands beside it.
void setInvalid(QWidget *field, bool invalid);

//! Fusion, redrawn flat: rounded borders, one accent, visible focus. Takes every colour from the palette's tokens.
class PostroomStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    PostroomStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    void drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeaderSection(const QStyleOption *option, QPainter *painter) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
};

} // namespace postroom
