// SPDX-License-Identifier: Apache-2.0
#include "composer/object_dialogs.h"

#include "composer/field_text.h"
#include "composer/message_objects.h"
#include "kit/form_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace postroom {

QString webAddress(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || typed.contains(QLatin1Char(' ')))
        return {};
    if (soleField(typed) || typed == QStringLiteral("{{{RESEND_UNSUBSCRIBE_URL}}}"))
        return typed;
    const qsizetype colon = typed.indexOf(QLatin1Char(':'));
    const QString scheme = typed.left(qMax(qsizetype(0), colon)).toLower();
    if (scheme == QStringLiteral("mailto") || scheme == QStringLiteral("tel"))
        return typed;
    if (typed.contains(QLatin1Char('@')) && colon < 0 && !typed.contains(QLatin1Char('/')))
        return QStringLiteral("mailto:") + typed;
    const bool hasScheme = typed.contains(QStringLiteral("://"));
    if (hasScheme && scheme != QStringLiteral("http") && scheme != QStringLiteral("https"))
        return {};
    const QString whole = hasScheme ? typed : QStringLiteral("https://") + typed;
    const QUrl url(whole, QUrl::StrictMode);
    const bool isWhole = !url.host().isEmpty() && url.host().contains(QLatin1Char('.'));
    // A personal field within an address is no part of a URL yet.
    return isWhole || (whole.contains(QStringLiteral("{{{")) && whole.size() > 12) ? whole : QString();
}

namespace {

QSpinBox *numberBox(int least, int most, int value)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setCorrectionMode(QSpinBox::CorrectToNearestValue); // not back to what nobody typed
    box->setValue(value);
    return box;
}

QString notAnAddress()
{
    return LinkDialog::tr("This is not a web address. It looks like https://example.com/page.");
}

} // namespace

LinkDialog *LinkDialog::ask(const Link &link, bool hasText, const AccountMark &account, QWidget *parent,
                            std::function<void(const Link &)> done)
{
    auto *dialog = new LinkDialog(link, hasText, account, parent);
    connect(dialog, &FormDialog::submitted, dialog, [dialog, done = std::move(done)] {
        done({dialog->m_text->text().trimmed(), dialog->url()});
        dialog->accept();
    });
    dialog->open();
    return dialog;
}

LinkDialog::LinkDialog(const Link &link, bool hasText, const AccountMark &account, QWidget *parent)
    : FormDialog(account, link.url.isEmpty() ? tr("Insert a link") : tr("Change the link"),
                 link.url.isEmpty() ? tr("Insert link") : tr("Change link"), parent, Needs::Nothing),
      m_link(link), m_hasText(hasText), m_text(new FormField(tr("&Text"))),
      m_url(new FormField(tr("&Leads to"), tr("A web address, or an email address. Leave it empty to take the link off."))),
      m_unsubscribe(new QCheckBox(tr("&Unsubscribe: each recipient’s own address to unsubscribe at")))
{
    m_text->setText(link.text);
    const bool unsubscribes = link.url == QStringLiteral("{{{RESEND_UNSUBSCRIBE_URL}}}");
    m_unsubscribe->setChecked(unsubscribes);
    m_url->setText(unsubscribes ? QString() : link.url);
    m_url->setEnabled(!unsubscribes);
    fields().addWidget(m_text);
    m_text->setVisible(!hasText); // only now: without a parent it would be a window
    fields().addWidget(m_url);
    fields().addWidget(m_unsubscribe);
    connect(m_unsubscribe, &QCheckBox::toggled, m_url, [this](bool on) { m_url->setEnabled(!on); });
    m_url->setFocus();
}

QString LinkDialog::url() const
{
    if (m_unsubscribe->isChecked())
        return QStringLiteral("{{{RESEND_UNSUBSCRIBE_URL}}}");
    return webAddress(m_url->text());
}

bool LinkDialog::check()
{
    const bool takesOff = m_url->text().trimmed().isEmpty() && !m_link.url.isEmpty();
    if (!url().isEmpty() || takesOff)
        return true;
    m_url->setFault(m_url->text().trimmed().isEmpty() ? tr("Write where the link leads.") : notAnAddress());
    m_url->setFocus();
    return false;
}

bool LinkDialog::isDirty() const
{
    return m_text->text() != m_link.text || (m_url->text() != m_link.url && !m_unsubscribe->isChecked());
}

ObjectDialog *ObjectDialog::ask(const Block &block, bool isNew, const AccountMark &account, QWidget *parent,
                                std::function<void(const Block &)> done)
{
    auto *dialog = new ObjectDialog(block, isNew, account, parent);
    connect(dialog, &FormDialog::submitted, dialog, [dialog, done = std::move(done)] {
        const Block result = dialog->result();
        dialog->accept();
        done(result);
    });
    dialog->open();
    return dialog;
}

