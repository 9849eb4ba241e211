// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preflight/preflight.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

//! One finding: how much it matters, what it is, and what can be done about it.
class FindingRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingRow(const Finding &finding, QWidget *parent = nullptr);

    const Finding &finding() const { return m_finding; }
    QPushButton *showButton() const { return m_show; }
    //! Null where it cannot be mended by itself.
    QPushButton *fixButton() const { return m_fix; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Finding m_finding;
    QPushButton *m_show;
    QPushButton *m_fix = nullptr;
};

} // namespace postroom
