// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkProxyFactory>

QT_FORWARD_DECLARE_CLASS(QString)

namespace postroom {

//! The proxies the system is set up with, and none for this computer itself: the sandbox must not be asked for at a
//! company's proxy. Belongs to one QNetworkAccessManager; nothing is set for the whole application.
class SystemProxyFactory final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

//! Whether \a host names this computer: "localhost" and names below it, 127.0.0.0/8, ::1.
bool isLoopbackHost(const QString &host);

} // namespace postroom
