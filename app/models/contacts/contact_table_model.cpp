// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_table_model.h"

#include "models/contacts/contact_fold.h"
#include "models/relative_time.h"
#include "models/widest_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace postroom {

namespace {

// More changed rows than this are told of together: views repaint what they show.
constexpr qsizetype mostToldOneByOne = 64;
// What a cell shows of a text. A name may have thousands of characters, and measuring them costs milliseconds.
constexpr qsizetype longestCell = 300;

// One line: a name pasted with line breaks must not hide what follows them.
QString oneLine(const QString &text)
{
    const bool isPlain = text.size() <= longestCell
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (isPlain)
        return text;
    const QString line = text.left(4 * longestCell).simplified();
    return line.size() > longestCell ? line.left(longestCell) + QChar(u'…') : line;
}

QString numberText(double number)
{
    // Ungrouped, because a number may well be a year; written out, because 'g' makes 1e+05 of 100000.
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    const double size = std::abs(number);
    const bool beyondDigits = size != 0 && (size >= 1e16 || size < 1e-6);
    return locale.toString(number, beyondDigits ? 'g' : 'f', QLocale::FloatingPointShortest);
}

} // namespace

ContactTableModel::ContactTableModel(ContactStore &store, ContactLoader &loader, Clock &clock, const QLocale &locale,
                                     QObject *parent)
    : TableModel(parent), m_store(store), m_loader(loader), m_clock(clock), m_locale(locale),
      m_order(store, locale, this), m_search(store, this)
{
    connect(&store, &ContactStore::changed, this, &ContactTableModel::noteStore);
    connect(&m_order, &ContactOrder::rankingChanged, this, &ContactTableModel::ask);
    connect(&m_search, &ContactSearch::answered, this, &ContactTableModel::take);
    connect(&loader, &ContactLoader::stateChanged, this, &ContactTableModel::noteLoader);
    connect(&loader, &ContactLoader::finished, this, [this] { succeed(m_loader.asOf()); });
    connect(&loader, &ContactLoader::failed, this, [this](const ApiError &error) { fail(error); });
    connect(&loader, &ContactLoader::stopped, this, [this] {
        ApiError stopped;
        stopped.kind = ApiError::Kind::Cancelled;
        fail(stopped);
    });
    if (loader.asOf().isValid())
        succeed(loader.asOf());
    noteLoader();
    if (store.size() > 0)
        schedulePulse();
}

void ContactTableModel::noteLoader()
{
    const bool isAsking = phase() == Phase::FirstLoad || phase() == Phase::Refreshing;
    if (m_loader.state() == ContactLoader::State::Loading && !isAsking)
        begin();
}

void ContactTableModel::refresh(HttpRequest::Priority priority)
{
    switch (m_loader.state()) {
    case ContactLoader::State::Idle:
        m_loader.start(priority);
        break;
    case ContactLoader::State::Paused:
    case ContactLoader::State::Failed:
        m_loader.resume();
        break;
    case ContactLoader::State::Loading:
        break;
    }
}

int ContactTableModel::rowOf(const QString &id) const
{
    const std::optional<ContactPlace> place = m_store.find(id);
    if (!place)
        return -1;
    const auto at = std::find(m_rows->begin(), m_rows->end(), *place);
    return at == m_rows->end() ? -1 : int(at - m_rows->begin());
}

void ContactTableModel::setQuery(const ContactQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    ask();
}

ContactSort ContactTableModel::sortOf(int column, Qt::SortOrder order) const
{
    using Key = ContactSort::Key;
    switch (column) {
    case Email:
        return {.key = Key::Email, .order = order};
    case Name:
        return {.key = Key::Name, .order = order};
    case Status:
        return {.key = Key::Subscribed, .order = order};
    case Segments:
        return {.key = Key::Segments, .order = order};
    case Created:
        return {.key = Key::Created, .order = order};
    default:
        break;
    }
    const qsizetype property = column - FirstProperty;
    if (property < 0 || property >= m_properties.size())
        return {};
    return {.key = Key::Property, .property = m_properties.at(property).key, .order = order};
}

