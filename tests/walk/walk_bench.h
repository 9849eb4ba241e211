// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding.h"
#include "recorder.h"
#include "sandbox/http_talk.h"
#include "window_bench.h"

#include <QSet>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QDialog)

namespace postroom::test {

//! The window at a sandbox, with a recorder in between: what the walk goes through. The sandbox is also read past the
//! window, over a connection of its own.
class WalkBench
{
public:
    //! POSTROOM_WALK_PORT: where the sandbox is reached; else any free port. POSTROOM_WALK_URL: what the account's base URL
    //! is; else the sandbox itself.
    WalkBench();
    //! Why it could not start; empty where it did.
    const QString &problem() const { return m_problem; }

    WindowBench &bench() { return m_bench; }
    Page &page() { return m_bench.page(); }
    //! The topmost dialog; null where there is none.
    QDialog *dialog() const;
    //! Shows a tab and waits until its list has come.
    bool showTab(const QString &name);
    //! Types into the field of that name, in the topmost dialog or else on the page, in place of what it holds.
    [[nodiscard]] bool type(const QString &fieldName, const QString &text);
    //! Presses the button that says \a text, in the topmost dialog or else on the page.
    [[nodiscard]] bool press(const QString &text);
    //! Chooses the item that begins with \a item in the box of that name, in the topmost dialog or else on the page.
    [[nodiscard]] bool choose(const QString &boxName, const QString &item);
    //! Makes the row current whose first column reads \a text.
    [[nodiscard]] bool chooseRow(const QString &tableName, const QString &text);
    //! Waits, and moves the window's and the sandbox's time on, until \a done. False after ten seconds.
    bool until(const std::function<bool()> &done);

    //! What the sandbox itself answers to GET \a target.
    Reply read(const QByteArray &target) { return m_talk->get(target); }
    //! The item of a list of the sandbox whose \a key is \a value; empty where there is none.
    QJsonObject find(const QByteArray &list, const QString &key, const QString &value);

    //! \a key of every item of a list of the sandbox, in its order.
    QStringList every(const QByteArray &list, const QString &key);
    //! The body of the last request of that operation of the reference.
    QByteArray lastBody(const QByteArray &operation) const;

    //! What has gone over the wire since the last call, as operations of the reference.
    QSet<QByteArray> performed();
    //! All of them, since the start.
    const QSet<QByteArray> &covered();

private:
    //! Every item of a list, page by page, until \a take says that it has enough.
    void eachItem(const QByteArray &list, const std::function<bool(const QJsonObject &)> &take);
    QWidget &where();
    void take();

    QString m_problem;
    std::shared_ptr<sandbox::MovableTime> m_time;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<HttpTalk> m_talk;
    WindowBench m_bench;
    qsizetype m_taken = 0;
    QSet<QByteArray> m_since;
    QSet<QByteArray> m_covered;
};

} // namespace postroom::test
