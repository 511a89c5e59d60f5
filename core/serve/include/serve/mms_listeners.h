#pragma once

#include "model/carrier.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace cordboard::engine {
class Multimedia;
struct MmsListener;
} // namespace cordboard::engine
namespace cordboard::http {
class Server;
}

namespace cordboard::serve {

/// Listens for what MMSCs send (MM7: DeliverReq, DeliveryReportReq, ReadReplyReq), one HTTP server
/// for each carrier that has an address for it, following what the engine says, and telling it what
/// came of that. What cannot be listened at is tried again every few seconds. Lives in a thread
/// with an event loop; destroy it before the engine.
class MmsListeners : public QObject
{
    Q_OBJECT

public:
    explicit MmsListeners(engine::Multimedia &multimedia, QObject *parent = nullptr);
    ~MmsListeners() override;

    /// Looks at once, and then every few seconds: carriers may be changed by others.
    void start();

    /// Ports that are listened at now, by carrier in their order; for tests and the log.
    QList<quint16> ports() const;

Q_SIGNALS:
    /// What is listened at has changed.
    void changed();

private:
    struct Open;
    void look();
    void follow(const QList<engine::MmsListener> &wanted);
    void open(const engine::MmsListener &listener);
    void close(std::vector<std::unique_ptr<Open>> gone);
    void forgetTroubles(const QList<engine::MmsListener> &wanted);
    static QString troubleOf(const engine::MmsListener &listener, const QString &why);

    engine::Multimedia &m_multimedia;
    std::vector<std::unique_ptr<Open>> m_open;
    QTimer m_look{this};
    std::vector<QFuture<void>> m_closing; ///< in other threads
    QHash<CarrierId, QString> m_troubles; ///< told once each
};

} // namespace cordboard::serve
