// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QSpinBox)

namespace postroom {

//! What holds for the whole message: width, colours, font, shape of the buttons, language. What is chosen shows at once.
class StylePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit StylePanel(QWidget *parent = nullptr);
    void setStyle(const MessageStyle &style);
    //! BCP 47.
    void setLanguage(const QString &language);

signals:
    void chosen(const postroom::MessageStyle &style);
    void languageChosen(const QString &language);

private:
    QPushButton *addColour(const QString &label, QString MessageStyle::*part);
    void addField(const QString &label, QWidget *control);
    void show();

    MessageStyle m_style;
    QSpinBox *m_width;
    QComboBox *m_font;
    QComboBox *m_shape;
    QComboBox *m_language;
    QList<std::pair<QPushButton *, QString MessageStyle::*>> m_colours;
};

} // namespace postroom
