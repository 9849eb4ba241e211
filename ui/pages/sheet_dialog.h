// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/domain_sheet.h"
#include "pages/sheet_pages.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class MessageStrip;

//! The sheet as it will look on paper: white in every theme, as wide as there is room.
class SheetPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit SheetPreview(QWidget *parent = nullptr);
    void show(const DomainSheet &sheet, QPageSize::PageSizeId paper);
    int pageCount() const { return m_pages ? m_pages->count() : 0; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    std::unique_ptr<SheetPages> m_pages;
    QPageLayout m_layout;
};

//! The sheet for the IT department: to look at, and on its way out as PDF, on paper, as a mail or as text. Window-modal,
//! never exec(); deletes itself.
class SheetDialog final : public QDialog
{
    Q_OBJECT
public:
    static SheetDialog *show(const DomainSheet &sheet, QWidget *parent);

private:
    SheetDialog(const DomainSheet &sheet, QWidget *parent);
    QVBoxLayout *makeWays();
    QPageSize::PageSizeId paper() const;
    void save();
    void print();
    void mail();

    const DomainSheet m_sheet;
    SheetPreview *m_preview;
    QComboBox *m_paper;
    QPushButton *m_copy;
    MessageStrip *m_strip;
};

} // namespace postroom
