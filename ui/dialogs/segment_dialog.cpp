// SPDX-License-Identifier: Apache-2.0
#include "dialogs/segment_dialog.h"

#include "kit/form_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace postroom {

SegmentDialog *SegmentDialog::create(SegmentsModel &model, const AccountMark &account, QWidget *parent)
{
    auto *dialog = new SegmentDialog(model, {}, account, parent);
    dialog->open();
    return dialog;
}

SegmentDialog *SegmentDialog::rename(SegmentsModel &model, const Segment &segment, const AccountMark &account,
                                     QWidget *parent)
{
    auto *dialog = new SegmentDialog(model, segment, account, parent);
    dialog->open();
    return dialog;
}

SegmentDialog::SegmentDialog(SegmentsModel &model, const Segment &segment, const AccountMark &account, QWidget *parent)
    : FormDialog(account, segment.id.isEmpty() ? tr("New segment") : tr("Rename segment"),
                 segment.id.isEmpty() ? tr("Create segment") : tr("Rename"), parent),
      m_model(model), m_segment(segment),
      m_name(new FormField(tr("&Name"), tr("Only your team sees it. People are put in afterwards.")))
{
    m_name->setText(segment.name);
    m_name->edit()->selectAll();
    fields().addWidget(m_name);
    m_name->setFocus();
    connect(this, &FormDialog::submitted, this, &SegmentDialog::carryOut);
}

bool SegmentDialog::check()
{
    if (!m_name->text().trimmed().isEmpty())
        return true;
    m_name->setFault(tr("Write a name."));
    m_name->setFocus();
    return false;
}

bool SegmentDialog::isDirty() const
{
    return m_name->text() != m_segment.name;
}

void SegmentDialog::carryOut()
{
    const QString name = m_name->text().trimmed();
    const auto done = [guard = QPointer(this)](const std::optional<ApiError> &error) {
        if (!guard)
            return;
        if (!error)
            guard->accept();
        else if (guard->m_segment.id.isEmpty())
            guard->fail(tr("The segment was not created."), *error);
        else
            guard->fail(tr("The segment was not renamed."), *error);
    };
    if (m_segment.id.isEmpty())
        m_model.create(name, done);
    else
        m_model.rename(m_segment.id, name, done);
}

} // namespace postroom
