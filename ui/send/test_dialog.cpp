// SPDX-License-Identifier: Apache-2.0
#include "send/test_dialog.h"

#include "accounts/preferences.h"
#include "kit/form_field.h"
#include "kit/label.h"
#include "kit/one_line.h"
#include "resend/contacts/contact_api.h"
#include "send/test_rendering.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace postroom {

namespace {

constexpr int offeredContacts = 50;

bool looksLikeAddress(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+$"));
    return shape.match(text).hasMatch();
}

QString contactText(const Contact &contact)
{
    const QString name = contact.fullName();
    return name.isEmpty() ? contact.email : name + QStringLiteral(" <") + contact.email + u'>';
}

} // namespace

TestDialog *TestDialog::open(SendTools &tools, const BroadcastDraft &draft, QWidget *parent)
{
    auto *dialog = new TestDialog(tools, draft, parent);
    dialog->QDialog::open();
    return dialog;
}

TestDialog::TestDialog(SendTools &tools, const BroadcastDraft &draft, QWidget *parent)
    : FormDialog(tools.account, tr("Send a test"), tr("Send test"), parent, Needs::Sending), m_tools(tools), m_draft(draft),
      m_test(new TestMessage(tools.models.client, this)),
      m_to(new FormField(tr("&To"), tr("Yourself, and up to five others. A comma between addresses."))),
      m_as(new QComboBox),
      m_asFrame(new FieldFrame(tr("&As this contact would get it"), m_as,
                               tr("Personal fields are filled in with what is known of this contact."))),
      m_cost(new Label(TextKind::Muted))
{
    setMinimumWidth(520);
    m_to->setText(tools.preferences.testAddresses().join(QStringLiteral(", ")));
    m_to->edit()->setObjectName(QStringLiteral("testTo"));
    m_as->setObjectName(QStringLiteral("testAs"));
    m_as->setEditable(true);
    m_as->setInsertPolicy(QComboBox::NoInsert);
    m_as->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_as->setMinimumContentsLength(24);
    keepOneLine(m_as->lineEdit());
    m_as->completer()->setFilterMode(Qt::MatchContains);
    m_as->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_as->addItem(tr("Nobody in particular: with the fallbacks"));
    m_cost->setWordWrap(true);
    auto *unsubscribe = new Label(TextKind::Muted,
                                  tr("The subject is marked with “[Test]”, and the unsubscribe link leads nowhere."));
    unsubscribe->setWordWrap(true);
    fields().addWidget(m_to);
    fields().addWidget(m_asFrame);
    fields().addWidget(m_cost);
    fields().addWidget(unsubscribe);
    m_to->setFocus();
    connect(m_to->edit(), &QLineEdit::textChanged, this, &TestDialog::showCost);
    connect(m_as, &QComboBox::editTextChanged, this, [this] { m_asFrame->setFault({}); });
    connect(this, &FormDialog::submitted, this, &TestDialog::carryOut);
    connect(m_test, &TestMessage::finished, this, &TestDialog::ended);
    if (m_tools.models.contactProperties.phase() == TableModel::Phase::Idle)
        m_tools.models.contactProperties.refresh();
    fillContacts();
    showCost();
}

// The people it goes to, the newest of them: enough to choose from. Any other address can be typed.
void TestDialog::fillContacts()
{
    ListContacts list;
    list.segmentId = m_draft.segmentId;
    list.page.limit = offeredContacts;
    m_tools.models.client.call(list, HttpRequest::Priority::Interactive, this,
                               [this](const Outcome<ListPage<Contact>> &page) {
                                   if (!page)
                                       return; // an address can be typed all the same
                                   for (const Contact &contact : page.value().items)
                                       m_as->addItem(contactText(contact), contact.email);
                               });
}

QStringList TestDialog::addresses() const
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    QStringList all = m_to->text().split(between, Qt::SkipEmptyParts);
    all.removeDuplicates();
    return all;
}

QString TestDialog::chosenContact() const
{
    const int known = m_as->findText(m_as->currentText());
    return known >= 0 ? m_as->itemData(known).toString() : m_as->currentText().trimmed();
}

void TestDialog::showCost()
{
    const int count = int(addresses().size());
    if (count == 0) {
        m_cost->setText(tr("Each address counts as one email against your plan’s quota at Resend."));
        return;
    }
    m_cost->setText(tr("Counts as %Ln email(s) against your plan’s quota at Resend.", nullptr, count));
}

bool TestDialog::check()
{
    const QStringList all = addresses();
    QString fault;
    if (all.isEmpty())
        fault = tr("Write at least one address.");
    else if (all.size() > TestMessage::mostAddresses)
        fault = tr("At most six addresses.");
    for (const QString &address : all) {
        if (!looksLikeAddress(address))
            fault = tr("“%1” is no email address.").arg(address);
    }
    m_to->setFault(fault);
    if (!fault.isEmpty()) {
        m_to->setFocus();
        return false;
    }
    if (m_draft.from.isEmpty() || m_draft.subject.isEmpty()
        || (m_draft.html.isEmpty() && m_draft.text.text().isEmpty())) {
        explain(tr("A test needs a sender, a subject and a message."), tr("Write them first."));
        return false;
    }
    return true;
}

void TestDialog::carryOut()
{
    m_tools.preferences.setTestAddresses(addresses());
    const QString contact = chosenContact();
    if (contact.isEmpty()) {
        sendAs({});
        return;
    }
    m_tools.models.client.call(GetContact{contact}, HttpRequest::Priority::Interactive, this,
                               [this, contact](const Outcome<ContactDetails> &outcome) {
                                   if (outcome) {
                                       sendAs(outcome.value());
                                       return;
                                   }
                                   if (outcome.error().kind == ApiError::Kind::NotFound) {
                                       carryOn();
                                       m_asFrame->setFault(tr("There is no contact with this address."));
                                       return;
                                   }
                                   fail(tr("The test was not sent."), outcome.error());
                               });
}

void TestDialog::sendAs(const std::optional<ContactDetails> &contact)
{
    QList<ContactProperty> properties;
    const ContactPropertiesModel &model = m_tools.models.contactProperties;
    for (int row = 0; row < model.rowCount(); ++row)
        properties.push_back(model.at(row));
    const RenderedMessage message = renderedFor(contact, m_draft, properties);
    // The same message to the same people, and some of them may have it: asked for again under the keys of before.
    if (m_isRetry && m_test->isSameAs(message, addresses()))
        m_test->retry();
    else
        m_test->send(message, addresses());
}

void TestDialog::ended()
{
    const QList<TestMessage::Failure> failures = m_test->failures();
    m_isRetry = !failures.isEmpty();
    if (failures.isEmpty()) {
        inform(tr("The test is on its way to %Ln address(es).", nullptr, m_test->count()));
        submitButton()->setText(tr("Send again"));
        return;
    }
    QStringList names;
    for (const TestMessage::Failure &failure : failures)
        names.push_back(failure.address);
    //: %1 is a list of addresses
    fail(m_test->sentCount() == 0 ? tr("The test was not sent.")
                                  : tr("The test was not sent to %1.").arg(QLocale().createSeparatedList(names)),
         failures.first().error, Repeating::IsSafe); // under the same idempotency keys
}

} // namespace postroom
