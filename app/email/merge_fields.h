// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace postroom {

//! Personal fields in a text: {{{contact.first_name|there}}}, {{{contact.plan}}}, {{{RESEND_UNSUBSCRIBE_URL}}} and the older
//! {{{FIRST_NAME|there}}}. Three braces, a key, perhaps "|" and a fallback without braces; no spaces around the key.

//! A stretch of a text that is a personal field, or was meant as one.
struct FoundField
{
    enum class Fault {
        None,
        Malformed, //!< braces that do not close, no key, spaces or other characters in the key, four braces
        Nested,    //!< a field within a field
    };
    qsizetype start = 0;  //!< of the first brace, in UTF-16 units
    qsizetype length = 0; //!< with its braces
    MergeField field = {}; //!< empty where there is a fault; in HTML the fallback is unescaped
    Fault fault = Fault::None;

    bool operator==(const FoundField &) const = default;
};

enum class SourceKind { Plain, Html };

//! All of them, in order. Two braces are none of ours: those are template residue.
QList<FoundField> findFields(QStringView text, SourceKind kind = SourceKind::Plain);

//! Only those without a fault, even where they stand within a broken one.
QList<FoundField> soundFields(QStringView text, SourceKind kind = SourceKind::Plain);

//! Letters, digits, "_", and one "." after "contact".
bool isFieldKey(QStringView key);
//! "{{{contact.first_name|there}}}"; braces in the fallback are left out, "|" too.
QString fieldSource(const MergeField &field, SourceKind kind = SourceKind::Plain);
//! The property a key names ("contact.plan": "plan"), or nothing for the fields every contact has.
QString propertyOfKey(QStringView key);
//! True for the fields that every contact has, in either spelling, and for the unsubscribe link.
bool isBuiltInKey(QStringView key);

//! What fields become for one recipient.
struct FieldValues
{
    QString email = {};
    QString firstName = {};                 //!< empty: none
    QString lastName = {};
    QHash<QString, QString> properties = {}; //!< by key; a value that is not there falls back
    QHash<QString, QString> propertyFallbacks = {}; //!< of the properties themselves, where the field has no fallback of its own
    QString unsubscribeUrl = {};

    bool operator==(const FieldValues &) const = default;
};

struct FilledText
{
    QString text = {};
    QStringList empty = {}; //!< keys that became nothing: no value, no fallback; each once, in order

    bool operator==(const FilledText &) const = default;
};

//! \a text for one recipient: the value, else the field's fallback, else the property's, else nothing. In HTML values are
//! escaped. Faulty fields stay as they are.
FilledText fillFields(const QString &text, const FieldValues &values, SourceKind kind = SourceKind::Plain);

} // namespace postroom
