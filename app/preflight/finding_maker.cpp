// SPDX-License-Identifier: Apache-2.0
#include "preflight/finding_maker.h"

#include <QCoreApplication>

namespace postroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingMaker)
};

} // namespace

void FindingMaker::add(const QString &title, const QString &text, const FindingPlace &place, const std::optional<Fix> &fix)
{
    ++m_count;
    if (m_count <= mostFindingsOfACheck) {
        m_last = m_findings.size();
        m_findings.push_back({m_check, severityOf(m_check), title, text, place, fix});
        return;
    }
    //: Below the last of a long row of findings of one kind in a message.
    const QString more = Words::tr("There are %n more of this kind in the message.", nullptr, m_count - mostFindingsOfACheck);
    Finding &last = m_findings[m_last];
    const qsizetype lineEnd = last.text.indexOf(u'\n');
    last.text = (lineEnd < 0 ? last.text : last.text.first(lineEnd)) + u'\n' + more;
}

Severity severityOf(CheckId check)
{
    return check <= CheckId::TemplateResidue ? Severity::Stop : Severity::Warn;
}

QString quoted(QStringView text)
{
    constexpr qsizetype most = 60;
    const QString line = text.toString().simplified();
    if (line.size() <= most)
        return line;
    const bool cutsCharacter = line.at(most - 2).isHighSurrogate();
    return line.first(cutsCharacter ? most - 2 : most - 1) + u'…';
}

} // namespace postroom
