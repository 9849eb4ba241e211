// SPDX-License-Identifier: Apache-2.0
#include "models/key_domains.h"
#include "open_bench.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QByteArray getKeys = "GET /api-keys";

// "k Name" and so on.
ScriptedAnswer keyList(const QByteArrayList &keys)
{
    QByteArrayList rows;
    for (const QByteArray &key : keys) {
        const qsizetype blank = key.indexOf(' ');
        rows.push_back(R"({"id":")" + key.left(blank) + R"(","name":")" + key.mid(blank + 1)
                       + R"(","created_at":"2026-11-01 12:00:00+00","last_used_at":null})");
    }
    return ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[)" + rows.join(',') + "]}");
}

} // namespace

//! The service never tells which domain a key may send from: what was chosen here is remembered here, until it is deleted.
class TestKeyDomains final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isKeptOverARestart();
    void aKeyForAnyDomainIsKnownToBe();
    void areNamedAsTheyAreCalledNow();
    void askedAtOnceWhereNoneWasMade();
    void aListThatCannotBeRead();
    void forgetsWhatIsDeleted();
    void aListReadBeforeItWasMadeForgetsNothing();
    void brokenFileIsEmpty();

private:
    QString file() const { return m_folder->filePath(u"acme.key-domains.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

struct KeyBench : OpenBench
{
    ApiKeysModel keys{*client, clock};
    KeyDomains made;

    explicit KeyBench(const QString &file) : made(keys, domains, file)
    {
        server.on("POST /api-keys", ScriptedAnswer::json(201, R"({"id":"k","token":"re_secret"})"));
    }
    bool settleKeys()
    {
        return passTimeUntil([this] {
            const QueueState state = queue->state();
            return state.waiting == 0 && state.underWay == 0 && keys.phase() != TableModel::Phase::Refreshing
                && keys.phase() != TableModel::Phase::FirstLoad;
        });
    }
    bool loadKeys(const QByteArrayList &rows)
    {
        server.on(getKeys, keyList(rows));
        keys.refresh();
        return settleKeys();
    }
    bool makeKey(const std::optional<QString> &domain)
    {
        keys.create({.name = u"Form"_s, .permission = ApiKeyPermission::SendingAccess, .domainId = domain},
                    [](const Outcome<NewApiKey> &came) { QVERIFY(came); });
        return settleKeys();
    }
    QString shown(const QString &id) const
    {
        return keys.data(keys.index(keys.rowOf(id), ApiKeysModel::SendsFrom), Qt::DisplayRole).toString();
    }
    std::optional<KeyDomains::Found> find(const QString &domain)
    {
        std::optional<KeyDomains::Found> found;
        made.find(domain, [&found](const KeyDomains::Found &told) { found = told; });
        return settleKeys() ? found : std::nullopt;
    }
};

void TestKeyDomains::isKeptOverARestart()
{
    {
        KeyBench bench(file());
        QVERIFY(bench.loadList({"a verified", "b verified"}));
        bench.server.on(getKeys, keyList({"k Form"}));
        QVERIFY(bench.makeKey(u"a"_s));
        QCOMPARE(bench.made.of(u"k"_s), u"a"_s);
        QCOMPARE(bench.shown(u"k"_s), u"a.com"_s);
    }
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll().simplified(), QByteArray(R"({ "k": "a" })")); // ids, and nothing secret
    KeyBench bench(file());
    QVERIFY(bench.loadKeys({"k Form", "l Other"}));
    QCOMPARE(bench.shown(u"k"_s), u"not known"_s); // before the domains are read
    QVERIFY(bench.loadList({"a verified"}));
    QCOMPARE(bench.shown(u"k"_s), u"a.com"_s);
    QCOMPARE(bench.shown(u"l"_s), u"not known"_s);
}

void TestKeyDomains::aKeyForAnyDomainIsKnownToBe()
{
    {
        KeyBench bench(file());
        QVERIFY(bench.loadList({"a verified"}));
        bench.server.on(getKeys, keyList({"k Form"}));
        QVERIFY(bench.makeKey({}));
        QCOMPARE(bench.made.of(u"k"_s), std::nullopt);
        QVERIFY(bench.made.isForAny(u"k"_s));
        QCOMPARE(bench.shown(u"k"_s), u"any domain"_s);
        QVERIFY(!bench.keys.data(bench.keys.index(0, ApiKeysModel::SendsFrom), Qt::ToolTipRole).isValid()
                || bench.keys.data(bench.keys.index(0, ApiKeysModel::SendsFrom), Qt::ToolTipRole).toString().isEmpty());
    }
    KeyBench bench(file());
    QVERIFY(bench.loadKeys({"k Form", "l Other"}));
    QVERIFY(bench.loadList({})); // it needs none
    QCOMPARE(bench.shown(u"k"_s), u"any domain"_s);
    QCOMPARE(bench.shown(u"l"_s), u"not known"_s);
    QCOMPARE(bench.find(u"a"_s), (KeyDomains::Found{{}, true}));
    QVERIFY(bench.loadKeys({"l Other"}));
    QVERIFY(!bench.made.isForAny(u"k"_s)); // deleted
}

void TestKeyDomains::areNamedAsTheyAreCalledNow()
{
    KeyBench bench(file());
    QVERIFY(bench.loadList({"a verified", "b verified"}));
    bench.server.on(getKeys, keyList({"k Form", "l Other"}));
    QVERIFY(bench.makeKey(u"a"_s));
    bench.server.on(getKeys, keyList({"k Sign-up form", "l Other"})); // renamed on the web
    QCOMPARE(bench.find(u"a"_s), (KeyDomains::Found{{u"Sign-up form"_s}, true}));
    QCOMPARE(bench.find(u"b"_s), (KeyDomains::Found{{}, true}));
}

void TestKeyDomains::askedAtOnceWhereNoneWasMade()
{
    KeyBench bench(file());
    bool isTold = false;
    bench.made.find(u"a"_s, [&isTold](const KeyDomains::Found &keys) { isTold = keys == KeyDomains::Found{}; });
    QVERIFY(isTold);
    QCOMPARE(bench.server.count(getKeys), 0);
}

void TestKeyDomains::aListThatCannotBeRead()
{
    KeyBench bench(file());
    QVERIFY(bench.loadList({"a verified"}));
    bench.server.on(getKeys, keyList({"k Form"}));
    QVERIFY(bench.makeKey(u"a"_s));
    bench.server.on(getKeys, ScriptedAnswer::json(403, R"({"statusCode":403,"name":"validation_error","message":"No."})"));
    QCOMPARE(bench.find(u"a"_s), (KeyDomains::Found{{u"Form"_s}, false}));
    QCOMPARE(bench.made.of(u"k"_s), u"a"_s);
}

void TestKeyDomains::forgetsWhatIsDeleted()
{
    KeyBench bench(file());
    QVERIFY(bench.loadList({"a verified", "b verified"}));
    bench.server.on(getKeys, keyList({"k Form", "l Other"}));
    QVERIFY(bench.makeKey(u"a"_s));
    emit bench.keys.limited(u"l"_s, u"b"_s);
    bench.server.on("DELETE /api-keys/k", ScriptedAnswer::json(200, R"({"object":"api_key","id":"k","deleted":true})"));
    bench.keys.remove(u"k"_s, [](const auto &error) { QVERIFY(!error); });
    QVERIFY(bench.settleKeys());
    QCOMPARE(bench.made.of(u"k"_s), std::nullopt);
    QCOMPARE(bench.made.of(u"l"_s), u"b"_s);
    QVERIFY(bench.loadList({"a verified"})); // deleted on the web
    QCOMPARE(bench.made.of(u"l"_s), std::nullopt);
    QCOMPARE(bench.shown(u"l"_s), u"not known"_s);
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll().simplified(), QByteArray("{ }"));
}

void TestKeyDomains::aListReadBeforeItWasMadeForgetsNothing()
{
    KeyBench bench(file());
    QVERIFY(bench.loadList({"a verified"}));
    QVERIFY(bench.loadKeys({"l Other"}));
    emit bench.keys.limited(u"k"_s, u"a"_s);
    QVERIFY(bench.loadKeys({"l Other"})); // asked for just before
    QCOMPARE(bench.made.of(u"k"_s), u"a"_s);
    QVERIFY(bench.loadKeys({"k Form", "l Other"}));
    QVERIFY(bench.loadKeys({"l Other"}));
    QCOMPARE(bench.made.of(u"k"_s), std::nullopt);
}

void TestKeyDomains::brokenFileIsEmpty()
{
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write(R"({"k":["a"],"l":"","m":null})");
    kept.close();
    KeyBench bench(file());
    for (const QString &key : {u"k"_s, u"l"_s, u"m"_s})
        QCOMPARE(bench.made.of(key), std::nullopt);
}

QTEST_GUILESS_MAIN(TestKeyDomains)
#include "tst_key_domains.moc"
