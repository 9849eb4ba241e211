// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"

#include <QSettings>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace postroom {

namespace {

constexpr auto kTheme = "window/theme"_L1;
constexpr auto kLastTab = "window/lastTab"_L1;
constexpr auto kUndoMinutes = "sending/undoMinutes"_L1;
constexpr auto kTypedThreshold = "sending/typedThreshold"_L1;
constexpr auto kTestAddresses = "sending/testAddresses"_L1;
constexpr auto kSendZone = "sending/zone"_L1;
constexpr int mostUndoMinutes = 60;

QString layoutKey(const QString &name)
{
    return u"layout/"_s + name;
}

QString contactCountKey(const QString &accountId)
{
    return u"contacts/count."_s + accountId;
}

QString wordFor(Preferences::Theme theme)
{
    switch (theme) {
    case Preferences::Theme::System:
        return u"system"_s;
    case Preferences::Theme::Light:
        return u"light"_s;
    case Preferences::Theme::Dark:
        return u"dark"_s;
    }
    return u"system"_s;
}

} // namespace

Preferences::Preferences(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

Preferences::Theme Preferences::theme() const
{
    const QString word = m_settings.value(kTheme).toString();
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        if (word == wordFor(theme))
            return theme;
    }
    return Theme::System; // also for words of another version
}

void Preferences::setTheme(Theme theme)
{
    if (theme == this->theme())
        return;
    m_settings.setValue(kTheme, wordFor(theme));
    emit themeChanged();
}

QByteArray Preferences::layout(const QString &name) const
{
    return m_settings.value(layoutKey(name)).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &state)
{
    if (state.isEmpty())
        m_settings.remove(layoutKey(name));
    else
        m_settings.setValue(layoutKey(name), state);
}

int Preferences::contactCount(const QString &accountId) const
{
    return std::max(0, m_settings.value(contactCountKey(accountId)).toInt());
}

void Preferences::setContactCount(const QString &accountId, int contacts)
{
    m_settings.setValue(contactCountKey(accountId), contacts);
}

QString Preferences::lastTab() const
{
    return m_settings.value(kLastTab).toString();
}

void Preferences::setLastTab(const QString &name)
{
    m_settings.setValue(kLastTab, name);
}

int Preferences::undoMinutes() const
{
    return std::clamp(m_settings.value(kUndoMinutes, 2).toInt(), 0, mostUndoMinutes);
}

void Preferences::setUndoMinutes(int minutes)
{
    if (minutes == undoMinutes())
        return;
    m_settings.setValue(kUndoMinutes, minutes);
    emit sendingChanged();
}

int Preferences::typedThreshold() const
{
    bool isNumber = false;
    const int people = m_settings.value(kTypedThreshold, 500).toInt(&isNumber);
    return isNumber ? std::max(0, people) : 500;
}

void Preferences::setTypedThreshold(int people)
{
    if (people == typedThreshold())
        return;
    m_settings.setValue(kTypedThreshold, people);
    emit sendingChanged();
}

QByteArray Preferences::sendZone() const
{
    const QByteArray id = m_settings.value(kSendZone).toByteArray();
    return QTimeZone::isTimeZoneIdAvailable(id) ? id : QTimeZone::systemTimeZoneId();
}

void Preferences::setSendZone(const QByteArray &id)
{
    m_settings.setValue(kSendZone, id);
}

QStringList Preferences::testAddresses() const
{
    return m_settings.value(kTestAddresses).toStringList();
}

void Preferences::setTestAddresses(const QStringList &addresses)
{
    m_settings.setValue(kTestAddresses, addresses);
}

} // namespace postroom
