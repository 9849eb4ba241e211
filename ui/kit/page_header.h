// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Label;

//! The head of a page: its title, what is counted below it, a filter, Refresh, and the page's own actions at the end.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    //! \a filterHint stands in the empty filter field and names it to screen readers ("Filter domains").
    PageHeader(const QString &title, const QString &filterHint, QWidget *parent = nullptr);

    void setCountText(const QString &text);
    QLineEdit *filter() const { return m_filter; }
    QPushButton *refreshButton() const { return m_refresh; }
    //! Adds a page's own action at the end of the row.
    void addAction(QPushButton *button);

signals:
    void filterChanged(const QString &text);
    void refreshClicked();

private:
    QHBoxLayout *m_row;
    Label *m_count;
    QLineEdit *m_filter;
    QPushButton *m_refresh;
};

} // namespace postroom
