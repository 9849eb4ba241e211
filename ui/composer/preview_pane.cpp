// SPDX-License-Identifier: Apache-2.0
#include "composer/preview_pane.h"

#include "composer/contact_picker.h"
#include "composer/image_loader.h"
#include "composer/pasted.h"
#include "composer/preview_view.h"
#include "composer/true_preview.h"
#include "kit/error_text.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/readable.h"
#include "models/account_models.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QDir>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryFile>
#include <QTextEdit>
#include <QUrl>
#include <QVBoxLayout>

#include <chrono>

namespace postroom {

namespace {

// Long enough that a quick typist is not slowed down, short enough for the preview to be there in 150 ms.
constexpr std::chrono::milliseconds drawPause{60};
// The engine loads the whole page anew each time.
constexpr std::chrono::milliseconds trueDrawPause{400};

// Of HTML from elsewhere: more takes so long that it hinders whoever types. Mail programs cut sooner.
constexpr qsizetype mostDrawn = 300'000;

constexpr int desktopWidth = 660; // in CSS px, of what the true picture is laid out in
constexpr int phoneWidth = 375;

QPushButton *choice(const QString &text, QButtonGroup *group, bool isOn)
{
    auto *button = new QPushButton(text);
    button->setCheckable(true);
    button->setChecked(isOn);
    setDense(button);
    group->addButton(button);
    return button;
}

} // namespace

PreviewPane::PreviewPane(AccountModels &models, QWidget *parent)
    : QWidget(parent), m_picker(new ContactPicker(models)), m_stack(new QStackedWidget), m_view(new PreviewView), m_htmlView(new HtmlView),
      m_images(new QPushButton),
      //: A button: the preview is drawn as a browser draws it
      m_trueButton(new QPushButton(tr("True picture"))), m_browser(new QPushButton(tr("Open in browser"))),
      m_note(new Label(TextKind::SmallMuted)), m_browserFault(new Label(TextKind::Bad)), m_about(new Label(TextKind::SmallMuted)), m_loader(new ImageLoader(this)), m_trueFile(truePreviewFile())
{
    auto *widths = new QButtonGroup(this);
    auto *shades = new QButtonGroup(this);
    //: How a message is previewed
    m_desktop = choice(tr("Desktop"), widths, true);
    m_phone = choice(tr("Phone"), widths, false);
    m_light = choice(tr("Light"), shades, true);
    m_dark = choice(tr("Dark"), shades, false);
    setDense(m_images);
    setDense(m_trueButton);
    m_trueButton->setCheckable(true);
    m_trueButton->setToolTip(tr("As a browser draws it: scripts are off, and nothing is loaded but images you allowed"));
    m_note->setWordWrap(true);
    m_note->hide();
    m_browserFault->setWordWrap(true);
    m_browserFault->hide();
    m_about->setWordWrap(true);
    m_about->hide();
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
    column->addWidget(m_note);
    column->addWidget(m_about);
    auto *below = new QHBoxLayout;
    below->setSpacing(metrics::gapSmall);
    below->addWidget(m_trueButton);
    below->addStretch(1);
    below->addWidget(m_browser);
    column->addWidget(m_images, 0, Qt::AlignLeft);
    column->addLayout(below);
    column->addWidget(m_browserFault);
    // Not before it has a parent: shown then it would be a window of its own for a moment, and take the keyboard.
    m_trueButton->setVisible(!m_trueFile.isEmpty());

    connect(widths, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on)
            draw();
    });
    connect(shades, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on)
            draw();
    });
    connect(m_picker, &ContactPicker::chosen, this, &PreviewPane::draw);
    connect(&models.contactProperties, &TableModel::phaseChanged, this, &PreviewPane::draw);
    connect(m_images, &QPushButton::clicked, this, &PreviewPane::allowImages);
    connect(m_loader, &ImageLoader::arrived, this, [this] {
        if (m_own)
            m_view->imagesChanged();
        else
            draw();
        emit imagesChanged();
    });
    connect(m_browser, &QPushButton::clicked, this, &PreviewPane::openInBrowser);
    connect(m_trueButton, &QPushButton::toggled, this, &PreviewPane::showTruly);
    m_soon.setSingleShot(true);
    m_soon.setInterval(drawPause);
    connect(&m_soon, &QTimer::timeout, this, &PreviewPane::draw);
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::allowImages()
{
    m_loader->setAllowed(true);
    draw();
    m_view->imagesChanged();
    emit imagesChanged();
}

void PreviewPane::setMessage(const QString &html, const std::optional<MessageDocument> &own)
{
    m_html = html;
    m_own = own;
    if (!m_soon.isActive())
        m_soon.start();
}

void PreviewPane::setTruePreviewFile(const QString &file)
{
    m_trueFile = file;
    m_trueButton->setVisible(!file.isEmpty());
}

