// SPDX-License-Identifier: Apache-2.0
#include "dialogs/domain_fields.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "models/domain_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DomainFields)

public:
    static QString whenPossible() { return tr("When possible: else the mail goes out unencrypted"); }
    static QString always() { return tr("Always: else the mail is not delivered"); }
    //: A choice of how mail is encrypted on the way: nothing is to be changed
    static QString asItIs() { return tr("As it is now (Resend does not tell)"); }
    static QString oneLabel() { return tr("One word from a letter on: letters, digits and hyphens."); }
    static QString needsSubdomain() { return tr("Clicks need a tracking subdomain, for example “links”."); }
};

} // namespace

CapabilityChoice::CapabilityChoice(QWidget *parent)
    : QWidget(parent), m_sending(new QCheckBox(tr("&Send from this domain"))),
      m_receiving(new QCheckBox(tr("&Receive mail at this domain"))),
      m_lastOne(new Label(TextKind::SmallMuted,
                          tr("A domain is for sending or for receiving, or both: the last one cannot be switched off.")))
{
    m_lastOne->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(m_sending);
    column->addWidget(m_receiving);
    column->addWidget(m_lastOne);
    for (QCheckBox *box : {m_sending, m_receiving})
        connect(box, &QCheckBox::toggled, this, &CapabilityChoice::settle);
    setChosen(true, false);
}

void CapabilityChoice::setChosen(bool sending, bool receiving)
{
    m_sending->setChecked(sending || !receiving);
    m_receiving->setChecked(receiving);
    settle();
}

bool CapabilityChoice::sending() const
{
    return m_sending->isChecked();
}

bool CapabilityChoice::receiving() const
{
    return m_receiving->isChecked();
}

void CapabilityChoice::settle()
{
    m_sending->setEnabled(!sending() || receiving());
    m_receiving->setEnabled(!receiving() || sending());
    m_lastOne->setVisible(!m_sending->isEnabled() || !m_receiving->isEnabled());
}

void fillRegions(QComboBox *box)
{
    for (const QString &region : {QStringLiteral("eu-west-1"), QStringLiteral("us-east-1"),
                                  QStringLiteral("sa-east-1"), QStringLiteral("ap-northeast-1")})
        box->addItem(regionText(region), region);
}

void fillTls(QComboBox *box, const std::optional<TlsMode> &now)
{
    if (!now)
        box->addItem(Text::asItIs(), int(TlsMode::Unknown));
    box->addItem(Text::whenPossible(), int(TlsMode::Opportunistic));
    box->addItem(Text::always(), int(TlsMode::Enforced));
    if (now)
        box->setCurrentIndex(*now == TlsMode::Enforced ? 1 : 0);
}

TlsMode chosenTls(const QComboBox *box)
{
    return TlsMode(box->currentData().toInt());
}

QString oneLabelFault()
{
    return Text::oneLabel();
}

QString clicksNeedSubdomain()
{
    return Text::needsSubdomain();
}

} // namespace postroom
