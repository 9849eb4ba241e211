// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace postroom {

//! A bar across the whole window, or beside a page, on the surface colour, with a line towards the page: header, tabs,
//! status line. Left and right are turned in right-to-left languages.
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
