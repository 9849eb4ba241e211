// SPDX-License-Identifier: Apache-2.0
#include "pages/contact_pane.h"

#include "kit/action_button.h"
#include "kit/badge.h"
#include "kit/card.h"
#include "kit/confirm.h"
#include "kit/form_field.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/one_line.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/state_pane.h"
#include "models/account_models.h"
#include "models/relative_time.h"
#include "pages/contact_news.h"
#include "pages/contact_parts.h"

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

// A text that shows what is there already stands for that, with the breaks and blanks a field cannot show.
QString typedName(const QString &text, const QString &saved)
{
    return text == oneLine(saved) ? saved : text.trimmed();
}

} // namespace

ContactPane::ContactPane(OpenContact &contact, const PageContext &context, QWidget *parent)
    : QWidget(parent), m_contact(contact), m_context(context), m_stack(new QStackedLayout), m_content(new QWidget),
      m_state(new StatePane), m_name(new Label(TextKind::PaneTitle)), m_badge(new Badge),
      m_email(new Label(TextKind::Muted)), m_added(new Label(TextKind::SmallMuted)), m_strip(new MessageStrip),
      m_news(new ContactNews), m_firstName(new FormField(tr("&First name"))), m_lastName(new FormField(tr("&Last name"))),
      m_subscribed(new QCheckBox(tr("Subscribed: gets broadcasts"))), m_parts(new ContactParts(contact, context.models)),
      m_save(new QAction(tr("Save contact"), this)),
      m_discard(new QAction(tr("Discard changes"), this)), m_remove(new QAction(tr("Delete contact…"), this)),
      m_overwrite(new QPushButton(tr("Save mine anyway")))
{
    auto *card = new Card;
    card->setLayout(m_stack);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(metrics::gapSmall);
    outer->addWidget(m_news);
    outer->addWidget(card, 1);

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
    auto *overwriteRow = new QHBoxLayout;
    overwriteRow->setContentsMargins(metrics::gapLarge, 0, metrics::gapLarge, 0);
    overwriteRow->addStretch(1);
    overwriteRow->addWidget(m_overwrite);
    column->addLayout(overwriteRow);
    column->addWidget(makeFields(), 1);
    column->addWidget(makeButtons());
    m_overwrite->hide();
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_state);

    connect(m_firstName->edit(), &QLineEdit::textEdited, this,
            [this] { typeName(*m_firstName, &ContactState::firstName); });
    connect(m_lastName->edit(), &QLineEdit::textEdited, this,
            [this] { typeName(*m_lastName, &ContactState::lastName); });
    connect(m_subscribed, &QCheckBox::toggled, this, [this](bool on) {
        change([on](ContactState &state) { state.subscribed = on; });
    });
    connect(m_save, &QAction::triggered, this, [this] { save(false); });
    connect(m_overwrite, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_discard, &QAction::triggered, this, [this] {
        m_strip->clear();
        m_contact.discard();
        fillFields(true);
    });
    connect(m_remove, &QAction::triggered, this, &ContactPane::askRemoval);
    connect(m_strip, &MessageStrip::accountsRequested, this, &ContactPane::accountsRequested);
    connect(m_news, &ContactNews::wanted, this, [this](const QString &id) { m_contact.open(id); });
    connect(m_state, &StatePane::actionTriggered, this, [this] { m_contact.refresh(); });
    followContact();
    settle();
    m_parts->tabFrom(m_subscribed);
}

