#include "engine/face/mailbox.h"
#include "store/thread_desk.h"
#include "store_fixture.h"
#include "team_keeper.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

Result<void> alone(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(forward(changed));
}

} // namespace

/// What the clock does to threads that are put off.
class TestTeamKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSnoozeEndsAfterARoundThatFailed()
    {
        ONLY_ON_SQLITE; // a shared database is looked at every 30 s in any case
        F f;
        const ConversationId id = f.receive(u"+15551000001"_s, u"Hi"_s).conversation;
        const ThreadStatus snoozed{ThreadState::Snoozed, f.clock.nowUs() + 60'000'000};
        QVERIFY(f.write([=](Connection &c) {
                     return ThreadDesk(c).setStatus(id, snoozed);
                 }).has_value());
        QVERIFY(f.write([](Connection &c) {
                     return alone(c.change("CREATE TRIGGER nobody BEFORE INSERT ON operators BEGIN "
                                           "SELECT RAISE(ABORT, 'no'); END"));
                 }).has_value());
        engine::Mailbox mailbox{50};
        engine::TeamKeeper keeper(*f.store, mailbox, {u"ada"_s, u"Ada"_s}, f.clock);
        keeper.start();
        // Jobs of the writer follow one another: that round is over, and nobody came in.
        QVERIFY(f.write([](Connection &c) {
                     return alone(c.change("DROP TRIGGER nobody"));
                 }).has_value());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM operators"), 0);
        f.clock.advanceSeconds(61);
        // The pause after it is one of this clock too, from whenever the answer is taken.
        const auto later = [&] {
            f.clock.advanceSeconds(1);
            return f.conversation(id).status;
        };
        QTRY_COMPARE_WITH_TIMEOUT(later(), ThreadStatus(), 15'000);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM operators"), 1);
        keeper.stop();
    }
};

QTEST_GUILESS_MAIN(TestTeamKeeper)
#include "tst_team_keeper.moc"
