// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/account_sending.h"
#include "send/send_tools.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class ChartCard;
class Label;
class MessageStrip;
class NumberTile;

//! Over all broadcasts: how they compare, and the account's bounces and complaints against the service's limits.
class OverviewPage final : public QWidget
{
    Q_OBJECT
public:
    //! \a tools must outlive the page.
    explicit OverviewPage(SendTools &tools, QWidget *parent = nullptr);

    void refresh();
    //! Asks again for what failed.
    void recover();

signals:
    void closeRequested();
    void accountsRequested();

private:
    void settle();
    void showFailure();
    void showJudgement();
    void showTrend();

    SendTools &m_tools;
    AccountSending m_sending;
    MessageStrip *m_strip;
    QString m_said; // of what is missing
    NumberTile *m_sent;
    NumberTile *m_delivered;
    NumberTile *m_bounced;
    NumberTile *m_complained;
    Label *m_judgement;
    ChartCard *m_trend;
};

} // namespace postroom
