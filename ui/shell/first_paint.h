// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace postroom {

//! Says once in the log (postroom.window, info) that a table has been painted with rows in it: the bench of the start
//! waits for that line. Made only where the line is switched on.
class FirstPaint final : public QObject
{
    Q_OBJECT
public:
    //! Watches the table with the list of \a page.
    static void watch(QWidget *page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FirstPaint(QObject *parent) : QObject(parent) {}
    bool m_said = false;
};

} // namespace postroom
