// SPDX-License-Identifier: Apache-2.0
#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "window_bench.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Somebody writes "take me off": the address is looked up, unsubscribed or deleted at once.
class TestFindAddress final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<WindowBench>();
        QVERIFY(m_bench->openSandbox(u"contacts"_s));
        TableView *view = table(m_bench->page(), u"Contacts"_s);
        QVERIFY(view);
        QVERIFY(m_bench->passTimeUntil([&] { return view->model()->rowCount() == 120; }));
        m_first = cell(*view, 0, 0);
        QVERIFY(trigger(m_bench->window(), u"Find an address"_s));
        QTRY_VERIFY(dialog());
    }
    void cleanup() { m_bench.reset(); }

    void saysWhatIsNoAddress();
    void saysThatNobodyHasIt();
    void unsubscribes();
    void deletes();
    void opensItInTheList();

private:
    QDialog *dialog() const
    {
        const QList<QDialog *> all = shown<QDialog>(m_bench->window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    void lookUp(const QString &address) const
    {
        QLineEdit *edit = field(*dialog(), u"Email address"_s);
        edit->clear();
        QTest::keyClicks(edit, address);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    std::unique_ptr<WindowBench> m_bench;
    QString m_first;
};

void TestFindAddress::saysWhatIsNoAddress()
{
    lookUp(u"ada at example"_s);
    QCOMPARE(faultBeside(*field(*dialog(), u"Email address"_s)),
             u"This is not an email address. It has one @, for example ada@example.com."_s);
    QVERIFY(!button(*dialog(), u"Unsubscribe"_s));
}

void TestFindAddress::saysThatNobodyHasIt()
{
    lookUp(u"nobody@nowhere.example"_s);
    QTRY_COMPARE(faultBeside(*field(*dialog(), u"Email address"_s)),
                 u"No contact of this account has this address."_s);
    QVERIFY(!button(*dialog(), u"Delete…"_s));
}

void TestFindAddress::unsubscribes()
{
    lookUp(m_first);
    QTRY_VERIFY(button(*dialog(), u"Unsubscribe"_s));
    QVERIFY(click(*dialog(), u"Unsubscribe"_s));
    QTRY_VERIFY(says(*dialog(), u"Unsubscribed"_s));
    QVERIFY(!button(*dialog(), u"Unsubscribe"_s)->isEnabled());
    ContactStore &store = m_bench->models().contactStore;
    QVERIFY(store.isUnsubscribed(*store.findByEmail(m_first)));
}

void TestFindAddress::deletes()
{
    QDialog *finder = dialog();
    lookUp(m_first);
    QTRY_VERIFY(button(*finder, u"Delete…"_s));
    QVERIFY(click(*finder, u"Delete…"_s));
    QTRY_VERIFY(dialog() != finder);
    QVERIFY(says(*dialog(), u"Delete %1?"_s.arg(m_first)));
    QVERIFY(click(*dialog(), u"Delete contact"_s));
    QTRY_VERIFY(says(*finder, u"%1 was deleted."_s.arg(m_first)));
    QVERIFY(!m_bench->models().contactStore.findByEmail(m_first));
    lookUp(m_first);
    QTRY_COMPARE(faultBeside(*field(*finder, u"Email address"_s)), u"No contact of this account has this address."_s);
}

void TestFindAddress::opensItInTheList()
{
    TableView *view = table(m_bench->page(), u"Contacts"_s);
    const QString other = cell(*view, 7, 0);
    lookUp(other);
    QTRY_VERIFY(button(*dialog(), u"Open contact"_s));
    QVERIFY(click(*dialog(), u"Open contact"_s));
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(view->currentIndex().row(), 7);
    QTRY_VERIFY(says(m_bench->page(), other));
}

POSTROOM_WINDOW_TEST_MAIN(TestFindAddress)
#include "tst_ui_find_address.moc"
