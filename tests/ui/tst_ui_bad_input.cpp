// SPDX-License-Identifier: Apache-2.0
#include "bad_input.h"

#include "kit/typed_time.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Every field of every page and dialog gets what nobody should type: it is refused beside the field, or taken as it is
//! seen there. Nothing crashes, breaks the layout or is read as markup.
class TestBadInput final : public QObject
{
    Q_OBJECT
private slots:
    void everyField_data();
    void everyField();
    void everyBox_data();
    void everyBox();
    void asPeopleTypeThem_data();
    void asPeopleTypeThem();
    void everyFieldIsKnown();
    void findsWhatIsBroken();

private:
    void tryBox(FaultWindow &w, const BoxPlace &place, const QString &name, const QString &input, bool byKeys);
    void tryField(FaultWindow &w, const Place &place, const QString &name, const BadInput &input);
    // Waits for what was asked: also where no account is open yet, and for what is saved by itself.
    static bool calm(FaultWindow &w);
    QString rightText(const FaultWindow &w, QString text) const
    {
        return text.replace(u"%1"_s, QString::number(m_number)).replace(u"*service*"_s, w.service.url().toString());
    }
    int m_number = 0;
};

namespace {

QList<Place> places()
{
    return dialogPlaces() + windowPlaces() + messagePlaces();
}

QStringList namesOf(const QList<QWidget *> &fields)
{
    QStringList names;
    for (const QWidget *field : fields)
        names.push_back(nameOf(*field));
    return names;
}

// Beside the field itself; a key is checked together with its address.
bool hasFault(const QWidget &root)
{
    const QList<QWidget *> fields = fieldsIn(root);
    return std::any_of(fields.cbegin(), fields.cend(), [](const QWidget *field) { return !faultOf(*field).isEmpty(); });
}

QWidget *fieldNamed(const QWidget &root, const QString &name)
{
    for (QWidget *field : fieldsIn(root)) {
        if (nameOf(*field) == name)
            return field;
    }
    return nullptr;
}

} // namespace

#define VERIFY_WHOLE(root) \
    do { \
        QStringList broken; \
        /* What was set a moment ago is laid out with the next turns of the event loop. */ \
        Q_UNUSED(QTest::qWaitFor([&] { return (broken = brokenIn(root)).isEmpty(); }, 500)); \
        QVERIFY2(broken.isEmpty(), qPrintable(name + u": "_s + broken.join(u'\n'))); \
    } while (false)

bool TestBadInput::calm(FaultWindow &w)
{
    return w.bench.passTimeUntil([&w] {
        return !says(w.window(), u"Checking the key with Resend…"_s)
            && (!w.window().workspace() || w.bench.isSettled());
    }) && (!w.window().workspace() || w.bench.settle());
}

