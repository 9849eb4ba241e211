// SPDX-License-Identifier: Apache-2.0
// contacts_bench [contacts in memory = 1000000] [contacts over HTTP = 100000]
//
// Measures what contacts cost in the window: a QTableView shows the model, and every time is from the call to the rows
// being shown. Run it with QT_QPA_PLATFORM=offscreen where there is no display. One line a figure.
#include "models/contacts/contact_table_model.h"
#include "network/http_transport.h"
#include "network/send_queue.h"
#include "sandbox/sample/people.h"
#include "sandbox/sandbox_server.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHeaderView>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace postroom;
using namespace Qt::StringLiterals;

namespace {

// Contacts that look like people's, the same in every run.
class People
{
public:
    template<typename Items>
    typename Items::reference oneOf(const Items &items)
    {
        return items[below(items.size())];
    }
    Contact contact(quint32 number)
    {
        const auto &people = oneOf(sandbox::samplePeoples());
        const auto &first = oneOf(people.firstNames);
        const auto &last = oneOf(people.lastNames);
        Contact contact;
        contact.id = hex(8) + u'-' + hex(4) + u"-4"_s + hex(3) + u"-8"_s + hex(3) + u'-' + hex(12);
        contact.email = text(first.handle) + u'.' + text(last.handle) + QString::number(number) + u'@'
            + text(oneOf(sandbox::sampleMailHosts()));
        if (below(100) >= 7) {
            contact.firstName = text(first.written);
            contact.lastName = text(last.written);
        }
        contact.unsubscribed = below(100) < 6;
        contact.createdAt = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 - qint64(number) * 40'000, Qt::UTC);
        return contact;
    }
    std::size_t below(std::size_t count)
    {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return std::size_t((m_state >> 33) * count >> 31);
    }
    QString city() { return text(oneOf(oneOf(sandbox::samplePeoples()).cities)); }

private:
    static QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }
    QString hex(int digits)
    {
        QString all;
        for (int i = 0; i < digits; ++i)
            all += QChar::fromLatin1("0123456789abcdef"[below(16)]);
        return all;
    }
    quint64 m_state = 42;
};

// How long the event loop did not turn: a timer of 1 ms says how late it comes.
class StallProbe
{
public:
    StallProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double gap = double(m_since.nsecsElapsed()) / 1e6;
            m_since.restart();
            ++m_turns;
            m_longest = std::max(m_longest, gap);
            m_long += gap > 16 ? 1 : 0;
        });
    }
    void start()
    {
        m_turns = 0;
        m_long = 0;
        m_longest = 0;
        m_since.start();
        m_timer.start(1);
    }
    void report(const char *what)
    {
        m_timer.stop();
        std::printf("  event loop, %-30s longest %5.1f ms, above 16 ms %d of %d turns (%.3f %%)\n", what, m_longest,
                    m_long, m_turns, m_turns ? 100.0 * m_long / m_turns : 0);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_turns = 0;
    int m_long = 0;
    double m_longest = 0;
};

class Times
{
public:
    //! What took \a time, and \a work of the processor in all threads: on a busy machine that tells more. Both in ms.
    void add(double time, double work)
    {
        m_times.push_back(time);
        m_work.push_back(work);
    }
    void report(const char *what)
    {
        std::printf("%-36s p50 %6.2f ms  p95 %6.2f ms  longest %6.2f ms  processor p95 %6.2f ms  (%zu)\n", what,
                    at(m_times, 50), at(m_times, 95), at(m_times, 100), at(m_work, 95), m_times.size());
    }

private:
    static double at(std::vector<double> &all, std::size_t percent)
    {
        std::sort(all.begin(), all.end());
        return all[std::min(all.size() - 1, all.size() * percent / 100)];
    }
    std::vector<double> m_times;
    std::vector<double> m_work;
};

