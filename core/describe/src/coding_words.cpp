#include "field_words.h"
#include "words.h"

#include <array>

namespace cordboard::describe {

namespace {

/// 5.2.19; below 0x10 the table of SMPP itself.
QString smppCoding(quint8 coding)
{
    static constexpr std::array<const char *, 16> names{
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Carrier default, here GSM-7"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "ASCII (IA5)"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "8-bit binary"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Latin-1"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "8-bit binary"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "JIS"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Cyrillic (ISO 8859-5)"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Hebrew (ISO 8859-8)"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Unicode (UCS-2)"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Pictogram"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Music (ISO 2022-JP)"),
        "",
        "",
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Extended Kanji (JIS X 0212)"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Korean (KS C 5601)"),
        "",
    };
    const char *name = names[coding & 0x0F];
    return *name ? Words::tr(name) : Words::tr("Not in the specification");
}

QString alphabetBits(quint8 coding)
{
    switch ((coding >> 2) & 0x03) {
    case 1:
        return Words::tr("8-bit binary");
    case 2:
        return Words::tr("Unicode (UCS-2)");
    default:
        return Words::tr("GSM-7");
    }
}

QString withClass(const QString &alphabet, quint8 coding)
{
    return Words::tr("%1, class %2").arg(alphabet).arg(coding & 0x03);
}

} // namespace

// From 0x10 on data_coding is in practice the scheme of 3GPP TS 23.038, 4.
QString dataCodingWords(quint8 coding)
{
    if (coding < 0x10)
        return smppCoding(coding);
    if (coding < 0x80) {
        const QString alphabet = coding & 0x20 ? Words::tr("compressed") : alphabetBits(coding);
        return coding & 0x10 ? withClass(alphabet, coding) : alphabet;
    }
    switch (coding >> 4) {
    case 0x0C:
        return Words::tr("Message waiting, text not kept, GSM-7");
    case 0x0D:
        return Words::tr("Message waiting, GSM-7");
    case 0x0E:
        return Words::tr("Message waiting, Unicode (UCS-2)");
    case 0x0F:
        return withClass(coding & 0x04 ? Words::tr("8-bit binary") : Words::tr("GSM-7"), coding);
    default:
        return Words::tr("Not in the specification");
    }
}

} // namespace cordboard::describe
