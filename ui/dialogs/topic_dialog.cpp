// SPDX-License-Identifier: Apache-2.0
#include "dialogs/topic_dialog.h"

#include "kit/form_field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace postroom {

namespace {

// Reference, "Create Topic".
constexpr int mostNameLength = 50;
constexpr int mostDescriptionLength = 200;

} // namespace

TopicDialog *TopicDialog::create(TopicsModel &model, const AccountMark &account, QWidget *parent)
{
    auto *dialog = new TopicDialog(model, {}, account, parent);
    dialog->open();
    return dialog;
}

TopicDialog *TopicDialog::edit(TopicsModel &model, const Topic &topic, const AccountMark &account, QWidget *parent)
{
    auto *dialog = new TopicDialog(model, topic, account, parent);
    dialog->open();
    return dialog;
}

TopicDialog::TopicDialog(TopicsModel &model, const Topic &topic, const AccountMark &account, QWidget *parent)
    : FormDialog(account, topic.id.isEmpty() ? tr("New topic") : tr("Change topic"),
                 topic.id.isEmpty() ? tr("Create topic") : tr("Save"), parent),
      m_model(model), m_topic(topic),
      m_name(new FormField(tr("&Name"), tr("People see it where they choose what they get."))),
      m_description(new QPlainTextEdit), m_default(new QComboBox), m_visibility(new QComboBox)
{
    m_name->setText(topic.name);
    m_description->setPlainText(topic.description.value_or(QString()));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(fontMetrics().height() * 3 + 16);
    m_descriptionField = new FieldFrame(tr("&Description"), m_description,
                                        tr("One or two sentences on what people get, 200 characters at most."));
    connect(m_description, &QPlainTextEdit::textChanged, m_descriptionField,
            [this] { m_descriptionField->setFault({}); });

    m_default->addItem(tr("Subscribed until they say no"), QVariant::fromValue(int(TopicDefault::OptIn)));
    m_default->addItem(tr("Not subscribed until they say yes"), QVariant::fromValue(int(TopicDefault::OptOut)));
    m_default->setCurrentIndex(topic.defaultSubscription == TopicDefault::OptOut ? 1 : 0);
    m_default->setEnabled(isNew());
    auto *defaultField = new FieldFrame(tr("People who made no &choice are"), m_default,
                                        isNew() ? tr("This can never be changed later, not even by Resend’s support.")
                                                : tr("This was chosen when the topic was created and cannot change."));

    m_visibility->addItem(tr("Private: only people who are subscribed see it"),
                          QVariant::fromValue(int(TopicVisibility::Private)));
    m_visibility->addItem(tr("Public: everybody sees it"), QVariant::fromValue(int(TopicVisibility::Public)));
    m_visibility->setCurrentIndex(topic.visibility && *topic.visibility == TopicVisibility::Public ? 1 : 0);
    auto *visibilityField = new FieldFrame(tr("&Visibility on the page where people choose"), m_visibility);

    m_chosenDefault = m_default->currentIndex();
    m_chosenVisibility = m_visibility->currentIndex();
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_descriptionField, defaultField, visibilityField})
        fields().addWidget(field);
    m_name->setFocus();
    connect(this, &FormDialog::submitted, this, &TopicDialog::carryOut);
}

QString TopicDialog::description() const
{
    return m_description->toPlainText().trimmed();
}

bool TopicDialog::check()
{
    const auto tooLong = [](int most) {
        //: Beside a field; %1 is a number
        return tr("At most %1 characters.").arg(QLocale().toString(most));
    };
    const qsizetype length = m_name->text().trimmed().size();
    if (length == 0)
        m_name->setFault(tr("Write a name."));
    else if (length > mostNameLength)
        m_name->setFault(tooLong(mostNameLength));
    if (description().size() > mostDescriptionLength)
        m_descriptionField->setFault(tooLong(mostDescriptionLength));
    for (FieldFrame *field : {static_cast<FieldFrame *>(m_name), m_descriptionField}) {
        if (!field->fault().isEmpty()) {
            field->setFocus();
            return false;
        }
    }
    return true;
}

bool TopicDialog::isDirty() const
{
    return m_name->text() != m_topic.name || m_description->toPlainText() != m_topic.description.value_or(QString())
        || m_default->currentIndex() != m_chosenDefault || m_visibility->currentIndex() != m_chosenVisibility;
}

void TopicDialog::carryOut()
{
    const auto done = [guard = QPointer(this)](const std::optional<ApiError> &error) {
        if (!guard)
            return;
        if (!error)
            guard->accept();
        else
            guard->fail(guard->isNew() ? tr("The topic was not created.") : tr("The topic was not changed."), *error);
    };
    const QString name = m_name->text().trimmed();
    const auto visibility = TopicVisibility(m_visibility->currentData().toInt());
    if (isNew()) {
        CreateTopic topic{.name = name, .defaultSubscription = TopicDefault(m_default->currentData().toInt())};
        if (!description().isEmpty())
            topic.description = description();
        topic.visibility = visibility;
        m_model.create(topic, done);
        return;
    }
    // Only what changed: somebody else may be changing the rest.
    UpdateTopic change{.id = m_topic.id};
    if (name != m_topic.name)
        change.name = name;
    if (description() != m_topic.description.value_or(QString()))
        change.description = description();
    if (!m_topic.visibility || !(*m_topic.visibility == visibility))
        change.visibility = visibility;
    m_model.update(change, done);
}

} // namespace postroom
