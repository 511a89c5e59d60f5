#include "engine/provision/apply.h"

#include "secrets/vault.h"
#include "store/access_keys.h"
#include "store/carriers.h"
#include "store/policy_tables.h"
#include "store/routing.h"
#include "store/store.h"
#include "store/webhook_endpoints.h"
#include "webhook/endpoint_check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace cordboard;
using namespace cordboard::provision;
using namespace Qt::StringLiterals;

class TestProvisionApply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void sealsThePassword();
    void keepsThePasswordThatTheFileLeavesOut();
    void nothingIsAppliedWhenAReferenceIsWrong();
    void nothingIsAppliedWhenSealingFails();
    void swapsSendersAndMovesRoutes();
    void aSecondTimeChangesNothing();
    void sendersRoutesAndPricesArrive();
    void rulesJoinThoseThatShip();
    void accessKeysArrive();
    void aWithdrawnKeyStaysWithdrawn();
    void webhooksArriveWithTheirSecrets();
    void aWebhookKeepsWhatTheFileLeavesOut();

private:
    Result<Applied> apply(const QByteArray &file);
    QList<Carrier> carriers();
    QList<Route> routes();
    QList<store::KnownKey> keys();
    QString password(const Carrier &carrier);
    QList<WebhookEndpoint> webhooks();
    QStringList secrets(const WebhookEndpoint &webhook);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Store> m_store;
    std::shared_ptr<secrets::Vault> m_vault;
    std::optional<Error> m_sealError;
};

namespace {
QByteArray context(const QUuid &uuid)
{
    return "carrier:" + uuid.toByteArray(QUuid::WithoutBraces);
}
} // namespace

void TestProvisionApply::init()
{
    m_sealError.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    store::OpenOptions options;
    options.path = m_folder->filePath(u"cordboard.sqlite"_s);
    auto opened = store::Store::open(options);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    m_store = std::move(*opened);
    auto vault = secrets::Vault::fromKey(QByteArray(32, 'k'));
    QVERIFY(vault);
    m_vault = std::move(*vault);
}

Result<Applied> TestProvisionApply::apply(const QByteArray &file)
{
    const auto wanted = parseProvision(file, u"p.json"_s);
    if (!wanted)
        return forward(wanted);
    const auto sealIn = [this](const QByteArray &context, const QString &plain) {
        return QtFuture::makeReadyFuture(m_sealError
                                             ? Result<QByteArray>(Unexpected<Error>(*m_sealError))
                                             : m_vault->seal(plain, context));
    };
    Seals seals;
    seals.password = [sealIn](const QUuid &uuid, const QString &plain) {
        return sealIn(context(uuid), plain);
    };
    seals.webhook = [sealIn](const QUuid &uuid, const QString &plain) {
        return sealIn(webhook::sealingContext(uuid), plain);
    };
    return applyProvision(*m_store, *wanted, seals).result();
}

QList<Carrier> TestProvisionApply::carriers()
{
    return m_store->read([](store::Connection &c) { return store::Carriers(c).all(); })
        .result()
        .value_or({});
}

QList<Route> TestProvisionApply::routes()
{
    return m_store->read([](store::Connection &c) { return store::Routes(c).all(); })
        .result()
        .value_or({});
}

QString TestProvisionApply::password(const Carrier &carrier)
{
    const auto sealed = m_store
                            ->read([id = carrier.id](store::Connection &c) {
                                return store::Carriers(c).sealedPassword(id);
                            })
                            .result();
    return sealed ? m_vault->open(*sealed, context(carrier.uuid)).value_or(QString()) : QString();
}

QList<WebhookEndpoint> TestProvisionApply::webhooks()
{
    return m_store->read([](store::Connection &c) { return store::WebhookEndpoints(c).all(); })
        .result()
        .value_or({});
}

QStringList TestProvisionApply::secrets(const WebhookEndpoint &webhook)
{
    const auto keys = m_store
                          ->read([id = webhook.id](store::Connection &c) {
                              return store::WebhookEndpoints(c).keys(id, c.nowUs());
                          })
                          .result()
                          .value_or({});
    QStringList opened;
    for (const store::WebhookKey &key : keys)
        opened.append(
            m_vault->open(key.sealed, webhook::sealingContext(webhook.uuid)).value_or(QString()));
    return opened;
}

