// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "walk_bench.h"

#include <QObject>
#include <QStringList>

inline QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

//! One walk through the window, step by step: every operation of the reference, by clicking and typing, each looked at in
//! the window and in the sandbox. A step builds on those before it.
class Walk final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_bench.reset(); }

    void properties();
    void contacts();
    void contactByAddress();
    void segmentsAndTopicsOfAContact();
    void domains();
    void broadcasts();
    void apiKeys();
    //! Last: names what was covered, and fails where an operation of the reference is missing.
    void everyOperationOfTheReference();

private:
    postroom::test::WalkBench &walk() { return *m_bench; }
    //! Whether all of these went over the wire since it was asked last; says which did not.
    bool went(const QList<QByteArray> &operations);

    std::unique_ptr<postroom::test::WalkBench> m_bench;
};
