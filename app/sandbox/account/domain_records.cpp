// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/domain_records.h"

#include "sandbox/account/domain_name.h"

#include <QByteArray>

#include <algorithm>
#include <utility>

namespace postroom::sandbox {

namespace {

// A public key of the right form and length, its own for every domain; nothing signs with it.
std::string dkimKey(const Uuid &domain)
{
    // RSA, a modulus of 1024 bits, the exponent 65537 (RFC 8017, A.1).
    QByteArray der = QByteArray::fromHex("30819f300d06092a864886f70d010101050003818d0030818902818100");
    std::uint64_t dice = domain.hash();
    for (int i = 0; i < 16; ++i) {
        dice = mixed(dice);
        std::uint64_t eight = dice;
        if (i == 0)
            eight |= std::uint64_t(1) << 63;
        if (i == 15)
            eight |= 1;
        for (int shift = 56; shift >= 0; shift -= 8)
            der += static_cast<char>(eight >> shift & 0xFF);
    }
    der += QByteArray::fromHex("0203010001");
    return "p=" + der.toBase64().toStdString();
}

class Records
{
public:
    explicit Records(Domain &domain) : m_domain(domain), m_had(std::exchange(domain.records, {})) {}

    //! Keeps a record of this purpose and name, or adds it.
    void need(DnsRecord record)
    {
        const std::string_view subdomain = subdomainOf(m_domain.name);
        if (!subdomain.empty()) {
            if (!record.name.empty())
                record.name += '.';
            record.name += subdomain;
        }
        if (record.name.empty())
            record.name.assign(1, '@'); // a guess: what DNS hosts call the registered domain itself
        const auto old = std::find_if(m_had.begin(), m_had.end(), [&](const DnsRecord &had) {
            return had.purpose == record.purpose && had.name == record.name && had.type == record.type;
        });
        record.inDns = isInDns(m_domain.name, record.neededForSending());
        m_domain.records.push_back(old == m_had.end() ? std::move(record) : std::move(*old));
    }
    //! Keeps every record of \a purpose; false where there is none.
    bool keep(std::string_view purpose)
    {
        const std::size_t before = m_domain.records.size();
        std::copy_if(m_had.begin(), m_had.end(), std::back_inserter(m_domain.records),
                     [&](const DnsRecord &had) { return had.purpose == purpose; });
        return m_domain.records.size() > before;
    }

private:
    Domain &m_domain;
    std::vector<DnsRecord> m_had;
};

} // namespace

void settleRecords(Domain &domain)
{
    Records records(domain);
    if (domain.isPlaceholder)
        return;
    if (domain.sending) {
        // Kept whatever they are: some domains have aliases in their place.
        if (!records.keep("SPF")) {
            records.need({"SPF", domain.returnPath, "MX", "feedback-smtp." + domain.region + ".amazonses.com", 10});
            records.need({"SPF", domain.returnPath, "TXT", "v=spf1 include:amazonses.com ~all"});
        }
        if (!records.keep("DKIM"))
            records.need({"DKIM", "resend._domainkey", "TXT", dkimKey(domain.id)});
    }
    if (domain.receiving)
        records.need({"Receiving", "", "MX", "inbound-smtp." + domain.region + ".amazonaws.com", 10});
    if (domain.trackingSubdomain && (domain.openTracking || domain.clickTracking)) {
        records.need({"Tracking", *domain.trackingSubdomain, "CNAME", "links1.resend-dns.com"});
        records.need({"TrackingCAA", *domain.trackingSubdomain, "CAA", "0 issue \"amazon.com\""});
    }
}

} // namespace postroom::sandbox
