// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_loader.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QProgressBar)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Label;

//! How far a long list has been read: a count, the time left, and a pause. Hidden once it is read.
class LoadBar final : public QWidget
{
    Q_OBJECT
public:
    //! \a loader must outlive the bar.
    explicit LoadBar(ContactLoader &loader, QWidget *parent = nullptr);

private:
    void settle();

    ContactLoader &m_loader;
    Label *m_text;
    QProgressBar *m_progress;
    QPushButton *m_pause;
};

} // namespace postroom
