// SPDX-License-Identifier: Apache-2.0
#include "pages/record_inspector.h"

#include "dns/mistake_words.h"
#include "dns/record_text.h"
#include "kit/card.h"
#include "kit/clipboard.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "models/domain_words.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

RecordInspector::RecordInspector(QWidget *parent)
    : QWidget(parent), m_title(new Label(TextKind::Strong)), m_length(new Label(TextKind::SmallMuted)),
      m_why(new Label(TextKind::SmallMuted)),
      m_value(new QPlainTextEdit), m_copyName(new QPushButton(tr("Copy name"))),
      m_copyValue(new QPushButton(tr("Copy value")))
      //: Copies type, name, value, priority and TTL of one DNS record
      ,
      m_copyRecord(new QPushButton(tr("Copy record")))
{
    setObjectName(QStringLiteral("recordInspector"));
    m_value->setReadOnly(true);
    m_value->setFrameShape(QFrame::NoFrame);
    m_value->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_value->setWordWrapMode(QTextOption::WrapAnywhere);
    m_value->setFont(metrics::mono(font()));
    m_value->setTabChangesFocus(true);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_value->viewport()->setAutoFillBackground(false);
    // Values of DNS read left to right in every language.
    m_value->setLayoutDirection(Qt::LeftToRight);
    m_value->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_value->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &RecordInspector::fitHeight);
    for (QPushButton *button : {m_copyName, m_copyValue, m_copyRecord})
        setDense(button);

    m_title->setElided(true);
    m_length->setElided(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_copyName);
    head->addWidget(m_copyValue);
    head->addWidget(m_copyRecord);
    auto *card = new Card(nullptr, Card::Ground::Sunken);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(metrics::gap, 10, metrics::gap, 6);
    inner->setSpacing(4);
    m_why->setElided(true);
    inner->addLayout(head);
    inner->addWidget(m_length);
    inner->addWidget(m_why);
    inner->addWidget(m_value);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);

    connect(m_copyName, &QPushButton::clicked, this, [this] { copyWithHint(m_record->name, m_copyName); });
    connect(m_copyValue, &QPushButton::clicked, this, [this] { copyWithHint(m_record->value, m_copyValue); });
    connect(m_copyRecord, &QPushButton::clicked, this, [this] { copyWithHint(recordAsText(*m_record), m_copyRecord); });
    setVisible(false);
}

void RecordInspector::fitHeight()
{
    // A plain text document counts its height in lines.
    const int lines = qMax(1, qRound(m_value->document()->documentLayout()->documentSize().height()));
    m_value->setFixedHeight(QFontMetrics(m_value->font()).lineSpacing() * lines + 12);
}

void RecordInspector::setRecord(const std::optional<DnsRecord> &record, const std::optional<VerifiedSince> &since)
{
    m_record = record;
    setVisible(record.has_value());
    if (!record)
        return;
    //: Heading over one DNS record in full; %1 is what it is for, %2 its type ("MX")
    m_title->setText(tr("%1, %2").arg(purposeText(*record), record->type));
    QString about = tr("%n character(s)", nullptr, int(record->value.size()));
    //: Above one DNS record in full: %1 is its time to live ("Auto"), %2 how long its value is
    about = tr("TTL %1, %2").arg(record->ttl, about);
    if (record->priority)
        //: Above one DNS record in full: %1 is a number, %2 what else there is to say of it
        about = tr("Priority %1, %2").arg(QString::number(*record->priority), about);
    if (since)
        //: Above one DNS record in full: %1 is since when it is verified, %2 what else there is to say of it
        about = tr("%1  ·  %2").arg(verifiedSinceText(*since), about);
    m_length->setText(about);
    m_why->setText(recordPurposeSentence(*record));
    m_why->setVisible(!m_why->text().isEmpty());
    if (m_value->toPlainText() != record->value)
        m_value->setPlainText(record->value);
    m_value->setAccessibleName(tr("Value of the record"));
}

} // namespace postroom
