// SPDX-License-Identifier: Apache-2.0
#include "node_script.h"

#include <QStandardPaths>

namespace postroom::test {

NodeScript::NodeScript(const QString &script, const QUrl &baseUrl, QObject *parent) : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &NodeScript::readLines);
    const QString folder = QStringLiteral(POSTROOM_SCRIPTS "/");
    m_process.start(QStandardPaths::findExecutable(QStringLiteral("node")),
                    {QStringLiteral("--require"), folder + QStringLiteral("older_node.cjs"), folder + script,
                     QStringLiteral(POSTROOM_NODE_PACKAGES), baseUrl.toString()});
}

NodeScript::~NodeScript()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void NodeScript::say(const QByteArray &line)
{
    m_process.write(line + '\n');
}

QByteArray NodeScript::complaint()
{
    if (m_process.error() == QProcess::FailedToStart)
        return "Node does not start: " + m_process.errorString().toUtf8();
    const QByteArray words = m_process.readAllStandardError();
    if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0)
        return {};
    return words.isEmpty() ? QByteArrayLiteral("It ended badly and said nothing.") : words;
}

void NodeScript::readLines()
{
    while (m_process.canReadLine())
        emit said(m_process.readLine().trimmed());
}

} // namespace postroom::test
