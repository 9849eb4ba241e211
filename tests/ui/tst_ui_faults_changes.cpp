// SPDX-License-Identifier: Apache-2.0
#include "fault_deeds.h"
#include "models/account_models.h"

#include <QAbstractButton>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

//! The row of a table that is called \a name of this turn.
int rowOf(FaultWindow &w, const QString &tableName, const QString &name)
{
    const TableView *view = table(w.bench.page(), tableName);
    return view ? int(column(*view, 0).indexOf(name)) : -1;
}

//! Asks for the removal of the row that is current.
bool ask(FaultWindow &w, const QString &action)
{
    return trigger(w.window(), action) && w.dialog();
}

//! Once it has failed the question is gone: it is asked again.
std::function<bool(FaultWindow &)> askAgain(const QString &tableName, const QString &action)
{
    return [=](FaultWindow &w) {
        table(w.bench.page(), tableName)->setCurrentId(w.notes[u"id"_s]);
        return w.bench.settle() && ask(w, action) && click(*w.dialog(), action);
    };
}

QList<Deed> deeds()
{
    return {
        {.name = "name of a key",
         .tab = 5,
         .begin = rename(u"API keys"_s, 0, u"Rename"_s, u"Name"_s, u"Form on the website"_s),
         .button = u"Rename"_s,
         .request = "PATCH /api-keys/%1",
         .failed = u"The key was not renamed."_s,
         .typed = textIn(u"Name"_s),
         .done =
             [](FaultWindow &w) {
                 return int(w.service.get("/api-keys").column("name").count(turned(w, u"Form on the website"_s)));
             }},
        {.name = "delete a key",
         .tab = 5,
         .begin =
             [](FaultWindow &w) {
                 const int row = rowOf(w, u"API keys"_s, turned(w, u"Old form "_s));
                 return row >= 0 && choose(w, u"API keys"_s, row) && ask(w, u"Delete key"_s);
             },
         .button = u"Delete key"_s,
         .request = "DELETE /api-keys/%1",
         .failed = u"The key was not deleted."_s,
         .done =
             [](FaultWindow &w) { return 1 - int(w.service.get("/api-keys").column("id").count(w.notes[u"id"_s])); },
         .repeat = askAgain(u"API keys"_s, u"Delete key"_s)},
        {.name = "name of a topic",
         .tab = 2,
         .begin = rename(u"Topics"_s, 0, u"Change"_s, u"Name"_s, u"News from Graz"_s),
         .button = u"Save"_s,
         .request = "PATCH /topics/%1",
         .failed = u"The topic was not changed."_s,
         .typed = textIn(u"Name"_s),
         .done = has("/topics/", u"name"_s, u"News from Graz"_s)},
        {.name = "fallback of a property",
         .tab = 3,
         .begin =
             [](FaultWindow &w) {
                 return rename(u"Properties"_s, rowOf(w, u"Properties"_s, u"favourite"_s), u"Change fallback"_s,
                               u"Fallback"_s, u"blue"_s)(w);
             },
         .button = u"Save"_s,
         .request = "PATCH /contact-properties/%1",
         .failed = u"The fallback was not changed."_s,
         .typed = textIn(u"Fallback"_s),
         .done = has("/contact-properties/", u"fallback_value"_s, u"blue"_s)},
        {.name = "settings of a domain",
         .tab = 4,
         .begin =
             [](FaultWindow &w) {
                 const int row = rowOf(w, u"Domains"_s, turned(w, u"fresh"_s) + u".example.org"_s);
                 if (row < 0 || !choose(w, u"Domains"_s, row)
                     || !w.waitUntil([&] { return w.bench.models().openDomain.details().has_value(); })
                     || !click(w.bench.page(), u"Edit…"_s) || !w.dialog())
                     return false;
                 button(*w.dialog(), u"Measure opens"_s)->click();
                 return true;
             },
         .button = u"Save"_s,
         .request = "PATCH /domains/%1",
         .failed = u"The domain was not changed."_s,
         .typed =
             [](FaultWindow &w) {
                 const QAbstractButton *box = button(place(w), u"Measure opens"_s);
                 return box && box->isChecked() ? u"ticked"_s : u"not ticked"_s;
             },
         .done =
             [](FaultWindow &w) {
                 const QJsonObject domain = w.service.get("/domains/" + w.notes[u"id"_s].toUtf8()).object();
                 return int(domain.value(u"open_tracking"_s).toBool());
             },
         .unclear = u"It is not clear whether the domain was changed. It is being read again: close this and look, before "
                    "you change it once more."_s},
        {.name = "delete a contact",
         .tab = 1,
         .begin =
             [](FaultWindow &w) {
                 // One that went unheard stays in the list until it is read again.
                 return choose(w, u"Contacts"_s, 3 + w.notes[u"turn"_s].toInt()) && ask(w, u"Delete contact"_s);
             },
         .button = u"Delete contact"_s,
         .request = "DELETE /contacts/%1",
         .failed = u"The contact was not deleted."_s,
         .done = [](FaultWindow &w) { return int(w.service.get("/contacts/" + w.notes[u"id"_s].toUtf8()).status == 404); },
         .repeat = askAgain(u"Contacts"_s, u"Delete contact"_s)}};
}

} // namespace

//! The other half of what tst_ui_faults_actions begins with: what is set and deleted fails in every way.
class TestFaultsChanges final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_bench.beginWaiting(); }
    void fails_data();
    void fails();
    void slowerThanAnybodyWaits() { m_bench.endWaiting(); }
    void cleanupTestCase() { m_bench.clear(); }

private:
    DeedBench m_bench{deeds()};
};

void TestFaultsChanges::fails_data()
{
    QTest::addColumn<int>("deed");
    for (int deed = 0; deed < m_bench.deeds().size(); ++deed)
        QTest::newRow(m_bench.deeds().at(deed).name) << deed;
}

void TestFaultsChanges::fails()
{
    QFETCH(int, deed);
    DeedBench::fails(m_bench.deeds().at(deed));
}

POSTROOM_WINDOW_TEST_MAIN(TestFaultsChanges)
#include "tst_ui_faults_changes.moc"
