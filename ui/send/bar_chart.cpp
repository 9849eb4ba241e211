// SPDX-License-Identifier: Apache-2.0
#include "send/bar_chart.h"

#include "kit/label.h"
#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/tokens.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace postroom {

namespace {

constexpr int axisLines = 4;
constexpr int widestBar = 28;

QBrush brushOf(int series, const Tokens &tokens)
{
    return series == 0 ? QBrush(tokens.accent) : QBrush(tokens.good.text, Qt::Dense4Pattern);
}
QColor edgeOf(int series, const Tokens &tokens)
{
    return series == 0 ? tokens.accent : tokens.good.text;
}

//! A square in the colour and pattern of a series.
class Swatch final : public QWidget
{
public:
    explicit Swatch(int series) : m_series(series) { setFixedSize(12, 12); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokensOf(palette());
        painter.setPen(edgeOf(m_series, t));
        painter.setBrush(brushOf(m_series, t));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    int m_series;
};

} // namespace

bool ChartData::isEmpty() const
{
    return std::all_of(series.begin(), series.end(), [](const Series &one) {
        return std::all_of(one.values.begin(), one.values.end(), [](double value) { return value <= 0; });
    });
}

QString chartNumber(double value, ChartData::Kind kind)
{
    const QLocale locale;
    if (kind == ChartData::Kind::Count)
        return locale.toString(qint64(std::llround(value)));
    const double percent = value * 100;
    // Small shares matter here: complaints are counted in hundredths of a percent.
    int digits = percent > 0 && percent < 1 ? 2 : 1;
    if (std::abs(percent - std::round(percent)) < 0.005)
        digits = 0;
    return locale.toString(percent, 'f', digits) + QStringLiteral("\u00a0%");
}

double chartTop(const ChartData &data)
{
    double most = 0;
    for (const ChartData::Series &series : data.series) {
        for (const double value : series.values)
            most = std::max(most, value);
    }
    if (most <= 0)
        return data.kind == ChartData::Kind::Count ? axisLines : 1;
    // Each line a round number: 1, 2, 2.5 or 5 times a power of ten; of people no parts.
    const double step = most / axisLines;
    const double power = std::pow(10, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        double round = factor * power;
        if (data.kind == ChartData::Kind::Count)
            round = std::max(1.0, std::ceil(round));
        if (round * axisLines >= most - 1e-9)
            return round * axisLines;
    }
    return most;
}

BarChart::BarChart(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
}

void BarChart::setData(const ChartData &chart)
{
    m_data = chart;
    QStringList all;
    for (int place = 0; place < chart.labels.size(); ++place)
        all.push_back(words(place));
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    update();
}

QString BarChart::words(int place) const
{
    QStringList parts;
    for (const ChartData::Series &series : m_data.series)
        parts.push_back(series.name + u' ' + chartNumber(series.values.value(place), m_data.kind));
    const QString label = m_data.fullLabels.value(place, m_data.labels.value(place));
    return label + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QRect BarChart::plot() const
{
    const QFontMetrics font(metrics::small(this->font()));
    int axis = 0;
    for (int line = 0; line <= axisLines; ++line)
        axis = std::max(axis, font.horizontalAdvance(chartNumber(chartTop(m_data) * line / axisLines, m_data.kind)));
    axis += metrics::gapSmall;
    const QRect area = rect().adjusted(axis, font.height() / 2, 0, -font.height() - 4);
    return QStyle::visualRect(layoutDirection(), rect(), area);
}

int BarChart::barAt(const QPoint &position) const
{
    const QRect area = plot();
    if (m_data.labels.isEmpty() || !area.adjusted(0, -20, 0, 20).contains(position))
        return -1;
    const int place = (position.x() - area.left()) * int(m_data.labels.size()) / std::max(1, area.width());
    const int last = int(m_data.labels.size()) - 1;
    return layoutDirection() == Qt::RightToLeft ? last - std::clamp(place, 0, last) : std::clamp(place, 0, last);
}

bool BarChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int place = barAt(help->pos());
        if (place >= 0)
            QToolTip::showText(help->globalPos(), literalToolTip(words(place)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void BarChart::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(palette());
    QPainter painter(this);
    painter.setFont(metrics::small(font()));
    const QFontMetrics letters = painter.fontMetrics();
    const QRect area = plot();
    const double top = chartTop(m_data);
    for (int line = 0; line <= axisLines; ++line) {
        const int y = area.bottom() - area.height() * line / axisLines;
        painter.setPen(t.border);
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(t.muted);
        const QRect room = QStyle::visualRect(
            layoutDirection(), rect(),
            QRect(0, y - letters.height() / 2, rect().width() - area.width() - metrics::gapSmall, letters.height()));
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, chartNumber(top * line / axisLines, m_data.kind));
    }
    const int places = int(m_data.labels.size());
    if (places == 0)
        return;
    const double slot = double(area.width()) / places;
    const int series = int(m_data.series.size());
    const double bar = std::min<double>(widestBar, slot * 0.8 / std::max(1, series));
    double freeFrom = -1; // where the next label may begin
    for (int i = 0; i < places; ++i) {
        const int place = layoutDirection() == Qt::RightToLeft ? places - 1 - i : i;
        const double middle = area.left() + slot * (i + 0.5);
        for (int s = 0; s < series; ++s) {
            const double value = m_data.series.at(s).values.value(place);
            if (value <= 0)
                continue;
            const double height = std::max(1.0, area.height() * value / top);
            const QRectF box(middle - bar * series / 2 + bar * s, area.bottom() - height, std::max(1.0, bar - 1),
                             height);
            painter.setPen(bar > 4 ? QPen(edgeOf(s, t)) : QPen(Qt::NoPen));
            painter.setBrush(brushOf(s, t));
            painter.drawRect(box);
        }
        const int width = letters.horizontalAdvance(m_data.labels.at(place));
        const double from = std::clamp(middle - width / 2.0, double(area.left()), double(area.right() - width));
        if (from >= freeFrom) {
            painter.setPen(t.muted);
            painter.drawText(QPointF(from, rect().bottom() - letters.descent()), m_data.labels.at(place));
            freeFrom = from + width + metrics::gap;
        }
    }
}

ChartCard::ChartCard(const QString &title, QWidget *parent)
    : Card(parent), m_chart(new BarChart), m_model(new QStandardItemModel(this)), m_table(new QTableView),
      m_legend(new QWidget), m_empty(new Label(TextKind::Muted)), m_asTable(new QPushButton(tr("As a table"))),
      m_stack(new QStackedLayout)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    auto *heading = new Label(TextKind::Strong, title);
    heading->setElided(true);
    head->addWidget(heading);
    head->addStretch(1);
    auto *legend = new QHBoxLayout(m_legend);
    legend->setContentsMargins(0, 0, 0, 0);
    legend->setSpacing(metrics::gapSmall);
    head->addWidget(m_legend);
    m_asTable->setCheckable(true);
    setDense(m_asTable);
    //: %1 is the title of a chart
    m_asTable->setAccessibleName(tr("%1 as a table").arg(title));
    head->addWidget(m_asTable);
    m_chart->setAccessibleName(title);
    m_table->setAccessibleName(title);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setTabKeyNavigation(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gapLarge, metrics::gap, metrics::gapLarge, metrics::gap);
    column->setSpacing(metrics::gap);
    column->addLayout(head);
    // First the layout gets its place: what is added to one that has none is a window of its own for a moment.
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_asTable, &QPushButton::toggled, this, [this](bool table) {
        if (!m_data.isEmpty())
            m_stack->setCurrentIndex(table ? 1 : 0);
    });
}

