// SPDX-License-Identifier: Apache-2.0
#include "finding.h"
#include "kit/cell_delegate.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "window_bench.h"

#include <QClipboard>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

enum RecordColumn { Purpose, Type, Name, Value, Priority, Ttl, Status }; // of the table of records

const QString acmeDkim =
    u"p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDBk+X2p34oLNCPForaYGO8Lwen+hIZbKdFuhyszQ1IV3epUwvyD8JFDHjS3cGQ+zwy1OS5"
    "epYdu6NSzGhnhF7/4pWm4WtkuQyJg9SjhENPTCAOVKxlfqzKtDhEA8xs33ei7IDDi6pMuy8wobHoeHKPsq2i5SvSaPG5CCDQQqwfswIDAQAB"_s;

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

//! The main job of this window: open a domain and copy its DNS records.
class TestDomains final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void listsThem();
    void opensTheOneThatWaits();
    void showsTheRecords_data();
    void showsTheRecords();
    void copyButton_data();
    void copyButton();
    void clickCopiesWhatIsTyped_data();
    void clickCopiesWhatIsTyped();
    void theOtherMouseButtonCopiesNothing();
    void copyKeyCopiesTheCurrentCell();
    void copyButtonInTheList();
    void copiesARecord();
    void copiesAllAsText();
    void copiesAllAsCsv();
    void longValueIsReadInFull();
    void inspectorFollowsTheRow();
    void recordsStayThoseOfTheDomainChosenLast();

private:
    void choose(const QString &domain);
    TableView &records() { return *m_bench->window().findChild<TableView *>(u"records"_s); }
    QRect copyButton(TableView &view, int row, int column);

    std::unique_ptr<WindowBench> m_bench;
};

void TestDomains::init()
{
    m_bench = std::make_unique<WindowBench>(QSize(1600, 900)); // room for all columns
    QVERIFY(m_bench->openSandbox());
    QGuiApplication::clipboard()->setText(u"before"_s);
}

void TestDomains::choose(const QString &domain)
{
    TableView *list = table(m_bench->window(), u"Domains"_s);
    QVERIFY(list);
    const int row = int(column(*list, 0).indexOf(domain));
    QVERIFY2(row >= 0, qPrintable(domain));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
    QTRY_VERIFY(m_bench->models().openDomain.details());
    QTRY_COMPARE(m_bench->models().openDomain.details()->domain.name, domain);
    QVERIFY(m_bench->settle());
}

QRect TestDomains::copyButton(TableView &view, int row, int column)
{
    const QModelIndex index = view.model()->index(row, column);
    view.scrollTo(index);
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.rect = view.visualRect(index);
    return view.cellDelegate()->copyButtonRect(option, index);
}

void TestDomains::listsThem()
{
    MainWindow &window = m_bench->window();
    TableView *list = table(window, u"Domains"_s);
    QVERIFY(list);
    QCOMPARE(column(*list, 0),
             (QStringList{u"news.acme.com"_s, u"acme-events.io"_s, u"mail.acme.co.uk"_s, u"acme.com"_s}));
    QCOMPARE(column(*list, 1), (QStringList{u"Waiting for DNS"_s, u"Failed"_s, u"Verified"_s, u"Verified"_s}));
    QCOMPARE(column(*list, 2),
             (QStringList{u"Ireland (eu-west-1)"_s, u"North Virginia (us-east-1)"_s, u"Ireland (eu-west-1)"_s,
                          u"Ireland (eu-west-1)"_s}));
    QCOMPARE(column(*list, 3), (QStringList{u"Sending"_s, u"Sending"_s, u"Sending and receiving"_s, u"Sending"_s}));
    QVERIFY2(says(window, u"4 domains, 2 verified"_s), qPrintable(words(window)));
}

void TestDomains::opensTheOneThatWaits()
{
    QCOMPARE(table(m_bench->window(), u"Domains"_s)->currentIndex().data().toString(), u"news.acme.com"_s);
    QTRY_COMPARE(records().model()->rowCount(), 4); // with the advised one
    QVERIFY(says(m_bench->window(), u"Waiting for DNS"_s));
    QVERIFY(button(m_bench->window(), u"Verify"_s));
}

