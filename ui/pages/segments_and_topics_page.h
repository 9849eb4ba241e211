// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/account_models.h"
#include "models/broadcast_uses.h"
#include "pages/page.h"
#include "dialogs/page_context.h"

QT_FORWARD_DECLARE_CLASS(QSplitter)

namespace postroom {

class GroupCard;
class MessageStrip;
class PageHeader;
class Preferences;

//! Segments and topics, side by side: who belongs together, and what people subscribe to.
class SegmentsAndTopicsPage final : public Page
{
    Q_OBJECT
public:
    explicit SegmentsAndTopicsPage(const PageContext &context, QWidget *parent = nullptr);

    void activate() override;
    void refresh() override;
    void focusFilter() override;
    void focusContent() override;
    void recover() override;
    void saveLayout() override;
    QDateTime asOf() const override;

private:
    void addSegmentActions();
    void addTopicActions();
    void watch(TableModel &model, GroupCard *card, const QString &refreshFailed);
    //! \a notDeleted is said where it fails.
    template<typename Model>
    void remove(Model &model, const QString &id, const QString &notDeleted);
    //! Both look through the broadcasts that are not out yet first, so that the question can name those that use it.
    void startRemoval(const Segment &segment);
    void startRemoval(const Topic &topic);
    void askRemoval(const Segment &segment, const PendingUses::Found &uses);
    void askRemoval(const Topic &topic, const PendingUses::Found &uses);
    void settleCounts();
    void tellAges();

    const PageContext m_context;
    SegmentsModel &m_segments;
    TopicsModel &m_topics;
    PendingUses m_uses;
    PageHeader *m_header;
    MessageStrip *m_strip;
    GroupCard *m_segmentsCard;
    GroupCard *m_topicsCard;
    QAction *m_countAll = nullptr;
    QSplitter *m_splitter;
    bool m_loaded = false;
};

} // namespace postroom
