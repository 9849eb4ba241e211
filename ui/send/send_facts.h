// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Badge;
class FactList;
class Label;
struct AccountModels;
struct BroadcastDraft;

//! What checking a message found.
struct CheckedMessage
{
    std::optional<int> mustFix = {}; //!< nothing: it is not checked yet, or cannot be
    int toLookAt = 0;
    QStringList notChecked = {}; //!< the names of the checks that could not be made

    bool operator==(const CheckedMessage &) const = default;
};

//! What goes out, from whom and to whom, how many were counted and what the checks found: a list to read before one
//! decides. It shows what it is told, and asks for more with its signals.
class SendFacts final : public QWidget
{
    Q_OBJECT
public:
    explicit SendFacts(QWidget *parent = nullptr);

    //! \a saved, as the service has it, with the names that \a models know.
    void setMessage(const BroadcastDraft &saved, const AccountModels &models);
    //! Only whether its sender is verified; nothing is said where that is not known.
    void setSender(const QString &from, const AccountModels &models);
    //! How many, and when they were counted.
    void setCounted(const QString &text);
    //! Whether there is something to count again, and whether it can be asked for now.
    void setRecount(bool isThere, bool isEnabled);
    //! \a isBusy: something is under way. \a isOver: nothing is decided here any more.
    void setChecks(const CheckedMessage &checks, bool isBusy, bool isOver);

signals:
    void recountRequested();
    //! What the checks found is to be looked at.
    void checksRequested();
    //! What the checks need to know is to be loaded again.
    void factsRequested();

private:
    FactList *m_facts;
    QPushButton *m_recount;
    Badge *m_verified;
    Badge *m_fixBadge;
    Badge *m_lookBadge;
    QPushButton *m_showChecks;
    QPushButton *m_loadFacts;
    Label *m_to;
    Label *m_topic;
    Label *m_counted;
    Label *m_from;
    Label *m_replyTo;
    Label *m_subject;
    Label *m_preview;
    Label *m_checks;
};

} // namespace postroom
