#include "engine/engine_service.h"
#include "engine/face/policies.h"
#include "engine/face/routing.h"
#include "model/policy_reason.h"
#include "store/store.h"
#include "support/fake_link.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::FakeLine;
using test::FakeLink;

/// What the composer is told about money before anything is sent, and what submit says then.
class TestSpendingAhead : public QObject
{
    Q_OBJECT

    const QString mara = u"+15550134477"_s;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    Result<QList<ChatMessage>> send(engine::EngineService &engine, const QString &text) const
    {
        Draft draft;
        draft.destinations = {mara};
        draft.text = text;
        return wait(engine.submit(draft));
    }

    static AnswerNow now(engine::EngineService &engine, ConversationId thread)
    {
        return wait(engine.policies().standing(thread))->now;
    }

private Q_SLOTS:
    void theTightestLimitIsTold()
    {
        QTemporaryDir folder;
        const auto line = std::make_shared<FakeLine>();
        auto store = store::Store::open({folder.filePath(u"cordboard.sqlite"_s)});
        QVERIFY(store);
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        options.key.dataDir = folder.path();
        options.linkFactory = [line](const Carrier &setup, const QString &password) {
            return std::make_unique<FakeLink>(line, setup, password);
        };
        const auto engine = engine::EngineService::start(*std::move(store), options);
        CarrierEdit edit;
        edit.carrier.name = u"Northline"_s;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.senders = {u"+15550100142"_s};
        const CarrierId carrier = wait(engine->saveCarrier(edit))->id;
        const ChatMessage first = send(*engine, u"free"_s)->first();
        QCOMPARE(now(*engine, first.conversation).partMicro, 0);
        QVERIFY(!now(*engine, first.conversation).part);

        QVERIFY(wait(engine->routing().savePrices({carrier, u"EUR"_s, {{QString(), 7'500}}})));
        // The price is told where no limit is, too.
        QTRY_VERIFY(now(*engine, first.conversation).part);
        QCOMPARE(*now(*engine, first.conversation).part,
                 (PriceAhead{{7'500, u"EUR"_s}, u"Northline"_s}));
        QCOMPARE(now(*engine, first.conversation).partMicro, 0);
        QVERIFY(!now(*engine, first.conversation).multimedia);

        PolicyRules rules = *wait(engine->policies().rules());
        rules.limits = {{{}, SpendingPeriod::Month, 90'000},
                        {carrier, SpendingPeriod::Day, 15'000}};
        QVERIFY(wait(engine->policies().saveRules(rules)));
        QTRY_COMPARE(now(*engine, first.conversation).partMicro, 7'500);
        AnswerNow answer = now(*engine, first.conversation);
        QCOMPARE(answer.leftMicro, 15'000);
        QVERIFY(!answer.goesOver(2));
        QVERIFY(answer.goesOver(3));
        QCOMPARE(answer.spending, spendingReason(u"day"_s, 15'000, u"Northline"_s, u"EUR"_s));

        const auto refused = send(*engine, u"a"_s.repeated(400)); // three parts
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, u"SPENDING_LIMIT"_s);
        QVERIFY(send(*engine, u"one"_s));
        QCOMPARE(now(*engine, first.conversation).leftMicro, 7'500);
    }
};

QTEST_GUILESS_MAIN(TestSpendingAhead)
#include "tst_spending_ahead.moc"
