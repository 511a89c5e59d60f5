#include "text/segment.h"

#include "grapheme.h"
#include "gsm_alphabet.h"

namespace cordboard::text {
namespace {

constexpr int gsmSingle = 160;
constexpr int gsmMultiple = 153; // 140 octets less 6 of UDH, one fill bit
constexpr int ucs2Single = 70;
constexpr int ucs2Multiple = 67;
constexpr qsizetype maxForcing = 1000;

struct Survey
{
    qsizetype septets = 0;
    QList<qsizetype> forcing;
};

Survey survey(QStringView text)
{
    Survey found;
    for (qsizetype i = 0; i < text.size() && found.forcing.size() < maxForcing; ++i) {
        const GsmCode code = gsmCode(text[i].unicode());
        found.septets += code.septets;
        if (code.septets > 0)
            continue;
        found.forcing.append(i);
        const bool pair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        i += pair ? 1 : 0;
    }
    return found;
}

void cutGsm(QStringView text, QList<Segment> &segments)
{
    Segment current;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int cost = gsmCode(text[i].unicode()).septets;
        if (current.units + cost > gsmMultiple) {
            // CR LF is the one grapheme cluster this alphabet can write.
            const int carried = text[i] == u'\n' && text[i - 1] == u'\r' ? 1 : 0;
            current.length = i - carried - current.from;
            current.units -= carried;
            segments.append(current);
            current = {i - carried, 0, carried};
        }
        current.units += cost;
    }
    current.length = text.size() - current.from;
    segments.append(current);
}

void cutUcs2(QStringView text, QList<Segment> &segments)
{
    qsizetype from = 0;
    while (text.size() - from > ucs2Multiple) {
        const qsizetype end = graphemeCut(text, from, ucs2Multiple);
        segments.append({from, end - from, int(end - from)});
        from = end;
    }
    segments.append({from, text.size() - from, int(text.size() - from)});
}

} // namespace

Segmentation segment(QStringView text)
{
    Survey found = survey(text);
    Segmentation result;
    result.encoding = found.forcing.isEmpty() ? Encoding::Gsm7 : Encoding::Ucs2;
    result.forcing = std::move(found.forcing);

    const bool gsm = result.encoding == Encoding::Gsm7;
    const qsizetype units = gsm ? found.septets : text.size();
    const int single = gsm ? gsmSingle : ucs2Single;
    if (units <= single) {
        result.room = single;
        result.segments.append({0, text.size(), int(units)});
        return result;
    }
    result.room = gsm ? gsmMultiple : ucs2Multiple;
    result.segments.reserve(units / result.room + 1);
    if (gsm)
        cutGsm(text, result.segments);
    else
        cutUcs2(text, result.segments);
    return result;
}

} // namespace cordboard::text
