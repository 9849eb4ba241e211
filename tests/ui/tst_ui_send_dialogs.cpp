// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "email/html_writer.h"
#include "kit/table_view.h"
#include "send/history_dialog.h"
#include "send/reschedule_dialog.h"
#include "send/test_dialog.h"
#include "send/test_rendering.h"
#include "send_window.h"
#include "sending/send_history.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! The small windows around sending: the test message, another time, the history, the settings.
class TestSendDialogs final : public QObject
{
    Q_OBJECT
private slots:
    void rendersForAContact();
    void sendsATest();
    void checksTheAddresses();
    void givesAnotherTime();
    void tellsWhoSent();
    void settings();
    void timesWithoutSeconds();

private:
    static void picture(QWidget &widget, const QString &name)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QString folder = qEnvironmentVariable("POSTROOM_TEST_PICTURES");
        if (!folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }
    static BroadcastDraft draft(SendWindow &window)
    {
        return BroadcastDraft::of(window.call(GetBroadcast{window.makeDraft()}));
    }
};

void TestSendDialogs::rendersForAContact()
{
    BroadcastDraft draft;
    draft.from = u"Acme <hello@acme.com>"_s;
    draft.subject = u"Hello {{{contact.first_name|there}}}"_s;
    draft.previewText = u"For {{{contact.company|you}}} & yours"_s;
    draft.html = u"<html><body class=\"a\"><p>{{{contact.company}}}</p><a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\">x</a>"
                 "</body></html>"_s;
    ContactDetails ada;
    ada.contact.email = u"ada@x.example"_s;
    ada.contact.firstName = u"Ada"_s;
    ada.properties.insert(u"company"_s, PropertyValue(u"Lace & Co"_s));
    const RenderedMessage message = renderedFor(ada, draft, {});
    QCOMPARE(message.subject, u"Hello Ada"_s);
    QCOMPARE(message.html,
             u"<html><body class=\"a\"><div style=\"display:none;max-height:0;overflow:hidden\">For Lace &amp; Co "
             "&amp; yours</div><p>Lace &amp; Co</p><a href=\"#\">x</a></body></html>"_s);
    QVERIFY(message.text.isGenerated());

    ContactProperty company;
    company.key = u"company"_s;
    company.fallback = u"your company"_s;
    const RenderedMessage nobody = renderedFor({}, draft, {company});
    QCOMPARE(nobody.subject, u"Hello there"_s);
    QVERIFY(nobody.html.contains(u"<p>your company</p>"_s));
    draft.text = PlainText::own(u"Hi {{{contact.first_name|there}}}"_s);
    QCOMPARE(renderedFor(ada, draft, {}).text.text(), u"Hi Ada"_s);

    // The visual editor's own HTML holds the preview text already.
    draft.html = writeHtml(MessageDocument(), draft.previewText);
    QCOMPARE(renderedFor(ada, draft, {}).html.count(u"For Lace &amp; Co &amp; yours"_s), 1);
}

void TestSendDialogs::sendsATest()
{
    SendWindow window;
    TestDialog *dialog = TestDialog::open(window.tools(), draft(window), &window.bench.window());
    window.bench.settle();
    auto *as = dialog->findChild<QComboBox *>(u"testAs"_s);
    QTRY_VERIFY(as->count() > 10);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"testTo"_s), u"ada@acme.com, bob@acme.com"_s);
    QVERIFY(words(*dialog).contains(u"Counts as 2 email"_s));
    as->setCurrentIndex(3);
    picture(*dialog, u"test-dialog"_s);
    QVERIFY(click(*dialog, u"Send test"_s));
    QTRY_VERIFY2(words(*dialog).contains(u"The test is on its way to 2 address"_s), qPrintable(words(*dialog)));
    QCOMPARE(window.bench.preferences().testAddresses(), (QStringList{u"ada@acme.com"_s, u"bob@acme.com"_s}));
    picture(*dialog, u"test-dialog-sent"_s);
    dialog->close();
}

void TestSendDialogs::checksTheAddresses()
{
    SendWindow window;
    TestDialog *dialog = TestDialog::open(window.tools(), draft(window), &window.bench.window());
    auto *to = dialog->findChild<QLineEdit *>(u"testTo"_s);
    QVERIFY(click(*dialog, u"Send test"_s));
    QCOMPARE(faultBeside(*to), u"Write at least one address."_s);
    to->setText(u"ada"_s);
    QVERIFY(click(*dialog, u"Send test"_s));
    QCOMPARE(faultBeside(*to), u"“ada” is no email address."_s);
    to->setText(u"a@x.io b@x.io c@x.io d@x.io e@x.io f@x.io g@x.io"_s);
    QVERIFY(click(*dialog, u"Send test"_s));
    QCOMPARE(faultBeside(*to), u"At most six addresses."_s);
    to->setText(u"a@x.io"_s);
    auto *as = dialog->findChild<QComboBox *>(u"testAs"_s);
    as->setEditText(u"nobody@nowhere.example"_s);
    QVERIFY(click(*dialog, u"Send test"_s));
    QTRY_VERIFY(says(*dialog, u"There is no contact with this address."_s));
    dialog->close();
}

