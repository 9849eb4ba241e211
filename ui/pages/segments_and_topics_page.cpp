// SPDX-License-Identifier: Apache-2.0
#include "pages/segments_and_topics_page.h"

#include "accounts/preferences.h"
#include "kit/card.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/page_header.h"
#include "kit/table_pane.h"
#include "kit/table_view.h"

#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace postroom {

SegmentsAndTopicsPage::SegmentsAndTopicsPage(SegmentsModel &segments, TopicsModel &topics, Preferences &preferences,
                                             QWidget *parent)
    : Page(parent), m_preferences(preferences), m_segments(segments), m_topics(topics),
      m_header(new PageHeader(tr("Segments and topics"), tr("Filter segments and topics"))), m_strip(new MessageStrip),
      m_segmentsPane(
          new TablePane(segments,
                        {tr("No segments yet"), tr("A segment says who gets a broadcast."), tr("No segment matches"),
                         tr("The segments could not be loaded."), tr("Segments")})),
      m_topicsPane(new TablePane(topics,
                                 {tr("No topics yet"), tr("Topics let people choose what they hear about."),
                                  tr("No topic matches"), tr("The topics could not be loaded."), tr("Topics")})),
      m_splitter(new QSplitter(Qt::Horizontal))
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeCard(tr("Segments"), m_segmentsPane));
    m_splitter->addWidget(makeCard(tr("Topics"), m_topicsPane));
    m_splitter->setSizes({400, 600});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::gapLarge, metrics::pageMargin, metrics::gapLarge);
    column->setSpacing(metrics::gap);
    column->addWidget(m_header);
    column->addWidget(m_strip);
    column->addWidget(m_splitter, 1);

    setAccessibleName(tr("Segments and topics"));
    watch(m_segments, m_segmentsPane, tr("The segments could not be refreshed."));
    watch(m_topics, m_topicsPane, tr("The topics could not be refreshed."));
    connect(m_header, &PageHeader::refreshClicked, this, [this] { refresh(); });
    connect(m_strip, &MessageStrip::retryRequested, this, [this] { refresh(); });
    connect(m_strip, &MessageStrip::accountsRequested, this, &Page::accountsRequested);
}

QWidget *SegmentsAndTopicsPage::makeCard(const QString &title, TablePane *pane)
{
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, metrics::gap, 0, 6);
    auto *heading = new Label(TextKind::PaneTitle, title);
    heading->setContentsMargins(metrics::gap, 0, metrics::gap, 0);
    column->addWidget(heading);
    column->addWidget(pane, 1);
    return card;
}

void SegmentsAndTopicsPage::watch(TableModel &model, TablePane *pane, const QString &refreshFailed)
{
    connect(m_header, &PageHeader::filterChanged, pane, &TablePane::setSearch);
    connect(pane, &TablePane::clearSearchRequested, m_header->filter(), &QLineEdit::clear);
    connect(pane, &TablePane::accountsRequested, this, &Page::accountsRequested);
    connect(pane, &TablePane::contentChanged, this, &Page::contentChanged);
    connect(&model, &TableModel::failed, this, [this, &model, refreshFailed](const ApiError &error) {
        if (model.rowCount() > 0)
            m_strip->showError(refreshFailed, error);
    });
    connect(&model, &TableModel::phaseChanged, this, [this] {
        if (!m_segments.failure() && !m_topics.failure())
            m_strip->clear();
    });
}

void SegmentsAndTopicsPage::activate()
{
    if (m_loaded)
        return;
    m_loaded = true;
    for (const auto &[pane, name] :
         {std::pair(m_segmentsPane, "segments.columns"), std::pair(m_topicsPane, "topics.columns")}) {
        const QByteArray state = m_preferences.layout(QString::fromLatin1(name));
        if (state.isEmpty() || !pane->view().restoreLayoutState(state))
            pane->fitColumnsOnce();
    }
    m_splitter->restoreState(m_preferences.layout(QStringLiteral("segments.splitter")));
    refresh();
}

void SegmentsAndTopicsPage::refresh()
{
    m_segments.refresh();
    m_topics.refresh();
}

void SegmentsAndTopicsPage::focusFilter()
{
    m_header->filter()->setFocus(Qt::ShortcutFocusReason);
    m_header->filter()->selectAll();
}

void SegmentsAndTopicsPage::focusContent()
{
    m_segmentsPane->focusTable();
}

void SegmentsAndTopicsPage::recover()
{
    for (TableModel *model : {&m_segments, &m_topics}) {
        if (m_loaded && model->failure())
            model->refresh(HttpRequest::Priority::Normal);
    }
}

void SegmentsAndTopicsPage::saveLayout()
{
    if (!m_loaded)
        return;
    if (m_segmentsPane->view().isArranged())
        m_preferences.setLayout(QStringLiteral("segments.columns"), m_segmentsPane->view().layoutState());
    if (m_topicsPane->view().isArranged())
        m_preferences.setLayout(QStringLiteral("topics.columns"), m_topicsPane->view().layoutState());
    m_preferences.setLayout(QStringLiteral("segments.splitter"), m_splitter->saveState());
}

QDateTime SegmentsAndTopicsPage::asOf() const
{
    // The older of the two: both are at least that fresh.
    return m_segments.asOf().isValid() && m_topics.asOf().isValid() ? qMin(m_segments.asOf(), m_topics.asOf())
                                                                    : QDateTime();
}

} // namespace postroom
