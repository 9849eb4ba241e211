// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QTest>
#include <QTimeZone>

namespace postroom::test {

//! What \a T makes of an answer's body.
template<typename T>
Outcome<T> read(const QByteArray &body)
{
    return readJson<T>(body, [](JsonReader &in) { return T::fromJson(in); });
}

inline QDateTime utc(int year, int month, int day, int hour, int minute, int second, int ms)
{
    return {QDate(year, month, day), QTime(hour, minute, second, ms), QTimeZone::utc()};
}

} // namespace postroom::test

//! \a json is read, and as the value that the rest is the initialiser of.
#define COMPARE_READ(Type, json, ...) \
    do { \
        const auto outcome = postroom::test::read<Type>(json); \
        QVERIFY2(bool(outcome), outcome ? "" : qPrintable(outcome.error().message)); \
        QCOMPARE(outcome.value(), (Type __VA_ARGS__)); \
    } while (false)

//! \a json is refused with \a text, and as nothing but an answer that cannot be read.
#define COMPARE_FAULT(Type, json, text) \
    do { \
        const auto outcome = postroom::test::read<Type>(json); \
        QVERIFY(!outcome); \
        QCOMPARE(outcome.error().message, text); \
        QCOMPARE(outcome.error().kind, postroom::ApiError::Kind::BadAnswer); \
    } while (false)