void TestDomains::showsTheRecords_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QList<QStringList>>("rows");
    const QString auto_ = u"Auto"_s;
    const QString spf = u"v=spf1 include:amazonses.com ~all"_s;
    QTest::newRow("verified")
        << u"acme.com"_s
        << QList<QStringList>{
               {u"Bounces"_s, u"MX"_s, u"send"_s, u"feedback-smtp.eu-west-1.amazonses.com"_s, u"10"_s, auto_,
                u"Verified"_s},
               {u"Who may send (SPF)"_s, u"TXT"_s, u"send"_s, spf, {}, auto_, u"Verified"_s},
               {u"Signature (DKIM)"_s, u"TXT"_s, u"resend._domainkey"_s, acmeDkim, {}, auto_, u"Verified"_s}};
    QTest::newRow("subdomain with everything")
        << u"mail.acme.co.uk"_s
        << QList<QStringList>{
               {u"Bounces"_s, u"MX"_s, u"send.mail"_s, u"feedback-smtp.eu-west-1.amazonses.com"_s, u"10"_s, auto_,
                u"Verified"_s},
               {u"Who may send (SPF)"_s, u"TXT"_s, u"send.mail"_s, spf, {}, auto_, u"Verified"_s},
               {u"Signature (DKIM)"_s,
                u"TXT"_s,
                u"resend._domainkey.mail"_s,
                u"p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDSbu6m6jX7l0gFwErGaoyRIi/xkkUp3alwi9/c/CWhQ1nmljm/"
                u"fUBcTT1Sp2WdpN6aZ7VO"
                "PwhDP2PP9Z8Wui3c6ToeKifHrLPga7EXZRm5ob8y+dOGN3Kg3r3dXCsct6IA1Qd/fIQhclTXjE0I/AyZO3IrC8WxumKpb/kja8dCOwIDAQAB"_s,
                {},
                auto_,
                u"Verified"_s},
               {u"Receiving mail"_s, u"MX"_s, u"mail"_s, u"inbound-smtp.eu-west-1.amazonaws.com"_s, u"10"_s, auto_,
                u"Verified"_s},
               {u"Link tracking"_s, u"CNAME"_s, u"links.mail"_s, u"links1.resend-dns.com"_s, {}, auto_, u"Verified"_s},
               {u"Tracking certificate"_s,
                u"CAA"_s,
                u"links.mail"_s,
                u"0 issue \"amazon.com\""_s,
                {},
                auto_,
                u"Verified"_s}};
    QTest::newRow("failed")
        << u"acme-events.io"_s
        << QList<QStringList>{
               {u"Bounces and SPF"_s, u"CNAME"_s, u"send"_s, u"send.forge.rmta.net"_s, {}, auto_, u"Verified"_s},
               {u"Bounces and SPF"_s, u"CNAME"_s, u"rsend"_s, u"rsend.forge.rmta.net"_s, {}, auto_, u"Failed"_s},
               {u"Signature (DKIM)"_s,
                u"TXT"_s,
                u"resend._domainkey"_s,
                u"p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkacwOYB3ByJ0UzVqujh5jJ+alZ7KNXiiSi1bpiJLr5tpafqv4Srx+"
                u"o0jfcBXKLggN"
                "GXZK2OdJpg8MtBBjlmEaDhBEB7XObMHhNs1GkupJy6hJUZ14Ttchx6/"
                "UUfEY1mI+kpv1ohLVmKsf454zwYvWylyeoSjCFU3Vkukjgt5MtQID"
                "AQAB"_s,
                {},
                auto_,
                u"Failed"_s}};
    QTest::newRow("pending")
        << u"news.acme.com"_s
        << QList<QStringList>{{u"Bounces"_s, u"MX"_s, u"send.news"_s, u"feedback-smtp.eu-west-1.amazonses.com"_s,
                               u"10"_s, auto_, u"Not seen yet"_s},
                              {u"Who may send (SPF)"_s, u"TXT"_s, u"send.news"_s, spf, {}, auto_, u"Not seen yet"_s},
                              {u"Signature (DKIM)"_s,
                               u"TXT"_s,
                               u"resend._domainkey.news"_s,
                               u"p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQD5bYc8Vim3s6JLQOrfhFVnL/"
                               u"CKb06nNa2dBGc5C+bUfxI5GA9VB2R2PPEzfDKoP+Rm"
                               "VULIm05FBddRVM9aNsxSdP+YJo1cYc6VlZALGLdoo4CwFfZQIB7gVTBTgZmBkGtRwBc+/"
                               "LUGMaxJhw6txhdF8jdunMT7yZPugRzkqh5j5QID"
                               "AQAB"_s,
                               {},
                               auto_,
                               u"Not seen yet"_s}};
}

