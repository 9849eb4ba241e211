// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/outcome.h"
#include "network/http_request.h"
#include "network/send_queue.h"
#include "resend/field_fault.h"
#include "resend/json_reader.h"
#include "resend/rights.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <concepts>
#include <functional>
#include <memory>
#include <optional>

namespace postroom {

//! An operation of the API: a plain struct of its inputs that knows its request and what it answers.
//! Result has static Result fromJson(JsonReader &).
// clang-format off: version 14 does not know concepts
template<typename T>
concept Operation = requires(const T &operation, JsonReader &reader)
{
    {
        operation.request()
        } -> std::same_as<HttpRequest>;
    {
        T::Result::fromJson(reader)
        } -> std::same_as<typename T::Result>;
};

//! An operation that knows when the service would refuse it.
template<typename T>
concept CheckedOperation = Operation<T> && requires(const T &operation)
{
    {
        operation.faults()
        } -> std::same_as<FieldFaults>;
};
// clang-format on

//! Typed calls to the service. Lives in the UI thread; large answers are read in a thread of its own.
class ResendClient final : public QObject
{
    Q_OBJECT
public:
    using Priority = HttpRequest::Priority;

    //! \a queue must outlive the client.
    explicit ResendClient(SendQueue &queue, QObject *parent = nullptr);
    ~ResendClient() override;

    //! What may be done with the account from this computer. Full at first.
    Rights rights() const { return m_rights; }
    //! Takes hold for every call from now on; what was asked for before is not taken back.
    void setRights(Rights rights);
    //! Whether anything at the service may be changed. A call that may not is refused before the wire, whoever makes it.
    bool mayWrite() const { return allows(m_rights, Needs::Writing); }
    //! Whether anything may be sent to people.
    bool maySend() const { return allows(m_rights, Needs::Sending); }

    //! Calls \a operation, unless the rights forbid it (ApiError::Kind::NotAllowedHere) or it has faults(): then nothing
    //! goes out, and \a done gets ApiError::Kind::Rejected with the first of them in the service's words. \a done gets its outcome exactly once, later, or never once \a context is gone.
    template<Operation Op>
    void call(const Op &operation, Priority priority, QObject *context,
              std::function<void(Outcome<typename Op::Result>)> done)
    {
        using Result = typename Op::Result;
        HttpRequest request = operation.request();
        if (const std::optional<ApiError> refusal = refusedByRights(m_rights, request)) {
            refuseLater<Result>(*refusal, context, std::move(done));
            emit refusedHere(request);
            return;
        }
        if constexpr (CheckedOperation<Op>) {
            if (const std::optional<ApiError> refusal = refusalOf(operation.faults())) {
                refuseLater<Result>(*refusal, context, std::move(done));
                return;
            }
        }
        request.priority = priority;
        submit(request, context, [this, request, context = QPointer<QObject>(context), done](HttpOutcome outcome) {
            // "= done": a plain capture of a capture is const and could only be copied on the way back from the thread.
            readThen<Result>(std::move(outcome), request, [this, context, done = done](Outcome<Result> result) {
                // Told first: done may well end this client (a switch of account).
                emit answered(result ? std::nullopt : std::optional(result.error()));
                if (context)
                    done(std::move(result));
            });
        });
    }

signals:
    //! rights() are others now: what may not be done is to be switched off.
    void rightsChanged();
    //! The rights forbade a call, and nothing went out. Whatever led to it should have been switched off.
    void refusedHere(const postroom::HttpRequest &request);
    //! After every call that went out: nothing where it succeeded. The connection badge lives on it.
    void answered(const std::optional<postroom::ApiError> &error);

private:
    //! Answers longer than this are read off the UI thread (a page of 100 contacts, 0.3 ms, is some 20 KB).
    static constexpr qsizetype readHereBytes = 128 * 1024;

    //! Later, as every other answer, and without answered(): the service was not asked.
    template<typename Result>
    void refuseLater(const ApiError &refusal, QObject *context, std::function<void(Outcome<Result>)> done)
    {
        QMetaObject::invokeMethod(
            this,
            [context = QPointer<QObject>(context), done = std::move(done), refusal] {
                if (context)
                    done(Outcome<Result>(refusal));
            },
            Qt::QueuedConnection);
    }

    void submit(const HttpRequest &request, QObject *context, SendQueue::Done done);
    static bool isSuccess(const HttpAnswer &answer) { return answer.status >= 200 && answer.status < 300; }
    static ApiError errorOf(const HttpOutcome &outcome, const HttpRequest &request);
    static void logUnread(const HttpRequest &request, const ApiError &error);

    template<typename Result>
    static Outcome<Result> read(const HttpAnswer &answer, const HttpRequest &request)
    {
        Outcome<Result> result = readJson<Result>(answer.body, [](JsonReader &in) { return Result::fromJson(in); });
        if (result)
            return result;
        ApiError error = result.error();
        error.httpStatus = answer.status;
        // The service said yes; only its words were not understood.
        error.mayHaveHappened = request.verb != HttpRequest::Verb::Get;
        logUnread(request, error);
        return error;
    }

    template<typename Result, typename Then>
    void readThen(HttpOutcome outcome, const HttpRequest &request, Then then)
    {
        const auto *answer = std::get_if<HttpAnswer>(&outcome);
        if (!answer || !isSuccess(*answer)) {
            then(Outcome<Result>(errorOf(outcome, request)));
            return;
        }
        if (answer->body.size() <= readHereBytes) {
            then(read<Result>(*answer, request));
            return;
        }
        m_readers.start([this, answer = *answer, request, then]() mutable {
            auto result = std::make_shared<Outcome<Result>>(read<Result>(answer, request));
            // The pool is emptied before this object goes, and what is posted to it goes with it. The caller's callback is
            // moved all the way: nothing of it may be left for this thread, or for Qt in this thread, to destroy.
            auto tell = [result, then = std::move(then)]() mutable {
                const auto once = std::move(then);
                once(std::move(*result));
            };
            QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
        });
    }

    SendQueue &m_queue;
    Rights m_rights = Rights::Full;
    QThreadPool m_readers;
};

} // namespace postroom
