// SPDX-License-Identifier: Apache-2.0
#include "domain_script.h"
#include "finding.h"
#include "kit/field_frame.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "window_bench.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! What is chosen for a domain: when it is added, changed later, and when it goes.
class TestDomainSettings final : public QObject
{
    Q_OBJECT
private slots:
    void aDomainThatOnlyReceives();
    void theLastUseCannotGo_data();
    void theLastUseCannotGo();
    void aRefusedRegionIsToldBesideIt();
    void aRefusedFieldIsToldBesideIt();
    void editsTrackingAndUses();
    void sendsOnlyWhatDiffers();
    void clicksNeedASubdomain();
    void anUnclearChangeIsSaidToBeUnclear();
    void factsTellOfEncryption_data();
    void factsTellOfEncryption();
    void deletingNamesItsConsequences();
    void deletingNamesTheKeysMadeHere();
    void deletingSaysThatKeysCouldNotBeRead();
    void ofTwoRemovalsTheLastIsAskedAbout_data();
    void ofTwoRemovalsTheLastIsAskedAbout();

private:
    static QDialog *dialog(const WindowBench &bench)
    {
        const QList<QDialog *> all = shown<QDialog>(bench.window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    static QComboBox *choice(const QWidget &root, const QString &name)
    {
        for (QComboBox *box : shown<QComboBox>(root)) {
            if (box->accessibleName() == name)
                return box;
        }
        return nullptr;
    }
    static QJsonObject lastBody(const ScriptedServer &server, const QByteArray &key)
    {
        QJsonObject body;
        for (const SeenRequest &request : server.seen()) {
            if (request.key() == key)
                body = QJsonDocument::fromJson(request.body).object();
        }
        return body;
    }
    static ScriptedAnswer details(const QByteArray &more)
    {
        return ScriptedAnswer::json(200, R"({"object":"domain",)" + domainHead("d-1", "acme.com", "verified")
                                             + R"(,"records":[])" + more + "}");
    }
    //! Types a domain into the dialog of an account without any, and sends it off.
    static bool add(WindowBench &bench, ScriptedServer &server, const QString &returnPath)
    {
        server.on("GET /domains", domainList({}));
        bench.open(server.url());
        if (!bench.showTab(u"domains"_s) || !click(bench.page(), u"Add domain"_s))
            return false;
        QTest::keyClicks(field(*dialog(bench), u"Domain"_s), u"news.acme.org"_s);
        QTest::keyClicks(field(*dialog(bench), u"Return path"_s), returnPath);
        return click(*dialog(bench), u"Add domain"_s);
    }
    static void serve(ScriptedServer &server, const QByteArray &more = {})
    {
        server.on("GET /domains", domainList({domainHead("d-1", "acme.com", "verified")}));
        server.on("GET /domains/d-1", details(more));
        server.on("PATCH /domains/d-1", ScriptedAnswer::json(200, R"({"object":"domain","id":"d-1"})"));
    }
};

void TestDomainSettings::aDomainThatOnlyReceives()
{
    WindowBench bench(QSize(1280, 800));
    QVERIFY(bench.openSandbox());
    QVERIFY(click(bench.page(), u"Add domain"_s));
    QTest::keyClicks(field(*dialog(bench), u"Domain"_s), u"in.acme.org"_s);
    button(*dialog(bench), u"Receive mail at this domain"_s)->click();
    button(*dialog(bench), u"Send from this domain"_s)->click();
    QVERIFY(click(*dialog(bench), u"Add domain"_s));
    QTRY_VERIFY(!dialog(bench));
    QVERIFY(bench.settle());
    const Domain made = *bench.models().openDomain.domain();
    QCOMPARE(made.name, u"in.acme.org"_s);
    QCOMPARE(made.sending, std::optional(false));
    QCOMPARE(made.receiving, std::optional(true));
    QVERIFY(words(bench.page()).contains(u"Sending\u00a0off"_s));
}

void TestDomainSettings::theLastUseCannotGo_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("adding") << true;
    QTest::newRow("editing") << false;
}

void TestDomainSettings::theLastUseCannotGo()
{
    QFETCH(bool, isNew);
    ScriptedServer server;
    serve(server);
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(click(bench.page(), isNew ? u"Add domain"_s : u"Edit…"_s));
    const QString why = u"the last one cannot be switched off."_s;
    QAbstractButton *sending = button(*dialog(bench), u"Send from this domain"_s);
    QAbstractButton *receiving = button(*dialog(bench), u"Receive mail at this domain"_s);
    QVERIFY(sending->isChecked() && !sending->isEnabled());
    QVERIFY(!receiving->isChecked() && receiving->isEnabled());
    QVERIFY(says(*dialog(bench), why));
    receiving->click();
    QVERIFY(sending->isEnabled());
    QVERIFY(!says(*dialog(bench), why));
    sending->click();
    QVERIFY(!receiving->isEnabled());
    QVERIFY(says(*dialog(bench), why));
}

void TestDomainSettings::aRefusedRegionIsToldBesideIt()
{
    ScriptedServer server;
    server.on("POST /domains", refusal(422, "invalid_region", "Region is not available."));
    WindowBench bench(QSize(1280, 800));
    QVERIFY(add(bench, server, {}));
    QComboBox *region = choice(*dialog(bench), u"Region"_s);
    QVERIFY(region);
    auto *frame = qobject_cast<FieldFrame *>(region->parentWidget());
    QVERIFY(frame);
    QTRY_COMPARE(frame->fault(), u"Resend does not take this region. Choose another one. It says: Region is not available."_s);
    QVERIFY(says(*frame, frame->fault()));
    QVERIFY(!says(*dialog(bench), u"The domain was not added."_s));
    // Another choice takes it back, and the rest is still there.
    region->setCurrentIndex(1);
    QVERIFY(frame->fault().isEmpty());
    QCOMPARE(field(*dialog(bench), u"Domain"_s)->text(), u"news.acme.org"_s);
    QVERIFY(button(*dialog(bench), u"Add domain"_s)->isEnabled());
}

void TestDomainSettings::aRefusedFieldIsToldBesideIt()
{
    ScriptedServer server;
    server.on("POST /domains", refusal(422, "validation_error", "The `custom_return_path` field is reserved."));
    WindowBench bench(QSize(1280, 800));
    QVERIFY(add(bench, server, u"www"_s));
    QTRY_COMPARE(faultBeside(*field(*dialog(bench), u"Return path"_s)),
                 u"Resend does not take this. It says: The `custom_return_path` field is reserved."_s);
}

void TestDomainSettings::editsTrackingAndUses()
{
    WindowBench bench(QSize(1280, 800));
    QVERIFY(bench.openSandbox());
    TableView *list = table(bench.page(), u"Domains"_s);
    list->setCurrentIndex(list->model()->index(int(column(*list, 0).indexOf(u"acme.com"_s)), 0));
    QVERIFY(bench.settle());
    QVERIFY(click(bench.page(), u"Edit…"_s));
    button(*dialog(bench), u"Measure opens"_s)->click();
    button(*dialog(bench), u"Measure clicks"_s)->click();
    QTest::keyClicks(field(*dialog(bench), u"Tracking subdomain"_s), u"links"_s);
    button(*dialog(bench), u"Receive mail at this domain"_s)->click();
    QVERIFY(click(*dialog(bench), u"Save"_s));
    QTRY_VERIFY(!dialog(bench));
    QVERIFY(bench.settle());
    const DomainDetails now = *bench.models().openDomain.details();
    QCOMPARE(now.domain.openTracking, std::optional(true));
    QCOMPARE(now.domain.clickTracking, std::optional(true));
    QCOMPARE(now.domain.receiving, std::optional(true));
    QCOMPARE(now.trackingSubdomain, std::optional(u"links"_s));
    QVERIFY(words(bench.page()).contains(u"Click\u00a0tracking\u00a0on"_s));
    QCOMPARE(now.records.size(), 6); // with those for receiving and for links
}

void TestDomainSettings::sendsOnlyWhatDiffers()
{
    ScriptedServer server;
    serve(server);
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    // Nothing is changed: nothing goes out.
    QVERIFY(click(bench.page(), u"Edit…"_s));
    QVERIFY(click(*dialog(bench), u"Save"_s));
    QTRY_VERIFY(!dialog(bench));
    QCOMPARE(server.count("PATCH /domains/d-1"), 0);

    // Resend does not tell how mail is encrypted now: either can be chosen.
    QString before = u"As it is now (Resend does not tell)"_s;
    for (const auto &[chosen, word] : {std::pair{u"Always: else the mail is not delivered"_s, u"enforced"_s},
                                       std::pair{u"When possible: else the mail goes out unencrypted"_s, u"opportunistic"_s}}) {
        QVERIFY(click(bench.page(), u"Edit…"_s));
        QComboBox *tls = choice(*dialog(bench), u"Encryption on the way"_s);
        QVERIFY(tls);
        // What was set here before is shown; another computer may have set something else since.
        QCOMPARE(tls->currentText(), before);
        QVERIFY(tls->findText(u"As it is now (Resend does not tell)"_s) >= 0);
        before = chosen;
        tls->setCurrentText(chosen);
        QVERIFY(click(*dialog(bench), u"Save"_s));
        QTRY_VERIFY(!dialog(bench));
        QCOMPARE(lastBody(server, "PATCH /domains/d-1"), (QJsonObject{{u"tls"_s, word}}));
        QVERIFY(bench.settle());
    }
    const QString fact = u"when\u00a0possible,\u00a0set\u00a0here\u00a0on\u00a0"_s;
    QVERIFY2(words(bench.page()).contains(fact), qPrintable(words(bench.page())));
    // Nothing goes out where nothing is changed.
    const int changes = server.count("PATCH /domains/d-1");
    for (const QString &kept : {before, u"As it is now (Resend does not tell)"_s}) {
        QVERIFY(click(bench.page(), u"Edit…"_s));
        choice(*dialog(bench), u"Encryption on the way"_s)->setCurrentText(kept);
        QVERIFY(click(*dialog(bench), u"Save"_s));
        QTRY_VERIFY(!dialog(bench));
    }
    QCOMPARE(server.count("PATCH /domains/d-1"), changes);
}

void TestDomainSettings::clicksNeedASubdomain()
{
    ScriptedServer server;
    serve(server);
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(click(bench.page(), u"Edit…"_s));
    button(*dialog(bench), u"Measure clicks"_s)->click();
    QVERIFY(click(*dialog(bench), u"Save"_s));
    QLineEdit *subdomain = field(*dialog(bench), u"Tracking subdomain"_s);
    QCOMPARE(faultBeside(*subdomain), u"Clicks need a tracking subdomain, for example “links”."_s);
    QTest::keyClicks(subdomain, u"my links"_s);
    QVERIFY(click(*dialog(bench), u"Save"_s));
    QCOMPARE(faultBeside(*subdomain), u"One word from a letter on: letters, digits and hyphens."_s);
    QCOMPARE(server.count("PATCH /domains/d-1"), 0);
}

void TestDomainSettings::anUnclearChangeIsSaidToBeUnclear()
{
    ScriptedServer server;
    serve(server);
    server.on("PATCH /domains/d-1", ScriptedAnswer::fault(ScriptedAnswer::How::CutAfterRequest));
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    const int reads = server.count("GET /domains/d-1");
    QVERIFY(click(bench.page(), u"Edit…"_s));
    button(*dialog(bench), u"Measure opens"_s)->click();
    QVERIFY(click(*dialog(bench), u"Save"_s));
    QVERIFY(bench.passTimeUntil([&] { return says(*dialog(bench), u"It is not clear whether the domain was changed."_s); }));
    QVERIFY(bench.passTimeUntil([&] { return server.count("GET /domains/d-1") > reads; }));
}

void TestDomainSettings::factsTellOfEncryption_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("fact");
    QTest::newRow("not told") << QByteArray() << u"Encryption\u00a0(TLS)\u00a0not\u00a0told\u00a0by\u00a0Resend"_s;
    QTest::newRow("always") << QByteArray(R"(,"tls":"enforced")") << u"Encryption\u00a0(TLS)\u00a0always"_s;
    QTest::newRow("when possible") << QByteArray(R"(,"tls":"opportunistic")")
                                   << u"Encryption\u00a0(TLS)\u00a0when\u00a0possible"_s;
    QTest::newRow("a new word") << QByteArray(R"(,"tls":"mutual")") << u"Encryption\u00a0(TLS)\u00a0mutual"_s;
}

