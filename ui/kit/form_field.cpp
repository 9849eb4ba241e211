// SPDX-License-Identifier: Apache-2.0
#include "kit/form_field.h"

#include "kit/label.h"
#include "kit/postroom_style.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace postroom {

FormField::FormField(const QString &label, const QString &hint, QWidget *parent)
    : QWidget(parent), m_hintText(hint), m_edit(new QLineEdit), m_hint(new Label(TextKind::SmallMuted, hint)),
      m_fault(new Label(TextKind::Bad))
{
    auto *name = new Label(TextKind::SmallMuted, label);
    name->setBuddy(m_edit);
    m_edit->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    m_edit->setAccessibleDescription(hint);
    m_hint->setWordWrap(true);
    m_hint->setVisible(!hint.isEmpty());
    m_fault->setWordWrap(true);
    m_fault->setVisible(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(name);
    column->addWidget(m_edit);
    column->addWidget(m_hint);
    column->addWidget(m_fault);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setFault({}); });
}

QString FormField::text() const
{
    return m_edit->text();
}

void FormField::setText(const QString &text)
{
    m_edit->setText(text);
}

void FormField::setFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    m_hint->setVisible(sentence.isEmpty() && !m_hintText.isEmpty());
    setInvalid(m_edit, !sentence.isEmpty());
    m_edit->setAccessibleDescription(sentence.isEmpty() ? m_hintText : sentence);
}

QString FormField::fault() const
{
    return m_fault->text();
}

} // namespace postroom
