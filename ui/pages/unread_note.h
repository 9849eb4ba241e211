// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_query.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

struct AccountModels;
class Label;

//! Says what a table of contacts cannot show, because it has not been read: people of the segment filtered by, topics and
//! property values. Hidden where nothing is missing.
class UnreadNote final : public QWidget
{
    Q_OBJECT
public:
    //! \a models must outlive the note.
    explicit UnreadNote(AccountModels &models, QWidget *parent = nullptr);

    //! \a query: what is shown, its text included.
    void settle(const ContactQuery &query);

signals:
    void detailsRequested();
    //! The segment is to be read again.
    void segmentRequested();

private:
    QString segmentText(const QString &segmentId) const;
    QString detailsText(const ContactQuery &query) const;
    QWidget *makeRow(Label *text, QPushButton *button);

    AccountModels &m_models;
    Label *m_segmentText;
    QPushButton *m_readSegment;
    QWidget *m_segmentRow;
    Label *m_detailsText;
    QPushButton *m_readDetails;
    QWidget *m_detailsRow;
};

} // namespace postroom
