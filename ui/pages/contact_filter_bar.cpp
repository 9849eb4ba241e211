// SPDX-License-Identifier: Apache-2.0
#include "pages/contact_filter_bar.h"

#include "accounts/preferences.h"
#include "dialogs/filter_dialogs.h"
#include "kit/flow_layout.h"
#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "models/account_models.h"
#include "models/contacts/contact_collator.h"
#include "models/property_value.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace postroom {

using Subscription = ContactQuery::Subscription;
using PropertyTest = ContactQuery::PropertyTest;

namespace {

constexpr int widestChip = 240; // of its text, in pixels

QStringList sortedNames(const QJsonObject &all)
{
    QStringList names = all.keys();
    std::sort(names.begin(), names.end(), contactCollator(QLocale()));
    return names;
}

} // namespace

ContactFilterBar::ContactFilterBar(AccountModels &models, Preferences &preferences, const QString &accountId,
                                   QWidget *parent)
    : QWidget(parent), m_models(models), m_preferences(preferences),
      m_key(QStringLiteral("contact-filters.") + accountId), m_chips(new FlowLayout(metrics::gapSmall)),
      m_add(new QPushButton(tr("Add filter"))), m_saved(new QPushButton(tr("Saved filters"))),
      m_addMenu(new QMenu(this)), m_savedMenu(new QMenu(this))
{
    m_add->setMenu(m_addMenu);
    m_saved->setMenu(m_savedMenu);
    for (QPushButton *button : {m_add, m_saved})
        setDense(button);
    m_chips->addWidget(m_add);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    row->addLayout(m_chips, 1);
    row->addWidget(m_saved, 0, Qt::AlignTop);
    // Made when they are opened: what can be chosen may have been loaded since.
    connect(m_addMenu, &QMenu::aboutToShow, this, &ContactFilterBar::fillAddMenu);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &ContactFilterBar::fillSavedMenu);
    // A kept filter may be chosen before the names it needs have come.
    connect(&models.segments, &SegmentsModel::namesChanged, this, &ContactFilterBar::settleNames);
    connect(&models.segments, &TableModel::phaseChanged, this, &ContactFilterBar::settleNames);
    connect(&models.topics, &TableModel::phaseChanged, this, &ContactFilterBar::settleNames);
    connect(&models.topics, &QAbstractItemModel::dataChanged, this, &ContactFilterBar::settleNames);
    connect(&models.topics, &QAbstractItemModel::rowsRemoved, this, &ContactFilterBar::settleNames);
    connect(&models.contactProperties, &TableModel::phaseChanged, this, &ContactFilterBar::settleNames);
    connect(&models.contactProperties, &QAbstractItemModel::rowsRemoved, this, &ContactFilterBar::settleNames);
}

void ContactFilterBar::setFilters(const ContactQuery &filters)
{
    if (filters.hasSameFilters(m_filters))
        return;
    m_filters = filters;
    m_filters.text.clear();
    rebuild();
    emit filtersChanged();
}

void ContactFilterBar::change(const std::function<void(ContactQuery &)> &how)
{
    ContactQuery changed = m_filters;
    how(changed);
    setFilters(changed);
}

