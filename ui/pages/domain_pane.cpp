// SPDX-License-Identifier: Apache-2.0
#include "pages/domain_pane.h"

#include "accounts/preferences.h"
#include "dns/record_text.h"
#include "dns/zone_text.h"
#include "kit/badge.h"
#include "kit/card.h"
#include "kit/cell_delegate.h"
#include "kit/clipboard.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/state_pane.h"
#include "kit/table_view.h"
#include "models/domain_words.h"
#include "pages/domain_dns.h"
#include "pages/domain_sheet.h"
#include "pages/record_inspector.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace postroom {

namespace {

const QString columnsKey = QStringLiteral("domain-records.columns");

} // namespace

DomainPane::DomainPane(OpenDomain &domain, const PageContext &context, QWidget *parent)
    : QWidget(parent), m_domain(domain), m_preferences(context.preferences), m_stack(new QStackedLayout),
      m_state(new StatePane), m_content(new QWidget), m_name(new Label(TextKind::PaneTitle)), m_badge(new Badge),
      m_about(new Label(TextKind::SmallMuted)), m_verifyAction(new QAction(this)), m_copyText(new QAction(this)),
      m_copyCsv(new QAction(this)), m_copyRecord(new QAction(this))
      //: Button with a menu of formats: copies all DNS records of a domain
      ,
      m_copyAll(new QPushButton(tr("Copy all"))), m_verify(new QPushButton), m_strip(new MessageStrip),
      m_dns(new DomainDns(domain, context)), m_copyZone(new QAction(this)),
      m_copyTerraform(new QAction(this)), m_sheet(new QAction(this)), m_mail(new QAction(this)), m_records(new TableView), m_inspector(new RecordInspector),
      m_watch(new Label(TextKind::SmallMuted)), m_seen(new Label(TextKind::SmallMuted)),
      m_facts(new Label(TextKind::SmallMuted)), m_tick(new QTimer(this))
{
    makeActions();
    auto *card = new Card;
    card->setLayout(m_stack);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(20, metrics::gapLarge, 20, metrics::gapLarge);
    column->setSpacing(metrics::gap);
    column->addWidget(makeHead());
    column->addWidget(m_strip);
    column->addWidget(m_dns);
    column->addWidget(makeRecords(), 1);
    column->addWidget(makeFacts());
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_state);

    connect(&m_domain, &OpenDomain::changed, this, &DomainPane::settle);
    connect(&m_domain, &OpenDomain::statusChanged, this, &DomainPane::tellStatus);
    connect(m_state, &StatePane::actionTriggered, this, [this] { m_domain.refresh(); });
    connect(m_strip, &MessageStrip::retryRequested, this, [this] { m_domain.refresh(); });
    connect(m_strip, &MessageStrip::accountsRequested, this, &DomainPane::accountsRequested);
    m_tick->setInterval(1000);
    connect(m_tick, &QTimer::timeout, this, &DomainPane::settleWatch);
    settle();
}

