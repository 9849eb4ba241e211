// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_order.h"

#include "models/contacts/collation_keys.h"
#include "models/contacts/contact_collator.h"
#include "models/contacts/contact_values.h"
#include "models/contacts/text_sorter.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace postroom {

namespace {

using Places = std::vector<ContactPlace>;

// Newest first; of the same moment, in the order in which they came.
bool isNewer(const ContactSnapshot &contacts, ContactPlace a, ContactPlace b)
{
    const qint64 timeA = contacts.created(a);
    const qint64 timeB = contacts.created(b);
    return timeA != timeB ? timeA > timeB : a < b;
}

//! Which of two contacts comes first. For one thread.
class ContactComparer
{
public:
    ContactComparer(const ContactSnapshot &contacts, const ContactSort &sort, const QLocale &locale)
        : m_contacts(contacts), m_values(contacts, sort, locale), m_descending(sort.order == Qt::DescendingOrder),
          m_collator(contactCollator(locale))
    {
    }

    bool operator()(ContactPlace a, ContactPlace b)
    {
        const int compared = m_values.areNumbers() ? numbers(a, b) : texts(a, b);
        return compared != 0 ? compared < 0 : isNewer(m_contacts, a, b);
    }

private:
    // Whichever is not there goes to the end, whatever the direction.
    int numbers(ContactPlace a, ContactPlace b) const
    {
        const std::optional<double> numberA = m_values.number(a);
        const std::optional<double> numberB = m_values.number(b);
        if (!numberA || !numberB)
            return (numberA ? 0 : 1) - (numberB ? 0 : 1);
        const int compared = (*numberA > *numberB ? 1 : 0) - (*numberA < *numberB ? 1 : 0);
        return m_descending ? -compared : compared;
    }
    int texts(ContactPlace a, ContactPlace b)
    {
        const std::string_view textA = m_values.text(a, m_scratchA);
        const std::string_view textB = m_values.text(b, m_scratchB);
        if (textA.empty() || textB.empty())
            return (textA.empty() ? 1 : 0) - (textB.empty() ? 1 : 0);
        if (textA == textB)
            return 0;
        m_wideA.assign(textA);
        m_wideB.assign(textB);
        const int compared = m_collator.compare(m_wideA.view(), m_wideB.view());
        return m_descending ? -compared : compared;
    }

    const ContactSnapshot &m_contacts;
    ContactValues m_values;
    bool m_descending;
    QCollator m_collator;
    std::string m_scratchA;
    std::string m_scratchB;
    WideText m_wideA;
    WideText m_wideB;
};

} // namespace

//! One sorting on its way through the threads.
struct ContactOrder::Job
{
    ContactSnapshot contacts;
    ContactSort sort;
    QLocale locale;
    Ranking before; //!< to go on from; null: sort anew
    QList<ContactPlace> changed;
    Recall recall;
    std::shared_ptr<ContactRanking> ranking = std::make_shared<ContactRanking>();

    void run(WorkThreads &threads)
    {
        ranking->sort = sort;
        ranking->end = contacts.end;
        ranking->removed = contacts.removed;
        ranking->revision = contacts.revision;
        if (!before || !takeIn())
            sortAnew(threads);
    }

private:
    bool isThere(ContactPlace place) const { return !(contacts.flags(place) & ContactRows::Removed); }

    // False where so much is new that sorting is faster.
    bool takeIn()
    {
        Places fresh;
        for (ContactPlace place = before->end; place < contacts.end; ++place) {
            if (isThere(place))
                fresh.push_back(place);
        }
        PlaceSet moved;
        if (ContactValues::canChange(sort)) {
            for (const ContactPlace place : std::as_const(changed)) {
                if (place < before->end && isThere(place) && moved.insert(place))
                    fresh.push_back(place);
            }
        }
        if (fresh.size() > std::max<std::size_t>(2000, before->places.size() / 32))
            return false;

        Places &places = ranking->places;
        places.reserve(before->places.size() + fresh.size());
        ContactComparer isBefore(contacts, sort, locale);
        std::sort(fresh.begin(), fresh.end(), isBefore);
        // Those that moved are taken out first: what is left is in order, and can be searched by halves.
        const bool anyGone = contacts.removed != before->removed || !moved.isEmpty();
        if (anyGone) {
            std::copy_if(before->places.begin(), before->places.end(), std::back_inserter(places),
                         [&](ContactPlace place) { return isThere(place) && !moved.contains(place); });
        } else {
            places = before->places;
        }
        if (fresh.empty())
            return true;
        if (places.empty() || isBefore(places.back(), fresh.front())) {
            places.insert(places.end(), fresh.begin(), fresh.end());
            return true;
        }
        Places kept = std::move(places);
        places.clear();
        places.reserve(kept.size() + fresh.size());
        auto from = kept.begin();
        for (const ContactPlace place : fresh) {
            const auto to = std::partition_point(from, kept.end(),
                                                 [&](ContactPlace other) { return isBefore(other, place); });
            places.insert(places.end(), from, to);
            places.push_back(place);
            from = to;
        }
        places.insert(places.end(), from, kept.end());
        return true;
    }

    void sortAnew(WorkThreads &threads)
    {
        Places newest;
        newest.reserve(contacts.end);
        for (ContactPlace place = 0; place < contacts.end; ++place) {
            if (isThere(place))
                newest.push_back(place);
        }
        const auto newer = [this](ContactPlace a, ContactPlace b) { return isNewer(contacts, a, b); };
        if (!std::is_sorted(newest.begin(), newest.end(), newer))
            std::sort(newest.begin(), newest.end(), newer);
        if (sort.key == ContactSort::Key::Created && sort.order == Qt::DescendingOrder) {
            ranking->places = std::move(newest);
            return;
        }
        const ContactValues values(contacts, sort, locale);
        if (values.areNumbers())
            sortNumbers(newest, values);
        else
            sortTexts(newest, values, threads);
    }

