// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fault_tabs.h"

#include <functional>
#include <memory>
#include <vector>

namespace postroom::test {

//! Something a person does that changes the service.
struct Deed
{
    const char *name;
    int tab; //!< in faultTabs()
    //! Opens what is needed and types; the id of what is changed goes into notes["id"]. notes["turn"] is another one each time.
    std::function<bool(FaultWindow &)> begin;
    QString button; //!< that does it
    QByteArray request; //!< "%1" is the id
    QString failed; //!< the sentence on what did not happen
    bool isOnce = false;   //!< doing it twice makes two
    bool isFound = false;  //!< where it was done and not heard of, the state says so
    //! What was typed, where it was typed.
    std::function<QString(FaultWindow &)> typed = [](FaultWindow &) { return QString(); };
    //! How often the service has it.
    std::function<int(FaultWindow &)> done;
    //! Does it once more, where the button is there no longer.
    std::function<bool(FaultWindow &)> repeat = {};
    QString unclear = QStringLiteral("It is not clear whether Resend carried this out. %1 Look at what is there "
                                     "now before you try again.");

    QByteArray key(const FaultWindow &w) const
    {
        QByteArray with = request;
        return with.replace("%1", w.notes[QStringLiteral("id")].toUtf8());
    }
};

//! Where the deed is done: the dialog, or else the page.
QWidget &place(FaultWindow &w);
//! \a text of this turn.
QString turned(const FaultWindow &w, const QString &text);
//! Makes the row \a row of a table the current one.
bool choose(FaultWindow &w, const QString &tableName, int row);
//! Types \a text instead of what is there.
void write(QLineEdit &edit, const QString &text);
//! A dialog for another name of the row that is chosen.
std::function<bool(FaultWindow &)> rename(const QString &tableName, int row, const QString &action, const QString &field,
                                          const QString &to);
std::function<QString(FaultWindow &)> textIn(const QString &fieldName);
//! Whether \a path there has \a text below \a key.
std::function<int(FaultWindow &)> has(const QByteArray &path, const QString &key, const QString &text);

//! Does deeds while everything fails in every way that it can.
class DeedBench
{
public:
    explicit DeedBench(const QList<Deed> &deeds) : m_deeds(deeds) {}

    const QList<Deed> &deeds() const { return m_deeds; }
    //! The words are right, what was typed stays, and it can be done afterwards.
    static void fails(const Deed &deed);
    //! Begins them all, each in a window whose service does not answer: they wait while the rest is tried.
    void beginWaiting();
    //! What came of those.
    void endWaiting();
    void clear() { m_waiting.clear(); }

private:
    //! A window that waits for an answer that does not come.
    struct Waiting
    {
        Deed deed;
        FaultWindow w;
        QString typed;
        QByteArray key;
    };
    QList<Deed> m_deeds;
    std::vector<std::unique_ptr<Waiting>> m_waiting;
};

} // namespace postroom::test
