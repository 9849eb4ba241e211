// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tone.h"

#include <QObject>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QSystemTrayIcon)

namespace postroom {

//! Something that came to its end while the person was elsewhere.
struct Notice
{
    QString title = {};
    QString text = {};
    Tone tone = Tone::Good;
    QString accountId = {}; //!< where it leads: our own id of the account, a page of it, the thing there
    QString page = {};
    QString id = {};
    bool operator==(const Notice &) const = default;
};

//! Tells the person something outside of the window.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    //! \a window is the one it is about. Returns at once.
    virtual void show(const Notice &notice, QWidget &window) = 0;

signals:
    //! The person clicked on it.
    void chosen(const postroom::Notice &notice);
};

//! By the means of the desktop: the task bar calls for attention, and where there is a tray a message comes from it. The
//! icon is there only until the person is back.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject *parent = nullptr);
    void show(const Notice &notice, QWidget &window) override;

private:
    void choose();

    QSystemTrayIcon *m_icon = nullptr; // made when first needed
    Notice m_last;
};

} // namespace postroom
