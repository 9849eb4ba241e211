// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

namespace postroom {

//! A surface with a border and round corners: what a page lays its contents on.
class Card : public QFrame
{
    Q_OBJECT
public:
    enum class Ground { Surface, Sunken };
    explicit Card(QWidget *parent = nullptr, Ground ground = Ground::Surface);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
};

} // namespace postroom
