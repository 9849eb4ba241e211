// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace postroom {

//! A bar across the whole window on the surface colour, with a line towards the page: header, tabs, status line.
class SurfaceBar : public QWidget
{
    Q_OBJECT
public:
    explicit SurfaceBar(Qt::Edge line, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Edge m_line;
};

} // namespace postroom
