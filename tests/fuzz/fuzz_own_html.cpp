// SPDX-License-Identifier: Apache-2.0
// What may claim to be HTML that Postroom wrote: the input as it is, and within what stands around our blocks.
#include "email/html_reader.h"
#include "email/html_writer.h"
#include "fuzz.h"

using namespace postroom;
using postroom::fuzz::require;

namespace {

void check(const QString &html)
{
    const std::optional<OwnHtml> own = readOwnHtml(html);
    if (!own)
        return;
    require(normalised(own->document) == own->document, "what was read is normal");
    QString lines = html;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    require(writeHtml(own->document, own->previewText) == lines, "nothing is lost");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString input = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    check(input);
    const QString end = QStringLiteral("</td></tr></table>\n<!--[if mso]>");
    QString around = writeHtml({}, {});
    around.insert(around.lastIndexOf(end), input);
    check(around);
    return 0;
}
