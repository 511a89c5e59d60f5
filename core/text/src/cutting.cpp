#include "text/cutting.h"

#include "grapheme.h"
#include "repertoire.h"
#include "text/segment.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace cordboard::text {
namespace {

constexpr int octetsOfPart = 140;
constexpr quint8 binaryCoding = 4;
constexpr quint8 ucs2Coding = 8;
/// A message_payload holds 64 kB; more than phones can join makes no sense in it either.
constexpr qsizetype longestPayload = 60'000;

enum class Unit { Septet, Octet, Word };

struct Piece
{
    qsizetype from = 0;
    qsizetype length = 0;
};

/// One way to write the whole text.
struct Plan
{
    Unit unit = Unit::Septet;
    std::optional<Repertoire> repertoire; ///< what it is written in; empty: UCS-2
    std::optional<Repertoire> counted;    ///< what it travels in, by which it is counted
    QByteArray elements;                  ///< of the header, apart from the concatenation's
    QList<Piece> pieces;
};

int concatenationOctets(LongMessages method)
{
    // SAR carriers write the header themselves, so there must be room for one.
    return method == LongMessages::Udh16 ? 6 : 5;
}

int roomFor(Unit unit, qsizetype headerElements)
{
    const int octets = octetsOfPart - (headerElements > 0 ? 1 + int(headerElements) : 0);
    switch (unit) {
    case Unit::Septet:
        return octets * 8 / 7;
    case Unit::Octet:
        return octets;
    case Unit::Word:
        break;
    }
    return octets / 2;
}

qsizetype costOf(QStringView text, const Plan &plan)
{
    if (!plan.counted)
        return text.size();
    qsizetype sum = 0;
    for (const QChar c : text)
        sum += plan.counted->cost(c.unicode());
    return sum;
}

QList<Piece> cutByCost(QStringView text, const Repertoire &repertoire, int room)
{
    QList<Piece> pieces;
    Piece current;
    int used = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int cost = repertoire.cost(text[i].unicode());
        if (used + cost > room) {
            const int carried = text[i] == u'\n' && text[i - 1] == u'\r' ? 1 : 0;
            current.length = i - carried - current.from;
            pieces.append(current);
            current = {i - carried, 0};
            used = carried;
        }
        used += cost;
    }
    current.length = text.size() - current.from;
    pieces.append(current);
    return pieces;
}

QList<Piece> cutWords(QStringView text, int room)
{
    QList<Piece> pieces;
    qsizetype from = 0;
    while (text.size() - from > room) {
        const qsizetype end = graphemeCut(text, from, room);
        pieces.append({from, end - from});
        from = end;
    }
    pieces.append({from, text.size() - from});
    return pieces;
}

/// False when the plan's header has no place with this method.
bool lay(QStringView text, const Cutting &cutting, Plan &plan)
{
    if (costOf(text, plan) <= roomFor(plan.unit, plan.elements.size())) {
        plan.pieces = {{0, text.size()}};
        return true;
    }
    const bool header =
        cutting.method == LongMessages::Udh8 || cutting.method == LongMessages::Udh16;
    if (!plan.elements.isEmpty() && !header)
        return false;
    if (cutting.method == LongMessages::Payload) {
        plan.pieces = {{0, text.size()}};
        return true;
    }
    const int room = roomFor(plan.unit, plan.elements.size() + concatenationOctets(cutting.method));
    plan.pieces = plan.counted ? cutByCost(text, *plan.counted, room) : cutWords(text, room);
    return true;
}

bool canWrite(QStringView text, const Repertoire &repertoire)
{
    return std::all_of(text.begin(), text.end(),
                       [&repertoire](QChar c) { return repertoire.cost(c.unicode()) > 0; });
}

/// The ways that can write it, the plainest first.
QList<Plan> plansFor(QStringView text, const Cutting &cutting)
{
    QList<Plan> plans;
    const auto offer = [&](Unit unit, const Repertoire &repertoire, const Repertoire &counted) {
        Plan plan{unit, repertoire, counted, repertoire.elements(), {}};
        if (canWrite(text, repertoire) && lay(text, cutting, plan))
            plans.append(plan);
    };
    const Repertoire plain(cutting.alphabet, 0, 0);
    const Repertoire gsm(Alphabet::Gsm, 0, 0);
    // Networks deliver seven bits where they can: only what GSM cannot write makes it eight.
    const bool seven = canWrite(text, gsm);
    offer(seven ? Unit::Septet : Unit::Octet, plain, seven ? gsm : plain);
    // The plainest in one part: nothing is better.
    if (!plans.isEmpty() && plans.first().pieces.size() == 1)
        return plans;
    if (cutting.alphabet == Alphabet::Gsm) {
        constexpr int spanish = 2; // has no locking table
        for (const int language : cutting.languages) {
            QList<Repertoire> national{Repertoire(Alphabet::Gsm, language, 0)};
            if (language != spanish)
                national += {Repertoire(Alphabet::Gsm, 0, language),
                             Repertoire(Alphabet::Gsm, language, language)};
            for (const Repertoire &repertoire : national)
                offer(Unit::Septet, repertoire, repertoire);
        }
    }
    Plan words{Unit::Word, {}, {}, {}, {}};
    lay(text, cutting, words);
    plans.append(words);
    return plans;
}

