// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_list_model.h"
#include "resend/list_query.h"
#include "resend/resend_client.h"

namespace postroom {

//! The table of one resource: loads the whole list page by page through \a List (its Result is ListPage<Row>, it has a
//! ListQuery page) and keeps it up to date. Row has an id. A reading that was begun before something was changed here is
//! begun again, so that what it would not know of is not undone by it.
template<typename Row, typename List>
class ResourceTableModel : public RowListModel<Row>
{
public:
    //! \a client and \a clock must outlive the model.
    ResourceTableModel(ResendClient &client, Clock &clock, QObject *parent = nullptr)
        : RowListModel<Row>(clock, parent), m_client(client)
    {
    }

    void refresh(HttpRequest::Priority priority = HttpRequest::Priority::Interactive) override
    {
        if (m_loading)
            return;
        m_loading = true;
        m_restarts = 0;
        m_priority = priority;
        this->begin();
        startOver();
    }

    //! Tells how a write ended: nothing where it succeeded.
    using Written = std::function<void(const std::optional<ApiError> &error)>;

protected:
    ResendClient &client() const { return m_client; }

    //! Carries out a write that a person waits for. \a then makes the rows what the service has now; \a done hears of it
    //! after that, exactly once. Where it may have happened although no good answer came, the list is read again.
    template<Operation Op, typename Then>
    void write(const Op &operation, Then then, Written done)
    {
        m_client.call(operation, HttpRequest::Priority::Interactive, this,
                      [this, then = std::move(then), done = std::move(done)](Outcome<typename Op::Result> outcome) {
                          if (outcome) {
                              m_isOutdated = m_loading;
                              then(outcome.value());
                              done({});
                              return;
                          }
                          const ApiError error = outcome.error(); // done may well end what the outcome is part of
                          if (error.mayHaveHappened || error.kind == ApiError::Kind::NotFound)
                              readAgain();
                          done(error);
                      });
    }
    //! Creates what the caller wants to hear all of. It goes out once; where it was made, or may have been although no good
    //! answer came, the list is read again. \a done hears of the outcome, exactly once.
    template<Operation Op>
    void make(const Op &operation, std::function<void(const Outcome<typename Op::Result> &)> done)
    {
        m_client.call(operation, HttpRequest::Priority::Interactive, this,
                      [this, done = std::move(done)](const Outcome<typename Op::Result> &made) {
                          if (made || made.error().mayHaveHappened)
                              readAgain();
                          done(made);
                      });
    }
    //! write() for taking \a id away: what is not there any more has been taken away.
    template<Operation Op>
    void remove(const Op &operation, const QString &id, Written done)
    {
        write(
            operation, [this, id](const auto &) { this->takeOut(id); },
            [this, id, done = std::move(done)](const std::optional<ApiError> &error) {
                const bool wasGone = error && error->kind == ApiError::Kind::NotFound;
                if (wasGone)
                    this->takeOut(id);
                done(wasGone ? std::nullopt : error);
            });
    }
    QString idOf(const Row &row) const override { return row.id; }
    //! Says what a list is of, where it needs more than its page.
    virtual void prepare(List &list) const { Q_UNUSED(list) }

private:
    // A list that is changed while it is paged can lose the row a page goes on from; then the paging starts again.
    static constexpr int maxRestarts = 2;

    // What is being read already may be from before.
    void readAgain()
    {
        m_isOutdated = m_loading;
        refresh(HttpRequest::Priority::Normal);
    }

    void startOver()
    {
        m_isOutdated = false;
        m_collected.clear();
        m_seen.clear();
        loadPage({});
    }

    void loadPage(const QString &after)
    {
        List list;
        prepare(list);
        list.page.after = after;
        m_client.call(list, m_priority, this, [this, after](Outcome<ListPage<Row>> page) {
            if (!page)
                pageFailed(page.error(), after);
            else
                pageCame(page.value());
        });
    }

    void pageFailed(const ApiError &error, const QString &after)
    {
        const bool cursorIsGone = !after.isEmpty()
            && (error.kind == ApiError::Kind::Rejected || error.kind == ApiError::Kind::NotFound);
        if (cursorIsGone && m_restarts < maxRestarts) {
            ++m_restarts;
            startOver();
            return;
        }
        m_loading = false;
        this->fail(error);
    }

    void pageCame(const ListPage<Row> &page)
    {
        if (m_isOutdated) {
            startOver();
            return;
        }
        const qsizetype held = m_collected.size();
        for (const Row &row : page.items) {
            if (m_seen.contains(row.id))
                continue;
            m_seen.insert(row.id);
            m_collected.push_back(row);
        }
        // What is behind the first page is not what the person looks at.
        m_priority = std::max(m_priority, HttpRequest::Priority::Normal);
        if (page.hasMore && m_collected.size() == held) {
            ApiError error;
            error.kind = ApiError::Kind::BadAnswer;
            error.message = QStringLiteral("has_more: expected a page with something new");
            m_loading = false;
            this->fail(error);
            return;
        }
        if (this->phase() == TableModel::Phase::FirstLoad)
            this->append(page.items);
        if (page.hasMore) {
            loadPage(page.items.last().id);
            return;
        }
        m_loading = false;
        this->merge(m_collected);
        m_collected.clear();
        m_seen.clear();
        this->succeed(this->clock().now());
    }

    ResendClient &m_client;
    bool m_loading = false;
    bool m_isOutdated = false; // something was changed here since the reading began
    int m_restarts = 0;
    HttpRequest::Priority m_priority = HttpRequest::Priority::Interactive;
    QList<Row> m_collected;
    QSet<QString> m_seen;
};

} // namespace postroom
