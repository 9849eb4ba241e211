// SPDX-License-Identifier: Apache-2.0
#include "shell/window_sandbox.h"

#include "dns/rehearsed_dns.h"
#include "kit/account_band.h"
#include "shell/window_menus.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <utility>

namespace postroom {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WindowSandbox)
};

} // namespace

WindowSandbox::WindowSandbox(const sandbox::SandboxOptions &options, Clock &clock)
    : m_options(options), m_dns(std::make_unique<RehearsedDns>(clock))
{
}

WindowSandbox::~WindowSandbox() = default;

bool WindowSandbox::start()
{
    sandbox::SandboxOptions options = m_options;
    options.port = 0;
    // Only this window knows the key.
    options.key = "re_sandbox_" + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    m_server = std::make_unique<sandbox::SandboxServer>(options);
    m_key = Secret(std::move(options.key));
    return m_server->start();
}

Account WindowSandbox::account() const
{
    Account account;
    account.id = sandboxAccountId();
    //: The name of the example team in the sandbox
    account.name = Text::tr("Acme Marketing");
    account.colour = sandboxColour().name();
    account.baseUrl = m_server->url();
    return account;
}

} // namespace postroom
