// SPDX-License-Identifier: Apache-2.0
#include "composer/message_editor.h"

#include "composer/bounded_edit.h"
#include "composer/code_edit.h"
#include "composer/editor_toolbar.h"
#include "composer/html_editor.h"
#include "composer/plain_text_tab.h"
#include "composer/starting_page.h"
#include "composer/style_panel.h"
#include "composer/visual_editor.h"
#include "email/html_head.h"
#include "email/html_reader.h"
#include "email/html_writer.h"
#include "email/message_text.h"
#include "email/starting_points.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace postroom {

namespace {

constexpr int gmailCutsAt = 102; // KB

QPushButton *viewButton(const QString &text, QButtonGroup *group)
{
    auto *button = new QPushButton(text);
    button->setCheckable(true);
    setDense(button);
    group->addButton(button);
    return button;
}

} // namespace

MessageEditor::MessageEditor(const ContactPropertiesModel &properties, const AccountMark &account, QWidget *parent)
    : Card(parent), m_style(new StylePanel), m_strip(new MessageStrip), m_stack(new QStackedWidget), m_start(new StartingPage),
      m_visual(new VisualEditor(properties, account)), m_htmlEditor(new HtmlEditor), m_text(new PlainTextTab), m_bar(new QWidget),
      m_size(new Label(TextKind::SmallMuted))
{
    auto *views = new QButtonGroup(this);
    //: The views of a message
    m_visualButton = viewButton(tr("Visual"), views);
    m_htmlButton = viewButton(tr("HTML"), views);
    m_textButton = viewButton(tr("Plain text"), views);
    m_styleButton = new QPushButton(tr("Style"));
    m_styleButton->setCheckable(true);
    m_styleButton->setToolTip(tr("Width, colours, font, buttons and language of the whole message"));
    setDense(m_styleButton);
    m_style->hide();

    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(10, 8, 10, 0);
    row->setSpacing(4);
    row->addWidget(m_visualButton);
    row->addWidget(m_htmlButton);
    row->addWidget(m_textButton);
    row->addStretch(1);
    row->addWidget(m_size);
    m_visual->toolbar().addAtEnd(m_styleButton);
    m_visual->addBelowToolbar(m_style);
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_visual, m_htmlEditor, m_text})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);

    connect(m_visualButton, &QPushButton::clicked, this, [this] { choose(View::Visual); });
    connect(m_htmlButton, &QPushButton::clicked, this, [this] { choose(View::Html); });
    connect(m_textButton, &QPushButton::clicked, this, [this] { choose(View::Text); });
    connect(m_styleButton, &QPushButton::toggled, m_style, &QWidget::setVisible);
    connect(m_style, &StylePanel::chosen, this, [this](const MessageStyle &style) { m_visual->edit().setStyle(style); });
    connect(m_style, &StylePanel::languageChosen, this, [this](const QString &language) { m_visual->edit().setLanguage(language); });
    connect(m_visual, &VisualEditor::changed, this, &MessageEditor::takeVisual);
    connect(m_htmlEditor, &HtmlEditor::changed, this, &MessageEditor::takeHtml);
    connect(m_text, &PlainTextTab::changed, this, &MessageEditor::changed);
    connect(m_start, &StartingPage::chosen, this, &MessageEditor::begin);
    connect(m_start, &StartingPage::htmlChosen, this, [this] {
        m_htmlEditor->setHtml({});
        open(View::Html);
        focusContent();
    });
}

void MessageEditor::setMessage(const QString &html, const PlainText &text, bool offersStart)
{
    m_text->setText(text);
    const bool isFirst = !std::exchange(m_wasSet, true) || m_stack->currentWidget() == m_start;
    if (!isFirst && html == m_html) {
        showGenerated();
        return;
    }
    m_html = html;
    readHtml();
    m_strip->clear();
    m_visualIsLatest = false;
    if (isFirst)
        m_htmlEditor->setHtml(html);
    else
        showInHtml();
    const View kept = isFirst ? View::Visual : m_view;
    if (html.isEmpty() && offersStart) {
        m_visual->setMessage(*m_own);
        m_bar->hide();
        m_style->hide();
        m_stack->setCurrentWidget(m_start);
    } else if (m_own) {
        if (isFirst)
            m_visual->setMessage(*m_own);
        else
            showInVisual(*m_own);
        open(kept);
    } else {
        open(kept == View::Visual ? View::Html : kept);
    }
    showSize();
    showGenerated();
}

void MessageEditor::readHtml()
{
    const std::optional<OwnHtml> own = readOwnHtml(m_html);
    m_own = own ? std::optional(own->document) : std::nullopt;
    m_hiddenText = own ? own->previewText : QString();
    if (m_html.isEmpty())
        m_own = emptyPage();
}

void MessageEditor::showInVisual(const MessageDocument &message)
{
    const bool isUntouched = m_visual->message().blocks.isEmpty() && !m_visual->edit().document()->isUndoAvailable();
    if (isUntouched)
        m_visual->setMessage(message);
    else
        m_visual->changeMessage(message);
}

