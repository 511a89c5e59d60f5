// Two programs on one PostgreSQL, each with a forwarder: one of them sends, and each event leaves
// once.
#include "hook_fixture.h"

using namespace cordboard;
using namespace cordboard::webhook;
using namespace Qt::StringLiterals;

namespace {

/// The second program is a store and a forwarder of its own.
struct Two : HookFixture
{
    Two()
    {
        store::OpenOptions options;
        options.path = path();
        options.clock = &clock;
        options.server = place->url();
        auto opened = store::Store::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        otherStore = std::move(opened).value();
        ForwarderOptions wanted;
        wanted.clock = &clock;
        wanted.vault.toSeal = wanted.vault.toOpen = [this] {
            return QtFuture::makeReadyFuture(Result<SharedVault>(vault));
        };
        other = ForwarderService::start(*otherStore, wanted);
    }
    ~Two() { other.reset(); }

    /// Texts from phones, every other one by way of the other program.
    void come(int count)
    {
        for (int i = 0; i < count; ++i, ++came) {
            receive(u"+1555%1"_s.arg(came % 7, 7, 10, QLatin1Char('0')), u"text %1"_s.arg(came));
            std::swap(store, otherStore);
        }
        if (count % 2 == 1)
            std::swap(store, otherStore);
    }

    qsizetype differentIds() const
    {
        QSet<QByteArray> ids;
        for (const HookRequest &request : receiver.requests)
            ids.insert(request.headers.value("webhook-id"));
        return ids.size();
    }

    std::unique_ptr<store::Store> otherStore;
    std::unique_ptr<ForwarderService> other;
    int came = 0;
};

} // namespace

class TestTwoForwarders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!store::StoreFixture::onServer())
            QSKIP("a SQLite file belongs to one program");
    }

    /// T107, T108.
    void eachEventLeavesOnceAlsoWhenTheOtherTakesOver()
    {
        Two f;
        f.add();
        f.come(60);
        WAIT_FOR(f.receiver.requests.size() >= 60);
        f.stop(); // it gives the lease back, if it had it
        f.come(60);
        WAIT_FOR(f.differentIds() == 120);
        f.other.reset();
        f.start(); // and back again
        f.come(20);
        WAIT_FOR(f.differentIds() == 140);
        QCOMPARE(f.receiver.requests.size(), 140);
        for (const HookRequest &request : std::as_const(f.receiver.requests))
            QCOMPARE(f.verdict(request), Verdict::Genuine);
    }
};

QTEST_GUILESS_MAIN(TestTwoForwarders)
#include "tst_two_forwarders.moc"
