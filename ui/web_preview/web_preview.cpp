// SPDX-License-Identifier: Apache-2.0
// The module of the true picture: see composer/true_preview.h. The only code that knows Qt WebEngine.
#include "web_preview/preview_page.h"
#include "composer/true_preview.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QQuickWindow>
#include <QWebEngineProfile>
#include <QWebEngineView>

namespace postroom {

namespace {

constexpr qsizetype mostBytes = 2'000'000; // as the engine takes it: percent-encoded

//! Scales what is wider than itself.
class EngineView final : public QWebEngineView
{
public:
    EngineView(QWebEngineProfile &profile, QWidget *parent) : QWebEngineView(parent), m_page(new PreviewPage(profile, this))
    {
        setPage(m_page);
        setContextMenuPolicy(Qt::NoContextMenu);
    }
    PreviewPage &previewPage() { return *m_page; }
    void setPageWidth(int width)
    {
        m_width = width;
        scale();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWebEngineView::resizeEvent(event);
        scale();
    }

private:
    void scale() { setZoomFactor(qBound(0.25, double(this->width()) / m_width, 1.0)); }

    PreviewPage *m_page;
    int m_width = 660;
};

class EnginePreview final : public TruePreview
{
public:
    explicit EnginePreview(QWidget *parent) : m_view(new EngineView(m_profile, parent))
    {
        m_profile.setUrlRequestInterceptor(&m_guard);
        m_profile.setHttpCacheType(QWebEngineProfile::NoCache);
        m_profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    }
    ~EnginePreview() override { delete m_view; } // before its profile

    QWidget *widget() override { return m_view; }
    bool show(const QString &html, const Look &look) override
    {
        if (QUrl::toPercentEncoding(html).size() > mostBytes || !m_view)
            return false;
        m_guard.setImages(look.images);
        m_view->setPageWidth(look.width);
        m_view->previewPage().draw(html);
        return true;
    }

private:
    QWebEngineProfile m_profile; // off the record: nothing is kept
    RequestGuard m_guard;
    QPointer<EngineView> m_view;
};

class Maker final : public QObject, public TruePreviewMaker
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID POSTROOM_TRUE_PREVIEW_IID)
    Q_INTERFACES(postroom::TruePreviewMaker)
public:
    std::unique_ptr<TruePreview> make(QWidget *parent) override
    {
        // A still page needs no graphics card; and the program's window is not made anew for it.
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        return std::make_unique<EnginePreview>(parent);
    }
};

} // namespace

} // namespace postroom

#include "web_preview.moc"
