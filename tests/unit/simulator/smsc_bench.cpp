#include "smsc_bench.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard::simulator;

SmscBench::SmscBench(const SmscOptions &options)
    : server(options, clock)
    , port(server.start().value_or(0))
    , client(port)
{}

void SmscBench::pass(int ms)
{
    for (int passed = 0; passed < ms; passed += 50) {
        clock.ms += 50;
        server.agenda().runDue();
        QCoreApplication::processEvents();
    }
}

bool SmscBench::bind()
{
    client.writePdu(bindHex("u", "p"));
    return QTest::qWaitFor([this] { return !client.received().isEmpty(); }) &&
           client.received().first().status == 0;
}

bool SmscBench::submit(int count)
{
    QSignalSpy seen(&server, &SmscServer::submitted);
    for (int i = 0; i < count; ++i)
        client.writePdu(submitHex(++sequence, "15550134477", "Hello"));
    return QTest::qWaitFor([&] { return seen.size() == count || client.isClosed(); });
}

QList<quint32> SmscBench::statuses() const
{
    QList<quint32> found;
    for (const RawPdu &pdu : client.ofCommand(0x80000004))
        found.append(pdu.status);
    return found;
}

QList<QByteArray> SmscBench::receipts() const
{
    QList<QByteArray> found;
    for (const RawPdu &pdu : client.ofCommand(5)) {
        if (const RawDelivery delivery = takeApart(pdu); delivery.esmClass & 0x24)
            found.append(delivery.text);
    }
    return found;
}

RawDelivery takeApart(const RawPdu &pdu)
{
    const QByteArray &body = pdu.body;
    constexpr qsizetype shortest = 17; // every string empty
    if (body.size() < shortest)
        return {};
    qsizetype at = body.indexOf('\0') + 3; // service_type, source ton and npi
    const auto address = [&body, &at] {
        const qsizetype end = body.indexOf('\0', at);
        const QByteArray found = body.mid(at, end - at);
        at = end + 1;
        return found;
    };
    RawDelivery delivery;
    delivery.from = address();
    at += 2;
    delivery.to = address();
    delivery.esmClass = quint8(body.at(at));
    delivery.dataCoding =
        quint8(body.at(at + 7)); // after pid, priority, two empty times, two flags
    const auto length = qsizetype(quint8(body.at(at + 9)));
    delivery.text = body.mid(at + 10, length);
    delivery.tlvs = body.mid(at + 10 + length);
    return delivery;
}
