// SPDX-License-Identifier: Apache-2.0
#include "email/merge_fields.h"

#include <QTest>

using namespace postroom;

using Fault = FoundField::Fault;

class TestMergeFields : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void findsSoundOnesWithinBrokenOnes();
    void unescapesInHtml();
    void writesSource();
    void tellsKeysApart();
    void fills();
    void fillsEscapedInHtml();
    void leavesFaultyOnesAlone();
};

void TestMergeFields::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<FoundField>>("fields");
    const auto one = [](qsizetype start, qsizetype length, const char *key, const char *fallback = "") {
        return QList<FoundField>{{start, length, {QString::fromUtf8(key), QString::fromUtf8(fallback)}, Fault::None}};
    };
    const auto broken = [](qsizetype start, qsizetype length, Fault fault = Fault::Malformed) {
        return QList<FoundField>{{start, length, {}, fault}};
    };
    QTest::newRow("none") << "Hello {{name}} {x}" << QList<FoundField>();
    QTest::newRow("first name") << "Hi {{{contact.first_name|there}}}!" << one(3, 30, "contact.first_name", "there");
    QTest::newRow("older form") << "{{{FIRST_NAME|there}}}" << one(0, 22, "FIRST_NAME", "there");
    QTest::newRow("property") << "{{{contact.plan}}}" << one(0, 18, "contact.plan");
    QTest::newRow("unsubscribe") << "{{{RESEND_UNSUBSCRIBE_URL}}}" << one(0, 28, "RESEND_UNSUBSCRIBE_URL");
    QTest::newRow("fallback in other letters") << "{{{FIRST_NAME|צוות 👋}}}" << one(0, 24, "FIRST_NAME", "צוות 👋");
    QTest::newRow("empty fallback") << "{{{FIRST_NAME|}}}" << one(0, 17, "FIRST_NAME");
    QTest::newRow("does not close") << "Hi {{{contact.first_name there" << broken(3, 21);
    QTest::newRow("two to close") << "Hi {{{FIRST_NAME}} there" << broken(3, 15);
    QTest::newRow("no key") << "{{{}}}" << broken(0, 6);
    QTest::newRow("only a fallback") << "{{{|there}}}" << broken(0, 12);
    QTest::newRow("spaces") << "{{{ FIRST_NAME }}}" << broken(0, 18);
    QTest::newRow("two fallbacks") << "{{{FIRST_NAME|a|b}}}" << broken(0, 20);
    QTest::newRow("four braces") << "{{{{FIRST_NAME}}}" << broken(0, 17);
    QTest::newRow("over the end of a line") << "{{{FIRST_NAME\n}}}" << broken(0, 13);
    QTest::newRow("nested") << "{{{FIRST_NAME|{{{LAST_NAME}}}}}}" << broken(0, 32, Fault::Nested);
    QTest::newRow("broken before a sound one")
        << "{{{a}} {{{EMAIL}}}" << QList<FoundField>{{0, 7, {}, Fault::Malformed}, {7, 11, {QStringLiteral("EMAIL"), {}}, Fault::None}};
}

void TestMergeFields::finds()
{
    QFETCH(QString, text);
    QFETCH(QList<FoundField>, fields);
    const QList<FoundField> found = findFields(text);
    QCOMPARE(found.size(), fields.size());
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QCOMPARE(found.at(i).start, fields.at(i).start);
        QCOMPARE(found.at(i).length, fields.at(i).length);
        QCOMPARE(found.at(i).field.key, fields.at(i).field.key);
        QCOMPARE(found.at(i).field.fallback, fields.at(i).field.fallback);
        QCOMPARE(found.at(i).fault, fields.at(i).fault);
    }
}

void TestMergeFields::findsSoundOnesWithinBrokenOnes()
{
    const QList<FoundField> found = soundFields(u"{{{a|{{{EMAIL}}} and {{{{contact.plan}}}}");
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).field.key, QStringLiteral("EMAIL"));
    QCOMPARE(found.at(0).start, 5);
    QCOMPARE(found.at(1).field.key, QStringLiteral("contact.plan"));
    QCOMPARE(found.at(1).start, 22);
    QCOMPARE(found.at(1).length, 18);
}