void ContactTableModel::sort(int column, Qt::SortOrder order)
{
    m_order.sortBy(sortOf(column, order));
}

void ContactTableModel::setPropertyColumns(const QList<PropertyColumn> &columns)
{
    if (columns == m_properties)
        return;
    if (!m_properties.isEmpty()) {
        beginRemoveColumns({}, FirstProperty, columnCount() - 1);
        m_properties.clear();
        endRemoveColumns();
    }
    if (!columns.isEmpty()) {
        beginInsertColumns({}, FirstProperty, FirstProperty + int(columns.size()) - 1);
        m_properties = columns;
        endInsertColumns();
    }
    const ContactSort &sort = m_order.sort();
    const bool isSortShown = std::any_of(columns.begin(), columns.end(),
                                         [&sort](const PropertyColumn &column) { return column.key == sort.property; });
    if (sort.key == ContactSort::Key::Property && !isSortShown)
        m_order.sortBy({});
}

QVariant ContactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == StyleRole)
        return QVariant::fromValue(style(section));
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = style(section) == Style::Number ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant(side | Qt::AlignVCenter);
    }
    if (role == widestTextRole && section == Status)
        return tr("Unsubscribed").size() > tr("Subscribed").size() ? tr("Unsubscribed") : tr("Subscribed");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Email:
        return tr("Email");
    case Name:
        return tr("Name");
    case Status:
        return tr("Status");
    case Segments:
        return tr("Segments");
    case Created:
        //: Column: when a contact was added
        return tr("Added");
    default:
        return m_properties.at(section - FirstProperty).key;
    }
}

TableModel::Style ContactTableModel::style(int column) const
{
    switch (column) {
    case Email:
        return Style::Strong;
    case Status:
        return Style::Badge;
    case Created:
        return Style::Muted;
    case Name:
    case Segments:
        return Style::Plain;
    default:
        return m_properties.at(column - FirstProperty).isNumber ? Style::Number : Style::Plain;
    }
}

QVariant ContactTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ContactPlace place = placeAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == Created ? relativeTime(m_store.createdAt(place), m_clock.now()) : oneLine(text(place, column));
    case Qt::ToolTipRole:
        return column == Created ? QVariant(fullTime(m_store.createdAt(place))) : QVariant();
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case SortRole:
        return sortValue(place, column);
    case ToneRole:
        if (column != Status)
            return {};
        return QVariant::fromValue(m_store.isUnsubscribed(place) ? Tone::Neutral : Tone::Good);
    case StyleRole:
        return QVariant::fromValue(style(column));
    case IdRole:
        return m_store.idAt(place);
    case CopyRole:
        return column == Email ? QVariant(text(place, column)) : QVariant();
    case MatchRole:
        return matches(place, column);
    default:
        return {};
    }
}

QString ContactTableModel::text(ContactPlace place, int column) const
{
    switch (column) {
    case Email:
        return m_store.emailAt(place);
    case Name:
        return m_store.nameAt(place);
    case Status:
        return m_store.isUnsubscribed(place) ? tr("Unsubscribed") : tr("Subscribed");
    case Segments:
        return m_store.segmentNamesOf(place).join(QStringLiteral(", "));
    case Created:
        return {};
    default:
        break;
    }
    const ContactStore::Value value = m_store.property(place, m_properties.at(column - FirstProperty).key);
    if (const auto *words = std::get_if<QString>(&value))
        return *words;
    if (const auto *number = std::get_if<double>(&value))
        return numberText(*number);
    return {};
}

QVariant ContactTableModel::matches(ContactPlace place, int column) const
{
    if (m_shownWords.empty() || column == Status || column == Segments || column == Created)
        return {};
    TextMatches all;
    for (const FoldedMatch &match : foldedMatches(oneLine(text(place, column)), m_shownWords))
        all.push_back({match.start, match.length});
    return QVariant::fromValue(all);
}

QVariant ContactTableModel::sortValue(ContactPlace place, int column) const
{
    if (column == Created)
        return m_store.createdAt(place).toMSecsSinceEpoch();
    if (column >= FirstProperty) {
        const ContactStore::Value value = m_store.property(place, m_properties.at(column - FirstProperty).key);
        if (const auto *number = std::get_if<double>(&value))
            return *number;
    }
    return text(place, column);
}

