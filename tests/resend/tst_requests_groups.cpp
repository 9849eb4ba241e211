// SPDX-License-Identifier: Apache-2.0
#include "request_texts.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/segments/segment_api.h"
#include "resend/topics/topic_api.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using Repeat = HttpRequest::Repeat;
using Fallback = Change<ContactProperty::Value>;

//! What is sent for what contacts are sorted by: segments, topics and properties.
class TestRequestsGroups final : public QObject
{
    Q_OBJECT
private slots:
    void segments();
    void readsAndDeletesTopics();
    void createsATopic();
    void changesATopic();
    void readsAndDeletesProperties();
    void createsAProperty();
    void changesAProperty();
};

void TestRequestsGroups::segments()
{
    COMPARE_REQUEST((ListSegments{{.after = u"s1"_s}}), "GET /segments?limit=100&after=s1", "", Repeat::Safe);
    COMPARE_REQUEST(GetSegment{.id = u"s1"_s}, "GET /segments/s1", "", Repeat::Safe);
    COMPARE_REQUEST(CreateSegment{.name = u"VIP 🎉"_s}, "POST /segments", R"({"name":"VIP 🎉"})", Repeat::Once);
    COMPARE_REQUEST((RenameSegment{.id = u"s1"_s, .name = u"Old"_s}), "PATCH /segments/s1", R"({"name":"Old"})",
                    Repeat::Safe);
    COMPARE_REQUEST(DeleteSegment{.id = u"s1"_s}, "DELETE /segments/s1", "", Repeat::Safe);
}

void TestRequestsGroups::readsAndDeletesTopics()
{
    // Without a limit the service would answer 20.
    COMPARE_REQUEST(ListTopics{}, "GET /topics?limit=100", "", Repeat::Safe);
    COMPARE_REQUEST(GetTopic{.id = u"t1"_s}, "GET /topics/t1", "", Repeat::Safe);
    COMPARE_REQUEST(DeleteTopic{.id = u"t1"_s}, "DELETE /topics/t1", "", Repeat::Safe);
}

void TestRequestsGroups::createsATopic()
{
    COMPARE_REQUEST((CreateTopic{.name = u"Weekly"_s, .defaultSubscription = TopicDefault::OptIn}), "POST /topics",
                    R"({"name":"Weekly","default_subscription":"opt_in"})", Repeat::Once);
    COMPARE_REQUEST((CreateTopic{.name = u"Weekly"_s,
                                 .defaultSubscription = TopicDefault::OptOut,
                                 .description = u"Every Monday\nat 9"_s,
                                 .visibility = TopicVisibility::Public}),
                    "POST /topics",
                    R"({"name":"Weekly","default_subscription":"opt_out","description":"Every Monday\nat 9",)"
                    R"("visibility":"public"})",
                    Repeat::Once);
    COMPARE_REQUEST(
        (CreateTopic{
            .name = u"W"_s, .defaultSubscription = TopicDefault::OptOut, .visibility = TopicVisibility::Private}),
        "POST /topics", R"({"name":"W","default_subscription":"opt_out","visibility":"private"})", Repeat::Once);
}

void TestRequestsGroups::changesATopic()
{
    COMPARE_REQUEST(UpdateTopic{.id = u"t1"_s}, "PATCH /topics/t1", "{}", Repeat::Safe);
    COMPARE_REQUEST((UpdateTopic{.id = u"t1"_s, .name = u"N"_s}), "PATCH /topics/t1", R"({"name":"N"})", Repeat::Safe);
    COMPARE_REQUEST((UpdateTopic{.id = u"t1"_s, .description = u""_s}), "PATCH /topics/t1", R"({"description":""})",
                    Repeat::Safe);
    COMPARE_REQUEST(
        (UpdateTopic{.id = u"t1"_s, .name = u"N"_s, .description = u"D"_s, .visibility = TopicVisibility::Private}),
        "PATCH /topics/t1", R"({"name":"N","description":"D","visibility":"private"})", Repeat::Safe);
    COMPARE_REQUEST((UpdateTopic{.id = u"t1"_s, .visibility = TopicVisibility::Public}), "PATCH /topics/t1",
                    R"({"visibility":"public"})", Repeat::Safe);
}

void TestRequestsGroups::readsAndDeletesProperties()
{
    COMPARE_REQUEST((ListContactProperties{{.limit = 3, .before = u"p1"_s}}),
                    "GET /contact-properties?limit=3&before=p1", "", Repeat::Safe);
    COMPARE_REQUEST(GetContactProperty{.id = u"p1"_s}, "GET /contact-properties/p1", "", Repeat::Safe);
    COMPARE_REQUEST(DeleteContactProperty{.id = u"p1"_s}, "DELETE /contact-properties/p1", "", Repeat::Safe);
}

void TestRequestsGroups::createsAProperty()
{
    COMPARE_REQUEST((CreateContactProperty{.key = u"plan"_s, .type = PropertyType::String}), "POST /contact-properties",
                    R"({"key":"plan","type":"string"})", Repeat::Once);
    COMPARE_REQUEST((CreateContactProperty{.key = u"plan"_s, .type = PropertyType::String, .fallback = u"free"_s}),
                    "POST /contact-properties", R"({"key":"plan","type":"string","fallback_value":"free"})",
                    Repeat::Once);
    COMPARE_REQUEST((CreateContactProperty{.key = u"plan"_s, .type = PropertyType::String, .fallback = u""_s}),
                    "POST /contact-properties", R"({"key":"plan","type":"string","fallback_value":""})", Repeat::Once);
    COMPARE_REQUEST((CreateContactProperty{.key = u"age"_s, .type = PropertyType::Number, .fallback = 18.5}),
                    "POST /contact-properties", R"({"key":"age","type":"number","fallback_value":18.5})", Repeat::Once);
    COMPARE_REQUEST((CreateContactProperty{.key = u"age"_s, .type = PropertyType::Number, .fallback = 0.0}),
                    "POST /contact-properties", R"({"key":"age","type":"number","fallback_value":0})", Repeat::Once);
}

void TestRequestsGroups::changesAProperty()
{
    COMPARE_REQUEST(UpdateContactProperty{.id = u"p1"_s}, "PATCH /contact-properties/p1", "{}", Repeat::Safe);
    COMPARE_REQUEST((UpdateContactProperty{.id = u"p1"_s, .fallback = Fallback::leave()}),
                    "PATCH /contact-properties/p1", "{}", Repeat::Safe);
    COMPARE_REQUEST((UpdateContactProperty{.id = u"p1"_s, .fallback = Fallback::clear()}),
                    "PATCH /contact-properties/p1", R"({"fallback_value":null})", Repeat::Safe);
    COMPARE_REQUEST((UpdateContactProperty{.id = u"p1"_s, .fallback = Fallback::set(u"pro"_s)}),
                    "PATCH /contact-properties/p1", R"({"fallback_value":"pro"})", Repeat::Safe);
    COMPARE_REQUEST((UpdateContactProperty{.id = u"p1"_s, .fallback = Fallback::set(-2.5)}),
                    "PATCH /contact-properties/p1", R"({"fallback_value":-2.5})", Repeat::Safe);
    // Nothing is a value too; it says the same as clear().
    COMPARE_REQUEST((UpdateContactProperty{.id = u"p1"_s, .fallback = Fallback::set(std::monostate())}),
                    "PATCH /contact-properties/p1", R"({"fallback_value":null})", Repeat::Safe);
}

QTEST_GUILESS_MAIN(TestRequestsGroups)
#include "tst_requests_groups.moc"
