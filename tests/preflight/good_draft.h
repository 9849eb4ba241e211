// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preflight/preflight.h"

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

// A draft that every check lets pass.
inline postroom::BroadcastDraft goodDraft()
{
    postroom::BroadcastDraft draft;
    draft.name = text("May");
    draft.segmentId = text("seg-1");
    draft.topicId = text("topic-1");
    draft.from = text("Acme News <news@acme.com>");
    draft.subject = text("What is new in May");
    draft.previewText = text("Three things you asked for");
    draft.html = text("<!DOCTYPE html><html lang=\"en\"><body><p>Hello {{{contact.first_name|there}}}, here is our news of May for you.</p>"
                      "<img src=\"https://acme.com/a.png\" alt=\"A cup\" width=\"200\" height=\"100\">"
                      "<p><a href=\"https://acme.com/\">Read on</a> "
                      "<a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\">Unsubscribe</a></p></body></html>");
    return draft;
}

inline postroom::PreflightFacts goodFacts()
{
    postroom::PreflightFacts facts;
    facts.sendingDomains = {text("acme.com")};
    facts.subscribed = 120;
    facts.properties = {{text("plan"), {}}, {text("city"), text("your city")}};
    facts.contacts = 900;
    facts.contactLimit = 1000;
    return facts;
}

inline QList<postroom::Finding> of(postroom::CheckId check, const QList<postroom::Finding> &findings)
{
    QList<postroom::Finding> result;
    for (const postroom::Finding &finding : findings) {
        if (finding.check == check)
            result.push_back(finding);
    }
    return result;
}
