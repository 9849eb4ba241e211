// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/contacts/contact.h"

#include <QStringList>
#include <QTimeZone>

namespace postroom::test {

using namespace Qt::StringLiterals;

//! Dice that fall the same in every run.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed * 2862933555777941757U + 3037000493U) {}
    int below(int count)
    {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return int(((m_state >> 33) * quint64(count)) >> 31);
    }
    bool inPercent(int percent) { return below(100) < percent; }
    QString oneOf(const QStringList &texts) { return texts.at(below(int(texts.size()))); }

private:
    quint64 m_state;
};

inline QString uuid(int number)
{
    return QStringLiteral("0badc0de-0000-4000-8000-%1").arg(number, 12, 16, QLatin1Char('0'));
}

//! 2026-01-01 00:00 UTC, and so many minutes.
inline QDateTime minute(int minutes)
{
    return QDateTime::fromMSecsSinceEpoch(1'767'225'600'000 + qint64(minutes) * 60'000, Qt::UTC);
}

//! \a name: "First Last", or empty for none. Higher numbers are newer.
inline Contact contact(int number, const QString &email, const QString &name = {}, bool unsubscribed = false)
{
    Contact made;
    made.id = uuid(number);
    made.email = email;
    if (!name.isEmpty()) {
        made.firstName = name.section(u' ', 0, 0);
        if (name.contains(u' '))
            made.lastName = name.section(u' ', 1);
    }
    made.unsubscribed = unsubscribed;
    made.createdAt = minute(number);
    return made;
}

//! Names in many scripts and spellings, addresses that differ.
inline Contact anyContact(Dice &dice, int number)
{
    static const QStringList firsts{u"Anna"_s,   u"ANNA"_s,  u"anna"_s,  u"José"_s,   u"Jose"_s, u"Zoë"_s,
                                    u"Jürgen"_s, u"花子"_s,  u"Ирина"_s, u"McLeod"_s, u"Åsa"_s,  u"Cécile"_s,
                                    u"Ch"_s,     u"Chloé"_s, u"Hana"_s,  u"Şule"_s,   u""_s,     u"e\u0301va"_s};
    static const QStringList lasts{u"Groß"_s,    u"Gross"_s,        u"Müller"_s,      u"Muller"_s,
                                   u"O'Neil"_s,  u"van der Berg"_s, u"山田"_s,        u"Петров"_s,
                                   u"Aagaard"_s, u"Zebra"_s,        u"line\nbreak"_s, u"Čapek"_s};
    static const QStringList hosts{u"example.com"_s, u"Example.org"_s, u"gmx.example"_s};
    Contact made;
    made.id = uuid(number);
    made.email = QStringLiteral("%1%2@%3").arg(dice.oneOf({u"a"_s, u"anna."_s, u"Info"_s, u"jürgen"_s}),
                                               QString::number(number), dice.oneOf(hosts));
    if (!dice.inPercent(15))
        made.firstName = dice.oneOf(firsts);
    if (!dice.inPercent(25))
        made.lastName = dice.oneOf(lasts);
    made.unsubscribed = dice.inPercent(20);
    made.createdAt = minute(dice.below(5000));
    return made;
}

} // namespace postroom::test
