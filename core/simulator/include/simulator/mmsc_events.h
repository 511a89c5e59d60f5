#pragma once

#include "mms/mm7.h"

#include <QString>

#include <vector>

namespace cordboard::simulator {

/// A SubmitReq as it was read.
struct MmsSubmitSeen
{
    qint64 link = 0;           ///< which connection, counted from 1
    qint64 number = 0;         ///< which submit of this server, counted from 1
    qint64 octets = 0;         ///< of the HTTP body
    mms::mm7::Message message; ///< addresses as sent
    std::vector<mms::Part> parts;
    QString messageId; ///< as answered; empty when refused
};

/// What becomes of one submit. Drawn from the options, then open to the planner.
struct MmsSubmitPlan
{
    int httpStatus = 200;
    int status = 1000; ///< StatusCode of the answer
    int answerDelayMs = 0;
    bool answered = true;     ///< false: taken, but the client is never told
    QString state;            ///< MMStatus of the report
    int reportDelayMs = 0;    ///< counted from the answer
    int readDelayMs = 0;      ///< counted from the report
    bool reportFirst = false; ///< the report is answered before the submit is
    QString fault;            ///< one of mmscFaultKinds(); empty: none

    /// The phone gets it.
    bool isAccepted() const { return httpStatus == 200 && (status == 1000 || status == 1100); }
};

/// A message from a phone to the client. Without parts it is a DeliverReq without content.
struct InboundMms
{
    QString from; ///< with a leading + a number, short ones are short codes
    QString to;
    QString subject;
    std::vector<mms::Part> parts; ///< a SMIL page is put in front when there is none
    QString fault;                ///< one of place Deliver; empty: as the options say
};

/// One request of ours to the client, and what came of it.
struct MmsPostSeen
{
    QString kind; ///< "DeliveryReportReq", "ReadReplyReq", "DeliverReq"
    QString messageId;
    QString recipient; ///< the phone
    QString state;     ///< MMStatus; empty for DeliverReq
    int attempt = 1;
    int httpStatus = 0; ///< 0: there was no answer
    int status = 0;     ///< StatusCode of the answer; 0: none could be read
};

/// What the server has to do and has done; a snapshot.
struct MmscStatus
{
    qint64 links = 0;   ///< connected now
    qint64 submits = 0; ///< since the start, refused ones too
    qint64 accepted = 0;
    qint64 onTheWay = 0; ///< recipients whose phone has not got it yet
    qint64 toPost = 0;   ///< reports and messages that the client has not answered
};

} // namespace cordboard::simulator
