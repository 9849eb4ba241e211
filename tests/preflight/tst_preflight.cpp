// SPDX-License-Identifier: Apache-2.0
#include "good_draft.h"

#include <QTest>

using namespace postroom;

using Field = FindingPlace::Field;

class TestPreflight : public QObject
{
    Q_OBJECT

private slots:
    void goodDraftPasses();
    void tripsAndPasses_data();
    void tripsAndPasses();
    void tellsSwitchedOffFromUnverified();
    void tellsNearFromOver();
    void placesPointAtTheWords();
    void countsOnceWhatStandsInTheTextToo_data();
    void countsOnceWhatStandsInTheTextToo();
    void saysWhatWasNotChecked();
    void stopsAtTwenty();
    void mendsFallbacksAndSpaces();
    void keepsOneAddress_data();
    void keepsOneAddress();
    void staleFixesChangeNothing();
};

void TestPreflight::goodDraftPasses()
{
    const QList<Finding> findings = preflight(goodDraft(), goodFacts());
    for (const Finding &finding : findings)
        qInfo() << int(finding.check) << finding.text;
    QVERIFY(findings.isEmpty());
    QVERIFY(!blocks(findings));
}

void TestPreflight::tripsAndPasses_data()
{
    using Change = void (*)(BroadcastDraft &, PreflightFacts &);
    QTest::addColumn<CheckId>("check");
    QTest::addColumn<bool>("trips");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<Field>("field");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, CheckId check, bool trips, Severity severity, Field field, Change change) {
        QTest::newRow(name) << check << trips << severity << field << change;
    };
    constexpr bool trips = true;
    constexpr bool passes = false;
    constexpr Severity block = Severity::Stop;
    constexpr Severity warn = Severity::Warn;

    row("no sender", CheckId::NoSender, trips, block, Field::From, [](BroadcastDraft &d, PreflightFacts &) { d.from.clear(); });
    row("sender without domain", CheckId::NoSender, trips, block, Field::From, [](BroadcastDraft &d, PreflightFacts &) { d.from = text("Acme <news>"); });
    row("nothing before the @", CheckId::NoSender, trips, block, Field::From, [](BroadcastDraft &d, PreflightFacts &) { d.from = text("Acme <@acme.com>"); });
    row("address alone", CheckId::NoSender, passes, block, Field::From, [](BroadcastDraft &d, PreflightFacts &) { d.from = text("news@acme.com"); });
    row("other domain", CheckId::UnverifiedSender, trips, block, Field::From,
        [](BroadcastDraft &d, PreflightFacts &) { d.from = text("News <news@mail.acme.com>"); });
    row("domain in capitals", CheckId::UnverifiedSender, passes, block, Field::From,
        [](BroadcastDraft &d, PreflightFacts &) { d.from = text("news@ACME.com"); });
    row("domains unknown", CheckId::UnverifiedSender, passes, block, Field::From,
        [](BroadcastDraft &d, PreflightFacts &f) { d.from = text("news@other.org"), f.sendingDomains.reset(); });
    row("sending switched off", CheckId::UnverifiedSender, trips, block, Field::From,
        [](BroadcastDraft &, PreflightFacts &f) { f.sendingDomains = QStringList(), f.sendingOff = {text("Acme.com")}; });
    row("sending switched off elsewhere", CheckId::UnverifiedSender, passes, block, Field::From,
        [](BroadcastDraft &, PreflightFacts &f) { f.sendingOff = {text("acme.org")}; });
    row("no segment", CheckId::NoSegment, trips, block, Field::Segment, [](BroadcastDraft &d, PreflightFacts &) { d.segmentId.clear(); });
    row("a segment", CheckId::NoSegment, passes, block, Field::Segment, [](BroadcastDraft &, PreflightFacts &) {});
    row("empty segment", CheckId::EmptySegment, trips, block, Field::Segment, [](BroadcastDraft &, PreflightFacts &f) { f.subscribed = 0; });
    row("uncounted segment", CheckId::EmptySegment, passes, block, Field::Segment, [](BroadcastDraft &, PreflightFacts &f) { f.subscribed.reset(); });
    row("no subject", CheckId::NoSubject, trips, block, Field::Subject, [](BroadcastDraft &d, PreflightFacts &) { d.subject = text(" \n "); });
    row("short subject", CheckId::NoSubject, passes, block, Field::Subject, [](BroadcastDraft &d, PreflightFacts &) { d.subject = text("a"); });
    row("broken field", CheckId::MalformedField, trips, block, Field::Html,
        [](BroadcastDraft &d, PreflightFacts &) { d.html += text("{{{contact.first_name}}"); });
    row("nested field", CheckId::MalformedField, trips, block, Field::Html,
        [](BroadcastDraft &d, PreflightFacts &) { d.html += text("{{{FIRST_NAME|{{{EMAIL}}}}}}"); });
    row("broken field in the subject", CheckId::MalformedField, trips, block, Field::Subject,
        [](BroadcastDraft &d, PreflightFacts &) { d.subject = text("Hi {{{ FIRST_NAME }}}"); });
    row("older form", CheckId::MalformedField, passes, block, Field::Html,
        [](BroadcastDraft &d, PreflightFacts &) { d.html += text("{{{FIRST_NAME|there}}}"); });
    row("unknown property", CheckId::UnknownField, trips, block, Field::Html,
        [](BroadcastDraft &d, PreflightFacts &) { d.html += text("{{{contact.age|x}}}"); });
    row("unknown key", CheckId::UnknownField, trips, block, Field::PreviewText,
        [](BroadcastDraft &d, PreflightFacts &) { d.previewText = text("{{{VORNAME|x}}}"); });
    row("known property", CheckId::UnknownField, passes, block, Field::Html,
        [](BroadcastDraft &d, PreflightFacts &) { d.html += text("{{{contact.plan|x}}}"); });
    row("properties unknown", CheckId::UnknownField, passes, block, Field::Html,
        [](BroadcastDraft &d, PreflightFacts &f) { d.html += text("{{{contact.age|x}}}"), f.properties.reset(); });
    row("two braces", CheckId::TemplateResidue, trips, block, Field::Html, [](BroadcastDraft &d, PreflightFacts &) { d.html += text("{{name}}"); });
    row("brackets", CheckId::TemplateResidue, trips, block, Field::Subject, [](BroadcastDraft &d, PreflightFacts &) { d.subject = text("[[Title]]"); });
    row("filler", CheckId::TemplateResidue, trips, block, Field::PlainText,
        [](BroadcastDraft &d, PreflightFacts &) { d.text = PlainText::own(text("LOREM ipsum dolor")); });
    row("one bracket", CheckId::TemplateResidue, passes, block, Field::Html, [](BroadcastDraft &d, PreflightFacts &) { d.html += text("[sic] {x}"); });
    row("no fallback", CheckId::FieldWithoutFallback, trips, warn, Field::Html,
        [](BroadcastDraft &d, PreflightFacts &) { d.html += text("{{{contact.last_name}}}"); });
    row("property without fallback", CheckId::FieldWithoutFallback, trips, warn, Field::Html,
        [](BroadcastDraft &d, PreflightFacts &) { d.html += text("{{{contact.plan}}}"); });
    row("property with its own fallback", CheckId::FieldWithoutFallback, passes, warn, Field::Html,
        [](BroadcastDraft &d, PreflightFacts &) { d.html += text("{{{contact.city}}} {{{EMAIL}}}"); });
    row("no preview text", CheckId::NoPreviewText, trips, warn, Field::PreviewText, [](BroadcastDraft &d, PreflightFacts &) { d.previewText.clear(); });
    row("a preview text", CheckId::NoPreviewText, passes, warn, Field::PreviewText, [](BroadcastDraft &d, PreflightFacts &) { d.previewText = text("a"); });
    row("no plain text", CheckId::NoPlainText, trips, warn, Field::PlainText, [](BroadcastDraft &d, PreflightFacts &) { d.text = PlainText::none(); });
    row("own plain text", CheckId::NoPlainText, passes, warn, Field::PlainText,
        [](BroadcastDraft &d, PreflightFacts &) { d.text = PlainText::own(text("Hello")); });
    row("long subject", CheckId::LongSubject, trips, warn, Field::Subject, [](BroadcastDraft &d, PreflightFacts &) { d.subject.fill(u'a', 61); });
    row("subject that fits", CheckId::LongSubject, passes, warn, Field::Subject, [](BroadcastDraft &d, PreflightFacts &) { d.subject.fill(u'a', 60); });
    row("no-reply", CheckId::NoReplySender, trips, warn, Field::From, [](BroadcastDraft &d, PreflightFacts &) { d.from = text("Acme <No-Reply@acme.com>"); });
    row("do not reply", CheckId::NoReplySender, trips, warn, Field::From, [](BroadcastDraft &d, PreflightFacts &) { d.from = text("do.not.reply@acme.com"); });
    row("replies welcome", CheckId::NoReplySender, passes, warn, Field::From, [](BroadcastDraft &d, PreflightFacts &) { d.from = text("reply@acme.com"); });
    row("no topic", CheckId::NoTopic, trips, warn, Field::Topic, [](BroadcastDraft &d, PreflightFacts &) { d.topicId.clear(); });
    row("a topic", CheckId::NoTopic, passes, warn, Field::Topic, [](BroadcastDraft &, PreflightFacts &) {});
    row("too many contacts", CheckId::ContactQuota, trips, warn, Field::Segment, [](BroadcastDraft &, PreflightFacts &f) { f.contacts = 1001; });
    row("as many as allowed", CheckId::ContactQuota, trips, warn, Field::Segment, [](BroadcastDraft &, PreflightFacts &f) { f.contacts = 1000; });
    row("nearly as many", CheckId::ContactQuota, trips, warn, Field::Segment, [](BroadcastDraft &, PreflightFacts &f) { f.contacts = 951; });
    row("room for some", CheckId::ContactQuota, passes, warn, Field::Segment, [](BroadcastDraft &, PreflightFacts &f) { f.contacts = 950; });
    row("nobody knows the plan", CheckId::ContactQuota, passes, warn, Field::Segment,
        [](BroadcastDraft &, PreflightFacts &f) { f.contacts = 5000, f.contactLimit.reset(); });
}

