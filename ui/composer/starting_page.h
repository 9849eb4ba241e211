// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QWidget>

namespace postroom {

//! What to begin a message with: the starting points, an empty page, or HTML from elsewhere.
class StartingPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartingPage(QWidget *parent = nullptr);

signals:
    void chosen(const postroom::MessageDocument &message);
    void htmlChosen();
};

} // namespace postroom
