// SPDX-License-Identifier: Apache-2.0
#include "sign_in/sign_in_words.h"

#include "kit/error_text.h"

#include <QCoreApplication>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(SignInWords)

public:
    static QString of(const KeyVerdict &verdict)
    {
        switch (verdict.kind) {
        case KeyVerdict::Kind::FullAccess:
            return {};
        case KeyVerdict::Kind::SendingOnly:
            return tr("This key is valid but may only send emails, so it can manage nothing here. "
                      "Create one with “Full access” at Resend and paste that.");
        case KeyVerdict::Kind::Invalid:
            return tr("Resend does not know this key. It may have been deleted, or a part of it was not copied.");
        case KeyVerdict::Kind::NoNetwork:
            return tr("The key could not be checked, because Resend could not be reached. "
                      "Check the network connection and try again; nothing was stored.");
        case KeyVerdict::Kind::TlsRefused:
            return tr(
                "The key was not sent, because the connection was not secure: the certificate of the service was not "
                "accepted. Ask whoever runs your network.");
        case KeyVerdict::Kind::Unclear:
            break;
        }
        const ErrorText error = verdict.error ? errorText(*verdict.error) : ErrorText();
        //: %1 and %2 are full sentences: why, and what to do now
        return tr("The key could not be checked. %1 %2").arg(error.why, error.whatNow).trimmed();
    }
    static QString of(BaseUrlFault fault)
    {
        switch (fault) {
        case BaseUrlFault::Empty:
            return tr("Type the address of the service, for example https://api.resend.com.");
        case BaseUrlFault::NotAUrl:
            return tr("This is not a web address. It looks like https://api.resend.com.");
        case BaseUrlFault::NotHttps:
            return tr("The address must start with https://, so that your key is never sent unencrypted. "
                      "Only a service on this computer may use http://.");
        case BaseUrlFault::HasUserInfo:
            return tr("Leave out the user name and password before the @.");
        case BaseUrlFault::HasQueryOrFragment:
            return tr("Leave out everything from the ? or # on.");
        }
        return {};
    }
    static QString of(const KeyStoreFault &fault)
    {
        switch (fault.kind) {
        case KeyStoreFault::Kind::NotFound:
            return tr("No key is stored for this account on this computer. Paste it again.");
        case KeyStoreFault::Kind::LockedOrRemoved:
            return tr("The keychain of this computer is locked, or the key was removed from it. "
                      "Unlock the keychain and try again, or paste the key anew.");
        case KeyStoreFault::Kind::Denied:
            return tr("The keychain of this computer refused. Allow Postroom to use it and try again, or paste the key "
                      "anew.");
        case KeyStoreFault::Kind::Unavailable:
            return tr("No keychain answers on this computer, so keys cannot be kept. Paste the key; it is held until "
                      "you quit.");
        case KeyStoreFault::Kind::TimedOut:
            return tr("The keychain did not answer. Its question may be waiting behind another window; answer it and "
                      "try again.");
        case KeyStoreFault::Kind::Other:
            break;
        }
        return tr("The keychain of this computer failed. Try again, or paste the key anew.");
    }
    static QString held(const KeyStoreFault &fault)
    {
        switch (fault.kind) {
        case KeyStoreFault::Kind::Unavailable:
            return tr(
                "No keychain answers on this computer. The key is held until you quit Postroom and is stored nowhere; "
                "you will be asked for it next time.");
        case KeyStoreFault::Kind::TimedOut:
            return tr("The keychain did not answer in time. The key is held until you quit Postroom and may not have "
                      "been stored.");
        default:
            break;
        }
        return tr("The keychain did not take the key. It is held until you quit Postroom and is stored nowhere; "
                  "you will be asked for it next time.");
    }
};

} // namespace

QString keyVerdictText(const KeyVerdict &verdict)
{
    return Text::of(verdict);
}

QString baseUrlFaultText(BaseUrlFault fault)
{
    return Text::of(fault);
}

QString keyStoreFaultText(const KeyStoreFault &fault)
{
    return Text::of(fault);
}

QString heldForSessionText(const KeyStoreFault &fault)
{
    return Text::held(fault);
}

} // namespace postroom
