// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "fault_tabs.h"
#include "models/account_models.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! A long list that streams in: how many of how many, how long it still takes, a pause; and as of when a count is true.
class TestContactsLoading final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_window = std::make_unique<FaultWindow>(); }
    void cleanup() { m_window.reset(); }

    void timeLeftAndPause();
    void noTimeLeftIsMadeUp();
    void theTimeOfTheCountFollows();
    void yesterdaysCountSaysTheDay();

private:
    WindowBench &bench() const { return m_window->bench; }
    //! Page after page of a list of 1,000, each of them when the test says so.
    void serveLongList();
    //! Gives the page that is waited for, two seconds after the one before.
    bool nextPage();
    static QByteArray page(int number);
    QString said() const { return words(bench().page()); }

    std::unique_ptr<FaultWindow> m_window;
    int m_asked = 0;
    int m_given = 0;
};

QByteArray TestContactsLoading::page(int number)
{
    QJsonArray people;
    for (int i = number * 100; i < (number + 1) * 100; ++i) {
        people.push_back(QJsonObject{{u"id"_s, u"00000000-0000-4000-8000-%1"_s.arg(i, 12, 10, QChar(u'0'))},
                                     {u"email"_s, u"reader%1@example.org"_s.arg(i)},
                                     {u"first_name"_s, QJsonValue::Null},
                                     {u"last_name"_s, QJsonValue::Null},
                                     {u"created_at"_s, u"2026-01-01T00:00:00Z"_s},
                                     {u"unsubscribed"_s, false}});
    }
    return QJsonDocument(QJsonObject{{u"object"_s, u"list"_s}, {u"has_more"_s, number < 9}, {u"data"_s, people}})
        .toJson(QJsonDocument::Compact);
}

void TestContactsLoading::serveLongList()
{
    m_asked = m_given = 0;
    m_window->service.fail([this](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.key() != "GET /contacts")
            return {};
        if (request.target.contains("before=")) // what came meanwhile: nothing
            return ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})");
        ScriptedAnswer answer = ScriptedAnswer::json(200, page(m_asked++));
        answer.how = ScriptedAnswer::How::Held;
        return answer;
    });
}

bool TestContactsLoading::nextPage()
{
    if (!QTest::qWaitFor([this] { return m_asked > m_given; }))
        return false;
    bench().clock().advance(2s);
    ++m_given;
    m_window->service.server.release("GET /contacts");
    // It has come when the next one is asked for, or none is to be.
    return QTest::qWaitFor([this] {
        const ContactLoader &loader = bench().models().contactLoader;
        return loader.state() == ContactLoader::State::Idle || loader.progress().loaded == m_given * 100;
    });
}

void TestContactsLoading::timeLeftAndPause()
{
    serveLongList();
    const Account account = bench().open(m_window->service.url(), u"Acme Marketing"_s);
    bench().preferences().setContactCount(account.id, 1000); // as many as there were the last time
    m_window->window().showTab(u"contacts"_s);
    for (int i = 0; i < 4; ++i)
        QVERIFY(nextPage());
    // 300 more in six seconds: twelve for the other 600.
    QTRY_VERIFY2(says(bench().page(), u"Loading the rest: 400 of about 1,000, about 12 seconds"_s), qPrintable(said()));
    QVERIFY(says(bench().page(), u"400 contacts so far…"_s));

    QVERIFY(click(bench().page(), u"Pause"_s));
    QTRY_VERIFY2(says(bench().page(), u"Paused: 400 of about 1,000"_s), qPrintable(said()));
    QVERIFY2(!says(bench().page(), u"seconds"_s), "a pause takes as long as it takes");
    // The page that was under way is taken in; no other one is asked for.
    QVERIFY(nextPage());
    QTRY_VERIFY2(says(bench().page(), u"Paused: 500 of about 1,000"_s), qPrintable(said()));
    bench().clock().advance(1h);
    QVERIFY(bench().settle());
    QCOMPARE(m_asked, 5);

    QVERIFY(click(bench().page(), u"Resume"_s));
    QTRY_VERIFY2(says(bench().page(), u"Loading the rest: 500 of about 1,000"_s), qPrintable(said()));
    for (int i = 0; i < 3; ++i)
        QVERIFY(nextPage());
    // The hour of the pause is no measure: 200 in four seconds, 200 are left.
    QTRY_VERIFY2(says(bench().page(), u"Loading the rest: 800 of about 1,000, about 4 seconds"_s), qPrintable(said()));
    for (int i = 0; i < 2; ++i)
        QVERIFY(nextPage());
    QVERIFY(m_window->waitUntil([&] { return m_window->rows(faultTabs().at(1)).size() == 1000; }));
    QTRY_VERIFY(!says(bench().page(), u"Loading the rest"_s));
    QVERIFY(!button(bench().page(), u"Pause"_s));
    QVERIFY2(says(bench().page(), u"1,000 contacts, as of "_s), qPrintable(said()));
    QCOMPARE(bench().preferences().contactCount(account.id), 1000);
}

// The service tells no total: the first time there is nothing to go by.
void TestContactsLoading::noTimeLeftIsMadeUp()
{
    serveLongList();
    bench().open(m_window->service.url(), u"Acme Marketing"_s);
    m_window->window().showTab(u"contacts"_s);
    for (int i = 0; i < 4; ++i)
        QVERIFY(nextPage());
    QTRY_VERIFY2(says(bench().page(), u"Loading the rest: 400"_s), qPrintable(said()));
    QVERIFY(!says(bench().page(), u" of about "_s));
    QVERIFY(!says(bench().page(), u"seconds"_s));
    QVERIFY(button(bench().page(), u"Pause"_s));
}

void TestContactsLoading::theTimeOfTheCountFollows()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    const auto time = [this] {
        return QLocale().toString(bench().models().contacts.asOf().toLocalTime().time(), QLocale::ShortFormat);
    };
    const QString first = time();
    QVERIFY2(says(bench().page(), u"120 contacts, as of "_s + first), qPrintable(said()));
    bench().clock().advance(10min);
    QVERIFY(says(bench().page(), u"120 contacts, as of "_s + first));
    // The list is read again, and is as it was: the count is true as of now.
    bench().models().contacts.refresh();
    QVERIFY(m_window->waitUntil([&] { return time() != first; }));
    QTRY_VERIFY2(says(bench().page(), u"120 contacts, as of "_s + time()), qPrintable(said()));
    const QString second = time();
    bench().clock().advance(10min);
    m_window->service.send("POST", "/contacts", R"({"email":"new@example.org"})");
    bench().models().contacts.refresh();
    QVERIFY(m_window->waitUntil([&] { return time() != second; }));
    QTRY_VERIFY2(says(bench().page(), u"121 contacts, as of "_s + time()), qPrintable(said()));
}

// Nobody touches anything: the page is only looked at.
void TestContactsLoading::yesterdaysCountSaysTheDay()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    const QDateTime asOf = bench().models().contacts.asOf().toLocalTime();
    const QString day = QLocale().toString(asOf, QLocale::ShortFormat);
    QVERIFY(!says(bench().page(), day));
    const QDateTime midnight = asOf.date().addDays(1).startOfDay();
    bench().clock().advance(std::chrono::milliseconds(asOf.msecsTo(midnight)) - 2s);
    QVERIFY(!says(bench().page(), day));
    bench().clock().advance(4s);
    QVERIFY2(says(bench().page(), u"120 contacts, as of "_s + day), qPrintable(said()));
}

POSTROOM_WINDOW_TEST_MAIN(TestContactsLoading)
#include "tst_ui_contacts_loading.moc"
