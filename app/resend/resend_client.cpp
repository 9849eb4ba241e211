// SPDX-License-Identifier: Apache-2.0
#include "resend/resend_client.h"

#include "base/log.h"
#include "resend/service_error.h"

namespace postroom {

ResendClient::ResendClient(SendQueue &queue, QObject *parent) : QObject(parent), m_queue(queue)
{
    m_readers.setMaxThreadCount(1);
}

ResendClient::~ResendClient()
{
    m_readers.waitForDone();
}

void ResendClient::setRights(Rights rights)
{
    if (rights == m_rights)
        return;
    m_rights = rights;
    emit rightsChanged();
}

void ResendClient::submit(const HttpRequest &request, QObject *context, SendQueue::Done done)
{
    m_queue.submit(request, judgeAnswer, context,
                   [client = QPointer(this), done = std::move(done)](HttpOutcome outcome) {
                       if (client)
                           done(std::move(outcome));
                   });
}

ApiError ResendClient::errorOf(const HttpOutcome &outcome, const HttpRequest &request)
{
    if (const auto *fault = std::get_if<NetworkFault>(&outcome))
        return readNetworkFault(*fault, request);
    return readServiceError(std::get<HttpAnswer>(outcome), request);
}

void ResendClient::logUnread(const HttpRequest &request, const ApiError &error)
{
    // The message names a path and a type, never a value.
    qCWarning(lcResend).noquote() << verbName(request.verb) << request.path << "was not understood:" << error.message;
}

} // namespace postroom
