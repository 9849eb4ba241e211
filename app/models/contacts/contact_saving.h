// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_parts.h"
#include "models/contacts/contact_reading.h"

#include <deque>

namespace postroom {

//! One saving of a contact: reads what the service has now, and sends what a person made of it, step by step, whatever is
//! open meanwhile. Ends with exactly one of saved(), failed(), changedElsewhere() and wishesGone().
class ContactSaving final : public QObject
{
    Q_OBJECT
public:
    struct Wish
    {
        QString id = {};
        ContactState base = {};  //!< what the person saw
        ContactState typed = {}; //!< and what they made of it
        bool isChangedElsewhere = false; //!< that is known already
        bool overwrite = false;          //!< the person knows that somebody else changed it
    };

    //! Begins at once. \a client must outlive it.
    ContactSaving(ResendClient &client, const Wish &wish, QObject *parent = nullptr);

    //! From began(), changedElsewhere() or wishesGone() on: as the service has it, with the steps that went through.
    const ContactState &now() const { return m_now; }
    const ReadContact &read() const { return m_read; }
    //! now() counts, and sending began.
    bool hasBegun() const { return m_hasBegun; }
    //! From now on nothing is said to be there or wished of what is \a gone from the account; what is under way goes on.
    void forget(const GoneParts &gone);
    //! Segments that were deleted meanwhile, so that the contact could not be put into them.
    const QStringList &segmentsGone() const { return m_segmentsGone; }

signals:
    void began();
    //! A step went through: now() is something else.
    void advanced();
    void segmentIsGone(const QString &id);
    void saved();
    void failed(const postroom::ApiError &error);
    //! Nothing was sent.
    void changedElsewhere();
    //! Nothing was sent: all that was wished was about what is deleted.
    void wishesGone();

private:
    void compare(const Outcome<ReadContact> &read);
    GoneParts topicsGone() const;
    void planSegments(const ContactState &target);
    template<Operation Op>
    void send(const Op &operation, std::function<void()> then, std::function<void()> gone = {});
    void nextStep();

    ResendClient &m_client;
    Wish m_wish;
    ReadContact m_read;
    ContactState m_now;
    GoneParts m_gone;
    bool m_hasBegun = false;
    QStringList m_segmentsGone;
    std::deque<std::function<void()>> m_steps;
};

} // namespace postroom
