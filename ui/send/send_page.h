// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/broadcast_draft.h"
#include "models/segment_counts.h"
#include "send/send_facts.h"
#include "send/send_tools.h"

#include <QWidget>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedLayout)

namespace postroom {

class AccountBand;
class FormField;
class Label;
class MessageStrip;
class StatePane;
class RightsGate;
class TimeChoice;

//! The last page before a broadcast goes out: the account in its colour, what goes to whom and when, as the service has it
//! saved; and past a threshold the number of people to be typed. What it shows is what is sent: where the saved message
//! has changed by then, nothing is.
class SendPage final : public QWidget
{
    Q_OBJECT
public:
    //! \a tools must outlive the page.
    explicit SendPage(SendTools &tools, QWidget *parent = nullptr);

    //! Reads \a broadcastId from the service, counts its people and shows both.
    void open(const QString &broadcastId);
    const QString &broadcastId() const { return m_id; }
    //! What checking the message found: how much must be fixed before it can go out, and how much is to look at. Until
    //! this is called the row says that it is being checked, and nothing can be sent.
    void setChecks(int mustFix, int toLookAt);
    //! These checks could not be made, for want of what the account has: nobody can vouch for the message, and nothing can
    //! be sent. Their names, for people; none: it is being checked still.
    void setNotChecked(const QStringList &checks);
    //! What is shown, as the service has it; nothing until it is read.
    const std::optional<BroadcastDraft> &saved() const { return m_saved; }
    bool isBusy() const { return m_run->isBusy(); }
    //! The service is reached again: what could not be read is read.
    void recover();

signals:
    //! The message was read: it can be checked now (setChecks).
    void read();
    //! Back, to where the message is written or listed.
    void closeRequested();
    //! The findings are to be looked at.
    void checksRequested();
    void testRequested();
    //! What the checks need to know is to be loaded again.
    void factsRequested();
    //! The person wants a copy of a broadcast that cannot be sent from here; it has been made.
    void copyMade(const QString &broadcastId);
    //! The same where the person has gone on meanwhile: the copy of \a name was made, or why it was not.
    void copyEnded(const QString &broadcastId, const QString &name, const std::optional<postroom::ApiError> &error);
    //! The broadcast has been handed to the service, or is on its way already.
    void sent(const postroom::SendResult &result);
    void accountsRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeStatePage();
    QWidget *makeForm();
    QWidget *makeButtons();
    void load();
    void showMessage();
    void showSender();
    void showCount();
    void countAgain();
    void settle();
    void send();
    void stepped(SendRun::Step step);
    void ended(const SendResult &result);
    void makeCopy();
    QString name() const;
    std::optional<SegmentCount> count() const;
    bool mustType() const;
    bool isTyped() const;
    bool isReady() const;
    void tick();

    SendTools &m_tools;
    SendRun *m_run;
    QString m_id;
    std::optional<BroadcastDraft> m_saved;
    CheckedMessage m_checks;
    bool m_isUnread = false; // reading it failed
    std::optional<SendResult> m_end;
    quint64 m_asked = 0; // only the answer to what was asked last counts
    quint64 m_ticks = 0;

    QStackedLayout *m_stack;
    StatePane *m_state;
    AccountBand *m_band;
    MessageStrip *m_strip;
    RightsGate *m_rights;
    MessageStrip *m_notAllowed;
    Label *m_title;
    SendFacts *m_facts;
    TimeChoice *m_time;
    FormField *m_typed;
    QPushButton *m_cancel;
    QPushButton *m_copy;
    QPushButton *m_stopAsking;
    QPushButton *m_test;
    QPushButton *m_send;
};

} // namespace postroom
