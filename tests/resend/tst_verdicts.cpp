// SPDX-License-Identifier: Apache-2.0
#include "resend/api_keys/api_key_api.h"
#include "resend/contact_imports/contact_import_api.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/contacts/contact_groups_api.h"
#include "resend/domains/domain_api.h"
#include "resend/segments/segment_api.h"
#include "resend/topics/topic_api.h"
#include "verdict_bench.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Fallback = Change<ContactProperty::Value>;

//! What an operation says of itself is what the sandbox says of it: keys, groups, contacts, imports, lists.
class TestVerdicts final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_bench.reset(); }
    void apiKeys_data();
    void apiKeys() { checkVerdict(*m_bench); }
    void segments_data();
    void segments() { checkVerdict(*m_bench); }
    void topics_data();
    void topics() { checkVerdict(*m_bench); }
    void properties_data();
    void properties() { checkVerdict(*m_bench); }
    void addresses_data();
    void addresses() { checkVerdict(*m_bench); }
    void contacts_data();
    void contacts() { checkVerdict(*m_bench); }
    void imports_data();
    void imports() { checkVerdict(*m_bench); }
    void pages_data();
    void pages() { checkVerdict(*m_bench); }
    void emptyIds_data();
    void emptyIds();

private:
    std::unique_ptr<VerdictBench> m_bench;
    QString m_key;
    QString m_domain;
    QString m_segment;
    QString m_topic;
    QString m_property;
    QString m_contact;
};

void TestVerdicts::initTestCase()
{
    m_bench = std::make_unique<VerdictBench>();
    m_key = m_bench->idOf("/api-keys", "name", u"Old website"_s);
    m_domain = m_bench->idOf("/domains", "name", u"acme.com"_s);
    m_segment = m_bench->idOf("/segments", "name", u"Lapsed customers"_s);
    m_topic = m_bench->idOf("/topics", "name", u"Partner offers"_s);
    m_property = m_bench->idOf("/contact-properties", "key", u"lifetime_value"_s);
    m_contact = m_bench->made(CreateContact{.email = u"ada@example.com"_s});
    for (const QString &id : {m_key, m_domain, m_segment, m_topic, m_property, m_contact})
        QVERIFY(!id.isEmpty());
}

void TestVerdicts::apiKeys_data()
{
    addVerdictColumns();
    addVerdict("one letter", CreateApiKey{.name = u"a"_s});
    addVerdict("no name", CreateApiKey{.name = u""_s});
    addVerdict("blank", CreateApiKey{.name = u" "_s});
    addVerdict("50", CreateApiKey{.name = QString(50, u'x')});
    addVerdict("51", CreateApiKey{.name = QString(51, u'x')});
    addVerdict("25 elephants", CreateApiKey{.name = u"🐘"_s.repeated(25)});
    addVerdict("26 elephants", CreateApiKey{.name = u"🐘"_s.repeated(26)});
    addVerdict("50 of three bytes", CreateApiKey{.name = QString(50, u'€')});
    addVerdict("51 of three bytes", CreateApiKey{.name = QString(51, u'€')});
    addVerdict("line break", CreateApiKey{.name = u"a\nb"_s});
    addVerdict("full", CreateApiKey{.name = u"a"_s, .permission = ApiKeyPermission::FullAccess});
    addVerdict("sending from one",
               CreateApiKey{.name = u"a"_s, .permission = ApiKeyPermission::SendingAccess, .domainId = m_domain});
    addVerdict("sending from an empty one",
               CreateApiKey{.name = u"a"_s, .permission = ApiKeyPermission::SendingAccess, .domainId = u""_s});
    addVerdict("full, from one",
               CreateApiKey{.name = u"a"_s, .permission = ApiKeyPermission::FullAccess, .domainId = m_domain});
    addVerdict("from one", CreateApiKey{.name = u"a"_s, .domainId = m_domain});
    addVerdict("rename", RenameApiKey{.id = m_key, .name = u"b"_s});
    addVerdict("rename to nothing", RenameApiKey{.id = m_key, .name = u""_s});
    addVerdict("rename, 50", RenameApiKey{.id = m_key, .name = QString(50, u'x')});
    addVerdict("rename, 51", RenameApiKey{.id = m_key, .name = QString(51, u'x')});
}

