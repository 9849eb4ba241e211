// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QList>
#include <QWidget>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

//! A box to tick for each of some segments or topics.
class GroupBoxes final : public QWidget
{
    Q_OBJECT
public:
    struct Group
    {
        QString id = {};
        QString name = {};

        bool operator==(const Group &) const = default;
    };

    explicit GroupBoxes(QWidget *parent = nullptr);

    //! Makes them anew only where they are others; true where it did. Whoever goes through them with the keyboard stays
    //! where they are.
    bool setGroups(const QList<Group> &groups);
    //! What the keyboard goes through, from first to last.
    QList<QWidget *> controls() const { return {m_boxes.begin(), m_boxes.end()}; }
    //! Ticks those of which \a isChecked says so.
    void check(const std::function<bool(const QString &id)> &isChecked);

signals:
    //! The person ticked one, or took the tick away.
    void toggled(const QString &id, bool on);

private:
    QList<Group> m_groups;
    QList<QCheckBox *> m_boxes; // as m_groups
    QVBoxLayout *m_column;
};

} // namespace postroom