void TestDomainSettings::factsTellOfEncryption()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, fact);
    ScriptedServer server;
    serve(server, more);
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY2(words(bench.page()).contains(fact), qPrintable(words(bench.page())));
}

void TestDomainSettings::deletingNamesItsConsequences()
{
    ScriptedServer server;
    serve(server);
    const auto broadcast = [](const QByteArray &id, const QByteArray &name, const QByteArray &status) {
        return R"({"id":")" + id + R"(","name":")" + name + R"(","audience_id":null,"segment_id":"s","status":")" + status
            + R"(","created_at":"2026-11-20 09:30:00+00","scheduled_at":null,"sent_at":null})";
    };
    const auto whole = [](const QByteArray &id, const QByteArray &name, const QByteArray &from) {
        return ScriptedAnswer::json(200, R"({"object":"broadcast","id":")" + id + R"(","name":")" + name
                                             + R"(","audience_id":null,"segment_id":"s","from":")" + from
                                             + R"(","subject":"Hi","reply_to":null,"preview_text":null,"status":"draft",)"
                                               R"("created_at":"2026-11-20 09:30:00+00","scheduled_at":null,"sent_at":null})");
    };
    server.on("GET /broadcasts",
              ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[)" + broadcast("b-1", "Winter sale", "draft")
                                            + ',' + broadcast("b-2", "Other sale", "draft") + ',' + broadcast("b-3", "Old news", "sent")
                                            + "]}"));
    server.on("GET /broadcasts/b-1", whole("b-1", "Winter sale", "Acme <news@acme.com>"));
    server.on("GET /broadcasts/b-2", whole("b-2", "Other sale", "news@other.com"));
    server.on("GET /broadcasts/b-3", whole("b-3", "Old news", "news@acme.com"));
    server.on("DELETE /domains/d-1", ScriptedAnswer::json(200, R"({"object":"domain","id":"d-1","deleted":true})"));
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(click(bench.page(), u"Delete…"_s));
    QTRY_VERIFY(dialog(bench));
    const QString said = words(*dialog(bench));
    QVERIFY(said.contains(u"Delete the domain acme.com?"_s));
    QVERIFY2(said.contains(u"Winter sale"_s), qPrintable(said));
    QVERIFY(!said.contains(u"Other sale"_s)); // another domain
    QVERIFY(!said.contains(u"Old news"_s));   // sent long ago
    QVERIFY(said.contains(u"Keys made elsewhere that may send only from this domain can no longer send from it. Which those are "
                          "cannot be known: Resend does not tell."_s));
    QVERIFY(!said.contains(u"made here"_s)); // none was
    QVERIFY(!said.contains(u"Not all broadcasts could be read"_s));
    QCOMPARE(server.count("DELETE /domains/d-1"), 0);
    QVERIFY(click(*dialog(bench), u"Delete domain"_s));
    QVERIFY(bench.settle());
    QCOMPARE(server.count("DELETE /domains/d-1"), 1);
    QCOMPARE(bench.models().domains.rowCount(), 0);
}

