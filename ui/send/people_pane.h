// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/card.h"
#include "models/broadcast_report.h"
#include "models/segment_from_people.h"
#include "send/send_tools.h"

#include <map>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedLayout)

namespace postroom {

class Label;
class MessageStrip;
class TablePane;

//! Who did what with a broadcast: a list for each thing, and of those who did not open it; searched, saved as CSV, or made
//! into a segment.
class PeoplePane final : public Card
{
    Q_OBJECT
public:
    //! Both must outlive the pane.
    PeoplePane(SendTools &tools, BroadcastReport &report, QWidget *parent = nullptr);

    void showPeople(RecipientEvent event);
    void showNotOpened();

signals:
    //! The person chose another list here.
    void listChosen(int list);

private:
    static constexpr int notOpened = 100; // in the choice; the others are events
    void choose(int list);
    TablePane *paneOf(int list);
    QList<BroadcastRecipient> people() const;
    QString listName() const;
    void settle();
    void save();
    void askSegment();
    void makeSegment(const QString &name, const QStringList &contacts);
    void tellSegment();

    SendTools &m_tools;
    BroadcastReport &m_report;
    SegmentFromPeople *m_segment;
    QString m_segmentName;
    int m_list = -1;
    QComboBox *m_choice;
    QLineEdit *m_search;
    Label *m_count;
    Label *m_unseen;
    QPushButton *m_export;
    QPushButton *m_newSegment;
    QPushButton *m_stop;
    QPushButton *m_resume;
    MessageStrip *m_strip;
    QStackedLayout *m_stack;
    std::map<int, TablePane *> m_panes;
};

} // namespace postroom
