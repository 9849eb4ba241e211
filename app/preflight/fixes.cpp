// SPDX-License-Identifier: Apache-2.0
#include "preflight/preflight.h"

#include "preflight/link_checks.h"
#include "preflight/tightened.h"

#include "email/html_reader.h"
#include "email/html_text.h"
#include "email/html_writer.h"
#include "email/merge_fields.h"

#include <QCoreApplication>

namespace postroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PreflightFixes)
};

using Field = FindingPlace::Field;

constexpr QLatin1String insecure("http://");
constexpr QLatin1String secure("https://");

QString textOfPlace(const BroadcastDraft &draft, Field field)
{
    switch (field) {
    case Field::Subject:
        return draft.subject;
    case Field::PreviewText:
        return draft.previewText;
    case Field::Html:
        return draft.html;
    case Field::PlainText:
        return draft.text.text();
    case Field::From:
    case Field::Segment:
    case Field::Topic:
        break;
    }
    return {};
}

void setTextOfPlace(BroadcastDraft &draft, Field field, const QString &text)
{
    if (field == Field::Subject)
        draft.subject = text;
    else if (field == Field::Html)
        draft.html = text;
    else if (field == Field::PlainText)
        draft.text = PlainText::own(text);
    else if (field == Field::PreviewText) {
        // Our own HTML holds it too.
        if (const std::optional<OwnHtml> own = readOwnHtml(draft.html))
            draft.html = writeHtml(own->document, text);
        draft.previewText = text;
    }
}

void replaceUrl(QString &url, const QString &from, const QString &to)
{
    if (url == from)
        url = to;
}

void replaceUrls(QList<Block> &blocks, const QString &from, const QString &to)
{
    for (Block &block : blocks) {
        if (auto *text = std::get_if<TextBlock>(&block)) {
            for (Inline &piece : text->content)
                replaceUrl(piece.format.link, from, to);
        } else if (auto *image = std::get_if<ImageBlock>(&block)) {
            replaceUrl(image->url, from, to);
            replaceUrl(image->link, from, to);
        } else if (auto *button = std::get_if<ButtonBlock>(&block)) {
            replaceUrl(button->url, from, to);
        } else if (auto *columns = std::get_if<ColumnsBlock>(&block)) {
            replaceUrls(columns->left, from, to);
            replaceUrls(columns->right, from, to);
        }
    }
}

// What stands at the place; empty once the draft changed there.
QString stretch(const BroadcastDraft &draft, const FindingPlace &place)
{
    const QString text = textOfPlace(draft, place.field);
    const bool isWithin = place.start >= 0 && place.length > 0 && place.start + place.length <= text.size();
    return isWithin ? text.sliced(place.start, place.length) : QString();
}

void replaceStretch(BroadcastDraft &draft, const FindingPlace &place, const QString &by)
{
    QString text = textOfPlace(draft, place.field);
    text.replace(place.start, place.length, by);
    setTextOfPlace(draft, place.field, text);
}

// The address at \a place becomes another. In our own HTML a button's address stands twice.
void replaceAddress(BroadcastDraft &draft, const FindingPlace &place, const QString &by)
{
    if (std::optional<OwnHtml> own = readOwnHtml(draft.html)) {
        replaceUrls(own->document.blocks, unescapedHtml(stretch(draft, place)), unescapedHtml(by));
        draft.html = writeHtml(own->document, own->previewText);
        return;
    }
    replaceStretch(draft, place, by);
}

void useHttps(BroadcastDraft &draft, const FindingPlace &place)
{
    const QString source = stretch(draft, place);
    if (source.startsWith(insecure, Qt::CaseInsensitive))
        replaceAddress(draft, place, secure + source.sliced(insecure.size()));
}

void keepOneAddress(BroadcastDraft &draft, const FindingPlace &place)
{
    const QString single = singleAddress(stretch(draft, place).trimmed());
    if (!single.isEmpty())
        replaceAddress(draft, place, single);
}

// A personal field becomes another, wherever it stands in our own document.
class FieldReplacement
{
public:
    //! \a from: the field's source in plain text, sound or not.
    FieldReplacement(const QString &from, const MergeField &better) : m_from(from), m_to(fieldSource(better)), m_better(better) {}

    void replaceIn(QString &text) const { text.replace(m_from, m_to); }

    void replaceIn(QList<Block> &blocks) const
    {
        for (Block &block : blocks) {
            if (auto *text = std::get_if<TextBlock>(&block)) {
                for (Inline &piece : text->content) {
                    if (piece.kind == Inline::Kind::Field && fieldSource(piece.field) == m_from)
                        piece.field = m_better;
                    replaceIn(piece.text);
                    replaceIn(piece.format.link);
                }
            } else if (auto *image = std::get_if<ImageBlock>(&block)) {
                replaceIn(image->url);
                replaceIn(image->alt);
                replaceIn(image->link);
            } else if (auto *button = std::get_if<ButtonBlock>(&block)) {
                replaceIn(button->text);
                replaceIn(button->url);
            } else if (auto *columns = std::get_if<ColumnsBlock>(&block)) {
                replaceIn(columns->left);
                replaceIn(columns->right);
            }
        }
    }

private:
    QString m_from;
    QString m_to;
    MergeField m_better;
};

