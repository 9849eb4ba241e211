// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom {

class AccountWorkspace;
class Notifier;
struct Broadcast;
struct Domain;
struct Notice;

//! Tells of what the person waits for when it comes while they are elsewhere: the records of a domain are seen, it is
//! verified or not, a claim has come to its end, a broadcast has gone out. While a window of ours is active the desktop is left
//! in peace. News of domains that are not on screen are told in the strip of their account as well, with the way there.
class DesktopNews final : public QObject
{
    Q_OBJECT
public:
    //! Both must outlive this.
    DesktopNews(Notifier &notifier, QWidget &window, QObject *parent = nullptr);

    //! From now on until it goes.
    void follow(AccountWorkspace &workspace);

signals:
    //! The person clicked on \a notice, of \a workspace; the window has come to the front.
    void wanted(postroom::AccountWorkspace *workspace, const postroom::Notice &notice);

private:
    static bool isOnScreen(AccountWorkspace &workspace, const Notice &notice);
    void tell(AccountWorkspace &workspace, Notice notice);

    Notifier &m_notifier;
    QWidget &m_window;
};

} // namespace postroom
