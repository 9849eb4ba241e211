// SPDX-License-Identifier: Apache-2.0
#include "sandbox/json/addresses.h"

#include <QTest>

using namespace postroom::sandbox;

//! What counts as an address, and who a letter is from.
class TestSandboxAddresses : public QObject
{
    Q_OBJECT

private slots:
    void readsAddresses_data();
    void readsAddresses();
    void readsSenders_data();
    void readsSenders();
};

void TestSandboxAddresses::readsAddresses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << QByteArray("ada@mail.example") << true;
    QTest::newRow("plus") << QByteArray("ada+x@mail.example") << true;
    QTest::newRow("other letters") << QByteArray("zoë@bücher.example") << true;
    QTest::newRow("254 long") << QByteArray(241, 'a') + "@mail.example" << true;
    QTest::newRow("255 long") << QByteArray(242, 'a') + "@mail.example" << false;
    QTest::newRow("254 of two bytes") << QByteArray("ä").repeated(241) + "@mail.example" << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("no at") << QByteArray("mail.example") << false;
    QTest::newRow("two ats") << QByteArray("a@b@mail.example") << false;
    QTest::newRow("nobody") << QByteArray("@mail.example") << false;
    QTest::newRow("no domain") << QByteArray("ada@") << false;
    QTest::newRow("no dot") << QByteArray("ada@localhost") << false;
    QTest::newRow("dot first") << QByteArray("ada@.example") << false;
    QTest::newRow("dot last") << QByteArray("ada@mail.") << false;
    QTest::newRow("two dots") << QByteArray("ada@mail..example") << false;
    QTest::newRow("space") << QByteArray("ada lovelace@mail.example") << false;
    QTest::newRow("space around") << QByteArray(" ada@mail.example") << false;
    QTest::newRow("wide space") << QByteArray("ada\xC2\xA0x@mail.example") << false;
    QTest::newRow("control") << QByteArray("ada\x07@mail.example") << false;
    QTest::newRow("delete") << QByteArray("ada\x7F@mail.example") << false;
    QTest::newRow("control of two bytes") << QByteArray("ada\xC2\x85@mail.example") << false;
}

void TestSandboxAddresses::readsAddresses()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QCOMPARE(isAddress(text.toStdString()), good);
}

void TestSandboxAddresses::readsSenders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("read"); // name|address|domain; empty: no sender
    QTest::newRow("address") << QByteArray("hi@Acme.Example") << QByteArray("|hi@Acme.Example|acme.example");
    QTest::newRow("named") << QByteArray("Acme <hi@acme.example>") << QByteArray("Acme|hi@acme.example|acme.example");
    QTest::newRow("quoted") << QByteArray("\"Acme, Inc.\" <hi@acme.example>")
                            << QByteArray("Acme, Inc.|hi@acme.example|acme.example");
    QTest::newRow("no name") << QByteArray("<hi@acme.example>") << QByteArray("|hi@acme.example|acme.example");
    QTest::newRow("spaces") << QByteArray("  Acme   <hi@acme.example> ")
                            << QByteArray("Acme|hi@acme.example|acme.example");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("name only") << QByteArray("Acme") << QByteArray();
    QTest::newRow("not closed") << QByteArray("Acme <hi@acme.example") << QByteArray();
    QTest::newRow("behind it") << QByteArray("Acme <hi@acme.example> x") << QByteArray();
    QTest::newRow("empty brackets") << QByteArray("Acme <>") << QByteArray();
    QTest::newRow("two") << QByteArray("a@acme.example, b@acme.example") << QByteArray();
    QTest::newRow("line break in the name") << QByteArray("Ac\nme <hi@acme.example>") << QByteArray();
    QTest::newRow("stray bracket") << QByteArray("hi@acme.example>") << QByteArray();
}

void TestSandboxAddresses::readsSenders()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, read);
    const auto sender = senderFrom(text.toStdString());
    QCOMPARE(sender.has_value(), !read.isEmpty());
    if (sender)
        QCOMPARE(QByteArray::fromStdString(sender->name + '|' + sender->address + '|' + sender->domain), read);
}

QTEST_GUILESS_MAIN(TestSandboxAddresses)
#include "tst_sandbox_addresses.moc"
