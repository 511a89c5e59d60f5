#include "engine/face/programs.h"
#include "support/engine_bench.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using engine::LineCounts;
using engine::NewsItem;
using test::EngineBench;
using test::FakeLink;

/// What the engine passes on of what happens: the feed for streams, figures for those who watch.
class TestNews : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineBench> b;
    qint64 m_cursor = 0;

    engine::Programs &programs() { return b->engine->programs(); }

    MessageRecord send(const QStringList &people, const QString &text = u"hi"_s)
    {
        engine::ProgramDraft draft;
        draft.draft.source = b->ours;
        draft.draft.destinations = people;
        draft.draft.text = text;
        draft.draft.origin = Origin::Api;
        const auto sent = EngineBench::wait(programs().records().send(draft));
        if (!sent)
            qFatal("%s", qPrintable(sent.error().message));
        return sent->message;
    }

    static QStringList people(int count)
    {
        QStringList numbers;
        for (int i = 0; i < count; ++i)
            numbers.append(u"+1303555%1"_s.arg(2000 + i));
        return numbers;
    }

    /// All that is there until it is `enough`.
    template<class Enough>
    QList<NewsItem> read(Enough enough, int limit = 100)
    {
        QList<NewsItem> items;
        QElapsedTimer timer;
        timer.start();
        while (!enough(items) && !timer.hasExpired(20'000)) {
            const auto page = EngineBench::wait(programs().news().after(m_cursor, limit));
            if (!page)
                qFatal("%s", qPrintable(page.error().message));
            m_cursor = page->upTo;
            items += page->items;
        }
        return items;
    }
    QList<NewsItem> read(int count)
    {
        return read([count](const QList<NewsItem> &items) { return items.size() >= count; });
    }

private Q_SLOTS:
    void init()
    {
        b = std::make_unique<EngineBench>();
        b->acceptAll();
        b->addCarrier(b->ours);
        m_cursor = EngineBench::wait(programs().news().newest()).value();
    }
    void cleanup() { b.reset(); }

    void eachStepIsToldOnceAndInOrder()
    {
        const MessageRecord sent = send(people(1));
        const QList<NewsItem> items = read(2);
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0].kind, NewsItem::Kind::Accepted);
        QCOMPARE(items[0].message.uuid, sent.uuid);
        // As it was then, whatever has become of it meanwhile.
        QCOMPARE(items[0].message.targets.first().state, TargetState::Queued);
        QCOMPARE(items[1].kind, NewsItem::Kind::Updated);
        QCOMPARE(items[1].message.targets.first().state, TargetState::Sent);
        QVERIFY(items[1].version > items[0].version);
        QVERIFY(items[1].atUs > items[0].atUs);
    }

    void whoWatchesIsToldUntilTheyDoNot()
    {
        std::atomic_int told = 0;
        const int watch = programs().news().addWatch([&told] { ++told; });
        send(people(1));
        QTRY_VERIFY(told.load() > 0);
        read(2);
        programs().news().removeWatch(watch);
        const int before = told.load();
        send(people(1));
        read(2);
        QCOMPARE(told.load(), before);
    }

    void aTextFromAPhoneIsNews()
    {
        QVERIFY(b->line->run([this](FakeLink &link) {
            carrier::InboundPart part;
            part.token = 1;
            part.source = u"+13035550143"_s;
            part.destination = b->ours;
            part.shortMessage = "hello";
            Q_EMIT link.messageReceived(part);
        }));
        const QList<NewsItem> items = read(1);
        QCOMPARE(items.value(0).kind, NewsItem::Kind::Received);
        QCOMPARE(items.value(0).message.text, u"hello"_s);
        QCOMPARE(items.value(0).message.targets.first().destination, b->ours);
    }

    void deletingIsNews()
    {
        const MessageRecord sent = send(people(1));
        read(2);
        QVERIFY(EngineBench::wait(programs().records().remove(sent.uuid)));
        const QList<NewsItem> items = read(1);
        QCOMPARE(items.value(0).kind, NewsItem::Kind::Deleted);
        QVERIFY(items.value(0).message.deletedUs > 0);
    }

    // A message to many does not come whole with each of its people.
    void aCrowdComesTogether()
    {
        constexpr int count = 250;
        send(people(count));
        const auto sentPeople = [](const QList<NewsItem> &items) {
            QSet<TargetId> sent;
            for (const NewsItem &item : items) {
                for (const TargetRecord &target : item.message.targets) {
                    if (target.state == TargetState::Sent)
                        sent.insert(target.id);
                }
            }
            return sent.size();
        };
        const QList<NewsItem> items =
            read([&](const QList<NewsItem> &all) { return sentPeople(all) >= count; }, 400);
        QCOMPARE(sentPeople(items), count);
        int accepted = 0;
        for (const NewsItem &item : items) {
            QVERIFY(item.message.counts.has_value());
            QVERIFY(item.message.targets.size() <= 100);
            accepted += item.kind == NewsItem::Kind::Accepted ? 1 : 0;
        }
        QCOMPARE(accepted, 1);
        QVERIFY(items.size() < count);
    }

    void whatGoesOverALineIsCounted()
    {
        b->line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            carrier::SubmitOutcome outcome;
            outcome.attempt = part.attempt;
            outcome.kind = carrier::SubmitOutcome::Kind::RefusedForGood;
            outcome.commandStatus = 0x0B;
            link.finish(outcome);
        };
        send(people(1));
        const auto counts = [this] {
            return programs().gauges().lines().value(0);
        };
        QTRY_COMPARE(counts().submits[LineCounts::Refused], 1);
        QCOMPARE(counts().refusals.value(0x0B), 1);
        QVERIFY(b->line->run([](FakeLink &link) {
            carrier::Receipt receipt;
            receipt.token = 1;
            receipt.state = carrier::Receipt::State::Delivered;
            receipt.ids = {u"none"_s};
            Q_EMIT link.receiptReceived(receipt);
            // A hostile carrier must not fill the memory with numbers of its own.
            for (quint32 status = 1000; status < 2000; ++status) {
                carrier::SubmitOutcome outcome;
                outcome.kind = carrier::SubmitOutcome::Kind::Throttled;
                outcome.commandStatus = status;
                Q_EMIT link.finished(outcome);
            }
        }));
        QCOMPARE(counts().receipts[LineCounts::Delivered], 1);
        QCOMPARE(counts().submits[LineCounts::Throttled], 1000);
        QCOMPARE(counts().refusals.size(), LineCounts::mostStatuses + 1);
    }

    void figuresOfTheQueueAreAskedOften()
    {
        QList<QFuture<Result<engine::QueueFigures>>> answers;
        for (int i = 0; i < 50; ++i)
            answers.append(programs().gauges().queue());
        for (const auto &answer : answers)
            QCOMPARE(EngineBench::wait(answer)->unrouted, 0);
    }
};

QTEST_GUILESS_MAIN(TestNews)
#include "tst_news.moc"