ObjectDialog::ObjectDialog(const Block &block, bool isNew, const AccountMark &account, QWidget *parent)
    : FormDialog(account,
                 std::holds_alternative<ImageBlock>(block)        ? tr("Image")
                     : std::holds_alternative<ButtonBlock>(block) ? tr("Button")
                                                                  : tr("Space"),
                 //: Buttons of a dialog
                 isNew ? tr("Insert") : tr("Change"), parent, Needs::Nothing),
      m_block(block)
{
    TextAlign align = TextAlign::Center;
    if (const auto *image = std::get_if<ImageBlock>(&block)) {
        m_url = new FormField(tr("&Address of the image"), tr("Where it is on the web, for example https://example.com/photo.png."));
        m_url->setText(image->url);
        m_text = new FormField(tr("&Description"), tr("Read out, and shown where images are blocked."));
        m_text->setText(image->alt);
        m_target = new FormField(tr("&Leads to"), tr("A web address to open with a click. May stay empty."));
        m_target->setText(image->link);
        m_size = numberBox(0, 800, image->width);
        m_size->setSpecialValueText(tr("As wide as there is room"));
        //: Unit behind a number: pixels
        m_size->setSuffix(tr(" px"));
        m_size->setSingleStep(10);
        align = image->align;
    } else if (const auto *button = std::get_if<ButtonBlock>(&block)) {
        m_text = new FormField(tr("&Text"));
        m_text->setText(button->text);
        m_url = new FormField(tr("&Leads to"), tr("A web address, for example https://example.com/news."));
        m_url->setText(button->url);
        align = button->align;
    } else if (const auto *spacer = std::get_if<SpacerBlock>(&block)) {
        m_size = numberBox(4, 200, spacer->height);
        m_size->setSuffix(tr(" px"));
    }
    QWidget *first = nullptr;
    QList<FormField *> order{m_text, m_url};
    if (std::holds_alternative<ImageBlock>(block))
        order = {m_url, m_text, m_target};
    for (FormField *field : std::as_const(order)) {
        if (!field)
            continue;
        fields().addWidget(field);
        first = first ? first : field;
    }
    if (m_size) {
        fields().addWidget(new FieldFrame(m_url ? tr("&Width") : tr("&Height"), m_size));
        first = first ? first : m_size;
    }
    if (m_url) {
        m_align = new QComboBox;
        //: Where an image or button stands in its line
        m_align->addItems({tr("At the start"), tr("In the middle"), tr("At the end")});
        m_align->setCurrentIndex(int(align));
        fields().addWidget(new FieldFrame(tr("&Place"), m_align));
    }
    first->setFocus();
}

Block ObjectDialog::result() const
{
    const TextAlign align = m_align ? TextAlign(m_align->currentIndex()) : TextAlign::Start;
    if (std::holds_alternative<ImageBlock>(m_block))
        return ImageBlock{webAddress(m_url->text()), m_text->text().trimmed(), m_size->value(), align, webAddress(m_target->text())};
    if (std::holds_alternative<ButtonBlock>(m_block))
        return ButtonBlock{m_text->text().trimmed(), webAddress(m_url->text()), align};
    return SpacerBlock{m_size->value()};
}

bool ObjectDialog::check()
{
    if (m_url && webAddress(m_url->text()).isEmpty())
        m_url->setFault(notAnAddress());
    if (std::holds_alternative<ButtonBlock>(m_block) && m_text->text().trimmed().isEmpty())
        m_text->setFault(tr("Write what the button says."));
    if (m_target && !m_target->text().trimmed().isEmpty() && webAddress(m_target->text()).isEmpty())
        m_target->setFault(notAnAddress());
    for (FormField *field : {m_text, m_url, m_target}) {
        if (field && !field->fault().isEmpty()) {
            field->setFocus();
            return false;
        }
    }
    return true;
}

bool ObjectDialog::isDirty() const
{
    if (const auto *image = std::get_if<ImageBlock>(&m_block))
        return m_url->text() != image->url || m_text->text() != image->alt || m_target->text() != image->link
            || m_size->value() != image->width || m_align->currentIndex() != int(image->align);
    if (const auto *button = std::get_if<ButtonBlock>(&m_block))
        return m_url->text() != button->url || m_text->text() != button->text || m_align->currentIndex() != int(button->align);
    const auto *spacer = std::get_if<SpacerBlock>(&m_block);
    return spacer && m_size->value() != spacer->height;
}

FieldDialog *FieldDialog::ask(const MergeField &field, bool isNew, const AccountMark &account, QWidget *parent,
                              std::function<void(const MergeField &)> done)
{
    auto *dialog = new FieldDialog(field, isNew, account, parent);
    connect(dialog, &FormDialog::submitted, dialog, [dialog, done = std::move(done)] {
        const MergeField result{dialog->m_mergeField.key, dialog->m_fallback->text().trimmed()};
        dialog->accept();
        done(result);
    });
    dialog->open();
    return dialog;
}

FieldDialog::FieldDialog(const MergeField &field, bool isNew, const AccountMark &account, QWidget *parent)
    : FormDialog(account, tr("Personal field: %1").arg(fieldLabel({field.key, {}})), isNew ? tr("Insert") : tr("Change"), parent, Needs::Nothing),
      m_mergeField(field),
      m_fallback(new FormField(tr("&For people without it"),
                               tr("For example “there”, so that nobody reads “Hello ,”. Empty: nothing stands in its place.")))
{
    m_fallback->setText(field.fallback);
    fields().addWidget(m_fallback);
    m_fallback->setFocus();
}

bool FieldDialog::check()
{
    const QString fallback = m_fallback->text();
    if (!fallback.contains(QLatin1Char('{')) && !fallback.contains(QLatin1Char('}')) && !fallback.contains(QLatin1Char('|')))
        return true;
    m_fallback->setFault(tr("The characters {, } and | cannot stand here."));
    return false;
}

bool FieldDialog::isDirty() const
{
    return m_fallback->text() != m_mergeField.fallback;
}

} // namespace postroom
