// SPDX-License-Identifier: Apache-2.0
// What the IT department gets: one page, with every word on it, as PDF, on paper, as a mail and as text.
#include "finding.h"
#include "kit/message_strip.h"
#include "models/account_models.h"
#include "pages/sheet_dialog.h"
#include "window_bench.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QString longKey = u"p="_s + QString(392, u'k') + u"IDAQAB"_s; // of 2048 bits

DnsRecord record(DnsRecordPurpose purpose, const QString &type, const QString &name, const QString &value,
                 std::optional<int> priority = {}, DnsRecordStatus status = DnsRecordStatus::NotStarted)
{
    return {.purpose = {purpose, {}},
            .name = name,
            .type = type,
            .value = value,
            .ttl = u"Auto"_s,
            .priority = priority,
            .status = {status, {}}};
}

//! Up to eight records as the service asks for them, and the advised one.
DomainSheet sheetOf(int records, const QString &host = {})
{
    const QList<DnsRecord> all{
        record(DnsRecordPurpose::Dkim, u"TXT"_s, u"resend._domainkey.news"_s, longKey),
        record(DnsRecordPurpose::Spf, u"MX"_s, u"send.news"_s, u"feedback-smtp.eu-west-1.amazonses.com"_s, 10),
        record(DnsRecordPurpose::Spf, u"TXT"_s, u"send.news"_s, u"v=spf1 include:amazonses.com ~all"_s, {},
               DnsRecordStatus::Verified),
        record(DnsRecordPurpose::Receiving, u"MX"_s, u"news"_s, u"inbound-smtp.eu-west-1.amazonaws.com"_s, 20),
        record(DnsRecordPurpose::Tracking, u"CNAME"_s, u"links.news"_s, u"links1.resend-dns.com"_s),
        record(DnsRecordPurpose::TrackingCaa, u"CAA"_s, u"links.news"_s, u"0 issue \"amazon.com\""_s),
        record(DnsRecordPurpose::Dkim, u"TXT"_s, u"second._domainkey.news"_s, longKey + u"2"_s),
        record(DnsRecordPurpose::Dkim, u"CNAME"_s, u"third._domainkey.news"_s, u"third.dkim.amazonses.com"_s),
    };
    return {.domain = u"news.acme.com"_s,
            .zone = u"acme.com"_s,
            .records = all.mid(0, records) + QList<DnsRecord>{recommendedDmarc(u"news.acme.com"_s)},
            .host = dnsHostById(host),
            .asOf = QDateTime({2026, 11, 28}, {8, 0}, Qt::UTC)};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! What another program reads out of the PDF, without spaces and line ends; "no pdftotext" where it is missing.
QString wordsIn(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, pdf, u"-"_s});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return u"no pdftotext: "_s + reader.errorString() + QString::fromUtf8(reader.readAllStandardError());
    // A font may have one sign for two letters ("fl").
    QString words = QString::fromUtf8(reader.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
    words.removeIf([](QChar c) { return c.isSpace(); });
    return words;
}

QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

class TestDomainSheet final : public QObject
{
    Q_OBJECT
public slots:
    void openMail(const QUrl &url) { m_mail = url; }

private slots:
    void onePage_data();
    void onePage();
    void moreThanAPageHoldsGoesOnThePageAfter();
    void saysEverything();
    void takesNothingAsMarkup();
    void asMail();
    void leavesDmarcOutWhereThereIsOne();
    void fromTheDomain();
    void printed();
    void notWritable();
    void mailProgram();

private:
    static SheetDialog *openDialog(WindowBench &bench)
    {
        if (!bench.openSandbox() || !trigger(bench.window(), u"Sheet for IT"_s))
            return nullptr;
        return bench.window().findChild<SheetDialog *>();
    }

    QTemporaryDir m_folder;
    QUrl m_mail;
};

void TestDomainSheet::onePage_data()
{
    QTest::addColumn<int>("records");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("paper");
    for (const int records : {3, 5, 6, 8}) {
        // Two that want much said, one that splits long values, and none.
        for (const QString &host : {u""_s, u"cloudflare"_s, u"route53"_s, u"namecheap"_s}) {
            for (const QPageSize::PageSizeId paper : {QPageSize::A4, QPageSize::Letter})
                QTest::addRow("%d records, %s, %s", records, qPrintable(host), qPrintable(QPageSize::key(paper)))
                    << records << host << int(paper);
        }
    }
}

