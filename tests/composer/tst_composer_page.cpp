// SPDX-License-Identifier: Apache-2.0
#include "composer_bench.h"
#include "composer/contact_picker.h"
#include "composer/html_editor.h"
#include "composer/plain_text_tab.h"
#include "composer/preview_view.h"
#include "email/html_reader.h"
#include "resend/broadcasts/broadcast_api.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! A broadcast written on the composer's page, and saved to the sandbox.
class TestComposerPage final : public QObject
{
    Q_OBJECT
private slots:
    void startsWithAChoice();
    void writesAndSaves();
    void saysWhatIsMissing();
    void refusesAnUnverifiedDomain();
    void foreignHtmlIsLeftAlone();
    void ownHtmlGoesBothWays();
    void plainText();
    void previewOfAContact();
    void blocksImages();
    void opensInTheBrowser();
    void twoVersions();

public slots:
    void noteUrl(const QUrl &url) { m_opened = url; }

private:
    static void begin(ComposerBench &bench)
    {
        bench.openNew();
        for (QAbstractButton *card : bench.page().findChildren<QAbstractButton *>()) {
            if (card->text() == u"Empty page"_s)
                card->click();
        }
    }
    static void fill(ComposerBench &bench)
    {
        QTest::keyClicks(bench.named<QLineEdit>(u"Name of the broadcast"_s), u"November news"_s);
        QTest::keyClicks(bench.named<QLineEdit>(u"Name of the sender"_s), u"Acme News"_s);
        QTest::keyClicks(bench.named<QLineEdit>(u"Address before the @"_s), u"news"_s);
        QTest::keyClicks(bench.named<QLineEdit>(u"Subject"_s), u"What we built"_s);
        auto *segment = bench.named<QComboBox>(u"Segment"_s);
        segment->setCurrentIndex(1);
        emit segment->activated(1);
    }
    static BroadcastDetails read(ComposerBench &bench, const QString &id)
    {
        std::optional<BroadcastDetails> details;
        bench.client().call(GetBroadcast{id}, HttpRequest::Priority::Interactive, &bench.page(), [&](Outcome<BroadcastDetails> answer) {
            if (answer)
                details = answer.value();
        });
        const bool came = QTest::qWaitFor([&] { return details.has_value(); });
        return came ? *details : BroadcastDetails();
    }
    //! A broadcast at the service with this HTML.
    static QString make(ComposerBench &bench, const QString &html)
    {
        bench.models().segments.refresh();
        bench.settle();
        QString id;
        bench.client().call(CreateBroadcast{.segmentId = bench.models().segments.at(0).id,
                                            .from = u"news@acme.com"_s,
                                            .subject = u"Hello"_s,
                                            .name = u"From elsewhere"_s,
                                            .html = html},
                            HttpRequest::Priority::Interactive, &bench.models().journal, [&id](Outcome<ObjectId> made) {
                                if (made)
                                    id = made.value().id;
                            });
        const bool came = QTest::qWaitFor([&] { return !id.isEmpty(); });
        return came ? id : QString();
    }

    QUrl m_opened;
};

void TestComposerPage::startsWithAChoice()
{
    ComposerBench bench;
    bench.openNew();
    QVERIFY(bench.says(u"What do you want to send?"_s));
    QVERIFY(!bench.named<MessageEdit>(u"Message"_s));
    QVERIFY(bench.click(u"Newsletter"_s));
    QVERIFY(bench.named<MessageEdit>(u"Message"_s));
    QVERIFY(bench.edit().message().blocks.size() > 4);
    QVERIFY(bench.draft().wanted().html.contains(u"News of the month"_s));
    QVERIFY(readOwnHtml(bench.draft().wanted().html).has_value());
}

void TestComposerPage::writesAndSaves()
{
    ComposerBench bench;
    begin(bench);
    fill(bench);
    bench.edit().setFocus();
    QTest::keyClicks(&bench.edit(), u"Hello there"_s);
    QTRY_VERIFY(bench.draft().wanted().html.contains(u"Hello there"_s));
    QTRY_VERIFY(bench.says(u"Kept on this computer"_s));
    QTRY_VERIFY(bench.page().preview().shownText().contains(u"Hello there"_s));
    QVERIFY(bench.click(u"Save now"_s));
    QTRY_VERIFY(bench.says(u"Saved "_s));
    const BroadcastDetails saved = read(bench, bench.draft().broadcastId());
    QCOMPARE(saved.broadcast.name.value_or(QString()), u"November news"_s);
    QCOMPARE(saved.subject.value_or(QString()), u"What we built"_s);
    QVERIFY(saved.from.value_or(QString()).startsWith(u"Acme News <news@"_s));
    QVERIFY(saved.html.value_or(QString()).contains(u"Hello there"_s));
    // Not true any more with the next letter.
    QTest::keyClicks(&bench.edit(), u"!"_s);
    QTRY_VERIFY(!bench.says(u"Saved "_s));
}

