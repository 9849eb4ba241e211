// SPDX-License-Identifier: Apache-2.0
#include "dns/public_suffix.h"

#include <QByteArray>

#include <libpsl.h>

#include <memory>

namespace postroom {

namespace {

struct FreeList
{
    void operator()(psl_ctx_t *list) const { psl_free(list); }
};

// The newer one of the system's list and that of the library; read once, never changed.
const psl_ctx_t *suffixes()
{
    static const std::unique_ptr<psl_ctx_t, FreeList> latest(psl_latest(nullptr));
    return latest ? latest.get() : psl_builtin();
}

} // namespace

bool isPublicSuffix(const QString &name)
{
    if (name.isEmpty() || !name.contains(u'.'))
        return true;
    const QByteArray bytes = name.toUtf8();
    return psl_is_public_suffix2(suffixes(), bytes.constData(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) == 1;
}

QString registrableDomain(const QString &name)
{
    if (isPublicSuffix(name))
        return {};
    qsizetype from = 0;
    for (;;) {
        const qsizetype dot = name.indexOf(u'.', from);
        if (dot < 0 || isPublicSuffix(name.mid(dot + 1)))
            return name.mid(from);
        from = dot + 1;
    }
}

bool isAtOrBelow(QStringView name, QStringView top)
{
    return name == top
        || (name.size() > top.size() && name.endsWith(top) && name[name.size() - top.size() - 1] == u'.');
}

} // namespace postroom
