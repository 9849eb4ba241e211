// SPDX-License-Identifier: Apache-2.0
#include "kit/field_frame.h"

#include "kit/label.h"
#include "kit/postroom_style.h"
#include "kit/readable.h"

#include <QVBoxLayout>

namespace postroom {

FieldFrame::FieldFrame(const QString &label, QWidget *control, const QString &hint, QWidget *parent)
    : QWidget(parent), m_hintText(hint), m_control(control), m_hint(new Label(TextKind::SmallMuted, hint)),
      m_fault(new Label(TextKind::Bad))
{
    auto *name = new Label(TextKind::SmallMuted, label);
    name->setBuddy(control);
    control->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    m_hint->setWordWrap(true);
    m_fault->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(name);
    column->addWidget(control);
    column->addWidget(m_hint);
    column->addWidget(m_fault);
    setFocusProxy(control);
    describe();
}

void FieldFrame::setFault(const QString &sentence)
{
    const QString shown = readable(sentence);
    if (shown == m_fault->text())
        return;
    m_fault->setText(shown);
    setInvalid(m_control, !sentence.isEmpty());
    describe();
}

QString FieldFrame::fault() const
{
    return m_fault->text();
}

void FieldFrame::setHint(const QString &hint)
{
    m_hintText = hint;
    m_hint->setText(readable(hint));
    describe();
}

void FieldFrame::describe()
{
    const QString sentence = fault();
    m_fault->setVisible(!sentence.isEmpty());
    m_hint->setVisible(sentence.isEmpty() && !m_hintText.isEmpty());
    m_control->setAccessibleDescription(sentence.isEmpty() ? m_hintText : sentence);
}

} // namespace postroom