void TestDomainSheet::onePage()
{
    QFETCH(int, records);
    QFETCH(QString, host);
    QFETCH(int, paper);
    QVERIFY(host.isEmpty() || dnsHostById(host));
    const QString file = m_folder.filePath(u"page.pdf"_s);
    QVERIFY(writeSheetAsPdf(sheetOf(records, host), file, QPageSize::PageSizeId(paper)));
    const QByteArray pdf = bytesOf(file);
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    QVERIFY(pdf.contains("/Count 1\n"));
    QVERIFY(pdf.contains(paper == int(QPageSize::A4) ? "/MediaBox [0 0 595" : "/MediaBox [0 0 612"));
}

void TestDomainSheet::moreThanAPageHoldsGoesOnThePageAfter()
{
    DomainSheet sheet = sheetOf(8);
    for (int i = 0; i < 30; ++i)
        sheet.records << record(DnsRecordPurpose::Dkim, u"TXT"_s, u"key%1._domainkey.news"_s.arg(i), longKey);
    const QString file = m_folder.filePath(u"many.pdf"_s);
    QVERIFY(writeSheetAsPdf(sheet, file, QPageSize::A4));
    QVERIFY(bytesOf(file).count("/Type /Page\n") > 1);
    const QString words = wordsIn(file);
    for (int i = 0; i < 30; ++i)
        QVERIFY2(words.contains(u"key%1._domainkey.news"_s.arg(i)), qPrintable(words));
}

void TestDomainSheet::saysEverything()
{
    // To be looked at, where a folder for pictures is named.
    const QString file = qEnvironmentVariable("POSTROOM_TEST_PICTURES", m_folder.path()) + u"/sheet.pdf"_s;
    const DomainSheet sheet = sheetOf(8, u"cloudflare"_s);
    QVERIFY(writeSheetAsPdf(sheet, file, QPageSize::A4));
    const QString words = wordsIn(file);
    for (const QString &text :
         {u"DNS records for news.acme.com"_s, u"to the DNS of acme.com."_s, u"the way Cloudflare wants them"_s,
          u"Switch the proxy off"_s, u"resend._domainkey.news"_s, longKey, longKey + u"2"_s,
          u"feedback-smtp.eu-west-1.amazonses.com"_s, u"v=spf1 include:amazonses.com ~all"_s, u"links1.resend-dns.com"_s,
          u"0 issue \"amazon.com\""_s, u"v=DMARC1; p=none;"_s, u"1. The public half of the key"_s,
          u"Says which servers may send mail in your name (SPF). Is in place already."_s, u"November 28, 2026"_s,
          u"9. Tells receivers"_s, u"leave it out where there is one already"_s, u"Content"_s}) // Cloudflare's own label
        QVERIFY2(words.contains(squeezed(text)), qPrintable(text + u" in "_s + words));
    // The same is in the text to paste.
    const QString text = sheetAsText(sheet);
    QVERIFY(text.contains(u"Type: MX\nName: send.news\n"_s));
    QVERIFY(text.contains(longKey));
}

void TestDomainSheet::takesNothingAsMarkup()
{
    DomainSheet sheet = sheetOf(1);
    sheet.domain = u"<b>x</b>.acme.com"_s;
    sheet.records[0].value = u"<img src='file:///etc/passwd'>%1 &amp; %2"_s;
    const QString file = m_folder.filePath(u"markup.pdf"_s);
    QVERIFY(writeSheetAsPdf(sheet, file, QPageSize::A4));
    const QString words = wordsIn(file);
    QVERIFY2(words.contains(u"<imgsrc='file:///etc/passwd'>%1&amp;%2"_s), qPrintable(words));
    QVERIFY(words.contains(u"DNSrecordsfor<b>x</b>.acme.com"_s));
}

void TestDomainSheet::asMail()
{
    const QUrl url = sheetAsMail(sheetOf(3, u"route53"_s));
    QCOMPARE(url.scheme(), u"mailto"_s);
    QCOMPARE(url.path(), QString()); // whom it goes to is the person's to say
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), u"DNS records for news.acme.com"_s);
    const QString body = query.queryItemValue(u"body"_s, QUrl::FullyDecoded);
    QVERIFY(body.startsWith(u"Hello,\r\n\r\nWe want to send mail to our readers from news.acme.com."_s));
    QVERIFY2(body.contains(u"10 feedback-smtp.eu-west-1.amazonses.com"_s), qPrintable(body));
    QVERIFY(body.contains(u"\"v=spf1 include:amazonses.com ~all\""_s));
    QVERIFY(!body.contains(QRegularExpression(u"[^\r]\n"_s)));
    QVERIFY(!body.contains(u"re_"_s));
}

void TestDomainSheet::leavesDmarcOutWhereThereIsOne()
{
    DomainSheet sheet = sheetOf(3);
    QVERIFY(sheetAsText(sheet).contains(u"v=DMARC1; p=none;"_s));
    sheet.records.removeLast();
    QVERIFY(!sheetAsText(sheet).contains(u"DMARC"_s));
}

