// SPDX-License-Identifier: Apache-2.0
#include "message_log.h"

#include <QMutex>

namespace postroom::test {

namespace {

struct Line
{
    QtMsgType type;
    QString text;
};

// A message handler is a plain function: what it writes to has to be here.
QMutex mutex;
QList<Line> lines;
QtMessageHandler before = nullptr;

void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    {
        const QMutexLocker lock(&mutex);
        lines.push_back({type, QString::fromLatin1(context.category) + QLatin1String(": ") + text});
    }
    if (type == QtFatalMsg && before)
        before(type, context, text);
}

} // namespace

MessageLog::MessageLog()
{
    const QMutexLocker lock(&mutex);
    lines.clear();
    before = qInstallMessageHandler(&take);
}

MessageLog::~MessageLog()
{
    qInstallMessageHandler(before);
}

QString MessageLog::everything() const
{
    const QMutexLocker lock(&mutex);
    QStringList all;
    for (const Line &line : lines)
        all.push_back(line.text);
    return all.join(QLatin1Char('\n'));
}

QStringList MessageLog::complaints() const
{
    const QMutexLocker lock(&mutex);
    QStringList all;
    for (const Line &line : lines) {
        const bool isPlatforms = line.text.contains(QLatin1String("This plugin does not support"));
        if ((line.type == QtWarningMsg || line.type == QtCriticalMsg || line.type == QtFatalMsg) && !isPlatforms)
            all.push_back(line.text);
    }
    return all;
}

} // namespace postroom::test
