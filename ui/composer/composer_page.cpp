// SPDX-License-Identifier: Apache-2.0
#include "composer/composer_page.h"

#include "checks/checks_panel.h"
#include "checks/live_checks.h"
#include "composer/composer_fields.h"
#include "composer/composer_head.h"
#include "composer/conflict_dialog.h"
#include "composer/decision_bar.h"
#include "composer/image_loader.h"
#include "composer/message_editor.h"
#include "composer/preview_pane.h"
#include "composer/visual_editor.h"
#include "drafts/open_draft.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/state_pane.h"
#include "kit/surface_bar.h"
#include "models/account_models.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace postroom {

namespace {

constexpr int previewWidth = 380;
constexpr int widthForPreview = 1110; // of the page; narrower, the preview is shown when asked for

QHash<QString, QString> groupNames(const AccountModels &models)
{
    QHash<QString, QString> names;
    for (int row = 0; row < models.segments.rowCount(); ++row)
        names.insert(models.segments.at(row).id, models.segments.at(row).name);
    for (int row = 0; row < models.topics.rowCount(); ++row)
        names.insert(models.topics.at(row).id, models.topics.at(row).name);
    return names;
}

} // namespace

ComposerPage::ComposerPage(AccountModels &models, const AccountMark &account, OpenDraft &draft, QWidget *parent)
    : DraftPage(parent), m_models(models), m_account(account), m_draft(draft), m_rights(new RightsGate(models.client, this)),
      m_head(new ComposerHead(*m_rights)), m_decision(new DecisionBar),
      m_disk(new MessageStrip), m_strip(new MessageStrip), m_fields(new ComposerFields(models)),
      m_editor(new MessageEditor(models.contactProperties, account)), m_body(new QWidget), m_state(new StatePane),
      m_preview(new PreviewPane(models)), m_side(new SurfaceBar(Qt::LeftEdge)), m_sideColumn(new QVBoxLayout(m_side))
{
    setAccessibleName(tr("Composer"));
    // Its own, so that the preview, which goes where there is no room, holds no window open.
    setMinimumSize(640, 360);
    auto *left = new QVBoxLayout(m_body);
    left->setContentsMargins(20, 14, 20, metrics::gap);
    left->setSpacing(10);
    left->addWidget(m_head);
    left->addWidget(m_decision);
    left->addWidget(m_disk);
    left->addWidget(m_strip);
    left->addWidget(m_fields);
    left->addWidget(m_editor, 1);
    m_sideColumn->setContentsMargins(1, 0, 0, 0);
    m_sideColumn->setSpacing(0);
    m_sideColumn->addWidget(m_preview, 3);
    m_side->setFixedWidth(previewWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_body, 1);
    row->addWidget(m_state, 1);
    row->addWidget(m_side);

    connect(m_head, &ComposerHead::backRequested, this, &DraftPage::closeRequested);
    connect(m_head, &ComposerHead::nameEdited, this, &ComposerPage::take);
    connect(m_head, &ComposerHead::saveRequested, this, [this] { saveThen([] {}); });
    connect(m_head, &ComposerHead::testRequested, this, [this] { saveThen([this] { emit testRequested(); }); });
    connect(m_head, &ComposerHead::reviewRequested, this, [this] {
        saveThen([this] {
            emit reviewRequested();
            emit sendRequested(m_draft.broadcastId());
        });
    });
    connect(m_head->previewButton(), &QPushButton::toggled, this, &ComposerPage::layPreview);
    connect(m_fields, &ComposerFields::edited, this, &ComposerPage::take);
    connect(m_editor, &MessageEditor::changed, this, &ComposerPage::take);
    MessageEdit &edit = m_editor->visual().edit();
    edit.setImages([images = QPointer(&m_preview->images())](const QString &url) { return images ? images->image(url) : QImage(); });
    connect(m_preview, &PreviewPane::imagesChanged, &edit, &MessageEdit::imagesChanged);
    connect(&edit, &MessageEdit::imagesRequested, m_preview, &PreviewPane::allowImages);
    connect(m_strip, &MessageStrip::retryRequested, &draft, &OpenDraft::save);
    connect(m_strip, &MessageStrip::accountsRequested, this, &DraftPage::accountsRequested);
    connect(m_state, &StatePane::actionTriggered, &draft, &OpenDraft::refresh);
    connect(&draft, &OpenDraft::changed, this, &ComposerPage::follow);
    connect(&draft, &OpenDraft::aboutToReplace, this, &ComposerPage::take);
    connect(&draft, &OpenDraft::replaced, this, &ComposerPage::showDraft);
    connect(&draft, &OpenDraft::wasSaved, this, &ComposerPage::goOn);
    connect(&models.journal, &DraftJournal::faultChanged, this, &ComposerPage::sayDisk);
    connect(&models.journal, &DraftJournal::stateChanged, this, [this](const QString &draftId) {
        if (draftId == m_copyId)
            sayDisk();
    });
    m_disk->setClosable(false); // it is said as long as it is true
    auto *save = new QAction(tr("Save"), this);
    save->setShortcut(QKeySequence::Save);
    save->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_rights->guard(save, Needs::Writing);
    addAction(save);
    connect(save, &QAction::triggered, this, [this] { saveThen([] {}); });
    addChecks();
    follow();
    layPreview();
}

