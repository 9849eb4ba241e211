// SPDX-License-Identifier: Apache-2.0
#include "pages/properties_page.h"

#include "dialogs/property_dialog.h"
#include "kit/confirm.h"
#include "kit/message_strip.h"
#include "kit/pulse.h"
#include "kit/table_view.h"
#include "pages/removal_question.h"

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
      m_uses(context.models.client, context.models.broadcasts, context.models.journal)
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
    m_uses.findProperty(
        property.key,
        askOnceFound(*this, strip(),
                     {tr("Looking for “%1” in the broadcasts that are not out yet…").arg(property.key),
                      //: %1 is the key of a property
                      tr("The property “%1” was not deleted.").arg(property.key)},
                     [this, property](const PendingUses::Found &uses) { askRemoval(property, uses); },
                     [this, property] { startRemoval(property); }));
}

void PropertiesPage::askRemoval(const ContactProperty &property, const PendingUses::Found &uses)
{
    QStringList consequence{tr("Its value is taken from every contact, for good.")};
    if (!uses.names.isEmpty()) {
        //: %1 is a list of names of broadcasts
        consequence << tr("%n broadcast(s) that are not out yet use it: %1.", nullptr, int(uses.names.size()))
                           .arg(QLocale().createSeparatedList(uses.names));
    }
    if (!uses.isComplete)
        consequence << tr("Not all broadcasts could be read: others may use it too.");
    ConfirmDialog::ask(this,
                       {tr("Delete the property “%1”?").arg(property.key), consequence.join(QLatin1Char('\n')),
                        tr("Delete property"), m_context.account},
                       [this, id = property.id] { remove(id); });
}

void PropertiesPage::remove(const QString &id)
{
    strip().clear();
    m_model.remove(id, [this, guard = QPointer(this), id](const std::optional<ApiError> &error) {
        if (guard && error)
            strip().showError(tr("The property was not deleted."), *error, TriesAgain::WhenAsked,
                              Repeating::MayDoItTwice, [this, id] { remove(id); });
    });
}

} // namespace postroom
