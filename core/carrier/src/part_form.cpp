#include "part_form.h"

#include <QtEndian>

namespace cordboard::carrier {

namespace {

constexpr quint8 concat8 = 0x00;
constexpr quint8 concat16 = 0x08;
/// sm_length is one octet, and 254 is the most that SMPP 3.4 names (5.2.21).
constexpr qsizetype longestMessage = 254;

/// Takes the concatenation element out of a header that we wrote ourselves.
std::optional<int> takeReference(QByteArray &header)
{
    for (qsizetype at = 0; at + 1 < header.size();) {
        const auto element = quint8(header[at]);
        const auto length = qsizetype(quint8(header[at + 1]));
        if (at + 2 + length > header.size())
            return {};
        const char *value = header.constData() + at + 2;
        std::optional<int> reference;
        if (element == concat8 && length == 3)
            reference = quint8(value[0]);
        else if (element == concat16 && length == 4)
            reference = qFromBigEndian<quint16>(value);
        if (reference) {
            header.remove(at, 2 + length);
            return reference;
        }
        at += 2 + length;
    }
    return {};
}

} // namespace

std::optional<SubmitPart> headerToSar(const SubmitPart &part)
{
    if (!part.hasUdh || part.userData.isEmpty() || part.inPayload)
        return {};
    const auto length = qsizetype(quint8(part.userData[0]));
    if (length >= part.userData.size())
        return {};
    QByteArray header = part.userData.sliced(1, length);
    const auto reference = takeReference(header);
    if (!reference)
        return {};
    SubmitPart changed = part;
    changed.sarReference = *reference;
    changed.hasUdh = !header.isEmpty();
    changed.userData = part.userData.sliced(1 + length);
    if (changed.hasUdh)
        changed.userData.prepend(char(header.size()) + header);
    return changed;
}

std::optional<SubmitPart> sarToHeader(const SubmitPart &part)
{
    if (part.sarReference < 0)
        return {};
    const char element[] = {char(concat8), 3, char(part.sarReference & 0xFF), char(part.total),
                            char(part.number)};
    QByteArray header(element, sizeof element);
    QByteArray body = part.userData;
    if (part.hasUdh && !body.isEmpty()) {
        const auto length = qsizetype(quint8(body[0]));
        header += body.sliced(1, length);
        body = body.sliced(1 + length);
    }
    SubmitPart changed = part;
    changed.sarReference = -1;
    changed.hasUdh = true;
    changed.userData = char(header.size()) + header + body;
    return changed;
}

std::optional<SubmitPart> payloadToMessage(const SubmitPart &part)
{
    if (!part.inPayload || part.userData.size() > longestMessage)
        return {};
    SubmitPart changed = part;
    changed.inPayload = false;
    return changed;
}

} // namespace cordboard::carrier
