// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tone.h"

#include <QList>
#include <QMap>
#include <QWidget>

#include <optional>

namespace postroom {

class MessageStrip;

//! What came of contacts that are not shown at the moment, one after the other: what is said of the next one waits until
//! the person has closed the message, or gone to the contact it is about. Hidden while there is nothing to say.
class ContactNews final : public QWidget
{
    Q_OBJECT
public:
    //! What is said: of saving it, of what was lost. Of each the latest counts, and both are said together.
    enum class About { Saving, Lost };
    struct Message
    {
        Tone tone = Tone::None;
        QString title = {};
        QString text = {};
    };

    explicit ContactNews(QWidget *parent = nullptr);

    //! \a message should name the contact, \a id.
    void tell(const QString &id, About about, const Message &message);
    //! The contact is shown now, so that nothing is told of it here any more. What waited to be told of its saving.
    std::optional<Message> take(const QString &id);

signals:
    //! The person wants to see the contact that the message is about.
    void wanted(const QString &id);

private:
    struct News
    {
        QString id = {};
        QMap<About, Message> messages = {};
    };

    void showFirst();

    QList<News> m_news; // the first is shown
    MessageStrip *m_strip;
};

} // namespace postroom