void TestDomains::showsTheRecords()
{
    QFETCH(QString, domain);
    QFETCH(QList<QStringList>, rows);
    choose(domain);
    TableView &view = records();
    QVERIFY(view.isVisible());
    QTRY_COMPARE(view.model()->headerData(3, Qt::Horizontal).toString(), u"Content"_s); // as Cloudflare calls it
    QStringList titles;
    for (int c = 0; c < view.model()->columnCount(); ++c) {
        QVERIFY(!view.isColumnHidden(c));
        titles.push_back(view.model()->headerData(c, Qt::Horizontal).toString());
    }
    QCOMPARE(titles,
             (QStringList{u"What for"_s, u"Type"_s, u"Name"_s, u"Content"_s, u"Priority"_s, u"TTL"_s, u"Status"_s,
                         u"Seen in DNS"_s}));
    QCOMPARE(view.model()->rowCount(), int(rows.size()) + 1); // the last one is advice
    for (int row = 0; row < rows.size(); ++row) {
        QStringList cells;
        for (int c = 0; c < DnsRecordsModel::SeenInDns; ++c)
            cells.push_back(cell(view, row, c));
        QCOMPARE(cells, rows.at(row));
    }
}

void TestDomains::copyButton_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("copied");
    QTest::newRow("name") << 0 << int(Name) << u"send"_s;
    QTest::newRow("value that fits") << 1 << int(Value) << u"v=spf1 include:amazonses.com ~all"_s;
    QTest::newRow("value that is cut") << 2 << int(Value) << acmeDkim;
    QTest::newRow("long name") << 2 << int(Name) << u"resend._domainkey"_s;
}

void TestDomains::copyButton()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QString, copied);
    choose(u"acme.com"_s);
    const QRect target = copyButton(records(), row, column);
    QVERIFY(!target.isEmpty());
    QVERIFY(records().visualRect(records().model()->index(row, column)).contains(target));
    QTest::mouseClick(records().viewport(), Qt::LeftButton, {}, target.center());
    QCOMPARE(clipboardText(), copied);
    // It says so where the eye is.
    QTRY_VERIFY(QToolTip::isVisible());
    QCOMPARE(QToolTip::text(), u"Copied"_s);
}

void TestDomains::clickCopiesWhatIsTyped_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("copied");
    QTest::newRow("type") << 0 << int(Type) << u"MX"_s;
    QTest::newRow("name") << 0 << int(Name) << u"send"_s;
    QTest::newRow("value, beside its button") << 1 << int(Value) << u"v=spf1 include:amazonses.com ~all"_s;
    QTest::newRow("priority") << 0 << int(Priority) << u"10"_s;
    QTest::newRow("TTL") << 0 << int(Ttl) << u"Auto"_s;
    // Nobody types these into the form of a DNS host, and there is no priority of a TXT record.
    QTest::newRow("what for") << 0 << int(Purpose) << u"before"_s;
    QTest::newRow("status") << 0 << int(Status) << u"before"_s;
    QTest::newRow("no priority") << 1 << int(Priority) << u"before"_s;
}

