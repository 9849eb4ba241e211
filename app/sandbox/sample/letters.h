// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace postroom::sandbox {

//! What a sample broadcast says. All text is static.
struct SampleLetter
{
    std::string_view name; //!< for the team
    std::string_view subject;
    std::string_view preview; //!< empty: none
    std::string_view heading;
    std::string_view paragraphs[3]; //!< HTML; empty ones are left out
    std::string_view button;        //!< empty: none
    std::string_view link;
};

//! In the order they were written, oldest first.
std::span<const SampleLetter> sampleLetters();

//! The letter as an email would be sent: a greeting by first name, the text, the unsubscribe link.
std::string htmlOf(const SampleLetter &letter);
std::string textOf(const SampleLetter &letter);

} // namespace postroom::sandbox