ComposerPage::~ComposerPage() = default;

void ComposerPage::resizeEvent(QResizeEvent *event)
{
    DraftPage::resizeEvent(event);
    layPreview();
}

void ComposerPage::layPreview()
{
    // In a narrow window the preview takes the editor's place.
    m_isWide = width() >= widthForPreview;
    const bool hasContent = m_draft.hasContent();
    const bool isAsked = m_head->previewButton()->isChecked();
    m_head->previewButton()->setVisible(!m_isWide && hasContent);
    m_side->setVisible(hasContent && (m_isWide || isAsked));
    m_side->setFixedWidth(m_isWide ? previewWidth : qMin(previewWidth, qMax(300, width() * 45 / 100)));
    m_body->setVisible(hasContent);
    m_state->setVisible(!hasContent);
}

void ComposerPage::focusContent()
{
    if (!m_draft.hasContent())
        return;
    if (m_draft.broadcastId().isEmpty() && m_head->name().isEmpty())
        m_head->focusName();
    else
        m_editor->focusContent();
}

void ComposerPage::finish()
{
    take();
}

void ComposerPage::showDraft()
{
    if (!m_draft.hasContent())
        return;
    const BroadcastDraft &wanted = m_draft.wanted();
    m_isShown = false;
    m_head->setName(wanted.name);
    m_fields->show(wanted);
    m_editor->setPreviewText(wanted.previewText);
    m_editor->setReadText(m_draft.broadcastId().isEmpty() ? PlainText() : m_draft.saved().text);
    m_editor->setMessage(wanted.html, wanted.text, m_draft.broadcastId().isEmpty() && m_draft.state() == OpenDraft::State::Blank);
    m_preview->setMessage(wanted.html, m_editor->own());
    m_isShown = true;
}

void ComposerPage::take()
{
    if (!m_isShown || !m_draft.hasContent())
        return;
    BroadcastDraft wanted = m_draft.wanted();
    wanted.name = m_head->name();
    m_fields->putInto(wanted);
    m_editor->setPreviewText(wanted.previewText);
    wanted.html = m_editor->html();
    wanted.text = m_editor->text();
    if (wanted == m_draft.wanted())
        return;
    const bool isOther = wanted.html != m_draft.wanted().html;
    m_draft.setWanted(wanted);
    if (isOther)
        m_preview->setMessage(wanted.html, m_editor->own());
}

void ComposerPage::follow()
{
    if (m_draft.hasContent() && !m_isShown)
        showDraft();
    m_head->follow(m_draft);
    layPreview();
    if (m_draft.state() == OpenDraft::State::Loading) {
        m_state->setState(QStringLiteral("empty"), tr("Loading the broadcast…"), {});
    } else if (m_draft.state() == OpenDraft::State::LoadFailed) {
        const ErrorText why = m_draft.failure() ? errorText(*m_draft.failure()) : ErrorText{};
        m_state->setState(QStringLiteral("failed"), tr("The broadcast could not be loaded."), why.why, tr("Try again"));
    }
    decide();
    sayDisk();
}

void ComposerPage::sayDisk()
{
    const std::optional<FileFault> &fault = m_models.journal.fault();
    const bool isLost = m_draft.kept() == JournalState::Failed || m_models.journal.state(m_copyId) == JournalState::Failed;
    if (!fault || !isLost) {
        m_disk->clear();
        return;
    }
    const QString sentence = DraftJournal::textOf(*fault);
    if (m_disk->isHidden() || m_disk->text() != sentence) // not at every keystroke
        m_disk->showNotice(Tone::Bad, sentence);
}

