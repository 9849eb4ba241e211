// SPDX-License-Identifier: Apache-2.0
#include "bad_input.h"

#include "sandbox/broadcast_talk.h"
#include "accounts/preferences.h"
#include "checks/fallback_dialog.h"
#include "composer/contact_picker.h"
#include "composer/object_dialogs.h"
#include "dialogs/draft_page.h"
#include "email/html_writer.h"
#include "models/account_models.h"
#include "pages/broadcasts_page.h"
#include "send/history_dialog.h"
#include "send/people_segment_dialog.h"
#include "send/send_page.h"
#include "send/test_dialog.h"
#include "shell/account_workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QRadioButton>

#include <algorithm>

namespace postroom::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList headFields{u"Name of the broadcast"_s, u"Name of the sender"_s, u"Address before the @"_s,
                             u"Reply to"_s,              u"Subject"_s,            u"Preview text"_s};

AccountMark mark()
{
    return {u"Acme Marketing"_s, QColor(Qt::blue), false};
}

//! Opens a draft with this HTML, the same each time, in the composer.
QWidget *openDraft(FaultWindow &w, const QString &html)
{
    goTo(w, u"broadcasts"_s);
    QString &id = w.notes[u"draft"_s];
    if (id.isEmpty()) {
        const QJsonObject body{{u"segment_id"_s, QString::fromUtf8(newsletterSegment)},
                               {u"from"_s, u"Acme News <news@acme.com>"_s},
                               {u"subject"_s, u"Hello"_s},
                               {u"html"_s, html}};
        id = w.service.send("POST", "/broadcasts", QJsonDocument(body).toJson(QJsonDocument::Compact))
                 .object()
                 .value(u"id"_s)
                 .toString();
        w.window().workspace()->models().broadcasts.refresh();
        w.bench.settle();
        w.bench.page().open(id);
        w.bench.settle();
    }
    return w.bench.page().findChild<DraftPage *>();
}

QWidget *openDraftAt(FaultWindow &w, const QString &html, const QString &view)
{
    QWidget *page = openDraft(w, html);
    clickIfThere(*page, view);
    if (QAbstractButton *own = button(*page, u"My own text"_s); own && own->isVisible())
        own->click();
    return page;
}

QString savedIn(FaultWindow &w, const QString &field)
{
    const QJsonObject saved = w.service.get("/broadcasts/" + w.notes[u"draft"_s].toUtf8()).object();
    if (field == u"Name of the sender"_s || field == u"Address before the @"_s) {
        const QString from = saved.value(u"from"_s).toString();
        const qsizetype open = from.lastIndexOf(u'<');
        if (field == u"Address before the @"_s)
            return from.mid(open + 1).section(u'@', 0, -2);
        QString name = open < 0 ? QString() : from.left(open).trimmed();
        if (name.startsWith(u'"') && name.endsWith(u'"') && name.size() > 1)
            name = name.mid(1, name.size() - 2);
        return name;
    }
    if (field == u"Reply to"_s)
        return saved.value(u"reply_to"_s).toArray().at(0).toString();
    const QHash<QString, QString> keys{{u"Name of the broadcast"_s, u"name"_s},
                                       {u"Subject"_s, u"subject"_s},
                                       {u"Preview text"_s, u"preview_text"_s},
                                       {u"Plain text"_s, u"text"_s},
                                       {u"HTML of the message"_s, u"html"_s}};
    // HTML is kept to the letter; what the editor tells of it makes this a line break.
    return saved.value(keys.value(field)).toString().replace(QChar::LineSeparator, u'\n').trimmed();
}

//! It is saved by itself, a while after the last key.
QString draftHas(FaultWindow &w, const QString &field)
{
    const QList<QWidget *> all = fieldsIn(w.bench.page());
    const auto typed = std::find_if(all.cbegin(), all.cend(), [&](const QWidget *one) { return nameOf(*one) == field; });
    const QString wanted = typed == all.cend() ? QString() : textOf(**typed).trimmed();
    QString saved;
    Q_UNUSED(QTest::qWaitFor(
        [&] {
            w.bench.clock().advance(std::chrono::seconds(10));
            w.bench.settle();
            saved = savedIn(w, field);
            return saved == wanted;
        },
        3000));
    return saved;
}

//! What a dialog of the editor was closed with, by field.
using Taken = QHash<QString, QString>;
Taken &taken()
{
    static Taken all;
    return all;
}

QString wasTaken(FaultWindow &, const QString &field)
{
    QString text = taken().value(field);
    return text.startsWith(u"https://"_s) ? text.mid(8) : text;
}

QWidget *askLink(FaultWindow &w)
{
    goTo(w, u"broadcasts"_s);
    return LinkDialog::ask({}, false, mark(), &w.window(), [](const LinkDialog::Link &link) {
        taken() = {{u"Text"_s, link.text}, {u"Leads to"_s, link.url}};
    });
}

