// SPDX-License-Identifier: Apache-2.0
#include "send/history_dialog.h"

#include "base/clock.h"
#include "kit/card.h"
#include "kit/dialog_end.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/one_line.h"
#include "kit/postroom_style.h"
#include "kit/table_pane.h"
#include "kit/table_view.h"
#include "send/save_file.h"

#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

using Problem = SendResult::Problem;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(SendHistory)

public:
    static QString action(SendAction action)
    {
        switch (action) {
        case SendAction::Send:
            return tr("Send", "what was pressed");
        case SendAction::Undo:
            return tr("Undo", "what was pressed");
        case SendAction::Reschedule:
            return tr("Another time", "what was pressed");
        case SendAction::Stop:
            return tr("Stop", "what was pressed");
        }
        return {};
    }
    static QString end(const HistoryEntry &entry)
    {
        if (!entry.problem || *entry.problem == Problem::Unknown)
            return tr("Not known");
        if (*entry.problem == Problem::None)
            return tr("Done");
        if (*entry.problem == Problem::StoppedOnTheWay)
            return tr("Stopped on the way");
        return *entry.problem == Problem::TooLate ? tr("Too late") : tr("Not done");
    }
    static Tone tone(const HistoryEntry &entry)
    {
        if (!entry.problem || *entry.problem == Problem::Unknown)
            return Tone::Waiting;
        return *entry.problem == Problem::None ? Tone::Good : Tone::Bad;
    }
    static QString when() { return tr("When"); }
    //: Who pressed a button: the person's name at this computer
    static QString who() { return tr("Who"); }
    //: What was pressed: Send, Undo
    static QString pressed() { return tr("Pressed"); }
    static QString broadcast() { return tr("Broadcast"); }
    static QString people() { return tr("People"); }
    //: How something ended
    static QString outcome() { return tr("Outcome"); }
    static QString account() { return tr("Account"); }
};

} // namespace

HistoryModel::HistoryModel(SendHistory &history, Clock &clock, QObject *parent)
    : RowListModel(clock, parent), m_history(history)
{
    connect(&history, &SendHistory::changed, this, [this] { refresh(); });
}

void HistoryModel::refresh(HttpRequest::Priority)
{
    m_log = m_history.read();
    begin();
    merge(m_log.entries);
    succeed(clock().now());
}

const QList<Column<HistoryEntry>> &HistoryModel::columns() const
{
    static const QList<Column<HistoryEntry>> all{
        {.title = [] { return Text::when(); },
         .style = Style::Strong,
         .time = [](const HistoryEntry &entry) { return entry.pressedAt; }},
        {.title = [] { return Text::who(); }, .text = [](const HistoryEntry &entry) { return entry.who; }},
        {.title = [] { return Text::pressed(); },
         .text = [](const HistoryEntry &entry) { return Text::action(entry.action); }},
        {.title = [] { return Text::broadcast(); }, .text = [](const HistoryEntry &entry) { return entry.broadcast; }},
        {.title = [] { return Text::people(); },
         .text =
             [](const HistoryEntry &entry) { return entry.people > 0 ? QLocale().toString(entry.people) : QString(); },
         .style = Style::Number,
         .sort = [](const HistoryEntry &entry) { return QVariant(entry.people); }},
        {.title = [] { return Text::outcome(); },
         .text = [](const HistoryEntry &entry) { return Text::end(entry); },
         .style = Style::Badge,
         .tone = [](const HistoryEntry &entry) { return Text::tone(entry); }},
        {.title = [] { return Text::account(); },
         .text = [](const HistoryEntry &entry) { return entry.account; },
         .style = Style::Muted},
    };
    return all;
}

