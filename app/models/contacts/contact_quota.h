// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <optional>

namespace postroom {

class ContactLoader;
class ContactStore;

//! How many contacts the account holds, and how many its plan allows. The service tells neither: the first is known once
//! the list was read to its end, the second is what the person said. UI thread.
class ContactQuota final : public QObject
{
    Q_OBJECT
public:
    //! Both must outlive this.
    ContactQuota(ContactStore &store, ContactLoader &loader, QObject *parent = nullptr);

    //! Nothing: nobody said.
    std::optional<qint64> limit() const { return m_limit; }
    void setLimit(std::optional<qint64> contacts);
    //! Nothing until the list was read to its end.
    std::optional<qint64> contacts() const;
    //! Reads the list in the background where there is a limit and it was never read. One request for every hundred.
    void look();

signals:
    //! The limit is another, or the contacts have been counted.
    void changed();

private:
    ContactStore &m_store;
    ContactLoader &m_loader;
    std::optional<qint64> m_limit;
};

} // namespace postroom
