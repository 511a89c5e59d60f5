// What counts as spent, from acceptance to the end of a message.
#include "spending_book.h"

#include "policy/decide.h"
#include "store/carriers.h"
#include "store/mm1.h"
#include "store/policy_tables.h"
#include "store/recalls.h"
#include "unit/store/store_fixture.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::engine;
using namespace Qt::StringLiterals;
using F = store::StoreFixture;

namespace {

constexpr qint64 price = 7'500;

const QString usd = QStringLiteral("USD");

qint64 spent(F &f, CarrierId carrier, const QString &currency = usd)
{
    return f
        .read([=](store::Connection &c) {
            return store::PolicyTables(c).spent(carrier, currency, 0, 99'999'999);
        })
        .value();
}

/// As submission does: inserted and booked in one transaction.
TargetId put(F &f, CarrierId carrier, int parts = 1, const QString &currency = usd,
             bool isMms = false)
{
    store::NewOutbound message = f.draft(carrier, u"+15550134477"_s, u"x"_s, parts);
    message.isMms = isMms;
    message.expiresUs = f.clock.nowUs() + qint64(3) * 24 * 3'600'000'000;
    const Cost cost{price * parts, currency};
    message.targets.first().cost = cost;
    return f
        .write([=](store::Connection &c) -> Result<TargetId> {
            const policy::Rulebook rules;
            SpendingBook book(c, rules);
            book.add(carrier, cost);
            if (auto saved = book.save(); !saved)
                return forward(saved);
            const auto inserted = store::Messages(c).insertOutbound(message);
            return inserted ? inserted->rows.first().id : Result<TargetId>(forward(inserted));
        })
        .value();
}

void move(F &f, TargetId target, CarrierId carrier, const std::optional<Cost> &cost)
{
    f.write([=](store::Connection &c) {
         return store::Outbox(c).route({{target, carrier, {}, {}, cost}});
     }).value();
}

store::AttemptEnd refused(const store::ClaimedPart &part)
{
    return F::ended(part, TargetEvent::RefusedForGood, ReasonCode::CarrierRefused);
}

} // namespace

