// SPDX-License-Identifier: Apache-2.0
// What the service, or whoever answers in its place, may send: the first byte chooses the operation whose answer it is,
// the rest is its body.
#include "fuzz.h"
#include "resend/api_keys/api_key_api.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/broadcasts/broadcast_report_api.h"
#include "resend/contact_imports/contact_import_api.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/contacts/contact_api.h"
#include "resend/contacts/contact_groups_api.h"
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"
#include "resend/emails/email_api.h"
#include "resend/emails/email_metrics_api.h"
#include "resend/json_reader.h"
#include "resend/segments/segment_api.h"
#include "resend/service_error.h"
#include "resend/topics/topic_api.h"

#include <iterator>

using namespace postroom;
using postroom::fuzz::require;

namespace {

template<typename Operation>
void readAnswer(const QByteArray &body)
{
    using Result = typename Operation::Result;
    const auto read = [](JsonReader &in) { return Result::fromJson(in); };
    const Outcome<Result> result = readJson<Result>(body, read);
    if (result) {
        require(bool(readJson<Result>(body, read)), "what was read can be read again");
        return;
    }
    require(result.error().kind == ApiError::Kind::BadAnswer, "what cannot be read is a bad answer");
    require(!result.error().message.isEmpty(), "a bad answer says what is wrong with it");
}

// What is no success is read another way: it never fails, whatever stands in it.
void readServiceFault(const QByteArray &body)
{
    const ApiError error = readServiceError({.status = 422, .body = body}, HttpRequest{});
    require(error.httpStatus == 422, "an error keeps its status");
}

//! An answer that is no success: the first byte chooses its status, the first line is its retry-after.
void readRefusal(const QByteArray &input)
{
    constexpr int statuses[] = {400, 401, 403, 404, 405, 409, 422, 429, 500, 502, 503, 301};
    const qsizetype line = input.indexOf('\n');
    HttpAnswer answer;
    answer.status = statuses[static_cast<unsigned char>(input.isEmpty() ? 0 : input[0]) % std::size(statuses)];
    answer.headers.insert("retry-after", input.mid(1, line < 1 ? 0 : line - 1));
    answer.body = input.mid(line + 1);
    const ApiError error = readServiceError(answer, HttpRequest{.verb = HttpRequest::Verb::Post});
    require(error.httpStatus == answer.status, "an error keeps its status");
    judgeAnswer(answer);
}

// At most 64. New ones go to the end: the corpus counts on the order.
constexpr void (*readers[])(const QByteArray &) = {
    readAnswer<ListApiKeys>,
    readAnswer<CreateApiKey>,
    readAnswer<RenameApiKey>,
    readAnswer<DeleteApiKey>,
    readAnswer<ListDomains>,
    readAnswer<GetDomain>,
    readAnswer<GetDomainClaim>,
    readAnswer<ListContacts>,
    readAnswer<GetContact>,
    readAnswer<ListContactSegments>,
    readAnswer<AddContactToSegment>,
    readAnswer<ListContactTopics>,
    readAnswer<GetContactImport>,
    readAnswer<ListContactImports>,
    readAnswer<GetContactProperty>,
    readAnswer<ListContactProperties>,
    readAnswer<GetSegment>,
    readAnswer<ListSegments>,
    readAnswer<GetTopic>,
    readAnswer<ListTopics>,
    readAnswer<GetBroadcast>,
    readAnswer<ListBroadcasts>,
    readAnswer<ListBroadcastRecipients>,
    readAnswer<ListClickedLinks>,
    readAnswer<GetEmailMetrics>,
    readRefusal,
    readAnswer<CreateApiKey>,
    readAnswer<DeleteApiKey>,
    readAnswer<ListDomains>,
    readAnswer<GetDomain>,
    readAnswer<VerifyDomain>,
    readAnswer<GetDomainClaim>,
    readAnswer<ListContacts>,
    readAnswer<GetContact>,
    readAnswer<AddContactToSegment>,
    readAnswer<ListContactSegments>,
    readAnswer<ListContactTopics>,
    readAnswer<GetContactImport>,
    readAnswer<ListContactImports>,
    readAnswer<ListContactProperties>,
    readAnswer<ListSegments>,
    readAnswer<ListTopics>,
    readAnswer<ListBroadcasts>,
    readAnswer<GetBroadcast>,
    readAnswer<ListBroadcastRecipients>,
    readAnswer<ListClickedLinks>,
    readAnswer<GetEmailMetrics>,
    readServiceFault,
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // A new row must leave what the first bytes of the corpus mean as it is: hence no "modulo the number of rows".
    const std::size_t row = size == 0 ? std::size(readers) : data[0] & 63U;
    if (row >= std::size(readers))
        return 0;
    readers[row](QByteArray(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1)));
    return 0;
}