void DomainPane::makeActions()
{
    //: Asks the service to look for the DNS records of a domain now
    m_verifyAction->setText(tr("&Verify"));
    m_verifyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_verifyAction, &QAction::triggered, this, [this] { m_domain.verify(); });
    //: Copies all DNS records of a domain in words, to paste into a mail or ticket
    m_copyText->setText(tr("Copy all as &text"));
    m_copyText->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_copyText, &QAction::triggered, this,
            [this] { copyWithHint(recordsAsText(m_name->text(), m_domain.records().records()), m_copyAll); });
    //: Copies all DNS records of a domain as comma-separated values
    m_copyCsv->setText(tr("Copy all as &CSV"));
    connect(m_copyCsv, &QAction::triggered, this,
            [this] { copyWithHint(recordsAsCsv(m_domain.records().records()), m_copyAll); });
    //: Copies type, name, value, priority and TTL of one DNS record
    m_copyRecord->setText(tr("Copy &record"));
    m_copyRecord->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    connect(m_copyRecord, &QAction::triggered, this, [this] {
        if (const std::optional<DnsRecord> record = currentRecord())
            copyWithHint(recordAsText(*record), m_records);
    });
    //: Copies all DNS records of a domain as lines of a zone file (BIND)
    m_copyZone->setText(tr("Copy all as &zone file (BIND)"));
    connect(m_copyZone, &QAction::triggered, this, [this] {
        copyWithHint(recordsAsZoneFile(m_name->text(), m_dns->zone(), m_domain.records().records()), m_copyAll);
    });
    //: Copies all DNS records of a domain as resources for the program Terraform
    m_copyTerraform->setText(tr("Copy all as Te&rraform"));
    connect(m_copyTerraform, &QAction::triggered, this, [this] {
        const TerraformProvider provider = m_dns->host() && m_dns->host()->terraform ? *m_dns->host()->terraform
                                                                                     : TerraformProvider::Cloudflare;
        copyWithHint(recordsAsTerraform(provider, m_name->text(), m_dns->zone(), m_domain.records().records()),
                     m_copyAll);
    });
    m_sheet->setText(tr("&Sheet for IT…"));
    connect(m_sheet, &QAction::triggered, this, &DomainPane::saveSheet);
    //: Opens the person's mail program with a mail that has all DNS records
    m_mail->setText(tr("&Mail to IT…"));
    connect(m_mail, &QAction::triggered, this, &DomainPane::writeMail);
    addActions({m_verifyAction, m_copyText, m_copyCsv, m_copyZone, m_copyTerraform, m_copyRecord, m_sheet, m_mail});
    connect(m_dns, &DomainDns::changed, this, &DomainPane::settleWatch);
    connect(m_dns, &DomainDns::allSeen, this, [this] {
        const std::optional<Domain> domain = m_domain.domain();
        if (!domain || domain->status == DomainStatus::Verified)
            return;
        m_strip->showNotice(Tone::Good, tr("All records are there for the world to see."),
                            tr("Press Verify, so that Resend looks at them too."));
    });
}

QWidget *DomainPane::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    m_name->setElided(true);
    m_about->setElided(true);
    row->addWidget(m_name);
    row->addWidget(m_badge, 0, Qt::AlignVCenter);
    row->addWidget(m_about);
    row->addStretch(1);
    auto *sheet = new QPushButton(tr("Sheet for IT"));
    auto *sheetMenu = new QMenu(sheet);
    sheetMenu->addActions({m_sheet, m_mail});
    sheet->setMenu(sheetMenu);
    row->addWidget(sheet);
    row->addWidget(m_copyAll);
    row->addWidget(m_verify);

    auto *formats = new QMenu(m_copyAll);
    formats->addActions({m_copyText, m_copyCsv, m_copyZone, m_copyTerraform});
    m_copyAll->setMenu(formats);
    //: Asks the service to look for the DNS records of a domain now
    m_verify->setText(tr("Verify"));
    setButtonKind(m_verify, ButtonKind::Primary);
    m_verify->setToolTip(tr("Asks Resend to look for the records now."));
    connect(m_verify, &QPushButton::clicked, this, [this] { m_domain.verify(); });
    return head;
}

QWidget *DomainPane::makeRecords()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gapSmall);
    m_records->setObjectName(QStringLiteral("records"));
    m_records->setMinimumHeight(3 * metrics::rowHeight(fontMetrics())); // the heading and two records at least
    m_records->setModel(&m_domain.records());
    m_records->setSortingEnabled(false);
    // The value takes what is left: it is what people came for.
    m_records->horizontalHeader()->setStretchLastSection(false);
    m_records->horizontalHeader()->setSectionResizeMode(DnsRecordsModel::Value, QHeaderView::Stretch);
    m_records->setAccessibleName(tr("DNS records"));
    m_records->cellDelegate()->setCopyAlwaysShown(true);
    m_records->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_records, &QWidget::customContextMenuRequested, this, &DomainPane::showRecordMenu);
    // What a person types into the form of a DNS host, one click each. The delegate's button says so; the whole cell does it.
    connect(m_records, &QAbstractItemView::clicked, this, [this](const QModelIndex &at) {
        const bool isTyped = at.column() != DnsRecordsModel::Purpose && at.column() < DnsRecordsModel::Status;
        if (isTyped && !at.data().toString().isEmpty())
            m_records->copyCell(at);
    });
    connect(m_records, &TableView::currentIdChanged, this, [this] { m_inspector->setRecord(currentRecord()); });
    column->addWidget(m_records, 1);
    m_watch->setElided(true);
    auto *notes = new QHBoxLayout;
    notes->addWidget(m_watch);
    notes->addStretch(1);
    notes->addWidget(m_seen);
    column->addLayout(notes);
    column->addWidget(m_dns->findings());
    column->addWidget(m_inspector);
    return box;
}

