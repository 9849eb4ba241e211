// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWebEnginePage>
#include <QWebEngineUrlRequestInterceptor>

namespace postroom {

//! Lets nothing out but requests for images, and those where they are allowed.
class RequestGuard final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    void setImages(bool allowed) { m_images = allowed; }
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    bool m_images = false;
};

//! Shows what it is given and goes nowhere: no scripts, no links, no windows, no downloads.
class PreviewPage final : public QWebEnginePage
{
    Q_OBJECT
public:
    PreviewPage(QWebEngineProfile &profile, QObject *parent);
    void draw(const QString &html);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override {}

private:
    bool m_isDrawing = false; // what comes next is ours
};

} // namespace postroom
