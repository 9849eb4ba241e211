// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/zone_text.h"
#include "models/open_claim.h"

#include <QSet>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QStackedLayout)
QT_FORWARD_DECLARE_CLASS(QTimer)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

struct Notice;
struct PageContext;
class TlsChoices;
class Badge;
class DomainClaimCard;
class DomainDns;
class DomainFacts;
class Label;
class MessageStrip;
class RecordInspector;
class RecordTable;
class StatePane;

//! The open domain: its status, the DNS records to copy, what it is used for. Its actions() are for the page's menu.
class DomainPane final : public QWidget
{
    Q_OBJECT
public:
    //! Both must outlive the pane.
    DomainPane(OpenDomain &domain, const PageContext &context, QWidget *parent = nullptr);

    void setWatching(bool watching);
    //! The sheet for the IT department, in a dialog. Only where the domain's records are known.
    void showSheet();
    void saveLayout();
    //! Says something of the open domain; it stays until another one is opened.
    void tell(Tone tone, const QString &title, const QString &text);

signals:
    void accountsRequested();
    void editRequested();
    void removalRequested();
    //! Something the person waits for has come.
    void told(const postroom::Notice &notice);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    QWidget *makeHead();
    QWidget *makeRecords();
    void arrangeHead();
    void settle();
    void settleVerify(const Domain &domain);
    void settleWatch();
    void verify();
    void settleStrip(const Domain &domain);
    void showFailure();
    void tellStatus(const Domain &domain);
    void tellFormer(const QString &id, const QString &what, const ApiError &error);
    void connectFormer();
    bool isBeingLookedFor() const;
    void tellSeen();
    void offerVerify();
    void tellClaimed(const DomainClaim &claim);
    void showRecord();
    void settleWrong();
    void showWrong();
    void makeTerraform();
    void copyTerraform(TerraformProvider provider);

    OpenDomain &m_domain;
    OpenClaim &m_claim;
    const TlsChoices &m_tls;
    QString m_open;              // its name, as the service writes it
    QString m_shownId;           // what the strip says is of this domain
    QSet<QString> m_toldSeen;    // domains with their records, of which the desktop was told
    bool m_offersVerify = false; // the strip says that it is time for it
    QStackedLayout *m_stack;
    StatePane *m_state;
    QWidget *m_content;
    Label *m_name;
    Badge *m_badge;
    Label *m_about;
    QHBoxLayout *m_headRow = nullptr;
    QVBoxLayout *m_headColumn = nullptr;
    bool m_isAboutBelow = false;
    DomainClaimCard *m_claimCard;
    QAction *m_verifyAction;
    QAction *m_copyText;
    QAction *m_copyCsv;
    QAction *m_copyRecord;
    QPushButton *m_copyAll;
    QPushButton *m_verify;
    QWidget *m_buttons = nullptr;
    MessageStrip *m_strip;
    DomainDns *m_dns;
    QAction *m_copyZone;
    QAction *m_copyTerraform;
    QMenu *m_terraform; // for hosts Terraform has no provider of
    QAction *m_sheet;
    QScrollArea *m_scroll = nullptr;
    QPushButton *m_wrong; // how many records are, in a line above them
    RecordTable *m_records;
    RecordInspector *m_inspector;
    Label *m_watch;
    Label *m_seen;
    DomainFacts *m_facts;
    QTimer *m_tick;
};

} // namespace postroom
