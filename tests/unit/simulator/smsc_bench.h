#pragma once

#include "hand_clock.h"
#include "raw_client.h"
#include "simulator/smsc_server.h"

/// A server on a clock of the test's own, with one raw client.
struct SmscBench
{
    explicit SmscBench(const cordboard::simulator::SmscOptions &options = {});

    /// Lets the clock run in steps of 50 ms and the sockets be read.
    void pass(int ms);
    /// Binds as transceiver and waits for the answer; false when it is not ESME_ROK.
    bool bind();
    /// Writes `count` submits, sequence numbers from 101 on, and waits until all were read.
    bool submit(int count);
    /// status of each submit_sm_resp, in the order of arrival.
    QList<quint32> statuses() const;
    /// The receipts' texts, in the order of arrival.
    QList<QByteArray> receipts() const;

    HandClock clock;
    cordboard::simulator::SmscServer server;
    quint16 port;
    RawClient client;
    quint32 sequence = 100;
};

/// A deliver_sm taken apart by hand, as far as the tests look.
struct RawDelivery
{
    QByteArray from;
    QByteArray to;
    quint8 esmClass = 0;
    quint8 dataCoding = 0;
    QByteArray text;
    QByteArray tlvs;
};

RawDelivery takeApart(const RawPdu &pdu);
