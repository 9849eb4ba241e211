// SPDX-License-Identifier: Apache-2.0
// A Postroom without a window that does one thing and ends: send_child URL ACTION BROADCAST HISTORY. The test kills it in
// the middle. It sends what the service has, as somebody does who has just seen it.
#include "base/clock.h"
#include "drafts/broadcast_draft.h"
#include "network/http_transport.h"
#include "network/send_queue.h"
#include "resend/broadcasts/broadcast_api.h"
#include "sending/send_history.h"
#include "sending/send_run.h"

#include <QCoreApplication>
#include <QUrl>

using namespace postroom;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const QString &action = arguments.at(2);
    SystemClock clock;
    HttpTransport transport(QUrl(arguments.at(1)), Secret(QByteArrayLiteral("re_test")));
    SendQueue queue(transport, clock);
    ResendClient client(queue);
    SendHistory history(arguments.at(4));
    SendRun run(client, clock, history);
    run.setAccount(QStringLiteral("acme"), QStringLiteral("Acme Marketing"));
    QObject::connect(&run, &SendRun::finished, &application,
                     [](const SendResult &result) { QCoreApplication::exit(result.isDone() ? 0 : 1); });
    client.call(GetBroadcast{arguments.at(3)}, ResendClient::Priority::Interactive, &application,
                [&](const Outcome<BroadcastDetails> &outcome) {
                    if (!outcome)
                        return QCoreApplication::exit(3);
                    const BroadcastDraft draft = BroadcastDraft::of(outcome.value());
                    SendPlan plan{.broadcastId = arguments.at(3),
                                  .name = draft.name,
                                  .seen = SeenMessage::of(draft),
                                  .audience = {draft.segmentId, 1000, 900, clock.now()}};
                    // Far enough ahead by every clock.
                    const QDateTime at(QDate(2026, 12, 10), QTime(9, 0), Qt::UTC);
                    plan.when = WhenToSend::at(at > clock.now() ? at : clock.now().addDays(7));
                    if (action == QLatin1String("undo"))
                        run.undo(plan.broadcastId);
                    else if (action == QLatin1String("stop"))
                        run.stop(plan.broadcastId);
                    else if (action == QLatin1String("reschedule"))
                        run.reschedule(plan);
                    else
                        run.send(plan);
                });
    return QCoreApplication::exec();
}
