// SPDX-License-Identifier: Apache-2.0
#include "sandbox/serve.h"

#include "sandbox/fault_option.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>

#ifdef Q_OS_WIN
#    include <qt_windows.h>
#else
#    include <cerrno>
#    include <csignal>
#    include <fcntl.h>
#    include <unistd.h>
#endif

namespace postroom::sandbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Sandbox)
};

void print(std::FILE *to, const QString &line)
{
    std::fprintf(to, "%s\n", line.toLocal8Bit().constData());
    std::fflush(to);
}

std::optional<int> numberIn(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return {};
    return number;
}

} // namespace

void addServeOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("sandbox-only"),
         //: Help of --sandbox-only.
         Words::tr(
             "Serve the sandbox alone, without a window, for any Resend SDK or command line, and print its address; "
             "ends with Ctrl+C. In every sandbox, domains below failing.example never verify, and those below "
             "taken.example belong to another account and can be claimed.")},
        {QStringLiteral("port"),
         //: Help of --port.
         Words::tr("With --sandbox-only: port of the sandbox; without it, any free one."), QStringLiteral("N")},
        {QStringLiteral("key"),
         //: Help of --key. "re_" is how every key of the service begins.
         Words::tr("With --sandbox-only: the only API key that is accepted; without it, any that starts with re_."),
         QStringLiteral("re_…")},
        {QStringLiteral("empty"),
         //: Help of --empty.
         Words::tr("Start the sandbox with an empty account.")},
        {QStringLiteral("contacts"),
         //: Help of --contacts.
         Words::tr("How many sample contacts the sandbox has (2000)."), QStringLiteral("N")},
        {QStringLiteral("rate-limit"),
         //: Help of --rate-limit. "off" is typed as it stands.
         Words::tr("Requests a second the sandbox allows (10), or off."), QStringLiteral("N|off")},
        {QStringLiteral("speed"),
         //: Help of --speed.
         Words::tr("How many times as fast time passes in the sandbox (1)."), QStringLiteral("N")},
        {QStringLiteral("fault"), faultHelp(), QStringLiteral("KIND[=VALUE][,…]")},
    });
}

