// SPDX-License-Identifier: Apache-2.0
#include "our_requests.h"

#include "resend/api_keys/api_key_api.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/broadcasts/broadcast_report_api.h"
#include "resend/contact_imports/contact_import_api.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/contacts/contact_api.h"
#include "resend/contacts/contact_groups_api.h"
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"
#include "resend/emails/email_api.h"
#include "resend/emails/email_metrics_api.h"
#include "resend/segments/segment_api.h"
#include "resend/topics/topic_api.h"

using namespace Qt::StringLiterals;

namespace postroom::test {

namespace {

const QString id = u"d91cd9bd-1176-453e-8fc1-35364d380206"_s;
const QString other = u"78261eea-8f8b-4381-83c6-79fa7120f1cf"_s;
const QString third = u"b6d24b8e-af0b-4c3c-be0c-359bbd97381e"_s;
const QString email = u"ada+x.y@example.com"_s;
const QString html = u"<p>Grüße, {{{FIRST_NAME|friend}}} & \"you\" \\ 🐘</p>"_s;
const QByteArray csv = "Email,First Name\r\nada@example.com,Ada\r\n\"b@example.com\",\"Grün, 🐘\"\r\n";

QList<OurRequest> keysAndDomains()
{
    return {
        {"api key, full", CreateApiKey{.name = u"Production"_s, .permission = ApiKeyPermission::FullAccess}.request()},
        {"api key, sending",
         CreateApiKey{.name = u"CI"_s, .permission = ApiKeyPermission::SendingAccess, .domainId = id}.request()},
        {"api keys", ListApiKeys{}.request()},
        {"api keys, older", ListApiKeys{{.limit = 2, .after = id}}.request()},
        {"api key renamed", RenameApiKey{id, u"Staging"_s}.request()},
        {"api key deleted", DeleteApiKey{id}.request()},

        {"domain, all",
         CreateDomain{.name = u"mail.example.com"_s,
                      .region = u"eu-west-1"_s,
                      .customReturnPath = u"bounces"_s,
                      .openTracking = true,
                      .clickTracking = false,
                      .tls = TlsMode::Enforced,
                      .sending = true,
                      .receiving = false,
                      .trackingSubdomain = u"links"_s}
             .request()},
        {"domain, name", CreateDomain{.name = u"example.com"_s}.request()},
        {"domains", ListDomains{}.request()},
        {"domains, newer", ListDomains{{.before = id}}.request()},
        {"domain read", GetDomain{id}.request()},
        {"domain changed, all",
         UpdateDomain{.id = id,
                      .openTracking = false,
                      .clickTracking = true,
                      .tls = TlsMode::Opportunistic,
                      .sending = true,
                      .receiving = true,
                      .trackingSubdomain = u"go"_s}
             .request()},
        {"domain changed, one", UpdateDomain{.id = id, .tls = TlsMode::Enforced}.request()},
        {"domain verified", VerifyDomain{id}.request()},
        {"domain deleted", DeleteDomain{id}.request()},
        {"claim, all",
         CreateDomainClaim{.name = u"example.com"_s,
                           .region = u"us-east-1"_s,
                           .customReturnPath = u"send"_s,
                           .openTracking = true,
                           .clickTracking = true,
                           .trackingSubdomain = u"links"_s}
             .request()},
        {"claim, name", CreateDomainClaim{.name = u"example.com"_s}.request()},
        {"claim read", GetDomainClaim{id}.request()},
        {"claim verified", VerifyDomainClaim{id}.request()},
    };
}

QList<OurRequest> contacts()
{
    return {
        {"contact, all",
         CreateContact{.email = email,
                       .firstName = u"Ada"_s,
                       .lastName = u"Lovelace"_s,
                       .unsubscribed = false,
                       .properties = {{u"plan"_s, u"pro"_s}, {u"seats"_s, 3.5}},
                       .segmentIds = {other},
                       .topics = {{third, TopicChoice::OptIn}}}
             .request()},
        {"contact, address", CreateContact{.email = email}.request()},
        {"contact by id", GetContact{id}.request()},
        {"contact by address", GetContact{email}.request()},
        {"contact set",
         UpdateContact{.idOrEmail = id,
                       .firstName = Change<QString>::set(u"Ada"_s),
                       .lastName = Change<QString>::set(u"Byron"_s),
                       .unsubscribed = true,
                       .properties = {{u"plan"_s, Change<PropertyValue>::set(u"free"_s)},
                                      {u"seats"_s, Change<PropertyValue>::set(0.0)}}}
             .request()},
        {"contact cleared",
         UpdateContact{.idOrEmail = email,
                       .firstName = Change<QString>::clear(),
                       .lastName = Change<QString>::clear(),
                       .properties = {{u"plan"_s, Change<PropertyValue>::clear()}}}
             .request()},
        {"contact deleted", DeleteContact{id}.request()},
        {"contact deleted by address", DeleteContact{email}.request()},
        {"contacts", ListContacts{}.request()},
        {"contacts of a segment", ListContacts{{.limit = 50, .after = id}, other}.request()},
        {"segments of a contact", ListContactSegments{id}.request()},
        {"contact into a segment", AddContactToSegment{id, other}.request()},
        {"contact into a segment by address", AddContactToSegment{email, other}.request()},
        {"contact out of a segment", RemoveContactFromSegment{id, other}.request()},
        {"topics of a contact", ListContactTopics{email}.request()},
        {"topics of a contact changed",
         UpdateContactTopics{id, QList<TopicSubscription>{{other, TopicChoice::OptOut}, {third, TopicChoice::OptIn}}}
             .request()},

        {"import, all",
         CreateContactImport{.csv = csv,
                             .onConflict = OnConflict::Upsert,
                             .fileName = u"people.csv"_s,
                             .columnMap = ColumnMap{.email = u"Email"_s,
                                                    .firstName = u"First Name"_s,
                                                    .properties = {{u"plan"_s, {u"Plan"_s, ColumnMap::Type::Text}}}},
                             .segmentIds = {other},
                             .topics = {{third, TopicChoice::OptIn}}}
             .request()},
        {"import, file",
         CreateContactImport{.csv = csv, .onConflict = OnConflict::Skip, .fileName = u"people.csv"_s}.request()},
        {"import read", GetContactImport{id}.request()},
        {"imports", ListContactImports{}.request()},
        {"imports, completed", ListContactImports{.status = ImportStatus::Completed}.request()},
    };
}

QList<OurRequest> groups()
{
    using Fallback = Change<ContactProperty::Value>;
    return {
        {"property, text", CreateContactProperty{u"plan"_s, PropertyType::String, u"free"_s}.request()},
        {"property, number", CreateContactProperty{u"seats"_s, PropertyType::Number, 1.5}.request()},
        {"property, no fallback", CreateContactProperty{u"city"_s, PropertyType::String}.request()},
        {"property read", GetContactProperty{id}.request()},
        {"properties", ListContactProperties{}.request()},
        {"property set", UpdateContactProperty{id, Fallback::set(u"pro"_s)}.request()},
        {"property cleared", UpdateContactProperty{id, Fallback::clear()}.request()},
        {"property deleted", DeleteContactProperty{id}.request()},

        {"segment", CreateSegment{u"Newsletter"_s}.request()},
        {"segment read", GetSegment{id}.request()},
        {"segment renamed", RenameSegment{id, u"Customers"_s}.request()},
        {"segments", ListSegments{}.request()},
        {"segment deleted", DeleteSegment{id}.request()},

        {"topic, all",
         CreateTopic{u"News"_s, TopicDefault::OptOut, u"What is new"_s, TopicVisibility::Private}.request()},
        {"topic read", GetTopic{id}.request()},
        {"topics", ListTopics{}.request(), "The SDK has no way to page topics; without a limit only 20 come.",
         "?limit=100", ""},
        {"topic changed", UpdateTopic{id, u"Old news"_s, u"What was new"_s}.request(),
         "The SDK repeats the id of the path in the body, for nothing.", "",
         R"(.id = ["d91cd9bd-1176-453e-8fc1-35364d380206"])"},
        {"topic deleted", DeleteTopic{id}.request()},
    };
}

QList<OurRequest> messages()
{
    const QDateTime christmas(QDate(2026, 12, 24), QTime(18, 0), Qt::UTC);
    return {
        {"broadcast, all",
         CreateBroadcast{.segmentId = other,
                         .from = u"Ada <ada@example.com>"_s,
                         .subject = u"Grüße 🐘"_s,
                         .name = u"November"_s,
                         .replyTo = {u"a@example.com"_s, u"b@example.com"_s},
                         .previewText = u"Soon"_s,
                         .html = html,
                         .text = PlainText::own(u"Plain\ntext"_s),
                         .topicId = third}
             .request()},
        {"broadcast, one reply address",
         CreateBroadcast{.segmentId = other,
                         .from = u"ada@example.com"_s,
                         .subject = u"Hi"_s,
                         .replyTo = {u"a@example.com"_s},
                         .html = html}
             .request(),
         "One address is a list of one: the OpenAPI document knows no other form.",
         R"(.reply_to = [["a@example.com"]])", R"(.reply_to = ["a@example.com"])"},
        {"broadcast without plain text",
         CreateBroadcast{.segmentId = other,
                         .from = u"ada@example.com"_s,
                         .subject = u"Hi"_s,
                         .html = html,
                         .text = PlainText::none()}
             .request()},
        {"broadcast made and scheduled",
         CreateBroadcast{.segmentId = other,
                         .from = u"ada@example.com"_s,
                         .subject = u"Hi"_s,
                         .html = html,
                         .send = true,
                         .scheduledAt = SendTime::phrase(u"tomorrow at 9am ET"_s)}
             .request()},
        {"broadcast read", GetBroadcast{id}.request()},
        {"broadcasts", ListBroadcasts{}.request()},
        {"broadcast changed",
         UpdateBroadcast{.id = id,
                         .name = u"December"_s,
                         .segmentId = other,
                         .from = u"b@example.com"_s,
                         .subject = u"Ho"_s,
                         .replyTo = QStringList{u"c@example.com"_s},
                         .previewText = u"Later"_s,
                         .html = html,
                         .text = PlainText::none(),
                         .topicId = Change<QString>::set(third)}
             .request()},
        {"broadcast without topic", UpdateBroadcast{.id = id, .topicId = Change<QString>::clear()}.request()},
        {"broadcast sent", SendBroadcast{id}.request()},
        {"broadcast scheduled", SendBroadcast{id, SendTime(christmas)}.request()},
        {"broadcast scheduled in words", SendBroadcast{id, SendTime::phrase(u"in 1 hour"_s)}.request()},
        {"broadcast cancelled", CancelBroadcast{id}.request()},
        {"broadcast copied", DuplicateBroadcast{id}.request()},
        {"broadcast deleted", DeleteBroadcast{id}.request()},
        {"recipients", ListBroadcastRecipients{id, RecipientEvent::Delivered}.request()},
        {"recipients, bounced",
         ListBroadcastRecipients{.id = id, .event = RecipientEvent::Bounced, .bounceType = BounceType::Permanent}
             .request()},
        {"clicked links", ListClickedLinks{id}.request()},

        {"email",
         SendEmail{.idempotencyKey = u"test-1"_s,
                   .from = u"Ada <ada@example.com>"_s,
                   .to = QStringList{u"b@example.com"_s},
                   .subject = u"Test: Grüße"_s,
                   .html = html,
                   .text = PlainText::own(u"Plain"_s),
                   .replyTo = {u"a@example.com"_s}}
             .request()},
        {"email with tags",
         SendEmail{.idempotencyKey = u"test-2"_s,
                   .from = u"ada@example.com"_s,
                   .to = QStringList{u"b@example.com"_s, u"c@example.com"_s},
                   .subject = u"Test"_s,
                   .text = PlainText::own(u"Plain"_s),
                   .headers = {{u"X-Entity-Ref-ID"_s, u"7"_s}},
                   .tags = {{u"kind"_s, u"test"_s}},
                   .topicId = third,
                   .scheduledAt = SendTime::phrase(u"in 1 hour"_s)}
             .request()},
        {"metrics",
         GetEmailMetrics{.start = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC),
                         .end = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)}
             .request()},
    };
}

} // namespace

QList<OurRequest> ourRequests()
{
    return keysAndDomains() + contacts() + groups() + messages();
}

} // namespace postroom::test
