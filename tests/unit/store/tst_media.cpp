#include "store/media.h"
#include "store/media_checks.h"
#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using E = TargetEvent;
using S = TargetState;
using F = StoreFixture;

namespace {

const QString peer = u"+15551234567"_s;

/// Three pieces, and every octet that there is.
QByteArray large()
{
    QByteArray octets(600 * 1024, 0);
    for (qsizetype i = 0; i < octets.size(); ++i)
        octets[i] = char((i * 7) >> (i % 5));
    return octets;
}

NewOutbound picture(F &f, CarrierId carrier)
{
    NewOutbound draft = f.draft(carrier, peer, u"x"_s);
    draft.isMms = true;
    draft.subject = u"Zażółć"_s;
    draft.media = {{u"image/png"_s, u"a.png"_s, large()}, {u"application/pdf"_s, u"b"_s, "pdf"}};
    return draft;
}

/// A report of an MMSC; `readUs` 0: only that it was delivered.
QList<TargetTick> reported(F &f, CarrierId carrier, const QString &id, qint64 readUs)
{
    ReceiptFact fact;
    fact.carrier = carrier;
    fact.ids = {id};
    fact.event = TargetEvent::ReceiptDelivered;
    fact.exact = true;
    fact.readUs = readUs;
    return f.write([&](Connection &c) { return Outbox(c).applyReceipts({fact}); }).value();
}

qint64 updates(F &f)
{
    return f.figure("SELECT COUNT(*) FROM event WHERE kind = 'message_updated'");
}

} // namespace

class TestMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSentTwiceIsKeptOnce()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage first = f.send(picture(f, lab));
        const ChatMessage second = f.send(picture(f, lab));
        QCOMPARE(f.figure("SELECT COUNT(*) FROM media_blob"), 2);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM media_chunk"), 4);
        for (const ChatMessage &sent : {first, second}) {
            const ChatMessage read = f.message(sent.id);
            QVERIFY(read.isMms);
            QCOMPARE(read.subject, u"Zażółć"_s);
            QCOMPARE(read.media, sent.media);
        }
        const auto content = f.read([&](Connection &c) { return Media(c).contentOf(second.id); });
        QVERIFY(content.has_value());
        QCOMPARE(content->media.size(), 2);
        QCOMPARE(content->media[0].data, large());
        QCOMPARE(content->media[1].name, u"b"_s);
        const auto none = f.read([&](Connection &c) { return Media(c).read("nothing"); });
        QCOMPARE(none.error().code, ErrorCode::NotFound);
    }

    /// One verdict for all that have the octets, also for those to come.
    void aVerdictIsOfTheOctets()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage first = f.send(picture(f, lab));
        const ChatMessage second = f.send(picture(f, lab));
        const QByteArray digest = Media::digestOf(large());
        QCOMPARE(first.media[0].digest, digest);
        QCOMPARE(f.read([](Connection &c) { return MediaChecks(c).unchecked(9); })->size(), 2);
        const auto ticks = f.write([&](Connection &c) {
            return MediaChecks(c).note(digest, MediumCheck::Infected, u"Eicar"_s);
        });
        QVERIFY(ticks.has_value());
        QCOMPARE(ticks->size(), 2);
        QCOMPARE(ticks->first().media.value(0).check, MediumCheck::Infected);
        QCOMPARE(ticks->first().media.value(1).check, MediumCheck::None);
        QCOMPARE(f.message(second.id).media[0].threat, u"Eicar"_s);
        QCOMPARE(f.send(picture(f, lab)).media[0].check, MediumCheck::Infected);
        QCOMPARE(f.read([](Connection &c) { return MediaChecks(c).unchecked(9); })->size(), 1);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM event WHERE kind = 'media_checked'"), 2);

        const auto standing = [&f](const QByteArray &of) {
            return *f.read([&](Connection &c) { return MediaChecks(c).standing(of); });
        };
        const QByteArray other = Media::digestOf("pdf");
        QVERIFY(!standing(other).isAsked);
        const MediaCheckSetup setup{true, u"/run/clamav/clamd.ctl"_s, true, 5'000};
        QVERIFY(f.write([&](Connection &c) { return MediaChecks(c).saveSetup(setup); }));
        QCOMPARE(*f.read([](Connection &c) { return MediaChecks(c).setup(); }), setup);
        QVERIFY(standing(other).isAsked);
        QCOMPARE(standing(other).check, MediumCheck::Waiting);
        QCOMPARE(standing(digest).check, MediumCheck::Infected);
        QCOMPARE(f.message(first.id).media[1].check, MediumCheck::Waiting);
        QCOMPARE(f.send(picture(f, lab)).media[1].check, MediumCheck::Waiting);
    }

    void whenItWasReadIsNotedOnce()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(picture(f, lab));
        f.finish({F::accepted(f.claim(lab)[0], u"M-1"_s)});
        QVERIFY(reported(f, lab, u"M-2"_s, 5).isEmpty());
        const qint64 before = updates(f);
        const auto ticks = reported(f, lab, u"M-1"_s, 7);
        QCOMPARE(ticks.size(), 1);
        QCOMPARE(ticks.first().readUs, qint64(7));
        QCOMPARE(ticks.first().state, TargetState::Delivered);
        QCOMPARE(updates(f), before + 1);
        QVERIFY(reported(f, lab, u"M-1"_s, -9).isEmpty());
        QCOMPARE(f.message(sent.id).readUs, qint64(7));
        QCOMPARE(updates(f), before + 1);
    }

    /// Of one that was delivered already only that is news, and others are told of it.
    void readAfterDeliveredIsNews()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(picture(f, lab));
        f.finish({F::accepted(f.claim(lab)[0], u"M-1"_s)});
        QCOMPARE(reported(f, lab, u"M-1"_s, 0).size(), 1);
        const qint64 before = updates(f);
        QCOMPARE(reported(f, lab, u"M-1"_s, -9).first().readUs, qint64(-9));
        QCOMPARE(updates(f), before + 1);
        QCOMPARE(f.message(sent.id).state, TargetState::Delivered);
    }

    void aReadReportMayComeBeforeTheAnswer()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(picture(f, lab));
        const ClaimedPart part = f.claim(lab)[0];
        QVERIFY(reported(f, lab, u"M-1"_s, 7).isEmpty());
        f.reopen();
        f.finish({F::accepted(part, u"M-1"_s)});
        QCOMPARE(f.message(sent.id).readUs, qint64(7));
        QCOMPARE(f.message(sent.id).state, TargetState::Delivered);
    }

    /// Its carrier's phones do not fetch any more: an empty text must not leave in its place.
    void whereNoPictureLeavesItWaits()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(picture(f, lab));
        const auto refused = f.write([&](Connection &c) {
            Outbox outbox(c);
            outbox.refuseMms(true);
            return outbox.claim(lab, 10, nullptr);
        });
        QVERIFY(refused.has_value() && refused->isEmpty());
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::NoRoute);
        f.clock.advanceSeconds(61);
        QCOMPARE(f.claim(lab).size(), 1);
    }

    /// An id of MM7 is a word. In another base it is that of a stranger, or of one to come.
    void aReportIsOfItsOwnIdAlone()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(picture(f, lab));
        f.finish({F::accepted(f.claim(lab)[0], u"256"_s)});
        ReceiptFact fact = F::receipt(lab, u"100"_s, E::ReceiptDelivered);
        fact.exact = true;
        QVERIFY(f.receipts({fact}).isEmpty());
        QCOMPARE(f.message(sent.id).state, S::Sent);
        const ChatMessage stranger = f.send(picture(f, lab));
        f.finish({F::accepted(f.claim(lab)[0], u"64"_s)}); // 0x64 is 100
        QCOMPARE(f.message(stranger.id).state, S::Sent);
        const ChatMessage meant = f.send(picture(f, lab));
        f.finish({F::accepted(f.claim(lab)[0], u"100"_s)});
        QCOMPARE(f.message(meant.id).state, S::Delivered);
    }
};

QTEST_GUILESS_MAIN(TestMedia)
#include "tst_media.moc"
