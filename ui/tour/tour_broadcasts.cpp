// SPDX-License-Identifier: Apache-2.0
#include "tour/tour.h"

#include "base/clock.h"
#include "checks/checks_panel.h"
#include "models/account_models.h"
#include "pages/broadcasts_page.h"
#include "resend/broadcasts/broadcast_api.h"
#include "send/history_dialog.h"
#include "send/reschedule_dialog.h"
#include "send/test_dialog.h"
#include "send/undo_bar.h"
#include "shell/account_workspace.h"
#include "shell/main_window.h"

#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace postroom {

namespace {

// As somebody writes it in a hurry: every second thing is found by the checks.
QString hurriedMessage()
{
    return QStringLiteral("<html><body><h1>The winter collection is here</h1>"
                          "<p>Dear {{{contact.first_name}}}, we sewed all summer.</p>"
                          "<p><a href=\"http://acme.example/winter\">Look at it</a></p>"
                          "<p>Lorem ipsum dolor sit amet.</p></body></html>");
}

QString finishedMessage()
{
    return QStringLiteral("<html><body><h1>The winter collection is here</h1>"
                          "<p>Dear {{{contact.first_name|friend}}}, we sewed all summer.</p>"
                          "<p><a href=\"https://acme.example/winter\">Look at it</a></p>"
                          "<p><a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\">Unsubscribe</a></p></body></html>");
}

} // namespace

BroadcastsPage &Tour::broadcasts()
{
    m_window->showTab(QStringLiteral("broadcasts"));
    return static_cast<BroadcastsPage &>(*m_window->workspace()->page());
}

std::optional<Broadcast> Tour::broadcastThatIs(BroadcastStatus status) const
{
    const BroadcastsModel &all = m_window->workspace()->models().broadcasts;
    for (int row = all.rowCount() - 1; row >= 0; --row) {
        if (all.at(row).status == status)
            return all.at(row);
    }
    return {};
}

// A draft on this computer alone, unsaved work on another; then one on its whole way, from what is wrong with it to what
// came of others.
void Tour::addBroadcastSteps()
{
    addWritingSteps();
    addSendingSteps();
    addFollowUpSteps();
}

void Tour::addWritingSteps()
{
    m_steps.push_back({QStringLiteral("broadcasts-unsaved"),
                       [this] {
                           AccountModels &models = m_window->workspace()->models();
                           BroadcastDraft draft;
                           draft.name = QStringLiteral("Spring sale");
                           draft.subject = QStringLiteral("Three days, everything green");
                           models.journal.putNew(draft, m_services.clock.now().addSecs(-3600));
                           const BroadcastsModel &all = models.broadcasts;
                           if (all.rowCount() > 0)
                               models.journal.put({.draftId = QStringLiteral("tour"),
                                                   .broadcastId = all.at(0).id,
                                                   .changedAt = m_services.clock.now().addSecs(-60),
                                                   .draft = {.name = all.at(0).name.value_or(QString())}});
                           broadcasts();
                       },
                       [this] { return pageIsReady(); }});
    m_steps.push_back({QStringLiteral("broadcast-new"), [this] { broadcasts().openNew(); },
                       [this] { return pageIsReady(); }});
    m_steps.push_back({QStringLiteral("broadcast-draft"),
                       [this] {
                           if (const auto scheduled = broadcastThatIs(BroadcastStatus::Scheduled))
                               broadcasts().open(scheduled->id);
                       },
                       [this] { return pageIsReady(); }});
    m_steps.push_back({QStringLiteral("broadcast-checks"), [this] { writeHurriedly(); },
                       [this] {
                           const auto *panel = m_window->findChild<ChecksPanel *>();
                           return pageIsReady() && panel && panel->mustFix() > 0 && !m_broadcastId.isEmpty();
                       }});
    addDialogStep(QStringLiteral("broadcast-test"),
                       [this] {
                           TestDialog::open(m_window->workspace()->send(), broadcasts().draft()->wanted(), &broadcasts());
                       });
}

void Tour::writeHurriedly()
{
    AccountModels &models = m_window->workspace()->models();
    const CreateBroadcast create{.segmentId = models.segments.rowCount() > 0 ? models.segments.at(0).id : QString(),
                                 .from = QStringLiteral("Acme <news@acme.com>"),
                                 .subject = QStringLiteral("The winter collection is here"),
                                 .name = QStringLiteral("Winter collection"),
                                 .html = hurriedMessage()};
    models.client.call(create, HttpRequest::Priority::Interactive, this, [this](const Outcome<ObjectId> &made) {
        if (!made)
            return;
        m_broadcastId = made.value().id;
        broadcasts().open(m_broadcastId);
    });
}

void Tour::addSendingSteps()
{
    const auto button = [this](const QString &name) { return m_window->findChild<QAbstractButton *>(name); };
    const auto canSend = [this, button] {
        const QAbstractButton *send = button(QStringLiteral("send"));
        return pageIsReady() && send && send->isVisible() && send->isEnabled();
    };
    m_steps.push_back({QStringLiteral("broadcast-send"),
                       [this] {
                           closeDialog();
                           AccountModels &models = m_window->workspace()->models();
                           models.client.call(UpdateBroadcast{.id = m_broadcastId,
                                                              .previewText = QStringLiteral("Sewn all summer"),
                                                              .html = finishedMessage()},
                                              HttpRequest::Priority::Interactive, this, [this](const Outcome<ObjectId> &) {
                                                  broadcasts().closeDraft();
                                                  broadcasts().openSend(m_broadcastId);
                                              });
                       },
                       canSend});
    m_steps.push_back({QStringLiteral("broadcast-send-later"),
                       [button] { button(QStringLiteral("later"))->click(); }, canSend});
    m_steps.push_back({QStringLiteral("broadcast-undo"),
                       [button] {
                           button(QStringLiteral("now"))->click();
                           button(QStringLiteral("send"))->click();
                       },
                       [this] { return pageIsReady() && m_window->findChild<UndoRow *>(); }});
    m_steps.push_back({QStringLiteral("broadcast-undone"),
                       [this] { m_window->findChild<UndoRow *>()->button()->click(); },
                       [this] { return pageIsReady() && !m_window->findChild<UndoRow *>(); }});
    addDialogStep(QStringLiteral("broadcast-reschedule"),
                       [this] {
                           for (QToolButton *close : m_window->findChild<UndoBar *>()->findChildren<QToolButton *>())
                               close->click();
                           if (const auto scheduled = broadcastThatIs(BroadcastStatus::Scheduled))
                               RescheduleDialog::open(m_window->workspace()->send(), *scheduled, &broadcasts());
                       });
}

void Tour::addFollowUpSteps()
{
    m_steps.push_back({QStringLiteral("broadcast-report"),
                       [this] {
                           closeDialog();
                           if (const auto sent = broadcastThatIs(BroadcastStatus::Sent))
                               broadcasts().open(sent->id);
                       },
                       [this] { return pageIsReady(); }});
    m_steps.push_back({QStringLiteral("broadcasts-overview"),
                       [this] {
                           broadcasts().findChild<QAbstractButton *>(QStringLiteral("overview"))->click();
                       },
                       [this] { return pageIsReady(); }});
    addDialogStep(QStringLiteral("broadcasts-history"),
                       [this] { HistoryDialog::open(m_window->workspace()->send(), &broadcasts()); });
}

} // namespace postroom
