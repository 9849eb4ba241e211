// SPDX-License-Identifier: Apache-2.0
#include "network/one_shot_body.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace postroom {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    // Unbuffered: a buffer of QIODevice's own could be read a second time.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_position);
    if (size <= 0)
        return atEnd() ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + m_position, size_t(size));
    m_position += qsizetype(size);
    emit partTaken();
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace postroom
