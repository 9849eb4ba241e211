// SPDX-License-Identifier: Apache-2.0
#include "network/http_transport.h"
#include "node_script.h"
#include "our_requests.h"
#include "support/scripted_server.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QByteArray answer = R"({"object":"list","has_more":false,"id":"1","data":[]})";

//! One value as JSON text that is the same for the same value.
QByteArray written(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

//! JSON as its fields, one a line: ".name = …".
QList<QByteArray> fieldsOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return {"body = " + (document.isArray() ? written(document.array()) : json)};
    QList<QByteArray> lines;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        lines.append('.' + it.key().toUtf8() + " = " + written(it.value()));
    lines.append("body is an object");
    return lines;
}

//! The parts of a form, one a line: the head of each, and what it holds.
QList<QByteArray> partsOf(const QByteArray &body, const QByteArray &boundary)
{
    QList<QByteArray> lines;
    const QByteArray mark = "--" + boundary;
    qsizetype at = body.indexOf(mark);
    while (at >= 0) {
        const qsizetype start = at + mark.size() + 2;
        at = body.indexOf("\r\n" + mark, start);
        if (at < 0)
            break;
        const QByteArray part = body.mid(start, at - start);
        at += 2;
        const qsizetype end = part.indexOf("\r\n\r\n");
        const QByteArray content = part.mid(end + 4);
        const QJsonDocument json = QJsonDocument::fromJson(content);
        lines.append(part.left(end).replace("\r\n", " | ").toLower() + ": "
                     + (json.isNull() ? content : json.toJson(QJsonDocument::Compact)));
    }
    return lines.isEmpty() ? QList<QByteArray>{body} : lines; // what cannot be read is compared as it is
}

//! All that matters of a request, a line each.
QList<QByteArray> linesOf(const SeenRequest &request)
{
    QList<QByteArray> lines{request.method + ' ' + request.path()};
    const qsizetype query = request.target.indexOf('?');
    if (query >= 0) {
        for (const QByteArray &item : request.target.mid(query + 1).split('&'))
            lines.append('?' + QByteArray::fromPercentEncoding(item));
    }
    const QByteArray type = request.header("content-type");
    const qsizetype boundary = type.indexOf("boundary=");
    lines.append("type: " + (boundary < 0 ? type : type.left(boundary)));
    if (const QByteArray key = request.header("idempotency-key"); !key.isEmpty())
        lines.append("idempotency-key: " + key);
    if (boundary >= 0)
        lines += partsOf(request.body, type.mid(boundary + 9));
    else if (!request.body.isEmpty())
        lines += fieldsOf(request.body);
    return lines;
}

//! Those of \a lines that are not among \a others.
QByteArray difference(const QList<QByteArray> &lines, const QList<QByteArray> &others)
{
    QList<QByteArray> left;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(left),
                 [&](const QByteArray &line) { return !others.contains(line); });
    return left.join('\n');
}

} // namespace

//! For every operation, the same values: what our client sends and what Resend's Node SDK sends.
class TestSameRequests final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void asTheSdkDoes_data();
    void asTheSdkDoes();

private:
    ScriptedServer m_server;
    QHash<QByteArray, SeenRequest> m_theirs;
};

void TestSameRequests::initTestCase()
{
    m_server.respond([](const SeenRequest &) { return ScriptedAnswer::json(200, answer); });
    NodeScript script(u"sdk_requests.mjs"_s, m_server.url());
    QList<QByteArray> names;
    connect(&script, &NodeScript::said, this, [&](const QByteArray &line) { names.append(line); });
    QTRY_VERIFY_WITH_TIMEOUT(script.hasEnded(), 60000);
    const QByteArray complaint = script.complaint();
    QVERIFY2(complaint.isEmpty(), complaint.constData());
    QCOMPARE(m_server.seen().size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        m_theirs.insert(names.at(i), m_server.seen().at(i));

    QList<QByteArray> ours;
    for (const OurRequest &request : ourRequests())
        ours.append(request.name);
    QCOMPARE(ours, names);
}

void TestSameRequests::asTheSdkDoes_data()
{
    QTest::addColumn<int>("place");
    const QList<OurRequest> ours = ourRequests();
    for (int place = 0; place < ours.size(); ++place)
        QTest::newRow(ours.at(place).name.constData()) << place;
}

void TestSameRequests::asTheSdkDoes()
{
    QFETCH(int, place);
    const OurRequest ours = ourRequests().at(place);
    HttpTransport transport(m_server.url(), Secret(QByteArray("re_test")));
    bool answered = false;
    transport.send(ours.request, [&](const HttpOutcome &) { answered = true; });
    QTRY_VERIFY(answered);

    const QList<QByteArray> here = linesOf(m_server.seen().last());
    const QList<QByteArray> there = linesOf(m_theirs.value(ours.name));
    QVERIFY(here.size() >= 2 && there.size() >= 2);
    QCOMPARE(difference(here, there), ours.here);
    QCOMPARE(difference(there, here), ours.there);
    QCOMPARE(ours.reason.isEmpty(), ours.here.isEmpty() && ours.there.isEmpty());
    QCOMPARE(m_server.seen().last().header("authorization"), m_theirs.value(ours.name).header("authorization"));
}

QTEST_GUILESS_MAIN(TestSameRequests)
#include "tst_same_requests.moc"
