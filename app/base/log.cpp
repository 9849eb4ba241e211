// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

Q_LOGGING_CATEGORY(lcNetwork, "postroom.network", QtWarningMsg)
Q_LOGGING_CATEGORY(lcResend, "postroom.resend", QtWarningMsg)
Q_LOGGING_CATEGORY(lcAccounts, "postroom.accounts", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSandbox, "postroom.sandbox", QtWarningMsg)
Q_LOGGING_CATEGORY(lcWindow, "postroom.window", QtWarningMsg)
