// SPDX-License-Identifier: Apache-2.0
#include "pages/page_list.h"

#include "models/account_models.h"
#include "composer/composer_page.h"
#include "pages/api_keys_page.h"
#include "pages/broadcasts_page.h"
#include "pages/contacts_page.h"
#include "pages/domains_page.h"
#include "dialogs/page_context.h"
#include "pages/properties_page.h"
#include "pages/segments_and_topics_page.h"

#include <QCoreApplication>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(PageList)

public:
    static QString broadcasts() { return tr("Broadcasts"); }
    static QString apiKeys() { return tr("API keys"); }
    static QString segments() { return tr("Segments and topics"); }
    static QString contacts() { return tr("Contacts"); }
    static QString properties() { return tr("Properties"); }
    static QString domains() { return tr("Domains"); }
};

} // namespace

QList<PageEntry> pageList()
{
    return {
        {QStringLiteral("broadcasts"), Text::broadcasts(), QStringLiteral("broadcasts"),
         [](const PageContext &context, QWidget *parent) -> Page * {
             return new BroadcastsPage(context, &makeComposerPage, parent);
         }},
        {QStringLiteral("contacts"), Text::contacts(), QStringLiteral("contacts"),
         [](const PageContext &context, QWidget *parent) -> Page * { return new ContactsPage(context, parent); }},
        {QStringLiteral("segments"), Text::segments(), QStringLiteral("segments"),
         [](const PageContext &context, QWidget *parent) -> Page * {
             return new SegmentsAndTopicsPage(context, parent);
         }},
        {QStringLiteral("properties"), Text::properties(), QStringLiteral("properties"),
         [](const PageContext &context, QWidget *parent) -> Page * { return new PropertiesPage(context, parent); }},
        {QStringLiteral("domains"), Text::domains(), QStringLiteral("domains"),
         [](const PageContext &context, QWidget *parent) -> Page * { return new DomainsPage(context, parent); }},
        {QStringLiteral("api-keys"), Text::apiKeys(), QStringLiteral("api-keys"),
         [](const PageContext &context, QWidget *parent) -> Page * { return new ApiKeysPage(context, parent); }},
    };
}

} // namespace postroom
