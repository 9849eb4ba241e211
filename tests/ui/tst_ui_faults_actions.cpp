// SPDX-License-Identifier: Apache-2.0
#include "fault_deeds.h"
#include "models/account_models.h"
#include "pages/contact_pane.h"

#include <QCheckBox>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

QCheckBox *segmentBox(FaultWindow &w)
{
    for (QCheckBox *box : w.bench.page().findChild<ContactPane *>()->findChildren<QCheckBox *>()) {
        if (withoutMnemonic(box->text()) == u"Graz"_s)
            return box;
    }
    return nullptr;
}

QList<Deed> deeds()
{
    const auto rowOfDraft = [](FaultWindow &w) {
        const BroadcastsModel &all = w.bench.models().broadcasts;
        int row = 0;
        while (row < all.rowCount() && all.at(row).status != BroadcastStatus::Draft)
            ++row;
        return row;
    };
    return {
        {.name = "contact",
         .tab = 1,
         .begin =
             [](FaultWindow &w) {
                 if (!choose(w, u"Contacts"_s, 3))
                     return false;
                 write(*field(w.bench.page(), u"First name"_s), turned(w, u"Grace"_s));
                 return true;
             },
         .button = u"Save"_s,
         .request = "PATCH /contacts/%1",
         .failed = u"The contact was not saved."_s,
         .typed = textIn(u"First name"_s),
         .done = has("/contacts/", u"first_name"_s, u"Grace"_s)},
        {.name = "segment of a contact",
         .tab = 1,
         .begin =
             [](FaultWindow &w) {
                 if (!choose(w, u"Contacts"_s, 3 + w.notes[u"turn"_s].toInt()) || !segmentBox(w))
                     return false;
                 segmentBox(w)->click();
                 return segmentBox(w)->isChecked();
             },
         .button = u"Save"_s,
         .request = "POST /contacts/%1/segments",
         .failed = u"The contact was not saved."_s,
         .typed = [](FaultWindow &w) { return segmentBox(w)->isChecked() ? u"ticked"_s : u"not ticked"_s; },
         .done =
             [](FaultWindow &w) {
                 return int(w.service.get("/contacts/" + w.notes[u"id"_s].toUtf8() + "/segments")
                                .column("name")
                                .count(u"Graz"_s));
             }},
        {.name = "name of a segment",
         .tab = 2,
         .begin = rename(u"Segments"_s, 0, u"Rename"_s, u"Name"_s, u"Readers in Graz"_s),
         .button = u"Rename"_s,
         .request = "PATCH /segments/%1",
         .failed = u"The segment was not renamed."_s,
         .typed = textIn(u"Name"_s),
         .done = has("/segments/", u"name"_s, u"Readers in Graz"_s)},
        {.name = "name of a broadcast",
         .tab = 0,
         .begin =
             [rowOfDraft](FaultWindow &w) {
                 return rename(u"Broadcasts"_s, rowOfDraft(w), u"Rename"_s, u"Name"_s, u"Advent letter"_s)(w);
             },
         .button = u"Rename"_s,
         .request = "PATCH /broadcasts/%1",
         .failed = u"The broadcast was not renamed."_s,
         .typed = textIn(u"Name"_s),
         .done = has("/broadcasts/", u"name"_s, u"Advent letter"_s)},
        {.name = "verify a domain",
         .tab = 4,
         .begin =
             [](FaultWindow &w) {
                 TableView *view = table(w.bench.page(), u"Domains"_s);
                 const qsizetype row = column(*view, 0).indexOf(turned(w, u"fresh"_s) + u".example.org"_s);
                 return row >= 0 && choose(w, u"Domains"_s, int(row)) && w.waitUntil([&] {
                     return w.bench.models().openDomain.details().has_value();
                 });
             },
         .button = u"Verify"_s,
         .request = "POST /domains/%1/verify",
         .failed = u"Resend was not asked to look for the records."_s,
         .isFound = true,
         .typed = [](FaultWindow &) { return QString(); },
         .done =
             [](FaultWindow &w) {
                 const QJsonObject domain = w.service.get("/domains/" + w.notes[u"id"_s].toUtf8()).object();
                 return int(domain.value(u"status"_s).toString() == u"pending"_s);
             }},
        {.name = "new key",
         .tab = 5,
         .begin =
             [](FaultWindow &w) {
                 if (!trigger(w.window(), u"New API key"_s) || !w.dialog())
                     return false;
                 write(*field(*w.dialog(), u"Name"_s), turned(w, u"Shop"_s));
                 return true;
             },
         .button = u"Create key"_s,
         .request = "POST /api-keys",
         .failed = u"The key was not made."_s,
         .isOnce = true,
         .typed = textIn(u"Name"_s),
         .done = [](FaultWindow &w) { return int(w.service.get("/api-keys").column("name").count(turned(w, u"Shop"_s))); },
         .unclear = u"It is not clear whether the key was made. If it is in the list now, its token is lost: delete it "
                    "and make another one."_s}};
}

} // namespace

//! What a person does to something that is there fails in every way: the words are right, what was typed stays, and it can
//! be done afterwards.
class TestFaultsActions final : public QObject
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

void TestFaultsActions::fails_data()
{
    QTest::addColumn<int>("deed");
    for (int deed = 0; deed < m_bench.deeds().size(); ++deed)
        QTest::newRow(m_bench.deeds().at(deed).name) << deed;
}

void TestFaultsActions::fails()
{
    QFETCH(int, deed);
    DeedBench::fails(m_bench.deeds().at(deed));
}

POSTROOM_WINDOW_TEST_MAIN(TestFaultsActions)
#include "tst_ui_faults_actions.moc"
