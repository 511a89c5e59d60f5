#include "tlv_words.h"

#include "field_words.h"
#include "smpp/command.h"
#include "words.h"

#include <algorithm>
#include <array>

namespace cordboard::describe {

namespace {

struct TlvMeaning
{
    quint16 tag;
    quint32 number;
    const char *text;
};

// 5.3.2, in the order of its sections.
constexpr auto meanings = std::to_array<TlvMeaning>({
    {0x0005, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Not known")},
    {0x0005, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Display of the phone")},
    {0x0005, 2, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The phone")},
    {0x0005, 3, QT_TRANSLATE_NOOP("cordboard::describe::Words", "SIM card")},
    {0x0005, 4, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Device beside the phone")},
    {0x0006, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Not known")},
    {0x0006, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "GSM")},
    {0x0006, 2, QT_TRANSLATE_NOOP("cordboard::describe::Words", "ANSI-136")},
    {0x0006, 3, QT_TRANSLATE_NOOP("cordboard::describe::Words", "IS-95")},
    {0x0007, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "SMS")},
    {0x0007, 2, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Circuit switched data")},
    {0x0007, 3, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Packet data")},
    {0x0007, 4, QT_TRANSLATE_NOOP("cordboard::describe::Words", "USSD")},
    {0x0019, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Ordinary")},
    {0x0019, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "WAP control")},
    {0x0201, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Not restricted")},
    {0x0201, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Restricted")},
    {0x0201, 2, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Confidential")},
    {0x0201, 3, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Secret")},
    {0x020D, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "No language named")},
    {0x020D, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "English")},
    {0x020D, 2, QT_TRANSLATE_NOOP("cordboard::describe::Words", "French")},
    {0x020D, 3, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Spanish")},
    {0x020D, 4, QT_TRANSLATE_NOOP("cordboard::describe::Words", "German")},
    {0x020D, 5, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Portuguese")},
    {0x0420, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Not set")},
    {0x0420, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Set")},
    {0x0421, 0,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Do not tell when the phone is back")},
    {0x0421, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Tell when the phone is back")},
    {0x0422, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The phone can be reached")},
    {0x0422, 1,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The phone is switched off or refuses")},
    {0x0422, 2, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The phone cannot be reached")},
    {0x0425, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The phone cannot be reached")},
    {0x0425, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The phone's address is wrong")},
    {0x0425, 2,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "A fault of the network that stays")},
    {0x0425, 3,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "A fault of the network that passes")},
    {0x0426, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "No more messages follow")},
    {0x0426, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "More messages follow")},
    {0x1201, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Shown for a moment")},
    {0x1201, 1, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Shown as the phone likes")},
    {0x1201, 2, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Shown until it is read")},
    {0x1204, 0, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Kept as long as possible")},
    {0x1204, 1,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Kept until the phone is switched off")},
    {0x1204, 2,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Kept while the phone is in this area")},
    {0x1204, 3, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Shown only")},
});

/// 5.0, 4.8.4.18: from idle to congested.
QString congestionWords(quint64 percent)
{
    if (percent == 0)
        return Words::tr("Idle");
    if (percent < 30)
        return Words::tr("Low load");
    if (percent < 50)
        return Words::tr("Medium load");
    if (percent < 80)
        return Words::tr("High load");
    if (percent < 90)
        return Words::tr("Best use, no faster");
    if (percent < 100)
        return Words::tr("Nearly congested: slow down");
    return percent == 100 ? Words::tr("Congested: stop for now")
                          : Words::tr("Not in the specification");
}

/// 5.3.2.31: one octet of network, two of its error. Some carriers send three digits instead.
QString networkErrorWords(QByteArrayView value)
{
    static constexpr std::array<const char *, 10> networks{
        "",
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "ANSI-136 (access denied)"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "IS-95 (access denied)"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "GSM"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "ANSI-136"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "IS-95"),
        "ANSI-41",
        "SMPP",
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "carrier's own"),
        QT_TRANSLATE_NOOP("cordboard::describe::Words", "carrier's own"),
    };
    if (value.size() != 3)
        return {};
    if (std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return Words::tr("Code %1, as digits").arg(QString::fromLatin1(value));
    const auto network = quint8(value[0]);
    const quint32 code = quint32(quint8(value[1])) << 8 | quint8(value[2]);
    const QString name = network > 0 && network < networks.size()
                             ? Words::tr(networks[network])
                             : Words::tr("network %1").arg(network);
    return Words::tr("%1, code %2 (%3)").arg(name).arg(code).arg(hexNumber(code, 2));
}

} // namespace

QString tlvWords(quint16 tag, quint64 number, QByteArrayView value)
{
    switch (tag) {
    case smpp::tag::messageState:
        return messageStateWords(quint32(number)).value_or(Words::tr("Not in the specification"));
    case smpp::tag::networkErrorCode:
        return networkErrorWords(value);
    case smpp::tag::congestionState:
        return congestionWords(number);
    case smpp::tag::scInterfaceVersion:
        return Words::tr("SMPP %1.%2").arg(number >> 4).arg(number & 0x0F);
    case smpp::tag::sarMsgRefNum:
        return Words::tr("Group %1").arg(hexNumber(number, 2));
    case smpp::tag::sarTotalSegments:
        return Words::tr("%n part(s)", nullptr, int(number));
    case smpp::tag::sarSegmentSeqnum:
        return Words::tr("Part %1").arg(number);
    default:
        break;
    }
    // The source's tags mean what the destination's do.
    const quint16 like = tag == 0x000D || tag == 0x000E || tag == 0x000F ? tag - 8 : tag;
    const auto found = std::find_if(meanings.begin(), meanings.end(), [&](const TlvMeaning &m) {
        return m.tag == like && m.number == number;
    });
    return found == meanings.end() ? QString() : Words::tr(found->text);
}

} // namespace cordboard::describe
