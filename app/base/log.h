// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

//! Everything Postroom logs goes through one of these. None is on by default below a warning; a person switches them on
//! with QT_LOGGING_RULES="postroom.*=true". No line may hold a key, an address or a message: ids, verbs, counts, times.
Q_DECLARE_LOGGING_CATEGORY(lcNetwork)  // postroom.network: requests, retries, pacing
Q_DECLARE_LOGGING_CATEGORY(lcResend)   // postroom.resend: answers that could not be read
Q_DECLARE_LOGGING_CATEGORY(lcAccounts) // postroom.accounts: keychain and settings
Q_DECLARE_LOGGING_CATEGORY(lcSandbox)  // postroom.sandbox: what the local service answers
Q_DECLARE_LOGGING_CATEGORY(lcWindow)   // postroom.window
