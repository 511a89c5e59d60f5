#include "receipt.h"

#include "wire.h"

#include <QDateTime>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

struct StateWords
{
    ReceiptState state;
    const char *word;
    quint16 error; ///< what carriers commonly put into err: for it
};

constexpr StateWords stateWords[] = {
    {ReceiptState::Enroute, "ENROUTE", 0},        {ReceiptState::Delivered, "DELIVRD", 0},
    {ReceiptState::Expired, "EXPIRED", 27},       {ReceiptState::Deleted, "DELETED", 31},
    {ReceiptState::Undeliverable, "UNDELIV", 34}, {ReceiptState::Accepted, "ACCEPTD", 0},
    {ReceiptState::Unknown, "UNKNOWN", 255},      {ReceiptState::Rejected, "REJECTD", 69},
};

const StateWords &wordsOf(ReceiptState state)
{
    for (const StateWords &entry : stateWords) {
        if (entry.state == state)
            return entry;
    }
    return stateWords[6];
}

QByteArray date(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC).toString(u"yyMMddhhmm"_s).toLatin1();
}

QByteArray threeDigits(quint16 number)
{
    return QByteArray::number(number).rightJustified(3, '0');
}

/// Only plain octets are quoted, as carriers do: anything else would need another data_coding.
QByteArray quoted(const SubmitSeen &submit)
{
    return submit.dataCoding == 0 && !(submit.esmClass & 0x40) ? submit.userData.left(20)
                                                               : QByteArray();
}

void addTlvs(ByteWriter &writer, const ReceiptFacts &facts)
{
    const quint16 error = wordsOf(facts.state).error;
    if (error > 0) {
        constexpr quint8 gsmNetwork = 3;
        writer.tlv(tag::networkErrorCode, ByteWriter().u8(gsmNetwork).u16(error).bytes());
    }
    writer.tlv(tag::receiptedMessageId, ByteWriter().cString(facts.tlvId).bytes());
    writer.tlv(tag::messageState, ByteWriter().u8(quint8(facts.state)).bytes());
}

} // namespace

QLatin1String receiptWord(ReceiptState state)
{
    return QLatin1String(wordsOf(state).word);
}

std::optional<ReceiptState> receiptStateFromWord(const QString &word)
{
    for (const StateWords &entry : stateWords) {
        if (word.compare(QLatin1String(entry.word), Qt::CaseInsensitive) == 0)
            return entry.state;
    }
    return std::nullopt;
}

QByteArray receiptText(const SubmitSeen &submit, const ReceiptFacts &facts)
{
    const StateWords &words = wordsOf(facts.state);
    const QByteArray delivered = facts.state == ReceiptState::Delivered ? "001" : "000";
    return "id:" + facts.textId + " sub:001 dlvrd:" + delivered +
           " submit date:" + date(facts.submittedUs) + " done date:" + date(facts.doneUs) +
           " stat:" + words.word + " err:" + threeDigits(words.error) + " text:" + quoted(submit);
}

QByteArray receiptBody(const SubmitSeen &submit, const ReceiptFacts &facts,
                       const SmscOptions &options)
{
    constexpr quint8 receiptClass = 0x04;
    const bool final =
        facts.state != ReceiptState::Enroute && facts.state != ReceiptState::Accepted;
    constexpr quint8 intermediateClass = 0x20;
    const QByteArray text =
        options.receiptText ? receiptText(submit, facts).left(254) : QByteArray();
    ByteWriter writer;
    writer.cString({}).u8(submit.toTon).u8(submit.toNpi).cString(submit.to);
    writer.u8(submit.fromTon).u8(submit.fromNpi).cString(submit.from);
    writer.u8(final ? receiptClass : intermediateClass).u8(0).u8(0).cString({}).cString({});
    writer.u8(0).u8(0).u8(0).u8(0).u8(quint8(text.size())).octets(text);
    if (options.receiptTlvs)
        addTlvs(writer, facts);
    return writer.bytes();
}

bool receiptWanted(quint8 registeredDelivery, ReceiptState state)
{
    switch (registeredDelivery & 0x03) {
    case 1:
        return true;
    case 2:
        return state != ReceiptState::Delivered;
    default:
        return false;
    }
}

} // namespace cordboard::simulator
