// SPDX-License-Identifier: Apache-2.0
#include "sandbox/fault_option.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <optional>

namespace postroom::sandbox {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Sandbox)
};

//! One kind as it is typed. A value is a number of units from 1 on; a kind without a unit takes none.
struct Kind
{
    QLatin1StringView word;
    Fault::Kind kind;
    std::chrono::milliseconds unit = 0ms;
    int most = 0;
    int usual = 0; //!< where no value is given; 0: one must be
};

constexpr Kind kinds[] = {
    {"latency"_L1, Fault::Kind::Latency, 1ms, 600'000, 0},
    {"429"_L1, Fault::Kind::TooManyRequests, 1s, 3600, 1},
    {"500"_L1, Fault::Kind::ServerError},
    {"500-after"_L1, Fault::Kind::ServerErrorAfter},
    {"malformed"_L1, Fault::Kind::MalformedJson},
    {"cut"_L1, Fault::Kind::CutBody},
    {"drip"_L1, Fault::Kind::SlowDrip, 1ms, 60'000, 200},
};

constexpr int mostEvery = 1'000'000;

//! "every=3" taken apart.
struct Setting
{
    QString name;
    std::optional<QString> value;

    explicit Setting(const QString &text) : name(text)
    {
        const qsizetype sign = text.indexOf(u'=');
        if (sign >= 0) {
            name = text.left(sign);
            value = text.mid(sign + 1);
        }
    }
    //! From 1 to \a most.
    std::optional<int> number(int most) const
    {
        bool isNumber = false;
        const int number = value.value_or(QString()).toInt(&isNumber);
        return isNumber && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
    }
};

QString unknown(const QString &word)
{
    //: An error on the command line. %1 is what was typed; the rest in latin letters is typed as it stands.
    return Words::tr(
               "--fault does not know “%1”: it takes latency=MS, 429, 500, 500-after, malformed, cut or drip, then "
               "every=N, method=NAME or path=/START.")
        .arg(word);
}

QString wantsNumber(const QString &word, int most)
{
    //: An error on the command line. %1 is a word such as latency, typed as it stands; %2 is a number.
    return Words::tr("--fault needs %1=N with a whole number from 1 to %2.").arg(word).arg(most);
}

QString readKind(const Setting &given, Fault &fault)
{
    const auto *known = std::find_if(std::begin(kinds), std::end(kinds),
                                     [&given](const Kind &kind) { return given.name == kind.word; });
    if (known == std::end(kinds))
        return unknown(given.name);
    fault.kind = known->kind;
    if (known->most == 0)
        return given.value ? unknown(given.name + u'=' + *given.value) : QString();
    if (!given.value && known->usual > 0) {
        fault.time = known->unit * known->usual;
        return {};
    }
    const std::optional<int> number = given.number(known->most);
    if (!number)
        return wantsNumber(given.name, known->most);
    fault.time = known->unit * *number;
    return {};
}

QString readFilter(const Setting &given, Fault &fault)
{
    const QStringList methods{u"GET"_s, u"POST"_s, u"PATCH"_s, u"PUT"_s, u"DELETE"_s};
    if (given.name == "every"_L1) {
        const std::optional<int> number = given.number(mostEvery);
        fault.every = number.value_or(1);
        return number ? QString() : wantsNumber(given.name, mostEvery);
    }
    if (given.name == "method"_L1 && given.value && methods.contains(*given.value, Qt::CaseInsensitive)) {
        fault.method = given.value->toUpper().toStdString();
        return {};
    }
    if (given.name == "path"_L1 && given.value && given.value->startsWith(u'/')) {
        fault.pathPrefix = given.value->toStdString();
        return {};
    }
    return unknown(given.value ? given.name + u'=' + *given.value : given.name);
}

} // namespace

std::variant<Fault, QString> readFault(const QString &text)
{
    Fault fault;
    const QStringList parts = text.split(u',');
    QString problem = readKind(Setting(parts.first()), fault);
    for (qsizetype i = 1; i < parts.size() && problem.isEmpty(); ++i)
        problem = readFilter(Setting(parts[i]), fault);
    if (!problem.isEmpty())
        return problem;
    return fault;
}

QString faultHelp()
{
    //: Help of --fault. The words in latin letters before the colons and after the commas are typed as they stand.
    return Words::tr(
        "What goes wrong on purpose: latency=MS, 429 (or 429=SECONDS), 500 (the request is not carried out), "
        "500-after, "
        "malformed, cut, drip (or drip=MS) (it is). Then, if wanted, with commas: every=N for every N-th request, "
        "method=NAME, path=/START. May be given more than once.");
}

} // namespace postroom::sandbox
