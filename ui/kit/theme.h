// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/tokens.h"

#include <QObject>

namespace postroom {

//! Dresses the application: Postroom's style, the palette of the chosen tokens, the body font. One per program, made in
//! main().
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    //! Needs an application, and comes before the first widget.
    explicit Theme(QObject *parent = nullptr);

    void choose(Choice choice);
    Choice choice() const { return m_choice; }
    //! What is shown now.
    bool isDark() const { return m_dark; }

signals:
    void changed();

private:
    void apply();
    bool systemIsDark() const;

    Choice m_choice = Choice::System;
    bool m_dark = false;
    bool m_applied = false;
    bool m_startedDark = false; // the system's palette before ours replaced it
};

} // namespace postroom
