// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"

#include <QString>

namespace postroom {

//! Where an error leads the person.
enum class WayOut {
    None,
    Retry,        //!< doing it again may help
    OpenAccounts, //!< the key or the base URL has to be changed
};

//! An error in words, without what did not happen: whoever asked says that.
struct ErrorText
{
    QString why;     //!< one sentence
    QString whatNow; //!< one sentence; may be empty
    WayOut wayOut = WayOut::None;
    //! Both, as they are read.
    QString sentences() const { return whatNow.isEmpty() ? why : why + QLatin1Char(' ') + whatNow; }
    QString details; //!< the service's own words with status and code, to copy for support; may be empty
};

//! What Postroom does without being asked again: lists are loaded anew once the service is reached; nothing is ever sent
//! or changed later by itself.
enum class TriesAgain { WhenAsked, ByItself };

//! What doing again something whose outcome is not known leads to.
enum class Repeating { MayDoItTwice, IsSafe };

ErrorText errorText(const ApiError &error, TriesAgain triesAgain = TriesAgain::WhenAsked);

} // namespace postroom
