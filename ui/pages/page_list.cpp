// SPDX-License-Identifier: Apache-2.0
#include "pages/page_list.h"

#include "models/account_models.h"
#include "pages/domains_page.h"
#include "pages/segments_and_topics_page.h"
#include "pages/table_page.h"

#include <QCoreApplication>

namespace postroom {

namespace {

// Named here: lupdate reads a qualified return type as the owner of the texts.
using Texts = TablePage::Texts;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(PageList)

public:
    static Texts broadcasts()
    {
        return {QStringLiteral("broadcasts"),
                tr("Broadcasts"),
                tr("Filter broadcasts"),
                {tr("No broadcasts yet"), tr("A broadcast is one message to everybody in a segment."),
                 tr("No broadcast matches"), tr("The broadcasts could not be loaded."), tr("Broadcasts")},
                tr("The broadcasts could not be refreshed.")};
    }
    static Texts contacts()
    {
        return {QStringLiteral("contacts"),
                tr("Contacts"),
                tr("Filter contacts"),
                {tr("No contacts yet"), tr("The people you write to are listed here."), tr("No contact matches"),
                 tr("The contacts could not be loaded."), tr("Contacts")},
                tr("The contacts could not be refreshed.")};
    }
    static Texts properties()
    {
        return {QStringLiteral("properties"),
                tr("Properties"),
                tr("Filter properties"),
                {tr("No properties yet"), tr("Properties are what you know of a contact beyond name and address."),
                 tr("No property matches"), tr("The properties could not be loaded."), tr("Properties")},
                tr("The properties could not be refreshed.")};
    }
    static Texts apiKeys()
    {
        return {QStringLiteral("api-keys"),
                tr("API keys"),
                tr("Filter API keys"),
                {tr("No API keys"), tr("Keys let programs send and manage for your team."), tr("No API key matches"),
                 tr("The API keys could not be loaded."), tr("API keys")},
                tr("The API keys could not be refreshed.")};
    }
    static QString segments() { return tr("Segments and topics"); }
    static QString domains() { return tr("Domains"); }
};

} // namespace

QList<PageEntry> pageList()
{
    return {
        {QStringLiteral("broadcasts"), Text::broadcasts().title, QStringLiteral("broadcasts"),
         [](AccountModels &models, Preferences &preferences, QWidget *parent) -> Page * {
             return new TablePage(models.broadcasts, preferences, Text::broadcasts(), parent);
         }},
        {QStringLiteral("contacts"), Text::contacts().title, QStringLiteral("contacts"),
         [](AccountModels &models, Preferences &preferences, QWidget *parent) -> Page * {
             return new TablePage(models.contacts, preferences, Text::contacts(), parent);
         }},
        {QStringLiteral("segments"), Text::segments(), QStringLiteral("segments"),
         [](AccountModels &models, Preferences &preferences, QWidget *parent) -> Page * {
             return new SegmentsAndTopicsPage(models.segments, models.topics, preferences, parent);
         }},
        {QStringLiteral("properties"), Text::properties().title, QStringLiteral("properties"),
         [](AccountModels &models, Preferences &preferences, QWidget *parent) -> Page * {
             return new TablePage(models.contactProperties, preferences, Text::properties(), parent);
         }},
        {QStringLiteral("domains"), Text::domains(), QStringLiteral("domains"),
         [](AccountModels &models, Preferences &preferences, QWidget *parent) -> Page * {
             return new DomainsPage(models.domains, models.openDomain, preferences, parent);
         }},
        {QStringLiteral("api-keys"), Text::apiKeys().title, QStringLiteral("api-keys"),
         [](AccountModels &models, Preferences &preferences, QWidget *parent) -> Page * {
             return new TablePage(models.apiKeys, preferences, Text::apiKeys(), parent);
         }},
    };
}

} // namespace postroom
