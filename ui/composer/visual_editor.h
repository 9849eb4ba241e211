// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/message_edit.h"
#include "kit/account_band.h"

#include <QTimer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace postroom {

class ContactPropertiesModel;
class EditorToolbar;
class MessageStrip;

//! Where people write a message without HTML: the toolbar, the text as a page, and the small editors of its parts.
class VisualEditor final : public QWidget
{
    Q_OBJECT
public:
    //! Both must outlive the editor; the properties are offered as personal fields.
    VisualEditor(const ContactPropertiesModel &properties, const AccountMark &account, QWidget *parent = nullptr);

    ~VisualEditor() override;

    //! Replaces everything; nothing can be undone behind it.
    void setMessage(const MessageDocument &message);
    //! Becomes \a message in one step of undo.
    void changeMessage(const MessageDocument &message);
    MessageDocument message() const;
    MessageEdit &edit() { return *m_edit; }
    EditorToolbar &toolbar() { return *m_toolbar; }

    void addBelowToolbar(QWidget *widget);

    // What the toolbar and the menu of "/" ask for. Those with a dialog insert once it is answered.
    void askLink();
    void askImage();
    void askButton();
    void insertDivider();
    void insertSpacer();
    void insertColumns();
    void insertFooter();
    void askField(const MergeField &field);
    //! The menu of what can be inserted; its actions are the toolbar's.
    void showInsertMenu(const QPoint &globalPosition);

signals:
    //! The message is another: in the turn of the event loop after the keystroke.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void editObject(int position);
    void followTheme();

    const AccountMark &m_account;
    MessageEdit *m_edit;
    EditorToolbar *m_toolbar;
    MessageStrip *m_strip;
    QTimer m_settle;
};

} // namespace postroom
