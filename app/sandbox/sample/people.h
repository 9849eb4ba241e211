// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace postroom::sandbox {

//! The words the sample contacts are made of. All text is static; every address ends in a domain reserved for examples.

//! A name as it is written, and as it stands in an address.
struct SampleName
{
    std::string_view written;
    std::string_view handle;
};

//! People who share a script and places.
struct SamplePeople
{
    std::span<const SampleName> firstNames;
    std::span<const SampleName> lastNames;
    std::span<const std::string_view> cities;
};

struct SampleCompany
{
    std::string_view name;
    std::string_view domain;
};

//! Peoples that come more often stand here more than once.
std::span<const SamplePeople> samplePeoples();
std::span<const SampleCompany> sampleCompanies();
std::span<const std::string_view> sampleMailHosts();

} // namespace postroom::sandbox
