// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTextOption>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QTextDocument)

namespace postroom {

//! Keeps the layout of a text fast where there are words of thousands of letters in it, as the data of an embedded image is
//! one: for each line Qt looks for the end of the word anew, which takes seconds. Lines are broken anywhere then.
class LongWords final : public QObject
{
    Q_OBJECT
public:
    using Wrap = std::function<void(QTextOption::WrapMode)>;

    //! \a target must outlive it; \a wrap sets how the lines of whatever shows it are broken.
    LongWords(QTextDocument &target, Wrap wrap, QObject *parent);

private:
    void look(int from, int removed, int added);
    bool isLongWordIn(int from, int to) const;

    QTextDocument &m_target;
    Wrap m_wrap;
    bool m_areThere = false;
};

} // namespace postroom
