// SPDX-License-Identifier: Apache-2.0
#include "composer/editor_toolbar.h"

#include "composer/contact_values.h"
#include "composer/visual_editor.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "models/contact_properties_model.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace postroom {

namespace {

using Kind = TextBlock::Kind;

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Paragraph:
        break;
    case Kind::Heading1:
        return EditorToolbar::tr("Heading");
    case Kind::Heading2:
        return EditorToolbar::tr("Smaller heading");
    case Kind::Heading3:
        return EditorToolbar::tr("Smallest heading");
    case Kind::Quote:
        return EditorToolbar::tr("Quote");
    case Kind::Bullet:
        return EditorToolbar::tr("List");
    case Kind::Number:
        return EditorToolbar::tr("Numbered list");
    case Kind::Footer:
        return EditorToolbar::tr("Footer");
    }
    return EditorToolbar::tr("Paragraph");
}

constexpr Kind kinds[]{Kind::Paragraph, Kind::Heading1, Kind::Heading2, Kind::Heading3, Kind::Bullet, Kind::Number, Kind::Quote, Kind::Footer};

// Keys the message itself listens to while it has the keyboard (MessageEdit): here to be seen, and for the menu's own button.
void showKeys(QAction *action, const QString &keys)
{
    action->setShortcut(QKeySequence(keys));
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
}

QPixmap swatch(const QColor &colour)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(4, 4, 24, 24);
    return pixmap;
}

} // namespace

EditorToolbar::EditorToolbar(VisualEditor &editor, const ContactPropertiesModel &properties, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_properties(properties), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(10, 6, 10, 6);
    m_row->setSpacing(4);
    m_kind = addButton(kindName(Kind::Paragraph), tr("Kind of paragraph"), {});
    fillKindMenu();
    //: Letters on buttons: bold, italic, underlined, struck out
    m_bold = addButton(tr("B"), tr("Bold"), QStringLiteral("Ctrl+B"));
    m_italic = addButton(tr("I"), tr("Italic"), QStringLiteral("Ctrl+I"));
    m_underline = addButton(tr("U"), tr("Underlined"), QStringLiteral("Ctrl+U"));
    m_strike = addButton(tr("S"), tr("Struck out"), QStringLiteral("Ctrl+Shift+X"));
    for (QPushButton *button : {m_bold, m_italic, m_underline, m_strike}) {
        button->setCheckable(true);
        QFont font = button->font();
        font.setBold(button == m_bold);
        font.setItalic(button == m_italic);
        font.setUnderline(button == m_underline);
        font.setStrikeOut(button == m_strike);
        button->setFont(font);
    }
    m_colour = addButton(tr("Colour"), tr("Colour of the text"), QStringLiteral("Ctrl+Shift+C"));
    fillColourMenu();
    m_link = addButton(tr("Link"), tr("Link"), QStringLiteral("Ctrl+K"));
    m_align = addButton(tr("Align"), tr("Alignment"), {});
    fillMoreMenu();
    m_insert = addButton(tr("Insert"), tr("Insert"), QStringLiteral("/"));
    auto *insertMenu = new QMenu(this);
    m_insert->setMenu(insertMenu);
    addInsertActions(insertMenu);
    m_field = addButton(tr("Personal field"), tr("Personal field"), {});
    auto *fieldMenu = new QMenu(this);
    m_field->setMenu(fieldMenu);
    // The properties may come, or change, at any time.
    connect(fieldMenu, &QMenu::aboutToShow, this, [this, fieldMenu] {
        fieldMenu->clear();
        fillFieldMenu(fieldMenu);
    });
    m_row->addStretch(1);
}

void EditorToolbar::follow()
{
    MessageEdit &edit = m_editor.edit();
    connect(m_bold, &QPushButton::clicked, &edit, &MessageEdit::toggleBold);
    connect(m_italic, &QPushButton::clicked, &edit, &MessageEdit::toggleItalic);
    connect(m_underline, &QPushButton::clicked, &edit, &MessageEdit::toggleUnderline);
    connect(m_strike, &QPushButton::clicked, &edit, &MessageEdit::toggleStrike);
    connect(m_link, &QPushButton::clicked, &m_editor, [this, &edit] {
        edit.setFocus();
        m_editor.askLink();
    });
    // The keyboard goes back into the text, and what was chosen holds for what is typed next there.
    for (QPushButton *button : {m_bold, m_italic, m_underline, m_strike})
        connect(button, &QPushButton::clicked, &edit, [&edit] { edit.setFocus(); });
    const auto look = [this] { show(m_editor.edit().cursorState()); };
    connect(&edit, &QTextEdit::cursorPositionChanged, this, look);
    connect(&edit, &QTextEdit::currentCharFormatChanged, this, look);
    connect(&edit, &QTextEdit::textChanged, this, look);
    look();
}

QPushButton *EditorToolbar::addButton(const QString &text, const QString &name, const QString &shortcut)
{
    auto *button = new QPushButton(text);
    setDense(button);
    button->setAccessibleName(name);
    const QString keys = QKeySequence(shortcut).toString(QKeySequence::NativeText);
    //: Tool tip: what a button does, and its keys
    button->setToolTip(shortcut.isEmpty() ? name : tr("%1 (%2)").arg(name, keys));
    button->setAutoDefault(false);
    m_row->addWidget(button);
    return button;
}

void EditorToolbar::addAtEnd(QWidget *widget)
{
    m_row->addWidget(widget);
}

QAction *EditorToolbar::addChange(QMenu *menu, const QString &text, const std::function<void(MessageEdit &)> &change)
{
    return menu->addAction(text, this, [this, change] {
        MessageEdit &edit = m_editor.edit();
        edit.setFocus(); // first: what opens a dialog is to give the keyboard back there
        change(edit);
    });
}

