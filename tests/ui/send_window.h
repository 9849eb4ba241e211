// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding.h"
#include "models/account_models.h"
#include "passing_time.h"
#include "resend/broadcasts/broadcast_api.h"
#include "sandbox/time_source.h"
#include "send/send_page.h"
#include "shell/account_workspace.h"
#include "window_bench.h"

namespace postroom::test {

//! Shows a part of the window on its own, which is a window on purpose.
inline void showAlone(QWidget &part)
{
    part.setWindowFlag(Qt::Dialog);
    part.show();
}

//! The window over a sandbox whose time goes with the window's clock: what is scheduled in two minutes goes out in two
//! minutes of both. Both start at 2026-11-23 12:00 UTC, which is 13:00 in Berlin.
struct SendWindow : PassingTime<SendWindow>
{
    std::shared_ptr<sandbox::MovableTime> time = std::make_shared<sandbox::MovableTime>();
    sandbox::SandboxServer sandbox{benchSandbox(), time};
    WindowBench bench;

    explicit SendWindow(QSize size = {780, 780}) : bench(size)
    {
        if (!sandbox.start())
            qFatal("the sandbox did not start");
        bench.open(sandbox.url(), QStringLiteral("Acme Marketing"), "re_test");
        bench.settle();
    }
    SendTools &tools() const { return bench.window().workspace()->send(); }
    WindowBench &windowBench() { return bench; }
    sandbox::MovableTime &sandboxTime() { return *time; }
    //! Calls the service as the program does, and waits.
    template<Operation Op>
    typename Op::Result call(const Op &operation)
    {
        std::optional<Outcome<typename Op::Result>> outcome;
        bench.models().client.call(operation, HttpRequest::Priority::Interactive, &bench.window(),
                                   [&outcome](Outcome<typename Op::Result> answer) { outcome = std::move(answer); });
        const bool came = QTest::qWaitFor([&] { return outcome.has_value(); }, 10000);
        return came && *outcome ? outcome->value() : typename Op::Result();
    }
    QString segment(const QString &name)
    {
        if (bench.models().segments.phase() == TableModel::Phase::Idle)
            bench.models().segments.refresh();
        bench.settle();
        const SegmentsModel &segments = bench.models().segments;
        for (int row = 0; row < segments.rowCount(); ++row) {
            if (segments.at(row).name == name)
                return segments.at(row).id;
        }
        return {};
    }
    //! A draft to the newsletter's readers.
    QString makeDraft(const QString &name = QStringLiteral("November news"))
    {
        return call(
                   CreateBroadcast{.segmentId = segment(QStringLiteral("Newsletter")),
                                   .from = QStringLiteral("Acme News <news@acme.com>"),
                                   .subject = QStringLiteral("What we built for you this month"),
                                   .name = name,
                                   .previewText = QStringLiteral("Three things, two minutes"),
                                   .html = QStringLiteral("<p>Hello {{{contact.first_name|there}}}</p>"
                                                          "<p><a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\">Leave</a></p>")})
            .id;
    }
    QString status(const QString &id) { return call(GetBroadcast{id}).broadcast.status.text; }
    //! The send page, on its own.
    std::unique_ptr<SendPage> openPage(const QString &id)
    {
        auto page = std::make_unique<SendPage>(tools());
        page->resize(780, 780);
        showAlone(*page);
        page->open(id);
        bench.settle();
        return page;
    }
};

} // namespace postroom::test
