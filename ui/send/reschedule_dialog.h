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
    //! Opens over \a parent's window. \a tools must outlive it.
    static RescheduleDialog *open(SendTools &tools, const Broadcast &broadcast, QWidget *parent);

    //! While it is not known what came of it, this stops the asking.
    void reject() override;

signals:
    //! It is over, one way or the other; the dialog is closed.
    void ended(const postroom::SendResult &result);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    RescheduleDialog(SendTools &tools, const Broadcast &broadcast, QWidget *parent);
    void carryOut();
    void stepped(SendRun::Step step);
    bool arePeopleCounted(const QString &segment);

    SendTools &m_tools;
    Broadcast m_broadcast;
    SendRun *m_run;
    TimeChoice *m_time;
    Label *m_people;
    QDateTime m_proposed;
    bool m_isAsking = false; // the dialog says that the outcome is not known yet
};

} // namespace postroom
