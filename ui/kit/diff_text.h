// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace postroom {

//! A value in monospace with one stretch of it marked: where it is not what it should be. Cut around the mark where there
//! is no room; the tool tip has it in full.
class DiffText final : public QWidget
{
    Q_OBJECT
public:
    explicit DiffText(QWidget *parent = nullptr);

    //! \a length 0 marks the place before \a start.
    void setText(const QString &text, int start, int length);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    int m_start = 0;
    int m_length = 0;
};

} // namespace postroom
