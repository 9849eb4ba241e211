// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <chrono>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QProgressBar)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Label;

//! How far something long has come: a sentence with a count and the time left, a bar, a pause, and where it can be ended a
//! stop. Hidden until it is shown something.
class WorkBar : public QWidget
{
    Q_OBJECT
public:
    struct Work
    {
        QString text = {};                                 //!< "Loading the rest: 1,200 of 98,310"
        int done = 0;
        int all = 0;                                       //!< 0: not known, then there is no bar
        std::optional<std::chrono::seconds> timeLeft = {}; //!< said behind the text
        bool isRunning = true;                             //!< else it is paused or failed, and can go on
    };
    //! \a name: of the bar, for screen readers. \a stoppable: whether it has a Stop.
    explicit WorkBar(const QString &name, bool stoppable, QWidget *parent = nullptr);

    //! Nothing hides the bar.
    void showWork(const std::optional<Work> &work);

signals:
    void pauseRequested();
    void resumeRequested();
    void stopRequested();

private:
    bool m_isRunning = true;
    Label *m_text;
    QProgressBar *m_progress;
    QPushButton *m_pause;
    QPushButton *m_stop;
};

} // namespace postroom
