// SPDX-License-Identifier: Apache-2.0
#include "pages/contact_pane.h"

#include "kit/action_button.h"
#include "kit/badge.h"
#include "kit/card.h"
#include "kit/confirm.h"
#include "kit/form_field.h"
#include "kit/label.h"
#include "kit/literal_text.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/readable.h"
#include "kit/rights_gate.h"
#include "kit/state_pane.h"
#include "models/account_models.h"
#include "models/property_value.h"
#include "models/relative_time.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace postroom {

namespace {

void clear(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ContactPane::ContactPane(OpenContact &contact, const PageContext &context, QWidget *parent)
    : QWidget(parent), m_contact(contact), m_context(context), m_stack(new QStackedLayout), m_content(new QWidget),
      m_state(new StatePane), m_name(new Label(TextKind::PaneTitle)), m_badge(new Badge),
      m_email(new Label(TextKind::Muted)), m_added(new Label(TextKind::SmallMuted)), m_strip(new MessageStrip),
      m_firstName(new FormField(tr("&First name"))), m_lastName(new FormField(tr("&Last name"))),
      m_subscribed(new QCheckBox(tr("Subscribed: gets broadcasts"))), m_propertyFields(new QVBoxLayout),
      m_segmentBoxes(new QVBoxLayout), m_topicBoxes(new QVBoxLayout), m_save(new QAction(tr("Save contact"), this)),
      m_discard(new QAction(tr("Discard changes"), this)), m_remove(new QAction(tr("Delete contact…"), this)),
      m_overwrite(new QPushButton(tr("Save mine anyway")))
{
    auto *card = new Card;
    card->setLayout(m_stack);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);

    m_save->setIconText(tr("Save"));
    m_discard->setIconText(tr("Discard"));
    m_remove->setIconText(tr("Delete…"));
    m_save->setShortcut(QKeySequence::Save);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    auto *rights = new RightsGate(context.models.client, this);
    rights->guard(m_save, Needs::Writing);
    rights->guard(m_remove, Needs::Writing);
    rights->guard(m_overwrite, Needs::Writing);
    addAction(m_save);
    addAction(m_discard);
    addAction(m_remove);

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, metrics::gapLarge, 0, metrics::gap);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(makeHead());
    column->addWidget(m_strip);
    column->addWidget(m_overwrite, 0, Qt::AlignRight);
    column->addWidget(makeFields(), 1);
    column->addWidget(makeButtons());
    m_overwrite->hide();
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_state);

    connect(m_firstName->edit(), &QLineEdit::textEdited, this, &ContactPane::type);
    connect(m_lastName->edit(), &QLineEdit::textEdited, this, &ContactPane::type);
    connect(m_subscribed, &QCheckBox::toggled, this, &ContactPane::type);
    connect(m_save, &QAction::triggered, this, [this] { save(false); });
    connect(m_overwrite, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_discard, &QAction::triggered, this, [this] {
        m_contact.discard();
        m_strip->clear();
        fillFields();
    });
    connect(m_remove, &QAction::triggered, this, &ContactPane::askRemoval);
    connect(m_strip, &MessageStrip::retryRequested, this, [this] { m_again(); });
    connect(m_strip, &MessageStrip::accountsRequested, this, &ContactPane::accountsRequested);
    connect(m_state, &StatePane::actionTriggered, this, [this] { m_contact.refresh(); });
    connect(&m_contact, &OpenContact::changed, this, &ContactPane::settle);
    connect(&m_contact, &OpenContact::wasSaved, this, [this](const QStringList &segmentsGone) {
        fillFields();
        if (segmentsGone.isEmpty())
            m_strip->showNotice(Tone::Good, tr("Saved."));
        else
            tellSegmentsGone(segmentsGone);
    });
    connect(&m_contact, &OpenContact::saveFailed, this, [this](const ApiError &error) {
        m_again = [this] { save(false); };
        m_strip->showError(tr("The contact was not saved."), error);
    });
    connect(&m_contact, &OpenContact::changedElsewhere, this, [this] {
        m_strip->showNotice(Tone::Waiting, tr("Somebody else changed this contact since you opened it."),
                            tr("Nothing was saved. Discard shows what it is now; what you typed is still here."));
        m_overwrite->show();
    });
    connect(&m_context.models.contactProperties, &TableModel::phaseChanged, this, &ContactPane::rebuildFields);
    connect(&m_context.models.segments, &TableModel::phaseChanged, this, &ContactPane::showGroups);
    settle();
}

