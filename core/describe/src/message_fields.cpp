#include "fields.h"

#include "text/decode.h"
#include "words.h"

#include <algorithm>
#include <array>

namespace cordboard::describe {

namespace {

// Appendix B of SMPP 3.4. The longest that fits is looked for first.
constexpr auto receiptKeys = std::to_array<QByteArrayView>(
    {"submit date", "done date", "dlvrd", "stat", "text", "sub", "err", "id"});

struct Found
{
    QByteArrayView key;
    qsizetype from = 0;  ///< of the key
    qsizetype value = 0; ///< where the value begins
};

bool isSeparator(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0' || c == ',' || c == ';';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

QByteArrayView keyAt(QByteArrayView rest)
{
    for (const QByteArrayView key : receiptKeys) {
        if (rest.size() <= key.size() || rest[key.size()] != ':')
            continue;
        if (std::equal(key.begin(), key.end(), rest.begin(),
                       [](char k, char c) { return k == lower(c) || (k == ' ' && c == '_'); }))
            return key;
    }
    return {};
}

/// Where each key of a receipt's text stands; "text:" takes all that follows.
QList<Found> keysIn(QByteArrayView text)
{
    QList<Found> keys;
    bool atWord = true;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QByteArrayView key = atWord ? keyAt(text.sliced(at)) : QByteArrayView();
        atWord = isSeparator(text[at]);
        if (key.isEmpty())
            continue;
        keys.append({key, at, at + key.size() + 1});
        if (key == "text")
            break;
        at += key.size();
        atWord = true;
    }
    return keys;
}

/// The text of a receipt as one octet a letter; UCS-2 (some carriers) loses what is not Latin-1.
QByteArray asLatin1(QByteArrayView octets, bool wide)
{
    if (!wide)
        return octets.toByteArray();
    QByteArray text;
    for (qsizetype i = 0; i + 1 < octets.size(); i += 2)
        text.append(octets[i] == 0 ? octets[i + 1] : '?');
    return text;
}

QString charCount(qsizetype count)
{
    return Words::tr("%n char(s)", nullptr, int(count));
}

QList<PduField> receiptFields(QByteArrayView octets, qsizetype from, bool wide)
{
    const QByteArray text = asLatin1(octets, wide);
    const qsizetype unit = wide ? 2 : 1;
    const QList<Found> keys = keysIn(text);
    const bool known = std::any_of(keys.begin(), keys.end(), [](const Found &found) {
        return found.key == "id" || found.key == "stat";
    });
    QList<PduField> fields;
    for (qsizetype i = 0; known && i < keys.size(); ++i) {
        const Found &found = keys[i];
        const qsizetype next = i + 1 < keys.size() ? keys[i + 1].from : text.size();
        PduField field;
        field.name = QString::fromLatin1(found.key);
        field.kind = PduField::Kind::Text;
        field.range = {from + found.from * unit, (next - found.from) * unit};
        const QString value =
            shownString(QByteArrayView(text).sliced(found.value, next - found.value).trimmed());
        const bool quote = found.key == "text"; // the first letters of the message
        field.value = quote ? charCount(value.size()) : value;
        field.words = quote ? value : QString();
        field.privacy = quote ? PduField::Privacy::Message : PduField::Privacy::Open;
        fields.append(field);
    }
    return fields;
}

PduField textField(QByteArrayView octets, qsizetype from, const Context &context,
                   const text::UserData &data)
{
    PduField field;
    field.name = QStringLiteral("text");
    field.range = {from, octets.size()};
    field.privacy = PduField::Privacy::Message;
    const auto decoded = data.portAddressed
                             ? std::nullopt
                             : text::decodeText(octets.toByteArray(), context.dataCoding,
                                                data.lockingShift, data.singleShift);
    field.kind = decoded ? PduField::Kind::Text : PduField::Kind::Octets;
    field.value = decoded ? charCount(decoded->size()) : byteCount(octets.size());
    field.words = decoded.value_or(shownOctets(octets));
    return field;
}

} // namespace

QList<PduField> messageFields(QByteArrayView octets, qsizetype from, const Context &context,
                              bool receipt, QStringList *warnings)
{
    QList<PduField> fields;
    if (octets.isEmpty())
        return fields;
    const text::UserData data = text::parseUserData(octets.toByteArray(), context.udhi());
    qsizetype skipped = 0;
    if (context.udhi()) {
        QString warning;
        if (const auto header = userDataHeader(octets, from, &warning)) {
            fields.append(*header);
            skipped = header->range.count;
        }
        if (!warning.isEmpty())
            warnings->append(warning);
    }
    if (skipped == octets.size())
        return fields;
    const QByteArrayView body = octets.sliced(skipped);
    PduField text = textField(body, from + skipped, context, data);
    if (receipt) {
        text.fields = receiptFields(body, from + skipped, context.dataCoding == 8);
        if (text.fields.isEmpty())
            warnings->append(Words::tr("It is marked as a receipt, but its text is none."));
        else
            text.name = QStringLiteral("receipt");
    }
    if (context.dataCoding == 8 && body.size() % 2 != 0)
        warnings->append(Words::tr("A UCS-2 text with an odd number of octets."));
    const bool single = context.dataCoding == 1 || context.dataCoding == 3;
    if (single && text.kind == PduField::Kind::Text && body.contains('\0'))
        warnings->append(Words::tr("The text has NUL octets; they are left out of it."));
    const bool isGsm = context.dataCoding == 0 && text.kind == PduField::Kind::Text;
    if (isGsm && std::any_of(body.begin(), body.end(), [](char c) { return quint8(c) > 0x7F; }))
        warnings->append(Words::tr("The text has octets above 0x7f, which GSM-7 has not: perhaps "
                                   "the carrier's default is Latin-1."));
    fields.append(text);
    return fields;
}

} // namespace cordboard::describe
