#include "store/blocked_numbers.h"
#include "store/operators.h"
#include "store/people.h"
#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using Kind = ThreadLine::Kind;

namespace {

struct Two : StoreFixture
{
    Two()
    {
        noor = write([](Connection &c) { return Operators(c).enter(u"noor"_s, u"Noor"_s); })
                   .value()
                   .id;
        first = receive(u"+15550000001"_s, u"Hi"_s).conversation;
        second = receive(u"+15550000002"_s, u"Hi again"_s).conversation;
        third = receive(u"+15550000003"_s, u"Hello"_s).conversation;
    }

    Result<QList<ConversationId>> merge(ConversationId keep, ConversationId other)
    {
        return write([=, me = noor](Connection &c) { return People(c, me).merge(keep, other); });
    }
    Result<QList<ConversationId>> split(ConversationId thread)
    {
        return write([=, me = noor](Connection &c) { return People(c, me).split(thread); });
    }
    /// As the window does it.
    void rename(ConversationId id, const QString &name)
    {
        const auto done = write([=](Connection &c) -> Result<QList<ConversationId>> {
            if (auto named = Conversations(c).rename(id, name); !named)
                return forward(named);
            return People(c).renameOthers(id, name);
        });
        QVERIFY(done.has_value());
    }
    PersonCard card(ConversationId id)
    {
        return read([=](Connection &c) { return People(c).card(id); }).value();
    }
    QString name(ConversationId id) { return conversation(id).name; }
    ThreadLine lastLine(ConversationId id)
    {
        SliceQuery query;
        query.conversation = id;
        const auto slice = read([=](Connection &c) { return Messages(c).slice(query); });
        return slice.value().lines.value(slice.value().lines.size() - 1);
    }

    QUuid noor;
    ConversationId first;
    ConversationId second;
    ConversationId third;
};

} // namespace

/// Numbers that are one person's: merged, called alike, split again.
class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoAreOneAndTwoAgain()
    {
        Two f;
        f.rename(f.first, u"Mara"_s);
        f.rename(f.second, u"M. Lind"_s);
        QCOMPARE(f.merge(f.first, f.second).value(), (QList{f.first, f.second}));
        QCOMPARE(f.name(f.second), u"Mara"_s);
        QCOMPARE(f.card(f.first).otherNumbers, QStringList{u"+15550000002"_s});
        QCOMPARE(f.card(f.second).threads.first().id, f.first);
        QCOMPARE(f.lastLine(f.first).kind, Kind::Merged);
        QCOMPARE(f.lastLine(f.first).text, u"+15550000002"_s);
        QCOMPARE(f.lastLine(f.second).text, u"+15550000001"_s);
        QCOMPARE(f.lastLine(f.second).actorName, u"Noor"_s);
        // What is said stays under its own number.
        QCOMPARE(f.conversation(f.second).peerNumber, u"+15550000002"_s);
        QCOMPARE(f.receive(u"+15550000002"_s, u"More"_s).conversation, f.second);
        QCOMPARE(f.card(f.first).messages, 3);
        f.rename(f.second, u"Mara Lind"_s);
        QCOMPARE(f.name(f.first), u"Mara Lind"_s);
        QCOMPARE(f.merge(f.second, f.first).error().code, ErrorCode::Conflict);
        // Each is called as before, but for a name that was given since.
        QCOMPARE(f.split(f.second).value(), (QList{f.second, f.first}));
        QCOMPARE(f.name(f.second), u"M. Lind"_s);
        QCOMPARE(f.name(f.first), u"Mara Lind"_s);
        QCOMPARE(f.lastLine(f.first).kind, Kind::Split);
        QVERIFY(f.card(f.first).otherNumbers.isEmpty() && f.card(f.first).threads.isEmpty());
        QCOMPARE(f.split(f.second).error().code, ErrorCode::Conflict);
        QCOMPARE(f.merge(f.first, {99}).error().code, ErrorCode::NotFound);
    }

    void aNameThatWasBorrowedGoesBack()
    {
        Two f;
        f.rename(f.second, u"Mara"_s);
        QVERIFY(f.merge(f.first, f.second).has_value());
        QCOMPARE(f.name(f.first), u"Mara"_s);
        QVERIFY(f.split(f.second).has_value());
        QCOMPARE(f.name(f.first), QString());
        QCOMPARE(f.name(f.second), u"Mara"_s);
    }

    /// Whichever of the two leaves: the other has its own name again.
    void theOneThatStaysHasItsOwnName()
    {
        Two f;
        f.rename(f.first, u"Anna"_s);
        f.rename(f.second, u"Bob"_s);
        QVERIFY(f.merge(f.first, f.second).has_value());
        QCOMPARE(f.name(f.second), u"Anna"_s);
        QVERIFY(f.split(f.first).has_value());
        QCOMPARE(f.name(f.first), u"Anna"_s);
        QCOMPARE(f.name(f.second), u"Bob"_s);
    }

    void threeAndOneLeaves()
    {
        Two f;
        QVERIFY(f.merge(f.first, f.second).has_value());
        QCOMPARE(f.merge(f.third, f.second).value().size(), 3);
        QCOMPARE(f.card(f.first).otherNumbers, (QStringList{u"+15550000002"_s, u"+15550000003"_s}));
        QVERIFY(f.split(f.first).has_value());
        QCOMPARE(f.card(f.second).otherNumbers, QStringList{u"+15550000003"_s});
        QVERIFY(f.card(f.first).otherNumbers.isEmpty());
        QVERIFY(f.merge(f.first, f.third).has_value());
        QCOMPARE(f.card(f.first).otherNumbers.size(), 2);
    }

    void allNumbersAreBlocked()
    {
        Two f;
        const auto isBlocked = [&f](ConversationId id) {
            return f.conversation(id).blockedUs > 0;
        };
        QVERIFY(f.merge(f.first, f.second).has_value());
        QVERIFY(f.write([&f](Connection &c) {
                     return BlockedNumbers(c, f.noor).block(f.first);
                 }).has_value());
        QVERIFY(isBlocked(f.first) && isBlocked(f.second) && !isBlocked(f.third));
        QCOMPARE(f.merge(f.third, f.first).error().code, ErrorCode::Conflict);
        QVERIFY(f.write([&f](Connection &c) {
                     return BlockedNumbers(c, f.noor).unblock(f.second);
                 }).has_value());
        QVERIFY(!isBlocked(f.first) && !isBlocked(f.second));
    }

    void whereSomebodyIs()
    {
        Two f;
        const auto set = [&f](const QByteArray &zone) {
            return f.write(
                [zone, id = f.first](Connection &c) { return People(c).setZone(id, zone); });
        };
        QVERIFY(set("America/Denver").has_value() && set("Europe/Berlin").has_value());
        QCOMPARE(f.card(f.first).zone, QByteArray("Europe/Berlin"));
        QVERIFY(f.card(f.second).zone.isEmpty());
        QVERIFY(set({}).has_value());
        QVERIFY(f.card(f.first).zone.isEmpty());
        QVERIFY(f.card(f.first).firstSeenUs > 0);
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
