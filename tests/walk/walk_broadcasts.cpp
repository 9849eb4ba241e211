// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "hands.h"
#include "kit/table_view.h"
#include "pages/page.h"
#include "walk.h"

#include <QDateEdit>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

void Walk::broadcasts()
{
    MainWindow &window = walk().bench().window();
    const QString name = u"A letter in winter"_s;
    const auto read = [&] {
        const QString id = walk().find("/broadcasts", u"name"_s, name).value(u"id").toString();
        return walk().read("/broadcasts/" + id.toLatin1()).object();
    };
    // The way out: it names the people it goes to.
    const auto pressSend = [&](const QString &words) {
        QPushButton *send = nullptr;
        if (!walk().until([&] {
                send = window.findChild<QPushButton *>(u"send"_s);
                return send && send->isVisible() && send->isEnabled();
            }))
            return false;
        const bool isMeant = withoutMnemonic(send->text()).startsWith(words);
        QTest::mouseClick(send, Qt::LeftButton);
        return isMeant;
    };

    QVERIFY(walk().showTab(u"broadcasts"_s));
    TableView *list = table(walk().page(), u"Broadcasts"_s);
    QVERIFY(walk().until([&] { return list->model()->rowCount() == 14; }));
    QCOMPARE(sorted(column(*list, 0)), sorted(walk().every("/broadcasts", u"name"_s)));
    QVERIFY(went({"GET /broadcasts"}));

    // Create.
    QVERIFY(walk().press(u"New broadcast"_s));
    QVERIFY(walk().press(u"Empty page"_s));
    QVERIFY(walk().type(u"Name of the broadcast"_s, name));
    QVERIFY(walk().type(u"Name of the sender"_s, u"Acme"_s));
    QVERIFY(walk().type(u"Address before the @"_s, u"letters"_s));
    QVERIFY(walk().choose(u"Domain of the sender"_s, u"acme.com"_s));
    QVERIFY(walk().choose(u"Segment"_s, u"Newsletter"_s));
    QVERIFY(walk().type(u"Subject"_s, u"Snow"_s));
    QVERIFY(write(walk().page(), u"Message"_s, u"It snows, and we have soup."_s));
    QVERIFY(walk().press(u"Save now"_s));
    QVERIFY(walk().until([&] { return says(walk().page(), u"Saved "_s); }));
    QCOMPARE(read().value(u"subject").toString(), u"Snow"_s);
    QCOMPARE(read().value(u"from").toString(), u"Acme <letters@acme.com>"_s);
    QCOMPARE(read().value(u"status").toString(), u"draft"_s);
    QVERIFY(read().value(u"html").toString().contains(u"It snows, and we have soup."_s));
    QVERIFY(went({"POST /broadcasts"}));

    // Back in the list, opened again, changed.
    QVERIFY(walk().press(u"‹ Broadcasts"_s));
    QVERIFY(walk().chooseRow(u"Broadcasts"_s, name));
    QVERIFY(walk().press(u"Open"_s));
    QVERIFY(walk().until([&] {
        const QLineEdit *subject = field(walk().page(), u"Subject"_s);
        return subject && subject->text() == u"Snow"_s;
    }));
    QVERIFY(went({"GET /broadcasts/{id}"}));
    QVERIFY(walk().type(u"Subject"_s, u"Snow at last"_s));
    QVERIFY(walk().press(u"Add it at the end"_s)); // the link to unsubscribe, which the checks miss
    QVERIFY(walk().press(u"Save now"_s));
    QVERIFY(walk().until([&] { return says(walk().page(), u"Saved "_s); }));
    QCOMPARE(read().value(u"subject").toString(), u"Snow at last"_s);
    QVERIFY(read().value(u"html").toString().contains(u"RESEND_UNSUBSCRIBE_URL"_s));
    QVERIFY(went({"PATCH /broadcasts/{id}"}));

    // Scheduled for another day.
    QVERIFY(walk().press(u"Review and send ›"_s));
    QVERIFY(walk().press(u"At a time…"_s));
    auto *date = window.findChild<QDateEdit *>(u"date"_s);
    QVERIFY(walk().until([&] { return date->isVisible(); }));
    const QDate today = date->date();
    date->setSelectedSection(QDateEdit::DaySection); // as the mouse does
    QTest::keyClick(date, Qt::Key_Up);
    const QDate later = date->date();
    QCOMPARE(later, today.addDays(1));
    QVERIFY(pressSend(u"Schedule for "_s));
    QVERIFY2(walk().until([&] { return read().value(u"status").toString() == u"scheduled"_s; }),
             qPrintable(words(window)));
    QVERIFY(went({"POST /broadcasts/{id}/send"}));
    const QDateTime due = QDateTime::fromString(read().value(u"scheduled_at").toString(), Qt::ISODateWithMs);
    QCOMPARE(due.toTimeZone(QTimeZone("Europe/Berlin")).date(), later);

    // Taken back, and sent now.
    QVERIFY(walk().until([&] { return list->isVisible(); }));
    QVERIFY(walk().chooseRow(u"Broadcasts"_s, name));
    QVERIFY(walk().press(u"Back to draft"_s));
    QVERIFY(walk().until([&] { return says(walk().page(), u"“%1” is a draft again: nothing went out."_s.arg(name)); }));
    QCOMPARE(read().value(u"status").toString(), u"draft"_s);
    QVERIFY(walk().press(u"Open"_s));
    QVERIFY(walk().press(u"Review and send ›"_s));
    QVERIFY(walk().press(u"Now"_s));
    QVERIFY(pressSend(u"Send to "_s));
    QVERIFY(walk().until([&] { return button(window, u"Undo"_s) != nullptr; }));
    QVERIFY(went({"POST /broadcasts/{id}/send"}));
    QVERIFY(walk().until([&] { return read().value(u"status").toString() == u"sent"_s; }));

    // A copy is made and deleted: what is out stays.
    QVERIFY(walk().until([&] { return list->isVisible(); }));
    QVERIFY(walk().chooseRow(u"Broadcasts"_s, name));
    QVERIFY(!button(walk().page(), u"Delete…"_s)->isEnabled());
    QVERIFY(walk().press(u"Duplicate"_s));
    const QString copy = u"A letter in winter (copy)"_s;
    QVERIFY(walk().chooseRow(u"Broadcasts"_s, copy));
    QVERIFY(walk().press(u"Delete…"_s));
    QVERIFY(says(*walk().dialog(), u"Delete the broadcast “%1”?"_s.arg(copy)));
    QVERIFY(walk().press(u"Delete broadcast"_s));
    QVERIFY(walk().until([&] { return !column(*list, 0).contains(copy); }));
    QVERIFY(walk().find("/broadcasts", u"name"_s, copy).isEmpty());
    QVERIFY(went({"DELETE /broadcasts/{id}"}));

    // Sent without a time to undo it: at once.
    walk().bench().preferences().setUndoMinutes(0);
    QVERIFY(walk().chooseRow(u"Broadcasts"_s, name));
    QVERIFY(walk().press(u"Duplicate"_s));
    QVERIFY(walk().chooseRow(u"Broadcasts"_s, copy));
    QVERIFY(walk().press(u"Open"_s));
    QVERIFY(walk().press(u"Review and send ›"_s));
    QVERIFY(pressSend(u"Send to "_s));
    QVERIFY(walk().until([&] {
        return walk().find("/broadcasts", u"name"_s, copy).value(u"status").toString() == u"sent"_s;
    }));
    QCOMPARE(walk().lastBody("POST /broadcasts/{id}/send"), "{}"_ba);
    QVERIFY(went({"POST /broadcasts/{id}/send"}));
}
