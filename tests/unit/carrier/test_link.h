#pragma once

#include "smpp_link.h"
#include "unit/smpp/fake_clock.h"
#include "unit/smpp/fake_transport.h"
#include "unit/smpp/pdu_bytes.h"

#include <QCoreApplication>

#include <deque>

namespace cordboard::test {

inline Carrier testCarrier()
{
    Carrier carrier;
    carrier.id = CarrierId{3};
    carrier.name = QStringLiteral("Northline");
    carrier.host = QStringLiteral("smpp.northline.example");
    carrier.systemId = QStringLiteral("u");
    return carrier;
}

inline carrier::SubmitPart testPart(qint64 attempt)
{
    carrier::SubmitPart part;
    part.attempt = AttemptId{attempt};
    part.source = QStringLiteral("+15550134477");
    part.destination = QStringLiteral("+15551234567");
    part.userData = "text";
    return part;
}

/// A link whose connections are fake wires, one after the other, and whose time a test moves.
struct TestLink
{
    explicit TestLink(const Carrier &carrier = testCarrier())
        : link(carrier, QStringLiteral("pw"), clock, [this] {
            wires.emplace_back();
            return wires.back().make();
        })
    {
        using carrier::Link;
        QObject::connect(&link, &Link::finished, &link,
                         [this](const carrier::SubmitOutcome &o) { outcomes.append(o); });
        QObject::connect(&link, &Link::messageReceived, &link,
                         [this](const carrier::InboundPart &p) { messages.append(p); });
        QObject::connect(&link, &Link::receiptReceived, &link,
                         [this](const carrier::Receipt &r) { receipts.append(r); });
        QObject::connect(&link, &Link::roomAvailable, &link, [this] { ++roomCalls; });
        QObject::connect(&link, &Link::stopped, &link, [this] { ++stops; });
        QObject::connect(&link, &Link::statusChanged, &link,
                         [this](const LinkStatus &s) { statuses.append(s); });
    }

    /// Lets the newest connection bind, or be refused.
    void answerBind(quint32 status = 0, int wire = -1)
    {
        Wire &on = wires[wire < 0 ? wires.size() - 1 : size_t(wire)];
        on.connectUp();
        const QByteArray frame = on.takeFrames().value(0);
        const auto request = decoded(frame);
        on.inject(pdu(smpp::command::responseTo(request.command), status, request.sequence,
                      cstr("smsc")));
    }

    void up()
    {
        link.start();
        answerBind();
    }

    /// What the newest connection wrote, the queued calls of this turn included.
    QList<QByteArray> frames()
    {
        QCoreApplication::processEvents();
        return wires.back().takeFrames();
    }

    void pass(qint64 ms)
    {
        constexpr qint64 step = 200;
        for (qint64 done = 0; done < ms; done += step) {
            clock.advance(qMin(step, ms - done));
            link.tick();
        }
    }

    FakeClock clock;
    std::deque<Wire> wires;
    carrier::SmppLink link;
    QList<carrier::SubmitOutcome> outcomes;
    QList<carrier::InboundPart> messages;
    QList<carrier::Receipt> receipts;
    QList<LinkStatus> statuses;
    int roomCalls = 0;
    int stops = 0;
};

} // namespace cordboard::test
