// SPDX-License-Identifier: Apache-2.0
#include "kit/form_dialog.h"
#include "kit/typed_time.h"
#include "window_bench.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

//! A dialog with a box, that reads the box and nothing else.
class TimeDialog final : public FormDialog
{
public:
    explicit TimeDialog(QWidget *parent)
        : FormDialog({u"Acme"_s, QColor(Qt::blue), false}, u"Time"_s, u"Take it"_s, parent, Needs::Nothing),
          box(new QDateTimeEdit)
    {
        takeAsTyped(box);
        fields().addWidget(box);
        connect(this, &FormDialog::submitted, this, [this] {
            taken = box->dateTime();
            carryOn();
        });
    }
    QDateTimeEdit *box;
    QDateTime taken;

protected:
    bool check() override { return true; }
    bool isDirty() const override { return false; }
};

//! Types \a hands, in which some letters stand for something else than themselves.
void use(QDateTimeEdit &box, const QString &hands)
{
    static const QHash<QChar, Qt::Key> keys{
        {u'↵', Qt::Key_Return}, {u'↓', Qt::Key_Down}, {u'↑', Qt::Key_Up},         {u'←', Qt::Key_Left},
        {u'→', Qt::Key_Right},  {u'⇥', Qt::Key_Tab},  {u'⌫', Qt::Key_Backspace}, {u'⇧', Qt::Key_Shift}};
    auto *line = box.findChild<QLineEdit *>();
    for (const QChar hand : hands) {
        if (hand == u'◉') { // on the first letter
            QTest::mouseClick(line, Qt::LeftButton, {}, QPoint(4, line->height() / 2));
        } else if (hand == u'☸') { // down by one
            QWheelEvent wheel(QPointF(box.rect().center()), box.mapToGlobal(QPointF(box.rect().center())), {},
                              QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&box, &wheel);
        } else if (keys.contains(hand)) {
            QTest::keyClick(&box, keys.value(hand));
        } else {
            QTest::keyClick(&box, hand.toLatin1());
        }
    }
}

} // namespace

//! What people type into a date or time, with the mouse, the wheel and Return in between: what is read is what was meant,
//! and what stands there.
class TestTypedTime final : public QObject
{
    Q_OBJECT
private slots:
    void takes_data();
    void takes();
    void isNotTypedAfterAChangeFromOutside();
    void isFinishedWhereItIsRead();
};

void TestTypedTime::takes_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QDateTime>("before");
    QTest::addColumn<QString>("hands");
    QTest::addColumn<QDateTime>("expected");
    const auto day = [](const QDate &before, const QString &hands, const QDate &expected) {
        const QString format = u"dd.MM.yy"_s;
        QTest::addRow("%s over %s", qPrintable(hands), qPrintable(before.toString(Qt::ISODate)))
            << format << QDateTime(before, QTime(14, 0)) << hands << QDateTime(expected, QTime(14, 0));
    };
    const QDate november(2026, 11, 28);
    const QDate february(2027, 2, 10);
    day(november, u"31.10↵"_s, QDate(2026, 10, 31));
    day(november, u"31.12↵"_s, QDate(2026, 12, 31));
    day(november, u"31.12.26↵"_s, QDate(2026, 12, 31));
    day(november, u"31⇧.12"_s, QDate(2026, 12, 31));
    // The box is at the month by itself then.
    day(november, u"30↓"_s, QDate(2026, 10, 30));
    day(november, u"30↓↵"_s, QDate(2026, 10, 30));
    day(november, u"31↓"_s, QDate(2026, 10, 31));
    day(november, u"31☸"_s, QDate(2026, 10, 31));
    day(november, u"30☸"_s, QDate(2026, 10, 30));
    // What is changed by other means than typing is not typed any more.
    day(november, u"30←↓"_s, QDate(2026, 11, 29));
    day(november, u"30◉↓"_s, QDate(2026, 11, 29));
    day(november, u"31◉↓"_s, QDate(2026, 11, 29));
    day(november, u"31◉↓.12"_s, QDate(2026, 12, 29));
    day(november, u"31◉☸.12↵"_s, QDate(2026, 12, 29));
    day(november, u"3⌫29"_s, QDate(2026, 11, 29));
    day(november, u"3⌫31.12↵"_s, QDate(2026, 12, 31));
    day(february, u"31.12"_s, QDate(2027, 12, 31));
    day(february, u"31.12.26↵"_s, QDate(2026, 12, 31));
    day(february, u"30.03↵"_s, QDate(2027, 3, 30));
    day(february, u"29.02.28↵"_s, QDate(2028, 2, 29));

    const auto time = [](const QTime &before, const QString &hands, const QTime &expected) {
        const QDate date(2026, 11, 28);
        const QString format = u"h:mm AP"_s;
        QTest::addRow("%s over %s", qPrintable(hands), qPrintable(before.toString(u"HH:mm"_s)))
            << format << QDateTime(date, before) << hands << QDateTime(date, expected);
    };
    for (const QTime &before : {QTime(14, 0), QTime(9, 0)}) {
        time(before, u"1430"_s, QTime(14, 30));
        time(before, u"1430↵"_s, QTime(14, 30));
        time(before, u"2230"_s, QTime(22, 30));
        time(before, u"2230↵"_s, QTime(22, 30));
        time(before, u"0030↵"_s, QTime(0, 30));
        time(before, u"0930"_s, QTime(9, 30));
        time(before, u"1030 pm"_s, QTime(22, 30));
        time(before, u"00:30"_s, QTime(0, 30));
        time(before, u"0:30↵"_s, QTime(0, 30));
        time(before, u"00⇧:30↵"_s, QTime(0, 30));
        time(before, u"22⇧:30↵"_s, QTime(22, 30));
        time(before, u"22:30↵"_s, QTime(22, 30));
        time(before, u"14↵"_s, QTime(14, 0));
        time(before, u"14⇥"_s, QTime(14, 0));
        time(before, u"14↵↑"_s, QTime(14, 1));
        time(before, u"2:14 pm"_s, QTime(14, 14));
        time(before, u"12:30 am↵"_s, QTime(0, 30));
        time(before, u"12:30 pm↵"_s, QTime(12, 30));
    }
    time(QTime(14, 0), u"930"_s, QTime(21, 30)); // the afternoon it was
    time(QTime(14, 0), u"22:30↓"_s, QTime(10, 30)); // the arrow is at the half of the day
    time(QTime(14, 0), u"1⌫9:15"_s, QTime(21, 15));
    time(QTime(14, 0), u"14◉↓"_s, QTime(13, 0));
    time(QTime(14, 0), u"14☸"_s, QTime(14, 0)); // at the minutes, and there are none
}