// In our own HTML a button's words stand twice, and the preview text is a part of it: there the document is changed.
void replaceField(BroadcastDraft &draft, const FindingPlace &place, const MergeField &better)
{
    const SourceKind kind = place.field == Field::Html ? SourceKind::Html : SourceKind::Plain;
    std::optional<OwnHtml> own = readOwnHtml(draft.html);
    if (place.field != Field::Html || !own)
        return replaceStretch(draft, place, fieldSource(better, kind));
    const FieldReplacement replacement(unescapedHtml(stretch(draft, place)), better);
    replacement.replaceIn(own->document.blocks);
    replacement.replaceIn(own->previewText);
    replacement.replaceIn(draft.previewText);
    draft.html = writeHtml(own->document, own->previewText);
}

void addFallback(BroadcastDraft &draft, const FindingPlace &place, const QString &words)
{
    const SourceKind kind = place.field == Field::Html ? SourceKind::Html : SourceKind::Plain;
    const QString source = stretch(draft, place);
    const QList<FoundField> fields = findFields(source, kind);
    const bool isIt = fields.size() == 1 && fields.constFirst().length == source.size() && fields.constFirst().fault == FoundField::Fault::None;
    if (!isIt || words.trimmed().isEmpty())
        return;
    replaceField(draft, place, {.key = fields.constFirst().field.key, .fallback = words.trimmed()});
}

void tighten(BroadcastDraft &draft, const FindingPlace &place)
{
    const SourceKind kind = place.field == Field::Html ? SourceKind::Html : SourceKind::Plain;
    const QString better = tightened(stretch(draft, place), kind);
    if (!better.isEmpty())
        replaceField(draft, place, findFields(better, kind).constFirst().field);
}

void addUnsubscribeFooter(BroadcastDraft &draft)
{
    //: At the end of a message that goes to many people; behind it stands the link "Unsubscribe"
    const QString reason = Words::tr("You get this e-mail because you signed up for it.");
    //: A link at the end of a message
    const QString link = Words::tr("Unsubscribe");
    const QString url = fieldSource({.key = MergeField::unsubscribeKey()});
    if (std::optional<OwnHtml> own = readOwnHtml(draft.html)) {
        own->document.blocks.push_back(TextBlock{.kind = TextBlock::Kind::Footer,
                                                 .align = TextAlign::Center,
                                                 .content = {{.text = reason + u' '}, {.text = link, .format = {.link = url}}}});
        draft.html = writeHtml(own->document, own->previewText);
        return;
    }
    const QString footer = QLatin1String("<p style=\"font-size:13px;text-align:center\">") + reason.toHtmlEscaped() + QLatin1String(" <a href=\"") + url
        + QLatin1String("\">") + link.toHtmlEscaped() + QLatin1String("</a></p>\n");
    const qsizetype body = draft.html.lastIndexOf(QLatin1String("</body"), -1, Qt::CaseInsensitive);
    draft.html.insert(body < 0 ? draft.html.size() : body, footer);
}

} // namespace

QString tightened(QStringView field, SourceKind kind)
{
    QString better;
    better.reserve(field.size());
    const qsizetype bar = field.indexOf(u'|');
    for (qsizetype i = 0; i < field.size(); ++i) {
        const bool isInKey = bar < 0 || i < bar;
        if (!isInKey || !field.at(i).isSpace())
            better += field.at(i);
    }
    const QList<FoundField> fields = findFields(better, kind);
    const bool isSound = fields.size() == 1 && fields.constFirst().fault == FoundField::Fault::None && fields.constFirst().length == better.size();
    return isSound && better.size() < field.size() ? better : QString();
}

BroadcastDraft fixed(const BroadcastDraft &draft, const Finding &finding, const QString &text)
{
    BroadcastDraft result = draft;
    if (!finding.fix)
        return result;
    switch (finding.fix->kind) {
    case Fix::Kind::AddUnsubscribeFooter:
        addUnsubscribeFooter(result);
        break;
    case Fix::Kind::UseHttps:
        useHttps(result, finding.place);
        break;
    case Fix::Kind::AddFallback:
        addFallback(result, finding.place, text);
        break;
    case Fix::Kind::GeneratePlainText:
        result.text = PlainText::generated();
        break;
    case Fix::Kind::TightenField:
        tighten(result, finding.place);
        break;
    case Fix::Kind::KeepOneAddress:
        keepOneAddress(result, finding.place);
        break;
    }
    return result;
}

} // namespace postroom
