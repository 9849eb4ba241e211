// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/place_set.h"

#include <QString>

#include <memory>
#include <vector>

namespace postroom {

//! By what contacts are sorted. Equal ones stand newest first, and those that have nothing to sort by stand at the end,
//! in either direction.
struct ContactSort
{
    enum class Key { Created, Email, Name, Subscribed, Segments, Property };
    Key key = Key::Created;
    QString property = {}; //!< for Property: its key
    Qt::SortOrder order = Qt::DescendingOrder;
    bool operator==(const ContactSort &) const = default;
};

//! All contacts there were at one moment, in order.
struct ContactRanking
{
    ContactSort sort = {};
    std::vector<ContactPlace> places = {};
    ContactPlace end = 0;   //!< of the snapshot it was made of
    int removed = 0;        //!< likewise
    quint64 revision = 0;   //!< likewise
    quint64 generation = 0; //!< grows when a store is cleared: places of another generation mean nothing
};

} // namespace postroom
