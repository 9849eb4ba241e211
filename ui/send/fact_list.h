// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace postroom {

class Label;

//! Facts one below the other, a line between them: what it is, and what it says. For reading before one decides.
class FactList final : public QWidget
{
    Q_OBJECT
public:
    enum class Length {
        Sentence, //!< wraps, and takes the room there is
        Word,     //!< one line, cut with an ellipsis where there is no room
    };
    explicit FactList(QWidget *parent = nullptr);

    //! A row whose text can be set and selected; \a extra stands behind it (a badge, a button).
    Label *addRow(const QString &name, const QList<QWidget *> &extra = {}, Length length = Length::Sentence);
    //! Shows or hides the row of \a value.
    void setRowVisible(const Label *value, bool visible);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        Label *value;
        QWidget *box;
    };
    QList<Row> m_rows;
};

} // namespace postroom
