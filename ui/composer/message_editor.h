// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/account_band.h"
#include "kit/card.h"
#include "resend/broadcasts/plain_text.h"
#include "email/message_document.h"

#include <optional>

QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace postroom {

class ContactPropertiesModel;
class HtmlEditor;
class Label;
class MessageStrip;
class PlainTextTab;
class StartingPage;
class StylePanel;
class VisualEditor;

//! The message of a broadcast in one of its three views: visual, HTML, plain text; or, before there is any, what to begin
//! with. The HTML is the message: it is only written anew when somebody edits visually.
class MessageEditor final : public Card
{
    Q_OBJECT
public:
    //! Both must outlive it.
    MessageEditor(const ContactPropertiesModel &properties, const AccountMark &account, QWidget *parent = nullptr);

    //! Shows another message; \a offersStart: where it is empty, what to begin with. In place of one that is shown already
    //! it is a step of undo in the view that is open.
    void setMessage(const QString &html, const PlainText &text, bool offersStart);
    //! What is typed now, also the last keystroke.
    QString html();
    PlainText text() const;
    //! What the HTML was written from; nothing for HTML from elsewhere.
    const std::optional<MessageDocument> &own() const { return m_own; }
    //! The plain text the service has; a generated one where it has none or was not asked. Before setMessage().
    void setReadText(const PlainText &text);
    //! Hidden on top of the message: of our own HTML at once, where what is hidden there was the preview text so far; else
    //! with the next visual edit.
    void setPreviewText(const QString &previewText);
    void focusContent();
    void showRange(qsizetype start, qsizetype length);
    void showPlainText();
    //! Selects what stands there in the plain text; in UTF-16 units of text().
    void showPlainTextRange(qsizetype start, qsizetype length);
    VisualEditor &visual() { return *m_visual; }
    HtmlEditor &htmlEditor() { return *m_htmlEditor; }

signals:
    void changed();

private:
    enum class View { Visual, Html, Text };
    void choose(View view);
    void open(View view);
    void takeVisual();
    void takeHtml();
    void begin(const MessageDocument &message);
    void showInVisual(const MessageDocument &message);
    void showInHtml();
    void readHtml();
    void showSize();
    void showGenerated();

    View m_view = View::Visual;
    bool m_wasSet = false;         // there is a message, perhaps one that was emptied
    bool m_visualIsLatest = false; // the message was last changed there
    QString m_html;
    QString m_previewText;
    QString m_hiddenText; // in the HTML, where it is our own
    std::optional<MessageDocument> m_own;
    QPushButton *m_visualButton;
    QPushButton *m_htmlButton;
    QPushButton *m_textButton;
    QPushButton *m_styleButton;
    StylePanel *m_style;
    MessageStrip *m_strip;
    QStackedWidget *m_stack;
    StartingPage *m_start;
    VisualEditor *m_visual;
    HtmlEditor *m_htmlEditor;
    PlainTextTab *m_text;
    QWidget *m_bar;
    Label *m_size;
};

} // namespace postroom
