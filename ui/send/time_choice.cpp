// SPDX-License-Identifier: Apache-2.0
#include "send/time_choice.h"

#include "accounts/preferences.h"
#include "base/clock.h"
#include "kit/field_frame.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/one_line.h"
#include "kit/postroom_style.h"
#include "kit/typed_time.h"
#include "resend/broadcasts/send_time.h"
#include "send/send_words.h"
#include "sending/local_time.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QRadioButton>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace postroom {

namespace {

// One zone, one name.
QByteArray plainZone(const QByteArray &id)
{
    return id == "Etc/UTC" || id == "Etc/UCT" || id == "Etc/Zulu" ? QByteArray("UTC") : id;
}

} // namespace

TimeChoice::TimeChoice(Offers offers, Clock &clock, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_preferences(preferences), m_now(new QRadioButton(tr("&Now"))),
      //: One of two choices: now, or at a time
      m_later(new QRadioButton(tr("&At a time…"))), m_meaning(new Label(TextKind::Muted)), m_fields(new QWidget),
      m_date(new QDateEdit), m_time(new QTimeEdit), m_zone(new QComboBox), m_twice(new QWidget),
      m_twiceWhy(new Label(TextKind::Muted)), m_first(new QRadioButton), m_second(new QRadioButton),
      m_timeFrame(new FieldFrame(tr("&Time"), m_time)), m_utc(new Label(TextKind::Muted)),
      m_fault(new Label(TextKind::Bad))
{
    build(offers);
    fillZones();
    chooseZone(m_preferences.sendZone());
    m_now->setChecked(offers == Offers::NowOrLater);
    m_later->setChecked(offers == Offers::LaterOnly);
    m_first->setChecked(true);
    setTime({});
    for (QRadioButton *button : {m_now, m_later, m_first, m_second})
        connect(button, &QRadioButton::toggled, this, &TimeChoice::settle);
    connect(m_date, &QDateEdit::dateChanged, this, &TimeChoice::settle);
    connect(m_time, &QTimeEdit::timeChanged, this, &TimeChoice::settle);
    connect(m_zone, &QComboBox::currentIndexChanged, this, [this] {
        if (m_zone->currentIndex() >= 0)
            m_preferences.setSendZone(zone().id());
        settle();
    });
    connect(&m_preferences, &Preferences::sendingChanged, this, &TimeChoice::settle);
}

void TimeChoice::build(Offers offers)
{
    auto *choices = new QButtonGroup(this);
    choices->addButton(m_now);
    choices->addButton(m_later);
    auto *which = new QButtonGroup(this);
    which->addButton(m_first);
    which->addButton(m_second);

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gapLarge);
    head->addWidget(m_now);
    head->addWidget(m_later);
    m_meaning->setWordWrap(true);
    head->addWidget(m_meaning, 1);

    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_time->setDisplayFormat(clockFormat(QLocale()));
    takeAsTyped(m_date);
    takeAsTyped(m_time);
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys and the wheel are enough
    // Wide enough for the longest date, and the arrow that opens the calendar.
    m_date->setMinimumWidth(
        fontMetrics().horizontalAdvance(QLocale().toString(QDate(2030, 10, 28), QLocale::ShortFormat)) + 64);
    m_time->setMinimumWidth(fontMetrics().horizontalAdvance(clockText(QTime(22, 58), QLocale()))
                            + 36);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    keepOneLine(m_zone->lineEdit());
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(22);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(new FieldFrame(tr("&Date"), m_date));
    row->addWidget(m_timeFrame);
    row->addWidget(new FieldFrame(tr("Time &zone"), m_zone), 1);
    auto *twice = new QHBoxLayout;
    twice->setSpacing(metrics::gapLarge);
    twice->addWidget(m_first);
    twice->addWidget(m_second);
    twice->addStretch(1);
    auto *twiceColumn = new QVBoxLayout(m_twice);
    twiceColumn->setContentsMargins(0, 0, 0, 0);
    twiceColumn->setSpacing(4);
    twiceColumn->addWidget(m_twiceWhy);
    twiceColumn->addLayout(twice);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(metrics::gapSmall);
    fields->addLayout(row);
    fields->addWidget(m_twice);
    for (Label *label : {m_fault, m_utc}) {
        label->setWordWrap(true);
        fields->addWidget(label);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addLayout(head);
    column->addWidget(m_fields);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_now, m_later, m_meaning})
        widget->setVisible(offers == Offers::NowOrLater);
    m_date->setObjectName(QStringLiteral("date"));
    m_time->setObjectName(QStringLiteral("time"));
    m_zone->setObjectName(QStringLiteral("zone"));
    m_now->setObjectName(QStringLiteral("now"));
    m_later->setObjectName(QStringLiteral("later"));
}

void TimeChoice::fillZones()
{
    QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    // "Etc/GMT+5" means five hours west: nobody is helped by those.
    ids.removeIf([](const QByteArray &id) { return id.startsWith("Etc/") || (!id.contains('/') && id != "UTC"); });
    const QByteArray own = plainZone(QTimeZone::systemTimeZoneId());
    ids.removeAll(own);
    ids.removeAll("UTC");
    ids.prepend("UTC");
    if (own != "UTC")
        ids.prepend(own);
    for (const QByteArray &id : std::as_const(ids))
        m_zone->addItem(QString::fromLatin1(id).replace(u'_', u' '), id);
}

