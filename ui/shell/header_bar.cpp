// SPDX-License-Identifier: Apache-2.0
#include "shell/header_bar.h"

#include "kit/account_band.h"
#include "kit/badge.h"
#include "kit/icon.h"
#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

namespace {

//! Looks like a field, opens the command palette.
class CommandButton final : public QPushButton
{
public:
    explicit CommandButton(const QString &hint) : QPushButton(hint) {}
    QSize sizeHint() const override { return {440, metrics::controlHeight(fontMetrics())}; }
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(t.sunken);
        painter.setPen(QPen(hasFocus() ? t.accent : t.border, hasFocus() ? 2 : 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::controlRadius, metrics::controlRadius);
        const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
        painter.setFont(metrics::small(font()));
        const int keysWidth = painter.fontMetrics().horizontalAdvance(keys) + 12;
        const QRect keysBox(width() - keysWidth - 7, (height() - 20) / 2, keysWidth, 20);
        painter.setBrush(t.surface);
        painter.setPen(t.border);
        const QRect shownKeys = QStyle::visualRect(layoutDirection(), rect(), keysBox);
        painter.drawRoundedRect(QRectF(shownKeys).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(t.muted);
        painter.drawText(shownKeys, Qt::AlignCenter, keys);
        painter.setFont(font());
        const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(11, 0, -keysWidth - 14, 0));
        painter.drawText(words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
};

} // namespace

HeaderBar::HeaderBar(QWidget *parent)
    : SurfaceBar(Qt::BottomEdge, parent), m_band(new AccountBand), m_account(new QPushButton), m_connection(new Badge),
      m_rights(new Badge)
      //: In the field at the top of the window
      ,
      m_command(new CommandButton(tr("Search or run a command"))), m_activity(new QPushButton),
      m_settings(new QPushButton(tr("Settings")))
{
    m_account->setObjectName(QStringLiteral("account"));
    m_rights->setObjectName(QStringLiteral("rights"));
    setButtonKind(m_account, ButtonKind::Flat);
    m_command->setFocusPolicy(Qt::TabFocus);
    m_command->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a push button would not give way
    m_command->setAccessibleName(tr("Search or run a command"));
    setDense(m_activity);
    setDense(m_settings);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 7, metrics::gapLarge, 7);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_account);
    row->addWidget(m_rights, 0, Qt::AlignVCenter);
    row->addWidget(m_connection, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_command, 4);
    row->addStretch(1);
    row->addWidget(m_activity);
    row->addWidget(m_settings);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addLayout(row);
    connect(m_command, &QPushButton::clicked, this, &HeaderBar::commandRequested);
    connect(m_settings, &QPushButton::clicked, this, &HeaderBar::settingsRequested);
    showActivity(0);
    showNoAccount();
}

void HeaderBar::setAccountMenu(QMenu *menu)
{
    m_account->setMenu(menu);
}

void HeaderBar::setActivityMenu(QMenu *menu)
{
    m_activity->setMenu(menu);
}

void HeaderBar::showAccount(const QString &name, const QColor &colour, bool isSandbox)
{
    m_colour = colour;
    m_isSandbox = isSandbox;
    m_band->setAccount(colour, isSandbox);
    m_account->setText(literalText(fontMetrics().elidedText(name, Qt::ElideRight, 220)));
    //: Screen reader's name of the account button; %1 is an account
    m_account->setAccessibleName(tr("Account: %1").arg(name));
    m_account->setToolTip(literalToolTip(name));
    drawDot();
}

void HeaderBar::showNoAccount()
{
    m_colour = tokensOf(palette()).border;
    m_isSandbox = false;
    m_band->setAccount(m_colour, false);
    m_account->setText(tr("No account"));
    m_account->setAccessibleName(tr("Account: none"));
    m_connection->setStatus(Tone::None, {});
    m_rights->setStatus(Tone::None, {});
    drawDot();
}

void HeaderBar::showConnection(Tone tone, const QString &text, const QString &toolTip)
{
    m_connection->setStatus(tone, text);
    m_connection->setToolTip(literalToolTip(toolTip));
    // The command field gives way first.
    m_connection->setMinimumWidth(qMin(340, m_connection->sizeHint().width()));
}

void HeaderBar::showRights(const QString &text, const QString &toolTip)
{
    m_rights->setStatus(Tone::Waiting, text);
    m_rights->setToolTip(toolTip);
    m_rights->setMinimumWidth(text.isEmpty() ? 0 : m_rights->sizeHint().width());
}

void HeaderBar::showActivity(int count)
{
    m_activity->setText(count > 0
                            //: Button in the header; %1 is how many requests are waiting or under way
                            ? tr("Activity  %1").arg(QLocale().toString(count))
                            : tr("Activity"));
}

void HeaderBar::drawDot()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap dot(QSize(16, 16) * ratio);
    dot.setDevicePixelRatio(ratio);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isSandbox ? m_colour : accountColour(m_colour, tokensOf(palette())));
    painter.drawEllipse(QRectF(2, 2, 12, 12));
    painter.end();
    m_account->setIcon(QIcon(dot));
}

void HeaderBar::changeEvent(QEvent *event)
{
    SurfaceBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawDot();
}

} // namespace postroom
