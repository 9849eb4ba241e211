// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

#include <functional>

namespace postroom {

//! Text of a message in many lines: takes in no more than a message can hold, no matter how much is pasted or dropped, and
//! no images and files. What was longer already can be edited all the same.
class BoundedEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    //! Of what is too long.
    enum class TooLong {
        FirstPart, //!< the first part is taken in
        Nothing,   //!< a part of it is worth nothing
    };
    explicit BoundedEdit(TooLong tooLong, QWidget *parent = nullptr);

    //! As it is written, its lines parted by \n: toPlainText() makes spaces of non-breaking ones.
    QString writtenText() const;
    //! Becomes \a text, with what \a alongside does, in one step of undo; what is selected and seen stays.
    void changeText(const QString &text, const std::function<void()> &alongside = [] {});

signals:
    //! Something comes from outside: what was said of the last is over.
    void pasting();
    //! A sentence on what was not taken in.
    void refused(const QString &sentence);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    qsizetype roomForPaste(qsizetype pasted) const;

    TooLong m_tooLong;
    int m_longest = 0; // that it ever was, in characters
};

} // namespace postroom
