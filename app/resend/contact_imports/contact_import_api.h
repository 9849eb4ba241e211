// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/answers.h"
#include "resend/contact_imports/contact_import.h"
#include "resend/contacts/contact_api.h"
#include "resend/list_query.h"

#include <QByteArray>

namespace postroom {

//! What becomes of a row whose address is a contact already.
enum class OnConflict {
    Upsert, //!< the contact takes the row's values
    Skip,   //!< the contact stays as it is
};

//! Which column of the file holds what. Columns are named by their heading.
struct ColumnMap
{
    enum class Type { Text, Number, Boolean };
    struct Property
    {
        QString column = {};
        Type type = Type::Text;
        bool operator==(const Property &) const = default;
    };
    Required<QString> email;
    std::optional<QString> firstName = {};
    std::optional<QString> lastName = {};
    std::optional<QString> unsubscribed = {};
    QMap<QString, Property> properties = {}; //!< by property key

    bool operator==(const ColumnMap &) const = default;
};

//! POST /contacts/imports: a CSV file as multipart/form-data. on_conflict is always sent, because its default differs
//! from document to document. At most 50 MB, the least of the documented limits.
struct CreateContactImport
{
    using Result = ObjectId;
    Required<QByteArray> csv; //!< UTF-8, with a line of headings
    Required<OnConflict> onConflict;
    QString fileName = QStringLiteral("contacts.csv");
    std::optional<ColumnMap> columnMap = {}; //!< nothing: the headings are email, first_name, last_name, …
    QStringList segmentIds = {};
    QList<TopicSubscription> topics = {};
    FieldFaults faults() const;
    HttpRequest request() const;

    static constexpr int mostBytes = 50 * 1024 * 1024;
};

//! GET /contacts/imports/{id}.
struct GetContactImport
{
    using Result = ContactImport;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

//! GET /contacts/imports, one page, newest first.
struct ListContactImports
{
    using Result = ListPage<ContactImport>;
    ListQuery page = {};
    std::optional<ImportStatus> status = {}; //!< only these; not Unknown
    FieldFaults faults() const;
    HttpRequest request() const;
};

} // namespace postroom
