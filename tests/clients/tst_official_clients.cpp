// SPDX-License-Identifier: Apache-2.0
#include "node_script.h"
#include "sandbox/sandbox_server.h"
#include "sandbox/time_source.h"

#include <QTest>

#include <memory>

using namespace postroom;
using namespace postroom::test;

//! The sandbox as those know it for whom it stands in for Resend: its own Node SDK and its own CLI. What they do and what
//! must come back is in the scripts.
class TestOfficialClients final : public QObject
{
    Q_OBJECT
private slots:
    void followsTheStory_data();
    void followsTheStory();
};

void TestOfficialClients::followsTheStory_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("leastCalls");
    QTest::newRow("SDK") << QStringLiteral("sdk_story.mjs") << 115;
    QTest::newRow("CLI") << QStringLiteral("cli_story.mjs") << 80;
}

void TestOfficialClients::followsTheStory()
{
    QFETCH(QString, script);
    QFETCH(int, leastCalls);
    const auto time = std::make_shared<sandbox::MovableTime>();
    sandbox::SandboxServer server(sandbox::SandboxOptions{.contacts = 250, .rateLimit = {}}, time);
    QVERIFY2(server.start(), qPrintable(server.errorString()));

    NodeScript story(script, server.url());
    int calls = 0;
    connect(&story, &NodeScript::said, this, [&](const QByteArray &line) {
        const QList<QByteArray> words = line.split(' ');
        if (words.first() == "advance") {
            time->advance(std::chrono::seconds(words.value(1).toInt()));
            story.say("done");
        } else if (words.first() == "said") {
            calls = words.value(1).toInt();
        }
    });
    QTRY_VERIFY_WITH_TIMEOUT(story.hasEnded(), 90000);
    const QByteArray complaint = story.complaint();
    QVERIFY2(complaint.isEmpty(), complaint.constData());
    // A script that ended early, whatever the reason, has proved nothing.
    QCOMPARE_GE(calls, leastCalls);
}

QTEST_GUILESS_MAIN(TestOfficialClients)
#include "tst_official_clients.moc"
