// SPDX-License-Identifier: Apache-2.0
#include "pages/segments_and_topics_page.h"

#include "accounts/preferences.h"
#include "dialogs/segment_dialog.h"
#include "dialogs/topic_dialog.h"
#include "kit/confirm.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/page_header.h"
#include "kit/table_view.h"
#include "pages/group_card.h"
#include "pages/removal_question.h"

#include <QAction>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

namespace postroom {

SegmentsAndTopicsPage::SegmentsAndTopicsPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_segments(context.models.segments), m_topics(context.models.topics),
      m_uses(context.models.client, context.models.broadcasts, context.models.journal),
      m_header(new PageHeader(tr("Segments and topics"), tr("Filter segments and topics"))), m_strip(new MessageStrip),
      m_segmentsCard(
          new GroupCard(tr("Segments"), m_segments, context.models.client,
                        {tr("No segments yet"), tr("A segment says who gets a broadcast."), tr("No segment matches"),
                         tr("The segments could not be loaded."), tr("Segments")})),
      m_topicsCard(new GroupCard(tr("Topics"), m_topics, context.models.client,
                                 {tr("No topics yet"), tr("Topics let people choose what they hear about."),
                                  tr("No topic matches"), tr("The topics could not be loaded."), tr("Topics")})),
      m_splitter(new QSplitter(Qt::Horizontal))
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_segmentsCard);
    m_splitter->addWidget(m_topicsCard);
    m_splitter->setSizes({600, 600});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::gapLarge, metrics::pageMargin, metrics::gapLarge);
    column->setSpacing(metrics::gap);
    column->addWidget(m_header);
    column->addWidget(m_strip);
    column->addWidget(m_splitter, 1);

    setAccessibleName(tr("Segments and topics"));
    addSegmentActions();
    addTopicActions();
    addActions(m_segmentsCard->actions());
    addActions(m_topicsCard->actions());
    watch(m_segments, m_segmentsCard, tr("The segments could not be refreshed."));
    watch(m_topics, m_topicsCard, tr("The topics could not be refreshed."));
    connect(m_header, &PageHeader::refreshClicked, this, [this] { refresh(); });
    connect(m_strip, &MessageStrip::accountsRequested, this, &Page::accountsRequested);
    connect(&m_segments, &TableModel::phaseChanged, this, [this] {
        if (m_segments.phase() == TableModel::Phase::Ready)
            m_segments.lookAtAll();
        settleCounts();
    });
    connect(&m_segments.counts(), &SegmentCounts::changed, this, &SegmentsAndTopicsPage::settleCounts);
}

void SegmentsAndTopicsPage::addSegmentActions()
{
    const auto current = [this]() -> std::optional<Segment> {
        const int row = m_segments.rowOf(m_segmentsCard->table().view().currentId());
        return row < 0 ? std::nullopt : std::optional(m_segments.at(row));
    };
    m_countAll = m_segmentsCard->addListAction(tr("Count all"), Needs::Nothing);
    connect(m_countAll, &QAction::triggered, this, [this] { m_segments.countAll(); });
    QAction *create = m_segmentsCard->addListAction(tr("New segment"), Needs::Writing, true);
    create->setShortcut(QKeySequence::New);
    connect(create, &QAction::triggered, this, [this] { SegmentDialog::create(m_segments, m_context.account, this); });

    QAction *contacts = m_segmentsCard->addRowAction(tr("Show its contacts"), Needs::Nothing);
    connect(contacts, &QAction::triggered, this, [this, current] {
        if (const auto segment = current())
            emit linkActivated(QStringLiteral("contacts"), segment->id);
    });
    QAction *count = m_segmentsCard->addRowAction(tr("Count"), Needs::Nothing);
    connect(count, &QAction::triggered, this, [this, current] {
        if (const auto segment = current())
            m_segments.counts().count(segment->id, HttpRequest::Priority::Interactive);
    });
    QAction *rename = m_segmentsCard->addRowAction(tr("Rename…"), Needs::Writing, QKeySequence(Qt::Key_F2));
    connect(rename, &QAction::triggered, this, [this, current] {
        if (const auto segment = current())
            SegmentDialog::rename(m_segments, *segment, m_context.account, this);
    });
    QAction *remove = m_segmentsCard->addRowAction(tr("Delete segment…"), Needs::Writing, QKeySequence::Delete);
    connect(remove, &QAction::triggered, this, [this, current] {
        if (const auto segment = current())
            startRemoval(*segment);
    });
}

