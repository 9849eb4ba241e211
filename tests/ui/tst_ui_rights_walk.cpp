// SPDX-License-Identifier: Apache-2.0
#include "explorer.h"
#include "rights_window.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Everything there is gets pressed, chosen and typed, in every page and dialog: what may not be done from this computer
//! neither reaches the service nor even the client, which would refuse it.
class TestRightsWalk final : public QObject
{
    Q_OBJECT
private slots:
    void readOnlyChangesNothing_data() { addSituations(); }
    void readOnlyChangesNothing();
    void noSendingSendsNothing_data();
    void noSendingSendsNothing();
    void thisFindsWhatIsSentAndChanged();

private:
    static void walk(Rights rights, bool (*isForbidden)(const Recorder::Request &));
    static void addSituations()
    {
        QTest::addColumn<QString>("situation");
        for (const char *name : {"draft", "scheduled", "queued", "sent", "here only", "composer", "composer, changed",
                                 "send page", "report", "overview", "contact", "segment", "topic", "property",
                                 "pending domain", "another domain", "api key"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
};

// No request may go out for which \a isForbidden.
void TestRightsWalk::walk(Rights rights, bool (*isForbidden)(const Recorder::Request &))
{
    QFETCH(QString, situation);
    RightsWindow window;
    QVERIFY(window.bringAbout(situation));
    QVERIFY(window.choose(rights));
    QStringList complaints;
    Explorer explorer(window.bench, [&] { return window.bringAbout(situation); });
    explorer.explore([&](const QString &what) {
        for (const QString &call : std::exchange(window.refused, {}))
            complaints << what + u" led to "_s + call;
    });
    for (const Recorder::Request &write : window.writes()) {
        if (isForbidden(write))
            complaints << u"over the wire: "_s + RightsWindow::textOf(write);
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QVERIFY2(explorer.used() > 5, qPrintable(QString::number(explorer.used())));
}

void TestRightsWalk::readOnlyChangesNothing()
{
    walk(Rights::ReadOnly, [](const Recorder::Request &) { return true; });
}

void TestRightsWalk::noSendingSendsNothing_data()
{
    QTest::addColumn<QString>("situation");
    for (const char *name : {"draft", "scheduled", "queued", "here only", "composer", "composer, changed", "send page",
                             "report"}) // where broadcasts are
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRightsWalk::noSendingSendsNothing()
{
    walk(Rights::NoSending, wouldSend);
}

// The same with every right: it must be able to fail.
void TestRightsWalk::thisFindsWhatIsSentAndChanged()
{
    QSet<QString> kinds;
    int sends = 0;
    int used = 0;
    for (const QString &situation : {u"draft"_s, u"scheduled"_s, u"composer"_s, u"segment"_s, u"topic"_s, u"property"_s,
                                     u"pending domain"_s, u"api key"_s}) {
        RightsWindow window;
        QVERIFY2(window.bringAbout(situation), qPrintable(situation));
        Explorer explorer(window.bench, [&] { return window.bringAbout(situation); });
        explorer.explore([](const QString &) {});
        used += explorer.used();
        QVERIFY(window.refused.isEmpty());
        for (const Recorder::Request &write : window.writes()) {
            kinds << QString::fromLatin1(write.method + ' ' + write.path.split('/').value(1));
            sends += wouldSend(write) ? 1 : 0;
        }
    }
    const QSet<QString> expected{u"DELETE broadcasts"_s,         u"PATCH broadcasts"_s, u"POST broadcasts"_s,
                                 u"POST emails"_s,               u"POST segments"_s,    u"PATCH segments"_s,
                                 u"DELETE segments"_s,           u"POST topics"_s,      u"PATCH topics"_s,
                                 u"DELETE topics"_s,             u"POST domains"_s,     u"DELETE domains"_s,
                                 u"POST contact-properties"_s,   u"POST api-keys"_s,    u"PATCH api-keys"_s,
                                 u"DELETE contact-properties"_s, u"DELETE api-keys"_s};
    const QSet<QString> missing = expected - kinds;
    QVERIFY2(missing.isEmpty(), qPrintable(u"not found: "_s + QStringList(missing.values()).join(u", "_s)));
    QVERIFY(sends > 0);
    QVERIFY2(used > 100, qPrintable(QString::number(used)));
}

POSTROOM_WINDOW_TEST_MAIN(TestRightsWalk)
#include "tst_ui_rights_walk.moc"
