// SPDX-License-Identifier: Apache-2.0
#include "plugin_noise.h"

#include <QString>
#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace postroom::test {

namespace {

// A message handler is a plain function: what it passes on to has to be here.
QtMessageHandler before = nullptr;

void pass(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.startsWith("This plugin does not support"_L1))
        before(type, context, text);
}

} // namespace

void dropPluginNoise()
{
    if (!before)
        before = qInstallMessageHandler(&pass);
}

} // namespace postroom::test
