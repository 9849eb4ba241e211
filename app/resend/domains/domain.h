// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace postroom {

//! Reference, "Domains": how far a domain is on its way to sending.
enum class DomainStatus {
    Unknown,
    NotStarted,
    Pending,
    Verified,
    PartiallyVerified,
    PartiallyFailed,
    Failed,
    TemporaryFailure,
};

//! What the service's word for a domain's status means; Unknown where it is not known here.
DomainStatus domainStatus(QStringView word);

//! A sending domain as GET /domains lists it.
struct Domain
{
    QString id = {};
    QString name = {};
    Word<DomainStatus> status = {};
    QDateTime createdAt = {}; //!< UTC
    QString region = {};      //!< "eu-west-1"
    std::optional<bool> openTracking = {};
    std::optional<bool> clickTracking = {};
    std::optional<bool> sending = {}; //!< capability; older answers have none
    std::optional<bool> receiving = {};

    static Domain fromJson(JsonReader &in);
    bool operator==(const Domain &) const = default;
};

//! The status of one DNS record as the service last saw it.
enum class DnsRecordStatus { Unknown, NotStarted, Pending, Verified, Failed, TemporaryFailure };

//! What a DNS record is for.
enum class DnsRecordPurpose { Unknown, Spf, Dkim, Receiving, Tracking, TrackingCaa };

//! A record the person has to enter at their DNS host.
struct DnsRecord
{
    Word<DnsRecordPurpose> purpose = {};
    QString name = {}; //!< relative to the registered domain: "send", "resend._domainkey.mail"
    QString type = {}; //!< "MX", "TXT", "CNAME", "CAA"; shown as it came
    QString value = {};
    QString ttl = {};                 //!< "Auto", or seconds
    std::optional<int> priority = {}; //!< MX only
    Word<DnsRecordStatus> status = {};

    static DnsRecord fromJson(JsonReader &in);
    bool operator==(const DnsRecord &) const = default;
};

//! How mail goes from the service to the receiving server.
enum class TlsMode {
    Unknown,
    Opportunistic, //!< encrypted where the receiving server can, else not
    Enforced,      //!< encrypted or not at all
};

//! A domain as GET /domains/{id} answers it: with its records.
struct DomainDetails
{
    Domain domain = {};
    std::optional<QString> trackingSubdomain = {};
    QList<DnsRecord> records = {};
    std::optional<Word<TlsMode>> tls = {}; //!< not documented in answers: nothing where it is not told

    static DomainDetails fromJson(JsonReader &in);
    bool operator==(const DomainDetails &) const = default;
};

} // namespace postroom
