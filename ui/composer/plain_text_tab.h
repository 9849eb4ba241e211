// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/broadcasts/plain_text.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QRadioButton)

namespace postroom {

class BoundedEdit;
class Label;
class MessageStrip;

//! The plain-text part of a message: made by the service, one of its own, or none. Shows what will go out.
class PlainTextTab final : public QWidget
{
    Q_OBJECT
public:
    explicit PlainTextTab(QWidget *parent = nullptr);

    //! What the service has, or made itself; until something else is written it may make another from the message.
    void setRead(const PlainText &text);
    void setText(const PlainText &text);
    PlainText text() const;
    //! The message as text, as far as it can be told: for what the service makes.
    void setGenerated(const QString &text);
    //! Selects what stands there; in UTF-16 units of text().
    void select(qsizetype start, qsizetype length);
    BoundedEdit &edit() { return *m_edit; }

signals:
    //! The person chose or typed something else.
    void changed();

private:
    void show();
    void showHint();

    QRadioButton *m_generated;
    QRadioButton *m_own;
    QRadioButton *m_none;
    Label *m_hint;
    MessageStrip *m_strip;
    BoundedEdit *m_edit;
    QString m_generatedText;
    QString m_ownText;
    QString m_readText;
    bool m_isWritten = false;  // by the person, here
    bool m_isOwnShown = false; // what m_edit holds
};

} // namespace postroom