void ContactFilterBar::fillAddMenu()
{
    m_addMenu->clear();
    m_addMenu->addAction(tr("Subscribed"), this,
                         [this] { change([](ContactQuery &q) { q.subscription = Subscription::Subscribed; }); });
    m_addMenu->addAction(tr("Unsubscribed"), this,
                         [this] { change([](ContactQuery &q) { q.subscription = Subscription::Unsubscribed; }); });
    QMenu *segments = m_addMenu->addMenu(tr("In the segment"));
    for (int row = 0; row < m_models.segments.rowCount(); ++row) {
        const Segment segment = m_models.segments.at(row);
        segments->addAction(literalText(segment.name), this,
                            [this, id = segment.id] { change([&id](ContactQuery &q) { q.segmentId = id; }); });
    }
    segments->setEnabled(!segments->isEmpty());
    QMenu *topics = m_addMenu->addMenu(tr("Topic"));
    for (int row = 0; row < m_models.topics.rowCount(); ++row) {
        const Topic topic = m_models.topics.at(row);
        QMenu *choices = topics->addMenu(literalText(topic.name));
        const auto add = [this, choices, id = topic.id](const QString &text, bool subscribed) {
            choices->addAction(text, this, [this, id, subscribed] {
                change([&](ContactQuery &q) { q.topic = ContactQuery::TopicTest{id, subscribed}; });
            });
        };
        //: Filter: people who get what has this topic
        add(tr("subscribed to it"), true);
        //: Filter: people who do not get what has this topic
        add(tr("not subscribed to it"), false);
    }
    topics->setEnabled(!topics->isEmpty());
    m_addMenu->addAction(tr("Added between…"), this, &ContactFilterBar::askDates);
    QMenu *properties = m_addMenu->addMenu(tr("Property"));
    for (int row = 0; row < m_models.contactProperties.rowCount(); ++row) {
        const ContactProperty property = m_models.contactProperties.at(row);
        QMenu *tests = properties->addMenu(literalText(property.key));
        tests->addAction(tr("is…"), this, [this, property] { askProperty(property, PropertyTest::Kind::Is); });
        tests->addAction(tr("is not…"), this, [this, property] { askProperty(property, PropertyTest::Kind::IsNot); });
        tests->addAction(tr("is empty"), this, [this, key = property.key] {
            change([&key](ContactQuery &q) { q.properties.push_back({key, PropertyTest::Kind::IsEmpty, {}}); });
        });
    }
    properties->setEnabled(!properties->isEmpty());
}

void ContactFilterBar::askDates()
{
    DateRangeDialog::ask(this, m_filters.createdFrom, m_filters.createdUntil,
                         [this](const QDateTime &from, const QDateTime &until) {
                             change([&](ContactQuery &q) {
                                 q.createdFrom = from;
                                 q.createdUntil = until;
                             });
                         });
}

void ContactFilterBar::askProperty(const ContactProperty &property, PropertyTest::Kind kind)
{
    const QString title = kind == PropertyTest::Kind::Is ? tr("“%1” is").arg(property.key)
                                                         : tr("“%1” is not").arg(property.key);
    PropertyValueDialog::ask(this, title, property.type.known,
                             [this, property, kind](const ContactProperty::Value &value) {
                                 change([&](ContactQuery &q) { q.properties.push_back({property.key, kind, value}); });
                             });
}

QJsonObject ContactFilterBar::kept() const
{
    return QJsonDocument::fromJson(m_preferences.layout(m_key)).object();
}