void TestPreflight::tripsAndPasses()
{
    QFETCH(CheckId, check);
    QFETCH(bool, trips);
    QFETCH(Severity, severity);
    QFETCH(Field, field);
    using Change = void (*)(BroadcastDraft &, PreflightFacts &);
    QFETCH(Change, change);
    BroadcastDraft draft = goodDraft();
    PreflightFacts facts = goodFacts();
    change(draft, facts);
    const QList<Finding> findings = preflight(draft, facts);
    const QList<Finding> own = of(check, findings);
    QCOMPARE(!own.isEmpty(), trips);
    if (!trips)
        return;
    QCOMPARE(own.constFirst().severity, severity);
    QCOMPARE(own.constFirst().place.field, field);
    QVERIFY(!own.constFirst().title.isEmpty());
    QVERIFY(!own.constFirst().text.isEmpty());
    QVERIFY(!checkName(check).isEmpty());
    QCOMPARE(blocks(own), severity == Severity::Stop);
}

void TestPreflight::tellsSwitchedOffFromUnverified()
{
    PreflightFacts facts = goodFacts();
    facts.sendingDomains = QStringList();
    facts.sendingOff = {text("acme.com")};
    QList<Finding> findings = of(CheckId::UnverifiedSender, preflight(goodDraft(), facts));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().title, text("Sender cannot send"));
    QCOMPARE(findings.constFirst().text, text("Sending is switched off for acme.com, so the service refuses the message. Choose another sender, or switch "
                                              "sending on for the domain on the Domains tab."));
    facts.sendingOff.clear();
    findings = of(CheckId::UnverifiedSender, preflight(goodDraft(), facts));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().title, text("Sender is not verified"));
}

