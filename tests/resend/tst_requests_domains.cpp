// SPDX-License-Identifier: Apache-2.0
#include "request_texts.h"
#include "resend/api_keys/api_key_api.h"
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using Repeat = HttpRequest::Repeat;

//! What is sent for domains, claims to domains, and API keys.
class TestRequestsDomains final : public QObject
{
    Q_OBJECT
private slots:
    void readsDomains();
    void createsADomain();
    void writesEachSettingOfANewDomain();
    void changesADomain();
    void changesOneSettingOfADomain();
    void verifiesAndDeletesADomain();
    void claimsADomain();
    void readsAndVerifiesAClaim();
    void createsAnApiKey();
    void listsRenamesAndDeletesApiKeys();
};

void TestRequestsDomains::readsDomains()
{
    COMPARE_REQUEST(ListDomains{}, "GET /domains?limit=100", "", Repeat::Safe);
    COMPARE_REQUEST((ListDomains{{.limit = 5, .before = u"d1"_s}}), "GET /domains?limit=5&before=d1", "", Repeat::Safe);
    COMPARE_REQUEST(GetDomain{.id = u"d1"_s}, "GET /domains/d1", "", Repeat::Safe);
}

void TestRequestsDomains::createsADomain()
{
    COMPARE_REQUEST(CreateDomain{.name = u"example.com"_s}, "POST /domains", R"({"name":"example.com"})", Repeat::Once);
    COMPARE_REQUEST((CreateDomain{.name = u"mail.example.com"_s,
                                  .region = u"eu-west-1"_s,
                                  .customReturnPath = u"bounces"_s,
                                  .openTracking = true,
                                  .clickTracking = false,
                                  .tls = TlsMode::Enforced,
                                  .sending = true,
                                  .receiving = true,
                                  .trackingSubdomain = u"links"_s}),
                    "POST /domains",
                    R"({"name":"mail.example.com","region":"eu-west-1","custom_return_path":"bounces",)"
                    R"("open_tracking":true,"click_tracking":false,"tls":"enforced",)"
                    R"("capabilities":{"sending":"enabled","receiving":"enabled"},"tracking_subdomain":"links"})",
                    Repeat::Once);
}

void TestRequestsDomains::writesEachSettingOfANewDomain()
{
    CreateDomain domain{.name = u"a.io"_s};
    domain.tls = TlsMode::Opportunistic;
    COMPARE_REQUEST(domain, "POST /domains", R"({"name":"a.io","tls":"opportunistic"})", Repeat::Once);
    domain.tls.reset();
    domain.openTracking = false;
    COMPARE_REQUEST(domain, "POST /domains", R"({"name":"a.io","open_tracking":false})", Repeat::Once);
    domain.openTracking.reset();
    domain.clickTracking = true;
    COMPARE_REQUEST(domain, "POST /domains", R"({"name":"a.io","click_tracking":true})", Repeat::Once);
    domain.clickTracking.reset();
    domain.sending = false;
    COMPARE_REQUEST(domain, "POST /domains", R"({"name":"a.io","capabilities":{"sending":"disabled"}})", Repeat::Once);
    domain.sending.reset();
    domain.receiving = false;
    COMPARE_REQUEST(domain, "POST /domains", R"({"name":"a.io","capabilities":{"receiving":"disabled"}})",
                    Repeat::Once);
}

void TestRequestsDomains::changesADomain()
{
    COMPARE_REQUEST(UpdateDomain{.id = u"d1"_s}, "PATCH /domains/d1", "{}", Repeat::Safe);
    COMPARE_REQUEST((UpdateDomain{.id = u"d1"_s,
                                  .openTracking = false,
                                  .clickTracking = true,
                                  .tls = TlsMode::Opportunistic,
                                  .sending = false,
                                  .receiving = true,
                                  .trackingSubdomain = u"t"_s}),
                    "PATCH /domains/d1",
                    R"({"open_tracking":false,"click_tracking":true,"tls":"opportunistic",)"
                    R"("capabilities":{"sending":"disabled","receiving":"enabled"},"tracking_subdomain":"t"})",
                    Repeat::Safe);
}

