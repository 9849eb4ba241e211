// SPDX-License-Identifier: Apache-2.0
#include "send/people_pane.h"

#include "kit/confirm.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/one_line.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/table_pane.h"
#include "kit/table_view.h"
#include "models/broadcast_words.h"
#include "send/list_fault.h"
#include "send/people_segment_dialog.h"
#include "send/report_words.h"
#include "send/save_file.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>

namespace postroom {

PeoplePane::PeoplePane(SendTools &tools, BroadcastReport &report, QWidget *parent)
    : Card(parent), m_tools(tools), m_report(report),
      m_segment(new SegmentFromPeople(tools.models.client, tools.models.segments, this)), m_choice(new QComboBox),
      m_search(new QLineEdit), m_count(new Label(TextKind::SmallMuted)),
      m_unseen(new Label(TextKind::SmallMuted,
                         tr("An opening is seen only where the domain measures openings and the reader’s program loads images: some "
                            "of these people may have read it."))),
      m_export(new QPushButton(tr("Save as CSV…"))),
      m_newSegment(new QPushButton(tr("New segment of them…"))), m_stop(new QPushButton(tr("Stop"))),
      m_resume(new QPushButton(tr("Go on"))), m_strip(new MessageStrip), m_stack(new QStackedLayout)
{
    for (const RecipientEvent event :
         {RecipientEvent::Delivered, RecipientEvent::Opened, RecipientEvent::Clicked, RecipientEvent::Bounced,
          RecipientEvent::Complained, RecipientEvent::Unsubscribed, RecipientEvent::Suppressed})
        m_choice->addItem(eventText(event), int(event));
    m_choice->addItem(tr("Did not open"), notOpened);
    m_choice->setAccessibleName(tr("Who is listed"));
    m_search->setPlaceholderText(tr("Search addresses"));
    m_search->setAccessibleName(tr("Search addresses"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(260);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::gapLarge, metrics::gap, metrics::gapLarge, metrics::gap);
    head->setSpacing(metrics::gapSmall);
    head->addWidget(m_choice);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_search, 1);
    head->addWidget(m_export);
    head->addWidget(m_newSegment);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(metrics::gapLarge, 0, metrics::gapLarge, metrics::gapSmall);
    strip->setSpacing(metrics::gapSmall);
    strip->addWidget(m_strip, 1);
    strip->addWidget(m_stop);
    strip->addWidget(m_resume);
    m_stop->hide();
    m_resume->hide();
    auto *rights = new RightsGate(tools.models.client, this);
    rights->guard(m_newSegment, Needs::Writing);
    rights->guard(m_resume, Needs::Writing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, metrics::gapSmall);
    column->setSpacing(0);
    column->addLayout(head);
    m_unseen->setWordWrap(true);
    m_unseen->setContentsMargins(metrics::gapLarge, 0, metrics::gapLarge, metrics::gapSmall);
    m_unseen->hide();
    column->addWidget(m_unseen);
    column->addLayout(strip);
    column->addLayout(m_stack, 1);

    connect(m_choice, &QComboBox::activated, this, [this] {
        choose(m_choice->currentData().toInt());
        emit listChosen(m_list);
    });
    keepOneLine(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (const auto &[list, pane] : m_panes)
            pane->setSearch(text);
        settle();
    });
    connect(m_export, &QPushButton::clicked, this, &PeoplePane::save);
    connect(m_newSegment, &QPushButton::clicked, this, &PeoplePane::askSegment);
    connect(m_stop, &QPushButton::clicked, m_segment, &SegmentFromPeople::stop);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        m_segment->resume();
        tellSegment();
    });
    connect(m_segment, &SegmentFromPeople::progressed, this, &PeoplePane::tellSegment);
    connect(m_segment, &SegmentFromPeople::finished, this, &PeoplePane::tellSegment);
}

void PeoplePane::showPeople(RecipientEvent event)
{
    choose(int(event));
}

void PeoplePane::showNotOpened()
{
    choose(notOpened);
}

void PeoplePane::choose(int list)
{
    if (list == m_list)
        return;
    m_list = list;
    m_strip->recovered(); // what is missing in another list
    m_choice->setCurrentIndex(m_choice->findData(list));
    m_stack->setCurrentWidget(paneOf(list));
    m_unseen->setVisible(list == notOpened);
    settle();
}

TablePane *PeoplePane::paneOf(int list)
{
    const auto found = m_panes.find(list);
    if (found != m_panes.end())
        return found->second;
    TableModel *model = nullptr;
    TableTexts texts{{}, {}, tr("Nobody matches"), tr("The list could not be loaded."), {}};
    if (list == notOpened) {
        model = &m_report.notOpened();
        texts.emptyTitle = tr("Everybody it reached has opened it");
        texts.accessibleName = tr("Did not open");
    } else {
        model = &m_report.people(RecipientEvent(list));
        texts.emptyTitle = nobodyText(RecipientEvent(list));
        texts.accessibleName = eventText(RecipientEvent(list));
    }
    auto *pane = new TablePane(*model, texts);
    m_panes.emplace(list, pane);
    m_stack->addWidget(pane);
    pane->setSearch(m_search->text());
    connect(pane, &TablePane::contentChanged, this, &PeoplePane::settle);
    connect(pane, &TablePane::clearSearchRequested, m_search, &QLineEdit::clear);
    pane->fitColumnsOnce();
    return pane;
}

