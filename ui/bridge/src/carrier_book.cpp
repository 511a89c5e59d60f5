#include "ui/bridge/carrier_book.h"

#include "base/take.h"

#include <algorithm>

namespace cordboard::ui {

CarrierBook::CarrierBook(EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    connect(&m_proxy, &EngineProxy::carriersChanged, this, &CarrierBook::reload);
    connect(&m_proxy, &EngineProxy::lookAgain, this, &CarrierBook::reload);
    connect(&m_proxy, &EngineProxy::linksChanged, this, &CarrierBook::takeLinks);
    reload();
}

void CarrierBook::reload()
{
    take(m_proxy.engine().carriers(), this, [this](const Result<QList<Carrier>> &carriers) {
        m_known = true;
        m_error.reset();
        if (carriers)
            m_carriers = *carriers;
        else
            m_error = carriers.error();
        Q_EMIT carriersChanged();
    });
    take(m_proxy.engine().links(), this, [this](const Result<QList<LinkStatus>> &links) {
        if (links)
            takeLinks(*links);
    });
}

void CarrierBook::takeLinks(const QList<LinkStatus> &links)
{
    for (const LinkStatus &link : links)
        m_links.insert(link.carrier, link);
    Q_EMIT linksChanged();
}

const Carrier *CarrierBook::carrier(CarrierId id) const
{
    const auto row = std::find_if(m_carriers.begin(), m_carriers.end(),
                                  [id](const Carrier &c) { return c.id == id; });
    return row == m_carriers.end() ? nullptr : &*row;
}

LinkStatus CarrierBook::link(CarrierId id) const
{
    return m_links.value(id);
}

QStringList CarrierBook::senders() const
{
    QStringList numbers;
    for (const Carrier &carrier : m_carriers)
        numbers += carrier.senders;
    numbers.removeDuplicates();
    return numbers;
}

qint64 CarrierBook::waiting() const
{
    qint64 sum = 0;
    for (const Carrier &carrier : m_carriers)
        sum += m_links.value(carrier.id).waiting;
    return sum;
}

} // namespace cordboard::ui
