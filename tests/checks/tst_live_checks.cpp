// SPDX-License-Identifier: Apache-2.0
#include "checks/checks_panel.h"
#include "checks/finding_row.h"
#include "checks/live_checks.h"
#include "drafts/open_draft.h"
#include "models/account_models.h"
#include "network/http_transport.h"
#include "network/send_queue.h"
#include "sandbox/sandbox_server.h"
#include "support/manual_clock.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postroom;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

//! The checks beside a draft, over HTTP against the sandbox: acme.com is verified there.
class TestLiveChecks : public QObject
{
    Q_OBJECT

private slots:
    void followsTheDraftAndTheAccount();
};

void TestLiveChecks::followsTheDraftAndTheAccount()
{
    sandbox::SandboxServer server({.rateLimit = {}});
    QVERIFY(server.start());
    QTemporaryDir folder;
    test::ManualClock clock;
    HttpTransport transport(server.url(), Secret(QByteArrayLiteral("re_test")));
    SendQueue queue(transport, clock);
    ResendClient client(queue);
    AccountModels models(client, clock, text("acme"), folder.path());
    OpenDraft draft(client, clock, models.journal);
    draft.openNew();
    ChecksPanel panel({text("Acme"), {}, true});
    panel.show();
    const LiveChecks checks(models, draft, panel);
    const auto finds = [&](CheckId check) {
        return std::any_of(panel.rows().begin(), panel.rows().end(), [&](const FindingRow *row) { return row->finding().check == check; });
    };
    QTRY_VERIFY(finds(CheckId::NoSender) && finds(CheckId::NoBody));
    QTRY_VERIFY(checks.facts().sendingDomains && checks.facts().properties);
    QVERIFY(!checks.facts().sendingDomains->isEmpty());

    BroadcastDraft wanted;
    wanted.from = text("news@nobody-has-this.example");
    wanted.subject = text("Hello");
    wanted.html = text("<p>Hello, here is our news of May for all of you.</p>");
    draft.setWanted(wanted);
    QTRY_VERIFY(finds(CheckId::UnverifiedSender) && finds(CheckId::NoUnsubscribeLink) && !finds(CheckId::NoBody));
    wanted.from = text("news@") + checks.facts().sendingDomains->constFirst();
    draft.setWanted(wanted);
    QTRY_VERIFY(!finds(CheckId::UnverifiedSender));

    QSignalSpy replaced(&draft, &OpenDraft::replaced);
    const auto row = std::find_if(panel.rows().begin(), panel.rows().end(), [](const FindingRow *one) { return one->finding().check == CheckId::NoUnsubscribeLink; });
    (*row)->fixButton()->click();
    QVERIFY(draft.wanted().html.contains(text("{{{RESEND_UNSUBSCRIBE_URL}}}")));
    QCOMPARE(replaced.size(), 1);
    QVERIFY(!finds(CheckId::NoUnsubscribeLink));
}

QTEST_MAIN(TestLiveChecks)
#include "tst_live_checks.moc"
