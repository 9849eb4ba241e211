// SPDX-License-Identifier: Apache-2.0
#include "composer/bounded_edit.h"

#include "composer/kept_view.h"
#include "composer/long_words.h"
#include "composer/pasted.h"
#include "composer/text_difference.h"

#include <QKeyEvent>
#include <QMimeData>

namespace postroom {

namespace {

// So little is as if it were typed: it is taken in whatever is there.
constexpr qsizetype littlePaste = 1'000;

} // namespace

BoundedEdit::BoundedEdit(TooLong tooLong, QWidget *parent) : QPlainTextEdit(parent), m_tooLong(tooLong)
{
    new LongWords(*document(), [this](QTextOption::WrapMode mode) { setWordWrapMode(mode); }, this);
    connect(document(), &QTextDocument::contentsChange, this, [this] { m_longest = qMax(m_longest, document()->characterCount()); });
}

QString BoundedEdit::writtenText() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void BoundedEdit::changeText(const QString &text, const std::function<void()> &alongside)
{
    KeptView<BoundedEdit> view(*this);
    const QString before = writtenText();
    const TextDifference difference(before, text);
    QTextCursor step(document());
    step.beginEditBlock();
    step.setPosition(int(difference.start));
    step.setPosition(int(before.size() - difference.same), QTextCursor::KeepAnchor);
    step.insertText(text.mid(difference.start, text.size() - difference.same - difference.start));
    alongside();
    step.endEditBlock();
    view.restore();
}

bool BoundedEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasImage() || source->hasHtml();
}

void BoundedEdit::insertFromMimeData(const QMimeData *source)
{
    emit pasting();
    if (isFiles(*source)) {
        emit refused(filesNotPasted(*source));
        return;
    }
    if (!source->hasText()) {
        // Programs that copy words offer them as text too: what is here is a picture.
        emit refused(imageNotPasted());
        return;
    }
    QString text = source->text();
    // Text has one way to end a line; of HTML every character stays.
    if (m_tooLong == TooLong::FirstPart)
        text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    const qsizetype room = roomForPaste(text.size());
    if (text.size() <= room) {
        QMimeData all;
        all.setText(text);
        QPlainTextEdit::insertFromMimeData(&all);
    } else if (room == 0) {
        emit refused(noRoom());
    } else if (m_tooLong == TooLong::FirstPart) {
        QMimeData first;
        first.setText(firstOf(text, room));
        QPlainTextEdit::insertFromMimeData(&first);
        emit refused(textCutShort());
    } else {
        emit refused(htmlTooLong());
    }
}

// What is moved or put back is part of what was there before, so it fits in again.
qsizetype BoundedEdit::roomForPaste(qsizetype pasted) const
{
    if (pasted <= littlePaste)
        return pasted;
    const QTextCursor cursor = textCursor();
    const int selected = cursor.selectionEnd() - cursor.selectionStart();
    return qMax(qsizetype(0), qMax(mostPastedCharacters, qsizetype(m_longest)) - (document()->characterCount() - selected));
}

// A line separator ends a line on the screen alone.
void BoundedEdit::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::InsertLineSeparator)) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), event->isAutoRepeat());
    QPlainTextEdit::keyPressEvent(&enter);
    event->setAccepted(enter.isAccepted());
}

} // namespace postroom
