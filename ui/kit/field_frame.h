// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace postroom {

class Label;

//! What stands around a control of a form: its name above, why below, and what is wrong in the hint's place.
class FieldFrame : public QWidget
{
    Q_OBJECT
public:
    //! Takes \a control. \a label may have a mnemonic; with the hint it names the control to screen readers.
    FieldFrame(const QString &label, QWidget *control, const QString &hint = {}, QWidget *parent = nullptr);

    //! Shows \a sentence and marks the control; an empty one takes both back.
    void setFault(const QString &sentence);
    QString fault() const;
    void setHint(const QString &hint);

private:
    void describe();

    QString m_hintText;
    QWidget *m_control;
    Label *m_hint;
    Label *m_fault;
};

} // namespace postroom
