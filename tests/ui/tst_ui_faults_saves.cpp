// SPDX-License-Identifier: Apache-2.0
#include "domain_script.h"
#include "fault_tabs.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

using How = ScriptedAnswer::How;

namespace {

//! A dialog that makes something.
struct Maker
{
    const char *name;
    int tab;             //!< in faultTabs()
    QString opens;       //!< the action
    QString field;       //!< that is typed into
    QString typed;
    QString button;
    QByteArray request;
    QString failed;      //!< the sentence on what did not happen
    QString unclear;     //!< … where it may have happened; %1 is why
};

const QString unclear = u"It is not clear whether Resend carried this out. %1 Look at what is there now before you try "
                        "again."_s;

QList<Maker> makers()
{
    return {{"segment", 2, u"New segment"_s, u"Name"_s, u"Readers in Graz"_s, u"Create segment"_s, "POST /segments",
             u"The segment was not created."_s, unclear},
            {"topic", 2, u"New topic"_s, u"Name"_s, u"Recipes"_s, u"Create topic"_s, "POST /topics",
             u"The topic was not created."_s, unclear},
            {"property", 3, u"New property"_s, u"Key"_s, u"shoe_size"_s, u"Create property"_s,
             "POST /contact-properties", u"The property was not created."_s, unclear},
            {"domain", 4, u"Add domain"_s, u"Domain"_s, u"news.example.org"_s, u"Add domain"_s, "POST /domains",
             u"The domain was not added."_s,
             u"It is not clear whether the domain was added. Close this and look into the list, which is being read "
             "again, before you add it once more."_s},
            {"key", 5, u"New API key"_s, u"Name"_s, u"Shop"_s, u"Create key"_s, "POST /api-keys",
             u"The key was not made."_s,
             u"It is not clear whether the key was made. If it is in the list now, its token is lost: delete it and "
             "make another one."_s}};
}

struct Fault
{
    const char *name;
    ScriptedAnswer answer;
    QString why;
    bool isUnclear = false;
};

QList<Fault> faults()
{
    ScriptedAnswer storm = refusal(429, "rate_limit_exceeded", "Too many requests.");
    storm.headers = {{"retry-after", "1"}};
    ScriptedAnswer half = ScriptedAnswer::json(201, R"({"id":"half-an-answer","object":"thing"})");
    half.how = How::CutInBody;
    return {{"401", refusal(401, "validation_error", "API key is invalid"),
             u"Resend does not accept this account’s API key. It may have been deleted. Enter another key for the "
             "account."_s},
            {"403", refusal(403, "validation_error", "Your plan does not <b>include</b> this."),
             u"Resend does not allow it. Your plan does not <b>include</b> this."_s},
            {"422", refusal(422, "validation_error", "The name is <i>taken</i>."),
             u"Resend refused what was entered. The name is <i>taken</i>."_s},
            {"429", storm, u"Resend received too many requests from your team. Try again in a minute."_s},
            {"500", refusal(500, "application_error", "An unexpected error occurred."),
             u"Resend has a problem of its own."_s, true},
            {"502 page", ScriptedAnswer::json(502, "<html><body><h1>Bad gateway</h1></body></html>"),
             u"Resend has a problem of its own."_s, true},
            {"half", half, u"The connection to Resend broke off."_s, true}};
}

} // namespace

//! What makes something fails in every way: the words are right, what was typed stays, it went out once, and afterwards
//! it can be made.
class TestFaultsSaves final : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatWasTyped_data();
    void keepsWhatWasTyped();
};

void TestFaultsSaves::keepsWhatWasTyped_data()
{
    QTest::addColumn<int>("maker");
    QTest::addColumn<int>("fault");
    for (int maker = 0; maker < makers().size(); ++maker) {
        for (int fault = 0; fault < faults().size(); ++fault)
            QTest::addRow("%s, %s", makers().at(maker).name, faults().at(fault).name) << maker << fault;
    }
}

void TestFaultsSaves::keepsWhatWasTyped()
{
    QFETCH(int, maker);
    QFETCH(int, fault);
    const Maker makes = makers().at(maker);
    const Fault fails = faults().at(fault);
    FaultWindow w;
    QVERIFY(w.openAt(faultTabs().at(makes.tab)));
    QVERIFY(w.bench.settle());
    w.service.fail(makes.request, fails.answer);
    QVERIFY(trigger(w.window(), makes.opens));
    QTest::keyClicks(field(*w.dialog(), makes.field), makes.typed);
    QVERIFY(click(*w.dialog(), makes.button));
    QVERIFY(w.bench.passTimeUntil([&] { return !FaultWindow::saidBy(*w.dialog()).isEmpty(); }));
    QCOMPARE(FaultWindow::saidBy(*w.dialog()),
             fails.isUnclear ? (makes.unclear.contains(u"%1"_s) ? makes.unclear.arg(fails.why) : makes.unclear)
                             : makes.failed + u' ' + fails.why);
    QCOMPARE(field(*w.dialog(), makes.field)->text(), makes.typed);
    if (fails.isUnclear)
        QCOMPARE(w.service.server.count(makes.request), 1);
    // Nothing in the dialog is crushed by the sentence.
    for (const QWidget *child : shown<QWidget>(*w.dialog()))
        QVERIFY(w.dialog()->rect().contains(QRect(child->mapTo(w.dialog(), QPoint()), child->size())));

    w.service.fail();
    QVERIFY(w.bench.settle());
    QVERIFY(click(*w.dialog(), makes.button));
    QVERIFY(w.bench.settle());
    const QDialog *left = w.dialog();
    QVERIFY(!left || !field(*left, makes.field)); // of a key, its token is shown now
}

POSTROOM_WINDOW_TEST_MAIN(TestFaultsSaves)
#include "tst_ui_faults_saves.moc"