std::variant<SandboxOptions, QString> readServeOptions(const QCommandLineParser &parser)
{
    SandboxOptions options;
    if (parser.isSet(QStringLiteral("port"))) {
        const auto port = numberIn(parser.value(QStringLiteral("port")), 1, 65535);
        if (!port) {
            //: An error on the command line; --port is typed as it stands.
            return Words::tr("--port needs a number from 1 to 65535.");
        }
        options.port = static_cast<quint16>(*port);
    }
    if (parser.isSet(QStringLiteral("key"))) {
        options.key = parser.value(QStringLiteral("key")).toUtf8();
        if (!options.key.startsWith("re_")) {
            //: An error on the command line; --key is typed as it stands.
            return Words::tr("--key needs a key that starts with re_.");
        }
    }
    options.empty = parser.isSet(QStringLiteral("empty"));
    if (parser.isSet(QStringLiteral("contacts"))) {
        if (options.empty) {
            //: An error on the command line; the options are typed as they stand.
            return Words::tr("--empty and --contacts do not go together.");
        }
        const auto contacts = numberIn(parser.value(QStringLiteral("contacts")), 0, 10'000'000);
        if (!contacts) {
            //: An error on the command line; --contacts is typed as it stands.
            return Words::tr("--contacts needs a number from 0 to 10000000.");
        }
        options.contacts = *contacts;
    }
    if (parser.isSet(QStringLiteral("rate-limit"))) {
        const QString limit = parser.value(QStringLiteral("rate-limit"));
        options.rateLimit = numberIn(limit, 1, 1'000'000);
        if (!options.rateLimit && limit != QLatin1String("off")) {
            //: An error on the command line; --rate-limit and off are typed as they stand.
            return Words::tr("--rate-limit needs a number of requests a second, or off.");
        }
    }
    if (parser.isSet(QStringLiteral("speed"))) {
        const auto speed = numberIn(parser.value(QStringLiteral("speed")), 1, 100'000);
        if (!speed) {
            //: An error on the command line; --speed is typed as it stands.
            return Words::tr("--speed needs a whole number from 1 to 100000.");
        }
        options.speed = *speed;
    }
    for (const QString &text : parser.values(QStringLiteral("fault"))) {
        const std::variant<Fault, QString> fault = readFault(text);
        if (const QString *problem = std::get_if<QString>(&fault))
            return *problem;
        options.faults.push_back(std::get<Fault>(fault));
    }
    return options;
}

#ifdef Q_OS_WIN

class StandaloneSandbox::Signals
{
public:
    explicit Signals(QObject *) { SetConsoleCtrlHandler(&Signals::caught, TRUE); }
    ~Signals() { SetConsoleCtrlHandler(&Signals::caught, FALSE); }

private:
    // Runs on a thread of its own; quit() may be called from any.
    static BOOL WINAPI caught(DWORD)
    {
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
        return TRUE;
    }
};

#else

// A signal handler may do next to nothing, so it writes a byte that the event loop reads.
class StandaloneSandbox::Signals
{
public:
    explicit Signals(QObject *owner)
    {
        if (pipe(pipeEnds) != 0)
            return;
        for (const int end : pipeEnds) {
            fcntl(end, F_SETFD, FD_CLOEXEC);
            fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK);
        }
        m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, owner, [] {
            char caught = 0;
            while (read(pipeEnds[0], &caught, 1) > 0) {}
            QCoreApplication::quit();
        });
        struct sigaction action = {};
        action.sa_handler = &Signals::caught;
        action.sa_flags = SA_RESTART;
        sigemptyset(&action.sa_mask);
        sigaction(SIGINT, &action, &m_oldInterrupt);
        sigaction(SIGTERM, &action, &m_oldTerminate);
    }
    ~Signals()
    {
        if (!m_notifier)
            return;
        sigaction(SIGINT, &m_oldInterrupt, nullptr);
        sigaction(SIGTERM, &m_oldTerminate, nullptr);
        m_notifier.reset();
        ::close(pipeEnds[0]);
        ::close(pipeEnds[1]);
    }
    Q_DISABLE_COPY_MOVE(Signals)

private:
    static void caught(int)
    {
        const int error = errno;
        [[maybe_unused]] const auto written = write(pipeEnds[1], "x", 1);
        errno = error;
    }

    static int pipeEnds[2]; // a signal handler has nothing but statics
    std::unique_ptr<QSocketNotifier> m_notifier;
    struct sigaction m_oldInterrupt = {};
    struct sigaction m_oldTerminate = {};
};

int StandaloneSandbox::Signals::pipeEnds[2] = {-1, -1};

#endif

StandaloneSandbox::StandaloneSandbox(const SandboxOptions &options, QObject *parent)
    : QObject(parent), m_options(options), m_server(options)
{
}

StandaloneSandbox::~StandaloneSandbox() = default;

bool StandaloneSandbox::start()
{
    if (!m_server.start()) {
        //: Printed when the local service cannot start. %1 is the reason, a sentence.
        print(stderr, Words::tr("The sandbox was not started. %1").arg(m_server.errorString()));
        return false;
    }
    m_signals = std::make_unique<Signals>(this);
    print(stdout, announcement());
    return true;
}

QString StandaloneSandbox::announcement() const
{
    const QString address = m_server.url().toString();
    if (m_options.key.isEmpty()) {
        //: Printed when the local service runs. %1 is its address. "re_" is how every key of the service begins.
        return Words::tr("Sandbox on %1 (key: any that starts with re_)").arg(address);
    }
    //: Printed when the local service runs. %1 is its address; --key is typed as it stands.
    return Words::tr("Sandbox on %1 (key: the one given with --key)").arg(address);
}

} // namespace postroom::sandbox
