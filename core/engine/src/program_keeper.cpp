#include "program_keeper.h"

#include "base/log.h"
#include "base/take.h"
#include "base/uuid7.h"
#include "store/carriers.h"
#include "store/kept_answers.h"

namespace cordboard::engine {

namespace {
constexpr int lookEveryMs = 2'000;
constexpr int noteEveryMs = 30'000;
const QString customerKey = QStringLiteral("customer_id");
} // namespace

Result<void> CustomerId::ensure(store::Connection &connection)
{
    store::Settings settings(connection);
    const auto stored = settings.value(customerKey);
    if (!stored)
        return forward(stored);
    QUuid id(*stored);
    if (id.isNull()) {
        id = uuid7(connection.nowUs());
        if (auto kept = settings.setValue(customerKey, id.toString(QUuid::WithoutBraces)); !kept)
            return kept;
    }
    const QMutexLocker locker(&m_mutex);
    m_id = id;
    return {};
}

ProgramKeeper::ProgramKeeper(store::Store &store, KeyRing &ring, CustomerId &customer,
                             QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_ring(ring)
    , m_customer(customer)
{
    m_lookTimer.setInterval(lookEveryMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &ProgramKeeper::look);
    m_useTimer.setInterval(noteEveryMs);
    connect(&m_useTimer, &QTimer::timeout, this, &ProgramKeeper::noteUses);
}

void ProgramKeeper::start()
{
    load();
    m_useTimer.start();
}

void ProgramKeeper::stop()
{
    m_lookTimer.stop();
    m_useTimer.stop();
    noteUses();
}

void ProgramKeeper::load()
{
    take(m_store.write([&ring = m_ring, &customer = m_customer](store::Connection &c) {
        const auto known = customer.ensure(c);
        return known ? ring.reload(c) : known;
    }),
         this, [this](const Result<void> &loaded) {
             if (!loaded) {
                 qCWarning(lcEngine, "The access keys could not be read: %s",
                           qPrintable(loaded.error().message));
             }
             // Until it has worked, and where others may change them.
             if (!loaded || m_store.isShared())
                 m_lookTimer.start();
         });
}

void ProgramKeeper::look()
{
    if (m_looking)
        return;
    m_looking = true;
    take(m_store.read([&ring = m_ring](store::Connection &c) { return ring.refresh(c); }), this,
         [this](const Result<void> &) {
             m_looking = false;
             if (m_customer.get().isNull()) {
                 m_lookTimer.stop();
                 load();
             }
         });
}

void ProgramKeeper::noteUses()
{
    // Nobody waits for it: when it cannot be written, the next use is.
    m_store.write([uses = m_ring.takeUses()](store::Connection &c) -> Result<void> {
        if (auto noted = store::AccessKeys(c).noteUse(uses); !noted)
            return noted;
        return store::KeptAnswers(c).forgetOld(c.nowUs());
    });
}

} // namespace cordboard::engine
