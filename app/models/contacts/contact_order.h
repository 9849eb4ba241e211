// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_ranking.h"
#include "models/contacts/contact_store.h"
#include "models/contacts/parallel_work.h"

#include <QLocale>
#include <QObject>

#include <memory>

namespace postroom {

//! Keeps all contacts of a store sorted, in threads of its own. What came, changed or went since is put in its place
//! without sorting anew, as long as it is not too much.
class ContactOrder final : public QObject
{
    Q_OBJECT
public:
    using Ranking = std::shared_ptr<const ContactRanking>;

    //! \a store must outlive this. \a locale decides how texts are sorted.
    explicit ContactOrder(const ContactStore &store, const QLocale &locale = QLocale(), QObject *parent = nullptr);
    ~ContactOrder() override;

    //! Sorts by \a sort from now on; rankingChanged() follows, until then ranking() is the one before.
    void sortBy(const ContactSort &sort);
    const ContactSort &sort() const { return m_sort; }
    //! Takes in what happened to the store; rankingChanged() follows where that changes anything.
    void update();
    //! The last that was finished; never null. May lag behind the store.
    const Ranking &ranking() const { return m_ranking; }
    bool isBusy() const { return m_busy; }

signals:
    void rankingChanged();

private:
    struct Job;
    void note(const ContactStore::Change &change);
    bool isUpToDate() const;
    void start();
    void finish(const Job &job);

    const ContactStore &m_store;
    QLocale m_locale;
    ContactSort m_sort;
    Ranking m_ranking = std::make_shared<ContactRanking>();
    QList<ContactPlace> m_changed; // since the ranking, or what is being made of it
    qsizetype m_changedBefore = 0; // how many of them the sorting under way takes in
    bool m_groupsChanged = false;
    bool m_groupsChangedSince = false; // since the sorting under way was begun
    quint64 m_generation = 0;
    quint64 m_number = 0;
    Recall m_recall;
    bool m_busy = false;
    bool m_again = false;
    WorkThreads m_threads; // last: they are waited for before anything else goes
};

} // namespace postroom
