// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace postroom::test {

//! Takes every message of Qt's logging while it lives, whatever its level. One at a time, UI thread's and others'.
class MessageLog
{
public:
    MessageLog();
    ~MessageLog();
    Q_DISABLE_COPY_MOVE(MessageLog)

    //! Everything, a line each.
    QString everything() const;
    //! Warnings and worse, without those of Qt's own offscreen platform about what it cannot do.
    QStringList complaints() const;
};

} // namespace postroom::test