void TestVerdicts::segments_data()
{
    addVerdictColumns();
    addVerdict("create", CreateSegment{.name = u"a"_s});
    addVerdict("create, long", CreateSegment{.name = QString(500, u'x')});
    addVerdict("create, no name", CreateSegment{.name = u""_s});
    addVerdict("create, blank", CreateSegment{.name = u" "_s});
    addVerdict("rename", RenameSegment{.id = m_segment, .name = u"a"_s});
    addVerdict("rename to nothing", RenameSegment{.id = m_segment, .name = u""_s});
}

void TestVerdicts::topics_data()
{
    addVerdictColumns();
    const auto create = [](const QString &name, const std::optional<QString> &description = {}) {
        return CreateTopic{.name = name, .defaultSubscription = TopicDefault::OptIn, .description = description};
    };
    addVerdict("plain", create(u"a"_s));
    addVerdict("no name", create(u""_s));
    addVerdict("name, 50", create(QString(50, u'x')));
    addVerdict("name, 51", create(QString(51, u'x')));
    addVerdict("name, 25 elephants", create(u"🐘"_s.repeated(25)));
    addVerdict("name, 26 elephants", create(u"🐘"_s.repeated(26)));
    addVerdict("no description", create(u"a"_s, u""_s));
    addVerdict("description, 200", create(u"a"_s, QString(200, u'x')));
    addVerdict("description, 201", create(u"a"_s, QString(201, u'x')));
    addVerdict("description, 100 elephants", create(u"a"_s, u"🐘"_s.repeated(100)));
    addVerdict("description, 101 elephants", create(u"a"_s, u"🐘"_s.repeated(101)));
    addVerdict("public",
               CreateTopic{
                   .name = u"a"_s, .defaultSubscription = TopicDefault::OptOut, .visibility = TopicVisibility::Public});
    addVerdict("update nothing", UpdateTopic{.id = m_topic});
    addVerdict("update to no name", UpdateTopic{.id = m_topic, .name = u""_s});
    addVerdict("update name, 50", UpdateTopic{.id = m_topic, .name = QString(50, u'x')});
    addVerdict("update name, 51", UpdateTopic{.id = m_topic, .name = QString(51, u'x')});
    addVerdict("update to no description", UpdateTopic{.id = m_topic, .description = u""_s});
    addVerdict("update description, 201", UpdateTopic{.id = m_topic, .description = QString(201, u'x')});
}

void TestVerdicts::properties_data()
{
    addVerdictColumns();
    const QStringList keys{u"plan_v"_s,      u"Az_09"_s,      u"7"_s,         u"_"_s,          u""_s,
                           u"a b"_s,         u"a-b"_s,        u"a.b"_s,       u"größe"_s,      u"١"_s,
                           u"🐘"_s,           u"FIRST_NAME"_s, u"LAST_NAME"_s, u"EMAIL"_s,      u"UNSUBSCRIBE_URL"_s,
                           u"EMAIL_2"_s,     u"first_name"_s, u"email"_s,     u"First_Name"_s, QString(50, u'x'),
                           QString(51, u'x')};
    for (const QString &key : keys) {
        const QByteArray tag = key.left(20).toUtf8() + ' ' + QByteArray::number(key.size());
        addVerdict(tag.constData(), CreateContactProperty{.key = key, .type = PropertyType::String});
    }
    const auto create = [](const QString &key, PropertyType type, const ContactProperty::Value &fallback) {
        return CreateContactProperty{.key = key, .type = type, .fallback = fallback};
    };
    addVerdict("text for text", create(u"v1"_s, PropertyType::String, u"x"_s));
    addVerdict("empty text for text", create(u"v2"_s, PropertyType::String, u""_s));
    addVerdict("number for number", create(u"v3"_s, PropertyType::Number, -1.5));
    addVerdict("number for text", create(u"v4"_s, PropertyType::String, 1.0));
    addVerdict("text for number", create(u"v5"_s, PropertyType::Number, u"1"_s));
    addVerdict("update nothing", UpdateContactProperty{.id = m_property});
    addVerdict("update, clear", UpdateContactProperty{.id = m_property, .fallback = Fallback::clear()});
    addVerdict("update, number", UpdateContactProperty{.id = m_property, .fallback = Fallback::set(1.0)});
}

