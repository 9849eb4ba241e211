// SPDX-License-Identifier: Apache-2.0
#include "walk_bench.h"

#include "hands.h"
#include "kit/table_view.h"
#include "pages/page.h"
#include "reference.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;

namespace postroom::test {

WalkBench::WalkBench() : m_time(std::make_shared<sandbox::MovableTime>()), m_bench(QSize(1280, 800))
{
    m_sandbox = std::make_unique<sandbox::SandboxServer>(benchSandbox(), m_time);
    if (!m_sandbox->start()) {
        m_problem = m_sandbox->errorString();
        return;
    }
    m_talk = std::make_unique<HttpTalk>(m_sandbox->port());
    const int port = qEnvironmentVariableIntValue("POSTROOM_WALK_PORT");
    m_recorder = std::make_unique<Recorder>(quint16(port), m_sandbox->port());
    if (!m_recorder->isListening()) {
        m_problem = QStringLiteral("nothing can be served on the port %1").arg(port);
        return;
    }
    const QString url = qEnvironmentVariable("POSTROOM_WALK_URL",
                                             QStringLiteral("http://127.0.0.1:%1").arg(m_recorder->port()));
    m_bench.open(QUrl(url), QStringLiteral("Acme"), "re_walk");
}

QDialog *WalkBench::dialog() const
{
    const QList<QDialog *> all = shown<QDialog>(m_bench.window());
    return all.isEmpty() ? nullptr : all.constLast();
}

QWidget &WalkBench::where()
{
    QDialog *top = dialog();
    return top ? static_cast<QWidget &>(*top) : static_cast<QWidget &>(m_bench.window());
}

bool WalkBench::showTab(const QString &name)
{
    return m_bench.showTab(name);
}

bool WalkBench::type(const QString &fieldName, const QString &text)
{
    return until([&] {
               const QLineEdit *edit = field(where(), fieldName);
               return edit && edit->isEnabled();
           })
        && typeInto(where(), fieldName, text);
}

bool WalkBench::press(const QString &text)
{
    QAbstractButton *found = nullptr;
    if (!until([&] { return (found = button(where(), text)) && found->isEnabled(); }))
        return false;
    // A box is ticked at its box: behind its words it does not take a click.
    const bool isBox = qobject_cast<QCheckBox *>(found) || qobject_cast<QRadioButton *>(found);
    QTest::mouseClick(found, Qt::LeftButton, {}, isBox ? QPoint(8, found->height() / 2) : QPoint());
    return true;
}

bool WalkBench::choose(const QString &boxName, const QString &item)
{
    return pick(where(), boxName, item);
}

bool WalkBench::chooseRow(const QString &tableName, const QString &text)
{
    TableView *view = nullptr;
    int row = -1;
    if (!until([&] {
            view = table(m_bench.window(), tableName);
            row = view ? int(column(*view, 0).indexOf(text)) : -1;
            return row >= 0;
        }))
        return false;
    const QModelIndex at = view->model()->index(row, 0);
    view->scrollTo(at);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(at).center());
    return view->currentIndex().row() == row;
}

bool WalkBench::until(const std::function<bool()> &done)
{
    return QTest::qWaitFor(
        [this, &done] {
            if (done())
                return true;
            // What is on its way is not to be late.
            if (m_bench.isSettled()) {
                m_bench.clock().advance(200ms);
                m_time->advance(200ms);
            }
            return done();
        },
        10000);
}

void WalkBench::eachItem(const QByteArray &list, const std::function<bool(const QJsonObject &)> &take)
{
    QByteArray after;
    while (true) {
        const Reply page = read(list + "?limit=100" + after);
        for (const QJsonValue &item : page.data()) {
            if (take(item.toObject()))
                return;
        }
        if (!page.object().value(QStringLiteral("has_more")).toBool() || page.data().isEmpty())
            return;
        after = "&after=" + page.data().last().toObject().value(QStringLiteral("id")).toString().toLatin1();
    }
}

QJsonObject WalkBench::find(const QByteArray &list, const QString &key, const QString &value)
{
    QJsonObject found;
    eachItem(list, [&](const QJsonObject &item) {
        if (item.value(key).toString() != value)
            return false;
        found = item;
        return true;
    });
    return found;
}

QStringList WalkBench::every(const QByteArray &list, const QString &key)
{
    QStringList all;
    eachItem(list, [&](const QJsonObject &item) {
        all.push_back(item.value(key).toString());
        return false;
    });
    return all;
}

QByteArray WalkBench::lastBody(const QByteArray &operation) const
{
    const QList<Recorder::Request> &all = m_recorder->requests();
    const auto last = std::find_if(all.crbegin(), all.crend(), [&](const Recorder::Request &request) {
        return referenceOperationOf(request.method, request.path) == operation;
    });
    return last == all.crend() ? QByteArray() : last->body;
}

void WalkBench::take()
{
    for (; m_taken < m_recorder->requests().size(); ++m_taken) {
        const Recorder::Request &request = m_recorder->requests().at(m_taken);
        const QByteArray operation = referenceOperationOf(request.method, request.path);
        if (operation.isEmpty())
            continue;
        m_since.insert(operation);
        m_covered.insert(operation);
    }
}

QSet<QByteArray> WalkBench::performed()
{
    take();
    return std::exchange(m_since, {});
}

const QSet<QByteArray> &WalkBench::covered()
{
    take();
    return m_covered;
}

} // namespace postroom::test
