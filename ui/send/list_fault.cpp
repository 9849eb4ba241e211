// SPDX-License-Identifier: Apache-2.0
#include "send/list_fault.h"

#include "kit/message_strip.h"
#include "models/table_model.h"

#include <QCoreApplication>

namespace postroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ListFault)
};

} // namespace

void tellListFault(MessageStrip &strip, TableModel &model)
{
    if (!model.failure() || model.rowCount() == 0) {
        strip.recovered();
        return;
    }
    if (strip.isToBeRead() || strip.healsItself())
        return;
    strip.showError(model.asOf().isValid() ? Words::tr("The list is older: it could not be refreshed.")
                                           : Words::tr("The list is not complete: the rest could not be loaded."),
                    *model.failure(), TriesAgain::ByItself, Repeating::IsSafe, [&model] { model.refresh(); });
}

} // namespace postroom
