#include "receipt_faults.h"

#include "wire.h"

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

constexpr quint8 receiptClass = 0x04;
constexpr const char *nobody = "5550000000"; ///< an id that nobody was given

ByteWriter head(const SubmitSeen &submit, quint8 esmClass)
{
    ByteWriter writer;
    writer.cString({}).u8(submit.toTon).u8(submit.toNpi).cString(submit.to);
    writer.u8(submit.fromTon).u8(submit.fromNpi).cString(submit.from);
    return writer.u8(esmClass).u8(0).u8(0).cString({}).cString({}).u8(0).u8(0).u8(0).u8(0);
}

QByteArray withText(const SubmitSeen &submit, quint8 esmClass, const QByteArray &text)
{
    return head(submit, esmClass).u8(quint8(text.size())).octets(text).bytes();
}

/// T62, T68, T70: fields missing, in another order or case, dates of 12 and 14 digits or of zeros.
QByteArray oddText(const SubmitSeen &submit, const ReceiptFacts &facts)
{
    const QByteArray id = "id:" + facts.textId;
    const QByteArray word = receiptWord(facts.state).data();
    const QByteArray texts[] = {
        id + " stat:" + word,
        id + " submit date:2601021530 done date:2601021531 stat:" + word + " err:000 text:",
        id + " sub:001 dlvrd:001 submit date:260102153045 done date:260102153101 stat:" + word +
            " err:000 Text:Hello",
        id + " sub:001 dlvrd:001 submit date:20260102153045 done date:20260102153101 stat:" + word +
            " err:0 text:",
        "stat:" + word + " err:000 " + id + " done date:2601021531 submit date:2601021530",
        "ID:" + facts.textId + " SUB:001 DLVRD:001 STAT:" + word + " ERR:000",
        id + " sub:001 dlvrd:001 submit date:0000000000 done date:0000000000 stat:" + word +
            " err:21b text:",
        id + "  sub:1  dlvrd:1  submit date:2601021530  done date:2601021531  stat:" +
            word.toLower() + "  err:0",
        id + " sub:001 dlvrd:001 submit date:2601021530 done date:2601021531 stat:" + word +
            " err:000 text:id:123 stat:REJECTD",
        id + " sub:001 dlvrd:001 submit date:2601021530 done date:2601021531 stat:BADSTAT err:999",
        id + " submit_date:2601021530 done_date:2601021531 stat:" + word + " err:000 Text:",
        id + ", sub:001, dlvrd:001, stat:" + word + ", err:000",
        id + "\nsub:001\ndlvrd:001\nstat:" + word + "\nerr:000\ntext:\n",
        id + " sub:001 dlvrd:001 submit date: 2601021530 done date: 2601021531 stat: " + word +
            " err: 0 text: ",
    };
    return texts[submit.number % std::ssize(texts)];
}

QByteArray inPayload(const SubmitSeen &submit, const ReceiptFacts &facts)
{
    return head(submit, receiptClass)
        .u8(0)
        .tlv(tag::messagePayload, receiptText(submit, facts))
        .bytes();
}

QByteArray asDataSm(const SubmitSeen &submit, const ReceiptFacts &facts)
{
    ByteWriter writer; // 4.7.1
    writer.cString({}).u8(submit.toTon).u8(submit.toNpi).cString(submit.to);
    writer.u8(submit.fromTon).u8(submit.fromNpi).cString(submit.from);
    writer.u8(receiptClass).u8(0).u8(0);
    writer.tlv(tag::receiptedMessageId, ByteWriter().cString(facts.tlvId).bytes());
    return writer.tlv(tag::messageState, ByteWriter().u8(quint8(facts.state)).bytes()).bytes();
}

/// Text and no TLVs, so that only esm_class could tell it from what a person typed (T65).
QByteArray forged(const SubmitSeen &submit, const ReceiptFacts &facts)
{
    return withText(submit, 0, receiptText(submit, facts).left(160));
}

QByteArray unmarked(const SubmitSeen &submit, const ReceiptFacts &facts)
{
    const QByteArray text = receiptText(submit, facts).left(254);
    ByteWriter writer = head(submit, 0);
    writer.u8(quint8(text.size())).octets(text);
    writer.tlv(tag::receiptedMessageId, ByteWriter().cString(facts.tlvId).bytes());
    return writer.tlv(tag::messageState, ByteWriter().u8(quint8(facts.state)).bytes()).bytes();
}

