// SPDX-License-Identifier: Apache-2.0
#include "pages/broadcast_table.h"

#include "accounts/preferences.h"
#include "dialogs/broadcast_name_dialog.h"
#include "kit/action_button.h"
#include "kit/action_menu.h"
#include "kit/confirm.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/page_header.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "models/broadcast_words.h"
#include "models/row_filter.h"
#include "send/broadcast_actions.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>

namespace postroom {

using Show = BroadcastListModel::Show;

BroadcastTable::BroadcastTable(const PageContext &context, QWidget *parent)
    : TablePage(context, context.models.broadcastList,
                {QStringLiteral("broadcasts"),
                 tr("Broadcasts"),
                 tr("Filter broadcasts"),
                 {tr("No broadcasts yet"), tr("A broadcast is one message to everybody in a segment."),
                  tr("No broadcast matches"), tr("The broadcasts could not be loaded."), tr("Broadcasts")},
                 tr("The broadcasts could not be refreshed.")},
                parent),
      m_context(context), m_model(context.models.broadcastList), m_found(new MessageStrip), m_show(new QComboBox)
{
    // It is on this computer alone until it can be saved.
    connect(addListAction(tr("New broadcast"), Needs::Nothing), &QAction::triggered, this, &BroadcastTable::newRequested);
    addBelowHeader(makeBar());
    addBelowHeader(m_found);

    TableView &view = table().view();
    connect(&view, &TableView::currentIdChanged, this, &BroadcastTable::settleActions);
    connect(&view, &TableView::activatedId, m_open, &QAction::trigger);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &BroadcastTable::settleActions);
    connect(&table(), &TablePane::clearSearchRequested, this, &BroadcastTable::clearFilters);
    connect(&table(), &TablePane::contentChanged, this, &BroadcastTable::lookAtVisible);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &BroadcastTable::lookAtVisible);
    connect(&m_model, &BroadcastListModel::subjectsRead, this, [this] {
        // The first fit had no subjects to go by.
        if (!std::exchange(m_fitted, true)
            && m_context.preferences.layout(QStringLiteral("broadcasts.columns")).isEmpty())
            table().view().fitColumns();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &BroadcastTable::widenSoon);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &BroadcastTable::widenSoon);
    connect(m_found, &MessageStrip::offerTaken, this, &BroadcastTable::takeOffer);
    connect(&table(), &TablePane::contentChanged, this, &BroadcastTable::selectWanted);
    connect(&context.models.journal, &DraftJournal::faultChanged, this, [this] {
        if (const std::optional<FileFault> &fault = m_context.models.journal.fault())
            m_found->showNotice(Tone::Bad, DraftJournal::textOf(*fault));
        else
            m_found->clear();
    });
    settleActions();
    offerFound();
}

QWidget *BroadcastTable::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    m_show->setAccessibleName(tr("Which broadcasts are shown"));
    setDense(m_show);
    const std::pair<Show, QString> choices[] = {{Show::All, tr("All broadcasts")},
                                                {Show::Drafts, tr("Drafts")},
                                                {Show::Scheduled, tr("Scheduled")},
                                                {Show::Sent, tr("Sent, or going out")},
                                                //: Broadcasts that failed or were stopped, or whose state is not known
                                                {Show::Others, tr("Failed and others")},
                                                {Show::Unsaved, tr("With changes not saved")}};
    for (const auto &[show, text] : choices)
        m_show->addItem(text, QVariant::fromValue(show));
    connect(m_show, &QComboBox::currentIndexChanged, this,
            [this] { m_model.setShow(m_show->currentData().value<Show>()); });
    row->addWidget(m_show);
    //: Button: how all broadcasts do
    auto *overview = new QPushButton(tr("Overview"));
    //: Button: who sent what from this computer
    auto *history = new QPushButton(tr("History…"));
    overview->setObjectName(QStringLiteral("overview"));
    connect(overview, &QPushButton::clicked, this, &BroadcastTable::overviewRequested);
    connect(history, &QPushButton::clicked, this, &BroadcastTable::historyRequested);
    for (QPushButton *button : {overview, history}) {
        setDense(button);
        row->addWidget(button);
    }
    row->addStretch(1);

    m_open = addRowAction(tr("Open"), {}, Needs::Nothing, &BroadcastTable::openRow);
    m_duplicate = addRowAction(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), Needs::Writing,
                               &BroadcastTable::duplicate);
    m_rename = addRowAction(tr("Rename…"), QKeySequence(Qt::Key_F2), Needs::Writing, &BroadcastTable::rename);
    m_remove = addRowAction(tr("Delete…"), QKeySequence::Delete, Needs::Writing, &BroadcastTable::remove);
    m_sending = new BroadcastActions(m_context.send, strip(), this);
    for (QAction *action : m_sending->actions()) {
        table().view().addAction(action);
        auto *button = new ActionButton(action);
        setDense(button);
        button->setVisible(false);
        row->addWidget(button);
        connect(action, &QAction::changed, button, [action, button] { button->setVisible(action->isVisible()); });
    }
    for (QAction *action : {m_open, m_duplicate, m_rename, m_remove}) {
        auto *button = new ActionButton(action);
        setDense(button);
        row->addWidget(button);
    }
    return bar;
}

