// SPDX-License-Identifier: Apache-2.0
#include "composer/pasted.h"

#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace postroom;

//! What of a paste is taken in.
class TestPasted final : public QObject
{
    Q_OBJECT
private slots:
    void firstPartHasWholeCharacters();
    void tellsFilesFromAddresses();
    void saysWhatAFileIs();
};

void TestPasted::firstPartHasWholeCharacters()
{
    const QString text = u"a👩b"_s;
    QCOMPARE(firstOf(text, 0), QString());
    QCOMPARE(firstOf(text, 1), u"a"_s);
    QCOMPARE(firstOf(text, 2), u"a"_s);
    QCOMPARE(firstOf(text, 3), u"a👩"_s);
    QCOMPARE(firstOf(text, 4), text);
    QCOMPARE(firstOf(text, 5), text);
}

void TestPasted::tellsFilesFromAddresses()
{
    QMimeData data;
    QVERIFY(!isFiles(data));
    data.setText(u"words"_s);
    QVERIFY(!isFiles(data));
    data.setUrls({QUrl(u"https://acme.com/a.png"_s)});
    QVERIFY(!isFiles(data));
    data.setUrls({QUrl::fromLocalFile(u"/home/me/a.png"_s), QUrl(u"https://acme.com/a.png"_s)});
    QVERIFY(!isFiles(data));
    data.setUrls({QUrl::fromLocalFile(u"/home/me/a.png"_s)});
    QVERIFY(isFiles(data)); // programs give the path as text beside it
    data.setHtml(u"<p>words</p>"_s);
    QVERIFY(!isFiles(data)); // dragged out of a page that is a file
}

void TestPasted::saysWhatAFileIs()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/home/me/a.png"_s), QUrl::fromLocalFile(u"/home/me/b.JPG"_s)});
    QCOMPARE(filesNotPasted(data), imageNotPasted());
    data.setUrls({QUrl::fromLocalFile(u"/home/me/a.png"_s), QUrl::fromLocalFile(u"/home/me/plan"_s)});
    QVERIFY(filesNotPasted(data).startsWith(u"A file was not pasted: a broadcast carries no files."_s));
}

QTEST_MAIN(TestPasted)
#include "tst_pasted.moc"
