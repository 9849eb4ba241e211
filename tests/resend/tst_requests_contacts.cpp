// SPDX-License-Identifier: Apache-2.0
#include "request_texts.h"
#include "resend/contacts/contact_api.h"
#include "resend/contacts/contact_groups_api.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using Repeat = HttpRequest::Repeat;
using Text = Change<QString>;
using Property = Change<PropertyValue>;

//! What is sent for contacts and for what they belong to.
class TestRequestsContacts final : public QObject
{
    Q_OBJECT
private slots:
    void readsContacts();
    void createsAContact();
    void createsAContactWithPropertiesOfEachType();
    void leavesClearsAndSetsNames();
    void leavesClearsAndSetsProperties();
    void changesASubscription();
    void deletesAContact();
    void segmentsOfAContact();
    void topicsOfAContact();
};

void TestRequestsContacts::readsContacts()
{
    COMPARE_REQUEST(ListContacts{}, "GET /contacts?limit=100", "", Repeat::Safe);
    COMPARE_REQUEST((ListContacts{.page = {.limit = 50, .after = u"c1"_s}, .segmentId = u"s1"_s}),
                    "GET /segments/s1/contacts?limit=50&after=c1", "", Repeat::Safe);
    COMPARE_REQUEST((ListContacts{.segmentId = u"../topics"_s}), "GET /segments/..%2Ftopics/contacts?limit=100", "",
                    Repeat::Safe);
    COMPARE_REQUEST(GetContact{.idOrEmail = u"c1"_s}, "GET /contacts/c1", "", Repeat::Safe);
    COMPARE_REQUEST(GetContact{.idOrEmail = u"ada+x@example.com"_s}, "GET /contacts/ada+x@example.com", "",
                    Repeat::Safe);
    COMPARE_REQUEST(GetContact{.idOrEmail = u"a/b?c#d@example.com"_s}, "GET /contacts/a%2Fb%3Fc%23d@example.com", "",
                    Repeat::Safe);
}

void TestRequestsContacts::createsAContact()
{
    COMPARE_REQUEST(CreateContact{.email = u"ada@example.com"_s}, "POST /contacts", R"({"email":"ada@example.com"})",
                    Repeat::Once);
    COMPARE_REQUEST(
        (CreateContact{.email = u"ada@example.com"_s,
                       .firstName = u"Ada"_s,
                       .lastName = u"Lovelace \\ \"x\""_s,
                       .unsubscribed = false,
                       .properties = {{u"plan"_s, u"pro"_s}},
                       .segmentIds = {u"s1"_s, u"s2"_s},
                       .topics = {{u"t1"_s, TopicChoice::OptIn}, {u"t2"_s, TopicChoice::OptOut}}}),
        "POST /contacts",
        R"({"email":"ada@example.com","first_name":"Ada","last_name":"Lovelace \\ \"x\"","unsubscribed":false,)"
        R"("properties":{"plan":"pro"},"segments":[{"id":"s1"},{"id":"s2"}],)"
        R"("topics":[{"id":"t1","subscription":"opt_in"},{"id":"t2","subscription":"opt_out"}]})",
        Repeat::Once);
    COMPARE_REQUEST((CreateContact{.email = u"a@b.io"_s, .firstName = u""_s, .unsubscribed = true}), "POST /contacts",
                    R"({"email":"a@b.io","first_name":"","unsubscribed":true})", Repeat::Once);
}

void TestRequestsContacts::createsAContactWithPropertiesOfEachType()
{
    COMPARE_REQUEST((CreateContact{.email = u"a@b.io"_s,
                                   .properties = {{u"plan"_s, u"pro"_s},
                                                  {u"age"_s, 36.0},
                                                  {u"score"_s, -0.25},
                                                  {u"member"_s, true},
                                                  {u"note"_s, u""_s}}}),
                    "POST /contacts",
                    R"({"email":"a@b.io","properties":{"age":36,"member":true,"note":"","plan":"pro","score":-0.25}})",
                    Repeat::Once);
}

