#include "engine/engine_service.h"
#include "engine/face/routing.h"
#include "model/policy_reason.h"
#include "simulator/smsc_server.h"
#include "store/store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace cordboard;
using namespace Qt::StringLiterals;

/// The rules on a real line: what a phone writes, and what an SMSC sees of it.
class TestRulesSmsc : public QObject
{
    Q_OBJECT

    const QString ours = u"+13035550142"_s;
    const QString mara = u"+13035550143"_s;

    QTemporaryDir m_dir;
    SystemClock m_clock;
    std::unique_ptr<simulator::SmscServer> m_smsc;
    std::unique_ptr<engine::EngineService> m_engine;
    QList<simulator::SubmitSeen> m_seen;
    quint32 m_refuseWith = 0;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
        }();
        return future.result();
    }

    QFuture<Result<QList<ChatMessage>>> submit(const QString &text,
                                               Category category = Category::Conversation,
                                               const QString &source = {})
    {
        Draft draft;
        draft.source = source.isEmpty() ? ours : source;
        draft.destinations = {mara};
        draft.text = text;
        draft.category = category;
        return m_engine->submit(draft);
    }

    ChatMessage now(const ChatMessage &message)
    {
        return wait(m_engine->messagesByIds({message.id}))->value(0);
    }

    qsizetype seen(const QString &text) const
    {
        return std::count_if(m_seen.begin(), m_seen.end(),
                             [&text](const auto &one) { return one.text().contains(text); });
    }

    bool isOut() { return !wait(m_engine->policies().optOuts({}))->rows.isEmpty(); }

    void phoneWrites(const QString &text)
    {
        const auto sent = m_smsc->deliver({mara, ours, text});
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().message));
    }

    /// Hours that are over, or not yet come, whenever the test runs.
    static QString closedNow()
    {
        const int hour =
            QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("America/Denver")).time().hour();
        return hour < 12 ? u"20:00-21:00"_s : u"02:00-03:00"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        simulator::SmscOptions options;
        options.password = u"secret08"_s;
        m_smsc = std::make_unique<simulator::SmscServer>(options, m_clock);
        m_smsc->setPlanner([this](const auto &submit, simulator::SubmitPlan &plan) {
            m_seen.append(submit);
            plan.status = m_refuseWith;
        });
        const auto port = m_smsc->start();
        QVERIFY(port);
        auto store = store::Store::open({m_dir.filePath(u"cordboard.sqlite"_s)});
        QVERIFY(store);
        engine::EngineOptions engineOptions;
        engineOptions.key.kind = secrets::KeySource::Kind::Fixed;
        m_engine = engine::EngineService::start(*std::move(store), engineOptions);
        CarrierEdit edit;
        edit.carrier.name = u"Northline"_s;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.port = *port;
        edit.carrier.systemId = u"user"_s;
        edit.carrier.senders = {ours};
        edit.password = u"secret08"_s;
        QVERIFY(wait(m_engine->saveCarrier(edit)));
        QTRY_COMPARE_WITH_TIMEOUT(wait(m_engine->links())->first().state, LinkState::Up, 20'000);
        PolicyRules rules = *wait(m_engine->policies().rules());
        rules.brand = u"Fernway"_s;
        rules.help = u"fernway.example"_s;
        QVERIFY(wait(m_engine->policies().saveRules(rules)));
    }

    void init() { m_seen.clear(); }

    void cleanupTestCase()
    {
        m_engine.reset();
        m_smsc.reset();
    }

    void stopIsConfirmedOnceAndNothingFollows()
    {
        phoneWrites(u" stop! "_s);
        QTRY_COMPARE_WITH_TIMEOUT(seen(u"Fernway: You are unsubscribed"_s), 1, 20'000);
        phoneWrites(u"STOPALL"_s);
        phoneWrites(u"HELP"_s);
        // The answer to the last one is here: an answer to the second would be, too.
        QTRY_COMPARE_WITH_TIMEOUT(seen(u"Help at fernway.example"_s), 1, 20'000);
        QCOMPARE(seen(u"Fernway: You are unsubscribed"_s), 1);
        const auto refused = wait(submit(u"Your wheel is ready"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().detail, u"RECIPIENT_OPTED_OUT"_s);
        QVERIFY(refused.error().message.contains(u"opted out"_s));
        QCOMPARE(seen(u"Your wheel"_s), 0);
    }

    void startBringsThemBack()
    {
        phoneWrites(u"Start"_s);
        QTRY_COMPARE_WITH_TIMEOUT(seen(u"You are subscribed again"_s), 1, 20'000);
        const auto sent = wait(submit(u"Your wheel is ready"_s));
        QVERIFY(sent);
        QTRY_COMPARE_WITH_TIMEOUT(now(sent->first()).state, TargetState::Delivered, 20'000);
    }

    void marketingStaysHereAtNight()
    {
        PolicyRules rules = *wait(m_engine->policies().rules());
        const PolicyRules before = rules;
        for (OpenHours &hours : rules.hours)
            hours.weekday = hours.saturday = hours.sunday = closedNow();
        QVERIFY(wait(m_engine->policies().saveRules(rules)));
        const auto held = wait(submit(u"Spring check"_s, Category::Marketing));
        QVERIFY(held);
        QCOMPARE(held->first().reason.code, ReasonCode::QuietHours);
        const auto answer = wait(submit(u"See you at four"_s));
        QTRY_COMPARE_WITH_TIMEOUT(now(answer->first()).state, TargetState::Delivered, 20'000);
        QCOMPARE(now(held->first()).state, TargetState::Queued);
        QCOMPARE(seen(u"Spring"_s), 0);
        // STOP takes back what waited for the morning.
        phoneWrites(u"STOP"_s);
        QTRY_COMPARE_WITH_TIMEOUT(now(held->first()).state, TargetState::Cancelled, 20'000);
        QCOMPARE(now(held->first()).reason.code, ReasonCode::OptedOut);
        QVERIFY(wait(m_engine->policies().saveRules(before)));
        phoneWrites(u"START"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!isOut(), 20'000);
    }

    void aThreadKnowsWhatAnAnswerWouldMeetNow()
    {
        const ConversationId thread = wait(m_engine->threads({}))->rows.value(0).id;
        const auto now = [this, thread] {
            return wait(m_engine->policies().standing(thread))->now;
        };
        QCOMPARE(now().reason.code, ReasonCode::None);
        PolicyRules rules = *wait(m_engine->policies().rules());
        const PolicyRules before = rules;
        rules.quietFor = {Category::Marketing, Category::Conversation};
        for (OpenHours &hours : rules.hours)
            hours.weekday = hours.saturday = hours.sunday = closedNow();
        QVERIFY(wait(m_engine->policies().saveRules(rules)));
        QCOMPARE(now().reason.code, ReasonCode::QuietHours);
        QVERIFY(!now().refused);
        const auto held = wait(submit(u"Tomorrow, then"_s));
        QVERIFY(held);
        QCOMPARE(held->first().reason, now().reason);
        // Before the rules let it go.
        QVERIFY(wait(m_engine->cancel(held->first().id)));
        QVERIFY(wait(m_engine->policies().saveRules(before)));
        QCOMPARE(now().reason.code, ReasonCode::None);
    }

    void aNameNeverReachesTheLineOfTheUnitedStates()
    {
        const auto refused = wait(submit(u"Hello"_s, Category::Conversation, u"Fernway"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, u"SENDER_NOT_ALLOWED"_s);
        QVERIFY(refused.error().message.contains(u"United States"_s));
        QCOMPARE(seen(u"Hello"_s), 0);
    }

    void whatGoesOverTheLimitIsRefused()
    {
        const CarrierId carrier = wait(m_engine->carriers())->first().id;
        QVERIFY(wait(m_engine->routing().savePrices({carrier, u"USD"_s, {{u"+1"_s, 7'500}}})));
        PolicyRules rules = *wait(m_engine->policies().rules());
        const PolicyRules before = rules;
        rules.limits = {{carrier, SpendingPeriod::Day, 20'000}};
        QVERIFY(wait(m_engine->policies().saveRules(rules)));
        QVERIFY(wait(submit(u"Costs: one"_s)));
        QVERIFY(wait(submit(u"Costs: two"_s)));
        const auto refused = wait(submit(u"Costs: three"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, u"SPENDING_LIMIT"_s);
        QVERIFY(refused.error().message.contains(u"Northline"_s));
        QTRY_COMPARE_WITH_TIMEOUT(seen(u"Costs"_s), 2, 20'000);
        QVERIFY(wait(m_engine->policies().saveRules(before)));
        QVERIFY(wait(submit(u"Costs: four"_s)));
    }

    void aCarrierThatAnswersStopIsLeftToIt()
    {
        auto senders = wait(m_engine->routing().senders());
        QVERIFY(senders && senders->size() == 1);
        Sender number = senders->first().sender;
        number.carrierAnswersStop = true;
        QVERIFY(wait(m_engine->routing().saveSender(number)));
        phoneWrites(u"STOP"_s);
        phoneWrites(u"HELP"_s);
        // The answer to the second is here: one to the first would be, too.
        QTRY_COMPARE_WITH_TIMEOUT(seen(u"Help at"_s), 1, 20'000);
        QCOMPARE(seen(u"unsubscribed"_s), 0);
        QVERIFY(isOut());
        phoneWrites(u"START"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!isOut(), 20'000);
        number.carrierAnswersStop = false;
        QVERIFY(wait(m_engine->routing().saveSender(number)));
    }

    void aCarriersCodePutsThemOnOurList()
    {
        PolicyRules rules = *wait(m_engine->policies().rules());
        rules.optOutCodes = {{wait(m_engine->carriers())->first().id, u"0x00000515"_s}};
        QVERIFY(wait(m_engine->policies().saveRules(rules)));
        m_refuseWith = 0x515;
        const auto sent = wait(submit(u"Are you there?"_s));
        QVERIFY(sent);
        QTRY_COMPARE_WITH_TIMEOUT(now(sent->first()).reason.code, ReasonCode::OptedOutAtCarrier,
                                  20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isOut(), 20'000);
        m_refuseWith = 0;
        const auto refused = wait(submit(u"And now?"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, u"RECIPIENT_OPTED_OUT"_s);
        QCOMPARE(seen(u"And now"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestRulesSmsc)
#include "tst_rules_smsc.moc"