void TestComposerPage::saysWhatIsMissing()
{
    ComposerBench bench;
    begin(bench);
    QTest::keyClicks(&bench.edit(), u"Words"_s);
    QSignalSpy review(&bench.page(), &DraftPage::sendRequested);
    QVERIFY(bench.click(u"Review and send ›"_s));
    QVERIFY(bench.says(u"Choose who gets it."_s));
    QVERIFY(bench.says(u"Write who it is from."_s));
    QVERIFY(bench.says(u"Write a subject."_s));
    QCOMPARE(review.size(), 0);
    fill(bench);
    QVERIFY(!bench.says(u"Choose who gets it."_s));
    QVERIFY(!bench.says(u"Write a subject."_s));
    QVERIFY(bench.click(u"Review and send ›"_s));
    QTRY_COMPARE(review.size(), 1);
    QCOMPARE(review.at(0).at(0).toString(), bench.draft().broadcastId());
}

void TestComposerPage::refusesAnUnverifiedDomain()
{
    ComposerBench bench;
    begin(bench);
    auto *domains = bench.named<QComboBox>(u"Domain of the sender"_s);
    int unverified = -1;
    for (int i = 0; i < domains->count(); ++i) {
        if (domains->itemText(i).endsWith(u" (not verified)"_s))
            unverified = i;
    }
    QVERIFY(unverified > 0);
    QTest::keyClicks(bench.named<QLineEdit>(u"Address before the @"_s), u"news"_s);
    QVERIFY(!bench.says(u"is not verified"_s));
    domains->setCurrentIndex(unverified);
    emit domains->activated(unverified);
    QVERIFY(bench.says(u"is not verified, so nothing can be sent from it."_s));
    domains->setCurrentIndex(0);
    emit domains->activated(0);
    QVERIFY(!bench.says(u"is not verified"_s));
}

void TestComposerPage::foreignHtmlIsLeftAlone()
{
    ComposerBench bench;
    const QString html = u"<html>\r\n<body bgcolor=red><p>Dear\u00a0{{{contact.first_name|friend}}}</p></body>\r\n</html>"_s;
    const QString id = make(bench, html);
    bench.show(bench.models().openDrafts.openBroadcast(id));
    QTRY_VERIFY(bench.named<QPlainTextEdit>(u"HTML of the message"_s));
    QCOMPARE(bench.page().editor().html(), html);
    QVERIFY(bench.click(u"Visual"_s));
    QVERIFY(bench.says(u"This HTML stays HTML."_s));
    QVERIFY(bench.named<QPlainTextEdit>(u"HTML of the message"_s));
    QVERIFY(bench.click(u"Plain text"_s));
    QVERIFY(bench.click(u"HTML"_s));
    bench.page().finish();
    QCOMPARE(bench.draft().wanted().html, html);
    QVERIFY(!bench.draft().isDirty());
    QVERIFY(bench.page().preview().shownText().contains(u"friend"_s));
    // A stretch of it, found and shown.
    bench.page().showRange(html.indexOf(u"Dear"_s), 4);
    QCOMPARE(bench.named<QPlainTextEdit>(u"HTML of the message"_s)->textCursor().selectedText(), u"Dear"_s);
    // One letter typed is one letter changed.
    QTest::keyClicks(bench.named<QPlainTextEdit>(u"HTML of the message"_s), u"Oh"_s);
    bench.page().finish();
    QCOMPARE(bench.draft().wanted().html, QString(html).replace(u"Dear"_s, u"Oh"_s));
}

void TestComposerPage::ownHtmlGoesBothWays()
{
    ComposerBench bench;
    begin(bench);
    QTest::keyClicks(&bench.edit(), u"Words"_s);
    QVERIFY(bench.click(u"HTML"_s));
    auto *code = bench.named<QPlainTextEdit>(u"HTML of the message"_s);
    QVERIFY(code->toPlainText().contains(u"Words"_s));
    QVERIFY(bench.click(u"Visual"_s));
    QVERIFY(bench.named<MessageEdit>(u"Message"_s));
    QVERIFY(!bench.says(u"This HTML stays HTML."_s));
    // Undo goes on from where it was.
    bench.edit().undo();
    bench.page().finish();
    QVERIFY(!bench.draft().wanted().html.contains(u"Words"_s));
}

