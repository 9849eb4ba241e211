// SPDX-License-Identifier: Apache-2.0
#include "composer/from_field.h"

#include "composer/combo_items.h"
#include "kit/label.h"
#include "kit/one_line.h"
#include "models/domains_model.h"
#include "resend/field_fault.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace postroom {

namespace {

// "Acme News <news@acme.com>", or the address alone.
struct SenderParts
{
    explicit SenderParts(const QString &sender)
    {
        const QString trimmed = sender.trimmed();
        const qsizetype open = trimmed.lastIndexOf(QLatin1Char('<'));
        hasName = open >= 0 && trimmed.endsWith(QLatin1Char('>'));
        name = hasName ? trimmed.left(open).trimmed() : QString();
        if (name.size() > 1 && name.startsWith(QLatin1Char('"')) && name.endsWith(QLatin1Char('"')))
            name = name.mid(1, name.size() - 2);
        const QString address = hasName ? trimmed.mid(open + 1, trimmed.size() - open - 2) : trimmed;
        const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
        local = at < 0 ? address : address.left(at);
        domain = at < 0 ? QString() : address.sliced(at + 1);
    }
    bool hasName = false;
    QString name = {};
    QString local = {};
    QString domain = {};
};

} // namespace

FromField::FromField(const DomainsModel &domains, QWidget *parent)
    : QWidget(parent), m_domains(domains), m_name(new QLineEdit), m_local(new QLineEdit), m_domain(new QComboBox)
{
    for (QLineEdit *edit : {m_name, m_local})
        keepOneLine(edit);
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the sender"));
    //: In an empty field before the @ of the sender: an example, short
    m_local->setPlaceholderText(tr("e.g. news"));
    //: What stands before the @ of an address
    m_local->setAccessibleName(tr("Address before the @"));
    m_domain->setAccessibleName(tr("Domain of the sender"));
    m_domain->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_domain->setMinimumContentsLength(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_name, 4);
    row->addWidget(m_local, 4);
    row->addWidget(new Label(TextKind::Muted, QStringLiteral("@")));
    row->addWidget(m_domain, 5);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textEdited, this, &FromField::touch);
    connect(m_local, &QLineEdit::textEdited, this, [this](const QString &typed) {
        // A whole address was typed or pasted here, perhaps with its name.
        if (typed.contains(QLatin1Char('@'))) {
            const SenderParts parts(typed);
            if (parts.hasName)
                m_name->setText(parts.name);
            m_local->setText(parts.local);
            if (parts.domain.isEmpty())
                m_domain->setFocus(); // the rest of the address is chosen there
            else
                m_wantedDomain = parts.domain; // also one that is not the account's: that is said, and no other is taken
            m_given.clear();
            fill();
        }
        touch();
    });
    connect(m_domain, &QComboBox::activated, this, [this] {
        m_wantedDomain = domain();
        touch();
    });
    connect(&domains, &TableModel::phaseChanged, this, &FromField::fill);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&domains, change, this, &FromField::fill);
    connect(&domains, &QAbstractItemModel::dataChanged, this, &FromField::fill);
    fill();
}

void FromField::touch()
{
    m_given.clear();
    // What stands there is part of the sender now: it does not become another because another domain can send, too.
    if (m_wantedDomain.isEmpty())
        m_wantedDomain = domain();
    emit edited();
}

QString FromField::domain() const
{
    return m_domain->currentData().toString();
}

SenderStanding FromField::standing() const
{
    // Before it is known nothing is said against it.
    return senderStanding(domain(), m_domains).value_or(SenderStanding::Sends);
}

void FromField::fill()
{
    QList<ComboItem> items;
    for (const SenderStanding pass : {SenderStanding::Sends, SenderStanding::SendingOff, SenderStanding::NotVerified}) { // those that can send come first
        for (int row = 0; row < m_domains.rowCount(); ++row) {
            const Domain &one = m_domains.at(row);
            if (senderStanding(one) != pass)
                continue;
            items.push_back({pass == SenderStanding::Sends            ? one.name
                                 : pass == SenderStanding::SendingOff ? tr("%1 (sending is off)").arg(one.name)
                                                                : tr("%1 (not verified)").arg(one.name),
                             one.name});
        }
    }
    // Domains are the same however they are written.
    QString chosen = m_wantedDomain;
    const auto known = std::find_if(items.cbegin(), items.cend(), [this](const ComboItem &item) {
        return item.value.compare(m_wantedDomain, Qt::CaseInsensitive) == 0;
    });
    if (known != items.cend())
        chosen = known->value;
    else if (!chosen.isEmpty())
        items.push_back({chosen, chosen});
    else if (!items.isEmpty())
        chosen = items.constFirst().value;
    setComboItems(*m_domain, items, chosen);
    emit lookedAgain();
    // What was typed before the domains were there gets its domain now, for good.
    if (m_wantedDomain.isEmpty() && !chosen.isEmpty() && !sender().isEmpty() && m_domains.phase() == TableModel::Phase::Ready)
        touch();
}

void FromField::setSender(const QString &sender)
{
    if (sender == this->sender())
        return;
    const SenderParts parts(sender);
    m_name->setText(parts.name);
    m_local->setText(parts.local);
    m_wantedDomain = parts.domain;
    m_given = m_wantedDomain.isEmpty() ? QString() : sender;
    fill();
}

QString FromField::sender() const
{
    if (!m_given.isEmpty())
        return m_given;
    const QString local = m_local->text().trimmed();
    const QString name = m_name->text().trimmed();
    if (local.isEmpty() && name.isEmpty())
        return {};
    const QString address = domain().isEmpty() ? local : local + QLatin1Char('@') + domain();
    if (name.isEmpty())
        return address;
    // What means something else there (RFC 5322, 3.2.3).
    const QString special = QStringLiteral(",@;:<>()[]\\\"");
    const bool needsQuotes = std::any_of(name.cbegin(), name.cend(), [&special](QChar c) { return special.contains(c); });
    return QStringLiteral("%1 <%2>").arg(needsQuotes ? QLatin1Char('"') + QString(name).remove(QLatin1Char('"')).remove(QLatin1Char('\\')) + QLatin1Char('"') : name, address);
}

QString FromField::fault() const
{
    if (sender().isEmpty())
        return {};
    if (m_local->text().trimmed().isEmpty())
        return tr("Write what stands before the @.");
    const SenderStanding here = domain().isEmpty() ? SenderStanding::Sends : standing();
    if (here == SenderStanding::SendingOff)
        return tr("Sending is switched off for %1, so nothing can be sent from it. Choose another domain, or switch it on under Domains.").arg(domain());
    if (here == SenderStanding::NotVerified)
        return tr("%1 is not verified, so nothing can be sent from it. Choose another domain, or finish setting it up under Domains.").arg(domain());
    if (!isSender(sender()))
        return tr("This is not an email address.");
    return {};
}

} // namespace postroom
