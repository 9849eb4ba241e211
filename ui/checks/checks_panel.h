// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/account_band.h"
#include "preflight/preflight.h"

#include <QList>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class FindingRow;
class Label;

//! The checks before sending as a list beside the message: what is to fix and what to look at, each with "Show me" and,
//! where Postroom can mend it, a button that does. Keeps the keyboard where it was while the list changes.
class ChecksPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ChecksPanel(const AccountMark &account, QWidget *parent = nullptr);

    //! \a notChecked: for want of what is known (preflight.h); named below the list. Cheap where nothing changed.
    void setFindings(const QList<Finding> &findings, const QList<CheckId> &notChecked);
    int mustFix() const { return m_mustFix; }
    int toLookAt() const { return m_toLookAt; }
    const QList<FindingRow *> &rows() const { return m_rows; }
    //! What stands above the list.
    QString summary() const;

signals:
    //! mustFix(), toLookAt() or what could not be checked are others.
    void countsChanged();
    void showRequested(const postroom::Finding &finding);
    //! The person wants it mended: fixed() does. \a text where Fix::takesText.
    void fixRequested(const postroom::Finding &finding, const QString &text);

private:
    void addRow(const Finding &finding);
    void mend(const Finding &finding);
    void giveFocusBack(int row, bool toFix);

    AccountMark m_account;
    Label *m_summary;
    Label *m_unchecked;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
    QList<FindingRow *> m_rows;
    QList<Finding> m_findings;
    int m_mustFix = 0;
    int m_toLookAt = 0;
};

} // namespace postroom
