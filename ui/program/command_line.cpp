// SPDX-License-Identifier: Apache-2.0
#include "program/command_line.h"

#include "sandbox/serve.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    const QCommandLineOption help{{u"h"_s, u"help"_s}, tr("Show this help and end.")};
    const QCommandLineOption version{{u"v"_s, u"version"_s}, tr("Show the version and end.")};
    const QCommandLineOption sandbox{u"sandbox"_s,
                                     tr("Open the sandbox at once: an example account, nothing leaves this computer.")};
    const QCommandLineOption tour{
        u"tour"_s,
        tr("Walk every page and state against the sandbox, save a picture of each to the folder DIR, and end."),
        u"DIR"_s};
    const QCommandLineOption theme{u"theme"_s, tr("Light or dark, whatever is set: light, dark."), u"NAME"_s};
    const QCommandLineOption scale{u"scale"_s, tr("With --tour: pixels a point, 1 to 4."), u"N"_s};
    const QCommandLineOption language{u"language"_s, tr("The language of the window, for example en or de."),
                                      u"CODE"_s};
    const QCommandLineOption size{u"size"_s, tr("The size of the window, for example 1100x700."), u"WxH"_s};

    static QString description() { return tr("Postroom, a desktop console for the Resend email service."); }
    static QString badValue(const QString &option, const QString &value, const QString &allowed)
    {
        return tr("--%1 takes %2, not “%3”.").arg(option, allowed, value);
    }
    static QString onlyWith(const QString &option, const QString &other)
    {
        return tr("--%1 goes with --%2.").arg(option, other);
    }
    static QString notTogether(const QString &a, const QString &b)
    {
        return tr("--%1 and --%2 do not go together.").arg(a, b);
    }
    static QString unexpected(const QString &word) { return tr("“%1” is not an option; see --help.").arg(word); }
    static QString numbers(int from, int to) { return tr("a whole number from %1 to %2").arg(from).arg(to); }
    static QString sizes() { return tr("width and height such as 1100x700, 480x320 at least"); }
    static QString folders() { return tr("the name of a folder"); }
    static QString languages() { return tr("a language code such as de"); }
};

// A value that was read, or a complaint.
class Reading
{
public:
    Reading(const QCommandLineParser &parser, const Text &options) : m_parser(parser), m_options(options) {}

    std::optional<int> number(const QCommandLineOption &option, int from, int to)
    {
        if (!m_parser.isSet(option))
            return {};
        bool isNumber = false;
        const QString text = m_parser.value(option);
        const int value = text.toInt(&isNumber);
        if (!isNumber || value < from || value > to) {
            complain(Text::badValue(option.names().constLast(), text, Text::numbers(from, to)));
            return {};
        }
        return value;
    }
    void complain(const QString &text)
    {
        if (m_complaint.isEmpty())
            m_complaint = text;
    }
    const QString &complaint() const { return m_complaint; }

    void readModes(CommandLine &line)
    {
        const QString sandboxOnly = u"sandbox-only"_s;
        if (m_parser.isSet(sandboxOnly))
            line.mode = CommandLine::Mode::SandboxOnly;
        else if (m_parser.isSet(m_options.tour))
            line.mode = CommandLine::Mode::Tour;
        else if (m_parser.isSet(m_options.sandbox))
            line.mode = CommandLine::Mode::Sandbox;
        if (m_parser.isSet(m_options.tour) && m_parser.isSet(sandboxOnly))
            complain(Text::notTogether(u"tour"_s, sandboxOnly));
        // The window's own sandbox takes any free port and a key nobody else knows.
        for (const QString &option : {u"port"_s, u"key"_s}) {
            if (m_parser.isSet(option) && line.mode != CommandLine::Mode::SandboxOnly)
                complain(Text::onlyWith(option, sandboxOnly));
        }
        if (m_parser.isSet(m_options.scale) && line.mode != CommandLine::Mode::Tour)
            complain(Text::onlyWith(u"scale"_s, u"tour"_s));
        line.tourDirectory = m_parser.value(m_options.tour);
        if (m_parser.isSet(m_options.tour) && line.tourDirectory.isEmpty())
            complain(Text::badValue(u"tour"_s, {}, Text::folders()));
    }
    void readSandbox(CommandLine &line)
    {
        const std::variant<sandbox::SandboxOptions, QString> options = sandbox::readServeOptions(m_parser);
        if (const auto *complaint = std::get_if<QString>(&options))
            complain(*complaint);
        else
            line.sandbox = std::get<sandbox::SandboxOptions>(options);
    }
    void readLooks(CommandLine &line)
    {
        line.scale = number(m_options.scale, 1, 4).value_or(1);
        const QString theme = m_parser.value(m_options.theme);
        if (theme == "dark"_L1)
            line.theme = CommandLine::Theme::Dark;
        else if (theme == "light"_L1)
            line.theme = CommandLine::Theme::Light;
        else if (m_parser.isSet(m_options.theme))
            complain(Text::badValue(u"theme"_s, theme, u"light, dark"_s));
        line.language = m_parser.value(m_options.language);
        if (m_parser.isSet(m_options.language) && QLocale(line.language).language() == QLocale::C)
            complain(Text::badValue(u"language"_s, line.language, Text::languages()));
        if (m_parser.isSet(m_options.size)) {
            const QStringList parts = m_parser.value(m_options.size).split(u'x');
            line.size = parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize();
            if (line.size.width() < 480 || line.size.height() < 320 || line.size.width() > 8000
                || line.size.height() > 8000)
                complain(Text::badValue(u"size"_s, m_parser.value(m_options.size), Text::sizes()));
        }
    }

private:
    const QCommandLineParser &m_parser;
    const Text &m_options;
    QString m_complaint;
};

} // namespace

std::variant<CommandLine, CommandLineText> readCommandLine(const QStringList &arguments)
{
    const Text options;
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::description());
    parser.addOptions({options.help, options.version, options.sandbox});
    sandbox::addServeOptions(parser);
    parser.addOptions({options.tour, options.theme, options.scale, options.language, options.size});
    if (!parser.parse(arguments))
        return CommandLineText{parser.errorText(), true};
    if (parser.isSet(options.help)) {
        // Without a QCoreApplication Qt does not know what the program is called.
        return CommandLineText{parser.helpText().replace("<executable_name>"_L1, "postroom"_L1), false};
    }
    if (parser.isSet(options.version))
        return CommandLineText{u"postroom " POSTROOM_VERSION ""_s, false};
    if (!parser.positionalArguments().isEmpty())
        return CommandLineText{Text::unexpected(parser.positionalArguments().constFirst()), true};

    CommandLine line;
    Reading reading(parser, options);
    reading.readModes(line);
    reading.readSandbox(line);
    reading.readLooks(line);
    if (!reading.complaint().isEmpty())
        return CommandLineText{reading.complaint(), true};
    return line;
}

} // namespace postroom
