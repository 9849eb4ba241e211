// SPDX-License-Identifier: Apache-2.0
#include "composer/plain_text_tab.h"

#include "composer/bounded_edit.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"

#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace postroom {

namespace {

// As QTextDocument takes it: a line ends in one way.
QString asLines(QString text)
{
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n')).replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

} // namespace

PlainTextTab::PlainTextTab(QWidget *parent)
    : QWidget(parent),
      //: Where the plain-text part of a message comes from
      m_generated(new QRadioButton(tr("&Made from the message when it goes out"))), m_own(new QRadioButton(tr("My &own text"))),
      m_none(new QRadioButton(tr("&None"))), m_hint(new Label(TextKind::SmallMuted)), m_strip(new MessageStrip), m_edit(new BoundedEdit(BoundedEdit::TooLong::FirstPart))
{
    m_hint->setWordWrap(true);
    m_edit->setAccessibleName(tr("Plain text"));
    m_edit->setTabChangesFocus(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gapLarge, metrics::gap, metrics::gapLarge, metrics::gapLarge);
    column->setSpacing(metrics::gapSmall);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gapLarge);
    row->addWidget(m_generated);
    row->addWidget(m_own);
    row->addWidget(m_none);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_hint);
    column->addWidget(m_strip);
    column->addWidget(m_edit, 1);
    m_generated->setChecked(true);
    for (QRadioButton *choice : {m_generated, m_own, m_none}) {
        connect(choice, &QRadioButton::clicked, this, [this] {
            if (m_own->isChecked() && m_ownText.isEmpty())
                m_ownText = m_generatedText;
            show();
            emit changed();
        });
    }
    connect(m_edit, &BoundedEdit::textChanged, this, [this] {
        if (!m_own->isChecked())
            return;
        m_ownText = m_edit->writtenText();
        m_isWritten = true;
        showHint();
        emit changed();
    });
    connect(m_edit, &BoundedEdit::pasting, m_strip, &MessageStrip::clearNotice);
    connect(m_edit, &BoundedEdit::refused, this, [this](const QString &sentence) { m_strip->showNotice(Tone::Waiting, sentence); });
    show();
}

void PlainTextTab::setRead(const PlainText &text)
{
    m_readText = text.text();
}

void PlainTextTab::setText(const PlainText &text)
{
    if (!text.text().isEmpty() && m_ownText != text.text()) {
        m_ownText = text.text();
        m_isWritten = false;
    }
    QRadioButton *choice = text.isGenerated() ? m_generated : text.isNone() ? m_none : m_own;
    choice->setChecked(true);
    show();
}

PlainText PlainTextTab::text() const
{
    if (m_generated->isChecked())
        return PlainText::generated();
    return m_own->isChecked() ? PlainText::own(m_ownText) : PlainText::none();
}

void PlainTextTab::setGenerated(const QString &text)
{
    m_generatedText = text;
    if (m_generated->isChecked())
        show();
}

void PlainTextTab::select(qsizetype start, qsizetype length)
{
    const QString text = this->text().text();
    const int end = m_edit->document()->characterCount() - 1;
    // Where a line ends with two characters the document has one.
    const auto place = [&text, end](qsizetype at) { return qMin(int(asLines(text.left(at)).size()), end); };
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(place(start));
    cursor.setPosition(place(start + length), QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
}

void PlainTextTab::show()
{
    const QSignalBlocker quiet(m_edit);
    const bool isOwn = m_own->isChecked();
    const bool isNone = m_none->isChecked();
    const QString shown = asLines(isNone ? QString() : isOwn ? m_ownText : m_generatedText);
    const bool isFirst = !std::exchange(m_isOwnShown, isOwn);
    if (m_edit->writtenText() != shown) {
        if (isOwn && !isFirst)
            m_edit->changeText(shown); // by somebody else, or a check's fix
        else
            m_edit->setPlainText(shown);
    }
    m_edit->setReadOnly(!isOwn);
    m_edit->setVisible(!isNone);
    showHint();
}

void PlainTextTab::showHint()
{
    const bool isAsRead = m_own->isChecked() && !m_isWritten && m_ownText == m_readText;
    if (m_own->isChecked() && m_ownText.isEmpty())
        m_hint->setText(tr("Nothing is written here, so the message goes out without a plain-text part. Write one, or choose where it comes from."));
    else if (m_none->isChecked())
        m_hint->setText(tr("The message goes out without a plain-text part. Some programs then show nothing, and some filters trust it less."));
    else if (isAsRead)
        // The service hands out a text it made just as one that was written.
        m_hint->setText(tr("This is the text the service has. If the service made it from the message, it makes another when the message changes; "
                           "if somebody wrote it, it stays. Change a word here and it goes out as you wrote it."));
    else if (m_own->isChecked())
        m_hint->setText(tr("This goes out beside the HTML, word for word. It does not follow when you change the message."));
    else
        m_hint->setText(tr("The service makes the text from your message when it goes out. It will read about like this:"));
}

} // namespace postroom
