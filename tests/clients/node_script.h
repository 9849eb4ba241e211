// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QUrl>

namespace postroom::test {

//! One of the scripts in this folder, run by Node against a base URL with the packages npm fetched.
class NodeScript final : public QObject
{
    Q_OBJECT
public:
    //! Starts \a script ("sdk_story.mjs").
    NodeScript(const QString &script, const QUrl &baseUrl, QObject *parent = nullptr);
    ~NodeScript() override;

    void say(const QByteArray &line);
    bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    //! Empty where it ended well; else what it said on stderr, or why it did not even start.
    QByteArray complaint();

signals:
    //! A line of its stdout, without the line's end.
    void said(const QByteArray &line);

private:
    void readLines();

    QProcess m_process;
};

} // namespace postroom::test