// As they stand in the table: searched and sorted.
QList<BroadcastRecipient> PeoplePane::people() const
{
    const auto found = m_panes.find(m_list);
    if (found == m_panes.end())
        return {};
    const QAbstractItemModel &shown = *found->second->view().model();
    const auto *rows = dynamic_cast<const RowListModel<BroadcastRecipient> *>(&found->second->model());
    QList<BroadcastRecipient> all;
    for (int row = 0; rows && row < shown.rowCount(); ++row) {
        const int at = rows->rowOf(shown.index(row, 0).data(TableModel::IdRole).toString());
        if (at >= 0)
            all.push_back(rows->at(at));
    }
    return all;
}

QString PeoplePane::listName() const
{
    return m_choice->currentText();
}

void PeoplePane::settle()
{
    const auto found = m_panes.find(m_list);
    const int shown = found == m_panes.end() ? 0 : found->second->shownCount();
    const TableModel *model = found == m_panes.end() ? nullptr : &found->second->model();
    const bool isComing = !model || model->phase() == TableModel::Phase::FirstLoad;
    m_count->setText(isComing ? tr("Loading…") : tr("%Ln person(s)", nullptr, shown));
    // A list that broke off would be taken for all of them, in a file and as a segment.
    const bool isWhole = model && model->asOf().isValid();
    m_export->setEnabled(isWhole && shown > 0);
    m_newSegment->setEnabled(isWhole && shown > 0 && !m_segment->isBusy());
    if (model && !m_segment->isBusy())
        tellListFault(*m_strip, found->second->model());
}

void PeoplePane::save()
{
    const QString name = broadcastName(m_report.broadcast()) + QStringLiteral(" - ") + listName();
    saveCsv(this, tr("Save the list"), name, peopleCsv(people()), [this](const QString &path, const QString &fault) {
        if (fault.isEmpty())
            m_strip->showNotice(Tone::Good, tr("Saved."), path);
        else
            m_strip->showNotice(Tone::Bad, tr("The list was not saved."), fault);
    });
}

void PeoplePane::askSegment()
{
    QStringList contacts;
    for (const BroadcastRecipient &person : people())
        contacts.push_back(person.contactId.value_or(person.email));
    //: A proposed name for a segment; %1 is the name of a broadcast, %2 what people did ("Did not open")
    const QString proposal = tr("%1: %2").arg(broadcastName(m_report.broadcast()), listName());
    auto *dialog = PeopleSegmentDialog::open(m_tools.account, proposal, int(contacts.size()), this);
    connect(dialog, &PeopleSegmentDialog::chosen, this,
            [this, contacts](const QString &name) { makeSegment(name, contacts); });
}

void PeoplePane::makeSegment(const QString &name, const QStringList &contacts)
{
    m_segmentName = name;
    m_segment->start(name, contacts);
    tellSegment();
}

void PeoplePane::tellSegment()
{
    const QLocale locale;
    m_stop->setVisible(m_segment->isBusy());
    m_resume->setVisible(!m_segment->isBusy() && !m_segment->segmentId().isEmpty()
                         && m_segment->done() + m_segment->gone() < m_segment->count());
    //: %1 of %2 people
    const QString progress = tr("%1 of %2 are in.")
                                 .arg(locale.toString(m_segment->done()), locale.toString(m_segment->count()));
    if (m_segment->isBusy()) {
        m_strip->showNotice(Tone::Neutral, tr("Making the segment “%1”…").arg(m_segmentName), progress);
    } else if (m_segment->failure()) {
        const QString what = m_segment->segmentId().isEmpty()
            ? tr("The segment “%1” was not made.").arg(m_segmentName)
            : tr("Not everybody is in the segment “%1” yet.").arg(m_segmentName) + u' ' + progress;
        m_strip->showError(what, *m_segment->failure(), TriesAgain::WhenAsked,
                           m_segment->segmentId().isEmpty() ? Repeating::MayDoItTwice : Repeating::IsSafe);
    } else if (m_resume->isVisibleTo(this)) {
        m_strip->showNotice(Tone::Waiting, tr("Stopped: the segment “%1” is not complete.").arg(m_segmentName),
                            progress);
    } else {
        const QString gone = m_segment->gone() > 0
            ? u' ' + tr("%Ln of them is no contact any more.", nullptr, m_segment->gone())
            : QString();
        m_strip->showNotice(Tone::Good, tr("The segment “%1” is ready.").arg(m_segmentName), progress + gone);
    }
    settle();
}

} // namespace postroom
