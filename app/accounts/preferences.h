// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
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

    //! The name of the tab that was open last.
    QString lastTab() const;
    void setLastTab(const QString &name);

signals:
    void themeChanged();

private:
    QSettings &m_settings;
};

} // namespace postroom
