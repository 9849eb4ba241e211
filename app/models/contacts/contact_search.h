// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_query.h"
#include "models/contacts/contact_ranking.h"
#include "models/contacts/contact_store.h"
#include "models/contacts/parallel_work.h"

#include <QObject>

#include <memory>
#include <string>
#include <vector>

namespace postroom {

//! Answers which contacts a query finds, in the order of a ranking, on all cores and never in the UI thread. What was
//! found lately is kept, so that a query that says more looks only among those, and one taken back is there at once.
class ContactSearch final : public QObject
{
    Q_OBJECT
public:
    using Rows = std::shared_ptr<const std::vector<ContactPlace>>;

    struct Question
    {
        ContactQuery query = {};
        std::shared_ptr<const ContactRanking> ranking = {};
        Rows shown = {};                  //!< what the answer is to be compared with
        QList<ContactPlace> touched = {}; //!< of which the answer says in which rows they stand
        bool sameQuery = false;           //!< as the one that gave shown
    };
    //! How one gets from the rows shown to those of the answer.
    struct Step
    {
        enum class Kind { Nothing, Insert, Remove, Rearrange };
        Kind kind = Kind::Nothing;
        int first = 0;
        int last = 0;
        bool operator==(const Step &) const = default;
    };
    struct Answer
    {
        Question question = {};
        Rows rows = {};
        Step step = {}; //!< Insert and Remove only where the query is the same
        QList<int> touchedRows = {};
    };

    //! \a store must outlive this.
    explicit ContactSearch(const ContactStore &store, QObject *parent = nullptr);
    ~ContactSearch() override;

    //! Only the last question is answered, once, later.
    void ask(Question question);
    //! The question asked last needs no answer any more.
    void forget();
    bool isBusy() const { return m_busy; }

signals:
    void answered(const postroom::ContactSearch::Answer &answer);

private:
    struct Matches;
    struct Job;
    using KnownMatches = std::shared_ptr<const Matches>;
    static constexpr std::size_t mostKept = 12;

    KnownMatches bestBase(const ContactQuery &query, const std::vector<std::string> &words, quint64 revision) const;
    void keep(const KnownMatches &matches);

    const ContactStore &m_store;
    Recall m_recall;
    quint64 m_number = 0;
    bool m_busy = false;
    std::vector<KnownMatches> m_kept; // the latest last
    WorkThreads m_threads;            // last: they are waited for before anything else goes
};

} // namespace postroom
