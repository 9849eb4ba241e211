// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QDateTimeEdit)

namespace postroom {

//! Has \a box take a date or time as people type it, from end to end. By itself Qt goes on to the next part once one is
//! complete, and then takes the separator that is typed for another step: "12/31/26" came out as the 28th of December 2031.
//! "31.12." came out as the 30th where it was November before, "22:30" as half past two where clocks have twelve hours, 2030
//! as 2020 where two digits of the year are shown; and with everything selected it took nothing.
//! Four digits in a row are hours and minutes of twenty-four, also where the clock has twelve.
void takeAsTyped(QDateTimeEdit *box);

//! What has been typed into \a box so far is all that comes: the box shows and says it now. To be called before it is read
//! where it may have the focus still.
void finishTyping(QDateTimeEdit *box);

} // namespace postroom
