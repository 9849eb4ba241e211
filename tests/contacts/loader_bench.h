// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "live_list.h"
#include "models/contacts/contact_loader.h"
#include "resend/api_bench.h"

#include <QSignalSpy>

#include <set>

namespace postroom::test {

//! A loader over a list that a test changes while it is read.
struct LoaderBench : ApiBench
{
    LiveList list;
    ContactStore store;
    ContactLoader loader;
    QSignalSpy finished{&loader, &ContactLoader::finished};
    QSignalSpy failed{&loader, &ContactLoader::failed};
    QSignalSpy progressed{&loader, &ContactLoader::progressed};

    explicit LoaderBench(int contacts, const QString &segmentId = {})
        : list(contacts), loader(*client, clock, store, segmentId)
    {
        list.serve(server,
                   segmentId.isEmpty() ? QByteArray("/contacts") : "/segments/" + segmentId.toLatin1() + "/contacts");
    }
    bool settle()
    {
        return passTimeUntil([this] { return loader.state() != ContactLoader::State::Loading; });
    }
    bool load()
    {
        loader.start();
        return settle() && loader.state() == ContactLoader::State::Idle;
    }
    //! The numbers of those in the store, ascending.
    QString held() const
    {
        std::set<int> numbers;
        for (ContactPlace place = 0; place < store.end(); ++place) {
            if (store.isThere(place))
                numbers.insert(store.idAt(place).right(12).toInt(nullptr, 16));
        }
        QStringList texts;
        for (const int number : numbers)
            texts.push_back(QString::number(number));
        return texts.join(u' ');
    }
};

QString numbers(int first, int last)
{
    QStringList all;
    for (int i = first; i <= last; ++i)
        all.push_back(QString::number(i));
    return all.join(u' ');
}

} // namespace postroom::test
