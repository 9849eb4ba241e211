// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/account_models.h"
#include "models/broadcast_uses.h"
#include "dialogs/page_context.h"
#include "pages/table_page.h"

#include <optional>

namespace postroom {

//! The custom fields of the account's contacts.
class PropertiesPage final : public TablePage
{
    Q_OBJECT
public:
    explicit PropertiesPage(const PageContext &context, QWidget *parent = nullptr);

    void activate() override;
    void deactivate() override;

private:
    void addActions();
    std::optional<ContactProperty> current() const;
    //! Looks through the broadcasts that are not out yet first, so that the question can name those that use it.
    void startRemoval(const ContactProperty &property);
    void askRemoval(const ContactProperty &property, const PendingUses::Found &uses);
    void remove(const QString &id);

    const PageContext m_context;
    ContactPropertiesModel &m_model;
    PendingUses m_uses;
    bool m_isWatched = false;
};

} // namespace postroom
