// SPDX-License-Identifier: Apache-2.0
#include "models/domain_news_words.h"

#include "resend/domains/domain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

//! What has become of a domain is told truly, beside its records and elsewhere.
class TestDomainNewsWords final : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatBecameOfIt_data();
    void saysWhatBecameOfIt();
    void nothingWhereNothingHasEnded();
};

void TestDomainNewsWords::saysWhatBecameOfIt_data()
{
    using Status = DomainStatus;
    QTest::addColumn<Domain>("domain");
    QTest::addColumn<QString>("atItsRecords");
    QTest::addColumn<QString>("elsewhere");
    const auto domain = [](Status status, std::optional<bool> sending = {}, std::optional<bool> receiving = {}) {
        return Domain{.name = u"acme.com"_s, .status = {status, {}}, .sending = sending, .receiving = receiving};
    };
    QTest::newRow("verified") << domain(Status::Verified) << u"Good: acme.com is verified. You can send from it now."_s
                              << u"Good: acme.com is verified. You can send from it now."_s;
    QTest::newRow("verified to receive only")
        << domain(Status::Verified, false, true)
        << u"Good: acme.com is verified. It can receive mail now. Sending from it is switched off."_s
        << u"Good: acme.com is verified. It can receive mail now. Sending from it is switched off."_s;
    QTest::newRow("verified, used for nothing") << domain(Status::Verified, false, false)
                                                << u"Good: acme.com is verified. Sending from it is switched off."_s
                                                << u"Good: acme.com is verified. Sending from it is switched off."_s;
    QTest::newRow("in part") << domain(Status::PartiallyVerified, true, true)
                             << u"Waiting: acme.com is partly verified. You can send from it. Some of its records are not seen yet."_s
                             << u"Waiting: acme.com is partly verified. You can send from it. Some of its records are not seen yet."_s;
    QTest::newRow("in part, to receive only")
        << domain(Status::PartiallyVerified, false, true)
        << u"Waiting: acme.com is partly verified. Sending from it is switched off. Some of its records are not seen yet."_s
        << u"Waiting: acme.com is partly verified. Sending from it is switched off. Some of its records are not seen yet."_s;
    QTest::newRow("failed in part")
        << domain(Status::PartiallyFailed)
        << u"Bad: acme.com could be verified only in part. Resend did not find all of its records. Compare those it did not find "
           "with what is entered, then press Verify."_s
        << u"Bad: acme.com could be verified only in part. Resend did not find all of its records. Open Domains to see which, and "
           "what to do."_s;
    QTest::newRow("failed") << domain(Status::Failed)
                            << u"Bad: acme.com could not be verified. Resend did not find the records. Compare them with what is "
                               "entered, then press Verify."_s
                            << u"Bad: acme.com could not be verified. Resend did not find the records. Open Domains to see which, "
                               "and what to do."_s;
    QTest::newRow("missing") << domain(Status::TemporaryFailure)
                             << u"Bad: Records of acme.com are missing. Resend does not see them at present. Compare them with what "
                                "is entered."_s
                             << u"Bad: Records of acme.com are missing. Resend does not see them at present. Open Domains to "
                                "compare what is in the DNS now."_s;
}

void TestDomainNewsWords::saysWhatBecameOfIt()
{
    QFETCH(Domain, domain);
    QFETCH(QString, atItsRecords);
    QFETCH(QString, elsewhere);
    const auto told = [&domain](ReadAt place) {
        const DomainNewsWords words = domainNewsWords(domain, place).value_or(DomainNewsWords());
        const QString tone = words.tone == Tone::Good ? u"Good"_s : words.tone == Tone::Bad ? u"Bad"_s : u"Waiting"_s;
        return u"%1: %2 %3"_s.arg(tone, words.title, words.text);
    };
    QCOMPARE(told(ReadAt::ItsRecords), atItsRecords);
    QCOMPARE(told(ReadAt::AnotherPlace), elsewhere);
}

void TestDomainNewsWords::nothingWhereNothingHasEnded()
{
    for (const DomainStatus status : {DomainStatus::NotStarted, DomainStatus::Pending, DomainStatus::Unknown})
        QCOMPARE(domainNewsWords({.name = u"acme.com"_s, .status = {status, {}}}, ReadAt::ItsRecords), std::nullopt);
}

QTEST_GUILESS_MAIN(TestDomainNewsWords)
#include "tst_domain_news_words.moc"
