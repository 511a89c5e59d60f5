#include "hook_fixture.h"

namespace cordboard::webhook {

HookFixture::HookFixture()
{
    vault = std::shared_ptr<secrets::Vault>(
        secrets::Vault::fromKey(QByteArray(32, 'k')).value().release());
    const auto known = write([](store::Connection &c) {
        return store::Settings(c).setValue(QStringLiteral("customer_id"),
                                           QStringLiteral("5e4a0680-804e-11ec-8477-2fea5968d85b"));
    });
    if (!known)
        qFatal("%s", qPrintable(known.error().message));
    start();
}

HookFixture::~HookFixture()
{
    stop();
}

void HookFixture::start()
{
    ForwarderOptions options;
    options.clock = &clock;
    options.vault.toSeal = options.vault.toOpen = [this] {
        const std::lock_guard lock(vaultMutex);
        return QtFuture::makeReadyFuture(vaultError
                                             ? Result<SharedVault>(Unexpected<Error>(*vaultError))
                                             : Result<SharedVault>(vault));
    };
    service = ForwarderService::start(*store, options);
}

void HookFixture::setVaultError(const std::optional<Error> &error)
{
    const std::lock_guard lock(vaultMutex);
    vaultError = error;
}

void HookFixture::stop()
{
    service.reset();
}

WebhookEdit HookFixture::edit(const QString &path)
{
    WebhookEdit wanted;
    wanted.endpoint.url = receiver.url(path);
    wanted.endpoint.allowPrivate = true;
    wanted.mode = WebhookEdit::Secret::Given;
    wanted.secret = secret;
    return wanted;
}

WebhookEndpoint HookFixture::add(const WebhookEdit &wanted)
{
    const auto saved = got(service->save(wanted));
    if (!saved)
        qFatal("%s", qPrintable(saved.error().message + saved.error().detail));
    return saved->endpoint;
}

WebhookEndpoint HookFixture::add()
{
    return add(edit());
}

WebhookSummary HookFixture::summary(const WebhookEndpoint &of)
{
    return got(service->endpoint(of.uuid)).value();
}

QList<WebhookDelivery> HookFixture::deliveries(const WebhookEndpoint &of)
{
    DeliveriesQuery query;
    query.endpoint = of.uuid;
    return got(service->deliveries(query)).value().rows;
}

int HookFixture::countOf(const WebhookEndpoint &of, DeliveryState state)
{
    int count = 0;
    for (const WebhookDelivery &one : deliveries(of))
        count += one.state == state ? 1 : 0;
    return count;
}

Verdict HookFixture::verdict(const HookRequest &request) const
{
    return verify(keyOf(secret).value(), request.headers.value("webhook-id"),
                  request.headers.value("webhook-timestamp"),
                  request.headers.value("webhook-signature"), request.body,
                  clock.nowUs() / 1'000'000);
}

QJsonObject HookFixture::dataOf(const HookRequest &request)
{
    return QJsonDocument::fromJson(request.body).object()[QStringLiteral("data")].toObject();
}

QStringList HookFixture::texts() const
{
    QStringList all;
    for (const HookRequest &request : receiver.requests)
        all.append(dataOf(request)[QStringLiteral("text")].toString());
    return all;
}

void HookFixture::answerWith(int status, const QList<QByteArray> &headers)
{
    receiver.script = [status, headers](const HookRequest &) {
        HookReply reply;
        reply.status = status;
        reply.headers = headers;
        return reply;
    };
}

} // namespace cordboard::webhook
