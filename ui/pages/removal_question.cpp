// SPDX-License-Identifier: Apache-2.0
#include "pages/removal_question.h"

#include "kit/message_strip.h"

#include <QApplication>

#include <utility>

namespace postroom {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RemovalQuestion)
};

} // namespace

PendingUses::Done askOnceFound(QWidget &page, MessageStrip &strip, const RemovalWords &words,
                               std::function<void(const PendingUses::Found &uses)> ask, std::function<void()> again)
{
    strip.showNotice(Tone::Neutral, words.looking);
    return [&page, &strip, notDeleted = words.notDeleted, ask = std::move(ask),
            again = std::move(again)](const PendingUses::Found &uses) {
        if (page.isVisible() && !QApplication::activeModalWidget()) {
            strip.clearNotice();
            ask(uses);
            return;
        }
        //: Behind "The property “plan” was not deleted."
        const QString why = Text::tr("You went on to something else before Postroom could ask whether you are sure.");
        //: Button behind the same: begins the removal again, which asks first
        const QString begin = Text::tr("Delete…");
        // What went wrong meanwhile is said as well, unless it heals by itself.
        if (strip.isError() && strip.isToBeRead())
            strip.showOffer(Tone::Bad, strip.text(), notDeleted + QLatin1Char(' ') + why, begin, again);
        else
            strip.showOffer(Tone::Waiting, notDeleted, why, begin, again);
    };
}

} // namespace postroom
