// SPDX-License-Identifier: Apache-2.0
#include "checks/fallback_dialog.h"

#include "kit/form_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace postroom {

FallbackDialog::FallbackDialog(const AccountMark &account, const Finding &finding, QWidget *parent)
    : FormDialog(account, tr("Add a fallback"), tr("Add fallback"), parent, Needs::Nothing),
      m_words(new FormField(tr("&Words in its place"), tr("They stand where a contact has no value: “Hello there” instead of “Hello”."))),
      m_suggestion(finding.fix ? finding.fix->suggestion : QString())
{
    m_words->setText(m_suggestion);
    fields().addWidget(m_words);
    m_words->edit()->selectAll();
    m_words->setFocus();
}

QString FallbackDialog::words() const
{
    return m_words->text().trimmed();
}

bool FallbackDialog::check()
{
    QString kept = words();
    kept.removeIf([](QChar c) { return c == QLatin1Char('{') || c == QLatin1Char('}') || c == QLatin1Char('|'); });
    if (!kept.trimmed().isEmpty())
        return true;
    m_words->setFault(tr("Write at least a word; braces and bars cannot stand in it."));
    m_words->setFocus();
    return false;
}

bool FallbackDialog::isDirty() const
{
    return m_words->text() != m_suggestion;
}

} // namespace postroom
