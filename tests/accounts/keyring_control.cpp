// SPDX-License-Identifier: Apache-2.0
#include "keyring_control.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <optional>

using namespace Qt::StringLiterals;

namespace postroom::test {

//! A secret as the Secret Service passes it: (oayays).
struct BusSecret
{
    QDBusObjectPath session = {};
    QByteArray parameters = {};
    QByteArray value = {};
    QString contentType = {};
};

using Attributes = QMap<QString, QString>;

} // namespace postroom::test

Q_DECLARE_METATYPE(postroom::test::BusSecret)
Q_DECLARE_METATYPE(postroom::test::Attributes)

namespace postroom::test {

// Found by QtDBus through the namespace of the type.
QDBusArgument &operator<<(QDBusArgument &out, const BusSecret &secret);
const QDBusArgument &operator>>(const QDBusArgument &in, BusSecret &secret);

QDBusArgument &operator<<(QDBusArgument &out, const BusSecret &secret)
{
    out.beginStructure();
    out << secret.session << secret.parameters << secret.value << secret.contentType;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, BusSecret &secret)
{
    in.beginStructure();
    in >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    in.endStructure();
    return in;
}

namespace {

const QDBusObjectPath &loginCollection()
{
    static const QDBusObjectPath path(u"/org/freedesktop/secrets/collection/login"_s);
    return path;
}

QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments,
                  const QString &path = u"/org/freedesktop/secrets"_s)
{
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

bool worked(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ReplyMessage)
        return true;
    qWarning("keyring: %s", qPrintable(reply.errorMessage()));
    return false;
}

QList<QDBusObjectPath> pathsIn(const QVariant &argument)
{
    return qdbus_cast<QList<QDBusObjectPath>>(argument);
}

std::optional<QList<QDBusObjectPath>> items(const QString &service)
{
    qDBusRegisterMetaType<Attributes>();
    const Attributes wanted = {{u"server"_s, service}};
    const QDBusMessage reply = call(u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s,
                                    {QVariant::fromValue(wanted)});
    if (!worked(reply) || reply.arguments().size() != 2)
        return std::nullopt;
    return pathsIn(reply.arguments().at(0)) + pathsIn(reply.arguments().at(1));
}

} // namespace

bool keyring::lock()
{
    const QDBusMessage reply = call(u"org.freedesktop.Secret.Service"_s, u"Lock"_s,
                                    {QVariant::fromValue(QList<QDBusObjectPath>{loginCollection()})});
    return worked(reply) && pathsIn(reply.arguments().value(0)).contains(loginCollection());
}

bool keyring::unlock()
{
    qDBusRegisterMetaType<BusSecret>();
    const QDBusMessage opened = call(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                                     {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    if (!worked(opened))
        return false;
    const auto session = opened.arguments().value(1).value<QDBusObjectPath>();
    // gnome-keyring's own way in for the login screen.
    const BusSecret password{session, {}, QByteArrayLiteral("test"), u"text/plain"_s};
    return worked(call(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
                       {QVariant::fromValue(loginCollection()), QVariant::fromValue(password)}));
}

int keyring::entries(const QString &service)
{
    const auto found = items(service);
    return found ? int(found->size()) : -1;
}

bool keyring::removeEntries(const QString &service)
{
    const auto found = items(service);
    if (!found)
        return false;
    for (const QDBusObjectPath &item : *found) {
        if (!worked(call(u"org.freedesktop.Secret.Item"_s, u"Delete"_s, {}, item.path())))
            return false;
    }
    return entries(service) == 0;
}

} // namespace postroom::test
