#include "store_fixture.h"

#include <algorithm>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

HeldPart partOf(int number, int total, const QByteArray &body,
                const QString &source = u"+15551234567"_s)
{
    HeldPart part;
    part.carrier = {1};
    part.source = source;
    part.destination = u"+15550000000"_s;
    part.reference = 42;
    part.total = total;
    part.number = number;
    part.body = body;
    return part;
}

QByteArray joined(const QList<HeldPart> &parts)
{
    QByteArray whole;
    for (const HeldPart &part : parts)
        whole += part.body;
    return whole;
}

} // namespace

class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOrderWithRepetitions() // T80
    {
        F f;
        for (int total = 2; total <= 5; ++total) {
            std::vector<int> order;
            QByteArray whole;
            for (int number = 1; number <= total; ++number) {
                order.push_back(number);
                whole += QByteArray::number(number);
            }
            do {
                const auto results = f.write([=](Connection &c) -> Result<QList<QByteArray>> {
                    QList<QByteArray> complete;
                    for (const int number : order) {
                        for (int time = 0; time < 2; ++time) {
                            const auto added =
                                Inbox(c).add(partOf(number, total, QByteArray::number(number)));
                            if (!added)
                                return forward(added);
                            if (*added)
                                complete.append(joined(**added));
                        }
                    }
                    return complete;
                });
                QCOMPARE(results.value(), QList<QByteArray>{whole});
                // Later the reference may carry the same again.
                f.clock.advanceSeconds(3600);
            } while (std::next_permutation(order.begin(), order.end()));
        }
    }

    void sendersDoNotMix() // T81
    {
        F f;
        const auto add = [&](const HeldPart &part) {
            return f.write([=](Connection &c) { return Inbox(c).add(part); }).value();
        };
        QVERIFY(!add(partOf(1, 2, "a1", u"+15551111111"_s)));
        QVERIFY(!add(partOf(1, 2, "b1", u"+15552222222"_s)));
        QCOMPARE(joined(*add(partOf(2, 2, "b2", u"+15552222222"_s))), QByteArray("b1b2"));
        QCOMPARE(joined(*add(partOf(2, 2, "a2", u"+15551111111"_s))), QByteArray("a1a2"));
        HeldPart wide = partOf(1, 2, "w1");
        wide.wide = true;
        QVERIFY(!add(wide));
        QVERIFY(!add(partOf(2, 2, "n2")));
    }

    void impossibleNumbersAreMessagesOfTheirOwn_data() // T83
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("total");
        QTest::newRow("part 0") << 0 << 3;
        QTest::newRow("beyond the total") << 4 << 3;
        QTest::newRow("total 0") << 1 << 0;
        QTest::newRow("total 1") << 1 << 1;
    }

    void impossibleNumbersAreMessagesOfTheirOwn()
    {
        QFETCH(int, number);
        QFETCH(int, total);
        F f;
        const HeldPart part = partOf(number, total, "x");
        const auto added = f.write([=](Connection &c) { return Inbox(c).add(part); }).value();
        QVERIFY(added.has_value());
        QCOMPARE(joined(*added), QByteArray("x"));
        QCOMPARE(f.figure("SELECT COUNT(*) FROM held_set"), 0);
    }

    void aReusedReferenceStartsAnew()
    {
        F f;
        const auto add = [&](const HeldPart &part) {
            return f.write([=](Connection &c) { return Inbox(c).add(part); }).value();
        };
        QVERIFY(!add(partOf(1, 2, "old1")));
        QVERIFY(!add(partOf(1, 2, "new1")));
        QCOMPARE(joined(*add(partOf(2, 2, "new2"))), QByteArray("new1new2"));
        QVERIFY(!add(partOf(2, 3, "x"))); // the total changed: another set
    }

    void whatStaysIncompleteComesOutInTheEnd() // T84
    {
        F f;
        const auto overdue = [&] {
            return f.write([&](Connection &c) { return Inbox(c).takeOverdue(f.clock.nowUs()); })
                .value();
        };
        for (const int number : {3, 1}) {
            QVERIFY(!f.write([=](Connection &c) {
                          return Inbox(c).add(partOf(number, 3, QByteArray::number(number)));
                      }).value());
        }
        f.reopen();
        f.clock.advanceSeconds(23 * 3600);
        QVERIFY(overdue().isEmpty());
        f.clock.advanceSeconds(2 * 3600);
        const auto sets = overdue();
        QCOMPARE(sets.size(), 1);
        QCOMPARE(joined(sets[0]), QByteArray("13"));
        QCOMPARE(sets[0][0].reference, 42);
        QVERIFY(overdue().isEmpty());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM held_part"), 0);
    }

    void largePartsAreBoundedByTheirSize() // T87
    {
        F f;
        const auto done = f.write([](Connection &c) -> Result<int> {
            for (int i = 0; i < 200; ++i) {
                HeldPart part = partOf(1, 2, QByteArray(60'000, 'x'));
                part.reference = quint16(i);
                if (const auto added = Inbox(c).add(part); !added)
                    return forward(added);
            }
            return 0;
        });
        QVERIFY(done.has_value());
        const auto sets =
            f.write([&](Connection &c) { return Inbox(c).takeOverdue(f.clock.nowUs()); }).value();
        QCOMPARE(sets.size(), 200 - 10'000'000 / 60'000);
        QVERIFY(f.figure("SELECT SUM(LENGTH(body)) FROM held_part") <= 10'000'000);
    }

    void aFloodOfFirstPartsIsBounded() // T87
    {
        F f;
        const auto done = f.write([](Connection &c) -> Result<int> {
            for (int i = 0; i < 1200; ++i) {
                HeldPart part = partOf(1, 2, "x");
                part.reference = quint16(i);
                if (const auto added = Inbox(c).add(part); !added)
                    return forward(added);
            }
            return 0;
        });
        QVERIFY(done.has_value());
        const auto sets =
            f.write([&](Connection &c) { return Inbox(c).takeOverdue(f.clock.nowUs()); }).value();
        QCOMPARE(sets.size(), 200);
        QCOMPARE(sets[0][0].reference, 0);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM held_set"), 1000);
    }

    void whatWasNotAcknowledgedIsDroppedOnceWhenItComesAgain() // ADR 0012, 7
    {
        F f;
        const CarrierId lab{1};
        const QByteArray same("fingerprint");
        const auto repeats = [&] {
            return f.write([=](Connection &c) { return Inbox(c).takeRepeat(lab, same); }).value();
        };
        QVERIFY(f.write([=](Connection &c) { return Inbox(c).remember(lab, same, 7); }));
        QVERIFY(!repeats()); // on a connection that lives it is another message
        QVERIFY(f.write([=](Connection &c) { return Inbox(c).connectionEnded(lab, 8); }));
        QVERIFY(!repeats());
        QVERIFY(f.write([=](Connection &c) { return Inbox(c).connectionEnded(lab, 7); }));
        QVERIFY(!f.write([=](Connection &c) { return Inbox(c).takeRepeat({2}, same); }).value());
        QVERIFY(repeats());
        QVERIFY(!repeats());
    }

    void whatIsAcknowledgedTooLateComesAgain() // its commit took longer than its connection lived
    {
        F f;
        const CarrierId lab{1};
        const QByteArray same("fingerprint");
        const auto number =
            f.write([=](Connection &c) { return Inbox(c).remember(lab, same, 7); }).value();
        QVERIFY(f.write([=](Connection &c) { return Inbox(c).connectionEnded(lab, 7); }));
        QVERIFY(f.write([=](Connection &c) { return Inbox(c).forget({number}); }));
        QVERIFY(f.write([=](Connection &c) { return Inbox(c).takeRepeat(lab, same); }).value());
    }

    void whatIsAcknowledgedOrOldIsForgotten()
    {
        F f;
        const CarrierId lab{1};
        const QByteArray same("fingerprint");
        const auto number =
            f.write([=](Connection &c) { return Inbox(c).remember(lab, same, 7); }).value();
        QVERIFY(f.write([=](Connection &c) { return Inbox(c).forget({number}); }));
        QVERIFY(f.write([=](Connection &c) { return Inbox(c).connectionEnded(lab, 0); }));
        QVERIFY(!f.write([=](Connection &c) { return Inbox(c).takeRepeat(lab, same); }).value());

        QVERIFY(f.write([=](Connection &c) { return Inbox(c).remember(lab, same, 7); }));
        QVERIFY(f.write([=](Connection &c) { return Inbox(c).connectionEnded(lab, 0); }));
        f.clock.advanceSeconds(24 * 3600 + 1);
        QVERIFY(!f.write([=](Connection &c) { return Inbox(c).takeRepeat(lab, same); }).value());
        const qint64 now = f.clock.nowUs();
        QVERIFY(f.write([=](Connection &c) { return Inbox(c).takeOverdue(now); }));
        QCOMPARE(f.figure("SELECT COUNT(*) FROM inbound_open"), 0);
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
