// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <vector>

namespace postroom {

namespace {

// Through a volatile pointer, so that the compiler may not leave out writes nobody reads afterwards.
void overwrite(char *bytes, qsizetype size)
{
    volatile char *at = bytes;
    for (qsizetype i = 0; i < size; ++i)
        at[i] = 0;
}

} // namespace

struct Secret::Buffer
{
    explicit Buffer(const QByteArray &from) : bytes(from.cbegin(), from.cend()) {}
    ~Buffer() { overwrite(bytes.data(), qsizetype(bytes.size())); }
    Q_DISABLE_COPY_MOVE(Buffer)

    std::vector<char> bytes;
};

Secret::Secret(QByteArray &&bytes)
{
    if (bytes.isEmpty())
        return;
    m_buffer = std::make_shared<const Buffer>(bytes);
    if (bytes.isDetached())
        overwrite(bytes.data(), bytes.size());
    bytes.clear();
}

bool Secret::isEmpty() const
{
    return !m_buffer;
}

QByteArray Secret::reveal() const
{
    if (!m_buffer)
        return {};
    return QByteArray::fromRawData(m_buffer->bytes.data(), qsizetype(m_buffer->bytes.size()));
}

bool Secret::sameAs(const Secret &other) const
{
    return reveal() == other.reveal();
}

} // namespace postroom
