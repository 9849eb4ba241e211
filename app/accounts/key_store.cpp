// SPDX-License-Identifier: Apache-2.0
#include "accounts/key_store.h"

#include "accounts/keychain_job.h"
#include "base/clock.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <deque>
#include <utility>

namespace postroom {

namespace {

using Said = KeychainAnswer::Said;

// What a key is overwritten with before its entry is removed. No key looks like this.
constexpr char kNoKey[] = "(removed)";

Secret noKey()
{
    return Secret(QByteArray(kNoKey));
}

KeyStoreFault::Kind kindOf(Said said, bool wasStored)
{
    switch (said) {
    case Said::NotFound:
        return wasStored ? KeyStoreFault::Kind::LockedOrRemoved : KeyStoreFault::Kind::NotFound;
    case Said::Denied:
        return KeyStoreFault::Kind::Denied;
    case Said::Absent:
        return KeyStoreFault::Kind::Unavailable;
    case Said::Done:
    case Said::Failed:
        break;
    }
    return KeyStoreFault::Kind::Other;
}

KeyStoreFault faultFrom(const KeychainAnswer &answer, bool wasStored)
{
    return {kindOf(answer.said, wasStored), answer.text};
}

// One call of read(), write() or remove(), from the call until the keychain is done with it. The caller may have had
// its answer (TimedOut) long before.
struct Request
{
    enum class Verb { Read, Write, Remove };
    Verb verb;
    QString accountId = {};
    bool wasStored = false;
    Secret key = {};
    QPointer<QObject> context = {};
    std::function<void(KeyStore::ReadAnswer)> readDone = {};   // of Read
    std::function<void(KeyStore::WriteAnswer)> writeDone = {}; // of Write and Remove
    bool answered = false;
};

// Later, and only while the context lives. Through the event loop even where the answer is known at once: a caller must
// not find itself called back out of its own call, and may destroy this store in its answer.
template<typename Answer>
void post(const Request &request, const std::function<void(Answer)> &done, Answer answer)
{
    if (request.context) {
        QMetaObject::invokeMethod(
            request.context.data(), [done, answer = std::move(answer)] { done(answer); }, Qt::QueuedConnection);
    }
}

} // namespace

// QtKeychain runs one job at a time in the whole program, and a job that asks the person can last for ever. So requests
// wait here, in the order of the calls, and one is under way. A request whose patience ends is answered with TimedOut,
// wherever it is; the job goes on, as nothing can stop it.
//
// What was asked is still done when the keychain comes back: a timed-out write or removal keeps its place, unless a
// later one for the same account replaces it. So what the keychain holds in the end is always what was asked for last,
// never an older key that came in late. A timed-out read is dropped.
class KeyStore::Private
{
public:
    Private(KeyStore *store, Clock &storeClock, QString serviceName, std::chrono::milliseconds storePatience)
        : q(store), clock(storeClock), service(std::move(serviceName)), patience(storePatience)
    {
    }

    void enqueue(Request asked);
    void hold(const QString &accountId, const Secret &key);

private:
    void next();
    void read();
    void write();
    void remove();
    void eraseEntry();
    void checkErased();
    void giveKey(Request &request, const Secret &key);
    void succeed(Request &request);
    void fail(Request &request, const KeyStoreFault &fault);
    bool answerFromHeld(Request &request);
    bool wasStored(const Request &request) const;

