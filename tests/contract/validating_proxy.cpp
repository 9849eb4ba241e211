// SPDX-License-Identifier: Apache-2.0
#include "validating_proxy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace postroom::test {

namespace {

QString violation(const QJsonObject &object)
{
    QStringList location;
    for (const auto part : object.value("location"_L1).toArray())
        location.append(part.toVariant().toString());
    return location.join(u'.') + u": "_s + object.value("message"_L1).toString();
}

Exchange exchange(const QJsonObject &object)
{
    const auto text = [&](QLatin1StringView key) { return object.value(key).toString().toUtf8(); };
    Exchange exchange{.method = text("method"_L1),
                      .target = text("target"_L1),
                      .contentType = text("contentType"_L1),
                      .request = text("request"_L1),
                      .status = object.value("status"_L1).toInt(),
                      .answer = text("answer"_L1)};
    for (const auto found : object.value("violations"_L1).toArray())
        exchange.violations.append(violation(found.toObject()));
    return exchange;
}

} // namespace

ValidatingProxy::ValidatingProxy(QObject *parent) : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ValidatingProxy::readLines);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_complaint += m_process.readAllStandardError(); });
}

ValidatingProxy::~ValidatingProxy()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

bool ValidatingProxy::start(const QUrl &service)
{
    m_process.start(QStandardPaths::findExecutable(u"node"_s),
                    {QStringLiteral(POSTROOM_CONTRACT "/validating_proxy.mjs"), QStringLiteral(POSTROOM_NODE_PACKAGES),
                     QStringLiteral(POSTROOM_CONTRACT "/resend-openapi.amended.yaml"), service.toString()});
    const auto isSettled = [this] { return m_port != 0 || m_process.state() == QProcess::NotRunning; };
    if (!QTest::qWaitFor(isSettled, 60000) || m_port == 0) {
        m_complaint += "The validator does not listen: " + m_process.errorString().toUtf8();
        return false;
    }
    return true;
}

QUrl ValidatingProxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void ValidatingProxy::readLines()
{
    while (m_process.canReadLine()) {
        const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
        if (line.contains("port"_L1))
            m_port = line.value("port"_L1).toInt();
        else
            m_exchanges.append(exchange(line));
    }
}

} // namespace postroom::test
