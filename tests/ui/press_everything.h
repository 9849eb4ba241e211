// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QAbstractButton)
QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QDialog)
QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom::test {

class WindowBench;

//! Uses everything in a window, as somebody does who presses whatever there is: buttons, entries of menus (which are what
//! the palette and the shortcuts reach, too), a few keys, and the buttons of the dialogs that come of it, with their fields
//! filled in. The situation is brought about again only where what was pressed led away from it. What leads out of the
//! window (files, browser, mail) is left out.
class EverythingPresser
{
public:
    enum class As {
        APerson, //!< only what is on
        AFault,  //!< also what is off: the signal is emitted past it, as if the control had been forgotten
    };

    //! \a rest waits until nothing is under way; \a pressed is told each time what was pressed ("Delete… › Delete contact").
    EverythingPresser(WindowBench &bench, As as, std::function<void()> rest, std::function<void(const QString &)> pressed);
    ~EverythingPresser();
    Q_DISABLE_COPY_MOVE(EverythingPresser)

    //! \a bringAbout makes the situation, from wherever the window is. False where it cannot be made.
    bool pressAllOf(const std::function<bool()> &bringAbout);
    //! How much was pressed.
    int count() const { return m_count; }

private:
    struct Control;
    QList<Control> controls() const;
    QString face() const;
    QList<QAbstractButton *> buttonsOf(const QWidget &root) const;
    bool pressButton(const QWidget &root, const QString &name);
    bool pressAction(const QString &name);
    bool pressKey(const QString &keys);
    QList<QAction *> actions() const;
    void goThroughDialog(const QString &path, int depth);
    void fillIn(const QWidget &root) const;
    QDialog *dialog() const;
    void closeAll() const;
    bool isUsable(const QAbstractButton &button) const;

    WindowBench &m_bench;
    As m_as;
    std::function<void()> m_rest;
    std::function<void(const QString &)> m_pressed;
    QSet<QString> m_seen; // dialogs that were gone through
    int m_count = 0;
};

} // namespace postroom::test
