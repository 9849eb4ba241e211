// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Label;

//! Says in the place where something was typed that it is lost, and gives it back: a sentence for each thing, a button that
//! copies what was typed, one that closes the note. Hidden while there is nothing to say. Announced to screen readers.
class LostNote final : public QWidget
{
    Q_OBJECT
public:
    explicit LostNote(QWidget *parent = nullptr);

    //! No \a sentences hide it. \a typed: what can be copied; empty: nothing.
    void say(const QStringList &sentences, const QString &typed = {});
    //! What the keyboard goes through, from first to last.
    QList<QWidget *> controls() const;

signals:
    //! The person has read it.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_typed;
    QStringList m_sentences;
    Label *m_text;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace postroom
