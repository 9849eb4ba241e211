// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace postroom {

//! The kinds of text a page has. They follow the theme and the person's font by themselves. All show plain text: names
//! that come from the service are never read as markup.
enum class TextKind { Body, Small, Muted, SmallMuted, Strong, PaneTitle, PageTitle, Bad };

class Label final : public QLabel
{
    Q_OBJECT
public:
    explicit Label(TextKind kind, const QString &text = {}, QWidget *parent = nullptr);

    //! Cuts the text with an ellipsis where there is no room, instead of asking for it; the tool tip then has it in full.
    //! For texts whose length is not ours to choose.
    void setElided(bool elided);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    TextKind m_kind;
    bool m_dressing = false;
    bool m_elided = false;
};

} // namespace postroom