void ChartCard::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void ChartCard::setData(const ChartData &chart, const QString &firstColumn)
{
    if (chart == m_data && m_model->columnCount() > 0)
        return;
    m_data = chart;
    m_chart->setData(chart);
    m_asTable->setEnabled(!chart.isEmpty());
    m_stack->setCurrentIndex(chart.isEmpty() ? 2 : m_asTable->isChecked() ? 1 : 0);
    auto *row = static_cast<QHBoxLayout *>(m_legend->layout());
    while (QLayoutItem *item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int series = 0; series < chart.series.size(); ++series) {
        row->addWidget(new Swatch(series));
        row->addWidget(new Label(TextKind::SmallMuted, chart.series.at(series).name));
    }
    fillTable(firstColumn);
}

void ChartCard::fillTable(const QString &firstColumn)
{
    m_model->clear();
    QStringList titles{firstColumn};
    for (const ChartData::Series &series : m_data.series)
        titles.push_back(series.name);
    m_model->setHorizontalHeaderLabels(titles);
    for (int place = 0; place < m_data.labels.size(); ++place) {
        QList<QStandardItem *> cells{new QStandardItem(m_data.fullLabels.value(place, m_data.labels.at(place)))};
        for (const ChartData::Series &series : m_data.series) {
            auto *cell = new QStandardItem(chartNumber(series.values.value(place), m_data.kind));
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            cells.push_back(cell);
        }
        m_model->appendRow(cells);
    }
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight)
                                                                | Qt::AlignVCenter);
    m_table->resizeColumnToContents(0);
}

} // namespace postroom
