// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QTextBlock)

namespace postroom {

class CodeEdit;
class HtmlHighlighter;
class Label;
class MessageStrip;

//! The HTML of a message as text: for what was made elsewhere. Never changes a byte by itself.
class HtmlEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit HtmlEditor(QWidget *parent = nullptr);
    ~HtmlEditor() override;

    //! Replaces everything; nothing can be undone behind it.
    void setHtml(const QString &html);
    //! Becomes \a html in one step of undo; what is selected and seen stays.
    void changeHtml(const QString &html);
    //! As it was set, to the byte, where nothing was typed.
    QString html() const;
    //! Shows and selects what stands there; in UTF-16 units of html().
    void showRange(qsizetype start, qsizetype length);
    //! Opens the search field.
    void find();
    CodeEdit &edit() { return *m_edit; }

signals:
    //! Shortly after something was typed.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString lineEnd(const QTextBlock &block) const;
    //! Each line but the last with what ends it.
    void endLines(const QStringList &ends);
    void findNext(bool backwards);
    void closeSearch();

    CodeEdit *m_edit;
    MessageStrip *m_strip;
    std::unique_ptr<HtmlHighlighter> m_highlighter;
    QWidget *m_searchBar;
    QLineEdit *m_search;
    Label *m_found;
    QTimer m_settle;
    QString m_original;
    QString m_lineEnd; // of most lines; a block that ends otherwise says so
};

} // namespace postroom
