// SPDX-License-Identifier: Apache-2.0
#include "pages/domain_facts.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace postroom {

DomainFacts::DomainFacts(QWidget *parent)
    : QWidget(parent), m_facts(new Label(TextKind::SmallMuted)), m_edit(new QPushButton(tr("Edit…")))
{
    m_facts->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_facts, 1);
    auto *remove = new QPushButton(tr("Delete…"));
    setButtonKind(remove, ButtonKind::Danger);
    for (QPushButton *button : {m_edit, remove}) {
        setDense(button);
        row->addWidget(button);
    }
    connect(m_edit, &QPushButton::clicked, this, &DomainFacts::editRequested);
    connect(remove, &QPushButton::clicked, this, &DomainFacts::removalRequested);
}

void DomainFacts::setDomain(const Domain &domain, const std::optional<DomainDetails> &details,
                            const std::optional<TlsChoice> &choice)
{
    m_edit->setEnabled(details.has_value());
    const auto onOff = [](const std::optional<bool> &value) {
        //: The state of a setting of a domain: not known / on / off
        return !value ? tr("unknown") : *value ? tr("on") : tr("off");
    };
    const std::optional<Word<TlsMode>> tls = details ? details->tls : std::nullopt;
    //: How mail of a domain is encrypted: not known / encrypted or not sent / encrypted where it is possible
    const QString encryption = !tls && choice ? setHere(*choice)
        : !tls                           ? tr("not told by Resend")
        : *tls == TlsMode::Enforced      ? tr("always")
        : *tls == TlsMode::Opportunistic ? tr("when possible")
                                         : tls->text;
    QStringList facts{
        tr("Open tracking %1").arg(onOff(domain.openTracking)), tr("Click tracking %1").arg(onOff(domain.clickTracking)),
        tr("Encryption (TLS) %1").arg(encryption), tr("Sending %1").arg(onOff(domain.sending)),
        tr("Receiving %1").arg(onOff(domain.receiving))};
    for (QString &fact : facts)
        fact.replace(QLatin1Char(' '), QChar::Nbsp); // lines break between them
    m_facts->setText(facts.join(QStringLiteral("\u00a0\u00a0\u00a0·   ")));
}

QString DomainFacts::setHere(const TlsChoice &choice)
{
    const QString day = QLocale().toString(choice.at.toLocalTime().date(), QLocale::ShortFormat);
    return choice.mode == TlsMode::Enforced
        //: How mail of a domain is encrypted ("Encryption (TLS) …"): encrypted or not sent; %1 is a date
        ? tr("always, set here on %1 (Resend does not tell)").arg(day)
        //: How mail of a domain is encrypted ("Encryption (TLS) …"): encrypted where it is possible; %1 is a date
        : tr("when possible, set here on %1 (Resend does not tell)").arg(day);
}

void DomainFacts::setPlaceholder(bool isPlaceholder)
{
    m_edit->setVisible(!isPlaceholder);
}

} // namespace postroom
