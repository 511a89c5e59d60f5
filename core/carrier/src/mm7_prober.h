#pragma once

#include "carrier/connection_test.h"
#include "http/client/client.h"

namespace cordboard::carrier {

/// See carrier/connection_test.h, for an MMSC: asks it to cancel a message that was never sent.
/// Whatever it says to that in MM7, it is there and lets us in; nothing is sent to a phone.
class Mm7Prober final : public ConnectionTest
{
    Q_OBJECT

public:
    Mm7Prober(const CarrierEdit &edit, Clock &clock);

    void start() override;

private:
    void answered(const http::Outcome &answer);
    void judge(const http::Outcome &answer);
    void pass(TestStep::Kind kind, const QString &sentence);
    void failAt(TestStep::Kind kind, const QString &sentence);

    const CarrierEdit m_edit;
    Clock &m_clock;
    /// Last: its thread calls back while the rest is still there.
    http::Client m_client;
};

} // namespace cordboard::carrier
