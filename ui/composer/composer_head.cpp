// SPDX-License-Identifier: Apache-2.0
#include "composer/composer_head.h"

#include "drafts/open_draft.h"
#include "kit/badge.h"
#include "kit/label.h"
#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/one_line.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "models/broadcast_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace postroom {

ComposerHead::ComposerHead(RightsGate &rights, QWidget *parent)
    : QWidget(parent), m_rights(rights), m_back(new QPushButton(tr("‹ Broadcasts"))), m_name(new QLineEdit), m_status(new Badge),
      m_saved(new Label(TextKind::SmallMuted)), m_save(new QPushButton(tr("Save now"))), m_preview(new QPushButton(tr("Preview"))),
      m_test(new QPushButton(tr("Send test…"))), m_review(new QPushButton(tr("Review and send ›")))
{
    setDense(m_back);
    setDense(m_save);
    m_back->setAccessibleName(tr("Back to the broadcasts"));
    m_name->setAccessibleName(tr("Name of the broadcast"));
    //: In place of the name of a broadcast that has none yet
    m_name->setPlaceholderText(tr("Untitled"));
    m_name->setToolTip(tr("Only your team sees the name"));
    keepOneLine(m_name);
    m_name->setFont(metrics::paneTitle(QApplication::font()));
    m_save->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    m_preview->setCheckable(true);
    setButtonKind(m_review, ButtonKind::Primary);
    m_saved->setElided(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_back);
    row->addWidget(m_name);
    row->addWidget(m_status);
    row->addWidget(m_saved);
    row->addWidget(m_save);
    row->addStretch(1);
    row->addWidget(m_preview);
    row->addWidget(m_test);
    row->addWidget(m_review);
    connect(m_back, &QPushButton::clicked, this, &ComposerHead::backRequested);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        fitName();
        emit nameEdited();
    });
    connect(m_save, &QPushButton::clicked, this, &ComposerHead::saveRequested);
    connect(m_test, &QPushButton::clicked, this, &ComposerHead::testRequested);
    connect(m_review, &QPushButton::clicked, this, &ComposerHead::reviewRequested);
    m_rights.guard(m_save, Needs::Writing);
    m_rights.guard(m_test, Needs::Sending);
    fitName();
}

void ComposerHead::fitName()
{
    const QString shown = m_name->text().isEmpty() ? m_name->placeholderText() : m_name->text();
    const int wide = m_name->fontMetrics().horizontalAdvance(shown) + 30;
    m_name->setMinimumWidth(qMin(wide, 110));
    m_name->setMaximumWidth(qBound(110, wide, 320));
}

QString ComposerHead::name() const
{
    return m_name->text();
}

void ComposerHead::setName(const QString &name)
{
    if (m_name->text() == name)
        return;
    m_name->setText(name);
    m_name->setCursorPosition(0);
    fitName();
}

void ComposerHead::setFound(int mustFix, int toLookAt)
{
    if (mustFix > 0)
        //: A button that shows the preview and the checks: %1 is how many things must be fixed before sending
        m_preview->setText(tr("Preview · %1 to fix").arg(locale().toString(mustFix)));
    else if (toLookAt > 0)
        //: A button that shows the preview and the checks: %1 is how many things are to be looked at before sending
        m_preview->setText(tr("Preview · %1 to look at").arg(locale().toString(toLookAt)));
    else
        m_preview->setText(tr("Preview"));
}

void ComposerHead::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void ComposerHead::follow(const OpenDraft &draft)
{
    using State = OpenDraft::State;
    const bool isNew = draft.broadcastId().isEmpty();
    if (isNew)
        //: Status of a broadcast that is not at the service yet
        m_status->setStatus(Tone::Neutral, tr("New"));
    else
        m_status->setStatus(statusTone(draft.status()), statusText(draft.status()));
    const bool isKept = draft.kept() == JournalState::Kept;
    QString text;
    QString why;
    bool canSave = false;
    switch (draft.state()) {
    case State::Loading:
        text = tr("Loading…");
        break;
    case State::LoadFailed:
    case State::Blank:
        break;
    case State::Saved:
        //: Behind it stands the time of day
        text = tr("Saved %1").arg(locale().toString(draft.savedAt().toLocalTime().time(), QStringLiteral("HH:mm:ss")));
        break;
    case State::Saving:
        text = tr("Saving…");
        break;
    case State::Unsaved:
    case State::KeptHere:
        text = isKept ? tr("Kept on this computer") : tr("Unsaved");
        why = draft.state() == State::KeptHere ? tr("Not at the service yet: it is saved there as soon as that is possible.") : QString();
        canSave = true;
        break;
    case State::Failed:
        text = isKept ? tr("Not saved; kept on this computer") : tr("Not saved");
        canSave = true;
        break;
    case State::Conflict:
    case State::Gone:
    case State::Fixed:
        text = isKept ? tr("Kept on this computer") : tr("Unsaved");
        break;
    }
    if (draft.kept() == JournalState::Failed) {
        text = tr("Unsaved");
        why = tr("It cannot be kept on this computer either: the disk does not take it.");
    }
    if (canSave && !m_rights.allows(Needs::Writing))
        why = m_rights.reason(Needs::Writing);
    m_saved->setText(text);
    m_saved->setToolTip(literalToolTip(why));
    m_save->setVisible(canSave);
    m_test->setEnabled(draft.hasContent());
    // What is reviewed is what the service has: it must have all of it, or be able to get it.
    m_rights.guard(m_review, draft.state() == State::Saved ? Needs::Nothing : Needs::Writing);
    m_review->setEnabled(draft.hasContent() && draft.canBeChanged());
}

} // namespace postroom
