// SPDX-License-Identifier: Apache-2.0
#include "kit/secret_clipboard.h"

#include "base/clock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace postroom {

SecretClipboard::SecretClipboard(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const Secret &secret)
{
    m_secret = secret;
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(QString::fromLatin1(secret.reveal()));
    // KDE's Klipper, Windows' clipboard history and cloud, macOS' clipboard managers leave alone what is marked so.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""),
                  "1");
    data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""),
                  QByteArray(4, '\0'));
    data->setData(QStringLiteral("org.nspasteboard.ConcealedType"), "1");
    QGuiApplication::clipboard()->setMimeData(data);
    const quint64 number = ++m_copies;
    m_clock.after(lifetime, this, [this, number] {
        if (number == m_copies)
            clear();
    });
}

void SecretClipboard::clear()
{
    if (m_secret.isEmpty() || !QGuiApplication::instance())
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->text() == QString::fromLatin1(m_secret.reveal()))
        clipboard->clear();
    m_secret = {};
}

} // namespace postroom
