// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace postroom::test {

//! The built program, started in an environment and a home of its own, so that no test meets a person's settings.
class ProgramRun
{
public:
    explicit ProgramRun(const QStringList &arguments) : m_arguments(arguments)
    {
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            m_environment.insert(QString::fromLatin1(name), m_home.path());
        m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                             QStringLiteral("unix:path=/nonexistent/postroom-test"));
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    }
    ~ProgramRun()
    {
        if (process.state() != QProcess::NotRunning) {
            process.kill();
            process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(ProgramRun)

    //! As on a computer without any display.
    void withoutDisplay()
    {
        for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
            m_environment.remove(QString::fromLatin1(name));
    }
    void set(const QString &name, const QString &value) { m_environment.insert(name, value); }
    bool start()
    {
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(POSTROOM_PROGRAM), m_arguments);
        return process.waitForStarted();
    }
    //! Runs it to its end; -1 where it crashed or did not end in time.
    int run(int milliseconds = 20000)
    {
        if (!start() || !process.waitForFinished(milliseconds) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        return process.exitCode();
    }
    QString out() { return QString::fromUtf8(process.readAllStandardOutput()); }
    QString err() { return QString::fromUtf8(process.readAllStandardError()); }
    QString home() const { return m_home.path(); }

    QProcess process;

private:
    QTemporaryDir m_home;
    QStringList m_arguments;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

} // namespace postroom::test
