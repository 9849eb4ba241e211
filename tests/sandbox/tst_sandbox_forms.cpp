// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"
#include "sandbox/http/multipart.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom::sandbox;
using namespace postroom::test;

//! Forms of several parts, as the clients in the field write them.
class TestSandboxForms : public QObject
{
    Q_OBJECT

private slots:
    void readsParts_data();
    void readsParts();
    void takesFormsOverTheWire_data();
    void takesFormsOverTheWire();
};

void TestSandboxForms::readsParts_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("parts"); // name(file name,type)=content; nothing for what is no form

    const QByteArray plain = "multipart/form-data; boundary=x";
    const QByteArray a = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
    QTest::newRow("one") << plain << a + "--x--\r\n" << u"a(,)=1"_s;
    QTest::newRow("nothing behind the end") << plain << a + "--x--" << u"a(,)=1"_s;
    QTest::newRow("text before and behind") << plain << "hello\r\n" + a + "--x--\r\nbye" << u"a(,)=1"_s;
    QTest::newRow("blanks behind a boundary")
        << plain << QByteArray(a).replace("--x\r\n", "--x \t\r\n") + "--x--" << u"a(,)=1"_s;
    QTest::newRow("two and a file") << plain
                                    << a
            + "--x\r\ncontent-type: text/csv\r\ncontent-disposition: form-data; name=file; "
              "filename=\"a;b \\\"c\\\".csv\"\r\n\r\ne\r\n--y\r\n\r\n--x--\r\n"
                                    << u"a(,)=1 file(a;b \"c\".csv,text/csv)=e\r\n--y\r\n"_s;
    QTest::newRow("empty content") << plain << QByteArray(a).replace("1\r\n", "\r\n") + "--x--" << u"a(,)="_s;
    QTest::newRow("quoted boundary") << QByteArray("Multipart/Form-Data; charset=utf-8; Boundary=\"x y\"")
                                     << QByteArray(a).replace("--x", "--x y") + "--x y--" << u"a(,)=1"_s;
    QTest::newRow("none at all") << plain << QByteArray("--x--") << u""_s;

    QTest::newRow("no boundary") << QByteArray("multipart/form-data") << a + "--x--" << u"no form"_s;
    QTest::newRow("another boundary") << plain << QByteArray(a).replace("--x", "--z") << u"no form"_s;
    QTest::newRow("never ends") << plain << a << u"no form"_s;
    QTest::newRow("cut in a part") << plain << a.left(30) << u"no form"_s;
    QTest::newRow("no name") << plain << QByteArray(a).replace("name", "game") + "--x--" << u"no form"_s;
    QTest::newRow("no headers") << plain << QByteArray("--x\r\n--x--") << u"no form"_s;
    QTest::newRow("empty") << plain << QByteArray() << u"no form"_s;
}

void TestSandboxForms::readsParts()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, parts);
    const auto found = partsOf(type.toStdString(), body.toStdString());
    QStringList texts;
    for (const Part &part : found.value_or(Parts()))
        texts.append(u"%1(%2,%3)=%4"_s.arg(QString::fromStdString(part.name), QString::fromStdString(part.fileName),
                                           QString::fromStdString(part.contentType),
                                           QString::fromStdString(part.content)));
    QCOMPARE(found ? texts.join(u' ') : u"no form"_s, parts);
}

void TestSandboxForms::takesFormsOverTheWire_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray type = "multipart/form-data; boundary=----formdata-undici-050520364229";
    // As Node 18 sends it; Node 20 writes a line end behind it.
    const QByteArray body = "------formdata-undici-050520364229\r\nContent-Disposition: form-data; name=\"file\"; "
                            "filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\nemail\na@b.example\n\r\n"
                            "------formdata-undici-050520364229\r\nContent-Disposition: form-data; "
                            "name=\"on_conflict\"\r\n\r\nskip\r\n------formdata-undici-050520364229--";
    QTest::newRow("Node 18") << type << body << 201;
    QTest::newRow("Node 20") << type << body + "\r\n" << 201;
    QTest::newRow("cut") << type << body.chopped(2) << 400;
    QTest::newRow("without a file") << type << body.mid(body.indexOf("------", 1)) << 422;
    QTest::newRow("its type under the sandbox's own name")
        << QByteArray("text/plain\r\nPostroom-Form-Type: ") + type << body << 422;
}

void TestSandboxForms::takesFormsOverTheWire()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.send(
        "POST", "/contacts/imports", {"Content-Type: " + type, "Content-Length: " + QByteArray::number(body.size())},
        body);
    QCOMPARE(reply.status, status);
}

QTEST_GUILESS_MAIN(TestSandboxForms)
#include "tst_sandbox_forms.moc"