void TestMergeFields::unescapesInHtml()
{
    const QString html = QStringLiteral("<p>{{{contact.team|R&amp;D}}} {{{contact.x</p>");
    const QList<FoundField> found = findFields(html, SourceKind::Html);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).field.fallback, QStringLiteral("R&D"));
    QCOMPARE(found.at(1).fault, Fault::Malformed);
    QCOMPARE(found.at(1).start, 30);
    QCOMPARE(found.at(1).length, 12);
}

void TestMergeFields::writesSource()
{
    QCOMPARE(fieldSource({QStringLiteral("contact.first_name"), QStringLiteral("there")}), QStringLiteral("{{{contact.first_name|there}}}"));
    QCOMPARE(fieldSource({QStringLiteral("EMAIL"), {}}), QStringLiteral("{{{EMAIL}}}"));
    QCOMPARE(fieldSource({QStringLiteral("contact.team"), QStringLiteral("R&D {x|y}")}, SourceKind::Html),
             QStringLiteral("{{{contact.team|R&amp;D xy}}}"));
}

void TestMergeFields::tellsKeysApart()
{
    QVERIFY(isFieldKey(u"contact.first_name"));
    QVERIFY(isFieldKey(u"FIRST_NAME"));
    QVERIFY(!isFieldKey(u""));
    QVERIFY(!isFieldKey(u"contact."));
    QVERIFY(!isFieldKey(u"contact.a.b"));
    QVERIFY(!isFieldKey(u"vor name"));
    QVERIFY(!isFieldKey(u"größe"));
    QCOMPARE(propertyOfKey(u"contact.plan"), QStringLiteral("plan"));
    QCOMPARE(propertyOfKey(u"contact.first_name"), QString());
    QCOMPARE(propertyOfKey(u"FIRST_NAME"), QString());
    QVERIFY(isBuiltInKey(u"LAST_NAME"));
    QVERIFY(isBuiltInKey(u"RESEND_UNSUBSCRIBE_URL"));
    QVERIFY(!isBuiltInKey(u"contact.plan"));
}

void TestMergeFields::fills()
{
    FieldValues values;
    values.email = QStringLiteral("ada@acme.com");
    values.firstName = QStringLiteral("Ada");
    values.properties = {{QStringLiteral("plan"), QStringLiteral("gold")}};
    values.propertyFallbacks = {{QStringLiteral("plan"), QStringLiteral("free")}, {QStringLiteral("city"), QStringLiteral("your city")}};
    values.unsubscribeUrl = QStringLiteral("https://acme.com/u?a=1&b=2");
    const FilledText filled
        = fillFields(QStringLiteral("{{{FIRST_NAME|there}}} {{{contact.last_name|friend}}} <{{{contact.email}}}> {{{contact.plan}}} "
                                    "{{{contact.city}}} {{{contact.age}}}{{{LAST_NAME}}}{{{contact.age}}} {{{RESEND_UNSUBSCRIBE_URL}}}"),
                     values);
    QCOMPARE(filled.text, QStringLiteral("Ada friend <ada@acme.com> gold your city  https://acme.com/u?a=1&b=2"));
    QCOMPARE(filled.empty, (QStringList{QStringLiteral("contact.age"), QStringLiteral("LAST_NAME")}));
}

void TestMergeFields::fillsEscapedInHtml()
{
    FieldValues values;
    values.firstName = QStringLiteral("<b>\"Ada\" & co");
    const FilledText filled = fillFields(QStringLiteral("<p>{{{FIRST_NAME}}}, {{{contact.team|R&amp;D}}}</p>"), values, SourceKind::Html);
    QCOMPARE(filled.text, QStringLiteral("<p>&lt;b&gt;&quot;Ada&quot; &amp; co, R&amp;D</p>"));
    QVERIFY(filled.empty.isEmpty());
}

void TestMergeFields::leavesFaultyOnesAlone()
{
    const QString text = QStringLiteral("{{{ FIRST_NAME }}} {{{a|{{{b}}}}}} {{name}}");
    QCOMPARE(fillFields(text, {}).text, text);
}

QTEST_GUILESS_MAIN(TestMergeFields)
#include "tst_merge_fields.moc"
