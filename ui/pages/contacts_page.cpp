// SPDX-License-Identifier: Apache-2.0
#include "pages/contacts_page.h"

#include "accounts/preferences.h"
#include "dialogs/address_dialog.h"
#include "dialogs/contact_dialog.h"
#include "dialogs/read_details_dialog.h"
#include "kit/action_button.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/page_header.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "models/relative_time.h"
#include "pages/contact_filter_bar.h"
#include "pages/contact_pane.h"
#include "pages/load_bar.h"
#include "pages/unread_note.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace postroom {

ContactsPage::ContactsPage(const PageContext &context, QWidget *parent)
    : TablePage(context, context.models.contacts,
                {QStringLiteral("contacts"),
                 tr("Contacts"),
                 tr("Search contacts"),
                 {tr("No contacts yet"), tr("The people you write to are listed here."), tr("No contact matches"),
                  tr("The contacts could not be loaded."), tr("Contacts")},
                 tr("The contacts could not be refreshed.")},
                parent),
      m_context(context), m_columns(context.models, context.preferences, context.accountId),
      m_filters(new ContactFilterBar(context.models, context.preferences, context.accountId)),
      m_open(context.models.client, context.models.contactStore), m_pane(new ContactPane(m_open, context))
{
    addBelowHeader(m_unread = new UnreadNote(context.models));
    addBelowHeader(m_filters);
    addBelowTable(new LoadBar(context.models.contactLoader));
    addBelowTable(new DetailsBar(context.models.contactDetails));
    setDetailPane(m_pane, {860, 340});

    auto *create = new QAction(tr("Add contact"), this);
    create->setShortcut(QKeySequence::New);
    connect(create, &QAction::triggered, this, [this] {
        ContactDialog::create(m_context.models, m_context.account, this,
                              [this](const AddedContact &added) { m_open.openAdded(added); });
    });
    auto *columns = new QAction(tr("Property columns…"), this);
    connect(columns, &QAction::triggered, this, [this] { m_columns.choose(this); });
    auto *find = new QAction(tr("Find an address…"), this);
    find->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    connect(find, &QAction::triggered, this, [this] {
        AddressDialog::find(m_context.models, m_context.account, this, [this](const QString &id) {
            table().view().setCurrentId(id);
            m_open.open(id);
        });
    });
    auto *read = new QAction(tr("Read the details of all…"), this);
    connect(read, &QAction::triggered, this, [this] { askToRead(); });
    rights().guard(create, Needs::Writing);
    addAction(create);
    addAction(find);
    addAction(read);
    addAction(columns);
    addActions(m_pane->actions());
    table().view().addAction(m_pane->removeAction());
    header().addAction(new ActionButton(columns));
    auto *button = new ActionButton(create);
    setButtonKind(button, ButtonKind::Primary);
    header().addAction(button);

    connect(header().filter(), &QLineEdit::textChanged, this, [this](const QString &text) {
        m_text = text;
        m_filters->setText(text);
        search();
    });
    connect(&table(), &TablePane::clearSearchRequested, this, [this] { m_filters->setFilters({}); });
    connect(m_filters, &ContactFilterBar::filtersChanged, this, &ContactsPage::search);
    connect(m_filters, &ContactFilterBar::textChosen, header().filter(), &QLineEdit::setText);
    connect(&table().view(), &TableView::currentIdChanged, this, [this](const QString &id) {
        if (!id.isEmpty())
            m_open.open(id);
    });
    connect(m_pane, &ContactPane::accountsRequested, this, &Page::accountsRequested);
    connect(&context.models.contacts, &ContactTableModel::shown, this, [this] {
        updateCount();
        settleUnread();
    });
    connect(m_unread, &UnreadNote::detailsRequested, this, &ContactsPage::askToRead);
    connect(m_unread, &UnreadNote::segmentRequested, this, &ContactsPage::readSegment);
    connect(&context.models.segments.counts(), &SegmentCounts::changed, this, [this](const QString &id) {
        if (id == m_segmentId)
            settleUnread();
    });
    for (const auto columnsChange : {&QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved})
        connect(&context.models.contacts, columnsChange, this, &ContactsPage::settleUnread);
    connect(&context.models.contactDetails, &ContactDetailsReader::changed, this, [this] {
        settleUnread();
        const std::optional<ApiError> &failure = m_context.models.contactDetails.failure();
        if (failure)
            strip().showError(tr("Reading the details broke off."), *failure, TriesAgain::ByItself, Repeating::IsSafe,
                              [this] { refresh(); });
    });
    rememberCount();
    countAgainTomorrow();
}

