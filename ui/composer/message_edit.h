// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/message_view.h"

namespace postroom {

class DocumentReader;

//! What of a message stands at the cursor, for the toolbar.
struct CursorState
{
    TextBlock::Kind kind = TextBlock::Kind::Paragraph;
    TextAlign align = TextAlign::Start;
    TextFormat format = {};
    bool isObject = false;  //!< an image, button, divider or spacer
    bool inColumns = false;

    bool operator==(const CursorState &) const = default;
};

//! The text of a message as it is edited: keyboard, paste, and what the toolbar asks for. Every change is a step of undo,
//! without limit.
class MessageEdit final : public MessageView
{
    Q_OBJECT
public:
    explicit MessageEdit(QWidget *parent = nullptr);
    ~MessageEdit() override;

    //! Replaces everything; nothing can be undone behind it.
    void setMessage(const MessageDocument &message);
    //! Becomes \a message in one step of undo: only what differs is written, and what is selected and seen stays.
    void changeMessage(const MessageDocument &message);
    //! Normalised; reads only what changed since the last time.
    MessageDocument message() const;
    //! A step of undo.
    void setStyle(const MessageStyle &style);
    MessageStyle style() const;
    //! What the message is written in, BCP 47; a step of undo.
    void setLanguage(const QString &language);
    QString language() const;
    //! \a dark: as readers who prefer dark see it.
    void setDark(bool dark);
    //! Where the pictures of images come from; a null image for what is not there, see imagesChanged().
    void setImages(std::function<QImage(const QString &url)> images);
    //! There is an image whose picture is not there.
    bool lacksImages() const;

    CursorState cursorState() const;
    void setKind(TextBlock::Kind kind);
    void setAlign(TextAlign align);
    //! Deeper or, with -1, less deep; false where nothing selected can go there.
    bool changeLevel(int by);
    void toggleBold();
    void toggleItalic();
    void toggleUnderline();
    void toggleStrike();
    void setColour(const QString &colour);
    //! Makes the selection, or the link at the cursor, lead to \a url; an empty one takes the link off. Without either \a text is put in.
    void setLink(const QString &url, const QString &text = {});
    //! The words of the selection, or of the link at the cursor.
    QString linkText() const;
    //! As if \a words had been typed.
    void typeText(const QString &words);
    void insertField(const MergeField &field);
    //! Puts \a block below the one at the cursor, or in the place of an empty one.
    void insertBlockBelow(const Block &block);
    //! An object at \a position becomes another, in one step.
    void replaceObject(int position, const Block &block);
    void replaceField(int position, const MergeField &field);
    void removeColumns();

signals:
    //! "/" where something can be inserted.
    void insertMenuRequested(const QPoint &globalPosition);
    void linkRequested();
    void colourRequested();
    //! Double click or Enter on an object or personal field at \a position.
    void editRequested(int position);
    //! Something comes from outside: what was said of the last is over.
    void pasting();
    //! A sentence on what was not taken in.
    void refused(const QString &sentence);
    //! The person wants to see the images.
    void imagesRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    bool handleEnter(QKeyEvent *event);
    bool handleDelete(const QKeyEvent *event);
    bool handleBackspace();
    bool handleShortcut(const QKeyEvent *event);
    bool handleTab(const QKeyEvent *event);
    bool canChangeLevel(int by) const;
    //! Text is coming: it needs a block that may hold text.
    void makeRoomForText();
    void completeField();
    void removeBlock(const QTextBlock &block);
    //! Of the selection's first character, whichever way it was made; else of what is typed next.
    QTextCharFormat formatHere() const;
    void toggle(int property);
    void applyFormat(const QTextCharFormat &format);
    void changeBlocks(const std::function<void(QTextCursor &, const QTextBlock &)> &change);
    QTextCursor linkCursor() const;

    DocumentReader *m_reader;
    bool m_dark = false;
};

} // namespace postroom
