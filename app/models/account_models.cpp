// SPDX-License-Identifier: Apache-2.0
#include "models/account_models.h"

#include <QUrl>

#include <utility>

namespace postroom {

namespace {

QString folderOf(const QString &draftsFolder, const QString &accountId)
{
    return draftsFolder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(accountId));
}

QString notesFile(const QString &draftsFolder, const QString &accountId, AccountModels::Notes notes, const QString &ending)
{
    return notes == AccountModels::Notes::Kept ? folderOf(draftsFolder, accountId) + ending : QString();
}

} // namespace

AccountModels::AccountModels(ResendClient &theClient, Clock &clock, const QString &accountId,
                             const QString &draftsFolder, Notes notes)
    : client(theClient), journal(folderOf(draftsFolder, accountId), accountId), openDrafts(client, clock, journal),
      broadcasts(client, clock), contactLoader(client, clock, contactStore),
      contactQuota(contactStore, contactLoader),
      contacts(contactStore, contactLoader, clock), contactDetails(client, clock, contactStore),
      propertyCounts(contactStore), segments(client, clock), segmentMembers(segments.counts(), contactStore),
      topics(client, clock),
      broadcastList(broadcasts, segments, journal, client, clock), contactProperties(client, clock),
      domains(client, clock), followedDomains(notesFile(draftsFolder, accountId, notes, QStringLiteral(".followed.json"))),
      domainNews(domains, followedDomains),
      verifiedTimes(notesFile(draftsFolder, accountId, notes, QStringLiteral(".verified.json"))),
      tlsChoices(domains, clock, notesFile(draftsFolder, accountId, notes, QStringLiteral(".tls.json"))),
      openDomain(client, clock, domains, verifiedTimes, followedDomains),
      claimWatch(client, clock, domains, notesFile(draftsFolder, accountId, notes, QStringLiteral(".claims.json"))),
      openClaim(client, openDomain, domains, claimWatch), apiKeys(client, clock),
      keyDomains(apiKeys, domains, notesFile(draftsFolder, accountId, notes, QStringLiteral(".key-domains.json")))
{
    connectSegments();
    connectProperties();
    QObject::connect(&propertyCounts, &PropertyCounts::counted, &contactProperties,
                     [this] { contactProperties.setCounts(propertyCounts.result()); });
}

// The contacts show the names of the segments they are in.
void AccountModels::connectSegments()
{
    const auto takeNames = [this] {
        if (!segments.asOf().isValid()) // those of half a list would make the store forget the others
            return;
        QHash<QString, QString> names;
        for (int row = 0; row < segments.rowCount(); ++row)
            names.insert(segments.at(row).id, segments.at(row).name);
        contactStore.setSegmentNames(names);
    };
    QObject::connect(&segments, &TableModel::phaseChanged, &contactStore, takeNames);
    QObject::connect(&segments, &SegmentsModel::namesChanged, &contactStore, takeNames);
}

// A property that is gone from the account, by whoever's hand, is gone from every contact.
void AccountModels::connectProperties()
{
    QObject::connect(&contactProperties, &QAbstractItemModel::rowsAboutToBeRemoved, &contactStore,
                     [this](const QModelIndex &, int first, int last) {
                         for (int row = first; row <= last; ++row)
                             m_goingProperties.push_back(contactProperties.at(row).key);
                     });
    QObject::connect(&contactProperties, &QAbstractItemModel::rowsRemoved, &contactStore, [this] {
        const QStringList gone = std::exchange(m_goingProperties, {});
        for (const QString &key : gone)
            contactStore.dropProperty(key);
        QList<ContactTableModel::PropertyColumn> columns = contacts.propertyColumns();
        columns.removeIf([&gone](const ContactTableModel::PropertyColumn &column) { return gone.contains(column.key); });
        contacts.setPropertyColumns(columns);
    });
}

} // namespace postroom
