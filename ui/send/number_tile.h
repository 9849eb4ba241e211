// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tone.h"

#include <QAbstractButton>

namespace postroom {

//! One number of a report with its name and rate, on a small card. Pressed, it says whose number it is.
class NumberTile final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NumberTile(const QString &name, QWidget *parent = nullptr);
    //! \a tone: of the rate, where it says more than the number (Bad: past a limit).
    void setNumber(const QString &number, const QString &rate, Tone tone = Tone::None);
    //! There is no number: it is still \a coming, or it could not be read.
    void setUnknown(bool coming);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &value);

    QString m_name;
    QString m_number;
    QString m_rate;
    Tone m_tone = Tone::None;
};

} // namespace postroom
