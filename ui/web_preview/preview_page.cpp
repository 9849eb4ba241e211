// SPDX-License-Identifier: Apache-2.0
#include "web_preview/preview_page.h"

#include <QUrl>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

#include <utility>

namespace postroom {

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QString scheme = info.requestUrl().scheme();
    if (scheme == QStringLiteral("data"))
        return; // what is there already
    const bool isWeb = scheme == QStringLiteral("https") || scheme == QStringLiteral("http");
    const bool isImage = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
    if (!isWeb || !isImage || !m_images)
        info.block(true);
}

PreviewPage::PreviewPage(QWebEngineProfile &profile, QObject *parent) : QWebEnginePage(&profile, parent)
{
    using Settings = QWebEngineSettings;
    for (const Settings::WebAttribute off :
         {Settings::JavascriptEnabled, Settings::JavascriptCanOpenWindows, Settings::JavascriptCanAccessClipboard, Settings::LocalStorageEnabled,
          Settings::LocalContentCanAccessRemoteUrls, Settings::LocalContentCanAccessFileUrls, Settings::PluginsEnabled, Settings::HyperlinkAuditingEnabled,
          Settings::ErrorPageEnabled, Settings::FullScreenSupportEnabled, Settings::ScreenCaptureEnabled, Settings::WebGLEnabled,
          Settings::AutoLoadIconsForPage, Settings::DnsPrefetchEnabled, Settings::PdfViewerEnabled, Settings::NavigateOnDropEnabled})
        settings()->setAttribute(off, false);
}

void PreviewPage::draw(const QString &html)
{
    m_isDrawing = true;
    setHtml(html);
}

bool PreviewPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    return isMainFrame && url.scheme() == QStringLiteral("data") && std::exchange(m_isDrawing, false);
}

} // namespace postroom
