// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"
#include "sandbox/account/position_index.h"
#include "sandbox/account/text_pool.h"
#include "sandbox/account/uuid.h"

#include <optional>
#include <string_view>
#include <vector>

namespace postroom::sandbox {

//! A contact. Its texts live in the store's pool; a name that is not there has no data().
struct Contact
{
    Uuid id;
    Moment createdAt = 0;
    std::string_view email;
    std::string_view firstName;
    std::string_view lastName;
    bool unsubscribed = false;
};

//! All contacts of the account: oldest first in one vector, so that a new one is an append, the newest is the last, and
//! a page is a walk backwards from a position that the id gives in constant time. A contact keeps its position for
//! life; columns (memberships, choices, values) refer to it.
//!
//! Removing one leaves its row in place, marked, out of both indexes, and skipped by walks: moving a million rows and
//! every column for each removal would take seconds for a clean-up of a few hundred.
class ContactStore
{
public:
    //! How many contacts there are.
    std::size_t size() const { return m_count; }
    //! \a position: one that a search, a walk or a column has given, also of a contact removed since.
    const Contact &at(std::size_t position) const { return m_rows[position]; }

    std::optional<std::uint32_t> findById(const Uuid &id) const;
    //! Addresses are compared without regard to the case of ASCII letters.
    std::optional<std::uint32_t> findByEmail(std::string_view email) const;

    //! The contact next older than the one at \a position, the newest of all where that is nothing. However many were
    //! removed in between, a step takes microseconds.
    std::optional<std::size_t> older(std::optional<std::size_t> position) const;
    //! The contact next newer than the one at \a position.
    std::optional<std::size_t> newer(std::size_t position) const;

    //! Makes room for \a count contacts.
    void reserve(std::size_t count);
    //! Adds the newest contact and returns its position. Keep its texts with keepText() first, unless they are static.
    //! Neither its id nor its address may be there already.
    std::uint32_t add(const Contact &contact);
    //! Gives the contact at \a position these names and this state. Its id and the time it was created stay; a new
    //! address may not be another contact's. Texts as in add().
    void change(std::uint32_t position, const Contact &contact);
    //! Forgets the contact at \a position. What columns hold of it is not touched: removeContact() in contact_edit.h
    //! does both.
    void remove(std::uint32_t position);
    std::string_view keepText(std::string_view text) { return m_texts.keep(text); }

private:
    auto idHash() const;
    auto emailHash() const;

    std::vector<Contact> m_rows;
    std::vector<std::uint64_t> m_present; // a bit a row: whether it was not removed
    std::size_t m_count = 0;
    PositionIndex m_byId;
    PositionIndex m_byEmail;
    TextPool m_texts;
};

} // namespace postroom::sandbox
