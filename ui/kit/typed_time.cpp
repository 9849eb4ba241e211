// SPDX-License-Identifier: Apache-2.0
#include "kit/typed_time.h"

#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <utility>

namespace postroom {

namespace {

using Section = QDateTimeEdit::Section;

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr
        || key == Qt::Key_Meta || key == Qt::Key_CapsLock;
}

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

bool isDeletion(int key)
{
    return key == Qt::Key_Backspace || key == Qt::Key_Delete;
}

bool goesOn(int key)
{
    return key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Left || key == Qt::Key_Right;
}

//! Sees the keys before the box does, and what comes of them.
class TypedTime final : public QObject
{
public:
    explicit TypedTime(QDateTimeEdit *box)
        : QObject(box), m_box(box), m_line(box->findChild<QLineEdit *>())
    {
        box->installEventFilter(this);
        if (m_line)
            m_line->installEventFilter(this); // the mouse presses that one
        connect(box, &QDateTimeEdit::dateTimeChanged, this, [this] {
            if (!m_isTyping)
                forget(); // the calendar, or somebody else
        });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::FocusIn:
            forget();
            return false;
        case QEvent::FocusOut:
        case QEvent::MouseButtonPress:
        case QEvent::Wheel:
            finish();
            return false;
        case QEvent::KeyPress:
            return watched == m_box && m_line && !m_isTyping && press(static_cast<QKeyEvent *>(event));
        default:
            return false;
        }
    }
    //! Nothing more of what was begun comes.
    void finish()
    {
        const QScopedValueRollback typing(m_isTyping, true);
        takeHour(std::exchange(m_digits, {}));
        takeDay();
        forget();
    }

private:
    // Whether the key needs no more to be done. The box's own event handler is called from here, so that what comes of a
    // typed key is not taken for a change from outside.
    bool press(QKeyEvent *key)
    {
        if (isModifier(key->key()))
            return false;
        const QScopedValueRollback typing(m_isTyping, true);
        if (key->text().isEmpty() || !key->text().front().isPrint()
            || (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
            command(*key);
        } else if (type(key->text().front())) {
            key->accept();
            return true;
        }
        static_cast<QObject *>(m_box)->event(key);
        return true;
    }
    void command(const QKeyEvent &key)
    {
        const QString digits = std::exchange(m_digits, {});
        if (isEnter(key.key())) {
            takeHour(digits);
            takeDay();
            m_day = 0;
        } else if (isDeletion(key.key())) {
            if (isAllSelected() || m_box->currentSection() == QDateTimeEdit::DaySection)
                m_day = 0;
        } else if (goesOn(key.key()) && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
            takeHour(digits);
        } else {
            takeDay();
            m_day = 0;
        }
    }
    // Whether the box need not see it.
    bool type(QChar typed)
    {
        if (isAllSelected())
            m_box->setSelectedSection(m_box->sectionAt(0));
        if (typed.isDigit())
            return typeDigit(typed);
        const QString digits = std::exchange(m_digits, {});
        return !typed.isLetter() && !digits.isEmpty() && (takeHour(digits) || isDoneAlready());
    }
    bool typeDigit(QChar typed)
    {
        if (m_digits.isEmpty())
            m_begun = m_box->currentSection();
        m_digits += QString::number(typed.digitValue());
        if (m_begun == QDateTimeEdit::DaySection && m_digits.size() <= 2)
            return noteDay();
        if (m_box->currentSection() == QDateTimeEdit::YearSection)
            takeDay();
        return takeWholeYear() || takeWholeTime();
    }
    // The month may not be the one that is meant yet.
    bool noteDay()
    {
        const int day = m_digits.toInt();
        const bool isBeyond = day > m_box->date().daysInMonth() && day <= 31;
        m_day = isBeyond ? day : 0;
        // The box has gone on to the next part, as no such day begins with the first digit in this month.
        return isBeyond && m_box->currentSection() != QDateTimeEdit::DaySection;
    }
    bool isAllSelected() const
    {
        return m_line->hasSelectedText() && m_line->selectionLength() == m_line->text().size();
    }
    bool hasTwelveHours() const { return m_box->displayedSections() & QDateTimeEdit::AmPmSection; }
    // The hours of a day that a clock of twelve does not have.
    bool takeHour(const QString &digits)
    {
        const int hour = digits.toInt();
        const bool isHour = !digits.isEmpty() && digits.size() <= 2 && (hour == 0 || (hour > 12 && hour < 24));
        if (!isHour || m_begun != QDateTimeEdit::HourSection || !hasTwelveHours())
            return false;
        m_box->setTime(QTime(hour, 0));
        m_box->setSelectedSection(QDateTimeEdit::MinuteSection);
        return true;
    }
    bool takeWholeTime()
    {
        if (m_digits.size() != 4 || m_begun != QDateTimeEdit::HourSection || !hasTwelveHours())
            return false;
        const QTime time(m_digits.first(2).toInt(), m_digits.last(2).toInt());
        if (!time.isValid())
            return false;
        m_box->setTime(time);
        m_box->setSelectedSection(QDateTimeEdit::AmPmSection);
        return true;
    }
    // Where two digits of a year are shown, four of them.
    bool takeWholeYear()
    {
        if (m_digits.size() != 4 || m_box->currentSection() != QDateTimeEdit::YearSection)
            return false;
        const QDate date(m_digits.toInt(), m_box->date().month(), m_box->date().day());
        const bool isSeen = date.year() / 100 == m_box->date().year() / 100; // by two digits
        if (!date.isValid() || !isSeen || m_box->displayFormat().contains(QLatin1String("yyyy")))
            return false;
        m_box->setDate(date);
        m_box->setSelectedSection(QDateTimeEdit::YearSection);
        return true;
    }
    // Where the day comes first, it may not be one of the month that was there before.
    void takeDay()
    {
        const QDate now = m_box->date();
        const QDate meant(now.year(), now.month(), m_day);
        if (m_day == 0 || !meant.isValid())
            return;
        m_day = 0;
        m_box->setDate(meant);
        m_box->setSelectedSection(QDateTimeEdit::YearSection);
    }
    // The box has gone on to the next part by itself.
    bool isDoneAlready() const
    {
        return m_line->hasSelectedText() && m_line->selectedText() == m_box->sectionText(m_box->currentSection());
    }
    void forget()
    {
        m_digits.clear();
        m_day = 0;
    }

    QDateTimeEdit *m_box;
    QLineEdit *m_line;
    QString m_digits; // typed one after the other, just now
    Section m_begun = QDateTimeEdit::NoSection; // where the first of them went
    int m_day = 0; // that was typed and that the month before did not have, until the month is typed, too
    bool m_isTyping = false;
};

} // namespace

void takeAsTyped(QDateTimeEdit *box)
{
    new TypedTime(box);
}

void finishTyping(QDateTimeEdit *box)
{
    for (QObject *child : box->children()) {
        if (auto *typed = dynamic_cast<TypedTime *>(child))
            typed->finish();
    }
    box->interpretText();
}

} // namespace postroom