void TestSendDialogs::givesAnotherTime()
{
    SendWindow window;
    const QString id = window.makeDraft();
    window.call(SendBroadcast{.id = id, .scheduledAt = QDateTime(QDate(2026, 11, 30), QTime(9, 0), Qt::UTC)});
    RescheduleDialog *dialog = RescheduleDialog::open(window.tools(), window.call(GetBroadcast{id}).broadcast,
                                                      &window.bench.window());
    QSignalSpy ended(dialog, &RescheduleDialog::ended);
    window.bench.settle();
    QCOMPARE(dialog->findChild<QTimeEdit *>(u"time"_s)->time(), QTime(10, 0)); // in Berlin
    dialog->findChild<QDateEdit *>(u"date"_s)->setDate(QDate(2026, 12, 2));
    picture(*dialog, u"reschedule"_s);
    QVERIFY(click(*dialog, u"Set this time"_s));
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.first().first().value<SendResult>().isDone());
    QCOMPARE(*window.call(GetBroadcast{id}).broadcast.scheduledAt, QDateTime(QDate(2026, 12, 2), QTime(9, 0), Qt::UTC));
}

void TestSendDialogs::tellsWhoSent()
{
    qputenv("USER", "ada");
    SendWindow window;
    SendRun *run = window.tools().makeRun(&window.bench.window());
    QSignalSpy finished(run, &SendRun::finished);
    const QString id = window.makeDraft();
    const BroadcastDraft shownDraft = BroadcastDraft::of(window.call(GetBroadcast{id}));
    run->send({.broadcastId = id,
               .name = shownDraft.name,
               .seen = SeenMessage::of(shownDraft),
               .audience = {shownDraft.segmentId, 90, 86, window.bench.clock().now()},
               .when = WhenToSend::now(std::chrono::minutes(2))});
    QTRY_COMPARE(finished.size(), 1);
    HistoryDialog *dialog = HistoryDialog::open(window.tools(), &window.bench.window());
    TableView *log = table(*dialog, u"History"_s);
    QVERIFY(log);
    QCOMPARE(log->model()->rowCount(), 1);
    QStringList row;
    for (int column = 0; column < 7; ++column)
        row.push_back(cell(*log, 0, column));
    QCOMPARE(
        row,
        (QStringList{u"just now"_s, u"ada"_s, u"Send"_s, u"November news"_s, u"86"_s, u"Done"_s, u"Acme Marketing"_s}));
    QVERIFY(window.bench.settle());
    for (const int column : {int(HistoryModel::End), int(HistoryModel::Account)}) // not cut
        QVERIFY2(log->columnWidth(column) >= static_cast<QAbstractItemView *>(log)->sizeHintForColumn(column),
                 qPrintable(QStringLiteral("%1: %2").arg(column).arg(log->columnWidth(column))));
    picture(*dialog, u"history"_s);
    QVERIFY(click(*dialog, u"Save as CSV…"_s));
    auto *files = dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    emit files->fileSelected(path);
    QFile saved(path);
    QVERIFY(saved.open(QFile::ReadOnly));
    QVERIFY(saved.readAll().contains("ada,send,Acme Marketing,November news"));
    QVERIFY(says(*dialog, u"Saved."_s));
    files->close();
    dialog->close();
}

void TestSendDialogs::settings()
{
    SendWindow window;
    window.bench.window().showSettings();
    auto *undo = window.bench.window().findChild<QComboBox *>(u"undoMinutes"_s);
    auto *typed = window.bench.window().findChild<QComboBox *>(u"typedThreshold"_s);
    QCOMPARE(undo->currentData().toInt(), 2);
    QCOMPARE(typed->currentData().toInt(), 500);
    undo->setCurrentIndex(undo->findData(10));
    emit undo->activated(undo->currentIndex());
    typed->setCurrentIndex(typed->findData(0));
    emit typed->activated(typed->currentIndex());
    QCOMPARE(window.bench.preferences().undoMinutes(), 10);
    QCOMPARE(window.bench.preferences().typedThreshold(), 0);
    picture(window.bench.window(), u"settings-sending"_s);
}

void TestSendDialogs::timesWithoutSeconds()
{
    const QLocale before;
    QLocale::setDefault(QLocale::c()); // its short times have seconds
    SendWindow window;
    window.bench.preferences().setSendZone("UTC");
    const auto page = window.openPage(window.makeDraft());
    QCOMPARE(page->findChild<QTimeEdit *>(u"time"_s)->text(), u"13:00"_s);
    QVERIFY2(says(*page, u"Goes out at 12:02 UTC. Until then you can undo."_s), qPrintable(words(*page)));
    QCOMPARE(page->findChild<QComboBox *>(u"zone"_s)->currentText(), u"UTC"_s);
    QLocale::setDefault(before);
}

POSTROOM_WINDOW_TEST_MAIN(TestSendDialogs)
#include "tst_ui_send_dialogs.moc"
