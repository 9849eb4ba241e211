// SPDX-License-Identifier: Apache-2.0
#include "pages/group_boxes.h"

#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/readable.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace postroom {

GroupBoxes::GroupBoxes(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::gapSmall);
}

bool GroupBoxes::setGroups(const QList<Group> &groups)
{
    if (groups == m_groups)
        return false;
    QString focused;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        QCheckBox *box = m_boxes.at(i);
        if (box->hasFocus()) {
            focused = m_groups.at(i).id;
            box->clearFocus();
        }
        // Later: it may be one of them that says it was clicked.
        box->disconnect(this);
        m_column->removeWidget(box);
        box->hide();
        box->deleteLater();
    }
    m_groups = groups;
    m_boxes.clear();
    for (const Group &group : groups) {
        auto *box = new QCheckBox(literalText(shortened(group.name, 36)));
        box->setAccessibleName(group.name);
        connect(box, &QCheckBox::toggled, this, [this, id = group.id](bool on) { emit toggled(id, on); });
        m_column->addWidget(box);
        m_boxes.push_back(box);
        if (group.id == focused)
            box->setFocus();
    }
    return true;
}

void GroupBoxes::check(const std::function<bool(const QString &id)> &isChecked)
{
    for (int i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes.at(i));
        m_boxes.at(i)->setChecked(isChecked(m_groups.at(i).id));
    }
}

} // namespace postroom
