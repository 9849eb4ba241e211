// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/message_look.h"

#include <QTextEdit>

namespace postroom {

class MessageDresser;
class MessageObjects;

//! A message drawn as a page on its background: the editor and the preview are made of it. Never loads anything from
//! anywhere.
class MessageView : public QTextEdit
{
    Q_OBJECT
public:
    explicit MessageView(QWidget *parent = nullptr);
    ~MessageView() override;

    void setLook(const MessageLook &look);
    const MessageLook &look() const { return m_look; }
    //! The images there are have changed.
    void imagesChanged();

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layPage();
    void drawMarks(QPainter &painter, const QTextBlock &block) const;

    MessageLook m_look;
    std::unique_ptr<MessageObjects> m_objects;
    std::unique_ptr<MessageDresser> m_dresser;
};

} // namespace postroom
