// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"

namespace postroom {

class FormField;

//! Names a segment that is to be made of a list of people, and says what that costs.
class PeopleSegmentDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! Opens over \a parent's window.
    static PeopleSegmentDialog *open(const AccountMark &account, const QString &proposal, int people, QWidget *parent);

signals:
    void chosen(const QString &name);

protected:
    bool check() override;
    bool isDirty() const override { return false; } // the name is a proposal

private:
    PeopleSegmentDialog(const AccountMark &account, const QString &proposal, int people, QWidget *parent);

    FormField *m_name;
};

} // namespace postroom
