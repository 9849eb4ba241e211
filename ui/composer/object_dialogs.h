// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"
#include "kit/form_dialog.h"

#include <functional>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QSpinBox)

namespace postroom {

class FormField;

//! \a text as an address on the web that a message may lead to: "example.com" becomes "https://example.com". Empty where it
//! is none: neither http(s), mailto, tel, nor a personal field.
QString webAddress(const QString &text);

//! Where a piece of text leads.
class LinkDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Link
    {
        QString text = {};
        QString url = {};
    };
    //! \a hasText: the words are there already. An empty address in the answer takes the link off.
    static LinkDialog *ask(const Link &link, bool hasText, const AccountMark &account, QWidget *parent,
                           std::function<void(const Link &)> done);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    LinkDialog(const Link &link, bool hasText, const AccountMark &account, QWidget *parent);
    QString url() const;

    Link m_link;
    bool m_hasText;
    FormField *m_text;
    FormField *m_url;
    QCheckBox *m_unsubscribe;
};

//! An image by its address, a button, or a spacer.
class ObjectDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! \a isNew: what the button says. \a block must be one of the three.
    static ObjectDialog *ask(const Block &block, bool isNew, const AccountMark &account, QWidget *parent,
                             std::function<void(const Block &)> done);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    ObjectDialog(const Block &block, bool isNew, const AccountMark &account, QWidget *parent);
    Block result() const;

    Block m_block;
    FormField *m_text = nullptr;
    FormField *m_url = nullptr;
    FormField *m_target = nullptr;
    QSpinBox *m_size = nullptr;
    QComboBox *m_align = nullptr;
};

//! What a personal field says for people without a value.
class FieldDialog final : public FormDialog
{
    Q_OBJECT
public:
    static FieldDialog *ask(const MergeField &field, bool isNew, const AccountMark &account, QWidget *parent,
                            std::function<void(const MergeField &)> done);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    FieldDialog(const MergeField &field, bool isNew, const AccountMark &account, QWidget *parent);

    MergeField m_mergeField;
    FormField *m_fallback;
};

} // namespace postroom
