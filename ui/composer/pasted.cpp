// SPDX-License-Identifier: Apache-2.0
#include "composer/pasted.h"

#include "composer/message_edit.h"

#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace postroom {

QString firstOf(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const bool cutsCharacter = most > 0 && text.at(most - 1).isHighSurrogate();
    return text.left(cutsCharacter ? most - 1 : most);
}

bool isFiles(const QMimeData &source)
{
    const QList<QUrl> urls = source.urls();
    return !source.hasHtml() && !urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

QString textCutShort()
{
    return MessageEdit::tr("Only the first part was pasted: it is longer than any message can be.");
}

QString htmlTooLong()
{
    return MessageEdit::tr("Nothing was pasted: it would be longer than any message can be, and a part of HTML is no message. Images within it "
                           "make HTML long: put them on your website, and name their address.");
}

QString noRoom()
{
    return MessageEdit::tr("Nothing was pasted: there is as much here already as Postroom takes from a paste. Take something out first, or paste less.");
}

QString imageNotPasted()
{
    return MessageEdit::tr("An image was not pasted: a message shows images from the web. Put it on your website, then insert it by its address.");
}

QString filesNotPasted(const QMimeData &source)
{
    const QList<QUrl> urls = source.urls();
    const QList<QByteArray> formats = QImageReader::supportedImageFormats();
    const auto isImage = [&formats](const QUrl &url) { return formats.contains(QFileInfo(url.fileName()).suffix().toLower().toLatin1()); };
    if (std::all_of(urls.begin(), urls.end(), isImage))
        return imageNotPasted();
    return MessageEdit::tr("A file was not pasted: a broadcast carries no files. Put it on your website, then link to its address.");
}

} // namespace postroom
