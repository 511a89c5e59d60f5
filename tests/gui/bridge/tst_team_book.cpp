// Figures of the tabs, and what is done about a thread.
#include "support/fake_engine.h"
#include "ui/bridge/team_book.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::TeamBook;

class TestTeamBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestFiguresWin()
    {
        test::FakeEngine engine;
        SystemClock clock;
        ui::EngineProxy proxy{engine, clock};
        const ConversationId mara = engine.addThread(u"Mara"_s, u"+15550134477"_s);
        auto &team = engine.fakeTeam;
        TeamBook book(proxy);
        QTRY_COMPARE(book.counts(), (ThreadCounts{0, 0, 1}));
        team.held = true;
        const auto asked = team.counted;
        engine.receive(mara, u"Hi"_s);
        QTRY_COMPARE(team.counted, asked + 1);
        engine.thread(mara).unread = 0;
        team.hands.announce(mara);
        QTRY_COMPARE(team.counted, asked + 2);
        QSignalSpy changed(&book, &TeamBook::countsChanged);
        team.release(true); // the older answer comes last
        engine.receive(mara, u"And?"_s);
        QTRY_COMPARE(book.counts(), (ThreadCounts{0, 1, 1}));
        QCOMPARE(changed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTeamBook)
#include "tst_team_book.moc"