void TestDomainSheet::fromTheDomain()
{
    WindowBench bench(QSize(1100, 700));
    SheetDialog *dialog = openDialog(bench);
    QVERIFY(dialog);
    auto *preview = dialog->findChild<SheetPreview *>();
    QCOMPARE(preview->pageCount(), 1);
    const QString domain = bench.models().openDomain.domain()->name;
    QVERIFY(preview->accessibleDescription().contains(u"from "_s + domain));
    dialog->findChild<QComboBox *>()->setCurrentText(u"US Letter"_s);
    QCOMPARE(preview->pageCount(), 1);

    QVERIFY(click(*dialog, u"Save as PDF…"_s));
    auto *chooser = dialog->findChild<QFileDialog *>();
    QVERIFY(chooser);
    QVERIFY(chooser->selectedFiles().constFirst().endsWith(u'/' + domain + u" DNS.pdf"_s));
    const QString file = m_folder.filePath(u"saved.pdf"_s);
    emit chooser->fileSelected(file);
    chooser->close();
    QVERIFY(says(*dialog, u"The sheet is saved."_s));
    QVERIFY(bytesOf(file).contains("/MediaBox [0 0 612"));
    const QString words = wordsIn(file);
    QVERIFY(bench.models().openDomain.records().rowCount() > 0);
    for (const DnsRecord &record : bench.models().openDomain.records().records())
        QVERIFY2(words.contains(squeezed(record.value)), qPrintable(record.value));

    QVERIFY(click(*dialog, u"Copy as text"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"to the DNS of "_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!bench.window().findChild<SheetDialog *>());
}

void TestDomainSheet::printed()
{
    WindowBench bench(QSize(1100, 700));
    SheetDialog *dialog = openDialog(bench);
    QVERIFY(dialog);
    QVERIFY(click(*dialog, u"Print…"_s));
    auto *printing = dialog->findChild<QPrintDialog *>();
    QVERIFY(printing);
    QVERIFY(printing->isVisible());
    // As if the person had chosen to print into a file.
    const QString file = m_folder.filePath(u"printed.pdf"_s);
    QPrinter *printer = printing->printer();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(file);
    printer->setPageSize(QPageSize(QPageSize::A5)); // what the printer holds counts
    emit printing->accepted(printer);
    printing->close();
    QVERIFY(says(*dialog, u"The sheet is on its way to the printer."_s));
    QCOMPARE(bytesOf(file).count("/Type /Page\n"), 1);
    QVERIFY(wordsIn(file).contains(u"DNSrecordsfor"_s + bench.models().openDomain.domain()->name));
}

void TestDomainSheet::notWritable()
{
    WindowBench bench(QSize(1100, 700));
    SheetDialog *dialog = openDialog(bench);
    QVERIFY(dialog);
    QVERIFY(click(*dialog, u"Save as PDF…"_s));
    emit dialog->findChild<QFileDialog *>()->fileSelected(m_folder.filePath(u"no/such/folder.pdf"_s));
    dialog->findChild<QFileDialog *>()->close();
    QVERIFY(says(*dialog, u"The sheet was not saved."_s));

    QVERIFY(click(*dialog, u"Print…"_s));
    auto *printing = dialog->findChild<QPrintDialog *>();
    printing->printer()->setOutputFormat(QPrinter::PdfFormat);
    printing->printer()->setOutputFileName(m_folder.filePath(u"no/such/folder.pdf"_s));
    QTest::ignoreMessage(QtWarningMsg, "QPainter::begin(): Returned false");
    emit printing->accepted(printing->printer());
    printing->close();
    QVERIFY(says(*dialog, u"The sheet was not printed."_s));
}

void TestDomainSheet::mailProgram()
{
    WindowBench bench(QSize(1100, 700));
    SheetDialog *dialog = openDialog(bench);
    QVERIFY(dialog);
    QDesktopServices::setUrlHandler(u"mailto"_s, this, "openMail");
    QVERIFY(click(*dialog, u"Write a mail…"_s));
    QDesktopServices::unsetUrlHandler(u"mailto"_s);
    QCOMPARE(QUrlQuery(m_mail).queryItemValue(u"subject"_s, QUrl::FullyDecoded),
             u"DNS records for "_s + bench.models().openDomain.domain()->name);
    QVERIFY(says(*dialog, u"The mail is open in your mail program."_s));

    // Where there is none, the text is a click away.
    QVERIFY(click(*dialog, u"Write a mail…"_s));
    QVERIFY(says(*dialog, u"No mail program opened."_s));
    QGuiApplication::clipboard()->clear();
    emit dialog->findChild<MessageStrip *>()->offerTaken();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Hello,"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestDomainSheet)
#include "tst_ui_domain_sheet.moc"
