// What a bubble says and offers when nobody knows whether the message arrived, and of doubles.
#include "chat_samples.h"
#include "ui/chat/chat_view.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::ui;
using namespace cordboard::samples;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    StillClock clock;
    Theme theme;
    ChatSlice slice;
    ChatView view{theme, slice, clock};

    explicit Bench(const ChatMessage &message)
    {
        view.setLocale(QLocale::c());
        view.setPerson(u"Mara"_s);
        view.resize(600, 500);
        MessageSlice page;
        page.rows = {message};
        slice.reset(talk, page, {});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Up);
    }

    QMenu *menu()
    {
        delete view.findChild<QMenu *>();
        QTest::keyClick(&view, Qt::Key_Return);
        return view.findChild<QMenu *>();
    }

    QStringList offers()
    {
        QStringList words;
        for (QAction *action : menu()->actions()) {
            if (!action->isSeparator())
                words.append(action->text());
        }
        words.removeOne(u"Copy text"_s);
        words.removeOne(u"Reply quoting"_s);
        words.removeOne(u"Why?"_s);
        words.removeOne(u"Open PDUs of this message"_s);
        return words;
    }

    void choose(const QString &words)
    {
        for (QAction *action : menu()->actions()) {
            if (action->text() == words)
                return action->trigger();
        }
        QFAIL(qPrintable(words));
    }
};

ChatMessage unknown(ReasonCode code = ReasonCode::LineBroke)
{
    ChatMessage message = outbound(1, u"Your bike is ready"_s, TargetState::Unknown);
    message.reason = {code, {}};
    return message;
}

} // namespace

class TestUnknownBubbles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhatHappenedAndWhatToDo()
    {
        Bench bench(unknown());
        const QString spoken = bench.view.spokenText(0);
        QVERIFY(spoken.contains(u"Not known"_s));
        QVERIFY(spoken.contains(u"It may have arrived."_s));
        // Before its time is over it needs nobody, but who knows better may say so.
        QCOMPARE(bench.offers(), (QStringList{u"Send again"_s, u"It arrived"_s}));
    }

    void whatNeedsAPersonOffersAllThree()
    {
        ChatMessage message = unknown();
        message.needsYou = true;
        Bench bench(message);
        QCOMPARE(bench.offers(), (QStringList{u"Send again"_s, u"It arrived"_s, u"Leave it"_s}));
        QSignalSpy again(&bench.view, &ChatView::resendRequested);
        QSignalSpy arrived(&bench.view, &ChatView::arrivedRequested);
        QSignalSpy leave(&bench.view, &ChatView::leaveRequested);
        bench.choose(u"Send again"_s);
        bench.choose(u"It arrived"_s);
        bench.choose(u"Leave it"_s);
        for (const QSignalSpy *spy : {&again, &arrived, &leave}) {
            QCOMPARE(spy->size(), 1);
            QCOMPARE(spy->at(0).at(0).value<TargetId>(), message.id);
        }
    }

    void aTickBringsAndTakesTheOffer()
    {
        Bench bench(unknown());
        TargetTick onTheList = tick(1, TargetState::Unknown);
        onTheList.needsYou = true;
        bench.slice.applyTick(onTheList);
        QVERIFY(bench.offers().contains(u"Leave it"_s));
        TargetTick arrived = tick(1, TargetState::Delivered);
        arrived.reason = {ReasonCode::SaidArrived, {}};
        arrived.updatedUs = onTheList.updatedUs + 1;
        bench.slice.applyTick(arrived);
        QVERIFY(bench.offers().isEmpty());
        QVERIFY(bench.view.spokenText(0).contains(u"A person noted that it arrived."_s));
    }

    void doublesAreSaid_data()
    {
        QTest::addColumn<TargetState>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("waits") << TargetState::Queued << u"It may arrive twice."_s;
        QTest::newRow("leaves") << TargetState::Sending << u"It may arrive twice."_s;
        QTest::newRow("left") << TargetState::Sent << u"It may have arrived twice."_s;
        QTest::newRow("arrived") << TargetState::Delivered << u"It may have arrived twice."_s;
        QTest::newRow("lost again") << TargetState::Unknown << u"It has left more than once."_s;
        QTest::newRow("refused") << TargetState::Failed << u"An earlier try may have arrived."_s;
    }

    void doublesAreSaid()
    {
        QFETCH(TargetState, state);
        QFETCH(QString, words);
        ChatMessage message = outbound(1, u"Your bike is ready"_s, state);
        message.possibleDuplicate = true;
        Bench bench(message);
        QVERIFY2(bench.view.spokenText(0).contains(words), qPrintable(bench.view.spokenText(0)));
        message.possibleDuplicate = false;
        Bench plain(message);
        QVERIFY(!plain.view.spokenText(0).contains(words));
    }

    void whatWaitsCanBeTakenBack()
    {
        ChatMessage message = outbound(1, u"Your bike is ready"_s, TargetState::Queued);
        message.reason = {ReasonCode::CarrierDown, {}};
        Bench bench(message);
        QCOMPARE(bench.offers(), QStringList{u"Cancel"_s});
        QSignalSpy cancel(&bench.view, &ChatView::cancelRequested);
        bench.choose(u"Cancel"_s);
        QCOMPARE(cancel.size(), 1);
    }

    void inItsFirstSecondsToo()
    {
        StillClock clock;
        ChatMessage message = outbound(1, u"Your bike is ready"_s, TargetState::Queued);
        message.createdUs = clock.nowUs() - 500'000;
        Bench bench(message);
        QCOMPARE(bench.offers(), QStringList{u"Cancel"_s});
    }

    void ofALongMessageTheRest()
    {
        ChatMessage message = unknown();
        message.parts = {TargetState::Unknown, TargetState::Queued};
        Bench bench(message);
        QVERIFY(bench.offers().contains(u"Cancel the rest"_s));
        message.parts = {TargetState::Unknown, TargetState::Sent};
        Bench left(message);
        QVERIFY(!left.offers().contains(u"Cancel the rest"_s));
    }

    void whatHasLeftCannotBeTakenBack()
    {
        for (const TargetState state : {TargetState::Sending, TargetState::Sent}) {
            Bench bench(outbound(1, u"Your bike is ready"_s, state));
            QVERIFY(bench.offers().isEmpty());
        }
    }
};

QTEST_MAIN(TestUnknownBubbles)
#include "tst_unknown_bubbles.moc"
