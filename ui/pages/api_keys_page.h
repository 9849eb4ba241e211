// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/page_context.h"
#include "models/account_models.h"
#include "pages/table_page.h"

#include <optional>

namespace postroom {

//! The keys programs use to act for the account: made, renamed and deleted here.
class ApiKeysPage final : public TablePage
{
    Q_OBJECT
public:
    explicit ApiKeysPage(const PageContext &context, QWidget *parent = nullptr);

    void activate() override;

private:
    void addActions();
    std::optional<ApiKey> current() const;
    void create();
    void askRemoval(const ApiKey &key);
    void remove(const QString &id);

    const PageContext m_context;
    ApiKeysModel &m_model;
};

} // namespace postroom
