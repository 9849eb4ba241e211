// SPDX-License-Identifier: Apache-2.0
#include "composer/preview_pane.h"

#include "composer/contact_picker.h"
#include "composer/image_loader.h"
#include "composer/preview_view.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "models/account_models.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QDir>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryFile>
#include <QUrl>
#include <QVBoxLayout>

namespace postroom {

namespace {

QPushButton *choice(const QString &text, QButtonGroup *group, bool isOn)
{
    auto *button = new QPushButton(text);
    button->setCheckable(true);
    button->setChecked(isOn);
    setDense(button);
    group->addButton(button);
    return button;
}

// The browser runs no scripts of it and loads nothing that was not allowed.
QString guarded(const QString &html, bool withImages)
{
    const QString policy = withImages ? QStringLiteral("default-src 'none'; style-src 'unsafe-inline' https:; img-src https: http: data:; font-src https:")
                                      : QStringLiteral("default-src 'none'; style-src 'unsafe-inline'");
    const QString meta = QStringLiteral("<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"%1\">").arg(policy);
    const qsizetype head = html.indexOf(QStringLiteral("<head>"), 0, Qt::CaseInsensitive);
    QString result = html;
    if (head >= 0) {
        result.insert(head + 6, meta);
        return result;
    }
    // A document type comes first, else the browser goes back to the rules of 1998.
    const qsizetype type = html.trimmed().startsWith(QStringLiteral("<!doctype"), Qt::CaseInsensitive) ? html.indexOf(QLatin1Char('>')) + 1 : 0;
    result.insert(type, meta);
    return result;
}

} // namespace

PreviewPane::PreviewPane(AccountModels &models, QWidget *parent)
    : QWidget(parent), m_picker(new ContactPicker(models)), m_stack(new QStackedWidget), m_view(new PreviewView), m_htmlView(new HtmlView),
      m_images(new QPushButton), m_browser(new QPushButton(tr("Open in browser"))), m_loader(new ImageLoader(this))
{
    auto *widths = new QButtonGroup(this);
    auto *shades = new QButtonGroup(this);
    //: How a message is previewed
    m_desktop = choice(tr("Desktop"), widths, true);
    m_phone = choice(tr("Phone"), widths, false);
    m_light = choice(tr("Light"), shades, true);
    m_dark = choice(tr("Dark"), shades, false);
    setDense(m_images);
    setDense(m_browser);
    m_browser->setToolTip(tr("The true picture, in your browser: a file on this computer that goes when you close the message"));
    auto *name = new Label(TextKind::Strong, tr("Preview &as"));
    name->setBuddy(m_picker);
    m_picker->setAccessibleName(tr("Preview as"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gapLarge, metrics::gapLarge - 2, metrics::gapLarge, metrics::gap);
    column->setSpacing(metrics::gapSmall);
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::gapSmall);
    top->addWidget(name);
    top->addWidget(m_picker, 1);
    column->addLayout(top);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_desktop);
    row->addWidget(m_phone);
    row->addStretch(1);
    row->addWidget(m_light);
    row->addWidget(m_dark);
    column->addLayout(row);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_htmlView);
    column->addWidget(m_stack, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(metrics::gapSmall);
    below->addWidget(m_images);
    below->addStretch(1);
    below->addWidget(m_browser);
    column->addLayout(below);

    connect(widths, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on)
            show();
    });
    connect(shades, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on)
            show();
    });
    connect(m_picker, &ContactPicker::chosen, this, &PreviewPane::show);
    connect(&models.contactProperties, &TableModel::phaseChanged, this, &PreviewPane::show);
    connect(m_images, &QPushButton::clicked, this, [this] {
        m_loader->setAllowed(true);
        show();
        m_view->imagesChanged();
    });
    connect(m_loader, &ImageLoader::arrived, this, [this] {
        if (m_own)
            m_view->imagesChanged();
        else
            show();
    });
    connect(m_browser, &QPushButton::clicked, this, &PreviewPane::openInBrowser);
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::setMessage(const QString &html, const std::optional<MessageDocument> &own)
{
    m_html = html;
    m_own = own;
    show();
}

QString PreviewPane::shownText() const
{
    return m_own ? m_view->toPlainText() : m_htmlView->toPlainText();
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    show();
}

void PreviewPane::show()
{
    if (!isVisible() && !m_html.isEmpty() && width() < 50)
        return;
    const PreviewContact contact = m_picker->contact();
    m_dark->setEnabled(m_own.has_value());
    m_dark->setToolTip(m_own ? QString() : tr("Only your browser can show this HTML in dark."));
    int images = 0;
    if (m_own) {
        m_stack->setCurrentWidget(m_view);
        m_view->show(filledFor(contact, *m_own), m_phone->isChecked(), m_dark->isChecked(), *m_loader);
        images = imageCount(m_own->blocks);
    } else {
        m_stack->setCurrentWidget(m_htmlView);
        m_htmlView->setMaximumWidth(m_phone->isChecked() ? 280 : QWIDGETSIZE_MAX);
        m_htmlView->show(filledHtmlFor(contact, m_html), *m_loader);
        images = int(m_html.count(QStringLiteral("<img"), Qt::CaseInsensitive));
    }
    m_images->setVisible(images > 0 && !m_loader->isAllowed());
    //: A button that lets the preview load the images
    m_images->setText(tr("%n image(s) blocked · Show", nullptr, images));
}

void PreviewPane::openInBrowser()
{
    // Readable by this user alone, and taken away with the pane.
    auto file = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/postroom-preview-XXXXXX.html"));
    if (!file->open())
        return;
    file->write(guarded(filledHtmlFor(m_picker->contact(), m_html), m_loader->isAllowed()).toUtf8());
    file->close();
    QDesktopServices::openUrl(QUrl::fromLocalFile(file->fileName()));
    m_files.push_back(std::move(file));
}

} // namespace postroom
