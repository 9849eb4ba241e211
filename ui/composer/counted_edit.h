// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace postroom {

//! A one-line field that counts its characters at its end, and says when they are more than inboxes show.
class CountedEdit final : public QLineEdit
{
    Q_OBJECT
public:
    //! \a usual: how many inboxes show.
    explicit CountedEdit(int usual, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void count();

    int m_usual;
    int m_count = 0;
};

} // namespace postroom
