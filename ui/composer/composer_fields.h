// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/draft_fields.h"
#include "kit/card.h"

#include <QHash>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QGridLayout)

namespace postroom {

class CountedEdit;
class FromField;
class Label;
struct AccountModels;

//! Everything of a broadcast but its name and its message: sender, replies, segment, topic, subject, preview text.
class ComposerFields final : public Card
{
    Q_OBJECT
public:
    //! \a models must outlive it.
    explicit ComposerFields(AccountModels &models, QWidget *parent = nullptr);

    //! Shows \a draft; what is typed now is replaced.
    void show(const BroadcastDraft &draft);
    //! Puts what the fields say into \a draft.
    void putInto(BroadcastDraft &draft) const;
    //! Shows \a sentence beside the field; an empty one takes it back. Name, HTML and text have no field here.
    void setFault(DraftField field, const QString &sentence);
    void clearFaults();
    void focusField(DraftField field);

signals:
    void edited();

private:
    void add(int row, int column, DraftField field, const QString &label, QWidget *control, QWidget *buddy);
    QStringList replies() const;
    void fillSegments();
    QString aboutCount() const;
    void fillTopics();
    void checkSender();
    void checkReplies();
    void lookAtSegment();

    struct Place
    {
        QWidget *control = nullptr;
        Label *fault = nullptr;
    };
    AccountModels &m_models;
    QGridLayout *m_grid;
    QHash<DraftField, Place> m_places;
    FromField *m_from;
    QLineEdit *m_replyTo;
    QComboBox *m_segment;
    QComboBox *m_topic;
    CountedEdit *m_subject;
    CountedEdit *m_preview;
    bool m_isShown = false;
    QStringList m_givenReplies; // as the draft had them when they were shown
    QString m_segmentId;
    QString m_topicId;
};

} // namespace postroom
