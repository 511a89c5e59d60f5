#include "support/fake_engine.h"
#include "support/hand_clock.h"
#include "ui/notify/notice_watch.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000;

struct Desk
{
    Desk()
    {
        engine.setNow(clock.nowUs());
        mara = engine.addThread(u"Mara"_s, u"+15550134477"_s);
        Carrier northline;
        northline.name = u"Northline"_s;
        northline.enabled = true;
        carrier = engine.addCarrier(northline);
        setLink(LinkState::Up);
        book = std::make_unique<CarrierBook>(proxy);
        watch = std::make_unique<NoticeWatch>(proxy, *book);
        QObject::connect(watch.get(), &NoticeWatch::noticed, watch.get(),
                         [this](const Notice &notice) { told.append(notice); });
        [this] {
            QTRY_COMPARE(book->link(carrier).state, LinkState::Up);
        }();
    }

    void setLink(LinkState state, qint64 waiting = 0)
    {
        LinkStatus link;
        link.carrier = carrier;
        link.state = state;
        link.waiting = waiting;
        engine.setLink(link);
    }
    void write(const QString &text) { engine.receive(mara, text, clock.nowUs()); }

    /// Everything that was announced has been looked at.
    void settle()
    {
        QSignalSpy drained(&proxy, &EngineProxy::conversationsChanged);
        engine.mailbox().postConversation(mara);
        QVERIFY(drained.wait());
        QCoreApplication::processEvents();
    }

    test::HandClock clock;
    test::FakeEngine engine;
    EngineProxy proxy{engine, clock};
    ConversationId mara;
    CarrierId carrier;
    std::unique_ptr<CarrierBook> book;
    std::unique_ptr<NoticeWatch> watch;
    QList<Notice> told;
};

} // namespace

class TestNoticeWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsBlockedIsNot()
    {
        Desk desk;
        desk.engine.thread(desk.mara).blockedUs = 1;
        for (int i = 0; i < 5; ++i)
            desk.write(u"Hello?"_s);
        desk.settle();
        QVERIFY(desk.told.isEmpty());
        desk.engine.thread(desk.mara).blockedUs = 0;
        desk.write(u"Hello?"_s);
        QTRY_COMPARE(desk.told.size(), 1);
    }

    void aNoteThatNamesMeIsTold()
    {
        Desk desk;
        auto &team = desk.engine.fakeTeam;
        const QUuid noor = team.addOther(u"Noor"_s);
        // What was there at the start is in the list.
        team.nameMe(desk.mara, noor, u"@Ada, old"_s);
        desk.watch = std::make_unique<NoticeWatch>(desk.proxy, *desk.book);
        QObject::connect(desk.watch.get(), &NoticeWatch::noticed, desk.watch.get(),
                         [&desk](const Notice &notice) { desk.told.append(notice); });
        desk.settle();
        team.nameMe(desk.mara, noor, u"@Ada, is that ours?"_s);
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told.first().title, u"Noor names you in a note"_s);
        QCOMPARE(desk.told.first().body, u"@Ada, is that ours?"_s);
        QCOMPARE(desk.told.first().thread, desk.mara);
        // Nor of the thread before one's eyes, nor twice.
        desk.watch->setLookingAt(desk.mara);
        team.nameMe(desk.mara, noor, u"@Ada, seen"_s);
        const ConversationId ines = desk.engine.addThread(u"Ines"_s, u"+15550134478"_s);
        team.nameMe(ines, noor, u"@Ada, another"_s);
        QTRY_COMPARE(desk.told.size(), 2);
        QCOMPARE(desk.told.last().body, u"@Ada, another"_s);
        NoticeWishes wishes;
        wishes.mentions = false;
        desk.watch->setWishes(wishes);
        team.nameMe(ines, noor, u"@Ada, quiet"_s);
        desk.write(u"Hello"_s);
        desk.watch->setLookingAt({});
        desk.write(u"Hello again"_s);
        QTRY_VERIFY(desk.told.last().body.startsWith(u"Hello"_s));
        QVERIFY(desk.told.at(2).body.startsWith(u"Hello"_s));
    }

    void whoWritesIsTold()
    {
        Desk desk;
        desk.write(u"Is my bike ready?"_s);
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told.first().title, u"Mara"_s);
        QCOMPARE(desk.told.first().body, u"Is my bike ready?"_s);
        QCOMPARE(desk.told.first().thread, desk.mara);
    }

    void eachQueueIsItsOwn()
    {
        Desk desk;
        const QUuid me = QUuid::createUuid();
        desk.watch->setMe(me);
        const auto told = [&desk](const QUuid &whose) {
            desk.engine.thread(desk.mara).assignee = whose;
            const auto before = desk.told.size();
            desk.write(u"Hello"_s);
            [&] {
                QTRY_COMPARE(desk.told.size(), before + 1);
            }();
            return desk.told.last().queue;
        };
        QCOMPARE(int(told(me)), int(NoticeQueue::Mine));
        QCOMPARE(int(told({})), int(NoticeQueue::Unassigned));
        QCOMPARE(int(told(QUuid::createUuid())), int(NoticeQueue::Others));
        desk.engine.fakeTeam.nameMe(desk.mara, QUuid::createUuid(), u"@Ada"_s);
        QTRY_COMPARE(int(desk.told.last().queue), int(NoticeQueue::Mentions));
    }

    void nothingIsToldOfTheThreadBeforeOnesEyes()
    {
        Desk desk;
        desk.watch->setLookingAt(desk.mara);
        desk.write(u"Hello"_s);
        desk.settle();
        QCOMPARE(desk.told.size(), 0);
        desk.watch->setLookingAt({});
        desk.write(u"Hello again"_s);
        QTRY_COMPARE(desk.told.size(), 1);
    }

    void wishesAreKept()
    {
        Desk desk;
        NoticeWishes wishes;
        wishes.withText = false;
        desk.watch->setWishes(wishes);
        desk.write(u"My PIN is 4471"_s);
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told.first().body, u"New message"_s);
        wishes.messages = false;
        desk.watch->setWishes(wishes);
        desk.write(u"And?"_s);
        desk.settle();
        QCOMPARE(desk.told.size(), 1);
    }

    void whoWaitsForNobodyIsToldAgainAndAgain()
    {
        Desk desk;
        NoticeWishes wishes;
        wishes.messages = false;
        desk.watch->setWishes(wishes);
        const auto look = [&desk] {
            desk.watch->remind();
            desk.settle();
        };
        const ConversationId ines = desk.engine.addThread(u"Ines"_s, u"+15550134478"_s);
        desk.write(u"Is my bike ready?"_s);
        desk.watch->setUnassigned(1);
        desk.clock.advanceMinutes(2);
        look();
        QCOMPARE(desk.told.size(), 0);
        desk.engine.receive(ines, u"And mine?"_s, desk.clock.nowUs()); // she waits from now on
        desk.watch->setUnassigned(2);
        desk.clock.advanceMinutes(1);
        look();
        QCOMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told[0].title, u"1 customer has waited 3 min"_s);
        QCOMPARE(desk.told[0].body, u"Mara"_s);
        QCOMPARE(desk.told[0].thread, desk.mara);
        desk.clock.advanceMinutes(2);
        look(); // not at each look
        QCOMPARE(desk.told.size(), 1);
        desk.clock.advanceMinutes(1);
        look();
        QCOMPARE(desk.told.size(), 2);
        QCOMPARE(desk.told[1].title, u"2 customers wait, the longest 6 min"_s);
        // Who is taken waits no more; nor does anybody who was acknowledged, until they write.
        desk.engine.thread(desk.mara).assignee = QUuid::createUuid();
        desk.clock.advanceMinutes(3);
        look();
        QCOMPARE(desk.told.size(), 3);
        QCOMPARE(desk.told[2].body, u"Ines"_s);
        desk.watch->acknowledge();
        desk.clock.advanceMinutes(3);
        look();
        QCOMPARE(desk.told.size(), 3);
        desk.engine.receive(ines, u"Hello?"_s, desk.clock.nowUs());
        look();
        QCOMPARE(desk.told.size(), 4);
        QCOMPARE(desk.told[3].title, u"1 customer has waited 10 min"_s);
        // All are taken; and who does not want it is left alone.
        desk.watch->setUnassigned(0);
        desk.clock.advanceMinutes(60);
        look();
        wishes.reminders = false;
        desk.watch->setWishes(wishes);
        desk.watch->setUnassigned(1);
        look();
        QCOMPARE(desk.told.size(), 4);
    }

    void nobodyIsDisturbedWhoDoesNotWantIt()
    {
        Desk desk;
        NoticeWishes wishes;
        wishes.quietUntilUs = desk.clock.nowUs() + 3600 * second;
        desk.watch->setWishes(wishes);
        desk.write(u"Hello"_s);
        desk.setLink(LinkState::Down, 3);
        desk.settle();
        QCOMPARE(desk.told.size(), 0);
        desk.clock.advanceSeconds(3601);
        desk.engine.setNow(desk.clock.nowUs());
        desk.write(u"Hello?"_s);
        QTRY_COMPARE(desk.told.size(), 1);
    }

    void whatIsOldIsInTheListOnly()
    {
        Desk desk;
        desk.engine.receive(desk.mara, u"Last night"_s, desk.clock.nowUs() - 3600 * second);
        desk.settle();
        QCOMPARE(desk.told.size(), 0);
    }

    void manyAtOnceAreANumber()
    {
        Desk desk;
        for (int i = 0; i < 5; ++i) {
            const auto thread = desk.engine.addThread(u"P%1"_s.arg(i), u"+1555013440%1"_s.arg(i));
            desk.engine.receive(thread, u"Hello"_s, desk.clock.nowUs());
        }
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told.first().title, u"5 people wrote"_s);
    }

    void aLineThatGoesAndComesIsToldOnceEach()
    {
        Desk desk;
        desk.setLink(LinkState::Down, 12);
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told.first().title, u"Northline is down"_s);
        QCOMPARE(desk.told.first().body, u"12 messages wait."_s);
        QCOMPARE(desk.told.first().carrier, desk.carrier);
        desk.setLink(LinkState::Connecting, 13);
        desk.setLink(LinkState::Down, 14);
        desk.settle();
        QCOMPARE(desk.told.size(), 1);
        desk.setLink(LinkState::Up);
        QTRY_COMPARE(desk.told.size(), 2);
        QCOMPARE(desk.told.last().title, u"Northline is up again"_s);
        QCOMPARE(desk.told.last().body, u"Nothing waits."_s);
        desk.setLink(LinkState::Down, 12);
        QTRY_COMPARE(desk.told.size(), 3);
        desk.setLink(LinkState::Up, 12);
        QTRY_COMPARE(desk.told.size(), 4);
        QCOMPARE(desk.told.last().body, u"12 messages that waited leave now."_s);
    }

    void picturesSayWhatTheyAre_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("body");
        QTest::newRow("named") << u"image/jpeg"_s << u"wheel.jpg"_s << QString() << 1
                               << u"Picture: wheel.jpg"_s;
        QTest::newRow("nameless") << u"image/jpeg"_s << QString() << QString() << 1 << u"Photo"_s;
        QTest::newRow("with text")
            << u"image/png"_s << u"a.png"_s << u"Is it bent?"_s << 1 << u"Picture: Is it bent?"_s;
        QTest::newRow("film") << u"video/mp4"_s << QString() << QString() << 1 << u"Video"_s;
        QTest::newRow("paper") << u"application/pdf"_s << u"offer.pdf"_s << QString() << 1
                               << u"File: offer.pdf"_s;
        QTest::newRow("several") << u"image/jpeg"_s << u"a.jpg"_s << QString() << 3
                                 << u"3 picture(s) and file(s)"_s;
    }
    void picturesSayWhatTheyAre()
    {
        QFETCH(QString, type);
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(int, count);
        QFETCH(QString, body);
        Desk desk;
        ChatMessage message;
        message.direction = Direction::Inbound;
        message.state = TargetState::Received;
        message.text = text;
        message.isMms = true;
        message.createdUs = desk.clock.nowUs();
        for (int i = 0; i < count; ++i)
            message.media.append({QByteArray(32, char(i)), type, name, 1000});
        const TargetId target = desk.engine.addMessage(desk.mara, message);
        desk.engine.mailbox().postMessages({desk.engine.message(target)});
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told.first().body, body);
    }

    void whatNeedsAPersonIsToldWhenItIsMore()
    {
        Desk desk;
        desk.watch->setNeedsYou(2); // there at the start
        desk.watch->setNeedsYou(1);
        QVERIFY(desk.told.isEmpty());
        desk.watch->setNeedsYou(3);
        QCOMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told.first().title, u"3 messages need you"_s);
        QCOMPARE(int(desk.told.first().kind), int(Notice::Kind::NeedsYou));
    }

    void whatBecameTooOldIsTold()
    {
        Desk desk;
        ChatMessage message;
        message.direction = Direction::Outbound;
        message.state = TargetState::Queued;
        message.author = u"Noor"_s;
        const TargetId mine = desk.engine.addMessage(desk.mara, message);
        desk.engine.tick(mine, TargetState::Expired, {ReasonCode::CarrierDown, {}});
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told.first().title, u"Too late for Mara"_s);
        QVERIFY(desk.told.first().body.startsWith(u"It was too old to send"));
    }

    void whatAPersonWroteAndDidNotArriveIsTold()
    {
        Desk desk;
        ChatMessage message;
        message.direction = Direction::Outbound;
        message.state = TargetState::Sent;
        message.text = u"Come by"_s;
        message.author = u"Noor"_s;
        const TargetId mine = desk.engine.addMessage(desk.mara, message);
        message.author.clear(); // a program's
        const TargetId other = desk.engine.addMessage(desk.mara, message);
        desk.engine.tick(other, TargetState::Failed, {ReasonCode::Undeliverable, {}});
        desk.engine.tick(mine, TargetState::Failed, {ReasonCode::Undeliverable, {}});
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told.first().title, u"Not delivered to Mara"_s);
        QVERIFY(!desk.told.first().body.isEmpty());
        desk.settle();
        QCOMPARE(desk.told.size(), 1);
    }
};

QTEST_MAIN(TestNoticeWatch)
#include "tst_notice_watch.moc"
