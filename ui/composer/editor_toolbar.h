// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QWidget>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class ContactPropertiesModel;
class MessageEdit;
class VisualEditor;
struct CursorState;

//! The row of buttons above the message. Shows what stands at the cursor.
class EditorToolbar final : public QWidget
{
    Q_OBJECT
public:
    //! Both must outlive it.
    EditorToolbar(VisualEditor &editor, const ContactPropertiesModel &properties, QWidget *parent = nullptr);

    //! Everything that can be inserted, for "/".
    void fillInsertMenu(QMenu *menu);
    //! The colours of text, below their button, for the keyboard.
    void openColours();
    //! A button of somebody else at the end of the row.
    void addAtEnd(QWidget *widget);
    //! Starts to follow the cursor: once the editor is whole.
    void follow();

private:
    QPushButton *addButton(const QString &text, const QString &name, const QString &shortcut);
    //! Does \a change to the message, and leaves the keyboard there.
    QAction *addChange(QMenu *menu, const QString &text, const std::function<void(MessageEdit &)> &change);
    void addKind(QMenu *menu, TextBlock::Kind kind);
    void addAlignments(QMenu *menu);
    void addColours(QMenu *menu);
    void fillKindMenu();
    void fillMoreMenu();
    void fillColourMenu();
    void fillFieldMenu(QMenu *menu);
    void addInsertActions(QMenu *menu);
    void askColour();
    void show(const CursorState &state);

    VisualEditor &m_editor;
    const ContactPropertiesModel &m_properties;
    QHBoxLayout *m_row;
    QPushButton *m_kind;
    QPushButton *m_bold;
    QPushButton *m_italic;
    QPushButton *m_underline;
    QPushButton *m_strike;
    QPushButton *m_colour;
    QPushButton *m_link;
    QPushButton *m_align;
    QPushButton *m_insert;
    QPushButton *m_field;
};

} // namespace postroom
