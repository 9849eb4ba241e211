// SPDX-License-Identifier: Apache-2.0
#include "composer/contact_picker.h"

#include "base/clock.h"
#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/one_line.h"
#include "models/account_models.h"

#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace postroom {

namespace {

constexpr int widestName = 200; // pixels

// One line a contact: the name where there is one, and the address.
class Lines final : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return role == Qt::SizeHintRole ? QVariant() : QIdentityProxyModel::data(index, role);
        const QString name = sourceModel()->index(index.row(), ContactTableModel::Name).data().toString();
        const QString email = sourceModel()->index(index.row(), ContactTableModel::Email).data().toString();
        return name.isEmpty() ? email : QStringLiteral("%1 · %2").arg(name, email);
    }
};

} // namespace

class ContactPicker::Popup final : public QFrame
{
public:
    Popup(AccountModels &models, ContactPicker &picker)
        : QFrame(&picker, Qt::Popup), m_model(models.contactStore, models.contactLoader, m_clock), m_search(new QLineEdit), m_list(new QListView)
    {
        m_lines.setSourceModel(&m_model);
        keepOneLine(m_search);
        m_search->setPlaceholderText(ContactPicker::tr("Search contacts"));
        m_search->setAccessibleName(ContactPicker::tr("Search contacts"));
        m_list->setModel(&m_lines);
        m_list->setAccessibleName(ContactPicker::tr("Contacts"));
        m_list->setUniformItemSizes(true);
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        auto *nobody = new QPushButton(ContactPicker::tr("Somebody without a name"));
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(metrics::gapSmall, metrics::gapSmall, metrics::gapSmall, metrics::gapSmall);
        column->setSpacing(metrics::gapSmall);
        column->addWidget(m_search);
        column->addWidget(m_list, 1);
        column->addWidget(nobody);
        m_search->installEventFilter(this);
        connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
            ContactQuery query;
            query.text = text;
            m_model.setQuery(query);
        });
        const auto take = [this, &picker](const QModelIndex &index) {
            if (!index.isValid())
                return;
            picker.choose(m_model.idAt(index.row()));
            hide();
        };
        connect(m_list, &QListView::clicked, this, take);
        connect(m_list, &QListView::activated, this, take);
        connect(m_search, &QLineEdit::returnPressed, this, [this, take] {
            take(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_lines.index(0, 0));
        });
        connect(nobody, &QPushButton::clicked, this, [this, &picker] {
            picker.choose({});
            hide();
        });
    }

    void openBelow(const QWidget &button)
    {
        resize(qMax(340, button.width()), 320);
        move(button.mapToGlobal(QPoint(button.width() - width(), button.height() + 2)));
        show();
        m_search->setFocus();
        m_search->selectAll();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_search && event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Down || key == Qt::Key_Up) {
                QCoreApplication::sendEvent(m_list, event);
                return true;
            }
        }
        return QFrame::eventFilter(watched, event);
    }

private:
    SystemClock m_clock;
    ContactTableModel m_model;
    Lines m_lines;
    QLineEdit *m_search;
    QListView *m_list;
};

ContactPicker::ContactPicker(AccountModels &models, QWidget *parent) : QPushButton(parent), m_models(models)
{
    setAccessibleDescription(tr("As whom the message is shown"));
    connect(this, &QPushButton::clicked, this, &ContactPicker::open);
    connect(&models.contactStore, &ContactStore::changed, this, [this] {
        showName();
        // Somebody else asked, and was answered.
        const auto place = m_models.contactStore.find(m_id);
        if (m_failure && place && m_models.contactStore.knowsProperties(*place)) {
            m_failure.reset();
            emit chosen();
        }
    });
    showName();
}

ContactPicker::~ContactPicker() = default;

void ContactPicker::open()
{
    if (m_models.contacts.phase() == TableModel::Phase::Idle)
        m_models.contacts.refresh(HttpRequest::Priority::Normal);
    if (!m_popup)
        m_popup = new Popup(m_models, *this);
    m_popup->openBelow(*this);
}

void ContactPicker::choose(const QString &contactId)
{
    m_id = contactId;
    m_failure.reset();
    showName();
    emit chosen();
    const auto place = m_models.contactStore.find(contactId);
    if (place && !m_models.contactStore.knowsProperties(*place))
        readProperties(contactId);
}

void ContactPicker::readProperties(const QString &contactId)
{
    m_models.client.call(GetContact{contactId}, HttpRequest::Priority::Interactive, this, [this, contactId](Outcome<ContactDetails> details) {
        if (!details) {
            if (contactId == m_id) {
                m_failure = details.error();
                emit chosen();
            }
            return;
        }
        QMap<QString, ContactStore::Value> values;
        for (auto it = details.value().properties.cbegin(); it != details.value().properties.cend(); ++it) {
            ContactStore::Value value;
            if (const auto *text = std::get_if<QString>(&it.value()))
                value = *text;
            else if (const auto *number = std::get_if<double>(&it.value()))
                value = *number;
            else
                value = std::get<bool>(it.value()) ? QStringLiteral("true") : QStringLiteral("false");
            values.insert(it.key(), value);
        }
        m_models.contactStore.setProperties(contactId, values);
        if (contactId == m_id)
            emit chosen();
    });
}

PreviewContact ContactPicker::contact() const
{
    PreviewContact contact;
    const ContactPropertiesModel &properties = m_models.contactProperties;
    for (int row = 0; row < properties.rowCount(); ++row)
        contact.propertyFallbacks.insert(properties.at(row).key, valueInMessage(properties.at(row).fallback));
    const auto place = m_models.contactStore.find(m_id);
    if (m_id.isEmpty() || !place)
        return contact;
    const Contact known = m_models.contactStore.at(*place);
    contact.id = known.id;
    contact.email = known.email;
    contact.firstName = known.firstName.value_or(QString());
    contact.lastName = known.lastName.value_or(QString());
    for (int row = 0; row < properties.rowCount(); ++row) {
        const QString key = properties.at(row).key;
        const QString value = valueInMessage(m_models.contactStore.property(*place, key));
        if (!value.isEmpty())
            contact.properties.insert(key, value);
    }
    return contact;
}

void ContactPicker::showName()
{
    const PreviewContact shown = contact();
    const QString name = QStringLiteral("%1 %2").arg(shown.firstName, shown.lastName).trimmed();
    const QString text = shown.id.isEmpty() ? tr("Somebody without a name") : name.isEmpty() ? shown.email : name;
    //: A button with a list behind it
    setText(tr("%1 ▾").arg(literalText(fontMetrics().elidedText(text, Qt::ElideRight, widestName))));
    setToolTip(literalToolTip(text));
}

} // namespace postroom
