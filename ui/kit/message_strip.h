// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"
#include "kit/error_text.h"
#include "models/tone.h"

#include <QWidget>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QShortcut)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace postroom {

class Label;

//! A strip across a page that says what happened, why and what now, with the way out. Hidden while there is nothing to
//! say. Announced to screen readers.
class MessageStrip final : public QWidget
{
    Q_OBJECT
public:
    //! Does again what failed, or takes up what is offered.
    using Again = std::function<void()>;

    explicit MessageStrip(QWidget *parent = nullptr);

    //! \a what did not happen, in one sentence; the rest comes from \a error, with a way out where somebody is connected to
    //! it. Where it may have happened after all, that is said instead, unless \a repeating does no harm. \a again: what
    //! "Retry" does for this error, rather than retryRequested(); goes with the message.
    void showError(const QString &what, const ApiError &error, TriesAgain triesAgain = TriesAgain::WhenAsked,
                   Repeating repeating = Repeating::MayDoItTwice, Again again = {});
    void showNotice(Tone tone, const QString &title, const QString &text = {});
    //! A notice with a button \a action that takes up what it offers: \a taken where there is one, else offerTaken().
    void showOffer(Tone tone, const QString &title, const QString &text, const QString &action, Again taken = {});
    void clear();
    //! What was said in passing goes; what went wrong stays.
    void clearNotice()
    {
        if (!m_isError)
            clear();
    }
    //! What was tried again by itself has worked: its error goes; what came of something else stays.
    void recovered();
    //! Whether the person can put it away; they can, at first.
    void setClosable(bool closable);
    //! Whether an error is shown, rather than a notice or nothing.
    bool isError() const { return m_isError; }
    bool isOffer() const { return m_isOffer; }
    //! Whether what is shown would be missed: bad news or an offer that does not go by itself. A fault that heals is not to
    //! take its place.
    bool isToBeRead() const
    {
        return !isHidden() && !m_healsItself && (m_isOffer || m_tone == Tone::Bad || m_tone == Tone::Waiting);
    }
    //! Whether the error is one of TriesAgain::ByItself.
    bool healsItself() const { return m_healsItself; }
    QString text() const;

signals:
    void retryRequested();
    void accountsRequested();
    void offerTaken();
    //! The person put it away.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void putAway();
    void display(Tone tone, const QString &title, const QString &text, WayOut wayOut, const QString &details);

    Tone m_tone = Tone::None;
    bool m_isError = false;
    bool m_healsItself = false;
    QString m_copied; // the details as they came
    bool m_isOffer = false;
    WayOut m_wayOut = WayOut::None;
    Again m_again; // of the message that is shown
    Label *m_icon;
    Label *m_title;
    Label *m_text;
    Label *m_details;
    QPushButton *m_detailsButton;
    QPushButton *m_copyButton;
    QPushButton *m_wayOutButton;
    QToolButton *m_closeButton;
    QShortcut *m_escape;
};

} // namespace postroom
