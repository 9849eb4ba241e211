// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"

#include <functional>
#include <optional>

namespace postroom {

class FormField;

//! Gives a broadcast another name, which its readers never see.
class BroadcastNameDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! Tells how renaming ended.
    using Renamed = std::function<void(const std::optional<ApiError> &error)>;
    //! Carries it out; it may outlive the dialog.
    using Rename = std::function<void(const QString &name, Renamed done)>;

    //! \a name: as it is called now.
    static BroadcastNameDialog *ask(const QString &name, const AccountMark &account, Needs needs, QWidget *parent,
                                    Rename rename);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    BroadcastNameDialog(const QString &name, const AccountMark &account, Needs needs, QWidget *parent, Rename rename);
    void carryOut();

    QString m_before;
    Rename m_rename;
    FormField *m_name;
};

} // namespace postroom