QWidget *askImage(FaultWindow &w)
{
    goTo(w, u"broadcasts"_s);
    return ObjectDialog::ask(ImageBlock{}, true, mark(), &w.window(), [](const Block &block) {
        const auto &image = std::get<ImageBlock>(block);
        taken() = {{u"Address of the image"_s, image.url}, {u"Description"_s, image.alt}, {u"Leads to"_s, image.link}};
    });
}

QWidget *askButton(FaultWindow &w)
{
    goTo(w, u"broadcasts"_s);
    return ObjectDialog::ask(ButtonBlock{}, true, mark(), &w.window(), [](const Block &block) {
        const auto &made = std::get<ButtonBlock>(block);
        taken() = {{u"Text"_s, made.text}, {u"Leads to"_s, made.url}};
    });
}

QWidget *askField(FaultWindow &w)
{
    goTo(w, u"broadcasts"_s);
    return FieldDialog::ask({u"contact.first_name"_s, u"there"_s}, true, mark(), &w.window(),
                            [](const MergeField &field) { taken() = {{u"For people without it"_s, field.fallback}}; });
}

QWidget *askFallback(FaultWindow &w)
{
    goTo(w, u"broadcasts"_s);
    auto *dialog = new FallbackDialog(mark(), Finding{}, &w.window());
    QObject::connect(dialog, &FormDialog::submitted, dialog, [dialog] {
        taken() = {{u"Words in its place"_s, dialog->words()}};
        dialog->accept();
    });
    dialog->open();
    return dialog;
}

QWidget *askSegment(FaultWindow &w)
{
    goTo(w, u"broadcasts"_s);
    auto *dialog = PeopleSegmentDialog::open(mark(), u"Opened"_s, 12, &w.window());
    QObject::connect(dialog, &PeopleSegmentDialog::chosen, dialog,
                     [](const QString &name) { taken() = {{u"Name"_s, name}}; });
    return dialog;
}

QWidget *askTest(FaultWindow &w)
{
    goTo(w, u"broadcasts"_s);
    BroadcastDraft message;
    message.from = u"Acme <news@acme.com>"_s;
    message.subject = u"Hello"_s;
    message.html = u"<p>Hello</p>"_s;
    message.segmentId = QString::fromUtf8(newsletterSegment);
    QWidget *dialog = TestDialog::open(w.window().workspace()->send(), message, &w.window());
    w.bench.settle();
    return dialog;
}

QWidget *openReport(FaultWindow &w)
{
    goTo(w, u"broadcasts"_s);
    for (const QJsonValue &one : w.service.get("/broadcasts").data()) {
        if (one.toObject().value(u"status"_s) == u"sent"_s && w.notes[u"report"_s].isEmpty()) {
            w.notes[u"report"_s] = one.toObject().value(u"id"_s).toString();
            w.bench.page().open(w.notes[u"report"_s]);
        }
    }
    w.bench.settle();
    return &w.bench.page();
}

//! The bar that Ctrl+F opens over the HTML.
QWidget *findInHtml(FaultWindow &w)
{
    QWidget *page = openDraftAt(w, u"<table><tr><td>From elsewhere</td></tr></table>"_s, u"HTML"_s);
    const QList<QWidget *> all = fieldsIn(*page);
    const auto edit = std::find_if(all.cbegin(), all.cend(),
                                   [](const QWidget *one) { return nameOf(*one) == u"HTML of the message"_s; });
    if (edit == all.cend())
        return nullptr;
    (*edit)->setFocus();
    QTest::keySequence(*edit, QKeySequence::Find);
    const QLineEdit *search = field(*page, u"Find in the HTML"_s);
    return search ? search->parentWidget() : nullptr;
}

//! Whose message the preview shows.
QWidget *pickContact(FaultWindow &w)
{
    openDraft(w, u"<p>Hello</p>"_s);
    auto *picker = w.window().findChild<ContactPicker *>();
    if (!picker)
        return nullptr;
    if (!picker->isVisible()) // in a narrow window the preview is put away
        for (QPushButton *button : shown<QPushButton>(w.bench.page())) {
            if (button->text().startsWith(u"Preview · "))
                button->click();
        }
    picker->click();
    return QApplication::activePopupWidget();
}

QWidget *openSend(FaultWindow &w)
{
    openDraft(w, u"<p>Hello <a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\">Leave</a></p>"_s);
    w.bench.preferences().setTypedThreshold(1);
    auto *page = w.window().findChild<SendPage *>();
    if (!page) {
        clickIfThere(w.bench.page(), u"Review and send ›"_s);
        w.bench.settle();
        page = w.window().findChild<SendPage *>();
    }
    if (page && page->findChild<QRadioButton *>(u"later"_s))
        page->findChild<QRadioButton *>(u"later"_s)->click();
    return page;
}

} // namespace

