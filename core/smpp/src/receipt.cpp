#include "smpp/receipt.h"

#include "smpp/command.h"

#include <algorithm>
#include <array>

namespace cordboard::smpp {

namespace {

using State = ReceiptData::State;

struct StateWord
{
    QByteArrayView word;
    State state;
};

// Appendix B of SMPP 3.4, what carriers write instead, and the long names of section 5.2.28.
constexpr auto stateWords = std::to_array<StateWord>({
    {"DELIVRD", State::Delivered},
    {"DELIVERED", State::Delivered},
    {"EXPIRED", State::Expired},
    {"DELETED", State::Deleted},
    {"UNDELIV", State::Undeliverable},
    {"UNDELIVERABLE", State::Undeliverable},
    {"REJECTD", State::Rejected},
    {"REJECTED", State::Rejected},
    {"ACCEPTD", State::Accepted},
    {"ACCEPTED", State::Accepted},
    {"ENROUTE", State::Enroute},
    {"BUFFRED", State::Enroute},
    {"BUFFERD", State::Enroute},
    {"ACKED", State::Enroute},
    {"SCHEDULED", State::Enroute},
    {"UNKNOWN", State::Unknown},
});

constexpr std::array<State, 10> statesByNumber{
    State::Enroute,       State::Enroute,  State::Delivered, State::Expired,  State::Deleted,
    State::Undeliverable, State::Accepted, State::Unknown,   State::Rejected, State::Unknown,
};

// "submit date" before "date" and so on: the longest that fits is looked for first.
constexpr auto keys = std::to_array<QByteArrayView>(
    {"submit date", "done date", "dlvrd", "stat", "text", "sub", "err", "id"});

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0';
}

bool isSeparator(char c)
{
    return isSpace(c) || c == ',' || c == ';';
}

/// The key that starts here with its colon, e.g. "err:"; empty when none does.
QByteArrayView keyAt(QByteArrayView rest)
{
    for (const QByteArrayView key : keys) {
        if (rest.size() <= key.size() || rest[key.size()] != ':')
            continue;
        const bool same = std::equal(key.begin(), key.end(), rest.begin(), [](char k, char c) {
            return k == lower(c) || (k == ' ' && c == '_');
        });
        if (same)
            return key;
    }
    return {};
}

QByteArrayView valueAt(QByteArrayView rest)
{
    qsizetype from = 0;
    while (from < rest.size() && isSpace(rest[from]))
        ++from;
    if (!keyAt(rest.sliced(from)).isEmpty())
        return {}; // "id: sub:001": an empty value
    qsizetype to = from;
    while (to < rest.size() && !isSeparator(rest[to]))
        ++to;
    return rest.sliced(from, to - from);
}

void keepFirst(QByteArray *field, QByteArrayView value)
{
    if (field->isEmpty())
        *field = value.toByteArray();
}

State stateOfWord(QByteArrayView word)
{
    const auto found =
        std::find_if(stateWords.begin(), stateWords.end(), [word](const StateWord &known) {
            return known.word.size() == word.size() &&
                   std::equal(word.begin(), word.end(), known.word.begin(),
                              [](char a, char b) { return lower(a) == lower(b); });
        });
    return found == stateWords.end() ? State::Unknown : found->state;
}

/// message_state, when it says something definite.
std::optional<State> stateOfTlv(const Pdu &pdu)
{
    const auto number = pdu.tlvNumber(tag::messageState, 1);
    if (!number || *number >= statesByNumber.size() || statesByNumber[*number] == State::Unknown)
        return {};
    return statesByNumber[*number];
}

QByteArrayView idOfTlv(const Pdu &pdu)
{
    const Tlv *tlv = pdu.tlv(tag::receiptedMessageId);
    if (!tlv)
        return {};
    const qsizetype end = tlv->value.indexOf('\0');
    return end < 0 ? tlv->value : tlv->value.first(end);
}

/// Section 5.3.2.31: one octet of network type, two of error. Some carriers send three digits
/// instead.
QByteArray networkErrorOf(const Pdu &pdu)
{
    static constexpr std::array<const char *, 4> networks{"network", "ANSI-136", "IS-95", "GSM"};
    const Tlv *tlv = pdu.tlv(tag::networkErrorCode);
    if (!tlv || tlv->value.size() != 3)
        return {};
    const auto digit = [](char c) {
        return c >= '0' && c <= '9';
    };
    if (std::all_of(tlv->value.begin(), tlv->value.end(), digit))
        return tlv->value.toByteArray();
    const auto type = quint8(tlv->value[0]);
    return QByteArray(networks[type < networks.size() ? type : 0]) + " 0x" +
           tlv->value.sliced(1).toByteArray().toHex();
}

/// Some carriers write receipts in UCS-2; their words are ASCII all the same.
QByteArray plainText(QByteArrayView octets, quint8 dataCoding)
{
    if (dataCoding != 8)
        return octets.toByteArray();
    QByteArray text;
    text.reserve(octets.size() / 2);
    for (qsizetype i = 0; i + 1 < octets.size(); i += 2)
        text.append(octets[i] == 0 ? octets[i + 1] : '?');
    return text;
}

bool hasReceiptBits(quint8 esmClass)
{
    return (esmClass &
            (esm::smscReceipt | esm::phoneAcknowledgement | esm::intermediateNotification)) != 0;
}

} // namespace

std::optional<ReceiptData> parseReceiptText(QByteArrayView text)
{
    ReceiptData data;
    QByteArray id;
    bool atWord = true;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QByteArrayView key = atWord ? keyAt(text.sliced(at)) : QByteArrayView();
        atWord = isSeparator(text[at]);
        if (key.isEmpty())
            continue;
        const QByteArrayView value = valueAt(text.sliced(at + key.size() + 1));
        if (key == "id") {
            keepFirst(&id, value);
        } else if (key == "stat") {
            keepFirst(&data.stateWord, value);
        } else if (key == "err") {
            keepFirst(&data.error, value);
        }
        at += key.size();
        atWord = true;
    }
    if (id.isEmpty() && data.stateWord.isEmpty())
        return {};
    if (!id.isEmpty())
        data.ids.append(id);
    data.state = stateOfWord(data.stateWord);
    data.text = text.toByteArray();
    return data;
}

std::optional<ReceiptData> parseReceipt(const Pdu &pdu, bool byText)
{
    const QByteArrayView tlvId = idOfTlv(pdu);
    const bool hasBoth = !tlvId.isEmpty() && pdu.tlv(tag::messageState);
    const bool marked = hasReceiptBits(pdu.esmClass) || hasBoth;
    if (!marked && !byText)
        return {};
    const QByteArray text = plainText(pdu.message(), pdu.dataCoding);
    std::optional<ReceiptData> data = parseReceiptText(text);
    if (!marked && !(data && !data->ids.isEmpty() && !data->stateWord.isEmpty()))
        return {};
    if (!data && tlvId.isEmpty() && !pdu.tlv(tag::messageState))
        return {}; // the bits are set, but nothing of a receipt is in it: shown as a message, not
                   // lost
    if (!data)
        data.emplace().text = text;
    if (!tlvId.isEmpty()) {
        data->ids.removeAll(tlvId.toByteArray());
        data->ids.prepend(tlvId.toByteArray());
    }
    if (const auto state = stateOfTlv(pdu))
        data->state = *state;
    data->networkError = networkErrorOf(pdu);
    return data;
}

} // namespace cordboard::smpp
