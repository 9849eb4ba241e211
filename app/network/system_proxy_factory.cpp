// SPDX-License-Identifier: Apache-2.0
#include "network/system_proxy_factory.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkProxyQuery>
#include <QString>

namespace postroom {

using namespace Qt::StringLiterals;

QList<QNetworkProxy> SystemProxyFactory::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopbackHost(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

bool isLoopbackHost(const QString &host)
{
    QString name = host.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name == "localhost"_L1 || name.endsWith(".localhost"_L1))
        return true;
    return QHostAddress(name).isLoopback();
}

} // namespace postroom
