// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QList>
#include <QString>

namespace postroom {

//! Messages to begin with.
struct StartingPoint
{
    QString id = {};          //!< "announcement", "newsletter", "event", "letter"
    QString name = {};        //!< translated
    QString description = {}; //!< a sentence, translated
    MessageDocument document = {}; //!< its texts translated; with an unsubscribe link in its footer

    bool operator==(const StartingPoint &) const = default;
};

QList<StartingPoint> startingPoints();

//! A message without a word yet, in the language of the program.
MessageDocument emptyPage();

} // namespace postroom
