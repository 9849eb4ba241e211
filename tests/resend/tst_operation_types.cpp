// SPDX-License-Identifier: Apache-2.0
#include "resend/api_keys/api_key_api.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/broadcasts/broadcast_report_api.h"
#include "resend/contact_imports/contact_import_api.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/contacts/contact_groups_api.h"
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"
#include "resend/emails/email_api.h"
#include "resend/emails/email_metrics_api.h"
#include "resend/resend_client.h"
#include "resend/segments/segment_api.h"
#include "resend/topics/topic_api.h"

#include <QTest>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace postroom;

namespace {

// Checked in every operation of the API: it can be called, and knows its faults.
template<typename... Ops>
constexpr bool areOperations = (CheckedOperation<Ops> && ...);

// One that needs something cannot be made from nothing, neither as T() nor as T{}.
template<typename T>
concept FromNothing = std::is_default_constructible_v<T> || requires
{
    T{};
};
template<typename... Ops>
constexpr bool areNeedy = (!FromNothing<Ops> && ...);
template<typename... Ops>
constexpr bool areContent = (FromNothing<Ops> && ...);

#define LISTS \
    ListApiKeys, ListDomains, ListSegments, ListTopics, ListContactProperties, ListContacts, ListContactImports, \
        ListBroadcasts, GetEmailMetrics
#define NEEDY \
    CreateApiKey, RenameApiKey, DeleteApiKey, CreateDomain, GetDomain, UpdateDomain, VerifyDomain, DeleteDomain, \
        CreateDomainClaim, GetDomainClaim, VerifyDomainClaim, CreateSegment, GetSegment, RenameSegment, DeleteSegment, \
        CreateTopic, GetTopic, UpdateTopic, DeleteTopic, CreateContactProperty, GetContactProperty, \
        UpdateContactProperty, DeleteContactProperty, CreateContact, GetContact, UpdateContact, DeleteContact, \
        ListContactSegments, AddContactToSegment, RemoveContactFromSegment, ListContactTopics, UpdateContactTopics, \
        CreateContactImport, GetContactImport, CreateBroadcast, GetBroadcast, UpdateBroadcast, SendBroadcast, \
        CancelBroadcast, DeleteBroadcast, DuplicateBroadcast, ListBroadcastRecipients, ListClickedLinks, SendEmail

static_assert(areOperations<LISTS>);
static_assert(areOperations<NEEDY>);
static_assert(areContent<LISTS>);
static_assert(areNeedy<NEEDY>);
static_assert(areNeedy<ColumnMap>);

// With all that is needed it can be made, and with any one thing left out it cannot.
template<typename T>
concept FromAllOfABroadcast = requires
{
    T{.segmentId = QString(), .from = QString(), .subject = QString()};
};
template<typename T>
concept WithoutSegment = requires
{
    T{.from = QString(), .subject = QString()};
};
template<typename T>
concept WithoutFrom = requires
{
    T{.segmentId = QString(), .subject = QString()};
};
template<typename T>
concept WithoutSubject = requires
{
    T{.segmentId = QString(), .from = QString(), .name = QString()};
};
static_assert(FromAllOfABroadcast<CreateBroadcast>);
static_assert(!WithoutSegment<CreateBroadcast>);
static_assert(!WithoutFrom<CreateBroadcast>);
static_assert(!WithoutSubject<CreateBroadcast>);

template<typename T>
concept FromAllOfATopic = requires
{
    T{.name = QString(), .defaultSubscription = TopicDefault::OptIn};
};
template<typename T>
concept WithoutDefault = requires
{
    T{.name = QString(), .visibility = TopicVisibility::Public};
};
static_assert(FromAllOfATopic<CreateTopic>);
static_assert(!WithoutDefault<CreateTopic>);

template<typename T>
concept FromAllOfAnEmail = requires
{
    T{.idempotencyKey = QString(), .from = QString(), .to = QStringList(), .subject = QString()};
};
template<typename T>
concept WithoutKey = requires
{
    T{.from = QString(), .to = QStringList(), .subject = QString()};
};
static_assert(FromAllOfAnEmail<SendEmail>);
static_assert(!WithoutKey<SendEmail>);

template<typename T>
concept FromAllOfAnImport = requires
{
    T{.csv = QByteArray(), .onConflict = OnConflict::Skip};
};
template<typename T>
concept WithoutConflict = requires
{
    T{.csv = QByteArray()};
};
static_assert(FromAllOfAnImport<CreateContactImport>);
static_assert(!WithoutConflict<CreateContactImport>);

template<typename T>
concept WithoutName = requires
{
    T{.id = QString()};
};
static_assert(!WithoutName<RenameSegment> && !WithoutName<RenameApiKey>);
static_assert(WithoutName<UpdateTopic>);

static_assert(!std::is_default_constructible_v<Required<QString>>);
static_assert(!std::is_default_constructible_v<Required<int>>);
static_assert(std::is_convertible_v<QString, Required<QString>>);
static_assert(std::is_convertible_v<Required<QString>, QString>);
static_assert(std::is_copy_constructible_v<Required<QString>> && std::is_copy_assignable_v<Required<QString>>);
static_assert(!std::is_convertible_v<int, Required<QString>>);
static_assert(!std::is_convertible_v<int, Required<TopicDefault>>);
static_assert(!std::is_convertible_v<std::optional<QString>, Required<QString>>);

static_assert(std::is_default_constructible_v<Change<QString>>);
static_assert(!std::is_convertible_v<QString, Change<QString>>);        // set() says what is meant
static_assert(!std::is_convertible_v<std::nullptr_t, Change<QString>>); // clear() does

} // namespace

