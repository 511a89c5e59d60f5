#include "describe/describe.h"
#include "smpp/command_status.h"
#include "words.h"

#include <algorithm>
#include <array>

namespace cordboard::describe {

namespace {

// SMPP 3.4, 5.1.3, and 5.0, 4.7.6; in order of value.
constexpr auto sentences = std::to_array<Meaning>({
    {0x000, QT_TRANSLATE_NOOP("cordboard::describe::Words", "All is well.")},
    {0x001, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The text is too long or its length is wrong.")},
    {0x002,
     QT_TRANSLATE_NOOP("cordboard::describe::Words",
                       "command_length is wrong: the PDU was cut or does not fit its command.")},
    {0x003,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The other side does not know this command.")},
    {0x004, QT_TRANSLATE_NOOP(
                "cordboard::describe::Words",
                "This link may not do that: it is not logged in, or not for this direction.")},
    {0x005, QT_TRANSLATE_NOOP("cordboard::describe::Words", "This user is logged in already.")},
    {0x006, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The priority is not allowed.")},
    {0x007,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The wish for receipts is not allowed.")},
    {0x008, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The carrier's system has a fault.")},
    {0x00A, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The sender number is not allowed.")},
    {0x00B, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The phone number does not exist or is written wrong.")},
    {0x00C,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The carrier does not know this message id.")},
    {0x00D, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The login failed.")},
    {0x00E, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The password is wrong.")},
    {0x00F, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The user name is wrong.")},
    {0x011,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The message could not be taken back.")},
    {0x013, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The text could not be replaced.")},
    {0x014, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The carrier's queue is full.")},
    {0x015, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The service type is not allowed.")},
    {0x033,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The number of destinations is wrong.")},
    {0x034, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The carrier does not know this distribution list.")},
    {0x040, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The kind of a destination is wrong.")},
    {0x042, QT_TRANSLATE_NOOP("cordboard::describe::Words", "Replacing is not allowed here.")},
    {0x043, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The esm_class is not allowed, for example part headers.")},
    {0x044,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The distribution list cannot be used.")},
    {0x045,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The carrier could not take the message.")},
    {0x048, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The sender's type of number is not allowed.")},
    {0x049, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The sender's numbering plan is not allowed.")},
    {0x050, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The destination's type of number is not allowed.")},
    {0x051, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The destination's numbering plan is not allowed.")},
    {0x053, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The system type is wrong.")},
    {0x054, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The replace flag is wrong.")},
    {0x055, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The number of messages is wrong.")},
    {0x058,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Too fast: the carrier asks to slow down.")},
    {0x061, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The time of sending is not allowed.")},
    {0x062, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The validity period is not allowed.")},
    {0x063,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The carrier has no text under this number.")},
    {0x064, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The receiver cannot take it now; later it may.")},
    {0x065, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The receiver will never take it.")},
    {0x066, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The receiver refused it.")},
    {0x067,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The question about a message failed.")},
    {0x0C0,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The optional parameters cannot be read.")},
    {0x0C1,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "An optional parameter is not allowed.")},
    {0x0C2, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "An optional parameter has the wrong length.")},
    {0x0C3, QT_TRANSLATE_NOOP("cordboard::describe::Words", "An optional parameter is missing.")},
    {0x0C4, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "An optional parameter has a value that is not allowed.")},
    {0x0FE, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The message could not be delivered.")},
    {0x0FF,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "A fault that the carrier does not name.")},
    {0x100,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "This account may not use the service.")},
    {0x101, QT_TRANSLATE_NOOP("cordboard::describe::Words", "This is forbidden.")},
    {0x102, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The service is not there now.")},
    {0x103, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The service was denied.")},
    {0x104,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The alphabet (data_coding) is not allowed.")},
    {0x105, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The source's subunit is wrong.")},
    {0x106, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The destination's subunit is wrong.")},
    {0x107,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The interval of the broadcast is wrong.")},
    {0x108, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The carrier does not know this broadcast area by name.")},
    {0x109,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The broadcast area is written wrong.")},
    {0x10A,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The number of broadcast areas is wrong.")},
    {0x10B, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The kind of broadcast is wrong.")},
    {0x10C, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The message class of the broadcast is wrong.")},
    {0x10D, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The broadcast failed.")},
    {0x10E,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The question about a broadcast failed.")},
    {0x10F,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The broadcast could not be taken back.")},
    {0x110, QT_TRANSLATE_NOOP("cordboard::describe::Words", "The number of repeats is wrong.")},
    {0x111, QT_TRANSLATE_NOOP("cordboard::describe::Words",
                              "The service group of the broadcast is wrong.")},
    {0x112,
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The channel of the broadcast is wrong.")},
});

} // namespace

QString statusName(quint32 status)
{
    const auto *name = smpp::statusInfo(status).name;
    return *name ? QString::fromLatin1(name) : hexNumber(status, 4);
}

QString statusSentence(quint32 status)
{
    const auto found = std::find_if(sentences.begin(), sentences.end(),
                                    [status](const Meaning &m) { return m.number == status; });
    if (found != sentences.end())
        return Words::tr(found->text);
    if (status >= 0x400 && status <= 0x4FF)
        return Words::tr("A code of this carrier's own; ask the carrier what it means.");
    return Words::tr("A code that the specification does not know; ask the carrier.");
}

} // namespace cordboard::describe