// Read as Return is pressed, or as the button is.
void TestTypedTime::takes()
{
    QFETCH(QString, format);
    QFETCH(QDateTime, before);
    QFETCH(QString, hands);
    QFETCH(QDateTime, expected);
    QWidget window;
    window.show();
    auto *dialog = new TimeDialog(&window);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    dialog->submitButton()->setFocus();
    dialog->box->setDisplayFormat(format);
    dialog->box->setDateTime(before);
    dialog->box->setFocus(Qt::TabFocusReason);
    dialog->box->setSelectedSection(dialog->box->sectionAt(0));
    QTRY_VERIFY(dialog->box->hasFocus());
    use(*dialog->box, hands);
    if (!hands.endsWith(u'↵'))
        QTest::mouseClick(dialog->submitButton(), Qt::LeftButton);
    QCOMPARE(dialog->taken, expected);
    // Going away changes nothing of what was read.
    dialog->submitButton()->setFocus();
    QCOMPARE(dialog->box->dateTime(), expected);
    QCOMPARE(dialog->box->text(), QLocale().toString(expected, format));
}

// Of the calendar, say.
void TestTypedTime::isNotTypedAfterAChangeFromOutside()
{
    QWidget window;
    auto *box = new QDateTimeEdit(QDateTime(QDate(2026, 11, 28), QTime(14, 0)), &window);
    auto *other = new QLineEdit(&window);
    box->setDisplayFormat(u"dd.MM.yy"_s);
    takeAsTyped(box);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    box->setFocus();
    box->setSelectedSection(QDateTimeEdit::DaySection);
    use(*box, u"31"_s);
    box->setDate(QDate(2026, 12, 24));
    other->setFocus();
    QCOMPARE(box->date(), QDate(2026, 12, 24));
}

void TestTypedTime::isFinishedWhereItIsRead()
{
    QWidget window;
    auto *box = new QDateTimeEdit(QDateTime(QDate(2026, 11, 28), QTime(14, 0)), &window);
    box->setDisplayFormat(u"dd.MM.yy"_s);
    takeAsTyped(box);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    box->setFocus();
    box->setSelectedSection(QDateTimeEdit::DaySection);
    use(*box, u"31.10"_s);
    finishTyping(box);
    QVERIFY(box->hasFocus());
    QCOMPARE(box->date(), QDate(2026, 10, 31));
}

POSTROOM_WINDOW_TEST_MAIN(TestTypedTime)
#include "tst_ui_typed_time.moc"