// The service tells no total: how many there were the last time says how long the first load takes.
void ContactsPage::rememberCount()
{
    ContactLoader &loader = m_context.models.contactLoader;
    const int last = m_context.preferences.contactCount(m_context.accountId);
    if (last > 0 && !loader.asOf().isValid())
        loader.setExpected(last);
    connect(&loader, &ContactLoader::finished, this, [this] {
        m_context.preferences.setContactCount(m_context.accountId, m_context.models.contactStore.size());
    });
}

// "As of 14:05" is today's 14:05 only as long as it is today. Not asked for once a day: a computer that sleeps does not
// count the hours.
void ContactsPage::countAgainTomorrow()
{
    const QDateTime now = m_context.clock.now().toLocalTime();
    const std::chrono::milliseconds toMidnight(now.msecsTo(now.date().addDays(1).startOfDay()));
    m_context.clock.after(std::min<std::chrono::milliseconds>(toMidnight, std::chrono::hours(1)), this, [this] {
        updateCount();
        countAgainTomorrow();
    });
}

void ContactsPage::askToRead()
{
    ReadDetailsDialog::ask(m_context.models, m_context.account, m_filters->filters().topic.has_value(), this);
}

void ContactsPage::settleUnread()
{
    ContactQuery query = m_filters->filters();
    query.text = m_text;
    m_unread->settle(query);
}

// A segment's people are known once its own list has been read.
void ContactsPage::readSegment()
{
    if (!m_segmentId.isEmpty())
        m_context.models.segments.counts().count(m_segmentId, HttpRequest::Priority::Interactive);
}

void ContactsPage::search()
{
    ContactQuery query = m_filters->filters();
    query.text = m_text;
    // Not with every letter that is typed: it costs a request for every hundred people.
    if (query.segmentId != m_segmentId) {
        m_segmentId = query.segmentId;
        readSegment();
    }
    m_context.models.contacts.setQuery(query);
    settleUnread();
}

void ContactsPage::open(const QString &id)
{
    ContactQuery query;
    query.segmentId = id;
    header().filter()->clear();
    m_filters->setFilters(query);
}

void ContactsPage::activate()
{
    TablePage::activate();
    for (TableModel *model : {static_cast<TableModel *>(&m_context.models.segments),
                              static_cast<TableModel *>(&m_context.models.topics),
                              static_cast<TableModel *>(&m_context.models.contactProperties)}) {
        if (model->phase() == TableModel::Phase::Idle)
            model->refresh(HttpRequest::Priority::Normal);
    }
}

void ContactsPage::refresh()
{
    TablePage::refresh();
    m_context.models.segments.refresh(HttpRequest::Priority::Normal);
    m_context.models.topics.refresh(HttpRequest::Priority::Normal);
    m_context.models.contactProperties.refresh(HttpRequest::Priority::Normal);
    m_open.refresh();
    readSegment();
}

void ContactsPage::recover()
{
    TablePage::recover();
    for (TableModel *model : {static_cast<TableModel *>(&m_context.models.segments),
                              static_cast<TableModel *>(&m_context.models.topics),
                              static_cast<TableModel *>(&m_context.models.contactProperties)}) {
        if (model->failure())
            model->refresh(HttpRequest::Priority::Normal);
    }
    if (m_open.failure())
        m_open.refresh();
    const auto segment = m_context.models.segments.counts().of(m_segmentId);
    if (segment && segment->failure)
        readSegment();
    if (m_context.models.contactDetails.state() == ContactDetailsReader::State::Failed)
        m_context.models.contactDetails.resume();
}

QString ContactsPage::countText() const
{
    const ContactTableModel &model = m_context.models.contacts;
    const QLocale locale;
    const int all = model.totalCount();
    const int shown = model.rowCount();
    if (all == 0)
        return {};
    //: Count behind the page's title while a filter is on; %1 is how many of the %n contacts are shown
    const QString count = shown < all ? tr("%1 of %Ln contact(s)", nullptr, all).arg(locale.toString(shown))
                                      : tr("%Ln contact(s)", nullptr, all);
    if (!model.asOf().isValid())
        //: Count behind a page's title while the rest is still loading; %1 is "1,200 contacts"
        return tr("%1 so far…").arg(count);
    //: %1 is "1,200 contacts", %2 a time of day, with the date where it is not today's
    return tr("%1, as of %2")
        .arg(count, timeOfDay(model.asOf(), m_context.clock.now()));
}

} // namespace postroom
