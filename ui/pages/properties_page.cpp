// SPDX-License-Identifier: Apache-2.0
#include "pages/properties_page.h"

#include "dialogs/property_dialog.h"
#include "kit/confirm.h"
#include "kit/message_strip.h"
#include "kit/pulse.h"
#include "kit/table_view.h"

#include <QAction>
#include <QLocale>

namespace postroom {

PropertiesPage::PropertiesPage(const PageContext &context, QWidget *parent)
    : TablePage(context, context.models.contactProperties,
                {QStringLiteral("properties"),
                 tr("Properties"),
                 tr("Filter properties"),
                 {tr("No properties yet"), tr("Properties are what you know of a contact beyond name and address."),
                  tr("No property matches"), tr("The properties could not be loaded."), tr("Properties")},
                 tr("The properties could not be refreshed.")},
                parent),
      m_context(context), m_model(context.models.contactProperties),
      m_uses(context.models.client, context.models.broadcasts)
{
    addActions();
    // While it is looked at, the column "Used by" follows what is read.
    auto *pulse = new Pulse(this, [this] {
        if (m_isWatched)
            m_context.models.propertyCounts.count();
    });
    connect(&context.models.contactStore, &ContactStore::changed, pulse, &Pulse::ask);
}

void PropertiesPage::addActions()
{
    QAction *change = addRowAction(tr("Change fallback…"), QKeySequence(Qt::Key_F2), Needs::Writing);
    QAction *remove = addRowAction(tr("Delete property…"), QKeySequence::Delete, Needs::Writing);
    QAction *create = addListAction(tr("New property"), Needs::Writing);
    connect(create, &QAction::triggered, this, [this] { PropertyDialog::create(m_model, m_context.account, this); });
    connect(change, &QAction::triggered, this, [this] {
        if (const auto property = current())
            PropertyDialog::edit(m_model, *property, m_context.account, this);
    });
    connect(remove, &QAction::triggered, this, [this] {
        if (const auto property = current())
            startRemoval(*property);
    });
    connect(&table().view(), &TableView::activatedId, change, &QAction::trigger);
}

std::optional<ContactProperty> PropertiesPage::current() const
{
    const int row = m_model.rowOf(table().view().currentId());
    return row < 0 ? std::nullopt : std::optional(m_model.at(row));
}

void PropertiesPage::activate()
{
    TablePage::activate();
    if (m_context.models.broadcasts.phase() == TableModel::Phase::Idle)
        m_context.models.broadcasts.refresh(HttpRequest::Priority::Background);
    m_isWatched = true;
    m_context.models.propertyCounts.count();
}

void PropertiesPage::deactivate()
{
    m_isWatched = false;
}

void PropertiesPage::startRemoval(const ContactProperty &property)
{
    strip().showNotice(Tone::Neutral, tr("Looking for “%1” in the broadcasts that are not out yet…").arg(property.key));
    m_uses.find(property.key, [this, property](const QStringList &uses, const std::optional<ApiError> &unread) {
        strip().clear();
        askRemoval(property, uses, unread);
    });
}

void PropertiesPage::askRemoval(const ContactProperty &property, const QStringList &uses,
                                const std::optional<ApiError> &unread)
{
    QStringList consequence{tr("Its value is taken from every contact, for good.")};
    if (!uses.isEmpty()) {
        //: %1 is a list of names of broadcasts
        consequence << tr("%n broadcast(s) that are not out yet use it: %1.", nullptr, int(uses.size()))
                           .arg(QLocale().createSeparatedList(uses));
    }
    if (unread || m_context.models.broadcasts.phase() == TableModel::Phase::Idle)
        consequence << tr("Not all broadcasts could be read: others may use it too.");
    ConfirmDialog::ask(this,
                       {tr("Delete the property “%1”?").arg(property.key), consequence.join(QLatin1Char('\n')),
                        tr("Delete property"), m_context.account},
                       [this, id = property.id] {
                           m_model.remove(id, [guard = QPointer(this)](const std::optional<ApiError> &error) {
                               if (guard && error)
                                   guard->strip().showError(tr("The property was not deleted."), *error);
                           });
                       });
}

} // namespace postroom