    void sortNumbers(const Places &newest, const ContactValues &values)
    {
        std::vector<std::pair<double, quint32>> numbered;
        Places without;
        const double sign = sort.order == Qt::DescendingOrder ? -1 : 1;
        for (quint32 i = 0; i < newest.size(); ++i) {
            if (const std::optional<double> number = values.number(newest[i]))
                numbered.emplace_back(sign * *number, i);
            else
                without.push_back(newest[i]);
        }
        std::sort(numbered.begin(), numbered.end());
        ranking->places.reserve(newest.size());
        for (const auto &[number, i] : numbered)
            ranking->places.push_back(newest[i]);
        ranking->places.insert(ranking->places.end(), without.begin(), without.end());
    }

    void sortTexts(const Places &newest, const ContactValues &values, WorkThreads &threads)
    {
        const TextSorter::TextOf textOf = [&](quint32 number, std::string &scratch) {
            return values.text(newest[number], scratch);
        };
        TextSorter sorter(threads, locale, textOf, recall);
        std::vector<TextSorter::Sorted> sorted = sorter.sort(quint32(newest.size()));

        // Empty texts are among the first that are all the same; they belong at the end.
        Places without;
        std::size_t same = 0;
        std::size_t kept = 0;
        std::string scratch;
        for (; same < sorted.size() && (same == 0 || sorted[same].sameAsBefore); ++same) {
            const quint32 number = sorted[same].number;
            if (textOf(number, scratch).empty()) {
                without.push_back(newest[number]);
            } else {
                sorted[kept] = {number, kept > 0};
                ++kept;
            }
        }
        sorted.erase(sorted.begin() + std::ptrdiff_t(kept), sorted.begin() + std::ptrdiff_t(same));

        Places &places = ranking->places;
        places.reserve(newest.size());
        if (sort.order == Qt::AscendingOrder) {
            for (const TextSorter::Sorted &one : sorted)
                places.push_back(newest[one.number]);
        } else {
            // From the end, but equal ones as they stand.
            for (std::size_t end = sorted.size(); end > 0;) {
                std::size_t first = end - 1;
                while (sorted[first].sameAsBefore)
                    --first;
                for (std::size_t i = first; i < end; ++i)
                    places.push_back(newest[sorted[i].number]);
                end = first;
            }
        }
        places.insert(places.end(), without.begin(), without.end());
    }
};

ContactOrder::ContactOrder(const ContactStore &store, const QLocale &locale, QObject *parent)
    : QObject(parent), m_store(store), m_locale(locale)
{
    connect(&store, &ContactStore::changed, this, &ContactOrder::note);
}

ContactOrder::~ContactOrder()
{
    m_recall.call();
}

void ContactOrder::note(const ContactStore::Change &change)
{
    if (change.cleared) {
        auto none = std::make_shared<ContactRanking>();
        none->sort = m_sort;
        none->generation = ++m_generation;
        m_ranking = std::move(none);
        m_changed.clear();
        m_recall.call(); // its places are void
        ++m_number;
        m_busy = false;
        return;
    }
    m_changed += change.changed;
    m_groupsChanged = m_groupsChanged || change.groups;
    m_groupsChangedSince = m_groupsChangedSince || change.groups;
}

void ContactOrder::sortBy(const ContactSort &sort)
{
    if (sort == m_sort)
        return;
    m_sort = sort;
    m_recall.call(); // what is being sorted is not wanted any more
    ++m_number;
    m_busy = false;
    start();
}

void ContactOrder::update()
{
    if (m_busy)
        m_again = true;
    else if (!isUpToDate())
        start();
}

bool ContactOrder::isUpToDate() const
{
    if (m_ranking->sort != m_sort || m_ranking->end != m_store.end())
        return false;
    const int removed = int(m_store.end()) - m_store.size();
    return m_ranking->removed == removed && m_changed.isEmpty() && !m_groupsChanged;
}

void ContactOrder::start()
{
    const auto job = std::make_shared<Job>();
    job->contacts = m_store.snapshot();
    job->sort = m_sort;
    job->locale = m_locale;
    job->recall = m_recall = Recall();
    const bool segmentsMoved = m_groupsChanged && m_sort.key == ContactSort::Key::Segments;
    if (m_ranking->sort == m_sort && m_ranking->end > 0 && !segmentsMoved)
        job->before = m_ranking;
    job->changed = m_changed;
    job->ranking->generation = m_generation;
    m_busy = true;
    m_again = false;
    m_threads.start([this, job, number = m_number] {
        job->run(m_threads);
        if (job->recall.isCalled())
            return;
        m_threads.tell([this, job, number] {
            if (number == m_number)
                finish(*job);
        });
    });
    // What changes from here on is for the next one. Kept until this one is there: it may be recalled.
    m_changedBefore = m_changed.size();
    m_groupsChangedSince = false;
}

void ContactOrder::finish(const Job &job)
{
    m_busy = false;
    m_changed.remove(0, m_changedBefore);
    m_groupsChanged = m_groupsChangedSince;
    m_ranking = job.ranking;
    emit rankingChanged();
    if (m_again && !m_busy)
        update();
}

} // namespace postroom