namespace {

ScriptedAnswer keyList(const QByteArrayList &names)
{
    QByteArrayList rows;
    for (const QByteArray &name : names)
        rows.push_back(R"({"id":"key-)" + QByteArray::number(rows.size() + 1) + R"(","name":")" + name
                       + R"(","created_at":"2026-11-20 09:30:00+00","last_used_at":null})");
    return ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[)" + rows.join(',') + "]}");
}

} // namespace

// A key is made for a domain as the person does, renamed on the web; the program is started again; then the domain goes.
void TestDomainSettings::deletingNamesTheKeysMadeHere()
{
    ScriptedServer server;
    serve(server);
    server.on("GET /domains", domainList({domainHead("d-1", "acme.com", "verified"), domainHead("d-2", "other.com", "verified")}));
    server.on("GET /broadcasts", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("GET /api-keys", keyList({"Form"}));
    server.on("POST /api-keys", ScriptedAnswer::json(201, R"({"id":"key-1","token":"re_token_once"})"));
    WindowBench bench(QSize(1280, 800));
    const Account account = bench.open(server.url());
    QVERIFY(bench.showTab(u"api-keys"_s));
    QVERIFY(click(bench.page(), u"New API key"_s));
    QTest::keyClicks(field(*dialog(bench), u"Name"_s), u"Form"_s);
    choice(*dialog(bench), u"It may send from"_s)->setCurrentText(u"acme.com"_s);
    QVERIFY(click(*dialog(bench), u"Create key"_s));
    QTRY_VERIFY(dialog(bench) && field(*dialog(bench), u"The key"_s));
    QTest::mouseClick(button(*dialog(bench), u"I have stored it"_s), Qt::LeftButton, {}, QPoint(8, 10));
    QVERIFY(click(*dialog(bench), u"Close"_s));
    QTRY_VERIFY(!dialog(bench));
    QTRY_COMPARE(cell(*table(bench.page(), u"API keys"_s), 0, ApiKeysModel::SendsFrom), u"acme.com"_s);

    server.on("GET /api-keys", keyList({"Sign-up form", "Shop"}));
    bench.restart();
    bench.window().openWithKey(account, Secret(QByteArray("re_bench")));
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(click(bench.page(), u"Delete…"_s));
    QTRY_VERIFY(dialog(bench));
    QString said = words(*dialog(bench));
    QVERIFY2(said.contains(u"made here may send only from this domain"_s) && said.contains(u"can no longer send from it: Sign-up form."_s),
             qPrintable(said));
    QVERIFY(said.contains(u"Keys made elsewhere that may send only from this domain can no longer send from it."_s));
    QVERIFY(!said.contains(u"Shop"_s));
    QVERIFY(click(*dialog(bench), u"Cancel"_s));
    QTRY_VERIFY(!dialog(bench));
    // The other domain has none.
    table(bench.page(), u"Domains"_s)->setCurrentId(u"d-2"_s);
    server.on("GET /domains/d-2", ScriptedAnswer::json(200, R"({"object":"domain",)" + domainHead("d-2", "other.com", "verified")
                                                                + R"(,"records":[]})"));
    QVERIFY(bench.settle());
    bench.models().openDomain.refresh();
    QVERIFY(bench.settle());
    QVERIFY(click(bench.page(), u"Delete…"_s));
    QTRY_VERIFY(dialog(bench));
    said = words(*dialog(bench));
    QVERIFY2(!said.contains(u"made here"_s), qPrintable(said));
    QVERIFY(click(*dialog(bench), u"Cancel"_s));
}

void TestDomainSettings::deletingSaysThatKeysCouldNotBeRead()
{
    ScriptedServer server;
    serve(server);
    server.on("GET /broadcasts", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("GET /api-keys", refusal(403, "validation_error", "Not now."));
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    emit bench.models().apiKeys.limited(u"key-1"_s, u"d-1"_s);
    QVERIFY(click(bench.page(), u"Delete…"_s));
    QTRY_VERIFY(dialog(bench));
    const QString said = words(*dialog(bench));
    QVERIFY2(said.contains(u"Keys were made here that may send only from this domain, and can no longer send from it. "
                           "The list of keys could not be read to name them all."_s),
             qPrintable(said));
    QVERIFY(click(*dialog(bench), u"Cancel"_s));
}

void TestDomainSettings::ofTwoRemovalsTheLastIsAskedAbout_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("the one with keys first") << u"d-1"_s << u"d-2"_s;
    QTest::newRow("the one with keys last") << u"d-2"_s << u"d-1"_s;
}

// One has keys made here, whose list comes late; the other has none. What is looked for crosses.
void TestDomainSettings::ofTwoRemovalsTheLastIsAskedAbout()
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    ScriptedServer server;
    serve(server);
    const QByteArray acme = domainHead("d-1", "acme.com", "verified");
    const QByteArray other = domainHead("d-2", "other.com", "verified");
    const ScriptedAnswer none = ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})");
    server.on("GET /domains", domainList({acme, other}));
    server.on("GET /domains/d-1", domainDetails(acme, "verified"));
    server.on("GET /domains/d-2", domainDetails(other, "verified"));
    server.on("GET /broadcasts", none);
    server.on("GET /api-keys", keyList({"Form"}));
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    emit bench.models().apiKeys.limited(u"key-1"_s, u"d-1"_s);
    TableView &list = *table(bench.page(), u"Domains"_s);
    for (const QString &domain : {last, first}) { // both have been looked at
        list.setCurrentId(domain);
        QVERIFY(bench.settle());
    }
    const auto late = [](ScriptedAnswer answer) {
        answer.how = ScriptedAnswer::How::Held;
        return answer;
    };
    server.on("GET /broadcasts", {late(none), none});
    server.on("GET /api-keys", late(keyList({"Form"})));
    const int broadcasts = server.count("GET /broadcasts");
    const int keys = server.count("GET /api-keys");
    QVERIFY(click(bench.page(), u"Delete…"_s));
    list.setCurrentId(last);
    QTRY_VERIFY(button(bench.page(), u"Delete…"_s));
    QVERIFY(click(bench.page(), u"Delete…"_s));
    QTRY_COMPARE(server.count("GET /broadcasts"), broadcasts + 1);
    QTRY_COMPARE(server.count("GET /api-keys"), keys + 1);
    if (first == u"d-1"_s) { // what came of the first one comes before
        server.release("GET /api-keys");
        QTRY_COMPARE(bench.models().apiKeys.phase(), TableModel::Phase::Ready);
        server.release("GET /broadcasts");
    } else {
        server.release("GET /broadcasts");
        QTRY_COMPARE(bench.models().broadcasts.phase(), TableModel::Phase::Ready);
        QVERIFY(!dialog(bench));
        server.release("GET /api-keys");
    }
    QTRY_VERIFY(dialog(bench));
    QVERIFY(bench.settle());
    QCOMPARE(shown<QDialog>(bench.window()).size(), 1);
    const QString said = words(*dialog(bench));
    QVERIFY2(said.contains(last == u"d-2"_s ? u"Delete the domain other.com?"_s : u"Delete the domain acme.com?"_s),
             qPrintable(said));
    QCOMPARE(said.contains(u"Form"_s), last == u"d-1"_s);
    QVERIFY(!says(bench.page(), u"was not deleted"_s));
    QVERIFY(click(*dialog(bench), u"Cancel"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestDomainSettings)
#include "tst_ui_domain_settings.moc"
