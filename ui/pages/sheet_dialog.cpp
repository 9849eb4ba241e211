// SPDX-License-Identifier: Apache-2.0
#include "pages/sheet_dialog.h"

#include "kit/clipboard.h"
#include "kit/dialog_end.h"
#include "kit/label.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/tokens.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace postroom {

SheetPreview::SheetPreview(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("The sheet"));
}

void SheetPreview::show(const DomainSheet &sheet, QPageSize::PageSizeId paper)
{
    m_layout = sheetLayout(paper);
    m_pages = std::make_unique<SheetPages>(
        sheet, m_layout.paintRect(QPageLayout::Inch).size() * SheetPages::unitsPerInch);
    setAccessibleDescription(sheetAsText(sheet));
    fitHeight();
    update();
}

void SheetPreview::fitHeight()
{
    if (!m_pages)
        return;
    const QSizeF page = m_layout.fullRect(QPageLayout::Inch).size();
    const int height = qRound(width() * page.height() / page.width()) + metrics::gapSmall;
    setMinimumHeight(height * m_pages->count() - metrics::gapSmall);
}

void SheetPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void SheetPreview::paintEvent(QPaintEvent *)
{
    if (!m_pages)
        return;
    const QRectF page = m_layout.fullRect(QPageLayout::Inch);
    const QPointF corner = m_layout.paintRect(QPageLayout::Inch).topLeft() * SheetPages::unitsPerInch;
    const qreal scale = width() / (page.width() * SheetPages::unitsPerInch);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (int i = 0; i < m_pages->count(); ++i) {
        const QRectF paper(0, 0, width(), width() * page.height() / page.width());
        painter.setPen(tokensOf(palette()).border);
        painter.setBrush(Qt::white);
        painter.drawRect(paper.adjusted(0.5, 0.5, -0.5, -0.5));
        painter.save();
        painter.scale(scale, scale);
        painter.translate(corner);
        m_pages->paint(painter, i);
        painter.restore();
        painter.translate(0, paper.height() + metrics::gapSmall);
    }
}

SheetDialog *SheetDialog::show(const DomainSheet &sheet, QWidget *parent)
{
    auto *dialog = new SheetDialog(sheet, parent->window());
    endDialogWith(*dialog, *parent);
    dialog->open();
    return dialog;
}

SheetDialog::SheetDialog(const DomainSheet &sheet, QWidget *parent)
    : QDialog(parent), m_sheet(sheet), m_preview(new SheetPreview), m_paper(new QComboBox),
      //: Copies the sheet for the IT department, for a mail or a ticket
      m_copy(new QPushButton(tr("Copy as &text"))), m_strip(new MessageStrip)
{
    setObjectName(QStringLiteral("sheetDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Sheet for the IT department"));
    auto *title = new Label(TextKind::PaneTitle, windowTitle());
    auto *text = new Label(TextKind::Muted,
                           //: %1 is a domain
                           tr("Everything that is needed to enter the records of %1, and nothing secret.")
                               .arg(sheet.domain));
    text->setWordWrap(true);

    auto *area = new QScrollArea;
    area->setAccessibleName(tr("How the sheet will look"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    area->setWidget(m_preview);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(metrics::gapLarge);
    middle->addWidget(area, 1);
    middle->addLayout(makeWays());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 20);
    column->setSpacing(metrics::gap);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(m_strip);
    column->addLayout(middle, 1);

    // As much of the page as the window behind has room for.
    resize(qBound(560, parent->width() - 200, 860), qBound(440, parent->height() - 60, 860));
    m_preview->show(m_sheet, paper());
}

QVBoxLayout *SheetDialog::makeWays()
{
    //: Saves the sheet for the IT department
    auto *save = new QPushButton(tr("&Save as PDF…"));
    setButtonKind(save, ButtonKind::Primary);
    save->setDefault(true);
    //: Prints the sheet for the IT department
    auto *print = new QPushButton(tr("&Print…"));
    //: Opens the person's mail program with the sheet for the IT department as a mail
    auto *mail = new QPushButton(tr("Write a &mail…"));
    auto *close = new QPushButton(tr("Close"));
    for (QPushButton *button : {print, mail, m_copy, close})
        button->setAutoDefault(false);
    m_paper->addItem(QPageSize::name(QPageSize::A4), int(QPageSize::A4));
    //: A size of paper: 8.5 x 11 inches
    m_paper->addItem(tr("US Letter"), int(QPageSize::Letter));
    m_paper->setCurrentIndex(m_paper->findData(int(usualPaper())));
    //: The size of paper
    auto *paperLabel = new QLabel(tr("P&aper"));
    paperLabel->setBuddy(m_paper);
    m_paper->setAccessibleName(tr("Paper"));

    auto *ways = new QVBoxLayout;
    ways->setSpacing(metrics::gapSmall);
    for (QPushButton *button : {save, print, mail, m_copy})
        ways->addWidget(button);
    ways->addSpacing(metrics::gapSmall);
    ways->addWidget(paperLabel);
    ways->addWidget(m_paper);
    ways->addStretch(1);
    ways->addWidget(close);

    connect(save, &QPushButton::clicked, this, &SheetDialog::save);
    connect(print, &QPushButton::clicked, this, &SheetDialog::print);
    connect(mail, &QPushButton::clicked, this, &SheetDialog::mail);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyWithHint(sheetAsText(m_sheet), m_copy); });
    connect(m_strip, &MessageStrip::offerTaken, m_copy, &QPushButton::click);
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] { m_preview->show(m_sheet, paper()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return ways;
}

QPageSize::PageSizeId SheetDialog::paper() const
{
    return QPageSize::PageSizeId(m_paper->currentData().toInt());
}

void SheetDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the sheet for IT"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setMimeTypeFilters({QStringLiteral("application/pdf")});
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_sheet.domain + QStringLiteral(" DNS.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (writeSheetAsPdf(m_sheet, file, paper()))
            m_strip->showNotice(Tone::Good, tr("The sheet is saved."), file);
        else
            m_strip->showNotice(Tone::Bad, tr("The sheet was not saved."),
                                tr("%1 cannot be written. Choose another folder.").arg(file));
    });
    dialog->open();
}

void SheetDialog::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(sheetTitle(m_sheet));
    printer->setPageLayout(sheetLayout(paper()));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer] {
        if (printSheet(m_sheet, *printer))
            m_strip->showNotice(Tone::Good, tr("The sheet is on its way to the printer."));
        else
            m_strip->showNotice(Tone::Bad, tr("The sheet was not printed."),
                                tr("The printer does not take it. Choose another one, or save the sheet as PDF."));
    });
    dialog->open();
}

void SheetDialog::mail()
{
    if (QDesktopServices::openUrl(sheetAsMail(m_sheet)))
        m_strip->showNotice(Tone::Good, tr("The mail is open in your mail program."), tr("Add who is to get it."));
    else
        m_strip->showOffer(Tone::Waiting, tr("No mail program opened."),
                           tr("Copy the text, and paste it into a mail of your own."), tr("Copy as text"));
}

} // namespace postroom
