// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/open_domain.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedLayout)
QT_FORWARD_DECLARE_CLASS(QTimer)

namespace postroom {

struct PageContext;
class Badge;
class DomainDns;
class Label;
class MessageStrip;
class Preferences;
class RecordInspector;
class StatePane;
class TableView;

//! The open domain: its status, the DNS records to copy, what it is used for. Its actions() are for the page's menu.
class DomainPane final : public QWidget
{
    Q_OBJECT
public:
    //! Both must outlive the pane.
    DomainPane(OpenDomain &domain, const PageContext &context, QWidget *parent = nullptr);

    void setWatching(bool watching);
    void saveLayout();
    void restoreLayout();

signals:
    void accountsRequested();
    void editRequested();
    void removalRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    QWidget *makeHead();
    QWidget *makeRecords();
    QWidget *makeFacts();
    void arrangeRecords();
    void settle();
    void settleWatch();
    void tellStatus(const Domain &domain);
    void saveSheet();
    void writeMail();
    void showRecordMenu(const QPoint &position);
    std::optional<DnsRecord> currentRecord() const;

    OpenDomain &m_domain;
    Preferences &m_preferences;
    QString m_toldFor; // the domain a change of status is being shown for
    QStackedLayout *m_stack;
    StatePane *m_state;
    QWidget *m_content;
    Label *m_name;
    Badge *m_badge;
    Label *m_about;
    QAction *m_verifyAction;
    QAction *m_copyText;
    QAction *m_copyCsv;
    QAction *m_copyRecord;
    QPushButton *m_copyAll;
    QPushButton *m_verify;
    QPushButton *m_edit = nullptr;
    MessageStrip *m_strip;
    DomainDns *m_dns;
    QAction *m_copyZone;
    QAction *m_copyTerraform;
    QAction *m_sheet;
    QAction *m_mail;
    TableView *m_records;
    RecordInspector *m_inspector;
    Label *m_watch;
    Label *m_seen;
    Label *m_facts;
    QTimer *m_tick;
};

} // namespace postroom
