// SPDX-License-Identifier: Apache-2.0
#include "kit/error_text.h"

#include <QCoreApplication>

namespace postroom {

using Kind = ApiError::Kind;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString details(const ApiError &error)
    {
        QStringList parts;
        if (error.httpStatus > 0)
            //: Technical details of an error, for support; %1 is an HTTP status
            parts.push_back(tr("Status %1").arg(error.httpStatus));
        if (!error.code.isEmpty())
            parts.push_back(error.code);
        if (!error.message.isEmpty())
            parts.push_back(error.message);
        return parts.join(QStringLiteral(" · "));
    }

    static ErrorText of(const ApiError &error, TriesAgain triesAgain)
    {
        const bool byItself = triesAgain == TriesAgain::ByItself;
        const QString soon = byItself ? tr("Postroom tries again by itself.") : tr("Try again in a moment.");
        switch (error.kind) {
        case Kind::Offline:
            return {tr("Resend could not be reached from this computer."),
                    byItself ? tr("Check the network connection. Postroom tries again by itself.")
                             : tr("Check the network connection, then try again."),
                    WayOut::Retry,
                    {}};
        case Kind::TimedOut:
            return {tr("Resend did not answer in time."), soon, WayOut::Retry, {}};
        case Kind::ConnectionLost:
            return {tr("The connection to Resend broke off."), soon, WayOut::Retry, {}};
        case Kind::TlsRefused:
            return {tr("The connection was not secure: the certificate of the service was not accepted, so nothing was "
                       "sent."),
                    tr("This can be the doing of a company network or a wrong clock. Ask whoever runs your network."),
                    WayOut::Retry,
                    {}};
        case Kind::ProxyRefused:
            return {tr("The proxy of this network did not let the request through."),
                    tr("Check the proxy settings of this computer."),
                    WayOut::Retry,
                    {}};
        case Kind::Redirected:
            return {tr("The base URL of this account leads to another address. It was not followed, because your key "
                       "would have gone with it."),
                    tr("Check the base URL of the account."),
                    WayOut::OpenAccounts,
                    {}};
        case Kind::Cancelled:
            return {tr("It was cancelled."), {}, WayOut::None, {}};
        case Kind::InvalidKey:
            return {tr("Resend does not accept this account’s API key. It may have been deleted."),
                    tr("Enter another key for the account."),
                    WayOut::OpenAccounts,
                    {}};
        case Kind::RestrictedKey:
            return {tr("This account’s API key may only send emails; it cannot manage anything."),
                    tr("Use a key with full access."),
                    WayOut::OpenAccounts,
                    {}};
        case Kind::Forbidden:
            return {tr("Resend does not allow it."), error.message, WayOut::None, {}};
        case Kind::NotFound:
            return {tr("It is not there any more. Somebody may have deleted it."),
                    tr("Refresh to see what there is now."),
                    WayOut::Retry,
                    {}};
        case Kind::Conflict:
            return {tr("Somebody else is changing the same thing right now."),
                    tr("Try again in a moment."),
                    WayOut::Retry,
                    {}};
        case Kind::Rejected:
            return {tr("Resend refused what was entered."), error.message, WayOut::None, {}};
        case Kind::RateLimited:
            return {tr("Resend received too many requests from your team."),
                    byItself ? tr("Postroom tries again by itself.") : tr("Try again in a minute."),
                    WayOut::Retry,
                    {}};
        case Kind::QuotaReached:
            return {tr("Your plan’s quota at Resend is used up."),
                    tr("It works again when the quota is renewed, or with a larger plan."),
                    WayOut::None,
                    {}};
        case Kind::ServerFault:
            return {tr("Resend has a problem of its own."),
                    byItself ? tr("Postroom tries again by itself.") : tr("Try again in a few minutes."),
                    WayOut::Retry,
                    {}};
        case Kind::NotAllowedHere:
            if (error.code == QLatin1String("no_sending"))
                return {tr("This account may not send from this computer. Nothing was sent."),
                        tr("Whoever set it up so can change it in the settings, under Accounts."),
                        WayOut::None,
                        {}};
            return {tr("This account is read-only on this computer. Nothing was changed."),
                    tr("Whoever set it up so can change it in the settings, under Accounts."),
                    WayOut::None,
                    {}};
        case Kind::BadAnswer:
            return {tr("Resend answered something that Postroom does not understand."),
                    byItself ? tr("Postroom tries again by itself; if it stays so, a newer version of it may help.")
                             : tr("Try again; if it stays so, a newer version of Postroom may help."),
                    WayOut::Retry,
                    {}};
        }
        return {};
    }
};

} // namespace

ErrorText errorText(const ApiError &error, TriesAgain triesAgain)
{
    ErrorText text = Text::of(error, triesAgain);
    text.details = Text::details(error);
    return text;
}

} // namespace postroom