void TestRequestsDomains::changesOneSettingOfADomain()
{
    COMPARE_REQUEST((UpdateDomain{.id = u"d1"_s, .openTracking = true}), "PATCH /domains/d1",
                    R"({"open_tracking":true})", Repeat::Safe);
    COMPARE_REQUEST((UpdateDomain{.id = u"d1"_s, .clickTracking = false}), "PATCH /domains/d1",
                    R"({"click_tracking":false})", Repeat::Safe);
    COMPARE_REQUEST((UpdateDomain{.id = u"d1"_s, .tls = TlsMode::Enforced}), "PATCH /domains/d1",
                    R"({"tls":"enforced"})", Repeat::Safe);
    COMPARE_REQUEST((UpdateDomain{.id = u"d1"_s, .sending = true}), "PATCH /domains/d1",
                    R"({"capabilities":{"sending":"enabled"}})", Repeat::Safe);
    COMPARE_REQUEST((UpdateDomain{.id = u"d1"_s, .receiving = false}), "PATCH /domains/d1",
                    R"({"capabilities":{"receiving":"disabled"}})", Repeat::Safe);
    COMPARE_REQUEST((UpdateDomain{.id = u"d1"_s, .trackingSubdomain = u"go.links"_s}), "PATCH /domains/d1",
                    R"({"tracking_subdomain":"go.links"})", Repeat::Safe);
}

void TestRequestsDomains::verifiesAndDeletesADomain()
{
    COMPARE_REQUEST(VerifyDomain{.id = u"d1"_s}, "POST /domains/d1/verify", "", Repeat::Once);
    COMPARE_REQUEST(DeleteDomain{.id = u"d1"_s}, "DELETE /domains/d1", "", Repeat::Safe);
    COMPARE_REQUEST(DeleteDomain{.id = u"a/b"_s}, "DELETE /domains/a%2Fb", "", Repeat::Safe);
}

void TestRequestsDomains::claimsADomain()
{
    COMPARE_REQUEST(CreateDomainClaim{.name = u"example.com"_s}, "POST /domains/claim", R"({"name":"example.com"})",
                    Repeat::Once);
    COMPARE_REQUEST((CreateDomainClaim{.name = u"example.com"_s,
                                       .region = u"sa-east-1"_s,
                                       .customReturnPath = u"rp"_s,
                                       .openTracking = true,
                                       .clickTracking = false,
                                       .trackingSubdomain = u"links"_s}),
                    "POST /domains/claim",
                    R"({"name":"example.com","region":"sa-east-1","custom_return_path":"rp","open_tracking":true,)"
                    R"("click_tracking":false,"tracking_subdomain":"links"})",
                    Repeat::Once);
}

void TestRequestsDomains::readsAndVerifiesAClaim()
{
    COMPARE_REQUEST(GetDomainClaim{.domainId = u"d1"_s}, "GET /domains/d1/claim", "", Repeat::Safe);
    COMPARE_REQUEST(VerifyDomainClaim{.domainId = u"d1"_s}, "POST /domains/d1/claim/verify", "", Repeat::Once);
    // An id with a placeholder's look stays one.
    COMPARE_REQUEST(GetDomainClaim{.domainId = u"%1"_s}, "GET /domains/%251/claim", "", Repeat::Safe);
}

void TestRequestsDomains::createsAnApiKey()
{
    COMPARE_REQUEST(CreateApiKey{.name = u"Production"_s}, "POST /api-keys", R"({"name":"Production"})", Repeat::Once);
    COMPARE_REQUEST((CreateApiKey{.name = u"P"_s, .permission = ApiKeyPermission::FullAccess}), "POST /api-keys",
                    R"({"name":"P","permission":"full_access"})", Repeat::Once);
    COMPARE_REQUEST(
        (CreateApiKey{.name = u"Größe \"🎉\""_s, .permission = ApiKeyPermission::SendingAccess, .domainId = u"d1"_s}),
        "POST /api-keys", R"({"name":"Größe \"🎉\"","permission":"sending_access","domain_id":"d1"})", Repeat::Once);
}

void TestRequestsDomains::listsRenamesAndDeletesApiKeys()
{
    COMPARE_REQUEST((ListApiKeys{{.limit = 7, .after = u"k1"_s}}), "GET /api-keys?limit=7&after=k1", "", Repeat::Safe);
    COMPARE_REQUEST((RenameApiKey{.id = u"k1"_s, .name = u"New"_s}), "PATCH /api-keys/k1", R"({"name":"New"})",
                    Repeat::Safe);
    COMPARE_REQUEST(DeleteApiKey{.id = u"k1"_s}, "DELETE /api-keys/k1", "", Repeat::Safe);
}

QTEST_GUILESS_MAIN(TestRequestsDomains)
#include "tst_requests_domains.moc"
