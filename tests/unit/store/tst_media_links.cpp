// Links to media in the database.
#include "store_fixture.h"

#include "store/feed.h"
#include "store/media.h"
#include "store/media_links.h"
#include "store/records.h"

#include <QCryptographicHash>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

constexpr auto mara = "+15550134477";
constexpr qint64 dayUs = 86'400'000'000;

const QByteArray token = QByteArray(32, 't');

NewMedium film(qsizetype octets = 700'000)
{
    QByteArray data(octets, '\0');
    for (qsizetype i = 0; i < octets; ++i)
        data[i] = char(i % 251);
    return {u"video/mp4"_s, u"Dent.mp4"_s, data};
}

ChatMessage sendLink(F &f, CarrierId carrier)
{
    NewOutbound message = f.draft(carrier, QString::fromLatin1(mara), u"See"_s);
    message.subject = u"Your car"_s;
    message.media = {film()};
    message.link = NewMediaLink{token, f.clock.nowUs() + 30 * dayUs};
    return f.send(message);
}

std::optional<LinkedMessage> find(F &f, const QByteArray &digest = token)
{
    return f.read([=](Connection &c) { return MediaLinks(c).find(digest); }).value();
}

QList<TargetTick> look(F &f)
{
    return f.write([](Connection &c) { return MediaLinks(c).countView(token); }).value();
}

QList<TargetTick> revoke(F &f, MessageId message)
{
    return f.write([=](Connection &c) { return MediaLinks(c).revoke(message); }).value();
}

} // namespace

class TestMediaLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isATextWithMediaBehindIt()
    {
        F f;
        const CarrierId carrier = f.carrier(u"Nordlink"_s);
        const ChatMessage sent = sendLink(f, carrier);
        for (const ChatMessage &shown : {sent, f.message(sent.id)}) {
            QVERIFY(!shown.isMms);
            QCOMPARE(shown.subject, u"Your car"_s);
            QCOMPARE(shown.media.size(), 1);
            QCOMPARE(shown.media.first().octets, qint64(700'000));
            QVERIFY(shown.link.has_value());
            QCOMPARE(shown.link->expiresUs, f.clock.nowUs() + 30 * dayUs);
            QCOMPARE(shown.link->views, 0);
        }
        const auto found = find(f);
        QVERIFY(found.has_value());
        QCOMPARE(found->message, sent.message);
        QCOMPARE(found->media, sent.media);
        QVERIFY(!find(f, QByteArray(32, 'x')));
        // A carrier that takes texts takes it.
        QCOMPARE(f.claim(carrier).size(), 1);
    }

    void partsOfAFilmAreReadAlone()
    {
        F f;
        const ChatMessage sent = sendLink(f, f.carrier(u"Nordlink"_s));
        const QByteArray all = film().data;
        const QByteArray digest = sent.media.first().digest;
        for (const auto &[from, count] : {std::pair<qint64, qint64>(0, 700'000),
                                          {0, 1},
                                          {262'143, 2},
                                          {262'144, 262'144},
                                          {524'288, 175'712},
                                          {699'999, 1},
                                          {699'990, 100}}) {
            const auto read = f.read([=, from = from, count = count](Connection &c) {
                return Media(c).read(digest, from, count);
            });
            QCOMPARE(read.value(), all.mid(from, count));
        }
    }

    void looksAreCountedAndToldToOtherPrograms()
    {
        F f;
        const ChatMessage sent = sendLink(f, f.carrier(u"Nordlink"_s));
        const auto before = f.read([](Connection &c) { return Feed(c).newest(); }).value();
        look(f);
        const auto ticks = look(f);
        QCOMPARE(ticks.size(), 1);
        QCOMPARE(ticks.first().id, sent.id);
        QCOMPARE(ticks.first().state, TargetState::Queued); // no delivery
        QCOMPARE(ticks.first().link->views, 2);
        QCOMPARE(f.message(sent.id).link->views, 2);
        const auto news =
            f.read([before](Connection &c) { return Feed(c).after(before, 100); }).value();
        QCOMPARE(news.changed, QSet<TargetId>{sent.id});
        // A robot's thousand looks are counted, not told.
        for (int i = 0; i < 30; ++i)
            look(f);
        QCOMPARE(f.message(sent.id).link->views, 32);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM event WHERE kind = 'link_changed'"), qint64(20));
    }

    void endsWithItsTime()
    {
        F f;
        sendLink(f, f.carrier(u"Nordlink"_s));
        f.clock.advanceSeconds(30 * 86'400 - 1);
        QVERIFY(find(f));
        f.clock.advanceSeconds(1);
        QVERIFY(!find(f));
        QVERIFY(look(f).isEmpty());
    }

    void endsWhenItIsRevoked()
    {
        F f;
        const ChatMessage sent = sendLink(f, f.carrier(u"Nordlink"_s));
        const auto ticks = revoke(f, sent.message);
        QCOMPARE(ticks.size(), 1);
        QVERIFY(ticks.first().link->revokedUs > 0);
        QVERIFY(!find(f));
        QVERIFY(look(f).isEmpty());
        QVERIFY(revoke(f, sent.message).isEmpty());
        QCOMPARE(f.message(sent.id).media.size(), 1); // those who sent it still see it
    }

    void endsWithItsMessage()
    {
        F f;
        const ChatMessage sent = sendLink(f, f.carrier(u"Nordlink"_s));
        QVERIFY(f.write([&](Connection &c) { return Records(c).remove(sent.uuid); }));
        QVERIFY(!find(f));
    }

    void whatIsSentAgainHasTheSameLink()
    {
        F f;
        const CarrierId carrier = f.carrier(u"Nordlink"_s);
        const ChatMessage sent = sendLink(f, carrier);
        look(f);
        NewOutbound again = f.draft(carrier, QString::fromLatin1(mara), u"See"_s);
        again.resendOf = sent.id;
        again.sharesLinkOf = sent.message;
        const ChatMessage second = f.send(again);
        for (const ChatMessage &shown : {second, f.message(second.id)}) {
            QCOMPARE(shown.media, sent.media);
            QVERIFY(!shown.isMms);
            QCOMPARE(shown.link->views, 1);
        }
        QCOMPARE(look(f).size(), 2);
        QCOMPARE(
            f.read([&](Connection &c) { return MediaLinks(c).linkedMessage(second.id); }).value(),
            second.message);
        QCOMPARE(revoke(f, second.message).size(), 2);
        QVERIFY(!find(f));
    }

    void isSetUpForTheTeam()
    {
        F f;
        const auto setup = [&f] {
            return f.read([](Connection &c) { return MediaLinks(c).setup(); }).value();
        };
        QVERIFY(!setup().isReady());
        const MediaLinkSetup wanted{u"https://m.example.com"_s, 7, u"Fernway"_s};
        QVERIFY(f.write([&](Connection &c) { return MediaLinks(c).saveSetup(wanted); }));
        f.reopen();
        QCOMPARE(setup(), wanted);
        QVERIFY(f.write([](Connection &c) { return MediaLinks(c).saveSetup({}); }));
        QVERIFY(!setup().isReady());
    }
};

QTEST_GUILESS_MAIN(TestMediaLinks)
#include "tst_media_links.moc"