QWidget *openVisualDraft(FaultWindow &w)
{
    return openDraftAt(w, writeHtml(MessageDocument(), {}), u"Visual"_s);
}

QWidget *openSendPage(FaultWindow &w)
{
    return openSend(w);
}

QList<Place> messagePlaces()
{
    const QString others = u"<table><tr><td>From elsewhere</td></tr></table>"_s;
    return {
        {.name = "composer, visual",
         .open = openVisualDraft,
         .fields = headFields + QStringList{u"Message"_s},
         .good = {{u"Name of the sender"_s, u"Acme"_s}, {u"Address before the @"_s, u"news"_s}, {u"Subject"_s, u"Hello"_s}, {u"Reply to"_s, QString()}},
         .submit = u"Save now"_s,
         .has =
             [](FaultWindow &w, const QString &field) {
                 if (field != u"Message"_s)
                     return draftHas(w, field);
                 // As text it is compared in tests/email; here, that nothing of it became markup.
                 const bool isSaved = w.bench.passTimeUntil([&w] {
                     const OpenDraft *open = static_cast<BroadcastsPage &>(w.bench.page()).draft();
                     return open && open->state() == OpenDraft::State::Saved;
                 });
                 const QString html =
                     w.service.get("/broadcasts/" + w.notes[u"draft"_s].toUtf8()).object().value(u"html"_s).toString();
                 return !isSaved || html.contains(u"<img src=x"_s) ? u"not saved, or read as markup: "_s + html
                                                       : textOf(*fieldsIn(w.bench.page()).constLast());
             }},
        {.name = "composer, HTML",
         .open = [others](FaultWindow &w) { return openDraftAt(w, others, u"HTML"_s); },
         .fields = headFields + QStringList{u"HTML of the message"_s},
         .tried = {u"HTML of the message"_s},
         .good = {{u"Name of the sender"_s, u"Acme"_s}, {u"Address before the @"_s, u"news"_s}, {u"Subject"_s, u"Hello"_s}, {u"Reply to"_s, QString()}},
         .submit = u"Save now"_s,
         .has = draftHas},
        {.name = "composer, plain text",
         .open = [others](FaultWindow &w) { return openDraftAt(w, others, u"Plain text"_s); },
         .fields = headFields + QStringList{u"Plain text"_s},
         .tried = {u"Plain text"_s},
         .good = {{u"Name of the sender"_s, u"Acme"_s}, {u"Address before the @"_s, u"news"_s}, {u"Subject"_s, u"Hello"_s}, {u"Reply to"_s, QString()}},
         .submit = u"Save now"_s,
         .has = draftHas},
        {.name = "find in the HTML", .open = findInHtml, .fields = {u"Find in the HTML"_s}},
        {.name = "contact of the preview", .open = pickContact, .fields = {u"Search contacts"_s}},
        {.name = "link",
         .open = askLink,
         .fields = {u"Text"_s, u"Leads to"_s},
         .good = {{u"Text"_s, u"Read %1"_s}, {u"Leads to"_s, u"https://example.org/%1"_s}},
         .submit = u"Insert link"_s,
         .has = wasTaken},
        {.name = "image",
         .open = askImage,
         .fields = {u"Address of the image"_s, u"Description"_s, u"Leads to"_s},
         .good = {{u"Address of the image"_s, u"https://example.org/%1.png"_s}},
         .submit = u"Insert"_s,
         .has = wasTaken},
        {.name = "button",
         .open = askButton,
         .fields = {u"Text"_s, u"Leads to"_s},
         .good = {{u"Text"_s, u"Read %1"_s}, {u"Leads to"_s, u"https://example.org/%1"_s}},
         .submit = u"Insert"_s,
         .has = wasTaken},
        {.name = "personal field",
         .open = askField,
         .fields = {u"For people without it"_s},
         .submit = u"Insert"_s,
         .has = wasTaken},
        {.name = "fallback",
         .open = askFallback,
         .fields = {u"Words in its place"_s},
         .submit = u"Add fallback"_s,
         .has = wasTaken},
        {.name = "segment of people",
         .open = askSegment,
         .fields = {u"Name"_s},
         .submit = u"Make segment"_s,
         .has = wasTaken},
        {.name = "test message",
         .open = askTest,
         .fields = {u"To"_s, u"As this contact would get it"_s},
         .good = {{u"To"_s, u"me@example.org"_s}},
         .submit = u"Send test"_s},
        {.name = "history",
         .open =
             [](FaultWindow &w) -> QWidget * {
                 goTo(w, u"broadcasts"_s);
                 return HistoryDialog::open(w.window().workspace()->send(), &w.window());
             },
         .fields = {u"Search the history"_s}},
        {.name = "people of a report", .open = openReport, .fields = {u"Search addresses"_s}},
        {.name = "send page",
         .open = openSend,
         .fields = {u"Time zone"_s, u"To be sure, type the number of people"_s}},
    };
}

} // namespace postroom::test
