#pragma once

#include <QString>

namespace cordboard {

/// What kind of thing went wrong. One code per way of reacting, not per place of failing.
enum class ErrorCode {
    Invalid,      ///< the input is malformed or breaks a rule; the caller can correct it
    NotFound,     ///< the thing named does not exist
    Conflict,     ///< it exists already, or its state forbids this
    Unsupported,  ///< understood, but this build or peer cannot do it
    Refused,      ///< a policy or a peer said no
    Unauthorised, ///< credentials are wrong or missing
    Unreachable,  ///< no connection: refused, unknown host, network down
    Timeout,      ///< no answer in time
    Busy,         ///< try again later
    Corrupt,      ///< stored data is damaged
    Newer,        ///< stored data was made by a newer version
    Full,         ///< no space left
    Locked,       ///< another program holds it, or the keyring is locked
    Protocol,     ///< a peer broke the protocol
    Cancelled,    ///< given up on request
    Internal,     ///< a fault of ours
};

/// A failure as a value. `message` is a sentence for the person who reads it: what happened, to
/// what, and what to do next. `detail` is for the log and "Technical details" and may be empty.
/// Neither ever holds a secret or the text of a customer.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;
};

} // namespace cordboard