void TestProvisionApply::webhooksArriveWithTheirSecrets()
{
    const QByteArray file = R"({"webhooks":[
{"url":"http://127.0.0.1:9999/hook","secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw","events":["message_received"],"allow_private":true,"timeout_seconds":9},
{"url":"https://example.com/v","naming":"voipbin","secret":"any words","name":"their CRM"},
{"url":"https://example.com/open","secret":""},
{"url":"https://example.com/made"}]})";
    const auto applied = apply(file);
    QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().message));
    QCOMPARE(applied->added, 4);
    const auto all = webhooks();
    QCOMPARE(all.size(), 4);
    QCOMPARE(all[0].events, QStringList{u"message_received"_s});
    QCOMPARE(all[0].timeoutMs, 9000);
    QVERIFY(all[0].allowPrivate && all[0].isSigned);
    QCOMPARE(secrets(all[0]), QStringList{u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s});
    QCOMPARE(all[1].naming, WebhookNaming::Voipbin);
    QCOMPARE(all[1].name, u"their CRM"_s);
    QCOMPARE(secrets(all[1]), QStringList{u"any words"_s});
    QVERIFY(!all[2].isSigned && secrets(all[2]).isEmpty());
    QVERIFY(all[3].isSigned);
    QVERIFY(secrets(all[3]).value(0).startsWith(u"whsec_"));
    QCOMPARE(applied->warnings.filter(u"so one was made"_s).size(), 1);
    QCOMPARE(applied->warnings.filter(u"holds the secret of a webhook"_s).size(), 2);

    // A second time: the secrets that are still in the file, and nothing more.
    const auto again = apply(file);
    QVERIFY(again);
    QCOMPARE(again->added + again->updated, 0);
    QCOMPARE(webhooks().size(), 4);
    QCOMPARE(secrets(webhooks()[3]), secrets(all[3]));
    QCOMPARE(secrets(webhooks()[0]).size(), 1);
}

void TestProvisionApply::aWebhookKeepsWhatTheFileLeavesOut()
{
    QVERIFY(apply(
        R"({"webhooks":[{"url":"https://example.com/v","secret":"any words","naming":"voipbin","rate":7}]})"));
    const auto second =
        apply(R"({"webhooks":[{"url":"https://example.com/v","max_in_flight":3}]})");
    QVERIFY(second);
    QCOMPARE(second->updated, 1);
    QCOMPARE(second->warnings.size(), 1);
    const auto all = webhooks();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].naming, WebhookNaming::Voipbin);
    QCOMPARE(all[0].ratePerSecond, 7);
    QCOMPARE(all[0].maxInFlight, 3);
    QCOMPARE(secrets(all[0]), QStringList{u"any words"_s});
    // What does not fit what is stored is refused, and nothing is applied.
    const auto wrong =
        apply(R"({"webhooks":[{"url":"https://example.com/v","events":["message_received"]}]})");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::Invalid);
    m_sealError = Error{ErrorCode::Locked, u"The keyring is locked."_s, {}};
    QVERIFY(!apply(R"({"webhooks":[{"url":"https://example.com/w"}]})"));
    QCOMPARE(webhooks().size(), 1);
}

void TestProvisionApply::sealsThePassword()
{
    const auto applied = apply(R"({"carriers":[{"name":"lab","host":"h","password":"zq7Rw2xK"}]})");
    QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().message));
    QCOMPARE(applied->added, 1);
    QCOMPARE(
        applied->warnings,
        QStringList{u"p.json line 1 holds a password. It is now sealed in the database; delete "
                    "it there."_s});
    QCOMPARE(carriers().size(), 1);
    QVERIFY(carriers()[0].hasPassword);
    QCOMPARE(password(carriers()[0]), u"zq7Rw2xK"_s);
    m_store.reset();
    const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("zq7Rw2xK"), qPrintable(info.fileName()));
    }
}

void TestProvisionApply::keepsThePasswordThatTheFileLeavesOut()
{
    QVERIFY(apply(R"({"carriers":[{"name":"lab","host":"h","password":"secret"}]})"));
    const auto applied = apply(R"({"carriers":[{"name":"lab","host":"h2"}]})");
    QVERIFY(applied);
    QCOMPARE(applied->updated, 1);
    QCOMPARE(
        applied->warnings,
        QStringList{u"p.json, line 1: “host” of the carrier “lab” was “h” and is now “h2”."_s});
    QCOMPARE(carriers().size(), 1);
    QCOMPARE(carriers()[0].host, u"h2"_s);
    QCOMPARE(password(carriers()[0]), u"secret"_s);
}

void TestProvisionApply::nothingIsAppliedWhenAReferenceIsWrong()
{
    const auto applied = apply(
        R"({"carriers":[{"name":"lab","host":"h"}],"routes":[{"prefix":"","carrier":"lub"}]})");
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Invalid);
    QVERIFY(carriers().isEmpty());
}