void ContactFilterBar::keep(const QJsonObject &all)
{
    m_preferences.setLayout(m_key, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void ContactFilterBar::fillSavedMenu()
{
    m_savedMenu->clear();
    const QJsonObject all = kept();
    const QStringList names = sortedNames(all);
    for (const QString &name : names) {
        const std::optional<ContactQuery> query = ContactQuery::fromJson(all.value(name).toObject());
        if (!query)
            continue;
        m_savedMenu->addAction(literalText(name), this, [this, query = *query] {
            setFilters(query);
            emit textChosen(query.text);
        });
    }
    if (!all.isEmpty())
        m_savedMenu->addSeparator();
    QAction *save = m_savedMenu->addAction(tr("Save these filters…"), this, &ContactFilterBar::askName);
    save->setEnabled(m_filters.hasFilters() || !m_text.trimmed().isEmpty());
    QMenu *remove = m_savedMenu->addMenu(tr("Forget"));
    for (const QString &name : names) {
        remove->addAction(literalText(name), this, [this, name] {
            QJsonObject rest = kept();
            rest.remove(name);
            keep(rest);
        });
    }
    remove->setEnabled(!all.isEmpty());
}

void ContactFilterBar::askName()
{
    NameDialog::ask(this, tr("Save these filters"), kept().keys(), [this](const QString &name) { keepAs(name); });
}

void ContactFilterBar::keepAs(const QString &name)
{
    ContactQuery query = m_filters;
    query.text = m_text;
    QJsonObject all = kept();
    all.insert(name, query.toJson());
    keep(all);
}

// Nobody is called deleted whose list has not come.
QString ContactFilterBar::segmentName() const
{
    if (m_filters.segmentId.isEmpty())
        return {};
    const SegmentsModel &segments = m_models.segments;
    const int row = segments.rowOf(m_filters.segmentId);
    if (row >= 0)
        return segments.at(row).name;
    //: In place of the name of a segment or topic: it is not there any more; or its list has not come yet
    return segments.asOf().isValid() ? tr("deleted") : tr("not loaded yet");
}

QString ContactFilterBar::topicName() const
{
    if (!m_filters.topic)
        return {};
    const TopicsModel &topics = m_models.topics;
    const int row = topics.rowOf(m_filters.topic->id);
    if (row >= 0)
        return topics.at(row).name;
    return topics.asOf().isValid() ? tr("deleted") : tr("not loaded yet");
}

// A key is known before its property is.
QString ContactFilterBar::propertyName(const QString &key) const
{
    const ContactPropertiesModel &properties = m_models.contactProperties;
    for (int row = 0; row < properties.rowCount(); ++row) {
        if (properties.at(row).key == key)
            return key;
    }
    //: In place of the name of a property, %1, that is not there any more
    return properties.asOf().isValid() ? tr("%1 (deleted)").arg(key) : key;
}

QStringList ContactFilterBar::namesNow() const
{
    QStringList names{segmentName(), topicName()};
    for (const PropertyTest &test : m_filters.properties)
        names << propertyName(test.key);
    return names;
}

void ContactFilterBar::settleNames()
{
    if (m_shownNames != namesNow())
        rebuild();
}

void ContactFilterBar::addChip(const QString &text, std::function<void(ContactQuery &)> takeOff)
{
    //: A filter that is on, with a cross that takes it off
    auto *chip = new QPushButton(tr("%1  ✕").arg(literalText(fontMetrics().elidedText(text, Qt::ElideRight, widestChip))));
    setDense(chip);
    chip->setToolTip(literalToolTip(text));
    chip->setAccessibleName(tr("Take off the filter %1").arg(text));
    connect(chip, &QPushButton::clicked, this, [this, takeOff = std::move(takeOff)] { change(takeOff); });
    m_chips->addWidget(chip);
}

void ContactFilterBar::rebuild()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (item->widget() != m_add) {
            item->widget()->deleteLater(); // one of them may have been clicked
            item->widget()->hide();
        }
        delete item;
    }
    m_shownNames = namesNow();
    if (m_filters.subscription != Subscription::Any) {
        addChip(m_filters.subscription == Subscription::Subscribed ? tr("Subscribed") : tr("Unsubscribed"),
                [](ContactQuery &q) { q.subscription = Subscription::Any; });
    }
    if (!m_filters.segmentId.isEmpty()) {
        addChip(tr("Segment: %1").arg(segmentName()), [](ContactQuery &q) { q.segmentId.clear(); });
    }
    if (m_filters.topic) {
        const QString name = topicName();
        //: Filter that is on; %1 is the name of a topic
        addChip(m_filters.topic->subscribed ? tr("Subscribed to %1").arg(name) : tr("Not subscribed to %1").arg(name),
                [](ContactQuery &q) { q.topic.reset(); });
    }
    if (m_filters.createdFrom.isValid() || m_filters.createdUntil.isValid()) {
        const QLocale locale;
        const QString from = m_filters.createdFrom.isValid()
            ? locale.toString(m_filters.createdFrom.toLocalTime().date(), QLocale::ShortFormat)
            : QString();
        const QString until = m_filters.createdUntil.isValid()
            ? locale.toString(m_filters.createdUntil.toLocalTime().addSecs(-1).date(), QLocale::ShortFormat)
            : QString();
        //: Both are dates
        const QString text = until.isEmpty() ? tr("Added from %1").arg(from)
            : from.isEmpty()                 ? tr("Added until %1").arg(until)
                                             : tr("Added %1 to %2").arg(from, until);
        addChip(text, [](ContactQuery &q) { q.createdFrom = q.createdUntil = {}; });
    }
    for (qsizetype i = 0; i < m_filters.properties.size(); ++i) {
        const PropertyTest &test = m_filters.properties.at(i);
        const QString value = propertyValueText(test.value);
        const QString name = propertyName(test.key);
        const QString text = test.kind == PropertyTest::Kind::IsEmpty ? tr("%1 is empty").arg(name)
            : test.kind == PropertyTest::Kind::Is                     ? tr("%1 is “%2”").arg(name, value)
                                                                      : tr("%1 is not “%2”").arg(name, value);
        addChip(text, [i](ContactQuery &q) { q.properties.removeAt(i); });
    }
    m_chips->addWidget(m_add);
}

} // namespace postroom
