// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom {

struct AccountModels;
class Preferences;

//! Which properties stand as columns in the table of contacts: chosen from a menu, and kept for the next start. A column
//! whose property is gone, or of another type by now, follows.
class PropertyColumns final : public QObject
{
    Q_OBJECT
public:
    //! Shows what was kept for \a accountId. Both must outlive this.
    PropertyColumns(AccountModels &models, Preferences &preferences, const QString &accountId, QObject *parent = nullptr);

    //! A menu with all of them where the pointer is; a child of \a parent.
    void choose(QWidget *parent);

private:
    void restore();
    void keep();
    void follow();

    AccountModels &m_models;
    Preferences &m_preferences;
    const QString m_key;
};

} // namespace postroom