void TestBadInput::everyField_data()
{
    QTest::addColumn<int>("place");
    const QList<Place> all = places();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

void TestBadInput::everyField()
{
    QFETCH(int, place);
    const Place at = places().at(place);
    FaultWindow w;
    for (const BadInput &input : badInputs()) {
        for (const QString &name : at.tried.isEmpty() ? at.fields : at.tried) {
            tryField(w, at, name, input);
            if (QTest::currentTestFailed()) {
                qWarning("%s, %s, %s", at.name, qPrintable(name), input.name);
                return;
            }
        }
    }
}

void TestBadInput::tryField(FaultWindow &w, const Place &place, const QString &name, const BadInput &input)
{
    const QPointer<QWidget> root = place.open(w);
    QVERIFY(root);
    QCOMPARE(namesOf(fieldsIn(*root)), place.fields);
    ++m_number;
    for (auto it = place.good.begin(); it != place.good.end(); ++it) {
        if (it.key() != name)
            typeInto(*fieldNamed(*root, it.key()), rightText(w, it.value()));
    }
    QWidget *field = fieldNamed(*root, name);
    typeInto(*field, input.typed);
    const auto *line = qobject_cast<const QLineEdit *>(field);
    const QString seen = textOf(*field);
    // A field that takes only so many characters shows where it ends, and never half of one.
    const bool isCut = line && input.typed.size() > line->maxLength() && !seen.isEmpty()
        && !seen.back().isHighSurrogate();
    if (line)
        QCOMPARE(seen.trimmed(), isCut ? input.kept.left(seen.trimmed().size()) : input.kept.trimmed());
    else
        QCOMPARE(seen.trimmed(), input.lines.trimmed());
    VERIFY_WHOLE(w.window());
    VERIFY_WHOLE(*root);
    if (!place.submit.isEmpty()) {
        QAbstractButton *button = test::button(*root, place.submit);
        if (button && button->isEnabled())
            button->click();
        QVERIFY(calm(w));
    }
    VERIFY_WHOLE(w.window());
    const bool isRefused = root && root->isVisible() && fieldNamed(*root, name) && hasFault(*root);
    if (isRefused) {
        VERIFY_WHOLE(*root);
        QCOMPARE(textOf(*field), seen); // it can be put right
    } else {
        if (auto *dialog = qobject_cast<QDialog *>(root.data()); dialog && !place.submit.isEmpty())
            QVERIFY2(!dialog->isVisible(), qPrintable(name + u" is neither taken nor refused: "_s + words(*dialog)));
        if (place.has)
            QCOMPARE(place.has(w, name).trimmed(), seen.trimmed());
    }
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    for (QDialog *dialog : shown<QDialog>(w.window()))
        dialog->done(QDialog::Rejected);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestBadInput::everyBox_data()
{
    QTest::addColumn<int>("place");
    const QList<BoxPlace> all = boxPlaces();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

void TestBadInput::everyBox()
{
    QFETCH(int, place);
    const BoxPlace at = boxPlaces().at(place);
    const QStringList typed{QString(),        u"abc"_s,  u"99999999999"_s, u"-5"_s,       u"0"_s,
                            u"1e9"_s,         u"6.5"_s,  u"99/99/9999"_s,  u"12/31/99"_s, u"0/0/0"_s,
                            u"<b>640</b>"_s,  u"7:99"_s, u" 64 "_s};
    const QStringList pasted{u"6\n40\r\n"_s, u"🦄 640"_s, u"٦٤٠"_s, u"\u00016\u001b40"_s, QString(10000, u'9')};
    FaultWindow w;
    for (const QString &name : at.boxes) {
        for (const QString &input : typed + pasted) {
            for (const bool byKeys : {true, false}) {
                if (byKeys && pasted.contains(input))
                    continue;
                tryBox(w, at, name, input, byKeys);
                if (QTest::currentTestFailed()) {
                    qWarning("%s, %s, “%s”", at.name, qPrintable(name), qPrintable(input.left(40)));
                    return;
                }
            }
        }
    }
}

void TestBadInput::tryBox(FaultWindow &w, const BoxPlace &place, const QString &name, const QString &input, bool byKeys)
{
    const QPointer<QWidget> root = place.open(w);
    QVERIFY(root);
    QStringList names;
    QAbstractSpinBox *box = nullptr;
    for (QAbstractSpinBox *one : boxesIn(*root)) {
        names.push_back(one->accessibleName());
        if (one->accessibleName() == name)
            box = one;
    }
    QCOMPARE(names, place.boxes);
    root->window()->activateWindow();
    box->setFocus();
    QTRY_VERIFY(box->hasFocus());
    box->selectAll();
    if (input.isEmpty()) {
        QTest::keyClick(box, Qt::Key_Delete);
    } else if (byKeys) {
        QTest::keyClicks(box, input);
    } else {
        QGuiApplication::clipboard()->setText(input);
        QTest::keySequence(box, QKeySequence::Paste);
    }
    VERIFY_WHOLE(*root);
    for (int part = 0; part < 3 && box->hasFocus(); ++part) // of a date
        QTest::keyClick(box, Qt::Key_Tab);
    QVERIFY(!box->hasFocus());
    // What is left is right, and seen as it is.
    QVERIFY2(box->hasAcceptableInput(), qPrintable(box->text()));
    QCOMPARE(box->text(), valueText(*box));
    const QVariant value = valueOf(*box);
    VERIFY_WHOLE(*root);
    VERIFY_WHOLE(w.window());
    if (!place.submit.isEmpty())
        QVERIFY(click(*root, place.submit));
    const bool isRefused = root && root->isVisible()
        && std::any_of(place.refusals.cbegin(), place.refusals.cend(),
                       [&](const QString &sentence) { return says(*root, sentence); });
    if (isRefused) {
        VERIFY_WHOLE(*root);
        QCOMPARE(box->text(), valueText(*box)); // it can be put right
        QCOMPARE(valueOf(*box), value);
    } else {
        QVERIFY(place.submit.isEmpty() || !root || !root->isVisible());
        QCOMPARE(place.has(w, name), value);
    }
    for (QDialog *dialog : shown<QDialog>(w.window()))
        dialog->done(QDialog::Rejected);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestBadInput::asPeopleTypeThem_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<bool>("whole"); // everything is selected before
    QTest::addColumn<QDateTime>("expected");
    const auto row = [](const QString &format, const QString &keys, const QDate &date, const QTime &time = QTime(0, 0)) {
        for (const bool whole : {false, true})
            QTest::addRow("%s in %s%s", qPrintable(keys), qPrintable(format), whole ? ", over everything" : "")
                << format << keys << whole << QDateTime(date, time);
    };
    row(u"M/d/yy"_s, u"12/31/26"_s, QDate(2026, 12, 31));
    row(u"M/d/yy"_s, u"1/2/30"_s, QDate(2030, 1, 2));
    row(u"M/d/yy"_s, u"12/1/2027"_s, QDate(2027, 12, 1));
    row(u"dd.MM.yy"_s, u"31.12.26"_s, QDate(2026, 12, 31));
    row(u"dd.MM.yy"_s, u"05.12.2026"_s, QDate(2026, 12, 5));
    row(u"dd.MM.yy"_s, u"31.12."_s, QDate(2026, 12, 31));
    row(u"dd.MM.yy"_s, u"30.11.27"_s, QDate(2027, 11, 30));
    row(u"M/d/yyyy"_s, u"12/31/2026"_s, QDate(2026, 12, 31));
    const QDate day(2026, 11, 28);
    row(u"h:mm AP"_s, u"10:30"_s, day, QTime(22, 30)); // the afternoon it was
    row(u"h:mm AP"_s, u"10:30 AM"_s, day, QTime(10, 30));
    row(u"h:mm AP"_s, u"9:05 pm"_s, day, QTime(21, 5));
    row(u"h:mm AP"_s, u"22:30"_s, day, QTime(22, 30));
    row(u"h:mm AP"_s, u"13:05"_s, day, QTime(13, 5));
    row(u"HH:mm"_s, u"22:30"_s, day, QTime(22, 30));
    row(u"HH:mm"_s, u"7:45"_s, day, QTime(7, 45));
    row(u"HH:mm"_s, u"0745"_s, day, QTime(7, 45));
}

// Sent an hour or a year off is worse than not taken.
void TestBadInput::asPeopleTypeThem()
{
    QFETCH(QString, format);
    QFETCH(QString, keys);
    QFETCH(bool, whole);
    QFETCH(QDateTime, expected);
    QDialog window;
    auto *before = new QLineEdit(&window);
    auto *box = new QDateTimeEdit(QDateTime(QDate(2026, 11, 28), QTime(14, 0)), &window);
    box->setDisplayFormat(format);
    takeAsTyped(box);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    if (whole)
        box->selectAll();
    QTest::keyClicks(box, keys);
    before->setFocus();
    QCOMPARE(box->dateTime(), expected);
}

// A new field has to be found: by the walk above, and so by a place that opens it.
void TestBadInput::everyFieldIsKnown()
{
    const QRegularExpression makes(
        uR"(new (?:QSpinBox|QDoubleSpinBox|QDateEdit|QTimeEdit|QDateTimeEdit|FormField|QLineEdit|QPlainTextEdit|QTextEdit|CountedEdit|BoundedEdit|CodeEdit|MessageEdit)\b|setEditable\(true\))"_s);
    QStringList found;
    QDirIterator files(QStringLiteral(POSTROOM_SOURCES "/ui"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const qsizetype count = QString::fromUtf8(file.readAll()).count(makes);
        if (count > 0)
            found.push_back(u"%1 %2"_s.arg(files.fileName()).arg(count));
    }
    found.sort();
    // Where one of these changes, the field or box belongs into a place of bad_input_*.cpp too.
    const QStringList known{
        u"account_card.cpp 3"_s,
        u"address_dialog.cpp 1"_s,
        u"api_key_dialogs.cpp 3"_s,
        u"broadcast_name_dialog.cpp 1"_s,
        u"command_palette.cpp 1"_s,
        u"composer_fields.cpp 3"_s,
        u"composer_head.cpp 1"_s,
        u"conflict_dialog.cpp 1"_s,
        u"contact_dialog.cpp 3"_s,
        u"contact_pane.cpp 2"_s,
        u"contact_picker.cpp 1"_s,
        u"edit_domain_dialog.cpp 1"_s,
        u"fallback_dialog.cpp 1"_s,
        u"filter_dialogs.cpp 4"_s,
        u"form_field.cpp 1"_s,
        u"from_field.cpp 2"_s,
        u"history_dialog.cpp 1"_s,
        u"html_editor.cpp 2"_s,
        u"key_form.cpp 3"_s,
        u"new_domain_dialog.cpp 3"_s,
        u"object_dialogs.cpp 9"_s,
        u"page_header.cpp 1"_s,
        u"people_pane.cpp 1"_s,
        u"people_segment_dialog.cpp 1"_s,
        u"plain_text_tab.cpp 1"_s,
        u"property_dialog.cpp 2"_s,
        u"property_fields.cpp 1"_s,
        u"record_inspector.cpp 1"_s,
        u"resolver_dialog.cpp 1"_s,
        u"segment_dialog.cpp 1"_s,
        u"send_page.cpp 1"_s,
        u"style_panel.cpp 1"_s,
        u"test_dialog.cpp 2"_s,
        u"time_choice.cpp 3"_s,
        u"topic_dialog.cpp 2"_s,
        u"visual_editor.cpp 1"_s};
    QCOMPARE(found.join(u'\n'), known.join(u'\n'));
}

// The looks are judged by a check that must be able to fail.
void TestBadInput::findsWhatIsBroken()
{
    QDialog dialog;
    dialog.setFixedSize(300, 200);
    auto *label = new QLabel(u"<b>x</b><img src=x>"_s, &dialog);
    label->setGeometry(10, 10, 200, 4);
    auto *button = new QPushButton(u"Wide"_s, &dialog);
    button->setGeometry(200, 100, 400, 30);
    button->setToolTip(u"<b>x</b>"_s);
    dialog.show();
    QString broken = brokenIn(dialog).join(u'\n');
    for (const QString &complaint : {u"would be read as markup: QLabel"_s, u"crushed to 4 of "_s,
                                     u"outside of its parent: QPushButton"_s, u"markup in the tool tip of QPushButton"_s})
        QVERIFY2(broken.contains(complaint), qPrintable(complaint + u" is missing in "_s + broken));
    dialog.setFixedSize(3000, 200);
    broken = brokenIn(dialog).join(u'\n');
    QVERIFY2(broken.contains(u"larger than the screen: 3000 x 200"_s), qPrintable(broken));
    label->setTextFormat(Qt::PlainText);
    label->setGeometry(10, 10, 200, 40);
    button->setToolTip({});
    dialog.setFixedSize(700, 200);
    QCOMPARE(brokenIn(dialog), QStringList());
}

POSTROOM_WINDOW_TEST_MAIN(TestBadInput)
#include "tst_ui_bad_input.moc"
