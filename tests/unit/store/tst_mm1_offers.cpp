#include "store/mm1.h"
#include "store/records.h"
#include "unit/store/store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;
using S = TargetState;
using E = TargetEvent;

/// What a phone may fetch, and how pushes and phones move a message.
class TestMm1Offers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<F>();
        lab = f->carrier(u"lab"_s);
        NewOutbound picture = f->draft(lab, u"+15550134477"_s, u"Grüße"_s);
        picture.isMms = true;
        picture.subject = u"Plan"_s;
        picture.media = {{u"image/png"_s, u"a.png"_s, "png"}, {u"image/gif"_s, u"b.gif"_s, "gif"}};
        sent = f->send(picture).id;
    }

    void aSecondPushKeepsTheToken()
    {
        const ClaimedPart first = push();
        QVERIFY(first.isMms);
        const Mm1Notice told = offer(u"one"_s);
        QCOMPARE(told.token, u"one"_s);
        QCOMPARE(told.subject, u"Plan"_s);
        QCOMPARE(told.media, 2);
        QVERIFY(told.octets >= 11);
        f->finish({later(first)});
        push();
        QCOMPARE(offer(u"two"_s).token, u"one"_s);
        QVERIFY(found(u"one"_s));
        QVERIFY(!found(u"two"_s));
        QCOMPARE(found(u"one"_s)->phone, u"+15550134477"_s);
        QCOMPARE(found(u"one"_s)->carrier, lab);
    }

    void whatWasDeletedIsNotFetched()
    {
        push();
        offer(u"one"_s);
        QVERIFY(found(u"one"_s)->expiresUs > 0);
        const QUuid uuid = f->message(sent).uuid;
        QVERIFY(f->write([&](Connection &c) { return Records(c).remove(uuid); }));
        QCOMPARE(found(u"one"_s)->expiresUs, 0);
    }

    void aTextOnTheSameLineIsNone()
    {
        push();
        const TargetId text = f->send(f->draft(lab, u"+15550134477"_s, u"hello"_s)).id;
        const ClaimedPart part = push();
        QCOMPARE(part.target, text);
        QVERIFY(!part.isMms);
        f->finish({F::accepted(part, u"7"_s)});
        QCOMPARE(f->message(text).state, S::Sent);
    }

    void whatTheCarrierSaysIsOfThePush()
    {
        const ClaimedPart part = push();
        offer(u"one"_s);
        f->finish({accepted(part)});
        QCOMPARE(state(), S::Sending);
        f->receipts({F::receipt(lab, u"a"_s, E::ReceiptDelivered)});
        QCOMPARE(state(), S::Sending);
        fetched();
        QCOMPARE(state(), S::Sent);
        f->receipts({F::receipt(lab, u"b"_s, E::ReceiptFailed)});
        QCOMPARE(state(), S::Sent);
        said(E::ReceiptDelivered);
        QCOMPARE(state(), S::Delivered);
        said(E::ReceiptFailed);
        fetched();
        QCOMPARE(state(), S::Delivered);
    }

    void aFailedPushFails_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("early");
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
            QTest::addRow("%s", qPrintable(id)) << id << false;
            QTest::addRow("%s before its answer", qPrintable(id)) << id << true;
        }
    }
    void aFailedPushFails()
    {
        QFETCH(QString, id);
        QFETCH(bool, early);
        const ClaimedPart part = push();
        offer(u"one"_s);
        const ReceiptFact failed = F::receipt(lab, id, E::ReceiptFailed);
        if (early)
            f->receipts({failed});
        f->finish({accepted(part)});
        if (!early)
            f->receipts({failed});
        QCOMPARE(state(), S::Failed);
    }

    void aLostPushThatWasFetchedIsSent()
    {
        f->finish({F::ended(push(), E::OutcomeLost, ReasonCode::LineBroke)});
        offer(u"one"_s);
        QCOMPARE(state(), S::Unknown);
        fetched();
        QCOMPARE(state(), S::Sent);
    }

    void whatNobodyFetchesExpires()
    {
        const ClaimedPart part = push();
        offer(u"one"_s, 600);
        f->finish({accepted(part)});
        expire();
        QCOMPARE(state(), S::Sending);
        f->clock.advanceSeconds(601);
        expire();
        QCOMPARE(state(), S::Failed);
        QCOMPARE(f->message(sent).reason.code, ReasonCode::PhoneOff);
        QVERIFY(found(u"one"_s)->isClosed);
        QCOMPARE(f->figure("SELECT COUNT(*) FROM mm1_offer WHERE closed = 0"), 0);
    }

    void whatWasFetchedDoesNot()
    {
        const ClaimedPart part = push();
        offer(u"one"_s, 600);
        f->finish({accepted(part)});
        fetched();
        f->clock.advanceSeconds(601);
        expire();
        QCOMPARE(state(), S::Sent);
    }

    void aCrashAfterTheAnswerChangesNothing()
    {
        const ClaimedPart part = push();
        offer(u"one"_s);
        f->finish({accepted(part)});
        f->reopen();
        f->write([](Connection &c) { return Outbox(c).recover(); }).value();
        QCOMPARE(state(), S::Sending);
        fetched();
        QCOMPARE(state(), S::Sent);
    }

    void anotherCarriersAnswerIsOfTheMessage()
    {
        f->finish({later(push())});
        f->finish({F::accepted(f->claim(lab).first(), u"x"_s)}); // no push this time
        QCOMPARE(state(), S::Sent);
    }

    void readingIsToldOnce()
    {
        push();
        offer(u"one"_s);
        const auto read = [this](bool isRead) {
            return f
                ->write([=, this](Connection &c) {
                    return Mm1(c).said(*Mm1(c).find(u"one"_s).value(),
                                       TargetEvent::ReceiptDelivered, {}, isRead ? 7 : -9);
                })
                .value()
                .size();
        };
        QCOMPARE(read(true), 1);
        QCOMPARE(read(false), 0);
        QCOMPARE(f->message(sent).readUs, qint64(7));
        QCOMPARE(f->message(sent).state, S::Delivered);
    }

    void phonesHearOnce()
    {
        const ChatMessage in = f->receive(u"+15550134477"_s, u"photo"_s);
        QVERIFY(f->write([&](Connection &c) {
            return Mm1(c).keepReceived({in.id, in.conversation, lab, u"m1"_s, true});
        }));
        const auto opened = [&](TargetId upTo) {
            return f->write([=](Connection &c) { return Mm1(c).opened(in.conversation, upTo); })
                .value();
        };
        QVERIFY(opened(TargetId{in.id.value - 1}).isEmpty());
        const auto told = opened(in.id);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().messageId, u"m1"_s);
        QCOMPARE(told.first().phone, u"+15550134477"_s);
        QVERIFY(opened(in.id).isEmpty());
    }

    void reportsWaitInOrder()
    {
        for (const char *pdu : {"a", "b"})
            QVERIFY(f->write([&](Connection &c) {
                Mm1Report report;
                report.carrier = lab;
                report.source = u"111"_s;
                report.destination = u"+15550134477"_s;
                report.pdu = pdu;
                return Mm1(c).addReport(report);
            }));
        auto waiting = due();
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting.first().pdu, QByteArray("a"));
        QCOMPARE(waiting.first().source, u"111"_s);
        const qint64 thenUs = f->clock.nowUs() + 60'000'000;
        const qint64 first = waiting[0].id;
        const qint64 second = waiting[1].id;
        QVERIFY(f->write([=](Connection &c) { return Mm1(c).putOffReport(first, thenUs); }));
        QVERIFY(f->write([=](Connection &c) { return Mm1(c).dropReport(second); }));
        QVERIFY(due().isEmpty());
        f->clock.advanceSeconds(60);
        waiting = due();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().tries, 1);
    }

