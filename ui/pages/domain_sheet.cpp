// SPDX-License-Identifier: Apache-2.0
#include "pages/domain_sheet.h"

#include "dns/mistake_words.h"
#include "dns/record_names.h"
#include "dns/record_text.h"

#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QUrlQuery>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DomainSheet)

public:
    static QString title(const DomainSheet &sheet) { return tr("DNS records for %1").arg(sheet.domain); }
    static QString intro(const DomainSheet &sheet)
    {
        return tr("We are setting up %1 to send our newsletters. Please add these records to the DNS of %2. Existing "
                  "records stay as they are.")
            .arg(sheet.domain, sheet.zone);
    }
    static QString rules(const DomainSheet &sheet)
    {
        QStringList all{tr("Copy the values exactly, without spaces or line ends.")};
        if (sheet.host) {
            all << tr("Names are written the way %1 wants them.").arg(sheet.host->name) << dnsHostAdvice(*sheet.host);
        } else {
            all << tr("Names are relative to %1.").arg(sheet.zone);
        }
        return all.join(QLatin1Char(' '));
    }
    static QString type() { return tr("Type"); }
    static QString name() { return tr("Name"); }
    static QString value() { return tr("Value"); }
    static QString priority() { return tr("Priority"); }
    static QString ttl() { return tr("TTL"); }
    static QString thanks() { return tr("Nothing on this sheet is secret. Thank you!"); }
    static QString hello() { return tr("Hello,"); }
};

QList<TypedRecord> typed(const DomainSheet &sheet)
{
    DnsHost plain;
    QList<TypedRecord> all;
    for (const DnsRecord &record : sheet.records + QList<DnsRecord>{recommendedDmarc(sheet.domain)})
        all.push_back(recordAsTyped(sheet.host.value_or(plain), sheet.domain, sheet.zone, record));
    return all;
}

QString html(const DomainSheet &sheet)
{
    QString rows;
    const QList<TypedRecord> all = typed(sheet);
    const QList<DnsRecord> records = sheet.records + QList<DnsRecord>{recommendedDmarc(sheet.domain)};
    for (qsizetype i = 0; i < all.size(); ++i) {
        const TypedRecord &record = all.at(i);
        // A long key has no spaces to break at: zero-width ones only for the eye would be copied, so it is cut by width.
        const auto line = [](const QString &label, const QString &value) {
            return value.isEmpty()
                ? QString()
                : QStringLiteral("<tr><td width=\"18%\"><font color=\"#58626d\">%1</font></td><td><code>%2</code></td></tr>")
                      .arg(label.toHtmlEscaped(), value.toHtmlEscaped());
        };
        rows += QStringLiteral("<p><b>%1. %2</b></p><table width=\"100%\" cellpadding=\"2\">")
                    .arg(i + 1)
                    .arg(recordPurposeSentence(records.at(i)).toHtmlEscaped())
            + line(Text::type(), record.type) + line(Text::name(), record.name) + line(Text::value(), record.value)
            + line(Text::priority(), record.priority) + line(Text::ttl(), record.ttl) + QStringLiteral("</table>");
    }
    return QStringLiteral("<h2>%1</h2><p>%2</p><p>%3</p>%4<p>%5</p>")
        .arg(Text::title(sheet).toHtmlEscaped(), Text::intro(sheet).toHtmlEscaped(), Text::rules(sheet).toHtmlEscaped(),
             rows, Text::thanks().toHtmlEscaped());
}

} // namespace

bool writeSheetAsPdf(const DomainSheet &sheet, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return false;
    QPdfWriter writer(&out);
    writer.setTitle(Text::title(sheet));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 16, 18, 16), QPageLayout::Millimeter);
    QTextDocument document;
    document.setDefaultStyleSheet(QStringLiteral("code { font-size: 8pt; } p { margin: 6px 0 2px 0; }"));
    QFont font = document.defaultFont();
    font.setPointSizeF(9.5);
    document.setDefaultFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setHtml(html(sheet));
    document.print(&writer);
    return out.commit();
}

QUrl sheetAsMail(const DomainSheet &sheet)
{
    QStringList lines{Text::hello(), {}, Text::intro(sheet), Text::rules(sheet), {}};
    for (const TypedRecord &record : typed(sheet)) {
        lines << Text::type() + QStringLiteral(": ") + record.type << Text::name() + QStringLiteral(": ") + record.name
              << Text::value() + QStringLiteral(": ") + record.value;
        if (!record.priority.isEmpty())
            lines << Text::priority() + QStringLiteral(": ") + record.priority;
        lines << QString();
    }
    lines << Text::thanks();
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("subject"), QString::fromLatin1(QUrl::toPercentEncoding(Text::title(sheet))));
    query.addQueryItem(QStringLiteral("body"),
                       QString::fromLatin1(QUrl::toPercentEncoding(lines.join(QStringLiteral("\r\n")))));
    QUrl url(QStringLiteral("mailto:"));
    url.setQuery(query);
    return url;
}

} // namespace postroom
