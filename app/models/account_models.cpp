// SPDX-License-Identifier: Apache-2.0
#include "models/account_models.h"

#include <QUrl>

namespace postroom {

namespace {

QString folderOf(const QString &draftsFolder, const QString &accountId)
{
    return draftsFolder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(accountId));
}

} // namespace

AccountModels::AccountModels(ResendClient &theClient, Clock &clock, const QString &accountId,
                             const QString &draftsFolder)
    : client(theClient), journal(folderOf(draftsFolder, accountId), accountId), openDrafts(client, clock, journal),
      broadcasts(client, clock), contactLoader(client, clock, contactStore),
      contactQuota(contactStore, contactLoader),
      contacts(contactStore, contactLoader, clock), contactDetails(client, clock, contactStore),
      propertyCounts(contactStore), segments(client, clock), topics(client, clock),
      broadcastList(broadcasts, segments, journal, client, clock), contactProperties(client, clock),
      domains(client, clock), domainNews(domains),
      verifiedTimes(folderOf(draftsFolder, accountId) + QStringLiteral(".verified.json")),
      openDomain(client, clock, domains, verifiedTimes),
      openClaim(client, clock, openDomain, domains), apiKeys(client, clock)
{
    connectSegments();
    QObject::connect(&propertyCounts, &PropertyCounts::counted, &contactProperties,
                     [this] { contactProperties.setCounts(propertyCounts.result()); });
}

// What counting a segment reads tells the contacts who is in it.
void AccountModels::connectSegments()
{
    QObject::connect(&segments, &TableModel::phaseChanged, &contactStore, [this] {
        QHash<QString, QString> names;
        for (int row = 0; row < segments.rowCount(); ++row)
            names.insert(segments.at(row).id, segments.at(row).name);
        if (segments.phase() == TableModel::Phase::Ready)
            contactStore.setSegmentNames(names);
    });
    QObject::connect(&segments.counts(), &SegmentCounts::pageRead, &contactStore,
                     [this](const QString &id, const QList<Contact> &people) {
                         QList<ContactPlace> members;
                         for (const std::optional<ContactPlace> &place : contactStore.put(people)) {
                             if (place)
                                 members.push_back(*place);
                         }
                         contactStore.addMembers(id, members);
                     });
    QObject::connect(&segments.counts(), &SegmentCounts::counted, &contactStore,
                     [this](const QString &id, const QStringList &contactIds) {
                         PlaceSet members;
                         for (const QString &contactId : contactIds) {
                             if (const std::optional<ContactPlace> place = contactStore.find(contactId))
                                 members.insert(*place);
                         }
                         contactStore.setMembers(id, members, segments.counts().of(id).value_or(SegmentCount()).asOf);
                     });
}

} // namespace postroom
