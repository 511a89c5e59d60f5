#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using E = TargetEvent;
using S = TargetState;
using F = StoreFixture;

namespace {
const QString peer = u"+15551234567"_s;
}

class TestReceipts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreFoundInBothBases_data() // smpp.md 2.5
    {
        QTest::addColumn<QString>("response");
        QTest::addColumn<QString>("receipt");
        QTest::addColumn<bool>("matches");
        QTest::newRow("same") << u"abc-1"_s << u"abc-1"_s << true;
        QTest::newRow("hex, then padded decimal") << u"38601fa"_s << u"0059113978"_s << true;
        QTest::newRow("decimal, then hex") << u"59113978"_s << u"38601FA"_s << true;
        QTest::newRow("leading zeros") << u"00B8BE19"_s << u"B8BE19"_s << true;
        QTest::newRow("leading zeros the other way") << u"B8BE19"_s << u"00B8BE19"_s << true;
        QTest::newRow("UUID") << u"0190A5E2-7C3D-7A11-8000-0123456789AB"_s
                              << u"0190a5e2-7c3d-7a11-8000-0123456789ab"_s << true;
        QTest::newRow("64 bits") << u"FFFFFFFFFFFFFFFF"_s << u"18446744073709551615"_s << true;
        QTest::newRow("beyond 64 bits is not cut")
            << u"1FFFFFFFFFFFFFFFF"_s << u"18446744073709551615"_s << false;
        QTest::newRow("64 characters") << QString(64, u'a') << QString(64, u'A') << true;
        QTest::newRow("64 characters, last differs")
            << QString(64, u'a') << QString(63, u'a') + u'b' << false;
        QTest::newRow("another") << u"12"_s << u"13"_s << false;
        QTest::newRow("zero") << u"0"_s << u"000"_s << true;
    }

    void idsAreFoundInBothBases()
    {
        QFETCH(QString, response);
        QFETCH(QString, receipt);
        QFETCH(bool, matches);
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"x"_s));
        f.finish({F::accepted(f.claim(lab)[0], response)});
        f.receipts({F::receipt(lab, receipt, E::ReceiptDelivered, peer)});
        QCOMPARE(f.message(sent.id).state == S::Delivered, matches);
    }

    void aReceiptMayComeBeforeItsResponse()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        f.send(f.draft(lab, peer, u"x"_s));
        const auto part = f.claim(lab)[0];
        QVERIFY(
            f.receipts({F::receipt(lab, u"0059113978"_s, E::ReceiptDelivered, u"15551234567"_s)})
                .isEmpty());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM parked_receipt"), 1);
        const auto tick = f.finish({F::accepted(part, u"38601fa"_s)}).value(0);
        QCOMPARE(tick.state, S::Delivered);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM parked_receipt"), 0);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM parked_key"), 0);
    }

    void aParkedReceiptOfAnotherPhoneStays()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        f.send(f.draft(lab, peer, u"x"_s));
        const auto part = f.claim(lab)[0];
        f.receipts({F::receipt(lab, u"7"_s, E::ReceiptFailed, u"+4915112345678"_s)});
        QCOMPARE(f.finish({F::accepted(part, u"7"_s)}).value(0).state, S::Sent);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM parked_receipt"), 1);
    }

    void whatIsParkedTooLongIsDropped()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        f.receipts({F::receipt(lab, u"7"_s, E::ReceiptDelivered)});
        const auto expire = [&] {
            return f.write([&](Connection &c) { return Outbox(c).expire(f.clock.nowUs()); })
                .has_value();
        };
        f.clock.advanceSeconds(71 * 3600);
        QVERIFY(expire());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM parked_receipt"), 1);
        f.clock.advanceSeconds(2 * 3600);
        QVERIFY(expire());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM parked_receipt"), 0);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM parked_key"), 0);
    }

    void anIdIsKnownForSevenDays()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"x"_s));
        f.finish({F::accepted(f.claim(lab)[0], u"7"_s)});
        f.clock.advanceSeconds(8 * 24 * 3600);
        QVERIFY(f.receipts({F::receipt(lab, u"7"_s, E::ReceiptDelivered, peer)}).isEmpty());
        QCOMPARE(f.message(sent.id).state, S::Sent);
        QVERIFY(
            f.write([&](Connection &c) { return Outbox(c).expire(f.clock.nowUs()); }).has_value());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM attempt WHERE receipt_key IS NOT NULL"), 0);
    }

    void carriersDoNotShareIds()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const CarrierId other = f.carrier(u"other"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"x"_s));
        f.finish({F::accepted(f.claim(lab)[0], u"7"_s)});
        f.receipts({F::receipt(other, u"7"_s, E::ReceiptDelivered, peer)});
        QCOMPARE(f.message(sent.id).state, S::Sent);
    }

    void aReusedIdGoesToItsPhoneElseToTheNewest()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage first = f.send(f.draft(lab, peer, u"x"_s));
        f.finish({F::accepted(f.claim(lab)[0], u"1"_s)});
        const ChatMessage second = f.send(f.draft(lab, u"+15557654321"_s, u"x"_s));
        f.finish({F::accepted(f.claim(lab)[0], u"1"_s)});
        QCOMPARE(f.receipts({F::receipt(lab, u"1"_s, E::ReceiptDelivered, u"0015551234567"_s)})
                     .value(0)
                     .id,
                 first.id);
        QCOMPARE(f.receipts({F::receipt(lab, u"1"_s, E::ReceiptDelivered)}).value(0).id, second.id);
    }

    void aConvertedIdNeedsThePhone()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"x"_s));
        f.finish({F::accepted(f.claim(lab)[0], u"16"_s)});
        f.receipts({F::receipt(lab, u"10"_s, E::ReceiptDelivered, u"+4915112345678"_s)});
        QCOMPARE(f.message(sent.id).state, S::Sent);
    }

    void repeatedAndLateReceiptsChangeNothing()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        f.send(f.draft(lab, peer, u"x"_s));
        f.finish({F::accepted(f.claim(lab)[0], u"1"_s)});
        const auto delivered = F::receipt(lab, u"1"_s, E::ReceiptDelivered, peer);
        QCOMPARE(f.receipts({delivered, delivered}).size(), 1);
        QVERIFY(f.receipts({delivered}).isEmpty());
        QVERIFY(f.receipts({F::receipt(lab, u"1"_s, E::ReceiptInconclusive, peer)}).isEmpty());
    }

    void unknownLeavesSentWithAReason()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        f.send(f.draft(lab, peer, u"x"_s));
        f.finish({F::accepted(f.claim(lab)[0], u"1"_s)});
        ReceiptFact unknown = F::receipt(lab, u"1"_s, E::ReceiptInconclusive, peer);
        unknown.reason.code = ReasonCode::NoConfirmation;
        const auto tick = f.receipts({unknown}).value(0);
        QCOMPARE(tick.state, S::Sent);
        QCOMPARE(tick.reason.code, ReasonCode::NoConfirmation);
    }

    void aLostSubmitIsInferredOnlyWhenItIsTheOnlyOne() // smpp.md 2.4, rule 5
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"x"_s));
        f.finish({F::ended(f.claim(lab)[0], E::OutcomeLost, ReasonCode::NoAnswer)});
        const auto tick =
            f.receipts({F::receipt(lab, u"77"_s, E::ReceiptDelivered, peer)}).value(0);
        QCOMPARE(tick.id, sent.id);
        QCOMPARE(tick.state, S::Delivered);

        for (int i = 0; i < 2; ++i) {
            f.send(f.draft(lab, u"+15557654321"_s, u"x"_s));
            f.finish({F::ended(f.claim(lab)[0], E::OutcomeLost, ReasonCode::NoAnswer)});
        }
        QVERIFY(f.receipts({F::receipt(lab, u"78"_s, E::ReceiptDelivered, u"+15557654321"_s)})
                    .isEmpty());
    }

    void ourOwnFailureIsTakenBackTheCarriersIsNot()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const auto failWith = [&](ReasonCode code, const QString &id) {
            f.send(f.draft(lab, peer, u"x"_s));
            const auto part = f.claim(lab)[0];
            f.finish({F::accepted(part, id)});
            ReceiptFact failed = F::receipt(lab, id, E::ReceiptFailed, peer);
            failed.reason.code = code;
            f.receipts({failed});
            return f.receipts({F::receipt(lab, id, E::ReceiptDelivered, peer)}).value(0).state ==
                   S::Delivered;
        };
        QVERIFY(!failWith(ReasonCode::Undeliverable, u"1"_s));
        QVERIFY(failWith(ReasonCode::NoAnswer, u"2"_s));
    }
};

QTEST_GUILESS_MAIN(TestReceipts)
#include "tst_receipts.moc"
