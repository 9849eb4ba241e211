// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "preflight/preflight.h"

namespace postroom {

class FormField;

//! Asks for the words that stand where a contact has no value.
class FallbackDialog final : public FormDialog
{
    Q_OBJECT
public:
    FallbackDialog(const AccountMark &account, const Finding &finding, QWidget *parent);

    QString words() const;

protected:
    bool check() override;
    bool isDirty() const override;

private:
    FormField *m_words;
    QString m_suggestion;
};

} // namespace postroom
