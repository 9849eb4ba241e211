// SPDX-License-Identifier: Apache-2.0
// sandbox_bench [contacts]
//
// What the sandbox takes for a large account, over HTTP on one connection: the start, pages of 100 contacts anywhere in
// the list, the same after a tenth of the contacts were removed, and an import of 100,000 rows in one go.
#include "sandbox/sandbox_server.h"
#include "sandbox/time_source.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QList>
#include <QRandomGenerator>
#include <QTcpSocket>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>

using namespace postroom::sandbox;

namespace {

class Talk
{
public:
    explicit Talk(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket.waitForConnected();
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    // The body of the answer.
    QByteArray ask(const QByteArray &method, const QByteArray &target, const QByteArray &headers = {},
                   const QByteArray &body = {})
    {
        m_socket.write(method + ' ' + target
                       + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\nAuthorization: Bearer re_bench\r\n"
                       + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray read;
        qsizetype head = -1;
        qsizetype whole = 0;
        while (head < 0 || read.size() < whole) {
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(600'000))
                qFatal("no answer to %s", target.constData());
            read += m_socket.readAll();
            if (head < 0 && (head = read.indexOf("\r\n\r\n")) >= 0) {
                const qsizetype at = read.toLower().indexOf("content-length: ") + 16;
                whole = head + 4 + read.mid(at, read.indexOf('\r', at) - at).toLongLong();
            }
        }
        return read.mid(head + 4);
    }

private:
    QTcpSocket m_socket;
};

double memory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:") + 6;
    return text.mid(at, text.indexOf("kB", at) - at).trimmed().toDouble() * 1024 / 1e6;
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

QByteArray idAt(const QByteArray &page, qsizetype from)
{
    const qsizetype at = page.indexOf("\"id\":\"", from);
    return at < 0 ? QByteArray() : page.mid(at + 6, 36);
}

QByteArray lastId(const QByteArray &page)
{
    return page.mid(page.lastIndexOf("\"id\":\"") + 6, 36);
}

// Walks the whole list once and remembers where each page ends.
QList<QByteArray> cursors(Talk &talk)
{
    QList<QByteArray> ids;
    QByteArray page = talk.ask("GET", "/contacts?limit=100");
    while (page.contains("\"has_more\":true")) {
        ids.append(lastId(page));
        page = talk.ask("GET", "/contacts?limit=100&after=" + ids.last());
    }
    return ids;
}

void pages(Talk &talk, const char *what, const QByteArray &path, const QList<QByteArray> &cursors)
{
    QList<double> times;
    for (int i = 0; i < 3000; ++i) {
        const QByteArray cursor = cursors[QRandomGenerator::global()->bounded(cursors.size())];
        QElapsedTimer timer;
        timer.start();
        const QByteArray page = talk.ask("GET", path + (i % 2 ? "after=" : "before=") + cursor);
        times.append(milliseconds(timer));
        if (!page.startsWith("{\"object\":\"list\""))
            qFatal("%s", page.constData());
    }
    std::sort(times.begin(), times.end());
    std::printf("%s: median %.3f ms, 99%% below %.3f ms, most %.3f ms\n", what, times[1500], times[2970], times[2999]);
}

void import(Talk &talk, MovableTime &time, const char *what, int first)
{
    QByteArray body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n"
                      "email,first_name,last_name,plan,seats\n";
    for (int i = 0; i < 100'000; ++i) {
        body += "person" + QByteArray::number(first + i * 7919 % 100'000) + "@bulk.example,Ada,Lovelace,pro,"
            + QByteArray::number(i) + '\n';
    }
    body += "\r\n--b--\r\n";
    QElapsedTimer timer;
    timer.start();
    talk.ask("POST", "/contacts/imports", "Content-Type: multipart/form-data; boundary=b\r\n", body);
    std::printf("%s, upload of %.1f MB: %.0f ms\n", what, double(body.size()) / 1e6, milliseconds(timer));
    time.advance(std::chrono::hours(1));
    timer.restart();
    const QByteArray done = talk.ask("GET", "/contacts/imports");
    std::printf("%s, all rows in one request: %.0f ms %s\n", what, milliseconds(timer),
                done.mid(done.indexOf("\"counts\""), 80).constData());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    SandboxOptions options;
    options.rateLimit = {};
    options.contacts = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    const auto time = std::make_shared<MovableTime>();
    const double before = memory();
    QElapsedTimer timer;
    timer.start();
    SandboxServer server(options, time);
    if (!server.start())
        return 1;
    Talk talk(server.port());
    talk.ask("GET", "/segments");
    std::printf("start with %d contacts: %.0f ms (%.0f ms of processor), %.0f MB resident\n", options.contacts,
                milliseconds(timer), double(std::clock()) * 1000 / CLOCKS_PER_SEC, memory() - before);

    QList<QByteArray> ends = cursors(talk);
    pages(talk, "page of 100", "/contacts?limit=100&", ends);
    const QByteArray newsletter = "0f951287-9584-4418-b2d1-ea433a2d2eb2";
    QList<QByteArray> members;
    for (const QByteArray &id : ends) {
        if (talk.ask("GET", "/contacts/" + id + "/segments").contains(newsletter))
            members.append(id);
    }
    pages(talk, "page of 100 of a segment", "/segments/" + newsletter + "/contacts?limit=100&", members);

    timer.restart();
    int removed = 0;
    for (const QByteArray &end : ends) { // ten of every hundred
        const QByteArray page = talk.ask("GET", "/contacts?limit=10&after=" + end);
        for (qsizetype at = page.indexOf("\"id\""); at >= 0; at = page.indexOf("\"id\"", at + 1), ++removed)
            talk.ask("DELETE", "/contacts/" + idAt(page, at));
    }
    std::printf("%d removals, one by one: %.0f ms, %.3f ms each\n", removed, milliseconds(timer),
                milliseconds(timer) / removed);
    pages(talk, "page of 100 then", "/contacts?limit=100&", ends);

    import(talk, *time, "import of new contacts", 0);
    import(talk, *time, "import of known contacts", 0);
    std::printf("%.0f MB resident at the end\n", memory() - before);
    return 0;
}
