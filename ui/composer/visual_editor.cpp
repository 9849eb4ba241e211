// SPDX-License-Identifier: Apache-2.0
#include "composer/visual_editor.h"

#include "composer/document_format.h"
#include "composer/editor_toolbar.h"
#include "composer/insert_menu.h"
#include "composer/object_dialogs.h"
#include "kit/message_strip.h"
#include "kit/tokens.h"

#include <QEvent>
#include <QTextBlock>
#include <QVBoxLayout>

namespace postroom {

namespace format = document_format;

VisualEditor::VisualEditor(const ContactPropertiesModel &properties, const AccountMark &account, QWidget *parent)
    : QWidget(parent), m_account(account), m_edit(new MessageEdit), m_toolbar(new EditorToolbar(*this, properties)),
      m_strip(new MessageStrip)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_strip);
    column->addWidget(m_edit, 1);
    setFocusProxy(m_edit);

    m_settle.setSingleShot(true);
    m_settle.setInterval(0); // once for all that comes in one turn of the event loop
    connect(m_edit, &QTextEdit::textChanged, this, [this] {
        if (!m_settle.isActive())
            m_settle.start();
    });
    connect(&m_settle, &QTimer::timeout, this, &VisualEditor::changed);
    connect(m_edit, &MessageEdit::insertMenuRequested, this, &VisualEditor::showInsertMenu);
    connect(m_edit, &MessageEdit::linkRequested, this, &VisualEditor::askLink);
    connect(m_edit, &MessageEdit::editRequested, this, &VisualEditor::editObject);
    connect(m_edit, &MessageEdit::colourRequested, m_toolbar, &EditorToolbar::openColours);
    m_toolbar->follow();
    connect(m_edit, &MessageEdit::pasting, m_strip, &MessageStrip::clearNotice);
    connect(m_edit, &MessageEdit::refused, this, [this](const QString &sentence) { m_strip->showNotice(Tone::Waiting, sentence); });
    followTheme();
}

VisualEditor::~VisualEditor()
{
    disconnect(m_edit, nullptr, this, nullptr);
}

void VisualEditor::setMessage(const MessageDocument &message)
{
    m_edit->setMessage(message);
    m_settle.stop();
}

void VisualEditor::changeMessage(const MessageDocument &message)
{
    m_edit->changeMessage(message);
    m_settle.stop();
}

void VisualEditor::addBelowToolbar(QWidget *widget)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, widget);
}

MessageDocument VisualEditor::message() const
{
    return m_edit->message();
}

void VisualEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange)
        followTheme();
}

void VisualEditor::followTheme()
{
    m_edit->setDark(tokensOf(QApplication::palette()).dark);
}

void VisualEditor::askLink()
{
    const CursorState state = m_edit->cursorState();
    const QString words = m_edit->linkText();
    LinkDialog::ask({words, state.format.link}, !words.isEmpty(), m_account, this, [guard = QPointer(this)](const LinkDialog::Link &link) {
        if (guard)
            guard->m_edit->setLink(link.url, link.text);
    });
}

void VisualEditor::askImage()
{
    ObjectDialog::ask(ImageBlock{}, true, m_account, this, [guard = QPointer(this)](const Block &block) {
        if (guard)
            guard->m_edit->insertBlockBelow(block);
    });
}

void VisualEditor::askButton()
{
    ObjectDialog::ask(ButtonBlock{}, true, m_account, this, [guard = QPointer(this)](const Block &block) {
        if (guard)
            guard->m_edit->insertBlockBelow(block);
    });
}

void VisualEditor::insertDivider()
{
    m_edit->insertBlockBelow(DividerBlock{});
}

void VisualEditor::insertSpacer()
{
    m_edit->insertBlockBelow(SpacerBlock{});
}

void VisualEditor::insertColumns()
{
    m_edit->insertBlockBelow(ColumnsBlock{{TextBlock{}}, {TextBlock{}}});
}

void VisualEditor::insertFooter()
{
    m_edit->insertBlockBelow(TextBlock{
        .kind = TextBlock::Kind::Footer,
        .align = TextAlign::Center,
        //: In the footer of a message; the link stands behind it
        .content = {{.text = tr("You get this because you signed up with us.") + QLatin1Char(' ')},
                    {.text = tr("Unsubscribe"), .format = {.link = QStringLiteral("{{{RESEND_UNSUBSCRIBE_URL}}}")}}}});
}

void VisualEditor::askField(const MergeField &field)
{
    FieldDialog::ask(field, true, m_account, this, [guard = QPointer(this)](const MergeField &chosen) {
        if (guard)
            guard->m_edit->insertField(chosen);
    });
}

void VisualEditor::editObject(int position)
{
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(position + 1);
    const QTextCharFormat charFormat = cursor.charFormat();
    // The place of the object, wherever the text before it moves to meanwhile.
    cursor.setPosition(position);
    if (charFormat.objectType() == format::FieldObject) {
        FieldDialog::ask(format::mergeField(charFormat), false, m_account, this,
                         [guard = QPointer(this), cursor](const MergeField &field) {
                             if (guard)
                                 guard->m_edit->replaceField(cursor.position(), field);
                         });
    } else if (format::isBlockObject(charFormat.objectType()) && charFormat.objectType() != format::DividerObject) {
        ObjectDialog::ask(format::objectOf(charFormat, format::alignOf(cursor.blockFormat())), false, m_account, this,
                          [guard = QPointer(this), cursor](const Block &block) {
                              if (guard)
                                  guard->m_edit->replaceObject(cursor.position(), block);
                          });
    }
}

void VisualEditor::showInsertMenu(const QPoint &globalPosition)
{
    auto *menu = new InsertMenu(this);
    m_toolbar->fillInsertMenu(menu);
    connect(menu, &InsertMenu::typed, m_edit, &MessageEdit::typeText);
    menu->open(globalPosition);
}

} // namespace postroom
