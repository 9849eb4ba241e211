// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusVirtualObject>

namespace postroom::test {

//! The window in which gnome-keyring asks for its password, and a person who does not answer. While it lives, each
//! question waits; once it goes, they all count as dismissed.
class StuckPrompter final : public QDBusVirtualObject
{
    Q_OBJECT
public:
    StuckPrompter();
    ~StuckPrompter() override;

    //! Whether it may answer for the real one on this bus.
    bool isReady() const { return m_ready; }
    //! Closes the questions there are; new ones wait again.
    void dismissAll();
    //! How many questions there were so far.
    int questions() const { return m_questions; }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    bool m_ready = false;
    int m_questions = 0;
};

} // namespace postroom::test
