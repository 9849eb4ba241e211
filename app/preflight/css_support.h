// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <span>

namespace postroom {

//! Which CSS mail programs drop. Source: the data set of caniemail.com, see css_support_table.cpp.

//! The programs most recipients read with; flags.
enum class MailProgram : quint32 { OutlookWindows = 1, OutlookWeb = 2, Gmail = 4, AppleMail = 8, Yahoo = 16 };

//! One thing that a program drops.
struct CssSupport
{
    enum class Kind { AtRule, Function, Pair, Property, Unit };
    Kind kind = Kind::Property;
    QStringView name;  //!< "gap", "@import", "calc", "vw"; of a pair, the property
    QStringView value; //!< of a pair: "flex" of display
    quint32 droppedBy = 0; //!< MailPrograms
};

//! Sorted by kind and name. Written by packaging/css-support/table.mjs.
std::span<const CssSupport> cssSupportTable();

//! What of a declaration is dropped: the property as a whole, or its value; null where nothing is.
const CssSupport *droppedDeclaration(QStringView property, QStringView value);
//! "@import"; null where it is shown.
const CssSupport *droppedAtRule(QStringView name);
//! As people know it: "display: flex", "calc()".
QString nameOf(const CssSupport &support);
//! "Outlook for Windows and Gmail".
QString programsOf(quint32 programs);

} // namespace postroom