void TestVerdicts::addresses_data()
{
    addVerdictColumns();
    const QStringList addresses{u""_s,
                                u"new@example.com"_s,
                                u"a.d.a+x@mail.example.co.uk"_s,
                                u"!#$%&'*/=?^_`{|}~-@example.com"_s,
                                u"o'hara@example.com"_s,
                                u"jürgen@bücher.example"_s,
                                u"🐘@x.io"_s,
                                u"\"a\"@b.io"_s,
                                u"a@b.1"_s,
                                u"a@-b.io"_s,
                                u"a@b_c.io"_s,
                                u"example.com"_s,
                                u"@example.com"_s,
                                u"ada@"_s,
                                u"a@b@example.com"_s,
                                u"ada@localhost"_s,
                                u"ada@.com"_s,
                                u"ada@example."_s,
                                u"ada@example..com"_s,
                                u"a..b@example.com"_s,
                                u".a@example.com"_s,
                                u"a.@example.com"_s,
                                u"a da@example.com"_s,
                                u"ada@example.com "_s,
                                u" ada@example.com"_s,
                                u"ada@exam\tple.com"_s,
                                u"ada@example.com\nBcc: x@y.io"_s,
                                u"ada@example.com\u00a0"_s,
                                u"ada@example.com\u0085"_s,
                                u"ada@example.com\u2003"_s,
                                u"Ada <ada@example.com>"_s,
                                u"<ada@example.com>"_s,
                                u"a<b@example.com"_s,
                                u"a>b@example.com"_s,
                                u"a,b@example.com"_s,
                                u"a@b.io,c@d.io"_s,
                                QString(248, u'a') + u"@b.com"_s,
                                QString(249, u'a') + u"@b.com"_s,
                                QString(124, u'ä') + u"@b.com"_s,
                                QString(200, u'ä') + u"@b.com"_s};
    for (const QString &address : addresses) {
        const QByteArray tag = address.left(40).toUtf8() + ' ' + QByteArray::number(address.size());
        addVerdict(tag.constData(), CreateContact{.email = address});
    }
}

void TestVerdicts::contacts_data()
{
    addVerdictColumns();
    int number = 0;
    const auto add = [&number](const char *name, const auto &set) {
        CreateContact contact{.email = u"v%1@example.org"_s.arg(number++)};
        set(contact);
        addVerdict(name, contact);
    };
    add("all", [this](auto &c) {
        c.firstName = u""_s;
        c.lastName = QString(200, u'x');
        c.unsubscribed = true;
        c.properties = {{u"lifetime_value"_s, 1.5}};
        c.segmentIds = {m_segment};
        c.topics = {{m_topic, TopicChoice::OptOut}};
    });
    add("segment without an id", [](auto &c) { c.segmentIds = {u""_s}; });
    add("topic without an id", [](auto &c) { c.topics = {{u""_s, TopicChoice::OptIn}}; });
    const auto choose = [this](const QList<TopicSubscription> &topics) {
        return UpdateContactTopics{.idOrEmail = m_contact, .topics = topics};
    };
    addVerdict("choose", choose({{m_topic, TopicChoice::OptIn}}));
    addVerdict("choose nothing", choose({}));
    addVerdict("choose without an id", choose({{u""_s, TopicChoice::OptIn}}));
    addVerdict("change nothing", UpdateContact{.idOrEmail = m_contact});
    addVerdict("clear names",
               UpdateContact{.idOrEmail = u"ada@example.com"_s,
                             .firstName = Change<QString>::clear(),
                             .lastName = Change<QString>::set(u""_s)});
    addVerdict("add", AddContactToSegment{.idOrEmail = m_contact, .segmentId = m_segment});
    addVerdict("remove", RemoveContactFromSegment{.idOrEmail = m_contact, .segmentId = m_segment});
}

