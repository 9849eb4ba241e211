// SPDX-License-Identifier: Apache-2.0
#include "pages/load_bar.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace postroom {

LoadBar::LoadBar(ContactLoader &loader, QWidget *parent)
    : QWidget(parent), m_loader(loader), m_text(new Label(TextKind::SmallMuted)), m_progress(new QProgressBar),
      m_pause(new QPushButton)
{
    setDense(m_pause);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How many contacts are loaded"));
    m_progress->setFixedHeight(6);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gap, metrics::gapSmall, metrics::gap, 4);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(m_pause);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_loader.state() == ContactLoader::State::Loading)
            m_loader.pause();
        else
            m_loader.resume();
    });
    connect(&loader, &ContactLoader::stateChanged, this, &LoadBar::settle);
    connect(&loader, &ContactLoader::progressed, this, &LoadBar::settle);
    settle();
}

void LoadBar::settle()
{
    using State = ContactLoader::State;
    const State state = m_loader.state();
    setVisible(state != State::Idle);
    if (state == State::Idle)
        return;
    const ContactLoader::Progress progress = m_loader.progress();
    const QLocale locale;
    const QString loaded = locale.toString(progress.loaded);
    //: Both are numbers of contacts
    const QString count = progress.expected ? tr("%1 of %2").arg(loaded, locale.toString(*progress.expected)) : loaded;
    QString text;
    if (state == State::Paused)
        text = tr("Paused: %1").arg(count);
    else if (state == State::Failed)
        text = tr("Interrupted: %1").arg(count);
    else if (!progress.timeLeft)
        text = tr("Loading the rest: %1").arg(count);
    else if (progress.timeLeft->count() < 90)
        text = tr("Loading the rest: %1, about %n second(s)", nullptr, qMax(1, int(progress.timeLeft->count())))
                   .arg(count);
    else
        text = tr("Loading the rest: %1, about %n minute(s)", nullptr, int((progress.timeLeft->count() + 30) / 60))
                   .arg(count);
    m_text->setText(text);
    m_progress->setRange(0, progress.expected.value_or(0));
    m_progress->setValue(qMin(progress.loaded, progress.expected.value_or(0)));
    m_pause->setText(state == State::Loading ? tr("Pause") : tr("Resume"));
}

} // namespace postroom
