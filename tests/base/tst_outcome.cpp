// SPDX-License-Identifier: Apache-2.0
#include "base/outcome.h"

#include <QTest>

#include <memory>
#include <type_traits>

using namespace Qt::StringLiterals;
using namespace postroom;

static_assert(!std::is_default_constructible_v<Outcome<int>>, "never neither a value nor an error");
static_assert(!std::is_convertible_v<Outcome<int>, bool>, "only where a condition is meant");

class TestOutcome final : public QObject
{
    Q_OBJECT
private slots:
    void holdsAValue();
    void holdsAnError();
    void tellsAValueThatIsFalseFromAnError();
    void movesTheValueOut();
    void isCopied();
    void nothingIsASuccess();
    void errorsCompareByEveryField();
};

void TestOutcome::holdsAValue()
{
    const Outcome<QString> outcome(u"here"_s);
    QVERIFY(bool(outcome));
    QCOMPARE(outcome.value(), u"here"_s);
}

void TestOutcome::holdsAnError()
{
    const Outcome<QString> outcome(
        ApiError{.kind = ApiError::Kind::NotFound, .httpStatus = 404, .code = u"not_found"_s});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ApiError::Kind::NotFound);
    QCOMPARE(outcome.error().httpStatus, 404);
    QCOMPARE(outcome.error().code, u"not_found"_s);
}

void TestOutcome::tellsAValueThatIsFalseFromAnError()
{
    QVERIFY(bool(Outcome<int>(0)));
    QVERIFY(bool(Outcome<bool>(false)));
    QVERIFY(bool(Outcome<QString>(QString())));
    QVERIFY(!Outcome<bool>(ApiError()));
}

void TestOutcome::movesTheValueOut()
{
    Outcome<std::unique_ptr<int>> outcome(std::make_unique<int>(7));
    const std::unique_ptr<int> taken = outcome.take();
    QVERIFY(taken);
    QCOMPARE(*taken, 7);
    QVERIFY(bool(outcome));
    QVERIFY(!outcome.value());
}

void TestOutcome::isCopied()
{
    Outcome<QString> one(u"first"_s);
    const Outcome<QString> copy = one;
    one = ApiError{.kind = ApiError::Kind::Offline};
    QCOMPARE(copy.value(), u"first"_s);
    QVERIFY(!one);
    QCOMPARE(one.error().kind, ApiError::Kind::Offline);
}

void TestOutcome::nothingIsASuccess()
{
    QVERIFY(bool(Outcome<Nothing>(Nothing())));
    QVERIFY(!Outcome<Nothing>(ApiError()));
}

void TestOutcome::errorsCompareByEveryField()
{
    const ApiError error{.kind = ApiError::Kind::Rejected,
                         .httpStatus = 422,
                         .code = u"validation_error"_s,
                         .message = u"Missing `name` field."_s,
                         .mayHaveHappened = false,
                         .retryAfter = std::chrono::seconds(1)};
    QCOMPARE(error, ApiError(error));
    ApiError other = error;
    other.kind = ApiError::Kind::Conflict;
    QVERIFY(other != error);
    other = error;
    other.httpStatus = 400;
    QVERIFY(other != error);
    other = error;
    other.code = u"invalid_parameter"_s;
    QVERIFY(other != error);
    other = error;
    other.message.clear();
    QVERIFY(other != error);
    other = error;
    other.mayHaveHappened = true;
    QVERIFY(other != error);
    other = error;
    other.retryAfter.reset();
    QVERIFY(other != error);
}

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
