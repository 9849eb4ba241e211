// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/draft_journal.h"
#include "models/broadcasts_model.h"
#include "resend/resend_client.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace postroom {

//! Whether \a text has a personal field for the property \a key: {{{contact.key}}}, {{{contact.key|fallback}}}, or the
//! older {{{key|fallback}}}.
bool mentionsProperty(const QString &text, const QString &key);

//! Broadcasts that are not out yet, drafts and scheduled ones, and what they use: for saying by name what taking a
//! segment, a topic, a property or a domain away would leave without it.
//!
//! The list is read to its end first, anew where it is not being read just now, and then looked through, with the unsaved
//! work on this computer: what it would change, and what the service does not have at all.
class PendingUses final : public QObject
{
    Q_OBJECT
public:
    //! What a search came to.
    struct Found
    {
        QStringList names = {};  //!< sorted
        bool isComplete = true; //!< false: not all could be read, so that others may use it too
        bool operator==(const Found &) const = default;
    };
    using Done = std::function<void(const Found &found)>;

    //! All must outlive this.
    PendingUses(ResendClient &client, BroadcastsModel &broadcasts, const DraftJournal &journal,
                QObject *parent = nullptr);
    ~PendingUses() override;

    // done is called once, later; a newer search ends an older one unanswered.
    //! Those that go to a segment.
    void findSegment(const QString &segmentId, Done done);
    //! Those that have a topic. Lists do not tell topics: one request for each broadcast that is not out yet.
    void findTopic(const QString &topicId, Done done);
    //! Those that mention a property; as many requests.
    void findProperty(const QString &key, Done done);
    //! Those that are sent from a domain; as many requests.
    void findDomain(const QString &name, Done done);

private:
    struct Search;
    using Uses = std::function<bool(const BroadcastDraft &draft)>;
    //! Where the service tells what is looked for.
    enum class Reach { List, Details };

    void find(Reach reach, Uses uses, Done done);
    void lookThrough(const std::shared_ptr<Search> &search);
    void read(const QString &broadcastId, const std::shared_ptr<Search> &search);
    static void end(const Search &search);

    ResendClient &m_client;
    BroadcastsModel &m_broadcasts;
    const DraftJournal &m_journal;
    std::unique_ptr<QObject> m_asking; //!< answers come to it; another one for every search
};

} // namespace postroom
