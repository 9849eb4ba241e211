// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_store.h"
#include "resend/contacts/contact_api.h"
#include "resend/resend_client.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace postroom {

class Clock;

//! Reads the whole list of contacts, or of those of one segment, page by page into a ContactStore, and merges it there
//! by id: new ones are added, others changed, and when the list was read to its end, those it did not have are removed
//! (from the segment, where it is one's list).
//!
//! The list may change while it is read. It is ordered by age and each page goes on behind an id, so whatever else comes
//! or goes, nothing is skipped: what was there from the start to the end comes exactly once. Where the id a page goes on
//! from was deleted meanwhile, an earlier one does. What came in front is asked for at the end. What somebody deletes
//! after its page was read stays until the next time.
//!
//! Pages are read one after the other, because each starts where the one before ended. What this program changes itself
//! while a page is under way is not undone by that page.
class ContactLoader final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,    //!< not begun, finished or stopped
        Loading, //!< a page is under way
        Paused,  //!< until resume(); a page that was under way is still taken in
        Failed,  //!< resume() asks for the same page again, start() begins anew
    };
    struct Progress
    {
        int loaded = 0;                                    //!< contacts of this reading
        std::optional<int> expected = {};                  //!< by an earlier count; the service tells no totals
        std::optional<std::chrono::seconds> timeLeft = {}; //!< nothing until it can be guessed
        bool operator==(const Progress &) const = default;
    };
    //! How often a page is asked for again that brings nothing new although it says there is more.
    static constexpr int mostRepeats = 3;
    //! How often the newest ones are read from the top because the one before was deleted.
    static constexpr int mostRounds = 8;

    //! All must outlive this. \a segmentId: whose list is read; empty: all contacts.
    ContactLoader(ResendClient &client, Clock &clock, ContactStore &store, const QString &segmentId = {},
                  QObject *parent = nullptr);
    ~ContactLoader() override;

    //! Begins to read the list; does nothing while it is being read or paused. The first page goes out with \a priority,
    //! the others in the background.
    void start(HttpRequest::Priority priority = HttpRequest::Priority::Normal);
    void pause();
    void resume();
    //! Ends the reading; what was read stays, nothing is removed for it.
    void stop();

    State state() const { return m_state; }
    //! With State::Failed.
    const std::optional<ApiError> &failure() const { return m_failure; }
    //! When the list was last read to its end, UTC; invalid before.
    const QDateTime &asOf() const { return m_asOf; }
    //! How many it may be, from an earlier session. A complete reading replaces it by its own count.
    void setExpected(int contacts) { m_expected = contacts; }
    Progress progress() const;
    const QString &segmentId() const { return m_segmentId; }

signals:
    void stateChanged();
    //! After each page.
    void progressed();
    //! The list was read to its end, and the store is as the list was.
    void finished();
    void failed(const postroom::ApiError &error);
    //! stop() ended a reading.
    void stopped();

private:
    using Place = ContactPlace;
    enum class Way {
        Onward,  //!< to the older ones, behind m_after
        Catchup, //!< what is newer than m_newest
        FromTop, //!< likewise, where m_newest was deleted: from the top, behind m_after, until something known
    };
    void setState(State state);
    void ask();
    void pageFailed(const ApiError &error);
    void pageCame(const ListPage<Contact> &page);
    QList<Place> take(const QList<Contact> &contacts);
    void goOnward(const ListPage<Contact> &page, bool anyFresh);
    void beginCatchingUp(const QString &newest);
    void catchUp(const ListPage<Contact> &page, bool anyFresh);
    void beginFromTop();
    void goFromTop(const ListPage<Contact> &page);
    bool goBack();
    void repeatOrFail();
    void fail(const ApiError &error);
    void finish();
    void removeGone(const QList<Place> &gone, const QDateTime &asOf);
    void settle(const QDateTime &asOf);
    void noteStore(const ContactStore::Change &change);
    void forgetReading();

    ResendClient &m_client;
    Clock &m_clock;
    ContactStore &m_store;
    const QString m_segmentId;
    State m_state = State::Idle;
    std::optional<ApiError> m_failure;
    QDateTime m_asOf;
    std::optional<int> m_expected;

    // The reading under way.
    std::unique_ptr<QObject> m_reading; //!< answers come to it, and to nobody once it is gone
    bool m_underWay = false;
    HttpRequest::Priority m_priority = HttpRequest::Priority::Normal;
    Way m_way = Way::Onward;
    PlaceSet m_seen;
    PlaceSet m_settled;         //!< those behind which nothing is missing; while catching up
    std::vector<Place> m_trail; //!< as they were seen first; any of them is one that can be gone on from
    qsizetype m_back = 0;       //!< how far from its end was gone back for one that still exists
    QString m_after;            //!< empty: from the top
    QString m_newest;
    QSet<QString> m_behindSeen; //!< where was gone on since something new came
    int m_repeats = 0;
    int m_rounds = 0;            //!< how often it began from the top
    Place m_firstAfterStart = 0; //!< places from here on are younger than the reading
    std::deque<std::pair<std::chrono::milliseconds, int>> m_pace;

    bool m_putting = false;
    PlaceSet m_changedMeanwhile; //!< by others, while a page was under way
    QSet<QString> m_removedMeanwhile;
};

} // namespace postroom
