// SPDX-License-Identifier: Apache-2.0
#include "fault_deeds.h"

#include "domain_script.h"
#include "finding.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace postroom::test {

using How = ScriptedAnswer::How;

QWidget &place(FaultWindow &w)
{
    return w.dialog() ? static_cast<QWidget &>(*w.dialog()) : w.bench.page();
}

QString turned(const FaultWindow &w, const QString &text)
{
    return text + w.notes[u"turn"_s];
}

bool choose(FaultWindow &w, const QString &tableName, int row)
{
    TableView *view = table(w.bench.page(), tableName);
    if (!view || view->model()->rowCount() <= row)
        return false;
    view->setCurrentId(view->model()->index(row, 0).data(TableModel::IdRole).toString());
    w.notes[u"id"_s] = view->currentId();
    return w.bench.settle();
}

void write(QLineEdit &edit, const QString &text)
{
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
}

std::function<bool(FaultWindow &)> rename(const QString &tableName, int row, const QString &action, const QString &field,
                                          const QString &to)
{
    return [=](FaultWindow &w) {
        if (!choose(w, tableName, row) || !trigger(w.window(), action) || !w.dialog())
            return false;
        write(*test::field(*w.dialog(), field), turned(w, to));
        return true;
    };
}

std::function<QString(FaultWindow &)> textIn(const QString &fieldName)
{
    return [=](FaultWindow &w) {
        const QLineEdit *edit = test::field(place(w), fieldName);
        return edit ? edit->text() : u"no field"_s;
    };
}

std::function<int(FaultWindow &)> has(const QByteArray &path, const QString &key, const QString &text)
{
    return [=](FaultWindow &w) {
        return int(w.service.get(path + w.notes[u"id"_s].toUtf8()).object().value(key).toString() == turned(w, text));
    };
}

