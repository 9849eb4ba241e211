// SPDX-License-Identifier: Apache-2.0
// read_pages_bench <base URL> <key> <pages>
//
// Pages through the contacts with the client of the program and keeps them as rows, then says what that took: the
// processor time of the whole process and its most memory, as read_pages.mjs says for Resend's SDK.
#include "base/clock.h"
#include "base/secret.h"
#include "network/http_transport.h"
#include "network/send_queue.h"
#include "resend/contacts/contact_api.h"
#include "resend/resend_client.h"

#include <QCoreApplication>

#include <cstdio>

#include <sys/resource.h>

using namespace postroom;

namespace {

class PageReader final : public QObject
{
public:
    PageReader(ResendClient &client, int pages) : m_client(client), m_left(pages) {}

    void next()
    {
        ListContacts list;
        if (!m_rows.isEmpty())
            list.page.after = m_rows.constLast().id;
        m_client.call(list, HttpRequest::Priority::Interactive, this, [this](Outcome<ListPage<Contact>> page) {
            if (!page) {
                std::fprintf(stderr, "%s\n", qPrintable(page.error().message));
                QCoreApplication::exit(1);
                return;
            }
            m_rows += page.value().items;
            if (--m_left > 0 && page.value().hasMore)
                next();
            else
                QCoreApplication::quit();
        });
    }
    qsizetype rows() const { return m_rows.size(); }

private:
    ResendClient &m_client;
    int m_left;
    QList<Contact> m_rows;
};

double milliseconds(const timeval &time)
{
    return double(time.tv_sec) * 1000.0 + double(time.tv_usec) / 1000.0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 4)
        return 2;
    SystemClock clock;
    HttpTransport transport(QUrl(QString::fromLocal8Bit(argv[1])), Secret(QByteArray(argv[2])));
    SendQueue queue(transport, clock);
    ResendClient client(queue);
    PageReader reader(client, QByteArray(argv[3]).toInt());
    reader.next();
    if (const int failed = QCoreApplication::exec())
        return failed;
    rusage used = {};
    getrusage(RUSAGE_SELF, &used);
    std::printf("%lld rows, %.0f ms of processor, %.1f MB at most\n", static_cast<long long>(reader.rows()),
                milliseconds(used.ru_utime) + milliseconds(used.ru_stime), double(used.ru_maxrss) * 1024 / 1e6);
    return 0;
}