void SegmentsAndTopicsPage::addTopicActions()
{
    const auto current = [this]() -> std::optional<Topic> {
        const int row = m_topics.rowOf(m_topicsCard->table().view().currentId());
        return row < 0 ? std::nullopt : std::optional(m_topics.at(row));
    };
    QAction *create = m_topicsCard->addListAction(tr("New topic"), Needs::Writing, true);
    create->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    connect(create, &QAction::triggered, this, [this] { TopicDialog::create(m_topics, m_context.account, this); });
    QAction *change = m_topicsCard->addRowAction(tr("Change…"), Needs::Writing, QKeySequence(Qt::Key_F2));
    connect(change, &QAction::triggered, this, [this, current] {
        if (const auto topic = current())
            TopicDialog::edit(m_topics, *topic, m_context.account, this);
    });
    QAction *remove = m_topicsCard->addRowAction(tr("Delete topic…"), Needs::Writing, QKeySequence::Delete);
    connect(remove, &QAction::triggered, this, [this, current] {
        if (const auto topic = current())
            startRemoval(*topic);
    });
}

void SegmentsAndTopicsPage::watch(TableModel &model, GroupCard *card, const QString &refreshFailed)
{
    TablePane *pane = &card->table();
    connect(m_header, &PageHeader::filterChanged, pane, &TablePane::setSearch);
    connect(pane, &TablePane::clearSearchRequested, m_header->filter(), &QLineEdit::clear);
    connect(pane, &TablePane::accountsRequested, this, &Page::accountsRequested);
    connect(pane, &TablePane::contentChanged, this, &Page::contentChanged);
    connect(&model, &TableModel::failed, this, [this, &model, refreshFailed](const ApiError &error) {
        if (model.rowCount() > 0 && !m_strip->isToBeRead())
            m_strip->showError(refreshFailed, error, TriesAgain::ByItself, Repeating::IsSafe, [this] { refresh(); });
    });
    connect(&model, &TableModel::phaseChanged, this, [this] {
        if (!m_segments.failure() && !m_topics.failure())
            m_strip->recovered();
    });
}

void SegmentsAndTopicsPage::settleCounts()
{
    const int requests = m_segments.requestsToCountAll();
    m_countAll->setEnabled(m_segments.rowCount() > 0);
    //: Tool tip of "Count all"; a request is a question to the service, of which it answers some ten a second
    m_countAll->setToolTip(tr("Takes about %n request(s): one for every hundred people.", nullptr, requests));
}

template<typename Model>
void SegmentsAndTopicsPage::remove(Model &model, const QString &id, const QString &notDeleted)
{
    m_strip->clear();
    model.remove(id, [this, guard = QPointer(this), &model, id, notDeleted](const std::optional<ApiError> &error) {
        if (guard && error)
            m_strip->showError(notDeleted, *error, TriesAgain::WhenAsked, Repeating::MayDoItTwice,
                               [this, &model, id, notDeleted] { remove(model, id, notDeleted); });
    });
}

void SegmentsAndTopicsPage::startRemoval(const Segment &segment)
{
    m_uses.findSegment(
        segment.id,
        askOnceFound(*this, *m_strip,
                     //: %1 is the name of a segment or topic that is to be deleted
                     {tr("Looking for “%1” in the broadcasts that are not out yet…").arg(segment.name),
                      //: %1 is the name of a segment
                      tr("The segment “%1” was not deleted.").arg(segment.name)},
                     [this, segment](const PendingUses::Found &uses) { askRemoval(segment, uses); },
                     [this, segment] { startRemoval(segment); }));
}

void SegmentsAndTopicsPage::startRemoval(const Topic &topic)
{
    m_uses.findTopic(
        topic.id,
        askOnceFound(*this, *m_strip,
                     {tr("Looking for “%1” in the broadcasts that are not out yet…").arg(topic.name),
                      //: %1 is the name of a topic
                      tr("The topic “%1” was not deleted.").arg(topic.name)},
                     [this, topic](const PendingUses::Found &uses) { askRemoval(topic, uses); },
                     [this, topic] { startRemoval(topic); }));
}