QWidget *ContactPane::makeHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(metrics::gapLarge, 0, metrics::gapLarge, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    m_name->setElided(true);
    row->addWidget(m_name, 1);
    row->addWidget(m_badge);
    column->addLayout(row);
    m_email->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_email->setElided(true);
    column->addWidget(m_email);
    column->addWidget(m_added);
    return head;
}

QWidget *ContactPane::makeFields()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(metrics::gapLarge, 4, metrics::gapLarge, 4);
    column->setSpacing(metrics::gap);
    auto *names = new QHBoxLayout;
    names->setSpacing(metrics::gap);
    names->addWidget(m_firstName);
    names->addWidget(m_lastName);
    column->addLayout(names);
    column->addWidget(m_subscribed);
    const std::pair<QString, QVBoxLayout *> parts[] = {
        {tr("Properties"), m_propertyFields}, {tr("Segments"), m_segmentBoxes}, {tr("Topics"), m_topicBoxes}};
    for (const auto &[title, layout] : parts) {
        column->addWidget(new Label(TextKind::Strong, title));
        layout->setSpacing(metrics::gapSmall);
        column->addLayout(layout);
    }
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    return area;
}

QWidget *ContactPane::makeButtons()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::gapLarge, 0, metrics::gapLarge, 0);
    row->setSpacing(metrics::gapSmall);
    auto *remove = new ActionButton(m_remove);
    setButtonKind(remove, ButtonKind::Danger);
    row->addWidget(remove);
    row->addStretch(1);
    row->addWidget(new ActionButton(m_discard));
    auto *save = new ActionButton(m_save);
    setButtonKind(save, ButtonKind::Primary);
    row->addWidget(save);
    return bar;
}

void ContactPane::rebuildFields()
{
    const ContactPropertiesModel &model = m_context.models.contactProperties;
    bool isSame = m_properties.size() == model.rowCount();
    for (int row = 0; isSame && row < model.rowCount(); ++row)
        isSame = m_properties.at(row).first == model.at(row);
    if (isSame)
        return;
    m_properties.clear();
    clear(m_propertyFields);
    for (int row = 0; row < model.rowCount(); ++row) {
        const ContactProperty &property = model.at(row);
        //: Label of a field; %1 is the key of a property whose values are numbers
        const QString label = property.type == PropertyType::Number ? tr("%1 (number)").arg(property.key)
                                                                    : property.key;
        auto *field = new FormField(literalText(label));
        const QString fallback = propertyValueText(property.fallback);
        //: In an empty field: what people without a value of their own get
        field->edit()->setPlaceholderText(fallback.isEmpty() ? tr("No value") : tr("%1 (fallback)").arg(shortened(fallback)));
        connect(field->edit(), &QLineEdit::textEdited, this, &ContactPane::type);
        m_propertyFields->addWidget(field);
        m_properties.push_back({property, field});
    }
    fillFields();
}

void ContactPane::fillFields()
{
    const ContactState state = m_contact.wanted();
    m_filling = true;
    m_firstName->setText(state.firstName);
    m_lastName->setText(state.lastName);
    m_subscribed->setChecked(state.subscribed);
    for (const auto &[property, field] : std::as_const(m_properties)) {
        field->setFault({});
        field->setText(propertyValueText(state.properties.value(property.key)));
    }
    m_filling = false;
    showGroups();
}

void ContactPane::showGroups()
{
    clear(m_segmentBoxes);
    clear(m_topicBoxes);
    const ContactState state = m_contact.wanted();
    const SegmentsModel &segments = m_context.models.segments;
    const auto box = [this](QVBoxLayout *layout, const QString &name, bool checked, auto apply) {
        auto *check = new QCheckBox(literalText(shortened(name, 36)));
        check->setAccessibleName(name);
        check->setChecked(checked);
        connect(check, &QCheckBox::toggled, this, [this, apply](bool on) {
            ContactState changed = m_contact.wanted();
            apply(changed, on);
            m_contact.setWanted(changed);
        });
        layout->addWidget(check);
    };
    for (int row = 0; row < segments.rowCount(); ++row) {
        const QString id = segments.at(row).id;
        box(m_segmentBoxes, segments.at(row).name, state.segments.contains(id), [id](ContactState &changed, bool on) {
            if (on)
                changed.segments.insert(id);
            else
                changed.segments.remove(id);
        });
    }
    for (const ContactTopic &topic : m_contact.topics()) {
        box(m_topicBoxes, topic.name, state.topics.value(topic.id),
            [id = topic.id](ContactState &changed, bool on) { changed.topics.insert(id, on); });
    }
}