void PreviewPane::showTruly(bool on)
{
    m_note->hide();
    if (on && !m_true) {
        QString fault;
        m_true = loadTruePreview(m_trueFile, this, fault);
        if (!m_true) {
            m_trueButton->setChecked(false);
            m_trueButton->setEnabled(false);
            m_note->setText(fault);
            m_note->show();
            return;
        }
        m_true->widget()->setAccessibleName(tr("Preview of the message"));
        m_stack->addWidget(m_true->widget());
    }
    m_soon.setInterval(on ? trueDrawPause : drawPause);
    draw();
}

bool PreviewPane::drawTruly()
{
    if (!m_true || !m_trueButton->isChecked())
        return false;
    const bool images = m_loader->isAllowed();
    const QString html = guardedHtml(shadedHtml(filledHtmlFor(m_picker->contact(), m_html), m_dark->isChecked()), images);
    const TruePreview::Look look{m_phone->isChecked() ? phoneWidth : desktopWidth, images};
    m_true->widget()->setMaximumWidth(m_phone->isChecked() ? phoneWidth : QWIDGETSIZE_MAX);
    if (html == m_trueHtml && look == m_trueLook) {
        m_stack->setCurrentWidget(m_true->widget());
        return true;
    }
    const bool isShown = m_true->show(html, look);
    m_note->setText(tr("This message is too large for the true picture."));
    m_note->setVisible(!isShown);
    if (isShown)
        m_stack->setCurrentWidget(m_true->widget());
    m_trueHtml = isShown ? html : QString();
    m_trueLook = look;
    return isShown;
}

QString PreviewPane::shownText()
{
    if (m_soon.isActive())
        draw();
    return m_own ? m_view->toPlainText() : m_htmlView->toPlainText();
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    draw();
}

void PreviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    draw();
}

void PreviewPane::draw()
{
    m_soon.stop();
    if (!isVisible())
        return; // drawn when it is
    const PreviewContact contact = m_picker->contact();
    const bool isTrue = drawTruly();
    m_dark->setEnabled(isTrue || m_own);
    m_dark->setToolTip(m_dark->isEnabled() ? QString() : tr("Only your browser can show this HTML in dark."));
    const int images = m_own ? imageCount(m_own->blocks) : int(m_html.count(QStringLiteral("<img"), Qt::CaseInsensitive));
    if (!isTrue && m_own) {
        m_stack->setCurrentWidget(m_view);
        m_view->show(filledFor(contact, *m_own), m_phone->isChecked(), m_dark->isChecked(), *m_loader);
    } else if (!isTrue) {
        m_stack->setCurrentWidget(m_htmlView);
        m_htmlView->setMaximumWidth(m_phone->isChecked() ? 280 : QWIDGETSIZE_MAX);
        m_htmlView->show(filledHtmlFor(contact, firstOf(m_html, mostDrawn)), *m_loader);
    }
    showAbout(isTrue);
    m_images->setVisible(images > 0 && !m_loader->isAllowed());
    //: A button that lets the preview load the images
    m_images->setText(tr("%n image(s) blocked · Show", nullptr, images));
}

void PreviewPane::showAbout(bool isTrue)
{
    QStringList sentences;
    if (const auto &failure = m_picker->failure())
        sentences.push_back(tr("What else is known of this person could not be read, so fallbacks stand in for it. Choose the person again to try "
                               "once more.") + QLatin1Char(' ') + errorText(*failure).why);
    if (!isTrue && !m_own && m_html.size() > mostDrawn)
        sentences.push_back(tr("Only the first part is shown here: the message is very long. Many mail programs show no more than that either."));
    const auto *shown = isTrue ? nullptr : qobject_cast<const QTextEdit *>(m_stack->currentWidget());
    if (shown && shown->wordWrapMode() == QTextOption::WrapAnywhere)
        sentences.push_back(tr("Lines break within words here, because one word of the message has thousands of letters. Mail programs break them "
                               "between words."));
    m_about->setText(readable(sentences.join(QLatin1Char('\n'))));
    m_about->setVisible(!sentences.isEmpty());
}

void PreviewPane::openInBrowser()
{
    // Readable by this user alone, and taken away with the pane.
    auto file = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/postroom-preview-XXXXXX.html"));
    const QByteArray html = guardedHtml(filledHtmlFor(m_picker->contact(), m_html), m_loader->isAllowed()).toUtf8();
    QString fault;
    if (!file->open() || file->write(html) != html.size() || !file->flush()) {
        //: %1: a folder, %2: why, as the computer says it
        fault = tr("Nothing was opened: the file for the browser could not be written to %1 (%2). See that there is room and that you may write "
                   "there, then try again.")
                    .arg(QDir::toNativeSeparators(QDir::tempPath()), file->errorString());
    } else {
        file->close();
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file->fileName())))
            fault = tr("Nothing was opened: this computer has no browser for it. Choose one in the settings of the computer, then try again.");
        else
            m_files.push_back(std::move(file));
    }
    m_browserFault->setText(readable(fault));
    m_browserFault->setVisible(!fault.isEmpty());
}

} // namespace postroom