void SegmentsAndTopicsPage::askRemoval(const Segment &segment, const PendingUses::Found &uses)
{
    QStringList consequence{
        tr("The people in it stay among your contacts; only the segment goes. This cannot be undone.")};
    if (!uses.names.isEmpty()) {
        //: %1 is a list of names of broadcasts
        consequence << tr("%n broadcast(s) that are not out yet go to it and will need another one: %1.", nullptr,
                          int(uses.names.size()))
                           .arg(QLocale().createSeparatedList(uses.names));
    }
    if (!uses.isComplete)
        //: It: a segment that is to be deleted
        consequence << tr("Not all broadcasts could be read: others may go to it too.");
    ConfirmDialog::ask(
        this,
        {tr("Delete the segment “%1”?").arg(segment.name), consequence.join(QLatin1Char('\n')), tr("Delete segment"),
         m_context.account},
        [this, id = segment.id] { remove(m_segments, id, tr("The segment was not deleted.")); });
}

void SegmentsAndTopicsPage::askRemoval(const Topic &topic, const PendingUses::Found &uses)
{
    QStringList consequence{
        tr("What people chose for it is lost. Everybody in a segment gets broadcasts that have no topic. "
           "This cannot be undone.")};
    if (!uses.names.isEmpty()) {
        //: %1 is a list of names of broadcasts
        consequence << tr("%n broadcast(s) that are not out yet have this topic: %1.", nullptr, int(uses.names.size()))
                           .arg(QLocale().createSeparatedList(uses.names));
    }
    if (!uses.isComplete)
        //: It: a topic that is to be deleted
        consequence << tr("Not all broadcasts could be read: others may have it too.");
    ConfirmDialog::ask(
        this,
        {tr("Delete the topic “%1”?").arg(topic.name), consequence.join(QLatin1Char('\n')), tr("Delete topic"),
         m_context.account},
        [this, id = topic.id] { remove(m_topics, id, tr("The topic was not deleted.")); });
}

void SegmentsAndTopicsPage::activate()
{
    if (m_loaded)
        return;
    m_loaded = true;
    for (const auto &[card, name] :
         {std::pair(m_segmentsCard, "segments.columns"), std::pair(m_topicsCard, "topics.columns")}) {
        TableView &view = card->table().view();
        const QByteArray state = m_context.preferences.layout(QString::fromLatin1(name));
        if (!state.isEmpty() && view.restoreLayoutState(state))
            continue;
        // Not there until chosen by a right click: counts and descriptions need the room.
        view.setColumnHidden(card == m_segmentsCard ? int(SegmentsModel::Created) : int(TopicsModel::Created), true);
        card->table().fitColumnsOnce();
    }
    m_splitter->restoreState(m_context.preferences.layout(QStringLiteral("segments.splitter")));
    tellAges();
    refresh();
    // What would lose its segment or topic is said by name before either is deleted.
    if (m_context.models.broadcasts.phase() == TableModel::Phase::Idle)
        m_context.models.broadcasts.refresh(HttpRequest::Priority::Background);
}

// "Counted: just now" is true for a minute.
void SegmentsAndTopicsPage::tellAges()
{
    m_context.clock.after(std::chrono::minutes(1), this, [this] {
        m_segments.tellAges();
        tellAges();
    });
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
    m_segmentsCard->table().focusTable();
}

void SegmentsAndTopicsPage::recover()
{
    for (TableModel *model : {static_cast<TableModel *>(&m_segments), static_cast<TableModel *>(&m_topics)}) {
        if (m_loaded && model->failure())
            model->refresh(HttpRequest::Priority::Normal);
    }
}

void SegmentsAndTopicsPage::saveLayout()
{
    if (!m_loaded)
        return;
    Preferences &preferences = m_context.preferences;
    if (m_segmentsCard->table().view().isArranged())
        preferences.setLayout(QStringLiteral("segments.columns"), m_segmentsCard->table().view().layoutState());
    if (m_topicsCard->table().view().isArranged())
        preferences.setLayout(QStringLiteral("topics.columns"), m_topicsCard->table().view().layoutState());
    preferences.setLayout(QStringLiteral("segments.splitter"), m_splitter->saveState());
}

QDateTime SegmentsAndTopicsPage::asOf() const
{
    // The older of the two: both are at least that fresh.
    return m_segments.asOf().isValid() && m_topics.asOf().isValid() ? qMin(m_segments.asOf(), m_topics.asOf())
                                                                    : QDateTime();
}

} // namespace postroom
