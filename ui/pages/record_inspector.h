// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/verified_times.h"

#include <QWidget>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QPlainTextEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Label;

//! One DNS record in full: a long value is wrapped and readable to its last character, and can be copied whole.
class RecordInspector final : public QWidget
{
    Q_OBJECT
public:
    explicit RecordInspector(QWidget *parent = nullptr);
    //! \a record as it is typed at the DNS host. Nothing hides it. \a since: since when it is verified, where it is.
    void setRecord(const std::optional<DnsRecord> &record, const std::optional<VerifiedSince> &since = {});

private:
    void fitHeight();

    std::optional<DnsRecord> m_record;
    Label *m_title;
    Label *m_length;
    Label *m_why;
    QPlainTextEdit *m_value;
    QPushButton *m_copyName;
    QPushButton *m_copyValue;
    QPushButton *m_copyRecord;
};

} // namespace postroom
