// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace postroom::test {

//! One request and its answer, as they passed through a ValidatingProxy.
struct Exchange
{
    QByteArray method = {};
    QByteArray target = {}; //!< path and query, as sent
    QByteArray contentType = {};
    QByteArray request = {}; //!< its body
    int status = 0;
    QByteArray answer = {};      //!< its body
    QStringList violations = {}; //!< of the OpenAPI document: "request.body.name: must be string"

    QByteArray path() const { return target.split('?').first(); }
    //! "GET /contacts?limit=1: 200", for messages.
    QByteArray line() const { return method + ' ' + target + ": " + QByteArray::number(status); }
};

//! Stands between a client and a service, and has Stoplight's Prism judge by resend-openapi.amended.yaml what passes: a
//! program for Node of its own (validating_proxy.mjs).
class ValidatingProxy final : public QObject
{
    Q_OBJECT
public:
    explicit ValidatingProxy(QObject *parent = nullptr);
    ~ValidatingProxy() override;

    //! Starts it in front of \a service and waits until it listens; false, with complaint(), where it does not.
    bool start(const QUrl &service);
    //! What it said on stderr.
    QByteArray complaint() const { return m_complaint; }
    //! What the client uses as the base URL.
    QUrl url() const;
    //! In the order they were answered. One appears here a little after the client has its answer.
    const QList<Exchange> &exchanges() const { return m_exchanges; }

private:
    void readLines();

    QProcess m_process;
    QByteArray m_complaint;
    int m_port = 0;
    QList<Exchange> m_exchanges;
};

} // namespace postroom::test