void TestPreflight::tellsNearFromOver()
{
    PreflightFacts facts = goodFacts();
    facts.contacts = 951;
    QCOMPARE(of(CheckId::ContactQuota, preflight(goodDraft(), facts)).first().text,
             text("The account holds 951 contacts, its plan allows 1,000. Beyond that the service may refuse to send."));
    facts.contacts = 1001;
    QCOMPARE(of(CheckId::ContactQuota, preflight(goodDraft(), facts)).first().text,
             text("The account holds 1,001 contacts, its plan allows 1,000. The service may refuse to send."));
}

void TestPreflight::placesPointAtTheWords()
{
    BroadcastDraft draft = goodDraft();
    draft.subject = text("Hello {{name}}, and {{{contact.last_name}}}");
    const QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.at(0).check, CheckId::TemplateResidue);
    QCOMPARE(findings.at(0).place, (FindingPlace{Field::Subject, 6, 8}));
    QCOMPARE(findings.at(1).check, CheckId::FieldWithoutFallback);
    QCOMPARE(findings.at(1).place, (FindingPlace{Field::Subject, 20, 23}));
    QCOMPARE(findings.at(1).severity, Severity::Warn);
}

// The service makes the text from the message: one leftover stands in both then.
void TestPreflight::countsOnceWhatStandsInTheTextToo_data()
{
    QTest::addColumn<QString>("preview");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<CheckId>("check");
    QTest::addColumn<Field>("field");
    const QString leftover = text("{{name}}");
    QTest::newRow("same in both") << QString() << leftover << leftover << CheckId::TemplateResidue << Field::Html;
    QTest::newRow("only in the text") << QString() << QString() << leftover << CheckId::TemplateResidue << Field::PlainText;
    QTest::newRow("in the preview text and the text")
        << leftover << QString() << leftover << CheckId::TemplateResidue << Field::PreviewText;
    QTest::newRow("written otherwise") << QString() << text("[[a &amp;\n  B]]") << text("[[A & b]]")
                                       << CheckId::TemplateResidue << Field::Html;
    QTest::newRow("broken") << QString() << text("{{{contact.first_name}}") << text("{{{contact.first_name}}")
                            << CheckId::MalformedField << Field::Html;
    QTest::newRow("unknown") << QString() << text("{{{contact.age|x}}}") << text("{{{contact.age|x}}}")
                             << CheckId::UnknownField << Field::Html;
    QTest::newRow("without fallback") << QString() << text("{{{contact.last_name}}}") << text("{{{contact.last_name}}}")
                                      << CheckId::FieldWithoutFallback << Field::Html;
}

