// SPDX-License-Identifier: Apache-2.0
#include "hands.h"

#include "finding.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

namespace postroom::test {

namespace {

template<typename T>
T *named(const QWidget &root, const QString &name)
{
    const QList<T *> all = shown<T>(root);
    const auto found = std::find_if(all.cbegin(), all.cend(), [&name](const T *widget) {
        return widget->accessibleName() == name && widget->isEnabled();
    });
    return found == all.cend() ? nullptr : *found;
}

template<typename Edit>
bool writeIn(Edit *edit, const QString &text)
{
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(edit, text);
    return edit->toPlainText().contains(text);
}

} // namespace

bool typeInto(const QWidget &root, const QString &fieldName, const QString &text)
{
    QLineEdit *edit = field(root, fieldName);
    if (!edit || !edit->isEnabled())
        return false;
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
    return edit->text() == text;
}

bool pick(const QWidget &root, const QString &boxName, const QString &start)
{
    auto *box = named<QComboBox>(root, boxName);
    if (!box)
        return false;
    const int at = box->findText(start, Qt::MatchStartsWith | Qt::MatchCaseSensitive);
    if (at < 0)
        return false;
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < at; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    return box->currentText().startsWith(start);
}

bool write(const QWidget &root, const QString &textName, const QString &text)
{
    if (auto *edit = named<QTextEdit>(root, textName))
        return writeIn(edit, text);
    auto *edit = named<QPlainTextEdit>(root, textName);
    return edit && writeIn(edit, text);
}

bool clickNamed(const QWidget &root, const QString &name)
{
    auto *button = named<QAbstractButton>(root, name);
    if (!button)
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

} // namespace postroom::test
