// SPDX-License-Identifier: Apache-2.0
#include "pages/table_page.h"

#include "accounts/preferences.h"
#include "kit/action_button.h"
#include "kit/action_menu.h"
#include "kit/card.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/page_header.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/table_view.h"
#include "models/account_models.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

namespace postroom {

TablePage::TablePage(const PageContext &context, TableModel &model, const Texts &texts, QWidget *parent)
    : Page(parent), m_preferences(context.preferences), m_rights(new RightsGate(context.models.client, this)),
      m_texts(texts), m_header(new PageHeader(texts.title, texts.filterHint)),
      m_strip(new MessageStrip), m_table(new TablePane(model, texts.table)), m_splitter(new QSplitter(Qt::Horizontal))
{
    setAccessibleName(texts.title);
    auto *card = new Card;
    m_cardColumn = new QVBoxLayout(card);
    m_cardColumn->setContentsMargins(0, 6, 0, 6);
    m_cardColumn->setSpacing(0);
    m_cardColumn->addWidget(m_table, 1);
    m_splitter->addWidget(card);
    m_splitter->setChildrenCollapsible(false);

    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(metrics::pageMargin, metrics::gapLarge, metrics::pageMargin, metrics::gapLarge);
    m_column->setSpacing(metrics::gap);
    m_column->addWidget(m_header);
    m_column->addWidget(m_strip);
    m_column->addWidget(m_splitter, 1);

    offerActionMenu(m_table->view());
    connect(m_header, &PageHeader::filterChanged, m_table, &TablePane::setSearch);
    connect(m_header, &PageHeader::refreshClicked, this, [this] { refresh(); });
    connect(m_table, &TablePane::clearSearchRequested, m_header->filter(), &QLineEdit::clear);
    connect(m_table, &TablePane::accountsRequested, this, &Page::accountsRequested);
    connect(m_strip, &MessageStrip::accountsRequested, this, &Page::accountsRequested);
    connect(m_table, &TablePane::contentChanged, this, [this] {
        updateCount();
        emit contentChanged();
    });
    connect(&model, &TableModel::failed, this, [this](const ApiError &error) {
        // With nothing to show the pane itself says it.
        if (m_table->model().rowCount() == 0 || m_strip->isToBeRead())
            return;
        m_strip->showError(m_texts.refreshFailed, error, TriesAgain::ByItself, Repeating::IsSafe, [this] { refresh(); });
    });
    connect(&model, &TableModel::phaseChanged, this, [this] {
        if (m_table->model().phase() == TableModel::Phase::Ready && !m_table->model().failure())
            m_strip->recovered();
    });
    updateCount();
}

QAction *TablePage::addListAction(const QString &text, Needs needs)
{
    auto *action = new QAction(text, this);
    m_rights->guard(action, needs);
    action->setShortcut(QKeySequence::New);
    addAction(action);
    auto *button = new ActionButton(action);
    setButtonKind(button, ButtonKind::Primary);
    m_header->addAction(button);
    return action;
}

QAction *TablePage::addRowAction(const QString &text, const QKeySequence &shortcut, Needs needs)
{
    auto *action = new QAction(text, this);
    m_rights->guard(action, needs);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // Del in the filter takes away a letter
    action->setEnabled(false);
    TableView &view = m_table->view();
    if (m_rowActions.isEmpty()) {
        connect(&view, &TableView::currentIdChanged, this, [this](const QString &id) {
            for (QAction *each : std::as_const(m_rowActions))
                each->setEnabled(!id.isEmpty());
        });
    }
    m_rowActions.push_back(action);
    view.addAction(action);
    m_header->addAction(new ActionButton(action));
    addAction(action);
    return action;
}

void TablePage::setDetailPane(QWidget *pane, const QList<int> &sizes)
{
    const int larger = sizes.first() > sizes.last() ? 0 : 1; // the one that takes what a wider window brings
    m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(0, larger == 0 ? 1 : 0);
    m_splitter->setStretchFactor(1, larger);
    m_splitter->setSizes(sizes);
}

void TablePage::addBelowHeader(QWidget *widget)
{
    m_column->insertWidget(1, widget);
}

void TablePage::addBelowTable(QWidget *widget)
{
    m_cardColumn->addWidget(widget);
}

void TablePage::activate()
{
    if (!m_layoutRestored)
        restoreLayout();
    if (!m_loaded) {
        m_loaded = true;
        m_table->model().refresh();
    }
}

void TablePage::restoreLayout()
{
    m_layoutRestored = true;
    const QByteArray columns = m_preferences.layout(m_texts.name + QStringLiteral(".columns"));
    if (columns.isEmpty() || !m_table->view().restoreLayoutState(columns))
        m_table->fitColumnsOnce();
    m_splitter->restoreState(m_preferences.layout(m_texts.name + QStringLiteral(".splitter")));
}

void TablePage::saveLayout()
{
    if (!m_layoutRestored)
        return;
    if (m_table->view().isArranged())
        m_preferences.setLayout(m_texts.name + QStringLiteral(".columns"), m_table->view().layoutState());
    m_preferences.setLayout(m_texts.name + QStringLiteral(".splitter"), m_splitter->saveState());
}

void TablePage::refresh()
{
    if (!m_strip->healsItself())
        m_strip->clear();
    m_table->model().refresh();
}

void TablePage::focusFilter()
{
    m_header->filter()->setFocus(Qt::ShortcutFocusReason);
    m_header->filter()->selectAll();
}

void TablePage::focusContent()
{
    m_table->focusTable();
}

void TablePage::recover()
{
    if (m_loaded && m_table->model().failure())
        m_table->model().refresh(HttpRequest::Priority::Normal);
}

QDateTime TablePage::asOf() const
{
    return m_table->model().asOf();
}

QString TablePage::countText() const
{
    const TableModel &model = m_table->model();
    const int all = model.rowCount();
    const int shown = m_table->shownCount();
    if (all == 0)
        return {};
    QString total = QLocale().toString(all);
    if (shown < all)
        //: Count behind a page's title while a filter is on; both are numbers
        return tr("%1 of %2").arg(QLocale().toString(shown), total);
    if (model.phase() == TableModel::Phase::FirstLoad)
        //: Count behind a page's title while the rest is still loading
        return tr("%1 so far…").arg(total);
    return total;
}

void TablePage::updateCount()
{
    m_header->setCountText(countText());
}

} // namespace postroom
