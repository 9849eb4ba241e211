// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "send/send_tools.h"

#include <QHash>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class MessageStrip;
class RightsGate;

//! One broadcast that goes out soon: its name, how long that is still, and Undo.
class UndoRow final : public QWidget
{
    Q_OBJECT
public:
    explicit UndoRow(QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    QPushButton *button() const { return m_undo; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QPushButton *m_undo;
};

//! At the bottom of the window while a broadcast of the account is about to go out: counts down, and takes it back. It
//! knows nothing of who scheduled it, or where: the service does, so it is there after a restart too.
class UndoBar final : public QWidget
{
    Q_OBJECT
public:
    //! \a tools must outlive the bar.
    explicit UndoBar(SendTools &tools, QWidget *parent = nullptr);

    //! Whether another account is on screen: then the account is named.
    void setElsewhere(bool elsewhere);

signals:
    //! The button with the keyboard is gone, since its broadcast is: the keyboard goes back to what the person works on.
    void keyboardLeft();

private:
    void settle();
    void tick();
    UndoRow *makeRow(const QString &id);
    QString rowText(const Broadcast &broadcast) const;
    void undo(const QString &id, const QString &name);
    void stepped(SendRun::Step step);
    void ended(const SendResult &result);

    SendTools &m_tools;
    RightsGate *m_rights;
    SendRun *m_run;
    QString m_undoing; // the name of the one being undone
    bool m_elsewhere = false;
    quint64 m_ticks = 0;
    quint64 m_told = 0; // sentences told so far: one that goes by itself takes no later one with it
    MessageStrip *m_strip;
    QVBoxLayout *m_rows;
    QHash<QString, UndoRow *> m_rowOf;
};

} // namespace postroom
