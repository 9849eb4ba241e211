// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "composer/composer_page.h"
#include "composer/message_editor.h"
#include "composer/preview_pane.h"
#include "composer/visual_editor.h"
#include "kit/theme.h"
#include "models/account_models.h"
#include "network/send_queue.h"
#include "sandbox/sandbox_server.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace postroom::test {

inline sandbox::SandboxOptions smallSandbox()
{
    sandbox::SandboxOptions options;
    options.contacts = 120;
    options.rateLimit.reset();
    return options;
}

//! The composer as a window of its own over the models of an account, against the sandbox over HTTP.
class ComposerBench
{
public:
    ComposerBench()
    {
        if (!m_sandbox.start())
            qFatal("the sandbox did not start");
        m_transport = std::make_unique<HttpTransport>(m_sandbox.url(), Secret(QByteArray("re_bench")));
        m_queue = std::make_unique<SendQueue>(*m_transport, m_clock);
        m_client = std::make_unique<ResendClient>(*m_queue);
        m_models = std::make_unique<AccountModels>(*m_client, m_clock, QStringLiteral("bench"), m_folder.path());
    }
    ~ComposerBench() { m_page.reset(); }

    AccountModels &models() { return *m_models; }
    ResendClient &client() { return *m_client; }
    ComposerPage &page() { return *m_page; }
    OpenDraft &draft() { return m_page->draft(); }
    MessageEdit &edit() { return m_page->editor().visual().edit(); }

    ComposerPage &show(OpenDraft &draft, QSize size = {1280, 720})
    {
        m_page.reset();
        m_page = std::make_unique<ComposerPage>(*m_models, m_mark, draft);
        m_page->resize(size);
        m_page->show();
        m_page->activateWindow();
        settle();
        return *m_page;
    }
    ComposerPage &openNew(QSize size = {1280, 720}) { return show(m_models->openDrafts.openNew(), size); }
    bool settle()
    {
        return QTest::qWaitFor([this] {
            const QueueState state = m_queue->state();
            return state.waiting == 0 && state.underWay == 0;
        }, 10000);
    }
    //! Clicks the visible button that says \a text, mnemonics aside.
    bool click(const QString &text) { return clickIn(*m_page, text); }
    static bool clickIn(QWidget &root, const QString &text)
    {
        for (QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || !button->isEnabled() || button->text().remove(QLatin1Char('&')) != text)
                continue;
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
        return false;
    }
    template<typename Widget>
    Widget *named(const QString &name)
    {
        for (Widget *widget : m_page->findChildren<Widget *>()) {
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    bool says(const QString &words)
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    QDialog *dialog()
    {
        for (QDialog *one : m_page->findChildren<QDialog *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    AccountMark m_mark{QStringLiteral("Sandbox"), QColor(0x4353C8), true};
    sandbox::SandboxServer m_sandbox{smallSandbox()};
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<SendQueue> m_queue;
    std::unique_ptr<ResendClient> m_client;
    std::unique_ptr<AccountModels> m_models;
    std::unique_ptr<ComposerPage> m_page;
};

} // namespace postroom::test