void appendWords(QStringView text, qsizetype from, qsizetype length, QByteArray &octets)
{
    for (qsizetype i = from; i < from + length; ++i) {
        char16_t unit = text[i].unicode();
        const bool high = text[i].isHighSurrogate();
        const bool whole =
            high ? i + 1 < text.size() && text[i + 1].isLowSurrogate()
                 : !text[i].isLowSurrogate() || (i > 0 && text[i - 1].isHighSurrogate());
        unit = whole ? unit : replacement;
        octets.append(char(unit >> 8)).append(char(unit & 0xFF));
    }
}

QByteArray concatenation(LongMessages method, quint16 reference, int total, int number)
{
    QByteArray element;
    if (method == LongMessages::Udh16)
        element.append("\x08\x04", 2).append(char(reference >> 8));
    else
        element.append("\x00\x03", 2);
    return element.append(char(reference & 0xFF)).append(char(total)).append(char(number));
}

/// Puts header, TLVs or payload around what a part says.
CutPart wrapped(const QByteArray &body, const QByteArray &elements, const Cutting &cutting,
                quint16 reference, int total, int number)
{
    CutPart part;
    QByteArray header = elements;
    if (total > 1 && cutting.method == LongMessages::Sar)
        part.sarReference = reference;
    else if (total > 1)
        header = concatenation(cutting.method, reference, total, number) + elements;
    part.hasUdh = !header.isEmpty();
    if (part.hasUdh)
        part.userData = char(header.size()) + header;
    part.userData += body;
    return part;
}

Unexpected<Error> tooLong(qsizetype parts)
{
    return fail(ErrorCode::Invalid,
                QCoreApplication::translate(
                    "cordboard::text",
                    "This message is too long: it would take %1 parts, and phones can join %2 at "
                    "most. Shorten it, or send it as several messages.")
                    .arg(parts)
                    .arg(maxParts));
}

} // namespace

Cutting Cutting::of(const SmppProfile &profile)
{
    Cutting cutting{profile.longMessages, profile.alphabet, profile.textCoding, {}};
    // SMPP 3.3 has no optional parameters.
    const bool needsTlvs =
        cutting.method == LongMessages::Sar || cutting.method == LongMessages::Payload;
    if (profile.interfaceVersion < 0x34 && needsTlvs)
        cutting.method = LongMessages::Udh8;
    static const QStringList known{QStringLiteral("tr"), QStringLiteral("es"),
                                   QStringLiteral("pt")};
    for (const QString &language : profile.languages)
        cutting.languages.append(int(known.indexOf(language)) + 1);
    return cutting;
}

QString Cutting::word() const
{
    if (*this == Cutting())
        return {};
    SmppProfile profile;
    profile.longMessages = method;
    profile.alphabet = alphabet;
    QStringList words{QString::number(textCoding)};
    for (const ProfileField &field : profileFields()) {
        if (qstrcmp(field.key, "long_messages") == 0 || qstrcmp(field.key, "alphabet") == 0)
            words.append(profileValue(profile, field));
    }
    for (const int language : languages)
        words.append(QString::number(language));
    return words.join(u' ');
}

Result<CutMessage> cut(QStringView text, const Cutting &cutting, quint16 reference)
{
    const QList<Plan> plans = plansFor(text, cutting);
    const Plan &best =
        *std::min_element(plans.begin(), plans.end(), [](const Plan &a, const Plan &b) {
            return a.pieces.size() < b.pieces.size();
        });
    const int total = int(best.pieces.size());
    if (total > maxParts)
        return tooLong(total);
    CutMessage message;
    message.dataCoding = best.unit == Unit::Word ? ucs2Coding : quint8(cutting.textCoding);
    for (int i = 0; i < total; ++i) {
        QByteArray body;
        const Piece &piece = best.pieces[i];
        if (best.repertoire) {
            for (const QChar c : text.sliced(piece.from, piece.length))
                best.repertoire->append(c.unicode(), body);
        } else {
            appendWords(text, piece.from, piece.length, body);
        }
        if (body.size() > longestPayload)
            return tooLong(body.size() / octetsOfPart);
        CutPart part = wrapped(body, best.elements, cutting, reference, total, i + 1);
        part.inPayload = cutting.method == LongMessages::Payload &&
                         costOf(text, best) > roomFor(best.unit, best.elements.size());
        message.parts.append(part);
    }
    return message;
}

Result<CutMessage> cut(const BinaryBody &body, const Cutting &cutting, quint16 reference)
{
    QByteArray ports;
    if (body.destinationPort >= 0) {
        ports = QByteArray("\x05\x04\0\0\0\0", 6);
        qToBigEndian(quint16(body.destinationPort), ports.data() + 2);
        qToBigEndian(quint16(body.sourcePort), ports.data() + 4);
    }
    Cutting how = cutting;
    if (how.method == LongMessages::Sar)
        how.method = LongMessages::Udh8;
    CutMessage message;
    message.dataCoding = binaryCoding;
    qsizetype room = roomFor(Unit::Octet, ports.size());
    const bool payload = how.method == LongMessages::Payload && body.octets.size() > room;
    if (payload)
        room = longestPayload;
    else if (body.octets.size() > room)
        room = roomFor(Unit::Octet, ports.size() + concatenationOctets(how.method));
    const qsizetype total = std::max<qsizetype>(1, (body.octets.size() + room - 1) / room);
    if (total > maxParts || (payload && total > 1))
        return tooLong(total);
    for (qsizetype i = 0; i < total; ++i) {
        CutPart part =
            wrapped(body.octets.mid(i * room, room), ports, how, reference, int(total), int(i + 1));
        part.inPayload = payload;
        message.parts.append(part);
    }
    return message;
}

} // namespace cordboard::text
