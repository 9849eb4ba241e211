// SPDX-License-Identifier: Apache-2.0
#include "composer/composer_fields.h"

#include "composer/combo_items.h"
#include "composer/counted_edit.h"
#include "composer/from_field.h"
#include "composer/text_places.h"
#include "email/address_list.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/one_line.h"
#include "kit/postroom_style.h"
#include "kit/readable.h"
#include "models/account_models.h"

#include <QComboBox>
#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace postroom {

namespace {

// What most inboxes show on a wide screen; phones show less.
constexpr int usualSubject = 60;
constexpr int usualPreview = 90;

bool holds(const QList<ComboItem> &items, const QString &value)
{
    return std::any_of(items.begin(), items.end(), [&value](const ComboItem &item) { return item.value == value; });
}

// What is in the field becomes \a text; after the first time that can be undone there, and the cursor stays in its word.
void rewrite(QLineEdit &edit, const QString &text, bool isFirst)
{
    if (edit.text() == text)
        return;
    if (isFirst) {
        edit.setText(text);
        return;
    }
    const TextPlaces before(edit.text());
    const TextPlaces now(text);
    const bool isBackwards = edit.cursorPosition() == edit.selectionStart();
    const int start = before.placeIn(now, edit.hasSelectedText() ? edit.selectionStart() : edit.cursorPosition());
    const int end = edit.hasSelectedText() ? before.placeIn(now, edit.selectionEnd()) : start;
    edit.selectAll();
    edit.insert(text);
    if (start == end)
        edit.setCursorPosition(start);
    else
        edit.setSelection(isBackwards ? end : start, isBackwards ? start - end : end - start);
}

} // namespace

