// SPDX-License-Identifier: Apache-2.0
#include "key_store_caller.h"

using namespace Qt::StringLiterals;

namespace postroom::test {

namespace {

QString wordFor(KeyStoreFault::Kind kind)
{
    switch (kind) {
    case KeyStoreFault::Kind::NotFound:
        return u"NotFound"_s;
    case KeyStoreFault::Kind::LockedOrRemoved:
        return u"LockedOrRemoved"_s;
    case KeyStoreFault::Kind::Denied:
        return u"Denied"_s;
    case KeyStoreFault::Kind::Unavailable:
        return u"Unavailable"_s;
    case KeyStoreFault::Kind::TimedOut:
        return u"TimedOut"_s;
    case KeyStoreFault::Kind::Other:
        return u"Other"_s;
    }
    return u"?"_s;
}

template<typename Good>
QString wordFor(const std::variant<Good, KeyStoreFault> &answer, const QString &good)
{
    const auto *fault = std::get_if<KeyStoreFault>(&answer);
    return fault ? wordFor(fault->kind) : good;
}

template<typename Good>
void keepDetail(const std::variant<Good, KeyStoreFault> &answer, QStringList &details)
{
    if (const auto *fault = std::get_if<KeyStoreFault>(&answer))
        details.append(fault->detail);
}

} // namespace

void KeyStoreCaller::read(KeyStore &store, const QString &id, bool wasStored)
{
    store.read(id, wasStored, this, [this, id](const KeyStore::ReadAnswer &answer) {
        const auto *key = std::get_if<Secret>(&answer);
        said.append(u"read "_s + id + u": "_s + wordFor(answer, key ? QString::fromUtf8(key->reveal()) : QString()));
        keepDetail(answer, details);
    });
}

void KeyStoreCaller::write(KeyStore &store, const QString &id, const QByteArray &key)
{
    store.write(id, secretOf(key), this, [this, id](const KeyStore::WriteAnswer &answer) {
        said.append(u"write "_s + id + u": "_s + wordFor(answer, u"stored"_s));
        keepDetail(answer, details);
    });
}

void KeyStoreCaller::remove(KeyStore &store, const QString &id, bool wasStored)
{
    store.remove(id, wasStored, this, [this, id](const KeyStore::WriteAnswer &answer) {
        said.append(u"remove "_s + id + u": "_s + wordFor(answer, u"removed"_s));
        keepDetail(answer, details);
    });
}

Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArray(bytes.constData(), bytes.size()));
}

} // namespace postroom::test