QWidget *DomainPane::makeFacts()
{
    m_facts->setWordWrap(true);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_facts, 1);
    m_edit = new QPushButton(tr("Edit…"));
    auto *remove = new QPushButton(tr("Delete…"));
    setButtonKind(remove, ButtonKind::Danger);
    for (QPushButton *button : {m_edit, remove}) {
        setDense(button);
        row->addWidget(button);
    }
    connect(m_edit, &QPushButton::clicked, this, &DomainPane::editRequested);
    connect(remove, &QPushButton::clicked, this, &DomainPane::removalRequested);
    return box;
}

std::optional<DnsRecord> DomainPane::currentRecord() const
{
    const int row = m_records->currentIndex().row();
    if (row < 0 || row >= m_domain.records().rowCount())
        return {};
    return m_domain.records().at(row);
}

void DomainPane::showRecordMenu(const QPoint &position)
{
    const QModelIndex at = m_records->indexAt(position);
    if (!at.isValid())
        return;
    m_records->setCurrentIndex(at);
    const DnsRecord record = m_domain.records().at(at.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPoint where = m_records->viewport()->mapToGlobal(position);
    const auto add = [this, menu, where](const QString &label, const QString &text) {
        menu->addAction(label, this, [this, text, where] { copyWithHint(text, m_records, where); });
    };
    add(tr("Copy name"), m_domain.records().shownName(record));
    add(tr("Copy value"), record.value);
    add(tr("Copy record"), recordAsText(record));
    menu->popup(where);
}

void DomainPane::settle()
{
    const std::optional<Domain> domain = m_domain.domain();
    const bool hasRecords = m_domain.details().has_value();
    for (QAction *action : {m_copyText, m_copyCsv, m_copyZone, m_copyTerraform, m_copyRecord, m_sheet, m_mail})
        action->setEnabled(hasRecords);
    m_verifyAction->setEnabled(domain && !m_domain.isVerifying());
    if (!domain) {
        m_state->setState(QStringLiteral("empty"), tr("No domain chosen"),
                          tr("Choose a domain on the left to see its DNS records."));
        m_stack->setCurrentWidget(m_state);
        m_tick->stop();
        return;
    }
    if (!hasRecords && m_domain.failure()) {
        const ErrorText text = errorText(*m_domain.failure());
        m_state->setState(QStringLiteral("failed"), tr("The records of %1 could not be loaded.").arg(domain->name),
                          text.whatNow.isEmpty() ? text.why : text.why + QLatin1Char(' ') + text.whatNow, tr("Retry"));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_stack->setCurrentWidget(m_content);
    m_name->setText(domain->name);
    m_badge->setStatus(statusTone(domain->status), statusText(domain->status));
    //: Behind a domain's name: where it is hosted and when it was added ("3 days ago")
    m_about->setText(
        tr("%1, added %2").arg(regionText(domain->region), relativeTime(domain->createdAt, m_domain.now())));
    m_about->setToolTip(fullTime(domain->createdAt));
    m_copyAll->setEnabled(hasRecords);
    m_edit->setEnabled(hasRecords);
    m_verify->setEnabled(!m_domain.isVerifying());
    // What has just been verified needs no button that sets it back to waiting.
    m_verify->setVisible(domain->status != DomainStatus::Verified);

    if (m_domain.failure())
        m_strip->showError(tr("What is shown here may be out of date."), *m_domain.failure());
    else if (m_strip->isError() || m_toldFor != domain->id)
        m_strip->clear();

    int seen = 0;
    for (const DnsRecord &record : m_domain.records().records())
        seen += record.status == DnsRecordStatus::Verified ? 1 : 0;
    //: Under the table of DNS records: how many of all the service has verified
    m_seen->setText(hasRecords ? tr("%1 of %2 verified").arg(seen).arg(m_domain.records().rowCount()) : QString());
    if (!m_records->currentIndex().isValid() && m_domain.records().rowCount() > 0)
        m_records->setCurrentIndex(m_domain.records().index(0, DnsRecordsModel::Value));
    m_inspector->setRecord(currentRecord());
    arrangeRecords();

    const auto onOff = [](const std::optional<bool> &value) {
        //: The state of a setting of a domain: not known / on / off
        return !value ? tr("unknown") : *value ? tr("on") : tr("off");
    };
    m_facts->setText(tr("Open tracking %1   ·   Click tracking %2   ·   Sending %3   ·   Receiving %4")
                         .arg(onOff(domain->openTracking), onOff(domain->clickTracking), onOff(domain->sending),
                              onOff(domain->receiving)));
    settleWatch();
}

void DomainPane::tellStatus(const Domain &domain)
{
    m_toldFor = domain.id;
    if (domain.status == DomainStatus::Verified)
        m_strip->showNotice(Tone::Good, tr("%1 is verified.").arg(domain.name), tr("You can send from it now."));
    else if (domain.status == DomainStatus::Failed)
        m_strip->showNotice(
            Tone::Bad, tr("%1 could not be verified.").arg(domain.name),
            tr("Resend did not find the records. Compare them with what is entered, then press Verify."));
}

void DomainPane::settleWatch()
{
    const std::optional<std::chrono::seconds> next = m_domain.timeToNextLook();
    const std::optional<Domain> domain = m_domain.domain();
    QStringList sentences{m_dns->watchText()};
    const bool isAsking = next && domain && isBeingVerified(*domain);
    if (isAsking)
        sentences << (m_domain.isLoading() ? tr("Asking Resend…")
                                           : tr("Asking Resend again in %n second(s).", nullptr, int(next->count())));
    sentences.removeAll(QString());
    m_watch->setText(sentences.join(QLatin1Char(' ')));
    if (!m_tick->isActive())
        m_tick->start();
}

void DomainPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeRecords();
}

void DomainPane::arrangeRecords()
{
    if (m_records->isArranged())
        return;
    // Every column gets what its rows need; the value takes the rest. Where that is too little, the TTL goes first (it is
    // nearly always the same word, and stands in the lines below too), then the longest words are cut.
    QHeaderView *header = m_records->horizontalHeader();
    const int letter = QFontMetrics(m_records->font()).averageCharWidth();
    int others = 0;
    QHash<int, int> wanted;
    for (int column = 0; column < header->count(); ++column) {
        if (column == DnsRecordsModel::Value)
            continue;
        wanted[column] = m_records->fittingWidth(column);
        others += wanted[column];
    }
    const int room = m_records->viewport()->width();
    const bool hideTtl = room - others < letter * 16;
    header->setSectionHidden(DnsRecordsModel::Ttl, hideTtl);
    if (hideTtl)
        others -= wanted[DnsRecordsModel::Ttl];
    for (const int column : {DnsRecordsModel::Name, DnsRecordsModel::Purpose}) {
        const int missing = letter * 22 - (room - others);
        const int cut = qBound(0, missing, qMax(0, wanted[column] - letter * 16));
        wanted[column] -= cut;
        others -= cut;
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        header->resizeSection(it.key(), it.value());
}

void DomainPane::setWatching(bool watching)
{
    m_dns->setWatching(watching);
    if (!watching)
        m_tick->stop();
}

void DomainPane::saveSheet()
{
    auto *dialog = new QFileDialog(this, tr("Save the sheet for IT"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setMimeTypeFilters({QStringLiteral("application/pdf")});
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_name->text() + QStringLiteral(" DNS.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const DomainSheet sheet{m_name->text(), m_dns->zone(), m_domain.records().records(), m_dns->host()};
        if (writeSheetAsPdf(sheet, file))
            m_strip->showNotice(Tone::Good, tr("The sheet is saved."), file);
        else
            m_strip->showNotice(Tone::Bad, tr("The sheet was not saved."),
                                tr("%1 cannot be written. Choose another folder.").arg(file));
    });
    dialog->open();
}

void DomainPane::writeMail()
{
    const DomainSheet sheet{m_name->text(), m_dns->zone(), m_domain.records().records(), m_dns->host()};
    QDesktopServices::openUrl(sheetAsMail(sheet));
}

void DomainPane::restoreLayout()
{
    m_records->restoreLayoutState(m_preferences.layout(columnsKey));
    arrangeRecords();
}

void DomainPane::saveLayout()
{
    if (m_records->isArranged())
        m_preferences.setLayout(columnsKey, m_records->layoutState());
}

} // namespace postroom
