// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/session.h"
#include "kit/account_band.h"
#include "models/account_models.h"
#include "send/send_tools.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QStackedLayout)

namespace postroom {

class Clock;
class DnsLookup;
class Page;
class Preferences;
class SendHistory;
class MessageStrip;
class NewsStrip;
struct Notice;
class UndoBar;

//! One open account: its session, everything it has in memory, its pages. It stays alive while another account is shown,
//! so that switching loses and stops nothing.
class AccountWorkspace final : public QWidget
{
    Q_OBJECT
public:
    //! \a clock, \a preferences, \a history and \a dns must outlive the workspace. Unsaved work is kept below \a draftsFolder.
    AccountWorkspace(const Account &account, const Secret &key, Clock &clock, Preferences &preferences,
                     SendHistory &history, DnsLookup &dns, const QString &draftsFolder, QWidget *parent = nullptr);
    ~AccountWorkspace() override;

    //! Goes on with another key of the account: what is typed stays, and everything shown is asked for again.
    void useKey(const Secret &key);

    const QString &accountId() const { return m_session.account().id; }
    Session &session() { return m_session; }
    AccountModels &models() { return m_models; }
    SendTools &send() { return m_send; }
    //! For the bottom of the window, whatever it shows; goes with the workspace.
    UndoBar *undoBar() const { return m_undoBar; }
    //! Says something about the account above its pages, until it is put away.
    void tell(const QString &title, const QString &text);
    //! Above its pages too: what has come of things that are not on screen.
    NewsStrip &news() const { return *m_news; }
    //! What tell() said is no longer so.
    void untell();
    const AccountMark &mark() const { return m_mark; }
    //! The person renamed the account, or gave it another colour.
    void setMark(const AccountMark &mark) { m_mark = mark; }

    //! Shows the page at \a index of pageList(), making it the first time.
    void showPage(int index);
    Page *page() const;
    //! Whether the workspace is the one on screen; pages rest otherwise.
    void setActive(bool active);
    //! The addresses of contacts with typed changes that would go with the workspace.
    QStringList unsavedContacts() const;
    void saveLayout();

signals:
    void accountsRequested();
    //! A page leads to \a id on the page \a name.
    void linkActivated(const QString &name, const QString &id);
    //! A new key of this account, to be used here as an account called \a name.
    void keyOffered(const QString &name, const postroom::Secret &token);
    //! Something the person waits for has come.
    void told(const postroom::Notice &notice);
    void contentChanged();

private:
    Page *makePage(int index);

    Preferences &m_preferences;
    DnsLookup &m_dns;
    Session m_session;
    AccountModels m_models;
    AccountMark m_mark;
    SendTools m_send;
    UndoBar *m_undoBar; // lies in the window
    MessageStrip *m_strip;
    NewsStrip *m_news;
    QStackedLayout *m_stack;
    QHash<int, Page *> m_pages;
    bool m_active = false;
};

} // namespace postroom
