// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/bounded_edit.h"

namespace postroom {

//! A fixed-width editor with line numbers.
class CodeEdit final : public BoundedEdit
{
    Q_OBJECT
public:
    explicit CodeEdit(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Gutter;
    int gutterWidth() const;
    void layGutter();
    void paintGutter(QPaintEvent *event);
    void markLine();

    QWidget *m_gutter;
};

} // namespace postroom
