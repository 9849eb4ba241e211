// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/work_bar.h"
#include "models/contacts/contact_details_reader.h"
#include "models/contacts/contact_loader.h"

namespace postroom {

//! How far a long list has been read. Hidden once it is read.
class LoadBar final : public WorkBar
{
    Q_OBJECT
public:
    //! \a loader must outlive the bar.
    explicit LoadBar(ContactLoader &loader, QWidget *parent = nullptr);

private:
    void settle();
    ContactLoader &m_loader;
};

//! How far the details of all contacts have been read.
class DetailsBar final : public WorkBar
{
    Q_OBJECT
public:
    //! \a reader must outlive the bar.
    explicit DetailsBar(ContactDetailsReader &reader, QWidget *parent = nullptr);

private:
    void settle();
    ContactDetailsReader &m_reader;
};

} // namespace postroom