void TestVerdicts::imports_data()
{
    addVerdictColumns();
    const CreateContactImport plain{.csv = QByteArray("email\nimported@example.org\n"), .onConflict = OnConflict::Skip};
    const auto add = [&plain](const char *name, const auto &set) {
        CreateContactImport file = plain;
        set(file);
        addVerdict(name, file);
    };
    add("plain", [](auto &) {});
    add("no file", [](auto &f) { f.csv = QByteArray(); });
    add("too large", [](auto &f) { f.csv = "email\n" + QByteArray(52428795, 'x'); });
    add("odd name", [](auto &f) { f.fileName = u"a \"b\"\r\n🎉.csv"_s; });
    add("no name", [](auto &f) { f.fileName = QString(); });
    add("mapped", [](auto &f) { f.columnMap = ColumnMap{.email = u"email"_s}; });
    add("mapped without an address", [](auto &f) { f.columnMap = ColumnMap{.email = u""_s}; });
    add("groups", [this](auto &f) {
        f.segmentIds = {m_segment};
        f.topics = {{m_topic, TopicChoice::OptIn}};
    });
    add("segment without an id", [](auto &f) { f.segmentIds = {u""_s}; });
    add("topic without an id", [](auto &f) { f.topics = {{u""_s, TopicChoice::OptIn}}; });
    addVerdict("list, failed", ListContactImports{.status = ImportStatus::Failed});
}

void TestVerdicts::pages_data()
{
    addVerdictColumns();
    const auto add = [this](const char *name, const ListQuery &page) {
        const QByteArray tag = name;
        addVerdict((tag + " api keys").constData(), ListApiKeys{page});
        addVerdict((tag + " domains").constData(), ListDomains{page});
        addVerdict((tag + " segments").constData(), ListSegments{page});
        addVerdict((tag + " topics").constData(), ListTopics{page});
        addVerdict((tag + " properties").constData(), ListContactProperties{page});
        addVerdict((tag + " contacts").constData(), ListContacts{page});
        addVerdict((tag + " contacts of a segment").constData(), ListContacts{page, m_segment});
        addVerdict((tag + " segments of a contact").constData(), ListContactSegments{m_contact, page});
        addVerdict((tag + " topics of a contact").constData(), ListContactTopics{m_contact, page});
        addVerdict((tag + " imports").constData(), ListContactImports{page});
    };
    add("1", {.limit = 1});
    add("100", {.limit = 100});
    add("0", {.limit = 0});
    add("-1", {.limit = -1});
    add("101", {.limit = 101});
    addVerdict("after", ListDomains{{.after = m_domain}});
    addVerdict("before", ListDomains{{.before = m_domain}});
    addVerdict("both", ListDomains{{.after = m_domain, .before = m_domain}});
}

// The service says whether there is such a thing; what matters is that nothing else is reached.
void TestVerdicts::emptyIds_data()
{
    addVerdictColumns();
    for (const char *id : {"", ".", ".."}) {
        const QString text = QString::fromLatin1(id);
        const QByteArray tag = '"' + QByteArray(id) + '"';
        addVerdict((tag + " get").constData(), GetDomain{.id = text});
        addVerdict((tag + " update").constData(), UpdateTopic{.id = text, .name = u"x"_s});
        addVerdict((tag + " delete").constData(), DeleteApiKey{.id = text});
        addVerdict((tag + " add").constData(), AddContactToSegment{.idOrEmail = text, .segmentId = m_segment});
        addVerdict((tag + " add to").constData(), AddContactToSegment{.idOrEmail = m_contact, .segmentId = text});
        addVerdict((tag + " contacts").constData(), GetContact{.idOrEmail = text});
    }
}

void TestVerdicts::emptyIds()
{
    QFETCH(HttpRequest, request);
    QFETCH(QString, faults);
    QVERIFY(!faults.isEmpty());
    const int status = m_bench->answer(request).status;
    QVERIFY2(status == 404 || status == 400 || status == 422, qPrintable(QString::number(status)));
}

QTEST_GUILESS_MAIN(TestVerdicts)
#include "tst_verdicts.moc"