private:
    ClaimedPart push()
    {
        return f
            ->write([this](Connection &c) {
                Outbox outbox(c);
                outbox.pushMms(true);
                QList<TargetTick> ticks;
                return outbox.claim(lab, 1, &ticks);
            })
            .value()
            .value(0);
    }
    Mm1Notice offer(const QString &token, int seconds = 3600)
    {
        const qint64 untilUs = f->clock.nowUs() + seconds * qint64(1'000'000);
        return f->write([=, this](Connection &c) { return Mm1(c).offer(sent, token, untilUs); })
            .value();
    }
    std::optional<Mm1Offer> found(const QString &token)
    {
        return f->read([=](Connection &c) { return Mm1(c).find(token); }).value();
    }
    void fetched()
    {
        f->write([](Connection &c) {
             return Mm1(c).fetched(*Mm1(c).find(u"one"_s).value());
         }).value();
    }
    void said(TargetEvent event)
    {
        f->write([=](Connection &c) {
             return Mm1(c).said(*Mm1(c).find(u"one"_s).value(), event, {});
         }).value();
    }
    void expire()
    {
        const qint64 nowUs = f->clock.nowUs();
        f->write([=](Connection &c) { return Outbox(c).expire(nowUs); }).value();
    }
    QList<Mm1Report> due()
    {
        return f->read([this](Connection &c) { return Mm1(c).dueReports(lab, u"111"_s, 10); })
            .value();
    }
    static AttemptEnd accepted(const ClaimedPart &part)
    {
        AttemptEnd end = F::accepted(part, u"a"_s);
        end.moreIds = {u"b"_s, u"c"_s};
        return end;
    }
    static AttemptEnd later(const ClaimedPart &part)
    {
        AttemptEnd end = F::ended(part, E::RefusedForNow, ReasonCode::CarrierBusy);
        end.attemptBurnt = false;
        return end;
    }
    TargetState state() { return f->message(sent).state; }

    std::unique_ptr<F> f;
    CarrierId lab;
    TargetId sent;
};

QTEST_GUILESS_MAIN(TestMm1Offers)
#include "tst_mm1_offers.moc"