void ContactPane::type()
{
    if (m_filling)
        return;
    ContactState state = m_contact.wanted();
    state.firstName = m_firstName->text().trimmed();
    state.lastName = m_lastName->text().trimmed();
    state.subscribed = m_subscribed->isChecked();
    for (const auto &[property, field] : std::as_const(m_properties)) {
        const std::optional<ContactProperty::Value> value = readPropertyValue(field->text(), property.type.known);
        field->setFault(value ? QString() : tr("Write a number, for example 12."));
        if (!value)
            continue;
        if (std::holds_alternative<std::monostate>(*value))
            state.properties.remove(property.key);
        else
            state.properties.insert(property.key, *value);
    }
    m_contact.setWanted(state);
}

void ContactPane::save(bool overwrite)
{
    for (const auto &[property, field] : std::as_const(m_properties)) {
        if (!field->fault().isEmpty()) {
            field->setFocus();
            return;
        }
    }
    m_overwrite->hide();
    m_strip->clear();
    m_contact.save(overwrite);
}

void ContactPane::tellSegmentsGone(const QStringList &ids)
{
    SegmentsModel &segments = m_context.models.segments;
    QStringList names;
    for (const QString &id : ids) {
        if (const int row = segments.rowOf(id); row >= 0)
            names.push_back(segments.at(row).name);
    }
    m_strip->showNotice(Tone::Waiting,
                        names.isEmpty() ? tr("A segment was deleted meanwhile.")
                                        //: %1: the names of segments that somebody else deleted
                                        : tr("Deleted meanwhile: %1.").arg(QLocale().createSeparatedList(names)),
                        tr("The contact could not be put into the segment. Everything else was saved."));
    segments.refresh(HttpRequest::Priority::Normal);
}

void ContactPane::askRemoval()
{
    const std::optional<Contact> contact = m_contact.contact();
    if (!contact)
        return;
    ConfirmDialog::ask(
        this,
        {tr("Delete %1?").arg(contact->email),
         tr("The contact is taken out of every segment, with its properties and choices. If the address is "
            "suppressed because of a bounce or a complaint, it stays suppressed. This cannot be undone."),
         tr("Delete contact"), m_context.account},
        [this] { remove(); });
}

void ContactPane::remove()
{
    m_contact.remove([guard = QPointer(this)](const std::optional<ApiError> &error) {
        if (!guard || !error)
            return;
        guard->m_again = [guard] { guard->remove(); };
        guard->m_strip->showError(tr("The contact was not deleted."), *error);
    });
}

void ContactPane::settle()
{
    const std::optional<Contact> contact = m_contact.contact();
    if (!contact) {
        m_shownId.clear();
        m_state->setState(QStringLiteral("empty"), tr("No contact is chosen"),
                          tr("Choose one in the list to see it here."));
        m_stack->setCurrentWidget(m_state);
    } else if (m_contact.failure() && !m_contact.isLoaded()) {
        const ErrorText text = errorText(*m_contact.failure(), TriesAgain::ByItself);
        m_state->setState(QStringLiteral("failed"), tr("The contact could not be loaded."),
                          text.sentences(), tr("Retry"));
        m_stack->setCurrentWidget(m_state);
    } else {
        m_stack->setCurrentWidget(m_content);
    }
    const bool isReady = contact && m_contact.isLoaded() && !m_contact.isSaving();
    m_content->setEnabled(contact && m_contact.isLoaded());
    m_save->setEnabled(isReady && m_contact.isDirty());
    m_discard->setEnabled(isReady && m_contact.isDirty());
    m_remove->setEnabled(contact.has_value());
    if (!contact)
        return;
    const QString name = contact->fullName();
    m_name->setText(name.isEmpty() ? contact->email : name);
    m_email->setText(contact->email);
    //: Below the address of a contact; %1 is a time
    m_added->setText(tr("Added %1").arg(fullTime(contact->createdAt)));
    if (m_contact.isDirty()) {
        //: Badge: what was typed is not saved yet
        m_badge->setStatus(Tone::Waiting, tr("Unsaved changes"));
    } else if (m_contact.isLoaded()) {
        m_badge->setStatus(m_contact.saved().subscribed ? Tone::Good : Tone::Neutral,
                           m_contact.saved().subscribed ? tr("Subscribed") : tr("Unsubscribed"));
    }
    // Only when another contact is there, or has just come: what is being typed stays as it is.
    const QString shown = m_contact.isLoaded() ? m_contact.id() : QString();
    if (shown != m_shownId) {
        m_shownId = shown;
        m_strip->clear();
        m_overwrite->hide();
        rebuildFields();
        fillFields();
    }
}

} // namespace postroom