void TestDomains::clickCopiesWhatIsTyped()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QString, copied);
    choose(u"acme.com"_s);
    TableView &view = records();
    const QRect cell = view.visualRect(view.model()->index(row, column));
    QVERIFY(!cell.isEmpty());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 16, cell.center().y()));
    QCOMPARE(clipboardText(), copied);
    QCOMPARE(view.currentIndex(), view.model()->index(row, column));
}

void TestDomains::theOtherMouseButtonCopiesNothing()
{
    choose(u"acme.com"_s);
    TableView &view = records();
    QVERIFY(copyButton(view, 1, Priority).isEmpty());
    QTest::mouseClick(view.viewport(), Qt::RightButton, {}, copyButton(view, 1, Value).center());
    QCOMPARE(clipboardText(), u"before"_s);
}

void TestDomains::copyKeyCopiesTheCurrentCell()
{
    choose(u"acme.com"_s);
    TableView &view = records();
    view.setFocus();
    const std::pair<RecordColumn, QString> cells[] = {
        {Name, u"send"_s},   {Type, u"MX"_s},  {Value, u"feedback-smtp.eu-west-1.amazonses.com"_s},
        {Priority, u"10"_s}, {Ttl, u"Auto"_s}, {Status, u"Verified"_s}};
    for (const auto &[at, text] : cells) {
        view.setCurrentIndex(view.model()->index(0, at));
        QTest::keySequence(&view, QKeySequence::Copy);
        QCOMPARE(clipboardText(), text);
    }
}

void TestDomains::copyButtonInTheList()
{
    TableView &list = *table(m_bench->window(), u"Domains"_s);
    const QModelIndex index = list.model()->index(3, 0);
    // It is there under the pointer.
    QTest::mouseMove(list.viewport(), list.visualRect(index).center());
    const QRect target = copyButton(list, 3, 0);
    QVERIFY(!target.isEmpty());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, target.center());
    QCOMPARE(clipboardText(), u"acme.com"_s);
}

void TestDomains::copiesARecord()
{
    choose(u"acme.com"_s);
    records().setCurrentIndex(records().model()->index(0, Value));
    QVERIFY(trigger(m_bench->window(), u"Copy record"_s));
    const QString mx = u"Type: MX\nName: send\nValue: feedback-smtp.eu-west-1.amazonses.com\nPriority: 10\nTTL: Auto"_s;
    QCOMPARE(clipboardText(), mx);
    QGuiApplication::clipboard()->setText(u"before"_s);
    QVERIFY(click(m_bench->window(), u"Copy record"_s));
    QCOMPARE(clipboardText(), mx);
    QVERIFY(click(m_bench->window(), u"Copy name"_s));
    QCOMPARE(clipboardText(), u"send"_s);
    QVERIFY(click(m_bench->window(), u"Copy value"_s));
    QCOMPARE(clipboardText(), u"feedback-smtp.eu-west-1.amazonses.com"_s);
}

void TestDomains::copiesAllAsText()
{
    choose(u"acme.com"_s);
    QTRY_COMPARE(cell(records(), 3, DnsRecordsModel::SeenInDns), u"Recommended"_s);
    QVERIFY(trigger(m_bench->window(), u"Copy all as text"_s));
    QCOMPARE(clipboardText(),
             u"DNS records for acme.com\n"
             "\n"
             "Type: MX\n"
             "Name: send\n"
             "Value: feedback-smtp.eu-west-1.amazonses.com\n"
             "Priority: 10\n"
             "TTL: Auto\n"
             "\n"
             "Type: TXT\n"
             "Name: send\n"
             "Value: v=spf1 include:amazonses.com ~all\n"
             "TTL: Auto\n"
             "\n"
             "Type: TXT\n"
             "Name: resend._domainkey\n"
             "Value: "_s
                 + acmeDkim
                 + u"\n"
                   "TTL: Auto\n"
                   "\n"
                   "Type: TXT\n"
                   "Name: _dmarc\n"
                   "Value: v=DMARC1; p=none;\n"
                   "TTL: Auto\n"_s);
}

