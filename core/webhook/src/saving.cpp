#include "base/uuid7.h"
#include "service_private.h"
#include "webhook/endpoint_check.h"
#include "webhook/face/signature.h"
#include "words.h"

namespace cordboard::webhook {

namespace {

constexpr qint64 overlapUs = 24LL * 3'600'000'000;
constexpr int mostKeys = 3;

using Mode = WebhookEdit::Secret;

/// One edit on its way: looked up, checked, sealed, stored. Each step holds the next alive.
class Saving : public std::enable_shared_from_this<Saving>
{
public:
    Saving(std::shared_ptr<Shared> shared, const WebhookEdit &edit)
        : m_shared(std::move(shared))
        , m_edit(edit)
    {
        m_answer.start();
    }

    QFuture<Result<SavedWebhook>> run()
    {
        auto future = m_answer.future();
        if (m_edit.endpoint.uuid.isNull()) {
            m_edit.endpoint.uuid = uuid7(m_shared->clock->nowUs());
            m_edit.endpoint.id = {};
            m_edit.mode = m_edit.mode == Mode::Keep ? Mode::Make : m_edit.mode;
            check();
            return future;
        }
        m_shared->store
            .read([uuid = m_edit.endpoint.uuid](store::Connection &connection) {
                return store::WebhookEndpoints(connection).byUuid(uuid);
            })
            .then([self = shared_from_this()](const Result<WebhookEndpoint> &stored) {
                if (!stored)
                    return self->finish(forward(stored));
                self->m_edit.endpoint.id = stored->id;
                self->m_edit.endpoint.isSigned = stored->isSigned;
                self->check();
            });
        return future;
    }

private:
    void check()
    {
        auto checked = checkEndpoint(m_edit.endpoint);
        if (!checked)
            return finish(forward(checked));
        m_edit.endpoint = *std::move(checked);
        if (m_edit.mode == Mode::Make)
            m_edit.secret = makeSecret();
        if (m_edit.mode == Mode::Given) {
            if (auto fine = checkSecret(m_edit.endpoint.naming, m_edit.secret); !fine)
                return finish(forward(fine));
        }
        if (m_edit.mode != Mode::Keep)
            m_edit.endpoint.isSigned = m_edit.mode != Mode::Unsigned;
        if (m_edit.mode == Mode::Make || m_edit.mode == Mode::Given)
            return seal();
        store({});
    }

    void seal()
    {
        m_shared->vault.toSeal().then(
            [self = shared_from_this()](const Result<SharedVault> &vault) {
                if (!vault)
                    return self->finish(forward(vault));
                const auto sealed =
                    (*vault)->seal(self->m_edit.secret, sealingContext(self->m_edit.endpoint.uuid));
                if (!sealed)
                    return self->finish(forward(sealed));
                if ((*vault)->isForThisRun())
                    self->m_warning = ForwarderWords::tr(
                        "There is nowhere to keep the secret of this webhook: after the next start "
                        "nothing is sent to it until it gets a new one. Start the program with "
                        "--passphrase-file to keep it.");
                self->store(*sealed);
            });
    }

    void store(const QByteArray &sealed)
    {
        m_shared->store
            .write([endpoint = m_edit.endpoint, mode = m_edit.mode,
                    sealed](store::Connection &connection) -> Result<WebhookEndpoint> {
                store::WebhookEndpoints table(connection);
                auto saved = table.save(endpoint);
                if (!saved || mode == Mode::Keep)
                    return saved;
                const auto keyed = sealed.isEmpty() ? table.dropKeys(saved->id)
                                                    : table.addKey(saved->id, sealed, 0, mostKeys);
                if (!keyed)
                    return forward(keyed);
                return saved;
            })
            .then([self = shared_from_this()](const Result<WebhookEndpoint> &saved) {
                if (!saved)
                    return self->finish(forward(saved));
                self->m_shared->reload();
                self->finish(SavedWebhook{
                    *saved, self->m_edit.mode == Mode::Keep ? QString() : self->m_edit.secret,
                    self->m_warning});
            });
    }

    void finish(Result<SavedWebhook> answer)
    {
        m_answer.addResult(std::move(answer));
        m_answer.finish();
    }

    const std::shared_ptr<Shared> m_shared;
    WebhookEdit m_edit;
    QString m_warning;
    QPromise<Result<SavedWebhook>> m_answer;
};

} // namespace

QFuture<Result<SavedWebhook>> saveWebhook(const std::shared_ptr<Shared> &shared,
                                          const WebhookEdit &edit)
{
    return std::make_shared<Saving>(shared, edit)->run();
}

QFuture<Result<QString>> rotateSecret(const std::shared_ptr<Shared> &shared, const QUuid &uuid)
{
    const QString secret = makeSecret();
    return shared->vault.toSeal()
        .then([shared, uuid, secret](const Result<SharedVault> &vault) -> QFuture<Result<QString>> {
            const auto sealed = vault ? (*vault)->seal(secret, sealingContext(uuid))
                                      : Result<QByteArray>(forward(vault));
            if (!sealed)
                return QtFuture::makeReadyFuture(Result<QString>(forward(sealed)));
            return shared->store
                .write([uuid, sealed = *sealed, untilUs = shared->clock->nowUs() + overlapUs](
                           store::Connection &connection) -> Result<void> {
                    store::WebhookEndpoints table(connection);
                    auto endpoint = table.byUuid(uuid);
                    if (!endpoint)
                        return forward(endpoint);
                    endpoint->isSigned = true;
                    if (const auto saved = table.save(*endpoint); !saved)
                        return forward(saved);
                    return table.addKey(endpoint->id, sealed, untilUs, mostKeys);
                })
                .then([shared, secret](const Result<void> &stored) -> Result<QString> {
                    if (!stored)
                        return forward(stored);
                    shared->reload();
                    return secret;
                });
        })
        .unwrap();
}

} // namespace cordboard::webhook
