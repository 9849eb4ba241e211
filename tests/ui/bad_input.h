// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fault_tabs.h"

#include <QHash>
#include <QVariant>

#include <functional>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QAbstractSpinBox)

namespace postroom::test {

//! Something that nobody should type, and somebody does.
struct BadInput
{
    const char *name;
    QString typed;
    QString kept;  //!< as a field of one line takes it, without blanks around it
    QString lines; //!< … and a field of many lines
};

QList<BadInput> badInputs();

//! A page or dialog with fields.
struct Place
{
    const char *name;
    //! Opens it and returns what holds its fields.
    std::function<QWidget *(FaultWindow &)> open;
    //! The fields in it, by their accessible names: all there are.
    QStringList fields;
    //! Those tried here; none: all of them.
    QStringList tried = {};
    //! What makes the other fields right; "%1" is another number each time.
    QHash<QString, QString> good = {};
    //! The button that takes it; none: taken as it is typed.
    QString submit = {};
    //! What \a field is now where it was taken: at the service, or wherever it is kept.
    std::function<QString(FaultWindow &, const QString &field)> has = {};
};

QList<Place> dialogPlaces();  //!< that change something at the service
QList<Place> windowPlaces();  //!< pages, filters, accounts
QList<Place> messagePlaces(); //!< writing and sending

//! A page or dialog with boxes for numbers, dates or times.
struct BoxPlace
{
    const char *name;
    std::function<QWidget *(FaultWindow &)> open;
    QStringList boxes; //!< by their accessible names: all there are
    QString submit = {};
    QStringList refusals = {}; //!< what it says where a right date or time is not taken
    //! What the box is where it was taken; invalid: it was not.
    std::function<QVariant(FaultWindow &, const QString &box)> has;
};
QList<BoxPlace> boxPlaces();
//! The boxes that take something, in \a root.
QList<QAbstractSpinBox *> boxesIn(const QWidget &root);
//! A number, date or time, and how it is written in the box.
QVariant valueOf(const QAbstractSpinBox &box);
QString valueText(const QAbstractSpinBox &box);

//! A draft in the composer, where it is seen as it will look.
QWidget *openVisualDraft(FaultWindow &w);
//! The send page of one, at the choice of a later time.
QWidget *openSendPage(FaultWindow &w);

//! Opens the account where it is not open yet, and the tab.
void goTo(FaultWindow &w, const QString &tab);

//! Presses the button where it is shown and can be pressed.
inline void clickIfThere(const QWidget &root, const QString &text)
{
    Q_UNUSED(click(root, text))
}

//! The fields a person can type into, in \a root.
QList<QWidget *> fieldsIn(const QWidget &root);
QString nameOf(const QWidget &field);
QString textOf(const QWidget &field);
//! Takes away what is there and pastes \a text.
void typeInto(QWidget &field, const QString &text);
//! What stands beside \a field; empty: nothing is wrong.
QString faultOf(const QWidget &field);
//! Everything that is broken in how \a root looks: text that would be read as markup, crushed labels, children outside of
//! their parents, a window larger than the screen.
QStringList brokenIn(const QWidget &root);

} // namespace postroom::test
