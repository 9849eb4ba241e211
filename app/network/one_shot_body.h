// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace postroom {

//! A request body that can be read once and never rewound, also when it is empty.
//!
//! Qt sends a request again by itself when a kept-alive connection drops, but only after winding its body back. This
//! one refuses to be wound back, so the request ends in an error instead of going out twice. Lives in the UI thread.
class OneShotBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    //! Whether the wire asked for any byte. While it did not, a request with a body has certainly not gone out: its
    //! headers leave together with the first of these bytes.
    bool handedOver() const { return m_position > 0; }
    bool isEmpty() const { return m_bytes.isEmpty(); }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_position == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

signals:
    //! Another part went to the wire.
    void partTaken();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace postroom
