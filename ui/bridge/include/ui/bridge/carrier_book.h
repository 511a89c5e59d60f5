#pragma once

#include "base/error.h"
#include "ui/bridge/engine_proxy.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace cordboard::ui {

/// The carriers and the state of their lines, kept current. One per program; GUI thread.
class CarrierBook : public QObject
{
    Q_OBJECT

public:
    explicit CarrierBook(EngineProxy &proxy, QObject *parent = nullptr);

    void reload();
    /// False until the first answer.
    bool isKnown() const { return m_known; }
    const std::optional<Error> &error() const { return m_error; }

    const QList<Carrier> &carriers() const { return m_carriers; }
    const Carrier *carrier(CarrierId id) const;
    LinkStatus link(CarrierId id) const;
    /// The numbers of ours, in the carriers' order, each once.
    QStringList senders() const;
    qint64 waiting() const;

Q_SIGNALS:
    void carriersChanged();
    void linksChanged();

private:
    void takeLinks(const QList<LinkStatus> &links);

    EngineProxy &m_proxy;
    QList<Carrier> m_carriers;
    QHash<CarrierId, LinkStatus> m_links;
    std::optional<Error> m_error;
    bool m_known = false;
};

} // namespace cordboard::ui
