// SPDX-License-Identifier: Apache-2.0
#include "bad_input.h"

#include "kit/field_frame.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTextDocument>
#include <QTextEdit>

namespace postroom::test {

using namespace Qt::StringLiterals;

QList<BadInput> badInputs()
{
    const QString long10000 = u"Long "_s + QString(9995, u'x');
    const QString controls = u"a\u0001b\u0007c\u001bd\u007fe"_s;
    const QString markup = u"<b>x</b><img src=x>"_s;
    const QString rightToLeft = u"مرحبا بالعالم"_s;
    const QString emoji = u"🦄 👩🏽‍🚀🏳️‍🌈"_s;
    return {{"empty", QString(), QString(), QString()},
            {"10,000 characters", long10000, long10000, long10000},
            {"emoji", emoji, emoji, emoji},
            {"right to left", rightToLeft, rightToLeft, rightToLeft},
            {"control characters", controls, u"abcde"_s, controls},
            {"line breaks", u"one\ntwo\r\nthree\u2028four\tfive\n"_s, u"one two three four five"_s,
             u"one\ntwo\nthree\nfour\tfive\n"_s},
            {"markup", markup, markup, markup},
            {"no @", u"ada.example.org"_s, u"ada.example.org"_s, u"ada.example.org"_s}};
}

void goTo(FaultWindow &w, const QString &tab)
{
    if (!w.window().workspace())
        w.bench.open(w.service.url(), QStringLiteral("Acme Marketing"));
    w.window().showTab(tab);
    w.bench.settle();
}

QList<QWidget *> fieldsIn(const QWidget &root)
{
    QList<QWidget *> all;
    for (QWidget *widget : shown<QWidget>(root)) {
        if (!widget->isEnabled() || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            continue;
        const auto *line = qobject_cast<const QLineEdit *>(widget);
        const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
        const auto *rich = qobject_cast<const QTextEdit *>(widget);
        if ((line && !line->isReadOnly()) || (plain && !plain->isReadOnly()) || (rich && !rich->isReadOnly()))
            all.push_back(widget);
    }
    return all;
}

QString nameOf(const QWidget &field)
{
    const auto *box = qobject_cast<const QComboBox *>(field.parentWidget());
    return box ? box->accessibleName() : field.accessibleName();
}

QString textOf(const QWidget &field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&field))
        return line->text();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(&field))
        return plain->toPlainText();
    return qobject_cast<const QTextEdit *>(&field)->toPlainText();
}

void typeInto(QWidget &field, const QString &text)
{
    field.setFocus();
    QGuiApplication::clipboard()->setText(text);
    const auto replace = [&text](auto *edit) {
        edit->selectAll();
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
        else
            edit->paste();
    };
    if (auto *line = qobject_cast<QLineEdit *>(&field))
        replace(line);
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(&field))
        replace(plain);
    else if (auto *rich = qobject_cast<QTextEdit *>(&field))
        replace(rich);
}

QString faultOf(const QWidget &field)
{
    for (const QWidget *at = &field; at && !at->isWindow(); at = at->parentWidget()) {
        if (const auto *frame = qobject_cast<const FieldFrame *>(at))
            return frame->fault();
        // Fields in a grid say it in their description, and in a label below them.
        if (!at->accessibleDescription().isEmpty() && says(*at->parentWidget(), at->accessibleDescription()))
            return at->accessibleDescription();
    }
    return {};
}

namespace {

bool mayStickOut(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent ? parent->parentWidget() : nullptr);
    return (area && area->viewport() == parent) || qobject_cast<const QHeaderView *>(&widget)
        || qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QSplitterHandle *>(&widget)
        || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QAbstractScrollArea *>(parent);
}

QString described(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.accessibleName().left(60) + u' '
        + (label ? label->text().left(60) : QString());
}

} // namespace

QStringList brokenIn(const QWidget &root)
{
    QStringList broken;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    // What the window is made for at least; the screen of the offscreen platform is narrower.
    const QSize screen(1100, 700);
    if (root.isWindow() && qobject_cast<const QDialog *>(&root)
        && (root.width() > screen.width() || root.height() > screen.height()))
        broken.push_back(u"larger than the screen: %1 x %2"_s.arg(root.width()).arg(root.height()));
    for (const QWidget *widget : shown<QWidget>(root)) {
        const QString tip = widget->toolTip();
        if (tip.contains(u"<img"_s) || (tip.contains(u"<b>x"_s)))
            broken.push_back(u"markup in the tool tip of "_s + described(*widget));
        if (!widget->isWindow() && widget->parentWidget() && !mayStickOut(*widget)
            && !widget->parentWidget()->rect().contains(widget->geometry()))
            broken.push_back(u"outside of its parent: "_s + described(*widget));
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (!label || label->text().isEmpty())
            continue;
        if (label->textFormat() != Qt::PlainText)
            broken.push_back(u"would be read as markup: "_s + described(*label));
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->minimumSizeHint().height();
        if (label->height() + 1 < needed)
            broken.push_back(u"crushed to %1 of %2: "_s.arg(label->height()).arg(needed) + described(*label));
    }
    return broken;
}

} // namespace postroom::test