void TestProvisionApply::nothingIsAppliedWhenSealingFails()
{
    m_sealError = Error{ErrorCode::Locked, u"The system keyring is locked."_s, {}};
    const auto applied =
        apply(R"({"carriers":[{"name":"a","host":"h"},{"name":"b","host":"h","password":"p"}]})");
    QVERIFY(!applied);
    QCOMPARE(applied.error().message, u"The system keyring is locked."_s);
    QVERIFY(carriers().isEmpty());
}

void TestProvisionApply::swapsSendersAndMovesRoutes()
{
    QVERIFY(apply(R"({"carriers":[{"name":"a","host":"h"},{"name":"b","host":"h"}],
"senders":[{"number":"1111","carrier":"a"},{"number":"2222","carrier":"b"}],
"routes":[{"prefix":"","carrier":"a"}]})"));
    const auto applied =
        apply(R"({"senders":[{"number":"1111","carrier":"b"},{"number":"2222","carrier":"a"}],
"routes":[{"prefix":"","carrier":"b"}]})");
    QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().message));
    QCOMPARE(applied->updated, 3);
    QCOMPARE(applied->warnings.size(), 3);
    QHash<QString, Carrier> byName;
    for (const Carrier &carrier : carriers())
        byName.insert(carrier.name, carrier);
    QCOMPARE(byName.value(u"a"_s).senders, QStringList{u"2222"_s});
    QCOMPARE(byName.value(u"b"_s).senders, QStringList{u"1111"_s});
    QCOMPARE(routes().size(), 1);
    QCOMPARE(routes()[0].carriers[0].carrier, byName.value(u"b"_s).id);
}

void TestProvisionApply::aSecondTimeChangesNothing()
{
    const QByteArray file =
        R"({"carriers":[{"name":"a","host":"h","port":1,"bind":"pair","system_id":"u",
"system_type":"t","tls":true,"window":5,"rate":7,"enabled":false}],
"senders":[{"number":"+15551234567","carrier":"a"}],"routes":[{"prefix":"+1","carrier":"a"}]})";
    QVERIFY(apply(file));
    const QList<Carrier> first = carriers();
    const auto applied = apply(file);
    QVERIFY(applied);
    QCOMPARE(applied->added + applied->updated, 0);
    QCOMPARE(applied->warnings, QStringList());
    QVERIFY(carriers() == first);
    QVERIFY(first[0].bind == BindMode::Pair && first[0].tls && !first[0].enabled);
    QCOMPARE(first[0].rate, 7);
    QCOMPARE(first[0].systemType, u"t"_s);
}

void TestProvisionApply::sendersRoutesAndPricesArrive()
{
    const auto applied = apply(R"({"carriers":[{"name":"a","host":"h"},{"name":"b","host":"h"}],
"senders":[{"number":"+15551234567","carrier":"a","type":"10dlc","per_day":200,"mms":true}],
"routes":[{"prefix":"","carriers":[{"carrier":"b","weight":2},{"carrier":"a","weight":0}],"category":"otp"}],
"prices":[{"carrier":"b","prefix":"+1","price":"0.0075","currency":"USD"}]})");
    QVERIFY2(applied, qPrintable(applied ? QString() : applied.error().message));
    QCOMPARE(applied->added, 5);
    const auto senders =
        m_store->read([](store::Connection &c) { return store::Senders(c).all(); }).result();
    QCOMPARE(senders->size(), 1);
    QCOMPARE(senders->first().kind, SenderKind::Campaign10Dlc);
    QCOMPARE(senders->first().otherCarriers, OtherCarriers::Never);
    QCOMPARE(senders->first().limits.perDay, 200);
    QVERIFY(senders->first().mms);
    QCOMPARE(routes().size(), 1);
    QCOMPARE(routes()[0].category, u"otp"_s);
    QCOMPARE(routes()[0].carriers.size(), 2);
    QCOMPARE(routes()[0].carriers[0].weight, 2);
    const auto prices =
        m_store->read([](store::Connection &c) { return store::Prices(c).all(); }).result();
    QCOMPARE(prices->last().currency, u"USD"_s);
    QCOMPARE(prices->last().prices, (QList<Price>{{u"+1"_s, 7'500}}));
}

void TestProvisionApply::rulesJoinThoseThatShip()
{
    const QByteArray file = R"({
        "carriers": [{"name": "lab", "host": "127.0.0.1", "system_id": "u"}],
        "rules": {"brand": "Fernway",
                  "quiet_hours": [{"region": "US", "weekday": "10:00-18:00"}],
                  "spending_limits": [{"carrier": "lab", "period": "day", "amount": "5"}],
                  "opt_out_codes": [{"carrier": "lab", "code": "err:088"}]}})";
    const auto rules = [this] {
        return m_store->read([](store::Connection &c) { return store::PolicyTables(c).rules(); })
            .result()
            .value();
    };
    QVERIFY(apply(file));
    const PolicyRules first = rules();
    QCOMPARE(first.brand, u"Fernway"_s);
    QVERIFY(first.words.size() > 40);
    const auto us = std::find_if(first.hours.begin(), first.hours.end(),
                                 [](const OpenHours &hours) { return hours.region == u"US"_s; });
    QCOMPARE(us->weekday, u"10:00-18:00"_s);
    QCOMPARE(first.limits.size(), 1);
    QCOMPARE(first.limits.first().carrier, carriers().first().id);
    QCOMPARE(first.optOutCodes.first().code, u"err:088"_s);
    const auto again = apply(file);
    QVERIFY(again);
    QCOMPARE(again->updated, 0);
    QCOMPARE(rules(), first);
    const auto unknown = apply(R"({"rules": {"opt_out_codes": [{"carrier": "x", "code": "1"}]}})");
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.contains(u"“x”"_s));
}

