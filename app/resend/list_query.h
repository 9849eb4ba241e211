// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/field_fault.h"
#include "resend/json_reader.h"

#include <QList>
#include <QString>

namespace postroom {

//! Which page of a list: newest first, at most 100 (reference, "Pagination"). At most one of after and before.
struct ListQuery
{
    int limit = 100;     //!< 1 to 100; always sent, because without it some lists come whole
    QString after = {};  //!< id of the last row held: what is older
    QString before = {}; //!< id of the first row held: what is newer

    bool operator==(const ListQuery &) const = default;

    //! A limit out of range, or both cursors.
    FieldFaults faults() const;

    //! GET \a path with this page's query.
    HttpRequest request(const QString &path) const;
};

//! One page of a list.
template<typename T>
struct ListPage
{
    QList<T> items = {};
    bool hasMore = false;

    bool operator==(const ListPage &) const = default;

    static ListPage fromJson(JsonReader &in)
    {
        ListPage page;
        page.items = in.list<T>(QLatin1StringView("data"), [](JsonReader &item) { return T::fromJson(item); });
        page.hasMore = in.boolean(QLatin1StringView("has_more"));
        return page;
    }
};

} // namespace postroom