void TestRequestsContacts::leavesClearsAndSetsNames()
{
    UpdateContact change{.idOrEmail = u"c1"_s};
    COMPARE_REQUEST(change, "PATCH /contacts/c1", "{}", Repeat::Safe);
    change.firstName = Text::clear();
    COMPARE_REQUEST(change, "PATCH /contacts/c1", R"({"first_name":null})", Repeat::Safe);
    change.lastName = Text::clear();
    COMPARE_REQUEST(change, "PATCH /contacts/c1", R"({"first_name":null,"last_name":null})", Repeat::Safe);
    change.firstName = Text::set(u"Ada"_s);
    COMPARE_REQUEST(change, "PATCH /contacts/c1", R"({"first_name":"Ada","last_name":null})", Repeat::Safe);
    change.lastName = Text::set(u""_s); // a text of nothing, not nothing
    COMPARE_REQUEST(change, "PATCH /contacts/c1", R"({"first_name":"Ada","last_name":""})", Repeat::Safe);
    change.firstName = Text::leave();
    COMPARE_REQUEST(change, "PATCH /contacts/c1", R"({"last_name":""})", Repeat::Safe);
    change.lastName = Text::set(u"Lovelace"_s);
    COMPARE_REQUEST(change, "PATCH /contacts/c1", R"({"last_name":"Lovelace"})", Repeat::Safe);
}

void TestRequestsContacts::leavesClearsAndSetsProperties()
{
    COMPARE_REQUEST((UpdateContact{.idOrEmail = u"ada@example.com"_s,
                                   .properties = {{u"plan"_s, Property::clear()},
                                                  {u"seen"_s, Property::leave()},
                                                  {u"age"_s, Property::set(37.0)},
                                                  {u"city"_s, Property::set(u"Köln"_s)},
                                                  {u"member"_s, Property::set(false)}}}),
                    "PATCH /contacts/ada@example.com",
                    R"({"properties":{"age":37,"city":"Köln","member":false,"plan":null}})", Repeat::Safe);
    // Where every one is left there is nothing to send.
    COMPARE_REQUEST((UpdateContact{.idOrEmail = u"c1"_s, .properties = {{u"plan"_s, Property::leave()}}}),
                    "PATCH /contacts/c1", "{}", Repeat::Safe);
}

void TestRequestsContacts::changesASubscription()
{
    COMPARE_REQUEST((UpdateContact{.idOrEmail = u"c1"_s, .unsubscribed = true}), "PATCH /contacts/c1",
                    R"({"unsubscribed":true})", Repeat::Safe);
    COMPARE_REQUEST((UpdateContact{.idOrEmail = u"c1"_s, .unsubscribed = false}), "PATCH /contacts/c1",
                    R"({"unsubscribed":false})", Repeat::Safe);
}

void TestRequestsContacts::deletesAContact()
{
    COMPARE_REQUEST(DeleteContact{.idOrEmail = u"c1"_s}, "DELETE /contacts/c1", "", Repeat::Safe);
    COMPARE_REQUEST(DeleteContact{.idOrEmail = u"a+b@example.com"_s}, "DELETE /contacts/a+b@example.com", "",
                    Repeat::Safe);
}

void TestRequestsContacts::segmentsOfAContact()
{
    COMPARE_REQUEST(ListContactSegments{.idOrEmail = u"c1"_s}, "GET /contacts/c1/segments?limit=100", "", Repeat::Safe);
    COMPARE_REQUEST((ListContactSegments{.idOrEmail = u"a+b@x.io"_s, .page = {.limit = 2, .after = u"s1"_s}}),
                    "GET /contacts/a+b@x.io/segments?limit=2&after=s1", "", Repeat::Safe);
    COMPARE_REQUEST((AddContactToSegment{.idOrEmail = u"a+b@x.io"_s, .segmentId = u"s/1"_s}),
                    "POST /contacts/a+b@x.io/segments/s%2F1", "", Repeat::Safe);
    COMPARE_REQUEST((RemoveContactFromSegment{.idOrEmail = u"c1"_s, .segmentId = u"s1"_s}),
                    "DELETE /contacts/c1/segments/s1", "", Repeat::Safe);
}

void TestRequestsContacts::topicsOfAContact()
{
    COMPARE_REQUEST((ListContactTopics{.idOrEmail = u"c1"_s, .page = {.limit = 9, .before = u"t1"_s}}),
                    "GET /contacts/c1/topics?limit=9&before=t1", "", Repeat::Safe);
    // A bare list, not {"topics":[…]}.
    COMPARE_REQUEST((UpdateContactTopics{.idOrEmail = u"c1"_s,
                                         .topics = QList<TopicSubscription>{{u"t1"_s, TopicChoice::OptOut},
                                                                            {u"t2"_s, TopicChoice::OptIn}}}),
                    "PATCH /contacts/c1/topics",
                    R"([{"id":"t1","subscription":"opt_out"},{"id":"t2","subscription":"opt_in"}])", Repeat::Safe);
    COMPARE_REQUEST((UpdateContactTopics{.idOrEmail = u"c1"_s, .topics = QList<TopicSubscription>()}),
                    "PATCH /contacts/c1/topics", "[]", Repeat::Safe);
}

QTEST_GUILESS_MAIN(TestRequestsContacts)
#include "tst_requests_contacts.moc"