void EditorToolbar::addKind(QMenu *menu, Kind kind)
{
    QAction *action = addChange(menu, kindName(kind), [kind](MessageEdit &edit) { edit.setKind(kind); });
    if (kind == Kind::Paragraph)
        showKeys(action, QStringLiteral("Ctrl+Shift+P"));
}

void EditorToolbar::fillKindMenu()
{
    auto *menu = new QMenu(this);
    for (const Kind kind : kinds)
        addKind(menu, kind);
    m_kind->setMenu(menu);
}

void EditorToolbar::addAlignments(QMenu *menu)
{
    const auto add = [&](const QString &text, TextAlign align, const QString &keys) {
        showKeys(addChange(menu, text, [align](MessageEdit &edit) { edit.setAlign(align); }), keys);
    };
    //: Alignment of text: left, where a language is written from the left
    add(tr("At the start"), TextAlign::Start, QStringLiteral("Ctrl+Shift+L"));
    add(tr("Centred"), TextAlign::Center, QStringLiteral("Ctrl+Shift+E"));
    add(tr("At the end"), TextAlign::End, QStringLiteral("Ctrl+Shift+R"));
}

void EditorToolbar::fillMoreMenu()
{
    auto *menu = new QMenu(this);
    addAlignments(menu);
    menu->addSeparator();
    addChange(menu, tr("Deeper in the list"), [](MessageEdit &edit) { edit.changeLevel(1); });
    addChange(menu, tr("Less deep"), [](MessageEdit &edit) { edit.changeLevel(-1); });
    m_align->setMenu(menu);
}

void EditorToolbar::fillColourMenu()
{
    auto *menu = new QMenu(this);
    addColours(menu);
    m_colour->setMenu(menu);
}

void EditorToolbar::openColours()
{
    QMenu *menu = m_colour->menu();
    menu->popup(m_colour->mapToGlobal(m_colour->rect().bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
}

void EditorToolbar::addColours(QMenu *menu)
{
    const auto add = [&](const QString &text, const QString &colour) {
        QAction *action = addChange(menu, text, [colour](MessageEdit &edit) { edit.setColour(colour); });
        if (!colour.isEmpty())
            action->setIcon(QIcon(swatch(QColor(colour))));
    };
    add(tr("As the text"), {});
    add(tr("Blue"), QStringLiteral("#2456c7"));
    add(tr("Green"), QStringLiteral("#1b7044"));
    add(tr("Orange"), QStringLiteral("#a85400"));
    add(tr("Red"), QStringLiteral("#b0241c"));
    add(tr("Purple"), QStringLiteral("#7a3fb0"));
    add(tr("Grey"), QStringLiteral("#58626d"));
    menu->addSeparator();
    addChange(menu, tr("Another colour…"), [this](MessageEdit &) { askColour(); });
}

void EditorToolbar::askColour()
{
    const QString now = m_editor.edit().cursorState().format.colour;
    auto *dialog = new QColorDialog(now.isEmpty() ? QColor(Qt::black) : QColor(now), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &colour) { m_editor.edit().setColour(colour.name()); });
    dialog->open();
}

void EditorToolbar::addInsertActions(QMenu *menu)
{
    const auto add = [&](const QString &text, void (VisualEditor::*insert)()) {
        addChange(menu, text, [this, insert](MessageEdit &) { (m_editor.*insert)(); });
    };
    add(tr("Image…"), &VisualEditor::askImage);
    add(tr("Button…"), &VisualEditor::askButton);
    add(tr("Link…"), &VisualEditor::askLink);
    //: A line across the message
    add(tr("Divider"), &VisualEditor::insertDivider);
    add(tr("Space"), &VisualEditor::insertSpacer);
    add(tr("Two columns"), &VisualEditor::insertColumns);
    add(tr("Footer with unsubscribe link"), &VisualEditor::insertFooter);
}

void EditorToolbar::fillFieldMenu(QMenu *menu)
{
    const auto add = [&](const QString &text, const MergeField &field) {
        addChange(menu, text, [this, field](MessageEdit &) { m_editor.askField(field); });
    };
    //: The word that stands in for a name: "Hello there"
    add(tr("First name"), {QStringLiteral("contact.first_name"), tr("there")});
    add(tr("Last name"), {QStringLiteral("contact.last_name"), {}});
    add(tr("Email address"), {QStringLiteral("contact.email"), {}});
    if (m_properties.rowCount() > 0)
        menu->addSeparator();
    for (int row = 0; row < m_properties.rowCount(); ++row) {
        const ContactProperty &property = m_properties.at(row);
        add(property.key, {QStringLiteral("contact.") + property.key, valueInMessage(property.fallback)});
    }
}

void EditorToolbar::fillInsertMenu(QMenu *menu)
{
    addInsertActions(menu);
    menu->addSeparator();
    for (const Kind kind : kinds) {
        if (kind != Kind::Footer)
            addKind(menu, kind);
    }
    menu->addSeparator();
    addAlignments(menu->addMenu(tr("Alignment")));
    addColours(menu->addMenu(tr("Colour of the text")));
    QMenu *fields = menu->addMenu(tr("Personal field"));
    fillFieldMenu(fields);
}

void EditorToolbar::show(const CursorState &state)
{
    m_kind->setText(kindName(state.kind));
    m_kind->setEnabled(!state.isObject);
    m_bold->setChecked(state.format.bold);
    m_italic->setChecked(state.format.italic);
    m_underline->setChecked(state.format.underline);
    m_strike->setChecked(state.format.strike);
}

} // namespace postroom
