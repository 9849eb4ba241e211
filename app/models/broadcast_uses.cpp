// SPDX-License-Identifier: Apache-2.0
#include "models/broadcast_uses.h"

#include "models/broadcast_words.h"
#include "resend/broadcasts/broadcast_api.h"

#include <QRegularExpression>

#include <algorithm>

namespace postroom {

namespace {

bool isPending(const Broadcast &broadcast)
{
    return broadcast.status == BroadcastStatus::Draft || broadcast.status == BroadcastStatus::Scheduled;
}

QString nameOf(const BroadcastDraft &draft)
{
    return broadcastName({.name = draft.name});
}

} // namespace

bool mentionsProperty(const QString &text, const QString &key)
{
    const QRegularExpression field(
        QStringLiteral("\\{\\{\\{\\s*(contact\\.)?%1\\s*(\\||\\}\\}\\})").arg(QRegularExpression::escape(key)));
    return field.match(text).hasMatch();
}

struct PendingUses::Search
{
    Reach reach = Reach::List;
    Uses uses = {};
    Done done = {};
    Found found = {};
    int left = 0; // answers to come
};

PendingUses::PendingUses(ResendClient &client, BroadcastsModel &broadcasts, const DraftJournal &journal,
                         QObject *parent)
    : QObject(parent), m_client(client), m_broadcasts(broadcasts), m_journal(journal)
{
}

PendingUses::~PendingUses() = default;

void PendingUses::findSegment(const QString &segmentId, Done done)
{
    find(
        Reach::List, [segmentId](const BroadcastDraft &draft) { return draft.segmentId == segmentId; },
        std::move(done));
}

void PendingUses::findTopic(const QString &topicId, Done done)
{
    find(
        Reach::Details, [topicId](const BroadcastDraft &draft) { return draft.topicId == topicId; }, std::move(done));
}

void PendingUses::findProperty(const QString &key, Done done)
{
    find(
        Reach::Details,
        [key](const BroadcastDraft &draft) {
            for (const QString &text : {draft.html, draft.text.text(), draft.subject, draft.previewText}) {
                if (mentionsProperty(text, key))
                    return true;
            }
            return false;
        },
        std::move(done));
}

void PendingUses::findDomain(const QString &name, Done done)
{
    find(
        Reach::Details,
        [ending = QLatin1Char('@') + name.toLower()](const BroadcastDraft &draft) {
            const QString from = draft.from.trimmed().toLower();
            return from.endsWith(ending) || from.endsWith(ending + QLatin1Char('>'));
        },
        std::move(done));
}

void PendingUses::find(Reach reach, Uses uses, Done done)
{
    const auto search = std::make_shared<Search>(Search{reach, std::move(uses), std::move(done)});
    m_asking = std::make_unique<QObject>();
    m_broadcasts.whenRead(m_asking.get(), [this, search] { lookThrough(search); });
    m_broadcasts.refresh(HttpRequest::Priority::Interactive); // nothing where it is being read: that end will do
}

void PendingUses::lookThrough(const std::shared_ptr<Search> &search)
{
    Found &found = search->found;
    found.isComplete = !m_broadcasts.failure() && m_journal.damaged() == 0 && m_journal.openElsewhere() == 0;
    //: In a list of broadcasts: %1 is the name of one that the service does not have
    const QString hereOnly = tr("%1 (on this computer only)");
    QHash<QString, JournalEntry> unsaved;
    for (const JournalEntry &entry : m_journal.entries()) {
        if (!entry.broadcastId.isEmpty())
            unsaved.insert(entry.broadcastId, entry);
        else if (search->uses(entry.draft))
            found.names.push_back(hereOnly.arg(nameOf(entry.draft)));
    }
    QStringList unread;
    for (int row = 0; row < m_broadcasts.rowCount(); ++row) {
        const Broadcast &broadcast = m_broadcasts.at(row);
        const JournalEntry work = unsaved.take(broadcast.id);
        if (!isPending(broadcast))
            continue;
        const bool isUsed = (!work.draftId.isEmpty() && search->uses(work.draft))
            || (search->reach == Reach::List && search->uses(BroadcastDraft::of({.broadcast = broadcast})));
        if (isUsed)
            found.names.push_back(broadcastName(broadcast));
        else if (search->reach == Reach::Details)
            unread.push_back(broadcast.id);
    }
    // Work on a broadcast that is not there any more. Before the list was ever complete nobody knows.
    for (const JournalEntry &entry : std::as_const(unsaved)) {
        if (search->uses(entry.draft))
            found.names.push_back(m_broadcasts.asOf().isValid() ? hereOnly.arg(nameOf(entry.draft))
                                                                : nameOf(entry.draft));
    }
    search->left = int(unread.size());
    for (const QString &id : std::as_const(unread))
        read(id, search);
    if (unread.isEmpty())
        end(*search);
}

void PendingUses::read(const QString &broadcastId, const std::shared_ptr<Search> &search)
{
    m_client.call(GetBroadcast{.id = broadcastId}, HttpRequest::Priority::Interactive, m_asking.get(),
                  [search](const Outcome<BroadcastDetails> &details) {
                      if (!details) {
                          // One that is gone uses nothing.
                          if (details.error().kind != ApiError::Kind::NotFound)
                              search->found.isComplete = false;
                      } else if (isPending(details.value().broadcast)
                                 && search->uses(BroadcastDraft::of(details.value()))) {
                          search->found.names.push_back(broadcastName(details.value().broadcast));
                      }
                      if (--search->left == 0)
                          end(*search);
                  });
}

void PendingUses::end(const Search &search)
{
    Found found = search.found; // what is done with it may begin another search
    std::sort(found.names.begin(), found.names.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    const Done done = search.done;
    done(found);
}

} // namespace postroom
