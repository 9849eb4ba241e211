// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/card.h"

#include <QList>
#include <QStringList>

QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedLayout)
QT_FORWARD_DECLARE_CLASS(QStandardItemModel)
QT_FORWARD_DECLARE_CLASS(QTableView)

namespace postroom {

class Label;

//! What a chart draws: for each label one value of each series. Two series at most: they are told apart by a pattern too.
struct ChartData
{
    enum class Kind { Count, Percent }; //!< Percent: values are shares from 0 to 1
    struct Series
    {
        QString name = {};
        QList<double> values = {};
        bool operator==(const Series &) const = default;
    };
    Kind kind = Kind::Count;
    QStringList labels = {};     //!< short, below the bars; those without room are left out
    QStringList fullLabels = {}; //!< in the table and the tool tip; empty: the labels
    QList<Series> series = {};

    bool isEmpty() const;
    bool operator==(const ChartData &) const = default;
};

//! A number as the chart's axis and table have it.
QString chartNumber(double value, ChartData::Kind kind);
//! The value that the axis ends with: round, and not below any of \a data.
double chartTop(const ChartData &data);

//! Bars drawn in the theme's colours.
class BarChart final : public QWidget
{
    Q_OBJECT
public:
    explicit BarChart(QWidget *parent = nullptr);
    void setData(const ChartData &chart);
    QSize sizeHint() const override { return {360, 200}; }
    QSize minimumSizeHint() const override { return {200, 140}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect plot() const;
    int barAt(const QPoint &position) const;
    QString words(int place) const;

    ChartData m_data;
};

//! A chart on a card with its title and legend, and the same numbers as a table: for screen readers, and for whoever likes
//! that better.
class ChartCard final : public Card
{
    Q_OBJECT
public:
    explicit ChartCard(const QString &title, QWidget *parent = nullptr);
    //! \a firstColumn names the labels in the table ("Hour").
    void setData(const ChartData &chart, const QString &firstColumn);
    //! What stands there where there is nothing to draw.
    void setEmptyText(const QString &text);

private:
    void fillTable(const QString &firstColumn);

    ChartData m_data;
    BarChart *m_chart;
    QStandardItemModel *m_model;
    QTableView *m_table;
    QWidget *m_legend;
    Label *m_empty;
    QPushButton *m_asTable;
    QStackedLayout *m_stack;
};

} // namespace postroom