QAction *BroadcastTable::addRowAction(const QString &text, const QKeySequence &shortcut, Needs needs,
                                      void (BroadcastTable::*act)(const BroadcastRow &))
{
    auto *action = new QAction(text, this);
    rights().guard(action, needs);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // Del in the filter takes away a letter
    TableView &view = table().view();
    view.addAction(action);
    addAction(action);
    connect(action, &QAction::triggered, this, [this, act] {
        if (const auto current = row(table().view().currentId()))
            (this->*act)(*current);
    });
    return action;
}

std::optional<BroadcastRow> BroadcastTable::row(const QString &id) const
{
    const int row = m_model.rowOf(id);
    return row < 0 ? std::nullopt : std::optional(m_model.at(row));
}

void BroadcastTable::settleActions()
{
    const std::optional<BroadcastRow> current = row(table().view().currentId());
    const BroadcastStatus status = current ? current->broadcast.status.known : BroadcastStatus::Unknown;
    const bool isPending = status == BroadcastStatus::Draft || status == BroadcastStatus::Scheduled;
    m_sending->setCurrent(current ? std::optional(current->broadcast) : std::nullopt);
    m_open->setEnabled(current.has_value());
    m_duplicate->setEnabled(current.has_value());
    // The service renames what has gone out too, and deletes only what has not.
    m_rename->setEnabled(isPending || status == BroadcastStatus::Sent);
    m_remove->setEnabled(isPending);
    const bool isOut = current && !isPending;
    // What is on this computer alone is nobody else's.
    const auto needs = [](bool isHere) { return isHere ? Needs::Nothing : Needs::Writing; };
    rights().guard(m_duplicate, needs(current && !current->draftId.isEmpty()));
    rights().guard(m_rename, needs(current && current->isHereOnly));
    rights().guard(m_remove, needs(current && current->isHereOnly));
    m_remove->setToolTip(isOut ? tr("Only drafts and scheduled broadcasts can be deleted.") : QString());
}

void BroadcastTable::activate()
{
    TablePage::activate();
    lookAtVisible();
}

QString BroadcastTable::countText() const
{
    const int all = m_model.totalCount();
    if (all == 0 || m_model.show() == Show::All)
        return TablePage::countText();
    //: Count behind a page's title while a filter is on; both are numbers
    return tr("%1 of %2").arg(QLocale().toString(table().shownCount()), QLocale().toString(all));
}

// A status that came after the columns were fitted has room too, unless the person arranged them.
void BroadcastTable::widenSoon()
{
    if (std::exchange(m_widening, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_widening = false;
            TableView &view = table().view();
            const int wanted = static_cast<const QAbstractItemView &>(view).sizeHintForColumn(BroadcastListModel::Status);
            if (m_fitted && !view.isArranged() && wanted > view.columnWidth(BroadcastListModel::Status))
                view.fitColumns();
        },
        Qt::QueuedConnection);
}

void BroadcastTable::clearFilters()
{
    m_show->setCurrentIndex(0);
}

void BroadcastTable::showUnsaved()
{
    header().filter()->clear();
    m_show->setCurrentIndex(m_show->findData(QVariant::fromValue(Show::Unsaved)));
    table().focusTable();
}

void BroadcastTable::report(const QString &what, const ApiError &error, std::function<void()> again)
{
    strip().showError(what, error, TriesAgain::WhenAsked, Repeating::MayDoItTwice, std::move(again));
}

void BroadcastTable::offerFound()
{
    const DraftJournal &journal = m_context.models.journal;
    m_offered.clear();
    QList<JournalEntry> found = journal.entries();
    found.removeIf([this](const JournalEntry &entry) { return m_context.models.openDrafts.isOpen(entry.draftId); });
    QStringList notes;
    if (journal.damaged() > 0)
        //: %1 is a folder
        notes << tr("%n more cannot be read. The files are still in %1.", nullptr, journal.damaged())
                     .arg(QDir::toNativeSeparators(journal.folder()));
    if (journal.openElsewhere() > 0)
        notes << tr("%n more are open in another Postroom on this computer.", nullptr, journal.openElsewhere());
    if (found.isEmpty() && notes.isEmpty()) {
        m_found->clear();
        return;
    }
    if (found.size() == 1) {
        const JournalEntry &entry = found.constFirst();
        m_offered = entry.broadcastId.isEmpty() ? QStringLiteral("draft:") + entry.draftId : entry.broadcastId;
        Broadcast named;
        named.name = entry.draft.name;
        notes.prepend(tr("It was changed %1 and is kept on this computer.").arg(fullTime(entry.changedAt)));
        m_found->showOffer(Tone::Waiting, tr("“%1” has changes that are not saved").arg(broadcastName(named)),
                           notes.join(QLatin1Char('\n')),
                           //: Button: goes on with a draft that was found
                           tr("Go on with it"));
        return;
    }
    const QString title = tr("%n broadcast(s) have changes that are not saved", nullptr, int(found.size()));
    if (!found.isEmpty()) {
        notes.prepend(tr("They are kept on this computer."));
        m_found->showOffer(Tone::Waiting, title, notes.join(QLatin1Char('\n')),
                           //: Button: shows the drafts that were found
                           tr("Show them"));
        return;
    }
    m_found->showNotice(Tone::Waiting, tr("Not all unsaved work could be opened"), notes.join(QLatin1Char('\n')));
}

