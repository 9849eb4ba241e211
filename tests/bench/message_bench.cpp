// SPDX-License-Identifier: Apache-2.0
// message_bench
//
// A message whose HTML has 100 KB: writing it, reading it back, checking it before sending; and pastes of 5 MB. Says the
// median and the 95th percentile in ms of the processor, and ends with 1 where writing takes 5 ms or more.
#include "long_message.h"

#include "email/html_import.h"
#include "email/html_reader.h"
#include "email/message_text.h"
#include "preflight/preflight.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace postroom;

namespace {

struct Figures
{
    double median;
    double ninetyFifth;
};

template<typename Work>
Figures measured(int runs, const Work &work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t before = std::clock(); // of the processor: others use it too
        work();
        times.push_back(double(std::clock() - before) * 1000.0 / double(CLOCKS_PER_SEC));
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

Figures told(const char *what, const Figures &figures)
{
    std::printf("%-42s median %7.2f ms, 95th percentile %7.2f ms\n", what, figures.median, figures.ninetyFifth);
    return figures;
}

} // namespace

int main()
{
    constexpr qsizetype size = 100'000;
    constexpr double mostMilliseconds = 5.0;
    constexpr int runs = 200;
    const MessageDocument document = messageOfBytes(size);
    const QString preview = QStringLiteral("What is new");
    const QString html = writeHtml(document, preview);
    std::printf("a message of %lld blocks, %lld KB of HTML\n", static_cast<long long>(document.blocks.size()), static_cast<long long>(html.toUtf8().size() / 1000));

    qsizetype sum = 0; // so that nothing is done in vain
    const Figures writing = told("write its HTML", measured(runs, [&] { sum += writeHtml(document, preview).size(); }));
    told("read it back", measured(runs, [&] { sum += readOwnHtml(html) ? 1 : 0; }));
    told("its plain text", measured(runs, [&] { sum += textOf(document).size(); }));
    BroadcastDraft draft;
    draft.html = html;
    told("check it before sending", measured(runs, [&] { sum += preflight(draft, {}).size(); }));
    QString foreign = html;
    foreign.replace(QLatin1String("Postroom"), QLatin1String("Another"));
    draft.html = foreign;
    told("check the same from elsewhere", measured(runs, [&] { sum += preflight(draft, {}).size(); }));
    const QString paste = QStringLiteral("<p style='color:red'>Some <b>words</b> of a paste</p>").repeated(96'000);
    told("take in a paste of 5 MB", measured(5, [&] { sum += importHtml(paste).blocks.size(); }));
    return writing.ninetyFifth < mostMilliseconds && sum > 0 ? 0 : 1;
}
