// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace postroom {

//! A round colour to choose. The chosen one has a ring and a tick: not by colour alone.
class ColourSwatch final : public QAbstractButton
{
    Q_OBJECT
public:
    ColourSwatch(const QColor &colour, const QString &name, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
};

} // namespace postroom
