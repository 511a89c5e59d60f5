#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/multimedia.h"
#include "http/client/client.h"
#include "listen_passwords.h"
#include "media_gate.h"
#include "policy_acts.h"
#include "store/store.h"

#include <functional>
#include <memory>
#include <mutex>

namespace cordboard::engine {

/// The engine's side of Multimedia. Thread-safe; the store must be closed before it goes.
class EngineMultimedia final : public Multimedia
{
public:
    struct Hands
    {
        /// Lines that have something to send now.
        std::function<void(const QSet<CarrierId> &)> kick;
        /// Opens one sealed value.
        std::function<QFuture<Result<QString>>(const QByteArray &sealed, const QByteArray &context)>
            open;
        /// Of these carriers, those whose line is this engine's: others are listened for elsewhere.
        std::function<QFuture<QSet<CarrierId>>(const QSet<CarrierId> &)> held;
        /// The engine thread's.
        std::function<QFuture<Result<MediumPicture>>(const QByteArray &octets, int maxEdge)>
            picture;
        std::function<QFuture<Result<NewMedium>>(const NewMedium &, qint64 mostOctets)> shrink;
        /// Somebody listens for that carrier now, or does so no longer.
        std::function<void(const Listening &)> listens;
        std::function<QFuture<Result<void>>(const QByteArray &digest, const QByteArray &octets)>
            checkNew;
    };

    EngineMultimedia(store::Store &store, Mailbox &mailbox, PolicyActs &acts, RoutingBoard &routes,
                     const MediaGate &gate, Hands hands);

    QFuture<Result<QByteArray>> octets(const QByteArray &digest) override;
    QFuture<Result<void>> maySend(const QString &from) override;
    QFuture<Result<void>> mayAttach(const NewMedium &medium) override;
    QFuture<Result<NewMedium>> fetch(const QString &url, qint64 mostOctets) override;
    void endFetching() override;
    QFuture<Result<MediumPicture>> picture(const QByteArray &digest, int maxEdge) override;
    QFuture<Result<MediumPicture>> pictureOf(const QByteArray &octets, int maxEdge) override;
    QFuture<Result<Attachable>> attach(const QString &fileName, const QByteArray &octets) override;
    QStringList attachableTypes() const override;
    QFuture<Result<MmsSizes>> sizes(const QString &from, const QString &to,
                                    const QList<NewMedium> &media, qint64 textOctets) override;
    QFuture<Result<NewMedium>> shrink(const NewMedium &medium, qint64 mostOctets) override;
    QString saveName(const Medium &medium) const override;
    QFuture<Result<void>> receive(const MmsArrival &arrival) override;
    QFuture<Result<void>> report(const MmsReport &report) override;
    QFuture<Result<MmsOffered>> fetched(CarrierId carrier, const QString &token,
                                        const QString &phone) override;
    QFuture<Result<void>> phoneSaid(const PhoneWord &word) override;
    QFuture<Result<QList<MmsListener>>> listeners() override;
    void listens(const Listening &listening) override { m_hands.listens(listening); }

    /// Passwords that could not be opened can be now.
    void vaultOpened() { m_passwords.askAgain(); }

private:
    struct Sealed
    {
        MmsListener listener;
        QByteArray password;
        QByteArray context;
    };
    static Result<QList<Sealed>> readListeners(store::Connection &connection);
    QFuture<Result<QList<MmsListener>>> ofOurLines(const QList<Sealed> &sealed);
    QFuture<Result<QList<MmsListener>>> opened(const QList<Sealed> &sealed);
    void announce(const PolicyChange &change);
    std::shared_ptr<http::Client> fetcher(); ///< null at the end

    store::Store &m_store;
    Mailbox &m_mailbox;
    PolicyActs &m_acts;
    RoutingBoard &m_routes;
    const MediaGate m_gate;
    const Hands m_hands;
    ListenPasswords m_passwords{m_hands.open};
    std::mutex m_clientMutex;
    std::shared_ptr<http::Client> m_client; ///< made when something is fetched first
    bool m_ended = false;
};

} // namespace cordboard::engine
