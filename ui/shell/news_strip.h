// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/notifier.h"

#include <QList>
#include <QWidget>

#include <functional>

namespace postroom {

class MessageStrip;

//! News of things that are not on screen, one at a time, each with the way to what it is about, until it was read.
class NewsStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit NewsStrip(QWidget *parent = nullptr);

    //! \a show leads to what \a notice is about. It takes the place of older news of the same thing, and comes after others.
    void tell(const Notice &notice, std::function<void()> show);
    //! The person is being led to what \a notice is about.
    void drop(const Notice &notice);

private:
    struct News
    {
        Notice notice = {};
        std::function<void()> show = {};
    };
    void showFirst();
    void endFirst();

    MessageStrip *m_strip;
    QList<News> m_news; // the first one is shown
};

} // namespace postroom
