// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <memory>

namespace postroom {

//! The true picture of a message, drawn by the engine of a browser: scripts are off, nothing is kept, and nothing is loaded
//! from anywhere but images that were allowed. An optional component: a module (ui/web_preview) that is loaded when it is
//! first asked for. A module cannot reach into the program, so this is nothing but an interface.
class TruePreview
{
public:
    struct Look
    {
        int width = 660; //!< of the page in CSS px: what is wider than the view is scaled down
        bool images = false;

        bool operator==(const Look &) const = default;
    };

    virtual ~TruePreview() = default;
    //! Of the parent it was made with.
    virtual QWidget *widget() = 0;
    //! Draws \a html. False where it is larger than the engine takes (2 MB).
    virtual bool show(const QString &html, const Look &look) = 0;
};

//! What the module is, for QPluginLoader.
class TruePreviewMaker
{
public:
    virtual ~TruePreviewMaker() = default;
    virtual std::unique_ptr<TruePreview> make(QWidget *parent) = 0;
};

#define POSTROOM_TRUE_PREVIEW_IID "org.postroom.TruePreviewMaker/1"

//! Where the module lies beside this program; empty where it is not installed.
QString truePreviewFile();
//! Loads the module in \a file and makes a view in \a parent. A null pointer where that cannot be; \a fault then says why, to
//! a person.
std::unique_ptr<TruePreview> loadTruePreview(const QString &file, QWidget *parent, QString &fault);

//! \a html for a browser: loads nothing but images, where those are allowed, and runs no scripts.
QString guardedHtml(const QString &html, bool withImages);
//! \a html as somebody sees it who prefers light or dark, whatever this computer prefers.
QString shadedHtml(const QString &html, bool isDark);

} // namespace postroom

Q_DECLARE_INTERFACE(postroom::TruePreviewMaker, POSTROOM_TRUE_PREVIEW_IID)
