// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/sandbox_server.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace postroom {

//! What the program was asked for on its command line.
struct CommandLine
{
    enum class Mode { Window, Sandbox, SandboxOnly, Tour };
    enum class Theme { AsSet, Light, Dark };

    Mode mode = Mode::Window;
    sandbox::SandboxOptions sandbox = {};
    QString tourDirectory = {};
    QString language = {}; //!< "de"; empty: the system's
    Theme theme = Theme::AsSet;
    double scale = 1; //!< device pixels a pixel, for the tour
    QSize size = {};  //!< of the window; invalid: as it was left

    bool needsWindowSystem() const { return mode == Mode::Window || mode == Mode::Sandbox; }
};

//! Text to print, and whether it is an answer (help, version) or a complaint.
struct CommandLineText
{
    QString text;
    bool isComplaint = false;
};

//! Reads \a arguments, the program's name first. Needs no QCoreApplication.
std::variant<CommandLine, CommandLineText> readCommandLine(const QStringList &arguments);

} // namespace postroom
