// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/open_drafts.h"
#include "models/api_keys_model.h"
#include "models/broadcast_list_model.h"
#include "models/broadcast_uses.h"
#include "models/broadcasts_model.h"
#include "models/contact_properties_model.h"
#include "models/contacts/contact_details_reader.h"
#include "models/contacts/contact_quota.h"
#include "models/contacts/contact_table_model.h"
#include "models/contacts/property_counts.h"
#include "models/contacts/segment_members.h"
#include "models/claim_watch.h"
#include "models/domain_news.h"
#include "models/domains_model.h"
#include "models/key_domains.h"
#include "models/open_claim.h"
#include "models/open_domain.h"
#include "models/segments_model.h"
#include "models/tls_choices.h"
#include "models/topics_model.h"

namespace postroom {

//! Everything one account has in memory. One list, read once, serves every page that needs it. Nothing is loaded until a
//! page asks. A new resource adds its line here.
struct AccountModels
{
    //! What is kept beside the account's own things, about those by their ids.
    enum class Notes { Kept, OfThisRunOnly };
    //! Both must outlive the models. Unsaved work is kept in a folder of the account's below \a draftsFolder. \a notes: where
    //! the same ids stand for other things in the next run, as in the sandbox, nothing of this one is to be told then.
    AccountModels(ResendClient &theClient, Clock &clock, const QString &accountId, const QString &draftsFolder,
                  Notes notes = Notes::Kept);

    ResendClient &client; //!< for what only one page asks
    DraftJournal journal;
    OpenDrafts openDrafts;
    BroadcastsModel broadcasts;
    ContactStore contactStore;
    ContactLoader contactLoader;
    ContactQuota contactQuota;
    ContactTableModel contacts;
    ContactDetailsReader contactDetails;
    PropertyCounts propertyCounts;
    SegmentsModel segments;
    SegmentMembers segmentMembers; //!< what counting reads goes to the contacts
    TopicsModel topics;
    BroadcastListModel broadcastList; //!< for the page: with segments, subjects, and what is on this computer
    ContactPropertiesModel contactProperties;
    DomainsModel domains;
    FollowedDomains followedDomains;
    DomainNews domainNews;
    VerifiedTimes verifiedTimes;
    TlsChoices tlsChoices;
    OpenDomain openDomain;
    ClaimWatch claimWatch;
    OpenClaim openClaim;
    ApiKeysModel apiKeys;
    KeyDomains keyDomains;

private:
    void connectSegments();
    void connectProperties();

    QStringList m_goingProperties; //!< keys of those that are just being taken out of their list
};

} // namespace postroom
