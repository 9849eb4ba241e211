// SPDX-License-Identifier: Apache-2.0
#include "pages/sheet_pages.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace postroom {

namespace {

constexpr qreal bodyPixels = 13;
constexpr qreal largest = 1;
constexpr qreal smallest = 0.68; // of the body size: 6.6 points
constexpr qreal step = 0.04;

} // namespace

SheetPages::SheetPages(const DomainSheet &sheet, const QSizeF &area) : m_area(area)
{
    for (qreal scale = largest; scale >= smallest; scale -= step) {
        m_document = std::make_unique<QTextDocument>();
        m_document->setUndoRedoEnabled(false);
        m_document->setUseDesignMetrics(true); // the same lines on the screen, in a PDF and on every printer
        m_document->setDocumentMargin(0);
        QFont font = QGuiApplication::font();
        font.setPixelSize(qRound(bodyPixels * scale));
        font.setHintingPreference(QFont::PreferNoHinting);
        m_document->setDefaultFont(font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a key has no spaces to break at
        option.setTextDirection(QGuiApplication::layoutDirection());
        m_document->setDefaultTextOption(option);
        m_document->setPageSize(area);
        m_document->setHtml(sheetAsHtml(sheet, scale));
        if (m_document->pageCount() == 1)
            break;
    }
}

SheetPages::~SheetPages() = default;

int SheetPages::count() const
{
    return m_document->pageCount();
}

void SheetPages::paint(QPainter &painter, int page) const
{
    const QRectF part(0, page * m_area.height(), m_area.width(), m_area.height());
    painter.save();
    painter.translate(0, -part.top());
    QAbstractTextDocumentLayout::PaintContext context;
    // Paper is white, whatever the theme of the window.
    context.palette.setColor(QPalette::Text, QColor(0x1b, 0x1f, 0x24));
    context.clip = part;
    painter.setClipRect(part);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}

QPageLayout sheetLayout(QPageSize::PageSizeId paper)
{
    return {QPageSize(paper), QPageLayout::Portrait, QMarginsF(16, 16, 16, 16), QPageLayout::Millimeter};
}

QPageSize::PageSizeId usualPaper()
{
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4;
}

bool printSheet(const DomainSheet &sheet, QPagedPaintDevice &device)
{
    const SheetPages pages(sheet,
                           device.pageLayout().paintRect(QPageLayout::Inch).size() * SheetPages::unitsPerInch);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.scale(device.logicalDpiX() / SheetPages::unitsPerInch, device.logicalDpiY() / SheetPages::unitsPerInch);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            device.newPage();
        pages.paint(painter, page);
    }
    return painter.end();
}

bool writeSheetAsPdf(const DomainSheet &sheet, const QString &file, QPageSize::PageSizeId paper)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return false;
    {
        QPdfWriter writer(&out);
        writer.setTitle(sheetTitle(sheet));
        writer.setPageLayout(sheetLayout(paper));
        if (!printSheet(sheet, writer))
            return false;
    }
    return out.commit();
}

} // namespace postroom
