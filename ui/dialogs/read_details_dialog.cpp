// SPDX-License-Identifier: Apache-2.0
#include "dialogs/read_details_dialog.h"

#include "kit/label.h"

#include <QCheckBox>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

namespace {

// What the service allows a team by default; how fast it goes is the send queue's, by the service's own headers.
constexpr int usualRequestsASecond = 10;

} // namespace

ReadDetailsDialog *ReadDetailsDialog::ask(AccountModels &models, const AccountMark &account, bool withTopics,
                                          QWidget *parent)
{
    auto *dialog = new ReadDetailsDialog(models, account, withTopics, parent);
    dialog->open();
    return dialog;
}

ReadDetailsDialog::ReadDetailsDialog(AccountModels &models, const AccountMark &account, bool withTopics,
                                     QWidget *parent)
    : FormDialog(account, tr("Read the details of all contacts"), tr("Start reading"), parent, Needs::Nothing), m_models(models),
      m_topics(new QCheckBox(tr("What they chose of the &topics too"))), m_cost(new Label(TextKind::Body))
{
    auto *why = new Label(TextKind::Muted,
                          tr("Resend’s list of contacts has no properties and no topics; they come with each contact’s "
                             "own page. To search, filter and sort by them all, every page has to be read once."));
    for (Label *label : {why, m_cost})
        label->setWordWrap(true);
    m_topics->setChecked(withTopics);
    m_topics->setEnabled(m_models.topics.rowCount() > 0);
    fields().addWidget(why);
    fields().addWidget(m_topics);
    fields().addWidget(m_cost);
    connect(m_topics, &QCheckBox::toggled, this, &ReadDetailsDialog::settle);
    connect(this, &FormDialog::submitted, this, [this] {
        m_models.contactDetails.start(topicIds());
        accept();
    });
    settle();
}

QStringList ReadDetailsDialog::topicIds() const
{
    QStringList ids;
    for (int row = 0; m_topics->isChecked() && row < m_models.topics.rowCount(); ++row)
        ids.push_back(m_models.topics.at(row).id);
    return ids;
}

void ReadDetailsDialog::settle()
{
    const QStringList topics = topicIds();
    const int requests = m_models.contactDetails.missing()
        + (topics.isEmpty() ? 0 : m_models.contactDetails.missingTopics(topics));
    submitButton()->setEnabled(requests > 0);
    if (requests == 0) {
        m_cost->setText(tr("Everything has been read already."));
        return;
    }
    const int seconds = (requests + usualRequestsASecond - 1) / usualRequestsASecond;
    //: What reading costs; a request is a question to the service
    const QString cost = tr("This takes %Ln request(s).", nullptr, requests);
    const QString time = seconds < 90
        ? tr("At the usual ten a second that is about %n second(s).", nullptr, seconds)
        : tr("At the usual ten a second that is about %n minute(s).", nullptr, (seconds + 30) / 60);
    m_cost->setText(cost + QLatin1Char(' ') + time + QLatin1Char(' ')
                    + tr("You can work on meanwhile, pause it, or stop it; what has been read stays until you quit."));
}

} // namespace postroom
