// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/broadcast_talk.h"
#include "support/scripted_server.h"

#include <functional>
#include <optional>

namespace postroom::test {

//! Stands between a client and a sandbox: hands every request on, counts what the sandbox carried out, and breaks the
//! connection where a test wants it.
class Relay
{
public:
    //! Where the connection breaks.
    enum class Cut {
        Unread,     //!< as the first bytes of the request arrive: the sandbox never sees it
        Lost,       //!< after the whole request: the sandbox never sees it
        Unanswered, //!< the sandbox has carried it out, nothing of its answer comes
        InHead,     //!< … a part of the answer's head comes
        InBody,     //!< … the head and half of the body come
        Late,       //!< nothing comes, and the sandbox carries it out only as the request after it has been answered
        Trouble,    //!< not broken: 503 in the sandbox's place, which never sees it
    };

    RunningSandbox sandbox;
    ScriptedServer server;
    //! Called with the number of each request (from 1) before it is handed on, and after the sandbox has carried it out.
    std::function<void(int)> before = {};
    std::function<void(int)> after = {};
    //! Every request to …/send is answered with 503 in the sandbox's place.
    bool refusesSends = false;
    //! False: what is Late is carried out at land(), and not before.
    bool landsByItself = true;

    Relay()
    {
        server.respond([this](const SeenRequest &request) { return answer(request); });
    }
    //! What it answers by itself, for a test that holds it back or changes it.
    std::optional<ScriptedAnswer> answerTo(const SeenRequest &request) { return answer(request); }
    //! Breaks the connection at the request \a number (from 1), and at the \a times - 1 after it.
    void cutAt(int number, Cut cut, int times = 1)
    {
        m_cutAt = number;
        m_cutEnd = number + times;
        m_cut = cut;
        if (number == 1 && cut == Cut::Unread)
            server.dropBeforeReading(times);
    }
    void mend() { m_cutEnd = 0; }
    //! Carries out what is Late.
    void land()
    {
        if (m_late)
            carryOut(*std::exchange(m_late, std::nullopt));
    }

    int requests() const { return m_requests; }
    //! Requests to …/send and …/cancel that the sandbox carried out.
    int sends() const { return m_sends; }
    int cancels() const { return m_cancels; }
    //! Requests to …/send that arrived here at least.
    int sendsSeen() const { return m_sendsSeen; }
    QString statusOf(const QByteArray &id) { return test::statusOf(sandbox.talk, id); }

private:
    std::optional<ScriptedAnswer> answer(const SeenRequest &request)
    {
        using How = ScriptedAnswer::How;
        const int number = ++m_requests;
        m_sendsSeen += request.path().endsWith("/send") ? 1 : 0;
        if (before)
            before(number);
        const bool broken = number >= m_cutAt && number < m_cutEnd;
        if ((broken && m_cut == Cut::Trouble) || (refusesSends && request.path().endsWith("/send")))
            return ScriptedAnswer::json(503, R"({"statusCode":503,"name":"service_unavailable","message":"Not now."})");
        if (broken && (m_cut == Cut::Lost || m_cut == Cut::Unread))
            return ScriptedAnswer::fault(How::CutAfterRequest);
        if (broken && m_cut == Cut::Late) {
            m_late = request;
            return ScriptedAnswer::fault(How::CutAfterRequest);
        }
        const Reply reply = carryOut(request);
        if (landsByItself)
            land();
        if (after)
            after(number);
        ScriptedAnswer answer = ScriptedAnswer::json(reply.status, reply.body);
        if (broken) {
            answer.how = m_cut == Cut::InHead ? How::CutInHead
                : m_cut == Cut::InBody        ? How::CutInBody
                                              : How::CutAfterRequest;
        } else if (number + 1 == m_cutAt && m_cut == Cut::Unread) {
            // The server counts on by itself; requests it drops unread do not come by here.
            server.dropBeforeReading(m_cutEnd - m_cutAt);
            m_cutEnd = 0;
        }
        return answer;
    }
    Reply carryOut(const SeenRequest &request)
    {
        QList<QByteArray> headers{"Content-Type: application/json",
                                  "Content-Length: " + QByteArray::number(request.body.size())};
        if (const QByteArray key = request.header("idempotency-key"); !key.isEmpty())
            headers.push_back("Idempotency-Key: " + key);
        const Reply reply = sandbox.talk.send(request.method, request.target, headers, request.body);
        const bool done = reply.status >= 200 && reply.status < 300;
        m_sends += done && request.path().endsWith("/send") ? 1 : 0;
        m_cancels += done && request.path().endsWith("/cancel") ? 1 : 0;
        return reply;
    }

    int m_requests = 0;
    int m_cutAt = 0;
    int m_cutEnd = 0;
    Cut m_cut = Cut::Lost;
    std::optional<SeenRequest> m_late;
    int m_sends = 0;
    int m_cancels = 0;
    int m_sendsSeen = 0;
};

} // namespace postroom::test
