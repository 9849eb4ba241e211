// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/broadcast_draft.h"
#include "resend/contact_properties/contact_property.h"
#include "resend/contacts/contact.h"
#include "sending/test_message.h"

#include <QList>

#include <optional>

namespace postroom {

//! \a draft as \a contact would get it; without one, as somebody of whom nothing is known. The preview text goes to the top
//! of the HTML, unseen, because an email has no field for it; the unsubscribe link leads nowhere.
RenderedMessage renderedFor(const std::optional<ContactDetails> &contact, const BroadcastDraft &draft,
                            const QList<ContactProperty> &properties);

} // namespace postroom