void TestPreflight::countsOnceWhatStandsInTheTextToo()
{
    QFETCH(QString, preview);
    QFETCH(QString, html);
    QFETCH(QString, plain);
    QFETCH(CheckId, check);
    QFETCH(Field, field);
    BroadcastDraft draft = goodDraft();
    draft.previewText += preview;
    draft.html.replace(text("</body>"), text("<p>") + html + text("</p></body>"));
    draft.text = PlainText::own(text("Hello ") + plain + text(", read on."));
    const QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().check, check);
    QCOMPARE(findings.constFirst().place.field, field);
}

void TestPreflight::saysWhatWasNotChecked()
{
    QCOMPARE(notChecked(goodDraft(), goodFacts()), QList<CheckId>());
    QCOMPARE(notChecked(goodDraft(), {}),
             (QList<CheckId>{CheckId::UnverifiedSender, CheckId::EmptySegment, CheckId::UnknownField}));
    PreflightFacts limitAlone;
    limitAlone.contactLimit = 1000;
    QVERIFY(notChecked(goodDraft(), limitAlone).contains(CheckId::ContactQuota));
}

void TestPreflight::stopsAtTwenty()
{
    BroadcastDraft draft = goodDraft();
    draft.html += text("{{a}} ").repeated(25);
    const QList<Finding> findings = of(CheckId::TemplateResidue, preflight(draft, goodFacts()));
    QCOMPARE(findings.size(), 20);
    QVERIFY(findings.constLast().text.contains(u'5'));
    QVERIFY(!findings.constFirst().text.contains(u'5'));
}

void TestPreflight::mendsFallbacksAndSpaces()
{
    BroadcastDraft draft = goodDraft();
    draft.subject = text("Hello {{{ FIRST_NAME }}}");
    QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 1);
    draft = fixed(draft, findings.constFirst());
    QCOMPARE(draft.subject, text("Hello {{{FIRST_NAME}}}"));
    findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.constFirst().fix && findings.constFirst().fix->takesText);
    draft = fixed(draft, findings.constFirst(), text("dear {reader}"));
    QCOMPARE(draft.subject, text("Hello {{{FIRST_NAME|dear reader}}}"));
    QCOMPARE(preflight(draft, goodFacts()), QList<Finding>());
}

void TestPreflight::keepsOneAddress_data()
{
    QTest::addColumn<QString>("doubled");
    QTest::addColumn<QString>("single");
    QTest::newRow("twice") << text("https://https://acme.com/?a=1&amp;b=2") << text("https://acme.com/?a=1&amp;b=2");
    QTest::newRow("two kinds") << text("http://https://acme.com") << text("https://acme.com");
    QTest::newRow("without its colon") << text("http://https//acme.com") << text("https://acme.com");
    QTest::newRow("with one slash") << text("https://https:/acme.com") << text("https://acme.com");
    QTest::newRow("mail") << text("mailto:mailto:a@b.c") << text("mailto:a@b.c");
}

void TestPreflight::keepsOneAddress()
{
    QFETCH(QString, doubled);
    QFETCH(QString, single);
    BroadcastDraft draft = goodDraft();
    draft.html.replace(text("https://acme.com/\""), doubled + u'"');
    const QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().check, CheckId::DoubledLink);
    const BroadcastDraft better = fixed(draft, findings.constFirst());
    QVERIFY2(better.html.contains(text("href=\"") + single + u'"'), qPrintable(better.html));
    QCOMPARE(preflight(better, goodFacts()), QList<Finding>());
}

void TestPreflight::staleFixesChangeNothing()
{
    BroadcastDraft draft = goodDraft();
    draft.subject = text("Hello {{{FIRST_NAME}}}");
    const QList<Finding> findings = preflight(draft, goodFacts());
    QCOMPARE(findings.size(), 1);
    draft.subject = text("Hi {{{FIRST_NAME}}}");
    QCOMPARE(fixed(draft, findings.constFirst(), text("there")), draft);
    draft.subject.clear();
    QCOMPARE(fixed(draft, findings.constFirst(), text("there")), draft);
}

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
