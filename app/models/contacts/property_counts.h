// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_store.h"
#include "models/contacts/parallel_work.h"

#include <QHash>
#include <QObject>

namespace postroom {

//! How many of the loaded contacts have a value for each property. Counts in a thread; lives in the UI thread.
class PropertyCounts final : public QObject
{
    Q_OBJECT
public:
    struct Result
    {
        QHash<QString, int> withValue = {}; //!< by key; a key that nobody has is not in it
        int known = 0;                      //!< contacts whose properties have been read
        int all = 0;
        bool operator==(const Result &) const = default;
    };

    //! \a store must outlive this.
    explicit PropertyCounts(const ContactStore &store, QObject *parent = nullptr);

    //! Counts what is in the store now; ends with counted(). Asked while it counts, it counts once more afterwards.
    void count();
    const Result &result() const { return m_result; }

signals:
    void counted();

private:
    static Result countIn(const ContactSnapshot &snapshot);

    const ContactStore &m_store;
    Result m_result;
    bool m_busy = false;
    bool m_again = false;
    WorkThreads m_threads; //!< last: it ends before what its work refers to
};

} // namespace postroom
