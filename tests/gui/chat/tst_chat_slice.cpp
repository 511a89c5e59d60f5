#include "chat_samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::ui;
using namespace cordboard::samples;
using namespace Qt::StringLiterals;

class TestChatSlice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resetShowsTheRows();
    void olderPagesGoBeforeAndNewerEndsAreDropped();
    void newerPagesGoAfterAndOlderEndsAreDropped();
    void whatCameInBeforeTheLastIsPutBetween();
    void pagesOfAnotherThreadAreIgnored();
    void newMessagesAreNotAppendedOverAGap();
    void knownMessagesAreUpdatedInPlace();
    void ticksChangeStateOnly();
    void lateTicksDoNotTurnTimeBack();
    void unreadLineStaysWhereTheThreadWasOpened();
    void linesStandBehindTheirRows();
};

namespace {

MessageSlice slice(int from, int to, bool older = false, bool newer = false)
{
    MessageSlice out;
    for (int id = from; id <= to; ++id)
        out.rows.append(inbound(id, u"message %1"_s.arg(id)));
    out.olderExist = older;
    out.newerExist = newer;
    return out;
}

ThreadLine line(qint64 id, qint64 after)
{
    ThreadLine made;
    made.id = id;
    made.conversation = talk;
    made.after = TargetId{after};
    return made;
}

QString behind(const ChatSlice &rows, int row)
{
    QStringList out;
    for (const ThreadLine &one : rows.linesBehind(row))
        out.append(QString::number(one.id));
    return out.join(u' ');
}

QList<qint64> ids(const ChatSlice &rows)
{
    QList<qint64> out;
    for (int row = 0; row < rows.count(); ++row)
        out.append(rows.at(row).id.value);
    return out;
}

} // namespace

void TestChatSlice::resetShowsTheRows()
{
    ChatSlice rows;
    QSignalSpy reset(&rows, &ChatSlice::wasReset);
    rows.reset(talk, slice(1, 3, true), {});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(ids(rows), (QList<qint64>{1, 2, 3}));
    QVERIFY(rows.olderExist());
    QCOMPARE(rows.rowOf(TargetId{2}), 1);
    QCOMPARE(rows.rowOf(TargetId{9}), -1);
    rows.clear();
    QCOMPARE(rows.count(), 0);
    QVERIFY(!rows.conversation().isValid());
}

void TestChatSlice::olderPagesGoBeforeAndNewerEndsAreDropped()
{
    ChatSlice rows;
    rows.reset(talk, slice(301, 600, true), {});
    QSignalSpy inserted(&rows, &ChatSlice::rowsInserted);
    QSignalSpy removed(&rows, &ChatSlice::rowsRemoved);
    rows.addOlder(talk, slice(101, 301, true)); // 301 is known: it must not come twice
    QCOMPARE(inserted.at(0), (QList<QVariant>{0, 200}));
    QCOMPARE(rows.count(), ChatSlice::capacity);
    QCOMPARE(removed.at(0), (QList<QVariant>{400, 100}));
    QCOMPARE(rows.at(0).id.value, 101);
    QCOMPARE(rows.at(399).id.value, 500);
    QVERIFY(rows.newerExist());
    rows.addOlder(talk, {});
    QVERIFY(!rows.olderExist());
}

void TestChatSlice::newerPagesGoAfterAndOlderEndsAreDropped()
{
    ChatSlice rows;
    rows.reset(talk, slice(1, 400, false, true), {});
    rows.addNewer(talk, slice(401, 450));
    QCOMPARE(rows.count(), ChatSlice::capacity);
    QCOMPARE(rows.at(0).id.value, 51);
    QVERIFY(rows.olderExist());
    QVERIFY(!rows.newerExist());
}

void TestChatSlice::whatCameInBeforeTheLastIsPutBetween()
{
    ChatSlice rows;
    rows.reset(talk, slice(1, 3), {});
    rows.merge(slice(5, 5).rows); // sent here
    QSignalSpy inserted(&rows, &ChatSlice::rowsInserted);
    rows.addNewer(talk, slice(4, 6));
    QCOMPARE(ids(rows), (QList<qint64>{1, 2, 3, 4, 5, 6}));
    QCOMPARE(inserted.count(), 2);
}

void TestChatSlice::pagesOfAnotherThreadAreIgnored()
{
    ChatSlice rows;
    rows.reset(talk, slice(10, 12), {});
    rows.addOlder(ConversationId{99}, slice(1, 3));
    rows.addNewer(ConversationId{99}, slice(20, 30));
    ChatMessage other = inbound(40, u"elsewhere"_s);
    other.conversation = ConversationId{99};
    rows.merge({other});
    QCOMPARE(rows.count(), 3);
}

void TestChatSlice::newMessagesAreNotAppendedOverAGap()
{
    ChatSlice rows;
    rows.reset(talk, slice(1, 3, false, true), {});
    rows.merge({inbound(50, u"new"_s)});
    QCOMPARE(rows.count(), 3);
    rows.addNewer(talk, slice(4, 50));
    rows.merge({inbound(51, u"new"_s), inbound(51, u"new"_s)});
    QCOMPARE(rows.count(), 51);
    QCOMPARE(rows.at(50).id.value, 51);
}

