// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/domains/domain.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace postroom {

class Label;

// What the dialogs that make and change a domain share.

//! Whether a domain sends, receives, or both. The last of the two cannot be switched off, and a line says why.
class CapabilityChoice final : public QWidget
{
    Q_OBJECT
public:
    explicit CapabilityChoice(QWidget *parent = nullptr);

    void setChosen(bool sending, bool receiving);
    bool sending() const;
    bool receiving() const;

private:
    void settle();

    QCheckBox *m_sending;
    QCheckBox *m_receiving;
    Label *m_lastOne;
};

//! The regions of the reference ("Create Domain"), each with its id as data.
void fillRegions(QComboBox *box);
//! The ways of encrypting; with a first entry "as it is" (TlsMode::Unknown) where \a now is not told.
void fillTls(QComboBox *box, const std::optional<TlsMode> &now);
TlsMode chosenTls(const QComboBox *box);

//! Beside a field that takes one label of a name.
QString oneLabelFault();
//! Beside the tracking subdomain, where clicks are to be measured without one.
QString clicksNeedSubdomain();

} // namespace postroom
