#include "key_ring.h"
#include "unit/store/store_fixture.h"

#include <QSemaphore>

using namespace cordboard;
using namespace cordboard::engine;
using namespace Qt::StringLiterals;
using F = store::StoreFixture;

class TestKeyRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A look at an older state of the database ends after a newer one: what was withdrawn
    /// meanwhile stays so.
    void anOlderLookBringsNothingBack()
    {
        F f;
        KeyRing ring(f.clock);
        const QByteArray token = newToken().toLatin1();
        AccessKey key;
        key.uuid = uuid7(f.clock.nowUs());
        key.name = u"shop"_s;
        const auto made = f.write([key, token](store::Connection &c) {
            return store::AccessKeys(c).add(key, keyDigest(token));
        });
        QVERIFY(made);
        QVERIFY(f.write([&ring](store::Connection &c) { return ring.reload(c); }));
        QCOMPARE(ring.check(token).outcome, KeyCheck::Outcome::Good);

        QSemaphore looking;
        QSemaphore withdrawn;
        auto older = f.store->read([&](store::Connection &c) -> Result<void> {
            const auto version = store::AccessKeys(c).version(); // from here on it sees this state
            looking.release();
            withdrawn.acquire();
            return version ? ring.reload(c) : Result<void>(forward(version));
        });
        looking.acquire();
        QVERIFY(f.write(
            [id = made->id](store::Connection &c) { return store::AccessKeys(c).remove(id); }));
        QVERIFY(f.write([&ring](store::Connection &c) { return ring.reload(c); }));
        withdrawn.release();
        older.waitForFinished();
        QVERIFY(older.result());
        QCOMPARE(ring.check(token).outcome, KeyCheck::Outcome::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_key_ring.moc"
