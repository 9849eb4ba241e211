// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)

namespace postroom {

class Label;

//! A strip with a sentence and what can be done about it. Hidden while there is nothing to decide.
class DecisionBar final : public QWidget
{
    Q_OBJECT
public:
    struct Choice
    {
        QString text = {};
        std::function<void()> act = {};
    };
    explicit DecisionBar(QWidget *parent = nullptr);

    //! The same question again changes nothing, so that the keyboard stays where it is.
    void ask(const QString &title, const QString &text, const QList<Choice> &choices);
    void clear();
    //! Puts the keyboard on the first choice, where there is one: somebody asked for what cannot be before it is decided.
    void focusChoice();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_title;
    Label *m_text;
    QHBoxLayout *m_choices;
};

} // namespace postroom
