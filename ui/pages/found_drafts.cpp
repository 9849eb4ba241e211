// SPDX-License-Identifier: Apache-2.0
#include "pages/found_drafts.h"

#include "kit/message_strip.h"
#include "models/account_models.h"
#include "models/broadcast_words.h"

#include <QCoreApplication>
#include <QDir>

namespace postroom {

namespace {

// They belong to the table that this stands above.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(postroom::BroadcastTable)
};

} // namespace

FoundDrafts::FoundDrafts(const AccountModels &models, MessageStrip &strip, QObject *parent)
    : QObject(parent), m_models(models), m_strip(strip)
{
    connect(&m_strip, &MessageStrip::offerTaken, this, &FoundDrafts::take);
    connect(&models.journal, &DraftJournal::faultChanged, this, [this] {
        if (const std::optional<FileFault> &fault = m_models.journal.fault())
            m_strip.showNotice(Tone::Bad, DraftJournal::textOf(*fault));
        else
            clear();
    });
}

void FoundDrafts::clear()
{
    m_strip.clear();
}

bool FoundDrafts::isSaying() const
{
    return !m_strip.isHidden();
}

void FoundDrafts::look()
{
    const DraftJournal &journal = m_models.journal;
    m_offered.clear();
    QList<JournalEntry> found = journal.entries();
    found.removeIf([this](const JournalEntry &entry) { return m_models.openDrafts.isOpen(entry.draftId); });
    QStringList notes;
    if (journal.damaged() > 0)
        //: %1 is a folder
        notes << Words::tr("%n more cannot be read. The files are still in %1.", nullptr, journal.damaged())
                     .arg(QDir::toNativeSeparators(journal.folder()));
    if (journal.openElsewhere() > 0)
        notes << Words::tr("%n more are open in another Postroom on this computer.", nullptr, journal.openElsewhere());
    if (found.isEmpty() && notes.isEmpty()) {
        clear();
        return;
    }
    if (found.size() == 1) {
        const JournalEntry &entry = found.constFirst();
        m_offered = entry.broadcastId.isEmpty() ? QStringLiteral("draft:") + entry.draftId : entry.broadcastId;
        Broadcast named;
        named.name = entry.draft.name;
        notes.prepend(Words::tr("It was changed %1 and is kept on this computer.").arg(fullTime(entry.changedAt)));
        m_strip.showOffer(Tone::Waiting, Words::tr("“%1” has changes that are not saved").arg(broadcastName(named)),
                           notes.join(QLatin1Char('\n')),
                           //: Button: goes on with a draft that was found
                           Words::tr("Go on with it"));
        return;
    }
    const QString title = Words::tr("%n broadcast(s) have changes that are not saved", nullptr, int(found.size()));
    if (!found.isEmpty()) {
        notes.prepend(Words::tr("They are kept on this computer."));
        m_strip.showOffer(Tone::Waiting, title, notes.join(QLatin1Char('\n')),
                           //: Button: shows the drafts that were found
                           Words::tr("Show them"));
        return;
    }
    m_strip.showNotice(Tone::Waiting, Words::tr("Not all unsaved work could be opened"), notes.join(QLatin1Char('\n')));
}

void FoundDrafts::take()
{
    const QString id = m_offered;
    clear();
    if (id.isEmpty())
        emit listRequested();
    else
        emit openRequested(id);
}

} // namespace postroom
