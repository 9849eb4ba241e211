// SPDX-License-Identifier: Apache-2.0
#include "pages/domain_sheet.h"

#include "dns/mistake_words.h"
#include "dns/record_names.h"
#include "models/domain_words.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QUrlQuery>

#include <array>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DomainSheet)

public:
    static QString title(const DomainSheet &sheet) { return tr("DNS records for %1").arg(sheet.domain); }
    static QString intro(const DomainSheet &sheet)
    {
        //: %1 is the domain that sends, %2 the zone its records are in
        return tr("We want to send mail to our readers from %1. Please add these records to the DNS of %2. Nothing else "
                  "changes: records that are there stay as they are.")
            .arg(sheet.domain, sheet.zone);
    }
    //: On a sheet for the IT department, %1 is a date
    static QString asOf(const QDateTime &time)
    {
        return tr("As of %1").arg(QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat));
    }
    static QStringList rules(const DomainSheet &sheet)
    {
        QStringList all{tr("Copy the values exactly, without spaces or line ends: long ones are one line.")};
        if (sheet.host)
            all << tr("Names are written the way %1 wants them.").arg(sheet.host->name) << dnsHostAdvice(*sheet.host);
        else if (sheet.form == NameForm::Relative)
            all << tr("Names are relative to %1.").arg(sheet.zone);
        else
            all << tr("Names are written in full.");
        const bool hasAuto = std::any_of(sheet.records.cbegin(), sheet.records.cend(), [](const DnsRecord &record) {
            return record.ttl.compare("Auto"_L1, Qt::CaseInsensitive) == 0;
        });
        if (hasAuto)
            //: TTL is how long a DNS record may be remembered
            all << tr("Where the TTL is “Auto”, take what is suggested there.");
        return all;
    }
    static QString purpose(const DnsRecord &record)
    {
        QString sentence = recordPurposeSentence(record);
        if (sentence.isEmpty())
            sentence = purposeText(record);
        if (isDmarc(record))
            //: Behind what a DNS record is for; %1 is that sentence
            return tr("%1 Recommended: leave it out where there is one already.").arg(sentence);
        if (record.status == DnsRecordStatus::Verified)
            //: Behind what a DNS record is for; %1 is that sentence
            return tr("%1 Is in place already.").arg(sentence);
        return sentence;
    }
    static QString type() { return tr("Type"); }
    static QString name() { return tr("Name"); }
    static QString value() { return tr("Value"); }
    static QString priority() { return tr("Priority"); }
    static QString ttl() { return tr("TTL"); }
    static QString thanks()
    {
        return tr("Nothing on this sheet is secret: these records are there for all the world to see. Thank you!");
    }
    static QString hello() { return tr("Hello,"); }
};

QString orOurs(const QString &theirs, const QString &ours)
{
    return theirs.isEmpty() ? ours : theirs;
}

// The words over the columns: the host's own, so that they are found in its form.
struct Labels
{
    explicit Labels(const DnsHost &host)
        : type(orOurs(host.typeLabel, Text::type())), name(orOurs(host.nameLabel, Text::name())),
          value(orOurs(host.valueLabel, Text::value())), priority(orOurs(host.priorityLabel, Text::priority())),
          ttl(orOurs(host.ttlLabel, Text::ttl()))
    {
    }
    QString type;
    QString name;
    QString value;
    QString priority;
    QString ttl;
};

struct Entry
{
    TypedRecord typed;
    QString purpose;
};

QList<Entry> entries(const DomainSheet &sheet)
{
    DnsHost host = sheet.host.value_or(DnsHost());
    if (!sheet.host)
        host.nameForm = sheet.form;
    QList<Entry> all;
    for (const DnsRecord &record : sheet.records)
        all.push_back({recordAsTyped(host, sheet.domain, sheet.zone, record), Text::purpose(record)});
    return all;
}

QString cell(const QString &text)
{
    // Names and values of DNS read left to right in every language.
    return u"<td class=\"cell\"><p dir=\"ltr\" class=\"mono\">%1</p></td>"_s.arg(text.toHtmlEscaped());
}

QString tableHead(const Labels &labels)
{
    const std::array<std::pair<QString, int>, 5> columns{
        {{labels.type, 9}, {labels.name, 28}, {labels.value, 46}, {labels.priority, 9}, {labels.ttl, 8}}};
    QString row;
    for (const auto &[label, width] : columns)
        row += u"<td class=\"head\" width=\"%1%\">%2</td>"_s.arg(width).arg(label.toHtmlEscaped());
    return u"<tr>"_s + row + u"</tr>"_s;
}

