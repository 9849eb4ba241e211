// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace postroom {

struct AccountMark;
class HeaderBar;
class Session;

//! Says in \a header which account is open, what may be done with it from here, and whether its service can be reached.
void showInHeader(HeaderBar &header, const AccountMark &mark, const Session &session);

} // namespace postroom