namespace {

QString said(FaultWindow &w)
{
    return FaultWindow::saidBy(place(w));
}

struct Fault
{
    const char *name;
    QString why;
    QString next; //!< what to do now
    bool isUnclear = false; //!< it may have been done
    ScriptedAnswer answer = {};
    enum class Kind { Answer, Afterwards, Offline } kind = Kind::Answer;
};

QList<Fault> faults()
{
    ScriptedAnswer storm = refusal(429, "rate_limit_exceeded", "Too many requests.");
    storm.headers = {{"retry-after", "1"}};
    const QByteArray page = "<!DOCTYPE html><html><body><h1>Bad gateway</h1><img src=x></body></html>";
    ScriptedAnswer half = ScriptedAnswer::json(200, R"({"id":"half-an-answer","object":"thing"})");
    half.how = How::CutInBody;
    const QString nonsense = u"Resend answered something that Postroom does not understand."_s;
    const QString trouble = u"Resend has a problem of its own."_s;
    const QString broken = u"The connection to Resend broke off."_s;
    return {{"401", u"Resend does not accept this account’s API key. It may have been deleted."_s,
             u"Enter another key for the account."_s, false, refusal(401, "validation_error", "API key is invalid")},
            {"403", u"Resend does not allow it."_s, u"Your plan does not <b>include</b> this."_s, false,
             refusal(403, "validation_error", "Your plan does not <b>include</b> this.")},
            {"429 storm", u"Resend received too many requests from your team."_s, u"Try again in a minute."_s, false, storm},
            {"500", trouble, {}, true, refusal(500, "application_error", "An unexpected error occurred.")},
            {"HTML error page", trouble, {}, true, ScriptedAnswer::json(502, page)},
            {"HTML page", nonsense, {}, true, ScriptedAnswer::json(200, page)},
            {"half answer", broken, {}, true, half},
            {"endless answer", nonsense, {}, true, ScriptedAnswer::fault(How::Endless)},
            {"done, not heard of", broken, {}, true, {}, Fault::Kind::Afterwards},
            {"network lost", u"Resend could not be reached from this computer."_s,
             u"Check the network connection, then try again."_s, false, {}, Fault::Kind::Offline}};
}

//! What it says.
QString sentence(const Deed &deed, const Fault &fault)
{
    if (!fault.isUnclear)
        return deed.failed + u' ' + fault.why + u' ' + fault.next;
    return deed.unclear.contains(u"%1"_s) ? deed.unclear.arg(fault.why) : deed.unclear;
}

//! How often what the deed asks for has arrived.
qsizetype asked(const FaultWindow &w, const QByteArray &key)
{
    const QList<SeenRequest> &seen = w.service.server.seen();
    return std::count_if(seen.cbegin(), seen.cend(), [&](const SeenRequest &one) { return one.key().startsWith(key); });
}

void prepare(FaultWindow &w, const Deed &deed)
{
    w.service.send("POST", "/segments", R"({"name":"Graz"})");
    w.service.send("POST", "/contact-properties", R"({"key":"favourite","type":"string"})");
    for (int turn = 0; turn < faults().size(); ++turn) {
        w.service.send("POST", "/domains", R"({"name":"fresh)" + QByteArray::number(turn) + R"(.example.org"})");
        w.service.send("POST", "/api-keys", R"({"name":"Old form )" + QByteArray::number(turn) + R"("})");
    }
    QVERIFY(w.openAt(faultTabs().at(deed.tab)));
    QVERIFY(w.bench.settle());
}

void begin(FaultWindow &w, const Deed &deed)
{
    QVERIFY(deed.begin(w));
    QVERIFY(w.bench.settle());
    QCOMPARE(deed.done(w), 0);
    QVERIFY2(said(w).isEmpty() || said(w) == u"Saved."_s, qPrintable(said(w)));
}

bool again(FaultWindow &w, const Deed &deed)
{
    return deed.repeat ? deed.repeat(w) : click(place(w), deed.button);
}

void fail(FaultWindow &w, const Deed &does, const Fault &at)
{
    const bool isAfterwards = at.kind == Fault::Kind::Afterwards;
    const QString typed = does.typed(w);
    const QByteArray key = does.key(w);
    const qsizetype askedBefore = asked(w, key);
    if (at.kind == Fault::Kind::Offline) {
        w.service.server.goOffline();
    } else {
        w.service.fail([&w, key, at, isAfterwards](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
            if (!request.key().startsWith(key))
                return {};
            if (!isAfterwards)
                return at.answer;
            const Reply reply = w.service.sandbox.talk.sendJson(request.method, request.target, request.body);
            ScriptedAnswer answer = ScriptedAnswer::json(reply.status, reply.body);
            answer.how = How::CutInBody;
            return answer;
        });
    }
    QVERIFY(click(place(w), does.button));
    const bool isFound = isAfterwards && does.isFound;
    const QString expected = isFound ? QString() : sentence(does, at);
    w.bench.passTimeUntil([&] { return isFound ? does.done(w) == 1 : said(w).contains(expected); });
    // It stays said, and nothing of a page that came is read as markup or shown.
    QVERIFY(at.kind == Fault::Kind::Offline || w.bench.settle());
    QCOMPARE(said(w), expected);
    QVERIFY(!words(w.window()).contains(u"<html"_s) && !words(w.window()).contains(u"Bad gateway"_s));
    QCOMPARE(does.typed(w), typed);
    if (does.isOnce && at.isUnclear) {
        QCOMPARE(asked(w, key), askedBefore + 1);
        QVERIFY(!button(place(w), u"Retry"_s));
    }
    if (w.dialog())
        QVERIFY(button(*w.dialog(), does.button)->isEnabled() && button(*w.dialog(), u"Cancel"_s)->isEnabled());
    else
        QVERIFY(w.isUsable(faultTabs().at(does.tab)));

    const int before = does.done(w);
    QCOMPARE(before > 0, isAfterwards);
    w.service.fail();
    if (at.kind == Fault::Kind::Offline) {
        QVERIFY(w.service.server.listenAgain());
        QVERIFY(w.waitUntil([&] { return says(w.window(), u"Connected"_s); }));
        QCOMPARE(does.typed(w), typed);
    }
    if (isFound || ((does.isOnce || does.repeat) && before > 0))
        return; // whoever reads what is said does not do it again
    QVERIFY(w.bench.settle());
    QVERIFY(again(w, does));
    QVERIFY2(w.waitUntil([&] {
        return does.done(w) == 1 && !said(w).contains(does.failed) && !said(w).contains(u"not clear"_s);
    }),
             qPrintable(said(w)));
}

} // namespace

