#include "engine/engine_service.h"
#include "engine/face/programs.h"
#include "store/store.h"
#include "support/fake_link.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace cordboard;
using namespace Qt::StringLiterals;
using engine::LineCounts;
using engine::NewsItem;
using test::FakeLine;
using test::FakeLink;

/// What the engine passes on of what happens: the feed for streams, figures for those who watch.
class TestNews : public QObject
{
    Q_OBJECT

    const QString ours = u"+13035550142"_s;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<FakeLine> m_line;
    std::unique_ptr<engine::EngineService> m_engine;
    qint64 m_cursor = 0;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
        }();
        return future.result();
    }

    engine::Programs &programs() { return m_engine->programs(); }

    MessageRecord send(const QStringList &people, const QString &text = u"hi"_s)
    {
        engine::ProgramDraft draft;
        draft.draft.source = ours;
        draft.draft.destinations = people;
        draft.draft.text = text;
        draft.draft.origin = Origin::Api;
        const auto sent = wait(programs().records().send(draft));
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
            const auto page = wait(programs().news().after(m_cursor, limit));
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
        m_dir = std::make_unique<QTemporaryDir>();
        m_line = std::make_shared<FakeLine>();
        m_line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            link.accept(part.attempt, QString::number(part.attempt.value));
        };
        store::OpenOptions opening;
        opening.path = m_dir->filePath(u"cordboard.sqlite"_s);
        auto store = store::Store::open(opening);
        QVERIFY(store);
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        options.key.dataDir = m_dir->path();
        options.linkFactory = [line = m_line](const Carrier &carrier, const QString &password) {
            return std::make_unique<FakeLink>(line, carrier, password);
        };
        m_engine = engine::EngineService::start(*std::move(store), options);
        CarrierEdit edit;
        edit.carrier.name = u"Northline"_s;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.senders = {ours};
        QVERIFY(wait(m_engine->saveCarrier(edit)));
        QTRY_COMPARE(wait(m_engine->links())->value(0).state, LinkState::Up);
        m_cursor = wait(programs().news().newest()).value();
    }
    void cleanup() { m_engine.reset(); }

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
        QVERIFY(m_line->run([this](FakeLink &link) {
            carrier::InboundPart part;
            part.token = 1;
            part.source = u"+13035550143"_s;
            part.destination = ours;
            part.shortMessage = "hello";
            Q_EMIT link.messageReceived(part);
        }));
        const QList<NewsItem> items = read(1);
        QCOMPARE(items.value(0).kind, NewsItem::Kind::Received);
        QCOMPARE(items.value(0).message.text, u"hello"_s);
        QCOMPARE(items.value(0).message.targets.first().destination, ours);
    }

    void deletingIsNews()
    {
        const MessageRecord sent = send(people(1));
        read(2);
        QVERIFY(wait(programs().records().remove(sent.uuid)));
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
        m_line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
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
        QVERIFY(m_line->run([](FakeLink &link) {
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
            QCOMPARE(wait(answer)->unrouted, 0);
    }
};

QTEST_GUILESS_MAIN(TestNews)
#include "tst_news.moc"
