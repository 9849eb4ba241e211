// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QTemporaryFile)

namespace postroom {

class ContactPicker;
class HtmlView;
class ImageLoader;
class PreviewView;
struct AccountModels;

//! The message beside the editor, as it reaches a contact: wide or on a phone, light or dark. Images are blocked until they
//! are allowed, and nothing else is ever loaded.
class PreviewPane final : public QWidget
{
    Q_OBJECT
public:
    //! \a models must outlive it.
    explicit PreviewPane(AccountModels &models, QWidget *parent = nullptr);
    ~PreviewPane() override;

    //! \a own: what \a html was written from, where it is ours.
    void setMessage(const QString &html, const std::optional<MessageDocument> &own);
    PreviewView &view() { return *m_view; }
    ContactPicker &picker() { return *m_picker; }
    //! Where the picture is drawn from now: for tests.
    QString shownText() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void show();
    void openInBrowser();

    ContactPicker *m_picker;
    QPushButton *m_desktop;
    QPushButton *m_phone;
    QPushButton *m_light;
    QPushButton *m_dark;
    QStackedWidget *m_stack;
    PreviewView *m_view;
    HtmlView *m_htmlView;
    QPushButton *m_images;
    QPushButton *m_browser;
    ImageLoader *m_loader;
    QString m_html;
    std::optional<MessageDocument> m_own;
    std::vector<std::unique_ptr<QTemporaryFile>> m_files; // for the browser; go with the pane
};

} // namespace postroom
