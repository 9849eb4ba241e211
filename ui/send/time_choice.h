// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/send_plan.h"

#include <QDateTime>
#include <QTimeZone>
#include <QWidget>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QDateEdit)
QT_FORWARD_DECLARE_CLASS(QRadioButton)
QT_FORWARD_DECLARE_CLASS(QTimeEdit)

namespace postroom {

class Clock;
class FieldFrame;
class Label;
class Preferences;

//! When something is to go out: now, or on a date at a time on the clock of a zone. Says what that means in UTC. A time
//! that has passed, one that the service finds too far ahead, and one that the clocks skip are refused, and of one that comes twice the person says which.
class TimeChoice final : public QWidget
{
    Q_OBJECT
public:
    enum class Offers { NowOrLater, LaterOnly };
    //! Both must outlive this. The zone chosen last is offered first.
    TimeChoice(Offers offers, Clock &clock, Preferences &preferences, QWidget *parent = nullptr);

    //! Proposes \a time (UTC) in the zone; without one an hour from now, on the full hour.
    void setTime(const QDateTime &time);
    bool isNow() const;
    void chooseLater();
    //! UTC; nothing where it is now, or where fault() has something to say.
    std::optional<QDateTime> at() const;
    //! What was chosen, for a plan: now with the minutes to undo of the preferences, or at(). Not said where fault() has
    //! something to say.
    WhenToSend when() const;
    //! What is being typed is all that comes: to be called before the time is read. settle() is in it.
    void finish();
    //! Why the chosen time cannot be; empty where it can, or where it is now.
    QString fault() const;
    QTimeZone zone() const;
    //! The clock has moved on: what was to come may have passed.
    void settle();

signals:
    void changed();

private:
    void fillZones();
    void chooseZone(const QByteArray &wanted);
    void build(Offers offers);
    bool isTwice() const;

    Clock &m_clock;
    Preferences &m_preferences;
    QRadioButton *m_now;
    QRadioButton *m_later;
    Label *m_meaning; //!< of now
    QWidget *m_fields;
    QDateEdit *m_date;
    QTimeEdit *m_time;
    QComboBox *m_zone;
    QWidget *m_twice;
    Label *m_twiceWhy;
    QRadioButton *m_first;
    QRadioButton *m_second;
    FieldFrame *m_timeFrame;
    Label *m_utc;
    Label *m_fault;
};

} // namespace postroom
