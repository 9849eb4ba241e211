// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/domain_sheet.h"

#include <QPageLayout>
#include <QSizeF>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QPagedPaintDevice)
QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QTextDocument)

namespace postroom {

//! The sheet on paper: set as large as one page allows. Only where it would not be readable any more it takes a second.
class SheetPages
{
public:
    static constexpr qreal unitsPerInch = 96;

    //! \a area: what may be printed on, within the margins, in 1/96 of an inch.
    SheetPages(const DomainSheet &sheet, const QSizeF &area);
    ~SheetPages();

    int count() const;
    //! Draws a page, counted from 0, at the painter's origin; the painter's unit is 1/96 of an inch.
    void paint(QPainter &painter, int page) const;

private:
    QSizeF m_area;
    std::unique_ptr<QTextDocument> m_document;
};

//! Upright, with our margins.
QPageLayout sheetLayout(QPageSize::PageSizeId paper);
//! What is usual where the person lives: Letter in North America, else A4.
QPageSize::PageSizeId usualPaper();

//! Prints onto \a device, on its own paper. False where it does not begin.
bool printSheet(const DomainSheet &sheet, QPagedPaintDevice &device);
//! Writes \a file whole or not at all; false where it cannot be written.
bool writeSheetAsPdf(const DomainSheet &sheet, const QString &file, QPageSize::PageSizeId paper);

} // namespace postroom