void ComposerPage::decide()
{
    using State = OpenDraft::State;
    const DecisionBar::Choice copy{tr("Keep as a new broadcast"), [this] { m_draft.becomeCopy(); }};
    const DecisionBar::Choice discard{tr("Discard my changes"), [this] { m_draft.discard(); }};
    switch (m_draft.state()) {
    case State::Conflict:
        m_decision->ask(tr("Somebody else changed this broadcast too."), tr("Nothing is overwritten. Your version is kept on this computer."),
                        {{tr("Compare…"), [this] {
                              auto *dialog = ConflictDialog::show({m_draft.wanted(), m_draft.theirs(), m_draft.contested(), groupNames(m_models)}, m_account, this);
                              connect(dialog, &ConflictDialog::keepMine, &m_draft, &OpenDraft::keepMine);
                              connect(dialog, &ConflictDialog::takeTheirs, &m_draft, &OpenDraft::takeTheirs);
                              connect(dialog, &ConflictDialog::keepBoth, &m_draft, [this] { m_copyId = m_draft.keepBoth(); });
                          }}});
        m_then = nullptr;
        break;
    case State::Gone:
        m_decision->ask(tr("Somebody deleted this broadcast."),
                        m_draft.isDirty() ? tr("What you wrote is kept on this computer.")
                                          : tr("This is how it was. To have it again, keep it as a new broadcast."),
                        {copy});
        m_then = nullptr;
        break;
    case State::Fixed:
        m_decision->ask(m_draft.status() == BroadcastStatus::Unknown
                            //: %1: a status of the service that is not known here, in its own word
                            ? tr("The service calls this broadcast “%1”, so it is not changed.").arg(m_draft.status().text)
                            : tr("This broadcast went out meanwhile and cannot be changed any more."),
                        tr("What you wrote is kept on this computer."),
                        {discard, copy});
        m_then = nullptr;
        break;
    default:
        if (m_draft.textStays())
            m_decision->ask(tr("The service keeps the plain text it has."),
                            tr("It makes one from the message for new broadcasts only. Write your own, choose none, or keep this as a new broadcast."), {copy});
        else if (m_draft.isDirty() && !m_rights->allows(Needs::Writing))
            m_decision->ask(tr("This account is read-only on this computer."),
                            tr("What you write is kept here alone. Resend gets it once the account may be changed from this computer again."), {});
        else
            m_decision->clear();
    }
    if (m_draft.state() == State::Failed && m_draft.failure()) {
        m_strip->showError(tr("The broadcast was not saved."), *m_draft.failure(), TriesAgain::WhenAsked,
                           Repeating::IsSafe); // a save looks first
        if (const auto field = m_draft.refusedField())
            m_fields->setFault(*field, tr("The service does not take this."));
        m_then = nullptr;
    } else if (m_draft.state() == State::Saved && m_strip->isError()) {
        m_strip->clear();
    }
}

void ComposerPage::saveThen(std::function<void()> then)
{
    take();
    if (m_draft.state() == OpenDraft::State::Saved) {
        then();
        return;
    }
    if (!m_draft.blockers().isEmpty()) {
        showBlockers();
        return;
    }
    m_then = std::move(then);
    m_draft.save();
    if (m_draft.isSaving())
        return;
    // It cannot be before it is decided what becomes of it.
    m_then = nullptr;
    m_decision->focusChoice();
}

void ComposerPage::goOn()
{
    if (m_draft.state() != OpenDraft::State::Saved)
        return;
    if (const auto then = std::exchange(m_then, nullptr))
        then();
}

void ComposerPage::showBlockers()
{
    bool first = true;
    const FieldFaults blockers = m_draft.blockers();
    for (const FieldFault &blocker : blockers) {
        const auto field = draftFieldOnWire(blocker.field);
        if (!field)
            continue;
        QString sentence = tr("This cannot be saved as it is.");
        if (blocker.reason == FieldFault::Reason::Missing) {
            sentence = *field == DraftField::Segment ? tr("Choose who gets it.")
                : *field == DraftField::From         ? tr("Write who it is from.")
                : *field == DraftField::Subject      ? tr("Write a subject.")
                                                     : tr("This is missing.");
        }
        m_fields->setFault(*field, sentence);
        if (std::exchange(first, false))
            focusField(*field);
    }
    m_strip->showNotice(Tone::Waiting, tr("The service cannot have it yet."),
                        tr("It takes a broadcast once it has a sender, a segment and a subject. Until then every word is kept on this computer."));
}

// Where there is no room for them beside the message, they stand behind "Preview".
void ComposerPage::showChecks()
{
    if (!m_isWide)
        m_head->previewButton()->setChecked(true);
}

void ComposerPage::addChecks()
{
    auto *panel = new ChecksPanel(m_account);
    setChecksPanel(panel);
    connect(panel, &ChecksPanel::countsChanged, m_head, [this, panel] { m_head->setFound(panel->mustFix(), panel->toLookAt()); });
    new LiveChecks(m_models, m_draft, *panel, panel);
    connect(panel, &ChecksPanel::showRequested, this, [this](const Finding &finding) {
        const auto [field, start, length] = finding.place;
        if (field == FindingPlace::Field::Html && start >= 0) {
            showRange(start, length);
        } else if (field == FindingPlace::Field::PlainText && start >= 0) {
            m_editor->showPlainTextRange(start, length);
        } else {
            focusField(draftFieldOf(field));
            auto *line = qobject_cast<QLineEdit *>(focusWidget());
            if (line && start >= 0)
                line->setSelection(int(start), int(length));
        }
    });
}

void ComposerPage::setChecksPanel(QWidget *panel)
{
    if (m_checks)
        delete m_checks;
    m_checks = panel;
    if (panel)
        m_sideColumn->addWidget(panel, 2);
}

void ComposerPage::showRange(qsizetype start, qsizetype length)
{
    m_editor->showRange(start, length);
}

void ComposerPage::focusField(DraftField field)
{
    switch (field) {
    case DraftField::Name:
        m_head->focusName();
        break;
    case DraftField::Html:
        m_editor->focusContent();
        break;
    case DraftField::Text:
        m_editor->showPlainText();
        break;
    default:
        m_fields->focusField(field);
    }
}

DraftPage *makeComposerPage(OpenDraft &draft, const PageContext &context, QWidget *parent)
{
    return new ComposerPage(context.models, context.account, draft, parent);
}

} // namespace postroom
