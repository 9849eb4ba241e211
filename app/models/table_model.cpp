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

void TableModel::fail(const ApiError &error)
{
    m_phase = m_asOf.isValid() ? Phase::Ready : Phase::Idle;
    m_failure = error;
    emit phaseChanged();
    emit failed(error);
}

} // namespace postroom
