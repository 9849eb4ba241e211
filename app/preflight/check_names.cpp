// SPDX-License-Identifier: Apache-2.0
#include "preflight/preflight.h"

#include <QCoreApplication>

namespace postroom {

namespace {

//: Names of the checks before sending
class Text
{
    Q_DECLARE_TR_FUNCTIONS(CheckNames)

public:
    static QString of(CheckId check)
    {
        switch (check) {
        case CheckId::NoSender:
            return tr("Sender");
        case CheckId::UnverifiedSender:
            return tr("Verified sender");
        case CheckId::NoSegment:
            return tr("Segment");
        case CheckId::EmptySegment:
            return tr("People in the segment");
        case CheckId::NoSubject:
            return tr("Subject");
        case CheckId::NoBody:
            return tr("Message");
        case CheckId::NoUnsubscribeLink:
            return tr("Unsubscribe link");
        case CheckId::MalformedField:
            return tr("Personal fields that work");
        case CheckId::UnknownField:
            return tr("Personal fields that exist");
        case CheckId::TemplateResidue:
            return tr("Nothing left over from a template");
        case CheckId::FieldWithoutFallback:
            return tr("Fallbacks of personal fields");
        case CheckId::LongHtml:
            return tr("Size of the message");
        case CheckId::ImageWithoutAlt:
            return tr("Images with a description");
        case CheckId::ImageWithoutSize:
            return tr("Images with a size");
        case CheckId::OnlyImages:
            return tr("Words beside the images");
        case CheckId::InsecureLink:
            return tr("Links with https");
        case CheckId::EmptyLink:
            return tr("Links that lead somewhere");
        case CheckId::LocalLink:
            return tr("Links others can open");
        case CheckId::DoubledLink:
            return tr("Links that are well formed");
        case CheckId::NoPlainText:
            return tr("Plain text");
        case CheckId::NoPreviewText:
            return tr("Preview text");
        case CheckId::LongSubject:
            return tr("Length of the subject");
        case CheckId::NoReplySender:
            return tr("Sender that can be answered");
        case CheckId::DroppedCss:
            return tr("Styles mail programs show");
        case CheckId::NoTopic:
            return tr("Topic");
        case CheckId::ContactQuota:
            return tr("Contacts in the plan");
        }
        return {};
    }
};

} // namespace

QString checkName(CheckId check)
{
    return Text::of(check);
}

} // namespace postroom
