// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/segments_model.h"
#include "models/topics_model.h"
#include "pages/page.h"

QT_FORWARD_DECLARE_CLASS(QSplitter)

namespace postroom {

class MessageStrip;
class PageHeader;
class Preferences;
class TablePane;

//! Segments and topics, side by side: who belongs together, and what people subscribe to.
class SegmentsAndTopicsPage final : public Page
{
    Q_OBJECT
public:
    //! All must outlive the page.
    SegmentsAndTopicsPage(SegmentsModel &segments, TopicsModel &topics, Preferences &preferences,
                          QWidget *parent = nullptr);

    void activate() override;
    void refresh() override;
    void focusFilter() override;
    void focusContent() override;
    void recover() override;
    void saveLayout() override;
    QDateTime asOf() const override;

private:
    QWidget *makeCard(const QString &title, TablePane *pane);
    void watch(TableModel &model, TablePane *pane, const QString &refreshFailed);

    Preferences &m_preferences;
    TableModel &m_segments;
    TableModel &m_topics;
    PageHeader *m_header;
    MessageStrip *m_strip;
    TablePane *m_segmentsPane;
    TablePane *m_topicsPane;
    QSplitter *m_splitter;
    bool m_loaded = false;
};

} // namespace postroom
