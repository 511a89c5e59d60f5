#include "fields.h"
#include "words.h"

#include <algorithm>
#include <array>

namespace cordboard::describe {

namespace {

// 3GPP TS 23.040, 9.2.3.24
constexpr auto elements = std::to_array<Meaning>({
    {0x00, QT_TRANSLATE_NOOP("cordboard::describe::Words", "part of a long message")},
    {0x01, QT_TRANSLATE_NOOP("cordboard::describe::Words", "message waiting")},
    {0x04, QT_TRANSLATE_NOOP("cordboard::describe::Words", "ports, 8 bits")},
    {0x05, QT_TRANSLATE_NOOP("cordboard::describe::Words", "ports, 16 bits")},
    {0x06, QT_TRANSLATE_NOOP("cordboard::describe::Words", "carrier control")},
    {0x07, QT_TRANSLATE_NOOP("cordboard::describe::Words", "source of the header")},
    {0x08, QT_TRANSLATE_NOOP("cordboard::describe::Words", "part of a long message, 16 bits")},
    {0x09, QT_TRANSLATE_NOOP("cordboard::describe::Words", "wireless control")},
    {0x0A, QT_TRANSLATE_NOOP("cordboard::describe::Words", "text formatting")},
    {0x0B, QT_TRANSLATE_NOOP("cordboard::describe::Words", "predefined sound")},
    {0x0C, QT_TRANSLATE_NOOP("cordboard::describe::Words", "sound")},
    {0x0D, QT_TRANSLATE_NOOP("cordboard::describe::Words", "predefined animation")},
    {0x0E, QT_TRANSLATE_NOOP("cordboard::describe::Words", "large animation")},
    {0x0F, QT_TRANSLATE_NOOP("cordboard::describe::Words", "small animation")},
    {0x10, QT_TRANSLATE_NOOP("cordboard::describe::Words", "large picture")},
    {0x11, QT_TRANSLATE_NOOP("cordboard::describe::Words", "small picture")},
    {0x12, QT_TRANSLATE_NOOP("cordboard::describe::Words", "picture")},
    {0x13, QT_TRANSLATE_NOOP("cordboard::describe::Words", "user prompt")},
    {0x14, QT_TRANSLATE_NOOP("cordboard::describe::Words", "extended object")},
    {0x15, QT_TRANSLATE_NOOP("cordboard::describe::Words", "reused extended object")},
    {0x16, QT_TRANSLATE_NOOP("cordboard::describe::Words", "compression")},
    {0x20, QT_TRANSLATE_NOOP("cordboard::describe::Words", "e-mail header")},
    {0x21, QT_TRANSLATE_NOOP("cordboard::describe::Words", "hyperlink")},
    {0x22, QT_TRANSLATE_NOOP("cordboard::describe::Words", "reply address")},
    {0x23, QT_TRANSLATE_NOOP("cordboard::describe::Words", "voice mail")},
    {0x24, QT_TRANSLATE_NOOP("cordboard::describe::Words", "national letters, single shift")},
    {0x25, QT_TRANSLATE_NOOP("cordboard::describe::Words", "national letters, locking shift")},
});

// 3GPP TS 23.038, 6.2.1.2.4
constexpr auto languages = std::to_array<const char *>({
    "",
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Turkish"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Spanish"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Portuguese"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Bengali"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Gujarati"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Hindi"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Kannada"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Malayalam"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Oriya"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Punjabi"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Tamil"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Telugu"),
    QT_TRANSLATE_NOOP("cordboard::describe::Words", "Urdu"),
});

bool isConcatenation(quint8 element, qsizetype length)
{
    return (element == 0x00 && length == 3) || (element == 0x08 && length == 4);
}

/// The others hold content: pictures, e-mail headers, a number to answer to.
bool isTechnical(quint8 element)
{
    return element <= 0x01 || (element >= 0x04 && element <= 0x08) || element == 0x24 ||
           element == 0x25;
}

QString partWords(QByteArrayView value)
{
    const qsizetype wide = value.size() - 2;
    const auto total = quint8(value[wide]);
    const auto number = quint8(value[wide + 1]);
    const QString words = Words::tr("Part %1 of %2, group %3")
                              .arg(number)
                              .arg(total)
                              .arg(hexNumber(bigEndian(value.first(wide)), int(wide)));
    return number >= 1 && number <= total ? words : words + Words::tr(" (makes no sense)");
}

QString elementWords(quint8 element, QByteArrayView value)
{
    if (isConcatenation(element, value.size()))
        return partWords(value);
    if (element == 0x05 && value.size() == 4)
        return Words::tr("From port %1 to port %2")
            .arg(bigEndian(value.sliced(2)))
            .arg(bigEndian(value.first(2)));
    if (element == 0x04 && value.size() == 2)
        return Words::tr("From port %1 to port %2").arg(quint8(value[1])).arg(quint8(value[0]));
    const bool language = (element == 0x24 || element == 0x25) && value.size() == 1;
    if (language && quint8(value[0]) > 0 && quint8(value[0]) < languages.size())
        return Words::tr(languages[quint8(value[0])]);
    return {};
}

PduField elementField(quint8 element, QByteArrayView value, OctetRange range)
{
    const auto known = std::find_if(elements.begin(), elements.end(),
                                    [element](const Meaning &m) { return m.number == element; });
    PduField field;
    field.name = known == elements.end() ? Words::tr("element %1").arg(hexNumber(element, 1))
                                         : Words::tr(known->text);
    field.kind = PduField::Kind::Octets;
    field.value = shownOctets(value);
    field.words = elementWords(element, value);
    field.range = range;
    field.number = element;
    field.privacy = isTechnical(element) ? PduField::Privacy::Open : PduField::Privacy::Message;
    return field;
}

} // namespace

std::optional<PduField> userDataHeader(QByteArrayView octets, qsizetype from, QString *warning)
{
    const qsizetype length = octets.isEmpty() ? 0 : quint8(octets[0]);
    if (octets.isEmpty() || length > octets.size() - 1) {
        *warning = Words::tr("A part header is announced, but it does not fit into the text.");
        return {};
    }
    PduField header;
    header.name = QStringLiteral("user data header");
    header.kind = PduField::Kind::Octets;
    header.range = {from, length + 1};
    header.value = shownOctets(octets.first(length + 1));
    qsizetype at = 1;
    while (at + 2 <= length + 1) {
        const auto element = quint8(octets[at]);
        const qsizetype declared = quint8(octets[at + 1]);
        if (declared > length + 1 - at - 2) {
            *warning = Words::tr("An element of the part header is longer than the header.");
            break;
        }
        const QByteArrayView value = octets.sliced(at + 2, declared);
        const PduField field = elementField(element, value, {from + at, declared + 2});
        if (isConcatenation(element, declared))
            header.name = QStringLiteral("part header");
        if (!field.words.isEmpty())
            header.words +=
                (header.words.isEmpty() ? QString() : QStringLiteral(", ")) + field.words;
        header.fields.append(field);
        at += 2 + declared;
    }
    return header;
}

} // namespace cordboard::describe
