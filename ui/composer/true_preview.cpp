// SPDX-License-Identifier: Apache-2.0
#include "composer/true_preview.h"

#include <QCoreApplication>
#include <QDir>
#include <QOpenGLContext>
#include <QPluginLoader>
#include <QRegularExpression>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#if QT_CONFIG(opengl)
QT_BEGIN_NAMESPACE
// Of QtGui, and what Qt WebEngine itself calls.
Q_GUI_EXPORT void qt_gl_set_global_share_context(QOpenGLContext *context);
QT_END_NAMESPACE
#endif

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(TruePreview)

public:
    static QString notLoaded(const QString &why)
    {
        //: %1: the system's own words
        return tr("The true picture is not shown: its part of Postroom could not be loaded (%1). Open the message in your browser instead.").arg(why);
    }
    static QString notSafe()
    {
        return tr("The true picture is not shown: this computer does not let programs shut the drawing in, so that a message could reach "
                  "other things. Open the message in your browser instead.");
    }
};

// The engine ends the whole program where it cannot shut its drawing in: so that is tried first, in a process of its own.
bool canShutIn()
{
    if (qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"))
        return true;
#ifdef Q_OS_LINUX
    if (geteuid() == 0)
        return false;
    const pid_t child = fork();
    if (child == 0)
        _exit(unshare(CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET) == 0 ? 0 : 1);
    int status = 1;
    pid_t ended = -1;
    do {
        ended = child > 0 ? waitpid(child, &status, 0) : -1;
    } while (ended < 0 && child > 0 && errno == EINTR);
    return ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
#else
    return true;
#endif
}

// Qt WebEngine wants to be there before the first window, and ends the program where it comes late without this. It draws
// by software here (web_preview.cpp), so what the context can do does not matter, and the start of the program costs nothing.
void allowLateEngine()
{
#if QT_CONFIG(opengl)
    if (!QOpenGLContext::globalShareContext())
        qt_gl_set_global_share_context(new QOpenGLContext(QCoreApplication::instance()));
#endif
}

QString findFile()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char *folder : {POSTROOM_MODULES, "../PlugIns", "."}) {
        const QDir modules(program.filePath(QString::fromLatin1(folder)));
        const QStringList found = modules.entryList({QStringLiteral("*postroom_web_preview.*")}, QDir::Files);
        for (const QString &name : found) {
            if (QLibrary::isLibrary(name))
                return modules.absoluteFilePath(name);
        }
    }
    return {};
}

} // namespace

QString truePreviewFile()
{
    static const QString file = findFile(); // folders do not change while the program runs
    return file;
}

std::unique_ptr<TruePreview> loadTruePreview(const QString &file, QWidget *parent, QString &fault)
{
    QPluginLoader loader(file);
    if (loader.metaData().value(QStringLiteral("IID")).toString() != QStringLiteral(POSTROOM_TRUE_PREVIEW_IID)) {
        fault = Text::notLoaded(loader.errorString());
        return nullptr;
    }
    if (!canShutIn()) {
        fault = Text::notSafe();
        return nullptr;
    }
    allowLateEngine();
    auto *maker = qobject_cast<TruePreviewMaker *>(loader.instance());
    if (!maker) {
        fault = Text::notLoaded(loader.errorString());
        return nullptr;
    }
    return maker->make(parent);
}

QString guardedHtml(const QString &html, bool withImages)
{
    const QString policy = withImages ? QStringLiteral("default-src 'none'; style-src 'unsafe-inline'; img-src https: http: data:")
                                      : QStringLiteral("default-src 'none'; style-src 'unsafe-inline'");
    const QString meta = QStringLiteral("<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"%1\">").arg(policy);
    // Before everything else, where nothing of the message can hide it: what looks like a head may stand in a comment. But a
    // document type comes first, else the browser goes back to the rules of 1998.
    static const QRegularExpression type(QStringLiteral("^\\s*<!doctype[^>]*>"), QRegularExpression::CaseInsensitiveOption);
    return QString(html).insert(qMax(0, type.match(html).capturedEnd()), meta);
}

QString shadedHtml(const QString &html, bool isDark)
{
    static const QRegularExpression dark(QStringLiteral("\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression light(QStringLiteral("\\(\\s*prefers-color-scheme\\s*:\\s*light\\s*\\)"), QRegularExpression::CaseInsensitiveOption);
    const QString always = QStringLiteral("(min-width:0px)");
    const QString never = QStringLiteral("(max-width:0px)");
    QString result = html;
    result.replace(dark, isDark ? always : never);
    result.replace(light, isDark ? never : always);
    return result;
}

} // namespace postroom