ComposerFields::ComposerFields(AccountModels &models, QWidget *parent)
    : Card(parent), m_models(models), m_grid(new QGridLayout(this)), m_from(new FromField(models.domains)), m_replyTo(new QLineEdit),
      m_segment(new QComboBox), m_topic(new QComboBox), m_subject(new CountedEdit(usualSubject)), m_preview(new CountedEdit(usualPreview))
{
    m_grid->setContentsMargins(14, 10, 14, 10);
    m_grid->setHorizontalSpacing(metrics::gapSmall);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    keepOneLine(m_replyTo);
    m_replyTo->setPlaceholderText(tr("Where answers go; several with commas"));
    m_subject->setPlaceholderText(tr("What the inbox shows first"));
    m_preview->setPlaceholderText(tr("Shown after the subject in the inbox"));
    for (QComboBox *box : {m_segment, m_topic}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    add(0, 0, DraftField::From, tr("&From"), m_from, m_from);
    add(0, 2, DraftField::ReplyTo, tr("&Reply to"), m_replyTo, m_replyTo);
    add(1, 0, DraftField::Segment, tr("Se&gment"), m_segment, m_segment);
    add(1, 2, DraftField::Topic, tr("&Topic"), m_topic, m_topic);
    add(2, 0, DraftField::Subject, tr("S&ubject"), m_subject, m_subject);
    add(2, 2, DraftField::PreviewText, tr("&Preview text"), m_preview, m_preview);

    connect(m_from, &FromField::edited, this, [this] {
        checkSender();
        emit edited();
    });
    connect(m_replyTo, &QLineEdit::textEdited, this, [this] {
        setFault(DraftField::ReplyTo, {});
        emit edited();
    });
    connect(m_replyTo, &QLineEdit::editingFinished, this, &ComposerFields::checkReplies);
    for (CountedEdit *edit : {m_subject, m_preview}) {
        connect(edit, &QLineEdit::textEdited, this, [this, edit] {
            setFault(edit == m_subject ? DraftField::Subject : DraftField::PreviewText, {});
            emit edited();
        });
    }
    connect(m_segment, &QComboBox::activated, this, [this] {
        m_segmentId = m_segment->currentData().toString();
        setFault(DraftField::Segment, {});
        lookAtSegment();
        emit edited();
    });
    connect(m_topic, &QComboBox::activated, this, [this] {
        m_topicId = m_topic->currentData().toString();
        emit edited();
    });
    connect(m_from, &FromField::lookedAgain, this, &ComposerFields::checkSender);
    connect(&models.segments, &TableModel::phaseChanged, this, &ComposerFields::fillSegments);
    connect(&models.segments.counts(), &SegmentCounts::changed, this, &ComposerFields::fillSegments);
    connect(&models.topics, &TableModel::phaseChanged, this, &ComposerFields::fillTopics);
    for (TableModel *model : std::initializer_list<TableModel *>{&models.domains, &models.segments, &models.topics, &models.contactProperties}) {
        if (model->phase() == TableModel::Phase::Idle)
            model->refresh(HttpRequest::Priority::Normal);
    }
    fillSegments();
    fillTopics();
}

void ComposerFields::add(int row, int column, DraftField field, const QString &label, QWidget *control, QWidget *buddy)
{
    auto *name = new Label(TextKind::SmallMuted, label);
    name->setBuddy(buddy);
    const QString plain = QString(label).remove(QLatin1Char('&'));
    control->setAccessibleName(plain);
    auto *fault = new Label(TextKind::Bad);
    fault->setWordWrap(true);
    fault->hide();
    m_grid->addWidget(name, row * 2, column);
    m_grid->addWidget(control, row * 2, column + 1);
    m_grid->addWidget(fault, row * 2 + 1, column + 1);
    m_grid->setRowMinimumHeight(row * 2 + 1, row < 2 ? 4 : 0);
    m_places.insert(field, {control, fault});
}

void ComposerFields::show(const BroadcastDraft &draft)
{
    const bool isFirst = !std::exchange(m_isShown, true);
    m_from->setSender(draft.from);
    if (replies() != draft.replyTo) {
        m_givenReplies = draft.replyTo;
        rewrite(*m_replyTo, addressLine(draft.replyTo), isFirst);
    }
    m_segmentId = draft.segmentId;
    m_topicId = draft.topicId;
    rewrite(*m_subject, draft.subject, isFirst);
    rewrite(*m_preview, draft.previewText, isFirst);
    fillSegments();
    fillTopics();
    checkSender();
    lookAtSegment();
}

void ComposerFields::putInto(BroadcastDraft &draft) const
{
    draft.from = m_from->sender();
    draft.replyTo = replies();
    draft.segmentId = m_segmentId;
    draft.topicId = m_topicId;
    draft.subject = m_subject->text();
    draft.previewText = m_preview->text();
}

QStringList ComposerFields::replies() const
{
    // To the letter what was read, where nothing else was typed: names may hold commas without quotes there.
    const QString typed = m_replyTo->text();
    return typed == addressLine(m_givenReplies) ? m_givenReplies : addressesIn(typed);
}

void ComposerFields::setFault(DraftField field, const QString &sentence)
{
    const Place place = m_places.value(field);
    const QString shown = readable(sentence);
    if (!place.fault || place.fault->text() == shown)
        return;
    place.fault->setText(shown);
    place.fault->setVisible(!sentence.isEmpty());
    place.control->setAccessibleDescription(sentence);
    setInvalid(place.control, !sentence.isEmpty());
}

void ComposerFields::clearFaults()
{
    for (const DraftField field : {DraftField::Segment, DraftField::Topic, DraftField::Subject, DraftField::PreviewText})
        setFault(field, {});
    checkSender();
    checkReplies();
}

void ComposerFields::focusField(DraftField field)
{
    if (QWidget *control = m_places.value(field).control)
        control->setFocus();
}

void ComposerFields::checkSender()
{
    setFault(DraftField::From, m_from->fault());
}

void ComposerFields::checkReplies()
{
    QString fault;
    const QStringList addresses = replies();
    for (const QString &address : addresses) {
        if (!isSender(address))
            fault = tr("“%1” is not an email address.").arg(address);
    }
    setFault(DraftField::ReplyTo, fault);
}

void ComposerFields::lookAtSegment()
{
    if (!m_segmentId.isEmpty())
        m_models.segments.counts().look(m_segmentId);
}

void ComposerFields::fillSegments()
{
    QList<ComboItem> items{{tr("Choose a segment"), {}}};
    const SegmentsModel &segments = m_models.segments;
    for (int row = 0; row < segments.rowCount(); ++row) {
        const Segment &segment = segments.at(row);
        const auto count = m_models.segments.counts().of(segment.id);
        QString text = segment.name;
        if (count) {
            const QString people = locale().toString(count->subscribed);
            //: A segment and how many of its people get broadcasts
            text = count->complete ? tr("%1 · %2 subscribed").arg(segment.name, people)
                                   //: … as far as they were counted
                                   : tr("%1 · %2+ subscribed").arg(segment.name, people);
        }
        items.push_back({text, segment.id});
    }
    if (!holds(items, m_segmentId)) {
        const bool isKnown = segments.phase() == TableModel::Phase::Ready;
        //: Instead of the name of a segment
        items.push_back({isKnown ? tr("A segment that was deleted") : tr("Loading…"), m_segmentId});
    }
    setComboItems(*m_segment, items, m_segmentId);
    m_segment->setToolTip(aboutCount());
}

// How far the number beside the chosen segment can be relied on.
QString ComposerFields::aboutCount() const
{
    const auto count = m_models.segments.counts().of(m_segmentId);
    if (!count)
        return {};
    if (count->complete)
        //: Tool tip of a number of people; %1 is a day and a time
        return tr("Counted at %1").arg(locale().toString(count->asOf.toLocalTime(), QLocale::ShortFormat));
    if (count->counting)
        return tr("The people of this segment are being counted…");
    if (count->failure)
        return tr("Not all people of this segment could be counted. They are counted again before anything is sent.");
    //: Tool tip of a number of people with a "+"; %1 is a number
    return tr("There are at least so many: the first %1 people of this segment were looked at. All are counted before anything is sent.").arg(locale().toString(count->people));
}

void ComposerFields::fillTopics()
{
    QList<ComboItem> items{{tr("No topic: to everybody subscribed"), {}}};
    for (int row = 0; row < m_models.topics.rowCount(); ++row)
        items.push_back({m_models.topics.at(row).name, m_models.topics.at(row).id});
    if (!holds(items, m_topicId))
        items.push_back({m_models.topics.phase() == TableModel::Phase::Ready ? tr("A topic that was deleted") : tr("Loading…"), m_topicId});
    setComboItems(*m_topic, items, m_topicId);
}

} // namespace postroom