void DeedBench::fails(const Deed &does)
{
    FaultWindow w;
    prepare(w, does);
    int turn = 0;
    for (const Fault &fault : faults()) {
        w.notes[u"turn"_s] = QString::number(turn++);
        if (!QTest::currentTestFailed())
            begin(w, does);
        if (!QTest::currentTestFailed())
            fail(w, does, fault);
        if (QTest::currentTestFailed()) {
            qWarning("%s, %s", does.name, fault.name);
            return;
        }
        for (QDialog *dialog : shown<QDialog>(w.window()))
            dialog->done(QDialog::Rejected);
        w.window().showTab(u"properties"_s);
        w.window().showTab(faultTabs().at(does.tab).name);
        QVERIFY(w.bench.settle());
    }
}

void DeedBench::beginWaiting()
{
    for (const Deed &deed : std::as_const(m_deeds)) {
        m_waiting.push_back(std::make_unique<Waiting>());
        Waiting &one = *m_waiting.back();
        one.deed = deed;
        one.w.notes[u"turn"_s] = u"0"_s;
        prepare(one.w, deed);
        if (!QTest::currentTestFailed())
            begin(one.w, deed);
        if (QTest::currentTestFailed()) {
            qWarning("%s", deed.name);
            return;
        }
        one.typed = deed.typed(one.w);
        one.key = deed.key(one.w);
        one.w.service.fail([&one](const SeenRequest &request) {
            const bool isFirst = request.key().startsWith(one.key) && asked(one.w, one.key) == 1;
            return isFirst ? std::optional(ScriptedAnswer::fault(How::Never)) : std::nullopt;
        });
        QVERIFY2(click(place(one.w), deed.button), deed.name);
        QTRY_COMPARE(asked(one.w, one.key), 1);
        // It is no fault yet, and nothing of it is lost or begun twice.
        one.w.bench.clock().advance(10s);
        QVERIFY2(!said(one.w).contains(deed.failed), deed.name);
        QCOMPARE(deed.typed(one.w), one.typed);
        if (!one.w.dialog())
            QVERIFY2(one.w.isUsable(faultTabs().at(deed.tab)), deed.name);
        Q_UNUSED(click(place(one.w), deed.button))
    }
}

void DeedBench::endWaiting()
{
    for (const std::unique_ptr<Waiting> &one : m_waiting) {
        const Deed &deed = one->deed;
        QVERIFY2(QTest::qWaitFor(
                     [&] {
                         for (const std::unique_ptr<Waiting> &each : m_waiting)
                             each->w.bench.clock().advance(50ms);
                         return deed.done(one->w) == 1 || said(one->w).contains(u"not clear"_s);
                     },
                     40000),
                 deed.name);
        // What does no harm is asked for again by itself; the rest is not.
        const bool isSafe = !deed.request.startsWith("POST") || deed.request.endsWith("/segments");
        QCOMPARE(deed.done(one->w), isSafe ? 1 : 0);
        QCOMPARE(asked(one->w, one->key), isSafe ? 2 : 1);
        if (isSafe)
            continue;
        QCOMPARE(said(one->w), deed.unclear.contains(u"%1"_s) ? deed.unclear.arg(u"Resend did not answer in time."_s)
                                                              : deed.unclear);
        QCOMPARE(deed.typed(one->w), one->typed);
        QVERIFY(again(one->w, deed));
        QVERIFY2(one->w.waitUntil([&] { return deed.done(one->w) == 1; }), deed.name);
    }
}

} // namespace postroom::test