// Processor time of the whole process, in ms.
double work()
{
    return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

// Runs the event loop until \a isThere after a signal of the model; returns the time in ms.
template<typename Signal, typename IsThere>
double await(const QObject *from, Signal signal, IsThere isThere, const QElapsedTimer &since)
{
    double time = 0;
    QEventLoop loop;
    QObject::connect(static_cast<const typename QtPrivate::FunctionPointer<Signal>::Object *>(from), signal, &loop,
                     [&] {
                         if (!isThere())
                             return;
                         time = double(since.nsecsElapsed()) / 1e6;
                         loop.quit();
                     });
    loop.exec();
    return time;
}

void rest(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Bench
{
    explicit Bench(const QUrl &url) : transport(url, Secret(QByteArray("re_bench"))), queue(transport, clock)
    {
        view.setSelectionBehavior(QTableView::SelectRows);
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view.setModel(&model);
        view.resize(1100, 700);
        view.show();
    }

    double ask(const QString &text)
    {
        ContactQuery query = model.query();
        query.text = text;
        QElapsedTimer since;
        since.start();
        if (query == model.query())
            return 0;
        model.setQuery(query);
        return await(
            &model, &ContactTableModel::shown, [this] { return !model.isSearching(); }, since);
    }
    double sort(int column, Qt::SortOrder order)
    {
        QElapsedTimer since;
        since.start();
        model.sort(column, order);
        return await(
            &model, &ContactTableModel::shown,
            [this] { return !model.isSorting() && model.rowCount() == store.size(); }, since);
    }

    SystemClock clock;
    HttpTransport transport;
    SendQueue queue;
    ResendClient client{queue};
    ContactStore store;
    ContactLoader loader{client, clock, store};
    ContactTableModel model{store, loader, clock, QLocale(QLocale::German)};
    QTableView view;
    StallProbe probe;
};

void fill(Bench &bench, int count)
{
    People people;
    double longest = 0;
    double all = 0;
    for (int done = 0; done < count; done += 100) {
        QList<Contact> page;
        for (int i = 0; i < 100; ++i)
            page.push_back(people.contact(quint32(done + i)));
        QElapsedTimer since;
        since.start();
        bench.store.put(page);
        const double time = double(since.nsecsElapsed()) / 1e6;
        longest = std::max(longest, time);
        all += time;
    }
    std::printf("%-42s mean %.3f ms, longest %.2f ms\n", "a page of 100 put into the store", all * 100 / count,
                longest);
}

void keystrokes(Bench &bench, const char *what)
{
    static const QStringList typed{u"anna schmidt"_s,
                                   u"müller 17"_s,
                                   u"example.org"_s,
                                   u"jos"_s,
                                   u"x"_s,
                                   u"4711"_s,
                                   u"gmx li"_s,
                                   u"ø"_s,
                                   u"@example maria"_s,
                                   u"zzz"_s,
                                   u"charlotte d"_s,
                                   u"wa na"_s,
                                   u"e"_s,
                                   u"a b c d e"_s,
                                   u"田中"_s,
                                   u"ivan petrov 99"_s,
                                   u".com"_s,
                                   u"schroeder"_s,
                                   u"lefebvre camil"_s,
                                   u"1"_s};
    Times keys;
    Times clears;
    bench.probe.start();
    for (int round = 0; round < 3; ++round) {
        for (const QString &text : typed) {
            for (qsizetype length = 1; length <= text.size(); ++length) {
                const double before = work();
                if (const double time = bench.ask(text.left(length)); time > 0)
                    keys.add(time, work() - before);
                rest(5);
            }
            const double before = work();
            const double time = bench.ask({});
            clears.add(time, work() - before);
            rest(5);
        }
    }
    keys.report((QByteArray("keystroke, ") + what).constData());
    clears.report((QByteArray("cleared search, ") + what).constData());
    bench.probe.report("typing");
}

void sorts(Bench &bench)
{
    static constexpr const char *names[] = {"email", "name", "subscribed", "segments", "added", "city (text)", "score"};
    for (int column = 0; column < bench.model.columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            if (column == ContactTableModel::Created && order == Qt::DescendingOrder)
                continue; // comes last
            bench.probe.start();
            const double before = work();
            const double time = bench.sort(column, order);
            const double worked = work() - before;
            rest(20);
            std::printf("sort by %-12s %-10s %7.1f ms, processor %.1f ms\n", names[column],
                        order ? "descending" : "ascending", time, worked);
            bench.probe.report("sorting");
        }
        if (column == ContactTableModel::Email)
            keystrokes(bench, "sorted by email");
    }
    bench.sort(ContactTableModel::Created, Qt::DescendingOrder);
}

// Values of two properties and two segments, as if they had been read.
void know(Bench &bench, int withProperties)
{
    People people;
    QElapsedTimer since;
    since.start();
    for (int i = 0; i < withProperties; ++i) {
        const auto place = ContactPlace(people.below(bench.store.end()));
        bench.store.setProperties(bench.store.idAt(place),
                                  {{u"city"_s, people.city()}, {u"score"_s, double(people.below(5000)) / 10}});
    }
    bench.store.setSegmentNames({{u"s1"_s, u"Newsletter"_s}, {u"s2"_s, u"Ältere"_s}});
    for (const QString &segment : {u"s1"_s, u"s2"_s}) {
        PlaceSet members;
        for (ContactPlace place = 0; place < bench.store.end(); ++place) {
            if (people.below(2) == 0)
                members.insert(place);
        }
        bench.store.setMembers(segment, members, bench.clock.now());
    }
    bench.model.setPropertyColumns({{.key = u"city"_s}, {.key = u"score"_s, .isNumber = true}});
    rest(100); // the columns come
    bench.probe.start();
    while (bench.store.isTidying())
        rest(5);
    bench.probe.report("tidying");
}

void memory(const Bench &bench, const char *what)
{
    const ContactStore::Memory memory = bench.store.memory();
    const double count = bench.store.size();
    std::printf("%-42s %.1f bytes of text, %.1f beyond it\n", what, double(memory.text) / count,
                double(memory.total - memory.text) / count);
}

void inMemory(int count)
{
    std::printf("--- %d contacts in memory\n", count);
    Bench bench{QUrl(u"http://127.0.0.1:1"_s)};
    fill(bench, count);
    memory(bench, "memory a contact, as listed");
    QElapsedTimer since;
    since.start();
    std::printf("%-42s %.1f ms\n", "first rows of all shown after",
                await(
                    &bench.model, &ContactTableModel::shown, [&] { return bench.model.rowCount() == count; }, since));
    keystrokes(bench, "newest first");

    Times filters;
    for (int i = 0; i < 20; ++i) {
        ContactQuery query;
        query.subscription = i % 2 ? ContactQuery::Subscription::Unsubscribed : ContactQuery::Subscription::Subscribed;
        const double before = work();
        since.start();
        bench.model.setQuery(query);
        const double time = await(
            &bench.model, &ContactTableModel::shown, [&] { return !bench.model.isSearching(); }, since);
        filters.add(time, work() - before);
        rest(5);
    }
    filters.report("filter by subscription");
    bench.ask({});
    bench.model.setQuery({});
    know(bench, count / 10);
    memory(bench, "memory, 1 in 10 with 2 values, 2 segments");
    rest(500);
    sorts(bench);
}

void overHttp(int count)
{
    std::printf("--- %d contacts over HTTP, the sandbox in this process\n", count);
    sandbox::SandboxServer server({.contacts = count, .rateLimit = std::nullopt});
    if (!server.start()) {
        std::printf("the sandbox does not start: %s\n", qPrintable(server.errorString()));
        return;
    }
    Bench bench{server.url()};
    const auto load = [&](const char *what) {
        QElapsedTimer since;
        since.start();
        bench.probe.start();
        bench.model.refresh();
        const double time = await(
            &bench.loader, &ContactLoader::finished, [] { return true; }, since);
        std::printf("%-42s %.2f s, %d contacts\n", what, time / 1000, bench.store.size());
        bench.probe.report(what);
    };
    load("first load");
    rest(300);
    memory(bench, "memory a contact");
    load("refresh, nothing changed");
    bench.store.clear();
    bench.model.sort(ContactTableModel::Email, Qt::AscendingOrder);
    load("first load, sorted by email");
    rest(300);
    keystrokes(bench, "100,000");
    bench.probe.start();
    for (int i = 0; i < 20; ++i)
        bench.sort(i % 2 ? ContactTableModel::Name : ContactTableModel::Email,
                   i % 4 < 2 ? Qt::DescendingOrder : Qt::AscendingOrder);
    bench.probe.report("sorting, 20 times");
    // Typing into the list while it comes.
    bench.store.clear();
    bench.model.refresh();
    keystrokes(bench, "while loading");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    inMemory(arguments.value(1, u"1000000"_s).toInt());
    overHttp(arguments.value(2, u"100000"_s).toInt());
    return 0;
}
