// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/true_preview.h"
#include "email/message_document.h"

#include <QTimer>
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
class Label;
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

    //! \a own: what \a html was written from, where it is ours. Drawn a moment later, or once the pane is seen.
    void setMessage(const QString &html, const std::optional<MessageDocument> &own);
    PreviewView &view() { return *m_view; }
    ContactPicker &picker() { return *m_picker; }
    //! The images of the message, for whoever shows it too.
    ImageLoader &images() { return *m_loader; }
    void allowImages();
    //! Another module than the one beside the program; empty: none.
    void setTruePreviewFile(const QString &file);
    //! What is drawn, as text; not of the true picture. For tests.
    QString shownText();

signals:
    //! Images were allowed, or one has come.
    void imagesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void draw();
    void showAbout(bool isTrue);
    void showTruly(bool on);
    bool drawTruly();
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
    QPushButton *m_trueButton;
    QPushButton *m_browser;
    Label *m_note;
    Label *m_browserFault; // why nothing was opened there
    Label *m_about; // what of the picture is not as it will be
    ImageLoader *m_loader;
    QString m_trueFile; // of the module; empty: not installed
    std::unique_ptr<TruePreview> m_true; // once it is asked for
    QString m_trueHtml; // what it draws
    TruePreview::Look m_trueLook;
    QTimer m_soon;
    QString m_html;
    std::optional<MessageDocument> m_own;
    std::vector<std::unique_ptr<QTemporaryFile>> m_files; // for the browser; go with the pane
};

} // namespace postroom
