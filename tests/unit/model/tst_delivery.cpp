#include "model/carrier.h"
#include "model/delivery.h"
#include "model/reason.h"

#include <QTest>

#include <map>

using namespace cordboard;
using S = TargetState;
using E = TargetEvent;

namespace {
const std::initializer_list<S> states{S::Queued,  S::Sending, S::Sent,      S::Delivered, S::Failed,
                                      S::Unknown, S::Expired, S::Cancelled, S::Received};
const std::initializer_list<E> events{
    E::Claimed,      E::Accepted,         E::RefusedForNow, E::RefusedForGood,
    E::OutcomeLost,  E::ReceiptDelivered, E::ReceiptFailed, E::ReceiptInconclusive,
    E::ResendChosen, E::TooOld,           E::CancelAsked,   E::SaidArrived,
    E::Recalled};

/// Every transition there is. What is not in here must be refused.
const std::map<std::pair<S, E>, S> table{
    {{S::Queued, E::Claimed}, S::Sending},
    {{S::Queued, E::RefusedForGood}, S::Failed},
    {{S::Queued, E::TooOld}, S::Expired},
    {{S::Queued, E::Accepted}, S::Sent},
    {{S::Queued, E::ReceiptDelivered}, S::Delivered},
    {{S::Queued, E::ReceiptInconclusive}, S::Sent},
    {{S::Unknown, E::SaidArrived}, S::Delivered},
    {{S::Queued, E::CancelAsked}, S::Cancelled},
    {{S::Sending, E::Accepted}, S::Sent},
    {{S::Sending, E::RefusedForNow}, S::Queued},
    {{S::Sending, E::RefusedForGood}, S::Failed},
    {{S::Sending, E::OutcomeLost}, S::Unknown},
    {{S::Sending, E::ReceiptDelivered}, S::Delivered},
    {{S::Sending, E::ReceiptFailed}, S::Failed},
    {{S::Sending, E::ReceiptInconclusive}, S::Sent},
    {{S::Sent, E::ReceiptDelivered}, S::Delivered},
    {{S::Sent, E::ReceiptFailed}, S::Failed},
    {{S::Delivered, E::ReceiptFailed}, S::Failed},
    {{S::Unknown, E::Accepted}, S::Sent},
    {{S::Unknown, E::RefusedForNow}, S::Queued},
    {{S::Unknown, E::RefusedForGood}, S::Failed},
    {{S::Unknown, E::ReceiptDelivered}, S::Delivered},
    {{S::Unknown, E::ReceiptFailed}, S::Failed},
    {{S::Unknown, E::ReceiptInconclusive}, S::Sent},
    {{S::Unknown, E::ResendChosen}, S::Queued},
    {{S::Unknown, E::TooOld}, S::Expired},
    {{S::Sending, E::Recalled}, S::Cancelled},
    {{S::Sent, E::Recalled}, S::Cancelled},
    {{S::Unknown, E::Recalled}, S::Cancelled},
};
} // namespace

class TestDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPushIsNotTheMessage()
    {
        const std::map<std::pair<S, E>, std::optional<S>> ofThePush{
            {{S::Queued, E::Accepted}, S::Sending},
            {{S::Unknown, E::Accepted}, S::Sending},
            {{S::Unknown, E::ReceiptDelivered}, S::Sending},
            {{S::Unknown, E::ReceiptInconclusive}, S::Sending},
            {{S::Unknown, E::ReceiptFailed}, S::Failed},
            {{S::Sending, E::ReceiptFailed}, S::Failed},
        };
        for (const S state : states) {
            for (const E event : events) {
                const bool isCarriers = event == E::Accepted || event == E::ReceiptDelivered ||
                                        event == E::ReceiptInconclusive ||
                                        event == E::ReceiptFailed;
                const auto found = ofThePush.find({state, event});
                const auto expected = found != ofThePush.end() ? found->second
                                      : isCarriers             ? std::nullopt
                                                               : next(state, event);
                QCOMPARE(nextOfPush(state, event), expected);
            }
        }
    }

    void everyPairOfStateAndEvent()
    {
        for (const S state : states) {
            for (const E event : events) {
                const auto expected = table.find({state, event});
                const auto actual = next(state, event);
                if (expected == table.end())
                    QVERIFY2(!actual, qPrintable(toWord(state) + QString::number(int(event))));
                else
                    QVERIFY2(actual == expected->second,
                             qPrintable(toWord(state) + QString::number(int(event))));
            }
        }
    }

    void onlyOurOwnFailureIsTakenBack()
    {
        QCOMPARE(next(S::Failed, E::ReceiptDelivered, true), S::Delivered);
        QCOMPARE(next(S::Expired, E::ReceiptDelivered, true), S::Delivered);
        QVERIFY(!next(S::Failed, E::ReceiptDelivered, false));
        // Taken back after a first try that nobody knows about.
        QCOMPARE(next(S::Cancelled, E::ReceiptDelivered, true), S::Delivered);
        QVERIFY(!next(S::Cancelled, E::ReceiptDelivered, false));
    }

    void finalStatesTakeNoEventOfTheOutbox()
    {
        for (const S state : states) {
            if (!isFinal(state))
                continue;
            for (const E event : {E::Claimed, E::Accepted, E::RefusedForNow, E::RefusedForGood,
                                  E::OutcomeLost, E::ResendChosen, E::TooOld, E::CancelAsked})
                QVERIFY(!next(state, event));
        }
    }

    void wordsGoBothWays()
    {
        for (const S state : states)
            QCOMPARE(targetStateFromWord(toWord(state)), state);
        QVERIFY(!targetStateFromWord(u"nonsense"));
        QCOMPARE(seedWord(S::Unknown), QStringLiteral("sending"));
        QCOMPARE(seedWord(S::Expired), QStringLiteral("failed"));
    }

    void everyReasonHasAWordAndASentence()
    {
        for (int i = int(ReasonCode::None) + 1; i <= int(ReasonCode::LeftAlone); ++i) {
            const auto code = ReasonCode(i);
            QVERIFY(!reasonWord(code).isEmpty());
            QCOMPARE(reasonFromWord(reasonWord(code)), code);
            const QString sentence = reasonSentence({code, {}}, QStringLiteral("Northline"));
            QVERIFY(sentence.endsWith(QLatin1Char('.')));
            QVERIFY(!sentence.contains(QLatin1String("%1")));
        }
        QVERIFY(reasonSentence({}).isEmpty());
    }

    void bindModesGoBothWays()
    {
        for (const BindMode mode :
             {BindMode::Transceiver, BindMode::Pair, BindMode::Transmitter, BindMode::Receiver}) {
            BindMode back = BindMode::Receiver;
            QVERIFY(bindModeFromWord(bindModeWord(mode), &back));
            QCOMPARE(back, mode);
        }
        BindMode untouched = BindMode::Pair;
        QVERIFY(!bindModeFromWord(u"both", &untouched));
        QCOMPARE(untouched, BindMode::Pair);
    }
};

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
