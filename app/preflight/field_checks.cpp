// SPDX-License-Identifier: Apache-2.0
#include "preflight/field_checks.h"

#include "preflight/finding_maker.h"
#include "preflight/tightened.h"

#include "email/html_text.h"
#include "email/merge_fields.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace postroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FieldChecks)
};

using Field = FindingPlace::Field;

struct Part
{
    Field field;
    const QString &text;
    SourceKind kind;
    QList<SourceRange> leftOut = {};
};

class FieldChecker
{
public:
    FieldChecker(QList<Finding> &findings, const PreflightFacts &facts)
        : m_facts(facts), m_malformed(findings, CheckId::MalformedField), m_unknown(findings, CheckId::UnknownField),
          m_residue(findings, CheckId::TemplateResidue), m_noFallback(findings, CheckId::FieldWithoutFallback)
    {
    }

    //! The plain text last: what stands in the message itself is not told a second time for it.
    void check(const Part &part)
    {
        const QList<FoundField> fields = findFields(part.text, part.kind);
        for (const FoundField &found : fields) {
            if (!isTold(part, found.start, found.length))
                checkField(part, found);
        }
        checkResidue(part, fields);
    }

private:
    // The service makes the text from the message, the hidden preview text included, and hands it out as if a person had
    // written it: the same stretch is one thing to mend. Remembers what stands in the message.
    bool isTold(const Part &part, qsizetype at, qsizetype length)
    {
        const QStringView source = QStringView(part.text).sliced(at, length);
        const QString words =
            (part.kind == SourceKind::Html ? unescapedHtml(source) : source.toString()).simplified().toCaseFolded();
        if (part.field == Field::PlainText)
            return m_inMessage.contains(words);
        if (part.field == Field::PreviewText || part.field == Field::Html)
            m_inMessage.insert(words);
        return isLeftOut(part, at);
    }

    static bool isLeftOut(const Part &part, qsizetype at)
    {
        return std::any_of(part.leftOut.begin(), part.leftOut.end(),
                           [&](const SourceRange &range) { return at >= range.start && at < range.start + range.length; });
    }

    void checkField(const Part &part, const FoundField &found)
    {
        const FindingPlace place{part.field, found.start, found.length};
        const QString source = quoted(QStringView(part.text).sliced(found.start, found.length));
        if (found.fault == FoundField::Fault::Nested) {
            m_malformed.add(Words::tr("Personal field within another"),
                            Words::tr("“%1” cannot be filled in: a fallback is plain words. Recipients would see the braces.").arg(source), place);
        } else if (found.fault == FoundField::Fault::Malformed) {
            m_malformed.add(Words::tr("Broken personal field"),
                            Words::tr("“%1” cannot be filled in: a field looks like {{{contact.first_name|there}}}. Recipients would see the braces.")
                                .arg(source),
                            place, tighteningOf(part, found));
        } else if (!isBuiltInKey(found.field.key)) {
            checkProperty(part, found, place, source);
        } else if (found.field.key != MergeField::unsubscribeKey() && !isAddress(found.field.key)) {
            checkFallback(found, place, source, {});
        }
    }

    static std::optional<Fix> tighteningOf(const Part &part, const FoundField &found)
    {
        const QStringView source = QStringView(part.text).sliced(found.start, found.length);
        if (tightened(source, part.kind).isEmpty())
            return std::nullopt;
        return Fix{.kind = Fix::Kind::TightenField, .label = Words::tr("Remove the spaces")};
    }

    static bool isAddress(QStringView key) { return key == u"contact.email" || key == u"EMAIL"; }

    void checkProperty(const Part & /*part*/, const FoundField &found, const FindingPlace &place, const QString &source)
    {
        const QString property = propertyOfKey(found.field.key);
        if (!property.isEmpty() && !m_facts.properties)
            return checkFallback(found, place, source, {});
        const auto isIt = [&](const KnownProperty &known) { return known.key == property; };
        if (property.isEmpty() || std::none_of(m_facts.properties->begin(), m_facts.properties->end(), isIt)) {
            m_unknown.add(Words::tr("Unknown personal field"),
                          Words::tr("Contacts have no “%1”. Choose a field from the list, or make the property on the Properties tab.")
                              .arg(quoted(property.isEmpty() ? found.field.key : property)),
                          place);
            return;
        }
        const auto known = std::find_if(m_facts.properties->begin(), m_facts.properties->end(), isIt);
        checkFallback(found, place, source, known->fallback);
    }

    void checkFallback(const FoundField &found, const FindingPlace &place, const QString &source, const QString &ofProperty)
    {
        if (!found.field.fallback.isEmpty() || !ofProperty.isEmpty())
            return;
        //: What stands in place of an unknown first name: "Hello there".
        const QString suggestion = isFirstName(found.field.key) ? Words::tr("there") : QString();
        m_noFallback.add(Words::tr("Field without fallback"),
                         Words::tr("Where a contact has no value, “%1” becomes nothing. Say what should stand there instead.").arg(source), place,
                         Fix{.kind = Fix::Kind::AddFallback, .label = Words::tr("Add a fallback…"), .takesText = true, .suggestion = suggestion});
    }

    static bool isFirstName(QStringView key) { return key == u"contact.first_name" || key == u"FIRST_NAME"; }

    // Two braces, two brackets and filler text: what a template was to be filled with. Within our own fields it is none.
    void checkResidue(const Part &part, const QList<FoundField> &fields)
    {
        const QStringView text = part.text;
        for (const QStringView words : {QStringView(u"{{"), QStringView(u"[["), QStringView(u"lorem ipsum")}) {
            for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;) {
                const auto covers = [&](const FoundField &found) { return at >= found.start && at < found.start + found.length; };
                const auto field = std::find_if(fields.begin(), fields.end(), covers);
                if (field != fields.end()) {
                    at = text.indexOf(words, field->start + field->length, Qt::CaseInsensitive);
                    continue;
                }
                const qsizetype length = lengthOfResidue(text.sliced(at), words);
                if (isTold(part, at, length)) {
                    at = text.indexOf(words, at + length, Qt::CaseInsensitive);
                    continue;
                }
                const QString source = quoted(text.sliced(at, length));
                m_residue.add(Words::tr("Left over from a template"),
                              Words::tr("“%1” would reach people as it stands. Replace it with what you mean.").arg(source),
                              {part.field, at, length});
                at = text.indexOf(words, at + length, Qt::CaseInsensitive);
            }
        }
    }

    // With what closes it, if that is near.
    static qsizetype lengthOfResidue(QStringView rest, QStringView words)
    {
        constexpr qsizetype near = 60;
        const QStringView end = words == u"{{" ? QStringView(u"}}") : QStringView(u"]]");
        const qsizetype close = rest.first(std::min(near, rest.size())).indexOf(end);
        return close < 0 ? words.size() : close + end.size();
    }

    const PreflightFacts &m_facts;
    QSet<QString> m_inMessage; // the fields and leftovers of the message, however they are written
    FindingMaker m_malformed;
    FindingMaker m_unknown;
    FindingMaker m_residue;
    FindingMaker m_noFallback;
};

} // namespace

void checkFields(QList<Finding> &findings, const BroadcastDraft &draft, const DraftHtml &html, const PreflightFacts &facts)
{
    FieldChecker checker(findings, facts);
    checker.check({Field::Subject, draft.subject, SourceKind::Plain});
    checker.check({Field::PreviewText, draft.previewText, SourceKind::Plain});
    checker.check({Field::Html, draft.html, SourceKind::Html, html.doubles});
    checker.check({Field::PlainText, draft.text.text(), SourceKind::Plain});
}

} // namespace postroom
