// SPDX-License-Identifier: Apache-2.0
#include "models/tls_choices.h"
#include "open_bench.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! How mail is to be encrypted is taken by the service and never told: what was set here is remembered here.
class TestTlsChoices final : public QObject
{
    Q_OBJECT
private slots:
    void whatWasSetIsKept();
    void aBrokenFileIsNone();
};

void TestTlsChoices::whatWasSetIsKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"account/domains.tls.json"_s);
    OpenBench bench;
    QVERIFY(bench.loadList({"a verified", "b verified"}));
    const QDateTime then = bench.clock.now();
    {
        const TlsChoices choices(bench.domains, bench.clock, file);
        QCOMPARE(choices.of(u"a"_s), std::nullopt);
        emit bench.domains.tlsSet(u"a"_s, TlsMode::Enforced);
        emit bench.domains.tlsSet(u"b"_s, TlsMode::Opportunistic);
        QCOMPARE(choices.of(u"a"_s), (std::optional<TlsChoice>{{TlsMode::Enforced, then}}));
    }
    bench.clock.advance(1h);
    const TlsChoices again(bench.domains, bench.clock, file);
    QCOMPARE(again.of(u"a"_s), (std::optional<TlsChoice>{{TlsMode::Enforced, then}}));
    QCOMPARE(again.of(u"b"_s), (std::optional<TlsChoice>{{TlsMode::Opportunistic, then}}));
    QVERIFY(bench.loadList({"b verified"})); // the other one is gone
    QCOMPARE(again.of(u"a"_s), std::nullopt);
    QVERIFY(again.of(u"b"_s));
}

void TestTlsChoices::aBrokenFileIsNone()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"domains.tls.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(R"({"a":{"tls":"never","set":"2026-05-03T10:00:00.000Z"},"b":{"tls":"enforced","set":"yesterday"},"c":[]})");
    file.close();
    OpenBench bench;
    const TlsChoices choices(bench.domains, bench.clock, file.fileName());
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        QCOMPARE(choices.of(id), std::nullopt);
}

QTEST_GUILESS_MAIN(TestTlsChoices)
#include "tst_tls_choices.moc"
