// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dns_records_model.h"

#include <QWidget>

namespace postroom {

class Preferences;
class TableView;

//! The DNS records of a domain, to copy cell by cell as they are typed at the DNS host. Where there is little room what a
//! record is for stands below its name, the service's status below what is seen in DNS, and a value has two lines.
class RecordTable final : public QWidget
{
    Q_OBJECT
public:
    //! Both must outlive the table.
    RecordTable(DnsRecordsModel &model, Preferences &preferences, QWidget *parent = nullptr);

    //! As the service wrote it; nothing where there are no records.
    std::optional<DnsRecord> currentRecord() const;
    //! Makes \a wanted the current record, or else the first one, unless the person has chosen one.
    void chooseFirst(const std::optional<DnsRecord> &wanted = {});
    //! Makes \a record the current one, where it is there.
    void choose(const DnsRecord &record);
    //! Where the current record is, within the table.
    QRect currentRow() const;
    //! Copies the current record, as it is typed.
    void copyCurrent();
    //! Gives the columns the room they need, unless the person has arranged them.
    void arrange();
    void saveLayout();

signals:
    void currentChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void showMenu(const QPoint &position);
    int fittingWidth(int column) const;
    int widthOfAll(const QList<int> &columns) const;
    bool isTight(const QList<int> &columns, int leastValue) const;

    DnsRecordsModel &m_model;
    Preferences &m_preferences;
    TableView *m_view;
    bool m_choseItself = false; // the current record was not chosen by the person
};

} // namespace postroom
