// SPDX-License-Identifier: Apache-2.0
#include "fault_rows.h"
#include "resend/api_keys/api_key_api.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"
#include "resend/segments/segment_api.h"
#include "resend/topics/topic_api.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Fallback = Change<ContactProperty::Value>;

namespace {

// So many characters that count double each: emoji are two UTF-16 units.
QString elephants(int count)
{
    return u"🐘"_s.repeated(count);
}

} // namespace

//! What the operations on keys, segments, topics and properties find wrong with themselves: right and wrong
//! inputs on both sides of each limit.
class TestFieldFaults final : public QObject
{
    Q_OBJECT
private slots:
    void ids_data();
    void ids() { checkFaults(); }
    void pages_data();
    void pages() { checkFaults(); }
    void apiKeys_data();
    void apiKeys() { checkFaults(); }
    void segments_data();
    void segments() { checkFaults(); }
    void topics_data();
    void topics() { checkFaults(); }
    void propertyKeys_data();
    void propertyKeys() { checkFaults(); }
    void propertyFallbacks_data();
    void propertyFallbacks() { checkFaults(); }
};

void TestFieldFaults::ids_data()
{
    addFaultColumns();
    addFaults("GetDomain", GetDomain{.id = u"d1"_s}, "");
    addFaults("GetDomain, odd", GetDomain{.id = u"a/b ?"_s}, "");
    addFaults("GetDomain, here", GetDomain{.id = u"."_s}, "id Malformed");
    addFaults("GetDomain, up", GetDomain{.id = u".."_s}, "id Malformed");
    addFaults("GetDomain, three dots", GetDomain{.id = u"..."_s}, "");
    addFaults("GetDomain, none", GetDomain{.id = QString()}, "id Missing");
    addFaults("VerifyDomain", VerifyDomain{.id = u""_s}, "id Missing");
    addFaults("DeleteDomain", DeleteDomain{.id = u""_s}, "id Missing");
    addFaults("UpdateDomain", UpdateDomain{.id = u""_s}, "id Missing");
    addFaults("GetDomainClaim", GetDomainClaim{.domainId = u""_s}, "id Missing");
    addFaults("VerifyDomainClaim", VerifyDomainClaim{.domainId = u""_s}, "id Missing");
    addFaults("RenameApiKey", RenameApiKey{.id = u""_s, .name = u"n"_s}, "id Missing");
    addFaults("DeleteApiKey", DeleteApiKey{.id = u""_s}, "id Missing");
    addFaults("GetSegment", GetSegment{.id = u""_s}, "id Missing");
    addFaults("RenameSegment", RenameSegment{.id = u""_s, .name = u"n"_s}, "id Missing");
    addFaults("DeleteSegment", DeleteSegment{.id = u""_s}, "id Missing");
    addFaults("GetTopic", GetTopic{.id = u""_s}, "id Missing");
    addFaults("UpdateTopic", UpdateTopic{.id = u""_s}, "id Missing");
    addFaults("DeleteTopic", DeleteTopic{.id = u""_s}, "id Missing");
    addFaults("GetContactProperty", GetContactProperty{.id = u""_s}, "id Missing");
    addFaults("UpdateContactProperty", UpdateContactProperty{.id = u""_s}, "id Missing");
    addFaults("DeleteContactProperty", DeleteContactProperty{.id = u""_s}, "id Missing");
}

void TestFieldFaults::pages_data()
{
    addFaultColumns();
    addFaults("usual", ListDomains{}, "");
    addFaults("least", ListDomains{{.limit = 1}}, "");
    addFaults("most", ListDomains{{.limit = 100}}, "");
    addFaults("none", ListDomains{{.limit = 0}}, "limit OutOfRange 100");
    addFaults("negative", ListDomains{{.limit = -1}}, "limit OutOfRange 100");
    addFaults("too many", ListDomains{{.limit = 101}}, "limit OutOfRange 100");
    addFaults("after", ListDomains{{.after = u"a"_s}}, "");
    addFaults("before", ListDomains{{.before = u"a"_s}}, "");
    addFaults("both", ListDomains{{.after = u"a"_s, .before = u"b"_s}}, "before NotAllowed");
    addFaults("all wrong", ListDomains{{.limit = 101, .after = u"a"_s, .before = u"b"_s}},
              "limit OutOfRange 100; before NotAllowed");
    const ListQuery wrong{.limit = 0};
    addFaults("ListApiKeys", ListApiKeys{wrong}, "limit OutOfRange 100");
    addFaults("ListSegments", ListSegments{wrong}, "limit OutOfRange 100");
    addFaults("ListTopics", ListTopics{wrong}, "limit OutOfRange 100");
    addFaults("ListContactProperties", ListContactProperties{wrong}, "limit OutOfRange 100");
}

