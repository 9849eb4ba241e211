// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding.h"
#include "kit/message_strip.h"
#include "kit/table_view.h"
#include "passing_time.h"
#include "sending/relay.h"
#include "window_bench.h"

#include <QDialog>
#include <QPushButton>

namespace postroom::test {

//! The window at a sandbox behind a relay; 1000 contacts.
struct RelayWindow : PassingTime<RelayWindow>
{
    Relay relay;
    WindowBench window{QSize(1180, 780)};
    QByteArray id = newBroadcast(relay.sandbox.talk,
                                 json(",'name':'November news','preview_text':'What is new','html':'<p>Hello</p><p>"
                                      "<a href=\\'{{{RESEND_UNSUBSCRIBE_URL}}}\\'>Leave</a></p>'"));

    void open()
    {
        window.open(relay.server.url(), QStringLiteral("Acme Marketing"), "re_test");
        QVERIFY(window.showTab(QStringLiteral("broadcasts")));
        QTRY_VERIFY(list() && rowOf(QStringLiteral("November news")) >= 0);
    }
    TableView *list() const { return table(window.window(), QStringLiteral("Broadcasts")); }
    int rowOf(const QString &name) const { return int(column(*list(), 0).indexOf(name)); }
    bool choose(const QString &name) const
    {
        const int row = rowOf(name);
        if (row < 0)
            return false;
        const QModelIndex at = list()->model()->index(row, 0);
        list()->scrollTo(at);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(at).center());
        return list()->currentIndex().row() == row;
    }
    //! Breaks the connection so at every request to a path that ends like \a end, and at \a more requests after it.
    void cutAt(const QByteArray &end, Relay::Cut cut, int more = 0)
    {
        relay.before = [this, end, cut, more](int number) {
            if (relay.server.seen().constLast().path().endsWith(end))
                relay.cutAt(number, cut, 1 + more);
        };
    }
    //! All is well again.
    void mend()
    {
        relay.before = {};
        relay.mend();
    }
    QString status() { return relay.statusOf(id); }
    void schedule(const char *time)
    {
        relay.sandbox.talk.sendJson("POST", "/broadcasts/" + id + "/send",
                                    QByteArray("{\"scheduled_at\":\"") + time + "\"}");
    }
    WindowBench &windowBench() { return window; }
    sandbox::MovableTime &sandboxTime() { return *relay.sandbox.time; }
    QDialog *dialog() const
    {
        const QList<QDialog *> all = shown<QDialog>(window.window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    //! What the strips of the page on screen say.
    QString told() const
    {
        QStringList all;
        for (const MessageStrip *strip : shown<MessageStrip>(window.window()))
            all.push_back(strip->text());
        return all.join(u'\n');
    }
    QString buttons() const
    {
        QStringList all;
        for (const QAbstractButton *one : shown<QAbstractButton>(window.window())) {
            const QString text = withoutMnemonic(one->text());
            if (QStringList{QStringLiteral("Back to draft"), QStringLiteral("Another time…"), QStringLiteral("Stop sending…")}.contains(text))
                all.push_back(text);
        }
        return all.join(QStringLiteral(", "));
    }
    QPushButton *sendButton() const
    {
        for (QPushButton *one : shown<QPushButton>(window.window())) {
            if (one->objectName() == QStringLiteral("send"))
                return one;
        }
        return nullptr;
    }
    //! The last page before \a name goes out, ready to go.
    bool openSend(const QString &name)
    {
        return choose(name) && click(window.window(), QStringLiteral("Open"))
            && passUntil([&] { return button(window.window(), QStringLiteral("Review and send ›")) && window.settle(); })
            && click(window.window(), QStringLiteral("Review and send ›"))
            && passUntil([&] { return sendButton() && sendButton()->isEnabled(); });
    }
};

} // namespace postroom::test