HistoryDialog *HistoryDialog::open(SendTools &tools, QWidget *parent)
{
    auto *dialog = new HistoryDialog(tools, parent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    endDialogWith(*dialog, *parent);
    dialog->QDialog::open();
    return dialog;
}

HistoryDialog::HistoryDialog(SendTools &tools, QWidget *parent)
    : QDialog(parent), m_model(tools.history, tools.clock), m_history(tools.history),
      m_table(new TablePane(m_model,
                            {tr("Nothing has been sent from this computer"),
                             tr("What is sent, undone or stopped here is written down here."), tr("Nothing matches"),
                             tr("The history could not be read."), tr("History")})),
      m_strip(new MessageStrip), m_missing(new MessageStrip), m_card(new Card),
      m_save(new QPushButton(tr("Save as CSV…")))
{
    setWindowTitle(tr("Sent from this computer"));
    resize(1000, 520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 20);
    column->setSpacing(metrics::gap);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gapSmall);
    head->addWidget(new Label(TextKind::PaneTitle, windowTitle()));
    head->addStretch(1);
    auto *search = new QLineEdit;
    keepOneLine(search);
    search->setPlaceholderText(tr("Search the history"));
    search->setAccessibleName(tr("Search the history"));
    search->setClearButtonEnabled(true);
    search->setMinimumWidth(200);
    m_save->setAutoDefault(false);
    head->addWidget(search);
    head->addWidget(m_save);
    column->addLayout(head);
    column->addWidget(m_strip);
    m_missing->setClosable(false);
    column->addWidget(m_missing);
    auto *inner = new QVBoxLayout(m_card);
    inner->setContentsMargins(1, metrics::gapSmall, 1, metrics::gapSmall);
    inner->addWidget(m_table);
    column->addWidget(m_card, 1);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    m_table->fitColumnsOnce();
    m_model.refresh();
    connect(search, &QLineEdit::textChanged, m_table, &TablePane::setSearch);
    connect(m_table, &TablePane::clearSearchRequested, search, &QLineEdit::clear);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_save, &QPushButton::clicked, this, &HistoryDialog::save);
    connect(&m_model, &TableModel::phaseChanged, this, &HistoryDialog::settle);
    settle();
}

// An empty or a short list must not look like the whole one.
void HistoryDialog::settle()
{
    const HistoryLog &log = m_model.log();
    const QString file = QDir::toNativeSeparators(m_history.file());
    m_card->setVisible(log.fault.isEmpty() || !log.entries.isEmpty());
    m_save->setEnabled(log.fault.isEmpty());
    if (!log.fault.isEmpty()) {
        m_missing->showOffer(Tone::Bad, tr("The history could not be read."),
                             //: %1 is a file, %2 the system's words for what is wrong with it
                             tr("It is kept in %1: %2. What was sent has been sent all the same.").arg(file, log.fault),
                             tr("Try again"), [this] { m_model.refresh(); });
    } else if (!m_history.writeFault().isEmpty()) {
        m_missing->showNotice(Tone::Bad,
                              m_history.wasEnd() ? tr("How the last one ended is missing here.")
                                                 : tr("What was pressed last is missing here."),
                              //: %1 is a file, %2 the system's words for what is wrong with it
                              tr("It could not be written to %1: %2. As soon as that is mended, what is pressed is "
                                 "written down again.")
                                  .arg(file, m_history.writeFault()));
    } else if (log.unreadable > 0) {
        m_missing->showNotice(Tone::Waiting, tr("%Ln line(s) of the history cannot be read.", nullptr, log.unreadable),
                              //: %1 is a file
                              tr("They are damaged, or another version of Postroom wrote them. Everything else is shown. "
                                 "The file is %1.")
                                  .arg(file));
    } else {
        m_missing->clear();
    }
}

void HistoryDialog::save()
{
    saveCsv(this, tr("Save the history"), windowTitle(), historyCsv(m_model.log().entries),
            [this](const QString &path, const QString &fault) {
                if (fault.isEmpty())
                    m_strip->showNotice(Tone::Good, tr("Saved."), path);
                else
                    m_strip->showNotice(Tone::Bad, tr("The history was not saved."), fault);
            });
}

} // namespace postroom
