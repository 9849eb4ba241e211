// SPDX-License-Identifier: Apache-2.0
#include "checks/checks_panel.h"
#include "checks/fallback_dialog.h"
#include "checks/finding_row.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace postroom;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

BroadcastDraft draftWithFaults()
{
    BroadcastDraft draft;
    draft.segmentId = text("seg");
    draft.topicId = text("topic");
    draft.from = text("news@acme.com");
    draft.subject = text("Hello {{{FIRST_NAME}}}");
    draft.previewText = text("News");
    draft.html = text("<p>Hello, here is our news of May for you. <a href=\"http://acme.com\">Read on</a></p>");
    return draft;
}

// The panel as a page uses it.
struct Desk
{
    Desk() : panel({text("Acme"), QColor(text("#4353c8")), false})
    {
        QObject::connect(&panel, &ChecksPanel::fixRequested, &panel, [this](const Finding &finding, const QString &words) {
            draft = fixed(draft, finding, words);
            check();
        });
        panel.resize(380, 560);
        panel.show();
        check();
    }
    void check() { panel.setFindings(preflight(draft, facts), notChecked(draft, facts)); }

    BroadcastDraft draft = draftWithFaults();
    PreflightFacts facts;
    ChecksPanel panel;
};

QList<CheckId> shown(const ChecksPanel &panel)
{
    QList<CheckId> checks;
    for (const FindingRow *row : panel.rows())
        checks.push_back(row->finding().check);
    return checks;
}

} // namespace

class TestChecksPanel : public QObject
{
    Q_OBJECT

private slots:
    void listsWhatWasFound();
    void showsAndMends();
    void asksForTheWords();
    void keepsTheKeyboard();
    void unchangedFindingsKeepTheirRows();
    void everythingHasAName();
    void picture();
};

void TestChecksPanel::listsWhatWasFound()
{
    Desk desk;
    QCOMPARE(shown(desk.panel), (QList<CheckId>{CheckId::NoUnsubscribeLink, CheckId::FieldWithoutFallback, CheckId::InsecureLink}));
    QCOMPARE(desk.panel.mustFix(), 1);
    QCOMPARE(desk.panel.toLookAt(), 2);
    QVERIFY(desk.panel.summary().contains(u'1') && desk.panel.summary().contains(u'2'));
    desk.panel.setFindings({}, {});
    QCOMPARE(desk.panel.summary(), text("Nothing to fix: it can go out."));
    QVERIFY(desk.panel.rows().isEmpty());
    desk.panel.setFindings({}, {CheckId::UnverifiedSender});
    QCOMPARE(desk.panel.summary(), text("Nothing found so far."));
}

void TestChecksPanel::showsAndMends()
{
    Desk desk;
    QSignalSpy showing(&desk.panel, &ChecksPanel::showRequested);
    desk.panel.rows().at(2)->showButton()->click();
    QCOMPARE(showing.size(), 1);
    const Finding wanted = showing.constFirst().constFirst().value<Finding>();
    QCOMPARE(desk.draft.html.mid(wanted.place.start, wanted.place.length), text("http://acme.com"));
    desk.panel.rows().at(2)->fixButton()->click();
    QCOMPARE(shown(desk.panel), (QList<CheckId>{CheckId::NoUnsubscribeLink, CheckId::FieldWithoutFallback}));
    desk.panel.rows().at(0)->fixButton()->click();
    QCOMPARE(shown(desk.panel), QList<CheckId>{CheckId::FieldWithoutFallback});
    QVERIFY(desk.draft.html.contains(text("{{{RESEND_UNSUBSCRIBE_URL}}}")));
}

void TestChecksPanel::asksForTheWords()
{
    Desk desk;
    desk.panel.rows().at(1)->fixButton()->click();
    auto *dialog = desk.panel.findChild<FallbackDialog *>();
    QVERIFY(dialog);
    auto *edit = dialog->findChild<QLineEdit *>();
    QCOMPARE(edit->text(), text("there"));
    edit->setText(text(" {} "));
    dialog->submitButton()->click();
    QCOMPARE(desk.draft.subject, text("Hello {{{FIRST_NAME}}}"));
    edit->setText(text("dear reader"));
    dialog->submitButton()->click();
    QCOMPARE(desk.draft.subject, text("Hello {{{FIRST_NAME|dear reader}}}"));
    QCOMPARE(shown(desk.panel), (QList<CheckId>{CheckId::NoUnsubscribeLink, CheckId::InsecureLink}));
}

void TestChecksPanel::keepsTheKeyboard()
{
    Desk desk;
    desk.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.panel));
    desk.panel.rows().at(0)->fixButton()->setFocus();
    QTest::keyClick(desk.panel.rows().at(0)->fixButton(), Qt::Key_Space);
    QCOMPARE(desk.panel.rows().size(), 2);
    QTRY_VERIFY(desk.panel.rows().at(0)->fixButton()->hasFocus());
}

void TestChecksPanel::unchangedFindingsKeepTheirRows()
{
    Desk desk;
    const QList<FindingRow *> before = desk.panel.rows();
    desk.check();
    QCOMPARE(desk.panel.rows(), before);
}

void TestChecksPanel::everythingHasAName()
{
    Desk desk;
    const QList<QPushButton *> buttons = desk.panel.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 6);
    for (const QPushButton *button : buttons)
        QVERIFY(button->accessibleName().size() > button->text().size());
}

// Looked at by eye where POSTROOM_PICTURES names a folder; says here that no row is cut.
void TestChecksPanel::picture()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    const QString folder = qEnvironmentVariable("POSTROOM_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(desk.panel.grab().save(folder + text("/checks.png")));
    for (const FindingRow *row : desk.panel.rows()) {
        QVERIFY(row->width() <= desk.panel.width());
        QVERIFY(row->height() >= row->heightForWidth(row->width()));
    }
}

QTEST_MAIN(TestChecksPanel)
#include "tst_checks_panel.moc"
