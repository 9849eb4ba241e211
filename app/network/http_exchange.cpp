// SPDX-License-Identifier: Apache-2.0
#include "network/http_exchange.h"

#include "network/one_shot_body.h"
#include "network/reply_faults.h"

#include <QNetworkAccessManager>

#include <utility>

namespace postroom {

using namespace Qt::StringLiterals;
using Kind = NetworkFault::Kind;

namespace {

// A time limit that is not positive is none.
void arm(QTimer &timer, std::chrono::milliseconds limit)
{
    timer.setSingleShot(true);
    if (limit.count() > 0)
        timer.start(limit);
}

QString inSeconds(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000.0);
}

} // namespace

HttpExchange::HttpExchange(const HttpRequest &request, const QNetworkRequest &wire, QObject *parent)
    : QObject(parent), m_request(request), m_wire(wire)
{
}

HttpExchange::~HttpExchange()
{
    forget();
}

void HttpExchange::start(QNetworkAccessManager &manager, bool freshConnection, Done done)
{
    m_done = std::move(done);
    m_fresh = freshConnection;
    const bool repeatableByQt = m_request.verb == HttpRequest::Verb::Get && m_request.body.isEmpty()
        && m_request.repeat == HttpRequest::Repeat::Safe;
    if (repeatableByQt) {
        m_reply = manager.get(m_wire);
    } else {
        // The three together keep Qt from buffering the body, and so from sending it a second time.
        m_upload = new OneShotBody(m_request.body);
        m_wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_wire.setHeader(QNetworkRequest::ContentLengthHeader, qint64(m_request.body.size()));
        m_reply = manager.sendCustomRequest(m_wire, verbName(m_request.verb), m_upload);
        m_upload->setParent(m_reply);
    }
    m_wire = {}; // it holds the key
    watch();
}

void HttpExchange::forget()
{
    const Done unused = std::exchange(m_done, {}); // what it holds goes last
    dropReply();
    // Not deleteLater(): Qt 6.4 starts a request with a body from the event loop, also when it was aborted by then.
    delete m_dropped;
}

void HttpExchange::watch()
{
    const auto alive = [this] { arm(m_idle, m_request.idleTimeout); };
    if (m_upload)
        connect(m_upload, &OneShotBody::partTaken, this, alive);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, alive);
    connect(m_reply, &QNetworkReply::requestSent, this, [this, alive] {
        m_left = true;
        alive();
    });
    // Qt waits for this slot before it writes the request.
    connect(m_reply, &QNetworkReply::encrypted, this, [this, alive] {
        m_encrypted = true;
        alive();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, alive);
    connect(m_reply, &QNetworkReply::readyRead, this, [this, alive] {
        alive();
        takeBytes();
    });
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::answered);

    connect(&m_idle, &QTimer::timeout, this, [this] {
        //: %1: a number of seconds, for instance "20"
        timedOut(tr("Nothing came or went for %1 seconds.").arg(inSeconds(m_request.idleTimeout)));
    });
    connect(&m_total, &QTimer::timeout, this, [this] {
        //: %1: a number of seconds, for instance "120"
        timedOut(tr("No complete answer within %1 seconds.").arg(inSeconds(m_request.totalTimeout)));
    });
    alive();
    arm(m_total, m_request.totalTimeout);
}

void HttpExchange::timedOut(const QString &detail)
{
    finish(NetworkFault{Kind::TimedOut, detail, mayHaveLeft()});
}

void HttpExchange::takeBytes()
{
    m_received += m_reply->readAll();
    if (m_received.size() > m_request.maxAnswerBytes) {
        m_received.clear();
        //: %1: a number of bytes
        const QString detail = tr("The answer is longer than %1 bytes.").arg(m_request.maxAnswerBytes);
        finish(NetworkFault{Kind::TooLarge, detail, true});
    }
}

void HttpExchange::answered()
{
    takeBytes();
    if (!m_reply)
        return; // it was too long
    if (auto redirect = redirectOf()) {
        finish(std::move(*redirect));
        return;
    }
    const QNetworkReply::NetworkError error = m_reply->error();
    if (!isStatusError(error)) {
        finish(faultOf(error));
        return;
    }
    HttpAnswer whole = answer();
    if (whole.status < 200) {
        finish(NetworkFault{Kind::Protocol, tr("The answer has no usable HTTP status."), true});
        return;
    }
    // Qt takes the end of the connection for the end of the answer, also where more was announced. Nothing is
    // compressed on the way (see HttpTransport), so the two figures can be compared.
    bool announced = false;
    const qint64 length = whole.header("content-length").toLongLong(&announced);
    const bool bodiless = whole.status == 204;
    if (announced && !bodiless && whole.body.size() < length) {
        //: %1 and %2: numbers of bytes
        const QString detail = tr("The answer broke off after %1 of %2 bytes.").arg(whole.body.size()).arg(length);
        finish(NetworkFault{Kind::ConnectionLost, detail, true});
        return;
    }
    finish(std::move(whole));
}

std::optional<NetworkFault> HttpExchange::redirectOf() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 300 || status > 399)
        return {};
    const QUrl target = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("location")));
    return NetworkFault{Kind::Redirected, target.host(), true};
}

HttpAnswer HttpExchange::answer() const
{
    HttpAnswer whole;
    whole.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        whole.headers.insert(name.toLower(), value);
    whole.body = m_received;
    return whole;
}

NetworkFault HttpExchange::faultOf(QNetworkReply::NetworkError error) const
{
    const SendProgress progress{m_left, !mayHaveLeft()};
    // Qt has no words for a body that did not let itself be sent again.
    const QString detail = error == QNetworkReply::ContentReSendError
        ? tr("The connection closed before an answer came.")
        : m_reply->errorString();
    return {faultKind(error, progress), detail, mayHaveReachedServer(error, progress)};
}

bool HttpExchange::mayHaveLeft() const
{
    if (m_left)
        return true;
    const bool bodyHeld = m_upload && !m_upload->isEmpty() && !m_upload->handedOver();
    const bool beforeTls = m_fresh && !m_encrypted && m_reply && m_reply->url().scheme() == "https"_L1;
    return !bodyHeld && !beforeTls;
}

void HttpExchange::finish(HttpOutcome outcome)
{
    dropReply();
    if (m_dropped)
        m_dropped->deleteLater(); // one of its signals may have led here
    QMetaObject::invokeMethod(
        this,
        [this, outcome = std::move(outcome)]() mutable {
            // The last step: done may delete this.
            const Done done = std::exchange(m_done, {});
            if (done)
                done(std::move(outcome));
        },
        Qt::QueuedConnection);
}

void HttpExchange::dropReply()
{
    m_idle.stop();
    m_total.stop();
    if (!m_reply)
        return;
    // In this order: abort() emits finished at once.
    m_reply->disconnect(this);
    if (m_upload)
        m_upload->disconnect(this);
    m_reply->abort();
    m_dropped = std::exchange(m_reply, {});
}

} // namespace postroom
