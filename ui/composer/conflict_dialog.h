// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/draft_fields.h"
#include "kit/account_band.h"

#include <QDialog>
#include <QHash>

namespace postroom {

//! Somebody else's version of a broadcast and one's own, part by part side by side, and which to keep. Window-modal,
//! deletes itself.
class ConflictDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Versions
    {
        BroadcastDraft mine = {};
        BroadcastDraft theirs = {};
        DraftFields contested = {};
        QHash<QString, QString> names = {}; //!< of segments and topics, by id
    };
    static ConflictDialog *show(const Versions &versions, const AccountMark &account, QWidget *parent);

signals:
    void keepMine();
    void takeTheirs();
    void keepBoth();

private:
    ConflictDialog(const Versions &versions, const AccountMark &account, QWidget *parent);
};

} // namespace postroom
