// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/broadcast_report.h"
#include "send/send_tools.h"

#include <QHash>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QButtonGroup)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class Badge;
class ChartCard;
class Label;
class MessageStrip;
class NumberTile;
class PeoplePane;

//! What came of one broadcast. While it goes out it can be stopped from here.
class ReportPage final : public QWidget
{
    Q_OBJECT
public:
    //! \a tools must outlive the page.
    explicit ReportPage(SendTools &tools, QWidget *parent = nullptr);

    void open(const Broadcast &broadcast);
    //! The report that is shown; null before the first open().
    BroadcastReport *report() const { return m_report.get(); }
    void refresh();

signals:
    void closeRequested();
    void accountsRequested();
    //! Stopping the broadcast that \a plan names has ended; the page says so too, to whoever looks at it.
    void stopEnded(const postroom::SendResult &result, const postroom::SendPlan &plan);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTiles();
    void settle();
    void showFailure();
    void showSteps();
    void askStop();
    void stop(const QString &id, const QString &name);
    void stepped(SendRun::Step step);

    SendTools &m_tools;
    SendRun *m_run;
    QString m_stopping; // the name of what is being stopped: another report may be shown by now
    std::unique_ptr<BroadcastReport> m_report;
    QPushButton *m_back;
    Label *m_title;
    Badge *m_badge;
    Label *m_when;
    QPushButton *m_stop;
    QPushButton *m_refresh;
    MessageStrip *m_strip;
    QString m_said; // of what is missing
    QButtonGroup *m_choice;
    QHash<int, NumberTile *> m_tiles;
    ChartCard *m_chart;
    QVBoxLayout *m_lists; // what belongs to the one report
    PeoplePane *m_people = nullptr;
    QWidget *m_links = nullptr;
};

} // namespace postroom