QList<store::KnownKey> TestProvisionApply::keys()
{
    return m_store->read([](store::Connection &c) { return store::AccessKeys(c).inUse(); })
        .result()
        .value_or(QList<store::KnownKey>());
}

void TestProvisionApply::accessKeysArrive()
{
    const QByteArray token = "vb_0123456789abcdef0123456789abcdef";
    const auto first = apply(R"({"access_keys":[{"name":"shop","token":")" + token +
                             R"(","senders":["+15551234567"],"spending":"12.5"}]})");
    QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
    QCOMPARE(first->added, 1);
    QCOMPARE(first->warnings,
             QStringList{u"p.json line 1 holds an access key. Only its fingerprint is stored; "
                         "delete “token” there."_s});
    QCOMPARE(keys().size(), 1);
    const store::KnownKey shop = keys().first();
    QCOMPARE(shop.digest, keyDigest(token));
    QCOMPARE(shop.key.prefix, u"vb_01234567"_s);
    QVERIFY(shop.key.role == KeyRole::Sender);
    QCOMPARE(shop.key.senders, QStringList{u"+15551234567"_s});
    QCOMPARE(shop.key.spendingLimitMicro, std::optional<qint64>(12'500'000));
    QVERIFY(!shop.key.uuid.isNull());

    // The same again changes nothing; without the token its name is enough.
    const auto again = apply(R"({"access_keys":[{"name":"shop","token":")" + token + R"("}]})");
    QVERIFY(again);
    QCOMPARE(again->added + again->updated, 0);
    const auto later = apply(R"({"access_keys":[{"name":"shop","role":"admin","spending":null}]})");
    QVERIFY(later);
    QCOMPARE(later->updated, 1);
    QCOMPARE(keys().size(), 1);
    QVERIFY(keys().first().key.role == KeyRole::Admin);
    QVERIFY(!keys().first().key.spendingLimitMicro);
    QCOMPARE(keys().first().key.senders, shop.key.senders);

    const auto unknown = apply(R"({"access_keys":[{"name":"other"}]})");
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().message.contains(u"“token” is missing in the access key “other”"_s),
             qPrintable(unknown.error().message));
    // Another token is another key; the old one goes on working, and the log says so.
    const auto second =
        apply(R"({"access_keys":[{"name":"shop","token":"vb_fedcba9876543210fedcba9876543210"}]})");
    QVERIFY(second);
    QCOMPARE(second->added, 1);
    QVERIFY(second->warnings.first().contains(u"with another token"_s));
    QCOMPARE(keys().size(), 2);
}

void TestProvisionApply::aWithdrawnKeyStaysWithdrawn()
{
    const QByteArray file =
        R"({"access_keys":[{"name":"shop","token":"vb_0123456789abcdef0123456789abcdef"}]})";
    QVERIFY(apply(file));
    const AccessKeyId id = keys().first().key.id;
    QVERIFY(m_store->write([id](store::Connection &c) { return store::AccessKeys(c).remove(id); })
                .result());
    const auto again = apply(file);
    QVERIFY(again);
    QCOMPARE(again->added + again->updated, 0);
    QVERIFY(again->warnings.first().contains(u"was withdrawn and stays so"_s));
    QVERIFY(keys().isEmpty());
}

QTEST_GUILESS_MAIN(TestProvisionApply)
#include "tst_provision_apply.moc"
