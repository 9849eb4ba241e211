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
#include "pages/found_drafts.h"
#include "send/broadcast_actions.h"

#include <QAction>
#include <QComboBox>
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
      m_context(context), m_model(context.models.broadcastList), m_show(new QComboBox)
{
    // It is on this computer alone until it can be saved.
    connect(addListAction(tr("New broadcast"), Needs::Nothing), &QAction::triggered, this, &BroadcastTable::newRequested);
    addBelowHeader(makeBar());
    auto *found = new MessageStrip;
    addBelowHeader(found);
    m_found = new FoundDrafts(context.models, *found, this);

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
    connect(m_found, &FoundDrafts::openRequested, this, &BroadcastTable::openRequested);
    connect(m_found, &FoundDrafts::listRequested, this, &BroadcastTable::showUnsaved);
    connect(&table(), &TablePane::contentChanged, this, &BroadcastTable::selectWanted);
    settleActions();
    m_found->look();
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

void BroadcastTable::tellEnd(const SendResult &result, const SendPlan &plan)
{
    m_sending->tellEnd(result, plan);
}

void BroadcastTable::tellCopy(const QString &id, const QString &name, const std::optional<ApiError> &error)
{
    if (!error) {
        //: %1 is the name of a broadcast
        strip().showNotice(Tone::Good, tr("A copy of “%1” was made.").arg(name), tr("It is in this list."));
        return;
    }
    //: %1 is the name of a broadcast
    report(tr("No copy of “%1” was made.").arg(name), *error, [this, id] {
        if (const std::optional<BroadcastRow> original = row(id))
            duplicate(*original);
    });
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
    if (m_found->isSaying())
        m_found->look();
}

} // namespace postroom
