// SPDX-License-Identifier: Apache-2.0
#include "composer/html_editor.h"

#include "composer/code_edit.h"
#include "composer/html_highlighter.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/one_line.h"
#include "kit/postroom_style.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include <chrono>

namespace postroom {

namespace {

constexpr std::chrono::milliseconds settleTime{100};

// Of a block: what ends its line, where that is not what ends the first line.
constexpr int lineEndProperty = QTextFormat::UserProperty + 1;

// What ends a line for QTextDocument, wherever \a from is before it; its place and its length.
std::pair<qsizetype, qsizetype> nextLineEnd(const QString &html, qsizetype from)
{
    for (qsizetype at = from; at < html.size(); ++at) {
        const QChar one = html.at(at);
        if (one == QLatin1Char('\r'))
            return {at, at + 1 < html.size() && html.at(at + 1) == QLatin1Char('\n') ? 2 : 1};
        if (one == QLatin1Char('\n') || one == QChar::ParagraphSeparator)
            return {at, 1};
    }
    return {html.size(), 0};
}

QString lineEndOf(const QString &html)
{
    const auto [at, length] = nextLineEnd(html, 0);
    return length > 0 ? html.mid(at, length) : QStringLiteral("\n");
}

// As QTextDocument takes it: a line end is one character there.
struct Lines
{
    explicit Lines(const QString &html)
    {
        text.reserve(html.size());
        for (qsizetype at = 0; at < html.size();) {
            const auto [end, length] = nextLineEnd(html, at);
            text += QStringView(html).mid(at, end - at);
            if (length == 0)
                break;
            text += QLatin1Char('\n');
            ends.push_back(html.mid(end, length));
            at = end + length;
        }
    }
    QString text = {};
    QStringList ends = {};
};

} // namespace

HtmlEditor::HtmlEditor(QWidget *parent)
    : QWidget(parent), m_edit(new CodeEdit), m_strip(new MessageStrip),
      m_highlighter(std::make_unique<HtmlHighlighter>(m_edit->document(), tokensOf(QApplication::palette()))),
      m_searchBar(new QWidget), m_search(new QLineEdit), m_found(new Label(TextKind::SmallMuted))
{
    m_edit->setAccessibleName(tr("HTML of the message"));
    m_search->setPlaceholderText(tr("Find in the HTML"));
    m_search->setAccessibleName(tr("Find in the HTML"));
    m_search->setClearButtonEnabled(true);
    auto *next = new QPushButton(tr("Next"));
    auto *previous = new QPushButton(tr("Previous"));
    auto *close = new QPushButton(tr("Close"));
    for (QWidget *control : std::initializer_list<QWidget *>{m_search, next, previous, close})
        setDense(control);
    auto *row = new QHBoxLayout(m_searchBar);
    row->setContentsMargins(metrics::gap, 6, metrics::gap, 6);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_search, 1);
    row->addWidget(m_found);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(close);
    m_searchBar->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_searchBar);
    column->addWidget(m_strip);
    column->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    m_search->installEventFilter(this);
    keepOneLine(m_search);

    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_settle.isActive())
            m_settle.start();
    });
    connect(&m_settle, &QTimer::timeout, this, &HtmlEditor::changed);
    connect(m_edit, &BoundedEdit::pasting, m_strip, &MessageStrip::clearNotice);
    connect(m_edit, &BoundedEdit::refused, this, [this](const QString &sentence) { m_strip->showNotice(Tone::Waiting, sentence); });
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        QTextCursor start = m_edit->textCursor();
        start.setPosition(start.selectionStart());
        m_edit->setTextCursor(start);
        findNext(false);
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { findNext(false); });
    connect(next, &QPushButton::clicked, this, [this] { findNext(false); });
    connect(previous, &QPushButton::clicked, this, [this] { findNext(true); });
    connect(close, &QPushButton::clicked, this, &HtmlEditor::closeSearch);
}

HtmlEditor::~HtmlEditor()
{
    // Taking the highlighter away changes the text's formats, when the timer is gone already.
    disconnect(m_edit, nullptr, this, nullptr);
}

void HtmlEditor::setHtml(const QString &html)
{
    m_original = html;
    m_lineEnd = lineEndOf(html);
    const Lines lines(html);
    m_edit->setPlainText(lines.text);
    m_edit->document()->setUndoRedoEnabled(false);
    endLines(lines.ends);
    m_edit->document()->setUndoRedoEnabled(true);
    m_edit->document()->setModified(false);
    m_settle.stop();
}

void HtmlEditor::changeHtml(const QString &html)
{
    if (html == this->html())
        return;
    const Lines after(html);
    m_edit->changeText(after.text, [&] { endLines(after.ends); });
    m_settle.stop();
}

void HtmlEditor::endLines(const QStringList &ends)
{
    qsizetype line = 0;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid() && line < ends.size(); block = block.next(), ++line) {
        if (lineEnd(block) == ends.at(line))
            continue;
        QTextBlockFormat format;
        format.setProperty(lineEndProperty, ends.at(line));
        QTextCursor(block).mergeBlockFormat(format);
    }
}

QString HtmlEditor::lineEnd(const QTextBlock &block) const
{
    const QString own = block.blockFormat().stringProperty(lineEndProperty);
    return own.isEmpty() ? m_lineEnd : own;
}

QString HtmlEditor::html() const
{
    if (!m_edit->document()->isModified())
        return m_original;
    // Not toPlainText(), which makes spaces of non-breaking ones.
    QString html;
    html.reserve(m_edit->document()->characterCount());
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        html += block.text();
        if (block.next().isValid())
            html += lineEnd(block);
    }
    return html;
}

void HtmlEditor::showRange(qsizetype start, qsizetype length)
{
    // Where a line ends with two characters the document has one.
    const auto place = [this](qsizetype at) {
        for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
            const qsizetype whole = block.length() - 1 + lineEnd(block).size();
            if (at < whole || !block.next().isValid())
                return block.position() + int(qBound(qsizetype(0), at, qsizetype(block.length() - 1)));
            at -= whole;
        }
        return 0;
    };
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(place(start));
    cursor.setPosition(place(start + length), QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    m_edit->centerCursor();
    m_edit->setFocus();
}

void HtmlEditor::find()
{
    m_searchBar->show();
    const QString chosen = m_edit->textCursor().selectedText();
    if (!chosen.isEmpty() && !chosen.contains(QChar::ParagraphSeparator) && chosen.size() < 200)
        m_search->setText(chosen);
    m_search->selectAll();
    m_search->setFocus();
}

void HtmlEditor::closeSearch()
{
    m_searchBar->hide();
    m_edit->setFocus();
}

void HtmlEditor::findNext(bool backwards)
{
    const QString words = m_search->text();
    m_found->setText({});
    if (words.isEmpty())
        return;
    const auto flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_edit->find(words, flags))
        return;
    // From the other end.
    const QTextCursor here = m_edit->textCursor();
    m_edit->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    if (m_edit->find(words, flags))
        return;
    m_edit->setTextCursor(here);
    m_found->setText(tr("Not found"));
}

bool HtmlEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool finds = key->matches(QKeySequence::Find);
        const bool closes = key->key() == Qt::Key_Escape && m_searchBar->isVisible();
        if ((finds || closes) && event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (finds) {
            find();
            return true;
        }
        if (closes) {
            closeSearch();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HtmlEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        m_highlighter->setTokens(tokensOf(QApplication::palette()));
}

} // namespace postroom
