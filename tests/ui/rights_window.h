// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/broadcasts_page.h"
#include "sandbox/http_talk.h"
#include "sandbox/time_source.h"
#include "shell/account_workspace.h"
#include "sign_in/account_card.h"
#include "walk/recorder.h"
#include "window_bench.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <functional>

namespace postroom::test {

//! Waits until the open account waits for no answer, and moves the clock on where the answers wait for their time. False after
//! ten seconds.
inline bool rest(WindowBench &bench)
{
    int calm = 0;
    return QTest::qWaitFor(
        [&bench, &calm] {
            const QueueState state = bench.window().workspace()->session().queue().state();
            if (state.waiting > 0 && state.underWay == 0)
                bench.clock().advance(std::chrono::milliseconds(50));
            calm = state.waiting == 0 && state.underWay == 0 ? calm + 1 : 0;
            return calm >= 2;
        },
        10000);
}

//! Whether \a request would make something go out to people. Judged here by hand, not by what the program thinks.
inline bool wouldSend(const Recorder::Request &request)
{
    if (request.method != "POST")
        return false;
    return request.path == "/emails" || request.path.startsWith("/emails/") || request.path.endsWith("/send")
        || (request.path == "/broadcasts" && request.body.contains("\"send\":true"));
}

//! The window at a sandbox with something of everything in it, and a recorder in between: what may be done is chosen on the
//! account's card, as people do it. One broadcast is about to go out, so that there is something to undo.
struct RightsWindow
{
    std::shared_ptr<sandbox::MovableTime> time = std::make_shared<sandbox::MovableTime>();
    sandbox::SandboxServer sandbox{benchSandbox(), time};
    std::unique_ptr<Recorder> recorder;
    WindowBench bench{QSize(1280, 800)};
    Account account;
    QStringList refused; //!< calls the client had to refuse: something was on that should have been off

    RightsWindow()
    {
        if (!sandbox.start())
            qFatal("the sandbox did not start");
        recorder = std::make_unique<Recorder>(quint16(0), sandbox.port());
        scheduleOne();
        account = bench.open(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(recorder->port())),
                             QStringLiteral("Acme Marketing"), "re_test");
        watch();
        rest(bench);
        bench.passTimeUntil([this] { return !bench.window().workspace()->send().upcoming.soon().isEmpty(); });
    }

    //! The open account's client is looked at for refusals.
    void watch()
    {
        ResendClient &client = bench.window().workspace()->session().client();
        QObject::connect(&client, &ResendClient::refusedHere, &client, [this](const HttpRequest &request) {
            refused.push_back(QString::fromLatin1(verbName(request.verb)) + QLatin1Char(' ') + request.path);
        });
    }
    //! Past the window, so that it is not recorded.
    void scheduleOne()
    {
        HttpTalk talk(sandbox.port());
        const QString in = bench.clock().now().addSecs(300).toString(Qt::ISODate);
        for (const QJsonValue &one : talk.get("/broadcasts?limit=100").data()) {
            const QJsonObject broadcast = one.toObject();
            if (broadcast.value(QStringLiteral("status")).toString() != QStringLiteral("draft"))
                continue;
            const QByteArray path = "/broadcasts/" + broadcast.value(QStringLiteral("id")).toString().toLatin1();
            if (talk.sendJson("POST", path + "/send", "{\"scheduled_at\":\"" + in.toLatin1() + "\"}").status == 200)
                return;
        }
        qFatal("no draft of the sandbox could be scheduled");
    }
    //! As the person chooses on the account's card.
    bool choose(Rights rights)
    {
        MainWindow &window = bench.window();
        window.showSettings();
        for (QComboBox *box : shown<QComboBox>(window)) {
            if (box->objectName() == QStringLiteral("rights"))
                box->setCurrentIndex(box->findData(int(rights)));
        }
        const bool isOther = window.workspace()->session().client().rights() != rights;
        const bool isSaved = click(window, QStringLiteral("Save")) == isOther;
        return isSaved && click(window, QStringLiteral("Back")) && rest(bench);
    }
    QList<Recorder::Request> writes() const
    {
        QList<Recorder::Request> all = recorder->requests();
        all.removeIf([](const Recorder::Request &request) { return request.method == "GET"; });
        return all;
    }
    static QString textOf(const Recorder::Request &request)
    {
        return QString::fromLatin1(request.method + ' ' + request.path);
    }

    // What follows brings a situation about, from wherever the window is; false where it cannot be.

