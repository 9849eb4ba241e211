// SPDX-License-Identifier: Apache-2.0
#include "pages/api_keys_page.h"

#include "dialogs/api_key_dialogs.h"
#include "kit/confirm.h"
#include "kit/message_strip.h"
#include "kit/table_view.h"

#include <QAction>

namespace postroom {

ApiKeysPage::ApiKeysPage(const PageContext &context, QWidget *parent)
    : TablePage(context, context.models.apiKeys,
                {QStringLiteral("api-keys"),
                 tr("API keys"),
                 tr("Filter API keys"),
                 {tr("No API keys"), tr("Keys let programs send and manage for your team."), tr("No API key matches"),
                  tr("The API keys could not be loaded."), tr("API keys")},
                 tr("The API keys could not be refreshed.")},
                parent),
      m_context(context), m_model(context.models.apiKeys)
{
    addActions();
}

void ApiKeysPage::addActions()
{
    QAction *rename = addRowAction(tr("Rename…"), QKeySequence(Qt::Key_F2), Needs::Writing);
    QAction *remove = addRowAction(tr("Delete key…"), QKeySequence::Delete, Needs::Writing);
    QAction *create = addListAction(tr("New API key"), Needs::Writing);
    connect(create, &QAction::triggered, this, &ApiKeysPage::create);
    connect(rename, &QAction::triggered, this, [this] {
        if (const auto key = current())
            RenameApiKeyDialog::rename(m_model, *key, m_context.account, this);
    });
    connect(remove, &QAction::triggered, this, [this] {
        if (const auto key = current())
            askRemoval(*key);
    });
    connect(&table().view(), &TableView::activatedId, rename, &QAction::trigger);
}

std::optional<ApiKey> ApiKeysPage::current() const
{
    const int row = m_model.rowOf(table().view().currentId());
    return row < 0 ? std::nullopt : std::optional(m_model.at(row));
}

void ApiKeysPage::activate()
{
    TablePage::activate();
    // To choose from, where a key may send from one domain only.
    if (m_context.models.domains.phase() == TableModel::Phase::Idle)
        m_context.models.domains.refresh(HttpRequest::Priority::Background);
}

void ApiKeysPage::create()
{
    NewApiKeyDialog::create(
        m_context.models, m_context.account, this, [this](const QString &name, const Secret &token, bool fullAccess) {
            std::function<void()> use;
            // A key that only sends cannot read the account; the sandbox's keys end with it.
            if (fullAccess && !m_context.account.isSandbox)
                use = [guard = QPointer(this), name, token] {
                    if (guard)
                        emit guard->keyOffered(name, token);
                };
            (new TokenDialog(m_context.account, name, token, std::move(use), m_context.clock, this))->open();
        });
}

void ApiKeysPage::askRemoval(const ApiKey &key)
{
    QStringList consequence;
    const QString warning = m_model.mayBeOurs(key)
        ? tr("This may be the key that Postroom itself uses for this account. If it is, Postroom can do nothing here any "
             "more until you give it another key.")
        : QString();
    consequence << tr("Every program that uses it is refused from now on: forms stop writing, mails stop going out. "
                      "This cannot be undone.");
    // Where it may be ours, it was used all the same.
    if (!key.lastUsedAt && warning.isEmpty())
        consequence << tr("It was never used.");
    ConfirmDialog::ask(this,
                       {tr("Delete the API key “%1”?").arg(key.name), consequence.join(QStringLiteral("\n\n")),
                        tr("Delete key"), m_context.account, warning},
                       [this, id = key.id] { remove(id); });
}

void ApiKeysPage::remove(const QString &id)
{
    strip().clear();
    m_model.remove(id, [this, guard = QPointer(this), id](const std::optional<ApiError> &error) {
        if (guard && error)
            strip().showError(tr("The key was not deleted."), *error, TriesAgain::WhenAsked, Repeating::MayDoItTwice,
                              [this, id] { remove(id); });
    });
}

} // namespace postroom
