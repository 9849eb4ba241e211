// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "send/send_tools.h"

namespace postroom {

class Label;
class TimeChoice;

//! Gives a scheduled broadcast another time: takes it back and sends it anew, and says where only the first worked.
class RescheduleDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! Opens over \a parent's window. \a tools must outlive it. \a chosen: the time that was chosen before, where it is not
    //! the first try; else the dialog begins with that of \a broadcast.
    static RescheduleDialog *open(SendTools &tools, const Broadcast &broadcast, QWidget *parent,
                                  const std::optional<QDateTime> &chosen = {});

    //! While it is not known what came of it, this stops the asking.
    void reject() override;

signals:
    //! It is over, one way or the other; the dialog is closed. \a plan: what was asked for.
    void ended(const postroom::SendResult &result, const postroom::SendPlan &plan);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    RescheduleDialog(SendTools &tools, const Broadcast &broadcast, QWidget *parent,
                     const std::optional<QDateTime> &chosen);
    void carryOut();
    void stepped(SendRun::Step step);
    bool arePeopleCounted(const QString &segment);

    SendTools &m_tools;
    Broadcast m_broadcast;
    SendRun *m_run;
    TimeChoice *m_time;
    Label *m_people;
    QDateTime m_proposed;
    WhenToSend m_chosen; // as the button was pressed
    SendPlan m_plan; // as it was asked for
    bool m_isAsking = false; // the dialog says that the outcome is not known yet
};

} // namespace postroom
