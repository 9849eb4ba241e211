// SPDX-License-Identifier: Apache-2.0
#include "resend/json_document.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using Type = JsonPlace::Type;

Q_DECLARE_METATYPE(postroom::JsonPlace::Type)

//! JSON texts as they come off the wire, good and bad.
class TestJsonDocument final : public QObject
{
    Q_OBJECT
private slots:
    void tellsTypesApart();
    void findsFields();
    void copiesValues();
    void readsLargeNumbers();
    void readsTexts_data();
    void readsTexts();
    void refuses_data();
    void refuses();
};

void TestJsonDocument::tellsTypesApart()
{
    const JsonDocument document(
        R"({"null":null,"yes":true,"whole":-3,"large":18446744073709551615,"real":1e3,"text":"","list":[1,2],"object":{}})");
    QVERIFY(document.fault().isEmpty());
    const JsonPlace root = document.root();
    QCOMPARE(root.type(), Type::Object);
    QCOMPARE(root.size(), std::size_t(8));
    QCOMPARE(root["missing"].type(), Type::Missing);
    QCOMPARE(root["null"].type(), Type::Null);
    QCOMPARE(root["yes"].type(), Type::Boolean);
    QVERIFY(root["yes"].toBoolean());
    QCOMPARE(root["whole"].type(), Type::Number);
    QCOMPARE(root["whole"].toNumber(), -3.0);
    QCOMPARE(root["large"].toNumber(), 18446744073709551616.0);
    QCOMPARE(root["real"].toNumber(), 1000.0);
    QCOMPARE(root["text"].type(), Type::Text);
    QCOMPARE(root["list"].type(), Type::List);
    QCOMPARE(root["list"].size(), std::size_t(2));
    QCOMPARE(root["object"].type(), Type::Object);
    QCOMPARE(root["object"].size(), std::size_t(0));
    // Of what is not an object there are no fields, of what is not a list no items.
    QCOMPARE(root["text"]["x"].type(), Type::Missing);
    QCOMPARE(root["missing"]["x"].type(), Type::Missing);
    QCOMPARE(root["text"].size(), std::size_t(0));
}

void TestJsonDocument::findsFields()
{
    const JsonDocument document(R"({"b":1,"a":2,"b":3,"Ä":4})");
    QCOMPARE(document.root()["b"].toNumber(), 1.0);
    QCOMPARE(document.root()["\xC3\x84"].toNumber(), 4.0);
    QByteArray keys;
    document.root().eachField([&keys](std::string_view key, JsonPlace) {
        keys += QByteArray(key.data(), qsizetype(key.size()));
        return keys.size() < 3;
    });
    QCOMPARE(keys, QByteArray("bab"));
}

void TestJsonDocument::copiesValues()
{
    const JsonDocument document(R"({"list":[null,true,1.5,"x",[],{"k":"v"}]})");
    const QJsonArray expected{QJsonValue(), true, 1.5, u"x"_s, QJsonArray(), QJsonObject{{u"k"_s, u"v"_s}}};
    QCOMPARE(document.root()["list"].toValue(), QJsonValue(expected));
    QVERIFY(document.root()["none"].toValue().isUndefined());
}

void TestJsonDocument::readsLargeNumbers()
{
    const JsonDocument document(R"([-99999999999999999999999999,100000000000000000000,"99999999999999999999999",)"
                                R"(1.99999999999999999999999999,1e-10,12345678901234567890123,0])");
    QVERIFY2(document.fault().isEmpty(), qPrintable(document.fault()));
    QCOMPARE(
        document.root().toValue(),
        QJsonValue(QJsonArray{-1e26, 1e20, u"99999999999999999999999"_s, 2.0, 1e-10, 12345678901234567890123.0, 0}));
    QVERIFY(!JsonDocument("[1e99999]").fault().isEmpty());
}

void TestJsonDocument::readsTexts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");

    QTest::newRow("plain") << QByteArray(R"("Ada")") << u"Ada"_s;
    QTest::newRow("UTF-8") << QByteArray("\"Zo\xC3\xAB \xF0\x9F\x98\x80\"") << u"Zoë 😀"_s;
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t\u00e4")") << u"\"\\/\b\f\n\r\tä"_s;
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00!")") << u"😀!"_s;
    QTest::newRow("NUL") << QByteArray(R"("a\u0000b")") << u"a"_s + QChar(0) + u'b';
    QTest::newRow("first half alone") << QByteArray(R"("cut \ud83d")") << u"cut \uFFFD"_s;
    QTest::newRow("second half alone") << QByteArray(R"("\ude00 cut")") << u"\uFFFD cut"_s;
    QTest::newRow("halves swapped") << QByteArray(R"("\ude00\ud83d")") << u"\uFFFD\uFFFD"_s;
    QTest::newRow("half before another escape") << QByteArray(R"("\ud83d\n")") << u"\uFFFD\n"_s;
    QTest::newRow("half before a pair") << QByteArray(R"("\ud83d\ud83d\ude00")") << u"\uFFFD😀"_s;
    QTest::newRow("no half: a backslash") << QByteArray(R"("\\ud83d \ud83d")") << u"\\ud83d \uFFFD"_s;
}

void TestJsonDocument::readsTexts()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const JsonDocument document("[" + json + "]");
    QVERIFY2(document.fault().isEmpty(), qPrintable(document.fault()));
    QCOMPARE(document.root().toValue(), QJsonValue(QJsonArray{text}));
}

void TestJsonDocument::refuses_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html></html>");
    QTest::newRow("cut") << QByteArray(R"({"a":)");
    QTest::newRow("two") << QByteArray("{}{}");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("[\"\xC3\x28\"]");
    QTest::newRow("escape that is none") << QByteArray(R"(["\x"])");
    QTest::newRow("half and an escape that is none") << QByteArray(R"(["\ud83d \x"])");
    QTest::newRow("cut escape") << QByteArray(R"(["\ud8)");
    QTest::newRow("a line break inside") << QByteArray("[\"a\nb\"]");
    QTest::newRow("too deep") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
}

void TestJsonDocument::refuses()
{
    QFETCH(QByteArray, json);
    const JsonDocument document(json);
    QVERIFY(!document.fault().isEmpty());
    QCOMPARE(document.root().type(), Type::Missing);
}

QTEST_GUILESS_MAIN(TestJsonDocument)
#include "tst_json_document.moc"
