// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"
#include "composer/contact_values.h"
#include "models/contacts/contact_table_model.h"

#include <QFrame>
#include <QPushButton>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QListView)

namespace postroom {

struct AccountModels;

//! A button that says as whom a message is previewed, with a list to search in.
class ContactPicker final : public QPushButton
{
    Q_OBJECT
public:
    //! \a models must outlive it.
    explicit ContactPicker(AccountModels &models, QWidget *parent = nullptr);
    ~ContactPicker() override;

    //! Whom to show it as: read anew from what is loaded.
    PreviewContact contact() const;
    void choose(const QString &contactId);
    //! Why the values of the contact's properties are not there, where they could not be read.
    const std::optional<ApiError> &failure() const { return m_failure; }

signals:
    //! Another one, or more is known of them.
    void chosen();

private:
    class Popup;
    void open();
    void readProperties(const QString &contactId);
    void showName();

    AccountModels &m_models;
    QString m_id;
    std::optional<ApiError> m_failure;
    Popup *m_popup = nullptr;
};

} // namespace postroom
