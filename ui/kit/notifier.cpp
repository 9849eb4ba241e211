// SPDX-License-Identifier: Apache-2.0
#include "kit/notifier.h"

#include <QApplication>
#include <QSystemTrayIcon>

namespace postroom {

DesktopNotifier::DesktopNotifier(QObject *parent) : Notifier(parent) {}

void DesktopNotifier::show(const Notice &notice, QWidget &window)
{
    m_last = notice;
    QApplication::alert(&window);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
        m_icon->setToolTip(QGuiApplication::applicationDisplayName());
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, &DesktopNotifier::choose);
        connect(m_icon, &QSystemTrayIcon::activated, this, &DesktopNotifier::choose);
        connect(qApp, &QGuiApplication::applicationStateChanged, m_icon, [this](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive)
                m_icon->hide();
        });
    }
    m_icon->show();
    m_icon->showMessage(notice.title, notice.text,
                        notice.tone == Tone::Bad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void DesktopNotifier::choose()
{
    emit chosen(m_last);
}

} // namespace postroom