void TestDomains::copiesAllAsCsv()
{
    choose(u"mail.acme.co.uk"_s);
    QTRY_COMPARE(cell(records(), 6, DnsRecordsModel::SeenInDns), u"Recommended"_s);
    QVERIFY(trigger(m_bench->window(), u"Copy all as CSV"_s));
    const QStringList lines = clipboardText().split(u"\r\n"_s);
    QCOMPARE(lines.size(), 9); // the last one is empty: each line is ended
    QCOMPARE(lines.at(0), u"Type,Name,Value,Priority,TTL"_s);
    QCOMPARE(lines.at(1), u"MX,send.mail,feedback-smtp.eu-west-1.amazonses.com,10,Auto"_s);
    QCOMPARE(lines.at(2), u"TXT,send.mail,v=spf1 include:amazonses.com ~all,,Auto"_s);
    QCOMPARE(lines.at(4), u"MX,mail,inbound-smtp.eu-west-1.amazonaws.com,10,Auto"_s);
    QCOMPARE(lines.at(6), u"CAA,links.mail,\"0 issue \"\"amazon.com\"\"\",,Auto"_s);
    QCOMPARE(lines.at(7), u"TXT,_dmarc,v=DMARC1; p=none;,,Auto"_s);
    QCOMPARE(lines.at(8), QString());
}

void TestDomains::longValueIsReadInFull()
{
    choose(u"acme.com"_s);
    records().setCurrentIndex(records().model()->index(2, Value));
    const QList<QPlainTextEdit *> values = shown<QPlainTextEdit>(m_bench->window());
    QCOMPARE(values.size(), 1);
    QPlainTextEdit &value = *values.constFirst();
    QCOMPARE(value.toPlainText(), acmeDkim);
    QVERIFY(says(m_bench->window(), u"Signature (DKIM), TXT"_s));
    QVERIFY2(says(m_bench->window(), u"218 characters"_s), qPrintable(words(m_bench->window())));
    // To its last character, without scrolling.
    QTRY_COMPARE(value.verticalScrollBar()->maximum(), 0);
    QCOMPARE(value.horizontalScrollBar()->maximum(), 0);
    QTextCursor end(value.document());
    end.movePosition(QTextCursor::End);
    QVERIFY(value.viewport()->rect().contains(value.cursorRect(end).center()));
    QTRY_COMPARE(value.viewport()->visibleRegion().boundingRect(), value.viewport()->rect());
    // And selected and copied with keys.
    value.setFocus();
    QTest::keySequence(&value, QKeySequence::SelectAll);
    QTest::keySequence(&value, QKeySequence::Copy);
    QCOMPARE(clipboardText(), acmeDkim);
    QVERIFY(value.isReadOnly());
}

void TestDomains::inspectorFollowsTheRow()
{
    choose(u"acme.com"_s);
    records().setFocus();
    records().setCurrentIndex(records().model()->index(0, Value));
    QVERIFY(says(m_bench->window(), u"Bounces, MX"_s));
    QTest::keyClick(&records(), Qt::Key_Down);
    QVERIFY(says(m_bench->window(), u"Who may send (SPF), TXT"_s));
    QCOMPARE(shown<QPlainTextEdit>(m_bench->window()).constFirst()->toPlainText(),
             u"v=spf1 include:amazonses.com ~all"_s);
    choose(u"acme-events.io"_s);
    QVERIFY(says(m_bench->window(), u"Bounces and SPF, CNAME"_s));
}

void TestDomains::recordsStayThoseOfTheDomainChosenLast()
{
    // Through the list faster than the service answers.
    TableView &list = *table(m_bench->window(), u"Domains"_s);
    list.setFocus();
    for (int row = 0; row < 4; ++row)
        list.setCurrentIndex(list.model()->index(row, 0));
    QVERIFY(m_bench->settle());
    QCOMPARE(cell(records(), 2, Value), acmeDkim);
    QVERIFY(trigger(m_bench->window(), u"Copy all as text"_s));
    QVERIFY(clipboardText().startsWith(u"DNS records for acme.com\n"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestDomains)
#include "tst_ui_domains.moc"
