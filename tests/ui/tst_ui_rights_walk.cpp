// SPDX-License-Identifier: Apache-2.0
#include "press_everything.h"
#include "rights_window.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! Everything there is gets pressed, chosen and typed, in every page and dialog: what may not be done from this computer
//! neither reaches the service nor even the client, which would refuse it. And where a control has been forgotten, the
//! client does refuse it.
class TestRightsWalk final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void readOnlyAsAPerson();
    void noSendingAsAPerson();
    void readOnlyPastTheControls();

public slots:
    void takeAddress(const QUrl &) {}
};

namespace {

using As = EverythingPresser::As;

const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s, u"file"_s};

//! Every situation one after the other, in one window.
struct Walk
{
    RightsWindow window;
    QStringList refusals; //!< what was pressed, and the call it led to
    QStringList notMade;  //!< situations that could not be brought about
    int pressed = 0;
    QSet<QString> kinds;  //!< "DELETE contacts" of what was refused

    bool go(Rights rights, As as)
    {
        QString where;
        EverythingPresser presser(
            window.bench, as, [this] { rest(window.bench); },
            [&](const QString &what) {
                for (const QString &call : std::exchange(window.refused, {})) {
                    refusals << where + u": "_s + what + u" led to "_s + call;
                    kinds << call.section(u' ', 0, 0) + u' ' + call.section(u'/', 1, 1);
                }
            });
        if (!window.choose(rights))
            return false;
        for (const RightsWindow::Situation &one : window.situations()) {
            where = QString::fromLatin1(one.name);
            if (!presser.pressAllOf(one.prepare))
                notMade << where;
        }
        // What would come by itself: saving after a pause, trying again.
        window.bench.clock().advance(10min);
        pressed = presser.count();
        return rest(window.bench);
    }
    QStringList forbidden(bool (*isForbidden)(const Recorder::Request &)) const
    {
        QStringList all;
        for (const Recorder::Request &write : window.writes()) {
            if (isForbidden(write))
                all << RightsWindow::textOf(write);
        }
        return all;
    }
};

bool any(const Recorder::Request &)
{
    return true;
}

} // namespace

void TestRightsWalk::initTestCase()
{
    for (const QString &scheme : schemes)
        QDesktopServices::setUrlHandler(scheme, this, "takeAddress");
}

void TestRightsWalk::cleanupTestCase()
{
    for (const QString &scheme : schemes)
        QDesktopServices::unsetUrlHandler(scheme);
}

void TestRightsWalk::readOnlyAsAPerson()
{
    Walk walk;
    QVERIFY(walk.go(Rights::ReadOnly, As::APerson));
    QCOMPARE(walk.notMade, QStringList());
    QVERIFY2(walk.refusals.isEmpty(), qPrintable(walk.refusals.join(u'\n')));
    QCOMPARE(walk.forbidden(any), QStringList());
    QVERIFY2(walk.pressed > 150, qPrintable(QString::number(walk.pressed)));
}

void TestRightsWalk::noSendingAsAPerson()
{
    Walk walk;
    QVERIFY(walk.go(Rights::NoSending, As::APerson));
    QVERIFY2(walk.refusals.isEmpty(), qPrintable(walk.refusals.join(u'\n')));
    QCOMPARE(walk.forbidden(wouldSend), QStringList());
    // All else was done: it is no walk through a locked house.
    QVERIFY(walk.forbidden(any).size() > 10);
    QVERIFY2(walk.pressed > 150, qPrintable(QString::number(walk.pressed)));
}

void TestRightsWalk::readOnlyPastTheControls()
{
    Walk walk;
    QVERIFY(walk.go(Rights::ReadOnly, As::AFault));
    QCOMPARE(walk.forbidden(any), QStringList());
    // It presses what changes things: the client had to refuse these. What is made or renamed goes through a form, which
    // does not submit while its button is off.
    const QSet<QString> expected{u"DELETE broadcasts"_s, u"POST broadcasts"_s, u"DELETE segments"_s, u"DELETE topics"_s,
                                 u"POST domains"_s,      u"DELETE domains"_s,  u"PATCH contacts"_s,  u"DELETE contacts"_s,
                                 u"DELETE api-keys"_s,   u"DELETE contact-properties"_s};
    const QSet<QString> missing = expected - walk.kinds;
    QVERIFY2(missing.isEmpty(), qPrintable(u"not refused: "_s + QStringList(missing.values()).join(u", "_s)));
}

POSTROOM_WINDOW_TEST_MAIN(TestRightsWalk)
#include "tst_ui_rights_walk.moc"