void TestChatSlice::knownMessagesAreUpdatedInPlace()
{
    ChatSlice rows;
    rows.reset(talk, slice(1, 3), {});
    QSignalSpy changed(&rows, &ChatSlice::rowChanged);
    QSignalSpy state(&rows, &ChatSlice::stateChanged);
    rows.merge({inbound(2, u"message 2"_s)});
    QCOMPARE(changed.size() + state.size(), 0);
    rows.merge({inbound(2, u"other"_s)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rows.at(1).text, u"other"_s);
}

void TestChatSlice::ticksChangeStateOnly()
{
    ChatSlice rows;
    MessageSlice page;
    page.rows = {outbound(7, u"hello"_s, TargetState::Sending)};
    rows.reset(talk, page, {});
    QSignalSpy changed(&rows, &ChatSlice::rowChanged);
    QSignalSpy state(&rows, &ChatSlice::stateChanged);
    rows.applyTick(tick(7, TargetState::Delivered));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(state.size(), 1);
    QCOMPARE(state.at(0).at(1).value<TargetState>(), TargetState::Sending);
    QCOMPARE(rows.at(0).state, TargetState::Delivered);
    QCOMPARE(rows.at(0).text, u"hello"_s);
    rows.applyTick(tick(7, TargetState::Delivered));
    rows.applyTick(tick(8, TargetState::Delivered)); // not here
    QCOMPARE(state.size(), 1);
}

void TestChatSlice::lateTicksDoNotTurnTimeBack()
{
    ChatSlice rows;
    MessageSlice page;
    page.rows = {outbound(7, u"hello"_s, TargetState::Delivered)};
    page.rows[0].updatedUs = startUs + 5'000'000;
    rows.reset(talk, page, {});
    TargetTick late = tick(7, TargetState::Sent);
    late.updatedUs = startUs + 4'000'000;
    rows.applyTick(late);
    QCOMPARE(rows.at(0).state, TargetState::Delivered);
}

void TestChatSlice::unreadLineStaysWhereTheThreadWasOpened()
{
    ChatSlice rows;
    MessageSlice page = slice(1, 4);
    page.rows.append(outbound(5, u"own"_s, TargetState::Sent));
    rows.reset(talk, page, TargetId{2});
    QCOMPARE(rows.firstUnread(), 2);
    QCOMPARE(rows.unreadCount(), 2);
    rows.merge({inbound(6, u"while reading"_s)});
    QCOMPARE(rows.firstUnread(), 2);
    QCOMPARE(rows.unreadCount(), 2);
    rows.reset(talk, slice(1, 4), TargetId{4});
    QCOMPARE(rows.firstUnread(), -1);
    QCOMPARE(rows.unreadCount(), 0);
}

void TestChatSlice::linesStandBehindTheirRows()
{
    ChatSlice rows;
    MessageSlice page = slice(101, 200, true, false);
    page.lines = {line(1, 101), line(2, 150), line(3, 150)};
    rows.reset(talk, page, {});
    QCOMPARE(behind(rows, 0), u"1"_s);
    QCOMPARE(behind(rows, 49), u"2 3"_s);
    QCOMPARE(behind(rows, 99), QString());
    QSignalSpy changed(&rows, &ChatSlice::linesChanged);
    rows.addLines({line(4, 200), line(3, 150)}); // one is known
    rows.addLines({line(4, 200)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(behind(rows, 99), u"4"_s);
    // Its bubble is on its way: it stands behind the last one until then.
    rows.addLines({line(5, 201)});
    QCOMPARE(behind(rows, 99), u"4 5"_s);
    rows.merge({inbound(201, u"late"_s)});
    QCOMPARE(behind(rows, 99), u"4"_s);
    QCOMPARE(behind(rows, 100), u"5"_s);
    // A note that is changed stands for the one before; one that is taken away for nothing.
    ThreadLine again = line(10, 150);
    again.replaces = 2;
    ThreadLine gone = line(11, 150);
    gone.kind = ThreadLine::Kind::NoteRemoved;
    gone.replaces = 3;
    rows.addLines({again, gone});
    QCOMPARE(behind(rows, 49), u"10"_s);
    rows.addLines({line(2, 150), line(3, 150)}); // undone, for what follows
    again.replaces = 10;
    again.kind = ThreadLine::Kind::NoteRemoved;
    rows.addLines({again});
    QCOMPARE(behind(rows, 49), u"2 3"_s);
    // An older page brings its own, and the newest rows take theirs along.
    MessageSlice older = slice(1, 100);
    older.lines = {line(6, 0), line(7, 100)};
    rows.addOlder(talk, older);
    QCOMPARE(behind(rows, -1), u"6"_s);
    QCOMPARE(behind(rows, 99), u"7"_s);
    ThreadLine others = line(8, 150);
    others.conversation = ConversationId{99};
    rows.addLines({others});
    QCOMPARE(behind(rows, 149), u"2 3"_s);
    rows.reset(talk, slice(1, 3, false, true), {});
    rows.addLines({line(9, 300)}); // belongs to a page that is not here
    QCOMPARE(behind(rows, 2), QString());
}

QTEST_GUILESS_MAIN(TestChatSlice)
#include "tst_chat_slice.moc"
