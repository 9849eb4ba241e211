// SPDX-License-Identifier: Apache-2.0
#include "pages/contact_news.h"

#include "kit/message_strip.h"

#include <QVBoxLayout>

#include <algorithm>

namespace postroom {

ContactNews::ContactNews(QWidget *parent) : QWidget(parent), m_strip(new MessageStrip)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_strip);
    connect(m_strip, &MessageStrip::closed, this, [this] {
        m_news.removeFirst();
        showFirst();
    });
    hide();
}

void ContactNews::tell(const QString &id, About about, const Message &message)
{
    auto news = std::find_if(m_news.begin(), m_news.end(), [&id](const News &each) { return each.id == id; });
    if (news == m_news.end())
        news = m_news.insert(m_news.end(), News{.id = id});
    news->messages.insert(about, message);
    if (news == m_news.begin())
        showFirst();
}

std::optional<ContactNews::Message> ContactNews::take(const QString &id)
{
    const auto news = std::find_if(m_news.begin(), m_news.end(), [&id](const News &each) { return each.id == id; });
    if (news == m_news.end())
        return {};
    const bool isShown = news == m_news.begin();
    const QMap<About, Message> messages = news->messages;
    m_news.erase(news);
    if (isShown)
        showFirst();
    return isShown || !messages.contains(About::Saving) ? std::nullopt : std::optional(messages.value(About::Saving));
}

void ContactNews::showFirst()
{
    setVisible(!m_news.isEmpty());
    if (m_news.isEmpty()) {
        m_strip->clear();
        return;
    }
    const News &news = m_news.constFirst();
    Message all;
    QStringList text;
    for (const Message &message : news.messages) {
        if (all.title.isEmpty())
            all = message;
        else
            text << message.title;
        text << message.text;
    }
    //: Button: shows the contact that a message is about
    m_strip->showOffer(all.tone, all.title, text.join(QLatin1Char(' ')), tr("Show it"), [this, id = news.id] {
        m_news.removeFirst();
        showFirst();
        emit wanted(id);
    });
}

} // namespace postroom
