// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Badge;
class Label;
class OpenDraft;
class RightsGate;

//! The head of the composer: the way back, the broadcast's name, its status, whether it is saved, and where it goes on.
class ComposerHead final : public QWidget
{
    Q_OBJECT
public:
    //! \a rights, which says what of it can be done, must outlive the head.
    explicit ComposerHead(RightsGate &rights, QWidget *parent = nullptr);

    //! Says how \a draft stands.
    void follow(const OpenDraft &draft);
    QString name() const;
    void setName(const QString &name);
    //! What the checks found, for the button behind which they stand where there is no room beside the message.
    void setFound(int mustFix, int toLookAt);
    //! Checkable: the preview and the checks are wanted.
    QPushButton *previewButton() const { return m_preview; }
    void focusName();

signals:
    void backRequested();
    void nameEdited();
    void saveRequested();
    void testRequested();
    void reviewRequested();

private:
    void fitName();

    RightsGate &m_rights;
    QPushButton *m_back;
    QLineEdit *m_name;
    Badge *m_status;
    Label *m_saved;
    QPushButton *m_save;
    QPushButton *m_preview;
    QPushButton *m_test;
    QPushButton *m_review;
};

} // namespace postroom
