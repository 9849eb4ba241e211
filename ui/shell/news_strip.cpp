// SPDX-License-Identifier: Apache-2.0
#include "shell/news_strip.h"

#include "kit/message_strip.h"

#include <QVBoxLayout>

#include <utility>

namespace postroom {

NewsStrip::NewsStrip(QWidget *parent) : QWidget(parent), m_strip(new MessageStrip)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_strip);
    connect(m_strip, &MessageStrip::closed, this, &NewsStrip::endFirst);
    connect(m_strip, &MessageStrip::offerTaken, this, [this] {
        if (m_news.isEmpty())
            return;
        const std::function<void()> show = m_news.constFirst().show;
        endFirst();
        show();
    });
    setVisible(false);
}

void NewsStrip::tell(const Notice &notice, std::function<void()> show)
{
    drop(notice);
    m_news.push_back({notice, std::move(show)});
    if (m_news.size() == 1)
        showFirst();
}

void NewsStrip::drop(const Notice &notice)
{
    const auto isOfTheSame = [&notice](const News &news) {
        return news.notice.page == notice.page && news.notice.id == notice.id;
    };
    const bool wasShown = !m_news.isEmpty() && isOfTheSame(m_news.constFirst());
    m_news.removeIf(isOfTheSame);
    if (wasShown)
        showFirst();
}

void NewsStrip::endFirst()
{
    if (!m_news.isEmpty())
        m_news.removeFirst();
    showFirst();
}

void NewsStrip::showFirst()
{
    setVisible(!m_news.isEmpty());
    if (m_news.isEmpty()) {
        m_strip->clear();
        return;
    }
    const Notice &notice = m_news.constFirst().notice;
    //: Button behind news of a domain: leads to it
    m_strip->showOffer(notice.tone, notice.title, notice.text, tr("Show"));
}

} // namespace postroom
