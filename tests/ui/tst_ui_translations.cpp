// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

// One text of a translation file.
struct Entry
{
    QString context;
    QString source;
    bool numerus = false;
    QString state;            // "", "unfinished", "vanished", "obsolete"
    QStringList translations; // one, or as many as the language has plural forms
};

struct Catalogue
{
    QString language;
    QList<Entry> entries;
    QString error;
};

Entry readEntry(QXmlStreamReader &xml, const QString &context)
{
    Entry entry;
    entry.context = context;
    entry.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.state = xml.attributes().value("type"_L1).toString();
            if (!entry.numerus) {
                entry.translations.push_back(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                entry.translations.push_back(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

Catalogue readCatalogue(const QString &path)
{
    Catalogue catalogue;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        catalogue.error = u"cannot be opened"_s;
        return catalogue;
    }
    QXmlStreamReader xml(&file);
    if (!xml.readNextStartElement() || xml.name() != "TS"_L1) {
        catalogue.error = u"no translation file"_s;
        return catalogue;
    }
    catalogue.language = xml.attributes().value("language"_L1).toString();
    while (xml.readNextStartElement()) {
        if (xml.name() != "context"_L1) {
            xml.skipCurrentElement();
            continue;
        }
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                catalogue.entries.push_back(readEntry(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        catalogue.error = u"line %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString());
    return catalogue;
}

// %1, %2, %n and the like, in order of the alphabet, each once.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression place(u"%L?(?:[0-9]{1,2}|n)"_s);
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.push_back(it.next().captured(0));
    found.sort();
    found.removeDuplicates();
    return found;
}

int pluralForms(const QString &language)
{
    // How many forms Qt wants; a new language adds its line here.
    static const QHash<QString, int> forms{{u"en"_s, 2}, {u"de"_s, 2}, {u"ar"_s, 6}, {u"fr"_s, 2}, {u"pl"_s, 3}};
    return forms.value(language.section(u'_', 0, 0), 0);
}

} // namespace

//! The translation files: well formed, with the same placeholders as the texts they translate.
class TestTranslations final : public QObject
{
    Q_OBJECT
private slots:
    void placeholdersThemselves();
    void englishPluralsAreFinished();
    void files_data();
    void files();
};

void TestTranslations::placeholdersThemselves()
{
    QCOMPARE(placeholders(u"%1 of %n, %2 and %1 again; 40 % of %Ln"_s),
             (QStringList{u"%1"_s, u"%2"_s, u"%Ln"_s, u"%n"_s}));
    QCOMPARE(placeholders(u"none"_s), QStringList());
}

void TestTranslations::englishPluralsAreFinished()
{
    const Catalogue english = readCatalogue(QStringLiteral(POSTROOM_SOURCES "/translations/postroom_en.ts"));
    QCOMPARE(english.error, QString());
    QVERIFY(english.entries.size() > 8);
    for (const Entry &entry : english.entries) {
        QVERIFY2(entry.numerus, qPrintable(entry.source)); // English holds nothing else
        QVERIFY2(entry.state.isEmpty(), qPrintable(entry.context + u": "_s + entry.source));
        QCOMPARE(entry.translations.size(), 2);
        for (const QString &form : entry.translations) {
            QVERIFY2(!form.contains(u"(s)"_s) && !form.contains(u"(es)"_s), qPrintable(form));
            QVERIFY2(form.contains(u"%n"_s) || form.contains(u"%Ln"_s), qPrintable(form)); // %Ln: written by the locale
        }
        QVERIFY2(entry.translations.constFirst() != entry.translations.constLast(), qPrintable(entry.source));
    }
}

void TestTranslations::files_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(POSTROOM_SOURCES "/translations"));
    const QStringList files = folder.entryList({u"*.ts"_s}, QDir::Files);
    QVERIFY(files.contains(u"postroom_en.ts"_s) && files.contains(u"postroom_de.ts"_s));
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestTranslations::files()
{
    QFETCH(QString, path);
    const Catalogue catalogue = readCatalogue(path);
    QCOMPARE(catalogue.error, QString());
    QVERIFY(!catalogue.entries.isEmpty());
    QVERIFY2(QFileInfo(path).fileName().contains(catalogue.language.section(u'_', 0, 0)),
             qPrintable(catalogue.language));
    const int forms = pluralForms(catalogue.language);
    QVERIFY2(forms > 0, qPrintable(catalogue.language));
    for (const Entry &entry : catalogue.entries) {
        const QString where = entry.context + u": "_s + entry.source;
        QVERIFY2(!entry.source.isEmpty() && !entry.context.isEmpty(), qPrintable(where));
        if (!entry.state.isEmpty())
            continue; // nobody sees it
        QVERIFY2(entry.translations.size() == (entry.numerus ? forms : 1), qPrintable(where));
        for (const QString &translation : entry.translations) {
            QVERIFY2(!translation.isEmpty(), qPrintable(where));
            QStringList wanted = placeholders(entry.source);
            QStringList found = placeholders(translation);
            // "One hour ago" may leave the number out.
            if (entry.numerus) {
                wanted.removeAll(u"%n"_s);
                found.removeAll(u"%n"_s);
            }
            QVERIFY2(found == wanted, qPrintable(where + u" -> "_s + translation));
            QVERIFY2(translation.endsWith(u'\n') == entry.source.endsWith(u'\n'), qPrintable(where));
            QVERIFY2(translation.count(u'&') > 0 || !entry.source.startsWith(u'&'), qPrintable(where));
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_ui_translations.moc"