void BroadcastTable::takeOffer()
{
    const QString id = m_offered;
    m_found->clear();
    if (id.isEmpty())
        showUnsaved();
    else
        emit openRequested(id);
}

void BroadcastTable::resizeEvent(QResizeEvent *event)
{
    TablePage::resizeEvent(event);
    lookAtVisible();
}

// Subjects are read one by one: for the rows on screen alone. Later, once they are laid out.
void BroadcastTable::lookAtVisible()
{
    if (std::exchange(m_looking, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_looking = false;
            const TableView &view = table().view();
            if (!view.isVisible())
                return;
            const int last = view.rowAt(view.viewport()->height() - 1);
            const int end = last < 0 ? view.model()->rowCount() : last + 1;
            for (int row = qMax(0, view.rowAt(0)); row < end; ++row)
                m_model.wantSubject(table().filter()->mapToSource(view.model()->index(row, 0)).row());
        },
        Qt::QueuedConnection);
}

void BroadcastTable::openRow(const BroadcastRow &row)
{
    m_found->clear();
    emit openRequested(row.id);
}

void BroadcastTable::duplicate(const BroadcastRow &row)
{
    if (!row.draftId.isEmpty()) {
        select(m_model.duplicateHere(row.draftId)); // with what is not saved
        return;
    }
    if (strip().isError())
        strip().clear();
    m_context.models.broadcasts.duplicate(row.id, [this, guard = QPointer(this), row](const Outcome<QString> &copy) {
        if (!guard)
            return;
        if (copy)
            select(copy.value());
        else
            report(tr("The broadcast was not duplicated."), copy.error(), [this, row] { duplicate(row); });
    });
}

void BroadcastTable::select(const QString &id)
{
    m_toSelect = id;
    selectWanted();
}

void BroadcastTable::selectWanted()
{
    if (!m_toSelect.isEmpty() && m_model.rowOf(m_toSelect) >= 0)
        table().view().setCurrentId(std::exchange(m_toSelect, {}));
}

void BroadcastTable::rename(const BroadcastRow &row)
{
    AccountModels &models = m_context.models;
    BroadcastNameDialog::ask(row.broadcast.name.value_or(QString()), m_context.account,
                             row.isHereOnly ? Needs::Nothing : Needs::Writing, this,
                             [&models, row](const QString &name, const BroadcastNameDialog::Renamed &done) {
                                 if (!row.isHereOnly) {
                                     models.broadcasts.rename(row.id, name, done);
                                     return;
                                 }
                                 if (std::optional<JournalEntry> entry = models.journal.find(row.draftId)) {
                                     entry->draft.name = name;
                                     models.journal.put(*entry);
                                 }
                                 done({});
                             });
}

void BroadcastTable::remove(const BroadcastRow &row)
{
    const QString name = broadcastName(row.broadcast);
    QStringList consequence;
    if (row.isHereOnly)
        consequence << tr("It is on this computer alone and is lost for good.");
    else if (row.broadcast.status == BroadcastStatus::Scheduled)
        consequence << tr("It is scheduled for %1: that is cancelled with it, and nobody gets it.")
                           .arg(fullTime(row.broadcast.scheduledAt.value_or(QDateTime())))
                    << tr("This cannot be undone.");
    else
        consequence << tr("It has not been sent to anybody. This cannot be undone.");
    if (row.hasUnsavedChanges)
        consequence << tr("The changes that are not saved are lost with it.");
    ConfirmDialog::ask(this,
                       {tr("Delete the broadcast “%1”?").arg(name), consequence.join(QLatin1Char('\n')),
                        tr("Delete broadcast"), m_context.account},
                       [this, row] {
                           if (row.isHereOnly) {
                               removeUnsaved(row.draftId);
                               return;
                           }
                           removeAtService(row);
                       });
}

void BroadcastTable::removeAtService(const BroadcastRow &row)
{
    if (strip().isError())
        strip().clear();
    m_context.models.broadcasts.remove(
        row.id, [this, guard = QPointer(this), row](const std::optional<ApiError> &error) {
            if (!guard)
                return;
            if (error)
                report(tr("The broadcast was not deleted."), *error, [this, row] { removeAtService(row); });
            else
                removeUnsaved(row.draftId);
        });
}

void BroadcastTable::removeUnsaved(const QString &draftId)
{
    if (!draftId.isEmpty())
        m_context.models.journal.remove(draftId);
    if (m_found->isVisibleTo(this))
        offerFound();
}

} // namespace postroom