void ContactPane::followContact()
{
    connect(&m_contact, &OpenContact::changed, this, &ContactPane::settle);
    connect(&m_contact, &OpenContact::wasSaved, this, [this](const QString &id, const QStringList &segmentsGone) {
        if (!segmentsGone.isEmpty())
            tellSegmentsGone(id, segmentsGone);
        else if (id == m_contact.id())
            m_strip->showNotice(Tone::Good, tr("Saved."));
    });
    connect(&m_contact, &OpenContact::saveFailed, this,
            [this](const QString &id, const QString &email, const ApiError &error) { tellNotSaved(id, email, error); });
    connect(&m_contact, &OpenContact::changedElsewhere, this, [this](const QString &id, const QString &email) {
        if (id != m_contact.id()) {
            //: %1 is the address of a contact that is not shown at the moment
            m_news->tell(id, ContactNews::About::Saving,
                         {Tone::Waiting, tr("The changes to %1 were not saved.").arg(email),
                          tr("Somebody else changed this contact meanwhile. What you typed is still there.")});
            return;
        }
        m_strip->showNotice(Tone::Waiting, tr("Somebody else changed this contact since you opened it."),
                            tr("Nothing was saved. What you typed is still here, everything else is shown as it is now. "
                               "“Save mine anyway” saves what you changed and nothing else."));
    });
    connect(&m_contact, &OpenContact::wasThereBefore, this, &ContactPane::tellThereBefore);
    connect(&m_contact, &OpenContact::hadNothingToSave, this, [this](const QString &id) {
        // Of another one wishesLost() says it.
        if (id == m_contact.id())
            m_strip->showNotice(Tone::Waiting, tr("Nothing was saved."),
                                tr("What you had changed was about something that was deleted meanwhile."));
    });
    connect(&m_contact, &OpenContact::wishesLost, this, [this](const QString &id, const QString &email) {
        // Of the one that is open it stands where it was typed.
        if (id != m_contact.id())
            //: %1 is the address of a contact that is not shown at the moment
            m_news->tell(id, ContactNews::About::Lost,
                         {Tone::Waiting, tr("A part of the changes to %1 cannot be saved any more.").arg(email),
                          tr("What you typed there was for something that was deleted meanwhile. It is kept until you "
                             "have seen it.")});
    });
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
    column->addWidget(m_parts);
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    // On the card, as everything around it.
    inside->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
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

void ContactPane::fillFields(bool afresh)
{
    const ContactState state = m_contact.wanted();
    const ContactState &saved = m_contact.saved();
    m_filling = true;
    if (afresh || typedName(m_firstName->text(), saved.firstName) != state.firstName)
        m_firstName->setText(state.firstName);
    if (afresh || typedName(m_lastName->text(), saved.lastName) != state.lastName)
        m_lastName->setText(state.lastName);
    m_subscribed->setChecked(state.subscribed);
    m_filling = false;
    m_parts->settle(afresh);
}

void ContactPane::change(const std::function<void(ContactState &)> &edit)
{
    if (m_filling)
        return;
    ContactState state = m_contact.wanted();
    edit(state);
    m_contact.setWanted(state);
}

void ContactPane::typeName(const FormField &field, QString ContactState::*name)
{
    change([&](ContactState &state) { state.*name = typedName(field.text(), m_contact.saved().*name); });
}

void ContactPane::save(bool overwrite)
{
    ContactState state = m_contact.wanted();
    if (m_parts->focusUnreadable())
        return;
    // What stands in no field, because its property is gone, can be neither put right nor saved.
    state.unreadable.clear();
    m_contact.setWanted(state);
    m_strip->clear();
    m_contact.save(overwrite);
}

void ContactPane::tellNotSaved(const QString &id, const QString &email, const ApiError &error)
{
    // It may be about something that was deleted meanwhile, which then goes from here as well.
    if (error.kind == ApiError::Kind::Rejected || error.kind == ApiError::Kind::NotFound) {
        m_context.models.contactProperties.refresh(HttpRequest::Priority::Normal);
        m_context.models.topics.refresh(HttpRequest::Priority::Normal);
    }
    if (id == m_contact.id())
        m_strip->showError(tr("The contact was not saved."), error, TriesAgain::WhenAsked, Repeating::MayDoItTwice,
                           [this] { save(false); });
    else
        //: %1 is the address of a contact that is not shown at the moment
        m_news->tell(id, ContactNews::About::Saving,
                     {Tone::Bad, tr("The changes to %1 were not saved.").arg(email),
                      errorText(error, TriesAgain::WhenAsked).sentences()});
}

void ContactPane::tellSegmentsGone(const QString &contactId, const QStringList &ids)
{
    SegmentsModel &segments = m_context.models.segments;
    QStringList names;
    for (const QString &id : ids) {
        if (const int row = segments.rowOf(id); row >= 0)
            names.push_back(segments.at(row).name);
    }
    const QString title = names.isEmpty() ? tr("A segment was deleted meanwhile.")
                                          //: %1: the names of segments that somebody else deleted
                                          : tr("Deleted meanwhile: %1.").arg(QLocale().createSeparatedList(names));
    const QString text = tr("The contact could not be put into the segment. Everything else was saved.");
    const ContactStore &store = m_context.models.contactStore;
    if (contactId == m_contact.id()) {
        m_strip->showNotice(Tone::Waiting, title, text);
    } else if (const std::optional<ContactPlace> place = store.find(contactId)) {
        //: %1 is the address of a contact that is not shown at the moment
        m_news->tell(contactId, ContactNews::About::Lost,
                     {Tone::Waiting, tr("A part of the changes to %1 cannot be saved any more.").arg(store.at(*place).email),
                      title + QLatin1Char(' ') + text});
    }
    segments.refresh(HttpRequest::Priority::Normal);
}

void ContactPane::tellThereBefore()
{
    const std::optional<Contact> contact = m_contact.contact();
    if (!contact)
        return;
    QStringList sentences{tr("Resend left it as it was.")};
    if (!m_contact.saved().subscribed)
        sentences.push_back(tr("It is unsubscribed, and stays so."));
    if (m_contact.isDirty())
        sentences.push_back(tr("What you typed differs from it and is not saved yet: save it, or discard it."));
    //: %1 is the address of a contact that was to be added
    m_strip->showNotice(Tone::Waiting, tr("%1 was among your contacts already.").arg(contact->email),
                        sentences.join(QLatin1Char(' ')));
}

void ContactPane::askRemoval()
{
    const std::optional<Contact> contact = m_contact.contact();
    if (!contact)
        return;
    // While the question stands another contact may come here: a refresh takes a row away, and the next one is current.
    ConfirmDialog::ask(
        this,
        {tr("Delete %1?").arg(contact->email),
         tr("The contact is taken out of every segment, with its properties and choices. If the address is "
            "suppressed because of a bounce or a complaint, it stays suppressed. This cannot be undone."),
         tr("Delete contact"), m_context.account},
        [this, id = contact->id, email = contact->email] { remove(id, email); });
}

void ContactPane::remove(const QString &id, const QString &email)
{
    m_contact.remove(id, [guard = QPointer(this), id, email](const std::optional<ApiError> &error) {
        if (!guard)
            return;
        if (!error) {
            guard->m_news->take(id);
            return;
        }
        const QString what = id == guard->m_contact.id()
            ? tr("The contact was not deleted.")
            //: %1 is the address of a contact that is not shown at the moment
            : tr("%1 was not deleted.").arg(email);
        guard->m_strip->showError(what, *error, TriesAgain::WhenAsked, Repeating::MayDoItTwice,
                                  [guard, id, email] { guard->remove(id, email); });
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
    const QString shown = m_contact.isLoaded() ? m_contact.id() : QString();
    const bool isOther = shown != m_shownId;
    const bool asks = m_contact.isChangedElsewhere() && !m_contact.isSaving();
    if (isOther || (m_asks && !asks))
        m_strip->clear();
    m_asks = asks;
    m_overwrite->setVisible(asks);
    if (const auto untold = shown.isEmpty() ? std::nullopt : m_news->take(shown))
        m_strip->showNotice(untold->tone, untold->title, untold->text);
    m_shownId = shown;
    fillFields(isOther);
}

} // namespace postroom
