// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace postroom {

struct AccountModels;
class MessageStrip;

//! Says which unsaved work of an earlier run was found, and offers it; or what is wrong with keeping it now.
class FoundDrafts final : public QObject
{
    Q_OBJECT
public:
    //! It is said in \a strip, which is for this alone. Both must outlive this.
    FoundDrafts(const AccountModels &models, MessageStrip &strip, QObject *parent);

    //! Offers what there is now, and is not open.
    void look();
    //! Says nothing any more.
    void clear();
    bool isSaying() const;

signals:
    //! The row \a id is to be gone on with: a broadcast's, or "draft:" and a draft's.
    void openRequested(const QString &id);
    //! All of them are to be shown.
    void listRequested();

private:
    void take();

    const AccountModels &m_models;
    MessageStrip &m_strip;
    QString m_offered; // the one draft the strip offers; empty: several
};

} // namespace postroom
