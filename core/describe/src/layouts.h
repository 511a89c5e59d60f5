#pragma once

#include <QCoreApplication>

#include <span>

namespace cordboard::describe {

/// What stands at one place of a PDU's mandatory part.
struct FieldSpec
{
    enum class Kind {
        Number,       ///< one octet
        String,       ///< ends with NUL
        Length,       ///< sm_length
        Message,      ///< short_message, as long as sm_length said
        Destinations, ///< submit_multi: number_of_dests and what follows it
        Unsuccessful, ///< submit_multi_resp: no_unsuccess and what follows it
    };
    /// Whose number it is. A redacted dump hides phones', not senders'.
    enum class Whose { Nobody, Sender, Receiver };

    const char *name;
    Kind kind = Kind::Number;
    int octets = 1; ///< of a string: the most it may have, NUL included
    Whose whose = Whose::Nobody;
    bool secret = false;
};

struct CommandSpec
{
    quint32 command;
    const char *name;
    const char *words; ///< what it is for, marked for translation
    std::span<const FieldSpec> fields;
};

/// SMPP 3.4, section 4, and 5.0, section 4.4 (broadcast). Null for what nobody has named.
const CommandSpec *commandSpec(quint32 command);

} // namespace cordboard::describe
