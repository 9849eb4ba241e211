// SPDX-License-Identifier: Apache-2.0
#include "models/topics_model.h"

namespace postroom {

void TopicsModel::create(const CreateTopic &topic, Written done)
{
    write(
        topic, [this](const ObjectId &) { refresh(HttpRequest::Priority::Interactive); }, std::move(done));
}

void TopicsModel::update(const UpdateTopic &change, Written done)
{
    write(
        change, [this](const ObjectId &) { refresh(HttpRequest::Priority::Interactive); }, std::move(done));
}

void TopicsModel::remove(const QString &id, Written done)
{
    ResourceTableModel::remove(DeleteTopic{.id = id}, id, std::move(done));
}

const QList<Column<Topic>> &TopicsModel::columns() const
{
    static const QList<Column<Topic>> all{
        {.title = [] { return tr("Topic"); },
         .text = [](const Topic &t) { return t.name; },
         .style = Style::Strong},
        //: Column: what a topic is about, as people read it where they choose
        {.title = [] { return tr("Description"); },
         .text = [](const Topic &t) { return t.description.value_or(QString()).simplified(); },
         .toolTip = [](const Topic &t) { return t.description.value_or(QString()); }},
        //: Column: whether people are subscribed to a topic before they choose
        {.title = [] { return tr("By default"); },
         .text =
             [](const Topic &t) {
                 switch (t.defaultSubscription.known) {
                 case TopicDefault::OptIn:
                     return tr("Subscribed");
                 case TopicDefault::OptOut:
                     return tr("Not subscribed");
                 case TopicDefault::Unknown:
                     break;
                 }
                 return t.defaultSubscription.text;
             }},
        //: Column: who sees a topic on the page where people choose
        {.title = [] { return tr("Visibility"); },
         .text =
             [](const Topic &t) {
                 if (!t.visibility)
                     return QString();
                 switch (t.visibility->known) {
                 case TopicVisibility::Public:
                     return tr("Public");
                 case TopicVisibility::Private:
                     return tr("Private");
                 case TopicVisibility::Unknown:
                     break;
                 }
                 return t.visibility->text;
             }},
        {.title = [] { return tr("Created"); },
         .style = Style::Muted,
         .time = [](const Topic &t) { return t.createdAt; }},
    };
    return all;
}

} // namespace postroom
