// The story of one message: read at once, read anew with each of its ticks, one question at a time.
#include "support/fake_engine.h"
#include "ui/bridge/open_story.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::OpenStory;

namespace {

struct Desk
{
    Desk()
    {
        const auto mara = engine.addThread(u"Mara"_s, u"+15550134477"_s);
        for (int i = 0; i < 2; ++i) {
            ChatMessage message;
            message.direction = Direction::Outbound;
            message.text = u"hello"_s;
            message.state = TargetState::Sent;
            ids.append(engine.addMessage(mara, message));
        }
    }

    MessageStory last() const { return told.last().first().value<MessageStory>(); }

    test::FakeEngine engine;
    SystemClock clock;
    QList<TargetId> ids;
    ui::EngineProxy proxy{engine, clock};
    OpenStory story{proxy};
    QSignalSpy told{&story, &OpenStory::told};
};

} // namespace

class TestOpenStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsToldAndGoesOn()
    {
        Desk desk;
        desk.story.open(desk.ids[0]);
        QTRY_COMPARE(desk.told.count(), 1);
        QCOMPARE(desk.last().message.state, TargetState::Sent);
        desk.engine.tick(desk.ids[0], TargetState::Delivered);
        QTRY_COMPARE(desk.told.count(), 2);
        QCOMPARE(desk.last().message.state, TargetState::Delivered);
    }

    void otherMessagesDoNotMatter()
    {
        Desk desk;
        desk.story.open(desk.ids[0]);
        QTRY_COMPARE(desk.told.count(), 1);
        QSignalSpy ticks(&desk.proxy, &ui::EngineProxy::ticks);
        desk.engine.tick(desk.ids[1], TargetState::Delivered);
        QTRY_COMPARE(ticks.count(), 1);
        QCOMPARE(desk.engine.stories().asked, 1);
    }

    void oneQuestionAtATime()
    {
        Desk desk;
        desk.engine.stories().held = true;
        desk.story.open(desk.ids[0]);
        QSignalSpy ticks(&desk.proxy, &ui::EngineProxy::ticks);
        for (int i = 1; i <= 3; ++i) {
            desk.engine.tick(desk.ids[0], TargetState::Sent);
            QTRY_COMPARE(ticks.count(), i);
        }
        QCOMPARE(desk.engine.stories().asked, 1);
        desk.engine.stories().release();
        // What changed meanwhile is asked for once.
        QTRY_COMPARE(desk.engine.stories().asked, 2);
        QTRY_COMPARE(desk.told.count(), 2);
    }

    void aLateAnswerAboutAnotherIsDropped()
    {
        Desk desk;
        desk.engine.stories().held = true;
        desk.story.open(desk.ids[0]);
        desk.engine.stories().held = false;
        desk.story.open(desk.ids[1]);
        QTRY_COMPARE(desk.told.count(), 1);
        QCOMPARE(desk.last().message.id, desk.ids[1]);
        desk.engine.stories().release();
        desk.engine.tick(desk.ids[1], TargetState::Delivered);
        QTRY_COMPARE(desk.told.count(), 2);
        QCOMPARE(desk.last().message.id, desk.ids[1]);
    }

    void closedItAsksNothing()
    {
        Desk desk;
        desk.story.open(desk.ids[0]);
        QTRY_COMPARE(desk.told.count(), 1);
        desk.story.close();
        QSignalSpy ticks(&desk.proxy, &ui::EngineProxy::ticks);
        desk.engine.tick(desk.ids[0], TargetState::Delivered);
        QTRY_COMPARE(ticks.count(), 1);
        QCOMPARE(desk.engine.stories().asked, 1);
    }

    void aFaultIsSaidAndAskedAgain()
    {
        Desk desk;
        QSignalSpy failed(&desk.story, &OpenStory::failed);
        desk.engine.stories().failure = Error{ErrorCode::Unreachable, u"No database."_s, {}};
        desk.story.open(desk.ids[0]);
        QTRY_COMPARE(failed.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(desk.told.count(), 1, 20'000);
    }
};

QTEST_MAIN(TestOpenStory)
#include "tst_open_story.moc"
