// What is to be taken back, when the database refuses, and when the message ends first.
#include "recaller.h"

#include "carrier/link.h"
#include "engine/face/mailbox.h"
#include "underway.h"
#include "unit/store/store_fixture.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::engine;
using namespace Qt::StringLiterals;
using store::StoreFixture;
using F = StoreFixture;
using End = StoryRecall::End;
using Kind = carrier::RecallOutcome::Kind;

namespace {

/// An MMSC that is asked.
class AskedLink final : public carrier::Link
{
public:
    void start() override {}
    void stop() override {}
    int room() const override { return 0; }
    void submit(const carrier::SubmitPart &) override {}
    void recall(const carrier::Recall &recall) override { asked.append(recall); }
    void acknowledge(quint64, carrier::Acknowledgement) override {}
    LinkStatus status() const override { return {}; }
    void tryNow() override {}

    void answer(Kind kind)
    {
        carrier::RecallOutcome outcome;
        outcome.id = asked.constLast().id;
        outcome.kind = kind;
        Q_EMIT recalled(outcome);
    }

    QList<carrier::Recall> asked;
};

Result<void> alone(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(forward(changed));
}

} // namespace

class TestRecaller : public QObject
{
    Q_OBJECT

    std::unique_ptr<F> f;
    CarrierId m_mmsc;
    TargetId m_sent;
    AskedLink m_link;
    Mailbox m_mailbox{50};

    void run(const char *sql)
    {
        const auto done = f->write([sql](store::Connection &c) { return alone(c.change(sql)); });
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    /// A person wants it back.
    void ask()
    {
        const auto asked =
            f->write([this](store::Connection &c) { return store::Recalls(c).ask(m_sent); });
        QVERIFY2(asked, asked ? "" : qPrintable(asked.error().message));
    }
    QList<StoryRecall> recalls()
    {
        return f->read([this](store::Connection &c) { return store::Recalls(c).of(m_sent); })
            .value();
    }
    void end(End how)
    {
        store::RecallEnd end;
        end.id = f->figure("SELECT MAX(id) FROM recall");
        end.end = how;
        QVERIFY(f->write([end](store::Connection &c) { return store::Recalls(c).end(end); }));
    }
    void delivered()
    {
        f->receipts({F::receipt(m_mmsc, u"mm-1"_s, TargetEvent::ReceiptDelivered)});
        QCOMPARE(f->message(m_sent).state, TargetState::Delivered);
    }
    /// What the recaller has asked the store for is answered, and what follows from that.
    void settle()
    {
        for (int i = 0; i < 20; ++i) {
            QVERIFY(f->write([](store::Connection &) { return Result<void>(); }));
            QVERIFY(f->read([](store::Connection &) { return Result<void>(); }));
            QCoreApplication::processEvents();
        }
    }

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<F>();
        m_link.asked.clear();
        m_mmsc = f->carrier(u"Pictures"_s);
        run("UPDATE carrier SET kind = 'mm7'");
        store::NewOutbound picture = f->draft(m_mmsc, u"+15550134477"_s, u"Look"_s);
        picture.isMms = true;
        picture.media = {{u"image/png"_s, u"a.png"_s, "png"}};
        m_sent = f->send(picture).id;
        f->finish({F::accepted(f->claim(m_mmsc).first(), u"mm-1"_s)});
    }

    void anAnswerThatIsNotSavedIsNotAskedForAgain_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("taken") << Kind::Taken;
        QTest::newRow("no answer") << Kind::NoAnswer;
    }
    void anAnswerThatIsNotSavedIsNotAskedForAgain()
    {
        ONLY_ON_SQLITE; // the trigger
        QFETCH(Kind, kind);
        Recaller recaller(m_mmsc, m_link, *f->store, m_mailbox, f->clock);
        ask();
        recaller.kick();
        QTRY_COMPARE(m_link.asked.size(), 1);
        run("CREATE TRIGGER no BEFORE UPDATE ON recall BEGIN SELECT RAISE(ABORT, 'no'); END");
        m_link.answer(kind);
        settle();
        recaller.kick();
        settle();
        QCOMPARE(m_link.asked.size(), 1);
        run("DROP TRIGGER no");
        const char *saved = kind == Kind::Taken
                                ? "SELECT COUNT(*) FROM recall WHERE outcome = 'taken'"
                                : "SELECT COUNT(*) FROM recall WHERE tries = 1";
        QTRY_COMPARE(f->figure(saved), 1);
        settle();
        QCOMPARE(m_link.asked.size(), 1);
    }

    /// A look that was open at the commit finds it once more, and that would be asked again.
    void whatIsCommittedDuringALookIsUnderwayUntilItsEnd()
    {
        Underway<int> open;
        open.beginLook();
        open.insert(7, 2);
        open.endLook();
        QVERIFY(open.contains(7));
        QCOMPARE(open.value(7), 2);
        open.beginLook();
        open.settle(7);
        QVERIFY(open.contains(7));
        open.endLook();
        QVERIFY(!open.contains(7));
        open.insert(8, 0);
        open.settle(8); // nobody looks
        QVERIFY(!open.contains(8));
        QCOMPARE(open.size(), 0);
    }

    void whatCouldNotBeReadIsReadAgain()
    {
        Recaller recaller(m_mmsc, m_link, *f->store, m_mailbox, f->clock);
        ask();
        run("ALTER TABLE recall RENAME TO away");
        recaller.kick();
        settle();
        run("ALTER TABLE away RENAME TO recall");
        QTRY_COMPARE(m_link.asked.size(), 1);
        QCOMPARE(m_link.asked.first().carrierMessageId, u"mm-1"_s);
    }

    /// It is delivered before the carrier answers, or before it is asked once more.
    void itEndsWithItsMessage()
    {
        ask();
        const auto endOver = [this] {
            return f->write([](store::Connection &c) { return store::Recalls(c).endOver(); })
                .value();
        };
        QCOMPARE(endOver(), 0);
        QCOMPARE(int(recalls().first().end), int(End::Underway));
        delivered();
        QCOMPARE(endOver(), 1);
        QCOMPARE(int(recalls().first().end), int(End::Over));
        QVERIFY(recalls().first().endedUs > 0);
        QCOMPARE(endOver(), 0);
    }

    void theFirstAnswerStands()
    {
        ask();
        end(End::Refused);
        end(End::Taken);
        QCOMPARE(int(recalls().first().end), int(End::Refused));
        QCOMPARE(f->message(m_sent).state, TargetState::Sent);
    }
};

QTEST_GUILESS_MAIN(TestRecaller)
#include "tst_recaller.moc"