    BroadcastsPage *broadcasts()
    {
        if (!showTab(QStringLiteral("broadcasts")))
            return nullptr;
        auto *page = static_cast<BroadcastsPage *>(&bench.page());
        page->closeDraft();
        for (const QString &back : {QStringLiteral("Back"), QStringLiteral("Cancel")}) {
            if (button(*page, back) && !click(*page, back))
                return nullptr;
        }
        return table(*page, QStringLiteral("Broadcasts")) ? page : nullptr;
    }
    QString idOf(BroadcastStatus status)
    {
        const BroadcastsModel &all = bench.models().broadcasts;
        for (int row = 0; row < all.rowCount(); ++row) {
            const Broadcast &one = all.at(row);
            if (one.status.known == status && one.segmentId && !one.segmentId->isEmpty())
                return one.id;
        }
        return {};
    }
    bool listAt(BroadcastStatus status)
    {
        BroadcastsPage *page = broadcasts();
        return page && select(QStringLiteral("Broadcasts"), idOf(status));
    }
    bool listAtOneOfThisComputer()
    {
        BroadcastsPage *page = broadcasts();
        if (!page)
            return false;
        DraftJournal &journal = bench.models().journal;
        QString draftId;
        for (const JournalEntry &entry : journal.entries()) {
            if (entry.broadcastId.isEmpty())
                draftId = entry.draftId;
        }
        if (draftId.isEmpty())
            draftId = journal.putNew({.name = QStringLiteral("Here only")}, bench.clock().now());
        return select(QStringLiteral("Broadcasts"), QStringLiteral("draft:") + draftId);
    }
    bool composer(bool changed)
    {
        BroadcastsPage *page = broadcasts();
        const QString id = idOf(BroadcastStatus::Draft);
        if (!page || id.isEmpty())
            return false;
        page->open(id);
        if (!QTest::qWaitFor([page] { return page->draft()->hasContent() && page->draft()->isRead(); }, 5000))
            return false;
        page->draft()->discard();
        if (changed) {
            // Once all is read: waiting moves the time, after which it would be saved by itself.
            QLineEdit *subject = rest(bench) ? field(*page, QStringLiteral("Subject")) : nullptr;
            if (!subject)
                return false;
            QTest::keyClicks(subject, QStringLiteral(" - changed"));
            return true;
        }
        return rest(bench);
    }
    //! What \a open of the page makes of a broadcast of that status.
    bool broadcast(BroadcastStatus status, void (BroadcastsPage::*open)(const QString &))
    {
        BroadcastsPage *page = broadcasts();
        const QString id = idOf(status);
        if (!page || id.isEmpty())
            return false;
        (page->*open)(id);
        return rest(bench);
    }
    bool overview()
    {
        BroadcastsPage *page = broadcasts();
        return page && click(*page, QStringLiteral("Overview")) && rest(bench);
    }
    bool contact()
    {
        if (!showTab(QStringLiteral("contacts")))
            return false;
        TableView *view = table(bench.page(), QStringLiteral("Contacts"));
        if (!view || !QTest::qWaitFor([view] { return view->model()->rowCount() > 0; }, 5000))
            return false;
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        if (!rest(bench))
            return false;
        QLineEdit *name = field(bench.page(), QStringLiteral("First name"));
        if (!name || !name->isEnabled())
            return false;
        QTest::keyClicks(name, QStringLiteral("x"));
        view->setFocus();
        return true;
    }
    //! The first row of the table, which gets the keyboard.
    bool firstRow(const QString &tab, const QString &tableName, int row = 0)
    {
        if (!showTab(tab))
            return false;
        TableView *view = table(bench.page(), tableName);
        if (!view || view->model()->rowCount() <= row)
            return false;
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, 0));
        return rest(bench);
    }

    struct Situation
    {
        const char *name;
        std::function<bool()> prepare;
    };
    QList<Situation> situations()
    {
        using enum BroadcastStatus;
        return {
            {"draft", [this] { return listAt(Draft); }},
            {"scheduled", [this] { return listAt(Scheduled); }},
            {"queued", [this] { return listAt(Queued); }},
            {"sent", [this] { return listAt(Sent); }},
            {"here only", [this] { return listAtOneOfThisComputer(); }},
            {"composer", [this] { return composer(false); }},
            {"composer, changed", [this] { return composer(true); }},
            {"send page", [this] { return broadcast(Draft, &BroadcastsPage::openSend); }},
            {"report", [this] { return broadcast(Sent, &BroadcastsPage::open); }},
            {"overview", [this] { return overview(); }},
            {"contact", [this] { return contact(); }},
            {"segment", [this] { return firstRow(QStringLiteral("segments"), QStringLiteral("Segments")); }},
            {"topic", [this] { return firstRow(QStringLiteral("segments"), QStringLiteral("Topics")); }},
            {"property", [this] { return firstRow(QStringLiteral("properties"), QStringLiteral("Properties")); }},
            {"pending domain", [this] { return firstRow(QStringLiteral("domains"), QStringLiteral("Domains"), 0); }},
            {"another domain", [this] { return firstRow(QStringLiteral("domains"), QStringLiteral("Domains"), 2); }},
            {"api key", [this] { return firstRow(QStringLiteral("api-keys"), QStringLiteral("API keys")); }},
        };
    }
    bool bringAbout(const QString &situation)
    {
        for (const Situation &one : situations()) {
            if (situation == QLatin1String(one.name))
                return one.prepare();
        }
        return false;
    }

private:
    bool showTab(const QString &tab)
    {
        bench.window().showTab(tab);
        return rest(bench);
    }
    bool select(const QString &tableName, const QString &id)
    {
        TableView *view = table(bench.page(), tableName);
        if (!view || id.isEmpty() || !rest(bench))
            return false;
        view->setFocus();
        view->setCurrentId(id);
        return rest(bench) && view->currentId() == id;
    }
};

} // namespace postroom::test
