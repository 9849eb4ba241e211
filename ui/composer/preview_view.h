// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/message_view.h"

#include <QTextBrowser>

namespace postroom {

class ImageLoader;

//! How a message of our own looks to a reader. Changes of single paragraphs are taken over one by one.
class PreviewView final : public MessageView
{
    Q_OBJECT
public:
    explicit PreviewView(QWidget *parent = nullptr);

    //! \a isPhone: narrow, columns below one another. \a images must outlive this.
    void show(const MessageDocument &message, bool isPhone, bool isDark, ImageLoader &images);

private:
    bool patch(const MessageDocument &message);

    MessageDocument m_shown;
    bool m_isWritten = false;
    bool m_isPhone = false;
    bool m_isDark = false;
    int m_room = 0;
};

//! HTML from elsewhere as a text with pictures: no scripts, and nothing is loaded but images that were allowed.
class HtmlView final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit HtmlView(QWidget *parent = nullptr);
    void show(const QString &html, ImageLoader &images);
    QVariant loadResource(int type, const QUrl &name) override;

private:
    ImageLoader *m_images = nullptr;
};

//! How many images \a blocks have.
int imageCount(const QList<Block> &blocks);

} // namespace postroom
