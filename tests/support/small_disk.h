// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <csignal>
#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#endif

namespace postroom::test {

//! While it lives no file can grow beyond \a bytes: what a full disk says, to this program alone.
class SmallDisk
{
public:
    explicit SmallDisk(unsigned long bytes)
    {
#ifdef Q_OS_UNIX
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
#endif
    }
    ~SmallDisk()
    {
#ifdef Q_OS_UNIX
        setrlimit(RLIMIT_FSIZE, &m_before);
#endif
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
#ifdef Q_OS_UNIX
    rlimit m_before = {};
#endif
};

} // namespace postroom::test
