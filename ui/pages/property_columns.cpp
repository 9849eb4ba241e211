// SPDX-License-Identifier: Apache-2.0
#include "pages/property_columns.h"

#include "accounts/preferences.h"
#include "kit/literal_text.h"
#include "models/account_models.h"

#include <QCursor>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

namespace postroom {

using Shown = ContactTableModel::PropertyColumn;

PropertyColumns::PropertyColumns(AccountModels &models, Preferences &preferences, const QString &accountId,
                                 QObject *parent)
    : QObject(parent), m_models(models), m_preferences(preferences),
      m_key(QStringLiteral("contact-columns.") + accountId)
{
    restore();
    connect(&models.contacts, &QAbstractItemModel::columnsInserted, this, &PropertyColumns::keep);
    connect(&models.contacts, &QAbstractItemModel::columnsRemoved, this, &PropertyColumns::keep);
    connect(&models.contactProperties, &TableModel::phaseChanged, this, &PropertyColumns::follow);
}

void PropertyColumns::restore()
{
    QList<Shown> columns;
    const QJsonArray kept = QJsonDocument::fromJson(m_preferences.layout(m_key)).array();
    for (const QJsonValue &each : kept) {
        const QString key = each[QLatin1String("key")].toString();
        if (!key.isEmpty())
            columns.push_back({key, each[QLatin1String("number")].toBool()});
    }
    if (!columns.isEmpty())
        m_models.contacts.setPropertyColumns(columns);
}

void PropertyColumns::keep()
{
    QJsonArray columns;
    for (const Shown &column : m_models.contacts.propertyColumns())
        columns.push_back(
            QJsonObject{{QLatin1String("key"), column.key}, {QLatin1String("number"), column.isNumber}});
    m_preferences.setLayout(m_key, QJsonDocument(columns).toJson(QJsonDocument::Compact));
}

void PropertyColumns::follow()
{
    const ContactPropertiesModel &properties = m_models.contactProperties;
    if (properties.phase() != TableModel::Phase::Ready)
        return;
    QList<Shown> columns;
    for (const Shown &column : m_models.contacts.propertyColumns()) {
        for (int row = 0; row < properties.rowCount(); ++row) {
            if (properties.at(row).key == column.key)
                columns.push_back({column.key, properties.at(row).type == PropertyType::Number});
        }
    }
    m_models.contacts.setPropertyColumns(columns);
}

void PropertyColumns::choose(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    ContactTableModel &contacts = m_models.contacts;
    const ContactPropertiesModel &properties = m_models.contactProperties;
    for (int row = 0; row < properties.rowCount(); ++row) {
        const Shown column{properties.at(row).key, properties.at(row).type == PropertyType::Number};
        QAction *action = menu->addAction(literalText(column.key));
        action->setCheckable(true);
        action->setChecked(contacts.propertyColumns().contains(column));
        connect(action, &QAction::toggled, this, [&contacts, column](bool on) {
            QList<Shown> columns = contacts.propertyColumns();
            if (on)
                columns.push_back(column);
            else
                columns.removeOne(column);
            contacts.setPropertyColumns(columns);
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("There are no properties yet"))->setEnabled(false);
    menu->popup(QCursor::pos());
}

} // namespace postroom
