// SPDX-License-Identifier: Apache-2.0
#include "composer/conflict_dialog.h"

#include "composer/text_difference.h"
#include "email/message_text.h"
#include "kit/dialog_end.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/tokens.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

namespace postroom {

namespace {

QString fieldName(DraftField field)
{
    switch (field) {
    case DraftField::Name:
        return ConflictDialog::tr("Name");
    case DraftField::Segment:
        return ConflictDialog::tr("Segment");
    case DraftField::Topic:
        return ConflictDialog::tr("Topic");
    case DraftField::From:
        return ConflictDialog::tr("From");
    case DraftField::ReplyTo:
        return ConflictDialog::tr("Reply to");
    case DraftField::Subject:
        return ConflictDialog::tr("Subject");
    case DraftField::PreviewText:
        return ConflictDialog::tr("Preview text");
    case DraftField::Html:
        return ConflictDialog::tr("Message");
    case DraftField::Text:
        break;
    }
    return ConflictDialog::tr("Plain text");
}

// \a names may not have come, or lack one that was deleted.
QString nameOf(const QString &id, const QHash<QString, QString> &names)
{
    return names.value(id, ConflictDialog::tr("One that is not in your list: %1").arg(id));
}

QString valueOf(DraftField field, const BroadcastDraft &draft, const QHash<QString, QString> &names)
{
    switch (field) {
    case DraftField::Name:
        return draft.name;
    case DraftField::Segment:
        return draft.segmentId.isEmpty() ? ConflictDialog::tr("None") : nameOf(draft.segmentId, names);
    case DraftField::Topic:
        return draft.topicId.isEmpty() ? ConflictDialog::tr("None") : nameOf(draft.topicId, names);
    case DraftField::From:
        return draft.from;
    case DraftField::ReplyTo:
        return draft.replyTo.join(QLatin1Char('\n'));
    case DraftField::Subject:
        return draft.subject;
    case DraftField::PreviewText:
        return draft.previewText;
    case DraftField::Html:
        return textOfHtml(draft.html);
    case DraftField::Text:
        break;
    }
    if (draft.text.isGenerated())
        return ConflictDialog::tr("Made from the message when it goes out");
    return draft.text.isNone() ? ConflictDialog::tr("None") : draft.text.text();
}

QPlainTextEdit *shownText(const QString &text, const QString &name)
{
    auto *edit = new QPlainTextEdit(text);
    edit->setReadOnly(true);
    edit->setTabChangesFocus(true);
    edit->setAccessibleName(name);
    const int lines = qBound(1, int(text.size() / 45 + text.count(QLatin1Char('\n')) + 1), 12);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 18);
    return edit;
}

// As it stands in an editor, where a line ends in one way only.
QString linesOf(QString html)
{
    return html.replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

// Marks what of \a text is not in \a other, and has it in sight.
void markDifference(QPlainTextEdit &edit, const QString &text, const QString &other)
{
    const TextDifference difference(text, other);
    QTextCursor cursor(edit.document());
    const int last = qMax(0, edit.document()->characterCount() - 1);
    cursor.setPosition(qMin(int(difference.start), last));
    cursor.setPosition(qMin(int(text.size() - difference.same), last), QTextCursor::KeepAnchor);
    QTextEdit::ExtraSelection mark;
    mark.cursor = cursor;
    mark.format.setBackground(tokensOf(edit.palette()).waiting.ground);
    mark.format.setProperty(QTextFormat::FullWidthSelection, !cursor.hasSelection()); // here it lacks what is there
    edit.setExtraSelections({mark});
    cursor.setPosition(cursor.selectionStart());
    edit.setTextCursor(cursor);
    QMetaObject::invokeMethod(&edit, &QPlainTextEdit::centerCursor, Qt::QueuedConnection); // once it has its size
}

} // namespace

ConflictDialog *ConflictDialog::show(const Versions &versions, const AccountMark &account, QWidget *parent)
{
    auto *dialog = new ConflictDialog(versions, account, parent);
    dialog->open();
    return dialog;
}

ConflictDialog::ConflictDialog(const Versions &versions, const AccountMark &account, QWidget *parent) : QDialog(parent->window())
{
    setAttribute(Qt::WA_DeleteOnClose);
    endDialogWith(*this, *parent);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Two versions"));
    resize(760, 520);
    auto *band = new AccountBand;
    band->setAccount(account);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::gapLarge);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new Label(TextKind::Strong, tr("Somebody else’s, saved at the service")), 0, 0);
    grid->addWidget(new Label(TextKind::Strong, tr("Yours, on this computer")), 0, 1);
    int row = 1;
    for (const DraftField field : versions.contested) {
        grid->addWidget(new Label(TextKind::SmallMuted, fieldName(field)), row, 0);
        grid->addWidget(new Label(TextKind::SmallMuted, fieldName(field)), row, 1);
        //: For screen readers: which version of which part
        const QString theirName = tr("%1, somebody else’s").arg(fieldName(field));
        const QString myName = tr("%1, yours").arg(fieldName(field));
        const QString theirWords = valueOf(field, versions.theirs, versions.names);
        const QString myWords = valueOf(field, versions.mine, versions.names);
        // The words of both messages are the same, so what differs is in the HTML alone.
        const bool showsHtml = field == DraftField::Html && theirWords == myWords;
        const QString theirs = showsHtml ? linesOf(versions.theirs.html) : theirWords;
        const QString mine = showsHtml ? linesOf(versions.mine.html) : myWords;
        if (showsHtml) {
            auto *why = new Label(TextKind::Body, tr("The words are the same in both. The images, the colours or the spacing differ: this is the "
                                                     "HTML, with what differs marked."));
            why->setWordWrap(true);
            grid->addWidget(why, ++row, 0, 1, 2);
        }
        QPlainTextEdit *left = shownText(theirs, theirName);
        QPlainTextEdit *right = shownText(mine, myName);
        grid->addWidget(left, row + 1, 0);
        grid->addWidget(right, row + 1, 1);
        if (showsHtml) {
            markDifference(*left, theirs, mine);
            markDifference(*right, mine, theirs);
        }
        row += 2;
    }
    grid->setRowStretch(row, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gapSmall);
    buttons->addStretch(1);
    const auto add = [&](const QString &text, const QString &hint, auto signal) {
        auto *button = new QPushButton(text);
        button->setAutoDefault(false);
        button->setToolTip(hint);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, signal] {
            accept();
            emit(this->*signal)();
        });
        return button;
    };
    auto *cancel = new QPushButton(tr("Decide later"));
    cancel->setDefault(true);
    buttons->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    add(tr("Take theirs"), tr("Your version of these parts is gone"), &ConflictDialog::takeTheirs);
    add(tr("Keep mine"), tr("Your version is saved over theirs"), &ConflictDialog::keepMine);
    setButtonKind(add(tr("Keep both"), tr("Yours becomes a broadcast of its own"), &ConflictDialog::keepBoth), ButtonKind::Primary);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 20);
    body->setSpacing(metrics::gapLarge);
    auto *title = new Label(TextKind::PaneTitle, tr("Somebody else changed this broadcast too"));
    body->addWidget(title);
    body->addWidget(scroll, 1);
    body->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(band);
    column->addLayout(body, 1);
}

} // namespace postroom
