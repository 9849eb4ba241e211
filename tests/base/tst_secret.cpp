// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <QDataStream>
#include <QTest>
#include <QTextStream>
#include <QVariant>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>
#include <string_view>
#include <thread>
#include <type_traits>

using namespace Qt::StringLiterals;
using namespace postroom;

namespace {

constexpr std::string_view plantedKey = "re_planted_0123456789_abcdefghijklmnopqrstuvwxyz";

// How often memory that still held the planted key was given back while this was watched.
std::atomic<bool> watching = false;
std::atomic<int> leftBehind = 0;

} // namespace

// What a Secret keeps comes from here; it must be overwritten when it is given back.
void *operator new(std::size_t size)
{
    if (void *memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t size) noexcept
{
    if (watching && memory
        && std::string_view(static_cast<const char *>(memory), size).find(plantedKey) != std::string_view::npos)
        ++leftBehind;
    std::free(memory);
}

namespace {

template<typename T>
concept PrintedToDebug = requires(QDebug to, const T &it)
{
    to << it;
};
template<typename T>
concept WrittenAsText = requires(QTextStream &to, const T &it)
{
    to << it;
};
template<typename T>
concept WrittenAsData = requires(QDataStream &to, const T &it)
{
    to << it;
};
template<typename T>
concept Compared = requires(const T &it)
{
    it == it;
};
template<typename T>
concept Hashed = requires(const T &it)
{
    qHash(it);
};
template<typename T>
concept MadeAVariant = requires(const T &it)
{
    QVariant(it);
};

static_assert(PrintedToDebug<QString> && !PrintedToDebug<Secret>);
static_assert(WrittenAsText<QString> && !WrittenAsText<Secret>);
static_assert(WrittenAsData<QString> && !WrittenAsData<Secret>);
static_assert(Compared<QString> && !Compared<Secret>);
static_assert(Hashed<QString> && !Hashed<Secret>);
static_assert(MadeAVariant<QString> && !MadeAVariant<Secret>);
static_assert(
    !std::is_convertible_v<
        Secret,
        QString> && !std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QVariant> && !std::is_convertible_v<Secret, bool>);
static_assert(!std::is_constructible_v<Secret, const QByteArray &> && !std::is_constructible_v<Secret, QByteArray &>,
              "the original must be given away");
static_assert(!std::is_convertible_v<QByteArray, Secret>, "only where a secret is meant");

Secret planted()
{
    return Secret(QByteArray(plantedKey.data(), qsizetype(plantedKey.size())));
}

} // namespace

class TestSecret final : public QObject
{
    Q_OBJECT
private slots:
    void isEmptyUntilGivenSomething();
    void clearsWhatItIsGiven();
    void leavesAloneWhatOthersHold();
    void copiesShareOneBuffer();
    void comparesOnRequestOnly();
    void keepsEveryByte();
    void overwritesItsBytesInTheEnd();
    void saysNothingInsideAVariant();
    void isReadFromOtherThreads();
};

void TestSecret::isEmptyUntilGivenSomething()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(QByteArray()).isEmpty());
    QVERIFY(Secret(QByteArray("")).isEmpty());
    QCOMPARE(Secret().reveal(), QByteArray());
    QVERIFY(!Secret(QByteArray("re_1")).isEmpty());
}

void TestSecret::clearsWhatItIsGiven()
{
    QByteArray bytes("re_123");
    bytes.append("_456");
    const Secret secret(std::move(bytes));
    QVERIFY(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): that it is cleared is the promise
    QCOMPARE(secret.reveal(), QByteArray("re_123_456"));
}

void TestSecret::leavesAloneWhatOthersHold()
{
    QByteArray mine("re_shared");
    const QByteArray other = mine;
    QVERIFY(!Secret(std::move(mine)).isEmpty());
    QCOMPARE(other, QByteArray("re_shared"));

    // Neither of these may be written to.
    QByteArray literal = QByteArrayLiteral("re_literal");
    const QByteArray sameLiteral = literal;
    QVERIFY(!Secret(std::move(literal)).isEmpty());
    QCOMPARE(sameLiteral, QByteArray("re_literal"));
    const char raw[] = "re_raw";
    QByteArray view = QByteArray::fromRawData(raw, 6);
    QCOMPARE(Secret(std::move(view)).reveal(), QByteArray("re_raw"));
    QCOMPARE(raw, "re_raw");
}

void TestSecret::copiesShareOneBuffer()
{
    const auto first = std::make_unique<Secret>(QByteArray("re_1"));
    const Secret copy = *first;
    QCOMPARE(static_cast<const void *>(copy.reveal().constData()),
             static_cast<const void *>(first->reveal().constData()));
}

void TestSecret::comparesOnRequestOnly()
{
    QVERIFY(Secret(QByteArray("re_1")).sameAs(Secret(QByteArray("re_1"))));
    QVERIFY(!Secret(QByteArray("re_1")).sameAs(Secret(QByteArray("re_2"))));
    QVERIFY(!Secret(QByteArray("re_1")).sameAs(Secret(QByteArray("re_11"))));
    QVERIFY(!Secret(QByteArray("re_1")).sameAs(Secret()));
    QVERIFY(Secret().sameAs(Secret()));
}

void TestSecret::keepsEveryByte()
{
    const QByteArray odd("a\0b\xff\n", 5);
    QCOMPARE(Secret(QByteArray(odd.constData(), odd.size())).reveal(), odd);
}

void TestSecret::overwritesItsBytesInTheEnd()
{
    leftBehind = 0;
    {
        // The watch itself works.
        std::vector<char> careless(plantedKey.begin(), plantedKey.end());
        watching = true;
    }
    QCOMPARE(leftBehind.load(), 1);
    leftBehind = 0;
    {
        Secret one = planted();
        const Secret two = one;
        one = Secret();
        QVERIFY(two.reveal().startsWith("re_planted"));
    }
    watching = false;
    QCOMPARE(leftBehind.load(), 0);
}

void TestSecret::saysNothingInsideAVariant()
{
    // Qt makes a QVariant of any value that signals carry; then at least nothing reads it from there.
    const QVariant variant = QVariant::fromValue(planted());
    QVERIFY(variant.toString().isEmpty());
    QVERIFY(variant.toByteArray().isEmpty());
    QString shown;
    QDebug(&shown) << variant;
    QVERIFY(!shown.isEmpty());
    QVERIFY2(!shown.contains(u"planted"_s), qPrintable(shown));
    QVERIFY(!QMetaType::fromType<Secret>().hasRegisteredDataStreamOperators());
    QVERIFY(!QMetaType::fromType<Secret>().hasRegisteredDebugStreamOperator());
}

void TestSecret::isReadFromOtherThreads()
{
    const Secret secret = planted();
    std::atomic<int> right = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i) {
        readers.emplace_back([secret, &right] {
            for (int n = 0; n < 1000; ++n) {
                const Secret copy = secret;
                right += copy.reveal().size() == qsizetype(plantedKey.size()) ? 1 : 0;
            }
        });
    }
    for (std::thread &reader : readers)
        reader.join();
    QCOMPARE(right.load(), 4000);
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
