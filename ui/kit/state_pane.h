// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Label;

//! What stands where a list would be when there is none to show: a drawing, a sentence, a way on.
class StatePane final : public QWidget
{
    Q_OBJECT
public:
    explicit StatePane(QWidget *parent = nullptr);

    //! \a pictureName of resources/pictures; an empty \a action shows no button.
    void setState(const QString &pictureName, const QString &title, const QString &text, const QString &action = {});
    QString title() const;
    QPushButton *button() const { return m_button; }

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawPicture();

    QString m_pictureName;
    Label *m_picture;
    Label *m_title;
    Label *m_text;
    QPushButton *m_button;
};

//! The shape of a list that is on its way: grey rows, standing still, so that
//! nothing flickers when the answer is quick.
class SkeletonPane final : public QWidget
{
    Q_OBJECT
public:
    explicit SkeletonPane(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace postroom