    KeyStore *q;
    Clock &clock;
    QString service;
    std::chrono::milliseconds patience;
    QHash<QString, Secret> held;
    QSet<QString> written; // accounts the keychain took a key for while this store lived, whoever heard of it
    std::deque<std::shared_ptr<Request>> waiting;
    std::shared_ptr<Request> current;
};

void KeyStore::Private::enqueue(Request asked)
{
    auto request = std::make_shared<Request>(std::move(asked));
    if (answerFromHeld(*request))
        return;
    if (request->verb != Request::Verb::Read) {
        std::erase_if(waiting, [&request](const std::shared_ptr<Request> &older) {
            return older->verb != Request::Verb::Read && older->answered && older->accountId == request->accountId;
        });
    }
    waiting.push_back(request);
    clock.after(patience, q, [this, late = std::weak_ptr<Request>(request)] {
        if (const auto still = late.lock())
            fail(*still, {KeyStoreFault::Kind::TimedOut, {}});
    });
    if (!current)
        next();
}

void KeyStore::Private::hold(const QString &accountId, const Secret &key)
{
    if (key.isEmpty())
        held.remove(accountId);
    else
        held.insert(accountId, key);
    // A key that comes in meanwhile is newer than what the keychain has.
    for (const auto &request : waiting)
        answerFromHeld(*request);
    if (current)
        answerFromHeld(*current);
}

void KeyStore::Private::next()
{
    current.reset();
    while (!waiting.empty() && !current) {
        current = std::move(waiting.front());
        waiting.pop_front();
        if (current->verb == Request::Verb::Read && (current->answered || !current->context))
            current.reset();
    }
    if (!current)
        return;
    switch (current->verb) {
    case Request::Verb::Read:
        return read();
    case Request::Verb::Write:
        return write();
    case Request::Verb::Remove:
        return remove();
    }
}

void KeyStore::Private::read()
{
    startReading(service, current->accountId, q, [this](KeychainAnswer answer) {
        // An entry that a removal left behind holds no key.
        if (answer.said == Said::Done && (answer.data.isEmpty() || answer.data.sameAs(noKey())))
            answer.said = Said::NotFound;
        if (answer.said == Said::Done)
            giveKey(*current, answer.data);
        else
            fail(*current, faultFrom(answer, wasStored(*current)));
        next();
    });
}

void KeyStore::Private::write()
{
    startWriting(service, current->accountId, current->key, q, [this](const KeychainAnswer &answer) {
        if (answer.said != Said::Done) {
            fail(*current, faultFrom(answer, true));
            return next();
        }
        written.insert(current->accountId);
        if (current->answered)
            return next();
        startReading(service, current->accountId, q, [this](const KeychainAnswer &back) {
            if (back.said == Said::Done && back.data.sameAs(current->key)) {
                succeed(*current);
            } else if (back.said == Said::Done) {
                fail(*current,
                     {KeyStoreFault::Kind::Other,
                      //: Shown under "Details" when the system's keychain does not give back what it was given.
                      tr("The keychain did not give back the key it was given.")});
            } else {
                fail(*current, faultFrom(back, true));
            }
            next();
        });
    });
}

// Measured with gnome-keyring 42: where the keyring is locked and stays so, removing answers "done" and reading answers
// "not found", just as if the entry had gone. Through QtKeychain only a write tells the two apart ("Cannot create an
// item in a locked collection"). So the entry is overwritten first. That asks the person to unlock once, at the start;
// leaves no key behind even where the removal fails; and after it "not found" means what it says. It is not done where
// nothing was ever stored: that would bother a person for an entry that is not there.
void KeyStore::Private::remove()
{
    if (!wasStored(*current))
        return eraseEntry();
    startWriting(service, current->accountId, noKey(), q, [this](const KeychainAnswer &answer) {
        if (answer.said == Said::Done)
            return eraseEntry();
        fail(*current, faultFrom(answer, true));
        next();
    });
}

void KeyStore::Private::eraseEntry()
{
    startRemoving(service, current->accountId, q, [this](const KeychainAnswer &answer) {
        if (answer.said == Said::Done || answer.said == Said::NotFound)
            return checkErased();
        fail(*current, faultFrom(answer, true));
        next();
    });
}

void KeyStore::Private::checkErased()
{
    startReading(service, current->accountId, q, [this](const KeychainAnswer &answer) {
        if (answer.said == Said::NotFound) {
            written.remove(current->accountId);
            succeed(*current);
        } else if (answer.said == Said::Done) {
            fail(*current,
                 {KeyStoreFault::Kind::Other,
                  //: Shown under "Details" when a key was to be removed from the system's keychain.
                  tr("The keychain still has the entry after removing it.")});
        } else {
            fail(*current, faultFrom(answer, true));
        }
        next();
    });
}

void KeyStore::Private::giveKey(Request &request, const Secret &key)
{
    if (std::exchange(request.answered, true))
        return;
    post<ReadAnswer>(request, request.readDone, key);
}

void KeyStore::Private::succeed(Request &request)
{
    if (std::exchange(request.answered, true))
        return;
    post<WriteAnswer>(request, request.writeDone, Stored{});
}

void KeyStore::Private::fail(Request &request, const KeyStoreFault &fault)
{
    if (std::exchange(request.answered, true))
        return;
    if (request.verb == Request::Verb::Read)
        post<ReadAnswer>(request, request.readDone, fault);
    else
        post<WriteAnswer>(request, request.writeDone, fault);
}

bool KeyStore::Private::answerFromHeld(Request &request)
{
    const auto key = held.constFind(request.accountId);
    if (request.verb != Request::Verb::Read || key == held.constEnd())
        return false;
    giveKey(request, *key);
    return true;
}

bool KeyStore::Private::wasStored(const Request &request) const
{
    return request.wasStored || written.contains(request.accountId);
}

KeyStore::KeyStore(Clock &clock, QString service, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, clock, std::move(service), patience))
{
}

KeyStore::~KeyStore() = default;

void KeyStore::read(const QString &accountId, bool wasStored, QObject *context, std::function<void(ReadAnswer)> done)
{
    d->enqueue({.verb = Request::Verb::Read,
                .accountId = accountId,
                .wasStored = wasStored,
                .context = context,
                .readDone = std::move(done)});
}

void KeyStore::write(const QString &accountId, const Secret &key, QObject *context,
                     std::function<void(WriteAnswer)> done)
{
    d->hold(accountId, key);
    d->enqueue({.verb = Request::Verb::Write,
                .accountId = accountId,
                .key = key,
                .context = context,
                .writeDone = std::move(done)});
}

void KeyStore::remove(const QString &accountId, bool wasStored, QObject *context, std::function<void(WriteAnswer)> done)
{
    d->hold(accountId, {});
    d->enqueue({.verb = Request::Verb::Remove,
                .accountId = accountId,
                .wasStored = wasStored,
                .context = context,
                .writeDone = std::move(done)});
}

void KeyStore::holdForSession(const QString &accountId, const Secret &key)
{
    d->hold(accountId, key);
}

} // namespace postroom
