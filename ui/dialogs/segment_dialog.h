// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "models/segments_model.h"

namespace postroom {

class FormField;

//! Creates a segment, or gives one another name.
class SegmentDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! Opens over \a parent's window. \a model must outlive it.
    static SegmentDialog *create(SegmentsModel &model, const AccountMark &account, QWidget *parent);
    static SegmentDialog *rename(SegmentsModel &model, const Segment &segment, const AccountMark &account,
                                 QWidget *parent);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    SegmentDialog(SegmentsModel &model, const Segment &segment, const AccountMark &account, QWidget *parent);
    void carryOut();

    SegmentsModel &m_model;
    Segment m_segment; //!< without an id: a new one
    FormField *m_name;
};

} // namespace postroom