void TestComposerPage::plainText()
{
    ComposerBench bench;
    begin(bench);
    QTest::keyClicks(&bench.edit(), u"Hello"_s);
    QVERIFY(bench.click(u"Plain text"_s));
    auto *text = bench.named<QPlainTextEdit>(u"Plain text"_s);
    QVERIFY(text->isReadOnly());
    QCOMPARE(text->toPlainText().trimmed(), u"Hello"_s);
    QVERIFY(bench.draft().wanted().text.isGenerated());
    QVERIFY(bench.click(u"My own text"_s));
    QVERIFY(!text->isReadOnly());
    text->clear();
    QTest::keyClicks(text, u"Mine"_s);
    QVERIFY(bench.draft().wanted().text == PlainText::own(u"Mine"_s));
    QVERIFY(bench.click(u"None"_s));
    QVERIFY(bench.draft().wanted().text.isNone());
    QVERIFY(!text->isVisible());
    QVERIFY(bench.click(u"My own text"_s));
    QVERIFY(bench.draft().wanted().text == PlainText::own(u"Mine"_s));
}

void TestComposerPage::previewOfAContact()
{
    ComposerBench bench;
    bench.models().contacts.refresh();
    bench.settle();
    begin(bench);
    QTest::keyClicks(&bench.edit(), u"Dear {{{contact.first_name|friend}}}, "_s);
    QTRY_VERIFY(bench.page().preview().shownText().contains(u"Dear friend,"_s));
    ContactStore &store = bench.models().contactStore;
    QString first;
    for (ContactPlace place = 0; place < store.end() && first.isEmpty(); ++place) {
        first = store.at(place).firstName.value_or(QString());
        if (!first.isEmpty())
            bench.page().preview().picker().choose(store.idAt(place));
    }
    QTRY_VERIFY(bench.page().preview().shownText().contains(u"Dear %1,"_s.arg(first)));
    QVERIFY(bench.click(u"Phone"_s));
    QVERIFY(bench.page().preview().shownText().contains(u"Dear %1,"_s.arg(first)));
}

void TestComposerPage::blocksImages()
{
    // A server that counts who comes.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy visits(&server, &QTcpServer::newConnection);
    const QString url = u"http://127.0.0.1:%1/a.png"_s.arg(server.serverPort());
    ComposerBench bench;
    begin(bench);
    bench.edit().insertBlockBelow(ImageBlock{url, u"A chart"_s});
    QTRY_VERIFY(bench.draft().wanted().html.contains(url));
    bench.page().preview().repaint();
    bench.settle();
    QCOMPARE(visits.size(), 0);
    QPushButton *allow = nullptr;
    QTRY_VERIFY([&] {
        for (QPushButton *button : bench.page().preview().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().contains(u"blocked"_s))
                allow = button;
        }
        return allow != nullptr;
    }());
    QTest::mouseClick(allow, Qt::LeftButton);
    QTRY_VERIFY(visits.size() > 0);
    QVERIFY(!allow->isVisible());
}

void TestComposerPage::opensInTheBrowser()
{
    QDesktopServices::setUrlHandler(u"file"_s, this, "noteUrl");
    QString name;
    {
        ComposerBench bench;
        begin(bench);
        QTest::keyClicks(&bench.edit(), u"Dear {{{contact.first_name|friend}}}"_s);
        bench.page().finish();
        QVERIFY(bench.click(u"Open in browser"_s));
        name = m_opened.toLocalFile();
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("Dear friend"));
        QVERIFY(html.contains("Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\""));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }
    QVERIFY(!QFile::exists(name));
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

void TestComposerPage::twoVersions()
{
    ComposerBench bench;
    const QString id = make(bench, u"<p>One</p>"_s);
    bench.show(bench.models().openDrafts.openBroadcast(id));
    QTRY_VERIFY(bench.named<QLineEdit>(u"Subject"_s));
    // Somebody else changes the subject at the service.
    bool isDone = false;
    bench.client().call(UpdateBroadcast{.id = id, .subject = u"Theirs"_s}, HttpRequest::Priority::Interactive, &bench.page(),
                        [&isDone](const auto &) { isDone = true; });
    QTRY_VERIFY(isDone);
    auto *subject = bench.named<QLineEdit>(u"Subject"_s);
    subject->clear();
    QTest::keyClicks(subject, u"Mine"_s);
    QVERIFY(bench.click(u"Save now"_s));
    QTRY_VERIFY(bench.says(u"Somebody else changed this broadcast too."_s));
    QVERIFY(bench.click(u"Compare…"_s));
    QDialog *dialog = bench.dialog();
    QVERIFY(dialog);
    QStringList shown;
    for (const QPlainTextEdit *text : dialog->findChildren<QPlainTextEdit *>())
        shown.push_back(text->toPlainText());
    QCOMPARE(shown, (QStringList{u"Theirs"_s, u"Mine"_s}));
    QVERIFY(ComposerBench::clickIn(*dialog, u"Take theirs"_s));
    QTRY_COMPARE(bench.named<QLineEdit>(u"Subject"_s)->text(), u"Theirs"_s);
    QTRY_VERIFY(!bench.says(u"Somebody else changed this broadcast too."_s));
}

QTEST_MAIN(TestComposerPage)
#include "tst_composer_page.moc"
