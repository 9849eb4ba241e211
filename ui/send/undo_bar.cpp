// SPDX-License-Identifier: Apache-2.0
#include "send/undo_bar.h"

#include "accounts/preferences.h"
#include "base/clock.h"
#include "kit/icon.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/tokens.h"
#include "models/broadcast_words.h"
#include "send/send_words.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

using namespace std::chrono_literals;

UndoRow::UndoRow(QWidget *parent) : QWidget(parent), m_undo(new QPushButton(tr("Undo")))
{
    m_undo->setIcon(icon(QStringLiteral("undo")));
    setDense(m_undo);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gapLarge, metrics::gapSmall, metrics::gapLarge, metrics::gapSmall);
    row->addStretch(1);
    row->addWidget(m_undo);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UndoRow::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    update();
}

QSize UndoRow::sizeHint() const
{
    return {320, m_undo->sizeHint().height() + 2 * metrics::gapSmall};
}

void UndoRow::paintEvent(QPaintEvent *)
{
    // The page's colours the other way round: it must be seen from wherever one looks.
    const Tokens &t = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    painter.drawRoundedRect(rect(), metrics::cardRadius, metrics::cardRadius);
    painter.setPen(t.surface);
    painter.setFont(metrics::strong(font()));
    QRect room = rect().adjusted(metrics::gapLarge, 0, -metrics::gapLarge - m_undo->width() - metrics::gap, 0);
    room = QStyle::visualRect(layoutDirection(), rect(), room);
    painter.drawText(
        room, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(m_text, Qt::ElideMiddle, room.width()));
}

UndoBar::UndoBar(SendTools &tools, QWidget *parent)
    : QWidget(parent), m_tools(tools), m_rights(new RightsGate(tools.models.client, this)),
      m_run(tools.makeRun(this)), m_strip(new MessageStrip), m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("undoBar"));
    setAccessibleName(tr("About to go out"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::gapSmall, metrics::pageMargin, metrics::gapSmall);
    column->setSpacing(metrics::gapSmall);
    m_rows->setSpacing(metrics::gapSmall);
    column->addWidget(m_strip);
    column->addLayout(m_rows);
    connect(&tools.upcoming, &UpcomingBroadcasts::changed, this, [this] {
        settle();
        tick();
    });
    connect(m_run, &SendRun::stepChanged, this, &UndoBar::stepped);
    connect(m_run, &SendRun::finished, this, &UndoBar::ended);
    connect(&tools.unfinished, &UnfinishedSends::settled, this,
            [this](const HistoryEntry &entry, const SendResult &result) {
                ++m_told;
                showResult(*m_strip, result, entry.broadcast, QTimeZone(m_tools.preferences.sendZone()),
                           m_tools.clock.now());
                settle();
            });
    settle();
    tick();
}

void UndoBar::setElsewhere(bool elsewhere)
{
    m_elsewhere = elsewhere;
    settle();
}

QString UndoBar::rowText(const Broadcast &broadcast) const
{
    const QString name = broadcastName(broadcast);
    const std::chrono::seconds left = m_tools.upcoming.timeLeft(broadcast);
    if (m_elsewhere) {
        //: %1 is an account, %2 the name of a broadcast, %3 the time left: "1:43"
        return left > 0s ? tr("%1: “%2” goes out in %3").arg(m_tools.account.name, name, countdownText(left))
                         //: %1 is an account, %2 the name of a broadcast
                         : tr("%1: “%2” is going out…").arg(m_tools.account.name, name);
    }
    //: %1 is the name of a broadcast, %2 the time left: "1:43"
    return left > 0s ? tr("“%1” goes out in %2").arg(name, countdownText(left)) : tr("“%1” is going out…").arg(name);
}

UndoRow *UndoBar::makeRow(const QString &id)
{
    auto *row = new UndoRow;
    m_rowOf.insert(id, row);
    m_rows->addWidget(row);
    m_rights->guard(row->button(), Needs::Writing);
    connect(row->button(), &QPushButton::clicked, this, [this, id] {
        for (const Broadcast &one : m_tools.upcoming.soon()) {
            if (one.id == id) {
                undo(id, broadcastName(one));
                return;
            }
        }
    });
    return row;
}

void UndoBar::undo(const QString &id, const QString &name)
{
    if (m_run->isBusy())
        return;
    m_undoing = name;
    ++m_told;
    m_strip->clear();
    m_run->undo(id);
}

void UndoBar::stepped(SendRun::Step step)
{
    if (step == SendRun::Step::Asking) {
        ++m_told;
        showAsking(*m_strip, SendAction::Undo, m_undoing, [this] { m_run->giveUp(); });
    }
    settle();
}

void UndoBar::ended(const SendResult &result)
{
    showResult(*m_strip, result, m_undoing, QTimeZone(m_tools.preferences.sendZone()), m_tools.clock.now(),
               [this, id = m_run->broadcastId(), name = m_undoing] { undo(id, name); });
    settle();
    const quint64 told = ++m_told;
    if (!result.isDone())
        return;
    m_tools.clock.after(8s, m_strip, [this, told] {
        if (told != m_told)
            return;
        m_strip->clear();
        settle();
    });
}

void UndoBar::settle()
{
    const QList<Broadcast> &soon = m_tools.upcoming.soon();
    QStringList there;
    for (const Broadcast &one : soon) {
        there.push_back(one.id);
        UndoRow *row = m_rowOf.value(one.id);
        if (!row)
            row = makeRow(one.id);
        const bool isUndoing = m_run->isBusy() && m_run->broadcastId() == one.id;
        row->setText(rowText(one));
        //: %1 is the name of a broadcast
        row->button()->setAccessibleName(tr("Undo “%1”").arg(broadcastName(one)));
        row->button()->setText(isUndoing ? tr("Undoing…") : tr("Undo"));
        // The one that is being undone keeps the keyboard; pressed again it does nothing.
        row->button()->setEnabled(isUndoing || !m_run->isBusy());
    }
    bool hadKeyboard = false;
    for (auto it = m_rowOf.begin(); it != m_rowOf.end();) {
        if (there.contains(it.key())) {
            ++it;
            continue;
        }
        hadKeyboard = hadKeyboard || it.value()->button()->hasFocus();
        it.value()->hide();
        it.value()->deleteLater();
        it = m_rowOf.erase(it);
    }
    setVisible(!soon.isEmpty() || !m_strip->text().isEmpty());
    if (hadKeyboard)
        emit keyboardLeft();
}

void UndoBar::tick()
{
    if (m_tools.upcoming.soon().isEmpty())
        return;
    m_tools.clock.after(1s, this, [this, ticks = ++m_ticks] {
        if (ticks != m_ticks)
            return;
        settle();
        tick();
    });
}

} // namespace postroom
