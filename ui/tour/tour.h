// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/broadcasts/broadcast.h"
#include "sandbox/sandbox_server.h"
#include "shell/services.h"

#include <QKeySequence>
#include <QObject>
#include <QSize>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QTcpServer)

namespace postroom {

class BroadcastsPage;
class MainWindow;

//! Walks every page and state of the window against the sandbox and saves a numbered PNG of each: what reviewers and
//! translators look at. The states that need trouble are had from real trouble: a port nobody listens on, a service that
//! never answers, an empty account.
class Tour final : public QObject
{
    Q_OBJECT
public:
    //! \a services must outlive the tour.
    Tour(const Services &services, QString directory, QSize size, QObject *parent = nullptr);
    ~Tour() override;

    //! Starts; finished() says how it ended.
    void start();

signals:
    //! Something in the picture that was just saved cannot be read whole.
    void noticed(const QString &sentence);
    //! \a complaint is empty where every picture was saved.
    void finished(int pictures, const QString &complaint);

private:
    struct Step
    {
        QString name;
        std::function<void()> prepare;
        std::function<bool()> isReady;         //!< empty: at once
        std::function<QWidget *()> shown = {}; //!< what is saved; empty: the window
    };
    void addSteps();
    void addSignInSteps();
    void addPageSteps();
    void addContactSteps();
    void addBroadcastSteps();
    void addWritingSteps();
    void addSendingSteps();
    void addFollowUpSteps();
    void addDomainSteps();
    void addVerifiedSteps();
    void addKeySteps();
    void addRightsStep();
    void addStateSteps();
    static void closeDialog();
    static QWidget *openDialog(); //!< null where there is none
    //! A picture of the dialog that \a prepare opens.
    void addDialogStep(const QString &name, std::function<void()> prepare);
    BroadcastsPage &broadcasts();
    //! The last of the sandbox's list.
    std::optional<Broadcast> broadcastThatIs(BroadcastStatus status) const;
    void writeHurriedly();
    void openAt(const QUrl &url, const QString &name, const QByteArray &key);
    //! The page's action that has \a shortcut.
    void trigger(QKeySequence::StandardKey shortcut);
    bool pageIsReady() const;
    void next();
    void poll();
    bool save();
    void end(const QString &complaint);

    Services m_services;
    QString m_directory;
    std::unique_ptr<sandbox::SandboxServer> m_emptySandbox;
    std::unique_ptr<QTcpServer> m_silent;
    std::unique_ptr<MainWindow> m_window;
    QList<Step> m_steps;
    QString m_broadcastId; // the one that goes the whole way
    int m_at = -1;
    int m_saved = 0;
    int m_polls = 0;
    int m_calm = 0;
    QTimer m_timer;
};

} // namespace postroom
