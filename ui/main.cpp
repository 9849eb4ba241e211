// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_desk.h"
#include "accounts/account_list.h"
#include "accounts/key_store.h"
#include "accounts/preferences.h"
#include "base/clock.h"
#include "dns/rehearsed_dns.h"
#include "dns/resolver.h"
#include "kit/notifier.h"
#include "kit/theme.h"
#include "program/command_line.h"
#include "program/languages.h"
#include "sandbox/serve.h"
#include "sending/send_history.h"
#include "shell/main_window.h"
#include "tour/tour.h"

#include <QApplication>
#include <QFontDatabase>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace postroom;

namespace {

void print(FILE *to, const QString &text)
{
    std::fprintf(to, "%s\n", text.toLocal8Bit().constData());
    std::fflush(to);
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("Postroom"));
    QCoreApplication::setOrganizationName(QStringLiteral("Postroom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTROOM_VERSION));
}

// Qt ends the program with an error of its own where there is no display: say it in words before.
bool hasWindowSystem()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

Theme::Choice themeChoice(CommandLine::Theme asked, const Preferences &preferences)
{
    if (asked == CommandLine::Theme::Light)
        return Theme::Choice::Light;
    if (asked == CommandLine::Theme::Dark)
        return Theme::Choice::Dark;
    switch (preferences.theme()) {
    case Preferences::Theme::Light:
        return Theme::Choice::Light;
    case Preferences::Theme::Dark:
        return Theme::Choice::Dark;
    case Preferences::Theme::System:
        break;
    }
    return Theme::Choice::System;
}

int runSandboxOnly(int argc, char **argv, const CommandLine &line)
{
    QCoreApplication application(argc, argv);
    sandbox::StandaloneSandbox server(line.sandbox);
    return server.start() ? QCoreApplication::exec() : 1; // the reason stands on stderr
}

// Without a screen Qt's plugin says at every window what it cannot do, which is no news to whoever takes the tour.
void dropPluginNoise(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.startsWith(QLatin1String("This plugin does not support")))
        std::fprintf(stderr, "%s\n", qFormatLogMessage(type, context, text).toLocal8Bit().constData());
}

int runWindow(int argc, char **argv, const CommandLine &line)
{
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Postroom"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.postroom.Postroom"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/postroom/postroom.svg")));
    installLanguage(application, line.language);

    // The tour looks at nobody's settings and leaves none behind.
    const QTemporaryDir scratch;
    const bool isTour = line.mode == CommandLine::Mode::Tour;
    if (isTour)
        qInstallMessageHandler(dropPluginNoise);
    QSettings settings(isTour ? scratch.filePath(QStringLiteral("tour.ini"))
                              : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Postroom"),
                                          QStringLiteral("Postroom"))
                                    .fileName(),
                       QSettings::IniFormat);
    SystemClock clock;
    Preferences preferences(settings);
    AccountList accounts(settings);
    KeyStore keys(clock, isTour ? QStringLiteral("Postroom tour") : QStringLiteral("Postroom"));
    AccountDesk desk(accounts, keys);
    // Pictures must not depend on whose machine they are taken on.
    if (isTour && QFontDatabase::families().contains(QStringLiteral("Inter")))
        QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    Theme theme;
    theme.choose(themeChoice(line.theme, preferences));
    QObject::connect(&preferences, &Preferences::themeChanged, &theme,
                     [&theme, &preferences] { theme.choose(themeChoice(CommandLine::Theme::AsSet, preferences)); });
    const QString folder = isTour ? scratch.path() : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    SendHistory history(folder + QStringLiteral("/history.jsonl"));
    // Nor may they depend on what the world's DNS says today.
    std::unique_ptr<DnsLookup> dns;
    if (isTour)
        dns = std::make_unique<RehearsedDns>(clock);
    else
        dns = std::make_unique<Resolver>();
    DesktopNotifier notifier;
    const Services services{clock, preferences, accounts, keys,
                            desk,  history,     *dns,     folder + QStringLiteral("/drafts"), notifier};

    if (isTour) {
        Tour tour(services, line.tourDirectory, line.size);
        int status = 0;
        QObject::connect(&tour, &Tour::noticed, &application, [](const QString &sentence) { print(stderr, sentence); });
        QObject::connect(
            &tour, &Tour::finished, &application,
            [&](int pictures, const QString &complaint) {
                if (complaint.isEmpty())
                    //: Printed at the end of --tour; %1 is a folder
                    print(stdout, Tour::tr("%n picture(s) saved to %1", nullptr, pictures).arg(line.tourDirectory));
                else
                    print(stderr, complaint);
                status = complaint.isEmpty() ? 0 : 1;
                QCoreApplication::exit(status);
            },
            Qt::QueuedConnection);
        QMetaObject::invokeMethod(&tour, &Tour::start, Qt::QueuedConnection);
        return QApplication::exec();
    }

    MainWindow window(services, line.sandbox);
    if (line.size.isValid())
        window.resize(line.size);
    if (line.mode == CommandLine::Mode::Sandbox)
        window.openSandbox();
    else
        window.start();
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    nameProgram();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.push_back(QString::fromLocal8Bit(argv[i]));
    const std::variant<CommandLine, CommandLineText> read = readCommandLine(arguments);
    if (const auto *text = std::get_if<CommandLineText>(&read)) {
        print(text->isComplaint ? stderr : stdout, text->text);
        return text->isComplaint ? 2 : 0;
    }
    const auto &line = std::get<CommandLine>(read);
    if (line.mode == CommandLine::Mode::SandboxOnly)
        return runSandboxOnly(argc, argv, line);

    if (!hasWindowSystem()) {
        if (line.needsWindowSystem()) {
            print(stderr,
                  QStringLiteral(
                      "There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so no window can be "
                      "opened.\nTo see Postroom without one, let it save pictures of every page:\n"
                      "    postroom --tour FOLDER\n"
                      "To serve the sandbox alone: postroom --sandbox-only --port 8025"));
            return 1;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    if (line.scale > 1)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(line.scale));
    return runWindow(argc, argv, line);
}
