// SPDX-License-Identifier: Apache-2.0
#include "base/csv_text.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

QString cell(QString text)
{
    // What begins like this is a formula to a spreadsheet, and names and addresses come from elsewhere.
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"';
    return text;
}

} // namespace

QByteArray csvText(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &one : row)
            cells.push_back(cell(one));
        text += cells.join(u',') + u"\r\n"_s;
    }
    return QByteArray("\xEF\xBB\xBF") + text.toUtf8();
}

} // namespace postroom
