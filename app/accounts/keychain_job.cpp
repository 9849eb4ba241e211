// SPDX-License-Identifier: Apache-2.0
#include "accounts/keychain_job.h"

#include "base/log.h"

#include <QFileInfo>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace postroom {

namespace {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
// Only what can be told from outside: an address that cannot be checked here counts as one that may work.
bool sessionBusIsMissing()
{
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (address.isEmpty())
        return !QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
    if (address.startsWith(u"disabled:"))
        return true;
    const QString prefix = u"unix:path="_s;
    if (!address.startsWith(prefix) || address.contains(u';'))
        return false;
    return !QFileInfo::exists(address.mid(prefix.size()).section(u',', 0, 0));
}

// QtKeychain says OtherError (7) both where nobody answers and where somebody failed. "Nobody answers" reads, as
// measured with 0.13.2:
//   no bus at all        "Cannot autolaunch D-Bus without X11 $DISPLAY"
//   no bus there         "Could not connect: No such file or directory"
//   no Secret Service    "The name org.freedesktop.secrets was not provided by any .service files"
//   libsecret not there  "Unknown error"
// and, from its sources only, for KWallet "Could not open wallet: …" with D-Bus' own name of the error, or "D-Bus is
// not running". GLib may translate the first two, so the bus itself is looked for as well. Where a translation hides
// the rest, the answer is only a little vaguer: Failed instead of Absent.
bool nobodyAnswers(const QString &text)
{
    static const QLatin1StringView names[] = {
        "D-Bus"_L1, "DBus"_L1, "dbus"_L1, "$DISPLAY"_L1, "org.freedesktop.secrets"_L1, "org.kde.kwalletd"_L1};
    const auto named = [&text](QLatin1StringView name) { return text.contains(name); };
    return std::any_of(std::begin(names), std::end(names), named) || text == "Unknown error"_L1
        || sessionBusIsMissing();
}
#else
bool nobodyAnswers(const QString &)
{
    return false;
}
#endif

KeychainAnswer::Said meaningOf(QKeychain::Error error, const QString &text)
{
    using Said = KeychainAnswer::Said;
    switch (error) {
    case QKeychain::NoError:
        return Said::Done;
    case QKeychain::EntryNotFound:
        return Said::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Said::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Said::Absent;
    case QKeychain::CouldNotDeleteEntry:
        return Said::Failed;
    case QKeychain::OtherError:
        break;
    }
    return nobodyAnswers(text) ? Said::Absent : Said::Failed;
}

// Copies the key and overwrites the job's own copy, which QtKeychain would leave behind in freed memory.
Secret takeKey(const QKeychain::ReadPasswordJob &job)
{
    const QByteArray shared = job.binaryData();
    Secret key(QByteArray(shared.constData(), shared.size()));
    volatile char *at = const_cast<char *>(shared.constData()); // detaching would overwrite a fresh copy
    for (qsizetype i = 0; i < shared.size(); ++i)
        at[i] = 0;
    return key;
}

// libsecret answers through GLib's event loop: in a program whose Qt runs without it (QT_NO_GLIB=1), no job ever ends.
//
// A job has no parent and deletes itself once it has finished; nobody else may delete it. libsecret holds a plain
// pointer to it (QtKeychain's on_password_stored and others), and would call into it whenever the person answers.
void start(QKeychain::Job *job, const QString &entry, const char *verb, QObject *context,
           std::function<void(KeychainAnswer)> then)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false); // the default, but too important to leave to it
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, context, [verb, then = std::move(then)](QKeychain::Job *done) {
        KeychainAnswer answer;
        answer.text = done->errorString();
        answer.said = meaningOf(done->error(), answer.text);
        const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        if (reading && answer.said == KeychainAnswer::Said::Done)
            answer.data = takeKey(*reading);
        qCInfo(lcAccounts, "keychain: %s answered with %d", verb, int(done->error()));
        then(std::move(answer));
    });
    job->start();
}

// Windows' credential store knows an entry by this name alone, the others by the service too.
QString fullName(const QString &service, const QString &entry)
{
    return service + u'/' + entry;
}

} // namespace

void startReading(const QString &service, const QString &entry, QObject *context,
                  std::function<void(KeychainAnswer)> then)
{
    start(new QKeychain::ReadPasswordJob(service), fullName(service, entry), "read", context, std::move(then));
}

void startWriting(const QString &service, const QString &entry, const Secret &data, QObject *context,
                  std::function<void(KeychainAnswer)> then)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    // As text, so that a person finds a readable entry in the keychain's own window.
    QString text = QString::fromUtf8(data.reveal());
    job->setTextData(text);
    text.fill(u'\0');
    start(job, fullName(service, entry), "write", context, std::move(then));
}

void startRemoving(const QString &service, const QString &entry, QObject *context,
                   std::function<void(KeychainAnswer)> then)
{
    start(new QKeychain::DeletePasswordJob(service), fullName(service, entry), "remove", context, std::move(then));
}

} // namespace postroom
