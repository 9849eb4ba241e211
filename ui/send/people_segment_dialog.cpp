// SPDX-License-Identifier: Apache-2.0
#include "send/people_segment_dialog.h"

#include "kit/form_field.h"
#include "kit/label.h"
#include "models/segment_from_people.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace postroom {

PeopleSegmentDialog *PeopleSegmentDialog::open(const AccountMark &account, const QString &proposal, int people,
                                               QWidget *parent)
{
    auto *dialog = new PeopleSegmentDialog(account, proposal, people, parent);
    dialog->QDialog::open();
    return dialog;
}

PeopleSegmentDialog::PeopleSegmentDialog(const AccountMark &account, const QString &proposal, int people,
                                         QWidget *parent)
    : FormDialog(account, tr("New segment of %Ln person(s)", nullptr, people), tr("Make segment"), parent),
      m_name(new FormField(tr("&Name")))
{
    m_name->setText(proposal);
    m_name->edit()->selectAll();
    auto *cost = new Label(TextKind::Muted,
                           tr("This takes %Ln request(s): Resend adds people one by one. It goes on in the background, "
                              "at the pace that Resend allows.",
                              nullptr, SegmentFromPeople::requestsFor(people)));
    cost->setWordWrap(true);
    fields().addWidget(m_name);
    fields().addWidget(cost);
    connect(this, &FormDialog::submitted, this, [this] {
        emit chosen(m_name->text().trimmed());
        carryOn();
        accept();
    });
}

bool PeopleSegmentDialog::check()
{
    if (!m_name->text().trimmed().isEmpty())
        return true;
    m_name->setFault(tr("Write a name."));
    return false;
}

} // namespace postroom