QString styleSheet(qreal scale)
{
    const auto px = [scale](qreal size) { return QString::number(size * scale, 'f', 2); };
    QString css = u"p { margin: 0; } h1 { font-size: %1px; font-weight: 600; margin: 0 0 %2px 0; }"
                  ".muted { color: #58626d; } .rule { margin: %4px 0 0 0; } .intro { margin: %2px 0 %2px 0; } .gap { font-size: %2px; }"
                  "td.head { background-color: #eef0f3; color: #58626d; font-size: %3px; padding: %4px %5px; }"
                  "td.purpose { padding: %2px %5px 0 %5px; font-weight: 600; border-top: 1px solid #d8dde3; }"
                  "td.cell { padding: 2px %5px %2px %5px; }"_s;
    css = css.arg(px(22), px(7), px(11), px(4), px(6));
    return css
        + u".mono { font-family: \"%1\"; font-size: %2px; } .end { margin-top: %3px; }"_s.arg(
            QFontDatabase::systemFont(QFontDatabase::FixedFont).family(), px(11), px(12));
}

} // namespace

QString sheetTitle(const DomainSheet &sheet)
{
    return Text::title(sheet);
}

QString sheetAsHtml(const DomainSheet &sheet, qreal scale)
{
    const Labels labels(sheet.host.value_or(DnsHost()));
    QString rules;
    for (const QString &rule : Text::rules(sheet))
        rules += u"<p class=\"rule\">• "_s + rule.toHtmlEscaped() + u"</p>"_s;
    QString rows = tableHead(labels);
    int number = 0;
    for (const Entry &entry : entries(sheet)) {
        const TypedRecord &typed = entry.typed;
        rows += u"<tr><td class=\"purpose\" colspan=\"5\">%1. %2</td></tr><tr>"_s.arg(++number).arg(
                    entry.purpose.toHtmlEscaped())
            + cell(typed.type) + cell(typed.name) + cell(typed.value) + cell(typed.priority) + cell(typed.ttl)
            + u"</tr>"_s;
    }
    const QString asOf = sheet.asOf.isValid() ? Text::asOf(sheet.asOf) : QString();
    // Concatenated: values may hold anything, "%1" too.
    return u"<html><head><style>"_s + styleSheet(scale) + u"</style></head><body><h1>"_s
        + Text::title(sheet).toHtmlEscaped() + u"</h1><p class=\"muted\">"_s + asOf.toHtmlEscaped() + u"</p><p class=\"intro\">"_s
        + Text::intro(sheet).toHtmlEscaped() + u"</p>"_s + rules
        + u"<p class=\"gap\">&nbsp;</p><table width=\"100%\" cellspacing=\"0\" style=\"border-collapse: collapse\">"_s + rows
        + u"</table><p class=\"end muted\">"_s + Text::thanks().toHtmlEscaped()
        + u"</p></body></html>"_s;
}

QString sheetAsText(const DomainSheet &sheet)
{
    const Labels labels(sheet.host.value_or(DnsHost()));
    QStringList lines{Text::hello(), {}, Text::intro(sheet), {}};
    for (const QString &rule : Text::rules(sheet))
        lines << u"- "_s + rule;
    int number = 0;
    for (const Entry &entry : entries(sheet)) {
        lines << QString() << QString::number(++number) + u". "_s + entry.purpose;
        const std::array<std::pair<QString, QString>, 5> fields{{{labels.type, entry.typed.type},
                                                                 {labels.name, entry.typed.name},
                                                                 {labels.value, entry.typed.value},
                                                                 {labels.priority, entry.typed.priority},
                                                                 {labels.ttl, entry.typed.ttl}}};
        for (const auto &[label, text] : fields) {
            if (!text.isEmpty())
                lines << label + u": "_s + text;
        }
    }
    lines << QString() << Text::thanks();
    return lines.join(u'\n');
}

QUrl sheetAsMail(const DomainSheet &sheet)
{
    QString body = sheetAsText(sheet);
    body.replace(u'\n', "\r\n"_L1); // RFC 6068, 5
    QUrlQuery query;
    query.addQueryItem(u"subject"_s, QString::fromLatin1(QUrl::toPercentEncoding(Text::title(sheet))));
    query.addQueryItem(u"body"_s, QString::fromLatin1(QUrl::toPercentEncoding(body)));
    QUrl url(u"mailto:"_s);
    url.setQuery(query);
    return url;
}

} // namespace postroom
