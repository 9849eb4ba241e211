// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/broadcast_draft.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace postroom {

//! What is looked at before a broadcast goes out. Pure: the same draft and facts give the same findings, in the order of
//! CheckId and, within one check, of the message. Any thread.

enum class CheckId {
    // These stop a broadcast.
    NoSender,
    UnverifiedSender,
    NoSegment,
    EmptySegment,
    NoSubject,
    NoBody,
    NoUnsubscribeLink,
    MalformedField,
    UnknownField,
    TemplateResidue,
    // These are warnings.
    FieldWithoutFallback,
    LongHtml,
    ImageWithoutAlt,
    ImageWithoutSize,
    OnlyImages,
    InsecureLink,
    EmptyLink,
    LocalLink,
    DoubledLink,
    NoPlainText,
    NoPreviewText,
    LongSubject,
    NoReplySender,
    DroppedCss,
    NoTopic,
    ContactQuota,
};

enum class Severity { Stop, Warn };

//! Where a finding is: a field of the draft, and a stretch of its text.
struct FindingPlace
{
    enum class Field { From, Segment, Topic, Subject, PreviewText, Html, PlainText };
    Field field = Field::Html;
    qsizetype start = -1; //!< in UTF-16 units of the field's text (Html: of the source); -1: the field as a whole
    qsizetype length = 0;

    bool operator==(const FindingPlace &) const = default;
};

//! What Postroom can mend by itself, see fixed(). Only what cannot change the meaning of a message.
struct Fix
{
    enum class Kind {
        AddUnsubscribeFooter,
        UseHttps,
        AddFallback,
        GeneratePlainText,
        TightenField, //!< {{{ contact.first_name }}} without its spaces
        KeepOneAddress, //!< https://https://acme.com without the first beginning
    };
    Kind kind = Kind::AddUnsubscribeFooter;
    QString label = {};        //!< of the button, translated
    bool takesText = false;    //!< AddFallback: ask for the words first…
    QString suggestion = {};   //!< …and begin with these; may be empty

    bool operator==(const Fix &) const = default;
};

struct Finding
{
    CheckId check = CheckId::NoSender;
    Severity severity = Severity::Stop;
    QString title = {}; //!< a few words, translated; plain text
    QString text = {};  //!< what it means and what to do, translated; plain text; quotes what was found, cut to 60 characters
    FindingPlace place = {};
    std::optional<Fix> fix = {};

    bool operator==(const Finding &) const = default;
};

//! A property of contacts that personal fields can name.
struct KnownProperty
{
    QString key = {};      //!< "plan", without "contact."
    QString fallback = {}; //!< of the property itself; empty: none

    bool operator==(const KnownProperty &) const = default;
};

//! What the checks cannot see in the draft. Whatever is unknown is not judged: see notChecked().
struct PreflightFacts
{
    std::optional<QStringList> sendingDomains = {};     //!< verified, and able to send
    QStringList sendingOff = {};                        //!< the account's too, with sending switched off
    std::optional<qint64> subscribed = {};              //!< in the draft's segment, who would get it
    std::optional<QList<KnownProperty>> properties = {};
    std::optional<qint64> contacts = {};                //!< in the account…
    std::optional<qint64> contactLimit = {};            //!< …and how many its plan allows: the service does not tell

    bool operator==(const PreflightFacts &) const = default;
};

//! At most this many findings of one check; the last says how many more there are.
constexpr int mostFindingsOfACheck = 20;

QList<Finding> preflight(const BroadcastDraft &draft, const PreflightFacts &facts);

//! True where a finding stops the broadcast.
bool blocks(const QList<Finding> &findings);

//! The checks that could not be made for want of facts: an empty list of findings does not vouch for these.
QList<CheckId> notChecked(const BroadcastDraft &draft, const PreflightFacts &facts);

//! The draft with \a finding mended: its HTML stays our own where it is (html_reader.h), another's is changed in no other place; unchanged where it has no fix or is out of date (the draft changed there since).
//! \a text: what Fix::takesText asked for.
BroadcastDraft fixed(const BroadcastDraft &draft, const Finding &finding, const QString &text = {});

//! The name of a check, translated: for a list of all of them.
QString checkName(CheckId check);

} // namespace postroom
