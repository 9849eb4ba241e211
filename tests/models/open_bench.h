// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/open_domain.h"
#include "resend/api_bench.h"

#include <QSignalSpy>

namespace postroom::test {

inline QByteArray fields(const QByteArray &id, const QByteArray &status)
{
    return R"("id":")" + id + R"(","name":")" + id + R"(.com","status":")" + status
        + R"(","created_at":"2026-11-01 12:00:00.123456+00","region":"eu-west-1")";
}

inline ScriptedAnswer details(const QByteArray &id, const QByteArray &status,
                              const QByteArray &recordStatus = "pending")
{
    return ScriptedAnswer::json(200,
                                R"({"object":"domain",)" + fields(id, status)
                                    + R"(,"records":[{"record":"SPF","name":"send","type":"MX","ttl":"Auto","status":")"
                                    + recordStatus + R"(","value":"feedback","priority":10}]})");
}

// "a pending" and so on.
inline ScriptedAnswer list(const QByteArrayList &domains)
{
    QByteArrayList rows;
    for (const QByteArray &domain : domains) {
        const QByteArrayList words = domain.split(' ');
        rows.push_back('{' + fields(words.at(0), words.at(1)) + '}');
    }
    return ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[)" + rows.join(',') + "]}");
}

inline ScriptedAnswer held(ScriptedAnswer answer)
{
    answer.how = ScriptedAnswer::How::Held;
    return answer;
}

inline const ScriptedAnswer started = ScriptedAnswer::json(200, R"({"object":"domain","id":"a"})");
inline const QByteArray getA = "GET /domains/a";
inline const QByteArray getB = "GET /domains/b";
inline const QByteArray getList = "GET /domains";
inline const QByteArray verifyA = "POST /domains/a/verify";

//! A domain open in an account, with what watches it.
struct OpenBench : ApiBench
{
    DomainsModel domains{*client, clock};
    VerifiedTimes times{{}};
    FollowedDomains followed;
    OpenDomain open{*client, clock, domains, times, followed};
    QSignalSpy changed{&open, &OpenDomain::changed};
    QSignalSpy verificationStarted{&open, &OpenDomain::verificationStarted};
    QSignalSpy statusChanged{&open, &OpenDomain::statusChanged};
    bool lookTold = false; //!< what the last changed() said of the next look

    //! \a followedFile: what is being verified is kept there.
    explicit OpenBench(const QString &followedFile = {}) : followed(followedFile)
    {
        QObject::connect(&open, &OpenDomain::changed, &open, [this] { lookTold = open.timeToNextLook().has_value(); });
    }
    bool settle()
    {
        return passTimeUntil([this] {
            const QueueState state = queue->state();
            return state.waiting == 0 && state.underWay == 0 && !open.isLoading() && !open.isVerifying()
                && domains.phase() != TableModel::Phase::FirstLoad && domains.phase() != TableModel::Phase::Refreshing;
        });
    }
    bool openA(const ScriptedAnswer &answer)
    {
        server.on(getA, answer);
        open.open(QStringLiteral("a"));
        return settle();
    }
    bool loadList(const QByteArrayList &rows)
    {
        server.on(getList, list(rows));
        domains.refresh();
        return settle();
    }
    //! Everything that is not a GET, in the whole test.
    int changesSent() const
    {
        int count = 0;
        for (const SeenRequest &request : server.seen())
            count += request.method == "GET" ? 0 : 1;
        return count;
    }
    //! Seconds to the next look; -1 where there is none.
    int pause() const { return open.timeToNextLook() ? int(open.timeToNextLook()->count()) : -1; }
};

} // namespace postroom::test
