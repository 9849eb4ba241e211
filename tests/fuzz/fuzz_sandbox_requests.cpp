// SPDX-License-Identifier: Apache-2.0
// A few requests, one after the other, straight into the sandbox. Written so that people can write and read them too:
//
//     POST /contacts/imports        method and target
//     wait 3600                     then any of these: seconds that pass before it…
//     auth Bearer re_other          …another Authorization header, or none at all…
//     agent                         …another User-Agent…
//     key abc                       …an Idempotency-Key…
//     part file|a.csv|text/csv      …and each part of a multipart body, whose contents stand below, divided by "\n--\n"
//                                   an empty line
//     email\na@b.example            the body, up to
//     ####                          the next request
//
// "$0" to "$f" in a target or a body stand for the id that the first to the sixteenth answer held.
#include "fuzz.h"
#include "sandbox/http/http_front.h"
#include "sandbox/sample/sample_account.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

using namespace postroom::sandbox;
using postroom::fuzz::require;

namespace {

constexpr std::size_t mostRequests = 16;
constexpr std::int64_t longestWait = 100 * 24 * 3600; // seconds

//! Takes everything up to \a end off \a text, and \a end with it.
std::string_view takeUpTo(std::string_view &text, std::string_view end)
{
    const std::size_t at = text.find(end);
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
    return taken;
}

struct Request
{
    std::string method;
    std::string target;
    std::string userAgent = "fuzz";
    std::string authorization = "Bearer re_fuzz";
    std::string idempotencyKey;
    std::int64_t wait = 0;
    std::string body;
    Parts parts;
};

std::string withIds(std::string_view text, const std::vector<std::string> &ids)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t number = i + 1 < text.size() ? std::string_view("0123456789abcdef").find(text[i + 1]) : 16;
        if (text[i] == '$' && number < ids.size())
            out += ids[number], ++i;
        else
            out += text[i];
    }
    return out;
}

void readOption(Request &request, std::string_view line)
{
    const std::string_view name = takeUpTo(line, " ");
    if (name == "wait") {
        std::from_chars(line.data(), line.data() + line.size(), request.wait);
        request.wait = std::clamp<std::int64_t>(request.wait, 0, longestWait);
    } else if (name == "auth") {
        request.authorization = line;
    } else if (name == "agent") {
        request.userAgent = line;
    } else if (name == "key") {
        request.idempotencyKey = line;
    } else if (name == "part") {
        Part part;
        part.name = takeUpTo(line, "|");
        part.fileName = takeUpTo(line, "|");
        part.contentType = line;
        request.parts.push_back(std::move(part));
    }
}

Request readRequest(std::string_view text, const std::vector<std::string> &ids)
{
    Request request;
    std::string_view first = takeUpTo(text, "\n");
    request.method = takeUpTo(first, " ");
    request.target = withIds(first, ids);
    while (!text.empty()) {
        const std::string_view line = takeUpTo(text, "\n");
        if (line.empty())
            break;
        readOption(request, line);
    }
    if (request.parts.empty()) {
        request.body = withIds(text, ids);
    } else {
        for (Part &part : request.parts)
            part.content = withIds(takeUpTo(text, "\n--\n"), ids);
    }
    return request;
}

//! What holds for every answer, whatever was asked. Returns the id in it, if any.
std::string checked(const Answer &answer)
{
    require(answer.status >= 200 && answer.status <= 599, "a status says how it went");
    if (answer.contentType != "application/json") {
        require(answer.status == 403, "all but the refusal of what has no User-Agent is JSON");
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray(answer.body.data(), qsizetype(answer.body.size())), &error);
    require(error.error == QJsonParseError::NoError && document.isObject(), "an answer is one JSON object");
    const QJsonObject object = document.object();
    if (answer.status < 400)
        return object.value(QStringLiteral("id")).toString().toStdString();
    require(object.size() == 3, "an error has three fields");
    require(object.value(QStringLiteral("statusCode")).toInt() == answer.status, "statusCode is the status");
    require(!object.value(QStringLiteral("message")).toString().isEmpty(), "an error has a message");
    require(!object.value(QStringLiteral("name")).toString().isEmpty(), "an error has a name");
    require(answer.status != 500, "nothing breaks inside");
    return {};
}

Answer ask(HttpFront &front, const Request &request)
{
    return front.answer({request.method, request.target, request.userAgent, request.authorization, request.body,
                         request.parts, request.idempotencyKey});
}

//! Whatever went on, everything can still be listed.
void lookAround(HttpFront &front)
{
    for (const char *target : {"/api-keys?limit=100", "/domains?limit=100", "/contacts?limit=100",
                               "/segments?limit=100", "/topics?limit=100", "/contact-properties?limit=100",
                               "/broadcasts?limit=100", "/contacts/imports?limit=100", "/emails/metrics"}) {
        Request request;
        request.method = "GET";
        request.target = target;
        const Answer answer = ask(front, request);
        checked(answer);
        require(answer.status == 200, "lists can be read");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto time = std::make_shared<MovableTime>();
    HttpFront front(sampleAccount(time->now(), 40), {}, {}, time);
    std::vector<std::string> ids;
    std::string_view text(reinterpret_cast<const char *>(data), size);
    while (!text.empty() && ids.size() < mostRequests) {
        const Request request = readRequest(takeUpTo(text, "\n####\n"), ids);
        time->advance(std::chrono::seconds(request.wait));
        ids.push_back(checked(ask(front, request)));
    }
    lookAround(front);
    return 0;
}
