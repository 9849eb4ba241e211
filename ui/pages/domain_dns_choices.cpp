// SPDX-License-Identifier: Apache-2.0
// What the person chooses about the DNS of a domain, and where it is kept: for which host names are written, and who is
// asked.
#include "accounts/preferences.h"
#include "dialogs/resolver_dialog.h"
#include "dns/mistake_words.h"
#include "dns/resolver.h"
#include "dns/typed_server.h"
#include "pages/domain_dns.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

namespace postroom {

namespace {

const QString resolverKey = QStringLiteral("dns.resolver");
const QString hostsKey = QStringLiteral("dns.hosts"); // whose names are wanted, by domain

// Forms of names for a host that is not in the list, by the words they are kept under.
const QList<std::pair<QString, NameForm>> &namedForms()
{
    static const QList<std::pair<QString, NameForm>> forms{{QStringLiteral("form:short"), NameForm::Relative},
                                                           {QStringLiteral("form:full"), NameForm::Full},
                                                           {QStringLiteral("form:dot"), NameForm::FullWithDot}};
    return forms;
}

} // namespace

std::optional<NameForm> DomainDns::formNamed(const QString &word)
{
    for (const auto &[known, form] : namedForms()) {
        if (known == word)
            return form;
    }
    return {};
}

DnsServer DomainDns::keptResolver() const
{
    const QJsonObject kept = QJsonDocument::fromJson(m_preferences.layout(resolverKey)).object();
    DnsServer server;
    server.name = kept.value(QLatin1String("name")).toString();
    server.address = kept.value(QLatin1String("address")).toString();
    server.port = quint16(kept.value(QLatin1String("port")).toInt(53));
    return server;
}

QString DomainDns::formText(NameForm form)
{
    switch (form) {
    case NameForm::Full:
        //: In a menu of DNS hosts: one that is not in the list and wants names like send.acme.com
        return tr("Another host, full names");
    case NameForm::FullWithDot:
        //: In a menu of DNS hosts: one that is not in the list and wants names like send.acme.com. (with a dot at the end)
        return tr("Another host, full names with a dot");
    case NameForm::Relative:
        break;
    }
    //: In a menu of DNS hosts: one that is not in the list and wants names like "send", without the domain
    return tr("Another host, short names");
}

QString DomainDns::keptHost(const QString &domain) const
{
    const QJsonObject kept = QJsonDocument::fromJson(m_preferences.layout(hostsKey)).object();
    const QString id = kept.value(domain).toString();
    return dnsHostById(id) || formNamed(id) ? id : QString(); // what another version knew may be unknown here
}

void DomainDns::chooseHost(const QString &id)
{
    m_chosenHost = id;
    QJsonObject kept = QJsonDocument::fromJson(m_preferences.layout(hostsKey)).object();
    if (id.isEmpty())
        kept.remove(m_hostOf);
    else
        kept.insert(m_hostOf, id);
    m_preferences.setLayout(hostsKey, QJsonDocument(kept).toJson(QJsonDocument::Compact));
    settle();
}

void DomainDns::fillHosts()
{
    m_hostMenu->clear();
    const auto add = [this](const QString &text, const QString &id) {
        QAction *action = m_hostMenu->addAction(text, this, [this, id] { chooseHost(id); });
        action->setCheckable(true);
        action->setChecked(m_chosenHost == id);
    };
    add(m_watch.host() ? tr("As found: %1").arg(m_watch.host()->name) : tr("As found"), {});
    m_hostMenu->addSeparator();
    for (const DnsHost &host : dnsHosts())
        add(host.name, host.id);
    m_hostMenu->addSeparator();
    for (const auto &[word, form] : namedForms())
        add(formText(form), word);
    m_hostMenu->addSeparator();
    if (!m_dns.isRehearsal()) { // in a rehearsal there is nobody to choose
        m_resolverMenu->setTitle(tr("Ask which resolver"));
        m_hostMenu->addMenu(m_resolverMenu);
    }
    m_hostMenu->addAction(tr("Look again now"), this, [this] { m_watch.lookNow(); });
}

void DomainDns::fillResolvers()
{
    m_resolverMenu->clear();
    const DnsServer now = m_dns.resolver();
    const auto add = [&](const QString &name, const DnsServer &server) {
        QAction *action = m_resolverMenu->addAction(name, this, [this, server] { chooseResolver(server); });
        action->setCheckable(true);
        action->setChecked(server.address == now.address && server.port == now.port);
        return action->isChecked();
    };
    bool isKnown = false;
    for (const DnsServer &server : Resolver::wellKnown())
        isKnown = add(server.name.isEmpty() ? tr("This computer’s own") : dnsServerText(server), server) || isKnown;
    if (!isKnown)
        add(typedServerText(now), now);
    m_resolverMenu->addSeparator();
    //: In a menu of DNS resolvers: one whose address is typed
    m_resolverMenu->addAction(tr("Another one…"), this, [this, now] {
        ResolverDialog::ask(now, m_account, this, [guard = QPointer(this)](const DnsServer &server) {
            if (guard)
                guard->chooseResolver(server);
        });
    });
}

void DomainDns::chooseResolver(const DnsServer &server)
{
    m_preferences.setLayout(resolverKey, QJsonDocument(QJsonObject{{QStringLiteral("name"), server.name},
                                                                   {QStringLiteral("address"), server.address},
                                                                   {QStringLiteral("port"), int(server.port)}})
                                             .toJson(QJsonDocument::Compact));
    m_watch.setResolver(server);
    settle();
}

} // namespace postroom
