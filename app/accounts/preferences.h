// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QSettings)

namespace postroom {

//! How the window was left and how the person likes it. Typed access to one QSettings; holds no key.
class Preferences final : public QObject
{
    Q_OBJECT
public:
    enum class Theme { System, Light, Dark };

    //! \a settings must outlive this.
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    Theme theme() const;
    void setTheme(Theme theme);

    //! The state of a window, splitter or table header under a fixed name ("window", "domains.table"); empty where none
    //! is kept. What was kept by another version of the layout must be refused by its reader.
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

    //! How many contacts an account had when they were read last; 0 where they never were.
    int contactCount(const QString &accountId) const;
    void setContactCount(const QString &accountId, int contacts);

    //! The name of the tab that was open last.
    QString lastTab() const;
    void setLastTab(const QString &name);

    //! Minutes between pressing Send and going out, in which it can be undone: 0 (at once) to 60; 2 unless chosen.
    int undoMinutes() const;
    void setUndoMinutes(int minutes);
    //! From so many people on, sending asks for their number to be typed; 500 unless chosen. 0: always.
    int typedThreshold() const;
    void setTypedThreshold(int people);
    //! The zone that times of sending are chosen in; the computer's own unless chosen. An IANA id.
    QByteArray sendZone() const;
    void setSendZone(const QByteArray &id);
    //! Who got the last test message.
    QStringList testAddresses() const;
    void setTestAddresses(const QStringList &addresses);

signals:
    void themeChanged();
    //! undoMinutes() or typedThreshold() changed.
    void sendingChanged();

private:
    QSettings &m_settings;
};

} // namespace postroom