class TestSpending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTakenBackCostsNothing()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const TargetId target = put(f, carrier, 2);
        QCOMPARE(spent(f, carrier), 2 * price);
        f.write([=](store::Connection &c) { return store::Outbox(c).cancel(target); }).value();
        QCOMPARE(spent(f, carrier), 0);
    }

    void whatBecomesTooOldCostsNothing()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        put(f, carrier);
        f.clock.advanceSeconds(4 * 86'400);
        const qint64 now = f.clock.nowUs();
        f.write([=](store::Connection &c) { return store::Outbox(c).expire(now); }).value();
        QCOMPARE(spent(f, carrier), 0);
    }

    void whatTheCarrierOrTheRulesRefuseCostsNothing()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        put(f, carrier);
        f.finish({refused(f.claim(carrier).first())});
        QCOMPARE(spent(f, carrier), 0);
        put(f, carrier);
        f.write([=](store::Connection &c) {
             return store::Outbox(c).claim(carrier, 10, nullptr, [](const store::ClaimCandidate &) {
                 store::ClaimVerdict no;
                 no.refused = true;
                 no.reason = {ReasonCode::OptedOut, {}};
                 return no;
             });
         }).value();
        QCOMPARE(spent(f, carrier), 0);
    }

    /// The carrier has had its push, whoever is not to fetch what it tells of; once, though the
    /// phone was faster.
    void aPushThatIsTakenBackIsPaid()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const TargetId target = put(f, carrier, 1, usd, true);
        const qint64 untilUs = f.clock.nowUs() + 3'600'000'000;
        const auto push = f.write([=](store::Connection &c) -> Result<store::ClaimedPart> {
            store::Outbox outbox(c);
            outbox.pushMms(true);
            const auto parts = outbox.claim(carrier, 1, nullptr);
            if (!parts)
                return forward(parts);
            if (auto told = store::Mm1(c).offer(target, u"one"_s, untilUs); !told)
                return forward(told);
            return parts->first();
        });
        f.finish({F::accepted(*push, u"a"_s)});
        QVERIFY(f.write([=](store::Connection &c) { return store::Recalls(c).ask(target); }));
        QCOMPARE(f.message(target).state, TargetState::Cancelled);
        QCOMPARE(spent(f, carrier), price);
        f.write([](store::Connection &c) {
             store::Mm1 mm1(c);
             return mm1.said(*mm1.find(u"one"_s).value(), TargetEvent::ReceiptDelivered, {});
         }).value();
        QCOMPARE(f.message(target).state, TargetState::Delivered);
        QCOMPARE(spent(f, carrier), price);
    }

    void whatHasLeftIsPaid()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        put(f, carrier, 3);
        const auto parts = f.claim(carrier);
        f.finish({F::accepted(parts[0], u"a"_s)});
        // The rest of a message with a failed part stays at home.
        f.finish(
            {refused(parts[1]), F::ended(parts[2], TargetEvent::RefusedForNow, ReasonCode::None)});
        f.write([=, target = parts[0].target](store::Connection &c) {
             return store::Outbox(c).refuse({target}, {ReasonCode::CarrierRefused, {}});
         }).value();
        QCOMPARE(spent(f, carrier), price);
        // The phone was off: it was sent all the same.
        f.receipts({F::receipt(carrier, u"a"_s, TargetEvent::ReceiptFailed)});
        QCOMPARE(spent(f, carrier), price);
    }

    void whatMayHaveLeftIsPaid()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const TargetId target = put(f, carrier);
        f.finish(
            {F::ended(f.claim(carrier).first(), TargetEvent::OutcomeLost, ReasonCode::LineBroke)});
        const qint64 tomorrow = f.clock.nowUs() + qint64(86'400) * 1'000'000;
        f.write([=](store::Connection &c) {
             return store::Unresolved(c).sendAgain(target, tomorrow);
         }).value();
        f.write([=](store::Connection &c) { return store::Outbox(c).cancel(target); }).value();
        QCOMPARE(f.message(target).state, TargetState::Cancelled);
        QCOMPARE(spent(f, carrier), price);
    }

    void whatArrivedAfterAllIsPaid()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const TargetId target = put(f, carrier);
        const auto part = f.claim(carrier).first();
        store::AttemptEnd end =
            F::ended(part, TargetEvent::RefusedForGood, ReasonCode::TriesUsedUp);
        end.carrierMessageId = u"a"_s;
        f.finish({end});
        QCOMPARE(spent(f, carrier), 0);
        f.receipts({F::receipt(carrier, u"a"_s, TargetEvent::ReceiptDelivered)});
        QCOMPARE(f.message(target).state, TargetState::Delivered);
        QCOMPARE(spent(f, carrier), price);
    }

    void itComesBackFromWhereItWasBooked() // over moves, days, a removed carrier, another cut
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const CarrierId spare = f.carrier(u"spare"_s);
        const TargetId target = put(f, lab);
        f.clock.advanceSeconds(86'400);
        move(f, target, spare, Cost{9'000, u"EUR"_s});
        QCOMPARE(spent(f, lab), 0);
        QCOMPARE(spent(f, spare, u"EUR"_s), 9'000);
        f.clock.advanceSeconds(86'400);
        move(f, target, lab, Cost{price, usd});
        QCOMPARE(spent(f, spare, u"EUR"_s), 0);
        QVERIFY(f.write([=](store::Connection &c) { return store::Carriers(c).remove(lab); }));
        QCOMPARE(spent(f, lab), price);
        move(f, target, spare, Cost{9'000, u"EUR"_s});
        QCOMPARE(spent(f, lab), 0);
        f.write([=](store::Connection &c) { return store::Outbox(c).cancel(target); }).value();
        QCOMPARE(spent(f, spare, u"EUR"_s), 0);
        QCOMPARE(f.figure("SELECT COALESCE(SUM(micros), 0) FROM spending"), 0);
    }

    void eachCurrencyCountsByItself()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const CarrierId spare = f.carrier(u"spare"_s);
        put(f, lab, 1, usd);
        put(f, spare, 2, u"EUR"_s);
        PolicyRules rules;
        rules.limits = {{{}, SpendingPeriod::Day, 3 * price}};
        const policy::Rulebook book(rules);
        const auto reason = [&](CarrierId carrier, const Cost &cost) {
            const auto facts = f.read([&](store::Connection &c) {
                                    return SpendingBook(c, book).facts(carrier, cost);
                                }).value();
            policy::Facts all;
            all.spending = facts;
            return policy::decide(all, book).reason;
        };
        QCOMPARE(reason(lab, {2 * price, usd}).code, ReasonCode::None);
        QCOMPARE(reason(spare, {price, u"EUR"_s}).code, ReasonCode::None);
        QCOMPARE(reason(spare, {2 * price, u"EUR"_s}).code, ReasonCode::SpendingLimit);
        QVERIFY(reason(spare, {2 * price, u"EUR"_s}).detail.contains(u"currency=EUR"_s));
    }
};

QTEST_GUILESS_MAIN(TestSpending)
#include "tst_spending.moc"
