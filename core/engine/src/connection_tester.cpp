#include "connection_tester.h"

#include "base/take.h"
#include "store/carriers.h"
#include "words.h"

namespace cordboard::engine {

namespace {

void endWith(const ConnectionTester::Steps &steps, TestStep::Kind kind, const QString &sentence)
{
    steps->addResult(TestStep{kind, TestStep::Outcome::Failed, sentence});
    steps->finish();
}

} // namespace

ConnectionTester::ConnectionTester(store::Store &store, VaultKeeper &vault, Clock &clock,
                                   QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_vault(vault)
    , m_clock(clock)
{}

void ConnectionTester::run(const CarrierEdit &edit, const Steps &steps)
{
    if (edit.keepPassword && edit.carrier.hasPassword)
        withStoredPassword(edit, steps);
    else
        begin(edit, steps);
}

void ConnectionTester::withStoredPassword(const CarrierEdit &edit, const Steps &steps)
{
    const auto job = [id = edit.carrier.id](store::Connection &connection) {
        return store::Carriers(connection).sealedPassword(id);
    };
    take(m_store.read(job), this, [this, edit, steps](const Result<QByteArray> &sealed) {
        if (!sealed) {
            endWith(steps, TestStep::Kind::LoggedIn, sealed.error().message);
            return;
        }
        take(m_vault.open(*sealed, sealingContext(edit.carrier.uuid)), this,
             [this, edit, steps](const Result<QString> &password) {
                 if (!password) {
                     endWith(steps, TestStep::Kind::LoggedIn, password.error().message);
                     return;
                 }
                 CarrierEdit complete = edit;
                 complete.password = *password;
                 begin(complete, steps);
             });
    });
}

void ConnectionTester::begin(const CarrierEdit &edit, const Steps &steps)
{
    carrier::ConnectionTest *test = carrier::makeConnectionTest(edit, m_clock).release();
    test->setParent(this);
    connect(test, &carrier::ConnectionTest::step, this, [test, steps](const TestStep &step) {
        steps->addResult(step);
        if (steps->isCanceled())
            test->deleteLater();
    });
    connect(test, &carrier::ConnectionTest::finished, test, &QObject::deleteLater);
    // Whatever ends the test, the future ends with it.
    connect(test, &QObject::destroyed, this, [steps] { steps->finish(); });
    test->start();
}

} // namespace cordboard::engine