void TestFieldFaults::apiKeys_data()
{
    addFaultColumns();
    addFaults("one letter", CreateApiKey{.name = u"a"_s}, "");
    addFaults("no name", CreateApiKey{.name = u""_s}, "name Missing");
    addFaults("50", CreateApiKey{.name = QString(50, u'x')}, "");
    addFaults("51", CreateApiKey{.name = QString(51, u'x')}, "name TooLong 50");
    addFaults("25 elephants", CreateApiKey{.name = elephants(25)}, "");
    addFaults("25 elephants and a half", CreateApiKey{.name = elephants(25) + u'x'}, "name TooLong 50");
    addFaults("50 of three bytes", CreateApiKey{.name = QString(50, u'€')}, "");
    addFaults("full", CreateApiKey{.name = u"a"_s, .permission = ApiKeyPermission::FullAccess}, "");
    addFaults("sending", CreateApiKey{.name = u"a"_s, .permission = ApiKeyPermission::SendingAccess}, "");
    addFaults("sending from one",
              CreateApiKey{.name = u"a"_s, .permission = ApiKeyPermission::SendingAccess, .domainId = u"d1"_s}, "");
    addFaults("sending from an empty one",
              CreateApiKey{.name = u"a"_s, .permission = ApiKeyPermission::SendingAccess, .domainId = u""_s},
              "domain_id Malformed");
    addFaults("full, from one",
              CreateApiKey{.name = u"a"_s, .permission = ApiKeyPermission::FullAccess, .domainId = u"d1"_s},
              "domain_id NotAllowed");
    addFaults("from one", CreateApiKey{.name = u"a"_s, .domainId = u"d1"_s}, "domain_id NotAllowed");
    addFaults("all wrong", CreateApiKey{.name = u""_s, .domainId = u"d1"_s}, "name Missing; domain_id NotAllowed");
    addFaults("rename", RenameApiKey{.id = u"k1"_s, .name = u"a"_s}, "");
    addFaults("rename, 50", RenameApiKey{.id = u"k1"_s, .name = QString(50, u'x')}, "");
    addFaults("rename, 51", RenameApiKey{.id = u"k1"_s, .name = QString(51, u'x')}, "name TooLong 50");
    addFaults("rename to nothing", RenameApiKey{.id = u"k1"_s, .name = u""_s}, "name Missing");
    addFaults("rename nothing to nothing", RenameApiKey{.id = u""_s, .name = u""_s}, "id Missing; name Missing");
}

void TestFieldFaults::segments_data()
{
    addFaultColumns();
    addFaults("create", CreateSegment{.name = u"a"_s}, "");
    addFaults("create, long", CreateSegment{.name = QString(500, u'x')}, "");
    addFaults("create, no name", CreateSegment{.name = u""_s}, "name Missing");
    addFaults("rename", RenameSegment{.id = u"s1"_s, .name = u"a"_s}, "");
    addFaults("rename to nothing", RenameSegment{.id = u"s1"_s, .name = u""_s}, "name Missing");
    addFaults("rename up", RenameSegment{.id = u".."_s, .name = u""_s}, "id Malformed; name Missing");
}

void TestFieldFaults::topics_data()
{
    addFaultColumns();
    const auto create = [](const QString &name, const std::optional<QString> &description = {}) {
        return CreateTopic{.name = name, .defaultSubscription = TopicDefault::OptIn, .description = description};
    };
    addFaults("plain", create(u"a"_s), "");
    addFaults("no name", create(u""_s), "name Missing");
    addFaults("name, 50", create(QString(50, u'x')), "");
    addFaults("name, 51", create(QString(51, u'x')), "name TooLong 50");
    addFaults("name, 25 elephants", create(elephants(25)), "");
    addFaults("name, 26 elephants", create(elephants(26)), "name TooLong 50");
    addFaults("no description", create(u"a"_s, u""_s), "");
    addFaults("description, 200", create(u"a"_s, QString(200, u'x')), "");
    addFaults("description, 201", create(u"a"_s, QString(201, u'x')), "description TooLong 200");
    addFaults("description, 100 elephants", create(u"a"_s, elephants(100)), "");
    addFaults("description, 101 elephants", create(u"a"_s, elephants(101)), "description TooLong 200");
    addFaults("opt out", CreateTopic{.name = u"a"_s, .defaultSubscription = TopicDefault::OptOut}, "");
    addFaults("no default", CreateTopic{.name = u"a"_s, .defaultSubscription = TopicDefault::Unknown},
              "default_subscription Missing");
    addFaults(
        "visible",
        CreateTopic{.name = u"a"_s, .defaultSubscription = TopicDefault::OptIn, .visibility = TopicVisibility::Public},
        "");
    addFaults(
        "half visible",
        CreateTopic{.name = u"a"_s, .defaultSubscription = TopicDefault::OptIn, .visibility = TopicVisibility::Unknown},
        "visibility Malformed");
    addFaults("all wrong",
              CreateTopic{.name = QString(51, u'x'),
                          .defaultSubscription = TopicDefault::Unknown,
                          .description = QString(201, u'x'),
                          .visibility = TopicVisibility::Unknown},
              "name TooLong 50; description TooLong 200; default_subscription Missing; visibility Malformed");
    addFaults("update nothing", UpdateTopic{.id = u"t1"_s}, "");
    addFaults("update to no name", UpdateTopic{.id = u"t1"_s, .name = u""_s}, "name Missing");
    addFaults("update name, 50", UpdateTopic{.id = u"t1"_s, .name = QString(50, u'x')}, "");
    addFaults("update name, 51", UpdateTopic{.id = u"t1"_s, .name = QString(51, u'x')}, "name TooLong 50");
    addFaults("update to no description", UpdateTopic{.id = u"t1"_s, .description = u""_s}, "");
    addFaults("update description, 201", UpdateTopic{.id = u"t1"_s, .description = QString(201, u'x')},
              "description TooLong 200");
    addFaults("update to half visible", UpdateTopic{.id = u"t1"_s, .visibility = TopicVisibility::Unknown},
              "visibility Malformed");
}

