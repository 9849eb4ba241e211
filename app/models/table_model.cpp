// SPDX-License-Identifier: Apache-2.0
#include "models/table_model.h"

namespace postroom {

void TableModel::begin()
{
    m_phase = m_asOf.isValid() ? Phase::Refreshing : Phase::FirstLoad;
    emit phaseChanged();
}

void TableModel::succeed(const QDateTime &asOf)
{
    m_phase = Phase::Ready;
    m_failure.reset();
    m_asOf = asOf;
    emit phaseChanged();
}

void TableModel::whenRead(QObject *context, std::function<void()> then)
{
    auto *waiting = new QObject(context);
    connect(this, &TableModel::phaseChanged, waiting, [this, waiting, then = std::move(then)] {
        if (m_phase == Phase::FirstLoad || m_phase == Phase::Refreshing)
            return;
        disconnect(waiting);
        waiting->deleteLater();
        then();
    });
}

void TableModel::fail(const ApiError &error)
{
    m_phase = m_asOf.isValid() ? Phase::Ready : Phase::Idle;
    m_failure = error;
    emit phaseChanged();
    emit failed(error);
}

} // namespace postroom
