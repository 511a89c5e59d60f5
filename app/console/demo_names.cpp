#include "demo_names.h"

#include "base/take.h"
#include "simulator/demo_world.h"

namespace cordboard::app {

DemoNames::DemoNames(ui::EngineProxy &proxy, const DemoNewcomers &newcomers, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    for (const simulator::DemoContact &contact : simulator::demoContacts()) {
        if (!contact.name.isEmpty())
            m_names.insert(contact.number, contact.name);
    }
    connect(&newcomers, &DemoNewcomers::came, this, &DemoNames::name);
}

void DemoNames::name(const Conversation &thread)
{
    const QString known = m_names.value(thread.peerNumber);
    if (thread.name.isEmpty() && !known.isEmpty())
        take(m_proxy.engine().rename(thread.id, known), this, [](const Result<void> &) {});
}

} // namespace cordboard::app
