// SPDX-License-Identifier: Apache-2.0
#include "pages/load_bar.h"

#include "kit/pulse.h"

#include <QLocale>

namespace postroom {

LoadBar::LoadBar(ContactLoader &loader, QWidget *parent)
    : WorkBar(tr("How many contacts are loaded"), false, parent), m_loader(loader)
{
    connect(this, &WorkBar::pauseRequested, &loader, &ContactLoader::pause);
    connect(this, &WorkBar::resumeRequested, &loader, &ContactLoader::resume);
    connect(&loader, &ContactLoader::stateChanged, this, &LoadBar::settle);
    auto *pulse = new Pulse(this, [this] { settle(); });
    connect(&loader, &ContactLoader::progressed, pulse, &Pulse::ask);
    settle();
}

void LoadBar::settle()
{
    using State = ContactLoader::State;
    const State state = m_loader.state();
    if (state == State::Idle) {
        showWork({});
        return;
    }
    const ContactLoader::Progress progress = m_loader.progress();
    // Before anything is there the page itself says what is going on, in the place of the rows.
    if (progress.loaded == 0) {
        showWork({});
        return;
    }
    const QLocale locale;
    const QString loaded = locale.toString(progress.loaded);
    // What an earlier count said is no promise.
    const int expected = progress.expected.value_or(0);
    //: Both are numbers of contacts
    const QString count = expected > progress.loaded ? tr("%1 of about %2").arg(loaded, locale.toString(expected)) : loaded;
    const QString text = state == State::Paused ? tr("Paused: %1").arg(count)
        : state == State::Failed                ? tr("Interrupted: %1").arg(count)
                                                : tr("Loading the rest: %1").arg(count);
    showWork(Work{.text = text,
                  .done = progress.loaded,
                  .all = expected > progress.loaded ? expected : 0,
                  .timeLeft = state == State::Loading ? progress.timeLeft : std::nullopt,
                  .isRunning = state == State::Loading});
}

DetailsBar::DetailsBar(ContactDetailsReader &reader, QWidget *parent)
    : WorkBar(tr("Of how many contacts the details are read"), true, parent), m_reader(reader)
{
    connect(this, &WorkBar::pauseRequested, &reader, &ContactDetailsReader::pause);
    connect(this, &WorkBar::resumeRequested, &reader, &ContactDetailsReader::resume);
    connect(this, &WorkBar::stopRequested, &reader, &ContactDetailsReader::stop);
    connect(&reader, &ContactDetailsReader::changed, this, &DetailsBar::settle);
    settle();
}

void DetailsBar::settle()
{
    using State = ContactDetailsReader::State;
    const State state = m_reader.state();
    if (state == State::Idle) {
        showWork({});
        return;
    }
    const ContactDetailsReader::Progress progress = m_reader.progress();
    const QLocale locale;
    //: Both are numbers of contacts
    const QString count = tr("%1 of %2").arg(locale.toString(progress.done), locale.toString(progress.all));
    const QString text = state == State::Paused ? tr("Reading details is paused: %1").arg(count)
        : state == State::Failed                ? tr("Reading details was interrupted: %1").arg(count)
                                                : tr("Reading details: %1").arg(count);
    showWork(Work{.text = text,
                  .done = progress.done,
                  .all = progress.all,
                  .timeLeft = progress.timeLeft,
                  .isRunning = state == State::Reading});
}

} // namespace postroom