void TimeChoice::chooseZone(const QByteArray &wanted)
{
    const QByteArray id = plainZone(wanted);
    if (m_zone->findData(id) < 0)
        m_zone->addItem(QString::fromLatin1(id).replace(u'_', u' '), id);
    m_zone->setCurrentIndex(m_zone->findData(id));
}

QTimeZone TimeChoice::zone() const
{
    const QTimeZone chosen(m_zone->currentData().toByteArray());
    return chosen.isValid() ? chosen : QTimeZone::systemTimeZone();
}

void TimeChoice::setTime(const QDateTime &time)
{
    QDateTime there = time.isValid() ? time.toTimeZone(zone()) : m_clock.now().addSecs(3600).toTimeZone(zone());
    if (!time.isValid() && there.time().minute() != 0)
        there = there.addSecs(3600 - there.time().minute() * 60);
    m_date->setDate(there.date());
    m_time->setTime(QTime(there.time().hour(), there.time().minute()));
    const LocalTime meant = localTime(m_date->date(), m_time->time(), zone());
    const bool isSecond = meant.kind == LocalTime::Kind::Twice && there >= meant.second;
    (isSecond ? m_second : m_first)->setChecked(true);
    settle();
}

bool TimeChoice::isNow() const
{
    return m_now->isChecked();
}

void TimeChoice::chooseLater()
{
    m_later->setChecked(true);
}

bool TimeChoice::isTwice() const
{
    return localTime(m_date->date(), m_time->time(), zone()).kind == LocalTime::Kind::Twice;
}

std::optional<QDateTime> TimeChoice::at() const
{
    if (isNow() || !fault().isEmpty())
        return {};
    const LocalTime meant = localTime(m_date->date(), m_time->time(), zone());
    return isTwice() && m_second->isChecked() ? meant.second : meant.first;
}

WhenToSend TimeChoice::when() const
{
    if (isNow())
        return WhenToSend::now(std::chrono::minutes(m_preferences.undoMinutes()));
    return WhenToSend::at(at().value_or(QDateTime()));
}

void TimeChoice::finish()
{
    for (QDateTimeEdit *box : std::initializer_list<QDateTimeEdit *>{m_date, m_time})
        finishTyping(box);
    settle();
}

QString TimeChoice::fault() const
{
    if (isNow())
        return {};
    const LocalTime meant = localTime(m_date->date(), m_time->time(), zone());
    const QLocale locale;
    if (meant.kind == LocalTime::Kind::Skipped) {
        const QDateTime forward = meant.first.toTimeZone(zone());
        const QDateTime before = meant.first.addSecs(zone().offsetFromUtc(meant.first.addSecs(-1)));
        //: Clocks go forward; %1 is a time that does not exist that day, %2 a city, %3 and %4 are times
        return tr("%1 does not exist in %2 on that day: the clocks go forward from %3 to %4.")
            .arg(clockText(m_time->time(), locale), zoneCity(zone()),
                 clockText(before.toUTC().time(), locale),
                 clockText(forward.time(), locale));
    }
    const QDateTime chosen = isTwice() && m_second->isChecked() ? meant.second : meant.first;
    if (chosen <= m_clock.now())
        return tr("That time has passed. Choose a later one.");
    if (chosen > m_clock.now().addDays(furthestSend.count()))
        return tr("Resend takes times up to thirty days ahead. Choose an earlier one.");
    return {};
}

void TimeChoice::settle()
{
    m_fields->setVisible(!isNow());
    m_twice->setVisible(isTwice());
    const QDateTime now = m_clock.now();
    if (isTwice()) {
        const LocalTime meant = localTime(m_date->date(), m_time->time(), zone());
        const QTimeZone there = zone();
        //: %1 is a time
        m_twiceWhy->setText(tr("%1 comes twice on that day, because the clocks go back. Which one?")
                                .arg(clockText(m_time->time(), QLocale())));
        //: The clocks go back, so a time comes twice; %1 is the time, %2 the short name of the zone then ("CEST")
        m_first->setText(
            tr("The first %1 (%2)")
                .arg(clockText(m_time->time(), QLocale()), there.abbreviation(meant.first)));
        //: See the first; an hour later the clock shows the same again
        m_second->setText(
            tr("The second %1 (%2)")
                .arg(clockText(m_time->time(), QLocale()), there.abbreviation(meant.second)));
    }
    if (isNow()) {
        const int minutes = m_preferences.undoMinutes();
        //: %1 is a time
        m_meaning->setText(
            minutes == 0
                ? tr("Goes out at once. It cannot be undone.")
                : tr("Goes out at %1. Until then you can undo.").arg(whenText(now.addSecs(minutes * 60), zone(), now)));
    } else {
        m_meaning->setText({});
    }
    const QString wrong = fault();
    setInvalid(m_time, !wrong.isEmpty());
    m_time->setAccessibleDescription(wrong);
    m_fault->setText(wrong);
    m_fault->setVisible(!wrong.isEmpty());
    const std::optional<QDateTime> time = at();
    //: %1 is a time
    m_utc->setText(time ? tr("Goes out at %1. Until then you can undo.").arg(whenText(*time, zone(), now)) : QString());
    m_utc->setVisible(time.has_value());
    emit changed();
}

} // namespace postroom