void TestFieldFaults::propertyKeys_data()
{
    addFaultColumns();
    const auto create = [](const QString &key) {
        return CreateContactProperty{.key = key, .type = PropertyType::String};
    };
    addFaults("plain", create(u"plan"_s), "");
    addFaults("all sorts", create(u"Az_09"_s), "");
    addFaults("digits", create(u"7"_s), "");
    addFaults("underscore", create(u"_"_s), "");
    addFaults("50", create(QString(50, u'x')), "");
    addFaults("51", create(QString(51, u'x')), "key TooLong 50");
    addFaults("none", create(u""_s), "key Missing");
    addFaults("space", create(u"a b"_s), "key Malformed");
    addFaults("hyphen", create(u"a-b"_s), "key Malformed");
    addFaults("dot", create(u"a.b"_s), "key Malformed");
    addFaults("umlaut", create(u"größe"_s), "key Malformed");
    addFaults("other digits", create(u"١"_s), "key Malformed");
    addFaults("emoji", create(u"🐘"_s), "key Malformed");
    addFaults("NUL", create(u"a"_s + QChar(0)), "key Malformed");
    addFaults("51 of another", create(QString(51, u'ß')), "key TooLong 50; key Malformed");
    addFaults("FIRST_NAME", create(u"FIRST_NAME"_s), "key Malformed");
    addFaults("LAST_NAME", create(u"LAST_NAME"_s), "key Malformed");
    addFaults("EMAIL", create(u"EMAIL"_s), "key Malformed");
    addFaults("UNSUBSCRIBE_URL", create(u"UNSUBSCRIBE_URL"_s), "key Malformed");
    addFaults("EMAIL_2", create(u"EMAIL_2"_s), "");
    addFaults("no type", CreateContactProperty{.key = u"a"_s, .type = PropertyType::Unknown}, "type Missing");
}

void TestFieldFaults::propertyFallbacks_data()
{
    addFaultColumns();
    const auto create = [](PropertyType type, const ContactProperty::Value &fallback) {
        return CreateContactProperty{.key = u"a"_s, .type = type, .fallback = fallback};
    };
    const double infinity = std::numeric_limits<double>::infinity();
    addFaults("text for text", create(PropertyType::String, u"x"_s), "");
    addFaults("empty text for text", create(PropertyType::String, u""_s), "");
    addFaults("number for number", create(PropertyType::Number, -1.5), "");
    addFaults("nothing for number", create(PropertyType::Number, {}), "");
    addFaults("number for text", create(PropertyType::String, 1.0), "fallback_value Malformed");
    addFaults("text for number", create(PropertyType::Number, u"1"_s), "fallback_value Malformed");
    addFaults("infinity", create(PropertyType::Number, infinity), "fallback_value Malformed");
    addFaults("no number", create(PropertyType::Number, std::numeric_limits<double>::quiet_NaN()),
              "fallback_value Malformed");
    addFaults("update nothing", UpdateContactProperty{.id = u"p1"_s}, "");
    addFaults("update, clear", UpdateContactProperty{.id = u"p1"_s, .fallback = Fallback::clear()}, "");
    // Which type it has only the service knows.
    addFaults("update, text", UpdateContactProperty{.id = u"p1"_s, .fallback = Fallback::set(u"x"_s)}, "");
    addFaults("update, number", UpdateContactProperty{.id = u"p1"_s, .fallback = Fallback::set(1.0)}, "");
    addFaults("update, infinity", UpdateContactProperty{.id = u"p1"_s, .fallback = Fallback::set(-infinity)},
              "fallback_value Malformed");
}

QTEST_GUILESS_MAIN(TestFieldFaults)
#include "tst_field_faults.moc"
