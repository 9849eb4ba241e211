// SPDX-License-Identifier: Apache-2.0
#include "stuck_prompter.h"

#include <QDBusConnection>
#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace postroom::test {

namespace {
const auto kName = "org.gnome.keyring.SystemPrompter"_L1;
const auto kPath = "/org/gnome/keyring/Prompter"_L1;
} // namespace

StuckPrompter::StuckPrompter()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_ready = bus.registerVirtualObject(kPath, this) && bus.registerService(kName);
}

StuckPrompter::~StuckPrompter()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterService(kName);
    bus.unregisterObject(kPath);
}

void StuckPrompter::dismissAll()
{
    // gnome-keyring closes its questions when the window's program goes away.
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterService(kName);
    m_ready = bus.registerService(kName);
}

QString StuckPrompter::introspect(const QString &) const
{
    return {};
}

bool StuckPrompter::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    if (message.member() == "BeginPrompting"_L1)
        ++m_questions;
    // A real one would now call the asker back with PromptReady, and show its window.
    return connection.send(message.createReply());
}

} // namespace postroom::test
