// SPDX-License-Identifier: Apache-2.0
#include "pages/unread_note.h"

#include "kit/error_text.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "models/account_models.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

UnreadNote::UnreadNote(AccountModels &models, QWidget *parent)
    : QWidget(parent), m_models(models), m_segmentText(new Label(TextKind::SmallMuted)),
      //: Button: reads the people of a segment again
      m_readSegment(new QPushButton(tr("Read it again"))),
      m_segmentRow(makeRow(m_segmentText, m_readSegment)), m_detailsText(new Label(TextKind::SmallMuted)),
      //: Button: reads the details of contacts that are not known yet
      m_readDetails(new QPushButton(tr("Read them…"))), m_detailsRow(makeRow(m_detailsText, m_readDetails))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(m_segmentRow);
    column->addWidget(m_detailsRow);
    m_readSegment->setAccessibleName(tr("Read the people of the segment again"));
    connect(m_readSegment, &QPushButton::clicked, this, &UnreadNote::segmentRequested);
    connect(m_readDetails, &QPushButton::clicked, this, &UnreadNote::detailsRequested);
    hide();
}

QWidget *UnreadNote::makeRow(Label *text, QPushButton *button)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    text->setWordWrap(true);
    setDense(button);
    row->addWidget(text, 1);
    row->addWidget(button);
    return box;
}

void UnreadNote::settle(const ContactQuery &query)
{
    const QString segment = segmentText(query.segmentId);
    const QString details = detailsText(query);
    m_segmentText->setText(segment);
    m_detailsText->setText(details);
    const std::optional<SegmentCount> count = m_models.segments.counts().of(query.segmentId);
    m_readSegment->setVisible(!count || !count->counting);
    m_segmentRow->setVisible(!segment.isEmpty());
    m_detailsRow->setVisible(!details.isEmpty());
    setVisible(!segment.isEmpty() || !details.isEmpty());
}

// A segment's people are known once its own list was read to the end.
QString UnreadNote::segmentText(const QString &segmentId) const
{
    if (segmentId.isEmpty())
        return {};
    const SegmentCount count = m_models.segments.counts().of(segmentId).value_or(SegmentCount());
    const ContactGroup segment = m_models.contactStore.segment(segmentId);
    if (count.counting) {
        if (segment.complete)
            return {}; // what is shown is of the last time, and complete
        return tr("The segment’s people are still being read: %Ln so far.", nullptr, count.people);
    }
    const QString why = count.failure ? QLatin1Char(' ') + errorText(*count.failure).sentences() : QString();
    if (!segment.complete)
        return tr("The segment was not read to its end, so people are missing here.") + why;
    if (count.failure)
        return tr("The segment could not be read again; its people are as of %1.")
                   .arg(QLocale().toString(segment.asOf.toLocalTime(), QLocale::ShortFormat))
            + why;
    return {};
}

// What is not known passes no filter, is found by no word, and stands in no column: that must not look like nobody.
QString UnreadNote::detailsText(const ContactQuery &query) const
{
    const ContactDetailsReader &details = m_models.contactDetails;
    if (details.state() != ContactDetailsReader::State::Idle)
        return {}; // its own bar says how far it is
    if (!query.properties.isEmpty() || query.topic) {
        const int unread = query.properties.isEmpty() ? details.missingTopics({query.topic->id}) : details.missing();
        if (unread > 0) {
            //: Below the filters: %n contacts are left out because what is filtered by is not known of them
            return tr("%Ln contact(s) are left out, because their details have not been read.", nullptr, unread);
        }
    }
    const int unread = details.missing();
    if (unread == 0)
        return {};
    const bool searches = !query.text.trimmed().isEmpty() && m_models.contactProperties.rowCount() > 0;
    const bool showsColumns = !m_models.contacts.propertyColumns().isEmpty();
    if (searches && showsColumns)
        //: Below the filters: property values not known are found by no word, and their cells are empty
        return tr("The search and the property columns leave out the properties of %Ln contact(s), because their details "
                  "have not been read.",
                  nullptr, unread);
    if (searches)
        return tr("The search leaves out the properties of %Ln contact(s), because their details have not been read.",
                  nullptr, unread);
    if (showsColumns)
        return tr("The property columns are empty for %Ln contact(s), because their details have not been read.", nullptr,
                  unread);
    return {};
}

} // namespace postroom
