#include "field_words.h"

#include "describe/describe.h"
#include "smpp/command.h"
#include "words.h"

#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstring>

namespace cordboard::describe {

namespace {

template<size_t n>
QString meaningOf(const std::array<Meaning, n> &meanings, quint32 number)
{
    const auto found = std::find_if(meanings.begin(), meanings.end(),
                                    [number](const Meaning &m) { return m.number == number; });
    return found == meanings.end() ? QString() : Words::tr(found->text);
}

// 5.2.5
constexpr auto tons = std::to_array<Meaning>({
    {0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Unknown type")},
    {1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "International")},
    {2, QT_TRANSLATE_NOOP("cordboard::describe::Words", "National")},
    {3, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Network's own")},
    {4, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Subscriber number")},
    {5, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Letters")},
    {6, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Abbreviated")},
});

// 5.2.6
constexpr auto npis = std::to_array<Meaning>({
    {0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "unknown plan")},
    {1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "ISDN")},
    {3, QT_TRANSLATE_NOOP("cordboard::describe::Words", "data (X.121)")},
    {4, QT_TRANSLATE_NOOP("cordboard::describe::Words", "telex")},
    {6, QT_TRANSLATE_NOOP("cordboard::describe::Words", "land mobile")},
    {8, QT_TRANSLATE_NOOP("cordboard::describe::Words", "national plan")},
    {9, QT_TRANSLATE_NOOP("cordboard::describe::Words", "private plan")},
    {10, QT_TRANSLATE_NOOP("cordboard::describe::Words", "ERMES")},
    {14, QT_TRANSLATE_NOOP("cordboard::describe::Words", "internet (IP)")},
    {18, QT_TRANSLATE_NOOP("cordboard::describe::Words", "WAP client")},
});

// 5.2.28
constexpr auto states = std::to_array<Meaning>({
    {0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Scheduled")},
    {1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "On its way")},
    {2, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Delivered")},
    {3, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Expired")},
    {4, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Deleted")},
    {5, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Undeliverable")},
    {6, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Accepted")},
    {7, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Unknown")},
    {8, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Rejected")},
    {9, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Skipped")},
});

QString orUnknown(const QString &words)
{
    return words.isEmpty() ? Words::tr("Not in the specification") : words;
}

/// 5.2.12. Bits 1-0 are the mode of a submit, bits 5-2 the type, bits 7-6 GSM features.
QString esmClassWords(quint8 value, bool fromCarrier)
{
    QStringList words;
    static constexpr std::array<const char *, 4> modes{
        "", QT_TRANSLATE_NOOP("cordboard::describe::Words", "Datagram"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Forward at once"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Store and forward")};
    if (!fromCarrier && (value & 0x03) != 0)
        words.append(Words::tr(modes[value & 0x03]));
    switch (value & 0x3C) {
    case 0x00:
        break;
    case 0x04:
        words.append(Words::tr("Receipt"));
        break;
    case 0x08:
        words.append(Words::tr("Acknowledgement by the phone"));
        break;
    case 0x10:
        words.append(Words::tr("Acknowledgement by a person"));
        break;
    case 0x18:
        words.append(Words::tr("End of a conversation"));
        break;
    case 0x20:
        words.append(Words::tr("Notice on the way to the receipt"));
        break;
    default:
        words.append(Words::tr("A type that is not in the specification"));
    }
    if (value & smpp::esm::udhi)
        words.append(Words::tr("Text starts with a part header"));
    if (value & 0x80)
        words.append(Words::tr("Reply path is set"));
    return words.isEmpty() ? Words::tr("Plain message") : words.join(QStringLiteral(", "));
}

/// 5.2.17
QString registeredWords(quint8 value)
{
    QStringList words;
    switch (value & 0x03) {
    case 0:
        words.append(Words::tr("No receipt asked"));
        break;
    case 1:
        words.append(Words::tr("Receipt asked, good or bad"));
        break;
    case 2:
        words.append(Words::tr("Receipt asked on failure only"));
        break;
    default:
        words.append(Words::tr("Receipt asked on success only"));
    }
    if (value & 0x04)
        words.append(Words::tr("acknowledgement by the phone asked"));
    if (value & 0x08)
        words.append(Words::tr("acknowledgement by a person asked"));
    if (value & 0x10)
        words.append(Words::tr("notices on the way asked"));
    return words.join(QStringLiteral(", "));
}

QString versionWords(quint32 version)
{
    return Words::tr("SMPP %1.%2").arg(version >> 4).arg(version & 0x0F);
}

QString priorityWords(quint32 priority)
{
    static constexpr std::array<const char *, 4> levels{
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Ordinary"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Interactive"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Urgent"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "Very urgent")};
    return priority < levels.size() ? Words::tr(levels[priority])
                                    : Words::tr("Not in the specification");
}

bool isDigits(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int twoDigits(QByteArrayView text, qsizetype pair)
{
    return (text[pair * 2] - '0') * 10 + (text[pair * 2 + 1] - '0');
}

/// "1 day 2 hours", from YYMMDDhhmmss read as amounts (7.1.1.1).
QString amountWords(QByteArrayView text)
{
    QStringList words;
    const auto add = [&words](int count, const QString &word) {
        if (count > 0)
            words.append(word);
    };
    add(twoDigits(text, 0), Words::tr("%n year(s)", nullptr, twoDigits(text, 0)));
    add(twoDigits(text, 1), Words::tr("%n month(s)", nullptr, twoDigits(text, 1)));
    add(twoDigits(text, 2), Words::tr("%n day(s)", nullptr, twoDigits(text, 2)));
    add(twoDigits(text, 3), Words::tr("%n hour(s)", nullptr, twoDigits(text, 3)));
    add(twoDigits(text, 4), Words::tr("%n minute(s)", nullptr, twoDigits(text, 4)));
    add(twoDigits(text, 5), Words::tr("%n second(s)", nullptr, twoDigits(text, 5)));
    return words.isEmpty() ? Words::tr("at once") : words.join(QLatin1Char(' '));
}

/// "2026-11-23 13:38:03, UTC+02:00" (7.1.1).
QString instantWords(QByteArrayView text)
{
    const QDate date(2000 + twoDigits(text, 0), twoDigits(text, 1), twoDigits(text, 2));
    const QTime time(twoDigits(text, 3), twoDigits(text, 4), twoDigits(text, 5));
    if (!date.isValid() || !time.isValid())
        return {};
    QString zone = QStringLiteral("UTC");
    const int quarters = twoDigits(text.sliced(13), 0);
    if (quarters > 0) {
        zone += QLatin1Char(text[15]) +
                QTime(quarters / 4 % 24, quarters % 4 * 15).toString(QStringLiteral("hh:mm"));
    }
    return QStringLiteral("%1 %2, %3")
        .arg(date.toString(Qt::ISODate), time.toString(QStringLiteral("hh:mm:ss")), zone);
}

QString timeWords(const char *field, QByteArrayView value)
{
    if (value.size() != 16 || !isDigits(value.first(15)))
        return {};
    const bool relative = value[15] == 'R';
    if (!relative && value[15] != '+' && value[15] != '-')
        return {};
    const QString words = relative ? amountWords(value) : instantWords(value);
    if (words.isEmpty())
        return {};
    if (std::strcmp(field, "validity_period") == 0)
        return relative ? Words::tr("Give up after %1").arg(words)
                        : Words::tr("Give up at %1").arg(words);
    if (std::strcmp(field, "schedule_delivery_time") == 0)
        return relative ? Words::tr("Send after %1").arg(words)
                        : Words::tr("Send at %1").arg(words);
    return words;
}

} // namespace

QString tonWords(quint32 ton)
{
    return orUnknown(meaningOf(tons, ton));
}

QString npiWords(quint32 npi)
{
    return orUnknown(meaningOf(npis, npi));
}

QString addressWords(quint8 ton, quint8 npi)
{
    return QStringLiteral("%1, %2 (%3/%4)").arg(tonWords(ton), npiWords(npi)).arg(ton).arg(npi);
}

std::optional<QString> messageStateWords(quint32 state)
{
    const QString words = meaningOf(states, state);
    return words.isEmpty() ? std::nullopt : std::optional(words);
}

QString numberWords(const char *field, quint32 number, quint32 command)
{
    const QByteArrayView name(field);
    if (name.endsWith("_ton"))
        return tonWords(number);
    if (name.endsWith("_npi"))
        return npiWords(number);
    if (name == "esm_class")
        return esmClassWords(quint8(number), command == smpp::command::deliverSm);
    if (name == "registered_delivery")
        return registeredWords(quint8(number));
    if (name == "data_coding")
        return dataCodingWords(quint8(number));
    if (name == "interface_version")
        return versionWords(number);
    if (name == "priority_flag")
        return priorityWords(number);
    if (name == "message_state")
        return orUnknown(messageStateWords(number).value_or(QString()));
    if (name == "replace_if_present_flag")
        return number == 0 ? Words::tr("Do not replace") : Words::tr("Replace an earlier one");
    if (name == "sm_default_msg_id" && number > 0)
        return Words::tr("Text number %1 that the carrier keeps").arg(number);
    if (name == "dest_flag")
        return number == 1   ? Words::tr("A phone")
               : number == 2 ? Words::tr("A distribution list")
                             : orUnknown({});
    return {};
}

QString stringWords(const char *field, QByteArrayView value)
{
    const QByteArrayView name(field);
    if (name == "validity_period" || name == "schedule_delivery_time" || name == "final_date")
        return timeWords(field, value);
    return {};
}

} // namespace cordboard::describe
