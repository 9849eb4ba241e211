// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/sandbox_server.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <variant>

QT_FORWARD_DECLARE_CLASS(QCoreApplication)
QT_FORWARD_DECLARE_CLASS(QCommandLineParser)

namespace postroom::sandbox {

//! The sandbox without a window: `postroom --sandbox-only --port N [--key re_…] [--empty | --contacts N]
//! [--rate-limit N|off] [--speed N] [--fault KIND[=VALUE][,every=N][,method=NAME][,path=/START] …]`. How main uses it,
//! before anything that needs a window system:
//!
//!     QCoreApplication app(argc, argv);
//!     QCommandLineParser parser;                      // --help and --version are main's
//!     addServeOptions(parser);
//!     parser.process(app);
//!     const auto options = readServeOptions(parser);
//!     if (const QString *problem = std::get_if<QString>(&options)) {
//!         std::fprintf(stderr, "%s\n", qPrintable(*problem));
//!         return 1;
//!     }
//!     StandaloneSandbox sandbox(std::get<SandboxOptions>(options));
//!     if (!sandbox.start())
//!         return 1;                                   // the reason stands on stderr
//!     return app.exec();                              // until SIGINT, SIGTERM or Ctrl+C
void addServeOptions(QCommandLineParser &parser);

//! What \a parser was given, or a sentence about what is wrong with it.
std::variant<SandboxOptions, QString> readServeOptions(const QCommandLineParser &parser);

//! A sandbox that belongs to the terminal it was started from. One at a time: signals belong to the whole program.
class StandaloneSandbox : public QObject
{
    Q_OBJECT

public:
    //! There must be a QCoreApplication; it is asked to quit when the program is told to end.
    explicit StandaloneSandbox(const SandboxOptions &options, QObject *parent = nullptr);
    ~StandaloneSandbox() override;

    //! Serves, prints one line with the address to stdout and flushes it, and quits the application on SIGINT, SIGTERM
    //! or, on Windows, Ctrl+C and a closed console. False, with the reason on stderr, where it cannot serve.
    bool start();
    //! "Sandbox on http://127.0.0.1:8025 (key: any that starts with re_)"; only after start().
    QString announcement() const;

private:
    class Signals;

    const SandboxOptions m_options;
    SandboxServer m_server;
    std::unique_ptr<Signals> m_signals;
};

} // namespace postroom::sandbox
