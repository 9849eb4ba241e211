// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_store.h"
#include "resend/resend_client.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace postroom {

class Clock;

//! Reads what lists do not bring, property values and choices of topics, of every contact that is in the store: a request
//! for each contact, and another for its topics. Only because a person asked for it and knows what it costs. Contacts whose
//! details are known are left out; one that the service does not know any more leaves the store.
class ContactDetailsReader final : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Reading, Paused, Failed };
    struct Progress
    {
        int done = 0;
        int all = 0;                                       //!< contacts of this reading
        std::optional<std::chrono::seconds> timeLeft = {}; //!< nothing until it can be guessed
        bool operator==(const Progress &) const = default;
    };
    //! Contacts asked for at once; the send queue paces them.
    static constexpr int mostUnderWay = 4;
    static constexpr int mostRestarts = 2;

    //! All must outlive this.
    ContactDetailsReader(ResendClient &client, Clock &clock, ContactStore &store, QObject *parent = nullptr);

    //! Of how many contacts the property values are not known.
    int missing() const { return m_store.size() - m_store.countKnownProperties(); }
    //! Of how many it is not known what they chose for one of \a topicIds. Looks at every contact.
    int missingTopics(const QStringList &topicIds) const;

    //! Begins; with \a topicIds their choices of topics too. Does nothing while it is reading or paused.
    void start(const QStringList &topicIds = {});
    void pause();
    //! Goes on after pause(), or where it failed.
    void resume();
    //! Ends it; what was read stays.
    void stop();

    State state() const { return m_state; }
    //! With State::Failed.
    const std::optional<ApiError> &failure() const { return m_failure; }
    Progress progress() const;

signals:
    //! state() or progress() changed.
    void changed();
    //! Every contact was read.
    void finished();

private:
    using Place = ContactPlace;
    struct Job
    {
        bool details = false; //!< still to be read
        bool topics = false;
        bool isStale = false; //!< the contact was changed here while it was asked for
        int restarts = 0;     //!< of reading its topics
    };

    bool lacksTopics(Place place) const;
    void go();
    void pump();
    void run(Place place);
    void readDetails(Place place);
    void readTopics(Place place, const QString &after = {});
    void topicsFailed(Place place, const QString &after, const ApiError &error);
    void end(Place place);
    void fail(Place place, const ApiError &error);
    void noteStore(const ContactStore::Change &change);

    ResendClient &m_client;
    Clock &m_clock;
    ContactStore &m_store;
    State m_state = State::Idle;
    std::optional<ApiError> m_failure;
    QStringList m_topicIds;
    std::unique_ptr<QObject> m_reading; //!< answers come to it, and to nobody once it is gone
    Place m_next = 0;
    std::vector<Place> m_again;
    QHash<Place, Job> m_jobs;
    int m_done = 0;
    int m_all = 0;
    bool m_putting = false;
    std::chrono::milliseconds m_since{0}; //!< when it was last begun or resumed
    int m_doneThen = 0;
};

} // namespace postroom
