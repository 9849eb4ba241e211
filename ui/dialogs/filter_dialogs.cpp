// SPDX-License-Identifier: Apache-2.0
#include "dialogs/filter_dialogs.h"

#include "kit/dialog_end.h"
#include "kit/dialog_height.h"
#include "kit/form_field.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/readable.h"
#include "kit/typed_time.h"
#include "models/property_value.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

QuestionDialog::QuestionDialog(const QString &title, const QString &action, QWidget *parent)
    : QDialog(parent->window()), m_fields(new QVBoxLayout), m_submit(new QPushButton(action))
{
    setAttribute(Qt::WA_DeleteOnClose);
    endDialogWith(*this, *parent);
    setWindowTitle(title);
    setMinimumWidth(360);
    m_submit->setObjectName(QStringLiteral("submit"));
    m_submit->setDefault(true);
    setButtonKind(m_submit, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_submit);
    m_fields->setSpacing(metrics::gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 20);
    column->setSpacing(metrics::gapLarge);
    column->addWidget(new Label(TextKind::PaneTitle, readable(title)));
    column->addLayout(m_fields);
    column->addLayout(buttons);
    keepDialogHeight(*this); // also where it says what is wrong
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, [this] {
        if (answer())
            accept();
    });
}

void QuestionDialog::setAction(const QString &action)
{
    m_submit->setText(action);
}

void DateRangeDialog::ask(QWidget *parent, const QDateTime &from, const QDateTime &until, Chosen chosen)
{
    (new DateRangeDialog(parent, from, until, std::move(chosen)))->open();
}

DateRangeDialog::DateRangeDialog(QWidget *parent, const QDateTime &from, const QDateTime &until, Chosen chosen)
    : QuestionDialog(tr("Added between"), tr("Filter"), parent), m_hasFrom(new QCheckBox(tr("From"))),
      m_hasUntil(new QCheckBox(tr("Up to and including"))), m_from(new QDateEdit), m_until(new QDateEdit),
      m_fault(new Label(TextKind::Bad)), m_chosen(std::move(chosen))
{
    const QDate today = QDate::currentDate();
    m_hasFrom->setChecked(from.isValid() || !until.isValid());
    m_hasUntil->setChecked(until.isValid());
    m_from->setDate(from.isValid() ? from.toLocalTime().date() : today.addMonths(-1));
    m_until->setDate(until.isValid() ? until.toLocalTime().addSecs(-1).date() : today);
    for (const auto &[box, date] : {std::pair(m_hasFrom, m_from), std::pair(m_hasUntil, m_until)}) {
        date->setCalendarPopup(true);
        takeAsTyped(date);
        date->setAccessibleName(box->text());
        date->setEnabled(box->isChecked());
        connect(box, &QCheckBox::toggled, date, &QWidget::setEnabled);
        connect(box, &QCheckBox::toggled, m_fault, &QWidget::hide);
        connect(date, &QDateEdit::dateChanged, m_fault, &QWidget::hide);
        auto *row = new QHBoxLayout;
        row->addWidget(box, 1);
        row->addWidget(date, 1);
        fields().addLayout(row);
    }
    m_fault->setWordWrap(true);
    m_fault->hide();
    fields().addWidget(m_fault);
}

bool DateRangeDialog::answer()
{
    for (QDateEdit *date : {m_from, m_until})
        finishTyping(date);
    if (m_hasFrom->isChecked() && m_hasUntil->isChecked() && m_from->date() > m_until->date()) {
        m_fault->setText(tr("The first day is after the last one. Choose an earlier first day, or a later last one."));
        m_fault->show();
        m_until->setAccessibleDescription(m_fault->text());
        m_until->setFocus();
        return false;
    }
    const QDateTime from = m_hasFrom->isChecked() ? m_from->date().startOfDay().toUTC() : QDateTime();
    const QDateTime until = m_hasUntil->isChecked() ? m_until->date().addDays(1).startOfDay().toUTC() : QDateTime();
    m_chosen(from, until);
    return true;
}

void PropertyValueDialog::ask(QWidget *parent, const QString &title, PropertyType type, Chosen chosen)
{
    (new PropertyValueDialog(parent, title, type, std::move(chosen)))->open();
}

PropertyValueDialog::PropertyValueDialog(QWidget *parent, const QString &title, PropertyType type, Chosen chosen)
    : QuestionDialog(title, tr("Filter"), parent), m_type(type),
      m_value(new FormField(tr("&Value"), tr("Only contacts whose properties have been read can be found by them."))),
      m_chosen(std::move(chosen))
{
    fields().addWidget(m_value);
    m_value->setFocus();
}

bool PropertyValueDialog::answer()
{
    const std::optional<ContactProperty::Value> value = readPropertyValue(m_value->text(), m_type);
    if (!value || std::holds_alternative<std::monostate>(*value)) {
        m_value->setFault(m_type == PropertyType::Number ? tr("Write a number, for example 12.")
                                                         : tr("Write a value."));
        return false;
    }
    m_chosen(*value);
    return true;
}

void NameDialog::ask(QWidget *parent, const QString &title, const QStringList &taken, Chosen chosen)
{
    (new NameDialog(parent, title, taken, std::move(chosen)))->open();
}

NameDialog::NameDialog(QWidget *parent, const QString &title, const QStringList &taken, Chosen chosen)
    : QuestionDialog(title, tr("Save"), parent), m_taken(taken), m_name(new FormField(tr("&Name"))), m_chosen(std::move(chosen))
{
    fields().addWidget(m_name);
    m_name->setFocus();
    connect(m_name->edit(), &QLineEdit::textChanged, this, [this] {
        m_toReplace.clear();
        setAction(tr("Save"));
    });
}

bool NameDialog::answer()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_name->setFault(tr("Write a name."));
        return false;
    }
    if (m_taken.contains(name) && m_toReplace != name) {
        m_toReplace = name;
        m_name->setFault(tr("There is one of that name. Replace it, or write another name."));
        setAction(tr("Replace"));
        return false;
    }
    m_chosen(name);
    return true;
}

} // namespace postroom
