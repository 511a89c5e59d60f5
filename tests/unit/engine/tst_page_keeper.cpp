// Whether the pages behind links are answered, by whom of several.
#include "page_keeper.h"

#include "store/media_links.h"
#include "unit/store/store_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::engine;
using namespace Qt::StringLiterals;
using F = store::StoreFixture;

namespace {

const MediaLinkSetup setup{u"https://m.example.com"_s, 30, {}};
const QString taken = u"Port 8080 is in use."_s;

Result<void> alone(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(forward(changed));
}

} // namespace

class TestPageKeeper : public QObject
{
    Q_OBJECT

    std::unique_ptr<F> f;
    Mailbox m_mailbox{50};
    ListenerBoard m_board{true};

    std::unique_ptr<PageKeeper> keeper(const PageKeeper::Times &times = {})
    {
        return std::make_unique<PageKeeper>(*f->store, m_mailbox, m_board, times);
    }
    Result<void> tell(PageKeeper &keeper, const QString &trouble)
    {
        const auto told = keeper.tell({setup, trouble});
        [&told] {
            QTRY_VERIFY(told.isFinished());
        }();
        return told.result();
    }
    QString trouble()
    {
        return f->read([](store::Connection &c) { return store::MediaLinks(c).trouble(); }).value();
    }
    void run(const char *sql)
    {
        const auto done = f->write([sql](store::Connection &c) { return alone(c.change(sql)); });
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    /// A text that waits for somebody to answer.
    CarrierId heldText()
    {
        const CarrierId carrier = f->carrier(u"Nordlink"_s);
        f->send(f->draft(carrier, u"+15550134477"_s, u"See"_s));
        f->write([carrier](store::Connection &c) {
             const qint64 laterUs = c.nowUs() + 600'000'000;
             return store::Outbox(c).claim(carrier, 10, nullptr,
                                           [laterUs](const store::ClaimCandidate &) {
                                               store::ClaimVerdict later;
                                               later.holdUntilUs = laterUs;
                                               later.reason.code = ReasonCode::NoListener;
                                               return later;
                                           });
         }).value();
        return carrier;
    }

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<F>();
        m_board.setPagesKnown(false);
    }

    void aWordIsToldUntilItIsSaved()
    {
        const auto here = keeper();
        run("ALTER TABLE link_listener RENAME TO away");
        QVERIFY(!tell(*here, taken));
        QVERIFY(!m_board.arePagesKnown());
        run("ALTER TABLE away RENAME TO link_listener");
        QTRY_VERIFY(m_board.arePagesKnown());
        QTRY_COMPARE(trouble(), taken);
        QVERIFY(tell(*here, {}));
        QCOMPARE(trouble(), QString());
    }

    void theLastWordIsTheOneThatIsSaved()
    {
        const auto here = keeper();
        here->tell({setup, taken});
        here->tell({setup, u"No."_s});
        QVERIFY(tell(*here, {}));
        QCOMPARE(trouble(), QString());
        here->tell({setup, {}});
        QVERIFY(tell(*here, taken));
        QCOMPARE(trouble(), taken);
    }

    void oneThatAnswersIsEnough()
    {
        if (!F::onServer())
            QSKIP("this is about a database that is shared");
        const auto first = keeper();
        const auto second = keeper();
        QVERIFY(tell(*first, {}));
        QVERIFY(tell(*second, taken));
        QCOMPARE(trouble(), QString());
        first->stop(); // in order
        QTRY_COMPARE(trouble(), taken);
    }

    void whoHasGoneHoldsNothing()
    {
        if (!F::onServer())
            QSKIP("this is about a database that is shared");
        const CarrierId carrier = heldText();
        auto gone = keeper({60'000, 400'000, 1'000});
        QVERIFY(tell(*gone, taken));
        gone.reset();                                    // as a crash does
        const auto other = keeper({50, 60'000'000, 50}); // has no pages of its own
        QSignalSpy woken(other.get(), &PageKeeper::woken);
        other->start();
        QTRY_VERIFY(!woken.isEmpty());
        QCOMPARE(woken.first().first().value<QSet<CarrierId>>(), QSet<CarrierId>{carrier});
        QCOMPARE(trouble(), QString());
        QCOMPARE(f->claim(carrier).size(), 1);
        QCOMPARE(woken.size(), 1); // once
    }
};

QTEST_GUILESS_MAIN(TestPageKeeper)
#include "tst_page_keeper.moc"
