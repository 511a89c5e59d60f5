#pragma once

#include "simulator/receipt_state.h"

#include <QByteArray>
#include <QString>

namespace cordboard::simulator {

/// Which part of a long text a submit is; 1 of 1 when it is all of it.
struct PartOf
{
    int reference = 0;
    int number = 1;
    int total = 1;
};

/// A submit_sm as it was read from the wire. Addresses are as sent, without a plus sign added.
struct SubmitSeen
{
    qint64 link = 0; ///< which connection, counted from 1
    quint32 sequence = 0;
    qint64 number = 0; ///< which submit of this server, counted from 1
    QByteArray serviceType;
    quint8 fromTon = 0;
    quint8 fromNpi = 0;
    QByteArray from;
    quint8 toTon = 0;
    quint8 toNpi = 0;
    QByteArray to;
    quint8 esmClass = 0;
    quint8 priority = 0;
    QByteArray schedule;
    QByteArray validity;
    quint8 registeredDelivery = 0;
    quint8 dataCoding = 0;
    QByteArray userData;      ///< short_message, or message_payload when that is empty
    quint16 sarReference = 0; ///< SAR TLVs; sarTotal 0 when there are none
    quint8 sarTotal = 0;
    quint8 sarNumber = 0;
    QByteArray messageId; ///< as answered; empty when refused
    qint64 idNumber = 0;  ///< the submit whose id it is: another one's when ids repeat

    /// The readable text of this part; empty for binary.
    QString text() const;
    /// From the header in front of the text (UDH) or the SAR TLVs.
    PartOf partOf() const;
};

/// What becomes of one submit. Drawn from the options, then open to the planner.
struct SubmitPlan
{
    quint32 status = 0; ///< command_status of the answer
    int answerDelayMs = 0;
    bool answered = true; ///< false: accepted, but the client is never told
    ReceiptState state = ReceiptState::Delivered;
    int receiptDelayMs = 0; ///< counted from the answer
    bool receiptLost = false;
    bool receiptFirst = false; ///< the receipt leaves after its delay, whenever the answer does
    int congestion = -1;       ///< congestion_state in the answer; -1: it says none
    QString fault;             ///< one of faultKinds(); empty: none
};

/// What the server has to do and has done; a snapshot.
struct SmscStatus
{
    qint64 links = 0;     ///< bound now
    qint64 submits = 0;   ///< since the start, refused ones too
    qint64 accepted = 0;  ///< of these with ESME_ROK
    qint64 onTheWay = 0;  ///< accepted, not yet at the phone: the answer or the receipt is to come
    qint64 toDeliver = 0; ///< receipts and messages that the client has not acknowledged
};

/// A message from a phone to the client.
struct InboundText
{
    QString from; ///< a leading + means an international number
    QString to;
    QString text;
};

} // namespace cordboard::simulator
