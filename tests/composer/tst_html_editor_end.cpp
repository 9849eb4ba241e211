// SPDX-License-Identifier: Apache-2.0
#include "composer/html_editor.h"

#include <QTest>

#include <memory>

using namespace postroom;

//! Closing the HTML editor: taking its colours away touches the text, which nobody may hear of any more.
class TestHtmlEditorEnd final : public QObject
{
    Q_OBJECT

private slots:
    void closesWithTextInIt();
};

void TestHtmlEditorEnd::closesWithTextInIt()
{
    for (int i = 0; i < 50; ++i) {
        auto editor = std::make_unique<HtmlEditor>();
        int changes = 0;
        connect(editor.get(), &HtmlEditor::changed, this, [&changes] { ++changes; });
        editor->setHtml(QStringLiteral("<p class=\"a\">Hello</p>\n").repeated(20));
        editor.reset();
        QCOMPARE(changes, 0);
    }
}

QTEST_MAIN(TestHtmlEditorEnd)
#include "tst_html_editor_end.moc"