/// T20: types 0 to 8 with two octets, then three ASCII digits as some carriers write it.
QByteArray withErrorCode(const SubmitSeen &submit, const ReceiptFacts &facts,
                         const SmscOptions &options)
{
    const auto type = quint8(submit.number % 10);
    const QByteArray value = type < 9 ? ByteWriter().u8(type).u16(34).bytes() : QByteArray("034");
    return receiptBody(submit, facts, options) +
           ByteWriter().tlv(tag::networkErrorCode, value).bytes();
}

/// T63: what a reader that takes the text first gets wrong.
QByteArray contradicting(const SubmitSeen &submit, const ReceiptFacts &facts)
{
    ReceiptFacts wrong = facts;
    wrong.textId = "5550000000";
    wrong.state = ReceiptState::Undeliverable;
    const QByteArray text = receiptText(submit, wrong).left(254);
    ByteWriter writer = head(submit, receiptClass);
    writer.u8(quint8(text.size())).octets(text);
    writer.tlv(tag::receiptedMessageId, ByteWriter().cString(facts.tlvId).bytes());
    return writer.tlv(tag::messageState, ByteWriter().u8(quint8(facts.state)).bytes()).bytes();
}

/// T12, as the Netfors capture of cloudhopper's tests: 0x41 octets declared, five present.
QByteArray overrun(const QByteArray &receipt)
{
    return receipt + ByteWriter().u16(tag::networkErrorCode).u16(0x41).octets("12345").bytes();
}

ReceiptFacts changed(ReceiptFacts facts, ReceiptState state)
{
    facts.state = state;
    return facts;
}

ReceiptFacts ofNobody(ReceiptFacts facts)
{
    facts.textId = nobody;
    facts.tlvId = nobody;
    return facts;
}

} // namespace

QList<Delivery> receiptDeliveries(const QString &fault, const SubmitSeen &submit,
                                  const ReceiptFacts &facts, const SmscOptions &options)
{
    const auto delivery = [&submit, &facts](const QByteArray &body) {
        return Delivery{submit.link,        true,
                        submit.messageId,   body,
                        command::deliverSm, QString(receiptWord(facts.state))};
    };
    const auto saying = [&](ReceiptState state) {
        Delivery other = delivery(receiptBody(submit, changed(facts, state), options));
        other.words = receiptWord(state);
        return other;
    };
    const QByteArray usual = receiptBody(submit, facts, options);
    if (fault == u"receipt-twice"_s)
        return {delivery(usual), delivery(usual)};
    if (fault == u"receipt-enroute-last"_s)
        return {delivery(usual), saying(ReceiptState::Enroute)};
    if (fault == u"receipt-enroute-first"_s)
        return {saying(ReceiptState::Enroute), saying(ReceiptState::Accepted), delivery(usual)};
    if (fault == u"receipt-changes"_s) {
        const bool delivered = facts.state == ReceiptState::Delivered;
        return {delivery(usual),
                saying(delivered ? ReceiptState::Undeliverable : ReceiptState::Delivered)};
    }
    if (fault == u"receipt-unknown-id"_s) {
        Delivery stray = delivery(receiptBody(submit, ofNobody(facts), options));
        stray.id = nobody;
        return {stray, delivery(usual)};
    }
    if (fault == u"receipt-forged"_s) {
        const QByteArray text = receiptText(submit, facts).left(160);
        return {Delivery{submit.link,
                         false,
                         {},
                         forged(submit, facts),
                         command::deliverSm,
                         QString::fromLatin1(text)}};
    }
    if (fault == u"receipt-unmarked"_s)
        return {delivery(unmarked(submit, facts))};
    if (fault == u"receipt-payload"_s)
        return {delivery(inPayload(submit, facts))};
    if (fault == u"receipt-data-sm"_s) {
        Delivery other = delivery(asDataSm(submit, facts));
        other.command = command::dataSm;
        return {other};
    }
    if (fault == u"receipt-error-code"_s)
        return {delivery(withErrorCode(submit, facts, options))};
    if (fault == u"receipt-tlv-differs"_s)
        return {delivery(contradicting(submit, facts))};
    if (fault == u"receipt-tlv-overrun"_s)
        return {delivery(overrun(usual))};
    if (fault == u"receipt-odd-text"_s)
        return {delivery(withText(submit, receiptClass, oddText(submit, facts)))};
    return {delivery(usual)};
}

} // namespace cordboard::simulator