void MessageEditor::showInHtml()
{
    const bool isUntouched = m_htmlEditor->html().isEmpty() && !m_htmlEditor->edit().document()->isUndoAvailable();
    if (isUntouched)
        m_htmlEditor->setHtml(m_html);
    else
        m_htmlEditor->changeHtml(m_html);
}

void MessageEditor::setReadText(const PlainText &text)
{
    m_text->setRead(text);
}

void MessageEditor::begin(const MessageDocument &message)
{
    m_visual->setMessage(message);
    m_own = message;
    open(View::Visual);
    if (!message.blocks.isEmpty())
        takeVisual();
    focusContent();
}

void MessageEditor::choose(View view)
{
    html(); // with the last keystroke
    if (view == View::Visual && m_view != View::Visual && !m_own) {
        m_strip->showNotice(Tone::Waiting, tr("This HTML stays HTML."),
                            tr("It was made elsewhere, or changed by hand. The visual editor would lose parts of it, so it is left exactly as it is."));
        open(View::Html);
        return;
    }
    m_strip->clear();
    open(view);
    focusContent();
}

void MessageEditor::open(View view)
{
    if (view == View::Visual && !m_visualIsLatest && m_own && m_visual->message() != *m_own)
        showInVisual(*m_own);
    if (view == View::Html && m_htmlEditor->html() != m_html)
        showInHtml();
    m_view = view;
    m_bar->show();
    QPushButton *on = view == View::Visual ? m_visualButton : view == View::Html ? m_htmlButton : m_textButton;
    on->setChecked(true);
    m_style->setVisible(view == View::Visual && m_styleButton->isChecked());
    m_style->setStyle(m_visual->edit().style());
    m_style->setLanguage(m_visual->edit().language());
    m_stack->setCurrentWidget(view == View::Visual ? static_cast<QWidget *>(m_visual) : view == View::Html ? static_cast<QWidget *>(m_htmlEditor) : m_text);
    showGenerated();
}

void MessageEditor::takeVisual()
{
    MessageDocument message = m_visual->message();
    if (m_own && *m_own == message && (!m_html.isEmpty() || message.blocks.isEmpty()))
        return; // only the looks on this screen
    m_own = std::move(message);
    m_html = writeHtml(*m_own, m_previewText);
    m_hiddenText = html_head::normalPreviewText(m_previewText);
    m_visualIsLatest = true;
    m_style->setStyle(m_own->style);
    m_style->setLanguage(m_own->language);
    showSize();
    emit changed();
}

void MessageEditor::takeHtml()
{
    const QString html = m_htmlEditor->html();
    if (html == m_html)
        return;
    m_html = html;
    readHtml();
    m_visualIsLatest = false;
    showSize();
    emit changed();
}

QString MessageEditor::html()
{
    if (m_stack->currentWidget() == m_visual)
        takeVisual();
    else if (m_stack->currentWidget() == m_htmlEditor)
        takeHtml();
    return m_html;
}

PlainText MessageEditor::text() const
{
    return m_text->text();
}

void MessageEditor::setPreviewText(const QString &previewText)
{
    if (m_previewText == previewText)
        return;
    html(); // with the last keystroke; whoever hears of that may have come here again
    if (m_previewText == previewText)
        return;
    const QString before = std::exchange(m_previewText, previewText);
    // Something else there was put in by hand, and stays.
    if (m_html.isEmpty() || !m_own || m_hiddenText != html_head::normalPreviewText(before))
        return;
    m_html = writeHtml(*m_own, m_previewText);
    m_hiddenText = html_head::normalPreviewText(m_previewText);
    if (m_view == View::Html)
        showInHtml();
    showSize();
}

void MessageEditor::focusContent()
{
    m_stack->currentWidget()->setFocus();
}

void MessageEditor::showRange(qsizetype start, qsizetype length)
{
    html();
    open(View::Html);
    m_htmlEditor->showRange(start, length);
}

void MessageEditor::showPlainText()
{
    html();
    open(View::Text);
    m_text->edit().setFocus();
}

void MessageEditor::showPlainTextRange(qsizetype start, qsizetype length)
{
    showPlainText();
    m_text->select(start, length);
}

void MessageEditor::showSize()
{
    const qsizetype bytes = m_html.toUtf8().size();
    const int kilobytes = int((bytes + 1023) / 1024);
    //: Gmail shows the first 102 KB of a message
    m_size->setText(m_html.isEmpty() ? QString() : tr("%1 KB of HTML (Gmail cuts at %2)").arg(locale().toString(kilobytes), locale().toString(gmailCutsAt)));
}

void MessageEditor::showGenerated()
{
    if (m_view == View::Text)
        m_text->setGenerated(m_own ? textOf(*m_own) : textOfHtml(m_html));
}

} // namespace postroom
