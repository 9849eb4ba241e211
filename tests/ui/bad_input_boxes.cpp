// SPDX-License-Identifier: Apache-2.0
#include "bad_input.h"

#include "composer/message_edit.h"
#include "composer/object_dialogs.h"
#include "dialogs/filter_dialogs.h"
#include "models/account_models.h"
#include "send/reschedule_dialog.h"
#include "send/time_choice.h"
#include "shell/account_workspace.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QSpinBox>

#include <memory>

namespace postroom::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList refusedTimes{u"That time has passed. Choose a later one."_s,
                               u"Resend takes times up to thirty days ahead. Choose an earlier one."_s};

AccountMark mark()
{
    return {u"Acme Marketing"_s, QColor(Qt::blue), false};
}

//! A place with a dialog for a thing in the message; what it was closed with is kept in \a taken.
BoxPlace object(const char *name, const Block &block, const QString &box)
{
    auto taken = std::make_shared<Block>(block);
    return {.name = name,
            .open =
                [block, taken](FaultWindow &w) -> QWidget * {
                    goTo(w, u"broadcasts"_s);
                    QWidget *dialog = ObjectDialog::ask(block, true, mark(), &w.window(),
                                                        [taken](const Block &made) { *taken = made; });
                    if (field(*dialog, u"Address of the image"_s))
                        typeInto(*field(*dialog, u"Address of the image"_s), u"https://example.org/1.png"_s);
                    return dialog;
                },
            .boxes = {box},
            .submit = u"Insert"_s,
            .has =
                [taken](FaultWindow &, const QString &) {
                    const auto *image = std::get_if<ImageBlock>(taken.get());
                    return image ? QVariant(image->width) : QVariant(std::get<SpacerBlock>(*taken).height);
                }};
}

QVariant timeIn(const QWidget &root, const QString &box)
{
    const auto *choice = root.findChild<TimeChoice *>();
    const std::optional<QDateTime> at = choice->at();
    if (!at)
        return {};
    const QDateTime there = at->toTimeZone(choice->zone());
    return box == u"Date"_s ? QVariant(there.date()) : QVariant(there.time());
}

BoxPlace dates()
{
    struct Chosen
    {
        QDateTime from;
        QDateTime until;
    };
    auto chosen = std::make_shared<Chosen>();
    return {.name = "added between",
            .open =
                [chosen](FaultWindow &w) -> QWidget * {
                    goTo(w, u"contacts"_s);
                    DateRangeDialog::ask(&w.window(), QDateTime(QDate(2026, 11, 2), QTime(0, 0)),
                                         QDateTime(QDate(2026, 11, 21), QTime(0, 0)),
                                         [chosen](const QDateTime &from, const QDateTime &until) {
                                             *chosen = {from, until};
                                         });
                    return w.dialog();
                },
            .boxes = {u"From"_s, u"Up to and including"_s},
            .submit = u"Filter"_s,
            .refusals = {u"The first day is after the last one. Choose an earlier first day, or a later last one."_s},
            .has =
                [chosen](FaultWindow &, const QString &box) {
                    return box == u"From"_s ? chosen->from.toLocalTime().date()
                                            : chosen->until.toLocalTime().addSecs(-1).date();
                }};
}

QWidget *openReschedule(FaultWindow &w)
{
    goTo(w, u"broadcasts"_s);
    const BroadcastsModel &all = w.bench.models().broadcasts;
    for (int row = 0; row < all.rowCount(); ++row) {
        if (all.at(row).status == BroadcastStatus::Scheduled)
            return RescheduleDialog::open(w.window().workspace()->send(), all.at(row), &w.window());
    }
    return nullptr;
}

QWidget *openStyle(FaultWindow &w)
{
    QWidget *page = openVisualDraft(w);
    if (QAbstractButton *style = button(*page, u"Style"_s); style && !style->isChecked())
        style->click();
    return page;
}

} // namespace

QList<BoxPlace> boxPlaces()
{
    return {object("image", ImageBlock{.width = 300}, u"Width"_s),
            object("space", SpacerBlock{.height = 30}, u"Height"_s),
            {.name = "style of the message",
             .open = openStyle,
             .boxes = {u"Width"_s},
             .has = [](FaultWindow &w, const QString &) -> QVariant {
                 return w.bench.page().findChild<MessageEdit *>()->style().width;
             }},
            dates(),
            {.name = "send page",
             .open = openSendPage,
             .boxes = {u"Date"_s, u"Time"_s},
             .refusals = refusedTimes,
             .has = [](FaultWindow &w, const QString &box) { return timeIn(w.bench.page(), box); }},
            {.name = "another time",
             .open = openReschedule,
             .boxes = {u"Date"_s, u"Time"_s},
             .refusals = refusedTimes,
             .has = [](FaultWindow &w, const QString &box) { return timeIn(*w.dialog(), box); }}};
}

QList<QAbstractSpinBox *> boxesIn(const QWidget &root)
{
    QList<QAbstractSpinBox *> all = shown<QAbstractSpinBox>(root);
    all.removeIf([](const QAbstractSpinBox *box) { return !box->isEnabled() || box->isReadOnly(); });
    return all;
}

QVariant valueOf(const QAbstractSpinBox &box)
{
    if (const auto *number = qobject_cast<const QSpinBox *>(&box))
        return number->value();
    const auto &moment = static_cast<const QDateTimeEdit &>(box);
    return qobject_cast<const QTimeEdit *>(&box) ? QVariant(moment.time()) : QVariant(moment.date());
}

QString valueText(const QAbstractSpinBox &box)
{
    if (const auto *number = qobject_cast<const QSpinBox *>(&box)) {
        if (number->value() == number->minimum() && !number->specialValueText().isEmpty())
            return number->specialValueText();
        return number->prefix() + QLocale().toString(number->value()) + number->suffix();
    }
    const auto &moment = static_cast<const QDateTimeEdit &>(box);
    return QLocale().toString(moment.dateTime(), moment.displayFormat());
}

} // namespace postroom::test