//! What the compiler holds operations to, and the two kinds of fields.
class TestOperationTypes final : public QObject
{
    Q_OBJECT
private slots:
    void aRequiredFieldIsItsValue();
    void aChangeIsOneOfThree();
    void aPlainTextIsOneOfThree();
};

void TestOperationTypes::aRequiredFieldIsItsValue()
{
    Required<QString> name = u"a"_s;
    QCOMPARE(*name, u"a"_s);
    QCOMPARE(name->size(), 1);
    const QString &text = name;
    QCOMPARE(text, u"a"_s);
    QVERIFY(name == Required<QString>(u"a"_s));
    QVERIFY(!(name == Required<QString>(u"b"_s)));
    name = u"b"_s;
    QCOMPARE(name.value, u"b"_s);
    const Required<QString> copy = name;
    QCOMPARE(*copy, u"b"_s);
}

void TestOperationTypes::aChangeIsOneOfThree()
{
    const auto left = Change<QString>::leave();
    const auto cleared = Change<QString>::clear();
    const auto set = Change<QString>::set(u"a"_s);
    const auto setToNothing = Change<QString>::set(QString());
    QVERIFY(left.isLeft() && !left.isCleared() && !left.value());
    QVERIFY(!cleared.isLeft() && cleared.isCleared() && !cleared.value());
    QVERIFY(!set.isLeft() && !set.isCleared());
    QCOMPARE(set.value(), u"a"_s);
    QVERIFY(!setToNothing.isCleared() && setToNothing.value());

    QVERIFY(left == Change<QString>());
    QVERIFY(cleared == Change<QString>::clear());
    QVERIFY(set == Change<QString>::set(u"a"_s));
    QVERIFY(!(set == Change<QString>::set(u"b"_s)));
    QVERIFY(!(left == cleared));
    QVERIFY(!(left == set));
    QVERIFY(!(cleared == setToNothing));
    // One set and then cleared is as one that was never set.
    auto turned = Change<QString>::set(u"a"_s);
    turned = Change<QString>::clear();
    QVERIFY(turned == cleared);
    const auto zero = Change<int>::set(0);
    QVERIFY(!(zero == Change<int>::leave()));
}

void TestOperationTypes::aPlainTextIsOneOfThree()
{
    const PlainText generated = PlainText::generated();
    const PlainText none = PlainText::none();
    const PlainText own = PlainText::own(u"a"_s);
    QVERIFY(generated.isGenerated() && !generated.isNone() && generated.text().isEmpty());
    QVERIFY(!none.isGenerated() && none.isNone() && none.text().isEmpty());
    QVERIFY(!own.isGenerated() && !own.isNone());
    QCOMPARE(own.text(), u"a"_s);
    QVERIFY(PlainText() == generated);
    QVERIFY(PlainText::own(u""_s) == none);
    QVERIFY(!(generated == none));
    QVERIFY(!(own == PlainText::own(u"b"_s)));
    QVERIFY(own == PlainText::own(u"a"_s));
}

QTEST_GUILESS_MAIN(TestOperationTypes)
#include "tst_operation_types.moc"
