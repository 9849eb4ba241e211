// SPDX-License-Identifier: Apache-2.0
#include "kit/message_strip.h"

#include "kit/badge.h"
#include "kit/clipboard.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/readable.h"
#include "kit/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QMetaMethod>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace postroom {

MessageStrip::MessageStrip(QWidget *parent)
    : QWidget(parent), m_icon(new Label(TextKind::Body)), m_title(new Label(TextKind::Strong)),
      m_text(new Label(TextKind::Body)), m_details(new Label(TextKind::SmallMuted))
      //: Button that shows the service's own words about an error
      ,
      m_detailsButton(new QPushButton(tr("Details")))
      //: Button that copies the technical details of an error
      ,
      m_copyButton(new QPushButton(tr("Copy"))), m_wayOutButton(new QPushButton), m_closeButton(new QToolButton),
      m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), this))
{
    for (Label *label : {m_title, m_text, m_details})
        label->setWordWrap(true);
    for (QPushButton *button : {m_detailsButton, m_copyButton, m_wayOutButton})
        setDense(button);
    m_detailsButton->setCheckable(true);
    setDense(m_closeButton);
    setButtonKind(m_closeButton, ButtonKind::Flat);
    m_closeButton->setIcon(icon(QStringLiteral("close"), Ink::Muted));
    m_closeButton->setAccessibleName(tr("Close the message"));
    m_closeButton->setToolTip(tr("Close the message"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gap, 10, metrics::gapSmall, 10);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    for (QPushButton *button : {m_copyButton, m_detailsButton, m_wayOutButton})
        row->addWidget(button, 0, Qt::AlignTop);
    row->addWidget(m_closeButton, 0, Qt::AlignTop);

    connect(m_detailsButton, &QPushButton::toggled, this, [this](bool shown) {
        m_details->setVisible(shown);
        m_copyButton->setVisible(shown);
    });
    connect(m_copyButton, &QPushButton::clicked, this, [this] { copyWithHint(m_copied, m_copyButton); });
    connect(m_wayOutButton, &QPushButton::clicked, this, [this] {
        if (m_again) {
            const Again again = m_again; // it may well put another message here
            again();
        } else if (m_isOffer) {
            emit offerTaken();
        } else if (m_wayOut == WayOut::OpenAccounts) {
            emit accountsRequested();
        } else {
            emit retryRequested();
        }
    });
    connect(m_closeButton, &QToolButton::clicked, this, &MessageStrip::putAway);
    connect(m_escape, &QShortcut::activated, this, &MessageStrip::putAway); // only while the strip is visible
    connect(m_escape, &QShortcut::activatedAmbiguously, this, &MessageStrip::putAway); // one of several, then the next
    setVisible(false);
}

void MessageStrip::showError(const QString &what, const ApiError &error, TriesAgain triesAgain, Repeating repeating,
                             Again again)
{
    const ErrorText text = errorText(error, triesAgain);
    m_isError = true;
    m_healsItself = triesAgain == TriesAgain::ByItself;
    if (error.mayHaveHappened && !m_healsItself && repeating == Repeating::MayDoItTwice) {
        // First comes a look at what there is.
        display(Tone::Waiting, tr("It is not clear whether Resend carried this out."),
                text.why + QLatin1Char(' ') + tr("Look at what is there now before you try again."), WayOut::None,
                text.details);
        return;
    }
    display(Tone::Bad, what, text.sentences(), text.wayOut, text.details);
    if (again && text.wayOut == WayOut::Retry) {
        m_again = std::move(again);
        m_wayOutButton->setVisible(true);
    }
}

void MessageStrip::showNotice(Tone tone, const QString &title, const QString &text)
{
    m_isError = false;
    m_healsItself = false;
    display(tone, title, text, WayOut::None, {});
}

void MessageStrip::showOffer(Tone tone, const QString &title, const QString &text, const QString &action,
                             Again taken)
{
    showNotice(tone, title, text);
    m_isOffer = true;
    m_again = std::move(taken);
    m_wayOutButton->setText(action);
    m_wayOutButton->setVisible(true);
}

void MessageStrip::display(Tone tone, const QString &title, const QString &text, WayOut wayOut, const QString &details)
{
    m_tone = tone;
    m_isOffer = false;
    m_again = {};
    m_wayOut = wayOut;
    const Ink ink = tone == Tone::Bad ? Ink::Bad
        : tone == Tone::Good          ? Ink::Good
        : tone == Tone::Waiting       ? Ink::Waiting
                                      : Ink::Neutral;
    m_icon->setPixmap(icon(tone == Tone::Neutral ? QStringLiteral("info") : badge::iconName(tone), ink)
                          .pixmap(QSize(16, 16), devicePixelRatioF()));
    m_title->setText(readable(title));
    m_text->setText(readable(text));
    m_text->setVisible(!text.isEmpty());
    m_copied = details;
    m_details->setText(readable(details));
    m_details->setVisible(false);
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!details.isEmpty());
    m_copyButton->setVisible(false);
    // Only where somebody takes it up.
    const QMetaMethod leadsTo = wayOut == WayOut::OpenAccounts ? QMetaMethod::fromSignal(&MessageStrip::accountsRequested)
                                                               : QMetaMethod::fromSignal(&MessageStrip::retryRequested);
    m_wayOutButton->setVisible(wayOut != WayOut::None && isSignalConnected(leadsTo));
    //: Button of an error message: does again what failed / leads to the list of accounts and their keys
    m_wayOutButton->setText(wayOut == WayOut::OpenAccounts ? tr("Open accounts") : tr("Retry"));
    setAccessibleName(this->text());
    setVisible(true);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageStrip::clear()
{
    m_isError = false;
    m_isOffer = false;
    m_healsItself = false;
    m_again = {};
    setVisible(false);
    m_title->clear();
    m_text->clear();
}

void MessageStrip::putAway()
{
    clear();
    emit closed();
}

void MessageStrip::recovered()
{
    if (m_healsItself)
        clear();
}

void MessageStrip::setClosable(bool closable)
{
    m_closeButton->setVisible(closable);
    m_escape->setEnabled(closable);
}

QString MessageStrip::text() const
{
    return m_text->text().isEmpty() ? m_title->text() : m_title->text() + QLatin1Char(' ') + m_text->text();
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokensOf(palette()).tone(m_tone).ground);
    painter.drawRoundedRect(contentsRect(), metrics::controlRadius, metrics::controlRadius);
}

} // namespace postroom
