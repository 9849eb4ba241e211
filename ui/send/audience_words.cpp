// SPDX-License-Identifier: Apache-2.0
#include "send/audience_words.h"

#include "kit/error_text.h"
#include "models/relative_time.h"
#include "models/segments_model.h"
#include "models/topics_model.h"

#include <QCoreApplication>
#include <QLocale>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(AudienceWords)

public:
    static QString counted(const SegmentCount &count, bool hasTopic, const QDateTime &now)
    {
        if (count.failure) {
            return tr("The people could not be counted. %1 Nothing can be sent before.")
                .arg(errorText(*count.failure).why);
        }
        if (!count.complete)
            return count.people == 0 ? tr("Counting…") : tr("Counting… %Ln person(s) so far", nullptr, count.people);
        const QLocale locale;
        //: %1 and %2 are numbers of people, %3 a time: "3 minutes ago"
        QString text = tr("%1 of %2 are subscribed. Counted %3.")
                           .arg(locale.toString(count.subscribed), locale.toString(count.people),
                                relativeTime(count.asOf, now));
        if (hasTopic)
            text += u' ' + tr("Who opted out of the topic is not taken off this number: Resend does not tell it.");
        if (count.counting)
            text += u' ' + tr("Counting again…");
        return text;
    }
    static QString unknownName(const QString &id)
    {
        //: A segment or topic that is not in the list; %1 is its id
        return tr("Not in the list (%1)").arg(id);
    }
};

template<typename Model>
QString nameOf(const Model &model, const QString &id)
{
    const int row = model.rowOf(id);
    if (row >= 0)
        return model.at(row).name;
    return model.phase() == TableModel::Phase::Ready ? Text::unknownName(id) : QStringLiteral("…");
}

} // namespace

QString nameIn(const SegmentsModel &segments, const QString &id)
{
    return nameOf(segments, id);
}

QString nameIn(const TopicsModel &topics, const QString &id)
{
    return nameOf(topics, id);
}

QString countedText(const SegmentCount &count, bool hasTopic, const QDateTime &now)
{
    return Text::counted(count, hasTopic, now);
}

} // namespace postroom