void ContactTableModel::noteStore(const ContactStore::Change &change)
{
    if (change.cleared) {
        m_search.forget(); // places it knows are void
        beginResetModel();
        m_rows = std::make_shared<std::vector<ContactPlace>>();
        m_touched.clear();
        m_touchedAsked = 0;
        m_shownQuery = m_query;
        m_shownWords = searchWords(m_shownQuery.text);
        m_askAgain = false;
        endResetModel();
        emit shown();
        return;
    }
    m_touched += change.changed;
    schedulePulse();
}

void ContactTableModel::schedulePulse()
{
    if (std::exchange(m_pulsePending, true))
        return;
    const auto beat = [this] {
        m_pulsePending = false;
        m_lastPulse = m_clock.elapsed();
        m_order.update();
    };
    // The first rows, and what a person just did, show at once.
    const std::chrono::milliseconds rest = m_lastPulse + pulse - m_clock.elapsed();
    if (rest <= std::chrono::milliseconds::zero())
        QMetaObject::invokeMethod(this, beat, Qt::QueuedConnection);
    else
        m_clock.after(rest, this, beat);
}

void ContactTableModel::ask()
{
    // A question whose answer is wanted is not taken back for rows that come meanwhile, or none might ever be answered.
    if (m_search.isBusy() && m_askedQuery == m_query) {
        m_askAgain = true;
        return;
    }
    m_askAgain = false;
    m_askedQuery = m_query;
    m_touchedAsked = m_touched.size();
    ContactSearch::Question question;
    question.query = m_query;
    question.ranking = m_order.ranking();
    question.shown = m_rows;
    question.sameQuery = m_query == m_shownQuery;
    if (m_touched.size() <= mostToldOneByOne)
        question.touched = m_touched;
    m_search.ask(std::move(question));
}

void ContactTableModel::take(const ContactSearch::Answer &answer)
{
    using Kind = ContactSearch::Step::Kind;
    const ContactSearch::Step &step = answer.step;
    m_shownQuery = answer.question.query;
    m_shownWords = searchWords(m_shownQuery.text);
    switch (step.kind) {
    case Kind::Nothing:
        m_rows = answer.rows;
        break;
    case Kind::Insert:
        beginInsertRows({}, step.first, step.last);
        m_rows = answer.rows;
        endInsertRows();
        break;
    case Kind::Remove:
        beginRemoveRows({}, step.first, step.last);
        m_rows = answer.rows;
        endRemoveRows();
        break;
    case Kind::Rearrange:
        rearrange(answer.rows);
        break;
    }
    tellTouched(answer);
    emit shown();
    if (m_askAgain)
        ask();
}

void ContactTableModel::rearrange(const ContactSearch::Rows &rows)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const ContactSearch::Rows before = std::exchange(m_rows, rows);
    const QModelIndexList from = persistentIndexList();
    if (!from.isEmpty()) {
        PlaceSet wanted;
        for (const QModelIndex &at : from)
            wanted.insert(before->at(std::size_t(at.row())));
        QHash<ContactPlace, int> rowOfPlace;
        for (std::size_t row = 0; row < m_rows->size() && rowOfPlace.size() < wanted.count(); ++row) {
            if (wanted.contains((*m_rows)[row]))
                rowOfPlace.insert((*m_rows)[row], int(row));
        }
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex &at : from) {
            const int row = rowOfPlace.value(before->at(std::size_t(at.row())), -1);
            to.push_back(row < 0 ? QModelIndex() : index(row, at.column()));
        }
        changePersistentIndexList(from, to);
    }
    emit layoutChanged({}, VerticalSortHint);
}

void ContactTableModel::tellTouched(const ContactSearch::Answer &answer)
{
    const bool oneByOne = m_touchedAsked <= mostToldOneByOne;
    const bool any = m_touchedAsked > 0;
    m_touched.remove(0, std::exchange(m_touchedAsked, 0));
    if (oneByOne) {
        for (const int row : answer.touchedRows)
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    } else if (any && !m_rows->empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

} // namespace postroom
