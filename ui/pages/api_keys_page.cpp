// SPDX-License-Identifier: Apache-2.0
#include "pages/api_keys_page.h"

#include "dialogs/api_key_dialogs.h"
#include "kit/action_button.h"
#include "kit/confirm.h"
#include "kit/message_strip.h"
#include "kit/page_header.h"
#include "kit/postroom_style.h"
#include "kit/table_view.h"

#include <QAction>

namespace postroom {

ApiKeysPage::ApiKeysPage(const PageContext &context, QWidget *parent)
    : TablePage(context.models.apiKeys, context.preferences,
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
    connect(&table().view(), &TableView::currentIdChanged, this, [this](const QString &id) {
        m_rename->setEnabled(!id.isEmpty());
        m_remove->setEnabled(!id.isEmpty());
    });
    connect(&table().view(), &TableView::activatedId, m_rename, &QAction::trigger);
}

void ApiKeysPage::addActions()
{
    auto *create = new QAction(tr("New API key"), this);
    create->setShortcut(QKeySequence::New);
    m_rename = new QAction(tr("Rename…"), this);
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    m_remove = new QAction(tr("Delete key…"), this);
    m_remove->setShortcut(QKeySequence::Delete);
    connect(create, &QAction::triggered, this, &ApiKeysPage::create);
    connect(m_rename, &QAction::triggered, this, [this] {
        if (const auto key = current())
            RenameApiKeyDialog::rename(m_model, *key, m_context.account, this);
    });
    connect(m_remove, &QAction::triggered, this, [this] {
        if (const auto key = current())
            askRemoval(*key);
    });
    TableView &view = table().view();
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction *action : {m_rename, m_remove}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // Del in the filter takes away a letter
        action->setEnabled(false);
        view.addAction(action);
        header().addAction(new ActionButton(action));
        addAction(action);
    }
    addAction(create);
    auto *button = new ActionButton(create);
    setButtonKind(button, ButtonKind::Primary);
    header().addAction(button);
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
            (new TokenDialog(m_context.account, name, token, std::move(use), this))->open();
        });
}

void ApiKeysPage::askRemoval(const ApiKey &key)
{
    QStringList consequence;
    if (m_model.mayBeOurs(key))
        consequence << tr("This may be the key that Postroom itself uses for this account: it was used just now. If it "
                          "is, Postroom can do nothing here any more until you give it another key.");
    consequence << tr("Every program that uses it is refused from now on: forms stop writing, mails stop going out. "
                      "This cannot be undone.");
    if (!key.lastUsedAt)
        consequence << tr("It was never used.");
    ConfirmDialog::ask(this,
                       {tr("Delete the API key “%1”?").arg(key.name), consequence.join(QStringLiteral("\n\n")),
                        tr("Delete key"), m_context.account},
                       [this, id = key.id] {
                           m_model.remove(id, [guard = QPointer(this)](const std::optional<ApiError> &error) {
                               if (guard && error)
                                   guard->strip().showError(tr("The key was not deleted."), *error);
                           });
                       });
}

} // namespace postroom
